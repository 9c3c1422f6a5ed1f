// Patterns to programs.
#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "policy/regex_ranges.h"

namespace careline::policy {
namespace {

using Kind = Regex::Instruction::Kind;

}  // namespace

// Recursive descent to Thompson's NFA. A fragment is a piece of program with one entry and a list
// of open ends; repeated pieces are compiled again from the pattern's text.
class RegexCompiler {
 public:
  RegexCompiler(std::string_view pattern, Regex& out, std::string& error)
      : pattern_(pattern), out_(out), error_(error) {}

  bool compile() {
    Fragment all;
    if (!alternation(all)) return false;
    if (at_ < pattern_.size()) return fail("an unmatched \")\"");
    const std::uint16_t match = emit({});
    patch(all, match);
    // The program starts at instruction 0: swap in a jump.
    out_.program_[0].kind = Kind::jump;
    out_.program_[0].next = all.entry;
    return !failed_;
  }
  void reserve_entry() { emit({Kind::jump, 0, 0, 0, 0, 0}); }

 private:
  struct Fragment {
    std::uint16_t entry = 0;
    std::vector<std::pair<std::uint16_t, bool>> ends;  // instruction, whether it is `other`
  };

  bool fail(const char* why) {
    if (!failed_) error_ = why;
    failed_ = true;
    return false;
  }
  bool more() const { return at_ < pattern_.size(); }
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < pattern_.size() ? pattern_[at_ + ahead] : '\0';
  }
  char32_t take() {
    std::size_t size = 0;
    const char32_t c = utf8::decode(pattern_, at_, size);
    at_ += size;
    return c;
  }

  std::uint16_t emit(Regex::Instruction i) {
    if (out_.program_.size() >= Regex::max_instructions) {
      fail("the pattern is too large");
      return 0;
    }
    out_.program_.push_back(i);
    return static_cast<std::uint16_t>(out_.program_.size() - 1);
  }
  void patch(const Fragment& f, std::uint16_t target) {
    for (const auto& [instruction, other] : f.ends) {
      auto& i = out_.program_[instruction];
      (other ? i.other : i.next) = target;
    }
  }
  Fragment single(Regex::Instruction i) {
    Fragment f;
    f.entry = emit(i);
    f.ends = {{f.entry, false}};
    return f;
  }
  Fragment nothing() { return single({Kind::jump, 0, 0, 0, 0, 0}); }

  Fragment characters(Ranges ranges, bool negated) {
    if (fold_case_) add_other_case(ranges);
    if (negated) ranges = complement(std::move(ranges));
    Regex::Instruction i;
    i.kind = Kind::ranges;
    i.first = static_cast<std::uint32_t>(out_.ranges_.size());
    i.count = static_cast<std::uint32_t>(ranges.size());
    out_.ranges_.insert(out_.ranges_.end(), ranges.begin(), ranges.end());
    return single(i);
  }

  bool alternation(Fragment& out) {
    if (++depth_ > 100) return fail("groups are nested too deeply");
    const bool fold = fold_case_;
    const bool dot = dot_all_;
    if (!concatenation(out)) return false;
    while (peek() == '|') {
      ++at_;
      Fragment right;
      if (!concatenation(right)) return false;
      Regex::Instruction split;
      split.kind = Kind::split;
      split.next = out.entry;
      split.other = right.entry;
      out.entry = emit(split);
      out.ends.insert(out.ends.end(), right.ends.begin(), right.ends.end());
    }
    fold_case_ = fold;
    dot_all_ = dot;
    --depth_;
    return !failed_;
  }

  bool concatenation(Fragment& out) {
    bool first = true;
    while (more() && peek() != '|' && peek() != ')') {
      Fragment next;
      if (!repetition(next)) return false;
      if (first) {
        out = std::move(next);
      } else {
        patch(out, next.entry);
        out.ends = std::move(next.ends);
      }
      first = false;
    }
    if (first) out = nothing();
    return !failed_;
  }

  bool repetition(Fragment& out) {
    const std::size_t start = at_;
    const bool fold = fold_case_;
    if (!atom(out)) return false;
    bool repeated = false;
    for (;;) {
      int low = 0;
      int high = -1;
      const char c = peek();
      if (c == '*' || c == '+' || c == '?') {
        ++at_;
        low = c == '+' ? 1 : 0;
        high = c == '?' ? 1 : -1;
      } else if (c == '{') {
        const auto counted = counts(low, high);
        if (!counted) return !failed_;  // a literal brace
        if (!*counted) return false;
      } else {
        return true;
      }
      if (peek() == '?') ++at_;  // lazy: the same set of texts
      if (repeated) return fail("a repetition of a repetition");
      repeated = true;
      const std::size_t end = at_;
      const bool after = fold_case_;
      fold_case_ = fold;
      if (!repeat(start, end, low, high, out)) return false;
      fold_case_ = after;
      at_ = end;
    }
  }

