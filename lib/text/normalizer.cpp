// Folds a message in one pass. ASCII goes in runs of eight bytes; everything else goes grapheme by
// grapheme. The canonical text is never longer than the message, so one buffer serves.

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include "base/utf8.h"
#include "text/grapheme.h"
#include "text/text.h"
#include "text/tokenizer.h"
#include "text/unicode.h"

namespace careline::text {
namespace {

constexpr std::uint64_t ones = 0x0101010101010101ULL;
constexpr std::uint64_t highs = ones * 0x80;

constexpr std::array<char, 128> lower_ascii() {
  std::array<char, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    auto c = static_cast<char>(i);
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    if (c < ' ' || c == 0x7F) c = ' ';
    if (i >= '\n' && i <= '\r') c = '\n';
    table[i] = c;
  }
  return table;
}
constexpr auto lower_table = lower_ascii();

bool is_ascii_blank(unsigned char c) noexcept {
  return c < 0x80 && lower_table[c] == ' ';
}

// Lower-cases eight bytes if all of them are printable ASCII and no two neighbours are blanks.
bool lower_eight(const char* in, char* out) noexcept {
  std::uint64_t w;
  std::memcpy(&w, in, 8);
  const std::uint64_t control = (w - ones * 0x20) & ~w;
  if (((w | control | (w + ones)) & highs) != 0) return false;
  const std::uint64_t blank = ~((w ^ (ones * 0x20)) + ones * 0x7F) & highs;
  if ((blank & (blank << 8)) != 0) return false;
  const std::uint64_t upper = (w + ones * (0x80 - 'A')) & ~(w + ones * (0x7F - 'Z')) & highs;
  w |= upper >> 2;
  std::memcpy(out, &w, 8);
  return true;
}

Canonical ascii_canonical(char32_t c) noexcept {
  Canonical k;
  const char lower = lower_table[c];
  k.bytes[0] = lower;
  k.size = 1;
  if (lower >= 'a' && lower <= 'z') k.cls = CharClass::letter;
  if (lower >= '0' && lower <= '9') k.cls = CharClass::digit;
  if (lower == '\'') k.cls = CharClass::apostrophe;
  if (lower == ' ') k.cls = CharClass::blank;
  if (lower == '\n') k.cls = CharClass::line_break;
  if (c >= 'A' && c <= 'Z') k.flags = Canonical::upper;
  return k;
}

std::uint32_t narrow(std::size_t n) noexcept {
  return static_cast<std::uint32_t>(n);
}

}  // namespace

class Normalizer {
 public:
  using Segment = NormalizedText::Segment;

  // `segments` and `tokens` are both given or both null.
  Normalizer(std::string_view in, char* out, SecureVector<Segment>* segments,
             SecureVector<Token>* tokens)
      : in_(in),
        out_(out),
        segments_(segments),
        tokens_(tokens),
        tokenizer_(scratch_tokens(tokens)) {}

  // Returns the size of the canonical text.
  std::size_t run() {
    std::size_t at = 0;
    while (at < in_.size()) {
      const std::size_t size = ascii_run(at);
      at = size != 0 ? at + size : unit(at);
    }
    if (tokens_ != nullptr) tokenizer_.finish();
    return written_;
  }

  static Result<NormalizedText> normalize(std::string_view message) {
    if (message.size() > std::size_t{1} << 31) {
      return fail(Status::too_large, "the message is larger than 2^31 bytes");
    }
    if (const std::size_t bad = utf8::find_invalid(message); bad != utf8::npos) {
      return fail_at(Status::invalid_utf8,
                     "the message is not UTF-8 at byte " + std::to_string(bad),
                     static_cast<std::int64_t>(bad));
    }
    NormalizedText text;
    text.original_ = message;
    text.canonical_.resize(message.size());
    text.tokens_.reserve(message.size() / 5 + 8);
    Normalizer normalizer(message, text.canonical_.writable(), &text.segments_, &text.tokens_);
    text.canonical_.truncate(normalizer.run());
    return text;
  }

 private:
  SecureVector<Token>& scratch_tokens(SecureVector<Token>* tokens) noexcept {
    return tokens != nullptr ? *tokens : unused_;
  }

