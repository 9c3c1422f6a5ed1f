// Street lines. English: number first, with a suffix or without one that is known; Spanish: "calle"
// first; a street without a number.
#include <algorithm>
#include <array>

#include "phi/address_parts.h"
#include "phi/cue_context.h"
#include "phi/number_run.h"
#include "phi/spoken.h"

namespace careline::phi {
namespace {

constexpr unsigned taken = taken_from_address;

class StreetReader {
 public:
  explicit StreetReader(const Document& d) : d_(d) {}

  bool house_number(std::uint32_t i) const {
    if (i > 0 && d_.tight(i) && !d_.is_any_punct(i - 1, "(,>*\"#")) return false;
    if (d_.is_number(i)) return d_.length(i) <= 6;
    if (d_.is_mixed(i)) return d_.length(i) <= 6 && d_.word(i)[0] >= '0' && d_.word(i)[0] <= '9';
    return d_.is_any(i, bit(WordClass::digit) | bit(WordClass::teen) | bit(WordClass::tens) |
                            bit(WordClass::hundred)) &&
           d_.word(i) != "una" && d_.word(i) != "un" && d_.word(i) != "once";
  }

  // A suffix that can close a street name here: "st", "dr" and the common words among them need
  // help.
  bool suffix_at(std::uint32_t i) const {
    if (!d_.is(i, WordClass::street_suffix)) return false;
    const std::string_view w = d_.word(i);
    if (w == "st" || w == "dr") {  // "St Mary", "Dr Lopez": not when a name follows
      const std::uint32_t next = d_.is_punct(i + 1, '.') ? i + 2 : i + 1;
      if (w == "dr" && upper_case(next) && d_.facts(next).word.is_name() &&
          !d_.is(next, WordClass::unit_word) && !d_.is(next, WordClass::direction) &&
          d_.facts(next).word.city() == 0)
        return false;
    }
    return true;
  }

  static bool strong_suffix(std::string_view w) {
    constexpr std::array<std::string_view, 29> words{
        "street",     "st",       "avenue",  "ave",     "boulevard", "blvd",  "road",   "rd",
        "drive",      "dr",       "lane",    "ln",      "court",     "ct",    "circle", "cir",
        "terrace",    "parkway",  "pkwy",    "highway", "hwy",       "trail", "trl",    "freeway",
        "expressway", "turnpike", "streets", "strasse", "loop"};
    return std::find(words.begin(), words.end(), w) != words.end();
  }

