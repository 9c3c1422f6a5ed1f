// A message as the recognisers see it: per token what the gazetteer and the lexicon say, the cue
// phrases in order, and the candidates found so far. Built in one pass; every word is hashed once.
//
// Recognisers read the document, add candidates and claim tokens (a date's digits are no phone).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/secure_memory.h"
#include "phi/gazetteer.h"
#include "phi/lexicon.h"
#include "phi/phi.h"
#include "text/text.h"

namespace careline::phi {

struct TokenFacts {
  std::uint64_t hash = 0;
  WordClasses classes = 0;
  WordFacts word;
  std::uint32_t cues_before = 0;  // cue phrases that end at or before this token
  std::int16_t value = 0;         // of number words and months
  std::uint8_t claims = 0;        // Claim bits
  std::uint8_t cue_flags = 0;
};

// Bits of TokenFacts::cue_flags.
inline constexpr std::uint8_t in_cue = 1;
inline constexpr std::uint8_t behind_name_cue = 2;  // up to four tokens behind "my name is", "soy"

// What a token was found to be part of, so that later recognisers leave it alone.
enum Claim : std::uint8_t {
  claim_quantity = 1,  // dose, price, time, duration, measurement
  claim_date = 2,
  claim_network = 4,  // e-mail, URL, IP
  claim_number = 8,   // part of an identifier run
  claim_place = 16,   // address, ZIP
  claim_facility = 32,
  claim_spelled = 64,
};

struct CueMark {
  Cue cue = Cue::none;
  std::uint32_t begin = 0;  // tokens [begin, end)
  std::uint32_t end = 0;
};

// Evidence bits, or none.
constexpr unsigned when(bool condition, Evidence evidence) {
  return condition ? unsigned{evidence} : 0U;
}
constexpr unsigned check_of(bool holds) {
  return holds ? unsigned{evidence_check} : unsigned{evidence_check_failed};
}

// A possible span, in canonical bytes.
struct Candidate {
  text::Range range;
  PhiKind kind = PhiKind::name;
  float confidence = 0;
  PersonRole role = PersonRole::unknown;
  std::uint16_t evidence = 0;
};

enum class Casing : std::uint8_t { mixed, lower, upper };

class MemoryState;

class Document {
 public:
  // Without a gazetteer only words and cues are read.
  Document(const text::NormalizedText& text, const Gazetteer* gazetteer, const Lexicon& lexicon,
           const Context& context);

  const text::NormalizedText& text() const noexcept { return text_; }
  const Gazetteer& gazetteer() const noexcept { return *gazetteer_; }
  const Context& context() const noexcept { return context_; }
  std::uint32_t size() const noexcept { return size_; }

  const text::Token& token(std::uint32_t i) const noexcept { return tokens_[i]; }
  // Past the end: facts of nothing.
  const TokenFacts& facts(std::uint32_t i) const noexcept {
    return i < size_ ? facts_[i] : nothing_;
  }
  std::string_view word(std::uint32_t i) const noexcept {
    return i < size_ ? text_.text_of(tokens_[i]) : std::string_view();
  }
  bool is(std::uint32_t i, WordClass c) const noexcept {
    return i < size_ && (facts_[i].classes & bit(c)) != 0;
  }
  bool is_any(std::uint32_t i, WordClasses c) const noexcept {
    return i < size_ && (facts_[i].classes & c) != 0;
  }
  bool is_kind(std::uint32_t i, text::TokenKind k) const noexcept {
    return i < size_ && tokens_[i].kind == k;
  }
  bool is_word(std::uint32_t i) const noexcept { return is_kind(i, text::TokenKind::word); }
  bool is_number(std::uint32_t i) const noexcept { return is_kind(i, text::TokenKind::number); }
  bool is_mixed(std::uint32_t i) const noexcept { return is_kind(i, text::TokenKind::mixed); }
  bool is_newline(std::uint32_t i) const noexcept { return is_kind(i, text::TokenKind::newline); }
  bool is_punct(std::uint32_t i, char c) const noexcept {
    return is_kind(i, text::TokenKind::punctuation) && tokens_[i].canonical.size() == 1 &&
           text_.canonical()[tokens_[i].canonical.begin] == c;
  }
  bool is_any_punct(std::uint32_t i, std::string_view set) const noexcept {
    return is_kind(i, text::TokenKind::punctuation) && tokens_[i].canonical.size() == 1 &&
           set.find(text_.canonical()[tokens_[i].canonical.begin]) != std::string_view::npos;
  }
  // No blank between token i-1 and i.
  bool tight(std::uint32_t i) const noexcept { return i < size_ && !tokens_[i].space_before; }
  std::uint32_t length(std::uint32_t i) const noexcept {
    return i < size_ ? tokens_[i].canonical.size() : 0;
  }
  // A sentence may begin here: start of the text or line, or after . ! ? : or a bullet.
  bool sentence_start(std::uint32_t i) const noexcept;
  text::Range range(std::uint32_t first, std::uint32_t end) const noexcept {
    return {tokens_[first].canonical.begin, tokens_[end - 1].canonical.end};
  }

