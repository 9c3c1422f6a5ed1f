// Static checks of an expression against the schema: names, types, labels, patterns, cost. Names
// become fields, constant parts become literals.
#pragma once

#include <cstdint>
#include <vector>

#include "policy/ast.h"
#include "policy/regex.h"
#include "policy/schema.h"
#include "policy/source.h"

namespace careline::policy {

struct CheckLimits {
  std::uint64_t cost = 100'000;      // steps of one evaluation
  std::uint64_t memory = 24U << 10;  // bytes of one evaluation
};

class Checker {
 public:
  Checker(const Schema& schema, Ast& ast, std::vector<Regex>& patterns, Findings& findings)
      : schema_(schema), ast_(ast), patterns_(patterns), findings_(findings) {}

  // Fields result.* may be read.
  void allow_results() noexcept { results_ = true; }
  // True when the expression is boolean and nothing is wrong with it.
  bool check(NodeId& root);

 private:
  struct Bound {
    std::uint64_t cost = 1;
    std::uint64_t size = 0;  // elements or bytes of the value
    std::uint64_t memory = 0;
  };
  Type visit(NodeId id);
  Type name(NodeId id);
  Type equality(NodeId id);
  Type order(NodeId id);
  Type membership(NodeId id);
  Type arithmetic(NodeId id);
  Type call(NodeId id);
  Type macro(NodeId id);
  Type list(NodeId id);
  void labels(const Type& type, NodeId literal, bool may_be_unknown);
  void pattern(NodeId id);
  void require(NodeId id, const Type& type, Base base);
  void fold(NodeId id);
  bool is_constant(NodeId id) const;
  Bound bound(NodeId id) const;
  Type wrong(NodeId id, std::string message, std::string_view code = "CP104");
  bool path(NodeId id, std::string& out) const;

  const Schema& schema_;
  Ast& ast_;
  std::vector<Regex>& patterns_;
  Findings& findings_;
  bool results_ = false;
  Type locals_[9];
};

std::string_view name_of(Base base) noexcept;
Type type_of(const Value& v) noexcept;

}  // namespace careline::policy
