// Reader of fastText's binary model format (version 12): our own, bounds-checked, memory-mapped.
//
// Format (little endian; fastText 0.9.2):
//   int32 magic 793712314, int32 version 12
//   int32 dim, ws, epoch, minCount, neg, wordNgrams, loss, model, bucket, minn, maxn, lrUpdateRate;
//   double t int32 entries, words, labels; int64 tokens; int64 pruned entries x { NUL-terminated
//   word, int64 count, int8 type (0 word, 1 label) }: words first, then labels pruned x { int32
//   from, int32 to }           (hash bucket -> row, when the model was pruned) uint8 quantised
//   input; input matrix; uint8 quantised output; output matrix dense matrix: int64 rows, int64
//   columns, float[rows * columns] quantised matrix: uint8 with_norm, int64 rows, int64 columns,
//   int32 code size, uint8 codes[],
//     product quantiser { int32 dim, nsubq, dsub, lastdsub, float centroids[256 * dim] },
//     if with_norm: uint8 norm codes[rows], product quantiser of the norms
//
// Score: mean of the input rows of all words, their character n-grams and word n-grams, times each
// output row. For every word of the vocabulary the sum of its rows is made once, at load time.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/status.h"
#include "intent/head.h"

namespace careline::intent {

class FasttextModel final : public Head {
 public:
  // `bytes` must outlive the model. Supports supervised models with softmax or one-vs-all loss.
  static Result<std::unique_ptr<FasttextModel>> open(std::string_view bytes);

  std::size_t score(const ModelInput& input, std::span<float> scores) const override;

  // Labels without their "__label__" prefix, in the order of the scores.
  const std::vector<std::string>& labels() const noexcept { return labels_; }
  int dim() const noexcept { return dim_; }
  bool is_softmax() const noexcept { return softmax_; }
  // Words of the dictionary, for the audit of what a model file tells.
  const std::vector<std::string_view>& words() const noexcept { return words_; }

 private:
  struct Matrix;
  struct Quantizer;
  FasttextModel();

 public:
  ~FasttextModel() override;

 private:
  Result<void> read(std::string_view bytes);
  Result<void> read_dictionary(class ByteReader& in, std::int64_t entries, std::int64_t words,
                               std::int64_t labels, std::int64_t pruned);
  void index_words();
  std::int64_t find_word(std::string_view word, std::uint32_t hash) const;
  // Row of a hash bucket, or -1 when it was pruned.
  std::int64_t bucket_row(std::uint64_t hash) const;
  void add_subwords(std::string_view word, float* sum, std::size_t& rows) const;

  int dim_ = 0;
  int word_ngrams_ = 1;
  int bucket_ = 0;
  int minn_ = 0;
  int maxn_ = 0;
  bool softmax_ = true;
  std::vector<std::string_view> words_;
  std::vector<std::string> labels_;
  std::vector<std::int32_t> slots_;                            // open addressing over words_
  std::vector<std::pair<std::int32_t, std::int32_t>> pruned_;  // sorted by bucket
  bool is_pruned_ = false;
  std::unique_ptr<Matrix> input_;
  std::unique_ptr<Matrix> output_;
  std::vector<float> word_sums_;          // words x dim
  std::vector<std::uint32_t> word_rows_;  // rows in each sum
  std::int64_t end_of_line_ = -1;         // index of the word "</s>"
};

}  // namespace careline::intent
