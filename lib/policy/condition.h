// Conditions in the form that the evaluator and the analyser share: logic over atoms.
//
// An atom is a question about one field ("intent is one of …", "confidence is at least 0.85") or,
// when an expression cannot be taken apart, the expression itself. Equal atoms are one. The truth
// table is that of CEL with unknowns: a deciding operand absorbs everything, otherwise an error
// wins over an unknown and an unknown over a plain value.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "policy/ast.h"
#include "policy/facts.h"
#include "policy/regex.h"
#include "policy/schema.h"

namespace careline::policy {

constexpr Truth truth_not(Truth a) noexcept {
  return a == Truth::no ? Truth::yes : a == Truth::yes ? Truth::no : a;
}
constexpr Truth truth_and(Truth a, Truth b) noexcept {
  if (a == Truth::no || b == Truth::no) return Truth::no;
  return a > b ? a : b;
}
constexpr Truth truth_or(Truth a, Truth b) noexcept {
  if (a == Truth::yes || b == Truth::yes) return Truth::yes;
  return a > b ? a : b;
}

struct Atom {
  enum class Kind : std::uint8_t {
    one_of,      // label or text: the value is in `labels`
    is_unknown,  // exact: the value is not known
    flag,        // boolean
    number,      // integer or real: value `op` constant
    contains,    // label list: holds one of `labels`
    not_empty,   // label list
    expression,  // `node` of the syntax tree
  };
  Kind kind = Kind::expression;
  Op op = Op::equals;
  FieldId field = 0;
  NodeId node = 0;
  Value constant;
  std::vector<std::uint64_t> labels;  // bits by index in the field's vocabulary

  bool has_label(std::uint32_t label) const noexcept {
    return label / 64 < labels.size() && (labels[label / 64] >> (label % 64) & 1) != 0;
  }
};

using ConditionId = std::uint32_t;

struct Condition {
  enum class Kind : std::uint8_t { constant, atom, all, any, negation, choose, same };
  Kind kind = Kind::constant;
  Truth truth = Truth::no;  // constant
  std::uint32_t atom = 0;   // atom
  std::uint32_t first = 0;  // children
  std::uint32_t count = 0;
  Position at;
  NodeId node = 0;  // where it comes from
};

class Conditions {
 public:
  static constexpr std::size_t max_atoms = 32768;

  Conditions(Schema& schema, Ast& ast) : schema_(schema), ast_(ast) {}

  // Lowers a checked boolean expression.
  ConditionId lower(NodeId root);
  ConditionId constant(Truth truth);
  ConditionId combine(Condition::Kind kind, std::span<const ConditionId> children);
  ConditionId is_unknown(FieldId field);
  ConditionId one_of(FieldId field, std::initializer_list<std::uint32_t> labels);
  ConditionId flag(FieldId field);

  const Condition& operator[](ConditionId id) const { return conditions_[id]; }
  std::size_t size() const noexcept { return conditions_.size(); }
  std::span<const ConditionId> children(const Condition& c) const {
    return std::span(children_).subspan(c.first, c.count);
  }
  std::span<const Atom> atoms() const noexcept { return atoms_; }

 private:
  ConditionId add(Condition c, std::span<const ConditionId> children, NodeId node);
  ConditionId atom(Atom a, NodeId node);
  ConditionId lower_equality(NodeId id);
  ConditionId lower_in(NodeId id);
  ConditionId lower_macro(NodeId id);
  ConditionId lower_order(NodeId id);
  bool size_of_list(NodeId size, Op op, NodeId number, NodeId at, ConditionId& out);
  bool element_labels(NodeId body, std::uint8_t slot, const Field& list, Atom& out);
  ConditionId opaque(NodeId id);
  // field == literal; false when it is another kind of comparison.
  bool field_equals(NodeId field, NodeId literal, NodeId at, ConditionId& out);

  Schema& schema_;
  Ast& ast_;
  std::vector<Condition> conditions_;
  std::vector<ConditionId> children_;
  std::vector<Atom> atoms_;
  std::unordered_map<std::string, std::uint32_t> atom_index_;
};

// What evaluating an atom needs.
struct AtomScope {
  const Schema* schema;
  const Ast* ast;
  const std::vector<Regex>* patterns;
  const Facts* facts;
};
Truth evaluate_atom(const Atom& atom, const AtomScope& scope) noexcept;

// The truth of a condition when every atom's is known.
Truth evaluate_condition(const Conditions& conditions, ConditionId id,
                         std::span<const Truth> atoms) noexcept;

}  // namespace careline::policy
