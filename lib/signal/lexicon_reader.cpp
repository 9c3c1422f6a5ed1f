// Reads lexicon files line by line. The format stands at the top of lexicon.h.
#include <algorithm>
#include <charconv>
#include <optional>

#include "signal/lexicon.h"
#include "text/text.h"

namespace careline::signal {
namespace {

constexpr std::size_t min_prefix = 3;
constexpr std::size_t max_elements = 12;
constexpr std::size_t max_slots = 0xFFFF;
constexpr int max_gap = 12;
constexpr int max_reach = 60;
constexpr std::uint16_t all_signals = 0xFFFF;
static_assert(signal_count == 16);

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r'))
    s.remove_suffix(1);
  return s;
}

// Takes the next blank-separated word off `rest`.
std::string_view next_word(std::string_view& rest) {
  rest = trim(rest);
  const std::size_t end = std::min(rest.find_first_of(" \t"), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end);
  return word;
}

std::optional<CueKind> cue_kind_from(std::string_view name) {
  constexpr std::pair<std::string_view, CueKind> kinds[] = {
      {"negation", CueKind::negation},    {"doubt", CueKind::doubt},
      {"pseudo", CueKind::pseudo},        {"history", CueKind::history},
      {"present", CueKind::present},      {"recent", CueKind::recent},
      {"other", CueKind::other},          {"self", CueKind::self},
      {"break", CueKind::boundary},       {"list", CueKind::joint},
      {"hypothesis", CueKind::hypothesis}};
  for (const auto& [text, kind] : kinds) {
    if (text == name) return kind;
  }
  return std::nullopt;
}

// The whole of `text` as a number in [low, high].
std::optional<int> number_from(std::string_view text, int low, int high) {
  int value = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (status != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (value < low || value > high) return std::nullopt;
  return value;
}

void add_sorted(std::vector<std::uint32_t>& to, std::uint32_t value) {
  const auto it = std::lower_bound(to.begin(), to.end(), value);
  if (it == to.end() || *it != value) to.insert(it, value);
}

void add_all(std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& from) {
  for (const std::uint32_t value : from) add_sorted(to, value);
}

}  // namespace

struct Lexicon::Reader {
  Lexicon& lexicon;
  const std::string& name;
  int line = 0;
  std::string_view text;  // the current line
  bool in_section = false;
  std::unordered_set<std::string, Hash, std::equal_to<>>* list = nullptr;  // of a word section
  std::string open_set;  // the set that a continuation line adds to

  Error wrong(std::string_view at, const std::string& what) const {
    const auto column = static_cast<std::int32_t>(at.data() - text.data()) + 1;
    return fail_at_line(
        Status::bad_model,
        name + ":" + std::to_string(line) + ":" + std::to_string(column) + ": " + what, line,
        column);
  }

  Result<void> read_line(std::string_view whole) {
    text = whole;
    ++line;
    const std::string_view raw = whole.substr(0, whole.find('#'));
    const std::string_view content = trim(raw);
    if (content.empty()) return {};
    if (raw.front() == ' ' || raw.front() == '\t') {
      if (open_set.empty()) return wrong(content, "only a set may be continued");
      return add_to_set(content);
    }
    open_set.clear();
    if (content.front() == '$') {
      // A line that begins with a set is its definition, or a pattern that begins with it.
      const std::size_t equals = content.find('=');
      if (equals != std::string_view::npos) return read_set(content, equals);
    }
    if (content.front() == '[') return read_section(content);
    if (!in_section) return wrong(content, "a pattern before the first section");
    if (list != nullptr) return read_words(content);
    return read_pattern(content);
  }

  Result<void> read_set(std::string_view content, std::size_t equals) {
    const std::string set(trim(content.substr(1, equals - 1)));
    if (set.empty() || set == "number" || set.find_first_of(" |") != std::string::npos) {
      return wrong(content, "a set needs a name of its own, without blanks");
    }
    if (!lexicon.sets_.try_emplace(set).second) return wrong(content, "the set is defined twice");
    open_set = set;
    const std::string_view rest = trim(content.substr(equals + 1));
    if (rest.empty()) return {};
    return add_to_set(rest);
  }

  Result<void> add_to_set(std::string_view words) {
    if (words.front() == '|') words = trim(words.substr(1));
    if (!words.empty() && words.back() == '|') words = trim(words.substr(0, words.size() - 1));
    Content more;
    if (auto done = read_alternatives(words, more); !done) return done;
    Content& set = lexicon.sets_[open_set];
    add_all(set.words, more.words);
    add_all(set.prefixes, more.prefixes);
    set.any_number = set.any_number || more.any_number;
    return {};
  }

  Result<void> read_words(std::string_view content) {
    for (std::string_view word = next_word(content); !word.empty(); word = next_word(content)) {
      if (auto done = check_form(word, word); !done) return done;
      list->emplace(word);
    }
    return {};
  }

