// What the heads see of a message: a sequence of word forms without any PHI value or long number.
//
// Version "input/1", recorded in every bundle; training and prediction share this code.
//   [NAME_1], [DATE] … (placeholders)      -> "<name>", "<date>" …
//   words                                  -> canonical form: lower case, accents folded
//   numbers                                -> "911" and "988" as they are, else "<n>", "<nn>",
//   "<num>" letters with digits                    -> digits become '0': "a0c" ? ! $ % and emoji ->
//   themselves; other marks and line breaks are dropped
#pragma once

#include <cstdint>
#include <string_view>

#include "base/secure_memory.h"
#include "text/text.h"

namespace careline::intent {

inline constexpr std::string_view model_input_version = "input/1";

class ModelInput {
 public:
  // Reads the tokens [first, last) of `redacted`.
  static ModelInput from(const text::NormalizedText& redacted, std::size_t first, std::size_t last);
  static ModelInput from(const text::NormalizedText& redacted) {
    return from(redacted, 0, redacted.tokens().size());
  }

  std::size_t size() const noexcept { return forms_.size(); }
  std::string_view operator[](std::size_t i) const noexcept {
    return buffer_.view().substr(forms_[i].begin, forms_[i].size());
  }
  // Forms that carry meaning: words, mixed forms, placeholders; not numbers or marks.
  std::size_t words() const noexcept { return words_; }
  // The forms joined by one blank each; what fastText trains on.
  std::string_view line() const noexcept { return buffer_.view(); }

 private:
  void add(std::string_view form);

  SecureText buffer_;
  SecureVector<text::Range> forms_;
  std::size_t words_ = 0;
};

}  // namespace careline::intent
