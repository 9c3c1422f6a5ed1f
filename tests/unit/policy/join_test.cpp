#include "policy_files.h"

#include <algorithm>
#include <random>

using namespace careline::policy;
using namespace policy_test;
using careline::Tier;

namespace {

const char* const intents[] = {"hours_location", "greeting", "lab_results", "billing_dispute"};

std::string random_condition(std::mt19937& rng) {
  const auto pick = [&](unsigned n) { return rng() % n; };
  switch (pick(7)) {
    case 0:
      return std::string("{ intent: ") + intents[pick(4)] + " }";
    case 1:
      return std::string("{ signal.anger: ") +
             (pick(2) != 0 ? "present" : "[present, historical]") + " }";
    case 2:
      return "{ expr: intent.confidence >= 0." + std::to_string(pick(9)) + " }";
    case 3:
      return pick(2) != 0 ? "{ verified: true }" : "{ verified: false }";
    case 4:
      return "{ none: [ intent: greeting, phi.kinds: ssn ] }";
    case 5:
      return "{ expr: 'conversation.turn / conversation.repeat > 1' }";
    default:
      return "{ conversation.failed_turns: [1, 2] }";
  }
}

// Rules of random content; priorities are distinct, so nothing conflicts.
std::vector<std::string> random_rules(std::mt19937& rng, std::size_t count) {
  static const char* const tiers[] = {"automate", "route", "immediate_human"};
  static const char* const tones[] = {"warm", "calm", "plain"};
  static const char* const obligations[] = {"offer_human", "offer_callback", "log_complaint"};
  static const char* const kinds[] = {"all", "none", "[name, phone]", "[name]"};
  std::vector<std::string> out;
  for (std::size_t i = 0; i < count; ++i) {
    std::string then = "priority: " + std::to_string(i);
    if (rng() % 4 != 0)
      then += std::string(", tier: ") + tiers[rng() % 3] + ", queue: q" + std::to_string(rng() % 3);
    if (rng() % 2 != 0) then += std::string(", tone: ") + tones[rng() % 3];
    if (rng() % 2 != 0) then += std::string(", oblige: [") + obligations[rng() % 3] + "]";
    if (rng() % 2 != 0) then += std::string(", allow_phi: ") + kinds[rng() % 4];
    out.push_back("  - { id: r" + std::to_string(i) + ", when: " + random_condition(rng) +
                  ", then: { " + then + " } }\n");
  }
  return out;
}

std::string random_input(std::mt19937& rng) {
  std::string out = "{";
  const auto maybe = [&](const std::string& member) {
    if (rng() % 5 != 0) out += (out.size() > 1 ? "," : "") + member;
  };
  maybe(std::string("\"intent\":\"") + intents[rng() % 4] + "\"");
  maybe("\"intent.reason\":\"ok\"");
  maybe("\"intent.confidence\":0." + std::to_string(rng() % 10));
  maybe(std::string("\"signal.*\":\"") + (rng() % 6 == 0 ? "present" : "absent") + "\"");
  maybe(std::string("\"phi.kinds\":") + (rng() % 2 != 0 ? "[]" : "[\"ssn\"]"));
  maybe(std::string("\"verified\":") + (rng() % 2 != 0 ? "true" : "false"));
  maybe("\"conversation.failed_turns\":" + std::to_string(rng() % 3));
  maybe("\"conversation.repeat\":" + std::to_string(rng() % 2));
  return out + "}";
}

std::string text_of(const Policy& policy, const Outcome& o) {
  std::vector<std::string> parts = {std::string(careline::name_of(o.tier)),
                                    std::string(o.queue),
                                    std::string(o.template_id),
                                    std::string(o.tone),
                                    std::to_string(o.priority),
                                    std::to_string(o.allowed_phi.bits())};
  std::vector<std::string> lists(o.obligations.begin(), o.obligations.end());
  for (const auto i : o.matched) lists.emplace_back(policy.rules()[i].id);
  lists.emplace_back(o.winner < 0 ? "default"
                                  : policy.rules()[static_cast<std::size_t>(o.winner)].id);
  std::sort(lists.begin(), lists.end());
  std::string out;
  for (const auto& p : parts) out += p + "|";
  for (const auto& p : lists) out += p + ",";
  return out;
}

// Random rules may not be satisfiable or automate what is dangerous: such policies do not load.
std::shared_ptr<const Policy> try_load(const std::vector<std::string>& rules) {
  std::string text;
  for (const auto& r : rules) text += r;
  const Folder folder;
  auto policy = Policy::load(folder.write("p.yaml", with_rules(text)));
  return policy ? std::move(policy).value() : nullptr;
}

}  // namespace

TEST_CASE("the order of rules never matters", "[policy][join]") {
  std::mt19937 rng(1);
  int compared = 0;
  for (int round = 0; round < 60; ++round) {
    auto rules = random_rules(rng, 8);
    const auto policy = try_load(rules);
    if (policy == nullptr) continue;
    std::shuffle(rules.begin(), rules.end(), rng);
    const auto shuffled = try_load(rules);
    REQUIRE(shuffled != nullptr);
    Outcome a;
    Outcome b;
    for (int i = 0; i < 40; ++i) {
      const auto in = input(random_input(rng));
      policy->evaluate(in.input(), a);
      shuffled->evaluate(in.input(), b);
      CHECK(text_of(*policy, a) == text_of(*shuffled, b));
      ++compared;
    }
  }
  CHECK(compared > 1000);
}

