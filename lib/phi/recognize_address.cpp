// Street lines (English: number first; Spanish: "calle" first), units, PO boxes, rural routes,
// military mail; the city, state and ZIP that follow a street line; ZIP codes beside a state or
// cue.
#include <algorithm>
#include <array>

#include "phi/cue_context.h"
#include "phi/memory.h"
#include "phi/number_run.h"
#include "phi/recognizers.h"
#include "phi/spoken.h"

namespace careline::phi {
namespace {

constexpr std::uint32_t address_items = 12;  // of a house number, unit or ZIP
constexpr unsigned taken = claim_date | claim_network | claim_quantity | claim_place;
constexpr WordClasses measures =
    bit(WordClass::measure) | bit(WordClass::time_unit) | bit(WordClass::money);

class AddressScanner {
 public:
  AddressScanner(Document& d, const MemoryState* memory) : d_(d), memory_(memory) {}

  void scan() {
    for (std::uint32_t i = 0; i < d_.size(); ++i) {
      if (d_.claimed(i, taken) || d_.is_newline(i)) continue;
      std::uint32_t begin = i;
      std::uint32_t end = 0;
      float confidence = 0.93F;
      if (const std::uint32_t e = d_.is(i, WordClass::mail_word) ? box(i) : 0; e != 0) {
        end = e;
      } else if (d_.is(i, WordClass::street_prefix) && (end = spanish_street(i, confidence)) != 0) {
      } else if (house_number(i) && (end = numbered_street(i, confidence)) != 0) {
      } else if (d_.is(i, WordClass::street_suffix) &&
                 (end = bare_street(i, begin, confidence)) != 0) {
      } else if (lone_unit(i)) {
        end = i;  // past_unit() reads it
        confidence = 0.75F;
      } else {
        continue;
      }
      end = past_unit(end);
      // "94 P.O. Box 101", "31 27 Stone Road": a number right before, at the start of its line.
      if (begin > 0 && d_.is_number(begin - 1) && d_.length(begin - 1) <= 5 &&
          !d_.claimed(begin - 1, taken) && !d_.tight(begin) &&
          (d_.token(begin - 1).line_start || (begin > 1 && d_.is_any_punct(begin - 2, ">?,")))) {
        --begin;
      }
      d_.add(begin, end, PhiKind::address, confidence, evidence_pattern);
      d_.claim(begin, end, claim_place);
      end = block(end);
      i = end - 1;
    }
    field_lines();
    zip_codes();
  }

 private:
  bool function(std::uint32_t i) const { return d_.is(i, WordClass::function_word); }
  bool particle(std::uint32_t i) const {
    const std::string_view w = d_.word(i);
    return w == "of" || w == "de" || w == "del" || w == "la" || w == "las" || w == "los" ||
           w == "el" || w == "san" || w == "santa" || w == "the" || w == "y";
  }
  bool upper_case(std::uint32_t i) const {
    return i < d_.size() &&
           (d_.token(i).capitalized || d_.token(i).all_caps || d_.token(i).single_upper);
  }

  // "Domicilio: Rambla Gran Bretaña, 473": in a form the rest of the line is the address.
  void field_lines() {
    for (const CueMark& m : d_.cues()) {
      if (m.cue != Cue::address || !d_.token(m.begin).line_start || !d_.is_punct(m.end, ':'))
        continue;
      std::uint32_t begin = m.end + 1;
      std::uint32_t end = begin;
      bool content = false;
      bool other = false;
      while (end < d_.size() && !d_.is_newline(end) && end - begin <= 14) {
        content = content || d_.is_word(end) || d_.is_mixed(end);
        other = other || d_.claimed(end, claim_date | claim_network);
        ++end;
      }
      if (!content || other || end - begin > 14) continue;
      std::uint32_t free = begin;  // behind what was found already
      while (free < end && d_.claimed(free, claim_place)) ++free;
      if (free > begin && end - free > 6) continue;
      while (end > free && d_.is_any_punct(end - 1, ".,; ")) --end;
      bool rest = false;
      for (std::uint32_t k = free; k < end; ++k)
        rest = rest || d_.is_word(k) || d_.is_number(k) || d_.is_mixed(k);
      bool city = false;
      for (std::uint32_t k = free; k < end; ++k) city = city || d_.claimed(k, claim_place);
      if (!rest || city) continue;
      d_.add(begin, end, PhiKind::address, 0.96F, evidence_cue);
      d_.claim(begin, end, claim_place);
    }
  }

