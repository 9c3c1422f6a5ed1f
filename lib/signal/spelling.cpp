#include "signal/spelling.h"

#include <algorithm>

namespace careline::signal {
namespace {

constexpr std::uint64_t fnv_offset = 14695981039346656037ULL;
constexpr std::uint64_t fnv_prime = 1099511628211ULL;
constexpr std::size_t nothing_left_out = SIZE_MAX;

// FNV-1a over the word with the letter at `left_out` skipped, finished by a mix.
std::uint64_t hash_without(std::string_view word, std::size_t left_out) noexcept {
  std::uint64_t h = fnv_offset;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i != left_out) h = (h ^ static_cast<unsigned char>(word[i])) * fnv_prime;
  }
  return h ^ h >> 29;
}

}  // namespace

bool is_one_edit_apart(std::string_view a, std::string_view b) noexcept {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
  if (a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] &&
         a.substr(i + 2) == b.substr(i + 2);
}

void SpellingIndex::index(std::uint64_t hash, std::uint32_t word) {
  entries_.push_back({hash, word});
  const std::size_t bit = hash % bit_count;
  bits_[bit / 64] |= std::uint64_t{1} << bit % 64;
}

void SpellingIndex::add(std::string_view word, std::uint32_t value) {
  if (word.size() < min_letters || word.size() > max_letters) return;
  const auto number = static_cast<std::uint32_t>(words_.size());
  words_.push_back({std::string(word), value});
  index(hash_without(word, nothing_left_out), number);
  for (std::size_t i = 1; i < word.size(); ++i) index(hash_without(word, i), number);
}

void SpellingIndex::finish() {
  // The longer word, then the alphabet, decides between two corrections, whatever the order of the
  // files.
  std::sort(entries_.begin(), entries_.end(), [this](const Entry& a, const Entry& b) {
    if (a.hash != b.hash) return a.hash < b.hash;
    const std::string& x = words_[a.word].form;
    const std::string& y = words_[b.word].form;
    return x.size() != y.size() ? x.size() > y.size() : x < y;
  });
}

std::uint32_t SpellingIndex::find(std::string_view word, std::uint32_t otherwise) const {
  if (word.size() + 1 < min_letters || word.size() > max_letters) return otherwise;
  for (std::size_t left_out = 0; left_out < word.size(); ++left_out) {
    // The first round leaves nothing out: position 0 is never edited, so its turn is free.
    const std::uint64_t hash = hash_without(word, left_out == 0 ? nothing_left_out : left_out);
    const std::size_t bit = hash % bit_count;
    if ((bits_[bit / 64] >> bit % 64 & 1U) == 0) continue;
    auto it = std::lower_bound(entries_.begin(), entries_.end(), hash,
                               [](const Entry& e, std::uint64_t h) { return e.hash < h; });
    for (; it != entries_.end() && it->hash == hash; ++it) {
      const Word& known = words_[it->word];
      if (known.form[0] == word[0] && is_one_edit_apart(known.form, word)) return known.value;
    }
  }
  return otherwise;
}

}  // namespace careline::signal
