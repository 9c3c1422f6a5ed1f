// What an expression may cost at most, and folding of its constant parts.
#include <algorithm>

#include <fmt/format.h>

#include "policy/checker.h"
#include "policy/interpreter.h"

namespace careline::policy {

bool Checker::is_constant(NodeId id) const {
  const Node& n = ast_[id];
  if (n.op == Op::literal) return true;
  if (n.op == Op::field || n.op == Op::local || n.op == Op::macro || n.op == Op::has ||
      n.op == Op::name || n.count == 0)
    return false;
  const auto kids = ast_.children(n);
  return std::all_of(kids.begin(), kids.end(), [this](NodeId k) { return is_constant(k); });
}

// Children are folded already, so that only literals are left below a constant node.
void Checker::fold(NodeId id) {
  const Op op = ast_[id].op;
  if (op == Op::literal || op == Op::list || op == Op::map || !is_constant(id)) return;
  Arena arena(std::size_t{1} << 16);
  Scope scope;
  scope.ast = &ast_;
  scope.arena = &arena;
  scope.patterns = &patterns_;
  scope.steps = 10'000;
  const Value v = Interpreter(scope).evaluate(id);
  if (v.is_error()) {
    wrong(id, fmt::format("this always fails: {}", text_of(v.error)));
    return;
  }
  if (!v.is_plain() || v.is(ValueType::list) || v.is(ValueType::map)) return;
  Node& n = ast_[id];
  n.value = v.is(ValueType::string) ? Value::of(ast_.keep(v.string())) : v;
  n.op = Op::literal;
  n.count = 0;
  n.type = type_of(n.value);
}

Checker::Bound Checker::bound(NodeId id) const {
  const Node& n = ast_[id];
  Bound out;
  const auto cap = [](std::uint64_t v) { return std::min<std::uint64_t>(v, 1U << 30); };
  if (n.op == Op::literal) {
    out.size = n.value.is(ValueType::string) ? n.value.size : 1;
    return out;
  }
  if (n.op == Op::field) {
    const Field& f = schema_.field(n.field);
    out.size = f.type == FieldType::label_list ? Facts::max_intents
               : f.vocabulary >= 0             ? Facts::max_text
                                               : 1;
    return out;
  }
  if (n.op == Op::local) {
    out.size = Facts::max_text;
    return out;
  }
  const auto kids = ast_.children(n);
  if (n.op == Op::macro) {
    const Bound range = bound(kids[0]);
    out.cost = cap(range.cost + 1);
    out.memory = range.memory + range.size * sizeof(MapEntry);
    for (std::size_t i = 1; i < kids.size(); ++i) {
      const Bound body = bound(kids[i]);
      out.cost = cap(out.cost + cap(range.size * body.cost));
      out.memory = cap(out.memory + cap(range.size * body.memory));
    }
    out.size = range.size;
    return out;
  }
  std::uint64_t sizes = 0;
  for (const NodeId kid : kids) {
    const Bound b = bound(kid);
    out.cost = cap(out.cost + b.cost);
    out.memory = cap(out.memory + b.memory);
    sizes = cap(sizes + b.size);
  }
  out.cost = cap(out.cost + sizes / 8);
  out.size = 1;
  switch (n.op) {
    case Op::list:
    case Op::map:
      out.size = n.count;
      out.memory = cap(out.memory + n.count * sizeof(Value));
      break;
    case Op::add:
      out.size = sizes;
      out.memory = cap(out.memory + sizes * (n.type.base == Base::string ? 1 : sizeof(Value)));
      break;
    case Op::index:
    case Op::select:
    case Op::choose:
      out.size = sizes;
      break;
    case Op::call:
      out.size = std::max<std::uint64_t>(sizes, 48);
      if (n.function == Function::to_string) out.memory = cap(out.memory + 64);
      break;
    default:
      break;
  }
  return out;
}

}  // namespace careline::policy
