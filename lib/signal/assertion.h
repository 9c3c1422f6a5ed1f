// Assertion: is what was matched present, negated, past or only supposed, and whom does it concern?
//
// Written for patients' messages, not clinicians' notes. "My husband is not breathing" is an
// emergency now: a third person changes whom it concerns, never whether it counts. Negators that
// belong to a symptom ("can't breathe", "no puedo respirar", "won't stop bleeding") are words of
// the match, or pseudo-negations, and do not negate. Words of the present ("right now", "since this
// morning", "ahora") outweigh history and supposition; "again" outweighs history. A new subject
// ends the reach of a bare negator ("no, i have chest pain") and of an "if" clause ("if this goes
// on, i will …"). Anything unclear stays present.
#pragma once

#include <cstdint>

#include "base/secure_memory.h"
#include "base/taxonomy.h"
#include "signal/matcher.h"

namespace careline::signal {

// The cues of one message.
class Cues {
 public:
  Cues(const Lexicon& lexicon, const Words& words, const Matches& matches);

  Assertion assertion_of(const Match& match, const Rule& rule) const;
  Who who_of(const Match& match, const Rule& rule) const;

 private:
  struct Cue {
    CueKind kind;
    bool before;  // the cue stands before what it governs
    std::uint8_t reach;
    std::uint16_t signals;  // it decides for these
    std::uint32_t begin;
    std::uint32_t end;
  };
  using List = SecureVector<Cue>;
  // Cues that begin in words [from, to).
  std::pair<List::const_iterator, List::const_iterator> between(std::uint32_t from,
                                                                std::uint32_t to) const;
  bool governs(const Cue& cue, const Match& match) const;
  bool is_inside_gap(const Cue& cue, const Match& match) const;
  bool shares_negator(const Cue& cue, const Match& match) const;
  std::uint32_t reach_of(const Cue& cue, const Match& match) const;
  bool is_interrupted(const Cue& cue, std::uint32_t from, std::uint32_t to) const;
  bool is_covered(const Cue& cue) const;
  bool is_answered_no(const Match& match) const;

  const Words& words_;
  List cues_;  // by first word
};

}  // namespace careline::signal
