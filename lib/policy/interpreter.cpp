#include "policy/interpreter.h"

#include <algorithm>

namespace careline::policy {
namespace {

// An error wins over an unknown, an unknown over a plain value.
Value worse(const Value& a, const Value& b) noexcept {
  if (a.is_error()) return a;
  if (b.is_error()) return b;
  return a.is(ValueType::unknown) ? a : b;
}

bool may_be_key(const Value& v) noexcept {
  return v.is(ValueType::boolean) || v.is(ValueType::integer) || v.is(ValueType::string);
}

// What looking at all of a value costs.
std::int64_t weight(const Value& v) noexcept {
  return v.is(ValueType::string) || v.is(ValueType::list) || v.is(ValueType::map) ? v.size : 0;
}

}  // namespace

Value Interpreter::evaluate(NodeId id) noexcept {
  if (--scope_.steps < 0) return Value::fail(EvalError::too_costly);
  Value out = run(id);
  if (out.is_error() && error_at_ == 0) error_at_ = id + 1;
  return out;
}

Value Interpreter::run(NodeId id) noexcept {
  const Node& n = (*scope_.ast)[id];
  const auto kids = scope_.ast->children(n);
  switch (n.op) {
    case Op::literal:
      return n.value;
    case Op::name:
      return Value::fail(EvalError::unknown_name);
    case Op::field:
      return field(n);
    case Op::local:
      return locals_[n.slot];
    case Op::select: {
      const Value operand = evaluate(kids[0]);
      if (!operand.is_plain()) return operand;
      if (!operand.is(ValueType::map)) return Value::fail(EvalError::no_such_field);
      return find_key(operand, Value::of(n.name));
    }
    case Op::list:
      return list(n);
    case Op::map:
      return map(n);
    case Op::logical_and:
    case Op::logical_or:
      return logic(n);
    case Op::logical_not: {
      const Value v = evaluate(kids[0]);
      if (!v.is_plain()) return v;
      if (!v.is(ValueType::boolean)) return Value::fail(EvalError::no_such_overload);
      return Value::of(!v.boolean);
    }
    case Op::negate: {
      const Value v = evaluate(kids[0]);
      if (!v.is_plain()) return v;
      if (v.is(ValueType::real)) return Value::of(-v.real);
      if (!v.is(ValueType::integer)) return Value::fail(EvalError::no_such_overload);
      return apply_operator(Op::subtract, Value::of(std::int64_t{0}), v, *scope_.arena);
    }
    case Op::choose:
      return choose(n);
    case Op::has:
      return presence(n);
    case Op::call:
      return call(n);
    case Op::macro:
      return macro(n);
    default:
      return binary(n);
  }
}

Value Interpreter::logic(const Node& n) noexcept {
  const bool absorbing = n.op == Op::logical_or;
  Value out = Value::of(!absorbing);
  const NodeId error_before = error_at_;
  for (const NodeId kid : scope_.ast->children(n)) {
    Value v = evaluate(kid);
    if (v.is(ValueType::boolean)) {
      if (v.boolean != absorbing) continue;
      error_at_ = error_before;
      return v;
    }
    if (v.is_plain()) v = Value::fail(EvalError::no_such_overload);
    out = worse(out, v);
  }
  return out;
}

Value Interpreter::choose(const Node& n) noexcept {
  const auto kids = scope_.ast->children(n);
  const Value condition = evaluate(kids[0]);
  if (!condition.is_plain()) return condition;
  if (!condition.is(ValueType::boolean)) return Value::fail(EvalError::no_such_overload);
  return evaluate(kids[condition.boolean ? 1 : 2]);
}

Value Interpreter::field(const Node& n) noexcept {
  if (scope_.facts == nullptr)
    return n.field < scope_.bindings.size() ? scope_.bindings[n.field]
                                            : Value::fail(EvalError::unknown_name);
  const Field& f = scope_.schema->field(n.field);
  const FieldValue& v = scope_.facts->values[n.field];
  if (!v.known) return Value::unknown();
  switch (f.type) {
    case FieldType::boolean:
      return Value::of(v.flag);
    case FieldType::integer:
      return Value::of(v.integer);
    case FieldType::real:
      return Value::of(v.real);
    case FieldType::label:
    case FieldType::text:
      return Value::of(v.text);
    case FieldType::label_list:
      return list_field(f);
  }
  return Value::unknown();
}

Value Interpreter::list_field(const Field& f) noexcept {
  const Facts& facts = *scope_.facts;
  if (f.source == FieldSource::result) return Value::unknown();
  if (f.source == FieldSource::phi_kinds)
    return Value::of_list(facts.kind_values.data(), facts.kind_count);
  return Value::of_list(facts.intent_values.data(), facts.intent_count);
}

// Comparing a label field with "unknown" is exact: yes or no also when nobody knows the field.
bool Interpreter::asks_for_unknown(NodeId field, NodeId literal) const noexcept {
  const Node& f = (*scope_.ast)[field];
  const Node& l = (*scope_.ast)[literal];
  if (f.op != Op::field || l.op != Op::literal || !l.value.is(ValueType::string) ||
      l.value.string() != "unknown")
    return false;
  const Field& declared = scope_.schema->field(f.field);
  return declared.vocabulary >= 0 && declared.type != FieldType::label_list &&
         declared.can_be_unknown &&
         scope_.schema->vocabulary(declared).find("unknown") == Vocabulary::other;
}

Value Interpreter::binary(const Node& n) noexcept {
  const auto kids = scope_.ast->children(n);
  if (scope_.facts != nullptr && (n.op == Op::equals || n.op == Op::not_equals)) {
    for (const std::size_t side : {0U, 1U}) {
      if (!asks_for_unknown(kids[side], kids[1 - side])) continue;
      const bool known = scope_.facts->values[(*scope_.ast)[kids[side]].field].known;
      return Value::of(known == (n.op == Op::not_equals));
    }
  }
  if (scope_.facts != nullptr && n.op == Op::in && (*scope_.ast)[kids[1]].op == Op::list) {
    for (const NodeId item : scope_.ast->children(kids[1])) {
      if (asks_for_unknown(kids[0], item) &&
          !scope_.facts->values[(*scope_.ast)[kids[0]].field].known)
        return Value::of(true);
    }
  }
  const Value a = evaluate(kids[0]);
  const Value b = evaluate(kids[1]);
  if (!a.is_plain() || !b.is_plain()) return worse(a, b);
  scope_.steps -= weight(a) + weight(b);
  return apply_operator(n.op, a, b, *scope_.arena);
}

Value Interpreter::list(const Node& n) noexcept {
  auto* items = scope_.arena->array<Value>(n.count);
  if (items == nullptr) return Value::fail(EvalError::too_large);
  Value bad;
  std::uint32_t size = 0;
  for (const NodeId kid : scope_.ast->children(n)) {
    items[size] = evaluate(kid);
    if (!items[size].is_plain()) bad = worse(bad, items[size]);
    ++size;
  }
  return bad.is_plain() ? Value::of_list(items, size) : bad;
}

Value Interpreter::map(const Node& n) noexcept {
  auto* entries = scope_.arena->array<MapEntry>(n.count / 2);
  if (entries == nullptr) return Value::fail(EvalError::too_large);
  const auto kids = scope_.ast->children(n);
  std::uint32_t size = 0;
  for (std::size_t i = 0; i + 1 < kids.size(); i += 2) {
    const Value key = evaluate(kids[i]);
    if (!key.is_plain()) return key;
    if (!may_be_key(key)) return Value::fail(EvalError::bad_key);
    const Value value = evaluate(kids[i + 1]);
    if (!value.is_plain()) return value;
    for (std::uint32_t k = 0; k < size; ++k) {
      if (equal(entries[k].key, key)) return Value::fail(EvalError::duplicate_key);
    }
    scope_.steps -= size;
    entries[size++] = {key, value};
  }
  return Value::of_map(entries, size);
}

Value Interpreter::presence(const Node& n) noexcept {
  const NodeId operand = scope_.ast->children(n)[0];
  const Node& target = (*scope_.ast)[operand];
  if (target.op == Op::field) {
    if (scope_.facts != nullptr) return Value::of(scope_.facts->values[target.field].known);
    return Value::of(true);
  }
  if (target.op != Op::select) return Value::fail(EvalError::no_such_field);
  const Value map = evaluate(scope_.ast->child(operand, 0));
  if (!map.is_plain()) return map;
  if (!map.is(ValueType::map)) return Value::fail(EvalError::no_such_field);
  return Value::of(!find_key(map, Value::of(target.name)).is_error());
}

Value Interpreter::call(const Node& n) noexcept {
  if (n.function == Function::none) return Value::fail(EvalError::no_such_function);
  std::array<Value, 2> args;
  std::size_t count = 0;
  Value bad;
  for (const NodeId kid : scope_.ast->children(n)) {
    args[count] = evaluate(kid);
    if (!args[count].is_plain()) bad = worse(bad, args[count]);
    scope_.steps -= weight(args[count]) / 8;
    ++count;
  }
  if (!bad.is_plain()) return bad;
  if (n.function != Function::matches)
    return apply_function(n.function, std::span(args).first(count), *scope_.arena);
  if (!args[0].is(ValueType::string) || !args[1].is(ValueType::string))
    return Value::fail(EvalError::no_such_overload);
  scope_.steps -= args[0].size;
  if (n.program >= 0 && scope_.patterns != nullptr)
    return Value::of(
        (*scope_.patterns)[static_cast<std::size_t>(n.program)].search(args[0].string()));
  if (!scope_.may_allocate) return Value::fail(EvalError::bad_pattern);
  try {
    Regex pattern;
    std::string error;
    if (!pattern.compile(args[1].string(), error)) return Value::fail(EvalError::bad_pattern);
    return Value::of(pattern.search(args[0].string()));
  } catch (...) {
    return Value::fail(EvalError::too_large);
  }
}

// With two variables the first is the index or key, the second the value.
void Interpreter::bind(const Node& n, const Value& range, std::uint32_t i) noexcept {
  const bool is_map = range.is(ValueType::map);
  const Value key = is_map ? range.entries[i].key : Value::of(static_cast<std::int64_t>(i));
  const Value value = is_map ? range.entries[i].value : range.items[i];
  if (n.has_second) {
    locals_[n.slot] = key;
    locals_[n.slot + 1U] = value;
  } else {
    locals_[n.slot] = is_map ? key : value;
  }
}

Value Interpreter::macro(const Node& n) noexcept {
  const Value range = evaluate(scope_.ast->children(n)[0]);
  if (!range.is_plain()) return range;
  if (!range.is(ValueType::list) && !range.is(ValueType::map))
    return Value::fail(EvalError::no_such_overload);
  if (n.macro == Macro::all || n.macro == Macro::exists || n.macro == Macro::exists_one)
    return quantifier(n, range);
  return n.macro == Macro::transform_map ? transform_map(n, range) : transform(n, range);
}

Value Interpreter::quantifier(const Node& n, const Value& range) noexcept {
  const NodeId body = scope_.ast->children(n)[1];
  const bool absorbing = n.macro == Macro::exists;
  const bool count_all = n.macro == Macro::exists_one;
  Value out = Value::of(!absorbing);
  std::uint32_t found = 0;
  const NodeId error_before = error_at_;
  for (std::uint32_t i = 0; i < range.size; ++i) {
    bind(n, range, i);
    Value v = evaluate(body);
    if (v.is_plain() && !v.is(ValueType::boolean)) v = Value::fail(EvalError::no_such_overload);
    if (!v.is_plain()) {
      if (v.error == EvalError::too_costly) return v;
      out = worse(out, v);
    } else if (count_all) {
      found += v.boolean ? 1 : 0;
    } else if (v.boolean == absorbing) {
      error_at_ = error_before;
      return v;
    }
  }
  if (count_all && out.is_plain()) return Value::of(found == 1);
  return out;
}

Value Interpreter::transform(const Node& n, const Value& range) noexcept {
  const auto kids = scope_.ast->children(n);
  auto* items = scope_.arena->array<Value>(range.size);
  if (items == nullptr) return Value::fail(EvalError::too_large);
  const bool filters = n.macro == Macro::filter || kids.size() == 3;
  std::uint32_t size = 0;
  for (std::uint32_t i = 0; i < range.size; ++i) {
    bind(n, range, i);
    const Value element = locals_[n.slot];
    if (filters) {
      const Value keep = evaluate(kids[1]);
      if (!keep.is_plain()) return keep;
      if (!keep.is(ValueType::boolean)) return Value::fail(EvalError::no_such_overload);
      if (!keep.boolean) continue;
    }
    const Value v = n.macro == Macro::filter ? element : evaluate(kids.back());
    if (!v.is_plain()) return v;
    items[size++] = v;
  }
  return Value::of_list(items, size);
}

Value Interpreter::transform_map(const Node& n, const Value& range) noexcept {
  const auto kids = scope_.ast->children(n);
  auto* entries = scope_.arena->array<MapEntry>(range.size);
  if (entries == nullptr) return Value::fail(EvalError::too_large);
  std::uint32_t size = 0;
  for (std::uint32_t i = 0; i < range.size; ++i) {
    bind(n, range, i);
    const Value key = locals_[n.slot];
    if (kids.size() == 3) {
      const Value keep = evaluate(kids[1]);
      if (!keep.is_plain()) return keep;
      if (!keep.is(ValueType::boolean)) return Value::fail(EvalError::no_such_overload);
      if (!keep.boolean) continue;
    }
    const Value v = evaluate(kids.back());
    if (!v.is_plain()) return v;
    entries[size++] = {key, v};
  }
  return Value::of_map(entries, size);
}

}  // namespace careline::policy
