// What the heads see of a message: a sequence of word forms without any PHI value or long number.
//
// Version "input/1", recorded in every bundle; training and prediction share this code.
//   [NAME_1], [DATE] …    "<name>", "<date>" …; neighbours of one kind are one form
//   days of the week      "<weekday>", as if they had been redacted
//   words                 canonical form (lower case, accents folded), without apostrophes; a
//   letter
//                         that stands three times or more in a row stands once
//   numbers               "911" and "988" as they are, else by length: "<n>", "<nn>", "<num>"
//   letters with digits   digits become '0': "a0c"
//   ? ! $ % and emoji     themselves
// Other marks and line breaks are dropped. So scores cannot depend on case, accents, blanks,
// punctuation, or on the value behind a placeholder. Of a very long message the first 4,096 forms
// are read.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/secure_memory.h"
#include "text/text.h"

namespace careline::intent {

inline constexpr std::string_view model_input_version = "input/1";
inline constexpr std::size_t max_forms = 4096;

// Half-open range of forms.
struct FormRange {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t size() const noexcept { return last - first; }
};

class ModelInput {
 public:
  static ModelInput from(const text::NormalizedText& redacted);

  std::size_t size() const noexcept { return forms_.size(); }
  std::string_view operator[](std::size_t i) const noexcept {
    return buffer_.view().substr(forms_[i].range.begin, forms_[i].range.size());
  }
  FormRange all() const noexcept { return {0, forms_.size()}; }
  // Forms that the tokens [first, last) gave.
  FormRange forms_of(std::size_t first_token, std::size_t last_token) const noexcept;
  // How many forms of a range carry meaning: words, mixed forms, placeholders; not numbers or
  // marks.
  std::size_t words(FormRange range) const noexcept;
  std::size_t words() const noexcept { return words(all()); }
  bool is_word(std::size_t i) const noexcept { return forms_[i].is_word; }
  // The forms joined by one blank each; what fastText trains on.
  std::string_view line() const noexcept { return buffer_.view(); }

 private:
  struct Form {
    text::Range range;        // bytes of buffer_
    std::uint32_t token = 0;  // its first token
    bool is_word = false;
  };
  void begin(std::size_t token, bool is_word);
  void end() { forms_.back().range.end = static_cast<std::uint32_t>(buffer_.size()); }
  void add(std::string_view form, std::size_t token, bool is_word);
  void add_word(std::string_view word, std::size_t token);

  SecureText buffer_;
  SecureVector<Form> forms_;
};

}  // namespace careline::intent
