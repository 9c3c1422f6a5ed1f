// Linear support vector machine, L2-regularised with squared hinge loss, by dual coordinate descent
// (Hsieh et al. 2008): one class against the rest. The tests compare it with liblinear.
//
// Ours because liblinear draws from rand(), so that a second training in one process would give
// other bytes, and because a row may stand aside for one class (a message that asks for both).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace careline::intent {

struct SparseRows {
  std::vector<std::size_t> starts{0};  // of each row in `index`; one more at the end
  std::vector<std::uint32_t> index;
  std::vector<float> value;
  std::size_t columns = 0;
  std::size_t size() const noexcept { return starts.size() - 1; }
};

struct HingeOptions {
  double cost = 1.0;
  double tolerance = 0.05;
  int max_epochs = 100;
  std::uint64_t seed = 1;
};

// `target` of a row: +1, -1, or 0 to leave it out. Returns columns weights and the bias.
std::vector<float> solve_hinge(const SparseRows& rows, std::span<const std::int8_t> targets,
                               const HingeOptions& options);

}  // namespace careline::intent
