#include "intent/fasttext_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "intent/byte_reader.h"

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
constexpr std::size_t max_label_block = 256;

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

bool is_continuation(char c) noexcept {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// out += scale * in, in blocks that compilers turn into vector instructions.
void add_scaled(const float* in, float scale, std::size_t size, float* out) noexcept {
  for (std::size_t i = 0; i < size; i += block) {
    for (std::size_t k = 0; k < block; ++k) out[i + k] += scale * in[i + k];
  }
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
        subdim < 1 || last_subdim < 1 || last_subdim > subdim ||
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
    for (std::size_t m = 0; m < last; ++m) {
      add_centroid((m * 256 + codes[m]) * wide, wide, scale, out + m * wide);
    }
    const auto narrow = static_cast<std::size_t>(last_subdim);
    add_centroid(last * 256 * wide + codes[last] * narrow, narrow, scale, out + last * wide);
  }

 private:
  void add_centroid(std::size_t at, std::size_t width, float scale, float* out) const {
    for (std::size_t i = 0; i < width; ++i) {
      float value;
      std::memcpy(&value, centroids + (at + i) * sizeof(float), sizeof value);
      out[i] += scale * value;
    }
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

// Workspace: values[] holds the sum of each form's rows, ids[] how many they are, hashes[] the
// form's hash; the last entry is the end of line.
void FasttextModel::prepare(const ModelInput& input, Workspace& work) const {
  const std::size_t n = input.size();
  work.values.assign((n + 2) * width_, 0.0F);  // and one more for the hidden layer
  work.ids.assign(n + 1, 0);
  work.hashes.resize(n + 1);
  for (std::size_t i = 0; i <= n; ++i) {
    const std::string_view form = i < n ? input[i] : end_of_line;
    float* sum = work.values.data() + i * width_;
    const std::uint32_t hash = hash_of(form);
    work.hashes[i] = hash;
    const std::int64_t word = i < n ? find_word(form, hash) : end_of_line_;
    if (word < 0) {
      if (i < n) add_subwords(form, sum, work.ids[i]);
    } else if (maxn_ > 0) {
      const auto at = static_cast<std::size_t>(word);
      std::copy_n(word_sums_.data() + at * width_, width_, sum);
      work.ids[i] = word_rows_[at];
    } else {
      input_->add_row(word, sum);
      work.ids[i] = 1;
    }
  }
}

void FasttextModel::score(const ModelInput& input, FormRange range, Workspace& work,
                          std::span<float> scores) const {
  const std::size_t end_of_input = input.size();
  float* hidden = work.values.data() + (end_of_input + 1) * width_;
  std::fill_n(hidden, width_, 0.0F);
  std::uint32_t rows = 0;
  const auto add_form = [&](std::size_t i) {
    add_scaled(work.values.data() + i * width_, 1.0F, width_, hidden);
    rows += work.ids[i];
  };
  for (std::size_t i = range.first; i < range.last; ++i) add_form(i);
  add_form(end_of_input);
  // Word n-grams hash the running window of word hashes, which are signed 32-bit in fastText.
  const auto hash_at = [&](std::size_t i) {
    const auto hash = static_cast<std::uint32_t>(work.hashes[i == range.last ? end_of_input : i]);
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(static_cast<std::int32_t>(hash)));
  };
  const std::size_t size = range.last + 1;  // with the end of line
  for (std::size_t i = range.first; i < size; ++i) {
    std::uint64_t window = hash_at(i);
    const std::size_t end = std::min(size, i + static_cast<std::size_t>(word_ngrams_));
    for (std::size_t j = i + 1; j < end; ++j) {
      window = window * 116049371ULL + hash_at(j);
      const std::int64_t row = bucket_row(window);
      if (row < 0) continue;
      input_->add_row(row, hidden);
      ++rows;
    }
  }
  const float scale = rows > 0 ? 1.0F / static_cast<float>(rows) : 0.0F;
  std::array<float, max_label_block> sums;
  for (std::size_t begin = 0; begin < labels_.size(); begin += max_label_block) {
    const std::size_t width = std::min(max_label_block, label_stride_ - begin);
    std::fill_n(sums.data(), width, 0.0F);
    for (std::size_t d = 0; d < dim_; ++d) {
      add_scaled(output_columns_.data() + d * label_stride_ + begin, hidden[d] * scale, width,
                 sums.data());
    }
    const std::size_t count = std::min(width, std::min(scores.size(), labels_.size()) - begin);
    std::copy_n(sums.data(), count, scores.data() + begin);
  }
}

}  // namespace careline::intent
