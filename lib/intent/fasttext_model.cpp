#include "intent/fasttext_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "intent/byte_reader.h"
#include "intent/row_sum.h"

namespace careline::intent {
namespace {

constexpr std::int32_t magic = 793712314;
constexpr std::int32_t format_version = 12;
constexpr std::int32_t loss_softmax = 3;
constexpr std::int32_t loss_ova = 4;
constexpr std::int32_t model_supervised = 3;
constexpr int max_dim = 512;
constexpr std::size_t max_word_bytes = 512;
constexpr std::string_view label_prefix = "__label__";
constexpr std::string_view end_of_line = "</s>";
constexpr std::size_t block = 16;  // floats that are added at once

// FNV-1a over signed bytes, as fastText computes it on every platform.
struct Fnv {
  std::uint32_t value = 2166136261U;
  void add(char c) noexcept {
    value ^= static_cast<std::uint32_t>(static_cast<std::int8_t>(c));
    value *= 16777619U;
  }
};

std::uint32_t hash_of(std::string_view text) noexcept {
  Fnv h;
  for (const char c : text) h.add(c);
  return h.value;
}

// Word n-grams hash a running window of word hashes, which are signed 32-bit in fastText.
std::uint64_t signed_hash(std::uint32_t hash) noexcept {
  return static_cast<std::uint64_t>(static_cast<std::int64_t>(static_cast<std::int32_t>(hash)));
}
std::uint64_t pair_of(std::uint64_t window, std::uint64_t next) noexcept {
  return window * 116049371ULL + next;
}

bool is_continuation(char c) noexcept {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

Error broken(const ByteReader& in, const char* what) {
  return fail_at(Status::bad_model, std::string("fastText section: ") + what,
                 static_cast<std::int64_t>(in.at()));
}

}  // namespace

// A product quantiser of 256 centroids a sub-vector.
struct FasttextModel::Quantizer {
  std::int32_t dim = 0;
  std::int32_t subvectors = 0;
  std::int32_t subdim = 0;
  std::int32_t last_subdim = 0;
  const char* centroids = nullptr;  // unaligned floats

  bool read(ByteReader& in) {
    dim = in.read<std::int32_t>();
    subvectors = in.read<std::int32_t>();
    subdim = in.read<std::int32_t>();
    last_subdim = in.read<std::int32_t>();
    if (!in.good() || dim < 1 || dim > max_dim || subvectors < 1 || subvectors > dim ||
        subdim < 1 || subdim > dim || last_subdim < 1 || last_subdim > subdim ||
        (subvectors - 1) * subdim + last_subdim != dim) {
      return false;
    }
    centroids = in.raw(static_cast<std::uint64_t>(dim) * 256 * sizeof(float)).data();
    return in.good();
  }
  // Adds the vector of `codes`, scaled, to `out`.
  void add(const std::uint8_t* codes, float scale, float* out) const {
    const auto wide = static_cast<std::size_t>(subdim);
    const auto last = static_cast<std::size_t>(subvectors - 1);
    if (wide == 2) {
      for (std::size_t m = 0; m < last; ++m) {
        add_centroid<2>((m * 256 + codes[m]) * 2, scale, out + m * 2);
      }
    } else {
      for (std::size_t m = 0; m < last; ++m) {
        add_centroid((m * 256 + codes[m]) * wide, wide, scale, out + m * wide);
      }
    }
    const auto narrow = static_cast<std::size_t>(last_subdim);
    add_centroid(last * 256 * wide + codes[last] * narrow, narrow, scale, out + last * wide);
  }

 private:
  template <std::size_t width>
  void add_centroid(std::size_t at, float scale, float* out) const {
    std::array<float, width> values;
    std::memcpy(values.data(), centroids + at * sizeof(float), sizeof values);
    for (std::size_t i = 0; i < width; ++i) out[i] += scale * values[i];
  }
  void add_centroid(std::size_t at, std::size_t width, float scale, float* out) const {
    for (std::size_t i = 0; i < width; ++i) add_centroid<1>(at + i, scale, out + i);
  }

