// The second head: a linear model over hashed word and character n-grams.
//
// Features of an input: its forms and pairs of neighbouring forms, and the character 3- to 5-grams
// of each " form " (blanks included). A feature is a 64-bit hash; its value is (1 + ln tf) * idf,
// and the vector of all is scaled to length 1. Character features carry misspellings.
//
// Section layout (little endian, 64-byte aligned):
//   uint32 magic "LIN1", labels n, features m, table bits b, stride s (n rounded up to 16), 0
//   float scale[n], float bias[n], float idf[m], uint32 key[m], uint32 slot[1 << b] (index + 1, 0
//   empty) int8 weight[m * s] (row a feature; weight * scale[label] is the real value)
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/status.h"
#include "intent/head.h"

namespace careline::intent {

// Calls `visit(hash)` for every feature occurrence of an input.
template <typename Visit>
void visit_features(const ModelInput& input, Visit&& visit);

class LinearModel final : public Head {
 public:
  // `bytes` must outlive the model and be 4-byte aligned.
  static Result<std::unique_ptr<LinearModel>> open(std::string_view bytes);

  std::size_t score(const ModelInput& input, std::span<float> scores) const override;
  std::size_t label_count() const noexcept { return labels_; }

  struct Weights {
    std::size_t labels = 0;
    std::vector<std::uint64_t> features;  // hashes
    std::vector<float> idf;
    std::vector<float> weights;  // features x labels
    std::vector<float> bias;
  };
  // Quantises to 8 bits a weight, one scale a label.
  static std::string write(const Weights& weights);

 private:
  static constexpr std::uint32_t no_feature = UINT32_MAX;
  std::uint32_t find(std::uint64_t hash) const noexcept;

  std::size_t labels_ = 0;
  std::size_t stride_ = 0;
  std::size_t features_ = 0;
  std::uint64_t mask_ = 0;
  const float* scale_ = nullptr;
  const float* bias_ = nullptr;
  const float* idf_ = nullptr;
  const std::uint32_t* keys_ = nullptr;
  const std::uint32_t* slots_ = nullptr;
  const std::int8_t* weights_ = nullptr;
};

namespace linear_features {

inline constexpr std::size_t min_chars = 3;
inline constexpr std::size_t max_chars = 5;

// 64-bit FNV-1a with a final mix, so that the low bits spread.
struct Hash {
  std::uint64_t value;
  explicit Hash(std::uint64_t seed)
      : value(14695981039346656037ULL ^ (seed * 0x9E3779B97F4A7C15ULL)) {}
  void add(char c) noexcept {
    value ^= static_cast<unsigned char>(c);
    value *= 1099511628211ULL;
  }
  void add(std::string_view s) noexcept {
    for (const char c : s) add(c);
  }
  std::uint64_t mixed() const noexcept {
    std::uint64_t x = value;
    x ^= x >> 32;
    x *= 0xD6E8FEB86659FD93ULL;
    x ^= x >> 32;
    return x;
  }
};

inline constexpr std::uint64_t seed_word = 1;
inline constexpr std::uint64_t seed_pair = 2;
inline constexpr std::uint64_t seed_chars = 3;

}  // namespace linear_features

template <typename Visit>
void visit_features(const ModelInput& input, Visit&& visit) {
  using namespace linear_features;
  for (std::size_t i = 0; i < input.size(); ++i) {
    const std::string_view form = input[i];
    Hash word(seed_word);
    word.add(form);
    visit(word.mixed());
    if (i + 1 < input.size()) {
      Hash pair(seed_pair);
      pair.add(form);
      pair.add(' ');
      pair.add(input[i + 1]);
      visit(pair.mixed());
    }
    if (form.front() == '<') continue;  // a placeholder has no spelling
    // The form with one blank on either side; bytes, as canonical text is ASCII nearly always.
    const std::size_t size = form.size() + 2;
    const auto at = [&](std::size_t k) { return k == 0 || k == size - 1 ? ' ' : form[k - 1]; };
    for (std::size_t begin = 0; begin + min_chars <= size; ++begin) {
      Hash chars(seed_chars);
      for (std::size_t n = 0; n < max_chars && begin + n < size; ++n) {
        chars.add(at(begin + n));
        if (n + 1 >= min_chars) visit(chars.mixed());
      }
    }
  }
}

}  // namespace careline::intent