  // A number that may be a house number: up to six digits, "221b", "12-14", or spoken.
  // "Apt 5C", "Suite 410", "lot 14" without a street.
  bool lone_unit(std::uint32_t i) const {
    if (!d_.is(i, WordClass::unit_word)) return false;
    const std::string_view w = d_.word(i);
    if (w != "apt" && w != "apartment" && w != "suite" && w != "ste" && w != "lot" &&
        w != "trailer" && w != "apto" && w != "apartamento" && w != "depto" && w != "departamento")
      return false;
    const std::uint32_t n = d_.is_any_punct(i + 1, ".#") ? i + 2 : i + 1;
    if (d_.is_any(n + 1, measures)) return false;
    return d_.is_number(n) ? d_.length(n) <= 5 && !(w == "lot" && d_.length(n) > 3)
                           : d_.is_mixed(n) && d_.length(n) <= 5;
  }

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

  // "PO Box 12", "apartado 34", "RR 2 Box 45", "PSC 1234 Box 12", "Unit 2504 Box 0308", "FPO AA
  // 68422".
  std::uint32_t box(std::uint32_t i) const {
    std::uint32_t at = i;
    const std::string_view w = d_.word(i);
    const auto dots = [&](std::uint32_t k) { return d_.is_punct(k, '.') ? k + 1 : k; };
    if (w == "po" || w == "p" || w == "post") {
      if (w == "p") {
        at = dots(i + 1);
        if (d_.word(at) != "o") return 0;
      }
      if (w == "post" && d_.word(i + 1) == "office") at = i + 1;
      at = dots(at + 1);
      if (d_.word(at) != "box") return 0;
      ++at;
    } else if (w == "pobox") {
      ++at;
    } else if (w == "apartado") {
      ++at;
      if (d_.word(at) == "postal" || d_.word(at) == "de") ++at;
    } else if ((w == "rr" || w == "psc" || w == "unit" || w == "hc" || w == "cmr") &&
               d_.is_number(i + 1)) {
      at = i + 2;
      if (d_.is_punct(at, ',')) ++at;
      if (d_.word(at) != "box") return 0;
      ++at;
    } else if (w == "usns" || w == "usnv" || w == "uss" || w == "usnv" || w == "uscgc") {
      if (!d_.is_word(i + 1)) return 0;
      at = i + 2;
      if (d_.is_newline(at)) ++at;
      if (d_.word(at) != "fpo") return 0;
      return military(at);
    } else {
      return 0;
    }
    if (d_.is_punct(at, '#') || d_.word(at) == "number" || d_.word(at) == "numero") ++at;
    if (!d_.is_number(at) && !d_.is_mixed(at)) {
      const Run run = read_run(d_, at, address_items);
      if (run.items == 0 || run.digits == 0) return 0;
      return run.end;
    }
    ++at;
    std::uint32_t next = at;
    if (d_.is_newline(next) || d_.is_punct(next, ',')) ++next;
    const std::string_view mail = d_.word(next);
    return mail == "dpo" || mail == "apo" || mail == "fpo" ? military(next) : at;
  }
  std::uint32_t military(std::uint32_t i) const {
    std::uint32_t at = i + 1;
    if (d_.is_word(at) && d_.length(at) == 2) ++at;
    if (d_.is_number(at) && d_.length(at) == 5) ++at;
    return at;
  }

  // Skips a line break and the marks of a quoted line: "\n> ", "\n??? ".
  std::uint32_t past_line(std::uint32_t at) const {
    if (!d_.is_newline(at)) return at;
    ++at;
    while (d_.is_any_punct(at, ">?*|-") && at < d_.size()) ++at;
    return at;
  }

  // ", Apt 4B", "\n Suite 245", "#12", ", piso 2 puerta B".
  std::uint32_t past_unit(std::uint32_t end) const {
    for (unsigned n = 0; n < 3; ++n) {
      std::uint32_t at = end;
      if (d_.is_punct(at, ',')) ++at;
      at = past_line(at);
      const bool sharp = d_.is_punct(at, '#');
      if (!sharp && !(d_.is(at, WordClass::unit_word) && d_.word(at) != "no")) return end;
      ++at;
      if (d_.is_any_punct(at, ".#:")) ++at;
      if (d_.is_number(at) || d_.is_mixed(at) || (d_.is_word(at) && d_.length(at) == 1)) {
        end = at + 1;
        if (d_.is_punct(end, '-') && d_.tight(end) && d_.tight(end + 1)) end += 2;
        if (d_.is_word(end) && d_.length(end) == 1 && !d_.is(end, WordClass::function_word) &&
            d_.is_number(at))
          ++end;
        continue;
      }
      const Run run = read_run(d_, at, address_items);
      if (run.items == 0) return end;
      end = run.end;
    }
    return end;
  }

