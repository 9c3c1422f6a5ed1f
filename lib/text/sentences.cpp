// Splits a message into sentences, on its tokens.
//
// "!", "?" and "…" end a sentence. A full stop ends one when a blank follows, unless it belongs to
// an abbreviation, an initial or a list number; without a blank only in "please.Call". Nothing ends
// inside an e-mail or web address. Closing quotes, brackets and emoji stay with the sentence before
// them. Line breaks always end one. The rules are the same for English and Spanish.

#include <algorithm>
#include <iterator>
#include <string_view>

#include "text/text.h"

namespace careline::text {
namespace {

enum class Abbreviation : std::uint8_t {
  none,
  title,   // a name follows: never the end
  plain,   // the end only if a capital follows
  number,  // no end if a number follows
  saint,   // "St. Mary" or "Main St."
};

struct Entry {
  std::string_view word;
  Abbreviation kind;
};

constexpr Abbreviation T = Abbreviation::title;
constexpr Abbreviation P = Abbreviation::plain;
constexpr Abbreviation N = Abbreviation::number;

// Canonical forms, sorted.
constexpr Entry abbreviations[] = {
    {"abr", N},   {"admin", P}, {"ago", N},   {"approx", P},
    {"apr", N},   {"aprox", P}, {"apt", N},   {"apto", N},
    {"arq", T},   {"art", N},   {"assoc", P}, {"atte", P},
    {"attn", T},  {"atty", T},  {"aug", N},   {"av", P},
    {"avda", P},  {"ave", P},   {"bldg", P},  {"blvd", P},
    {"capt", T},  {"cel", N},   {"cmdr", T},  {"col", T},
    {"corp", P},  {"ctr", P},   {"dec", N},   {"dept", P},
    {"depto", N}, {"dic", N},   {"dir", P},   {"dpto", N},
    {"dr", T},    {"dra", T},   {"dras", T},  {"dres", T},
    {"drs", T},   {"edif", P},  {"ej", P},    {"ene", N},
    {"esq", P},   {"est", P},   {"etc", P},   {"exp", N},
    {"ext", N},   {"feb", N},   {"fig", N},   {"gob", T},
    {"gov", T},   {"gral", T},  {"hna", T},   {"hno", T},
    {"hon", T},   {"hosp", P},  {"hwy", P},   {"inc", P},
    {"ing", T},   {"jan", N},   {"jr", P},    {"jul", N},
    {"jun", N},   {"lic", T},   {"ln", P},    {"lt", T},
    {"ltd", P},   {"maj", T},   {"md", P},    {"messrs", T},
    {"mr", T},    {"mrs", T},   {"ms", T},    {"msgr", T},
    {"mt", T},    {"mx", T},    {"no", N},    {"nos", N},
    {"nov", N},   {"nro", N},   {"num", N},   {"oct", N},
    {"pag", N},   {"pg", N},    {"phd", P},   {"pkwy", P},
    {"prof", T},  {"profa", T}, {"pte", P},   {"rd", P},
    {"rep", T},   {"rev", T},   {"rm", N},    {"sec", N},
    {"sen", T},   {"sep", N},   {"sept", N},  {"sgt", T},
    {"sr", T},    {"sra", T},   {"sras", T},  {"sres", T},
    {"srita", T}, {"srta", T},  {"srtas", T}, {"st", Abbreviation::saint},
    {"sta", T},   {"ste", N},   {"sto", T},   {"tel", N},
    {"ud", P},    {"uds", P},   {"univ", P},  {"vol", N},
    {"vs", P}};
static_assert(std::is_sorted(std::begin(abbreviations), std::end(abbreviations),
                             [](const Entry& a, const Entry& b) { return a.word < b.word; }));

Abbreviation abbreviation_of(std::string_view word) noexcept {
  const auto* it = std::lower_bound(std::begin(abbreviations), std::end(abbreviations), word,
                                    [](const Entry& e, std::string_view w) { return e.word < w; });
  return it != std::end(abbreviations) && it->word == word ? it->kind : Abbreviation::none;
}

class Splitter {
 public:
  explicit Splitter(const NormalizedText& text) : text_(text), tokens_(text.tokens()) {}

  std::vector<Range> run() {
    const std::uint32_t size = static_cast<std::uint32_t>(tokens_.size());
    for (std::uint32_t i = 0; i < size;) {
      const Token& t = tokens_[i];
      if (t.space_before || i == 0) look_at_chunk(i);
      if (t.kind == TokenKind::newline) {
        cut(i);
        start_ = ++i;
        continue;
      }
      const std::string_view mark = t.kind == TokenKind::punctuation ? text_.text_of(t) : "";
      if (mark != "." && mark != "!" && mark != "?" && mark != "…") {
        ++i;
        continue;
      }
      const std::uint32_t next = behind(i + 1);
      if (ends(i, next, mark)) cut(next);
      i = next;
    }
    cut(size);
    return std::move(out_);
  }

