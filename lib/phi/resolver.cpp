#include "phi/resolver.h"

#include <algorithm>
#include <map>

namespace careline::phi {
namespace {

// Kinds with a format of their own beat kinds that anything may be.
int specificity(PhiKind kind) {
  switch (kind) {
    case PhiKind::email:
    case PhiKind::url:
    case PhiKind::photo:
    case PhiKind::ip_address:
      return 4;
    case PhiKind::ssn:
    case PhiKind::payment_card:
    case PhiKind::health_plan_id:
    case PhiKind::vehicle_id:
      return 3;
    case PhiKind::other_id:
    case PhiKind::weekday:
    case PhiKind::organization:
      return 0;
    case PhiKind::name:
    case PhiKind::city:
      return 1;
    default:
      return 2;
  }
}

bool holds_content(std::string_view message, text::Range r) {
  return std::any_of(message.begin() + r.begin, message.begin() + r.end, [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return u >= 0x80 || (u >= '0' && u <= '9') || (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z');
  });
}

text::Range trimmed(std::string_view message, text::Range r) {
  const auto blank = [&](std::uint32_t i) {
    return message[i] == ' ' || message[i] == '\n' || message[i] == ',';
  };
  while (r.begin < r.end && blank(r.begin)) ++r.begin;
  while (r.end > r.begin && blank(r.end - 1)) --r.end;
  return r;
}

}  // namespace

Spans resolve(const text::NormalizedText& text, std::vector<Candidate>& candidates) {
  std::vector<Span> spans;
  spans.reserve(candidates.size());
  for (const Candidate& c : candidates) {
    if (c.range.end <= c.range.begin) continue;
    const text::Range r = text::to_grapheme_boundaries(text.original(), text.to_original(c.range));
    if (r.size() > 0) spans.push_back({r, c.kind, c.confidence, c.role, c.evidence});
  }
  std::stable_sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
    // A weekday or organisation never takes a place from a kind that is always redacted.
    const bool wa = a.kind == PhiKind::weekday || a.kind == PhiKind::organization;
    const bool wb = b.kind == PhiKind::weekday || b.kind == PhiKind::organization;
    if (wa != wb) return wb;
    if (a.confidence != b.confidence) return a.confidence > b.confidence;
    if (a.range.size() != b.range.size()) return a.range.size() > b.range.size();
    if (specificity(a.kind) != specificity(b.kind))
      return specificity(a.kind) > specificity(b.kind);
    return a.range.begin < b.range.begin;
  });
  std::map<std::uint32_t, Span> taken;  // by begin
  for (const Span& s : spans) {
    // Pieces of s that no stronger span covers.
    std::uint32_t at = s.range.begin;
    auto next = taken.upper_bound(at);
    if (next != taken.begin()) {
      const auto before = std::prev(next);
      at = std::max(at, before->second.range.end);
    }
    while (at < s.range.end) {
      const std::uint32_t stop =
          next == taken.end() ? s.range.end : std::min(s.range.end, next->first);
      const text::Range piece = trimmed(text.original(), {std::min(at, stop), stop});
      if (piece.size() > 0 && holds_content(text.original(), piece)) {
        // A weaker candidate of the same kind makes the stronger span longer.
        const auto before = next == taken.begin() ? taken.end() : std::prev(next);
        if (before != taken.end() && before->second.kind == s.kind &&
            before->second.range.end > s.range.begin && before->second.range.end <= piece.begin) {
          before->second.range.end = piece.end;
        } else if (next != taken.end() && next->second.kind == s.kind &&
                   next->first < s.range.end) {
          Span longer = next->second;
          longer.range.begin = piece.begin;
          taken.erase(next);
          next = std::next(taken.emplace(piece.begin, longer).first);
          at = longer.range.end;
          continue;
        } else {
          Span part = s;
          part.range = piece;
          taken.emplace(piece.begin, part);
        }
      }
      if (next == taken.end() || next->first >= s.range.end) break;
      at = std::max(at, next->second.range.end);
      ++next;
    }
  }
  Spans out;
  out.reserve(taken.size());
  for (const auto& [begin, span] : taken) out.push_back(span);
  return out;
}

}  // namespace careline::phi