  bool state_at(std::uint32_t i, std::uint32_t& end) const {
    if (!d_.is_word(i)) return false;
    const TokenFacts& f = d_.facts(i);
    if (f.word.phrase_prefix() && d_.is_word(i + 1)) {
      const WordFacts two = d_.gazetteer().find(d_.text().text_of(d_.range(i, i + 2)));
      if (two.state() || two.country()) {
        end = i + 2;
        return true;
      }
    }
    if (f.word.state() || f.word.country()) {
      end = i + 1;
      return true;
    }
    if (d_.is(i, WordClass::state_code)) {
      const std::uint32_t next = d_.is_punct(i + 1, '.') ? i + 2 : i + 1;
      const bool zip = d_.is_number(next) && d_.length(next) == 5;
      const bool comma = i > 0 && (d_.is_punct(i - 1, ',') ||
                                   (i > 1 && d_.is_newline(i - 1) && d_.is_punct(i - 2, ',')));
      if (d_.token(i).all_caps || zip || comma) {
        end = i + 1;
        return true;
      }
    }
    return false;
  }

  std::uint32_t zip_at(std::uint32_t i) const {
    if (!d_.is_number(i) || d_.length(i) != 5) return i;
    std::uint32_t end = i + 1;
    if (d_.is_any_punct(end, "-") && d_.is_number(end + 1) && d_.length(end + 1) == 4) end += 2;
    return end;
  }

  // City, state, ZIP, country behind a street line. Returns the end of what was taken.
  std::uint32_t block(std::uint32_t end) {
    std::uint32_t at = end;
    std::uint32_t done = end;
    std::uint32_t city_begin = 0;
    std::uint32_t city_end = 0;
    bool state = false;
    for (unsigned steps = 0; steps < 14 && at < d_.size(); ++steps) {
      if (d_.is_newline(at)) {
        at = past_line(at);
        continue;
      }
      if (d_.is_punct(at, ',') || d_.is_punct(at, '.') || d_.is_punct(at, '-') ||
          d_.is_punct(at, '?')) {
        if (d_.is_punct(at, '?') ||
            (d_.is_punct(at, '.') && !d_.is_newline(at + 1) && city_end == 0 &&
             !d_.is(at - 1, WordClass::street_suffix) && !d_.is(at - 1, WordClass::unit_word)))
          break;
        ++at;
        continue;
      }
      std::uint32_t e = 0;
      // A region's short code before a postal code: ", BC V5K", ", 32 60810".
      if (city_end != 0 && !state && at > 0 && d_.is_punct(at - 1, ',') &&
          (d_.is_word(at) || d_.is_number(at)) && d_.length(at) <= 3) {
        const std::uint32_t code = past_line(at + 1);
        if (d_.is_number(code) && d_.length(code) >= 4 && d_.length(code) <= 6) {
          state = true;
          city_end = done = at + 1;
          at = code;
          continue;
        }
      }
      if (city_end != 0 || state) {
        if (state_at(at, e)) {
          state = true;
          if (city_end != 0) city_end = e;
          at = done = e;
          continue;
        }
      } else if (state_at(at, e) && d_.facts(at).word.city() == 0) {
        state = true;
        at = e;
        continue;
      }
      if (d_.is_number(at) && (state || city_end != 0)) {
        e = zip_at(at);
        if (e == at && d_.length(at) >= 4 && d_.length(at) <= 6 && city_end != 0) e = at + 1;
        if (e == at) break;
        flush(city_begin, city_end);
        d_.add(at, e, PhiKind::zip, 0.95F, evidence_pattern | evidence_cue);
        d_.claim(at, e, claim_place);
        at = done = e;
        city_end = 0;
        // A country may close the block.
        if (d_.is_newline(at)) ++at;
        if (state_at(at, e) && d_.facts(at).word.country()) return done;
        return done;
      }
      if (d_.is_number(at) && zip_at(at) != at && city_end == 0) {
        e = zip_at(at);
        d_.add(at, e, PhiKind::zip, 0.85F, evidence_pattern | evidence_cue);
        d_.claim(at, e, claim_place);
        at = done = e;
        state = true;
        continue;
      }
      if (!d_.is_word(at) || city_end != 0 || d_.claimed(at, taken)) break;
      // The city: words up to a comma, a state, a ZIP or the line's end.
      std::uint32_t k = at;
      unsigned words = 0;
      while (k < d_.size() && words < 4 && d_.is_word(k) && !d_.claimed(k, taken)) {
        std::uint32_t ignored = 0;
        if (words > 0 && state_at(k, ignored)) break;
        if (function(k) && !particle(k)) break;
        ++k;
        ++words;
        if (d_.is_punct(k, '-') && d_.tight(k) && d_.tight(k + 1)) ++k;
      }
      if (words == 0) break;
      std::uint32_t after = k;
      if (d_.is_punct(after, ',')) ++after;
      after = past_line(after);
      if (d_.is_punct(after, ',')) ++after;
      std::uint32_t ignored = 0;
      const bool confirmed =
          state_at(after, ignored) || (d_.is_number(after) && d_.length(after) == 5);
      const bool region =
          words >= 2 && d_.token(k - 1).all_caps && d_.length(k - 1) <= 3 && d_.is_word(k - 1);
      const bool known = d_.facts(at).word.city() >= 1 || d_.facts(at).word.city_prefix();
      const bool line =
          at > 0 && (d_.token(at).line_start || d_.is_any_punct(at - 1, ",>?")) &&
          (k >= d_.size() || d_.is_newline(k) || d_.is_punct(k, ',') || d_.is_punct(k, '.'));
      if (!confirmed && !(region && upper_case(at)) && !(line && (upper_case(at) || known))) break;
      city_begin = at;
      city_end = k;
      at = done = k;
    }
    flush(city_begin, city_end);
    return done;
  }
  void flush(std::uint32_t begin, std::uint32_t end) {
    if (end == 0) return;
    d_.add(begin, end, PhiKind::city, 0.9F, evidence_pattern | evidence_cue);
    d_.claim(begin, end, claim_place);
  }

