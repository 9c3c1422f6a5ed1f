// A small regular expression matcher of the RE2 syntax: linear time in text × pattern, no
// backtracking, no allocation while matching.
//
// Known: literals, ., classes with ranges and negation, \d \w \s \D \W \S \b \B, anchors ^ $ \A \z,
// groups ( ), (?: ), (?i), (?s), alternation, * + ? {n,m} (also lazy), escapes \n \t \r \f \xHH
// \x{…}, \Q…\E, \pL-like classes are refused. Matching is a search: the pattern may stand anywhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace careline::policy {

class Regex {
 public:
  static constexpr std::size_t max_instructions = 1000;

  // False and a sentence when the pattern is not valid or compiles to too much.
  bool compile(std::string_view pattern, std::string& error);
  bool search(std::string_view text) const noexcept;  // valid UTF-8

  struct Instruction {
    enum class Kind : std::uint8_t { ranges, split, jump, assertion, match };
    Kind kind = Kind::match;
    char assertion = 0;       // '^', '$', 'b', 'B'
    std::uint16_t next = 0;   // where to go on
    std::uint16_t other = 0;  // split
    std::uint32_t first = 0;  // ranges_: first and number
    std::uint32_t count = 0;
  };
  struct Range {
    char32_t low;
    char32_t high;
  };

 private:
  friend class RegexCompiler;
  std::vector<Instruction> program_;
  std::vector<Range> ranges_;
};

}  // namespace careline::policy
