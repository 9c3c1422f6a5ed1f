// The words of a message as the lexicon sees them.
//
// Sentences here are clauses that a pattern may not cross, a little different from
// text::sentences(): a dotted pause ("i can't... breathe") and a line wrapped inside a sentence are
// commas, since patterns must see through them.
#pragma once

#include <cstdint>

#include "base/secure_memory.h"
#include "signal/lexicon.h"
#include "text/text.h"

namespace careline::signal {

struct Words {
  struct Word {
    std::uint32_t list = Lexicon::none;  // of the lexicon
    std::uint32_t token = 0;             // index in NormalizedText::tokens()
    std::uint32_t sentence = 0;
    bool starts_sentence = false;
    bool after_comma = false;
    bool asked = false;  // its sentence ends with a question mark
  };
  SecureVector<Word> items;

  static Words from(const text::NormalizedText& text, const Lexicon& lexicon);
};

}  // namespace careline::signal