  Result<void> check_form(std::string_view form, std::string_view at) const {
    if (text::canonical_form(form).view() != form ||
        form.find_first_of("' *?~<>^.$=[]") != std::string_view::npos) {
      return wrong(at, "not in canonical form: lower case, no accents, no apostrophes");
    }
    return {};
  }

  Result<std::uint16_t> read_signals(std::string_view rest) {
    std::uint16_t bits = 0;
    for (std::string_view word = next_word(rest); !word.empty(); word = next_word(rest)) {
      if (word == "*") {
        bits = all_signals;
        continue;
      }
      const auto signal = signal_from(word);
      if (!signal) return wrong(word, "unknown signal");
      bits = static_cast<std::uint16_t>(bits | 1U << static_cast<unsigned>(*signal));
    }
    if (bits == 0) return wrong(text, "expected the names of signals, or *");
    return bits;
  }

  Result<void> read_section(std::string_view content) {
    if (content.back() != ']') return wrong(content, "expected ']' at the end");
    std::string_view rest = content.substr(1, content.size() - 2);
    const std::string_view what = next_word(rest);
    Rule rule;
    list = what == "ordinary"  ? &lexicon.ordinary_
           : what == "correct" ? &lexicon.correctable_
                               : nullptr;
    in_section = true;
    if (list != nullptr) {
      if (!trim(rest).empty()) return wrong(content, "nothing may follow the name of this section");
      return {};
    }
    if (what == "signal") {
      if (auto done = read_raise(rest, rule); !done) return done;
    } else if (what == "idiom" || what == "frame") {
      rule.kind = what == "idiom" ? RuleKind::idiom : RuleKind::frame;
      auto signals = read_signals(rest);
      if (!signals) return std::move(signals).error();
      rule.signals = *signals;
    } else if (what == "cue" || what == "cue-after") {
      rule.kind = what == "cue" ? RuleKind::cue_before : RuleKind::cue_after;
      const auto kind = cue_kind_from(next_word(rest));
      if (!kind) return wrong(content, "unknown kind of cue");
      rule.cue = *kind;
      const auto reach = number_from(next_word(rest), 0, max_reach);
      if (!reach) return wrong(content, "the reach must be 0 to 60 words");
      rule.reach = static_cast<std::uint8_t>(*reach);
      rule.signals = all_signals;
      if (!trim(rest).empty()) {
        auto signals = read_signals(rest);
        if (!signals) return std::move(signals).error();
        rule.signals = *signals;
      }
    } else {
      return wrong(content, "expected signal, idiom, frame, cue, cue-after, correct or ordinary");
    }
    lexicon.rules_.push_back(rule);
    return {};
  }

  Result<void> read_raise(std::string_view rest, Rule& rule) {
    const std::string_view target = next_word(rest);
    const std::size_t slash = target.find('/');
    if (slash == std::string_view::npos) return wrong(target, "expected SIGNAL/FAMILY");
    const auto signal = signal_from(target.substr(0, slash));
    if (!signal) return wrong(target, "unknown signal");
    rule.signals = static_cast<std::uint16_t>(1U << static_cast<unsigned>(*signal));
    const std::string family(target.substr(slash + 1));
    if (family.empty()) return wrong(target, "expected a family after '/'");
    auto& families = lexicon.families_;
    const auto known = std::find(families.begin(), families.end(), family);
    rule.family = static_cast<std::uint16_t>(known - families.begin());
    if (known == families.end()) families.push_back(family);
    const std::string_view score = next_word(rest);
    double value = 0;
    const auto [end, status] = std::from_chars(score.data(), score.data() + score.size(), value);
    if (status != std::errc() || end != score.data() + score.size() || !(value > 0 && value <= 1)) {
      return wrong(score.empty() ? target : score, "expected a score in (0, 1]");
    }
    rule.score = static_cast<float>(value);
    for (std::string_view flag = next_word(rest); !flag.empty(); flag = next_word(rest)) {
      if (flag == "mention") {
        rule.mention = true;
      } else if (flag == "across") {
        rule.across = true;
      } else if (flag == "self" || flag == "other") {
        rule.who = flag == "self" ? FixedWho::self : FixedWho::other;
      } else {
        return wrong(flag, "expected mention, across, self or other");
      }
    }
    return {};
  }

  Result<void> read_alternatives(std::string_view words, Content& content) {
    for (;;) {
      const std::size_t bar = std::min(words.find('|'), words.size());
      const std::string_view word = trim(words.substr(0, bar));
      if (word.empty()) return wrong(words, "empty alternative");
      if (auto done = read_alternative(word, content); !done) return done;
      if (bar == words.size()) return {};
      words.remove_prefix(bar + 1);
    }
  }

