// Any bytes as a bare expression, and as a policy input: an answer is JSON, an input comes back.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/json_reader.h"
#include "base/json_writer.h"
#include "base/utf8.h"
#include "policy/policy.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace careline;
  using namespace careline::policy;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (utf8::find_invalid(text) == utf8::npos) {
    JsonWriter request;
    request.begin_object().field("expr", text);
    request.key("bindings")
        .raw(R"({"x":{"int":3},"s":"abc","l":[1,2],"m":{"a":true}})")
        .end_object();
    const std::string answer = evaluate_expression(request.view());
    if (!json::parse(answer, {256, 64U << 20})) std::abort();
  }
  (void)evaluate_expression(text);
  const auto stored = StoredInput::parse(text);
  if (!stored) return 0;
  const SecureText once = to_json(stored->input());
  const auto again = StoredInput::parse(once);
  if (!again || !(to_json(again->input()) == once)) std::abort();
  return 0;
}
