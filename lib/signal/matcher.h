// Finds every pattern of a lexicon in a message.
//
// The message is read in windows of at most 64 words, cut between sentences where possible, so that
// the places where a slot is filled are the bits of one integer and a gap is a shift. A sentence
// longer than a window is read in windows that overlap by the widest pattern. Time is linear in the
// message: each word is in at most three windows, each window costs at most patterns × elements.
#pragma once

#include <cstdint>
#include <vector>

#include "base/secure_memory.h"
#include "signal/lexicon.h"
#include "signal/words.h"

namespace careline::signal {

// A pattern found at words [begin, end). Bit k of `used` says that word begin + k fills an element;
// the others stand in a gap.
struct Match {
  std::uint32_t rule = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint64_t used = 0;
};
using Matches = SecureVector<Match>;

// What a search needs besides the message: one mask a slot. All zero between searches, so that
// nothing of a message stays in it and it can be used again.
struct MatchScratch {
  std::vector<std::uint64_t> filled;   // per slot: where in the window it is filled
  std::vector<std::uint16_t> touched;  // slots that are filled somewhere; empty between searches
};

// All matches, the nearest end for each pattern and first word, ordered by first word.
Matches find_matches(const Lexicon& lexicon, const Words& words, MatchScratch& scratch);

}  // namespace careline::signal
