// The decision, and its last line of defence: whatever the policy says, a message on whose way a
// part failed is not automated.
#include <algorithm>

#include "engine/guard.h"
#include "engine/pipeline.h"

namespace careline::engine {
namespace {

// Where a person finds what no policy could route.
constexpr std::string_view fault_queue = "front_desk";

template <typename Views>
std::vector<std::string> copy(const Views& views) {
  return {views.begin(), views.end()};
}

void tell_faults(Decision& decision) {
  if (decision.faults.empty()) return;
  if (!decision.explanation.empty()) decision.explanation.push_back(' ');
  decision.explanation += "A person decides because these parts failed:";
  for (std::size_t i = 0; i < decision.faults.size(); ++i) {
    decision.explanation += i == 0 ? " " : ", ";
    decision.explanation += decision.faults[i];
  }
  decision.explanation.push_back('.');
}

}  // namespace

void Engine::decide(Work& work) const {
  Decision& d = work.decision;
  const bool decided = guarded(d.faults, "policy", [&]() -> Result<void> {
    if (!work.policy) return missing_part();
    policy::Outcome outcome;
    work.policy->evaluate(work.input, outcome);
    const auto rules = work.policy->rules();
    for (const std::uint32_t rule : outcome.matched) d.rules.emplace_back(rules[rule].id);
    d.queue = outcome.queue;
    d.template_id = outcome.template_id;
    d.tone = outcome.tone;
    d.priority = outcome.priority;
    d.allowed_phi = outcome.allowed_phi;
    d.obligations = copy(outcome.obligations);
    d.disclosures = copy(outcome.disclosures);
    d.handoff_fields = copy(outcome.handoff);
    d.explanation = work.policy->explanation(outcome);
    if (!d.template_id.empty()) {
      d.reply = work.policy->reply(d.template_id, work.input.language);
    }
    d.tier = outcome.tier;  // last: until here it is immediate_human
    return {};
  });
  if (!decided) {
    d.tier = Tier::immediate_human;
    d.template_id.clear();
    d.reply.clear();
    d.allowed_phi = PhiKindSet();
  } else if (!d.faults.empty() && d.tier == Tier::automate) {
    d.tier = Tier::route;
    d.template_id.clear();
    d.reply.clear();
    d.allowed_phi = PhiKindSet();
  }
  if (d.queue.empty() && d.tier != Tier::automate && !d.faults.empty()) d.queue = fault_queue;
  tell_faults(d);
  work.stop(&StageTimes::policy);
}

}  // namespace careline::engine
