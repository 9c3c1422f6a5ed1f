#include "policy/model.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace careline::policy {
namespace {

constexpr std::uint32_t none = UINT32_MAX;

}  // namespace

Model::Model(std::vector<const PolicyImpl*> policies) : policies_(std::move(policies)) {
  for (const PolicyImpl* impl : policies_) {
    atoms_.emplace_back(impl->conditions.atoms().size(), none);
    truths_.emplace_back(impl->rules.size(), none);
    fires_.emplace_back(impl->rules.size(), none);
    first_.emplace_back();
    by_rule_.push_back(none);
    tiers_.emplace_back();
  }
  collect();
  constrain();
}

Model::Formula Model::condition(std::size_t policy, ConditionId id) {
  const Conditions& conditions = policies_[policy]->conditions;
  const Condition& c = conditions[id];
  std::vector<Formula> parts;
  for (const ConditionId child : conditions.children(c)) parts.push_back(condition(policy, child));
  switch (c.kind) {
    case Condition::Kind::constant:
      return solver_.constant(c.truth);
    case Condition::Kind::atom: {
      Formula& f = atoms_[policy][c.atom];
      if (f == none) f = result_atom(policy, conditions.atoms()[c.atom]);
      return f;
    }
    case Condition::Kind::all:
      return solver_.all(std::move(parts));
    case Condition::Kind::any:
      return solver_.any(std::move(parts));
    case Condition::Kind::negation:
      return solver_.negation(parts[0]);
    case Condition::Kind::choose:
      return solver_.choose(parts[0], parts[1], parts[2]);
    case Condition::Kind::same:
      return solver_.same(parts[0], parts[1]);
  }
  return solver_.constant(Truth::error);
}

Model::Formula Model::truth(std::size_t policy, std::size_t rule) {
  Formula& f = truths_[policy][rule];
  if (f != none) return f;
  const PolicyImpl& impl = *policies_[policy];
  const CompiledRule& compiled = impl.rules[rule];
  f = condition(policy, compiled.condition);
  if (compiled.decides && compiled.tier == Tier::automate)
    f = solver_.all({f, condition(policy, impl.guard)});
  return f;
}

Model::Formula Model::fires(std::size_t policy, std::size_t rule) {
  if (fires_[policy][rule] == none) {
    const CompiledRule& compiled = policies_[policy]->rules[rule];
    const Formula f = truth(policy, rule);
    fires_[policy][rule] = solver_.fires(compiled.decides && compiled.tier == Tier::automate, f);
  }
  return fires_[policy][rule];
}

std::vector<Model::Formula> Model::deciding(std::size_t policy, Tier tier) {
  std::vector<Formula> out;
  for (std::size_t i = 0; i < policies_[policy]->rules.size(); ++i) {
    const CompiledRule& rule = policies_[policy]->rules[i];
    if (rule.decides && rule.tier == tier) out.push_back(fires(policy, i));
  }
  return out;
}

Model::Formula Model::decides_by_rule(std::size_t policy) {
  if (by_rule_[policy] == none) {
    std::vector<Formula> all;
    for (const Tier tier : {Tier::automate, Tier::route, Tier::immediate_human}) {
      for (const Formula f : deciding(policy, tier)) all.push_back(f);
    }
    by_rule_[policy] = solver_.any(std::move(all));
  }
  return by_rule_[policy];
}

Model::Formula Model::tier_is(std::size_t policy, Tier tier) {
  const auto there = tiers_[policy].find(tier);
  if (there != tiers_[policy].end()) return there->second;
  std::vector<Formula> parts = {solver_.any(deciding(policy, tier))};
  if (policies_[policy]->otherwise.tier == tier)
    parts[0] = solver_.any({parts[0], solver_.negation(decides_by_rule(policy))});
  for (const Tier higher : {Tier::route, Tier::immediate_human}) {
    if (higher > tier) parts.push_back(solver_.negation(solver_.any(deciding(policy, higher))));
  }
  const Formula f = solver_.all(std::move(parts));
  tiers_[policy].emplace(tier, f);
  return f;
}

// --- what an assertion says about the decision ---------------------------------------------------

