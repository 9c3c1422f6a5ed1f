#include "intent/model_input.h"

#include "base/taxonomy.h"

namespace careline::intent {
namespace {

using text::Token;
using text::TokenKind;

// A placeholder such as "[name_1]" that begins at token `i` (an opening bracket): the kind's name
// and the token after it, or an empty name.
struct Placeholder {
  std::string_view kind;
  std::size_t next = 0;
};

Placeholder placeholder_at(const text::NormalizedText& text, std::size_t i, std::size_t last) {
  const auto& tokens = text.tokens();
  const std::string_view canonical = text.canonical();
  const std::size_t begin = tokens[i].canonical.end;
  std::size_t end = begin;
  while (end < canonical.size() && end - begin < 32 &&
         ((canonical[end] >= 'a' && canonical[end] <= 'z') || canonical[end] == '_' ||
          (canonical[end] >= '0' && canonical[end] <= '9'))) {
    ++end;
  }
  if (end == begin || end >= canonical.size() || canonical[end] != ']') return {};
  std::string_view kind = canonical.substr(begin, end - begin);
  while (!kind.empty() && kind.back() >= '0' && kind.back() <= '9') kind.remove_suffix(1);
  if (!kind.empty() && kind.back() == '_') kind.remove_suffix(1);
  if (!phi_kind_from(kind)) return {};
  std::size_t next = i + 1;
  while (next < last && tokens[next].canonical.begin <= end) ++next;
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

void ModelInput::add(std::string_view form) {
  if (!forms_.empty()) buffer_.push_back(' ');
  const auto begin = static_cast<std::uint32_t>(buffer_.size());
  buffer_.append(form);
  forms_.push_back({begin, static_cast<std::uint32_t>(buffer_.size())});
}

ModelInput ModelInput::from(const text::NormalizedText& redacted, std::size_t first,
                            std::size_t last) {
  ModelInput input;
  const auto& tokens = redacted.tokens();
  input.buffer_.reserve(redacted.canonical().size() + 16);
  input.forms_.reserve(last - first);
  for (std::size_t i = first; i < last; ++i) {
    const Token& token = tokens[i];
    const std::string_view form = redacted.text_of(token);
    switch (token.kind) {
      case TokenKind::word:
        input.add(form);
        ++input.words_;
        break;
      case TokenKind::mixed: {
        SecureText shape(form);
        for (std::size_t k = 0; k < shape.size(); ++k) {
          if (shape[k] >= '0' && shape[k] <= '9') shape[k] = '0';
        }
        input.add(shape);
        ++input.words_;
        break;
      }
      case TokenKind::number:
        input.add(number_form(form));
        break;
      case TokenKind::emoji:
        input.add(form);
        break;
      case TokenKind::newline:
        break;
      case TokenKind::punctuation:
        if (form == "[") {
          const Placeholder found = placeholder_at(redacted, i, last);
          if (!found.kind.empty()) {
            SecureText name("<");
            name.append(found.kind);
            name.push_back('>');
            input.add(name);
            ++input.words_;
            i = found.next - 1;
            break;
          }
        }
        if (is_kept_mark(form)) input.add(form);
        break;
    }
  }
  return input;
}

}  // namespace careline::intent
