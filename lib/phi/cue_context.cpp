#include "phi/cue_context.h"

namespace careline::phi {
namespace {

constexpr std::uint32_t window_before = 9;
constexpr std::uint32_t window_after = 4;

// Cues that say something of a number or code.
bool numeric(Cue cue) {
  switch (cue) {
    case Cue::none:
    case Cue::name:
    case Cue::name_field:
    case Cue::self_intro:
    case Cue::employer:
    case Cue::facility:
    case Cue::city:
    case Cue::spelled:
    case Cue::as_in:
    case Cue::holiday:
    case Cue::last_digits:
    case Cue::email:
    case Cue::url:
      return false;
    default:
      return true;
  }
}

// Words that may stand between cue and value without weakening it.
bool light(const Document& d, std::uint32_t i) {
  if (d.is_kind(i, text::TokenKind::punctuation) || d.is(i, WordClass::filler)) return true;
  if (d.is_word(i) && d.token(i).all_caps && d.casing() == Casing::mixed && d.length(i) <= 4)
    return true;
  const std::string_view w = d.word(i);
  return w == "is" || w == "es" || w == "number" || w == "numero" || w == "no" || w == "num" ||
         w == "the" || w == "it's" || w == "its" || w == "at" || w == "al" || w == "el" ||
         w == "in" || w == "en" || w == "of" || w == "my" || w == "mi" || w == "was" ||
         w == "are" || w == "id" || w == "nr" || w == "n" || w == "de" || w == "que";
}

bool ends_sentence(const Document& d, std::uint32_t i) {
  if (d.is_any_punct(i, "!?;")) return true;
  return d.is_punct(i, '.') && !d.tight(i + 1) && i > 0 && d.length(i - 1) > 3;
}

}  // namespace

CueContext cue_for(const Document& d, std::uint32_t begin, std::uint32_t end) {
  CueContext best;
  const std::vector<CueMark>& cues = d.cues();
  // Behind: "(cell)", "is my social", "mobile". A field name with its own value is none of ours.
  CueContext behind;
  for (std::size_t k = d.cue_at(end > 0 ? end - 1 : 0); k < cues.size(); ++k) {
    const CueMark& m = cues[k];
    if (m.begin < end) continue;
    if (m.begin - end > window_after) break;
    bool clear = true;
    bool link = m.begin == end;
    for (std::uint32_t i = end; i < m.begin; ++i) {
      const std::string_view w = d.word(i);
      const bool verb =
          w == "is" || w == "es" || w == "(" || w == "[" || w == "for" || w == "as" || w == "was";
      link = link || verb;
      clear = clear &&
              (verb || w == "my" || w == "mi" || w == "the" || w == "el" || w == "la" || w == "a" ||
               w == "su" || w == "our" || w == "-" || w == "his" || w == "her" || w == "that");
    }
    if (!clear || !link || !numeric(m.cue) || m.cue == Cue::number) break;
    const std::uint32_t next = m.end;
    if (d.is_any_punct(next, ":#=") || d.is_number(next) || d.word(next) == "is" ||
        d.word(next) == "es" || d.is_mixed(next))
      break;
    if (m.cue == Cue::price || m.cue == Cue::code) break;
    behind = {m.cue, m.end - m.begin == 1 && d.generic_id(m.begin),
              m.begin == end || d.is_any_punct(end, "(["), false, true};
    break;
  }
  std::uint32_t stop_at = begin;
  std::size_t k = d.cue_at(begin);
  bool weak = false;
  std::uint32_t distance = 0;
  // Walk back over tokens once, meeting cues on the way.
  std::uint32_t i = begin;
  bool heavy = false;
  bool list = true;
  while (i > 0 && distance < window_before) {
    while (k > 0 && cues[k - 1].begin >= i) --k;
    if (k > 0 && cues[k - 1].end >= i && cues[k - 1].begin < i) {
      const CueMark& m = cues[k - 1];
      if (m.cue == Cue::last_digits) {
        best.last_digits = true;
      } else if (numeric(m.cue)) {
        if (m.cue == Cue::number) {
          if (best.cue == Cue::none) {
            best.cue = Cue::number;
            best.generic = m.end - m.begin == 1 && d.generic_id(m.begin);
            best.near = !heavy;
            weak = true;
          }
        } else {
          if (best.cue == Cue::none || weak) {
            best.cue = m.cue;
            best.generic = m.end - m.begin == 1 && d.generic_id(m.begin);
            best.near = !heavy || (weak && best.near);
          }
          break;
        }
      }
      distance += 1;
      i = m.begin;
      continue;
    }
    const std::uint32_t p = i - 1;
    if (d.is_newline(p)) {
      // A field's value may stand on the next line, its name no further up.
      if (i != begin || !d.is_punct(p > 0 ? p - 1 : 0, ':')) break;
    } else if (ends_sentence(d, p)) {
      if (distance > 0 || d.is_any_punct(p, "!?;")) break;
      heavy = true;
    }
    const bool number = d.claimed(p, claim_number);
    if (number) {
      // "555-0132 and 555-0199": the list's cue reaches over its other members.
      list = list && distance <= 3;
      if (!list) break;
      --i;
      continue;
    }
    if (!light(d, p)) {
      if (!(d.is(p, WordClass::connector) || d.word(p) == "or" || d.word(p) == "o")) heavy = true;
    }
    ++distance;
    --i;
  }
  (void)stop_at;
  if (behind.cue != Cue::none && (best.cue == Cue::none || best.cue == Cue::number || !best.near)) {
    behind.last_digits = best.last_digits;
    return behind;
  }
  return best;
}

bool kind_of(Cue cue, PhiKind& kind) noexcept {
  switch (cue) {
    case Cue::phone:
    case Cue::number:
      kind = PhiKind::phone;
      return true;
    case Cue::fax:
      kind = PhiKind::fax;
      return true;
    case Cue::ssn:
      kind = PhiKind::ssn;
      return true;
    case Cue::mrn:
      kind = PhiKind::mrn;
      return true;
    case Cue::health_plan:
      kind = PhiKind::health_plan_id;
      return true;
    case Cue::account:
      kind = PhiKind::account_number;
      return true;
    case Cue::card:
    case Cue::card_code:
      kind = PhiKind::payment_card;
      return true;
    case Cue::license:
      kind = PhiKind::license_number;
      return true;
    case Cue::vehicle:
      kind = PhiKind::vehicle_id;
      return true;
    case Cue::device:
      kind = PhiKind::device_id;
      return true;
    case Cue::other_id:
    case Cue::username:
      kind = PhiKind::other_id;
      return true;
    case Cue::password:
      kind = PhiKind::credential;
      return true;
    case Cue::biometric:
      kind = PhiKind::biometric_id;
      return true;
    case Cue::zip:
      kind = PhiKind::zip;
      return true;
    case Cue::ip:
      kind = PhiKind::ip_address;
      return true;
    case Cue::birth_date:
    case Cue::event_date:
    case Cue::expiry:
      kind = PhiKind::date;
      return true;
    case Cue::address:
      kind = PhiKind::address;
      return true;
    default:
      return false;
  }
}

}  // namespace careline::phi
