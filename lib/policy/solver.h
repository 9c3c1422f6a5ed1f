// An exact search over finite domains: is there an assignment for which given formulas come out as
// wanted?
//
// A graph of formulas stands over variables whose domains are small sets of cells. Every node holds
// the set of truths that are still possible (four bits); assigning a variable narrows the sets
// upward through counters, so a step costs what it changes. The sets are computed as if a node's
// children were independent: they may be too large, never too small. So "no assignment" is a proof,
// and an assignment is one only when every wanted set has been reached.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "policy/policy.h"

namespace careline::policy {

using TruthSet = std::uint8_t;  // bit 1 << Truth
constexpr TruthSet set_of(Truth t) noexcept {
  return static_cast<TruthSet>(1U << static_cast<unsigned>(t));
}
constexpr TruthSet only_yes = set_of(Truth::yes);
constexpr TruthSet only_no = set_of(Truth::no);
constexpr TruthSet not_yes = 0xF & ~only_yes;

// How many children of an `all` or `any` can still be what: six numbers of 21 bits in two words, so
// that one child's change is two additions.
struct PackedCounters {
  std::uint64_t truths = 0;  // yes, no, unknown
  std::uint64_t rest = 0;    // error, "misses", "passes"
};

class Solver {
 public:
  using Formula = std::uint32_t;
  using VariableId = std::uint32_t;
  static constexpr std::uint16_t unassigned = UINT16_MAX;

  struct Wanted {
    Formula formula;
    TruthSet allowed;
  };
  enum class Answer : std::uint8_t { none, found, gave_up };

  VariableId variable(std::size_t cells);
  std::size_t cells(VariableId v) const { return domains_[v]; }
  // A cell that a search for known inputs leaves out.
  void mark_unknown(VariableId v, std::size_t cell);

  Formula constant(Truth truth);
  Formula test(VariableId v, std::vector<Truth> by_cell);
  Formula all(std::vector<Formula> parts);
  Formula any(std::vector<Formula> parts);
  Formula negation(Formula f);
  Formula choose(Formula condition, Formula yes, Formula no);
  Formula same(Formula a, Formula b);
  // Whether a rule with this condition matches: two-valued.
  Formula fires(bool automates, Formula condition);

  struct Search {
    std::vector<Wanted> wanted;
    bool known_only = false;
    std::uint64_t steps = 200'000;
  };
  // One cell for each variable, or `unassigned` (free), and all cells that would do as well.
  struct Assignment {
    std::span<const std::uint16_t> cells;
    std::span<const std::vector<std::uint16_t>> choices;
  };
  // Calls `visit` with each assignment until it returns false. The sets of inputs that they stand
  // for do not overlap. `none` after all were visited, `found` when stopped by `visit`.
  using Visitor = std::function<bool(const Assignment&)>;
  Answer search(const Search& what, const Visitor& visit);
  // The first assignment, copied to `out`.
  Answer first(const Search& what, std::vector<std::uint16_t>& out);

  TruthSet possible(Formula f) const { return nodes_[f].now; }
  std::uint64_t steps_taken() const noexcept { return steps_taken_; }

 private:
  enum class Kind : std::uint8_t { constant, test, all, any, negation, choose, same, fires };
  struct NodeData {
    Kind kind = Kind::constant;
    bool automates = false;
    TruthSet now = 0xF;
    std::uint32_t first = 0;  // children
    std::uint32_t count = 0;
    std::uint32_t counters = 0;  // of all and any
    std::uint32_t variable = 0;  // of test
    std::uint32_t table = 0;     // of test: first cell in tables_
    TruthSet wanted = 0xF;       // in the running search
    std::uint32_t search = 0;    // number of the last search that this node matters to
    std::vector<Formula> parents;
  };
  struct Change {
    Formula node;
    TruthSet before;
  };

  Formula add(NodeData node, std::span<const Formula> children);
  TruthSet compute(const NodeData& node) const;
  TruthSet combine(const NodeData& node) const;
  void recount(const NodeData& parent, TruthSet before, TruthSet now) noexcept;
  bool assign(VariableId v, std::uint16_t cell);
  bool set(Formula f, TruthSet now);
  void undo(std::size_t to);
  bool undecided(Formula f, TruthSet allowed) const;
  VariableId pick(Formula f) const;
  void reach(Formula f);
  bool matters(Formula test) const;
  std::vector<std::vector<std::uint16_t>> classes(VariableId v, bool known_only) const;
  bool explore(const Search& what, std::size_t next, const Visitor& visit, bool& stop);

  std::vector<NodeData> nodes_;
  std::vector<Formula> children_;
  std::vector<Truth> tables_;
  std::vector<PackedCounters> counters_;
  std::vector<std::size_t> domains_;
  std::vector<std::vector<bool>> unknown_cells_;
  std::vector<std::vector<Formula>> tests_;       // by variable
  std::vector<std::vector<Formula>> live_tests_;  // by variable: those of the running search
  std::vector<VariableId> live_variables_;
  std::vector<std::uint16_t> assignment_;
  std::vector<std::vector<std::uint16_t>> choices_;
  std::vector<Change> trail_;
  std::vector<Formula> queue_;
  std::uint64_t steps_taken_ = 0;
  std::uint32_t search_ = 0;
};

}  // namespace careline::policy
