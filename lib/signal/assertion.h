// Assertion: is what was matched present, negated, past or only supposed, and whom does it concern?
//
// Written for patients' messages, not clinicians' notes. "My husband is not breathing" is an
// emergency now: a third person changes whom it concerns, never whether it counts. Negators that
// belong to a symptom
// ("can't breathe", "no puedo respirar", "won't stop bleeding") lie inside the match or are
// pseudo-negations, and do not negate. A word of the present ("now", "again", "since this morning",
// "ahora") outweighs history. Anything unclear stays present.
#pragma once

#include <vector>

#include "base/taxonomy.h"
#include "signal/matcher.h"

namespace careline::signal {

// Cue matches of one message, sorted by kind.
class Cues {
 public:
  Cues(const Lexicon& lexicon, const Words& words, const std::vector<Match>& matches);

  Assertion assertion_of(const Match& match, const Rule& rule) const;
  Who who_of(const Match& match) const;

 private:
  struct Cue {
    CueKind kind;
    bool before;  // the cue stands before what it governs
    std::uint8_t reach;
    std::uint32_t begin;
    std::uint32_t end;
  };
  bool governs(const Cue& cue, const Match& match) const;
  bool has_break_between(std::uint32_t from, std::uint32_t to) const;
  bool is_pseudo(const Cue& cue) const;

  const Words& words_;
  std::vector<Cue> cues_;
};

}  // namespace careline::signal
