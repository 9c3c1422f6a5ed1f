#include "signal/words.h"

#include <algorithm>
#include <array>

namespace careline::signal {
namespace {

using text::Token;
using text::TokenKind;

constexpr std::size_t max_form = 64;

// A word rewritten in place, wiped afterwards like all message text.
class Form {
 public:
  explicit Form(std::string_view text) : size_(std::min(text.size(), max_form)) {
    std::copy_n(text.data(), size_, bytes_.data());
  }
  ~Form() { wipe(bytes_.data(), size_); }
  Form(const Form&) = delete;
  Form& operator=(const Form&) = delete;
  std::string_view view() const { return {bytes_.data(), size_}; }

  // "can't" is written cant in lexicons.
  void drop_apostrophes() {
    size_ = static_cast<std::size_t>(std::remove(bytes_.data(), bytes_.data() + size_, '\'') -
                                     bytes_.data());
  }
  // "pleeeease", "heeelp": three and more of a letter become `keep`.
  bool squeeze(std::size_t keep) {
    std::size_t out = 0;
    for (std::size_t i = 0; i < size_;) {
      std::size_t run = i;
      while (run < size_ && bytes_[run] == bytes_[i]) ++run;
      const std::size_t kept = run - i >= 3 ? keep : run - i;
      const char letter = bytes_[i];
      for (std::size_t k = 0; k < kept; ++k) bytes_[out++] = letter;
      i = run;
    }
    const bool changed = out != size_;
    size_ = out;
    return changed;
  }
  // "su1c1de", "k1ll": digits that stand for letters.
  void read_digits_as_letters() {
    constexpr std::string_view digits = "013457";
    constexpr std::string_view letters = "oieast";
    for (std::size_t i = 0; i < size_; ++i) {
      const std::size_t at = digits.find(bytes_[i]);
      if (at != std::string_view::npos) bytes_[i] = letters[at];
    }
  }

 private:
  std::array<char, max_form> bytes_;
  std::size_t size_;
};

bool has_run_of_three(std::string_view s) {
  for (std::size_t i = 2; i < s.size(); ++i) {
    if (s[i] == s[i - 1] && s[i] == s[i - 2]) return true;
  }
  return false;
}

bool is_body_part(std::string_view word) {
  constexpr std::string_view parts[] = {"arm",  "leg",  "hand",   "foot",  "face",   "side",
                                        "head", "eye",  "jaw",    "mouth", "lip",    "tongue",
                                        "neck", "back", "finger", "thumb", "breast", "ear"};
  return std::find(std::begin(parts), std::end(parts), word) != std::end(parts);
}

std::uint32_t list_of_word(const Token& token, std::string_view text, const Lexicon& lexicon) {
  if (text.size() > max_form) return Lexicon::none;
  const bool starts_with_digit = text.front() >= '0' && text.front() <= '9';
  // "sí" is yes, "si" is if.
  if (token.accented && text == "si") return Lexicon::none;
  if (token.kind == TokenKind::mixed || token.kind == TokenKind::number) {
    // "2019", "3rd" may be known; otherwise a number, or perhaps a disguised word.
    if (const std::uint32_t list = lexicon.exact_list_of(text); list != Lexicon::none) return list;
    if (starts_with_digit) return lexicon.number_list();
    Form form(text);
    form.read_digits_as_letters();
    return lexicon.exact_list_of(form.view());
  }
  const std::size_t apostrophe = text.rfind('\'');
  if (apostrophe != std::string_view::npos) {
    const bool has_s = text.substr(apostrophe) == "'s";
    // "my arm's gone numb" speaks of one arm, though "arms" is a word too.
    if (has_s && is_body_part(text.substr(0, apostrophe))) {
      return lexicon.exact_list_of(text.substr(0, apostrophe));
    }
    Form form(text);
    form.drop_apostrophes();
    const std::uint32_t list = lexicon.exact_list_of(form.view());
    if (list != Lexicon::none) return list;
    // "wife's" is a wife.
    if (has_s) return lexicon.exact_list_of(text.substr(0, apostrophe));
    return lexicon.list_of(form.view());
  }
  if (has_run_of_three(text)) {
    Form form(text);
    form.squeeze(2);
    const std::uint32_t list = lexicon.exact_list_of(form.view());
    if (list != Lexicon::none) return list;
    Form shorter(text);
    shorter.squeeze(1);
    return lexicon.list_of(shorter.view());
  }
  return lexicon.list_of(text);
}

// A full stop after these ends nothing: "dr. ruiz", "8 p.m. today", "u.s.".
bool is_abbreviation(std::string_view word) {
  constexpr std::string_view known[] = {"dr",   "dra", "mr",   "mrs", "ms", "sr",     "sra",
                                        "srta", "st",  "appt", "vs",  "pt", "approx", "ud"};
  return word.size() == 1 || std::find(std::begin(known), std::end(known), word) != std::end(known);
}

class Builder {
 public:
  Builder(const text::NormalizedText& text, const Lexicon& lexicon)
      : text_(text), tokens_(text.tokens()), lexicon_(lexicon) {}

