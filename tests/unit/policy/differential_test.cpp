// The evaluator against the naive reference interpreter (tests/fuzz/policy_reference.h), over
// random policies whose conditions use the whole language: arithmetic that fails, lists, macros,
// text, fields that nobody knows.

#include "policy_files.h"

#include <cstdlib>
#include <random>

#include "base/json_writer.h"
#include "base/taxonomy.h"
#include "fuzz/policy_case.h"
#include "fuzz/policy_reference.h"

using namespace careline::policy;
using namespace policy_test;

namespace {

// Typed random expressions, so that nearly all of them check.
class Expressions {
 public:
  explicit Expressions(std::mt19937& rng) : rng_(rng) {}

  std::string boolean(int depth) {
    if (depth <= 0)
      return any({"verified", "intent.agreed", "audit.available", "true", "false", label_question(),
                  label_question(), "has(" + field() + ")"});
    const int d = depth - 1;
    switch (pick(16)) {
      case 0:
        return "(" + boolean(d) + " && " + boolean(d) + ")";
      case 1:
        return "(" + boolean(d) + " || " + boolean(d) + ")";
      case 2:
        return "!" + boolean(d);
      case 3:
        return "(" + boolean(d) + " ? " + boolean(d) + " : " + boolean(d) + ")";
      case 4:
        return "(" + boolean(d) + any({" == ", " != "}) + boolean(d) + ")";
      case 5:
      case 6:
        return "(" + integer(d) + comparison() + any({integer(d), real(d)}) + ")";
      case 7:
        return "(" + real(d) + comparison() + real(d) + ")";
      case 8:
        return "(" + text(d) + comparison() + text(d) + ")";
      case 9:
        return text(d) + any({".startsWith(", ".endsWith(", ".contains("}) + text(d) + ")";
      case 10:
        return any({"page.class", "role"}) + ".matches('" +
               any({"^b", "l+", "[a-c]x?$", "(ill|use)", "."}) + "')";
      case 11:
        return macro(d);
      case 12:
        return "(" + text(d) + " in " + texts(d) + ")";
      case 13:
        return "(" + any({texts(d) + " == " + texts(d), integer(d) + " in " + integers(d)}) + ")";
      case 14:
        return "bool(" + any({text(d), boolean(d)}) + ")";
      default:
        return boolean(0);
    }
  }

 private:
  std::size_t pick(std::size_t n) { return rng_() % n; }
  std::string any(std::vector<std::string> choices) { return choices[pick(choices.size())]; }
  std::string comparison() { return any({" < ", " <= ", " > ", " >= ", " == ", " != "}); }
  std::string field() {
    return any({"intent", "intent.confidence", "signal.anger", "signal_score.anger", "phi.kinds",
                "phi.count", "speaker", "page.class", "conversation.turn", "verified", "intents"});
  }
  std::string label_question() {
    return any({"intent == 'greeting'", "intent in ['closing', 'unknown']", "speaker == 'unknown'",
                "signal.anger != 'unknown'", "'present' == signal.anger",
                "signal_who.anger in ['other', 'none']", "hours != 'open'",
                "intent.domain == 'records'", "'ssn' in phi.kinds", "page.class == 'unknown'",
                "language in ['es', 'mixed', 'unknown']"});
  }
  std::string integer(int depth) {
    if (depth <= 0)
      return any({"conversation.turn", "conversation.repeat", "phi.count", "0", "1", "3",
                  "9223372036854775807", "-2"});
    const int d = depth - 1;
    switch (pick(9)) {
      case 0:
      case 1:
      case 2:
        return "(" + integer(d) + any({" + ", " - ", " * ", " / ", " % "}) + integer(d) + ")";
      case 3:
        return "size(" + any({texts(d), text(d), integers(d), "{'a': 1}"}) + ")";
      case 4:
        return "(" + boolean(d) + " ? " + integer(d) + " : " + integer(d) + ")";
      case 5:
        return integers(d) + "[" + integer(d) + "]";
      case 6:
        return "int(" + any({real(d), text(d), integer(d)}) + ")";
      case 7:
        return "-(" + integer(d) + ")";
      default:
        return integer(0);
    }
  }
  std::string real(int depth) {
    if (depth <= 0)
      return any({"intent.confidence", "intent.margin", "signal_score.anger",
                  "redaction.confidence", "conversation.minutes", "0.0", "0.5", "0.85", "1e300"});
    const int d = depth - 1;
    switch (pick(5)) {
      case 0:
      case 1:
        return "(" + real(d) + any({" + ", " - ", " * ", " / "}) + real(d) + ")";
      case 2:
        return "double(" + any({integer(d), text(d)}) + ")";
      case 3:
        return "(-" + real(d) + ")";
      default:
        return real(0);
    }
  }
  std::string text(int depth) {
    if (depth <= 0)
      return any({"page.class", "role", "'1'", "'true'", "''", "'b'", "'0.5'", "'greeting'"});
    const int d = depth - 1;
    switch (pick(5)) {
      case 0:
        return "(" + text(d) + " + " + text(d) + ")";
      case 1:
        return "string(" + any({integer(d), real(d), boolean(d)}) + ")";
      case 2:
        return texts(d) + "[" + integer(d) + "]";
      case 3:
        return "{'a': 'x', 'b': " + text(d) + "}[" + text(d) + "]";
      default:
        return text(0);
    }
  }
  std::string texts(int depth) {
    if (depth <= 0) return any({"phi.kinds", "intents", "['ssn', 'b']"});
    const int d = depth - 1;
    const std::string x = variable();
    switch (pick(4)) {
      case 0:
        return "[" + text(d) + ", " + text(d) + "]";
      case 1:
        return texts(0) + ".filter(" + x + ", " + x + " != " + text(d) + ")";
      case 2:
        return texts(0) + ".map(" + x + ", " + x + " + " + text(d) + ")";
      default:
        return texts(0);
    }
  }
  std::string integers(int depth) {
    if (depth <= 0) return any({"[1, 2, 3]", "[conversation.turn, 7]"});
    const std::string x = variable();
    return any({"[" + integer(depth - 1) + ", " + integer(depth - 1) + "]",
                "phi.kinds.map(" + x + ", size(" + x + "))", integers(0)});
  }
  std::string macro(int d) {
    const std::string x = variable();
    const std::string kind = any({".all(", ".exists(", ".exists_one("});
    if (pick(2) == 0)
      return texts(d) + kind + x + ", " + x + any({" == ", " < "}) + text(d) + " || " + boolean(d) +
             ")";
    return integers(d) + kind + x + ", " + integer(d) + " / " + x + " > " + integer(d) + ")";
  }
  std::string variable() { return "v" + std::to_string(variables_++ % 5); }

