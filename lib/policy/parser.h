// Expression text to syntax tree. Function names, macros and macro variables are resolved here;
// other names stay names for the checker (policies) or the binder (bare expressions).
#pragma once

#include <string>
#include <string_view>

#include "policy/ast.h"

namespace careline::policy {

struct ParseError {
  std::size_t offset = 0;  // byte of the expression
  std::string message;
  std::string_view code;  // CP101 syntax, CP105 function, CP106 size
};

struct ParseLimits {
  std::size_t bytes = 4096;
  std::size_t depth = 64;
  bool any_function = false;  // unknown ones parse, and fail when they are evaluated
};

// `positions` has an entry for each byte of `text` and one for its end; empty: line 1 is assumed.
// True and the root in `root`, or false and `error`.
bool parse_expression(std::string_view text, std::span<const Position> positions,
                      const ParseLimits& limits, Ast& ast, NodeId& root, ParseError& error);

}  // namespace careline::policy