 private:
  void cut(std::uint32_t end) {
    if (end > start_) out_.push_back({start_, end});
    start_ = end;
  }

  bool exists(std::uint32_t i) const noexcept {
    return i < tokens_.size() && tokens_[i].kind != TokenKind::newline;
  }
  bool is(std::uint32_t i, std::string_view what) const noexcept {
    return i < tokens_.size() && text_.text_of(tokens_[i]) == what;
  }

  // A chunk is a run of tokens without blanks; addresses and links are chunks.
  void look_at_chunk(std::uint32_t begin) noexcept {
    address_ = false;
    for (std::uint32_t i = begin; exists(i) && (i == begin || !tokens_[i].space_before); ++i) {
      const std::string_view text = text_.text_of(tokens_[i]);
      address_ |= text == "@" || text == "/" || text == "=" || text == "www" || text == "\\";
    }
  }

  // First token behind the marks that close the sentence: more full stops, quotes, brackets, emoji.
  std::uint32_t behind(std::uint32_t i) const noexcept {
    while (exists(i) && !tokens_[i].space_before && tokens_[i].kind == TokenKind::punctuation) {
      const std::string_view mark = text_.text_of(tokens_[i]);
      static constexpr std::string_view closing = ".!?\"')]}*~";
      if (mark != "…" && (mark.size() != 1 || closing.find(mark[0]) == std::string_view::npos)) {
        break;
      }
      ++i;
    }
    while (exists(i) && tokens_[i].kind == TokenKind::emoji) ++i;
    return i;
  }

  bool capital_at(std::uint32_t i) const noexcept {
    if (!exists(i)) return false;
    const Token& t = tokens_[i];
    return t.capitalized || t.all_caps || t.single_upper || is(i, "¿") || is(i, "¡");
  }

  bool ends(std::uint32_t i, std::uint32_t next, std::string_view mark) const noexcept {
    if (!exists(next)) return true;
    const bool blank_follows = tokens_[next].space_before;
    if (!blank_follows && address_) return false;
    if (mark != ".")
      return blank_follows || tokens_[next].kind == TokenKind::word || capital_at(next);
    if (!blank_follows) return next == i + 1 && run_on(i, next);
    // More marks than one full stop: no abbreviation.
    if (next > i + 1 && tokens_[i + 1].kind == TokenKind::punctuation) return true;
    return i == start_ || !belongs_to_word(i - 1, next);
  }

  // "please.Call me": a lower-case word, then a capitalised one that no further full stop joins.
  bool run_on(std::uint32_t stop, std::uint32_t next) const noexcept {
    if (stop == start_) return false;
    const Token& before = tokens_[stop - 1];
    const Token& after = tokens_[next];
    return before.kind == TokenKind::word && before.canonical.size() > 2 && !before.capitalized &&
           !before.all_caps && after.kind == TokenKind::word && after.capitalized &&
           !(is(next + 1, ".") && !tokens_[next + 1].space_before && exists(next + 2) &&
             !tokens_[next + 2].space_before);
  }

  // True if the full stop behind token `i` is part of it; `next` is the token behind the stop.
  bool belongs_to_word(std::uint32_t i, std::uint32_t next) const noexcept {
    const Token& word = tokens_[i];
    const bool number_follows = tokens_[next].kind == TokenKind::number ||
                                tokens_[next].kind == TokenKind::mixed || is(next, "#");
    if (word.kind == TokenKind::number) return i == start_ && word.line_start;
    if (word.kind != TokenKind::word) return false;
    if (word.canonical.size() == 1) return initial(i, next);
    switch (abbreviation_of(text_.text_of(word))) {
      case Abbreviation::title:
        return true;
      case Abbreviation::number:
        return number_follows;
      case Abbreviation::plain:
        return !capital_at(next) || is(next, "apt") || is(next, "suite") || is(next, "unit");
      case Abbreviation::saint:
        return !capital_at(next) || i == start_ ||
               (!tokens_[i - 1].capitalized && tokens_[i - 1].kind != TokenKind::mixed);
      case Abbreviation::none:
        break;
    }
    return false;
  }

  // A single letter: of an acronym ("a.m.", "P.O. Box"), of a name ("John F. Ruiz"), or a word
  // ("vitamin C. Please …").
  bool initial(std::uint32_t i, std::uint32_t next) const noexcept {
    if (i > start_ + 1 && is(i - 1, ".") && !tokens_[i].space_before) {
      return !capital_at(next) || tokens_[next].all_caps || is(next, "box");
    }
    if (!tokens_[i].single_upper) return !capital_at(next);
    return capital_at(next) && (i == start_ || tokens_[i - 1].capitalized || is(i - 1, ".")) &&
           !(is(i, "i") && i == start_);
  }

  const NormalizedText& text_;
  const SecureVector<Token>& tokens_;
  std::vector<Range> out_;
  std::uint32_t start_ = 0;
  bool address_ = false;
};

}  // namespace

std::vector<Range> sentences(const NormalizedText& text) {
  return Splitter(text).run();
}

}  // namespace careline::text
