// Language identification: English, US Spanish, a mixture, or another language that needs an
// interpreter. Character n-grams and function words; meant for texts of one word and more.
#pragma once

#include "base/taxonomy.h"
#include "text/text.h"

namespace careline::text {

struct LanguageGuess {
  Language language = Language::unknown;
  float confidence = 0;     // 0 to 1
  float spanish_share = 0;  // share of word tokens that read as Spanish; for `mixed`
};

// `prior` is the conversation's language so far, or unknown; it decides only what the text leaves
// open.
LanguageGuess identify_language(const NormalizedText& text, Language prior = Language::unknown);

}  // namespace careline::text
