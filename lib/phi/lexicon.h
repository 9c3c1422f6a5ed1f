// The words that recognisers look for: number words, months, titles, street words and several
// hundred cue phrases ("date of birth", "numero de seguro social"), English and Spanish at once.
//
// Built once from the tables in lexicon_words.cpp and lexicon_cues.cpp; one look-up a token gives
// its classes and, where a cue phrase may begin, the few phrases to compare.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace careline::phi {

// Classes of single words; a word may have several.
enum class WordClass : std::uint8_t {
  digit,          // zero … nine, cero … nueve; value
  teen,           // ten … nineteen, diez … diecinueve, veintiuno …; value
  tens,           // twenty … ninety, veinte … noventa; value
  hundred,        // hundred, cien, doscientos …; value
  thousand,       // thousand, mil
  oh,             // oh, o: a zero between digits
  repeat,         // double, triple, doble; value 2 or 3
  ordinal,        // first … thirty-first, primero; value
  month,          // value 1 to 12
  month_short,    // jan, feb … ene, dic; value
  weekday,        // monday, lunes …
  weekday_short,  // mon, tue …
  relative_day,   // today, tomorrow, ayer …
  title,          // dr, mr, señora …
  job,            // nurse, doctor, enfermera: may stand before a name
  kin,            // my son, mi esposa
  street_suffix,  // street, ave, blvd
  street_prefix,  // calle, avenida
  unit_word,      // apt, suite, piso
  direction,      // north, ne
  state_code,     // tx, ca
  measure,        // mg, ml, percent …
  time_unit,      // days, hours, años …
  money,          // dollars, dolares, usd
  facility_head,  // hospital, clinic, pharmacy, escuela …
  facility_part,  // medical, community, regional: inside a facility's name
  org_suffix,     // inc, llc, corp
  place_before,   // in, from, near, en, desde
  filler,         // uh, um, este
  correction,     // sorry, wait, perdon, digo
  separator,      // dash, hyphen, guion
  connector,      // and, then, y, luego
  spelling,       // alpha, bravo: after "as in" any word, these also alone
  greeting,       // hi, hello, hola, dear, estimado
  sign_off,       // thanks, regards, gracias, atentamente
  name_suffix,    // jr, sr, iii
  credential,     // md, rn, phd after a name
  name_particle,  // de, la, van, bin …
  disease,        // disease, syndrome, palsy, test, score …
  possessive,     // my, his, mi, su
  function_word,  // the, of, is … words that are never a name
  name_verb,      // said, called, told …: often after a name
  speak_verb,     // call, see, tell, ask: often before a name
  age_word,       // old, yo, años
  holiday,        // christmas, navidad …
  phone_tail,     // ext, extension, x
  top_domain,     // com, org, net …
  number_noise,   // number words that begin quantities: "one of", "a couple"
  date_before,    // on, since, until, el, desde
  month_verb,     // may/march read as a verb after these
  mail_word,      // po, apartado, rr, psc: begin a mailbox address
  quantity,       // pain, scale, grade, stage … numbers beside are no dates
  count_,
};
using WordClasses = std::uint64_t;
constexpr WordClasses bit(WordClass c) {
  return WordClasses{1} << static_cast<unsigned>(c);
}
static_assert(static_cast<unsigned>(WordClass::count_) <= 64);

// What a phrase says about the number, code, name or date beside it.
enum class Cue : std::uint8_t {
  none,
  phone,
  number,  // "my number is", "call": a phone unless the shape says otherwise
  fax,
  email,
  ssn,
  mrn,
  health_plan,
  account,
  card,
  card_code,  // cvv
  expiry,
  license,
  vehicle,
  device,
  other_id,
  username,
  password,
  biometric,
  photo,
  url,
  ip,
  birth_date,
  event_date,
  age,
  address,
  zip,
  city,
  name,        // "my name is", "me llamo": a name follows
  name_field,  // "name", "patient": a name follows when a colon or "is" does
  self_intro,  // "this is", "soy", "habla": a name may follow
  employer,    // "i work at", "employed by"
  facility,
  last_digits,  // "last four"
  price,        // counter-evidence: "cost", "balance", "total"
  code,         // counter-evidence: "icd", "cpt", "room", "step"
  spelled,      // "spelled", "se escribe"
  as_in,        // "as in", "como en"
  holiday,      // "christmas eve", "año nuevo": a date
};

struct LexPhrase {
  std::uint32_t word_begin = 0;  // into the lexicon's hash pool, the words after the first
  std::uint8_t words = 0;        // how many words follow the first
  Cue cue = Cue::none;
};

struct LexEntry {
  std::uint64_t hash = 0;
  WordClasses classes = 0;
  std::int16_t value = 0;
  std::uint16_t phrase_begin = 0;
  std::uint16_t phrase_count = 0;
};

class Lexicon {
 public:
  Lexicon();
  // Null when the word is in no table.
  const LexEntry* find(std::uint64_t hash) const noexcept {
    for (std::size_t at = hash >> shift_;; at = (at + 1) & mask_) {
      const LexEntry& e = slots_[at];
      if (e.hash == hash) return &e;
      if (e.hash == 0) return nullptr;
    }
  }
  std::span<const LexPhrase> phrases(const LexEntry& e) const noexcept {
    return {phrases_.data() + e.phrase_begin, e.phrase_count};
  }
  std::span<const std::uint64_t> rest(const LexPhrase& p) const noexcept {
    return {pool_.data() + p.word_begin, p.words};
  }

 private:
  static constexpr unsigned shift_ = 51;  // 8,192 slots, about half of them used
  static constexpr std::size_t mask_ = (std::size_t{1} << (64U - shift_)) - 1;

  LexEntry& insert(std::uint64_t hash);

  std::vector<LexEntry> slots_;  // open addressing
  std::vector<LexPhrase> phrases_;
  std::vector<std::uint64_t> pool_;
};

// The one lexicon, built on first use; immutable.
const Lexicon& shared_lexicon();

// One row of a table: words separated by blanks, each "word" or "word=value"; '_' is a blank.
struct WordRow {
  WordClass word_class;
  std::string_view words;
};
std::span<const WordRow> word_rows() noexcept;

// Phrases separated by '|', in canonical form.
struct CueRow {
  Cue cue;
  std::string_view phrases;
};
std::span<const CueRow> cue_rows() noexcept;

}  // namespace careline::phi
