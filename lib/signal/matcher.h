// Finds every pattern of a lexicon in a message.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "signal/lexicon.h"
#include "text/text.h"

namespace careline::signal {

// The words of a message as the lexicon sees them: numbers of words and prefixes, sentence by
// sentence. Punctuation is left out; commas and the like are kept as breaks between words.
struct Words {
  struct Word {
    std::uint32_t number = Lexicon::none;  // of the whole word, or none
    std::uint32_t prefix_begin = 0;        // range in prefixes
    std::uint32_t prefix_end = 0;
    std::uint32_t token = 0;  // index in NormalizedText::tokens()
    std::uint32_t sentence = 0;
    bool is_number = false;
    bool after_comma = false;
  };
  std::vector<Word> items;
  std::vector<std::uint32_t> prefixes;

  static Words from(const text::NormalizedText& text, const Lexicon& lexicon);
};

// A pattern found at words [begin, end).
struct Match {
  std::uint32_t rule = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// All matches, at most one (the longest) for each pattern and first word, ordered by first word.
std::vector<Match> find_matches(const Lexicon& lexicon, const Words& words);

}  // namespace careline::signal