  std::size_t ascii_run(std::size_t at);
  std::size_t unit(std::size_t at);
  std::size_t blanks(std::size_t at);
  void grapheme(std::size_t at, std::size_t end, CodePoint first, Canonical base);
  void degenerate(std::size_t at, std::size_t end);
  // True if the code point that ends at `next` is a grapheme, judged by the next byte alone.
  bool is_single(std::size_t next) const noexcept {
    return next >= in_.size() || !lead_may_continue(static_cast<unsigned char>(in_[next]));
  }
  bool word_reads_as_latin(std::size_t at);
  void commit(CharClass cls, std::size_t at, std::size_t end, std::size_t code_points,
              std::size_t from, std::uint8_t flags);

  std::string_view in_;
  char* out_;
  SecureVector<Segment>* segments_;
  SecureVector<Token>* tokens_;
  SecureVector<Token> unused_;
  Tokenizer tokenizer_;
  std::size_t written_ = 0;
  CharClass last_ = CharClass::line_break;  // class of the last unit written
  std::size_t latin_until_ = 0;             // word_reads_as_latin() is decided up to here
  bool latin_ = false;
};

// Copies ASCII from `at` on that stands one to one in the canonical text; returns its size. Ends
// before CR, before a run of blanks, and before a character that a non-ASCII one may extend.
std::size_t Normalizer::ascii_run(std::size_t at) {
  const char* const begin = in_.data() + at;
  const char* const end = in_.data() + in_.size();
  const char* p = begin;
  char* out = out_ + written_;
  bool stop = false;
  while (!stop && p != end) {
    while (end - p >= 8 &&
           (*p != ' ' || p == begin || !is_ascii_blank(static_cast<unsigned char>(p[-1]))) &&
           lower_eight(p, out)) {
      p += 8;
      out += 8;
    }
    for (int i = 0; i < 8 && p != end; ++i) {
      const auto c = static_cast<unsigned char>(*p);
      if (c >= 0x80) {
        // é continues nothing: what stands before it is complete.
        if (p != begin && lead_may_continue(c)) --p;
        stop = true;
        break;
      }
      if (c == '\r' ||
          (is_ascii_blank(c) && p != begin && is_ascii_blank(static_cast<unsigned char>(p[-1])))) {
        if (c != '\r') --p;
        stop = true;
        break;
      }
      *out++ = lower_table[c];
      ++p;
    }
  }
  const auto size = static_cast<std::size_t>(p - begin);
  if (size == 0) return 0;
  if (segments_ != nullptr) {
    if (segments_->empty() || segments_->back().original_size != 0 ||
        written_ - segments_->back().canonical != at - segments_->back().original) {
      segments_->push_back({narrow(written_), narrow(at), 0});
    }
    tokenizer_.ascii({begin, size}, narrow(written_), narrow(at));
  }
  written_ += size;
  const auto last = static_cast<unsigned char>(p[-1]);
  last_ = is_ascii_blank(last) ? CharClass::blank : CharClass::letter;
  return size;
}

// One unit that is no plain ASCII run: a run of blanks, a line break, a format character or a
// grapheme.
std::size_t Normalizer::unit(std::size_t at) {
  const CodePoint p = code_point_at(in_, at);
  const Canonical base = p.c < 0x80 ? ascii_canonical(p.c) : canonical_of(p.c);
  const std::size_t next = at + p.size;
  if (base.cls <= CharClass::punctuation && p.c >= 0x80 && is_single(next)) {
    grapheme(at, next, p, base);
    return next;
  }
  if (base.cls == CharClass::blank) return blanks(at);
  if (base.cls == CharClass::ignored) {
    tokenizer_.gap();
    return next;
  }
  const std::size_t end = grapheme_end(in_, at);
  if (extends_grapheme(base.cls)) {
    degenerate(at, end);
  } else if (base.cls == CharClass::line_break) {
    out_[written_] = '\n';
    commit(base.cls, at, end, end == next ? 1 : 2, written_ + 1, 0);
  } else {
    grapheme(at, end, p, base);
  }
  return end;
}

