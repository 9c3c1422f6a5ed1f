// Phones, cards and every identifier made of digits. The cue gives the kind, the shape gives it
// when there is no cue; check digits only move the confidence.
#include <algorithm>

#include "phi/checks.h"
#include "phi/cue_context.h"
#include "phi/memory.h"
#include "phi/number_run.h"
#include "phi/recognizers.h"

namespace careline::phi {
namespace {

struct Verdict {
  PhiKind kind = PhiKind::other_id;
  float confidence = 0;  // 0: no PHI
  unsigned evidence = 0;
};

bool groups_are(const Run& r, std::initializer_list<unsigned> lengths) {
  if (r.group_count != lengths.size()) return false;
  std::size_t i = 0;
  for (const unsigned n : lengths) {
    if (r.groups[i++] != n) return false;
  }
  return true;
}

bool short_service(std::string_view v) {
  return v == "911" || v == "988" || v == "411" || v == "211" || v == "311" || v == "112" ||
         v == "711" || v == "811" || v == "611";
}

// Without a cue.
Verdict by_shape(const Run& r) {
  const std::uint32_t n = r.digits;
  const std::string_view v = r.view();
  const unsigned spoken = when(r.spoken, evidence_spoken);
  if (r.letters > 0) {
    if (mbi_format(v))
      return {PhiKind::health_plan_id, 0.9F, evidence_pattern | evidence_check | spoken};
    if (n >= 5 && r.letters <= 6) return {PhiKind::other_id, 0.55F, evidence_pattern | spoken};
    return {};
  }
  if (r.corrected)
    return n >= 7 ? Verdict{PhiKind::phone, 0.8F, evidence_pattern | spoken} : Verdict{};
  if (r.typed && !r.spoken) {
    if (groups_are(r, {3, 2, 4})) {
      const bool ok = ssn_possible(v) || itin_possible(v);
      return {PhiKind::ssn, ok ? 0.95F : 0.8F, evidence_pattern | check_of(ok)};
    }
    const bool us =
        groups_are(r, {3, 3, 4}) || groups_are(r, {1, 3, 3, 4}) || groups_are(r, {3, 4, 3});
    if (us || (groups_are(r, {3, 7}) && r.parentheses) || r.extension)
      return {PhiKind::phone, 0.96F, evidence_pattern};
    if (groups_are(r, {3, 4}) && r.dashes) return {PhiKind::phone, 0.8F, evidence_pattern};
    if (groups_are(r, {3, 4})) return {PhiKind::phone, 0.6F, evidence_pattern};
    if (r.plus && n >= 8 && n <= 16) return {PhiKind::phone, 0.93F, evidence_pattern};
    if (groups_are(r, {4, 4, 4, 4}) || groups_are(r, {4, 6, 5})) {
      return {PhiKind::payment_card, luhn(v) ? 0.97F : 0.85F, evidence_pattern | check_of(luhn(v))};
    }
  }
  if (n >= 12 && n <= 19) {
    if (luhn(v) && card_prefix(v))
      return {PhiKind::payment_card, 0.95F, evidence_pattern | evidence_check | spoken};
    if (n == 15 && luhn(v))
      return {PhiKind::device_id, 0.7F, evidence_pattern | evidence_check | spoken};
    if (card_prefix(v))
      return {PhiKind::payment_card, 0.65F, evidence_pattern | evidence_check_failed | spoken};
    return {n >= 13 && luhn(v) ? PhiKind::payment_card : PhiKind::other_id, 0.6F,
            evidence_pattern | spoken};
  }
  if (n > 19) return {PhiKind::other_id, 0.6F, evidence_pattern | spoken};
  if (n == 10) {
    const bool grouped = r.group_count > 1 || r.spoken;
    if (nanp_possible(v))
      return {PhiKind::phone, grouped ? 0.9F : 0.75F, evidence_pattern | evidence_check | spoken};
    if (npi_check(v))
      return {PhiKind::license_number, 0.7F, evidence_pattern | evidence_check | spoken};
    return {PhiKind::phone, grouped ? 0.75F : 0.55F,
            evidence_pattern | evidence_check_failed | spoken};
  }
  if (n == 11 && v.front() == '1') return {PhiKind::phone, 0.85F, evidence_pattern | spoken};
  if (n == 9 && r.group_count <= 1 && !r.spoken) {
    const bool ok = ssn_possible(v);
    if (aba_check(v) && !ok)
      return {PhiKind::account_number, 0.6F, evidence_pattern | evidence_check};
    return {ok ? PhiKind::ssn : PhiKind::other_id, 0.55F, evidence_pattern};
  }
  if (n == 9 && r.spoken) return {PhiKind::ssn, 0.6F, evidence_pattern | spoken};
  if (n == 9 && groups_are(r, {4, 4, 1})) return {PhiKind::account_number, 0.6F, evidence_pattern};
  if (n == 9 && groups_are(r, {5, 4})) return {PhiKind::zip, 0.85F, evidence_pattern};
  if (n >= 7 && n <= 15 && (r.group_count > 1 || r.parentheses))
    return {PhiKind::phone, 0.6F, evidence_pattern};
  if (n == 7 && r.spoken) return {PhiKind::phone, 0.75F, evidence_pattern | spoken};
  if (n >= 7)
    return {r.spoken ? PhiKind::phone : PhiKind::other_id, 0.5F, evidence_pattern | spoken};
  if (n == 6 && (groups_are(r, {2, 4}) || groups_are(r, {3, 3})) && (r.parentheses || r.dashes))
    return {PhiKind::phone, 0.5F, evidence_pattern};
  return {};
}

// With a cue: every number of identifier length is PHI.
Verdict by_cue(const Run& r, const CueContext& c) {
  const std::uint32_t n = r.digits + r.letters;
  const std::string_view v = r.view();
  unsigned evidence = evidence_cue | evidence_pattern | when(r.spoken, evidence_spoken);
  PhiKind kind = PhiKind::other_id;
  if (!kind_of(c.cue, kind)) return by_shape(r);
  const float far = c.near ? 0.0F : 0.1F;
  switch (c.cue) {
    case Cue::phone:
    case Cue::fax: {
      if (short_service(v)) return {};
      if (n >= 7 && n <= 16) return {kind, 0.98F - far, evidence};
      if (n > 16) return {r.spoken ? kind : PhiKind::other_id, 0.8F, evidence};
      if (c.last_digits && n >= 2) return {kind, 0.9F, evidence};
      if (n >= 5 && c.near) return {kind, 0.75F, evidence};
      if (n >= 3 && c.near && !c.after && r.spoken && r.items >= 3) return {kind, 0.6F, evidence};
      if (n == 3 && c.near && !r.spoken) return {kind, 0.5F, evidence};
      return {};
    }
    case Cue::number: {
      if (short_service(v)) return {};
      Verdict shape = by_shape(r);
      if (shape.confidence > 0) {
        if (shape.kind == PhiKind::other_id && n >= 7 && n <= 11) shape.kind = PhiKind::phone;
        shape.confidence = std::min(0.95F, shape.confidence + 0.2F);
        shape.evidence |= evidence_cue;
        return shape;
      }
      if (c.last_digits) return {PhiKind::other_id, 0.8F, evidence};
      if (n >= 4 && c.near && (n >= 5 || (r.spoken && r.items >= 4)))
        return {PhiKind::other_id, 0.6F, evidence};
      return {};
    }
    case Cue::ssn: {
      if (n == 9) {
        const bool ok = ssn_possible(v) || itin_possible(v);
        return {kind, ok ? 0.99F : 0.93F, evidence | check_of(ok)};
      }
      if (n == 4 && (c.last_digits || c.near)) return {kind, 0.92F, evidence};
      if (n >= 3 && (c.near || n >= 5)) return {kind, 0.85F, evidence};
      return {};
    }
    case Cue::card: {
      if (n >= 12 && n <= 19) return {kind, luhn(v) ? 0.99F : 0.93F, evidence | check_of(luhn(v))};
      if (n >= 7) return {kind, 0.8F, evidence};
      if (n >= 4 && (c.last_digits || c.near)) return {kind, 0.85F, evidence};
      return {};
    }
    case Cue::card_code:
      return n >= 3 && n <= 4 ? Verdict{kind, 0.93F, evidence} : n >= 7 ? by_shape(r) : Verdict{};
    case Cue::account: {
      if (n == 9 && aba_check(v)) evidence |= evidence_check;
      if (n >= 5 || (n >= 4 && (c.near || c.last_digits))) return {kind, 0.93F - far, evidence};
      return {};
    }
    case Cue::license: {
      if (n == 10 && npi_check(v)) evidence |= evidence_check;
      if (n >= 5 || (n >= 4 && (c.near || c.last_digits))) return {kind, 0.93F - far, evidence};
      return {};
    }
    case Cue::zip:
      return n == 5 || n == 9 || (c.near && n >= 3 && n <= 6) ? Verdict{kind, 0.95F, evidence}
                                                              : by_shape(r);
    case Cue::password:
      return c.near && n >= 3 && n <= 12 ? Verdict{kind, 0.88F, evidence}
             : n >= 7                    ? by_shape(r)
                                         : Verdict{};
    case Cue::birth_date:
      return n >= 6 && n <= 8 ? Verdict{kind, 0.8F, evidence} : by_shape(r);
    case Cue::event_date:
    case Cue::address:
      return by_shape(r);
    case Cue::expiry:
      return c.near && n == 4 && r.slashes ? Verdict{kind, 0.8F, evidence} : by_shape(r);
    default: {
      // A phone in the usual shape after a stray "id" or "record" stays a phone.
      if (!c.near) {
        const Verdict shape = by_shape(r);
        if (shape.confidence >= 0.9F) return shape;
      }
      if (n >= 6 || (n >= 4 && c.near) || (n >= 3 && c.last_digits) ||
          (n == 3 && c.near && r.typed && c.cue != Cue::other_id && c.cue != Cue::device)) {
        return {kind, n >= 6 ? 0.94F - far : 0.85F - far, evidence};
      }
      return {};
    }
  }
}

Cue usable(Cue asked) {
  PhiKind kind = PhiKind::other_id;
  return kind_of(asked, kind) ? asked : Cue::none;
}

}  // namespace

void recognize_number(Document& d, MemoryState* memory) {
  const Cue pending = memory != nullptr ? usable(memory->pending()) : Cue::none;
  bool answered = false;
  Cue open = Cue::none;
  std::uint32_t last_end = 0;
  for (std::uint32_t i = 0; i < d.size(); ++i) {
    if (!may_begin_run(d, i)) continue;
    const Run run = read_run(d, i);
    if (run.items == 0) continue;
    if (run.digits == 0) {
      i = run.end - 1;
      continue;
    }
    CueContext cue = cue_for(d, run.begin, run.end);
    if (cue.cue == Cue::none && pending != Cue::none && !answered && run.begin <= 6 &&
        (run.digits + run.letters >= 3)) {
      cue.cue = pending;
      cue.near = true;
      answered = true;
    }
    // A year or a plain small number beside a weak cue is no identifier.
    const bool year = run.group_count == 1 && run.typed && run.digits == 4 &&
                      (run.text[0] == '1' || run.text[0] == '2') &&
                      (run.text[1] == '9' || run.text[1] == '0');
    Verdict verdict = cue.cue == Cue::none ? by_shape(run) : by_cue(run, cue);
    if (cue.cue == Cue::none && cue.last_digits && run.digits == 4 && run.letters == 0) {
      verdict = {PhiKind::payment_card, 0.6F, evidence_cue};
    }
    // "338104 is your code": a one-time code that somebody pasted.
    const bool yours =
        (d.word(run.end) == "is" && d.word(run.end + 1) == "your") ||
        (d.word(run.end) == "es" && (d.word(run.end + 1) == "su" || d.word(run.end + 1) == "tu"));
    if (yours && run.digits >= 4 && run.digits <= 8 && run.begin <= 2)
      verdict = {PhiKind::credential, 0.9F, evidence_cue};
    // "the id is …", "the number is …" in a message about insurance: a member's number.
    if (d.mentions_insurance() &&
        (cue.cue == Cue::number || (cue.cue == Cue::other_id && cue.generic)) &&
        (verdict.kind == PhiKind::other_id ||
         (verdict.kind == PhiKind::phone && (verdict.evidence & evidence_check) == 0)) &&
        verdict.confidence > 0) {
      verdict.kind = PhiKind::health_plan_id;
    }
    if (year && !cue.near) verdict = {};
    if (memory != nullptr && run.digits >= 4) {
      const std::uint64_t hash = word_hash(run.view());
      if (const Seen* seen = memory->find(hash)) {
        if (verdict.confidence < 0.9F) verdict = {seen->kind, 0.9F, verdict.evidence};
        verdict.evidence |= evidence_memory;
      }
      for (std::size_t k = 0; k < memory->known_count(); ++k) {
        const Known& known = memory->known(k);
        if (known.kind == PhiKind::name || known.size < 4) continue;
        const std::string_view text = memory->text_of(known);
        const std::string_view own = run.view();
        const bool same = text == own ||
                          (own.size() >= 4 && text.size() > own.size() && text.ends_with(own) &&
                           cue.last_digits) ||
                          (text.size() >= 7 && edit_near(text, own, 1));
        if (!same) continue;
        verdict = {known.kind, 0.98F, verdict.evidence | evidence_known_party};
        break;
      }
    }
    // A false start alone: keep "four one five" with "my number is" before it for the next turn.
    if (run.end >= d.size() || (run.end + 1 == d.size() && d.is_any_punct(run.end, ".,"))) {
      const bool phone_cue = cue.cue == Cue::phone || cue.cue == Cue::number || cue.cue == Cue::fax;
      if (phone_cue && run.digits < 10) {
        open = cue.cue;
        if (verdict.confidence == 0 && cue.near && run.digits >= 3 && !short_service(run.view())) {
          verdict = {PhiKind::phone, 0.6F, evidence_cue | evidence_pattern};
        }
      } else if (cue.cue == Cue::ssn && run.digits < 9) {
        open = cue.cue;
      }
    }
    if (verdict.confidence > 0) {
      // "RF 882014", "EFT 0093381": a short prefix in capitals is part of the identifier.
      const std::uint32_t before = run.begin > 0 ? run.begin - 1 : d.size();
      const bool id_kind = verdict.kind != PhiKind::phone && verdict.kind != PhiKind::fax &&
                           verdict.kind != PhiKind::payment_card && verdict.kind != PhiKind::ssn;
      const bool prefix = id_kind && d.is_word(before) && d.token(before).all_caps &&
                          d.casing() == Casing::mixed && d.length(before) <= 4 &&
                          (d.facts(before).cue_flags & 1U) == 0 &&
                          d.facts(before).word.english() < 2 &&
                          !d.is(before, WordClass::state_code) && !d.tight(run.begin);
      if (prefix) d.claim(before, run.begin, claim_number);
      d.add(prefix ? before : run.begin, run.end, verdict.kind, verdict.confidence,
            verdict.evidence);
      d.claim(run.begin, run.end, claim_number);
      if (memory != nullptr && run.digits >= 4 && verdict.confidence >= 0.6F) {
        memory->remember(word_hash(run.view()), verdict.kind, PersonRole::unknown,
                         verdict.confidence, false);
      }
      last_end = run.end;
    }
    i = run.end - 1;
  }
  if (memory == nullptr) return;
  // "my number is" at the very end: the number comes with the next turn.
  if (open == Cue::none && !d.cues().empty()) {
    const CueMark& last = d.cues().back();
    PhiKind kind = PhiKind::other_id;
    std::uint32_t rest = last.end;
    while (rest < d.size() &&
           (d.is_kind(rest, text::TokenKind::punctuation) || d.word(rest) == "is" ||
            d.word(rest) == "es" || d.is(rest, WordClass::filler)))
      ++rest;
    if (rest >= d.size() && last.begin >= last_end && kind_of(last.cue, kind) &&
        d.context().speaker != Speaker::agent)
      open = last.cue;
  }
  memory->leave_open(open);
}

}  // namespace careline::phi
