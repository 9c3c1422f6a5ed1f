#include "signal/assertion.h"

#include <algorithm>

namespace careline::signal {
namespace {

// No cue reaches farther, and no cue pattern is longer, than this many words together.
constexpr std::uint32_t horizon = 60 + Lexicon::max_span;
// Whom a match concerns is looked for this many words back and ahead.
constexpr std::uint32_t who_back = 40;
constexpr std::uint32_t who_ahead = 6;

std::uint32_t minus(std::uint32_t a, std::uint32_t b) {
  return a > b ? a - b : 0;
}

}  // namespace

Cues::Cues(const Lexicon& lexicon, const Words& words, const Matches& matches) : words_(words) {
  for (const Match& m : matches) {
    const Rule& rule = lexicon.rules()[m.rule];
    if (rule.kind != RuleKind::cue_before && rule.kind != RuleKind::cue_after) continue;
    cues_.push_back({rule.cue, rule.kind == RuleKind::cue_before, rule.reach, m.begin, m.end});
  }
}

std::pair<Cues::List::const_iterator, Cues::List::const_iterator> Cues::between(
    std::uint32_t from, std::uint32_t to) const {
  const auto by_begin = [](const Cue& cue, std::uint32_t at) { return cue.begin < at; };
  const auto first = std::lower_bound(cues_.begin(), cues_.end(), from, by_begin);
  return {first, std::lower_bound(first, cues_.end(), to, by_begin)};
}

// A pseudo-cue covers a negator: "not only", "won't go away", "nada más que".
bool Cues::is_covered(const Cue& cue) const {
  const auto [first, last] = between(minus(cue.begin, Lexicon::max_span), cue.begin + 1);
  return std::any_of(first, last, [&](const Cue& other) {
    return other.kind == CueKind::pseudo && other.end >= cue.end;
  });
}

// A cue among words that the pattern passed over ("my chest does not hurt") governs; one that the
// pattern asked for ("can't breathe") is part of the symptom.
bool Cues::is_inside_gap(const Cue& cue, const Match& match) const {
  if (cue.begin < match.begin || cue.end > match.end) return false;
  for (std::uint32_t w = cue.begin; w < cue.end; ++w) {
    if ((match.used >> (w - match.begin) & 1U) != 0) return false;
  }
  return true;
}

// A new clause in words [from, to) ends a cue's reach.
bool Cues::is_interrupted(const Cue& cue, std::uint32_t from, std::uint32_t to) const {
  const auto [first, last] = between(from, to);
  return std::any_of(first, last, [&](const Cue& other) {
    const bool subject = other.kind == CueKind::other || other.kind == CueKind::self;
    switch (cue.kind) {
      case CueKind::negation:
        return other.kind == CueKind::boundary || subject;
      case CueKind::hypothesis:
        return other.kind == CueKind::boundary ||
               (subject && words_.items[other.begin].after_comma);
      case CueKind::doubt:
        return other.kind == CueKind::boundary;
      default:
        return false;
    }
  });
}

bool Cues::governs(const Cue& cue, const Match& match) const {
  const auto& items = words_.items;
  if (items[cue.begin].sentence != items[match.begin].sentence) return false;
  if (cue.kind == CueKind::present || cue.kind == CueKind::recent || cue.kind == CueKind::history) {
    // Time holds for the whole clause, wherever it stands, also inside the match.
    const std::uint32_t distance =
        cue.begin >= match.end ? cue.begin - match.end : minus(match.begin, cue.end);
    return distance <= cue.reach;
  }
  if (is_inside_gap(cue, match)) return true;
  if (cue.before) {
    // "don't have" may share words with a match that begins inside it.
    if (cue.begin >= match.begin || cue.end > match.end) return false;
    if (cue.end > match.begin) return true;
    return match.begin - cue.end <= cue.reach && !is_interrupted(cue, cue.end, match.begin);
  }
  return cue.begin >= match.end && cue.begin - match.end <= cue.reach &&
         !is_interrupted(cue, match.end, cue.begin);
}

// "Any chest pain? No." - the first word of the next sentence answers a question.
bool Cues::is_answered_no(const Match& match) const {
  const auto& items = words_.items;
  if (!items[match.begin].asked) return false;
  std::uint32_t next = match.end;
  while (next < items.size() && next < match.end + horizon && !items[next].starts_sentence) ++next;
  const auto [first, last] = between(next, next + 1);
  return std::any_of(first, last,
                     [](const Cue& cue) { return cue.kind == CueKind::negation && !cue.before; });
}

Assertion Cues::assertion_of(const Match& match) const {
  bool negated = false;
  bool historical = false;
  bool hypothetical = false;
  bool present = false;
  bool recent = false;
  const auto [first, last] = between(minus(match.begin, horizon), match.end + horizon);
  for (auto it = first; it != last; ++it) {
    const Cue& cue = *it;
    if (cue.kind == CueKind::boundary || cue.kind == CueKind::pseudo ||
        cue.kind == CueKind::other || cue.kind == CueKind::self) {
      continue;
    }
    if (!governs(cue, match) || is_covered(cue)) continue;
    negated = negated || cue.kind == CueKind::negation || cue.kind == CueKind::doubt;
    historical = historical || cue.kind == CueKind::history;
    hypothetical = hypothetical || cue.kind == CueKind::hypothesis;
    present = present || cue.kind == CueKind::present;
    recent = recent || cue.kind == CueKind::recent;
  }
  // A negation stands even beside "now" ("no chest pain now"); history and supposition do not.
  if (negated || is_answered_no(match)) return Assertion::negated;
  if (present) return Assertion::present;
  if (historical && !recent) return Assertion::historical;
  if (hypothetical) return Assertion::hypothetical;
  return Assertion::present;
}

// The last person mentioned up to the end of the match decides, in its own sentence first, then in
// the two before; then whoever follows closely. Nobody at all: the writer.
Who Cues::who_of(const Match& match, const Rule& rule) const {
  if (rule.who != FixedWho::none) {
    return rule.who == FixedWho::self ? Who::self : Who::other;
  }
  const auto sentence = words_.items[match.begin].sentence;
  const auto is_person = [](const Cue& cue) {
    return cue.kind == CueKind::other || cue.kind == CueKind::self;
  };
  const auto who = [](const Cue& cue) {
    return cue.kind == CueKind::other ? Who::other : Who::self;
  };
  const auto [first, last] = between(minus(match.begin, who_back), match.end);
  const Cue* nearest = nullptr;
  for (auto it = last; it != first;) {
    --it;
    if (!is_person(*it) || sentence - words_.items[it->begin].sentence > 2) continue;
    // "my husband": the longer cue at the same place says more than "my".
    if (nearest == nullptr || (it->begin == nearest->begin && it->end > nearest->end) ||
        (it->begin < nearest->begin && it->end >= nearest->end)) {
      nearest = &*it;
    } else if (it->begin < nearest->begin) {
      break;
    }
  }
  if (nearest != nullptr) return who(*nearest);
  const auto [from, to] = between(match.end, match.end + who_ahead);
  const auto ahead = std::find_if(from, to, [&](const Cue& cue) {
    return is_person(cue) && words_.items[cue.begin].sentence == sentence;
  });
  return ahead == to ? Who::self : who(*ahead);
}

}  // namespace careline::signal
