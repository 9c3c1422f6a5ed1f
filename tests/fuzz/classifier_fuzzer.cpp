// Any text through the shipped classifier: figures stay in their ranges, whatever the context.
// Layout: one byte of context, then the message.

#include <cstdint>
#include <cstdlib>

#include "base/utf8.h"
#include "intent/intent.h"
#include "text/text.h"

namespace {

using namespace careline;
using namespace careline::intent;

const Classifier& classifier() {
  static const std::shared_ptr<const Classifier> shared = [] {
    auto opened =
        Classifier::open(std::string(CARELINE_SOURCE_DIR) + "/lib/assets/models/intent.clm");
    if (!opened) std::abort();
    return *opened;
  }();
  return *shared;
}

bool is_share(float x) {
  return x >= 0 && x <= 1.0001F;
}

void require_sound(const Classification& c) {
  if (c.ranking.size() > 5 || !is_share(c.confidence) || !is_share(c.margin) ||
      !is_share(c.known_ratio)) {
    std::abort();
  }
  for (std::size_t i = 0; i < c.ranking.size(); ++i) {
    if (c.ranking[i].label >= classifier().labels().size() || !is_share(c.ranking[i].confidence)) {
      std::abort();
    }
    if (i > 0 && c.ranking[i].confidence > c.ranking[i - 1].confidence) std::abort();
  }
  for (const Ranked& r : c.also) {
    if (r.label == c.label || !is_share(r.confidence)) std::abort();
  }
  if (c.reason == IntentReason::ok && c.ranking.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const SecureText message =
      utf8::replace_invalid({reinterpret_cast<const char*>(data + 1), size - 1});
  const auto text = text::normalize(message);
  if (!text) std::abort();
  Context context;
  context.channel = static_cast<Channel>(data[0] % 6);
  context.page = (data[0] & 8) != 0 ? "billing" : "";
  context.pending = (data[0] & 16) != 0 ? data[0] % 64 : UINT32_MAX;
  const std::uint32_t list[] = {static_cast<std::uint32_t>(data[0] % 63)};
  if ((data[0] & 32) != 0) context.deny = list;
  if ((data[0] & 64) != 0) context.allow = list;
  require_sound(classifier().classify(*text, context));
  require_sound(classifier().classify(*text, {}));
  return 0;
}