  Words run() {
    out_.items.reserve(tokens_.size());
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      switch (tokens_[i].kind) {
        case TokenKind::newline:
          read_newline(i);
          break;
        case TokenKind::punctuation:
          read_mark(i);
          break;
        case TokenKind::emoji:
          break;
        default:
          read_word(i);
      }
    }
    return std::move(out_);
  }

 private:
  std::string_view form(std::uint32_t i) const { return text_.text_of(tokens_[i]); }

  void end_sentence() {
    if (out_.items.size() == sentence_begin_) return;
    sentence_begin_ = out_.items.size();
    ++sentence_;
    comma_ = false;
  }

  // A wrapped line goes on in lower case; anything else begins anew.
  void read_newline(std::uint32_t i) {
    const bool several = std::count(form(i).begin(), form(i).end(), '\n') > 1;
    const bool goes_on = !several && i + 1 < tokens_.size() &&
                         tokens_[i + 1].kind == TokenKind::word && !tokens_[i + 1].capitalized &&
                         !tokens_[i + 1].all_caps && !tokens_[i + 1].single_upper;
    if (goes_on) {
      comma_ = true;
    } else {
      end_sentence();
    }
  }

  void read_mark(std::uint32_t i) {
    const std::string_view mark = form(i);
    if (mark == "?") {
      for (std::size_t w = sentence_begin_; w < out_.items.size(); ++w) out_.items[w].asked = true;
      end_sentence();
    } else if (mark == "!") {
      end_sentence();
    } else if (mark == ".") {
      read_full_stop(i);
    } else if (mark == "," || mark == ";" || mark == ":" || mark == "(" || mark == "-" ||
               mark == "\xE2\x80\xA6" || mark == "\xE2\x80\x94" || mark == "\xE2\x80\x93") {
      comma_ = true;
    }
  }

  void read_full_stop(std::uint32_t i) {
    const bool dotted =
        (i > 0 && form(i - 1) == ".") || (i + 1 < tokens_.size() && form(i + 1) == ".");
    const bool glued = i + 1 < tokens_.size() && !tokens_[i + 1].space_before &&
                       tokens_[i + 1].kind == TokenKind::number;
    if (dotted) {
      comma_ = true;
    } else if (!glued && !(i > 0 && is_abbreviation(form(i - 1)))) {
      end_sentence();
    }
  }

  void read_word(std::uint32_t i) {
    const std::string_view whole = form(i);
    // "30wks", "5mg": a number and its unit are two words of one token.
    if (tokens_[i].kind == TokenKind::mixed && lexicon_.exact_list_of(whole) == Lexicon::none) {
      const std::size_t digits = std::min(whole.find_first_not_of("0123456789"), whole.size());
      const std::string_view unit = whole.substr(digits);
      if (digits > 0 && unit.find_first_of("0123456789") == std::string_view::npos) {
        const std::uint32_t number = lexicon_.exact_list_of(whole.substr(0, digits));
        add_word(i, number != Lexicon::none ? number : lexicon_.number_list());
        add_word(i, lexicon_.exact_list_of(unit));
        return;
      }
    }
    add_word(i, list_of_word(tokens_[i], whole, lexicon_));
  }

  void add_word(std::uint32_t i, std::uint32_t list) {
    Words::Word word;
    word.list = list;
    word.token = i;
    word.sentence = sentence_;
    word.starts_sentence = out_.items.size() == sentence_begin_;
    word.after_comma = comma_;
    comma_ = false;
    out_.items.push_back(word);
  }

  const text::NormalizedText& text_;
  const SecureVector<Token>& tokens_;
  const Lexicon& lexicon_;
  Words out_;
  std::size_t sentence_begin_ = 0;
  std::uint32_t sentence_ = 0;
  bool comma_ = false;
};

}  // namespace

Words Words::from(const text::NormalizedText& text, const Lexicon& lexicon) {
  return Builder(text, lexicon).run();
}

}  // namespace careline::signal
