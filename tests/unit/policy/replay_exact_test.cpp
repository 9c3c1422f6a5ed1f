// Recorded decisions, decided again under the policy that took them: every one comes out the same.
// 20,000 in the normal tests, 100,000 with CARELINE_TEST_LONG=1.

#include "policy_files.h"

#include <cstdio>
#include <cstdlib>
#include <deque>
#include <limits>
#include <random>

#include "base/taxonomy.h"

using namespace careline::policy;
using namespace policy_test;

namespace {

// Any input that a host can hand over, also with numbers that are out of range or not numbers.
class RandomInputs {
 public:
  explicit RandomInputs(std::uint32_t seed) : rng_(seed) {}

  Input next() {
    Input in;
    const auto all = careline::shipped_intents();
    in.intent = pick(8) == 0 ? std::string_view() : all[pick(all.size())].label;
    labels_.clear();
    for (std::size_t n = pick(3); n > 0; --n) labels_.push_back(all[pick(all.size())].label);
    in.intents = labels_;
    if (pick(8) != 0) in.confidence = number();
    if (pick(8) != 0) in.margin = number();
    in.agreed = one_of<Fact>(3);
    if (pick(8) != 0)
      in.reason = pick(2) == 0 ? careline::IntentReason::ok : one_of<careline::IntentReason>(6);
    const bool calm = pick(2) == 0;
    for (SignalInput& s : in.signals) {
      s.state = calm || pick(3) != 0 ? SignalState::absent : one_of<SignalState>(6);
      s.score = static_cast<float>(number());
      s.who = pick(2) == 0 ? careline::Who::self : careline::Who::other;
      s.has_details = pick(4) != 0;
      s.has_who = pick(8) != 0;
    }
    if (pick(8) != 0) {
      careline::PhiKindSet kinds;
      for (std::size_t n = pick(4); n > 0; --n)
        kinds.add(static_cast<careline::PhiKind>(pick(careline::phi_kind_count)));
      in.phi_kinds = kinds;
      in.phi_count = static_cast<std::uint32_t>(pick(9));
    }
    if (pick(3) != 0) in.redaction_confidence = number();
    in.channel = one_of<careline::Channel>(6);
    in.language = pick(3) != 0 ? careline::Language::en : one_of<careline::Language>(14);
    in.speaker = one_of<careline::Speaker>(5);
    static constexpr std::string_view texts[] = {"",        "billing",   "nurse",
                                                 "unknown", "treatment", "no \"such\" \\ role"};
    in.page = texts[pick(6)];
    in.role = texts[pick(6)];
    in.purpose = texts[pick(6)];
    in.verified = one_of<Fact>(3);
    in.hours = one_of<Hours>(4);
    in.audit_available = pick(6) == 0 ? one_of<Fact>(3) : Fact::yes;
    in.turn = static_cast<std::uint32_t>(pick(4));
    in.failed_turns = static_cast<std::uint32_t>(pick(4));
    in.repeat = pick(5) == 0 ? std::numeric_limits<std::uint32_t>::max() : 0;
    in.minutes = 40 * number();
    if (pick(3) == 0) make_easy(in);
    return in;
  }

 private:
  std::size_t pick(std::size_t n) { return rng_() % n; }
  template <typename T>
  T one_of(std::size_t n) {
    return static_cast<T>(pick(n));
  }
  // A message that a policy may answer at once.
  void make_easy(Input& in) {
    in.intents = {};
    in.confidence = 0.9 + 0.1 * static_cast<double>(pick(1000)) / 1000;
    in.margin = 0.5;
    in.agreed = Fact::yes;
    in.reason = careline::IntentReason::ok;
    for (SignalInput& s : in.signals) s.state = SignalState::absent;
    in.phi_kinds.emplace();
    in.redaction_confidence = 1;
    in.language = careline::Language::es;
    in.speaker = careline::Speaker::patient;
    in.failed_turns = in.repeat = 0;
  }
  // Close to the edges that policies use, and beyond them.
  double number() {
    switch (pick(12)) {
      case 0:
        return std::numeric_limits<double>::quiet_NaN();
      case 1:
        return -0.2;
      case 2:
        return 1.0004999;
      case 3:
        return 0.8499999 + 1e-7 * static_cast<double>(pick(10'000));
      default:
        return static_cast<double>(rng_()) / 4294967295.0;
    }
  }

  std::mt19937 rng_;
  std::vector<std::string_view> labels_;
};

// A decision that keeps what the audit would have recorded.
struct Kept {
  std::string id;
  std::string input;
  Outcome outcome;
  std::vector<std::string_view> rules;
};

}  // namespace

TEST_CASE("replay under the same policy reproduces every decision", "[policy][replay]") {
  const char* const is_long = std::getenv("CARELINE_TEST_LONG");
  const std::size_t decisions = is_long != nullptr && *is_long != '\0' ? 100'000 : 20'000;
  for (const char* name :
       {"/lib/assets/policies/healthcare.yaml", "/examples/policies/health-plan/policy.yaml"}) {
    const auto policy = Policy::load(std::string(CARELINE_SOURCE_DIR) + name);
    REQUIRE(policy.ok());
    RandomInputs inputs(11);
    std::deque<Kept> kept;
    std::vector<Recorded> recorded;
    std::array<std::size_t, 3> tiers{};
    for (std::size_t i = 0; i < decisions; ++i) {
      const Input in = inputs.next();
      Kept& k = kept.emplace_back();
      k.id = "d" + std::to_string(i);
      k.input = std::string_view(to_json(in));
      (*policy)->evaluate(in, k.outcome);
      for (const std::uint32_t r : k.outcome.matched) k.rules.push_back((*policy)->rules()[r].id);
      ++tiers[static_cast<std::size_t>(k.outcome.tier)];
      recorded.push_back({k.id, k.input, k.outcome.tier, k.outcome.queue, k.outcome.template_id,
                          k.outcome.allowed_phi, k.outcome.obligations, k.rules, true});
    }
    for (const std::size_t t : tiers) CHECK(t > decisions / 200);
    const auto report = replay(**policy, recorded, "");
    REQUIRE(report.ok());
    INFO(report->report.text);
    CHECK(report->report.outcome == careline::Report::Outcome::ok);
    CHECK_THAT(report->report.json, Catch::Contains("\"decisions\":" + std::to_string(decisions) +
                                                    ",\"replayed\":" + std::to_string(decisions)));
    CHECK_THAT(report->report.json, Catch::Contains("\"changes\":{}"));
    CHECK_THAT(report->report.json, Catch::Contains("\"not_replayed\":[]"));
    CHECK_THAT(report->report.text, !Catch::Contains("LESS SAFE"));
    // Truth by truth: what a rule came out as is the same as well.
    std::size_t differing = 0;
    Outcome again;
    for (const Kept& k : kept) {
      const auto input = StoredInput::parse(k.input);
      REQUIRE(input.ok());
      (*policy)->evaluate(input->input(), again);
      differing += again.truths != k.outcome.truths || again.winner != k.outcome.winner ||
                           again.disclosures != k.outcome.disclosures ||
                           again.tone != k.outcome.tone
                       ? 1
                       : 0;
    }
    CHECK(differing == 0);
  }
  std::fprintf(stderr, "replay: %zu decisions each under two policies\n", decisions);
}
