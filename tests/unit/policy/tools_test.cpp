#include "policy_files.h"

using namespace careline::policy;
using namespace policy_test;
using careline::Report;
using careline::Tier;

namespace {

const std::string rules =
    "  - { id: hours, when: { intent: hours_location, expr: 'intent.confidence >= 0.85' }, then: { "
    "tier: automate, template: hours }, explain: 'Opening hours are public.' }\n"
    "  - { id: angry, when: { signal.anger: present }, then: { tier: route, queue: calm, tone: "
    "calm "
    "} }\n";

const std::string defaults =
    "tests: t\ndefaults: { signal.*: absent, phi.kinds: [], intent.reason: ok, intent.confidence: "
    "0.9 }\ncases:\n";

careline::Result<Report> run(const std::string& cases, TestOptions options = {}) {
  const Folder folder;
  return test(*load(with_rules(rules)), folder.write("t.yaml", defaults + cases), options);
}

}  // namespace

TEST_CASE("test files pass, fail and say why", "[policy][suite]") {
  const auto good = run(
      "  - { name: a, input: { intent: hours_location }, expect: { tier: automate, template: "
      "hours, "
      "winner: hours, queue: none, rules: [hours], not_rules: [angry] } }\n"
      "  - { name: b, input: { intent: greeting } }\n"
      "  - { name: c, each: { intent: [greeting, closing], signal.anger: [present] }, expect: { "
      "queue: calm, tone: calm } }\n");
  REQUIRE(good.ok());
  CHECK(good->outcome == Report::Outcome::ok);
  CHECK_THAT(good->text, Catch::Contains("4 cases: 4 passed, 0 failed, 0 inconclusive"));
  const auto bad = run(
      "  - { name: a, input: { intent: hours_location } }\n"
      "  - { name: b, input: { intent: greeting }, expect: { winner: angry, oblige: [show_988], "
      "allow_phi: all } }\n");
  REQUIRE(bad.ok());
  CHECK(bad->outcome == Report::Outcome::findings);
  CHECK_THAT(bad->text, Catch::Contains("expected tier route, got automate"));
  CHECK_THAT(bad->text, Catch::Contains("expected winner \"angry\", got \"default\""));
  CHECK_THAT(bad->text, Catch::Contains("expected oblige \"show_988\""));
  CHECK_THAT(bad->text, Catch::Contains("expected allow_phi"));
}

TEST_CASE("messages need a reader", "[policy][suite]") {
  const std::string cases =
      "  - { name: m, message: { text: hello, language: es, verified: true } }\n";
  CHECK(run(cases)->outcome == Report::Outcome::inconclusive);
  TestOptions options;
  options.reader = [](const MessageCase& message) {
    CHECK(message.text == "hello");
    CHECK(message.language == careline::Language::es);
    CHECK(message.verified == Fact::yes);
    return StoredInput::parse(calm(R"("signal.anger":"present")"));
  };
  CHECK(run(cases, options)->outcome == Report::Outcome::ok);
  options.reader = [](const MessageCase&) -> careline::Result<StoredInput> {
    return careline::fail(careline::Status::internal, "broken");
  };
  CHECK(run(cases, options)->outcome == Report::Outcome::inconclusive);
}

