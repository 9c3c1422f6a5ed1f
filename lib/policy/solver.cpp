#include "policy/solver.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace careline::policy {
namespace {

constexpr TruthSet yes_bit = only_yes;
constexpr TruthSet no_bit = only_no;
constexpr TruthSet unknown_bit = set_of(Truth::unknown);
constexpr TruthSet error_bit = set_of(Truth::error);

TruthSet negated(TruthSet s) noexcept {
  TruthSet out = s & (unknown_bit | error_bit);
  if ((s & yes_bit) != 0) out |= no_bit;
  if ((s & no_bit) != 0) out |= yes_bit;
  return out;
}

constexpr unsigned counter_bits = 21;
constexpr std::uint64_t counter_mask = (std::uint64_t{1} << counter_bits) - 1;

// For `all`, a child "passes" with yes or unknown and "misses" with anything but no; for `any` it
// is the mirror image: the deciding value is yes.
constexpr std::array<PackedCounters, 16> counters_by_child(TruthSet deciding,
                                                           TruthSet neutral) noexcept {
  std::array<PackedCounters, 16> out{};
  for (TruthSet child = 0; child < 16; ++child) {
    const bool holds[] = {(child & yes_bit) != 0,         (child & no_bit) != 0,
                          (child & unknown_bit) != 0,     (child & error_bit) != 0,
                          (child & ~deciding & 0xF) != 0, (child & (neutral | unknown_bit)) != 0};
    for (unsigned i = 0; i < 3; ++i) {
      out[child].truths |= std::uint64_t{holds[i]} << (i * counter_bits);
      out[child].rest |= std::uint64_t{holds[3 + i]} << (i * counter_bits);
    }
  }
  return out;
}
constexpr auto counters_of_all = counters_by_child(no_bit, yes_bit);
constexpr auto counters_of_any = counters_by_child(yes_bit, no_bit);

bool single(TruthSet s) noexcept {
  return (s & (s - 1)) == 0;
}

}  // namespace

Solver::VariableId Solver::variable(std::size_t cells) {
  domains_.push_back(cells);
  unknown_cells_.emplace_back(cells, false);
  tests_.emplace_back();
  live_tests_.emplace_back();
  choices_.emplace_back();
  assignment_.push_back(unassigned);
  return static_cast<VariableId>(domains_.size() - 1);
}

void Solver::mark_unknown(VariableId v, std::size_t cell) {
  unknown_cells_[v][cell] = true;
}

Solver::Formula Solver::add(NodeData node, std::span<const Formula> children) {
  const auto id = static_cast<Formula>(nodes_.size());
  node.first = static_cast<std::uint32_t>(children_.size());
  node.count = static_cast<std::uint32_t>(children.size());
  children_.insert(children_.end(), children.begin(), children.end());
  if (node.kind == Kind::all || node.kind == Kind::any) {
    node.counters = static_cast<std::uint32_t>(counters_.size());
    counters_.emplace_back();
    for (const Formula c : children) recount(node, 0, nodes_[c].now);
  }
  node.now = compute(node);
  for (const Formula c : children) nodes_[c].parents.push_back(id);
  nodes_.push_back(std::move(node));
  return id;
}

Solver::Formula Solver::constant(Truth truth) {
  NodeData node;
  node.now = set_of(truth);
  return add(std::move(node), {});
}

Solver::Formula Solver::test(VariableId v, std::vector<Truth> by_cell) {
  NodeData node;
  node.kind = Kind::test;
  node.variable = v;
  node.table = static_cast<std::uint32_t>(tables_.size());
  tables_.insert(tables_.end(), by_cell.begin(), by_cell.end());
  const Formula f = add(std::move(node), {});
  tests_[v].push_back(f);
  return f;
}

Solver::Formula Solver::all(std::vector<Formula> parts) {
  NodeData node;
  node.kind = Kind::all;
  return add(std::move(node), parts);
}
Solver::Formula Solver::any(std::vector<Formula> parts) {
  NodeData node;
  node.kind = Kind::any;
  return add(std::move(node), parts);
}
Solver::Formula Solver::negation(Formula f) {
  NodeData node;
  node.kind = Kind::negation;
  return add(std::move(node), std::span(&f, 1));
}
Solver::Formula Solver::choose(Formula condition, Formula yes, Formula no) {
  NodeData node;
  node.kind = Kind::choose;
  const Formula parts[] = {condition, yes, no};
  return add(std::move(node), parts);
}
Solver::Formula Solver::same(Formula a, Formula b) {
  NodeData node;
  node.kind = Kind::same;
  const Formula parts[] = {a, b};
  return add(std::move(node), parts);
}
Solver::Formula Solver::fires(bool automates, Formula condition) {
  NodeData node;
  node.kind = Kind::fires;
  node.automates = automates;
  return add(std::move(node), std::span(&condition, 1));
}