  Casing casing() const noexcept { return casing_; }
  // Share of Spanish among the words that tell, 0 to 1; 0.5 when none does.
  float spanish_share() const noexcept { return spanish_share_; }

  // The message speaks of an insurer, a plan or a member: its bare ids are of a health plan.
  bool mentions_insurance() const noexcept { return mentions_insurance_; }
  // The cue at this token is a bare "id" or "number".
  bool generic_id(std::uint32_t i) const noexcept {
    const std::string_view w = word(i);
    return w == "id" || w == "identification" || w == "identificacion" || w == "identifier" ||
           w == "number" || w == "numero";
  }

  // "seguro", "coverage", "in network": insurance is spoken of.
  bool insurance_topic() const noexcept { return insurance_topic_; }

  // Few of its words are known: neither English nor Spanish. Unknown words then say nothing.
  bool other_language() const noexcept { return other_language_; }

  const std::vector<CueMark>& cues() const noexcept { return cues_; }
  // Index into cues() of the first cue that ends after token i.
  std::size_t cue_at(std::uint32_t i) const noexcept;
  // The cue phrase that ends right before token i, skipping blanks, ':', "is", '#' …
  Cue cue_before(std::uint32_t i) const noexcept;

  void claim(std::uint32_t begin, std::uint32_t end, Claim c) noexcept {
    for (std::uint32_t i = begin; i < end && i < size_; ++i) facts_[i].claims |= c;
  }
  bool claimed(std::uint32_t i, unsigned claims) const noexcept {
    return i < size_ && (facts_[i].claims & claims) != 0;
  }

  void add(const Candidate& c) { candidates_.push_back(c); }
  void add(std::uint32_t begin, std::uint32_t end, PhiKind kind, float confidence,
           unsigned evidence) {
    candidates_.push_back({range(begin, end), kind, confidence, PersonRole::unknown,
                           static_cast<std::uint16_t>(evidence)});
  }
  std::vector<Candidate>& candidates() noexcept { return candidates_; }
  const std::vector<Candidate>& candidates() const noexcept { return candidates_; }

 private:
  void read_words(const Lexicon& lexicon);
  void read_cues(const Lexicon& lexicon);
  void read_casing();
  void read_topic();

  const text::NormalizedText& text_;
  const Gazetteer* gazetteer_;
  Context context_;
  const text::Token* tokens_ = nullptr;
  std::uint32_t size_ = 0;
  SecureVector<TokenFacts> facts_;
  std::vector<std::uint32_t> phrase_starts_;
  std::vector<CueMark> cues_;
  std::vector<Candidate> candidates_;
  Casing casing_ = Casing::mixed;
  float spanish_share_ = 0.5F;
  bool mentions_insurance_ = false;
  bool insurance_topic_ = false;
  bool other_language_ = false;
  static const TokenFacts nothing_;
};

}  // namespace careline::phi
