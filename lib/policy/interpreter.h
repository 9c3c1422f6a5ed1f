// Evaluates a syntax tree to a Value: the general evaluator of expressions.
//
// In a policy it runs over Facts with a fixed arena and allocates nothing; for bare expressions it
// runs over bindings with an arena that grows. Either way a step budget bounds it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "policy/ast.h"
#include "policy/facts.h"
#include "policy/regex.h"
#include "policy/value.h"

namespace careline::policy {

struct Scope {
  const Ast* ast = nullptr;
  Arena* arena = nullptr;
  const Schema* schema = nullptr;  // with facts: fields are the schema's
  const Facts* facts = nullptr;
  std::span<const Value> bindings;  // without facts: fields are these
  const std::vector<Regex>* patterns = nullptr;
  bool may_allocate = false;  // patterns that are not literals are compiled on the way
  std::int64_t steps = 1'000'000;
};

class Interpreter {
 public:
  explicit Interpreter(Scope scope) noexcept : scope_(scope) {}
  Value evaluate(NodeId id) noexcept;
  // The node at which the first error of the result came up.
  NodeId error_at() const noexcept { return error_at_; }

 private:
  Value run(NodeId id) noexcept;
  Value logic(const Node& n) noexcept;
  Value choose(const Node& n) noexcept;
  Value field(const Node& n) noexcept;
  Value list_field(const Field& f) noexcept;
  Value binary(const Node& n) noexcept;
  bool asks_for_unknown(NodeId field, NodeId literal) const noexcept;
  Value list(const Node& n) noexcept;
  Value map(const Node& n) noexcept;
  Value presence(const Node& n) noexcept;
  Value call(const Node& n) noexcept;
  Value macro(const Node& n) noexcept;
  Value quantifier(const Node& n, const Value& range) noexcept;
  Value transform(const Node& n, const Value& range) noexcept;
  Value transform_map(const Node& n, const Value& range) noexcept;
  void bind(const Node& n, const Value& range, std::uint32_t i) noexcept;

  Scope scope_;
  std::array<Value, 8> locals_;
  NodeId error_at_ = 0;
};

// Operators and functions on plain values.
Value apply_operator(Op op, const Value& a, const Value& b, Arena& arena) noexcept;
Value apply_function(Function function, std::span<const Value> args, Arena& arena) noexcept;
Value find_key(const Value& map, const Value& key) noexcept;  // error no_such_key when absent

}  // namespace careline::policy
