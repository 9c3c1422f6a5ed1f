// Detection over any bytes: spans are disjoint, ascending, inside the message and on grapheme
// boundaries, with and without a conversation's memory. The first byte picks channel and speaker,
// so that the same text is tried both as an agent's turn and as a caller's.

#include <cstdint>
#include <cstdlib>

#include "base/utf8.h"
#include "phi/phi.h"

namespace {

using namespace careline;

const phi::Detector& detector() {
  static const std::shared_ptr<const phi::Detector> shared = [] {
    auto opened = phi::Detector::open(std::string(CARELINE_SOURCE_DIR) + "/lib/assets");
    if (!opened) std::abort();
    return *opened;
  }();
  return *shared;
}

void require_spans(std::string_view message, const phi::Spans& spans) {
  std::uint32_t last = 0;
  for (const phi::Span& s : spans) {
    const bool inside = s.range.begin < s.range.end && s.range.end <= message.size();
    if (!inside || s.range.begin < last) std::abort();
    if (!(text::to_grapheme_boundaries(message, s.range) == s.range)) std::abort();
    if (!(s.confidence > 0 && s.confidence <= 1)) std::abort();
    last = s.range.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const SecureText message =
      utf8::replace_invalid({reinterpret_cast<const char*>(data + 1), size - 1});
  const auto text = text::normalize(message.view());
  if (!text) return 0;
  const phi::Context context{static_cast<Channel>(data[0] % 6),
                             static_cast<Speaker>(data[0] / 6 % 5)};
  require_spans(message.view(), detector().detect(*text, context, nullptr));
  phi::Memory memory;
  (void)memory.add_known_party(PhiKind::name, "Maria Lopez");
  (void)memory.add_known_party(PhiKind::date, "1962-03-12");
  if (context.speaker == Speaker::agent) memory.observe_agent_turn(*text);
  require_spans(message.view(), detector().detect(*text, context, &memory));
  require_spans(message.view(), detector().detect(*text, context, &memory));
  return 0;
}
