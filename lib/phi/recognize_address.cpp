// Addresses: street lines, units, PO boxes, rural routes, military mail, the lines of a form; the
// parts are read in street_line.cpp and address_block.cpp.
#include "phi/address_parts.h"
#include "phi/cue_context.h"
#include "phi/memory.h"
#include "phi/number_run.h"
#include "phi/recognizers.h"
#include "phi/spoken.h"

namespace careline::phi {
namespace {

constexpr unsigned taken = taken_from_address;

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
      } else if (d_.is(i, WordClass::street_prefix) &&
                 (end = spanish_street(d_, i, confidence)) != 0) {
      } else if (may_be_house_number(d_, i) && (end = numbered_street(d_, i, confidence)) != 0) {
      } else if (d_.is(i, WordClass::street_suffix) &&
                 (end = bare_street(d_, i, begin, confidence)) != 0) {
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
      end = recognize_address_block(d_, end);
      i = end - 1;
    }
    field_lines();
    recognize_zip(d_, memory_);
  }

 private:
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

  // ", Apt 4B", "\n Suite 245", "#12", ", piso 2 puerta B".
  std::uint32_t past_unit(std::uint32_t end) const {
    for (unsigned n = 0; n < 3; ++n) {
      std::uint32_t at = end;
      if (d_.is_punct(at, ',')) ++at;
      at = past_line(d_, at);
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

  Document& d_;
  const MemoryState* memory_;
};

}  // namespace

void recognize_address(Document& d, const MemoryState* memory) {
  AddressScanner(d, memory).scan();
}

}  // namespace careline::phi
