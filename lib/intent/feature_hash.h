// Hashed features of a message's forms: forms, pairs of neighbours, the form at either end, how
// many forms there are, and the character n-grams of " form " (blanks included). Training and
// prediction share this code.
#pragma once

#include <cstdint>
#include <string_view>

#include "intent/model_input.h"

namespace careline::intent {

// Which features a head uses; recorded in its section.
struct FeatureSet {
  std::uint8_t word_ngrams = 2;  // 1 to 3
  std::uint8_t min_chars = 3;
  std::uint8_t max_chars = 5;  // 0: no character n-grams
};

// 64-bit FNV-1a with a final mix, so that the low bits spread.
class FeatureHash {
 public:
  explicit constexpr FeatureHash(std::uint64_t seed)
      : value_(14695981039346656037ULL ^ (seed * 0x9E3779B97F4A7C15ULL)) {}
  constexpr void add(char c) noexcept {
    value_ ^= static_cast<unsigned char>(c);
    value_ *= 1099511628211ULL;
  }
  constexpr void add(std::string_view s) noexcept {
    for (const char c : s) add(c);
  }
  constexpr std::uint64_t mixed() const noexcept {
    std::uint64_t x = value_;
    x ^= x >> 32;
    x *= 0xD6E8FEB86659FD93ULL;
    x ^= x >> 32;
    return x;
  }

 private:
  std::uint64_t value_;
};

inline constexpr std::uint64_t word_seed = 1;
inline constexpr std::uint64_t pair_seed = 2;
inline constexpr std::uint64_t chars_seed = 3;
inline constexpr std::uint64_t triple_seed = 4;
inline constexpr std::uint64_t vector_seed = 5;
inline constexpr std::uint64_t first_seed = 6;
inline constexpr std::uint64_t last_seed = 7;
inline constexpr std::uint64_t length_seed = 8;

inline std::uint64_t word_hash(std::string_view form, std::uint64_t seed = word_seed) noexcept {
  FeatureHash h(seed);
  h.add(form);
  return h.mixed();
}

// Calls visit(hash) for what form `i` gives by itself: the form first, then its character n-grams.
template <typename Visit>
void visit_form(const FeatureSet& set, std::string_view form, Visit&& visit) {
  visit(word_hash(form));
  // A placeholder has no spelling. Bytes stand for characters: canonical text is ASCII nearly
  // always.
  if (set.max_chars == 0 || form.front() == '<') return;
  const std::size_t size = form.size() + 2;
  const auto at = [&](std::size_t k) { return k == 0 || k == size - 1 ? ' ' : form[k - 1]; };
  for (std::size_t begin = 0; begin + set.min_chars <= size; ++begin) {
    FeatureHash chars(chars_seed);
    for (std::size_t n = 1; n <= set.max_chars && begin + n <= size; ++n) {
      chars.add(at(begin + n - 1));
      if (n >= set.min_chars) visit(chars.mixed());
    }
  }
}

// How long a message is, roughly: 1, 2, 3, 4-5, 6-8, 9-15, 16-30, more.
inline std::uint64_t length_hash(std::size_t forms) noexcept {
  constexpr std::size_t limits[] = {1, 2, 3, 5, 8, 15, 30};
  char bucket = 'a';
  for (const std::size_t limit : limits)
    bucket = static_cast<char>(bucket + (forms > limit ? 1 : 0));
  return word_hash({&bucket, 1}, length_seed);
}

// Hash of the pair or triple of forms that ends with form `i`.
inline std::uint64_t pair_hash(const ModelInput& input, std::size_t i) noexcept {
  FeatureHash h(pair_seed);
  h.add(input[i - 1]);
  h.add(' ');
  h.add(input[i]);
  return h.mixed();
}
inline std::uint64_t triple_hash(const ModelInput& input, std::size_t i) noexcept {
  FeatureHash h(triple_seed);
  h.add(input[i - 2]);
  h.add(' ');
  h.add(input[i - 1]);
  h.add(' ');
  h.add(input[i]);
  return h.mixed();
}

}  // namespace careline::intent