  // "{n}", "{n,}", "{n,m}". Empty when it is not a repetition; false after an error.
  std::optional<bool> counts(int& low, int& high) {
    std::size_t i = at_ + 1;
    const auto number = [&](int& n) {
      const std::size_t begin = i;
      n = 0;
      for (; i < pattern_.size() && pattern_[i] >= '0' && pattern_[i] <= '9'; ++i)
        n = std::min(n * 10 + (pattern_[i] - '0'), 100000);
      return i > begin;
    };
    if (!number(low)) return std::nullopt;
    high = low;
    if (i < pattern_.size() && pattern_[i] == ',') {
      ++i;
      if (!number(high)) high = -1;
    }
    if (i >= pattern_.size() || pattern_[i] != '}') return std::nullopt;
    at_ = i + 1;
    if (low > 1000 || high > 1000 || (high >= 0 && high < low))
      return fail("a bad number of repetitions");
    return true;
  }

  // Compiles the atom at `start` again as often as needed.
  bool again(std::size_t start, Fragment& out) {
    at_ = start;
    return atom(out);
  }

  bool repeat(std::size_t start, std::size_t, int low, int high, Fragment& out) {
    Fragment all;
    bool empty = true;
    bool used = false;  // the fragment in `out` is the first copy
    const auto copy = [&](Fragment& f) {
      if (!used) {
        used = true;
        f = std::move(out);
        return true;
      }
      return again(start, f);
    };
    const auto append = [&](Fragment f) {
      if (empty) {
        all = std::move(f);
      } else {
        patch(all, f.entry);
        all.ends = std::move(f.ends);
      }
      empty = false;
    };
    for (int i = 0; i < low; ++i) {
      Fragment f;
      if (!copy(f)) return false;
      append(std::move(f));
    }
    if (high < 0) {
      Fragment body;
      if (!copy(body)) return false;
      Fragment loop;
      loop.entry = emit({Kind::split, 0, body.entry, 0, 0, 0});
      loop.ends = {{loop.entry, true}};
      patch(body, loop.entry);
      append(std::move(loop));
    } else {
      std::vector<std::pair<std::uint16_t, bool>> skips;
      for (int i = low; i < high; ++i) {
        Fragment body;
        if (!copy(body)) return false;
        Fragment maybe;
        maybe.entry = emit({Kind::split, 0, body.entry, 0, 0, 0});
        maybe.ends = std::move(body.ends);
        skips.emplace_back(maybe.entry, true);
        append(std::move(maybe));
      }
      if (empty) append(nothing());
      all.ends.insert(all.ends.end(), skips.begin(), skips.end());
    }
    out = std::move(all);
    return !failed_;
  }

  bool atom(Fragment& out) {
    const char c = peek();
    switch (c) {
      case '(':
        return group(out);
      case '[':
        return char_class(out);
      case '.':
        ++at_;
        out =
            dot_all_ ? characters(range(0, 0x10FFFF), false) : characters(range('\n', '\n'), true);
        return !failed_;
      case '^':
      case '$':
        ++at_;
        out = single({Kind::assertion, c, 0, 0, 0, 0});
        return !failed_;
      case '*':
      case '+':
      case '?':
        return fail("a repetition of nothing");
      case '\\':
        return escaped(out);
      default: {
        const char32_t literal = take();
        out = characters(range(literal, literal), false);
        return !failed_;
      }
    }
  }

  bool group(Fragment& out) {
    ++at_;
    const bool fold = fold_case_;
    const bool dot = dot_all_;
    if (peek() == '?') {
      ++at_;
      if (peek() == 'P' && peek(1) == '<') {
        while (more() && peek() != '>') ++at_;
        ++at_;
      } else {
        bool on = true;
        for (; more() && peek() != ':' && peek() != ')'; ++at_) {
          if (peek() == '-')
            on = false;
          else if (peek() == 'i')
            fold_case_ = on;
          else if (peek() == 's')
            dot_all_ = on;
          else
            return fail("an unknown group option");
        }
        if (peek() == ')') {  // (?i): until the end of the enclosing group
          ++at_;
          out = nothing();
          return !failed_;
        }
        ++at_;
      }
    }
    if (!alternation(out)) return false;
    if (peek() != ')') return fail("a group that does not end");
    ++at_;
    fold_case_ = fold;
    dot_all_ = dot;
    return true;
  }

  static Ranges range(char32_t low, char32_t high) { return Ranges(1, Regex::Range{low, high}); }