// A run of blanks, with whatever is invisible among them, is one blank. Returns its end.
std::size_t Normalizer::blanks(std::size_t at) {
  std::size_t end = grapheme_end(in_, at);
  for (std::size_t next = end; next < in_.size();) {
    const CodePoint p = code_point_at(in_, next);
    const CharClass cls = p.c >= 0x80               ? class_of(p.c)
                          : lower_table[p.c] == ' ' ? CharClass::blank
                                                    : CharClass::letter;
    if (cls == CharClass::blank) {
      next = end = grapheme_end(in_, next);
    } else if (cls == CharClass::ignored || extends_grapheme(cls)) {
      next += p.size;
    } else {
      break;
    }
  }
  out_[written_] = ' ';
  commit(CharClass::blank, at, end, end - at == 1 ? 1 : 2, written_ + 1, 0);
  return end;
}

// A grapheme of marks without a base. Signs of other scripts are kept behind their letters.
void Normalizer::degenerate(std::size_t at, std::size_t end) {
  std::size_t to = written_;
  std::size_t code_points = 0;
  for (std::size_t next = at; next < end; ++code_points) {
    const CodePoint p = code_point_at(in_, next);
    if (last_ == CharClass::other_letter && class_of(p.c) == CharClass::kept_mark) {
      std::memcpy(out_ + to, in_.data() + next, p.size);
      to += p.size;
    }
    next += p.size;
  }
  if (to == written_) {
    tokenizer_.gap();
  } else {
    commit(CharClass::other_letter, at, end, code_points, to, 0);
  }
}

// `base` is the canonical form of `first`, the first code point of the grapheme.
void Normalizer::grapheme(std::size_t at, std::size_t end, CodePoint first, Canonical base) {
  if (base.look_alike != '\0' && word_reads_as_latin(at)) {
    base.bytes[0] = base.look_alike;
    base.size = 1;
    base.flags |= Canonical::folded;
  }
  std::size_t to = written_;
  std::memcpy(out_ + to, base.bytes, base.size);
  to += base.size;
  std::size_t code_points = 1;
  std::size_t joiner_at = 0;
  for (std::size_t next = at + first.size; next < end; ++code_points) {
    const CodePoint p = code_point_at(in_, next);
    const CharClass cls = class_of(p.c);
    const bool plain = base.cls == CharClass::letter || base.cls == CharClass::digit;
    bool keep = false;
    switch (cls) {
      case CharClass::dropped_mark:
        if (plain)
          base.flags |= base.cls == CharClass::letter ? Canonical::accented : Canonical::folded;
        break;
      case CharClass::joiner:
        joiner_at = next;
        [[fallthrough]];
      case CharClass::ignored_extender:
        if (plain) base.flags |= Canonical::folded;
        if (p.c == 0xFE0F && base.cls == CharClass::punctuation && (base.bytes[0] & 0x80) != 0 &&
            is_pictograph(first.c, base.cls)) {
          base.cls = CharClass::emoji;
        }
        break;
      case CharClass::ignored:  // a Hangul filler
        break;
      case CharClass::kept_mark:
        keep = base.cls == CharClass::other_letter;
        break;
      default:
        keep = true;  // second regional indicator, skin tone, joined pictograph, Hangul jamo
        if (cls != CharClass::other_letter && !is_regional_indicator(p.c)) {
          if (to == written_ + base.size) {
            std::memcpy(out_ + written_, in_.data() + at, first.size);
            to = written_ + first.size;
          }
          base.cls = CharClass::emoji;
          base.flags = 0;
          if (joiner_at != 0) {
            std::memcpy(out_ + to, in_.data() + joiner_at, 3);
            to += 3;
            joiner_at = 0;
          }
        }
    }
    if (keep) {
      std::memcpy(out_ + to, in_.data() + next, p.size);
      to += p.size;
    }
    next += p.size;
  }
  commit(base.cls, at, end, code_points, to, base.flags);
}

// Ends a unit whose canonical bytes stand in out_[written_, to): maps it and hands it on.
void Normalizer::commit(CharClass cls, std::size_t at, std::size_t end, std::size_t code_points,
                        std::size_t to, std::uint8_t flags) {
  last_ = cls;
  const std::size_t from = written_;
  written_ = to;
  if (segments_ == nullptr) return;
  // "ae" for "Æ" has its size, but is two code points.
  const bool one = to - from == 1 || (out_[from] & 0x80) != 0;
  if (code_points == 1 && one && to - from == end - at) {
    if (segments_->empty() || segments_->back().original_size != 0 ||
        from - segments_->back().canonical != at - segments_->back().original) {
      segments_->push_back({narrow(from), narrow(at), 0});
    }
  } else {
    segments_->push_back({narrow(from), narrow(at), narrow(end - at)});
  }
  tokenizer_.grapheme(cls, {narrow(from), narrow(to)}, {narrow(at), narrow(end)}, flags);
}

