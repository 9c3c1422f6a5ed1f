// Features of words and the model that adds hand-set log-odds of them: who is a person, what is a
// place. Its marginals are spans when no trained model is there, and features of the trained
// sequence model (sequence_model.h) when one is.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "phi/document.h"

namespace careline::phi {

enum class Label : std::uint8_t { outside, name_begin, name_inside, place_begin, place_inside };
inline constexpr std::size_t label_count = 5;

// What stands between a word and the word before it.
enum class Gap : std::uint8_t { blank, hyphen, dot, comma, apart };

enum class Feature : std::uint8_t {
  // shape
  capital_inside,  // capitalised where no sentence begins
  capital_start,   // capitalised at the start of a sentence
  lower_among_capitals,
  caps_among_lower,  // all capitals in a text that is not
  initial,           // one letter
  lower_text,
  upper_text,
  // counter-evidence from the lexicon
  function_word,
  month,
  weekday,
  number_word,
  title_word,
  kin_word,
  place_part,  // street, hospital, medical …
  ordinary,    // any other lexicon class: units, greetings …
  disease_after,
  after_disease_of,  // "síndrome de X", "signo de X"
  medical_affix,     // -itis, -oma, -azol …
  after_article,     // "a", "the", "this", "una"
  verb_affix,        // "quíteme", "díganlo": a Spanish command with its pronoun
  insurance_topic,   // an insurer's name where insurance is the topic
  ends_phrase,       // nothing or a mark follows
  other_language,    // the text is in neither language that the lists know
  inside_cue,        // part of a cue phrase
  // cues before
  after_title,       // "Dr."
  after_title_noun,  // "doctor", "señora": may be followed by anything
  after_name_cue,    // "my name is"
  after_field,       // "Name:"
  in_field,          // further words of such a line
  after_intro,       // "this is", "soy"
  after_kin,         // "my son"
  after_greeting,
  after_sign_off,
  after_speak_verb,  // "call", "with"
  after_job,
  name_after_name,  // "and" or "," behind a name
  // cues behind
  before_credential,  // ", MD"
  before_name_verb,   // "said"
  possessive,         // "'s"
  alone_on_line,
  surname_first,  // "Lopez, Maria": the word before the comma
  given_last,     // … and the word after it
  particle,       // de, la, van: inside a name only
  name_suffix,    // jr
  // places
  after_place_word,  // in, from, en
  after_city_cue,    // city of, county
  before_state,
  before_zip,
  city_phrase_begin,
  city_phrase_inside,
  before_county,
  // memory
  seen_name,
  seen_place,
  known_name,
  asked_name,  // the agent asked for a name
  asked_city,
  spelled_near,
  count_,
};
static_assert(static_cast<unsigned>(Feature::count_) <= 64);

struct WordFeatures {
  std::uint32_t token = 0;
  WordFacts word;
  std::uint64_t bits = 0;
  float spanish_share = 0.5F;
  std::uint8_t length = 0;     // bytes of the word, at most 255
  std::uint8_t city_size = 0;  // of the phrase that it belongs to
  Gap gap = Gap::apart;

  void set(Feature f) { bits |= std::uint64_t{1} << static_cast<unsigned>(f); }
  bool has(Feature f) const { return (bits >> static_cast<unsigned>(f) & 1U) != 0; }
};

struct Marginals {
  float name_begin = 0;
  float name = 0;  // begin or inside
  float place_begin = 0;
  float place = 0;
};

class WordModel {
 public:
  virtual ~WordModel() = default;
  // out.size() == words.size(); linear in the number of words; allocates nothing.
  virtual void marginals(std::span<const WordFeatures> words, std::span<Marginals> out) const = 0;
};

std::unique_ptr<const WordModel> make_additive_model();

// All words that could be part of a name or place, with the model's opinion.
struct WordEvidence {
  SecureVector<WordFeatures> words;  // ascending by token
  std::vector<Marginals> marginals;  // one a word
};

// The content token before i on the same line, skipping a dot behind an abbreviation; none: size().
std::uint32_t content_before(const Document& d, std::uint32_t i, bool& colon);
SecureVector<WordFeatures> read_words(const Document& d, const MemoryState* memory,
                                      const std::vector<std::uint32_t>& spelled_at);

}  // namespace careline::phi
