// Web addresses, IP addresses (4 and 6) and MAC addresses.
#include "phi/recognizers.h"
#include "phi/spoken.h"

namespace careline::phi {
namespace {

bool hex(std::string_view w, std::size_t most) {
  if (w.empty() || w.size() > most) return false;
  for (const char c : w) {
    if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return false;
  }
  return true;
}

// Tokens without a blank between them, from `i`; marks that end a sentence are left out.
std::uint32_t tight_end(const Document& d, std::uint32_t i) {
  std::uint32_t end = i + 1;
  while (d.tight(end) && !d.is_newline(end) && !d.is_any_punct(end, "<>\"|")) ++end;
  while (end > i + 1 && d.is_any_punct(end - 1, ".,;:!?)]}'*")) --end;
  return end;
}

std::uint32_t url_with_scheme(const Document& d, std::uint32_t i) {
  const std::string_view w = d.word(i);
  if ((w == "http" || w == "https" || w == "ftp" || w == "hxxp" || w == "hxxps") &&
      d.is_punct(i + 1, ':') && d.is_punct(i + 2, '/') && d.is_punct(i + 3, '/') &&
      d.tight(i + 4)) {
    return tight_end(d, i);
  }
  if (w == "www" && d.is_punct(i + 1, '.') && d.tight(i + 2)) return tight_end(d, i);
  if (w == "www" && (d.word(i + 1) == "dot" || d.word(i + 1) == "punto")) {
    std::uint32_t end = i + 1;
    while (end < i + 12 &&
           (d.word(end) == "dot" || d.word(end) == "punto" || d.word(end) == "slash" ||
            d.word(end) == "diagonal") &&
           d.is_word(end + 1)) {
      end += 2;
      while (end < i + 12 && d.is_word(end) && d.word(end + 1) == "dot") ++end;
    }
    return end > i + 1 ? end : i;
  }
  return i;
}

// "portal.example.com/x", "example dot org": the last label must be a top-level domain.
std::uint32_t bare_domain(const Document& d, std::uint32_t i) {
  if (d.tight(i) && i > 0 && d.is_any_punct(i - 1, ".@-_/")) return i;
  std::uint32_t at = i;
  std::uint32_t labels = 1;
  std::uint32_t end = i;
  while (at < i + 16) {
    std::uint32_t next = at + 1;
    while (d.is_punct(next, '-') && d.tight(next) && d.tight(next + 1) &&
           (d.is_word(next + 1) || d.is_mixed(next + 1)) && next < i + 16)
      next += 2;
    if (d.is_punct(next, '.') && d.tight(next) && d.tight(next + 1) &&
        (d.is_word(next + 1) || d.is_mixed(next + 1))) {
      at = next + 1;
    } else if (d.word(next) == "dot" && d.is(next + 1, WordClass::top_domain)) {
      at = next + 1;
    } else {
      break;
    }
    ++labels;
    if (d.is(at, WordClass::top_domain)) end = at + 1;
  }
  if (end == i || end != at + 1) return i;
  const std::string_view tld = d.word(at);
  const bool word_like = d.facts(at).word.english() >= 2 || d.facts(at).word.spanish() >= 2 ||
                         tld == "us" || tld == "mx";
  const bool path = d.is_punct(end, '/') && d.tight(end);
  if (word_like && labels < 3 && !path && tld != "com" && tld != "net") return i;
  if (path) return tight_end(d, i);
  return end;
}

std::uint32_t ip4(const Document& d, std::uint32_t i) {
  if (d.tight(i) && i > 0 && (d.is_punct(i - 1, '.') || d.is_number(i - 1))) return i;
  for (std::uint32_t k = 0; k < 4; ++k) {
    const std::uint32_t at = i + 2 * k;
    const int v = token_value(d, at);
    if (v < 0 || v > 255 || d.length(at) > 3 || (k > 0 && !d.tight(at))) return i;
    if (k < 3 && !(d.is_punct(at + 1, '.') && d.tight(at + 1))) return i;
  }
  if (d.is_punct(i + 7, '.') && d.tight(i + 7) && d.is_number(i + 8) && d.tight(i + 8)) return i;
  if (d.is_punct(i + 7, '/') && d.is_number(i + 8) && d.tight(i + 8) && d.length(i + 8) <= 2)
    return i + 9;
  return i + 7;
}

// Hex groups joined by ':' or '-': an IPv6 or a MAC address.
std::uint32_t hex_groups(const Document& d, std::uint32_t i, PhiKind& kind) {
  std::uint32_t at = i;
  unsigned groups = 0;
  unsigned colons = 0;
  bool all_two = true;
  bool doubled = false;
  bool letters = false;
  const char sep = d.is_punct(i + 1, '-') ? '-' : ':';
  while (at < i + 24) {
    const std::string_view w = d.word(at);
    if (d.is_punct(at, sep) && (at == i || d.tight(at))) {
      ++colons;
      doubled = doubled || (sep == ':' && at > i && d.is_punct(at - 1, ':') && d.tight(at));
    } else if (hex(w, 4) && (at == i || d.tight(at)) && (at == i || d.is_punct(at - 1, sep))) {
      ++groups;
      all_two = all_two && w.size() == 2;
      letters = letters || d.is_mixed(at) || d.is_word(at);
    } else {
      break;
    }
    ++at;
  }
  while (at > i && d.is_punct(at - 1, sep) && !doubled) --at;
  if (groups == 6 && all_two && colons >= 5) {
    kind = PhiKind::device_id;
    return letters || sep == ':' ? at : i;
  }
  if (sep == ':' && ((doubled && groups >= 1 && colons >= 2) || groups == 8)) {
    kind = PhiKind::ip_address;
    return groups == 1 && !letters ? i : at;
  }
  return i;
}

}  // namespace

void recognize_network(Document& d) {
  for (std::uint32_t i = 0; i < d.size(); ++i) {
    if (d.claimed(i, claim_network) || d.is_newline(i)) continue;
    if (d.is_punct(i, ':') && d.is_punct(i + 1, ':') && d.tight(i + 1) && !d.tight(i)) {
      PhiKind kind = PhiKind::ip_address;
      const std::uint32_t end = hex_groups(d, i, kind);
      if (end > i + 2) {
        d.add(i, end, kind, 0.8F, evidence_pattern);
        d.claim(i, end, claim_network);
        i = end - 1;
      }
      continue;
    }
    if (d.is_kind(i, text::TokenKind::punctuation)) continue;
    PhiKind kind = PhiKind::url;
    std::uint32_t end = i;
    float confidence = 0.97F;
    if (d.is_word(i)) end = url_with_scheme(d, i);
    if (end == i && d.is_number(i)) {
      end = ip4(d, i);
      if (end > i) kind = PhiKind::ip_address;
    }
    if (end == i && d.is_any_punct(i + 1, ":-") && d.tight(i + 1) && hex(d.word(i), 4) &&
        !(i > 0 && d.tight(i) && d.is_any_punct(i - 1, ":-"))) {
      end = hex_groups(d, i, kind);
    }
    if (end == i && (d.is_word(i) || d.is_mixed(i)) &&
        (d.is_any_punct(i + 1, ".-") || d.word(i + 1) == "dot")) {
      end = bare_domain(d, i);
      confidence = 0.85F;
    }
    if (end == i) continue;
    d.add(i, end, kind, confidence, evidence_pattern);
    d.claim(i, end, claim_network);
    i = end - 1;
  }
}

}  // namespace careline::phi
