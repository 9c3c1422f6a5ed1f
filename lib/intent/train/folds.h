// How examples are held out in turn.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "intent/train/example.h"

namespace careline::intent {

struct Folds {
  std::vector<std::size_t> of;  // fold of every example; SIZE_MAX: in every training part
  std::size_t count = 0;
  std::string scheme;
};

// With three groups or more, whole groups are left out, put together to at most `limit` folds
// (0: no limit) so that each language is spread over all. Otherwise five folds, stratified by
// label.
Folds make_folds(const std::vector<Example>& examples, std::uint64_t seed, std::size_t limit);

// Bytes at a 64-byte boundary, as sections of a mapped bundle are.
class AlignedCopy {
 public:
  explicit AlignedCopy(std::string_view bytes);
  std::string_view view() const noexcept { return {storage_.data() + offset_, size_}; }

 private:
  std::vector<char> storage_;
  std::size_t offset_ = 0;
  std::size_t size_ = 0;
};

}  // namespace careline::intent
