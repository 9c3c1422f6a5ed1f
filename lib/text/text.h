// Normalised text: a canonical form of a message with an exact map back to every original byte.
//
// Canonical form: lower case, accents and width folded to base letters, compatibility forms and
// look-alike letters mapped to ASCII where they have an ASCII reading, zero-width characters and
// soft hyphens dropped, runs of blanks folded to one space; line breaks kept as '\n'. Everything
// that has no ASCII reading stays as lower-case UTF-8. Emoji stay.
//
// Invariants (tests/unit/text): canonical text is well-formed UTF-8; every canonical byte maps to
// an original range that begins and ends on grapheme boundaries; ranges are ascending; tokens do
// not overlap and cover every non-blank canonical byte.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/secure_memory.h"
#include "base/status.h"

namespace careline::text {

// Half-open byte range [begin, end).
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t size() const noexcept { return end - begin; }
  friend bool operator==(const Range&, const Range&) = default;
};

enum class TokenKind : std::uint8_t {
  word,         // letters, with inner apostrophes: "can't", "o'brien"
  number,       // ASCII digits only after folding
  mixed,        // letters and digits together: "a1c", "1eg4te5mk73", "3rd"
  punctuation,  // one ASCII or Unicode punctuation mark or symbol
  emoji,        // one emoji grapheme
  newline,      // one or more line breaks
};

struct Token {
  Range canonical;  // bytes of NormalizedText::canonical()
  Range original;   // bytes of the message
  TokenKind kind = TokenKind::word;
  bool capitalized = false;   // first letter upper case, at least one later letter lower case
  bool all_caps = false;      // two letters or more, all upper case
  bool single_upper = false;  // exactly one letter, upper case
  bool space_before = false;  // a blank, a line break or the start of the text stands before it
  bool line_start = false;    // first token of a line
  bool accented = false;      // a diacritic was folded away
  bool folded = false;        // width, look-alike or zero-width folding changed it (obfuscation)
};

class NormalizedText {
 public:
  std::string_view original() const noexcept { return original_; }  // borrowed: the caller's text
  std::string_view canonical() const noexcept { return canonical_.view(); }
  const SecureVector<Token>& tokens() const noexcept { return tokens_; }

  std::string_view text_of(const Token& t) const noexcept {
    return canonical().substr(t.canonical.begin, t.canonical.size());
  }
  std::string_view text_of(Range canonical_range) const noexcept {
    return canonical().substr(canonical_range.begin, canonical_range.size());
  }
  // Original bytes behind a canonical range; grows to whole graphemes, never beyond them.
  Range to_original(Range canonical_range) const noexcept;
  // Index of the first token whose canonical range ends after `canonical_byte`; tokens().size() if
  // none.
  std::size_t token_at(std::uint32_t canonical_byte) const noexcept;

 private:
  friend class Normalizer;

  // The map is a list of segments, ascending and without gaps in canonical bytes. A parallel
  // segment (original_size 0) holds graphemes of one code point each that kept their size in bytes;
  // any other stands for one unit: a grapheme, or a run of blanks, that changed its size.
  struct Segment {
    std::uint32_t canonical = 0;
    std::uint32_t original = 0;
    std::uint32_t original_size = 0;
  };
  std::size_t segment_at(std::uint32_t canonical_byte) const noexcept;

  std::string_view original_;
  SecureText canonical_;
  SecureVector<Segment> segments_;
  SecureVector<Token> tokens_;
};

// Normalises a well-formed UTF-8 message of at most 2^31 bytes. `message` must outlive the result.
// Ill-formed input gives invalid_utf8 with the byte offset.
Result<NormalizedText> normalize(std::string_view message);

// Canonical form of a short string (a gazetteer entry, a cue, a lexicon pattern).
SecureText canonical_form(std::string_view text);

// Token index ranges of the sentences of a message, in order; splits at . ! ? … and line breaks,
// not inside abbreviations, initials, numbers, e-mail or web addresses; an unpunctuated transcript
// is one sentence.
std::vector<Range> sentences(const NormalizedText& text);

// Grows a range of original bytes so that it does not split a grapheme cluster (extended,
// simplified: combining marks, variation selectors, ZWJ sequences, regional-indicator pairs, skin
// tones, CR LF).
Range to_grapheme_boundaries(std::string_view original, Range range) noexcept;

}  // namespace careline::text
