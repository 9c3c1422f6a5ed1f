// The join of rules, as docs/policy-language.md says it.
#include <algorithm>
#include <set>
#include <tuple>

#include "fuzz/policy_reference.h"

namespace policy_reference {
namespace {

using namespace careline;
using namespace careline::policy;

// Automation needs intent.reason ok, phi.kinds known, audit.available not false.
Truth guarded(Truth condition, const Input& input) {
  if (condition == Truth::no || (input.reason && *input.reason != IntentReason::ok) ||
      !input.phi_kinds || input.audit_available == Fact::no)
    return Truth::no;
  if (condition == Truth::error) return condition;
  return input.reason ? condition : Truth::unknown;
}

std::vector<std::string> sorted(std::set<std::string> labels) {
  return {labels.begin(), labels.end()};
}
std::vector<std::string> sorted(const std::vector<std::string_view>& labels) {
  return sorted(std::set<std::string>(labels.begin(), labels.end()));
}

}  // namespace

Decision decide(const Document& document, const Input& input) {
  Decision out;
  const Rule* winner = nullptr;
  const Rule* tone = nullptr;
  // Of two rules of one tier the higher priority wins, then the smaller id.
  const auto beats = [](const Rule& a, const Rule& b) {
    return std::make_tuple(a.then.tier.value_or(Tier::route), a.then.priority, b.id) >
           std::make_tuple(b.then.tier.value_or(Tier::route), b.then.priority, a.id);
  };
  std::set<std::string> obligations;
  std::set<std::string> disclosures;
  out.allowed = PhiKindSet::all();
  const auto lists = [&](const Results& r) {
    obligations.insert(r.oblige.begin(), r.oblige.end());
    disclosures.insert(r.disclose.begin(), r.disclose.end());
  };
  for (const Rule& rule : document.rules) {
    const bool automates = rule.then.tier == Tier::automate;
    Truth t = evaluate(document, rule.when, input);
    if (automates) t = guarded(t, input);
    out.truths.push_back(t);
    if (t == Truth::no || (automates && t != Truth::yes)) continue;
    out.matched.push_back(rule.id);
    lists(rule.then);
    if (rule.then.tier || rule.then.allow_phi)
      out.allowed = out.allowed & rule.then.allow_phi.value_or(PhiKindSet());
    if (rule.then.tier) {
      if (winner == nullptr || beats(rule, *winner)) winner = &rule;
    } else if (!rule.then.tone.empty() && (tone == nullptr || beats(rule, *tone))) {
      tone = &rule;
    }
  }
  const Results& won = winner != nullptr ? winner->then : document.otherwise;
  if (winner == nullptr) {
    lists(won);
    out.allowed = out.allowed & won.allow_phi.value_or(PhiKindSet());
  }
  out.winner = winner != nullptr ? winner->id : "default";
  out.tier = won.tier.value_or(Tier::route);
  out.priority = won.priority;
  out.queue = won.queue;
  out.reply_template = won.reply_template;
  out.tone = won.tone;
  if (tone != nullptr && (out.tone.empty() || tone->then.priority > won.priority))
    out.tone = tone->then.tone;
  out.obligations = sorted(obligations);
  out.disclosures = sorted(disclosures);
  return out;
}

std::string difference(const PolicyImpl& impl, const Input& input, const Outcome& got) {
  const Decision want = decide(impl.doc, input);
  for (std::size_t i = 0; i < want.truths.size(); ++i) {
    if (got.truths[i] != want.truths[i])
      return "rule " + impl.doc.rules[i].id + ": truth " +
             std::to_string(static_cast<int>(got.truths[i])) + " instead of " +
             std::to_string(static_cast<int>(want.truths[i]));
  }
  std::vector<std::string> matched;
  for (const std::uint32_t i : got.matched) matched.push_back(impl.doc.rules[i].id);
  if (matched != want.matched) return "other rules matched";
  const std::string winner =
      got.winner < 0 ? "default" : impl.doc.rules[static_cast<std::size_t>(got.winner)].id;
  if (winner != want.winner) return "winner " + winner + " instead of " + want.winner;
  if (got.tier != want.tier) return "another tier";
  if (got.priority != want.priority) return "another priority";
  if (got.queue != want.queue || got.template_id != want.reply_template)
    return "another queue or template";
  if (got.tone != want.tone) return "another tone";
  if (!(got.allowed_phi == want.allowed)) return "other PHI allowed";
  if (sorted(got.obligations) != want.obligations) return "other obligations";
  if (sorted(got.disclosures) != want.disclosures) return "other disclosures";
  return {};
}

}  // namespace policy_reference
