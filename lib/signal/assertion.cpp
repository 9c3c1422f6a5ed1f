#include "signal/assertion.h"

#include <algorithm>

namespace careline::signal {
namespace {

// No cue reaches farther, and no cue pattern is longer, than this many words together.
constexpr std::uint32_t horizon = 60 + Lexicon::max_span;
// Whom a match concerns is looked for this many words back and ahead.
constexpr std::uint32_t who_back = 40;
constexpr std::uint32_t who_ahead = 6;
constexpr std::uint32_t list_reach = 14;

std::uint32_t minus(std::uint32_t a, std::uint32_t b) {
  return a > b ? a - b : 0;
}

}  // namespace

Cues::Cues(const Lexicon& lexicon, const Words& words, const Matches& matches) : words_(words) {
  for (const Match& m : matches) {
    const Rule& rule = lexicon.rules()[m.rule];
    if (rule.kind != RuleKind::cue_before && rule.kind != RuleKind::cue_after) continue;
    cues_.push_back(
        {rule.cue, rule.kind == RuleKind::cue_before, rule.reach, rule.signals, m.begin, m.end});
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

// A negator right before a word that the pattern asked for, among words that it passed over,
// governs
// ("my chest does not hurt"); one that the pattern asked for ("can't breathe") is part of the
// symptom, and one farther off belongs to something else ("pain that doesn't let me stand").
bool Cues::is_inside_gap(const Cue& cue, const Match& match) const {
  if (cue.begin <= match.begin || cue.end >= match.end) return false;
  const std::uint64_t width = (std::uint64_t{1} << (cue.end - cue.begin)) - 1;
  const std::uint32_t at = cue.begin - match.begin;
  return (match.used >> at & width) == 0 && (match.used >> (cue.end - match.begin) & 1U) != 0;
}

// "ya no" before the symptom "no quiero vivir": the negator is the symptom's own.
bool Cues::shares_negator(const Cue& cue, const Match& match) const {
  const auto [first, last] = between(match.begin, cue.end);
  return std::any_of(first, last, [&](const Cue& other) {
    return other.kind == CueKind::negation && other.before && other.end <= cue.end;
  });
}

// A new clause in words [from, to] ends a cue's reach.
bool Cues::is_interrupted(const Cue& cue, std::uint32_t from, std::uint32_t to) const {
  const auto [first, last] = between(from, to + 1);
  return std::any_of(first, last, [&](const Cue& other) {
    const bool subject =
        (other.kind == CueKind::other || other.kind == CueKind::self) && other.reach > 0;
    const bool after = other.begin < to;
    switch (cue.kind) {
      case CueKind::negation:
        return after && (other.kind == CueKind::boundary || subject);
      case CueKind::hypothesis:
        // Also where the match itself begins with the new subject.
        return (after && other.kind == CueKind::boundary) ||
               (subject && words_.items[other.begin].after_comma);
      case CueKind::doubt:
        return after && other.kind == CueKind::boundary;
      default:
        return false;
    }
  });
}

// Words that a negation may reach over: its own reach, more when "or" leads to the match.
std::uint32_t Cues::reach_of(const Cue& cue, const Match& match) const {
  if (cue.kind != CueKind::negation) return cue.reach;
  const auto [first, last] = between(minus(match.begin, 3), match.begin);
  const bool listed = std::any_of(first, last, [&](const Cue& other) {
    return other.kind == CueKind::joint && other.begin >= cue.end;
  });
  return listed ? list_reach : cue.reach;
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
  if ((cue.kind == CueKind::negation || cue.kind == CueKind::hypothesis) &&
      is_inside_gap(cue, match)) {
    return true;
  }
  if (cue.before) {
    if (cue.begin >= match.begin || cue.end > match.end) return false;
    // "don't have" may share words with a match that begins inside it.
    if (cue.end > match.begin) return !shares_negator(cue, match);
    return match.begin - cue.end <= reach_of(cue, match) &&
           !is_interrupted(cue, cue.end, match.begin);
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

Assertion Cues::assertion_of(const Match& match, const Rule& rule) const {
  bool negated = false;
  bool historical = false;
  bool hypothetical = false;
  bool present = false;
  bool recent = false;
  const auto [first, last] = between(minus(match.begin, horizon), match.end + horizon);
  for (auto it = first; it != last; ++it) {
    const Cue& cue = *it;
    if (cue.kind == CueKind::boundary || cue.kind == CueKind::pseudo ||
        cue.kind == CueKind::other || cue.kind == CueKind::self || cue.kind == CueKind::joint) {
      continue;
    }
    if ((cue.signals & rule.signals) == 0 || !governs(cue, match) || is_covered(cue)) continue;
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
  // Who threatens is the subject; whom inside the match is the target.
  const bool subject_only = rule.signals == 1U << static_cast<unsigned>(Signal::harm_to_others);
  const auto [first, last] =
      between(minus(match.begin, who_back), subject_only ? match.begin + 1 : match.end);
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
  const Cue* ahead = nullptr;
  for (auto it = from; it != to; ++it) {
    if (!is_person(*it) || words_.items[it->begin].sentence != sentence) continue;
    if (ahead == nullptr || (it->begin == ahead->begin && it->end > ahead->end)) ahead = &*it;
  }
  return ahead == nullptr ? Who::self : who(*ahead);
}

}  // namespace careline::signal
