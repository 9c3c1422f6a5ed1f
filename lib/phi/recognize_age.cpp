// Ages of 90 and more: the number alone, in digits or words. Smaller ages are no PHI.
#include "phi/memory.h"
#include "phi/recognizers.h"
#include "phi/spoken.h"

namespace careline::phi {
namespace {

bool old_age(int v) {
  return v >= 90 && v <= 125;
}

// "years old", "-year-old", "yo", "años", "y.o." right after the number.
bool age_follows(const Document& d, std::uint32_t i) {
  while (d.is_punct(i, '-')) ++i;
  if (!d.is(i, WordClass::age_word)) return false;
  const std::string_view w = d.word(i);
  if (w == "yo" && d.spanish_share() > 0.5F && !d.tight(i)) return false;  // "yo" is "I"
  if (w == "old" && d.is_word(i + 1)) return false;                        // "118 Old Mill Road"
  if (w == "y" || w == "yo" || w == "old" || w == "anitos")
    return w != "y" || d.word(i + 1) == "o" || d.word(i + 2) == "o";
  std::uint32_t next = i + 1;
  while (d.is_punct(next, '-') || d.is_punct(next, '.')) ++next;
  // "90 years old" is an age; "90 years of marriage" and "95 years ago" are none.
  return d.word(next) == "old" || d.word(next) == "of" || w == "anos" || w == "yr" || w == "yrs" ||
                 w == "y/o"
             ? d.word(next) != "ago" && d.word(next + 1) != "marriage"
             : d.word(next) != "ago" &&
                   (next >= d.size() || !d.is_word(next) || d.is(next, WordClass::kin));
}

// "she is 94", "he's 93", "my mother is ninety two", "tiene 95", "cumple 90".
bool person_before(const Document& d, std::uint32_t i) {
  if (i == 0) return false;
  std::uint32_t p = i - 1;
  if (d.word(p) == "almost" || d.word(p) == "about" || d.word(p) == "nearly" ||
      d.word(p) == "casi" || d.word(p) == "now" || d.word(p) == "just") {
    if (p == 0) return false;
    --p;
  }
  const std::string_view w = d.word(p);
  if (w == "she's" || w == "he's" || w == "i'm" || w == "im" || w == "shes" || w == "hes" ||
      w == "aged" || w == "turned" || w == "turning" || w == "turns" || w == "cumplio" ||
      w == "cumple" || w == "cumplira" || w == "cumpli") {
    return true;
  }
  if (w == "she" || w == "he") return true;  // "she ninety one"
  if (w == "tiene" && p > 0) return d.is(p - 1, WordClass::kin);
  if ((w == "is" || w == "was" || w == "am") && p > 0) {
    const std::string_view who = d.word(p - 1);
    return who == "she" || who == "he" || who == "i" || who == "who" || d.is(p - 1, WordClass::kin);
  }
  return false;
}

bool measured(const Document& d, std::uint32_t i) {
  return d.is_any(i, bit(WordClass::measure) | bit(WordClass::money)) || d.is_punct(i, '%') ||
         d.is_punct(i, '/') || d.is_punct(i, ':') ||
         (d.is_punct(i, '.') && d.tight(i) && d.is_number(i + 1) && d.tight(i + 1)) ||
         (d.is(i, WordClass::time_unit) && !d.is(i, WordClass::age_word));
}

}  // namespace

void recognize_age(Document& d, const MemoryState* memory) {
  const bool asked = memory != nullptr && memory->pending() == Cue::age;
  for (std::uint32_t i = 0; i < d.size(); ++i) {
    if (d.claimed(i, claim_date | claim_network)) continue;
    if (d.is_mixed(i)) {  // "92yo", "94yr"
      const std::string_view w = d.word(i);
      std::size_t n = 0;
      int v = 0;
      while (n < w.size() && n < 3 && w[n] >= '0' && w[n] <= '9') v = v * 10 + (w[n++] - '0');
      const std::string_view tail = w.substr(n);
      if (old_age(v) && (tail == "yo" || tail == "yr" || tail == "yrs" || tail == "y" ||
                         tail == "f" || tail == "m" || tail == "years")) {
        if ((tail == "f" || tail == "m") && !d.is(i, WordClass::age_word) &&
            d.cue_before(i) != Cue::age)
          continue;
        text::Range r = d.range(i, i + 1);
        r.end = r.begin + static_cast<std::uint32_t>(n);
        d.add({r, PhiKind::age_over_89, 0.95F, PersonRole::unknown, evidence_pattern});
      }
      continue;
    }
    const bool nineties = d.word(i) == "nineties" || d.word(i) == "90s" || d.word(i) == "noventas";
    if (nineties && i > 0 &&
        (d.is(i - 1, WordClass::possessive) || d.word(i - 1) == "mid" || d.word(i - 1) == "late")) {
      d.add(i, i + 1, PhiKind::age_over_89, 0.8F, evidence_pattern);
      continue;
    }
    if (!d.is_number(i) &&
        !d.is_any(i, bit(WordClass::tens) | bit(WordClass::hundred) | bit(WordClass::digit)) &&
        d.word(i) != "a")
      continue;
    if (i > 0 && d.tight(i) && d.is_any_punct(i - 1, "./-:$")) continue;
    const auto n = read_cardinal(d, i);
    if (!n || !old_age(n->value) || measured(d, n->end)) continue;
    const bool cue = d.cue_before(i) == Cue::age;
    const bool years = age_follows(d, n->end);
    const bool bracket =
        i > 1 && d.is_punct(i - 1, '(') && d.is_punct(n->end, ')') && d.is(i - 2, WordClass::kin);
    if (!years && !cue && !bracket && !person_before(d, i) && !(asked && i <= 3)) {
      if (n->end > i + 1) i = n->end - 1;
      continue;
    }
    d.add(i, n->end, PhiKind::age_over_89, years || cue ? 0.95F : 0.8F,
          evidence_pattern | when(cue, evidence_cue) | when(n->spoken, evidence_spoken));
    d.claim(i, n->end, claim_quantity);
    i = n->end - 1;
  }
}

}  // namespace careline::phi
