// Doses, prices, times, measurements and durations: no PHI. Their numbers are claimed so that no
// later recogniser takes them for part of an identifier.
#include "phi/recognizers.h"
#include "phi/spoken.h"

namespace careline::phi {
namespace {

constexpr WordClasses units =
    bit(WordClass::measure) | bit(WordClass::time_unit) | bit(WordClass::money);

// A unit of one letter ("m", "g") counts only when it is written on the number.
bool unit_at(const Document& d, std::uint32_t i) {
  return d.is_any(i, units) && (d.length(i) > 1 || d.tight(i));
}

}  // namespace

void recognize_quantity(Document& d) {
  for (std::uint32_t i = 0; i < d.size(); ++i) {
    // "U.S.", "R.N.": letters with dots are an abbreviation unless a surname follows.
    if (d.is_word(i) && d.length(i) == 1 && d.is_punct(i + 1, '.') && d.tight(i + 1) &&
        d.tight(i + 2) && d.is_word(i + 2) && d.length(i + 2) == 1) {
      std::uint32_t end = i + 3;
      while (d.is_punct(end, '.') && d.tight(end) && d.is_word(end + 1) && d.tight(end + 1) &&
             d.length(end + 1) == 1)
        end += 2;
      if (d.is_punct(end, '.') && d.tight(end)) ++end;
      const bool surname = d.is_word(end) && d.length(end) > 1 &&
                           (d.token(end).capitalized || d.token(end).all_caps) &&
                           d.facts(end).word.surname() > 0 && d.facts(end).word.english() < 3;
      const bool given = i > 0 && d.facts(i - 1).word.first_name() >= 3;
      if (!surname && !given) {
        d.claim(i, end, claim_quantity);
        i = end - 1;
        continue;
      }
    }
    // "a.m.", "i.v.", "e.g.": single letters with dots are no initials.
    if (d.is_word(i) && d.length(i) == 1 && d.is_punct(i + 1, '.') && d.tight(i + 1) &&
        d.tight(i + 2) && d.is_word(i + 2) && d.length(i + 2) == 1 &&
        (!d.token(i).single_upper || d.word(i + 2) == "m" || d.word(i + 2) == "v")) {
      d.claim(i, i + 3, claim_quantity);
      i += 2;
      continue;
    }
    if (d.word(i) == "x" && d.is_punct(i + 1, '-') &&
        (d.word(i + 2) == "ray" || d.word(i + 2) == "rays")) {
      d.claim(i, i + 3, claim_quantity);
      i += 2;
      continue;
    }
    if (!d.is_number(i) || d.length(i) > 6 || d.claimed(i, claim_date | claim_network)) continue;
    std::uint32_t end = i + 1;
    bool quantity = i > 0 && d.is_any_punct(i - 1, "$~<>=") && !d.token(i - 1).line_start &&
                    !(d.is_punct(i - 1, '=') && !d.tight(i));
    if (i > 0 && d.is_kind(i - 1, text::TokenKind::punctuation)) {
      const std::string_view mark = d.word(i - 1);
      quantity =
          quantity || mark == "€" || mark == "£" || mark == "±" || mark == "≥" || mark == "≤";
    }
    const bool starts_tight =
        i > 0 && d.tight(i) && (d.is_any_punct(i - 1, ".-/:") || d.is_number(i - 1));
    if (d.is_any_punct(end, ".,") && d.tight(end) && d.is_number(end + 1) && d.tight(end + 1)) {
      const bool thousands = d.is_punct(end, ',') && d.length(end + 1) == 3 && d.length(i) <= 3;
      const bool decimal = d.length(end + 1) <= 2 && d.length(i) <= 4;
      const std::uint32_t after = end + 2;
      const bool goes_on = d.is_any_punct(after, ".-/") && d.tight(after) &&
                           d.is_number(after + 1) && d.tight(after + 1);
      if ((thousands || decimal) && !goes_on && !starts_tight) {
        quantity = true;
        end = after;
        if (thousands && d.is_punct(end, '.') && d.tight(end) && d.is_number(end + 1) &&
            d.tight(end + 1))
          end += 2;
      }
    } else if (d.is_punct(end, ':') && d.tight(end) && d.is_number(end + 1) && d.tight(end + 1) &&
               d.length(i) <= 2 && d.length(end + 1) == 2 && !starts_tight) {
      quantity = true;
      end += 2;
      if (d.is_punct(end, ':') && d.is_number(end + 1) && d.tight(end + 1)) end += 2;
    } else if ((d.is_punct(end, '/') || d.word(end) == "x" || d.word(end) == "over") &&
               d.is_number(end + 1) && d.length(i) <= 3 && d.length(end + 1) <= 3 &&
               !starts_tight && !(d.is_any_punct(end + 2, "/-") && d.tight(end + 2))) {
      quantity = true;
      end += 2;
    }
    if (d.is_punct(end, '%') || unit_at(d, end)) {
      quantity = true;
    } else if ((d.is_punct(end, '-') || d.word(end) == "to" || d.word(end) == "or" ||
                d.word(end) == "o" || d.word(end) == "a") &&
               d.is_number(end + 1) && d.length(end + 1) <= 4 &&
               (unit_at(d, end + 2) || d.is_punct(end + 2, '%')) && !starts_tight) {
      quantity = true;
      end += 2;
    } else if (d.is_punct(end, '-') && d.tight(end) && unit_at(d, end + 1)) {
      quantity = true;
    }
    if (quantity) {
      d.claim(i, end, claim_quantity);
      i = end - 1;
    }
  }
}

}  // namespace careline::phi