  Result<void> read_alternative(std::string_view word, Content& content) {
    if (word == "$number") {
      content.any_number = true;
      return {};
    }
    if (word.front() == '$') {
      const auto set = lexicon.sets_.find(std::string(word.substr(1)));
      if (set == lexicon.sets_.end()) return wrong(word, "unknown set");
      add_all(content.words, set->second.words);
      add_all(content.prefixes, set->second.prefixes);
      content.any_number = content.any_number || set->second.any_number;
      return {};
    }
    const bool is_prefix = word.back() == '*';
    const std::string_view form = is_prefix ? word.substr(0, word.size() - 1) : word;
    if (is_prefix && form.size() < min_prefix) return wrong(word, "a prefix needs 3 letters");
    if (auto done = check_form(form, word); !done) return done;
    if (is_prefix) {
      add_sorted(content.prefixes, intern(lexicon.prefixes_, form));
    } else {
      add_sorted(content.words, intern(lexicon.words_, form));
    }
    return {};
  }

  Result<void> read_pattern(std::string_view content) {
    Pattern pattern;
    std::vector<Element> elements;
    pattern.rule = static_cast<std::uint32_t>(lexicon.rules_.size() - 1);
    pattern.across = lexicon.rules_.back().across;
    std::size_t half = 0;  // elements before <~N>
    std::uint8_t half_gap = 0;
    std::uint8_t gap = 0;
    std::string_view rest = content;
    for (std::string_view word = next_word(rest); !word.empty(); word = next_word(rest)) {
      if (pattern.at_end) return wrong(word, "nothing may follow '.'");
      if (word == "^") {
        if (!elements.empty()) return wrong(word, "'^' comes first");
        pattern.at_start = true;
      } else if (word == ".") {
        pattern.at_end = true;
      } else if (word.front() == '~' || word.front() == '<') {
        const bool both = word.front() == '<';
        if (both && (word.size() < 4 || word[1] != '~' || word.back() != '>' || half != 0)) {
          return wrong(word, "expected <~N>, once");
        }
        const auto value =
            number_from(both ? word.substr(2, word.size() - 3) : word.substr(1), 1, max_gap);
        if (!value) return wrong(word, "a gap is ~1 to ~12");
        if (both) {
          half = elements.size();
          half_gap = static_cast<std::uint8_t>(*value);
        }
        gap = static_cast<std::uint8_t>(*value);
      } else if (auto done = read_element(word, gap, elements); !done) {
        return done;
      } else {
        gap = 0;
      }
    }
    if (gap != 0) return wrong(content, "a pattern does not end with a gap");
    if (auto done = check(content, elements, half); !done) return done;
    if (half != 0) {
      // The same pattern with its halves exchanged.
      std::vector<Element> turned = elements;
      std::rotate(turned.begin(), turned.begin() + static_cast<std::ptrdiff_t>(half), turned.end());
      turned.front().gap = 0;
      turned[turned.size() - half].gap = half_gap;
      lexicon.add_pattern(pattern, turned);
    }
    lexicon.add_pattern(pattern, elements);
    return {};
  }

  Result<void> read_element(std::string_view word, std::uint8_t gap,
                            std::vector<Element>& elements) {
    Element element;
    element.gap = gap;
    if (word.back() == '?') {
      element.optional = true;
      word.remove_suffix(1);
      if (word.empty()) return wrong(word, "expected a word before '?'");
    }
    Content content;
    if (auto done = read_alternatives(word, content); !done) return done;
    element.slot = lexicon.slot_of(content);
    if (lexicon.contents_.size() >= max_slots) return wrong(word, "too many different sets");
    elements.push_back(element);
    return {};
  }

  Result<void> check(std::string_view content, const std::vector<Element>& elements,
                     std::size_t half) const {
    if (elements.empty() || elements.size() > max_elements) {
      return wrong(content, "a pattern has 1 to 12 words");
    }
    const auto must = [&](std::size_t i) { return !elements[i].optional; };
    const std::size_t last = elements.size() - 1;
    const bool halves_good = half == 0 || (half <= last && must(half) && must(half - 1));
    if (!must(0) || !must(last) || elements.front().gap != 0 || !halves_good) {
      return wrong(content,
                   "a pattern, or half of one, begins and ends with a word that must be there");
    }
    int span = 0;
    for (const Element& e : elements) span += 1 + e.gap;
    if (span > max_span) return wrong(content, "a pattern spans at most 40 words, gaps included");
    return {};
  }
};

Result<void> Lexicon::add(std::string_view source, const std::string& name) {
  Reader reader{*this, name, 0, {}, false, nullptr, {}};
  while (!source.empty()) {
    const std::size_t end = std::min(source.find('\n'), source.size());
    if (auto done = reader.read_line(source.substr(0, end)); !done) return done;
    source.remove_prefix(std::min(end + 1, source.size()));
  }
  return {};
}

}  // namespace careline::signal
