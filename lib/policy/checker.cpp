#include "policy/checker.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "policy/interpreter.h"

namespace careline::policy {
namespace {

bool is_number(Base b) noexcept {
  return b == Base::integer || b == Base::real || b == Base::dyn;
}

bool comparable(Base a, Base b) noexcept {
  if (a == Base::dyn || b == Base::dyn || a == b) return true;
  return is_number(a) && is_number(b);
}

Type type_of(const Field& f) noexcept {
  switch (f.type) {
    case FieldType::boolean:
      return {Base::boolean};
    case FieldType::integer:
      return {Base::integer};
    case FieldType::real:
      return {Base::real};
    case FieldType::label:
      return {Base::string, Base::dyn, f.vocabulary};
    case FieldType::text:
      return {Base::string};
    case FieldType::label_list:
      return {Base::list, Base::string, f.vocabulary};
  }
  return {};
}

}  // namespace

Type type_of(const Value& v) noexcept {
  switch (v.type) {
    case ValueType::null:
      return {Base::null};
    case ValueType::boolean:
      return {Base::boolean};
    case ValueType::integer:
      return {Base::integer};
    case ValueType::real:
      return {Base::real};
    case ValueType::string:
      return {Base::string};
    case ValueType::timestamp:
      return {Base::timestamp};
    case ValueType::duration:
      return {Base::duration};
    default:
      return {};
  }
}

std::string_view name_of(Base base) noexcept {
  static constexpr std::string_view names[] = {"dyn",    "null", "bool", "int",       "double",
                                               "string", "list", "map",  "timestamp", "duration"};
  return names[static_cast<std::size_t>(base)];
}

Type Checker::wrong(NodeId id, std::string message, std::string_view code) {
  findings_.error(code, ast_[id].at, std::move(message));
  return {};
}

bool Checker::check(NodeId& root) {
  const std::size_t before = findings_.errors();
  const Type type = visit(root);
  if (findings_.errors() == before && type.base != Base::boolean)
    wrong(root, fmt::format("a condition must be bool, this is {}", name_of(type.base)));
  if (findings_.errors() != before) return false;
  const Bound b = bound(root);
  const CheckLimits limits;
  if (b.cost > limits.cost)
    wrong(root,
          fmt::format("the expression may take {} steps; at most {} are allowed", b.cost,
                      limits.cost),
          "CP106");
  else if (b.memory > limits.memory)
    wrong(root,
          fmt::format("the expression may need {} bytes; at most {} are allowed", b.memory,
                      limits.memory),
          "CP106");
  return findings_.errors() == before;
}

bool Checker::path(NodeId id, std::string& out) const {
  const Node& n = ast_[id];
  if (n.op == Op::name) {
    out = n.name;
    return true;
  }
  if (n.op != Op::select || !path(ast_.child(id, 0), out)) return false;
  out.append(".").append(n.name);
  return true;
}

Type Checker::name(NodeId id) {
  std::string text;
  if (!path(id, text)) {
    const NodeId operand = ast_.child(id, 0);
    const Type type = visit(operand);
    if (type.base != Base::map && type.base != Base::dyn)
      return wrong(id, fmt::format("a {} has no fields", name_of(type.base)), "CP102");
    return {type.item};
  }
  // The position of a.b.c is where it begins.
  NodeId first = id;
  while (ast_[first].op == Op::select) first = ast_.child(first, 0);
  FieldId field = 0;
  const Field* found = schema_.find(text, &field);
  if (found != nullptr && found->source == FieldSource::result && !results_) {
    return wrong(first, fmt::format("\"{}\" can only be read in the assert of an invariant", text),
                 "CP102");
  }
  if (found == nullptr) {
    return wrong(
        first, fmt::format("there is no field \"{}\"{}", text, did_you_mean(text, schema_.names())),
        "CP102");
  }
  Node& n = ast_[id];
  n.at = ast_[first].at;
  n.op = Op::field;
  n.field = field;
  n.count = 0;
  n.type = type_of(*found);
  return n.type;
}

Type Checker::visit(NodeId id) {
  const auto kid = [&](std::size_t i) { return ast_.child(id, i); };
  Type type;
  switch (ast_[id].op) {
    case Op::literal:
      type = type_of(ast_[id].value);
      break;
    case Op::field:
      type = type_of(schema_.field(ast_[id].field));
      break;
    case Op::name:
    case Op::select:
      type = name(id);
      break;
    case Op::local:
      type = locals_[ast_[id].slot];
      break;
    case Op::index: {
      const Type container = visit(kid(0));
      const Type key = visit(kid(1));
      if (container.base == Base::list) {
        if (!is_number(key.base)) return wrong(id, "an index into a list must be an int");
        type = {container.item, Base::dyn, container.vocabulary};
      } else if (container.base == Base::map || container.base == Base::dyn) {
        type = {container.item};
      } else {
        return wrong(id, fmt::format("[ ] does not apply to {}", name_of(container.base)));
      }
      break;
    }
    case Op::list:
      type = list(id);
      break;
    case Op::map: {
      Base item = Base::dyn;
      for (std::size_t i = 0; i < ast_[id].count; ++i) {
        const Type t = visit(kid(i));
        if (i % 2 == 1) item = i == 1 || item == t.base ? t.base : Base::dyn;
      }
      type = {Base::map, item};
      break;
    }
    case Op::logical_and:
    case Op::logical_or:
    case Op::logical_not:
      for (std::size_t i = 0; i < ast_[id].count; ++i)
        require(kid(i), visit(kid(i)), Base::boolean);
      type = {Base::boolean};
      break;
    case Op::negate: {
      type = visit(kid(0));
      if (!is_number(type.base))
        return wrong(id, fmt::format("- does not apply to {}", name_of(type.base)));
      break;
    }
    case Op::choose: {
      require(kid(0), visit(kid(0)), Base::boolean);
      const Type yes = visit(kid(1));
      const Type no = visit(kid(2));
      if (yes.base != no.base && yes.base != Base::dyn && no.base != Base::dyn)
        return wrong(id, fmt::format("the two sides of ? : are {} and {}", name_of(yes.base),
                                     name_of(no.base)));
      type = {yes.base, yes.item, yes.vocabulary == no.vocabulary ? yes.vocabulary : -1};
      break;
    }
    case Op::equals:
    case Op::not_equals:
      type = equality(id);
      break;
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal:
      type = order(id);
      break;
    case Op::in:
      type = membership(id);
      break;
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide:
    case Op::modulo:
      type = arithmetic(id);
      break;
    case Op::has:
      if (ast_[kid(0)].op != Op::field) (void)name(kid(0));
      type = {Base::boolean};
      break;
    case Op::call:
      type = call(id);
      break;
    case Op::macro:
      type = macro(id);
      break;
  }
  ast_[id].type = type;
  fold(id);
  return ast_[id].type;
}

void Checker::require(NodeId id, const Type& type, Base base) {
  if (type.base == base || type.base == Base::dyn) return;
  wrong(id, fmt::format("expected {}, this is {}", name_of(base), name_of(type.base)));
}

void Checker::labels(const Type& type, NodeId literal, bool may_be_unknown) {
  const Node& n = ast_[literal];
  if (type.vocabulary < 0 || n.op != Op::literal || !n.value.is(ValueType::string)) return;
  Field probe;
  probe.vocabulary = type.vocabulary;
  const Vocabulary& vocabulary = schema_.vocabulary(probe);
  const std::string_view label = n.value.string();
  if (vocabulary.find(label) != Vocabulary::other) return;
  if (label == "unknown") {
    if (may_be_unknown) return;
    wrong(literal, "\"unknown\" can only be compared with a field itself; use has(field)", "CP103");
    return;
  }
  wrong(
      literal,
      fmt::format("\"{}\" is not a label here{}", label, did_you_mean(label, vocabulary.labels())),
      "CP103");
}

Type Checker::equality(NodeId id) {
  const NodeId a = ast_.child(id, 0);
  const NodeId b = ast_.child(id, 1);
  const Type left = visit(a);
  const Type right = visit(b);
  if (!comparable(left.base, right.base))
    return wrong(
        id, fmt::format("{} and {} cannot be compared", name_of(left.base), name_of(right.base)));
  const auto is_field = [&](NodeId n) {
    return ast_[n].op == Op::field && schema_.field(ast_[n].field).can_be_unknown;
  };
  if (left.base == Base::string) labels(left, b, is_field(a));
  if (right.base == Base::string) labels(right, a, is_field(b));
  return {Base::boolean};
}

Type Checker::order(NodeId id) {
  const Type left = visit(ast_.child(id, 0));
  const Type right = visit(ast_.child(id, 1));
  const auto ordered = [](Base b) { return b != Base::list && b != Base::map && b != Base::null; };
  if (!comparable(left.base, right.base) || !ordered(left.base) || !ordered(right.base))
    return wrong(id,
                 fmt::format("{} and {} have no order", name_of(left.base), name_of(right.base)));
  return {Base::boolean};
}

Type Checker::membership(NodeId id) {
  const NodeId element = ast_.child(id, 0);
  const NodeId container = ast_.child(id, 1);
  const Type left = visit(element);
  const Type right = visit(container);
  if (right.base == Base::map || right.base == Base::dyn) return {Base::boolean};
  if (right.base != Base::list)
    return wrong(id, fmt::format("in needs a list or a map, this is {}", name_of(right.base)));
  if (!comparable(left.base, right.item))
    return wrong(
        id, fmt::format("a list of {} never holds a {}", name_of(right.item), name_of(left.base)));
  if (right.vocabulary >= 0) labels({Base::string, Base::dyn, right.vocabulary}, element, false);
  if (left.vocabulary >= 0 && ast_[container].op == Op::list) {
    const bool may =
        ast_[element].op == Op::field && schema_.field(ast_[element].field).can_be_unknown;
    for (const NodeId item : ast_.children(container)) labels(left, item, may);
  }
  return {Base::boolean};
}

Type Checker::arithmetic(NodeId id) {
  const Op op = ast_[id].op;
  const Base a = visit(ast_.child(id, 0)).base;
  const Base b = visit(ast_.child(id, 1)).base;
  if (a == Base::dyn || b == Base::dyn) return {};
  if (a == b && (a == Base::integer || (a == Base::real && op != Op::modulo))) return {a};
  if (op == Op::add || op == Op::subtract) {
    if (a == Base::duration && b == Base::duration) return {a};
    if (a == Base::timestamp && b == Base::duration) return {a};
  }
  if (op == Op::subtract && a == Base::timestamp && b == Base::timestamp) return {Base::duration};
  if (op == Op::add) {
    if (a == Base::duration && b == Base::timestamp) return {b};
    if (a == Base::string && b == Base::string) return {a};
    if (a == Base::list && b == Base::list) return {a, Base::dyn};
  }
  return wrong(id, fmt::format("the operator does not take {} and {}", name_of(a), name_of(b)));
}

Type Checker::list(NodeId id) {
  Type type{Base::list, Base::dyn};
  bool first = true;
  for (std::size_t i = 0; i < ast_[id].count; ++i) {
    const Base item = visit(ast_.child(id, i)).base;
    type.item = first || type.item == item ? item : Base::dyn;
    first = false;
  }
  return type;
}

Type Checker::call(NodeId id) {
  const Function function = ast_[id].function;
  Type args[2];
  for (std::size_t i = 0; i < ast_[id].count; ++i) args[i] = visit(ast_.child(id, i));
  const NodeId a = ast_.child(id, 0);
  switch (function) {
    case Function::size:
      if (args[0].base != Base::list && args[0].base != Base::map && args[0].base != Base::dyn &&
          args[0].base != Base::string)
        return wrong(a, fmt::format("{} has no size", name_of(args[0].base)));
      return {Base::integer};
    case Function::starts_with:
    case Function::ends_with:
    case Function::contains:
    case Function::matches:
      require(a, args[0], Base::string);
      require(ast_.child(id, 1), args[1], Base::string);
      if (function == Function::matches) pattern(id);
      return {Base::boolean};
    case Function::to_int:
      return {Base::integer};
    case Function::to_double:
      return {Base::real};
    case Function::to_string:
      return {Base::string};
    case Function::to_bool:
      return {Base::boolean};
    case Function::to_timestamp:
      return {Base::timestamp};
    case Function::to_duration:
      return {Base::duration};
    case Function::to_dyn:
    case Function::none:
      return {};
    default:
      if (args[0].base != Base::timestamp && args[0].base != Base::duration &&
          args[0].base != Base::dyn)
        return wrong(
            a, fmt::format("expected timestamp or duration, this is {}", name_of(args[0].base)));
      return {Base::integer};
  }
}

void Checker::pattern(NodeId id) {
  const NodeId literal = ast_.child(id, 1);
  if (ast_[literal].op != Op::literal || !ast_[literal].value.is(ValueType::string)) {
    wrong(literal, "the pattern of matches() must be a literal", "CP107");
    return;
  }
  Regex regex;
  std::string error;
  if (!regex.compile(ast_[literal].value.string(), error)) {
    wrong(literal, "not a valid pattern: " + error, "CP107");
    return;
  }
  ast_[id].program = static_cast<std::int32_t>(patterns_.size());
  patterns_.push_back(std::move(regex));
}

Type Checker::macro(NodeId id) {
  const Type range = visit(ast_.child(id, 0));
  const Node node = ast_[id];
  if (range.base != Base::list && range.base != Base::map && range.base != Base::dyn)
    return wrong(id, fmt::format("a macro needs a list or a map, this is {}", name_of(range.base)));
  const Type element =
      range.base == Base::list ? Type{range.item, Base::dyn, range.vocabulary} : Type{};
  locals_[node.slot] = node.has_second ? Type{} : element;
  if (node.has_second) locals_[node.slot + 1] = element;
  Type last;
  for (std::size_t i = 1; i < node.count; ++i) {
    last = visit(ast_.child(id, i));
    const bool predicate = i == 1 && (node.macro == Macro::all || node.macro == Macro::exists ||
                                      node.macro == Macro::exists_one ||
                                      node.macro == Macro::filter || node.count == 3);
    if (predicate) require(ast_.child(id, i), last, Base::boolean);
  }
  switch (node.macro) {
    case Macro::filter:
      return range;
    case Macro::map:
      return {Base::list, last.base, last.vocabulary};
    case Macro::transform_map:
      return {Base::map, last.base};
    default:
      return {Base::boolean};
  }
}

}  // namespace careline::policy