  // \d and the like; false for other letters.
  static bool shorthand(char c, Ranges& out, bool& negated) {
    negated = c == 'D' || c == 'W' || c == 'S';
    switch (c) {
      case 'd':
      case 'D':
        out = range('0', '9');
        return true;
      case 'w':
      case 'W':
        out = range('0', '9');
        out.push_back({'A', 'Z'});
        out.push_back({'_', '_'});
        out.push_back({'a', 'z'});
        return true;
      case 's':
      case 'S':
        out = range('\t', '\n');
        out.push_back({'\f', '\r'});
        out.push_back({' ', ' '});
        return true;
      default:
        return false;
    }
  }

  // The character that an escape stands for, after the backslash.
  bool escape_character(char32_t& out) {
    const char c = peek();
    static constexpr std::string_view letters = "nrtfva";
    static constexpr std::string_view meant = "\n\r\t\f\v\a";
    if (const std::size_t i = letters.find(c); c != '\0' && i != std::string_view::npos) {
      ++at_;
      out = static_cast<unsigned char>(meant[i]);
      return true;
    }
    if (c == 'x') {
      ++at_;
      const bool braces = peek() == '{';
      if (braces) ++at_;
      std::uint32_t value = 0;
      int digits = 0;
      while (more() && digits < (braces ? 6 : 2)) {
        const char h = peek();
        int v = -1;
        if (h >= '0' && h <= '9') v = h - '0';
        if (h >= 'a' && h <= 'f') v = h - 'a' + 10;
        if (h >= 'A' && h <= 'F') v = h - 'A' + 10;
        if (v < 0) break;
        value = value * 16 + static_cast<std::uint32_t>(v);
        ++at_;
        ++digits;
      }
      if (digits == 0 || (braces && peek() != '}') || (!braces && digits != 2) || value > 0x10FFFF)
        return fail("a bad \\x escape");
      if (braces) ++at_;
      out = value;
      return true;
    }
    const bool alnum = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!more() || alnum) return fail("an unknown escape");
    out = take();
    return true;
  }

  bool escaped(Fragment& out) {
    ++at_;
    const char c = peek();
    Ranges set;
    bool negated = false;
    if (shorthand(c, set, negated)) {
      ++at_;
      const bool fold = std::exchange(fold_case_, false);
      out = characters(std::move(set), negated);
      fold_case_ = fold;
      return !failed_;
    }
    if (c == 'b' || c == 'B' || c == 'A' || c == 'z') {
      ++at_;
      const char kind = c == 'A' ? '^' : c == 'z' ? '$' : c;
      out = single({Kind::assertion, kind, 0, 0, 0, 0});
      return !failed_;
    }
    if (c == 'Q') {
      ++at_;
      Fragment all = nothing();
      while (more() && !(peek() == '\\' && peek(1) == 'E')) {
        const char32_t literal = take();
        Fragment next = characters(range(literal, literal), false);
        patch(all, next.entry);
        all.ends = std::move(next.ends);
      }
      if (more()) at_ += 2;
      out = std::move(all);
      return !failed_;
    }
    char32_t literal = 0;
    if (!escape_character(literal)) return false;
    out = characters(range(literal, literal), false);
    return !failed_;
  }

  bool char_class(Fragment& out) {
    ++at_;
    const bool negated = peek() == '^';
    if (negated) ++at_;
    Ranges ranges;
    bool first = true;
    while (more() && (peek() != ']' || first)) {
      first = false;
      if (peek() == '[' && peek(1) == ':') return fail("named classes are not supported");
      if (peek() == '\\') {
        Ranges part;
        bool outside = false;
        if (shorthand(peek(1), part, outside)) {
          at_ += 2;
          if (outside) part = complement(std::move(part));
          ranges.insert(ranges.end(), part.begin(), part.end());
          continue;
        }
      }
      char32_t low = 0;
      if (!class_character(low)) return false;
      char32_t high = low;
      if (peek() == '-' && peek(1) != ']' && peek(1) != '\0') {
        ++at_;
        if (!class_character(high)) return false;
        if (high < low) return fail("a range of characters that runs backwards");
      }
      ranges.push_back({low, high});
    }
    if (!more()) return fail("a character class that does not end");
    ++at_;
    out = characters(std::move(ranges), negated);
    return !failed_;
  }

  bool class_character(char32_t& out) {
    if (peek() == '\\') {
      ++at_;
      return escape_character(out);
    }
    out = take();
    return true;
  }

  std::string_view pattern_;
  Regex& out_;
  std::string& error_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool fold_case_ = false;
  bool dot_all_ = false;
  bool failed_ = false;
};

bool Regex::compile(std::string_view pattern, std::string& error) {
  program_.clear();
  ranges_.clear();
  if (pattern.size() > 1000) {
    error = "the pattern is too large";
    return false;
  }
  RegexCompiler compiler(pattern, *this, error);
  compiler.reserve_entry();
  return compiler.compile();
}

}  // namespace careline::policy