 public:
  bool all_finite() const {
    for (std::size_t i = 0; i < static_cast<std::size_t>(dim) * 256; ++i) {
      float value;
      std::memcpy(&value, centroids + i * sizeof(float), sizeof value);
      if (!std::isfinite(value)) return false;
    }
    return true;
  }
};

struct FasttextModel::Matrix {
  std::int64_t rows = 0;
  std::int64_t columns = 0;
  const char* dense = nullptr;  // unaligned floats, or null when quantised
  const std::uint8_t* codes = nullptr;
  const std::uint8_t* norm_codes = nullptr;
  Quantizer quantizer;
  Quantizer norms;

  bool shape_is_good(std::int64_t dim) const {
    return rows >= 1 && rows <= (std::int64_t{1} << 28) && columns == dim;
  }

  bool read_dense(ByteReader& in, std::int64_t dim) {
    rows = in.read<std::int64_t>();
    columns = in.read<std::int64_t>();
    if (!in.good() || !shape_is_good(dim)) return false;
    dense = in.raw(static_cast<std::uint64_t>(rows) * static_cast<std::uint64_t>(columns) *
                   sizeof(float))
                .data();
    return in.good();
  }

  bool read_quantized(ByteReader& in, std::int64_t dim) {
    const auto with_norm = in.read<std::uint8_t>();
    rows = in.read<std::int64_t>();
    columns = in.read<std::int64_t>();
    const auto code_size = in.read<std::int32_t>();
    if (!in.good() || with_norm > 1 || !shape_is_good(dim) || code_size < 1) return false;
    codes =
        reinterpret_cast<const std::uint8_t*>(in.raw(static_cast<std::uint64_t>(code_size)).data());
    if (!in.good() || !quantizer.read(in) || quantizer.dim != columns ||
        static_cast<std::int64_t>(quantizer.subvectors) * rows != code_size) {
      return false;
    }
    if (with_norm == 0) return true;
    norm_codes =
        reinterpret_cast<const std::uint8_t*>(in.raw(static_cast<std::uint64_t>(rows)).data());
    return in.good() && norms.read(in) && norms.dim == 1;
  }

  void add_row(std::int64_t row, float* out) const {
    if (dense != nullptr) {
      const char* data = dense + static_cast<std::size_t>(row * columns) * sizeof(float);
      for (std::int64_t i = 0; i < columns; ++i) {
        float value;
        std::memcpy(&value, data + static_cast<std::size_t>(i) * sizeof(float), sizeof value);
        out[i] += value;
      }
      return;
    }
    float norm = 1;
    if (norm_codes != nullptr) {
      norm = 0;
      norms.add(norm_codes + row, 1.0F, &norm);
    }
    quantizer.add(codes + row * quantizer.subvectors, norm, out);
  }

