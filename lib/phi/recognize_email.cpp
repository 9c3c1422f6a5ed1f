// E-mail addresses: typed, obfuscated ("jane (at) example (dot) com") and spoken ("maria punto
// lopez arroba gmail punto com"). The anchor is the at sign or word; both sides are read within a
// bound.
#include "phi/recognizers.h"

namespace careline::phi {
namespace {

constexpr std::uint32_t reach = 40;  // tokens on each side of the at sign

bool dot_word(const Document& d, std::uint32_t i) {
  const std::string_view w = d.word(i);
  return w == "dot" || w == "punto" || w == "period";
}

// End of a dot at `i`: ".", "dot", "(dot)", "[punto]"; or `i` when there is none.
std::uint32_t past_dot(const Document& d, std::uint32_t i) {
  if (d.is_punct(i, '.')) return i + 1;
  if (dot_word(d, i)) return i + 1;
  if ((d.is_punct(i, '(') || d.is_punct(i, '[') || d.is_punct(i, '{')) &&
      (dot_word(d, i + 1) || d.is_punct(i + 1, '.')) && d.is_any_punct(i + 2, ")]}")) {
    return i + 3;
  }
  return i;
}

bool label(const Document& d, std::uint32_t i) {
  return d.is_word(i) || d.is_number(i) || d.is_mixed(i);
}

bool provider(std::string_view w) {
  return w == "gmail" || w == "yahoo" || w == "hotmail" || w == "outlook" || w == "icloud" ||
         w == "aol" || w == "gmial" || w == "jimeil";
}

// Reads "gmail.com", "mail dot example dot org" at `i`; returns the end or `i`.
std::uint32_t read_domain(const Document& d, std::uint32_t i, bool typed) {
  std::uint32_t at = i;
  std::uint32_t end = i;
  bool spoken = false;
  while (at < i + reach && label(d, at)) {
    ++at;
    // The pieces of one label: "st-marys", "g mail", "u n c".
    while (at < i + reach && ((d.is_punct(at, '-') || d.is_punct(at, '_')) && d.tight(at) &&
                              d.tight(at + 1) && label(d, at + 1)))
      at += 2;
    if (!typed || spoken) {
      while (at < i + reach && label(d, at) && d.length(at) <= 5 && !dot_word(d, at) &&
             (d.length(at) == 1 || d.length(at - 1) == 1) && !d.is(at, WordClass::connector))
        ++at;
    }
    const std::uint32_t next = past_dot(d, at);
    if (next == at || !label(d, next)) break;
    if (d.is_punct(at, '.') && (!d.tight(at) || !d.tight(next)) && typed) {
      // "gmail. com" and "gmail .com" as dictation writes them.
      if (!d.is(next, WordClass::top_domain)) break;
    }
    spoken = spoken || !d.is_punct(at, '.');
    at = next;
    if (d.is(at, WordClass::top_domain) || (typed && d.is_word(at) && d.length(at) >= 2))
      end = at + 1;
    if (d.is(at, WordClass::top_domain) && past_dot(d, at + 1) == at + 1) break;
  }
  if (end == i && label(d, i) && provider(d.word(i))) end = i + 1;
  return end;
}

bool joint_word(const Document& d, std::uint32_t i) {
  const std::string_view w = d.word(i);
  return dot_word(d, i) || w == "underscore" || w == "bajo" || w == "dash" || w == "hyphen" ||
         w == "guion" || w == "plus" || w == "mas" || w == "subrayado";
}

// First token of the local part that ends before `end`.
std::uint32_t typed_local(const Document& d, std::uint32_t end) {
  std::uint32_t i = end;
  while (i > 0 && end - i < reach && d.tight(i) && !d.claimed(i - 1, claim_network) &&
         (label(d, i - 1) || d.is_any_punct(i - 1, "._-+%'~"))) {
    --i;
  }
  while (i < end && !label(d, i)) ++i;
  return i;
}

std::uint32_t spoken_local(const Document& d, std::uint32_t end) {
  std::uint32_t i = end;
  while (i > 0 && end - i < 24) {
    const std::uint32_t p = i - 1;
    if (d.claimed(p, claim_network)) break;
    if (d.is_any_punct(p, "._-+,")) {  // "maria.lopez at gmail dot com"
      if (d.is_punct(p, ',') && !(i < end && d.length(i) == 1)) break;
      if (!d.tight(i) && !d.is_punct(p, ',')) break;
      --i;
      continue;
    }
    if (!label(d, p)) break;
    if (joint_word(d, p) && i < end) {
      --i;
      continue;
    }
    const bool joined = i == end || joint_word(d, i) || d.is_any_punct(i, "._-+");
    const bool digit =
        d.is_number(p) ||
        d.is_any(p, bit(WordClass::digit) | bit(WordClass::oh) | bit(WordClass::teen) |
                        bit(WordClass::tens) | bit(WordClass::repeat));
    if (!joined && !digit && d.length(p) > 1) {
      if (d.is(p, WordClass::function_word) || (d.facts(p).cue_flags & 1U) != 0 ||
          d.facts(p).word.english() == 3)
        break;
      if (end - i > 6) break;
    }
    if (d.length(p) == 1 && !joined && d.word(p) == "y") break;
    --i;
  }
  while (i < end && !label(d, i)) ++i;
  return i;
}

}  // namespace

void recognize_email(Document& d) {
  for (std::uint32_t i = 1; i + 1 < d.size(); ++i) {
    if (d.is_word(i) ? (d.length(i) > 6 || d.word(i)[0] != 'a')
                     : !d.is_kind(i, text::TokenKind::punctuation))
      continue;
    std::uint32_t left = i;
    std::uint32_t right = i + 1;
    bool typed = false;
    if (d.is_punct(i, '@')) {
      typed = d.tight(i) || d.tight(i + 1);
    } else if (d.is_punct(i, '(') || d.is_punct(i, '[') || d.is_punct(i, '{')) {
      const std::string_view w = d.word(i + 1);
      if ((w != "at" && w != "arroba" && w != "@") || !d.is_any_punct(i + 2, ")]}")) continue;
      right = i + 3;
    } else if (const std::string_view w = d.word(i); w != "at" && w != "arroba" && w != "aroba") {
      continue;
    }
    const bool sign = d.is_punct(i, '@') || d.word(i) != "at";
    std::uint32_t end = read_domain(d, right, typed);
    if (end == right) {
      // "@handle": a name of an account.
      if (d.is_punct(i, '@') && !d.tight(i) && d.tight(i + 1) &&
          (d.is_word(i + 1) || d.is_mixed(i + 1))) {
        std::uint32_t last = i + 2;
        while (last < i + 8 && d.tight(last) && (label(d, last) || d.is_punct(last, '_'))) ++last;
        d.add(i, last, PhiKind::other_id, 0.8F, evidence_pattern);
        d.claim(i, last, claim_network);
      }
      continue;
    }
    const bool tight_left = typed && d.tight(i);
    const std::uint32_t begin = tight_left ? typed_local(d, left) : spoken_local(d, left);
    if (begin == left) continue;
    // "at" alone is a preposition: "the desk at example dot com" has no local part with a joint,
    // digit or cue; a provider or a cue makes it an address.
    const bool spoken = !typed;
    float confidence = typed ? 0.99F : 0.93F;
    if (!sign) {
      bool joint = end - right > 2 || provider(d.word(right));
      for (std::uint32_t k = begin; k < left && !joint; ++k)
        joint = joint_word(d, k) || d.length(k) == 1;
      if (!joint) continue;
    }
    d.add(begin, end, PhiKind::email, confidence, evidence_pattern | when(spoken, evidence_spoken));
    d.claim(begin, end, claim_network);
    i = end - 1;
  }
}

}  // namespace careline::phi
