// Sets of inputs as boxes: enumerated by the solver, neighbours merged.

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "policy/analysis.h"

namespace careline::policy {
namespace {

using Box = Model::Box;
using Side = std::pair<Solver::VariableId, std::vector<std::uint16_t>>;

std::uint64_t mix(std::uint64_t h) noexcept {
  h ^= h >> 33;
  h *= 0xFF51AFD7ED558CCDULL;
  h ^= h >> 33;
  h *= 0xC4CEB9FE1A85EC53ULL;
  return h ^ (h >> 33);
}

std::uint64_t hash_of(const Side& side) noexcept {
  std::uint64_t h = mix(side.first + 1);
  for (const std::uint16_t cell : side.second) h = mix(h ^ cell);
  return h;
}

// A box with the sum of its sides' hashes, so that leaving one out costs nothing.
struct Hashed {
  Box box;
  std::uint64_t hash = 0;
};

// The side of a variable, or nullptr.
template <typename B>
auto side_of(B& box, Solver::VariableId v) -> decltype(box.data()) {
  const auto it = std::lower_bound(
      box.begin(), box.end(), v,
      [](const Side& side, Solver::VariableId wanted) { return side.first < wanted; });
  return it == box.end() || it->first != v ? nullptr : &*it;
}

bool equal_without(const Box& a, const Box& b, Solver::VariableId v) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].first != b[i].first || (a[i].first != v && a[i].second != b[i].second)) return false;
  }
  return true;
}

// Joins boxes that differ in `v` only.
void merge_along(Solver::VariableId v, std::vector<Hashed>& boxes) {
  std::unordered_multimap<std::uint64_t, std::size_t> seen;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const Side* side = side_of(boxes[i].box, v);
    bool merged = false;
    if (side != nullptr) {
      const std::uint64_t rest = boxes[i].hash - hash_of(*side);
      const auto [begin, end] = seen.equal_range(rest);
      for (auto it = begin; it != end && !merged; ++it) {
        Hashed& other = boxes[it->second];
        if (!equal_without(other.box, boxes[i].box, v)) continue;
        auto& cells = side_of(other.box, v)->second;
        cells.insert(cells.end(), side->second.begin(), side->second.end());
        std::sort(cells.begin(), cells.end());
        other.hash = rest + hash_of(*side_of(other.box, v));
        merged = true;
      }
      if (!merged) seen.emplace(rest, kept);
    }
    if (merged) continue;
    if (kept != i) boxes[kept] = std::move(boxes[i]);
    ++kept;
  }
  boxes.resize(kept);
}

void merge(std::vector<Box>& out) {
  std::vector<Hashed> boxes;
  std::vector<Solver::VariableId> variables;
  for (Box& box : out) {
    Hashed h{std::move(box), 0};
    for (const Side& side : h.box) {
      h.hash += hash_of(side);
      variables.push_back(side.first);
    }
    boxes.push_back(std::move(h));
  }
  std::sort(variables.begin(), variables.end());
  variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
  for (std::size_t before = SIZE_MAX; boxes.size() < before;) {
    before = boxes.size();
    for (const Solver::VariableId v : variables) merge_along(v, boxes);
  }
  out.clear();
  for (Hashed& h : boxes) out.push_back(std::move(h.box));
}

}  // namespace

bool collect_boxes(Solver& solver, const Solver::Search& search, std::size_t limit,
                   std::vector<Model::Box>& out) {
  constexpr std::size_t raw_limit = 1000;
  const auto answer = solver.search(search, [&](const Solver::Assignment& assignment) {
    out.push_back(Model::box_of(assignment));
    return out.size() < raw_limit;
  });
  merge(out);
  const bool complete = answer == Solver::Answer::none && out.size() <= limit;
  if (out.size() > limit) out.resize(limit);
  return complete;
}

}  // namespace careline::policy
