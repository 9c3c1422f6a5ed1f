// Language of a message, from its words.
//
// Every word token votes: a listed word (language_words.txt) for the languages that list it, any
// other word by the letters it is made of for English or Spanish, an accented one also by its
// diacritics. Words of other scripts vote by script. Numbers, codes, addresses, placeholders such
// as [NAME_1] and unlisted capitalised words inside a sentence (names) do not vote.
//
// Mixed means that English and Spanish both carry the message: each has at least 15 % of the words
// that read as one of them, and at least two words of the smaller one stand side by side or three
// stand anywhere; greetings, thanks and loanwords ("refill", "copay", "hola") do not count for
// that.

#include "text/language.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "base/utf8.h"
#include "text/grapheme.h"
#include "text/unicode.h"

namespace careline::text {
namespace {

struct WordSlot {
  std::uint32_t hash = 0;
  std::uint32_t mask = 0;  // bits of Tongue, and the flags
};

#include "text/language_model.inc"

// Order of make_language_model.py. Those from `de` on are all Language::other.
enum Tongue : std::size_t { en, es, pt, fr, ht, vi, tl, de, it, pl, so, sw, tr, nl, tongues };
constexpr std::uint32_t polite_flag = 1U << 16;
constexpr std::uint32_t loan_flag = 1U << 17;
constexpr std::uint32_t core_flag = 1U << 18;
constexpr std::uint32_t leans_english = 1U << 19;
constexpr std::uint32_t leans_spanish = 1U << 20;
constexpr std::uint32_t neutral_flag = 1U << 21;
constexpr std::uint32_t bit(Tongue t) {
  return 1U << t;
}
constexpr std::array<Language, tongues> language_of = {
    Language::en,    Language::es,    Language::pt,    Language::fr,    Language::ht,
    Language::vi,    Language::tl,    Language::other, Language::other, Language::other,
    Language::other, Language::other, Language::other, Language::other};

constexpr float core_weight = 5.0F;  // who speaks a language uses its function words
constexpr float listed_weight = 4.0F;
constexpr float loan_weight = 3.0F;
constexpr float polite_weight = 3.0F;
constexpr float short_weight = 2.0F;  // words of one letter are in too many languages
constexpr float short_foreign_weight = 2.5F;
constexpr float gram_limit = 2.0F;      // the most that the letters of a word can say
constexpr float gram_scale = 16.0F;     // SCALE of make_language_model.py
constexpr float foreign_start = -3.0F;  // patients of a US clinic: other languages start behind
constexpr float english_start = 0.25F;
constexpr float prior_weight = 1.5F;
constexpr float temperature = 2.0F;

std::uint32_t step(std::uint32_t hash, unsigned char byte) noexcept {
  return (hash ^ byte) * 0x01000193U;
}
constexpr std::uint32_t hash_start = 0x811C9DC5U;

std::uint32_t mask_of(std::string_view word) noexcept {
  std::uint32_t hash = hash_start;
  for (const char c : word) hash = step(hash, static_cast<unsigned char>(c));
  constexpr std::size_t last = std::size(word_slots) - 1;
  for (std::size_t i = (hash ^ hash >> 15) & last;; i = (i + 1) & last) {
    if (word_slots[i].hash == hash) return word_slots[i].mask;
    if (word_slots[i].hash == 0) return 0;
  }
}

// Log-odds that a word is Spanish (positive) rather than English, from its n-grams of 2 to 5 bytes.
float letters_say(std::string_view word) noexcept {
  constexpr std::size_t longest = 20;
  unsigned char data[longest + 2];
  std::size_t size = 0;
  data[size++] = '<';
  for (const char c : word.substr(0, longest)) data[size++] = static_cast<unsigned char>(c);
  data[size++] = '>';
  int sum = 0;
  for (std::size_t i = 0; i + 1 < size; ++i) {
    std::uint32_t hash = step(hash_start, data[i]);
    for (std::size_t j = i + 1; j < std::min(i + 5, size); ++j) {
      hash = step(hash, data[j]);
      sum += gram_weights[(hash ^ hash >> 15) & (std::size(gram_weights) - 1)];
    }
  }
  return static_cast<float>(sum) / gram_scale;
}

enum class Script { latin, han, kana, hangul, cyrillic, arabic, unknown };

Script script_of(char32_t c) noexcept {
  if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) return Script::latin;
  if (c >= 0x400 && c < 0x530) return Script::cyrillic;
  if ((c >= 0x600 && c < 0x780) || (c >= 0x8A0 && c < 0x900) || (c >= 0xFB50 && c < 0xFE00) ||
      (c >= 0xFE70 && c < 0xFEFF)) {
    return Script::arabic;
  }
  if ((c >= 0x1100 && c < 0x1200) || (c >= 0x3130 && c < 0x3190) || (c >= 0xAC00 && c < 0xD7B0)) {
    return Script::hangul;
  }
  if ((c >= 0x3040 && c < 0x3100) || (c >= 0xFF66 && c < 0xFFA0)) return Script::kana;
  if ((c >= 0x3100 && c < 0x3130) || (c >= 0x3400 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) ||
      (c >= 0x20000 && c < 0x32000) || c == 0x3005 || c == 0x3007) {
    return Script::han;
  }
  return Script::unknown;
}

// Letters that Russian or Arabic do not have, but their neighbours in the same script do.
bool of_a_neighbour(char32_t c) noexcept {
  if (c >= 0x400 && c < 0x530) {
    return c > 0x44F || c < 0x410;  // after folding: і є ґ ј љ њ ћ ђ џ …
  }
  switch (c) {  // Persian, Urdu, Pashto
    case 0x67E:
    case 0x686:
    case 0x698:
    case 0x6A9:
    case 0x6AF:
    case 0x6CC:
    case 0x679:
    case 0x688:
    case 0x691:
    case 0x6BA:
    case 0x6BE:
    case 0x6C1:
    case 0x6D2:
      return true;
    default:
      return false;
  }
}

class Identifier {
 public:
  explicit Identifier(const NormalizedText& text) : text_(text), tokens_(text.tokens()) {
    score_.fill(foreign_start);
    score_[en] = english_start;
    score_[es] = 0;
  }