  std::uint32_t numbered_street(std::uint32_t i, float& confidence) const {
    std::uint32_t at = i;
    bool spoken = false;
    if (d_.is_word(i)) {
      const Run run = read_run(d_, i, address_items);
      if (run.items == 0 || run.digits > 6 || run.digits < 2 || run.letters > 0) return 0;
      at = run.end;
      spoken = true;
      if (d_.word(at) == "de") ++at;
    } else {
      ++at;
      if (d_.is_punct(at, '-') && d_.tight(at) && d_.is_number(at + 1) && d_.tight(at + 1)) at += 2;
      if (d_.is_punct(at, '/') && d_.is_number(at + 1) && d_.length(at + 1) == 1)
        at += 2;  // 12 1/2
      if (d_.is_number(at) && d_.length(at) <= 4 && !d_.is_any(at + 1, measures) &&
          d_.is_word(at + 1))
        ++at;
    }
    if (d_.is_any(at, measures)) return 0;
    if (d_.is(at, WordClass::street_prefix) && d_.is_word(at + 1)) {
      float unused = 0;
      const std::uint32_t end = spanish_street(at, unused);
      if (end != 0) return end;
    }
    std::uint32_t last = 0;
    std::uint32_t k = at;
    unsigned words = 0;
    unsigned capitals = 0;
    for (; k < d_.size() && words < 6; ++k) {
      if (d_.is_punct(k, '.') && d_.tight(k) && k > at && d_.length(k - 1) <= 4) continue;
      if (d_.is_punct(k, '-') && d_.tight(k) && d_.tight(k + 1)) continue;
      if (d_.is_newline(k) || !(d_.is_word(k) || d_.is_mixed(k) || d_.is_number(k))) break;
      if (d_.claimed(k, taken & ~claim_date) || (d_.is_number(k) && d_.length(k) > 5)) break;
      const bool suffix = suffix_at(k) && words > 0;
      if (suffix) last = k + 1;
      if (!suffix && (function(k) && !particle(k))) break;
      if (!suffix &&
          (d_.is(k, WordClass::unit_word) || d_.is(k, WordClass::kin) ||
           d_.is(k, WordClass::title)) &&
          words > 0 && d_.word(k) != "room")
        break;
      capitals += upper_case(k);
      ++words;
      if (suffix && !suffix_at(k + 1) && !d_.is(k + 1, WordClass::direction)) break;
    }
    if (last != 0) {
      const std::uint32_t s = last - 1;
      const std::string_view w = d_.word(s);
      const bool strong = strong_suffix(w);
      const bool weak = !strong;
      const bool named = capitals >= 1 || d_.casing() == Casing::lower;
      std::uint32_t ordinary = 0;
      for (std::uint32_t j = at; j < s; ++j)
        ordinary += d_.is_word(j) && d_.facts(j).word.english() == 3 && !d_.facts(j).word.is_name();
      const bool cued = weak && cue_for(d_, i, i + 1).cue == Cue::address;
      if (weak && !cued && (capitals < 2 || ordinary > 0)) return 0;
      if (!named && !strong) return 0;
      if (w == "drive" && ordinary > 0 && capitals == 0) return 0;
      if (ordinary >= 2 && capitals == 0) return 0;
      confidence = weak ? 0.75F : 0.95F;
      std::uint32_t end = last;
      if (d_.is_punct(end, '.') && d_.tight(end)) ++end;
      if (d_.is(end, WordClass::direction) && d_.word(end) != "e" && d_.word(end) != "s") ++end;
      // International lines put a second number behind the name: "6750 Example Strasse 25".
      if (d_.is_number(end) && d_.length(end) <= 4 && !d_.is_any(end + 1, measures) && !spoken)
        ++end;
      return end;
    }
    return unknown_street(i, at, confidence);
  }

  // "6750 Koskikatu 25", "0645 Rue": a number at the start of a line or after an address cue, a
  // capitalised word that no dictionary knows, then a number, a unit, a comma or the line's end.
  std::uint32_t unknown_street(std::uint32_t i, std::uint32_t at, float& confidence) const {
    if (!d_.is_number(i) && !d_.is_mixed(i)) return 0;
    const bool line = d_.token(i).line_start || (i > 0 && d_.is_punct(i - 1, '?')) ||
                      (i > 0 && (d_.is_punct(i - 1, '>') || d_.is_punct(i - 1, ',')));
    const CueContext cue = cue_for(d_, i, i + 1);
    const bool cued = cue.cue == Cue::address || (i > 0 && d_.is(i - 1, WordClass::place_before)) ||
                      (i > 0 && (d_.word(i - 1) == "to" || d_.word(i - 1) == "is"));
    if (!line && !cued) return 0;
    std::uint32_t k = at;
    unsigned words = 0;
    unsigned unknown = 0;
    while (k < d_.size() && words < 5) {
      if ((d_.is_punct(k, '.') || d_.is_punct(k, '-') || d_.is_punct(k, '\'')) && d_.tight(k) &&
          words > 0) {
        ++k;
        continue;
      }
      if (!d_.is_word(k)) break;
      if (d_.is(k, WordClass::unit_word) && words > 0) break;
      const WordFacts f = d_.facts(k).word;
      const bool common = (f.english() >= 2 && !f.is_name()) || (function(k) && !particle(k)) ||
                          d_.is_any(k, measures);
      if (common && !upper_case(k)) return 0;
      if (common && function(k)) return 0;
      unknown += !f.is_word() || f.is_name();
      ++words;
      ++k;
    }
    if (words == 0 || unknown == 0) return 0;
    bool capital = false;
    for (std::uint32_t j = at; j < k; ++j) capital = capital || upper_case(j);
    if (!capital && !(cue.cue == Cue::address && cue.near)) return 0;
    if (d_.is_number(k) && d_.length(k) <= 4 && !d_.is_any(k + 1, measures)) {
      confidence = 0.8F;
      return k + 1;
    }
    const std::uint32_t after = d_.is_newline(k) ? k + 1 : k;
    if (d_.is(after, WordClass::unit_word) || (cue.cue == Cue::address && cue.near) ||
        (line && (d_.is_newline(k) || d_.is_punct(k, ',')) && d_.length(i) <= 5)) {
      confidence = 0.65F;
      return k;
    }
    return 0;
  }