// True if the word around `at` has ASCII letters or digits and no letter that could not be one.
// Decided once for each word, so that a long word costs linear time.
bool Normalizer::word_reads_as_latin(std::size_t at) {
  if (at < latin_until_) return latin_;
  enum class Sort { latin, neutral, foreign, outside };
  const auto sort = [&](std::size_t i, std::size_t& size) {
    const CodePoint p = code_point_at(in_, i);
    size = p.size;
    if (p.c < 0x80) {
      const char c = lower_table[p.c];
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? Sort::latin : Sort::outside;
    }
    const Canonical k = canonical_of(p.c);
    if (k.cls == CharClass::ignored || extends_grapheme(k.cls)) return Sort::neutral;
    if (k.cls == CharClass::digit) return Sort::latin;
    if (k.cls != CharClass::letter) return Sort::outside;
    if ((k.bytes[0] & 0x80) == 0) return Sort::latin;
    return k.look_alike != '\0' ? Sort::neutral : Sort::foreign;
  };
  bool latin = false;
  bool foreign = false;
  const auto take = [&](Sort s) {
    latin |= s == Sort::latin;
    foreign |= s == Sort::foreign;
    return s != Sort::outside;
  };
  std::size_t size = 0;
  for (std::size_t i = at; i > latin_until_;) {
    do --i;
    while (i > 0 && utf8::is_continuation(in_[i]));
    if (!take(sort(i, size))) break;
  }
  std::size_t end = at;
  while (end < in_.size() && take(sort(end, size))) end += size;
  latin_until_ = end;
  latin_ = latin && !foreign;
  return latin_;
}

std::size_t NormalizedText::segment_at(std::uint32_t canonical_byte) const noexcept {
  const auto it =
      std::upper_bound(segments_.begin(), segments_.end(), canonical_byte,
                       [](std::uint32_t at, const Segment& s) { return at < s.canonical; });
  return static_cast<std::size_t>(it - segments_.begin()) - 1;
}

Range NormalizedText::to_original(Range range) const noexcept {
  const std::string_view text = canonical();
  const auto size = narrow(text.size());
  range.begin = std::min(range.begin, size);
  range.end = std::min(range.end, size);
  if (segments_.empty() || range.begin == size) {
    const auto end = narrow(original_.size());
    return {end, end};
  }
  Range out;
  const std::size_t first = segment_at(range.begin);
  const Segment& head = segments_[first];
  std::uint32_t begin = range.begin;
  while (begin > head.canonical && utf8::is_continuation(text[begin])) --begin;
  out.begin = head.original + (head.original_size != 0 ? 0 : begin - head.canonical);
  if (range.end <= range.begin) return {out.begin, out.begin};
  const Segment& tail = segments_[segment_at(range.end - 1)];
  if (tail.original_size != 0) {
    out.end = tail.original + tail.original_size;
  } else {
    std::uint32_t end = range.end;
    while (end < size && utf8::is_continuation(text[end])) ++end;
    out.end = tail.original + (end - tail.canonical);
  }
  return out;
}

std::size_t NormalizedText::token_at(std::uint32_t canonical_byte) const noexcept {
  const auto it =
      std::upper_bound(tokens_.begin(), tokens_.end(), canonical_byte,
                       [](std::uint32_t at, const Token& t) { return at < t.canonical.end; });
  return static_cast<std::size_t>(it - tokens_.begin());
}

Result<NormalizedText> normalize(std::string_view message) {
  return Normalizer::normalize(message);
}

SecureText canonical_form(std::string_view text) {
  SecureText out;
  out.resize(text.size());
  Normalizer normalizer(text, out.writable(), nullptr, nullptr);
  out.truncate(normalizer.run());
  return out;
}

}  // namespace careline::text