  // ZIP codes beside a cue, a state or a city, typed or said.
  void zip_codes() {
    const bool asked = memory_ != nullptr && memory_->pending() == Cue::zip;
    for (std::uint32_t i = 0; i < d_.size(); ++i) {
      if (d_.claimed(i, taken) || !may_begin_run(d_, i)) continue;
      const bool first = asked && i <= 3;
      if (d_.is_word(i) &&
          !d_.is_any(i, bit(WordClass::digit) | bit(WordClass::teen) | bit(WordClass::tens) |
                            bit(WordClass::oh) | bit(WordClass::hundred)))
        continue;
      const Cue cue = d_.cue_before(i);
      bool beside = cue == Cue::zip || first;
      if (!beside && i > 0) {
        std::uint32_t p = i - 1;
        if (d_.is_punct(p, ',') || d_.is_punct(p, '.')) p = p > 0 ? p - 1 : 0;
        if (d_.is_word(p)) {
          const WordFacts f = d_.facts(p).word;
          beside = f.state() || f.city() >= 2 || f.unambiguous_city() ||
                   (d_.is(p, WordClass::state_code) && (d_.token(p).all_caps || d_.is_number(i))) ||
                   (f.city() >= 1 && d_.token(p).capitalized && d_.is_number(i));
          if (!beside && p > 0 && f.city() == 0 && d_.is_word(p - 1))
            beside = d_.gazetteer().find(d_.text().text_of(d_.range(p - 1, p + 1))).state() ||
                     d_.gazetteer().find(d_.text().text_of(d_.range(p - 1, p + 1))).city() > 0;
        }
      }
      if (d_.is_number(i)) {
        std::uint32_t end = zip_at(i);
        if (cue == Cue::zip && end == i && d_.length(i) >= 3 && d_.length(i) <= 6) end = i + 1;
        if (end > i && beside && !d_.is_any(end, measures)) {
          d_.add(i, end, PhiKind::zip, 0.93F,
                 evidence_pattern | when(cue == Cue::zip, evidence_cue));
          d_.claim(i, end, claim_place);
        } else if (cue == Cue::zip) {  // "zip is 9 4 1 1 0"
          const Run run = read_run(d_, i, address_items);
          if (run.digits == 5 || run.digits == 9) {
            d_.add(run.begin, run.end, PhiKind::zip, 0.93F, evidence_pattern | evidence_cue);
            d_.claim(run.begin, run.end, claim_place);
          }
        }
        while (d_.is_number(i + 1)) ++i;
        continue;
      }
      if (!beside) continue;
      const Run run = read_run(d_, i, address_items);
      if (run.letters == 0 && (run.digits == 5 || run.digits == 9)) {
        d_.add(run.begin, run.end, PhiKind::zip, 0.93F,
               evidence_pattern | evidence_spoken | evidence_cue);
        d_.claim(run.begin, run.end, claim_place);
        i = run.end - 1;
      }
    }
  }

  Document& d_;
  const MemoryState* memory_;
};

}  // namespace

void recognize_address(Document& d, const MemoryState* memory) {
  AddressScanner(d, memory).scan();
}

}  // namespace careline::phi
