// The linear head: hashed word and character n-grams (feature_hash.h), and the average of word
// vectors.
//
// Sparse part: a feature's value is (1 + ln tf) * idf; the vector of all is scaled to length 1.
// Dense part: the sum of the forms' word vectors, scaled to length 1. Character features carry
// misspellings, word vectors carry synonyms. Values and 8-bit weights are integers and are summed
// exactly, so that every machine and instruction set gives the same scores.
//
// Section "linear" (little endian, 64-byte aligned):
//   uint32 magic "LIN1", labels n, features m, table bits b, stride s (n rounded up to 16),
//   uint8 word n-grams, min chars, max chars, 0; uint32 dense dimension d (0: none), 0
//   float scale[n], bias[n], dense[d * s]; uint16 idf[m] (in 1/1024)
//   padding to 64; slot {uint32 key, uint32 index + 1}[1 << b]                    (hash_table.h)
//   padding to 64; int8 weight[m * s]: a row a feature, frequent ones first; weight * scale[label]
//   is the real value
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/status.h"
#include "intent/feature_hash.h"
#include "intent/hash_table.h"
#include "intent/head.h"
#include "intent/word_vectors.h"

namespace careline::intent {

// Fixed-point value of a feature that occurs `count` times: (1 + ln count) * idf in 1/256.
// `idf` is in 1/1024. Shared with the trainer, so that training sees what run time computes.
std::int32_t feature_value(std::uint32_t count, std::uint16_t idf) noexcept;

class LinearModel final : public Head {
 public:
  // `bytes` must outlive the model and be 64-byte aligned. `vectors` must outlive it too; it is
  // needed when the section has a dense part, and ignored otherwise.
  static Result<std::unique_ptr<LinearModel>> open(std::string_view bytes,
                                                   const WordVectors* vectors);

  void prepare(const ModelInput& input, Workspace& work) const override;
  void score(const ModelInput& input, FormRange range, Workspace& work,
             std::span<float> scores) const override;
  // How much of a prepared range the head has evidence for, in forms: a known form counts 1,
  // another one by the share of its spelling that is known.
  float evidence(const ModelInput& input, FormRange range, const Workspace& work) const;

  std::size_t label_count() const noexcept { return labels_; }
  std::size_t feature_count() const noexcept { return features_; }
  const FeatureSet& feature_set() const noexcept { return set_; }

  struct Weights {
    std::size_t labels = 0;
    FeatureSet set;
    std::vector<std::uint64_t> features;  // distinct hashes, frequent ones first
    std::vector<std::uint16_t> idf;
    std::vector<float> weights;  // features x labels
    std::vector<float> bias;
    std::size_t dense_dim = 0;
    std::vector<float> dense;  // dense_dim x labels
  };
  // Quantises to 8 bits a weight, one scale a label.
  static std::string write(const Weights& weights);

 private:
  // Per form in Workspace::starts: end of its own features, end of its n-grams with earlier forms.
  void count(FormRange range, Workspace& work) const;
  void add_sparse(Workspace& work) const;
  void add_dense(FormRange range, Workspace& work) const;

  std::size_t labels_ = 0;
  std::size_t stride_ = 0;
  std::size_t features_ = 0;
  std::size_t dense_dim_ = 0;
  FeatureSet set_;
  HashTable table_;
  const WordVectors* vectors_ = nullptr;
  const float* scale_ = nullptr;
  const float* bias_ = nullptr;
  const float* dense_ = nullptr;
  const std::uint16_t* idf_ = nullptr;
  const std::int8_t* weights_ = nullptr;
};

}  // namespace careline::intent
