// Which cue phrase speaks for the number or code at tokens [begin, end): the nearest one before it,
// or the one right behind it ("415 555 0132 is my cell"). One cue can serve a list ("A, B and C").
#pragma once

#include <cstdint>

#include "phi/document.h"

namespace careline::phi {

struct CueContext {
  Cue cue = Cue::none;
  bool generic = false;      // a bare "id" or "number"
  bool near = false;         // nothing of weight between cue and value
  bool last_digits = false;  // "last four" stands there, too
  bool after = false;        // the cue follows the value
};

CueContext cue_for(const Document& d, std::uint32_t begin, std::uint32_t end);

// The kind that a cue names; false for cues that name none.
bool kind_of(Cue cue, PhiKind& kind) noexcept;

}  // namespace careline::phi
