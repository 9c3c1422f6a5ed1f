#include "signal/lexicon.h"

#include <algorithm>
#include <charconv>

#include "text/text.h"

namespace careline::signal {
namespace {

constexpr std::size_t min_prefix = 3;
constexpr std::size_t max_elements = 12;
constexpr int max_gap = 8;
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
  const std::size_t end = std::min(rest.find(' '), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end);
  return word;
}

const std::unordered_map<std::string_view, CueKind>& cue_kinds() {
  static const std::unordered_map<std::string_view, CueKind> kinds = {
      {"negation", CueKind::negation}, {"pseudo", CueKind::pseudo},
      {"history", CueKind::history},   {"hypothesis", CueKind::hypothesis},
      {"present", CueKind::present},   {"other", CueKind::other},
      {"self", CueKind::self},         {"break", CueKind::boundary}};
  return kinds;
}

void add_sorted(std::vector<std::uint32_t>& to, std::uint32_t value) {
  const auto it = std::lower_bound(to.begin(), to.end(), value);
  if (it == to.end() || *it != value) to.insert(it, value);
}

}  // namespace

// Reads one file, line by line.
struct Lexicon::Reader {
  Lexicon& lexicon;
  const std::string& name;
  int line = 0;
  std::string_view text;  // the current line
  bool in_section = false;

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
    const std::string_view content = trim(whole.substr(0, whole.find('#')));
    if (content.empty()) return {};
    if (content.front() == '$') return read_set(content);
    if (content.front() == '[') return read_section(content);
    if (!in_section) return wrong(content, "a pattern before the first section");
    return read_pattern(content);
  }

  Result<void> read_set(std::string_view content) {
    const std::size_t equals = content.find('=');
    if (equals == std::string_view::npos) return wrong(content, "expected '='");
    const std::string set(trim(content.substr(1, equals - 1)));
    Element element;
    if (auto done = read_alternatives(trim(content.substr(equals + 1)), element); !done)
      return done;
    if (!lexicon.sets_.emplace(set, std::move(element)).second) {
      return wrong(content, "the set is defined twice");
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
    if (what == "signal") {
      if (auto done = read_raise(rest, rule); !done) return done;
    } else if (what == "idiom" || what == "frame") {
      rule.kind = what == "idiom" ? RuleKind::idiom : RuleKind::frame;
      auto signals = read_signals(rest);
      if (!signals) return std::move(signals).error();
      rule.signals = *signals;
    } else if (what == "cue" || what == "cue-after") {
      rule.kind = what == "cue" ? RuleKind::cue_before : RuleKind::cue_after;
      const std::string_view kind = next_word(rest);
      const auto it = cue_kinds().find(kind);
      if (it == cue_kinds().end()) return wrong(content, "unknown kind of cue");
      rule.cue = it->second;
      const std::string_view reach = next_word(rest);
      int value = -1;
      std::from_chars(reach.data(), reach.data() + reach.size(), value);
      if (value < 0 || value > 60) return wrong(content, "the reach must be 0 to 60 words");
      rule.reach = static_cast<std::uint8_t>(value);
    } else {
      return wrong(content, "expected signal, idiom, frame, cue or cue-after");
    }
    lexicon.rules_.push_back(rule);
    in_section = true;
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
    auto& families = lexicon.families_;
    const auto known = std::find(families.begin(), families.end(), family);
    rule.family = static_cast<std::uint16_t>(known - families.begin());
    if (known == families.end()) families.push_back(family);
    const std::string_view score = next_word(rest);
    double value = 0;
    std::from_chars(score.data(), score.data() + score.size(), value);
    if (!(value > 0 && value <= 1)) return wrong(target, "expected a score in (0, 1]");
    rule.score = static_cast<float>(value);
    const std::string_view flag = next_word(rest);
    if (!flag.empty() && flag != "mention") return wrong(flag, "expected 'mention' or nothing");
    rule.mention = flag == "mention";
    return {};
  }

  Result<void> read_alternatives(std::string_view words, Element& element) {
    while (true) {
      const std::size_t bar = std::min(words.find('|'), words.size());
      const std::string_view word = trim(words.substr(0, bar));
      if (word.empty()) return wrong(words, "empty alternative");
      if (word.front() == '$') {
        if (word == "$number") {
          element.any_number = true;
        } else {
          const auto set = lexicon.sets_.find(std::string(word.substr(1)));
          if (set == lexicon.sets_.end()) return wrong(word, "unknown set");
          for (const std::uint32_t w : set->second.words) add_sorted(element.words, w);
          for (const std::uint32_t p : set->second.prefixes) add_sorted(element.prefixes, p);
          element.any_number = element.any_number || set->second.any_number;
        }
      } else if (word.back() == '*') {
        if (word.size() - 1 < min_prefix) return wrong(word, "a prefix needs 3 letters or more");
        add_sorted(element.prefixes, lexicon.intern_prefix(word.substr(0, word.size() - 1)));
      } else {
        if (text::canonical_form(word).view() != word ||
            word.find('\'') != std::string_view::npos) {
          return wrong(word, "not in canonical form: lower case, no accents, no apostrophes");
        }
        add_sorted(element.words, lexicon.intern_word(word));
      }
      if (bar == words.size()) return {};
      words.remove_prefix(bar + 1);
    }
  }

  Result<void> read_pattern(std::string_view content) {
    Pattern pattern;
    pattern.rule = static_cast<std::uint32_t>(lexicon.rules_.size() - 1);
    std::uint8_t gap = 0;
    std::string_view rest = content;
    for (std::string_view word = next_word(rest); !word.empty(); word = next_word(rest)) {
      if (word.front() == '~') {
        int value = 0;
        std::from_chars(word.data() + 1, word.data() + word.size(), value);
        if (value < 1 || value > max_gap) return wrong(word, "a gap is ~1 to ~8");
        gap = static_cast<std::uint8_t>(value);
        continue;
      }
      Element element;
      element.gap = gap;
      gap = 0;
      if (word.back() == '?') {
        element.optional = true;
        word.remove_suffix(1);
      }
      if (auto done = read_alternatives(word, element); !done) return done;
      pattern.elements.push_back(std::move(element));
    }
    if (pattern.elements.empty() || pattern.elements.size() > max_elements) {
      return wrong(content, "a pattern has 1 to 12 words");
    }
    if (pattern.elements.front().optional || pattern.elements.front().gap != 0 || gap != 0 ||
        pattern.elements.back().optional) {
      return wrong(content, "a pattern begins and ends with a word that must be there");
    }
    lexicon.patterns_.push_back(std::move(pattern));
    return {};
  }
};

