#include "policy/condition.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace careline::policy {
namespace {

void set_bit(std::vector<std::uint64_t>& bits, std::uint32_t i) {
  if (bits.size() <= i / 64) bits.resize(i / 64 + 1);
  bits[i / 64] |= std::uint64_t{1} << (i % 64);
}

// Equal atoms have equal keys.
std::string key_of(const Atom& a) {
  std::string key = fmt::format("{}|{}|{}|{}|", static_cast<int>(a.kind), static_cast<int>(a.op),
                                a.field, a.kind == Atom::Kind::expression ? a.node + 1 : 0);
  if (a.kind == Atom::Kind::number)
    key += a.constant.is(ValueType::integer) ? fmt::format("i{}", a.constant.integer)
                                             : fmt::format("d{}", a.constant.real);
  for (const std::uint64_t word : a.labels) key += fmt::format("{:x}.", word);
  return key;
}

Op mirrored(Op op) noexcept {
  switch (op) {
    case Op::less:
      return Op::greater;
    case Op::less_equal:
      return Op::greater_equal;
    case Op::greater:
      return Op::less;
    case Op::greater_equal:
      return Op::less_equal;
    default:
      return op;
  }
}

}  // namespace

ConditionId Conditions::add(Condition c, std::span<const ConditionId> children, NodeId node) {
  c.first = static_cast<std::uint32_t>(children_.size());
  c.count = static_cast<std::uint32_t>(children.size());
  c.node = node;
  if (node < ast_.size()) c.at = ast_[node].at;
  children_.insert(children_.end(), children.begin(), children.end());
  conditions_.push_back(c);
  return static_cast<ConditionId>(conditions_.size() - 1);
}

ConditionId Conditions::atom(Atom a, NodeId node) {
  const auto [it, fresh] =
      atom_index_.try_emplace(key_of(a), static_cast<std::uint32_t>(atoms_.size()));
  if (fresh) atoms_.push_back(std::move(a));
  Condition c;
  c.kind = Condition::Kind::atom;
  c.atom = it->second;
  return add(c, {}, node);
}

ConditionId Conditions::constant(Truth truth) {
  Condition c;
  c.truth = truth;
  return add(c, {}, UINT32_MAX);
}
ConditionId Conditions::combine(Condition::Kind kind, std::span<const ConditionId> children) {
  Condition c;
  c.kind = kind;
  return add(c, children, UINT32_MAX);
}
ConditionId Conditions::is_unknown(FieldId field) {
  Atom a;
  a.kind = Atom::Kind::is_unknown;
  a.field = field;
  return atom(std::move(a), UINT32_MAX);
}
ConditionId Conditions::one_of(FieldId field, std::initializer_list<std::uint32_t> labels) {
  Atom a;
  a.kind = Atom::Kind::one_of;
  a.field = field;
  for (const std::uint32_t label : labels) set_bit(a.labels, label);
  return atom(std::move(a), UINT32_MAX);
}
ConditionId Conditions::flag(FieldId field) {
  Atom a;
  a.kind = Atom::Kind::flag;
  a.field = field;
  return atom(std::move(a), UINT32_MAX);
}

ConditionId Conditions::opaque(NodeId id) {
  Atom a;
  a.node = id;
  return atom(std::move(a), id);
}

ConditionId Conditions::lower(NodeId id) {
  const Node n = ast_[id];
  const auto lower_all = [&](Condition::Kind kind) {
    std::vector<ConditionId> parts;
    for (std::size_t i = 0; i < n.count; ++i) parts.push_back(lower(ast_.child(id, i)));
    Condition c;
    c.kind = kind;
    return add(c, parts, id);
  };
  switch (n.op) {
    case Op::literal: {
      Condition c;
      c.truth = n.value.boolean ? Truth::yes : Truth::no;
      return add(c, {}, id);
    }
    case Op::field: {
      Atom a;
      a.kind = Atom::Kind::flag;
      a.field = n.field;
      return atom(std::move(a), id);
    }
    case Op::logical_and:
      return lower_all(Condition::Kind::all);
    case Op::logical_or:
      return lower_all(Condition::Kind::any);
    case Op::logical_not:
      return lower_all(Condition::Kind::negation);
    case Op::choose:
      return lower_all(Condition::Kind::choose);
    case Op::equals:
    case Op::not_equals: {
      const ConditionId same = lower_equality(id);
      if (n.op == Op::equals) return same;
      Condition c;
      c.kind = Condition::Kind::negation;
      return add(c, std::span(&same, 1), id);
    }
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal:
      return lower_order(id);
    case Op::in:
      return lower_in(id);
    case Op::has: {
      const Node& target = ast_[ast_.child(id, 0)];
      if (target.op != Op::field) return opaque(id);
      Atom a;
      a.kind = Atom::Kind::is_unknown;
      a.field = target.field;
      const ConditionId unknown = atom(std::move(a), id);
      Condition c;
      c.kind = Condition::Kind::negation;
      return add(c, std::span(&unknown, 1), id);
    }
    case Op::macro:
      return lower_macro(id);
    default:
      return opaque(id);
  }
}