  // "calle Carmen Romero, 23, 1D", "av. de la Paz 12": the number is optional.
  std::uint32_t spanish_street(std::uint32_t i, float& confidence) const {
    std::uint32_t k = i + 1;
    const std::string_view prefix = d_.word(i);
    const bool strong = prefix == "calle" || prefix == "avenida" || prefix == "avda" ||
                        prefix == "carretera" || prefix == "calzada" || prefix == "callejon" ||
                        prefix == "travesia" || prefix == "urbanizacion" || prefix == "bulevar" ||
                        prefix == "glorieta";
    if (d_.is_any_punct(k, "./") && d_.tight(k)) ++k;
    if (prefix == "c" && !d_.is_punct(i + 1, '/')) return 0;
    const bool field = d_.cue_before(i) == Cue::address;
    if (d_.is_punct(k, ',') && d_.token(i).capitalized && prefix.size() <= 4)
      ++k;  // "Av, Menendez"
    unsigned words = 0;
    unsigned capitals = 0;
    bool numbered = false;
    std::uint32_t end = 0;
    while (k < d_.size() && words < 8) {
      if (d_.word(k) == "s" && d_.is_punct(k + 1, '/') && d_.word(k + 2) == "n" &&
          words > 0) {  // sin número
        numbered = true;
        end = k + 3;
        break;
      }
      if (d_.is_number(k) || d_.is_mixed(k)) {
        if (d_.length(k) > 6 || d_.is_any(k + 1, measures)) break;
        numbered = true;
        end = ++k;
        if (d_.is_any_punct(k, "-/") && d_.tight(k) && (d_.is_number(k + 1) || d_.is_word(k + 1)) &&
            d_.tight(k + 1))
          end = k += 2;
        break;
      }
      if (((d_.is_punct(k, '.') && (d_.length(k - 1) <= 3 || d_.tight(k + 1)) &&
            !d_.is_number(k + 1)) ||
           (d_.is_punct(k, '-') && d_.tight(k + 1))) &&
          d_.tight(k) && words > 0) {
        ++k;
        continue;
      }
      if (d_.is_punct(k, ',') || d_.is_punct(k, '#') || d_.word(k) == "º" || d_.word(k) == "n" ||
          d_.word(k) == "no" || d_.word(k) == "num" || d_.word(k) == "numero" ||
          (d_.is_punct(k, '.') && d_.is_number(k + 1))) {
        const std::uint32_t next = d_.is_number(k + 1) || d_.is_mixed(k + 1)      ? k + 1
                                   : d_.is_number(k + 2) && !d_.is_newline(k + 1) ? k + 2
                                                                                  : 0;
        if (words == 0 || next == 0) break;
        k = next;
        continue;
      }
      if (!d_.is_word(k)) break;
      if (words > 0 && (d_.is(k, WordClass::unit_word) && !particle(k))) break;
      const auto atom = read_atom(d_, k);
      if (atom && atom->spoken && words > 0 && d_.word(k) != "y" && d_.word(k) != "una" &&
          d_.word(k) != "un") {
        numbered = true;
        std::uint32_t e = k;
        unsigned n = 0;
        while (n < 6) {
          const auto a = read_atom(d_, e);
          if (!a || !a->spoken) break;
          e = a->end;
          ++n;
        }
        end = e;
        break;
      }
      const WordFacts f = d_.facts(k).word;
      if (!particle(k) && !upper_case(k) && d_.casing() != Casing::lower &&
          d_.casing() != Casing::upper) {
        if (!field && (f.spanish() >= 2 || f.english() >= 2 || words >= 3)) break;
      }
      if (function(k) && !particle(k) && !field) break;
      capitals += upper_case(k);
      ++words;
      ++k;
      if (!particle(k - 1)) end = k;
    }
    if (end == 0 || words == 0) return 0;
    if (!numbered && !field && (!strong || (capitals == 0 && d_.casing() == Casing::mixed)))
      return 0;
    if (!numbered && d_.casing() == Casing::lower && words > 3) return 0;
    if (numbered && !strong && !field && capitals == 0 && d_.casing() == Casing::mixed) return 0;
    confidence = numbered ? 0.93F : 0.75F;
    if (numbered) return spanish_tail(end);
    return d_.is_punct(end, ',') && d_.word(end + 1) == "s" && d_.is_punct(end + 2, '/') ? end + 4
                                                                                         : end;
  }

