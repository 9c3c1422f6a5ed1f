// Identifiers with letters in them: MBI, VIN, IBAN, DEA, DNI, licence and member numbers, UDI,
// serials. A cluster is a row of tokens without blanks: "1EG4-TE5-MK73", "ABC123456", "28/28-A".
#include <algorithm>
#include <array>

#include "phi/checks.h"
#include "phi/cue_context.h"
#include "phi/memory.h"
#include "phi/recognizers.h"

namespace careline::phi {
namespace {

constexpr unsigned taken = claim_date | claim_network | claim_number | claim_place | claim_quantity;

struct Cluster {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::array<char, 48> text{};
  std::size_t size = 0;
  std::size_t digits = 0;
  std::size_t letters = 0;
  bool word_inside = false;  // holds an ordinary word: "covid-19", "step-2"
  std::string_view view() const { return {text.data(), size}; }
};

bool part(const Document& d, std::uint32_t i) {
  return (d.is_mixed(i) || d.is_number(i) || d.is_word(i)) && !d.claimed(i, taken);
}

void take(const Document& d, std::uint32_t i, Cluster& c) {
  for (const char x : d.word(i)) {
    const bool digit = x >= '0' && x <= '9';
    const bool letter = x >= 'a' && x <= 'z';
    if (!digit && !letter) continue;
    c.digits += digit;
    c.letters += letter;
    if (c.size < c.text.size()) c.text[c.size++] = x;
  }
  if (d.is_word(i) && d.length(i) >= 4 && d.facts(i).word.bits() != 0) c.word_inside = true;
  c.end = i + 1;
}

Cluster read_cluster(const Document& d, std::uint32_t i) {
  Cluster c;
  c.begin = i;
  take(d, i, c);
  while (c.end < d.size()) {
    if (part(d, c.end) && d.tight(c.end)) {
      take(d, c.end, c);
    } else if (d.is_any_punct(c.end, "-_./") && d.tight(c.end) && part(d, c.end + 1) &&
               d.tight(c.end + 1)) {
      take(d, c.end + 1, c);
    } else {
      break;
    }
  }
  return c;
}

// "GB82 WEST 1234 5698 7654 32", "1EG4 TE5 MK73", "W123 456 789 012": blocks with blanks between.
bool extend_over_blanks(const Document& d, Cluster& c, bool cued) {
  Cluster wide = c;
  unsigned blocks = 0;
  const bool iban = iban_format(std::string_view("gb00xxxxxxxxxxx")) && c.size == 4 &&
                    c.letters == 2 && c.text[0] >= 'a' && c.text[1] >= 'a';
  while (blocks < 9 && part(d, wide.end) && !d.tight(wide.end) && d.length(wide.end) <= 5) {
    const std::uint32_t at = wide.end;
    const bool code_like = d.is_mixed(at) || d.is_number(at) ||
                           (d.token(at).all_caps && d.facts(at).word.english() == 0) ||
                           (iban && d.is_word(at) && d.length(at) == 4 && d.is_number(at + 1));
    if (!code_like || d.is_any(at + 1, bit(WordClass::measure) | bit(WordClass::time_unit))) break;
    take(d, at, wide);
    ++blocks;
    const bool hit =
        mbi_format(wide.view()) || (iban_format(wide.view()) && iban_check(wide.view()));
    if (hit) {
      c = wide;
      return true;
    }
  }
  if (blocks > 0 && cued && wide.digits >= 5 && !wide.word_inside) {
    c = wide;
    return true;
  }
  return false;
}

bool standard_code(const Document& d, const Cluster& c) {
  const std::string_view v = c.view();
  if (v.starts_with("covid") || v.starts_with("sars") || v.starts_with("hla") ||
      v.starts_with("icd") || v.starts_with("cpt") || v.starts_with("omega"))
    return true;
  // ICD-10: a letter, two characters, a dot, up to four more: "J45.909", "E11.9".
  if (c.size >= 4 && c.size <= 7 && c.letters <= 2 && v[0] >= 'a' && v[1] >= '0' && v[1] <= '9' &&
      c.end - c.begin == 3 && d.is_punct(c.begin + 1, '.'))
    return true;
  // HCPCS: a letter and four digits: "G0438".
  return c.size == 5 && c.letters == 1 && v[0] >= 'a' &&
         std::string_view("gjkqsv").find(v[0]) != std::string_view::npos;
}

bool gs1_udi(const Document& d, std::uint32_t i, std::uint32_t& end) {
  // (01)00844588003288(17)141120(10)7654321D(21)10987654d321
  if (!(d.is_punct(i, '(') && d.is_number(i + 1) && d.length(i + 1) == 2 &&
        d.is_punct(i + 2, ')') && d.tight(i + 3)))
    return false;
  if (d.word(i + 1) != "01" || !d.is_number(i + 3) || d.length(i + 3) != 14) return false;
  end = i + 4;
  while (d.is_punct(end, '(') && d.tight(end) && d.is_number(end + 1) && d.is_punct(end + 2, ')') &&
         part(d, end + 3)) {
    end += 4;
    while (end < d.size() && d.tight(end) && part(d, end)) ++end;
  }
  return true;
}

}  // namespace

void recognize_code(Document& d, const MemoryState* memory) {
  const Cue pending = memory != nullptr ? memory->pending() : Cue::none;
  bool answered = false;
  for (std::uint32_t i = 0; i < d.size(); ++i) {
    std::uint32_t udi_end = 0;
    if (d.is_punct(i, '(') && gs1_udi(d, i, udi_end)) {
      d.add(i, udi_end, PhiKind::device_id, 0.95F, evidence_pattern);
      d.claim(i, udi_end, claim_number);
      i = udi_end - 1;
      continue;
    }
    if (!part(d, i) || (d.is_word(i) && !(d.is_any_punct(i + 1, "-_./") && d.tight(i + 1)) &&
                        !(d.length(i) <= 3 && d.tight(i + 1) && part(d, i + 1)) &&
                        !(d.length(i) <= 3 && d.token(i).all_caps && d.is_number(i + 1))))
      continue;
    Cluster c = read_cluster(d, i);
    if (c.letters == 0 || (c.digits == 0 && !(d.is_word(i) && d.is_number(c.end)))) {
      i = c.end - 1;
      continue;
    }
    // "AB 123456 C": letters alone, then digits, only beside a cue.
    CueContext cue = cue_for(d, c.begin, c.end);
    if (cue.cue == Cue::none && pending != Cue::none && !answered && c.begin <= 5 &&
        c.digits + c.letters >= 4 && c.digits > 0) {
      cue.cue = pending;
      cue.near = true;
      answered = true;
    }
    PhiKind kind = PhiKind::other_id;
    const bool named = kind_of(cue.cue, kind) && cue.cue != Cue::birth_date &&
                       cue.cue != Cue::event_date && cue.cue != Cue::address;
    if (c.digits > 0 || (d.is_word(i) && d.is_number(i + 1)))
      extend_over_blanks(d, c, named && cue.near && !cue.after);
    const std::uint32_t next = c.end - 1;
    if (c.digits == 0 || c.letters == 0) {
      if (c.digits == 0 && c.end > i + 1) i = next;
      continue;
    }
    const std::string_view v = c.view();
    float confidence = 0;
    unsigned evidence = evidence_pattern;
    PhiKind shape = PhiKind::other_id;
    if (vin_format(v)) {
      const bool ok = vin_check(v);
      shape = PhiKind::vehicle_id;
      confidence = ok ? 0.95F : 0.65F;
      evidence |= check_of(ok);
    } else if (mbi_format(v)) {
      shape = PhiKind::health_plan_id;
      confidence = 0.93F;
      evidence |= evidence_check;
    } else if (iban_format(v) && v.size() >= 15 && c.digits >= 8) {
      const bool ok = iban_check(v);
      shape = PhiKind::account_number;
      confidence = ok ? 0.97F : 0.7F;
      evidence |= check_of(ok);
    } else if (dea_format(v) && dea_check(v)) {
      shape = PhiKind::license_number;
      confidence = 0.85F;
      evidence |= evidence_check;
    } else if (dni_format(v)) {
      shape = PhiKind::license_number;
      confidence = dni_check(v) ? 0.93F : 0.75F;
      evidence |= check_of(dni_check(v));
    } else if (c.word_inside && !(c.digits >= 5)) {
      confidence = 0;
    } else if (standard_code(d, c)) {
      confidence = 0;
    } else if (c.digits >= 5 && c.size >= 6 && c.size < 48) {
      confidence = 0.6F;
    } else if (c.size >= 8 && c.digits >= 3 && c.size < 48) {
      confidence = 0.55F;
    }
    if (named && cue.cue != Cue::price && cue.cue != Cue::code) {
      const bool weak = c.word_inside && c.digits < 4;
      const bool long_enough =
          c.size >= 4 && (cue.near || c.digits >= 4) && !(standard_code(d, c) && !cue.near);
      if (long_enough && !weak && cue.cue != Cue::number && cue.cue != Cue::phone &&
          cue.cue != Cue::fax) {
        const bool specific = confidence >= 0.9F && !cue.near;
        if (!specific) shape = kind;
        confidence = std::max(confidence, cue.near ? 0.93F : 0.8F);
        evidence |= evidence_cue;
      }
    }
    if (cue.cue == Cue::code && confidence < 0.9F) confidence = 0;
    if (shape == PhiKind::other_id && d.mentions_insurance() &&
        (cue.cue == Cue::none || cue.cue == Cue::number ||
         (cue.cue == Cue::other_id && cue.generic))) {
      shape = PhiKind::health_plan_id;
    }
    if (memory != nullptr && c.size >= 4) {
      if (const Seen* seen = memory->find(word_hash(v))) {
        shape = seen->kind;
        confidence = std::max(confidence, 0.9F);
        evidence |= evidence_memory;
      }
      for (std::size_t k = 0; k < memory->known_count(); ++k) {
        const Known& known = memory->known(k);
        if (known.kind == PhiKind::name || known.size < 4) continue;
        if (memory->text_of(known) == v ||
            (known.size >= 7 && edit_near(memory->text_of(known), v, 1))) {
          shape = known.kind;
          confidence = 0.98F;
          evidence |= evidence_known_party;
        }
      }
    }
    if (confidence > 0) {
      d.add(c.begin, c.end, shape, confidence, evidence);
      d.claim(c.begin, c.end, claim_number);
    }
    i = next;
  }
}

}  // namespace careline::phi