  LanguageGuess run(Language prior) {
    has_lower_case_ = std::any_of(tokens_.begin(), tokens_.end(), [](const Token& t) {
      return t.kind == TokenKind::word && !t.all_caps && !t.single_upper;
    });
    for (std::size_t i = 0; i < tokens_.size();) {
      if (const std::size_t next = behind_placeholder(i); next != i) {
        i = next;
      } else if (tokens_[i].space_before && is_address(i)) {
        do ++i;
        while (i < tokens_.size() && !tokens_[i].space_before);
      } else {
        vote(i++);
      }
    }
    if (other_script_ > words_) return by_script();
    return by_words(prior);
  }

 private:
  bool is(std::size_t i, std::string_view what) const noexcept {
    return i < tokens_.size() && text_.text_of(tokens_[i]) == what;
  }

  // Index behind a placeholder such as [NAME_1] or [HEALTH_PLAN_ID_2] that begins at `i`, or `i`.
  std::size_t behind_placeholder(std::size_t i) const noexcept {
    if (!is(i, "[")) return i;
    std::size_t k = i + 1;
    while (k + 1 < tokens_.size() && tokens_[k].kind == TokenKind::word && is(k + 1, "_")) k += 2;
    if (k == i + 1 || k >= tokens_.size() || tokens_[k].kind != TokenKind::number) return i;
    return is(k + 1, "]") ? k + 2 : i;
  }