bool Conditions::field_equals(NodeId field, NodeId literal, NodeId at, ConditionId& out) {
  const Node f = ast_[field];
  const Node l = ast_[literal];
  if (f.op != Op::field || l.op != Op::literal) return false;
  const Field& schema_field = schema_.field(f.field);
  Atom a;
  a.field = f.field;
  if (schema_field.vocabulary >= 0 && schema_field.type != FieldType::label_list &&
      l.value.is(ValueType::string)) {
    Vocabulary& vocabulary = schema_.vocabulary(schema_field);
    const std::string_view label = l.value.string();
    if (label == "unknown" && vocabulary.find(label) == Vocabulary::other &&
        schema_field.can_be_unknown) {
      a.kind = Atom::Kind::is_unknown;
    } else {
      a.kind = Atom::Kind::one_of;
      set_bit(a.labels, vocabulary.add(label));
    }
  } else if (schema_field.type == FieldType::boolean && l.value.is(ValueType::boolean)) {
    a.kind = Atom::Kind::flag;
    out = atom(std::move(a), at);
    if (l.value.boolean) return true;
    Condition c;
    c.kind = Condition::Kind::negation;
    const ConditionId flag = out;
    out = add(c, std::span(&flag, 1), at);
    return true;
  } else if ((schema_field.type == FieldType::integer || schema_field.type == FieldType::real) &&
             l.value.is_number()) {
    a.kind = Atom::Kind::number;
    a.constant = l.value;
  } else {
    return false;
  }
  out = atom(std::move(a), at);
  return true;
}

// size(list) compared so that only "empty or not" matters, such as size(phi.kinds) > 0.
bool Conditions::size_of_list(NodeId size, Op op, NodeId number, NodeId at, ConditionId& out) {
  const Node call = ast_[size];
  const Node l = ast_[number];
  if (call.op != Op::call || call.function != Function::size || l.op != Op::literal ||
      !l.value.is(ValueType::integer))
    return false;
  const Node list = ast_[ast_.child(size, 0)];
  if (list.op != Op::field || schema_.field(list.field).type != FieldType::label_list) return false;
  const std::int64_t n = l.value.integer;
  const bool empty = (op == Op::equals && n == 0) || (op == Op::less && n == 1) ||
                     (op == Op::less_equal && n == 0);
  const bool filled = (op == Op::greater && n == 0) || (op == Op::greater_equal && n == 1);
  if (!empty && !filled) return false;
  Atom a;
  a.kind = Atom::Kind::not_empty;
  a.field = list.field;
  out = atom(std::move(a), at);
  if (filled) return true;
  Condition c;
  c.kind = Condition::Kind::negation;
  const ConditionId holds = out;
  out = add(c, std::span(&holds, 1), at);
  return true;
}

ConditionId Conditions::lower_equality(NodeId id) {
  const NodeId a = ast_.child(id, 0);
  const NodeId b = ast_.child(id, 1);
  ConditionId out = 0;
  if (size_of_list(a, Op::equals, b, id, out) || size_of_list(b, Op::equals, a, id, out))
    return out;
  if (field_equals(a, b, id, out) || field_equals(b, a, id, out)) return out;
  if (ast_[a].type.base == Base::boolean && ast_[b].type.base == Base::boolean) {
    const ConditionId sides[] = {lower(a), lower(b)};
    Condition c;
    c.kind = Condition::Kind::same;
    return add(c, sides, id);
  }
  Atom atom_of;
  atom_of.node = id;
  // The atom is equality also below a !=, so the tree gets a node of its own for it.
  if (ast_[id].op == Op::not_equals) {
    Node n = ast_[id];
    n.op = Op::equals;
    const NodeId children[] = {a, b};
    atom_of.node = ast_.add(std::move(n), std::span<const NodeId>(children));
  }
  return atom(std::move(atom_of), id);
}