// Sums of packed numbers are exact as long as each stays below 2^21, and a formula has fewer parts.
void Solver::recount(const NodeData& parent, TruthSet before, TruthSet now) noexcept {
  const auto& table = parent.kind == Kind::all ? counters_of_all : counters_of_any;
  PackedCounters& c = counters_[parent.counters];
  c.truths += table[now].truths - table[before].truths;
  c.rest += table[now].rest - table[before].rest;
}

TruthSet Solver::combine(const NodeData& node) const {
  const PackedCounters& c = counters_[node.counters];
  const auto at = [](std::uint64_t packed, unsigned place) {
    return static_cast<std::uint32_t>(packed >> (place * counter_bits) & counter_mask);
  };
  const bool is_all = node.kind == Kind::all;
  const std::uint32_t deciding = at(c.truths, is_all ? 1 : 0);
  const std::uint32_t neutral = at(c.truths, is_all ? 0 : 1);
  TruthSet out = 0;
  if (deciding != 0) out |= is_all ? no_bit : yes_bit;
  if (neutral == node.count) out |= is_all ? yes_bit : no_bit;
  if (at(c.truths, 2) != 0 && at(c.rest, 2) == node.count) out |= unknown_bit;
  if (at(c.rest, 0) != 0 && at(c.rest, 1) == node.count) out |= error_bit;
  return out;
}

TruthSet Solver::compute(const NodeData& node) const {
  const auto child = [&](std::size_t i) { return nodes_[children_[node.first + i]].now; };
  switch (node.kind) {
    case Kind::constant:
      return node.now;
    case Kind::test: {
      const std::uint16_t cell = assignment_[node.variable];
      if (cell != unassigned) return set_of(tables_[node.table + cell]);
      TruthSet out = 0;
      for (std::size_t i = 0; i < domains_[node.variable]; ++i)
        out |= set_of(tables_[node.table + i]);
      return out;
    }
    case Kind::all:
    case Kind::any:
      return combine(node);
    case Kind::negation:
      return negated(child(0));
    case Kind::choose: {
      TruthSet out = child(0) & (unknown_bit | error_bit);
      if ((child(0) & yes_bit) != 0) out |= child(1);
      if ((child(0) & no_bit) != 0) out |= child(2);
      return out;
    }
    case Kind::same: {
      const TruthSet a = child(0);
      const TruthSet b = child(1);
      TruthSet out = 0;
      if ((a & b & (yes_bit | no_bit)) != 0) out |= yes_bit;
      if (((a & yes_bit) != 0 && (b & no_bit) != 0) || ((a & no_bit) != 0 && (b & yes_bit) != 0))
        out |= no_bit;
      if (((a | b) & error_bit) != 0) out |= error_bit;
      if (((a | b) & unknown_bit) != 0) out |= unknown_bit;
      return out;
    }
    case Kind::fires: {
      const TruthSet firing = node.automates ? yes_bit : 0xF & ~no_bit;
      TruthSet out = 0;
      if ((child(0) & firing) != 0) out |= yes_bit;
      if ((child(0) & ~firing & 0xF) != 0) out |= no_bit;
      return out;
    }
  }
  return 0xF;
}

bool Solver::set(Formula f, TruthSet now) {
  NodeData& node = nodes_[f];
  if (node.now == now) return true;
  trail_.push_back({f, node.now});
  for (const Formula p : node.parents) {
    const NodeData& parent = nodes_[p];
    if (parent.search != search_) continue;
    if (parent.kind == Kind::all || parent.kind == Kind::any) recount(parent, node.now, now);
    queue_.push_back(p);
  }
  node.now = now;
  return (now & node.wanted) != 0;
}

bool Solver::assign(VariableId v, std::uint16_t cell) {
  ++steps_taken_;
  assignment_[v] = cell;
  queue_.clear();
  bool ok = true;
  for (const Formula f : live_tests_[v]) ok = set(f, compute(nodes_[f])) && ok;
  // Parents come after their children, so a node may be computed more than once, never wrongly
  // last.
  for (std::size_t i = 0; i < queue_.size() && ok; ++i)
    ok = set(queue_[i], compute(nodes_[queue_[i]]));
  return ok;
}

void Solver::undo(std::size_t to) {
  while (trail_.size() > to) {
    const Change change = trail_.back();
    trail_.pop_back();
    NodeData& node = nodes_[change.node];
    for (const Formula p : node.parents) {
      const NodeData& parent = nodes_[p];
      if (parent.search != search_ || (parent.kind != Kind::all && parent.kind != Kind::any))
        continue;
      recount(parent, node.now, change.before);
    }
    node.now = change.before;
  }
}

