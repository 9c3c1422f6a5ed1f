// Builds the tokens of a message while the normaliser folds it: graphemes come in order, each with
// its class and both ranges. Rules: TokenKind in text.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/text.h"
#include "text/unicode.h"

namespace careline::text {

class Tokenizer {
 public:
  explicit Tokenizer(SecureVector<Token>& out) : out_(out) {}

  // ASCII characters of the message that stand one to one in the canonical text.
  void ascii(std::string_view original, std::uint32_t canonical_at, std::uint32_t original_at);
  // One grapheme; `flags` are those of Canonical.
  void grapheme(CharClass cls, Range canonical, Range original, std::uint8_t flags);
  // A zero-width character was dropped here.
  void gap() noexcept { gap_ = true; }
  void finish() { close(); }

 private:
  void open(Range canonical, Range original);
  void close();
  void join(bool other_script, Range canonical, Range original);
  void count_letters(std::uint32_t letters, std::uint32_t upper, bool first_upper) noexcept;
  void apostrophe(Range canonical, Range original, bool folded);
  void resolve_apostrophe(bool letter_follows);
  void single(TokenKind kind, Range canonical, Range original, bool folded);
  void line_break(Range canonical, Range original);

  SecureVector<Token>& out_;
  Token word_;  // the word, number or mixed token that may still grow
  std::uint32_t letters_ = 0;
  std::uint32_t upper_ = 0;
  std::uint32_t digits_ = 0;
  Token apostrophe_;  // behind a letter: inner if a letter follows
  bool apostrophe_waits_ = false;
  bool open_ = false;
  bool other_script_ = false;
  bool first_upper_ = false;
  bool last_is_letter_ = false;
  bool gap_ = false;
  bool space_ = true;
  bool line_start_ = true;
};

}  // namespace careline::text