ConditionId Conditions::lower_order(NodeId id) {
  const Node n = ast_[id];
  const Node left = ast_[ast_.child(id, 0)];
  const Node right = ast_[ast_.child(id, 1)];
  ConditionId list = 0;
  if (size_of_list(ast_.child(id, 0), n.op, ast_.child(id, 1), id, list) ||
      size_of_list(ast_.child(id, 1), mirrored(n.op), ast_.child(id, 0), id, list))
    return list;
  const bool straight = left.op == Op::field && right.op == Op::literal;
  const bool turned = left.op == Op::literal && right.op == Op::field;
  if (!straight && !turned) return opaque(id);
  const Value& constant = straight ? right.value : left.value;
  const FieldId field = straight ? left.field : right.field;
  const FieldType type = schema_.field(field).type;
  if ((type != FieldType::integer && type != FieldType::real) || !constant.is_number())
    return opaque(id);
  Atom a;
  a.kind = Atom::Kind::number;
  a.op = straight ? n.op : mirrored(n.op);
  a.field = field;
  a.constant = constant;
  return atom(std::move(a), id);
}

ConditionId Conditions::lower_in(NodeId id) {
  const NodeId element = ast_.child(id, 0);
  const NodeId container = ast_.child(id, 1);
  const Node e = ast_[element];
  const Node c = ast_[container];
  if (e.op == Op::literal && e.value.is(ValueType::string) && c.op == Op::field) {
    Atom a;
    a.kind = Atom::Kind::contains;
    a.field = c.field;
    set_bit(a.labels, schema_.vocabulary(schema_.field(c.field)).add(e.value.string()));
    return atom(std::move(a), id);
  }
  if (e.op != Op::field || c.op != Op::list) return opaque(id);
  const Field& f = schema_.field(e.field);
  if (f.vocabulary < 0 || f.type == FieldType::label_list) return opaque(id);
  Atom labels;
  labels.kind = Atom::Kind::one_of;
  labels.field = e.field;
  bool or_unknown = false;
  Vocabulary& vocabulary = schema_.vocabulary(f);
  for (const NodeId item : ast_.children(container)) {
    const Node& l = ast_[item];
    if (l.op != Op::literal || !l.value.is(ValueType::string)) return opaque(id);
    const std::string_view label = l.value.string();
    if (label == "unknown" && vocabulary.find(label) == Vocabulary::other && f.can_be_unknown)
      or_unknown = true;
    else
      set_bit(labels.labels, vocabulary.add(label));
  }
  if (!or_unknown) return atom(std::move(labels), id);
  Atom unknown;
  unknown.kind = Atom::Kind::is_unknown;
  unknown.field = e.field;
  const bool only = labels.labels.empty();
  const ConditionId is_unknown = atom(std::move(unknown), id);
  if (only) return is_unknown;
  const ConditionId parts[] = {atom(std::move(labels), id), is_unknown};
  Condition any;
  any.kind = Condition::Kind::any;
  return add(any, parts, id);
}

// x == "a", x in ["a", "b"], and || of those, for the macro's variable x.
bool Conditions::element_labels(NodeId body, std::uint8_t slot, const Field& list, Atom& out) {
  const Node n = ast_[body];
  const auto is_variable = [&](NodeId id) {
    return ast_[id].op == Op::local && ast_[id].slot == slot;
  };
  const auto add_label = [&](NodeId id) {
    const Node& l = ast_[id];
    if (l.op != Op::literal || !l.value.is(ValueType::string)) return false;
    set_bit(out.labels, schema_.vocabulary(list).add(l.value.string()));
    return true;
  };
  const auto kids = ast_.children(n);
  if (n.op == Op::logical_or)
    return std::all_of(kids.begin(), kids.end(),
                       [&](NodeId k) { return element_labels(k, slot, list, out); });
  if (n.op == Op::equals)
    return (is_variable(kids[0]) && add_label(kids[1])) ||
           (is_variable(kids[1]) && add_label(kids[0]));
  if (n.op != Op::in || !is_variable(kids[0]) || ast_[kids[1]].op != Op::list) return false;
  const auto items = ast_.children(kids[1]);
  return std::all_of(items.begin(), items.end(), add_label);
}

ConditionId Conditions::lower_macro(NodeId id) {
  const Node n = ast_[id];
  const Node range = ast_[ast_.child(id, 0)];
  if (n.macro != Macro::exists || n.has_second || range.op != Op::field) return opaque(id);
  Atom a;
  a.kind = Atom::Kind::contains;
  a.field = range.field;
  const Node body = ast_[ast_.child(id, 1)];
  if (body.op == Op::literal && body.value.is(ValueType::boolean) && body.value.boolean) {
    a.kind = Atom::Kind::not_empty;
    return atom(std::move(a), id);
  }
  if (!element_labels(ast_.child(id, 1), n.slot, schema_.field(range.field), a)) return opaque(id);
  return atom(std::move(a), id);
}

}  // namespace careline::policy
