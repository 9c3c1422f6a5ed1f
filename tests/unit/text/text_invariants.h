// What must hold for every message, whatever it is: shared by the property tests and the fuzzer.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "text/grapheme.h"
#include "text/language.h"
#include "text/text.h"

namespace careline::text {

class InvariantCheck {
 public:
  // Empty if everything holds, else which invariant does not and where.
  static std::string of(std::string_view message) {
    const auto result = normalize(message);
    const std::size_t bad = utf8::find_invalid(message);
    if (!result) {
      const Error& e = result.error();
      if (bad == utf8::npos) return "well-formed text was refused";
      if (e.status != Status::invalid_utf8) return "ill-formed text gives another status";
      if (e.offset != static_cast<std::int64_t>(bad)) return "the offset is not the first bad byte";
      return {};
    }
    if (bad != utf8::npos) return "ill-formed text was accepted";
    InvariantCheck check(message, *result);
    check.canonical_text();
    check.map();
    check.tokens();
    check.sentence_ranges();
    check.language();
    return check.failure_;
  }

 private:
  InvariantCheck(std::string_view message, const NormalizedText& text)
      : message_(message), text_(text) {
    boundary_.assign(message.size() + 1, false);
    for (std::size_t at = 0; at < message.size(); at = grapheme_end(message, at)) {
      boundary_[at] = true;
    }
    boundary_[message.size()] = true;
  }

  void require(bool holds, const char* what, std::size_t at) {
    if (!holds && failure_.empty()) failure_ = std::string(what) + " at " + std::to_string(at);
  }

  void canonical_text() {
    const std::string_view canonical = text_.canonical();
    require(
        text_.original().data() == message_.data() && text_.original().size() == message_.size(),
        "the original is not borrowed", 0);
    require(canonical.size() <= message_.size(), "the canonical text is longer", 0);
    require(utf8::find_invalid(canonical) == utf8::npos, "canonical text is ill-formed", 0);
    require(canonical_form(message_).view() == canonical, "canonical_form differs", 0);
    require(canonical_form(canonical).view() == canonical, "folding twice differs", 0);
    for (std::size_t i = 0; i < canonical.size(); ++i) {
      const auto c = static_cast<unsigned char>(canonical[i]);
      require(c >= ' ' || c == '\n', "a control character is left", i);
      require(c != 0x7F && !(c >= 'A' && c <= 'Z'), "an upper-case letter is left", i);
      require(i == 0 || c != ' ' || canonical[i - 1] != ' ', "two blanks are left", i);
    }
  }

  void map() {
    const std::string_view canonical = text_.canonical();
    const auto size = static_cast<std::uint32_t>(canonical.size());
    Range last;
    for (std::uint32_t i = 0; i < size; ++i) {
      const Range r = text_.to_original({i, i + 1});
      require(r.begin < r.end && r.end <= message_.size(), "an empty or outside range", i);
      if (!failure_.empty()) return;
      require(boundary_[r.begin] && boundary_[r.end], "a range splits a grapheme", i);
      require(i == 0 || r == last || r.begin >= last.end, "ranges do not ascend", i);
      require(!(r == last) || i == 0 || last.end - last.begin > 1, "two bytes share one byte", i);
      // A longer range is the union of its bytes' ranges.
      const std::uint32_t from = i > 40 ? i - 40 : 0;
      const Range wide = text_.to_original({from, i + 1});
      require(wide.begin == text_.to_original({from, from + 1}).begin && wide.end == r.end,
              "a long range is not the union", i);
      const Range none = text_.to_original({i, i});
      require(none.begin == r.begin && none.end == r.begin, "an empty range moves", i);
      last = r;
    }
    const Range behind = text_.to_original({size, size + 7});
    require(behind.begin == message_.size() && behind.end == message_.size(), "no clamp", size);
  }

