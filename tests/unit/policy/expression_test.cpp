#include "policy_files.h"

using namespace careline::policy;
using namespace policy_test;

namespace {

// The condition stands on line 7; its expression begins in column 13.
std::string error_of(const std::string& expression) {
  return first_error(with_rules("  - id: a\n    when: { expr: " + expression +
                                " }\n    then: { tier: route, queue: desk }\n"));
}

Truth truth_of(const std::string& when, const std::string& json, const std::string& rest = {}) {
  const auto policy =
      load(with_rules("  - id: a\n    when: " + when + "\n    then: { tone: warm }\n", rest));
  Outcome outcome;
  policy->evaluate(input(json).input(), outcome);
  return outcome.truths[2];
}

}  // namespace

TEST_CASE("errors of expressions name code, line and column", "[policy][expression]") {
  struct Case {
    const char* expression;
    const char* expected;
  };
  const Case cases[] = {
      {"'intent.confidence >= '", "CP101 7:41"},
      {"'intent.confidence = 0.5'", "CP101 7:38"},
      {"'(intent.agreed'", "CP101 7:34"},
      {"'intent.agreed &&& true'", "CP101 7:36"},
      {"'\"abc'", "CP101 7:20"},
      {"'1u == 1'", "CP101 7:20"},
      {"'b\"x\" == b\"x\"'", "CP101 7:20"},
      {"'99999999999999999999 > 1'", "CP101 7:20"},
      {"'if == 1'", "CP101 7:20"},
      {"'confidence > 0.5'", "CP102 7:20"},
      {"'true && intent.konfidence > 0.5'", "CP102 7:28"},
      {"'result.tier == \"route\"'", "CP102 7:20"},
      {"'intent == \"hours\"'", "CP103 7:30"},
      {"'intent in [\"hours_location\", \"x\"]'", "CP103 7:49"},
      {"'\"social\" in phi.kinds'", "CP103 7:20"},
      {"'phi.kinds.exists(k, k == \"social\")'", "CP103 7:45"},
      {"'intent.confidence'", "CP104 7:20"},
      {"'intent > 3'", "CP104 7:27"},
      {"'intent.agreed == \"yes\"'", "CP104 7:34"},
      {"'!intent.confidence'", "CP104 7:21"},
      {"'intent.confidence + 1 > 2.0'", "CP104 7:38"},
      {"'1 / 0 > 1'", "CP104 7:22"},
      {"'duration(\"x\") > duration(\"1s\")'", "CP104 7:20"},
      {"'page.class.size(1) > 1'", "CP105 7:31"},
      {"'lower(page.class) == \"a\"'", "CP105 7:20"},
      {"'page.class.matches(\"(\")'", "CP107 7:39"},
      {"'page.class.matches(page.class)'", "CP107 7:39"},
      {"'intents.all(a, intents.all(b, intents.all(c, a == b)))'", "CP106 7:28"},
  };
  for (const Case& c : cases) {
    INFO(c.expression);
    CHECK(error_of(c.expression) == c.expected);
  }
}

TEST_CASE("positions follow the text through quoting and folding", "[policy][expression]") {
  const auto at = [](const std::string& when) {
    return first_error(with_rules("  - id: a\n" + when + "    then: { tone: warm }\n"));
  };
  CHECK(at("    when:\n      expr: >-\n        intent.agreed &&\n        nothing.here\n") ==
        "CP102 10:9");
  CHECK(at("    when:\n      expr: |\n        intent.agreed\n          && nothing.here\n") ==
        "CP102 10:14");
  CHECK(at("    when:\n      expr: intent.agreed &&\n        nothing.here\n") == "CP102 9:9");
  CHECK(at("    when: { expr: 'intent == ''x'' && no.where' }\n") == "CP103 7:30");
  CHECK(at("    when: { expr: \"intent == \\\"greeting\\\" && no.where\" }\n") == "CP102 7:46");
}

