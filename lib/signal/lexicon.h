// Lexicons: hand-written patterns over the words of a message, in reviewable text files.
//
// File format (lib/assets/signals/*.lex), one item a line, '#' begins a comment:
//   $name = word|word|pre*             a set of words for use in patterns
//   [signal NAME/FAMILY SCORE]         the patterns below raise NAME with SCORE (0 to 1]; a further
//   word
//                                      `mention` marks families that merely name a thing ("heart
//                                      attack"): an administrative frame may suppress those, never
//                                      a symptom
//   [idiom NAME…|*]                    what lies inside such a match means nothing ("dying to
//   know") [frame NAME…|*]                    administrative talk ("emergency contact", "ER copay")
//   [cue KIND REACH]                   negation, pseudo, history, hypothesis, present, other, self,
//   break: words that
//                                      decide the assertion of a match within REACH words after
//                                      them
//   [cue-after KIND REACH]             the same, standing behind the match
//   pattern: words separated by blanks; each word is
//     word        exactly this word (canonical form, apostrophes left out: cant, im)
//     pre*        any word that begins so (3 letters or more)
//     a|b|$set    one of these
//     word?       may be absent (also a|b?)
//     $number     any number
//     ~N          up to N words in between (1 to 8), inside one sentence
//
// Everything is resolved to word numbers at load time; errors name file, line and column.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/status.h"
#include "base/taxonomy.h"

namespace careline::signal {

enum class CueKind : std::uint8_t {
  negation,
  pseudo,
  history,
  hypothesis,
  present,
  other,
  self,
  boundary,
};

enum class RuleKind : std::uint8_t { raise, idiom, frame, cue_before, cue_after };

struct Element {
  std::vector<std::uint32_t> words;     // sorted word numbers
  std::vector<std::uint32_t> prefixes;  // sorted prefix numbers
  bool any_number = false;
  bool optional = false;
  std::uint8_t gap = 0;  // this many words may stand before it
};

struct Pattern {
  std::vector<Element> elements;
  std::uint32_t rule = 0;
};

struct Rule {
  RuleKind kind = RuleKind::raise;
  std::uint16_t signals = 0;  // bits of Signal: raised (one bit) or suppressed (any)
  std::uint16_t family = 0;
  float score = 0;
  bool mention = false;
  CueKind cue = CueKind::negation;
  std::uint8_t reach = 0;
};

class Lexicon {
 public:
  // Adds a file's rules. `name` stands for the file in errors.
  Result<void> add(std::string_view source, const std::string& name);
  // Builds the index over first words; call once, after the last add().
  void finish();

  // Number of a word, or none.
  static constexpr std::uint32_t none = UINT32_MAX;
  std::uint32_t word(std::string_view form) const noexcept;
  // Numbers of all prefixes in the lexicon that `form` begins with, ascending by length.
  void prefixes(std::string_view form, std::vector<std::uint32_t>& out) const;

  const std::vector<Rule>& rules() const noexcept { return rules_; }
  const std::vector<Pattern>& patterns() const noexcept { return patterns_; }
  const std::vector<std::string>& families() const noexcept { return families_; }
  // Patterns whose first element matches this word / prefix / a number.
  const std::vector<std::uint32_t>* starting_with_word(std::uint32_t word) const;
  const std::vector<std::uint32_t>* starting_with_prefix(std::uint32_t prefix) const;
  const std::vector<std::uint32_t>& starting_with_number() const noexcept { return by_number_; }

 private:
  struct Reader;
  std::uint32_t intern_word(std::string_view form);
  std::uint32_t intern_prefix(std::string_view form);

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const noexcept {
      return std::hash<std::string_view>{}(s);
    }
  };
  using Numbers = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;

  Numbers words_;
  Numbers prefixes_;
  std::vector<std::uint8_t> prefix_lengths_;  // ascending, distinct
  std::vector<Rule> rules_;
  std::vector<Pattern> patterns_;
  std::vector<std::string> families_;
  std::unordered_map<std::string, Element> sets_;
  std::vector<std::vector<std::uint32_t>> by_word_;
  std::vector<std::vector<std::uint32_t>> by_prefix_;
  std::vector<std::uint32_t> by_number_;
};

}  // namespace careline::signal