TEST_CASE("adding a rule never makes an outcome less severe", "[policy][join]") {
  std::mt19937 rng(2);
  int compared = 0;
  for (int round = 0; round < 60; ++round) {
    auto rules = random_rules(rng, 7);
    const auto all = try_load(rules);
    // What the default decides is replaced by the first rule that decides; the property is about
    // rules, and the added one is the most permissive there is.
    rules.push_back("  - { id: always, when: true, then: { tier: automate, priority: -1 } }\n");
    const auto more = try_load(rules);
    rules.erase(rules.begin() + static_cast<std::ptrdiff_t>(rng() % 7));
    const auto fewer = try_load(rules);
    if (all == nullptr || more == nullptr || fewer == nullptr) continue;
    Outcome a;
    Outcome b;
    for (int i = 0; i < 40; ++i) {
      const auto in = input(random_input(rng));
      fewer->evaluate(in.input(), a);
      more->evaluate(in.input(), b);
      if (a.by_default) continue;
      CHECK(b.tier >= a.tier);
      CHECK((b.allowed_phi & a.allowed_phi) == b.allowed_phi);
      ++compared;
    }
  }
  CHECK(compared > 500);
}

TEST_CASE("whatever is taken away, nothing becomes automated", "[policy][join]") {
  const auto policy = load(with_rules(
      "  - { id: hours, when: { intent: hours_location, intent.agreed: true, expr: "
      "'intent.confidence >= 0.8 && intent.margin > 0.1', verified: true }, then: { tier: automate "
      "} }\n"));
  const std::vector<std::string> members = {R"("intent":"hours_location")",
                                            R"("intent.agreed":true)",
                                            R"("intent.confidence":0.9)",
                                            R"("intent.margin":0.5)",
                                            R"("verified":true)",
                                            R"("intent.reason":"ok")",
                                            R"("phi.kinds":[])"};
  const auto tier = [&](const std::string& skip, const std::string& more) {
    std::string json = R"({"signal.*":"absent")";
    for (const auto& m : members) {
      if (m != skip) json += "," + m;
    }
    Outcome o;
    policy->evaluate(input(json + more + "}").input(), o);
    return o.tier;
  };
  CHECK(tier("", "") == Tier::automate);
  CHECK(tier("", R"(,"audit.available":true)") == Tier::automate);
  CHECK(tier("", R"(,"audit.available":false)") != Tier::automate);
  for (const auto& m : members) {
    INFO(m);
    CHECK(tier(m, "") != Tier::automate);
  }
  for (const char* reason :
       {"low_confidence", "ambiguous", "no_evidence", "out_of_scope", "language_unsupported"})
    CHECK(tier(members[5], std::string(R"(,"intent.reason":")") + reason + "\"") != Tier::automate);
}

TEST_CASE("errors and unknowns raise the tier and never permit automation", "[policy][join]") {
  const std::string condition = "{ expr: 'conversation.turn / conversation.repeat > 3' }";
  const auto decide = [&](const std::string& tier) {
    const auto policy = load(with_rules("  - { id: a, when: " + condition +
                                        ", then: { tier: " + tier + ", queue: desk } }\n"));
    Outcome o;
    policy->evaluate(input(calm()).input(), o);
    CHECK(o.truths[2] == Truth::error);
    return std::pair(o.tier, o.by_default);
  };
  CHECK(decide("immediate_human") == std::pair(Tier::immediate_human, false));
  CHECK(decide("route") == std::pair(Tier::route, false));
  CHECK(decide("automate") == std::pair(Tier::route, true));
}

TEST_CASE("winner, tone, lists and PHI are joined as documented", "[policy][join]") {
  const auto policy = load(with_rules(
      "  - { id: a, when: { intent: hours_location }, then: { tier: route, queue: qa, priority: 5, "
      "tone: warm, allow_phi: [name, phone], oblige: [offer_human] } }\n"
      "  - { id: b, when: { intent.domain: information }, then: { tier: route, queue: qb, "
      "priority: "
      "9, tone: plain, allow_phi: [name, ssn], oblige: [offer_callback, offer_human] } }\n"
      "  - { id: m, when: { conversation.turn: 1 }, then: { disclose: [ai_assistant], tone: calm, "
      "priority: 7 } }\n"
      "  - { id: n, when: { signal.anger: present }, then: { tone: compassionate, priority: 10, "
      "allow_phi: none } }\n"));
  Outcome o;
  policy->evaluate(input(calm()).input(), o);
  CHECK(policy->rules()[static_cast<std::size_t>(o.winner)].id == "b");
  CHECK(o.queue == "qb");
  CHECK(o.priority == 9);
  CHECK(o.tone == "plain");
  careline::PhiKindSet name;
  name.add(careline::PhiKind::name);
  CHECK(o.allowed_phi == name);
  CHECK(o.obligations == std::vector<std::string_view>{"offer_human", "offer_callback"});
  CHECK(o.disclosures == std::vector<std::string_view>{"ai_assistant"});
  policy->evaluate(input(calm(R"("signal.anger":"present")")).input(), o);
  CHECK(o.tone == "compassionate");
  CHECK(o.allowed_phi.empty());
  policy->evaluate(input(calm(R"("conversation.turn":2,"intent.domain":"information")")).input(),
                   o);
  CHECK(o.disclosures.empty());
  CHECK_FALSE(o.by_default);
  CHECK_THAT(policy->explanation(o), Catch::Contains("Rule b applies."));
}
