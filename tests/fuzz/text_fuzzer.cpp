// The invariants of lib/text for any bytes: as they are, and with ill-formed ones replaced, so that
// most inputs get past validation.

#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "base/utf8.h"
#include "unit/text/text_invariants.h"

namespace {

void require_invariants(std::string_view message) {
  const std::string failure = careline::text::InvariantCheck::of(message);
  if (failure.empty()) return;
  std::fprintf(stderr, "%s\n", failure.c_str());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  require_invariants(bytes);
  const careline::SecureText repaired = careline::utf8::replace_invalid(bytes);
  require_invariants(repaired.view());
  const careline::text::Range range = careline::text::to_grapheme_boundaries(
      bytes, {static_cast<std::uint32_t>(size / 3), static_cast<std::uint32_t>(size / 2)});
  if (range.begin > range.end || range.end > size) std::abort();
  return 0;
}
