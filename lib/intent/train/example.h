// A labelled message, for training and evaluation.
#pragma once

#include <string>
#include <vector>

#include "base/secure_memory.h"
#include "base/taxonomy.h"

namespace careline::intent {

struct Example {
  SecureText text;                   // redacted: placeholders instead of PHI
  std::string label;                 // empty: says something about signals only
  std::vector<std::string> also;     // further labels of the message
  bool has_signals = false;          // `signals` is known: what is not listed is absent
  std::vector<Signal> signals;       // present in the message; a mere mention does not count
  std::vector<SecureText> variants;  // other renderings of the text; for training only
  std::string group;                 // author or source; may be empty
  bool training_only = false;        // never held out: a turn of phrase rather than a message
  std::string lang;                  // for slices of the report; may be empty
  std::string channel;
};

}  // namespace careline::intent
