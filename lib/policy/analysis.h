// Exact analysis of a compiled policy (docs/policy-language.md, section 11).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "policy/model.h"
#include "policy/policy_impl.h"

namespace careline::policy {

// Adds findings. What keeps a policy from loading is always looked for; warnings that cost more and
// reports only when `fully`.
void analyse(const PolicyImpl& impl, bool fully, Findings& findings);

// Reads and compiles without analysis; null and `error` when there are errors.
std::unique_ptr<PolicyImpl> compile_unproved(const std::string& path, const LoadOptions& options,
                                             Error& error);

// How one invariant came out.
struct Proof {
  enum class Verdict : std::uint8_t { proved, violated, inconclusive };
  const Invariant* invariant = nullptr;
  Verdict verdict = Verdict::inconclusive;
  std::string witness;  // of a violation, replayed; otherwise empty
  std::string reason;   // of an inconclusive one
};
std::vector<Proof> prove_invariants(const PolicyImpl& impl, Model& model);

// What assumption and assertion of an invariant are for one input, by evaluation.
struct InvariantTruth {
  Truth assume = Truth::error;
  Truth assertion = Truth::error;
  bool evaluated = true;  // false: a free expression over result lists stands in the way
  bool violated() const noexcept {
    return evaluated && assume == Truth::yes && assertion != Truth::yes;
  }
};
InvariantTruth evaluate_invariant(const PolicyImpl& impl, std::size_t invariant,
                                  const Input& input);

// The inputs of a search as boxes that do not overlap, neighbours merged. False when there are more
// than `limit` or the budget was spent.
bool collect_boxes(Solver& solver, const Solver::Search& search, std::size_t limit,
                   std::vector<Model::Box>& out);

}  // namespace careline::policy