  // True if the run of tokens without a blank that begins at `i` is an e-mail or web address.
  bool is_address(std::size_t i) const noexcept {
    bool stop_before = false;
    for (std::size_t k = i; k < tokens_.size() && (k == i || !tokens_[k].space_before); ++k) {
      if (tokens_[k].kind == TokenKind::punctuation) {
        if (is(k, "@") && k != i) return true;
        stop_before = is(k, ".");
        continue;
      }
      const std::string_view word = text_.text_of(tokens_[k]);
      if (word == "www" || word == "http" || word == "https") return true;
      if (stop_before && k > i + 1 &&
          (word == "com" || word == "org" || word == "net" || word == "edu" || word == "gov")) {
        return true;
      }
      stop_before = false;
    }
    return false;
  }

  bool opens_sentence(std::size_t i) const noexcept {
    return tokens_[i].line_start || is(i - 1, ".") || is(i - 1, "!") || is(i - 1, "?") ||
           is(i - 1, "¿") || is(i - 1, "¡") || is(i - 1, "…");
  }

  // "de la" between two capitals is part of a name: "María de la Torre", "Calle de los Santos".
  bool joins_a_name(std::size_t i) const noexcept {
    if (i == 0 || tokens_[i].capitalized || !is_particle(i)) return false;
    std::size_t before = i - 1;
    std::size_t behind = i + 1;
    for (int k = 0; k < 2 && before > 0 && is_particle(before); ++k) --before;
    for (int k = 0; k < 2 && is_particle(behind); ++k) ++behind;
    return tokens_[before].capitalized && behind < tokens_.size() && tokens_[behind].capitalized;
  }
  bool is_particle(std::size_t i) const noexcept {
    return is(i, "de") || is(i, "la") || is(i, "del") || is(i, "los") || is(i, "las");
  }

  void vote(std::size_t i) {
    const Token& token = tokens_[i];
    const std::string_view word = text_.text_of(token);
    if (token.kind == TokenKind::punctuation) {
      if (!inverted_ && (word == "¿" || word == "¡")) {
        inverted_ = true;
        score_[es] += 3;
      }
      return;
    }
    if (token.kind != TokenKind::word) return;
    if ((word[0] & 0x80) != 0) {
      vote_by_script(word);
      return;
    }
    if (word.size() == 1 && (is(i - 1, "/") || is(i + 1, "/"))) return;  // "w/o", "y/o"
    words_ += 1;
    // A capital inside a sentence makes a name, capitals alone in it an abbreviation ("the VA").
    const bool name_like = (token.capitalized && !opens_sentence(i)) ||
                           (token.all_caps && word.size() <= 3 && has_lower_case_);
    const std::uint32_t mask = mask_of(word);
    const bool foreign_accent = token.accented && vote_by_accents(token);
    if (mask != 0) {
      if (word.size() <= 3 && joins_a_name(i)) return;
      vote_listed(word, mask, name_like);
    } else if (!name_like && !foreign_accent && word.size() > 1) {
      vote_by_letters(word);
    }
  }

  void vote_listed(std::string_view word, std::uint32_t mask, bool name_like) {
    if ((mask & neutral_flag) != 0) return;
    evidence_ = true;
    float weight = weight_of(word, mask);
    if (name_like) weight /= 2;
    // Short words are in too many languages to point away from English and Spanish alone.
    const float foreign = word.size() <= 3 ? std::min(weight, short_foreign_weight) : weight;
    for (std::size_t t = 0; t < tongues; ++t) {
      if ((mask & 1U << t) != 0) score_[t] += t <= es ? weight : foreign;
    }
    const bool english = (mask & bit(en)) != 0;
    const bool spanish = (mask & bit(es)) != 0;
    if (english && spanish) {
      const float lean = (mask & leans_english) != 0   ? -0.5F
                         : (mask & leans_spanish) != 0 ? 0.5F
                                                       : 0;
      score_[es] += lean;
      score_[en] -= lean;
    } else if (english || spanish) {
      const bool certain = !name_like && word.size() > 1 && (mask & (polite_flag | loan_flag)) == 0;
      read(spanish ? es : en, certain, (mask & core_flag) != 0);
    }
  }

