#include "text/language.h"

namespace careline::text {

LanguageGuess identify_language(const NormalizedText& text, Language prior) {
  LanguageGuess guess;
  if (!text.tokens().empty()) guess.language = prior;
  return guess;
}

}  // namespace careline::text