TEST_CASE("deep and long expressions are refused", "[policy][expression]") {
  CHECK(error_of("'" + std::string(100, '(') + "true" + std::string(100, ')') + "'").substr(0, 5) ==
        "CP106");
  std::string sum = "1";
  for (int i = 0; i < 400; ++i) sum += "+1";
  CHECK(error_of("'" + sum + " > 1'").substr(0, 5) == "CP106");
  CHECK(error_of("'true" + std::string(5000, ' ') + "'").substr(0, 5) == "CP106");
}

TEST_CASE("conditions come out as documented", "[policy][expression]") {
  const std::string extra =
      "schema_extra:\n  plan.level: [gold, silver]\n  wait.minutes: { type: int, min: 0, max: 60 "
      "}\n  consent.messaging: bool\n  site.name: string\n  intent: [parking]\n";
  struct Case {
    const char* when;
    const char* more;
    Truth expected;
  };
  const Case cases[] = {
      {"{ intent: hours_location }", "", Truth::yes},
      {"{ intent: [greeting, hours_location] }", "", Truth::yes},
      {"{ intent: parking }", "", Truth::no},
      {"{ intent.domain: information }", "", Truth::yes},
      {"{ intent.domain: custom }", "", Truth::no},
      {"{ none: [ intent: greeting, intent: closing ] }", "", Truth::yes},
      {"{ any: [ intent: greeting, signal.anger: present ] }", "\"signal.anger\":\"present\"",
       Truth::yes},
      {"{ expr: 'intent.confidence >= 0.9' }", "", Truth::yes},
      {"{ expr: '0.9 < intent.confidence' }", "", Truth::no},
      {"{ intent.confidence: 0.9 }", "", Truth::yes},
      {"{ expr: 'intent.confidence > 0' }", "", Truth::yes},
      {"{ conversation.turn: [1, 2] }", "\"conversation.turn\":2", Truth::yes},
      {"{ phi.kinds: [ssn, mrn] }", "", Truth::no},
      {"{ expr: 'size(phi.kinds) == 0' }", "", Truth::yes},
      {"{ expr: 'phi.kinds.all(k, k != \"ssn\")' }", "", Truth::yes},
      {"{ expr: '\"greeting\" in intents' }", "\"intents\":[\"greeting\"]", Truth::yes},
      {"{ expr: 'verified ? true : false' }", "", Truth::unknown},
      {"{ verified: true }", "", Truth::unknown},
      {"{ verified: [true, unknown] }", "", Truth::yes},
      {"{ verified: unknown }", "\"verified\":false", Truth::no},
      {"{ speaker: provider }", "", Truth::unknown},
      {"{ expr: 'has(speaker) && speaker == \"provider\"' }", "", Truth::no},
      {"{ expr: 'speaker == \"unknown\"' }", "", Truth::yes},
      {"{ expr: 'speaker in [\"patient\", \"unknown\"]' }", "", Truth::yes},
      {"{ expr: 'speaker != \"provider\"' }", "\"speaker\":\"patient\"", Truth::yes},
      {"{ expr: 'verified && intent == \"greeting\"' }", "", Truth::no},
      {"{ expr: 'verified || intent == \"hours_location\"' }", "", Truth::yes},
      {"{ expr: 'conversation.turn / conversation.repeat > 1' }", "", Truth::error},
      {"{ expr: 'conversation.turn / conversation.repeat > 1 || true' }", "", Truth::yes},
      {"{ expr: 'verified && conversation.turn / conversation.repeat > 1' }", "", Truth::error},
      {"{ expr: 'verified == intent.agreed' }", "\"verified\":true", Truth::yes},
      {"{ page.class: billing }", "\"page.class\":\"billing\"", Truth::yes},
      {"{ expr: 'page.class.startsWith(\"bill\")' }", "\"page.class\":\"billing\"", Truth::yes},
      {"{ expr: 'page.class.matches(\"^b.*g$\")' }", "\"page.class\":\"billing\"", Truth::yes},
      {"{ plan.level: gold }", "\"plan.level\":\"gold\"", Truth::yes},
      {"{ plan.level: gold }", "\"plan.level\":\"platinum\"", Truth::no},
      {"{ expr: 'wait.minutes > 5' }", "\"wait.minutes\":6", Truth::yes},
      {"{ expr: 'wait.minutes > 5' }", "\"wait.minutes\":61", Truth::unknown},
      {"{ consent.messaging: true }", "\"consent.messaging\":true", Truth::yes},
      {"{ consent.messaging: true }", "", Truth::unknown},
      {"{ expr: 'site.name.contains(\"north\")' }", "\"site.name\":\"north-2\"", Truth::yes},
      {"{ signal_who.anger: none }", "", Truth::yes},
      {"{ expr: 'signal_score.anger > 0.7' }",
       "\"signal.anger\":\"present\",\"signal_score.anger\":0.8", Truth::yes},
      {"{ expr: 'signal_score.anger > 0.7' }", "\"signal.anger\":\"present\"", Truth::unknown},
  };
  for (const Case& c : cases) {
    INFO(c.when << " " << c.more);
    CHECK(truth_of(c.when, calm(c.more), extra) == c.expected);
  }
}