  bool all_finite() const {
    if (dense == nullptr) {
      return quantizer.all_finite() && (norm_codes == nullptr || norms.all_finite());
    }
    for (std::int64_t i = 0; i < rows * columns; ++i) {
      float value;
      std::memcpy(&value, dense + static_cast<std::size_t>(i) * sizeof(float), sizeof value);
      if (!std::isfinite(value)) return false;
    }
    return true;
  }
};

FasttextModel::FasttextModel() = default;
FasttextModel::~FasttextModel() = default;

Result<std::unique_ptr<FasttextModel>> FasttextModel::open(std::string_view bytes) {
  std::unique_ptr<FasttextModel> model(new FasttextModel());
  if (auto done = model->read(bytes); !done) return std::move(done).error();
  return model;
}

Result<void> FasttextModel::read(std::string_view bytes) {
  ByteReader in(bytes);
  if (auto done = read_settings(in); !done) return done;
  if (auto done = read_dictionary(in); !done) return done;
  if (auto done = read_matrices(in); !done) return done;
  index_words();
  lay_out_output();
  return {};
}

Result<void> FasttextModel::read_settings(ByteReader& in) {
  if (in.read<std::int32_t>() != magic) return broken(in, "not a fastText model");
  if (in.read<std::int32_t>() != format_version) return broken(in, "unsupported version");
  const auto dim = in.read<std::int32_t>();
  for (int skipped = 0; skipped < 4; ++skipped) in.read<std::int32_t>();  // ws epoch minCount neg
  word_ngrams_ = in.read<std::int32_t>();
  const auto loss = in.read<std::int32_t>();
  const auto model = in.read<std::int32_t>();
  bucket_ = in.read<std::int32_t>();
  minn_ = in.read<std::int32_t>();
  maxn_ = in.read<std::int32_t>();
  in.read<std::int32_t>();  // lrUpdateRate
  in.read<double>();        // t
  if (!in.good()) return broken(in, "truncated header");
  if (dim < 1 || dim > max_dim) return broken(in, "dimension out of range");
  if (word_ngrams_ < 1 || word_ngrams_ > 5) return broken(in, "word n-grams out of range");
  if (bucket_ < 0 || minn_ < 0 || maxn_ < 0 || maxn_ > 16 || (maxn_ > 0 && maxn_ < minn_)) {
    return broken(in, "n-gram settings out of range");
  }
  if (bucket_ == 0 && (word_ngrams_ > 1 || maxn_ > 0)) return broken(in, "n-grams without buckets");
  if (model != model_supervised) return broken(in, "not a classifier");
  if (loss != loss_softmax && loss != loss_ova) return broken(in, "unsupported loss");
  dim_ = static_cast<std::size_t>(dim);
  width_ = (dim_ + block - 1) / block * block;
  softmax_ = loss == loss_softmax;
  return {};
}

Result<void> FasttextModel::read_dictionary(ByteReader& in) {
  constexpr std::int64_t smallest_entry = 1 + 8 + 1;  // NUL, count, type
  const std::int64_t entries = in.read<std::int32_t>();
  const std::int64_t words = in.read<std::int32_t>();
  const std::int64_t labels = in.read<std::int32_t>();
  in.read<std::int64_t>();  // tokens
  const auto pruned = in.read<std::int64_t>();
  if (!in.good() || words < 0 || labels < 2 || entries != words + labels ||
      static_cast<std::uint64_t>(entries) > in.left() / smallest_entry) {
    return broken(in, "dictionary sizes out of range");
  }
  words_.reserve(static_cast<std::size_t>(words));
  labels_.reserve(static_cast<std::size_t>(labels));
  for (std::int64_t i = 0; i < entries; ++i) {
    const std::string_view word = in.c_string(max_word_bytes);
    in.read<std::int64_t>();  // count
    const auto type = in.read<std::int8_t>();
    if (!in.good()) return broken(in, "truncated dictionary");
    if (type != (i < words ? 0 : 1)) return broken(in, "dictionary entry of the wrong type");
    if (type == 0) {
      words_.push_back(word);
    } else if (word.substr(0, label_prefix.size()) == label_prefix) {
      labels_.emplace_back(word.substr(label_prefix.size()));
    } else {
      return broken(in, "label without its prefix");
    }
  }
  is_pruned_ = pruned >= 0;
  if (pruned <= 0) return {};
  if (static_cast<std::uint64_t>(pruned) > in.left() / 8) return broken(in, "truncated pruning");
  pruned_.reserve(static_cast<std::size_t>(pruned));
  for (std::int64_t i = 0; i < pruned; ++i) {
    const auto from = in.read<std::int32_t>();
    const auto to = in.read<std::int32_t>();
    if (from < 0 || from >= bucket_ || to < 0 || to >= pruned) {
      return broken(in, "pruned bucket out of range");
    }
    pruned_.emplace_back(from, to);
  }
  std::sort(pruned_.begin(), pruned_.end());
  return {};
}

Result<void> FasttextModel::read_matrices(ByteReader& in) {
  const auto read_matrix = [&](std::unique_ptr<Matrix>& matrix) {
    matrix = std::make_unique<Matrix>();
    const auto quantized = in.read<std::uint8_t>();
    if (!in.good() || quantized > 1) return false;
    const auto dim = static_cast<std::int64_t>(dim_);
    return (quantized == 1 ? matrix->read_quantized(in, dim) : matrix->read_dense(in, dim)) &&
           matrix->all_finite();
  };
  if (!read_matrix(input_)) return broken(in, "bad input matrix");
  const auto words = static_cast<std::int64_t>(words_.size());
  const auto pruned = static_cast<std::int64_t>(pruned_.size());
  if (input_->rows < words + (is_pruned_ ? pruned : std::int64_t{bucket_})) {
    return broken(in, "input matrix is too small");
  }
  if (!read_matrix(output_)) return broken(in, "bad output matrix");
  if (output_->rows != static_cast<std::int64_t>(labels_.size())) {
    return broken(in, "output matrix does not fit the labels");
  }
  if (in.left() != 0) return broken(in, "unexpected bytes at the end");
  return {};
}

// Hash table of the words; with character n-grams, also the sum of each word's own rows.
void FasttextModel::index_words() {
  std::size_t capacity = 16;
  while (capacity < words_.size() * 2) capacity *= 2;
  slots_.assign(capacity, -1);
  if (maxn_ > 0) {
    word_sums_.assign(words_.size() * width_, 0.0F);
    word_rows_.assign(words_.size(), 1);
  }
  for (std::size_t i = 0; i < words_.size(); ++i) {
    std::size_t slot = hash_of(words_[i]) & (capacity - 1);
    while (slots_[slot] >= 0) slot = (slot + 1) & (capacity - 1);
    slots_[slot] = static_cast<std::int32_t>(i);
    const bool is_end = words_[i] == end_of_line;
    if (is_end) end_of_line_ = static_cast<std::int64_t>(i);
    if (maxn_ == 0) continue;
    float* sum = word_sums_.data() + i * width_;
    input_->add_row(static_cast<std::int64_t>(i), sum);
    if (!is_end) add_subwords(words_[i], sum, word_rows_[i]);
  }
}

// Labels run fastest, so that one hidden value meets all labels at once.
void FasttextModel::lay_out_output() {
  label_stride_ = (labels_.size() + block - 1) / block * block;
  output_columns_.assign(dim_ * label_stride_, 0.0F);
  std::vector<float> row(dim_);
  for (std::size_t l = 0; l < labels_.size(); ++l) {
    std::fill(row.begin(), row.end(), 0.0F);
    output_->add_row(static_cast<std::int64_t>(l), row.data());
    for (std::size_t d = 0; d < dim_; ++d) output_columns_[d * label_stride_ + l] = row[d];
  }
}

std::int64_t FasttextModel::find_word(std::string_view word, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
    const std::int32_t i = slots_[slot];
    if (i < 0) return -1;
    if (words_[static_cast<std::size_t>(i)] == word) return i;
  }
}

std::int64_t FasttextModel::bucket_row(std::uint64_t hash) const {
  if (bucket_ == 0) return -1;
  const auto bucket = static_cast<std::int32_t>(hash % static_cast<std::uint64_t>(bucket_));
  const auto words = static_cast<std::int64_t>(words_.size());
  if (!is_pruned_) return words + bucket;
  const auto it = std::lower_bound(pruned_.begin(), pruned_.end(), std::pair{bucket, INT32_MIN});
  return it != pruned_.end() && it->first == bucket ? words + it->second : -1;
}

// Character n-grams of "<word>", as fastText enumerates them.
void FasttextModel::add_subwords(std::string_view word, float* sum, std::uint32_t& rows) const {
  if (maxn_ == 0 || word.size() > max_word_bytes) return;
  std::array<char, max_word_bytes + 2> padded;
  const std::size_t size = word.size() + 2;
  padded[0] = '<';
  std::memcpy(padded.data() + 1, word.data(), word.size());
  padded[size - 1] = '>';
  for (std::size_t i = 0; i < size; ++i) {
    if (is_continuation(padded[i])) continue;
    Fnv hash;
    std::size_t j = i;
    for (int n = 1; j < size && n <= maxn_; ++n) {
      hash.add(padded[j++]);
      while (j < size && is_continuation(padded[j])) hash.add(padded[j++]);
      if (n < minn_ || (n == 1 && (i == 0 || j == size))) continue;
      const std::int64_t row = bucket_row(hash.value);
      if (row < 0) continue;
      input_->add_row(row, sum);
      ++rows;
    }
  }
}

// Workspace: for each form i, and the end of line behind the last, values[] holds two sums of
// rows (its own, and of the pair with the form before it), ids[] how many rows each has; hashes[]
// holds the form's hash. The hidden layer is built behind them.
void FasttextModel::prepare(const ModelInput& input, Workspace& work) const {
  const std::size_t n = input.size();
  work.values.assign((2 * n + 4) * width_, 0.0F);
  work.ids.assign(2 * n + 2, 0);
  work.hashes.resize(n + 1);
  for (std::size_t i = 0; i <= n; ++i) {
    const std::string_view form = i < n ? input[i] : end_of_line;
    float* sum = work.values.data() + 2 * i * width_;
    const std::uint32_t hash = hash_of(form);
    work.hashes[i] = signed_hash(hash);
    const std::int64_t word = i < n ? find_word(form, hash) : end_of_line_;
    if (word < 0) {
      if (i < n) add_subwords(form, sum, work.ids[2 * i]);
    } else if (maxn_ > 0) {
      const auto at = static_cast<std::size_t>(word);
      std::copy_n(word_sums_.data() + at * width_, width_, sum);
      work.ids[2 * i] = word_rows_[at];
    } else {
      input_->add_row(word, sum);
      work.ids[2 * i] = 1;
    }
    if (word_ngrams_ >= 2 && i >= 1 && i < n) {
      add_bucket(pair_of(work.hashes[i - 1], work.hashes[i]), sum + width_, work.ids[2 * i + 1]);
    }
  }
}

void FasttextModel::add_bucket(std::uint64_t hash, float* sum, std::uint32_t& rows) const {
  const std::int64_t row = bucket_row(hash);
  if (row < 0) return;
  input_->add_row(row, sum);
  ++rows;
}

void FasttextModel::score(const ModelInput& input, FormRange range, Workspace& work,
                          std::span<float> scores) const {
  const std::size_t end_of_input = input.size();
  float* hidden = work.values.data() + (2 * end_of_input + 2) * width_;
  std::fill_n(hidden, 2 * width_, 0.0F);
  std::uint32_t rows = 0;
  const auto add = [&](std::size_t i) {
    add_floats(work.values.data() + i * width_, width_, hidden);
    rows += work.ids[i];
  };
  for (std::size_t i = range.first; i < range.last; ++i) {
    add(2 * i);
    if (i > range.first && work.ids[2 * i + 1] > 0) add(2 * i + 1);
  }
  add(2 * end_of_input);
  if (word_ngrams_ >= 2 && range.size() > 0) {
    add_bucket(pair_of(work.hashes[range.last - 1], work.hashes[end_of_input]), hidden, rows);
  }
  if (word_ngrams_ >= 3) add_long_ngrams(range, end_of_input, work, hidden, rows);

  const float scale = rows > 0 ? 1.0F / static_cast<float>(rows) : 0.0F;
  for (std::size_t d = 0; d < dim_; ++d) hidden[d] *= scale;
  work.direction.assign(label_stride_, 0.0F);
  add_product(output_columns_.data(), label_stride_, {hidden, dim_}, work.direction.data());
  std::copy_n(work.direction.begin(), std::min(scores.size(), labels_.size()), scores.begin());
}

// n-grams of three words and more: fastText extends the hash of the pair word by word.
void FasttextModel::add_long_ngrams(FormRange range, std::size_t end_of_input,
                                    const Workspace& work, float* hidden,
                                    std::uint32_t& rows) const {
  const auto hash_at = [&](std::size_t i) {
    return work.hashes[i == range.last ? end_of_input : i];
  };
  const std::size_t size = range.last + 1;  // with the end of line
  for (std::size_t i = range.first; i + 2 < size; ++i) {
    std::uint64_t window = pair_of(hash_at(i), hash_at(i + 1));
    const std::size_t end = std::min(size, i + static_cast<std::size_t>(word_ngrams_));
    for (std::size_t j = i + 2; j < end; ++j) {
      window = pair_of(window, hash_at(j));
      add_bucket(window, hidden, rows);
    }
  }
}

}  // namespace careline::intent
