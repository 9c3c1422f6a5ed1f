#include "intent/train/linear_trainer.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "intent/linear_model.h"
#include "intent/train/hinge_solver.h"

namespace careline::intent {
namespace {

constexpr std::size_t rare_from = 1500;  // with more rows than this, features seen once are dropped
constexpr double idf_unit = 1024;
constexpr double max_idf = 63;  // fits 16 bits

using Counts = std::vector<std::pair<std::uint64_t, std::uint32_t>>;  // by hash

Counts count_features(const FeatureSet& set, const ModelInput& input) {
  std::vector<std::uint64_t> hashes;
  for (std::size_t i = 0; i < input.size(); ++i) {
    visit_form(set, input[i], [&](std::uint64_t hash) { hashes.push_back(hash); });
    if (set.word_ngrams >= 2 && i >= 1) hashes.push_back(pair_hash(input, i));
    if (set.word_ngrams >= 3 && i >= 2) hashes.push_back(triple_hash(input, i));
  }
  hashes.push_back(word_hash(input[0], first_seed));
  hashes.push_back(word_hash(input[input.size() - 1], last_seed));
  hashes.push_back(length_hash(input.size()));
  std::sort(hashes.begin(), hashes.end());
  Counts counts;
  for (const std::uint64_t hash : hashes) {
    if (counts.empty() || counts.back().first != hash) counts.emplace_back(hash, 0);
    ++counts.back().second;
  }
  return counts;
}

// Features that enough examples have, the frequent ones first, and their idf.
void choose_features(const std::vector<Row>& rows, const std::vector<Counts>& counted,
                     LinearModel::Weights& out) {
  struct Seen {
    std::uint32_t rows = 0;
    std::size_t first_example = 0;
    bool is_shared = false;  // by two examples
  };
  std::unordered_map<std::uint64_t, Seen> documents;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (const auto& [hash, count] : counted[r]) {
      const auto [it, fresh] = documents.try_emplace(hash, Seen{0, rows[r].example, false});
      ++it->second.rows;
      if (it->second.first_example != rows[r].example) it->second.is_shared = true;
    }
  }
  const bool keep_all = rows.size() <= rare_from;
  std::vector<std::pair<std::uint32_t, std::uint64_t>> chosen;
  for (const auto& [hash, seen] : documents) {
    if (keep_all || seen.is_shared) chosen.emplace_back(seen.rows, hash);
  }
  std::sort(chosen.begin(), chosen.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  const auto total = static_cast<double>(rows.size());
  for (const auto& [n, hash] : chosen) {
    out.features.push_back(hash);
    const double idf = std::log((1 + total) / (1 + static_cast<double>(n))) + 1;
    out.idf.push_back(static_cast<std::uint16_t>(std::lround(std::min(idf, max_idf) * idf_unit)));
  }
}

// Length-1 n-gram features, then length-`weight` word vectors, as the head computes them.
SparseRows make_rows(const std::vector<Row>& rows, const std::vector<Counts>& counted,
                     const LinearModel::Weights& w, const WordVectors* vectors, double weight) {
  std::unordered_map<std::uint64_t, std::uint32_t> column;
  for (std::uint32_t i = 0; i < w.features.size(); ++i) column.emplace(w.features[i], i);
  SparseRows out;
  out.columns = w.features.size() + w.dense_dim;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const std::size_t begin = out.index.size();
    double square = 0;
    for (const auto& [hash, count] : counted[r]) {
      const auto it = column.find(hash);
      if (it == column.end()) continue;
      const double value = feature_value(count, w.idf[it->second]);
      out.index.push_back(it->second);
      out.value.push_back(static_cast<float>(value));
      square += value * value;
    }
    const auto scale = static_cast<float>(square > 0 ? 1 / std::sqrt(square) : 0);
    for (std::size_t k = begin; k < out.value.size(); ++k) out.value[k] *= scale;
    if (w.dense_dim > 0) {
      std::vector<double> sum(w.dense_dim, 0);
      for (std::size_t i = 0; i < rows[r].input->size(); ++i) {
        const std::uint32_t word = vectors->find((*rows[r].input)[i]);
        if (word == HashTable::none) continue;
        for (std::size_t d = 0; d < w.dense_dim; ++d) sum[d] += vectors->row(word)[d];
      }
      const double norm = std::sqrt(std::inner_product(sum.begin(), sum.end(), sum.begin(), 0.0));
      for (std::size_t d = 0; d < w.dense_dim && norm > 0; ++d) {
        out.index.push_back(static_cast<std::uint32_t>(w.features.size() + d));
        out.value.push_back(static_cast<float>(sum[d] / norm * weight));
      }
    }
    out.starts.push_back(out.index.size());
  }
  return out;
}

// 1: an example of it, -1: a counterexample, 0: neither.
std::int8_t intent_target(const Row& row, std::uint32_t label) {
  if (row.label == no_label) return 0;
  if (row.label == label) return 1;
  const bool is_also = row.also != nullptr &&
                       std::find(row.also->begin(), row.also->end(), label) != row.also->end();
  return is_also ? 0 : -1;
}
std::int8_t signal_target(const Row& row, Signal signal) {
  if (row.signals == nullptr) return 0;
  const bool is_present =
      std::find(row.signals->begin(), row.signals->end(), signal) != row.signals->end();
  return is_present ? 1 : -1;
}

void solve(const std::vector<Row>& rows, const SparseRows& data, std::span<const Signal> signals,
           const TrainOptions& options, LinearModel::Weights& w) {
  const double dense_weight = options.dense_weight;
  const std::size_t features = w.features.size();
  w.weights.assign(features * w.labels, 0.0F);
  w.dense.assign(w.dense_dim * w.labels, 0.0F);
  w.bias.assign(w.labels, -1.0F);
  HingeOptions hinge;
  hinge.cost = options.linear_cost;
  hinge.seed = options.seed;
  std::vector<std::int8_t> targets(rows.size());
  const std::size_t intents = w.labels - signals.size();
  for (std::uint32_t label = 0; label < w.labels; ++label) {
    for (std::size_t r = 0; r < rows.size(); ++r) {
      targets[r] = label < intents ? intent_target(rows[r], label)
                                   : signal_target(rows[r], signals[label - intents]);
    }
    const bool has_any = std::find(targets.begin(), targets.end(), 1) != targets.end();
    if (!has_any) continue;  // a fold may lack a label: bias -1 and no weights
    const std::vector<float> solution = solve_hinge(data, targets, hinge);
    for (std::size_t f = 0; f < features; ++f) w.weights[f * w.labels + label] = solution[f];
    for (std::size_t d = 0; d < w.dense_dim; ++d) {
      w.dense[d * w.labels + label] = solution[features + d] * static_cast<float>(dense_weight);
    }
    w.bias[label] = solution.back();
  }
}

// Keeps the `limit` features with the largest weights.
void prune(std::size_t limit, LinearModel::Weights& w) {
  std::vector<std::pair<double, std::size_t>> order;
  for (std::size_t f = 0; f < w.features.size(); ++f) {
    double square = 0;
    for (std::size_t l = 0; l < w.labels; ++l) {
      const double x = w.weights[f * w.labels + l];
      square += x * x;
    }
    order.emplace_back(-square, f);
  }
  std::sort(order.begin(), order.end());
  order.resize(limit);
  std::sort(order.begin(), order.end(),
            [](const auto& a, const auto& b) { return a.second < b.second; });
  std::vector<std::uint64_t> features;
  std::vector<std::uint16_t> idf;
  for (const auto& [weight, f] : order) {
    features.push_back(w.features[f]);
    idf.push_back(w.idf[f]);
  }
  w.features = std::move(features);
  w.idf = std::move(idf);
}

}  // namespace

Result<std::string> train_linear(const std::vector<Row>& rows, std::size_t labels,
                                 std::span<const Signal> signals, const WordVectors* vectors,
                                 const TrainOptions& options) {
  std::vector<Counts> counted;
  counted.reserve(rows.size());
  for (const Row& row : rows) counted.push_back(count_features(options.features, *row.input));
  LinearModel::Weights weights;
  weights.labels = labels + signals.size();
  weights.set = options.features;
  choose_features(rows, counted, weights);
  if (weights.features.empty()) return fail(Status::invalid_argument, "no feature occurs twice");
  weights.dense_dim = vectors != nullptr ? vectors->dim() : 0;
  const auto fit = [&] {
    solve(rows, make_rows(rows, counted, weights, vectors, options.dense_weight), signals, options,
          weights);
  };
  fit();
  if (weights.features.size() > options.max_features) {
    // The others' work is taken over by those that stay, so the weights are solved again.
    prune(options.max_features, weights);
    fit();
  }
  return LinearModel::write(weights);
}

}  // namespace careline::intent