bool Solver::undecided(Formula f, TruthSet allowed) const {
  return (nodes_[f].now & ~allowed & 0xF) != 0;
}

// An unassigned variable below an undecided node.
Solver::VariableId Solver::pick(Formula f) const {
  for (;;) {
    const NodeData& node = nodes_[f];
    if (node.kind == Kind::test) return node.variable;
    Formula best = f;
    for (std::uint32_t i = 0; i < node.count && best == f; ++i) {
      const Formula child = children_[node.first + i];
      if (!single(nodes_[child].now)) best = child;
    }
    if (best == f) return UINT32_MAX;
    f = best;
  }
}

// Marks what is below a wanted formula as part of the running search.
void Solver::reach(Formula f) {
  std::vector<Formula> open = {f};
  while (!open.empty()) {
    NodeData& node = nodes_[open.back()];
    const Formula id = open.back();
    open.pop_back();
    if (node.search == search_) continue;
    node.search = search_;
    if (node.kind == Kind::test) {
      if (live_tests_[node.variable].empty()) live_variables_.push_back(node.variable);
      live_tests_[node.variable].push_back(id);
    }
    for (std::uint32_t i = 0; i < node.count; ++i) open.push_back(children_[node.first + i]);
  }
}

// Whether the outcome of a test can still change anything.
bool Solver::matters(Formula test) const {
  const NodeData& node = nodes_[test];
  if (node.wanted != 0xF) return true;
  return std::any_of(node.parents.begin(), node.parents.end(), [this](Formula p) {
    return nodes_[p].search == search_ && !single(nodes_[p].now);
  });
}

std::vector<std::vector<std::uint16_t>> Solver::classes(VariableId v, bool known_only) const {
  std::vector<Formula> tests;
  for (const Formula f : live_tests_[v]) {
    if (matters(f)) tests.push_back(f);
  }
  std::vector<std::vector<std::uint16_t>> out;
  std::unordered_map<std::string, std::size_t> by_signature;
  std::string signature;
  for (std::size_t cell = 0; cell < domains_[v]; ++cell) {
    if (known_only && unknown_cells_[v][cell]) continue;
    signature.clear();
    for (const Formula f : tests) signature += static_cast<char>(tables_[nodes_[f].table + cell]);
    const auto [it, fresh] = by_signature.try_emplace(signature, out.size());
    if (fresh) out.emplace_back();
    out[it->second].push_back(static_cast<std::uint16_t>(cell));
  }
  return out;
}

bool Solver::explore(const Search& what, std::size_t next, const Visitor& visit, bool& stop) {
  while (next < what.wanted.size() &&
         !undecided(what.wanted[next].formula, what.wanted[next].allowed))
    ++next;
  if (next == what.wanted.size()) {
    stop = !visit({assignment_, choices_});
    return true;
  }
  const VariableId v = pick(what.wanted[next].formula);
  if (v == UINT32_MAX) return true;
  bool finished = true;
  for (std::vector<std::uint16_t>& choice : classes(v, what.known_only)) {
    if (steps_taken_ >= what.steps) finished = false;
    if (!finished || stop) break;
    const std::size_t mark = trail_.size();
    const std::uint16_t cell = choice.front();
    choices_[v] = std::move(choice);
    if (assign(v, cell)) finished = explore(what, next, visit, stop);
    undo(mark);
  }
  assignment_[v] = unassigned;
  return finished;
}

Solver::Answer Solver::search(const Search& what, const Visitor& visit) {
  steps_taken_ = 0;
  trail_.clear();
  ++search_;
  for (const VariableId v : live_variables_) live_tests_[v].clear();
  live_variables_.clear();
  bool possible = true;
  for (const Wanted& w : what.wanted) {
    reach(w.formula);
    nodes_[w.formula].wanted &= w.allowed;
    possible = possible && (nodes_[w.formula].now & nodes_[w.formula].wanted) != 0;
  }
  bool stop = false;
  bool finished = true;
  if (possible) finished = explore(what, 0, visit, stop);
  for (const Wanted& w : what.wanted) nodes_[w.formula].wanted = 0xF;
  if (stop) return Answer::found;
  return finished ? Answer::none : Answer::gave_up;
}

Solver::Answer Solver::first(const Search& what, std::vector<std::uint16_t>& out) {
  return search(what, [&out](const Assignment& assignment) {
    out.assign(assignment.cells.begin(), assignment.cells.end());
    return false;
  });
}

}  // namespace careline::policy