  static float weight_of(std::string_view word, std::uint32_t mask) noexcept {
    if (word.size() == 1) return short_weight;
    if ((mask & loan_flag) != 0) return loan_weight;
    if ((mask & polite_flag) != 0) return polite_weight;
    return (mask & core_flag) != 0 ? core_weight : listed_weight;
  }

  void vote_by_letters(std::string_view word) {
    const float say = letters_say(word);
    const float strength = std::min(std::abs(say) * 0.5F, gram_limit);
    score_[say > 0 ? es : en] += strength;
    if (strength > 0.1F) evidence_ = true;
    if (strength > 0.5F) read(say > 0 ? es : en, false, false);
  }

  // Counts a word that reads as English or Spanish; `certain` ones can make the message mixed.
  void read(Tongue t, bool certain, bool core) {
    Reading& mine = reading_[t];
    mine.words += 1;
    if (certain) {
      mine.certain += 1;
      mine.core |= core;
      if (mine.run) mine.side_by_side = true;
      mine.run = true;
    }
    reading_[t == en ? es : en].run = false;
  }

  // Returns true if the diacritics rule out English and Spanish.
  bool vote_by_accents(const Token& token) {
    const std::string_view original = text_.original();
    bool foreign = false;
    for (std::size_t i = token.original.begin; i < token.original.end;) {
      const CodePoint p = code_point_at(original, i);
      i += p.size;
      if (p.c >= 0xC0) foreign |= vote_by_letter(p.c);
    }
    return foreign;
  }

  bool vote_by_letter(char32_t c) {
    const auto add = [&](Tongue t, float w) { score_[t] += w; };
    if ((c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x1A0 && c <= 0x1B0) || c == 0x103 || c == 0x102 ||
        c == 0x110 || c == 0x111) {
      add(vi, 4);
      evidence_ = true;
      return true;
    }
    switch (c | 0x20) {  // Latin-1: one bit between the cases
      case 0xF1:         // ñ
        add(es, 4);
        evidence_ = true;
        return false;
      case 0xE3:  // ã õ
      case 0xF5:
        add(pt, 4);
        add(vi, 1);
        break;
      case 0xE7:  // ç
        add(pt, 3);
        add(fr, 3);
        add(tr, 2);
        break;
      case 0xEA:  // ê ô â î û ë ï
      case 0xF4:
      case 0xE2:
        add(pt, 1);
        add(fr, 2);
        add(vi, 2);
        break;
      case 0xEE:
      case 0xFB:
      case 0xEB:
      case 0xEF:
        add(fr, 3);
        break;
      case 0xE8:  // è ò
      case 0xF2:
        add(fr, (c | 0x20) == 0xE8 ? 2 : 0);
        add(ht, 2);
        add(it, 1);
        break;
      case 0xE0:  // à ù ì
      case 0xF9:
      case 0xEC:
        add(fr, 2);
        add(it, 1);
        add(pt, 1);
        add(vi, 1);
        break;
      case 0xE4:  // ä ö å ø
      case 0xF6:
      case 0xE5:
      case 0xF8:
        add(de, 3);
        break;
      case 0xE9:  // é: English and Spanish have it too
        add(es, 1);
        add(pt, 1);
        add(fr, 1);
        return false;
      case 0xE1:  // á í ó ú
      case 0xED:
      case 0xF3:
      case 0xFA:
        add(es, 1.5F);
        add(pt, 1);
        return false;
      default:
        if (c == 0x142 || (c >= 0x104 && c <= 0x107) || c == 0x118 || c == 0x119 ||
            (c >= 0x143 && c <= 0x144) || (c >= 0x15A && c <= 0x15B) ||
            (c >= 0x179 && c <= 0x17C)) {
          add(pl, 4);
          break;
        }
        if (c == 0x131 || c == 0x15F || c == 0x15E || c == 0x11F || c == 0x11E || c == 0x130) {
          add(tr, 4);
          break;
        }
        return false;
    }
    evidence_ = true;
    return true;
  }