TEST_CASE("the clock of a test file judges templates", "[policy][suite]") {
  const Folder folder;
  folder.write("templates/hours.en.txt", "review_by: 2026-06-30\n\nOpen from 8 to 5.\n");
  folder.write("templates/hours.es.txt", "review_by: 2026-12-31\n\nAbrimos de 8 a 5.\n");
  const auto policy =
      Policy::load(folder.write("p.yaml", with_rules(rules, "templates: templates\n")));
  REQUIRE(policy.ok());
  const auto text_of = [&](const std::string& head, const std::string& of_case) {
    const auto r = test(**policy,
                        folder.write("t.yaml", "tests: t\n" + head +
                                                   "defaults: { signal.*: absent, phi.kinds: [], "
                                                   "intent.reason: ok, intent.confidence: 0.9 }\n"
                                                   "cases:\n  - { name: a, " +
                                                   of_case + " expect: automate }\n"),
                        {});
    return r ? r->text : r.error().message;
  };
  const std::string english = "input: { intent: hours_location },";
  const std::string spanish = "input: { intent: hours_location, language: es },";
  CHECK_THAT(text_of("", english), Catch::Contains("1 passed"));
  CHECK_THAT(text_of("clock: 2026-06-30T23:59:59Z\n", english), Catch::Contains("1 passed"));
  CHECK_THAT(text_of("clock: 2026-07-01T00:00:00Z\n", english),
             Catch::Contains("the template hours was to be reviewed by 2026-06-30, the clock says "
                             "2026-07-01"));
  CHECK_THAT(text_of("clock: 2026-07-01T00:00:00Z\n", spanish), Catch::Contains("1 passed"));
  CHECK_THAT(text_of("clock: 2026-01-01T00:00:00Z\n", "clock: 2027-01-01T00:00:00Z, " + spanish),
             Catch::Contains("1 failed"));
  CHECK_THAT(text_of("clock: tomorrow\n", english), Catch::Contains("CP104"));
}

TEST_CASE("mistakes in a test file are errors with a place", "[policy][suite]") {
  const auto error = [](const std::string& cases) {
    const auto r = run(cases);
    return r.ok() ? std::string() : r.error().message;
  };
  CHECK_THAT(error("  - { name: a, input: { intnet: greeting } }\n"),
             Catch::Contains(":4:25:") && Catch::Contains("\"intent\"?"));
  CHECK_THAT(error("  - { name: a, input: { intent: greting } }\n"),
             Catch::Contains("\"greeting\"?"));
  CHECK_THAT(error("  - { name: a, input: { verified: yes } }\n"), Catch::Contains("CP104"));
  CHECK_THAT(error("  - { name: a, input: {}, expect: { rules: [huors] } }\n"),
             Catch::Contains("\"hours\"?"));
  CHECK_THAT(error("  - { name: a, input: {}, expect: human }\n"), Catch::Contains("not a tier"));
  CHECK_THAT(error("  - { name: a, input: {} }\n  - { name: a, input: {} }\n"),
             Catch::Contains("used twice"));
  CHECK_THAT(error("  - { name: a, input: {}, message: x }\n"), Catch::Contains("not both"));
  CHECK_THAT(error("  - { name: a }\n"), Catch::Contains("CP007"));
}

TEST_CASE("an empty test file can be a failure", "[policy][suite]") {
  TestOptions options;
  const Folder folder;
  const auto policy = load(with_rules(rules));
  const std::string path = folder.write("t.yaml", "tests: none\ncases: []\n");
  CHECK(test(*policy, path, options)->outcome == Report::Outcome::ok);
  options.fail_on_empty = true;
  CHECK(test(*policy, path, options)->outcome == Report::Outcome::findings);
  CHECK_THAT(*test_junit(*policy, path, options), Catch::Contains("failures=\"1\""));
}

TEST_CASE("coverage counts rules and their parts", "[policy][suite]") {
  TestOptions options;
  options.coverage = true;
  const auto r =
      run("  - { name: a, input: { intent: hours_location }, expect: automate }\n"
          "  - { name: b, input: { intent: hours_location, intent.confidence: unknown } }\n",
          options);
  REQUIRE(r.ok());
  CHECK(r->outcome == Report::Outcome::ok);
  CHECK_THAT(r->text, Catch::Contains("coverage: 1 of 4 rules matched"));
  CHECK_THAT(r->text, Catch::Contains("angry (never matched)"));
  CHECK_THAT(r->json, Catch::Contains(R"("text":"intent.confidence >= 0.85","depth":1,"line":6,)"));
  CHECK_THAT(r->json, Catch::Contains(R"("yes":1,"no":0,"unknown":1,"error":0)"));
}

