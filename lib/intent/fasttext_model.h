// Reader of fastText's binary model format (version 12): our own, bounds-checked, memory-mapped.
//
// Section "fasttext" (little endian, unaligned; the file that fastText 0.9.2 writes):
//   int32 magic 793712314, int32 version 12
//   int32 dim, ws, epoch, minCount, neg, wordNgrams, loss, model, bucket, minn, maxn, lrUpdateRate
//   double t
//   int32 entries, words, labels; int64 tokens; int64 pruned (-1: nothing was pruned)
//   entries x { NUL-terminated word, int64 count, int8 type (0 word, 1 label) }, words first
//   pruned x { int32 from, int32 to }                                    (hash bucket -> row)
//   uint8 quantised input; input matrix; uint8 quantised output; output matrix
//   dense matrix: int64 rows, int64 columns, float[rows * columns]
//   quantised matrix: uint8 with_norm, int64 rows, int64 columns, int32 code size, uint8 codes[],
//     product quantiser { int32 dim, nsubq, dsub, lastdsub, float centroids[256 * dim] },
//     if with_norm: uint8 norm codes[rows], product quantiser of the norms
//
// Score: mean of the input rows of all words, their character n-grams and word n-grams (the end of
// line counts as a word), times each output row.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/status.h"
#include "intent/head.h"

namespace careline::intent {

class ByteReader;

class FasttextModel final : public Head {
 public:
  // `bytes` must outlive the model. Supervised models with softmax or one-vs-all loss.
  static Result<std::unique_ptr<FasttextModel>> open(std::string_view bytes);
  ~FasttextModel() override;

  void prepare(const ModelInput& input, Workspace& work) const override;
  void score(const ModelInput& input, FormRange range, Workspace& work,
             std::span<float> scores) const override;

  // Labels without their "__label__" prefix, in the order of the scores.
  const std::vector<std::string>& labels() const noexcept { return labels_; }
  int dim() const noexcept { return static_cast<int>(dim_); }
  bool is_softmax() const noexcept { return softmax_; }
  // Words of the dictionary, for the audit of what a model file tells.
  const std::vector<std::string_view>& words() const noexcept { return words_; }

 private:
  struct Matrix;
  struct Quantizer;
  FasttextModel();

  Result<void> read(std::string_view bytes);
  Result<void> read_settings(ByteReader& in);
  Result<void> read_dictionary(ByteReader& in);
  Result<void> read_matrices(ByteReader& in);
  void index_words();
  void lay_out_output();
  std::int64_t find_word(std::string_view word, std::uint32_t hash) const;
  // Row of a hash bucket, or -1 when it was pruned.
  std::int64_t bucket_row(std::uint64_t hash) const;
  void add_bucket(std::uint64_t hash, float* sum, std::uint32_t& rows) const;
  void add_long_ngrams(FormRange range, std::size_t end_of_input, const Workspace& work,
                       float* hidden, std::uint32_t& rows) const;
  void add_subwords(std::string_view word, float* sum, std::uint32_t& rows) const;

  std::size_t dim_ = 0;
  std::size_t width_ = 0;         // dim rounded up to 16
  std::size_t label_stride_ = 0;  // labels rounded up to 16
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
  std::vector<float> word_sums_;          // words x width: a word's row and its n-grams' rows
  std::vector<std::uint32_t> word_rows_;  // rows in each sum
  std::vector<float> output_columns_;     // dim x label_stride: the output matrix, transposed
  std::int64_t end_of_line_ = -1;         // index of the word "</s>"
};

}  // namespace careline::intent