  void tokens() {
    const std::string_view canonical = text_.canonical();
    std::uint32_t at = 0;
    std::size_t index = 0;
    Range last;
    bool after_newline = true;
    for (const Token& t : text_.tokens()) {
      require(t.canonical.begin >= at && t.canonical.begin < t.canonical.end &&
                  t.canonical.end <= canonical.size(),
              "tokens overlap or are empty", index);
      if (!failure_.empty()) return;
      for (; at < t.canonical.begin; ++at) require(canonical[at] == ' ', "an uncovered byte", at);
      const bool blank = t.canonical.begin == 0 || canonical[t.canonical.begin - 1] == ' ' ||
                         canonical[t.canonical.begin - 1] == '\n';
      require(t.space_before == blank, "space_before is wrong", index);
      require(t.line_start == after_newline, "line_start is wrong", index);
      require(t.original == text_.to_original(t.canonical), "a token maps elsewhere", index);
      require(index == 0 || t.original.begin >= last.end, "originals overlap", index);
      require(text_.token_at(t.canonical.begin) == index, "token_at misses the first byte", index);
      require(text_.token_at(t.canonical.end - 1) == index, "token_at misses the last byte", index);
      kind(t, index);
      after_newline = t.kind == TokenKind::newline;
      at = t.canonical.end;
      last = t.original;
      ++index;
    }
    for (; at < canonical.size(); ++at) require(canonical[at] == ' ', "an uncovered byte", at);
    require(text_.token_at(static_cast<std::uint32_t>(canonical.size())) == index,
            "token_at behind the end", index);
  }

  void kind(const Token& t, std::size_t index) {
    const std::string_view s = text_.text_of(t);
    const auto digits =
        std::count_if(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool flags = t.capitalized || t.all_caps || t.single_upper;
    switch (t.kind) {
      case TokenKind::number:
        require(static_cast<std::size_t>(digits) == s.size(), "a number has other bytes", index);
        require(!flags, "a number has a case", index);
        break;
      case TokenKind::word:
        require(digits == 0, "a word has digits", index);
        require(s.front() != '\'' && s.back() != '\'', "a word begins or ends with '", index);
        break;
      case TokenKind::mixed:
        require(digits > 0 && static_cast<std::size_t>(digits) < s.size(), "not mixed", index);
        break;
      case TokenKind::newline:
        require(s.find_first_not_of(" \n") == std::string_view::npos && s.front() == '\n' &&
                    s.back() == '\n',
                "a newline token has other bytes", index);
        require(!flags, "a newline has a case", index);
        break;
      case TokenKind::punctuation: {
        std::size_t size = 0;
        utf8::decode(s, 0, size);
        require(size == s.size(), "punctuation of more than one code point", index);
        require(!flags, "punctuation has a case", index);
        break;
      }
      case TokenKind::emoji:
        require(!flags, "an emoji has a case", index);
        require(grapheme_end(s, 0) == s.size(), "an emoji token is not one grapheme", index);
        break;
    }
    require(!(t.all_caps && t.single_upper) && !(t.capitalized && t.all_caps),
            "contradicting case flags", index);
  }

  void sentence_ranges() {
    const auto& tokens = text_.tokens();
    std::uint32_t at = 0;
    for (const Range& s : sentences(text_)) {
      require(s.begin >= at && s.begin < s.end && s.end <= tokens.size(), "sentences overlap", at);
      if (!failure_.empty()) return;
      for (; at < s.begin; ++at) {
        require(tokens[at].kind == TokenKind::newline, "a token in no sentence", at);
      }
      for (; at < s.end; ++at) {
        require(tokens[at].kind != TokenKind::newline, "a line break in a sentence", at);
      }
    }
    for (; at < tokens.size(); ++at) {
      require(tokens[at].kind == TokenKind::newline, "a token in no sentence", at);
    }
  }

  void language() {
    const LanguageGuess guess = identify_language(text_);
    require(guess.confidence >= 0 && guess.confidence <= 1, "confidence is no probability", 0);
    require(guess.spanish_share >= 0 && guess.spanish_share <= 1, "share is no share", 0);
    require(guess.language != Language::unknown || guess.confidence == 0, "confidently unknown", 0);
  }

  std::string_view message_;
  const NormalizedText& text_;
  std::vector<bool> boundary_;
  std::string failure_;
};

}  // namespace careline::text