TEST_CASE("JUnit has a test case for each case, escaped", "[policy][suite]") {
  const Folder folder;
  const auto policy = load(with_rules(rules));
  const auto xml = test_junit(
      *policy,
      folder.write("t.yaml", defaults + "  - { name: 'a < b & c', input: { intent: greeting } }\n"
                                        "  - { name: d, input: { intent: hours_location } }\n"
                                        "  - { name: e, message: text }\n"),
      {});
  REQUIRE(xml.ok());
  CHECK_THAT(*xml, Catch::Contains("tests=\"3\" failures=\"1\" skipped=\"1\""));
  CHECK_THAT(*xml, Catch::Contains("name=\"a &lt; b &amp; c\""));
  CHECK_THAT(*xml, Catch::Contains("<failure message=\"expected tier route, got automate\"/>"));
}

TEST_CASE("explain shows rules, values and reasons", "[policy][explain]") {
  const auto policy = load(with_rules(rules));
  const auto report = explain(*policy, calm());
  REQUIRE(report.ok());
  CHECK_THAT(report->text, Catch::Contains("decision: automate, template hours"));
  CHECK_THAT(report->text, Catch::Contains("Opening hours are public."));
  CHECK_THAT(report->text, Catch::Contains("(intent.confidence = 0.9)"));
  CHECK_THAT(report->json, Catch::Contains(R"("id":"angry","line":7,"tier":"route","truth":"no")"));
  const auto blind =
      explain(*policy, R"({"signal.*":"absent","intent":"hours_location","phi.kinds":[]})");
  CHECK_THAT(blind->text, Catch::Contains("because something is not known"));
  CHECK_FALSE(explain(*policy, "{").ok());
}

TEST_CASE("prove says what holds and for what", "[policy][prove]") {
  const Folder folder;
  const auto good = prove(folder.write("p.yaml", with_rules(rules)));
  REQUIRE(good.ok());
  CHECK(good->outcome == Report::Outcome::ok);
  CHECK_THAT(good->text,
             Catch::Contains("For every input admitted by schema careline-input/1 with"));
  CHECK_THAT(good->text, Catch::Contains("It says nothing about how well the detectors"));
  const auto bad = prove(folder.write(
      "q.yaml", with_rules(rules,
                           "invariants: [ { id: x, assert: 'result.tier != \"automate\"' } "
                           "]\n")));
  REQUIRE(bad.ok());
  CHECK(bad->outcome == Report::Outcome::findings);
  CHECK_THAT(bad->text, Catch::Contains("VIOLATED") && Catch::Contains("witness: {"));
  CHECK(prove(folder.write("r.yaml", "policy: x\n")).error().status ==
        careline::Status::bad_policy);
}

TEST_CASE("diff finds newly automatable inputs first", "[policy][diff]") {
  const Folder folder;
  const std::string before = folder.write("a.yaml", with_rules(rules));
  std::string text = with_rules(rules);
  const std::string after_text = text.replace(text.find("0.85"), 4, "0.80");
  const std::string after = folder.write("b.yaml", after_text);
  const auto down = diff(before, after);
  REQUIRE(down.ok());
  CHECK(down->outcome == Report::Outcome::findings);
  CHECK(down->text.find("route -> automate  (newly automatable)") == 0);
  CHECK_THAT(down->text, Catch::Contains("intent.confidence: 0.8 to 0.849"));
  const auto up = diff(after, before);
  CHECK(up->outcome == Report::Outcome::ok);
  CHECK_THAT(up->text, Catch::Contains("automate -> route"));
  const auto same = diff(before, before);
  CHECK(same->outcome == Report::Outcome::ok);
  CHECK_THAT(same->text, Catch::Contains("No input changes its tier."));
}

