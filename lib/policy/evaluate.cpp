// One decision: the truth of every rule, and the join of those that match.

#include <algorithm>

#include "policy/policy_impl.h"

namespace careline::policy {

void evaluate_atoms(const PolicyImpl& impl, const Facts& facts, std::size_t count,
                    Truth* out) noexcept {
  const AtomScope scope{&impl.doc.schema, &impl.doc.ast, &impl.doc.patterns, &facts};
  const auto atoms = impl.conditions.atoms();
  for (std::size_t i = 0; i < count; ++i) out[i] = evaluate_atom(atoms[i], scope);
}

Truth rule_truth(const PolicyImpl& impl, const CompiledRule& rule, Truth guard,
                 std::span<const Truth> atoms) noexcept {
  const Truth truth = evaluate_condition(impl.conditions, rule.condition, atoms);
  return rule.decides && rule.tier == Tier::automate ? truth_and(truth, guard) : truth;
}

namespace {

// What the matching rules have in common so far.
struct Join {
  const CompiledRule* winner = nullptr;
  std::uint32_t winner_index = 0;
  const CompiledRule* tone = nullptr;  // modifier that gives one
  std::uint32_t tone_index = 0;
  PhiKindSet phi = PhiKindSet::all();
  LabelSet::Bits oblige{};
  LabelSet::Bits disclose{};
  LabelSet::Bits handoff{};

  void lists(const CompiledRule& rule) noexcept {
    for (std::size_t i = 0; i < oblige.size(); ++i) {
      oblige[i] |= rule.oblige[i];
      disclose[i] |= rule.disclose[i];
      handoff[i] |= rule.handoff[i];
    }
  }
  void add(const CompiledRule& rule, std::uint32_t index, bool has_tone) noexcept {
    lists(rule);
    if (rule.decides) {
      phi = phi & rule.phi;
      if (winner == nullptr || rule.rank < winner->rank) {
        winner = &rule;
        winner_index = index;
      }
      return;
    }
    if (rule.has_phi) phi = phi & rule.phi;
    if (has_tone && (tone == nullptr || rule.rank < tone->rank)) {
      tone = &rule;
      tone_index = index;
    }
  }
};

}  // namespace

// May allocate while `out` grows to the policy's size, so the first call with an object may throw.
void decide(const PolicyImpl& impl, const Input& input, Outcome& out) {
  const std::size_t count = impl.rules.size();
  out.matched.clear();
  out.matched.reserve(count);
  out.truths.resize(count);
  out.obligations.clear();
  out.obligations.reserve(impl.obligations.size());
  out.disclosures.clear();
  out.disclosures.reserve(impl.disclosures.size());
  out.handoff.clear();
  out.handoff.reserve(impl.handoff.size());

  Facts facts;
  resolve(impl.doc.schema, impl.used, input, facts);
  AtomTruths truths;  // NOLINT uninitialised on purpose: only the first `rule_atoms` are read
  evaluate_atoms(impl, facts, impl.rule_atoms, truths.values.data());
  const std::span<const Truth> atoms(truths.values.data(), impl.rule_atoms);
  const Truth guard = evaluate_condition(impl.conditions, impl.guard, atoms);

  Join join;
  for (std::uint32_t i = 0; i < count; ++i) {
    const CompiledRule& rule = impl.rules[i];
    const Truth truth = rule_truth(impl, rule, guard, atoms);
    out.truths[i] = truth;
    if (!matches(rule.decides && rule.tier == Tier::automate, truth)) continue;
    out.matched.push_back(i);
    join.add(rule, i, !impl.doc.rules[i].then.tone.empty());
  }

  out.by_default = join.winner == nullptr;
  out.winner = out.by_default ? -1 : static_cast<std::int32_t>(join.winner_index);
  const CompiledRule& winner = out.by_default ? impl.otherwise : *join.winner;
  const Results& results =
      out.by_default ? impl.doc.otherwise : impl.doc.rules[join.winner_index].then;
  if (out.by_default) {
    join.lists(winner);
    join.phi = join.phi & winner.phi;
  }
  out.tier = winner.tier;
  out.priority = winner.priority;
  out.queue = results.queue;
  out.template_id = results.reply_template;
  out.tone = results.tone;
  if (join.tone != nullptr && (out.tone.empty() || join.tone->priority > winner.priority))
    out.tone = impl.doc.rules[join.tone_index].then.tone;
  out.allowed_phi = join.phi;
  impl.obligations.append(join.oblige, out.obligations);
  impl.disclosures.append(join.disclose, out.disclosures);
  impl.handoff.append(join.handoff, out.handoff);
}

}  // namespace careline::policy