TEST_CASE("a classifier that ran without evidence says none", "[policy][expression]") {
  const std::string silent = R"({"intent.reason":"no_evidence","signal.*":"absent"})";
  CHECK(truth_of("{ intent: none }", silent) == Truth::yes);
  CHECK(truth_of("{ intent: greeting }", silent) == Truth::no);
  CHECK(truth_of("{ intent: greeting }", R"({"signal.*":"absent"})") == Truth::unknown);
  CHECK(truth_of("{ expr: '\"greeting\" in intents' }", silent) == Truth::no);
}

TEST_CASE("bare expressions answer in JSON", "[policy][expression]") {
  struct Case {
    const char* request;
    const char* answer;
  };
  const Case cases[] = {
      {R"x({"id":"a","expr":"1 + 2"})x", R"x({"id":"a","value":{"int":3}})x"},
      {R"x({"id":7,"expr":"1.5 + 2.0"})x", R"x({"id":7,"value":{"double":3.5}})x"},
      {R"x({"expr":"x.y && !z","bindings":{"x.y":true,"z":false}})x", R"x({"value":true})x"},
      {R"x({"expr":"x + 1.0","bindings":{"x":1},"types":{"x":"double"}})x",
       R"x({"value":{"double":2}})x"},
      {R"x({"expr":"t - timestamp('2026-01-01T00:00:00Z')","bindings":{"t":{"timestamp":"2026-01-01T01:30:00Z"}}})x",
       R"x({"value":{"duration":"5400s"}})x"},
      {R"x({"expr":"{'k': [1, null]}"})x", R"x({"value":{"k":[{"int":1},null]}})x"},
      {R"x({"id":"e","expr":"1 / 0"})x", R"x({"id":"e","error":"divide by zero"})x"},
      {R"x({"expr":"[1].map(x, x * 2)[1]"})x", R"x({"error":"index out of range"})x"},
  };
  for (const Case& c : cases) {
    INFO(c.request);
    CHECK(evaluate_expression(c.request) == c.answer);
  }
  for (const char* bad : {"", "[]", "{\"expr\":3}", "{\"expr\":\"1 +\"}", "{\"expr\":\"x\"}",
                          "{\"expr\":\"[0].map(a, [0].map(b, c))\"}"})
    CHECK_THAT(evaluate_expression(bad), Catch::Contains("\"error\""));
}

TEST_CASE("a bare expression cannot run for long", "[policy][expression]") {
  std::string nested = "1";
  for (int i = 0; i < 8; ++i)
    nested = "[0,1,2,3,4,5,6,7,8,9].map(x" + std::to_string(i) + ", " + nested + ")";
  CHECK_THAT(evaluate_expression("{\"expr\":\"" + nested + "\"}"), Catch::Contains("error"));
}