TEST_CASE("an expression that the analysis does not understand is the same in both policies",
          "[policy][diff]") {
  const Folder folder;
  const std::string talk =
      "  - { id: long, when: { expr: 'conversation.turn * 2 > conversation.repeat' }, then: { "
      "tier: "
      "route } }\n";
  const std::string before = folder.write("a.yaml", with_rules(rules + talk));
  const auto same = diff(before, folder.write("b.yaml", with_rules(talk + rules)));
  REQUIRE(same.ok());
  CHECK(same->outcome == Report::Outcome::ok);
  CHECK_THAT(same->text, Catch::Contains("No input changes its tier."));
  // Without the rule messages become automatable: that is found, though not for certain where.
  const auto down = diff(before, folder.write("c.yaml", with_rules(rules)));
  REQUIRE(down.ok());
  CHECK(down->outcome != Report::Outcome::ok);
}

TEST_CASE("replay puts less safe changes first", "[policy][replay]") {
  const auto policy = load(with_rules(rules));
  const std::string quiet = calm();
  const std::string angry = calm(R"("signal.anger":"present")");
  const std::string_view before_rules[] = {"angry"};
  std::vector<Recorded> decisions(3);
  decisions[0] = {"d1", quiet, Tier::route, "desk", "", {}, {}, before_rules, true};
  decisions[1] = {"d2", angry, Tier::route, "calm", "", {}, {}, {}, false};
  decisions[2] = {"d3", "{\"speaker\":\"robot\"}", Tier::route, "", "", {}, {}, {}, false};
  const auto first = replay(*policy, decisions, "");
  REQUIRE(first.ok());
  CHECK(first->report.outcome == Report::Outcome::findings);
  CHECK_THAT(first->report.text, Catch::Contains("3 decisions, 2 replayed"));
  CHECK_THAT(first->report.text, Catch::Contains("LESS SAFE  d1"));
  CHECK_THAT(first->report.json,
             Catch::Contains(R"({"from":"route","to":"automate","less_safe":true,"count":1)"));
  CHECK_THAT(first->html, Catch::Contains("<table>"));
  CHECK(first->html.find("http") == std::string::npos);
  const char* expected =
      "expected:\n  - { from: route, to: automate, rule: hours, reason: reviewed }\n";
  CHECK(replay(*policy, decisions, expected)->report.outcome == Report::Outcome::inconclusive);
  decisions.pop_back();
  CHECK(replay(*policy, decisions, expected)->report.outcome == Report::Outcome::ok);
  CHECK(replay(*policy, decisions,
               "expected:\n  - { from: route, to: automate, rule: other, reason: "
               "x }\n")
            ->report.outcome == Report::Outcome::findings);
  CHECK_FALSE(replay(*policy, decisions, "expected:\n  - { from: route, to: automate }\n").ok());
}

TEST_CASE("format keeps meaning and comments and settles at once", "[policy][format]") {
  const std::string ugly =
      "# head\n\n\npolicy:   test   # name\nrules:\n- id:  a\n  when:\n      all:\n      - intent: "
      "greeting\n      # why\n      - { expr: \"a &&\n          b\" }\n  explain: >-\n    two\n    "
      " "
      "lines\n\n\n-   id: b\n    list:\n        - x\n        -   - y\n            - z\n\n\n";
  const auto once = format(ugly);
  INFO((once ? *once : once.error().message));
  REQUIRE(once.ok());
  CHECK(*format(*once) == *once);
  CHECK(once->starts_with("# head\n\npolicy: test   # name\nrules:\n  - id: a\n    when:\n"));
  CHECK_THAT(*once, Catch::Contains("      all:\n        - intent: greeting\n        # why\n"));
  CHECK_THAT(*once, Catch::Contains("      - x\n      - - y\n        - z\n"));
  CHECK(format("a: 1\nb: ]\n").error().line == 2);
  CHECK(format("a: *x\n").error().status == careline::Status::bad_policy);
}
