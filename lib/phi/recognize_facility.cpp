// Named facilities ("St. Mary's Hospital", "Clínica San Rafael", "Lincoln Elementary") and
// organisations ("Acme Logistics LLC", "I work at Brightway Foods"). "The hospital" is none.
#include "phi/recognizers.h"

namespace careline::phi {
namespace {

constexpr unsigned taken =
    claim_date | claim_network | claim_number | claim_place | claim_quantity | claim_facility;

bool capital(const Document& d, std::uint32_t i) {
  return i < d.size() && (d.token(i).capitalized || d.token(i).all_caps);
}
bool function(const Document& d, std::uint32_t i) {
  return d.is(i, WordClass::function_word);
}

// A word that sets one place apart from all others of its sort.
bool distinctive(const Document& d, std::uint32_t i) {
  const WordFacts f = d.facts(i).word;
  const std::string_view w = d.word(i);
  if (w == "st" || w == "saint" || w == "san" || w == "santa" || w == "mercy" || w == "baptist" ||
      w == "methodist" || w == "presbyterian" || w == "sinai")
    return true;
  if (d.is_any(i, bit(WordClass::facility_part) | bit(WordClass::facility_head))) return false;
  if (f.insurer() && w == "kaiser") return true;
  if (f.chain()) return false;
  const bool word = f.english() >= 2 || f.spanish() >= 2;
  if (f.city() > 0 || f.state()) return !word || f.state();
  if (f.is_name()) return !word || (f.surname() >= 4 && f.english() < 3 && f.spanish() < 2);
  return !f.is_word() && d.length(i) > 3 && !f.counter_evidence() &&
         (capital(d, i) || d.casing() != Casing::mixed);
}

bool head_at(const Document& d, std::uint32_t i, std::uint32_t& end) {
  const std::string_view w = d.word(i);
  const std::string_view next = d.word(i + 1);
  if (d.is(i, WordClass::facility_head)) {
    end = i + 1;
    if ((w == "elementary" || w == "rehab" || w == "rehabilitation") &&
        (next == "school" || next == "center"))
      end = i + 2;
    return true;
  }
  const bool two =
      ((w == "medical" || w == "health" || w == "surgery" || w == "surgical" || w == "cancer" ||
        w == "care" || w == "imaging" || w == "wellness" || w == "community" || w == "trauma" ||
        w == "heart" || w == "dialysis" || w == "nursing" || w == "birth" || w == "women's" ||
        w == "counseling" || w == "therapy" || w == "rehab" || w == "eye") &&
       (next == "center" || next == "group" || next == "centre")) ||
      ((w == "urgent" || w == "primary" || w == "home" || w == "health" || w == "assisted" ||
        w == "senior") &&
       (next == "care" || next == "living" || next == "health" || next == "system")) ||
      (w == "nursing" && next == "home") || (w == "high" && next == "school") ||
      (w == "middle" && next == "school") ||
      (w == "family" && (next == "medicine" || next == "practice" || next == "health" ||
                         next == "dental" || next == "dentistry")) ||
      ((w == "internal" || w == "sports") && next == "medicine") ||
      (w == "physical" && next == "therapy") ||
      (w == "eye" && (next == "associates" || next == "care"));
  if (two) {
    end = i + 2;
    if (d.word(end) == "center" || d.word(end) == "clinic" || d.word(end) == "associates" ||
        d.word(end) == "group")
      ++end;
    return true;
  }
  if (w == "pediatrics" || w == "orthopedics" || w == "dermatology" || w == "cardiology" ||
      w == "ob" || w == "dental" || w == "dentistry" || w == "obgyn" || w == "imaging" ||
      w == "radiology" || w == "oncology" || w == "orthodontics" || w == "dermatologia" ||
      w == "apothecary" || w == "urology" || w == "neurology" || w == "podiatry" ||
      w == "rheumatology" || w == "endocrinology" || w == "gastroenterology" || w == "nephrology" ||
      w == "allergy" || w == "optometry" || w == "audiology" || w == "psychiatry" ||
      w == "obstetrics" || w == "gynecology" || w == "high" || w == "manor" || w == "montessori" ||
      w == "middle" || w == "pharmacy" || w == "behavioral") {
    // A specialty closes a name only when capitals or an unmistakable word say so.
    end = i + 1;
    if (d.word(end) == "associates" || d.word(end) == "group" || d.word(end) == "specialists" ||
        d.word(end) == "center" || (w == "behavioral" && d.word(end) == "health"))
      ++end;
    if (d.is_word(i) && i > 0 && d.is_word(i - 1) &&
        (capital(d, i) && capital(d, i - 1) && !d.sentence_start(i - 1)))
      return true;
    return i > 0 && d.casing() == Casing::lower && distinctive(d, i - 1) && w != "imaging" &&
           w != "dental";
  }
  return false;
}

bool spanish_head(std::string_view w) {
  return w == "hospital" || w == "clinica" || w == "farmacia" || w == "escuela" || w == "colegio" ||
         w == "universidad" || w == "sanatorio" || w == "ambulatorio" || w == "consultorio" ||
         w == "instituto" || w == "residencia" || w == "policlinica" || w == "policlinico" ||
         w == "preparatoria" || w == "primaria" || w == "guarderia" || w == "hospitalario" ||
         w == "laboratorio" || w == "botica";
}

bool particle(std::string_view w) {
  return w == "de" || w == "del" || w == "la" || w == "las" || w == "los" || w == "of" ||
         w == "the" || w == "y" || w == "and" || w == "&" || w == "el" || w == "for" || w == "at";
}

// In lower case: up to three ordinary words between "at", "from" or "the nurse at" and the head.
std::uint32_t after_preposition(const Document& d, std::uint32_t head) {
  std::uint32_t b = head;
  while (b > 0 && head - b < 4) {
    const std::string_view w = d.word(b - 1);
    if (w == "at" || w == "from") return b < head ? b : head;
    if (!d.is_word(b - 1) || d.is(b - 1, WordClass::function_word) || d.claimed(b - 1, taken) ||
        d.facts(b - 1).word.chain() ||
        d.is_any(b - 1, bit(WordClass::possessive) | bit(WordClass::job) | bit(WordClass::kin) |
                            bit(WordClass::weekday) | bit(WordClass::measure)))
      return head;
    --b;
  }
  return head;
}

// Words before the head that belong to its name.
std::uint32_t name_before(const Document& d, std::uint32_t head, bool& strong, unsigned& capitals) {
  std::uint32_t b = head;
  while (b > 0 && head - b < 6) {
    std::uint32_t p = b - 1;
    if (d.is_punct(p, '.') && d.tight(p) && p > 0 && (d.length(p - 1) <= 2)) --p;  // "St."
    if ((d.is_punct(p, '&') || d.is_punct(p, '-')) && p > 0 && capital(d, p - 1)) --p;
    if (!d.is_word(p) || d.claimed(p, taken) || d.is_newline(p)) break;
    const std::string_view w = d.word(p);
    if (function(d, p) || d.is_any(p, bit(WordClass::possessive) | bit(WordClass::kin) |
                                          bit(WordClass::relative_day) | bit(WordClass::weekday) |
                                          bit(WordClass::greeting))) {
      if (!(w == "of" && p > 0 && capital(d, p - 1) && capital(d, b))) break;
    }
    if (d.is(p, WordClass::title) && w != "sister" && w != "father" && w != "senora") break;
    if (d.facts(p).word.chain()) break;
    const bool part = d.is_any(p, bit(WordClass::facility_part));
    const bool known = distinctive(d, p);
    const bool cap = capital(d, p) && d.casing() != Casing::upper;
    if (cap && d.sentence_start(p) && !known && !part) break;
    if (!cap && !part && !known) {
      // In lower case an ordinary word ends the name, unless it stands between two that are part of
      // it.
      break;
    }
    strong = strong || known;
    capitals += cap;
    b = p;
  }
  return b;
}

// "Hospital General de Massachusetts", "clinica san rafael": words after the head.
std::uint32_t name_after(const Document& d, std::uint32_t end, bool spanish, bool& strong,
                         unsigned& capitals) {
  std::uint32_t e = end;
  std::uint32_t at = end;
  unsigned words = 0;
  while (at < d.size() && words < 7) {
    if ((d.is_punct(at, '.') || d.is_punct(at, '-')) && d.tight(at) && at > end &&
        (d.length(at - 1) <= 2 || d.is_punct(at, '-'))) {
      ++at;
      continue;
    }
    if ((d.is_punct(at, '"') || d.is_punct(at, '\'')) && capital(d, at + 1)) {
      ++at;
      continue;
    }
    if (!d.is_word(at) || d.claimed(at, taken)) break;
    const std::string_view w = d.word(at);
    if (particle(w)) {
      if (!spanish && w != "of") break;
      ++at;
      ++words;
      continue;
    }
    const bool cap = capital(d, at) && d.casing() != Casing::upper;
    const bool part = d.is(at, WordClass::facility_part) || d.is(at, WordClass::facility_head) ||
                      w == "madre" || w == "santo" || w == "universitaria" || w == "general" ||
                      w == "municipal" || w == "nacional" || w == "civil" || w == "clinico" ||
                      w == "provincial";
    const bool known = distinctive(d, at);
    if (!cap && !part && !known) break;
    if (!spanish && !cap) break;
    strong = strong || known || (cap && !part);
    capitals += cap;
    e = ++at;
    ++words;
  }
  return e;
}

void facilities(Document& d) {
  for (std::uint32_t i = 0; i < d.size(); ++i) {
    if (!d.is_any(i, bit(WordClass::facility_head) | bit(WordClass::facility_part)) &&
        d.word(i) != "dentistry" && d.word(i) != "orthodontics")
      continue;
    if (d.claimed(i, taken)) continue;
    std::uint32_t end = 0;
    if (!head_at(d, i, end)) continue;
    bool strong = false;
    unsigned capitals = 0;
    std::uint32_t begin = name_before(d, i, strong, capitals);
    if (begin == i && d.casing() == Casing::lower &&
        (d.is(i, WordClass::facility_head) || d.length(i) > 6 || d.word(i) == "high")) {
      begin = after_preposition(d, i);
      bool generic = true;
      for (std::uint32_t k = begin; k < i; ++k)
        generic = generic && d.is(k, WordClass::facility_part);
      if (begin < i && !generic) strong = true;
      if (generic) begin = i;
    }
    const bool before = begin < i;
    const std::string_view own = d.word(i);
    if (d.spanish_share() > 0.7F && spanish_head(own) && begin < i) {
      std::uint32_t b = i;
      while (b > begin) {
        const std::string_view w = d.word(b - 1);
        if (w != "complejo" && w != "complexo" && w != "fundacion" && w != "area" && w != "nuevo" &&
            w != "iis" && w != "clinico" && !d.is_punct(b - 1, '-') && w != "real" && w != "gran")
          break;
        --b;
      }
      bool ignored = false;
      unsigned none = 0;
      if (name_after(d, end, true, ignored, none) > end) begin = b;
    }
    const bool spanish =
        spanish_head(own) && (d.spanish_share() > 0.5F || (own != "hospital" && !before));
    std::uint32_t last = end;
    if (spanish || d.word(end) == "of") last = name_after(d, end, spanish, strong, capitals);
    const bool after = last > end;
    // "Chatham Rehab & Nursing": a second head behind "&" or "and".
    if (before && (d.is_punct(last, '&') || d.word(last) == "and" || d.word(last) == "y") &&
        d.is_any(last + 1, bit(WordClass::facility_part) | bit(WordClass::facility_head)) &&
        capital(d, last + 1))
      last += 2;
    if (!before && !after) continue;
    const bool cap_head = capital(d, i) && d.casing() != Casing::upper;
    // Generic words alone ("children's hospital", "physical therapy clinic") name no place unless
    // they are written as a name.
    // "at sand gap elementary", "from central jersey urology": a preposition without an article
    // before ordinary words makes a name of them.
    const std::string_view lead = begin > 0 ? d.word(begin - 1) : std::string_view();
    if (!strong && !before) continue;
    if (!strong && !(cap_head && capitals >= 1)) continue;
    (void)lead;
    if (!strong && before && begin == 0 && d.sentence_start(begin) && capitals < 2) continue;
    if (d.word(last) == "'s") ++last;
    float confidence = strong ? (cap_head ? 0.92F : 0.8F) : 0.65F;
    d.add(begin, last, PhiKind::facility, confidence,
          evidence_pattern | when(strong, evidence_gazetteer));
    d.claim(begin, last, claim_facility);
    i = last - 1;
  }
}

// "Walgreens on Main St", "CVS de Elmwood Ave", "the Walmart in Dayton": a branch is a place.
void branches(Document& d) {
  for (std::uint32_t i = 0; i + 2 < d.size(); ++i) {
    if (!d.is_word(i) || !d.facts(i).word.chain() || d.claimed(i, claim_facility)) continue;
    const std::uint32_t p = d.word(i + 1) == "pharmacy" ? i + 2 : i + 1;
    const std::string_view w = d.word(p);
    if (w != "on" && w != "de" && w != "at" && w != "en" && w != "del" && w != "in") continue;
    std::uint32_t k = p + 1;
    if (d.word(k) == "la" || d.word(k) == "the") ++k;
    if (!d.claimed(k, claim_place) || d.is_number(k)) continue;
    std::uint32_t end = k;
    while (d.claimed(end, claim_place) && end < k + 8) ++end;
    d.add(i, end, PhiKind::facility, 0.97F, evidence_pattern | evidence_gazetteer);
    d.claim(i, end, claim_facility);
    i = end - 1;
  }
}

void organizations(Document& d) {
  for (std::uint32_t i = 1; i < d.size(); ++i) {
    if (!d.is(i, WordClass::org_suffix) || d.claimed(i, taken) || !d.is_word(i)) continue;
    const std::string_view w = d.word(i);
    const bool clear = w == "inc" || w == "llc" || w == "ltd" || w == "corp" ||
                       w == "corporation" || w == "plc" || w == "gmbh" || w == "incorporated" ||
                       w == "holdings" || w == "industries" || w == "enterprises";
    if (!clear && !capital(d, i)) continue;
    std::uint32_t b = i;
    while (b > 0 && i - b < 6) {
      std::uint32_t p = b - 1;
      if (d.is_any_punct(p, ",-&") && p > 0) --p;
      if (d.word(p) == "and" && p > 0 && capital(d, p - 1)) --p;
      if (!d.is_word(p) || d.is_newline(p) || d.claimed(p, taken)) break;
      if (!capital(d, p) &&
          !(d.casing() == Casing::lower && !function(d, p) && d.facts(p).word.english() < 3))
        break;
      b = p;
    }
    if (b == i) continue;
    std::uint32_t end = i + 1;
    if (d.is_punct(end, '.') && d.tight(end)) ++end;
    d.add(b, end, PhiKind::organization, 0.85F, evidence_pattern);
    d.claim(b, end, claim_facility);
  }
  for (const CueMark& m : d.cues()) {
    if (m.cue != Cue::employer) continue;
    std::uint32_t b = m.end;
    if (d.is_punct(b, ':')) ++b;
    if (d.word(b) == "the" || d.word(b) == "el" || d.word(b) == "la") ++b;
    std::uint32_t e = b;
    while (e < b + 5 && (d.is_word(e) || d.is_mixed(e)) && !d.claimed(e, taken) &&
           (capital(d, e) || (e > b && d.word(e) == "and" && capital(d, e + 1))))
      ++e;
    if (e == b) continue;
    d.add(b, e, PhiKind::organization, 0.8F, evidence_cue);
    d.claim(b, e, claim_facility);
  }
}

}  // namespace

void recognize_facility(Document& d) {
  branches(d);
  facilities(d);
  organizations(d);
}

}  // namespace careline::phi
