#include "intent/linear_model.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "intent/row_sum.h"

namespace careline::intent {
namespace {

constexpr std::uint32_t magic = 0x314E494CU;  // "LIN1"
constexpr std::size_t max_labels = 4096;
constexpr std::uint32_t max_features = 1U << 23;
constexpr std::size_t section_alignment = 64;
constexpr std::size_t max_char_ngram = 8;
// 256 * (1 + ln k) for k = 1 … 16; more occurrences count as 16.
constexpr std::array<std::int32_t, 17> tf_factor = {0,   256, 433, 537, 611, 668, 715, 754, 788,
                                                    818, 845, 870, 892, 913, 932, 949, 966};

template <typename T>
void put(std::string& out, const T* data, std::size_t count) {
  out.append(reinterpret_cast<const char*>(data), count * sizeof(T));
}
void pad(std::string& out) {
  out.resize((out.size() + section_alignment - 1) / section_alignment * section_alignment, '\0');
}

bool all_finite(const float* values, std::size_t count) {
  return std::all_of(values, values + count, [](float v) { return std::isfinite(v); });
}

}  // namespace

std::int32_t feature_value(std::uint32_t count, std::uint16_t idf) noexcept {
  const std::int32_t factor = tf_factor[std::min<std::size_t>(count, tf_factor.size() - 1)];
  return std::min(max_row_value, (factor * std::int32_t{idf} + 512) >> 10);
}

Result<std::unique_ptr<LinearModel>> LinearModel::open(std::string_view bytes,
                                                       const WordVectors* vectors) {
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
  std::unique_ptr<LinearModel> model(new LinearModel());
  FeatureSet& set = model->set_;
  set.word_ngrams = in.read<std::uint8_t>();
  set.min_chars = in.read<std::uint8_t>();
  set.max_chars = in.read<std::uint8_t>();
  const auto reserved = in.read<std::uint8_t>();
  const auto dense_dim = in.read<std::uint32_t>();
  const auto reserved_word = in.read<std::uint32_t>();
  if (!in.good() || labels < 2 || labels > max_labels || features < 1 || features > max_features ||
      stride != (labels + 15) / 16 * 16 || reserved != 0 || reserved_word != 0) {
    return broken("sizes out of range");
  }
  if (set.word_ngrams < 1 || set.word_ngrams > 3 || set.max_chars > max_char_ngram ||
      (set.max_chars > 0 && (set.min_chars < 1 || set.min_chars > set.max_chars))) {
    return broken("feature set out of range");
  }
  if (dense_dim != 0 && (vectors == nullptr || vectors->dim() != dense_dim)) {
    return broken("the dense part does not fit the word vectors");
  }
  model->labels_ = labels;
  model->stride_ = stride;
  model->features_ = features;
  model->dense_dim_ = dense_dim;
  model->vectors_ = dense_dim != 0 ? vectors : nullptr;
  model->scale_ = in.array<float>(labels);
  model->bias_ = in.array<float>(labels);
  model->dense_ = in.array<float>(std::uint64_t{dense_dim} * stride);
  model->idf_ = in.array<std::uint16_t>(features);
  in.align(section_alignment);
  if (!in.good()) return broken("truncated or misaligned");
  if (!model->table_.read(in, bits, features)) return broken("bad hash table");
  in.align(section_alignment);
  model->weights_ = in.array<std::int8_t>(std::uint64_t{features} * stride);
  if (!in.good()) return broken("truncated or misaligned");
  if (in.left() != 0) return broken("unexpected bytes at the end");
  if (!all_finite(model->scale_, labels) || !all_finite(model->bias_, labels) ||
      !all_finite(model->dense_, std::size_t{dense_dim} * stride)) {
    return broken("a weight is not finite");
  }
  return model;
}

// Workspace: ids[] holds the known features form by form; starts[2i] is where those of form i alone
// begin, starts[2i + 1] where those begin that depend on the range: as first form, as last form,
// its n-grams with earlier forms. hashes[] afterwards holds the row of each form's vector.
void LinearModel::prepare(const ModelInput& input, Workspace& work) const {
  work.hashes.clear();
  work.starts.clear();
  work.starts.reserve(input.size() * 2 + 1);
  work.hashes.reserve(input.line().size() * 4 + input.size() * 3);
  const auto take = [&](std::uint64_t hash) {
    table_.prefetch(hash);
    work.hashes.push_back(hash);
  };
  for (std::size_t i = 0; i < input.size(); ++i) {
    work.starts.push_back(static_cast<std::uint32_t>(work.hashes.size()));
    visit_form(set_, input[i], take);
    work.starts.push_back(static_cast<std::uint32_t>(work.hashes.size()));
    take(word_hash(input[i], first_seed));
    take(word_hash(input[i], last_seed));
    if (set_.word_ngrams >= 2 && i >= 1) take(pair_hash(input, i));
    if (set_.word_ngrams >= 3 && i >= 2) take(triple_hash(input, i));
  }
  work.starts.push_back(static_cast<std::uint32_t>(work.hashes.size()));
  // Unknown features stay in place as `none`, so that the starts hold.
  work.ids.resize(work.hashes.size());
  for (std::size_t k = 0; k < work.hashes.size(); ++k) work.ids[k] = table_.find(work.hashes[k]);
  if (vectors_ == nullptr) return;
  work.hashes.resize(input.size());
  for (std::size_t i = 0; i < input.size(); ++i) work.hashes[i] = vectors_->find(input[i]);
}

// Distinct features of a range with their values into `table` as WeightedRow pairs.
void LinearModel::count(FormRange range, Workspace& work) const {
  const std::size_t total = work.starts[2 * range.last] - work.starts[2 * range.first] + 1;
  std::size_t capacity = 64;
  while (capacity < total * 2) capacity *= 2;
  const std::size_t mask = capacity - 1;
  // table: capacity slots {feature + 1, count}; rows are appended behind them.
  work.table.assign(capacity * 2, 0);
  work.rows.clear();
  work.rows.reserve(total);
  const auto add = [&](std::uint32_t id) {
    if (id == HashTable::none) return;
    std::size_t at = (id * 2654435769U >> 7) & mask;
    while (work.table[2 * at] != 0 && work.table[2 * at] != id + 1) at = (at + 1) & mask;
    if (work.table[2 * at] == 0) {
      work.table[2 * at] = id + 1;
      work.rows.push_back({id, static_cast<std::int32_t>(at)});
    }
    ++work.table[2 * at + 1];
  };
  for (std::size_t i = range.first; i < range.last; ++i) {
    for (std::size_t k = work.starts[2 * i]; k < work.starts[2 * i + 1]; ++k) add(work.ids[k]);
    std::size_t k = work.starts[2 * i + 1];
    if (i == range.first) add(work.ids[k]);
    if (i + 1 == range.last) add(work.ids[k + 1]);
    k += 2;
    // n-grams that begin before the range do not belong to it.
    for (std::size_t n = 2; k < work.starts[2 * i + 2]; ++k, ++n) {
      if (i + 1 >= range.first + n) add(work.ids[k]);
    }
  }
  for (WeightedRow& row : work.rows) {
    row.value =
        feature_value(work.table[2 * static_cast<std::size_t>(row.value) + 1], idf_[row.row]);
  }
}

// The n-gram part of every label's score into Workspace::values.
void LinearModel::add_sparse(Workspace& work) const {
  work.sums.assign(stride_, 0);
  work.partial.resize(stride_);
  add_rows(weights_, stride_, work.rows, work.partial.data(), work.sums.data());
  std::int64_t square = 0;
  for (const WeightedRow& row : work.rows) square += std::int64_t{row.value} * row.value;
  const double scale = square > 0 ? 1.0 / std::sqrt(static_cast<double>(square)) : 0.0;
  work.values.resize(stride_);
  for (std::size_t l = 0; l < labels_; ++l) {
    work.values[l] = static_cast<float>(static_cast<double>(work.sums[l]) * scale *
                                        static_cast<double>(scale_[l])) +
                     bias_[l];
  }
}

void LinearModel::add_dense(FormRange range, Workspace& work) const {
  work.rows.clear();
  for (std::size_t i = range.first; i < range.last; ++i) {
    const auto index = static_cast<std::uint32_t>(work.hashes[i]);
    if (index != HashTable::none) work.rows.push_back({index, 1});
  }
  const std::size_t width = vectors_->stride();
  work.sums.assign(width, 0);
  work.partial.resize(std::max(stride_, width));
  add_rows(vectors_->rows(), width, work.rows, work.partial.data(), work.sums.data());
  std::int64_t square = 0;
  for (const std::int64_t x : work.sums) square += x * x;
  if (square == 0) return;
  const double scale = 1.0 / std::sqrt(static_cast<double>(square));
  work.direction.resize(dense_dim_);
  for (std::size_t d = 0; d < dense_dim_; ++d) {
    work.direction[d] = static_cast<float>(static_cast<double>(work.sums[d]) * scale);
  }
  add_product(dense_, stride_, work.direction, work.values.data());
}

void LinearModel::score(const ModelInput&, FormRange range, Workspace& work,
                        std::span<float> scores) const {
  count(range, work);
  add_sparse(work);
  if (vectors_ != nullptr) add_dense(range, work);
  std::copy_n(work.values.begin(), labels_, scores.begin());
}

float LinearModel::evidence(const ModelInput& input, FormRange range, const Workspace& work) const {
  float sum = 0;
  for (std::size_t i = range.first; i < range.last; ++i) {
    const std::size_t begin = work.starts[2 * i];
    const std::size_t end = work.starts[2 * i + 1];
    if (work.ids[begin] != HashTable::none ||
        (vectors_ != nullptr && static_cast<std::uint32_t>(work.hashes[i]) != HashTable::none)) {
      sum += 1;
      continue;
    }
    std::size_t known = 0;
    for (std::size_t k = begin + 1; k < end; ++k) known += work.ids[k] != HashTable::none ? 1 : 0;
    // Nearly every three letters occur somewhere: the square keeps gibberish low.
    const float share =
        end > begin + 1 ? static_cast<float>(known) / static_cast<float>(end - begin - 1) : 0.0F;
    if (input.is_word(i)) sum += share * share;
  }
  return sum;
}

std::string LinearModel::write(const Weights& w) {
  const auto labels = static_cast<std::uint32_t>(w.labels);
  const auto features = static_cast<std::uint32_t>(w.features.size());
  const std::uint32_t stride = (labels + 15) / 16 * 16;
  const std::uint32_t bits = HashTable::bits_for(features);

  std::vector<float> scale(labels, 0.0F);
  for (std::size_t f = 0; f < features; ++f) {
    for (std::size_t l = 0; l < labels; ++l) {
      scale[l] = std::max(scale[l], std::fabs(w.weights[f * labels + l]));
    }
  }
  for (float& s : scale) s = s > 0 ? s / 127.0F : 1.0F;
  std::vector<std::int8_t> rows(std::size_t{features} * stride, 0);
  for (std::size_t f = 0; f < features; ++f) {
    for (std::size_t l = 0; l < labels; ++l) {
      rows[f * stride + l] =
          static_cast<std::int8_t>(std::lround(w.weights[f * labels + l] / scale[l]));
    }
  }
  const auto slots = HashTable::build(w.features, bits);
  std::string out;
  const std::array<std::uint32_t, 5> head = {magic, labels, features, bits, stride};
  put(out, head.data(), head.size());
  const std::array<std::uint8_t, 4> set = {w.set.word_ngrams, w.set.min_chars, w.set.max_chars, 0};
  put(out, set.data(), set.size());
  const std::array<std::uint32_t, 2> dense = {static_cast<std::uint32_t>(w.dense_dim), 0};
  put(out, dense.data(), dense.size());
  put(out, scale.data(), scale.size());
  put(out, w.bias.data(), w.bias.size());
  for (std::size_t d = 0; d < w.dense_dim; ++d) {
    std::vector<float> row(w.dense.begin() + static_cast<std::ptrdiff_t>(d * labels),
                           w.dense.begin() + static_cast<std::ptrdiff_t>((d + 1) * labels));
    row.resize(stride, 0.0F);
    put(out, row.data(), row.size());
  }
  put(out, w.idf.data(), w.idf.size());
  pad(out);
  put(out, slots.data(), slots.size());
  pad(out);
  put(out, rows.data(), rows.size());
  return out;
}

}  // namespace careline::intent