  void vote_by_script(std::string_view word) {
    std::size_t letters = 0;
    Script script = Script::unknown;
    for (std::size_t i = 0; i < word.size();) {
      const CodePoint p = code_point_at(word, i);
      i += p.size;
      ++letters;
      const Script s = script_of(p.c);
      if (s == Script::kana) ++kana_;
      if (s == Script::han) ++han_;
      neighbour_ |= of_a_neighbour(p.c);
      if (script == Script::unknown) script = s;
    }
    // Han and Kana are written without blanks: two characters count as a word.
    const bool blanks = script != Script::han && script != Script::kana;
    const float words = blanks ? 1 : static_cast<float>(letters) / 2;
    if (script == Script::latin) {
      words_ += 1;
      return;
    }
    other_script_ += words;
    by_script_[static_cast<std::size_t>(script)] += words;
  }

  LanguageGuess by_script() const noexcept {
    const auto most = std::max_element(by_script_.begin(), by_script_.end());
    LanguageGuess guess;
    guess.confidence = *most / (other_script_ + words_);
    switch (static_cast<Script>(most - by_script_.begin())) {
      case Script::han:
      case Script::kana:
        guess.language = kana_ * 5 > han_ ? Language::other : Language::zh;
        break;
      case Script::hangul:
        guess.language = Language::ko;
        break;
      case Script::cyrillic:
        guess.language = neighbour_ ? Language::other : Language::ru;
        break;
      case Script::arabic:
        guess.language = neighbour_ ? Language::other : Language::ar;
        break;
      default:
        guess.language = Language::other;
    }
    return guess;
  }

  LanguageGuess by_words(Language prior) {
    LanguageGuess guess;
    if (!evidence_ && !inverted_) {
      guess.language = tokens_.empty() ? Language::unknown : prior;
      guess.confidence = guess.language == Language::unknown ? 0.0F : 0.3F;
      return guess;
    }
    for (std::size_t t = 0; t < tongues; ++t) {
      if (prior != Language::other && language_of[t] == prior) score_[t] += prior_weight;
    }
    const auto best = std::max_element(score_.begin(), score_.end());
    float sum = 0;
    for (const float s : score_) sum += std::exp((s - *best) / temperature);
    guess.language = language_of[static_cast<std::size_t>(best - score_.begin())];
    guess.confidence = 1 / sum;
    if (guess.language != Language::en && guess.language != Language::es) return guess;
    const float both = reading_[en].words + reading_[es].words;
    guess.spanish_share = both > 0                         ? reading_[es].words / both
                          : guess.language == Language::es ? 1.0F
                                                           : 0.0F;
    const Reading& less = guess.spanish_share < 0.5F ? reading_[es] : reading_[en];
    if (guess.spanish_share >= mixed_share && guess.spanish_share <= 1 - mixed_share && less.core &&
        ((less.certain >= 2 && less.side_by_side) || less.certain >= 3)) {
      guess.language = Language::mixed;
      guess.confidence = std::min(0.95F, 0.5F + 0.1F * less.certain);
    }
    return guess;
  }

  static constexpr float mixed_share = 0.2F;
  struct Reading {
    float words = 0;
    float certain = 0;
    bool run = false;  // the last certain word was of this language
    bool side_by_side = false;
    bool core = false;
  };

  const NormalizedText& text_;
  const SecureVector<Token>& tokens_;
  std::array<float, tongues> score_{};
  std::array<Reading, 2> reading_{};
  std::array<float, 7> by_script_{};
  float words_ = 0;         // Latin words
  float other_script_ = 0;  // words in other scripts
  std::size_t kana_ = 0;
  std::size_t han_ = 0;
  bool neighbour_ = false;
  bool has_lower_case_ = false;
  bool evidence_ = false;
  bool inverted_ = false;
};

}  // namespace

LanguageGuess identify_language(const NormalizedText& text, Language prior) {
  return Identifier(text).run(prior);
}

}  // namespace careline::text
