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
    std::size_t at = 0;
    for (std::int32_t m = 0; m < subvectors; ++m) {
      const bool last = m == subvectors - 1;
      const std::int32_t width = last ? last_subdim : subdim;
      const std::size_t base =
          last ? static_cast<std::size_t>(m) * 256 * static_cast<std::size_t>(subdim) +
                     codes[m] * static_cast<std::size_t>(last_subdim)
               : (static_cast<std::size_t>(m) * 256 + codes[m]) * static_cast<std::size_t>(subdim);
      for (std::int32_t i = 0; i < width; ++i, ++at) {
        float value;
        std::memcpy(&value, centroids + (base + static_cast<std::size_t>(i)) * sizeof(float),
                    sizeof value);
        out[at] += scale * value;
      }
    }
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

  float dot(std::int64_t row, const float* vector) const {
    float sum = 0;
    if (dense != nullptr) {
      const char* data = dense + static_cast<std::size_t>(row * columns) * sizeof(float);
      for (std::int64_t i = 0; i < columns; ++i) {
        float value;
        std::memcpy(&value, data + static_cast<std::size_t>(i) * sizeof(float), sizeof value);
        sum += value * vector[i];
      }
      return sum;
    }
    std::array<float, max_dim> full{};
    add_row(row, full.data());
    for (std::int64_t i = 0; i < columns; ++i) sum += full[static_cast<std::size_t>(i)] * vector[i];
    return sum;
  }

  bool all_finite() const {
    if (dense == nullptr) return true;
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
  if (in.read<std::int32_t>() != magic) return broken(in, "not a fastText model");
  if (in.read<std::int32_t>() != format_version) return broken(in, "unsupported version");
  dim_ = in.read<std::int32_t>();
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
  if (dim_ < 1 || dim_ > max_dim) return broken(in, "dimension out of range");
  if (word_ngrams_ < 1 || word_ngrams_ > 5) return broken(in, "word n-grams out of range");
  if (bucket_ < 0 || minn_ < 0 || maxn_ < minn_ || maxn_ > 16) {
    return broken(in, "n-gram settings out of range");
  }
  if (bucket_ == 0 && (word_ngrams_ > 1 || maxn_ > 0)) return broken(in, "n-grams without buckets");
  if (model != model_supervised) return broken(in, "not a classifier");
  if (loss != loss_softmax && loss != loss_ova) return broken(in, "unsupported loss");
  softmax_ = loss == loss_softmax;

  const auto entries = in.read<std::int32_t>();
  const auto words = in.read<std::int32_t>();
  const auto labels = in.read<std::int32_t>();
  in.read<std::int64_t>();  // tokens
  const auto pruned = in.read<std::int64_t>();
  if (auto done = read_dictionary(in, entries, words, labels, pruned); !done) return done;

  input_ = std::make_unique<Matrix>();
  const auto quantized = in.read<std::uint8_t>();
  if (!in.good() || quantized > 1) return broken(in, "bad input matrix flag");
  if (!(quantized == 1 ? input_->read_quantized(in, dim_) : input_->read_dense(in, dim_))) {
    return broken(in, "bad input matrix");
  }
  const std::int64_t needed =
      static_cast<std::int64_t>(words_.size()) +
      (is_pruned_ ? static_cast<std::int64_t>(pruned_.size()) : std::int64_t{bucket_});
  if (input_->rows < needed) return broken(in, "input matrix is too small");
  for (const auto& [from, to] : pruned_) {
    if (from < 0 || from >= bucket_ || to < 0 ||
        static_cast<std::int64_t>(words_.size()) + to >= input_->rows) {
      return broken(in, "pruned bucket out of range");
    }
  }
  output_ = std::make_unique<Matrix>();
  const auto quantized_output = in.read<std::uint8_t>();
  if (!in.good() || quantized_output > 1) return broken(in, "bad output matrix flag");
  if (!(quantized_output == 1 ? output_->read_quantized(in, dim_)
                              : output_->read_dense(in, dim_))) {
    return broken(in, "bad output matrix");
  }
  if (output_->rows != static_cast<std::int64_t>(labels_.size())) {
    return broken(in, "output matrix does not fit the labels");
  }
  if (in.left() != 0) return broken(in, "unexpected bytes at the end");
  if (!output_->all_finite() || !input_->all_finite()) return broken(in, "a weight is not finite");
  index_words();
  return {};
}

