#include "intent/train/hinge_solver.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "intent/train/random.h"

namespace careline::intent {
namespace {

constexpr double bias_feature = 1.0;
constexpr double infinity = std::numeric_limits<double>::infinity();

class Solver {
 public:
  Solver(const SparseRows& rows, std::span<const std::int8_t> targets, const HingeOptions& options)
      : rows_(rows),
        targets_(targets),
        diagonal_(0.5 / options.cost),
        random_(options.seed),
        weights_(rows.columns + 1, 0.0F),
        alpha_(rows.size(), 0.0),
        curvature_(rows.size(), 0.0) {
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      if (targets[i] == 0) continue;
      double square = bias_feature * bias_feature;
      for (std::size_t k = rows.starts[i]; k < rows.starts[i + 1]; ++k) {
        square += static_cast<double>(rows.value[k]) * static_cast<double>(rows.value[k]);
      }
      curvature_[i] = square + diagonal_;
      all_.push_back(i);
    }
  }

  std::vector<float> solve(const HingeOptions& options) {
    active_ = all_;
    double shrink_above = infinity;
    for (int epoch = 0; epoch < options.max_epochs; ++epoch) {
      largest_ = -infinity;
      smallest_ = infinity;
      random_.shuffle(active_);
      std::size_t kept = 0;
      for (const std::uint32_t row : active_) {
        if (update(row, shrink_above)) active_[kept++] = row;
      }
      active_.resize(kept);
      if (largest_ - smallest_ <= options.tolerance) {
        if (kept == all_.size()) break;
        // Converged on what was left: look at everything once more.
        active_ = all_;
        shrink_above = infinity;
        continue;
      }
      shrink_above = largest_ > 0 ? largest_ : infinity;
    }
    return std::move(weights_);
  }

 private:
  // One coordinate step; false when the row can be left out from now on.
  bool update(std::uint32_t row, double shrink_above) {
    const double target = targets_[row];
    const std::size_t begin = rows_.starts[row];
    const std::size_t end = rows_.starts[row + 1];
    double product = bias_feature * static_cast<double>(weights_.back());
    for (std::size_t k = begin; k < end; ++k) {
      product += static_cast<double>(weights_[rows_.index[k]] * rows_.value[k]);
    }
    const double gradient = target * product - 1 + diagonal_ * alpha_[row];
    double projected = gradient;
    if (alpha_[row] == 0) {
      if (gradient > shrink_above) return false;
      projected = std::min(gradient, 0.0);
    }
    largest_ = std::max(largest_, projected);
    smallest_ = std::min(smallest_, projected);
    if (std::fabs(projected) < 1e-12) return true;
    const double before = alpha_[row];
    alpha_[row] = std::max(0.0, before - gradient / curvature_[row]);
    const auto step = static_cast<float>((alpha_[row] - before) * target);
    for (std::size_t k = begin; k < end; ++k) weights_[rows_.index[k]] += step * rows_.value[k];
    weights_.back() += step * static_cast<float>(bias_feature);
    return true;
  }

  const SparseRows& rows_;
  std::span<const std::int8_t> targets_;
  double diagonal_;
  Random random_;
  std::vector<float> weights_;
  std::vector<double> alpha_;
  std::vector<double> curvature_;
  std::vector<std::uint32_t> all_;
  std::vector<std::uint32_t> active_;
  double largest_ = 0;
  double smallest_ = 0;
};

}  // namespace

std::vector<float> solve_hinge(const SparseRows& rows, std::span<const std::int8_t> targets,
                               const HingeOptions& options) {
  return Solver(rows, targets, options).solve(options);
}

}  // namespace careline::intent