  // ", 2 A", ". 13 A", " - 4º Dcha", ", s/n": door and stair behind a Spanish house number.
  std::uint32_t spanish_tail(std::uint32_t end) const {
    for (unsigned n = 0; n < 3; ++n) {
      std::uint32_t at = end;
      if (d_.is_any_punct(at, ",.-") && !d_.is_newline(at + 1)) ++at;
      const std::string_view w = d_.word(at);
      const bool letter = d_.is_word(at) && d_.length(at) == 1 && upper_case(at);
      const bool door = w == "dcha" || w == "izda" || w == "izq" || w == "bis" || w == "derecha" ||
                        w == "izquierda" || w == "o" || w == "º" || w == "ª" || w == "bajo";
      const bool number =
          (d_.is_number(at) || d_.is_mixed(at)) && d_.length(at) <= 4 &&
          !d_.is_any(at + 1, measures) &&
          (at == end || d_.is_punct(end, ',') || d_.is_punct(end, '-') || letter_behind(at));
      if (!number && !door && !(letter && at <= end + 1)) return end;
      if (number && d_.is_number(at) && d_.length(at) > 3) return end;
      end = at + 1;
    }
    return end;
  }
  bool letter_behind(std::uint32_t i) const {
    return d_.is_word(i + 1) && d_.length(i + 1) == 1 && upper_case(i + 1);
  }

  // A street without a number: "on Maple Street".
  std::uint32_t bare_street(std::uint32_t i, std::uint32_t& begin, float& confidence) const {
    const std::string_view w = d_.word(i);
    if (w != "street" && w != "avenue" && w != "boulevard" && w != "blvd" && w != "road" &&
        w != "lane" && w != "ave" && w != "rd" && w != "parkway" && w != "highway" &&
        w != "drive" && w != "st")
      return 0;
    std::uint32_t b = i;
    while (b > 0 && i - b < 3 && (d_.is_word(b - 1) || d_.is_mixed(b - 1)) &&
           !d_.is_newline(b - 1) && !function(b - 1) && !d_.claimed(b - 1, taken)) {
      const WordFacts f = d_.facts(b - 1).word;
      const bool ordinal = d_.is_mixed(b - 1) || d_.is(b - 1, WordClass::ordinal);
      if (!ordinal && !upper_case(b - 1) &&
          !(d_.casing() == Casing::lower && f.is_name() && f.english() < 3))
        break;
      if (d_.casing() != Casing::lower && d_.sentence_start(b - 1) && f.english() >= 2) break;
      --b;
    }
    if (b == i) return 0;
    const bool place =
        b > 0 && (d_.word(b - 1) == "on" || d_.word(b - 1) == "at" || d_.word(b - 1) == "off" ||
                  d_.word(b - 1) == "and" || d_.is(b - 1, WordClass::place_before));
    if ((w == "drive" || w == "st" || d_.casing() == Casing::lower) && !place) return 0;
    begin = b;
    confidence = place ? 0.8F : 0.65F;
    return i + 1;
  }

 private:
  bool function(std::uint32_t i) const { return d_.is(i, WordClass::function_word); }
  bool particle(std::uint32_t i) const { return is_name_particle(d_, i); }
  bool upper_case(std::uint32_t i) const { return begins_upper(d_, i); }

  const Document& d_;
};

}  // namespace

bool may_be_house_number(const Document& d, std::uint32_t i) {
  return StreetReader(d).house_number(i);
}

std::uint32_t numbered_street(const Document& d, std::uint32_t i, float& confidence) {
  return StreetReader(d).numbered_street(i, confidence);
}

std::uint32_t spanish_street(const Document& d, std::uint32_t i, float& confidence) {
  return StreetReader(d).spanish_street(i, confidence);
}

std::uint32_t bare_street(const Document& d, std::uint32_t i, std::uint32_t& begin,
                          float& confidence) {
  return StreetReader(d).bare_street(i, begin, confidence);
}

}  // namespace careline::phi
