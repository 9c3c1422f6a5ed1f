// Lexicons: hand-written patterns over the words of a message, in reviewable text files.
//
// File format (lib/assets/signals/*.lex), one item a line, '#' begins a comment, a line that
// begins with a blank continues the one before:
//   $name = word|word|pre*           a set of words for use in patterns; sets of earlier files may
//                                    be used in later ones
//   [signal NAME/FAMILY SCORE flag…] the patterns below raise NAME with SCORE in (0, 1]. Flags:
//                                    `mention`  the family merely names a thing ("heart attack"):
//                                               an administrative frame lowers it, never a symptom
//                                    `self` or `other` fixes whom the finding concerns
//                                    `across`   the gaps may cross sentences ("i hit my head. now i
//                                               am throwing up.")
//   [idiom NAME…|*]                  what lies inside such a match means nothing ("dying to know")
//   [frame NAME…|*]                  administrative talk ("emergency contact", "ER copay")
//   [cue KIND REACH SIGNAL…]         words that decide the assertion of a match at most REACH words
//                                    after them, of these signals only if any are named; kinds: see
//                                    CueKind. REACH of self and other: 1 for the subject of a
//                                    clause, 0 for an object or possessive
//   [cue-after KIND REACH SIGNAL…]   the same, standing behind the match
//   [correct]                        words of which one-edit misspellings are recognised (six
//   letters
//                                    and more)
//   [ordinary]                       words that are never taken for a misspelling of those
//   pattern: words separated by blanks; each word is
//     word      exactly this word (canonical form, apostrophes left out: cant, im)
//     pre*      any word that begins so (3 letters or more)
//     a|b|$set  one of these
//     word?     may be absent (also a|b?)
//     $number   any number
//     ~N        up to N words in between (1 to 12)
//     <~N>      both halves may stand in either order, up to N words apart (once a pattern)
//     ^         (first) the pattern begins its sentence;  . (last) it ends its sentence or stands
//     before
//                                    a comma
//
// Everything is resolved at load time. A *slot* is a distinct set of alternatives; a *list* is the
// sorted slots that one word fills. A message word becomes the number of its list, and matching
// is arithmetic on bits. Errors name file, line and column.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/status.h"
#include "base/taxonomy.h"
#include "signal/spelling.h"

namespace careline::signal {

enum class CueKind : std::uint8_t {
  negation,    // "no", "sin": stopped by a new subject ("no i have …")
  doubt,       // "don't think i'm …": reaches across a subject
  pseudo,      // covers a negator, history or supposition that is none ("not only")
  history,     // "in 2019", "hace años"
  hypothesis,  // "if", "what if", "told me to call if"
  present,     // "right now": outweighs history and supposition
  recent,      // "again": outweighs history only
  other,       // somebody else: "my husband", "he"
  self,        // the writer
  boundary,    // a new clause: "but", "pero"
  joint,       // "or", "nor", "ni": carries a negation on to the next item of a list
};

enum class RuleKind : std::uint8_t { raise, idiom, frame, cue_before, cue_after };
enum class FixedWho : std::uint8_t { none, self, other };

struct Element {
  std::uint16_t slot = 0;
  std::uint8_t gap = 0;  // this many words may stand before it
  bool optional = false;
};

struct Pattern {
  std::uint32_t first = 0;  // its elements are [first, first + size) of all
  std::uint32_t rule = 0;
  std::uint8_t size = 0;
  bool at_start = false;
  bool at_end = false;
  bool across = false;
};

struct Rule {
  RuleKind kind = RuleKind::raise;
  std::uint16_t signals = 0;  // bits of Signal: raised (one bit), suppressed or decided (any)
  std::uint16_t family = 0;
  float score = 0;
  bool mention = false;
  bool across = false;
  FixedWho who = FixedWho::none;
  CueKind cue = CueKind::negation;
  std::uint8_t reach = 0;
};

class Lexicon {
 public:
  static constexpr std::uint32_t none = 0;  // the list of words that fill no slot
  // Words that one pattern may span, gaps included.
  static constexpr int max_span = 40;

  // Adds a file's rules. `name` stands for the file in errors.
  Result<void> add(std::string_view source, const std::string& name);
  // Compiles slots, lists, anchors and the spelling index; call once, after the last add().
  void finish();

  // The list of a canonical word without apostrophes: itself, else its longest known prefix, else
  // the word it misspells.
  std::uint32_t list_of(std::string_view word) const;
  // The same, without the guess at the spelling.
  std::uint32_t exact_list_of(std::string_view word) const;
  std::uint32_t number_list() const noexcept { return number_list_; }

  struct Slots {
    const std::uint16_t* begin_;
    const std::uint16_t* end_;
    const std::uint16_t* begin() const noexcept { return begin_; }
    const std::uint16_t* end() const noexcept { return end_; }
  };
  Slots slots(std::uint32_t list) const noexcept {
    return {list_slots_.data() + list_begin_[list], list_slots_.data() + list_begin_[list + 1]};
  }
  std::size_t slot_count() const noexcept { return contents_.size(); }
  const std::vector<Rule>& rules() const noexcept { return rules_; }
  const std::vector<Pattern>& patterns() const noexcept { return patterns_; }
  std::span<const Element> elements(const Pattern& pattern) const noexcept {
    return {elements_.data() + pattern.first, pattern.size};
  }
  const std::vector<std::string>& families() const noexcept { return families_; }
  // A pattern to be tried where its rarest slot is filled, and another slot that must be filled too
  // (the same one again if there is no other).
  struct Anchored {
    std::uint32_t pattern;
    std::uint16_t partner;
  };
  // Patterns of which this slot is the rarest one that must be filled.
  std::span<const Anchored> anchored_at(std::uint16_t slot) const noexcept {
    return {anchored_.data() + anchored_begin_[slot],
            anchored_.data() + anchored_begin_[slot + 1U]};
  }

 private:
  struct Reader;
  // Alternatives of a slot or a named set.
  struct Content {
    std::vector<std::uint32_t> words;     // sorted
    std::vector<std::uint32_t> prefixes;  // sorted
    bool any_number = false;
    friend bool operator==(const Content&, const Content&) = default;
  };
  struct ContentHash {
    std::size_t operator()(const Content& c) const noexcept;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const noexcept {
      return std::hash<std::string_view>{}(s);
    }
  };
  using Numbers = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;

  static std::uint32_t intern(Numbers& numbers, std::string_view form);
  std::uint16_t slot_of(const Content& content);
  void compile_lists();
  void choose_anchors();
  void add_pattern(Pattern pattern, std::span<const Element> elements);

  Numbers words_;                             // exact words; after finish() the value is the list
  Numbers prefixes_;                          // likewise
  std::vector<std::uint8_t> prefix_lengths_;  // descending, distinct
  std::unordered_set<std::string, Hash, std::equal_to<>> correctable_;
  std::unordered_set<std::string, Hash, std::equal_to<>> ordinary_;
  std::unordered_map<std::string, Content> sets_;
  std::vector<Content> contents_;
  std::unordered_map<Content, std::uint16_t, ContentHash> slots_;
  std::vector<Rule> rules_;
  std::vector<Pattern> patterns_;
  std::vector<Element> elements_;  // of all patterns, one after the other
  std::vector<std::string> families_;
  std::vector<std::uint32_t> anchored_begin_;  // per slot
  std::vector<Anchored> anchored_;
  std::vector<std::uint32_t> list_begin_;
  std::vector<std::uint16_t> list_slots_;
  std::uint32_t number_list_ = none;
  SpellingIndex spelling_;
};

}  // namespace careline::signal
