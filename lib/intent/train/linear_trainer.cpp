#include "intent/train/linear_trainer.h"

#include <linear.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <unordered_map>

#include "intent/linear_model.h"

namespace careline::intent {
namespace {

constexpr std::size_t rare_from = 1500;  // with more rows than this, features seen once are dropped

using Counts = std::unordered_map<std::uint64_t, std::uint32_t>;

Counts count_features(const ModelInput& input) {
  Counts counts;
  visit_features(input, [&](std::uint64_t hash) { ++counts[hash]; });
  return counts;
}

struct ModelDeleter {
  void operator()(model* m) const { free_and_destroy_model(&m); }
};

}  // namespace

Result<std::string> train_linear(const std::vector<Row>& rows, std::size_t labels,
                                 const TrainOptions& options) {
  // Features in the order of their hashes, so that nothing depends on the map's order.
  std::vector<Counts> counted;
  counted.reserve(rows.size());
  Counts document_frequency;
  for (const Row& row : rows) {
    counted.push_back(count_features(*row.input));
    for (const auto& [hash, count] : counted.back()) ++document_frequency[hash];
  }
  const std::uint32_t min_documents = rows.size() > rare_from ? 2 : 1;
  LinearModel::Weights weights;
  weights.labels = labels;
  for (const auto& [hash, documents] : document_frequency) {
    if (documents >= min_documents) weights.features.push_back(hash);
  }
  std::sort(weights.features.begin(), weights.features.end());
  if (weights.features.empty()) return fail(Status::invalid_argument, "no feature occurs twice");
  std::unordered_map<std::uint64_t, int> index;
  for (std::size_t i = 0; i < weights.features.size(); ++i) {
    index.emplace(weights.features[i], static_cast<int>(i));
    const double documents = document_frequency[weights.features[i]];
    const auto n = static_cast<double>(rows.size());
    weights.idf.push_back(static_cast<float>(std::log((1 + n) / (1 + documents)) + 1));
  }

  // One block of nodes; a row ends with a bias node and index -1.
  std::vector<feature_node> nodes;
  std::vector<std::size_t> starts;
  const int bias_index = static_cast<int>(weights.features.size()) + 1;
  for (const Counts& counts : counted) {
    starts.push_back(nodes.size());
    double norm = 0;
    for (const auto& [hash, count] : counts) {
      const auto it = index.find(hash);
      if (it == index.end()) continue;
      const double value = (1 + std::log(static_cast<double>(count))) *
                           static_cast<double>(weights.idf[static_cast<std::size_t>(it->second)]);
      nodes.push_back({it->second + 1, value});
      norm += value * value;
    }
    const auto begin = nodes.begin() + static_cast<std::ptrdiff_t>(starts.back());
    std::sort(begin, nodes.end(),
              [](const feature_node& a, const feature_node& b) { return a.index < b.index; });
    const double scale = norm > 0 ? 1 / std::sqrt(norm) : 0;
    for (auto it = begin; it != nodes.end(); ++it) it->value *= scale;
    nodes.push_back({bias_index, 1.0});
    nodes.push_back({-1, 0.0});
  }
  std::vector<feature_node*> pointers;
  std::vector<double> targets;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    pointers.push_back(nodes.data() + starts[i]);
    targets.push_back(static_cast<double>(rows[i].label));
  }

  problem data{};
  data.l = static_cast<int>(rows.size());
  data.n = bias_index;
  data.y = targets.data();
  data.x = pointers.data();
  data.bias = 1;
  parameter settings{};
  settings.solver_type = L2R_L2LOSS_SVC_DUAL;
  settings.C = options.linear_c;
  settings.eps = 0.05;
  set_print_string_function([](const char*) {});
  const std::unique_ptr<model, ModelDeleter> trained(::train(&data, &settings));
  if (trained == nullptr) return fail(Status::internal, "liblinear gave no model");

  // liblinear orders classes by first occurrence, and holds one column for two classes.
  const auto classes = static_cast<std::size_t>(trained->nr_class);
  const bool binary = classes == 2;
  weights.weights.assign(weights.features.size() * labels, 0.0F);
  weights.bias.assign(labels, -1.0F);
  for (std::size_t c = 0; c < classes; ++c) {
    const auto label = static_cast<std::size_t>(trained->label[c]);
    const std::size_t columns = binary ? 1 : classes;
    const double sign = binary && c == 1 ? -1 : 1;
    const std::size_t column = binary ? 0 : c;
    for (std::size_t f = 0; f < weights.features.size(); ++f) {
      weights.weights[f * labels + label] =
          static_cast<float>(sign * trained->w[f * columns + column]);
    }
    weights.bias[label] =
        static_cast<float>(sign * trained->w[weights.features.size() * columns + column]);
  }
  return LinearModel::write(weights);
}

}  // namespace careline::intent
