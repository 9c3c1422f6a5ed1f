#include "phi/document.h"

#include <algorithm>
#include <array>

namespace careline::phi {
namespace {

// Marks that may stand inside a cue phrase: "e-mail", "s.s.n.", "d/o/b".
bool skippable(const Document& d, std::uint32_t i) {
  return d.is_punct(i, '.') || d.is_punct(i, '-') || d.is_punct(i, '/') || d.is_punct(i, '_');
}

}  // namespace

const TokenFacts Document::nothing_{};

Document::Document(const text::NormalizedText& text, const Gazetteer* gazetteer,
                   const Lexicon& lexicon, const Context& context)
    : text_(text),
      gazetteer_(gazetteer),
      context_(context),
      tokens_(text.tokens().data()),
      size_(static_cast<std::uint32_t>(text.tokens().size())),
      facts_(size_) {
  read_words(lexicon);
  read_cues(lexicon);
  read_casing();
  read_topic();
}

void Document::read_words(const Lexicon& lexicon) {
  // Most words of a text come again: a small cache spares the look-ups, which miss the processor's.
  struct Known {
    std::uint64_t hash = 0;
    const LexEntry* entry = nullptr;
    WordFacts facts;
  };
  std::array<Known, 512> cache{};
  for (std::uint32_t i = 0; i < size_; ++i) {
    const text::Token& t = tokens_[i];
    TokenFacts& f = facts_[i];
    const std::string_view word = text_.text_of(t);
    switch (t.kind) {
      case text::TokenKind::number:
        if (word.size() <= 2) f.hash = word_hash(word);  // "last 4", "icd 10" are cues
        continue;
      case text::TokenKind::newline:
      case text::TokenKind::emoji:
        continue;
      case text::TokenKind::punctuation:
        if (word == "#") f.hash = word_hash(word);
        continue;
      case text::TokenKind::word:
      case text::TokenKind::mixed:
        break;
    }
    if (word.size() > 64) continue;
    f.hash = word_hash(word);
    Known& known = cache[f.hash >> 55U];
    if (known.hash != f.hash) {
      known = {f.hash, lexicon.find(f.hash), WordFacts()};
      if (t.kind == text::TokenKind::word && gazetteer_ != nullptr) {
        known.facts = gazetteer_->find(f.hash);
        // "lopez's": the possessive is not part of the word that the lists know.
        if (known.facts.bits() == 0 && word.size() > 3 && word.ends_with("'s")) {
          known.facts = gazetteer_->find(word.substr(0, word.size() - 2));
        } else if (known.facts.bits() == 0 && word.size() > 5 && word.ends_with('s')) {
          const WordFacts stem = gazetteer_->find(word.substr(0, word.size() - 1));  // "wendells"
          if (stem.first_name() >= 4 && !stem.is_word()) known.facts = stem;
        }
      }
    }
    f.word = known.facts;
    if (known.entry == nullptr) continue;
    f.classes = known.entry->classes;
    f.value = known.entry->value;
    if (known.entry->phrase_count != 0) phrase_starts_.push_back(i);
  }
}

void Document::read_cues(const Lexicon& lexicon) {
  std::uint32_t free_from = 0;
  for (const std::uint32_t i : phrase_starts_) {
    if (i < free_from) continue;
    const LexEntry* e = lexicon.find(facts_[i].hash);
    for (const LexPhrase& phrase : lexicon.phrases(*e)) {
      std::uint32_t at = i + 1;
      bool same = true;
      for (const std::uint64_t expected : lexicon.rest(phrase)) {
        while (at < size_ && skippable(*this, at) && facts_[at].hash != expected) ++at;
        if (at >= size_ || facts_[at].hash != expected) {
          same = false;
          break;
        }
        ++at;
      }
      if (!same) continue;
      cues_.push_back({phrase.cue, i, at});
      for (std::uint32_t k = i; k < at; ++k) facts_[k].cue_flags |= in_cue;
      if (phrase.cue == Cue::name || phrase.cue == Cue::name_field ||
          phrase.cue == Cue::self_intro) {
        for (std::uint32_t k = at; k < at + 4 && k < size_; ++k)
          facts_[k].cue_flags |= behind_name_cue;
      }
      free_from = at;
      break;
    }
  }
  std::uint32_t ended = 0;
  for (std::uint32_t i = 0; i < size_; ++i) {
    while (ended < cues_.size() && cues_[ended].end <= i) ++ended;
    facts_[i].cues_before = ended;
  }
}

void Document::read_topic() {
  for (const CueMark& m : cues_)
    mentions_insurance_ = mentions_insurance_ || m.cue == Cue::health_plan;
  insurance_topic_ = mentions_insurance_;
  for (std::uint32_t i = 0; i < size_; ++i) {
    if (tokens_[i].kind != text::TokenKind::word) continue;
    const std::string_view w = word(i);
    const bool topic = w == "insurance" || w == "seguro" || w == "aseguranza" || w == "coverage" ||
                       w == "cover" || w == "covers" || w == "covered" || w == "network" ||
                       w == "plan" || w == "accept" || w == "aceptan" || w == "insured" ||
                       w == "red" || w == "cubre";
    insurance_topic_ = insurance_topic_ || topic;
    mentions_insurance_ = mentions_insurance_ ||
                          (facts_[i].word.insurer() && facts_[i].word.english() < 2) ||
                          w == "insurance" || w == "seguro" || w == "aseguranza" || w == "coverage";
  }
}

void Document::read_casing() {
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  std::uint32_t upper = 0;
  std::uint32_t known = 0;
  std::uint32_t all = 0;
  std::uint32_t english = 0;
  std::uint32_t spanish = 0;
  for (std::uint32_t i = 0; i < size_; ++i) {
    const text::Token& t = tokens_[i];
    if (t.kind != text::TokenKind::word) continue;
    const WordFacts w = facts_[i].word;
    // Words common in one language and unknown in the other say which language this is.
    ++all;
    known += w.english() >= 2 || w.spanish() >= 2 || (w.is_name() && t.capitalized);
    english += w.english() >= 2 && w.spanish() < 2;
    spanish += w.spanish() >= 2 && w.english() < 2;
    if (t.canonical.size() < 2) continue;
    ++words;
    upper += t.all_caps;
    capitals += (t.capitalized || t.all_caps) && !sentence_start(i);
  }
  if (words > 0 && upper * 10 >= words * 7) {
    casing_ = Casing::upper;
  } else if (capitals == 0) {
    casing_ = Casing::lower;
  }
  other_language_ = all >= 5 && known * 4 < all;
  if (english + spanish > 0) {
    spanish_share_ = static_cast<float>(spanish) / static_cast<float>(english + spanish);
  }
}

bool Document::sentence_start(std::uint32_t i) const noexcept {
  if (i == 0 || tokens_[i].line_start) return true;
  const text::Token& before = tokens_[i - 1];
  if (before.kind == text::TokenKind::newline || before.kind == text::TokenKind::emoji) return true;
  if (before.kind != text::TokenKind::punctuation) return false;
  const char c = text_.canonical()[before.canonical.begin];
  if (c == '.') {
    // "Dr. Lopez", "J. Lopez": no new sentence.
    if (i < 2) return true;
    const text::Token& word = tokens_[i - 2];
    if (before.space_before || word.kind != text::TokenKind::word) return true;
    return word.canonical.size() > 1 && !is(i - 2, WordClass::title);
  }
  return c == '!' || c == '?' || c == ':' || c == '"' || c == '*' || c == '>' || c == '-' ||
         c == '(' || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t Document::cue_at(std::uint32_t i) const noexcept {
  return i < size_ ? facts_[i].cues_before : cues_.size();
}

Cue Document::cue_before(std::uint32_t i) const noexcept {
  std::size_t at = cue_at(i);
  if (at < cues_.size() && cues_[at].begin < i) return Cue::none;  // inside a cue
  if (at == 0) return Cue::none;
  const CueMark& m = cues_[at - 1];
  for (std::uint32_t k = m.end; k < i; ++k) {
    if (i - m.end > 4) return Cue::none;
    const std::string_view w = word(k);
    if (w == ":" || w == "#" || w == "is" || w == "es" || w == "-" || w == "=" || w == "." ||
        w == "," || w == "\"" || w == "number" || w == "numero" || w == "are" || w == "(" ||
        is(k, WordClass::filler)) {
      continue;
    }
    return Cue::none;
  }
  return m.cue;
}

}  // namespace careline::phi
