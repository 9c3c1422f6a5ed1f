#include "intent/linear_model.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "intent/byte_reader.h"

namespace careline::intent {
namespace {

constexpr std::uint32_t magic = 0x314E494CU;  // "LIN1"
constexpr std::size_t max_labels = 4096;
constexpr std::size_t max_table_bits = 24;

// Counts distinct features of one input: open addressing, grown when half full.
class Counter {
 public:
  Counter() : slots_(1024, Slot{empty, 0}) {}

  void add(std::uint32_t feature) {
    if (used_ * 2 >= slots_.size()) grow();
    Slot& slot = find(feature);
    if (slot.feature == empty) {
      slot.feature = feature;
      ++used_;
    }
    ++slot.count;
  }
  template <typename Visit>
  void each(Visit&& visit) const {
    for (const Slot& slot : slots_) {
      if (slot.feature != empty) visit(slot.feature, slot.count);
    }
  }

 private:
  static constexpr std::uint32_t empty = UINT32_MAX;
  struct Slot {
    std::uint32_t feature;
    std::uint32_t count;
  };
  Slot& find(std::uint32_t feature) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (feature * 2654435769U) & mask;
    while (slots_[at].feature != empty && slots_[at].feature != feature) at = (at + 1) & mask;
    return slots_[at];
  }
  void grow() {
    std::vector<Slot> old(slots_.size() * 2, Slot{empty, 0});
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.feature != empty) find(slot.feature) = slot;
    }
  }
  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

template <typename T>
void put(std::string& out, const T* data, std::size_t count) {
  out.append(reinterpret_cast<const char*>(data), count * sizeof(T));
}

bool all_finite(const float* values, std::size_t count) {
  return std::all_of(values, values + count, [](float v) { return std::isfinite(v); });
}

}  // namespace

Result<std::unique_ptr<LinearModel>> LinearModel::open(std::string_view bytes) {
  ByteReader in(bytes);
  const auto broken = [&](const char* what) {
    return fail_at(Status::bad_model, std::string("linear section: ") + what,
                   static_cast<std::int64_t>(in.at()));
  };
  if (in.read<std::uint32_t>() != magic) return broken("not a linear head");
  const auto labels = in.read<std::uint32_t>();
  const auto features = in.read<std::uint32_t>();
  const auto bits = in.read<std::uint32_t>();
  const auto stride = in.read<std::uint32_t>();
  const auto reserved = in.read<std::uint32_t>();
  if (!in.good() || labels < 2 || labels > max_labels || features < 1 || bits > max_table_bits ||
      (std::uint64_t{1} << bits) <= features || stride != (labels + 15) / 16 * 16 ||
      reserved != 0) {
    return broken("sizes out of range");
  }
  std::unique_ptr<LinearModel> model(new LinearModel());
  model->labels_ = labels;
  model->stride_ = stride;
  model->features_ = features;
  model->mask_ = (std::uint64_t{1} << bits) - 1;
  model->scale_ = in.array<float>(labels);
  model->bias_ = in.array<float>(labels);
  model->idf_ = in.array<float>(features);
  model->keys_ = in.array<std::uint32_t>(features);
  model->slots_ = in.array<std::uint32_t>(std::uint64_t{1} << bits);
  model->weights_ = in.array<std::int8_t>(std::uint64_t{features} * stride);
  if (!in.good()) return broken("truncated or misaligned");
  if (in.left() != 0) return broken("unexpected bytes at the end");
  if (!all_finite(model->scale_, labels) || !all_finite(model->bias_, labels) ||
      !all_finite(model->idf_, features)) {
    return broken("a weight is not finite");
  }
  bool has_empty = false;
  for (std::uint64_t i = 0; i <= model->mask_; ++i) {
    if (model->slots_[i] > features) return broken("slot out of range");
    has_empty = has_empty || model->slots_[i] == 0;
  }
  if (!has_empty) return broken("hash table without an empty slot");
  return model;
}

std::uint32_t LinearModel::find(std::uint64_t hash) const noexcept {
  const auto key = static_cast<std::uint32_t>(hash >> 32);
  for (std::uint64_t slot = hash & mask_;; slot = (slot + 1) & mask_) {
    const std::uint32_t index = slots_[slot];
    if (index == 0) return no_feature;
    if (keys_[index - 1] == key) return index - 1;
  }
}

std::size_t LinearModel::score(const ModelInput& input, std::span<float> scores) const {
  Counter counter;
  visit_features(input, [&](std::uint64_t hash) {
    const std::uint32_t feature = find(hash);
    if (feature != no_feature) counter.add(feature);
  });
  std::vector<float> sums(stride_, 0.0F);
  float norm = 0;
  counter.each([&](std::uint32_t feature, std::uint32_t count) {
    const float value =
        (count == 1 ? 1.0F : 1.0F + std::log(static_cast<float>(count))) * idf_[feature];
    norm += value * value;
    const std::int8_t* row = weights_ + static_cast<std::size_t>(feature) * stride_;
    for (std::size_t i = 0; i < stride_; ++i) sums[i] += value * static_cast<float>(row[i]);
  });
  const float scale = norm > 0 ? 1.0F / std::sqrt(norm) : 0.0F;
  for (std::size_t i = 0; i < scores.size() && i < labels_; ++i) {
    scores[i] = sums[i] * scale * scale_[i] + bias_[i];
  }
  std::size_t known = 0;
  for (std::size_t i = 0; i < input.size(); ++i) {
    linear_features::Hash word(linear_features::seed_word);
    word.add(input[i]);
    if (find(word.mixed()) != no_feature) ++known;
  }
  return known;
}

std::string LinearModel::write(const Weights& w) {
  const auto labels = static_cast<std::uint32_t>(w.labels);
  const auto features = static_cast<std::uint32_t>(w.features.size());
  const std::uint32_t stride = (labels + 15) / 16 * 16;
  std::uint32_t bits = 1;
  while ((std::uint64_t{1} << bits) < std::uint64_t{features} * 2) ++bits;

  std::vector<float> scale(labels, 0.0F);
  for (std::size_t f = 0; f < features; ++f) {
    for (std::size_t l = 0; l < labels; ++l) {
      scale[l] = std::max(scale[l], std::fabs(w.weights[f * labels + l]));
    }
  }
  for (float& s : scale) s = s > 0 ? s / 127.0F : 1.0F;
  std::vector<std::int8_t> rows(std::size_t{features} * stride, 0);
  std::vector<std::uint32_t> keys(features);
  std::vector<std::uint32_t> slots(std::size_t{1} << bits, 0);
  const std::uint64_t mask = slots.size() - 1;
  for (std::size_t f = 0; f < features; ++f) {
    for (std::size_t l = 0; l < labels; ++l) {
      rows[f * stride + l] =
          static_cast<std::int8_t>(std::lround(w.weights[f * labels + l] / scale[l]));
    }
    keys[f] = static_cast<std::uint32_t>(w.features[f] >> 32);
    std::uint64_t slot = w.features[f] & mask;
    while (slots[slot] != 0) slot = (slot + 1) & mask;
    slots[slot] = static_cast<std::uint32_t>(f + 1);
  }
  std::string out;
  const std::array<std::uint32_t, 6> head = {magic, labels, features, bits, stride, 0};
  put(out, head.data(), head.size());
  put(out, scale.data(), scale.size());
  put(out, w.bias.data(), w.bias.size());
  put(out, w.idf.data(), w.idf.size());
  put(out, keys.data(), keys.size());
  put(out, slots.data(), slots.size());
  put(out, rows.data(), rows.size());
  return out;
}

}  // namespace careline::intent
