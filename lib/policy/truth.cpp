// The truth of atoms over facts and of conditions over atoms.

#include <cstddef>

#include "policy/condition.h"
#include "policy/interpreter.h"

namespace careline::policy {
namespace {

constexpr std::size_t expression_memory = 32U << 10;

Truth of(bool b) noexcept {
  return b ? Truth::yes : Truth::no;
}

Truth evaluate_expression(const Atom& atom, const AtomScope& scope) noexcept {
  alignas(16) std::byte buffer[expression_memory];
  Arena arena(buffer, sizeof buffer);
  Scope s;
  s.ast = scope.ast;
  s.arena = &arena;
  s.schema = scope.schema;
  s.facts = scope.facts;
  s.patterns = scope.patterns;
  const Value v = Interpreter(s).evaluate(atom.node);
  if (v.is(ValueType::boolean)) return of(v.boolean);
  return v.is(ValueType::unknown) ? Truth::unknown : Truth::error;
}

Truth compare_number(const Atom& atom, const FieldValue& v, FieldType type) noexcept {
  const Value value = type == FieldType::integer ? Value::of(v.integer) : Value::of(v.real);
  const int order = compare(value, atom.constant);
  switch (atom.op) {
    case Op::equals:
      return of(order == 0);
    case Op::less:
      return of(order < 0);
    case Op::less_equal:
      return of(order <= 0);
    case Op::greater:
      return of(order == 1);
    case Op::greater_equal:
      return of(order == 0 || order == 1);
    default:
      return Truth::error;
  }
}

Truth list_contains(const Atom& atom, const Field& f, const Facts& facts) noexcept {
  if (f.source == FieldSource::phi_kinds)
    return of(!atom.labels.empty() && (facts.kinds.bits() & atom.labels[0]) != 0);
  for (std::uint32_t i = 0; i < facts.intent_count; ++i) {
    if (atom.has_label(facts.intents[i])) return Truth::yes;
  }
  return Truth::no;
}

}  // namespace

Truth evaluate_atom(const Atom& atom, const AtomScope& scope) noexcept {
  if (atom.kind == Atom::Kind::expression) return evaluate_expression(atom, scope);
  const FieldValue& v = scope.facts->values[atom.field];
  if (atom.kind == Atom::Kind::is_unknown) return of(!v.known);
  if (!v.known) return Truth::unknown;
  switch (atom.kind) {
    case Atom::Kind::one_of:
      return of(atom.has_label(v.label));
    case Atom::Kind::flag:
      return of(v.flag);
    case Atom::Kind::number:
      return compare_number(atom, v, scope.schema->field(atom.field).type);
    case Atom::Kind::contains:
      return list_contains(atom, scope.schema->field(atom.field), *scope.facts);
    case Atom::Kind::not_empty:
      return of(scope.schema->field(atom.field).source == FieldSource::phi_kinds
                    ? !scope.facts->kinds.empty()
                    : scope.facts->intent_count != 0);
    default:
      return Truth::error;
  }
}

Truth evaluate_condition(const Conditions& conditions, ConditionId id,
                         std::span<const Truth> atoms) noexcept {
  const Condition& c = conditions[id];
  switch (c.kind) {
    case Condition::Kind::constant:
      return c.truth;
    case Condition::Kind::atom:
      return atoms[c.atom];
    case Condition::Kind::all: {
      Truth out = Truth::yes;
      for (const ConditionId part : conditions.children(c)) {
        out = truth_and(out, evaluate_condition(conditions, part, atoms));
        if (out == Truth::no) break;
      }
      return out;
    }
    case Condition::Kind::any: {
      Truth out = Truth::no;
      for (const ConditionId part : conditions.children(c)) {
        out = truth_or(out, evaluate_condition(conditions, part, atoms));
        if (out == Truth::yes) break;
      }
      return out;
    }
    case Condition::Kind::negation:
      return truth_not(evaluate_condition(conditions, conditions.children(c)[0], atoms));
    case Condition::Kind::choose: {
      const auto parts = conditions.children(c);
      const Truth which = evaluate_condition(conditions, parts[0], atoms);
      if (which == Truth::yes) return evaluate_condition(conditions, parts[1], atoms);
      if (which == Truth::no) return evaluate_condition(conditions, parts[2], atoms);
      return which;
    }
    case Condition::Kind::same: {
      const auto parts = conditions.children(c);
      const Truth a = evaluate_condition(conditions, parts[0], atoms);
      const Truth b = evaluate_condition(conditions, parts[1], atoms);
      if (a >= Truth::unknown || b >= Truth::unknown) return a > b ? a : b;
      return of(a == b);
    }
  }
  return Truth::error;
}

}  // namespace careline::policy
