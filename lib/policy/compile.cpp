// From a document to what evaluation needs.

#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "base/digest.h"
#include "policy/policy_impl.h"

namespace careline::policy {

bool LabelSet::add(const std::vector<std::string>& labels, Bits& bits) {
  for (const std::string& label : labels) {
    auto it = std::find(labels_.begin(), labels_.end(), label);
    if (it == labels_.end()) {
      if (labels_.size() >= max) return false;
      it = labels_.insert(labels_.end(), label);
    }
    const auto i = static_cast<std::size_t>(it - labels_.begin());
    bits[i / 64] |= std::uint64_t{1} << (i % 64);
  }
  return true;
}

void LabelSet::append(const Bits& bits, std::vector<std::string_view>& out) const {
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    if ((bits[i / 64] >> (i % 64) & 1) != 0) out.emplace_back(labels_[i]);
  }
}

void PolicyImpl::compile_results(const Results& results, CompiledRule& out, Findings& f) {
  out.decides = results.tier.has_value();
  out.tier = results.tier.value_or(Tier::route);
  out.priority = results.priority;
  out.has_phi = results.allow_phi.has_value();
  out.phi = results.allow_phi.value_or(PhiKindSet());
  if (!obligations.add(results.oblige, out.oblige) ||
      !disclosures.add(results.disclose, out.disclose) ||
      !handoff.add(results.handoff, out.handoff))
    f.error("CP004", results.at,
            fmt::format("more than {} different values of a result list", LabelSet::max));
}

void PolicyImpl::compile(Findings& f) {
  using Kind = Condition::Kind;
  const FieldId reason = doc.schema.id_of(FieldSource::intent_reason);
  const FieldId kinds = doc.schema.id_of(FieldSource::phi_kinds);
  const FieldId audit = doc.schema.id_of(FieldSource::audit_available);
  const ConditionId no_phi = conditions.is_unknown(kinds);
  const ConditionId audit_parts[] = {conditions.is_unknown(audit), conditions.flag(audit)};
  const ConditionId guard_parts[] = {
      conditions.one_of(reason, {static_cast<std::uint32_t>(IntentReason::ok)}),
      conditions.combine(Kind::negation, std::span(&no_phi, 1)),
      conditions.combine(Kind::any, audit_parts)};
  guard = conditions.combine(Kind::all, guard_parts);

  for (const Rule& rule : doc.rules) {
    CompiledRule compiled;
    compile_results(rule.then, compiled, f);
    compiled.condition = conditions.lower(rule.when);
    rules.push_back(compiled);
  }
  compile_results(doc.otherwise, otherwise, f);
  rule_atoms = conditions.atoms().size();
  if (rule_atoms > Conditions::max_atoms)
    f.error(
        "CP004", doc.rules.front().at,
        fmt::format("more than {} different questions in the conditions", Conditions::max_atoms));
  for (const Invariant& invariant : doc.invariants) {
    assumptions.push_back(conditions.lower(invariant.assume));
    assertions.push_back(conditions.lower(invariant.assertion));
  }
  rank_rules();
  collect_fields();
  for (const Rule& rule : doc.rules)
    infos.push_back({rule.id, rule.explain, rule.at.line, rule.then.tier.value_or(Tier::route)});
  compute_digest();
}

// The winner among matching rules must not depend on their order in the file.
void PolicyImpl::rank_rules() {
  std::vector<std::uint32_t> order(rules.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    return std::make_tuple(rules[b].tier, rules[b].priority, std::string_view(doc.rules[a].id)) <
           std::make_tuple(rules[a].tier, rules[a].priority, std::string_view(doc.rules[b].id));
  });
  for (std::uint32_t i = 0; i < order.size(); ++i) rules[order[i]].rank = i;
}

void PolicyImpl::collect_fields() {
  std::set<FieldId> fields;
  std::vector<NodeId> open;
  for (const Atom& atom : conditions.atoms().first(rule_atoms)) {
    if (atom.kind == Atom::Kind::expression)
      open.push_back(atom.node);
    else
      fields.insert(atom.field);
  }
  while (!open.empty()) {
    const NodeId id = open.back();
    open.pop_back();
    if (doc.ast[id].op == Op::field) fields.insert(doc.ast[id].field);
    for (const NodeId child : doc.ast.children(id)) open.push_back(child);
  }
  used.assign(fields.begin(), fields.end());
}

// Every part with its length before it, so that no two policies have one text.
void PolicyImpl::compute_digest() {
  std::string all = "careline-policy/1\n";
  const auto add = [&all](std::string_view name, std::string_view content) {
    all += fmt::format("{}:{}\n{}:", name, content.size(), name.size());
    all += content;
  };
  std::vector<std::pair<std::string_view, std::string_view>> files;
  for (std::size_t i = 1; i < sources.size(); ++i) {
    const auto& file = sources.file(static_cast<std::uint16_t>(i));
    files.emplace_back(file.relative, file.text);
  }
  std::sort(files.begin(), files.end());
  add("main", sources.file(0).text);
  for (const auto& [name, content] : files) add(name, content);
  for (const auto& [name, content] : templates.files()) add("template " + name, content);
  digest = to_hex(sha256(all));
}

}  // namespace careline::policy
