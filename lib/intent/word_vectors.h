// Word vectors that the linear head averages: what lets a word that no training message used speak
// for its neighbours in meaning.
//
// Section "vectors" (little endian, 64-byte aligned):
//   uint32 magic "VEC1", words n, dimension d (1 to 512), table bits b, 0, 0, 0, 0
//   slot {uint32 key, uint32 index + 1}[1 << b]          (hash_table.h; seed vector_seed)
//   padding to 64; int8 row[n * s], s = d rounded up to 16, the rest zero
// Words are kept as hashes only, most frequent first. A row is the word's direction times a weight
// that is small for frequent words; all rows have one scale, which drops out of the direction of
// their sum. Sums are exact integers, so that every machine gives the same.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/status.h"
#include "intent/hash_table.h"

namespace careline::intent {

class WordVectors {
 public:
  // `bytes` must outlive the result and be 64-byte aligned.
  static Result<std::unique_ptr<WordVectors>> open(std::string_view bytes);

  std::size_t dim() const noexcept { return dim_; }
  std::size_t size() const noexcept { return words_; }
  std::size_t stride() const noexcept { return stride_; }
  const std::int8_t* rows() const noexcept { return rows_; }
  // Index of a form, or HashTable::none.
  std::uint32_t find(std::string_view form) const noexcept;
  std::span<const std::int8_t> row(std::uint32_t index) const noexcept {
    return {rows_ + std::size_t{index} * stride_, dim_};
  }

  struct Word {
    std::string form;
    std::vector<float> direction;  // any length but zero
  };
  // Section of words in order of frequency; the first spelling of a form wins. The dimension is
  // that of the first word.
  static std::string write(const std::vector<Word>& words);

 private:
  std::size_t dim_ = 0;
  std::size_t stride_ = 0;
  std::size_t words_ = 0;
  HashTable table_;
  const std::int8_t* rows_ = nullptr;
};

}  // namespace careline::intent