// The rule that wins satisfies `holds`.
Model::Formula Model::winner_is(std::size_t policy,
                                const std::function<bool(const Results&)>& holds) {
  const PolicyImpl& impl = *policies_[policy];
  if (first_[policy].empty()) {
    std::vector<std::size_t> by_rank(impl.rules.size());
    for (std::size_t i = 0; i < impl.rules.size(); ++i) by_rank[impl.rules[i].rank] = i;
    first_[policy].resize(impl.rules.size(), none);
    Formula nobody_better = solver_.constant(Truth::yes);
    for (const std::size_t rule : by_rank) {
      if (!impl.rules[rule].decides) continue;
      const Formula f = fires(policy, rule);
      first_[policy][rule] = solver_.all({nobody_better, f});
      nobody_better = solver_.all({nobody_better, solver_.negation(f)});
    }
  }
  std::vector<Formula> any;
  for (std::size_t i = 0; i < impl.rules.size(); ++i) {
    if (impl.rules[i].decides && holds(impl.doc.rules[i].then)) any.push_back(first_[policy][i]);
  }
  if (holds(impl.doc.otherwise)) any.push_back(solver_.negation(decides_by_rule(policy)));
  return solver_.any(std::move(any));
}

// A matching rule, or the deciding default, has one of the atom's labels in a list.
Model::Formula Model::listed(std::size_t policy, const Atom& atom,
                             const std::function<bool(const Results&, std::string_view)>& has) {
  const PolicyImpl& impl = *policies_[policy];
  const Vocabulary& labels = impl.doc.schema.vocabulary(impl.doc.schema.field(atom.field));
  const auto holds = [&](const Results& r) {
    for (std::uint32_t l = 0; l < labels.size(); ++l) {
      if ((atom.kind == Atom::Kind::not_empty || atom.has_label(l)) && has(r, labels.label(l)))
        return true;
    }
    return false;
  };
  std::vector<Formula> any;
  for (std::size_t i = 0; i < impl.rules.size(); ++i) {
    if (holds(impl.doc.rules[i].then)) any.push_back(fires(policy, i));
  }
  if (holds(impl.doc.otherwise)) any.push_back(solver_.negation(decides_by_rule(policy)));
  return solver_.any(std::move(any));
}

// A kind is allowed when nobody who has a say leaves it out.
Model::Formula Model::kinds_allowed(std::size_t policy, const Atom& atom) {
  const PolicyImpl& impl = *policies_[policy];
  std::vector<Formula> any;
  for (std::size_t k = 0; k < phi_kind_count; ++k) {
    const auto kind = static_cast<PhiKind>(k);
    if (atom.kind != Atom::Kind::not_empty && !atom.has_label(static_cast<std::uint32_t>(k)))
      continue;
    std::vector<Formula> all;
    for (std::size_t i = 0; i < impl.rules.size(); ++i) {
      const CompiledRule& rule = impl.rules[i];
      if ((rule.decides || rule.has_phi) && !rule.phi.has(kind))
        all.push_back(solver_.negation(fires(policy, i)));
    }
    if (!impl.otherwise.phi.has(kind)) all.push_back(decides_by_rule(policy));
    any.push_back(solver_.all(std::move(all)));
  }
  return solver_.any(std::move(any));
}

Model::Formula Model::result_atom(std::size_t policy, const Atom& atom) {
  const PolicyImpl& impl = *policies_[policy];
  const Schema& schema = impl.doc.schema;
  const Field& field = schema.field(atom.field);
  const auto is = [&](Schema::Result r) { return atom.field == schema.result(r); };
  const auto in_list = [](const std::vector<std::string>& list, std::string_view label) {
    return std::find(list.begin(), list.end(), label) != list.end();
  };
  const auto label_of = [](const std::string& s) { return s.empty() ? "none" : s.c_str(); };
  if (atom.kind != Atom::Kind::expression && field.source == FieldSource::result) {
    if (is(Schema::Result::tier)) {
      std::vector<Formula> any;
      for (const Tier tier : {Tier::automate, Tier::route, Tier::immediate_human}) {
        if (atom.has_label(static_cast<std::uint32_t>(tier))) any.push_back(tier_is(policy, tier));
      }
      return solver_.any(std::move(any));
    }
    if (is(Schema::Result::queue) || is(Schema::Result::reply_template)) {
      const bool queue = is(Schema::Result::queue);
      return winner_is(policy, [&](const Results& r) {
        return atom.has_label(
            schema.vocabulary(field).find(label_of(queue ? r.queue : r.reply_template)));
      });
    }
    if (is(Schema::Result::priority) && atom.kind == Atom::Kind::number) {
      return winner_is(policy, [&](const Results& r) {
        Facts facts;
        facts.values[atom.field].known = true;
        facts.values[atom.field].integer = r.priority;
        return evaluate_atom(atom, {&schema, &impl.doc.ast, &impl.doc.patterns, &facts}) ==
               Truth::yes;
      });
    }
    if (is(Schema::Result::oblige))
      return listed(policy, atom, [&](const Results& r, std::string_view label) {
        return in_list(r.oblige, label);
      });
    if (is(Schema::Result::disclose))
      return listed(policy, atom, [&](const Results& r, std::string_view label) {
        return in_list(r.disclose, label);
      });
    if (is(Schema::Result::allow_phi)) return kinds_allowed(policy, atom);
  }
  // Tone and free expressions over results: anything may come out.
  Variable opaque;
  opaque.role = Role::opaque;
  opaque.name = fmt::format("#{}", variables_.size());
  opaque.cells.resize(4);
  variables_.push_back(std::move(opaque));
  const Solver::VariableId v = solver_.variable(4);
  return solver_.test(v, {Truth::no, Truth::yes, Truth::unknown, Truth::error});
}

