// Finds the lexicon word that a message word misspells by one edit.
//
// Only words of six letters or more are corrected: one letter missing, added, wrong or swapped with
// its neighbour, never the first. Every word is indexed under itself and under each form with one
// letter left out; two words one edit apart share such a form, so that a look-up is as many probes
// as the word has letters. A bit table in front of the index refuses nearly all of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace careline::signal {

class SpellingIndex {
 public:
  static constexpr std::size_t min_letters = 6;  // of the word in the lexicon
  static constexpr std::size_t max_letters = 24;

  SpellingIndex() : bits_(bit_count / 64) {}
  void add(std::string_view word, std::uint32_t value);
  // Sorts the index; call once, after the last add().
  void finish();
  // Value of the first word at edit distance one (exact words are not looked for), or `otherwise`.
  std::uint32_t find(std::string_view word, std::uint32_t otherwise) const;

 private:
  static constexpr std::size_t bit_count = std::size_t{1} << 19;
  struct Entry {
    std::uint64_t hash;
    std::uint32_t word;
  };
  struct Word {
    std::string form;
    std::uint32_t value;
  };
  void index(std::uint64_t hash, std::uint32_t word);

  std::vector<Word> words_;
  std::vector<Entry> entries_;
  std::vector<std::uint64_t> bits_;
};

// True if `a` becomes `b` by one insertion, deletion, substitution or swap of neighbours.
bool is_one_edit_apart(std::string_view a, std::string_view b) noexcept;

}  // namespace careline::signal
