// Bare expressions: no schema, no checks before evaluation, names from bindings. For the `expr`
// command and for conformance tests.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "policy/ast.h"
#include "policy/interpreter.h"
#include "policy/parser.h"

namespace careline::policy {

class BareExpression {
 public:
  // `names` are those of the bindings; a name is tried in `container` and its parents first, and
  // the longest dotted name that is bound wins. False leaves a sentence in `error`.
  bool parse(std::string_view text, std::string_view container, std::span<const std::string> names,
             std::string& error);
  // Strings, lists and maps of the result live in the arena, the bindings and this object.
  Value evaluate(std::span<const Value> bindings, Arena& arena) const noexcept;

 private:
  bool bind(NodeId id, std::string_view container, std::span<const std::string> names);
  bool path(NodeId id, std::string& out) const;

  Ast ast_;
  NodeId root_ = 0;
};

}  // namespace careline::policy
