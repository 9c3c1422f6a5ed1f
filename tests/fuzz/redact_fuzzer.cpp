// Redaction of any text with any spans: no crash, valid UTF-8, offsets inside the text, and
// reveal(redact(x)) == x for tokens.
//
// Input: one byte for the operator, one for the number of spans, two for each span (gap, size and
// kind), then the text.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

#include "base/utf8.h"
#include "phi/phi.h"
#include "text/text.h"

namespace {

using namespace careline;

void require(bool good) {
  if (!good) std::abort();
}

std::shared_ptr<const phi::Redactor> redactor() {
  phi::RedactionKey key;
  key.bytes.fill(0x5A);
  key.id = 1;
  return phi::Redactor::create(&key).value();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::shared_ptr<const phi::Redactor> shared = redactor();
  if (size < 2) return 0;
  const auto op = static_cast<phi::Operator>(data[0] % 9);
  const std::size_t count = data[1] % 16;
  if (size < 2 + 2 * count) return 0;
  const std::uint8_t* plans = data + 2;
  const SecureText message = utf8::replace_invalid(
      {reinterpret_cast<const char*>(data + 2 + 2 * count), size - 2 - 2 * count});
  const auto text = text::normalize(message.view());
  require(text.ok());

  std::vector<phi::Span> spans;
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < count; ++i) {
    phi::Span span;
    span.range.begin = at + plans[2 * i] % 32;
    span.range.end = span.range.begin + 1 + plans[2 * i + 1] / 8;
    span.kind = static_cast<PhiKind>(plans[2 * i + 1] % phi_kind_count);
    span.confidence = 1;
    if (span.range.end > message.size()) break;
    span.range = text::to_grapheme_boundaries(message.view(), span.range);
    if (span.range.begin < at) continue;
    at = span.range.end;
    spans.push_back(span);
  }

  phi::Plan plan = phi::plan_for("strict", op).value();
  plan.mask_keep_last = data[1] / 16;
  const auto done = shared->redact(*text, spans, plan, nullptr);
  require(done.ok());
  require(utf8::find_invalid(done->text.view()) == utf8::npos);
  require(done->replacements.size() == spans.size());
  std::uint32_t end = 0;
  for (const phi::Replacement& r : done->replacements) {
    require(r.redacted.begin >= end && r.redacted.end >= r.redacted.begin &&
            r.redacted.end <= done->text.size());
    end = r.redacted.end;
  }
  const auto revealed = shared->reveal(done->text.view(), nullptr, nullptr);
  require(revealed.ok());
  if (op == phi::Operator::token) require(revealed->view() == message.view());
  return 0;
}
