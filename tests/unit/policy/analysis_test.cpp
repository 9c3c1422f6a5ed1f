#include "policy_files.h"

#include <cstdio>
#include <cstdlib>
#include <random>
#include <set>

#include "policy/analysis.h"

using namespace careline::policy;
using namespace policy_test;
using careline::Tier;

namespace {

std::vector<std::string> codes_of(const std::string& text, std::string* messages = nullptr) {
  const Folder folder;
  const auto report = check(folder.write("p.yaml", text));
  REQUIRE(report.ok());
  if (messages != nullptr) *messages = report->text;
  std::vector<std::string> out;
  for (std::size_t at = report->text.find("[CP"); at != std::string::npos;
       at = report->text.find("[CP", at + 1))
    out.push_back(report->text.substr(at + 1, 5));
  return out;
}

bool has(const std::vector<std::string>& codes, const char* code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

std::unique_ptr<PolicyImpl> compile(const std::string& text) {
  const Folder folder;
  careline::Error error;
  auto impl = compile_unproved(folder.write("p.yaml", text), {}, error);
  INFO(error.message);
  REQUIRE(impl != nullptr);
  return impl;
}

}  // namespace

TEST_CASE("a policy that leaves somebody in danger does not load", "[policy][analysis]") {
  const std::string head = "policy: test\nschema: careline-input/1\nrules:\n";
  const std::string tail = "default: { tier: route }\n";
  CHECK(first_error(head + "  - { id: a, when: { intent: greeting }, then: { tier: automate } }\n" +
                    tail) == "CP203 1:1");
  // A condition on top of the signal is a hole.
  CHECK(
      first_error(head +
                  "  - { id: a, when: { signal.self_harm: present, verified: true }, then: { tier: "
                  "immediate_human } }\n"
                  "  - { id: b, when: { signal.emergency_medical: present }, then: { tier: "
                  "immediate_human } }\n" +
                  tail)
          .substr(0, 5) == "CP203");
  CHECK(first_error(head + danger_rules + tail).empty());
  CHECK(first_error(head + "  - { id: a, when: true, then: { tier: immediate_human } }\n" + tail)
            .empty());
  // Automation without an audit is refused where it is written.
  CHECK(first_error(with_rules("  - { id: a, when: { audit.available: false }, then: { tier: "
                               "automate } }\n"))
            .substr(0, 5) == "CP201");
}

TEST_CASE("findings of the analysis", "[policy][analysis]") {
  struct Case {
    const char* rules;
    const char* code;
    bool expected;
  };
  const Case cases[] = {
      {"  - { id: a, when: { all: [ intent: greeting, intent: closing ] }, then: { tone: warm } "
       "}\n",
       "CP201", true},
      {"  - { id: a, when: { expr: 'intent.confidence > 0.9 && intent.confidence < 0.9005' }, "
       "then: { "
       "tone: warm } }\n",
       "CP201", true},
      {"  - { id: a, when: { expr: 'intent.confidence > 0.9 && intent.confidence < 0.902' }, then: "
       "{ "
       "tone: warm } }\n",
       "CP201", false},
      {"  - { id: a, when: { intent: lab_results, intent.domain: billing }, then: { tone: warm } "
       "}\n",
       "CP201", true},
      {"  - { id: a, when: { signal.anger: absent, expr: 'signal_score.anger > 0.1' }, then: { "
       "tone: "
       "warm } }\n",
       "CP201", true},
      {"  - { id: a, when: { intent: greeting }, then: { tier: route, queue: a } }\n"
       "  - { id: b, when: { channel: chat }, then: { tier: route, queue: b } }\n",
       "CP202", true},
      {"  - { id: a, when: { intent: greeting }, then: { tier: route, queue: a } }\n"
       "  - { id: b, when: { channel: chat }, then: { tier: route, queue: a } }\n",
       "CP202", false},
      {"  - { id: a, when: { intent: greeting }, then: { tier: route, queue: a } }\n"
       "  - { id: b, when: { channel: chat }, then: { tier: route, queue: b, priority: 1 } }\n",
       "CP202", false},
      {"  - { id: a, when: { intent: greeting }, then: { tier: route, queue: a } }\n"
       "  - { id: b, when: { intent: closing }, then: { tier: route, queue: b } }\n",
       "CP202", false},
      // The overlap is always won by somebody above.
      {"  - { id: a, when: { intent: greeting, signal.anger: present }, then: { tier: route, "
       "queue: a "
       "} }\n"
       "  - { id: b, when: { signal.anger: present }, then: { tier: route, queue: b } }\n"
       "  - { id: c, when: { intent: greeting }, then: { tier: route, queue: c, priority: 5 } }\n",
       "CP202", false},
      {"  - { id: a, when: { intent: greeting }, then: { tier: route, queue: desk } }\n"
       "  - { id: b, when: { intent: [greeting, closing] }, then: { tier: route, queue: desk, "
       "priority: 2 } }\n",
       "CP204", true},
      {"  - { id: a, when: { intent: greeting }, then: { tier: route, queue: desk, oblige: "
       "[offer_human] } }\n"
       "  - { id: b, when: { intent: [greeting, closing] }, then: { tier: route, queue: desk, "
       "priority: 2 } }\n",
       "CP204", false},
      {"  - { id: a, when: { verified: true }, then: { tier: route, queue: desk } }\n", "CP205",
       true},
      {"  - { id: a, when: { verified: [true, unknown] }, then: { tier: route, queue: desk } }\n",
       "CP205", false},
      {"  - { id: a, when: { expr: 'has(speaker) && speaker == \"provider\"' }, then: { tier: "
       "route, "
       "queue: desk } }\n",
       "CP205", false},
      {"  - { id: a, when: { expr: '10 / conversation.turn > 3' }, then: { tone: warm } }\n",
       "CP205", true},
      {"", "CP207", true},
      {"  - { id: a, when: { intent: greeting }, then: { tier: automate } }\n", "CP208", true},
      {"", "CP209", true},
  };
  for (const Case& c : cases) {
    INFO(c.rules);
    CHECK(has(codes_of(with_rules(c.rules)), c.code) == c.expected);
  }
}

TEST_CASE("the automation surface is exact", "[policy][analysis]") {
  std::string text;
  codes_of(
      with_rules("  - { id: hours, when: { intent: hours_location, expr: 'intent.confidence >= "
                 "0.85' }, then: { tier: automate } }\n"
                 "  - { id: angry, when: { signal.anger: present }, then: { tier: route } }\n"),
      &text);
  CHECK_THAT(text, Catch::Contains("rule hours leads to automation exactly when:"));
  CHECK_THAT(text, Catch::Contains("intent.confidence: 0.85 to 1"));
  CHECK_THAT(text, Catch::Contains("signal.anger: absent | hypothetical | historical | negated"));
  CHECK_THAT(text, Catch::Contains("audit.available: true | unknown"));
}

TEST_CASE("invariants are proved, violated with a witness, or left open", "[policy][analysis]") {
  struct Case {
    const char* assume;
    const char* assertion;
    Proof::Verdict verdict;
  };
  using V = Proof::Verdict;
  const Case cases[] = {
      {"signal.anger == \"present\"", "result.tier != \"automate\"", V::proved},
      {"signal.distress == \"present\"", "result.tier != \"automate\"", V::violated},
      {"signal.anger == \"present\"", "result.queue == \"calm\"", V::violated},
      {"signal.anger == \"present\" && signal.self_harm == \"absent\" && "
       "signal.emergency_medical == \"absent\"",
       "result.queue == \"calm\" && result.priority == 3", V::proved},
      {"signal.anger == \"present\"", "\"offer_human\" in result.oblige", V::proved},
      {"true", "size(result.disclose) == 0", V::proved},
      {"true", "\"ssn\" in result.allow_phi", V::violated},
      {"verified == false", "!(\"name\" in result.allow_phi)", V::proved},
      {"signal.anger == \"present\"", "result.template == \"none\"", V::proved},
      {"conversation.turn + conversation.repeat > 5", "result.tier != \"automate\"",
       V::inconclusive},
      {"intent == \"greeting\"", "conversation.turn * 2 != 7 || result.tier == \"immediate_human\"",
       V::inconclusive},
      {"true", "result.tone != \"formal\"", V::inconclusive},
  };
  const std::string rules =
      "  - { id: hours, when: { intent: hours_location }, then: { tier: automate, allow_phi: "
      "[name] "
      "} }\n"
      "  - { id: angry, when: { signal.anger: present }, then: { tier: route, queue: calm, "
      "priority: "
      "3, oblige: [offer_human], allow_phi: all } }\n"
      "  - { id: nobody, when: { verified: [false, unknown] }, then: { allow_phi: none } }\n";
  for (const Case& c : cases) {
    INFO(c.assume << " => " << c.assertion);
    const auto impl =
        compile(with_rules(rules, std::string("invariants:\n  - id: x\n    assume: '") + c.assume +
                                      "'\n    assert: '" + c.assertion + "'\n"));
    Model model({impl.get()});
    const auto proofs = prove_invariants(*impl, model);
    REQUIRE(proofs.size() == 6);
    for (std::size_t i = 0; i < 5; ++i) CHECK(proofs[i].verdict == V::proved);
    CHECK(proofs[5].verdict == c.verdict);
    if (c.verdict != V::violated) continue;
    const auto in = input(proofs[5].witness);
    CHECK(evaluate_invariant(*impl, 5, in.input()).violated());
  }
}

// Every question about tiers of small random policies, against all inputs one by one.
TEST_CASE("the analysis agrees with brute force", "[policy][analysis]") {
  std::mt19937 rng(3);
  const std::vector<std::vector<std::string>> values = {
      {R"("intent":"greeting")", R"("intent":"closing")", R"("intent":"hours_location")",
       R"("intent":"records_request")", R"("intent":"lab_results")", R"("intent":"hours_location")",
       ""},
      {R"("intent.reason":"ok")", R"("intent.reason":"ambiguous")", ""},
      {R"("intent.confidence":0.2)", R"("intent.confidence":0.5)", R"("intent.confidence":0.6)",
       R"("intent.confidence":0.7)", R"("intent.confidence":1)", ""},
      {R"("signal.anger":"absent")", R"("signal.anger":"present")",
       R"("signal.anger":"historical")", ""},
      {R"("phi.kinds":[])", R"("phi.kinds":["ssn"])", R"("phi.kinds":["mrn"])", ""},
      {R"("verified":true)", R"("verified":false)", ""},
      {R"("audit.available":false)", ""},
      {R"("signal.self_harm":"absent","signal.emergency_medical":"absent")",
       R"("signal.self_harm":"present","signal.emergency_medical":"absent")"}};
  const auto atom = [&]() -> std::string {
    static const char* const atoms[] = {"intent == 'greeting'",
                                        "intent in ['closing', 'lab_results']",
                                        "intent != 'closing'",
                                        "intent.confidence >= 0.5",
                                        "intent.confidence < 0.7",
                                        "intent.confidence == 0.5",
                                        "signal.anger == 'present'",
                                        "signal.anger in ['historical', 'unknown']",
                                        "'ssn' in phi.kinds",
                                        "size(phi.kinds) > 0",
                                        "verified",
                                        "!verified",
                                        "has(verified)",
                                        "verified == true",
                                        "has(intent.confidence)",
                                        "intent.domain == 'records'",
                                        "intent.reason == 'ok'"};
    return atoms[rng() % (sizeof atoms / sizeof *atoms)];
  };
  const auto formula = [&](auto&& self, int depth) -> std::string {
    if (depth == 0 || rng() % 4 == 0) return atom();
    switch (rng() % 4) {
      case 0:
        return "(" + self(self, depth - 1) + " && " + self(self, depth - 1) + ")";
      case 1:
        return "(" + self(self, depth - 1) + " || " + self(self, depth - 1) + ")";
      case 2:
        return "!(" + self(self, depth - 1) + ")";
      default:
        return "(" + self(self, depth - 1) + " ? " + self(self, depth - 1) + " : " +
               self(self, depth - 1) + ")";
    }
  };
  std::vector<std::string> inputs = {""};
  for (const auto& field : values) {
    std::vector<std::string> next;
    for (const auto& so_far : inputs) {
      for (const auto& v : field)
        next.push_back(so_far + (so_far.empty() || v.empty() ? "" : ",") + v);
    }
    inputs = std::move(next);
  }
  std::vector<StoredInput> all;
  for (const auto& json : inputs) all.push_back(input("{" + json + "}"));

  const char* const is_long = std::getenv("CARELINE_TEST_LONG");
  const int wanted = is_long != nullptr && *is_long != '\0' ? 10'000 : 320;
  int policies = 0;
  std::size_t found_some = 0;
  for (; policies < wanted; ++policies) {
    std::string rules;
    static const char* const tiers[] = {"automate", "route", "immediate_human"};
    for (int r = 0; r < 4; ++r)
      rules += "  - { id: r" + std::to_string(r) + ", when: { expr: \"" + formula(formula, 2) +
               "\" }, then: { tier: " + tiers[rng() % 3] +
               ", queue: q, priority: " + std::to_string(r) + " } }\n";
    const auto impl = compile(with_rules(rules));
    Model model({impl.get()});
    std::array<bool, 3> reachable{};
    std::vector<std::array<bool, 4>> truths(impl->rules.size());
    Outcome outcome;
    for (const StoredInput& in : all) {
      decide(*impl, in.input(), outcome);
      reachable[static_cast<std::size_t>(outcome.tier)] = true;
      for (std::size_t i = 0; i < truths.size(); ++i)
        truths[i][static_cast<std::size_t>(outcome.truths[i])] = true;
    }
    std::vector<std::uint16_t> assignment;
    const auto possible = [&](Solver::Wanted wanted) {
      Solver::Search search;
      search.wanted = {wanted};
      search.wanted.insert(search.wanted.end(), model.admitted().begin(), model.admitted().end());
      const auto answer = model.solver().first(search, assignment);
      REQUIRE(answer != Solver::Answer::gave_up);
      return answer == Solver::Answer::found;
    };
    INFO(rules);
    for (const Tier tier : {Tier::automate, Tier::route, Tier::immediate_human}) {
      const bool solver = possible({model.tier_is(0, tier), only_yes});
      CHECK(solver == reachable[static_cast<std::size_t>(tier)]);
      if (!solver) continue;
      ++found_some;
      const auto witness = input(model.witness(assignment));
      decide(*impl, witness.input(), outcome);
      CHECK(outcome.tier == tier);
    }
    // The first two rules ask about states that the inputs above do not all have.
    for (std::size_t i = 2; i < truths.size(); ++i) {
      for (const Truth t : {Truth::no, Truth::yes, Truth::unknown, Truth::error})
        CHECK(possible({model.truth(0, i), set_of(t)}) == truths[i][static_cast<std::size_t>(t)]);
    }
    // The boxes of a tier hold exactly the inputs that have it.
    std::vector<Model::Box> boxes;
    Solver::Search search;
    search.wanted = {{model.tier_is(0, Tier::automate), only_yes}};
    search.wanted.insert(search.wanted.end(), model.admitted().begin(), model.admitted().end());
    CHECK(collect_boxes(model.solver(), search, 5000, boxes));
    CHECK(boxes.empty() != reachable[0]);
    for (const auto& box : boxes) {
      std::vector<std::uint16_t> cells(model.variables(), Solver::unassigned);
      for (const auto& [v, options] : box) cells[v] = options[rng() % options.size()];
      decide(*impl, input(model.witness(cells)).input(), outcome);
      CHECK(outcome.tier == Tier::automate);
    }
  }
  std::fprintf(stderr, "brute force: %d policies over %zu inputs each\n", policies, all.size());
  CHECK(policies >= 300);
  CHECK(found_some > 600);
}