Result<void> Lexicon::add(std::string_view source, const std::string& name) {
  Reader reader{*this, name, 0, {}, false};
  while (!source.empty()) {
    const std::size_t end = std::min(source.find('\n'), source.size());
    if (auto done = reader.read_line(source.substr(0, end)); !done) return done;
    source.remove_prefix(std::min(end + 1, source.size()));
  }
  return {};
}

void Lexicon::finish() {
  by_word_.resize(words_.size());
  by_prefix_.resize(prefixes_.size());
  for (std::uint32_t i = 0; i < patterns_.size(); ++i) {
    const Element& first = patterns_[i].elements.front();
    for (const std::uint32_t w : first.words) by_word_[w].push_back(i);
    for (const std::uint32_t p : first.prefixes) by_prefix_[p].push_back(i);
    if (first.any_number) by_number_.push_back(i);
  }
  for (const auto& [prefix, number] : prefixes_) {
    prefix_lengths_.push_back(static_cast<std::uint8_t>(std::min<std::size_t>(prefix.size(), 255)));
  }
  std::sort(prefix_lengths_.begin(), prefix_lengths_.end());
  prefix_lengths_.erase(std::unique(prefix_lengths_.begin(), prefix_lengths_.end()),
                        prefix_lengths_.end());
}

std::uint32_t Lexicon::intern_word(std::string_view form) {
  return words_.try_emplace(std::string(form), static_cast<std::uint32_t>(words_.size()))
      .first->second;
}
std::uint32_t Lexicon::intern_prefix(std::string_view form) {
  return prefixes_.try_emplace(std::string(form), static_cast<std::uint32_t>(prefixes_.size()))
      .first->second;
}

std::uint32_t Lexicon::word(std::string_view form) const noexcept {
  const auto it = words_.find(form);
  return it == words_.end() ? none : it->second;
}

void Lexicon::prefixes(std::string_view form, std::vector<std::uint32_t>& out) const {
  for (const std::uint8_t length : prefix_lengths_) {
    if (length > form.size()) break;
    const auto it = prefixes_.find(form.substr(0, length));
    if (it != prefixes_.end()) out.push_back(it->second);
  }
}

const std::vector<std::uint32_t>* Lexicon::starting_with_word(std::uint32_t word) const {
  return word < by_word_.size() && !by_word_[word].empty() ? &by_word_[word] : nullptr;
}
const std::vector<std::uint32_t>* Lexicon::starting_with_prefix(std::uint32_t prefix) const {
  return prefix < by_prefix_.size() && !by_prefix_[prefix].empty() ? &by_prefix_[prefix] : nullptr;
}

}  // namespace careline::signal