Result<void> FasttextModel::read_dictionary(ByteReader& in, std::int64_t entries,
                                            std::int64_t words, std::int64_t labels,
                                            std::int64_t pruned) {
  constexpr std::int64_t smallest_entry = 1 + 8 + 1;  // NUL, count, type
  if (!in.good() || words < 0 || labels < 2 || entries != words + labels || entries < 2 ||
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
  if (pruned > 0) {
    if (static_cast<std::uint64_t>(pruned) > in.left() / 8) return broken(in, "truncated pruning");
    pruned_.reserve(static_cast<std::size_t>(pruned));
    for (std::int64_t i = 0; i < pruned; ++i) {
      const auto from = in.read<std::int32_t>();
      const auto to = in.read<std::int32_t>();
      pruned_.emplace_back(from, to);
    }
    std::sort(pruned_.begin(), pruned_.end());
  }
  return {};
}

// Hash table of the words, and the sum of each word's own rows.
void FasttextModel::index_words() {
  std::size_t capacity = 16;
  while (capacity < words_.size() * 2) capacity *= 2;
  slots_.assign(capacity, -1);
  const auto dim = static_cast<std::size_t>(dim_);
  word_sums_.assign(words_.size() * dim, 0.0F);
  word_rows_.assign(words_.size(), 0);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    std::size_t slot = hash_of(words_[i]) & (capacity - 1);
    while (slots_[slot] >= 0) slot = (slot + 1) & (capacity - 1);
    slots_[slot] = static_cast<std::int32_t>(i);
    if (words_[i] == end_of_line) end_of_line_ = static_cast<std::int64_t>(i);

    float* sum = word_sums_.data() + i * dim;
    input_->add_row(static_cast<std::int64_t>(i), sum);
    std::size_t rows = 1;
    if (words_[i] != end_of_line && maxn_ > 0) add_subwords(words_[i], sum, rows);
    word_rows_[i] = static_cast<std::uint32_t>(rows);
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
void FasttextModel::add_subwords(std::string_view word, float* sum, std::size_t& rows) const {
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

std::size_t FasttextModel::score(const ModelInput& input, std::span<float> scores) const {
  std::array<float, max_dim> hidden{};
  std::size_t rows = 0;
  std::size_t known = 0;
  const auto dim = static_cast<std::size_t>(dim_);
  const auto add_word = [&](std::int64_t word) {
    const float* sum = word_sums_.data() + static_cast<std::size_t>(word) * dim;
    for (std::size_t i = 0; i < dim; ++i) hidden[i] += sum[i];
    rows += word_rows_[static_cast<std::size_t>(word)];
  };

  // Word n-grams hash the running window of word hashes, which are signed 32-bit in fastText; the
  // end of line counts as a word.
  SecureVector<std::int32_t> hashes;
  hashes.reserve(input.size() + 1);
  for (std::size_t i = 0; i < input.size(); ++i) {
    const std::string_view word = input[i];
    const std::uint32_t hash = hash_of(word);
    const std::int64_t index = find_word(word, hash);
    if (index >= 0) {
      add_word(index);
      ++known;
    } else {
      add_subwords(word, hidden.data(), rows);
    }
    hashes.push_back(static_cast<std::int32_t>(hash));
  }
  if (end_of_line_ >= 0) add_word(end_of_line_);
  hashes.push_back(static_cast<std::int32_t>(hash_of(end_of_line)));
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    auto window = static_cast<std::uint64_t>(static_cast<std::int64_t>(hashes[i]));
    const std::size_t end = std::min(hashes.size(), i + static_cast<std::size_t>(word_ngrams_));
    for (std::size_t j = i + 1; j < end; ++j) {
      window =
          window * 116049371ULL + static_cast<std::uint64_t>(static_cast<std::int64_t>(hashes[j]));
      const std::int64_t row = bucket_row(window);
      if (row < 0) continue;
      input_->add_row(row, hidden.data());
      ++rows;
    }
  }
  if (rows > 0) {
    const float scale = 1.0F / static_cast<float>(rows);
    for (std::size_t i = 0; i < dim; ++i) hidden[i] *= scale;
  }
  for (std::size_t label = 0; label < scores.size(); ++label) {
    scores[label] = output_->dot(static_cast<std::int64_t>(label), hidden.data());
  }
  return known;
}

}  // namespace careline::intent
