#include "intent/model_input.h"

#include <algorithm>
#include <array>

#include "base/taxonomy.h"

namespace careline::intent {
namespace {

using text::Token;
using text::TokenKind;

constexpr std::size_t max_placeholder_bytes = 32;
constexpr std::size_t longest_weekday = 9;
// Names without another meaning; "sun", "sat", "wed", "mar" and the like are left alone.
constexpr std::array<std::string_view, 22> weekdays = {
    "monday", "tuesday",   "wednesday", "thursday", "friday", "saturday", "sunday", "mon",
    "tue",    "tues",      "weds",      "thu",      "thur",   "thurs",    "fri",    "lunes",
    "martes", "miercoles", "jueves",    "viernes",  "sabado", "domingo"};

bool is_weekday(std::string_view word) {
  return word.size() <= longest_weekday &&
         std::find(weekdays.begin(), weekdays.end(), word) != weekdays.end();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A placeholder such as "[name_1]" that begins at token `i` (an opening bracket): the kind's name
// and the token after it, or an empty name.
struct Placeholder {
  std::string_view kind;
  std::size_t next = 0;
};

Placeholder placeholder_at(const text::NormalizedText& text, std::size_t i) {
  const auto& tokens = text.tokens();
  const std::string_view canonical = text.canonical();
  const std::size_t begin = tokens[i].canonical.end;
  std::size_t end = begin;
  while (end < canonical.size() && end - begin < max_placeholder_bytes &&
         ((canonical[end] >= 'a' && canonical[end] <= 'z') || canonical[end] == '_' ||
          is_digit(canonical[end]))) {
    ++end;
  }
  if (end == begin || end >= canonical.size() || canonical[end] != ']') return {};
  std::string_view kind = canonical.substr(begin, end - begin);
  while (!kind.empty() && is_digit(kind.back())) kind.remove_suffix(1);
  if (!kind.empty() && kind.back() == '_') kind.remove_suffix(1);
  if (!phi_kind_from(kind)) return {};
  std::size_t next = i + 1;
  while (next < tokens.size() && tokens[next].canonical.begin <= end) ++next;
  return {kind, next};
}

bool is_kept_mark(std::string_view mark) {
  return mark == "?" || mark == "!" || mark == "$" || mark == "%";
}

std::string_view number_form(std::string_view digits) {
  if (digits == "911" || digits == "988") return digits;
  return digits.size() == 1 ? "<n>" : digits.size() == 2 ? "<nn>" : "<num>";
}

}  // namespace

void ModelInput::begin(std::size_t token, bool is_word) {
  if (!forms_.empty()) buffer_.push_back(' ');
  const auto at = static_cast<std::uint32_t>(buffer_.size());
  forms_.push_back({{at, at}, static_cast<std::uint32_t>(token), is_word});
}

void ModelInput::add(std::string_view form, std::size_t token, bool is_word) {
  begin(token, is_word);
  buffer_.append(form);
  end();
}

void ModelInput::add_word(std::string_view word, std::size_t token) {
  if (is_weekday(word)) {
    add("<weekday>", token, true);
    return;
  }
  begin(token, true);
  for (std::size_t i = 0; i < word.size();) {
    const char c = word[i];
    std::size_t run = 1;
    if (c >= 'a' && c <= 'z') {
      while (i + run < word.size() && word[i + run] == c) ++run;
    }
    if (c != '\'') buffer_.push_back(is_digit(c) ? '0' : c);
    if (run == 2) buffer_.push_back(c);
    i += run;
  }
  end();
  if (forms_.back().range.size() > 0) return;
  forms_.pop_back();  // apostrophes alone
  if (!forms_.empty()) buffer_.truncate(buffer_.size() - 1);
}

ModelInput ModelInput::from(const text::NormalizedText& redacted) {
  ModelInput input;
  const auto& tokens = redacted.tokens();
  // A one-digit number grows from one byte to three.
  input.buffer_.reserve(redacted.canonical().size() + tokens.size() * 2 + 16);
  input.forms_.reserve(tokens.size());
  std::string_view last_placeholder;
  for (std::size_t i = 0; i < tokens.size() && input.size() < max_forms; ++i) {
    const Token& token = tokens[i];
    const std::string_view form = redacted.text_of(token);
    std::string_view placeholder;
    switch (token.kind) {
      case TokenKind::word:
      case TokenKind::mixed:
        input.add_word(form, i);
        break;
      case TokenKind::number:
        input.add(number_form(form), i, false);
        break;
      case TokenKind::emoji:
        input.add(form, i, false);
        break;
      case TokenKind::newline:
        break;
      case TokenKind::punctuation:
        if (form == "[") {
          const Placeholder found = placeholder_at(redacted, i);
          placeholder = found.kind;
          if (!placeholder.empty()) {
            if (placeholder != last_placeholder) {
              input.begin(i, true);
              input.buffer_.push_back('<');
              input.buffer_.append(placeholder);
              input.buffer_.push_back('>');
              input.end();
            }
            i = found.next - 1;
          }
        } else if (is_kept_mark(form)) {
          input.add(form, i, false);
        } else {
          continue;  // "[NAME_1], [NAME_2]" are neighbours all the same
        }
        break;
    }
    last_placeholder = placeholder;
  }
  return input;
}

FormRange ModelInput::forms_of(std::size_t first_token, std::size_t last_token) const noexcept {
  const auto at = [&](std::size_t token) {
    return static_cast<std::size_t>(
        std::lower_bound(forms_.begin(), forms_.end(), token,
                         [](const Form& f, std::size_t t) { return f.token < t; }) -
        forms_.begin());
  };
  return {at(first_token), at(last_token)};
}

std::size_t ModelInput::words(FormRange range) const noexcept {
  std::size_t count = 0;
  for (std::size_t i = range.first; i < range.last; ++i) count += forms_[i].is_word ? 1 : 0;
  return count;
}

}  // namespace careline::intent
