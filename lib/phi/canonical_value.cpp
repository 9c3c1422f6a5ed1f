// One form for all mentions of a value; what placeholders, hashes and surrogates are keyed by.
#include <array>

#include "phi/date_value.h"
#include "phi/number_words.h"
#include "phi/operators.h"
#include "text/text.h"

namespace careline::phi {
namespace {

bool is_alnum(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80U;
}

// Calls `each` for every run of letters and digits of canonical text and for every mark between.
template <typename Each>
void split(std::string_view canonical, Each each) {
  for (std::size_t i = 0; i < canonical.size();) {
    const std::size_t begin = i;
    if (is_alnum(canonical[i])) {
      while (i < canonical.size() && is_alnum(canonical[i])) ++i;
    } else {
      ++i;
    }
    each(canonical.substr(begin, i - begin));
  }
}

// Words with single blanks; apostrophes join, other marks part.
SecureText words_of(std::string_view canonical) {
  SecureText out;
  bool blank = false;
  split(canonical, [&](std::string_view piece) {
    if (!is_alnum(piece[0])) {
      blank = blank || piece[0] != '\'';
      return;
    }
    if (blank && !out.empty()) out.push_back(' ');
    blank = false;
    out.append(piece);
  });
  return out;
}

// Letters and digits only; words that say digits become digits, "double five" becomes 55.
SecureText code_of(std::string_view canonical) {
  SecureText out;
  int times = 1;
  split(canonical, [&](std::string_view piece) {
    if (!is_alnum(piece[0])) return;
    if (piece == "double" || piece == "doble" || piece == "triple") {
      times = piece == "triple" ? 3 : 2;
      return;
    }
    WordLanguage language{};
    const int digit = digit_of_word(piece, language);
    for (; times > 0; --times) {
      if (digit >= 0) {
        out.push_back(static_cast<char>('0' + digit));
      } else {
        out.append(piece);
      }
    }
    times = 1;
  });
  return out;
}

// "maria dot lopez at example dot com", "maria.lopez@example.com"
SecureText address_of(std::string_view canonical) {
  struct Said {
    std::string_view word;
    char mark;
  };
  static constexpr std::array<Said, 11> said = {{{"at", '@'},
                                                 {"arroba", '@'},
                                                 {"dot", '.'},
                                                 {"punto", '.'},
                                                 {"period", '.'},
                                                 {"underscore", '_'},
                                                 {"dash", '-'},
                                                 {"hyphen", '-'},
                                                 {"guion", '-'},
                                                 {"slash", '/'},
                                                 {"plus", '+'}}};
  SecureText out;
  split(canonical, [&](std::string_view piece) {
    if (piece == " " || piece == "\n") return;
    for (const Said& s : said) {
      if (piece == s.word) {
        out.push_back(s.mark);
        return;
      }
    }
    out.append(piece);
  });
  return out;
}

void write_two(int value, SecureText& out) {
  out.push_back(static_cast<char>('0' + value / 10 % 10));
  out.push_back(static_cast<char>('0' + value % 10));
}

SecureText date_of(std::string_view value, std::string_view canonical) {
  const auto form = DateForm::parse(value);
  if (!form) return words_of(canonical);
  const CivilDate& d = form->date();
  SecureText out;
  if (d.year != 0) {
    write_two(d.year / 100, out);
    write_two(d.year, out);
  }
  out.push_back('-');
  if (d.month != 0) write_two(d.month, out);
  out.push_back('-');
  if (d.day != 0) write_two(d.day, out);
  return out;
}

}  // namespace

SecureText canonical_value(PhiKind kind, std::string_view value) {
  const SecureText canonical = text::canonical_form(value);
  switch (kind) {
    case PhiKind::name:
    case PhiKind::address:
    case PhiKind::city:
    case PhiKind::facility:
    case PhiKind::organization:
    case PhiKind::weekday:
    case PhiKind::age_over_89:
    case PhiKind::credential:
      return words_of(canonical);
    case PhiKind::date:
      return date_of(value, canonical);
    case PhiKind::email:
    case PhiKind::url:
    case PhiKind::photo:
    case PhiKind::ip_address:
      return address_of(canonical);
    case PhiKind::phone:
    case PhiKind::fax: {
      SecureText code = code_of(canonical);
      if (code.size() == 11 && code[0] == '1') return SecureText(code.view().substr(1));
      return code;
    }
    default:
      return code_of(canonical);
  }
}

}  // namespace careline::phi