  std::mt19937& rng_;
  std::size_t variables_ = 0;
};

std::string random_input(std::mt19937& rng) {
  const auto pick = [&rng](std::size_t n) { return rng() % n; };
  std::string out = "{\"conversation.turn\":" + std::to_string(pick(5));
  const auto member = [&](const std::string& name, std::vector<std::string> values) {
    if (pick(4) == 0) return;  // unknown
    out += ",\"" + name + "\":" + values[pick(values.size())];
  };
  member("intent", {"\"greeting\"", "\"closing\"", "\"records_request\"", "\"none\"", "\"mine\""});
  member("intent.reason", {"\"ok\"", "\"ok\"", "\"ambiguous\""});
  member("intent.confidence", {"0", "0.5", "0.851", "1"});
  member("intent.margin", {"0.1", "0.5"});
  member("intent.agreed", {"true", "false"});
  member("intents", {"[]", "[\"greeting\"]", "[\"ssn\",\"b\"]"});
  member("signal.anger", {"\"absent\"", "\"present\"", "\"historical\""});
  member("signal_score.anger", {"0.5", "0.85"});
  member("signal_who.anger", {"\"self\"", "\"other\""});
  member("phi.kinds", {"[]", "[\"ssn\"]", "[\"name\",\"mrn\",\"ssn\"]"});
  member("phi.count", {"0", "3"});
  member("redaction.confidence", {"0.5", "1"});
  member("speaker", {"\"patient\"", "\"provider\""});
  member("page.class", {"\"billing\"", "\"b\"", "\"1\"", "\"\\u00fc\""});
  member("role", {"\"nurse\"", "\"true\""});
  member("language", {"\"es\"", "\"en\""});
  member("hours", {"\"open\"", "\"closed\""});
  member("verified", {"true", "false"});
  member("audit.available", {"true", "false"});
  member("conversation.repeat", {"0", "4294967295"});
  member("conversation.minutes", {"0.5", "60", "null"});
  return out + "}";
}

}  // namespace

TEST_CASE("the evaluator agrees with the reference interpreter", "[policy][differential]") {
  const char* const is_long = std::getenv("CARELINE_TEST_LONG");
  const int policies = is_long != nullptr && *is_long != '\0' ? 10000 : 400;
  std::mt19937 rng(7);
  Expressions expressions(rng);
  std::array<std::size_t, 4> truths{};
  std::size_t rules = 0;
  for (int p = 0; p < policies; ++p) {
    std::string text;
    static const char* const verbs[] = {"automate ", "route ", "person ", "modify "};
    for (int r = 0; r < 6; ++r) text += verbs[rng() % 4] + expressions.boolean(4) + "\n";
    text += "---\n";
    for (int i = 0; i < 16; ++i) text += random_input(rng) + "\n";
    const auto read = policy_case::read(text);
    if (read.impl == nullptr) continue;
    rules += read.impl->rules.size();
    Outcome outcome;
    for (const StoredInput& in : read.inputs) {
      decide(*read.impl, in.input(), outcome);
      for (const Truth t : outcome.truths) ++truths[static_cast<std::size_t>(t)];
      const std::string difference = policy_reference::difference(*read.impl, in.input(), outcome);
      if (difference.empty()) continue;
      INFO(text);
      INFO(std::string_view(to_json(in.input())));
      CHECK(difference == "");
    }
  }
  // Half of the generated rules check and more, and every truth is frequent.
  CHECK(rules > static_cast<std::size_t>(policies) * 3);
  for (const std::size_t t : truths) CHECK(t > static_cast<std::size_t>(policies));
}