// --- witnesses and boxes -------------------------------------------------------------------------

std::string Model::witness(std::span<const std::uint16_t> assignment) const {
  std::string out = "{";
  const auto add = [&out](std::string_view members) {
    if (members.empty()) return;
    if (out.size() > 1) out += ',';
    out += members;
  };
  const auto cell_of = [&](std::size_t v) {
    const std::uint16_t cell = v < assignment.size() ? assignment[v] : Solver::unassigned;
    return cell == Solver::unassigned ? std::size_t{0} : std::size_t{cell};
  };
  for (std::size_t v = 0; v < variables_.size(); ++v) {
    const Variable& variable = variables_[v];
    if (variable.role == Role::plain) add(variable.cells[cell_of(v)].json);
    if (variable.role != Role::list_known || cell_of(v) != 0) continue;
    std::string items;
    for (std::size_t m = 0; m < variables_.size(); ++m) {
      if (variables_[m].role != Role::member || variables_[m].list != variable.name ||
          cell_of(m) == 0)
        continue;
      items += (items.empty() ? "\"" : ",\"") + variables_[m].cells[1].json + "\"";
    }
    add(fmt::format("\"{}\":[{}]", variable.name, items));
  }
  return out + "}";
}

bool Model::has_opaque(std::span<const std::uint16_t> assignment) const {
  for (std::size_t v = 0; v < variables_.size() && v < assignment.size(); ++v) {
    if (variables_[v].role == Role::opaque && assignment[v] != Solver::unassigned) return true;
  }
  return false;
}

Model::Box Model::box_of(const Solver::Assignment& assignment) {
  Box out;
  for (std::size_t v = 0; v < assignment.cells.size(); ++v) {
    if (assignment.cells[v] != Solver::unassigned)
      out.emplace_back(static_cast<Solver::VariableId>(v), assignment.choices[v]);
  }
  return out;
}

std::string Model::text_of(const Box& box) const {
  std::string out;
  for (const auto& [v, cells] : box) {
    const Variable& variable = variables_[v];
    if (cells.size() >= variable.cells.size()) continue;
    std::vector<std::string> values;
    for (const std::uint16_t c : cells) {
      const auto& more = variable.cells[c].values;
      values.insert(values.end(), more.begin(), more.end());
    }
    if (!out.empty()) out += " && ";
    std::string shown;
    constexpr std::size_t limit = 8;
    for (std::size_t i = 0; i < values.size() && i < limit; ++i)
      shown += (i == 0 ? "" : " | ") + values[i];
    if (values.size() > limit) shown += fmt::format(" | {} more", values.size() - limit);
    out += variable.name + ": " + shown;
  }
  return out.empty() ? "every input" : out;
}

std::vector<Solver::Wanted> Model::engine_known() {
  std::vector<Solver::Wanted> out = admitted_;
  for (const auto& [name, v] : by_name_) {
    const bool engine = name.starts_with("intent") || name.starts_with("signal") ||
                        name.starts_with("phi.") || name.starts_with("redaction") ||
                        name.starts_with("conversation") || name == "language";
    if (!engine || variables_[v].role == Role::member || variables_[v].role == Role::opaque)
      continue;
    const Formula unknown = test_cells(v, [](const Cell& c) { return c.unknown; });
    out.push_back({unknown, only_no});
  }
  return out;
}

Model::Formula Model::test_cells(Solver::VariableId v, bool (*holds)(const Cell&)) {
  std::vector<Truth> table;
  for (const Cell& c : variables_[v].cells) table.push_back(holds(c) ? Truth::yes : Truth::no);
  return solver_.test(v, std::move(table));
}

}  // namespace careline::policy
