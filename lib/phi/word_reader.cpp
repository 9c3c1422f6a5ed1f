// What the word model is told of every word: shape, lists, cues before and behind, memory. Words
// that cannot be names (everyday words in lower case that nothing announces) are left out.
#include "phi/word_features.h"

#include <algorithm>
#include <array>

#include "phi/memory.h"

namespace careline::phi {
namespace {

constexpr unsigned taken = claim_date | claim_network | claim_number | claim_place |
                           claim_quantity | claim_facility | claim_spelled;

class WordReader {
 public:
  WordReader(const Document& d, const MemoryState* memory,
             const std::vector<std::uint32_t>& spelled_at)
      : d_(d), memory_(memory), spelled_at_(spelled_at) {}

  SecureVector<WordFeatures> read() {
    words_.reserve(d_.size());
    const float share = d_.spanish_share();
    const Casing casing = d_.casing();
    const bool asked_name =
        memory_ != nullptr && (memory_->asked(Cue::name) || memory_->asked(Cue::name_field) ||
                               memory_->asked(Cue::spelled));
    const bool asked_city = memory_ != nullptr && memory_->asked(Cue::city);
    expects_names_ = asked_name || asked_city ||
                     (memory_ != nullptr && (memory_->any_seen() || memory_->known_count() != 0));
    std::uint32_t last = d_.size();  // last content token
    std::uint32_t city_until = 0;
    std::uint8_t city_size = 0;
    for (std::uint32_t i = 0; i < d_.size(); ++i) {
      if (!d_.is_word(i) || d_.claimed(i, taken)) continue;
      const text::Token& t = d_.token(i);
      const TokenFacts& f = d_.facts(i);
      if (hopeless(i, t, f)) {
        last = d_.size();
        continue;
      }
      WordFeatures w;
      w.token = i;
      w.word = f.word;
      w.spanish_share = share;
      w.length = static_cast<std::uint8_t>(std::min<std::uint32_t>(d_.length(i), 255));
      if (f.word.phrase_prefix()) {
        if (const std::uint32_t end = counter_phrase(i); end > i) {
          i = end - 1;
          last = d_.size();
          continue;
        }
      }
      if (d_.is_punct(i + 1, '-') && d_.tight(i + 1) && d_.is_word(i + 2) &&
          d_.gazetteer().find(d_.text().text_of(d_.range(i, i + 3))).counter_evidence()) {
        i += 2;  // "medi-cal", "t-mobile"
        last = d_.size();
        continue;
      }
      if (d_.other_language()) w.set(Feature::other_language);
      if (f.word.insurer() && d_.insurance_topic()) w.set(Feature::insurance_topic);
      if (share > 0.5F && verb_affix(d_.word(i)) && !f.word.is_name()) w.set(Feature::verb_affix);
      if (i + 1 >= d_.size() || d_.is_newline(i + 1) ||
          (d_.is_kind(i + 1, text::TokenKind::punctuation) && !d_.is_punct(i + 1, '-')) ||
          d_.word(i).ends_with("'s"))
        w.set(Feature::ends_phrase);
      w.gap = gap(last, i);
      last = i;
      shape(w, t, f, casing);
      lexical(w, i, f);
      context(w, i, asked_name, asked_city);
      if (i < city_until) {
        w.set(Feature::city_phrase_inside);
        w.city_size = city_size;
      } else if (f.word.city_prefix()) {
        const std::uint32_t end = city_phrase(i, city_size);
        if (end > i + 1) {
          city_until = end;
          w.set(Feature::city_phrase_begin);
          w.city_size = city_size;
          place_after(w, end);
        }
      }
      if (i < city_until && i > 0) place_after(w, city_until);
      memory(w, i, f);
      words_.push_back(w);
    }
    surname_first();
    return std::move(words_);
  }

 private:
  // End of "Blue Cross", "Rite Aid", "New Mexico": a phrase of several words that names no person.
  std::uint32_t counter_phrase(std::uint32_t i) const {
    std::uint32_t best = i;
    for (std::uint32_t e = i + 2; e <= i + 4 && e <= d_.size() && d_.is_word(e - 1); ++e) {
      const WordFacts f = d_.gazetteer().find(d_.text().text_of(d_.range(i, e)));
      if (f.counter_evidence() && f.city() == 0) best = e;
      if (!f.phrase_prefix()) break;
    }
    return best;
  }

  // An everyday word in lower case, with nothing before it that announces a name: no inference.
  bool hopeless(std::uint32_t i, const text::Token& t, const TokenFacts& f) const {
    constexpr WordClasses announcing = bit(WordClass::title) | bit(WordClass::kin) |
                                       bit(WordClass::greeting) | bit(WordClass::sign_off) |
                                       bit(WordClass::job);
    const WordFacts w = f.word;
    const bool function = (f.classes & bit(WordClass::function_word)) != 0;
    if (t.single_upper || (t.all_caps && d_.casing() != Casing::upper)) return false;
    if (t.capitalized &&
        !(function && w.english() == 3 && w.first_name() < 4 && d_.sentence_start(i)))
      return false;
    if (w.city() != 0 || w.city_prefix() || w.proper()) return false;
    const bool everyday = w.english() == 3 || w.spanish() == 3 || function;
    const bool ordinary = w.is_word() && w.first_name() < 3 &&
                          w.surname() < (w.english() >= 2 || w.spanish() >= 2 ? 4U : 1U);
    if (!everyday && !ordinary) return false;
    if ((f.classes & bit(WordClass::name_particle)) != 0 || (f.cue_flags & behind_name_cue) != 0)
      return false;
    if (expects_names_) return false;
    for (std::uint32_t k = i; k > 0 && i - k < 2; --k) {
      if (d_.is_any(k - 1, announcing)) return false;
      if (d_.is_word(k - 1)) break;
    }
    return i == 0 || !d_.tight(i);
  }

  Gap gap(std::uint32_t last, std::uint32_t i) const {
    if (last >= d_.size()) return Gap::apart;
    const std::uint32_t between = i - last - 1;
    if (between == 0) return Gap::blank;
    if (between == 1) {
      if (d_.is_punct(last + 1, '-') && d_.tight(last + 1) && d_.tight(i)) return Gap::hyphen;
      if (d_.is_punct(last + 1, '.') &&
          (d_.length(last) == 1 || d_.is(last, WordClass::name_suffix) ||
           (d_.length(last) == 2 && d_.facts(last).word.english() < 2)))
        return Gap::dot;
      if (d_.is_punct(last + 1, ',')) return Gap::comma;
      if (d_.is_punct(last + 1, '\'') && d_.tight(last + 1) && d_.tight(i)) return Gap::hyphen;
    }
    return Gap::apart;
  }

  void shape(WordFeatures& w, const text::Token& t, const TokenFacts& f, Casing casing) const {
    if (casing == Casing::lower) w.set(Feature::lower_text);
    if (casing == Casing::upper) w.set(Feature::upper_text);
    if (t.canonical.size() == 1) {
      w.set(Feature::initial);
      if (t.single_upper && casing == Casing::mixed && d_.word(w.token) != "i")
        w.set(Feature::capital_inside);
    } else if (casing == Casing::mixed) {
      if (t.capitalized) {
        w.set(d_.sentence_start(w.token) ? Feature::capital_start : Feature::capital_inside);
      } else if (t.all_caps) {
        w.set(Feature::caps_among_lower);
      } else {
        w.set(Feature::lower_among_capitals);
      }
    } else if (casing == Casing::lower && (t.capitalized)) {
      w.set(Feature::capital_start);
    }
    (void)f;
  }

  void lexical(WordFeatures& w, std::uint32_t i, const TokenFacts& f) const {
    constexpr WordClasses numbers = bit(WordClass::digit) | bit(WordClass::teen) |
                                    bit(WordClass::tens) | bit(WordClass::hundred) |
                                    bit(WordClass::thousand) | bit(WordClass::ordinal);
    constexpr WordClasses places = bit(WordClass::street_suffix) | bit(WordClass::facility_head) |
                                   bit(WordClass::facility_part) | bit(WordClass::org_suffix);
    constexpr WordClasses ordinary =
        bit(WordClass::measure) | bit(WordClass::time_unit) | bit(WordClass::money) |
        bit(WordClass::greeting) | bit(WordClass::sign_off) | bit(WordClass::filler) |
        bit(WordClass::correction) | bit(WordClass::place_before) | bit(WordClass::date_before) |
        bit(WordClass::disease) | bit(WordClass::job) | bit(WordClass::separator) |
        bit(WordClass::holiday) | bit(WordClass::speak_verb);
    const WordClasses c = f.classes;
    if (c == 0) return;
    // A function word of the other language only is none here: "Ella" in English, "Can" in Spanish.
    const bool foreign =
        (f.word.english() == 0 && f.word.spanish() > 0 && d_.spanish_share() < 0.2F) ||
        (f.word.spanish() == 0 && f.word.english() > 0 && d_.spanish_share() > 0.85F);
    const bool particle = (c & bit(WordClass::name_particle)) != 0;
    if (particle) w.set(Feature::particle);
    if ((c & bit(WordClass::name_suffix)) != 0) w.set(Feature::name_suffix);
    if ((c & bit(WordClass::function_word)) != 0 &&
        !(foreign && (d_.token(i).capitalized || d_.token(i).all_caps)))
      w.set(Feature::function_word);
    if ((c & bit(WordClass::month)) != 0) w.set(Feature::month);
    if ((c & (bit(WordClass::weekday) | bit(WordClass::relative_day))) != 0)
      w.set(Feature::weekday);
    if ((c & numbers) != 0 && !(foreign && f.word.is_name())) w.set(Feature::number_word);
    if ((c & bit(WordClass::title)) != 0) w.set(Feature::title_word);
    // "my", "her": never a name in lower case.
    if ((c & bit(WordClass::possessive)) != 0 && !d_.token(i).capitalized)
      w.set(Feature::title_word);
    if ((c & bit(WordClass::kin)) != 0 && !(foreign && d_.token(i).capitalized && f.word.is_name()))
      w.set(Feature::kin_word);
    if ((c & places) != 0) w.set(Feature::place_part);
    if ((c & ordinary) != 0) w.set(Feature::ordinary);
  }

  static bool verb_affix(std::string_view w) {
    if (w.size() < 6) return false;
    constexpr std::array<std::string_view, 20> endings{
        "me",   "nos",  "lo",   "la",    "los",  "las",  "le",    "les",   "se",    "amos",
        "emos", "imos", "aron", "ieron", "aban", "ando", "iendo", "mente", "ieren", "ieran"};
    for (const std::string_view e : endings) {
      if (w.ends_with(e)) return true;
    }
    return false;
  }

  // Endings of drugs, diseases, germs and procedures.
  static bool medical_affix(std::string_view w) {
    if (w.size() < 6) return false;
    constexpr std::array<std::string_view, 58> endings{
        "itis",    "osis",     "asis",    "emia",    "uria",    "oma",    "omas",    "ectomy",
        "ectomia", "otomy",    "otomia",  "ostomy",  "ostomia", "scopy",  "scopia",  "graphy",
        "grafia",  "gram",     "grama",   "logy",    "logia",   "pathy",  "patia",   "plasty",
        "plastia", "algia",    "megaly",  "megalia", "penia",   "cillin", "cilina",  "mycin",
        "micina",  "azole",    "azol",    "pril",    "sartan",  "statin", "statina", "olol",
        "dipine",  "dipino",   "gliptin", "flozin",  "mab",     "tinib",  "vir",     "coccus",
        "cocco",   "bacter",   "virus",   "ella",    "asone",   "asona",  "zepam",   "zolam",
        "oxetine", "pediatria"};
    for (const std::string_view e : endings) {
      if (w.ends_with(e) && w.size() > e.size() + 2) return true;
    }
    return false;
  }

  void context(WordFeatures& w, std::uint32_t i, bool asked_name, bool asked_city) const {
    bool colon = false;
    std::uint32_t p = content_before(d_, i, colon);
    // cue phrase that ends right before
    const Cue cue = d_.cue_before(i);
    if (cue == Cue::name) {
      w.set(Feature::after_name_cue);
    } else if (cue == Cue::name_field &&
               (colon || d_.word(i > 0 ? i - 1 : 0) == "is" || d_.word(i > 0 ? i - 1 : 0) == "es" ||
                d_.is_newline(i > 0 ? i - 1 : 0))) {
      w.set(Feature::after_field);
    } else if (cue == Cue::self_intro) {
      w.set(Feature::after_intro);
    } else if (cue == Cue::city) {
      w.set(Feature::after_city_cue);
    } else if (cue == Cue::address) {
      w.set(Feature::after_place_word);
    }
    if (i > 0 && d_.is_newline(i - 1) && i > 1) {  // "Name:\nMaria", "Thanks,\nMaria"
      std::uint32_t q = i - 2;
      const bool field = d_.is_punct(q, ':');
      while (q > 0 && d_.is_any_punct(q, ":,.!-")) --q;
      const std::size_t at = d_.cue_at(q);
      if (field && at < d_.cues().size() && d_.cues()[at].end == q + 1 &&
          d_.cues()[at].cue == Cue::name_field)
        w.set(Feature::after_field);
      if (d_.is(q, WordClass::sign_off)) w.set(Feature::after_sign_off);
    }
    if (p < d_.size()) {
      const TokenFacts& f = d_.facts(p);
      const std::string_view word = d_.word(p);
      if ((f.classes & bit(WordClass::title)) != 0) {
        const bool noun = f.word.english() >= 2 || word == "senor" || word == "senora" ||
                          word == "doctora" || word == "don" || word == "dona" || word == "doc";
        w.set(noun && word != "dr" && word != "mr" && word != "mrs" && word != "ms" &&
                      word != "miss"
                  ? Feature::after_title_noun
                  : Feature::after_title);
      }
      if (word == "a" || word == "an" || word == "the" || word == "this" || word == "that" ||
          word == "any" || word == "some" || word == "no" || word == "un" || word == "una" ||
          word == "another") {
        w.set(Feature::after_article);
      }
      if ((f.classes & bit(WordClass::kin)) != 0) w.set(Feature::after_kin);
      if ((f.classes & bit(WordClass::greeting)) != 0) w.set(Feature::after_greeting);
      if ((f.classes & bit(WordClass::job)) != 0) w.set(Feature::after_job);
      if ((f.classes & bit(WordClass::speak_verb)) != 0) w.set(Feature::after_speak_verb);
      if ((f.classes & bit(WordClass::place_before)) != 0) w.set(Feature::after_place_word);
      if ((f.classes & bit(WordClass::sign_off)) != 0 && ends_line(i, 4))
        w.set(Feature::after_sign_off);
      if (d_.is_punct(p, ',') && p > 0 && d_.is(p - 1, WordClass::sign_off) && ends_line(i, 4))
        w.set(Feature::after_sign_off);
      if (d_.is_punct(p, ',') && p > 0 && d_.is(p - 1, WordClass::kin))
        w.set(Feature::after_kin);  // "my son, Leo"
      if (d_.is_punct(p, ',') && p > 0 && d_.is(p - 1, WordClass::greeting))
        w.set(Feature::after_greeting);
      if ((word == "and" || word == "y" || word == "or" || d_.is_punct(p, ',')) &&
          !words_.empty() && words_.back().token + 2 >= p && words_.back().word.is_name() &&
          !words_.back().has(Feature::function_word)) {
        w.set(Feature::name_after_name);
      }
      // "de", "del" before a place: "vivo en la ciudad de X", "la clínica de X"
    }
    // behind
    std::uint32_t n = i + 1;
    const std::string_view own = d_.word(i);
    if (own.ends_with("'s") && own.size() > 3) w.set(Feature::possessive);
    if (d_.is_punct(n, ',') && d_.is(n + 1, WordClass::credential) &&
        (d_.token(n + 1).all_caps || d_.casing() != Casing::mixed))
      w.set(Feature::before_credential);
    if (d_.is(n, WordClass::credential) && d_.token(n).all_caps && d_.casing() == Casing::mixed)
      w.set(Feature::before_credential);
    if (d_.is(n, WordClass::name_verb)) w.set(Feature::before_name_verb);
    if (const std::size_t mark = own.find('\'');
        mark != std::string_view::npos) {  // "I've", "there'll", "c'mon"
      const std::string_view tail = own.substr(mark + 1);
      if (tail == "ve" || tail == "ll" || tail == "re" || tail == "d" || tail == "m" ||
          tail == "t" || tail == "mon" || tail == "all")
        w.set(Feature::function_word);
    }
    if (d_.is(n, WordClass::disease) || (d_.is_punct(n, '-') && d_.facts(n + 1).word.eponym()))
      w.set(Feature::disease_after);
    if (p < d_.size() && p > 0 &&
        (d_.word(p) == "de" || d_.word(p) == "del" || d_.word(p) == "of") &&
        d_.is(p - 1, WordClass::disease))
      w.set(Feature::after_disease_of);
    if ((d_.facts(i).cue_flags & 1U) != 0 && d_.length(i) > 1) w.set(Feature::inside_cue);
    if (w.word.first_name() == 0 && w.word.surname() < 4 && medical_affix(own))
      w.set(Feature::medical_affix);
    if (!words_.empty() && w.gap != Gap::apart &&
        (words_.back().has(Feature::after_field) || words_.back().has(Feature::in_field) ||
         (words_.back().has(Feature::after_title) && d_.token(i).capitalized)) &&
        (d_.token(i).capitalized || d_.token(i).all_caps || d_.is(i, WordClass::name_particle) ||
         d_.casing() == Casing::lower) &&
        !d_.is_newline(i - 1)) {
      if (!(d_.casing() == Casing::lower && w.has(Feature::function_word)))
        w.set(Feature::in_field);
    }
    place_after(w, n);
    if ((d_.sentence_start(i) || (i > 0 && d_.is_any_punct(i - 1, ">-*"))) && ends_line(i, 3) &&
        i > 0)
      w.set(Feature::alone_on_line);
    if (!words_.empty() && words_.back().has(Feature::alone_on_line) &&
        words_.back().token + 1 == i)
      w.set(Feature::alone_on_line);
    if (asked_name && i <= 6 && d_.size() <= 40) w.set(Feature::asked_name);
    if (asked_city && i <= 6) w.set(Feature::asked_city);
    if (std::find(spelled_at_.begin(), spelled_at_.end(), i) != spelled_at_.end())
      w.set(Feature::spelled_near);
  }

  // The line ends within `most` tokens after i, all of them words or dots.
  bool ends_line(std::uint32_t i, unsigned most) const {
    std::uint32_t k = i + 1;
    for (unsigned steps = 0; steps <= most; ++steps, ++k) {
      if (k >= d_.size() || d_.is_newline(k)) return true;
      if (d_.is_word(k) && !d_.is(k, WordClass::function_word)) continue;
      if (d_.is_any_punct(k, ".,-!") || d_.is_kind(k, text::TokenKind::emoji)) continue;
      return false;
    }
    return false;
  }

  void place_after(WordFeatures& w, std::uint32_t n) const {
    std::uint32_t k = n;
    if (d_.is_punct(k, ',') || d_.is_punct(k, '.')) ++k;
    if (d_.is_word(k)) {
      const TokenFacts& f = d_.facts(k);
      const bool code =
          d_.is(k, WordClass::state_code) &&
          (d_.token(k).all_caps ||
           (k > n && d_.length(k) == 2 && (k + 1 >= d_.size() || d_.claimed(k + 1, claim_place))));
      if (f.word.state() || code) w.set(Feature::before_state);
      if (!f.word.state() && f.word.phrase_prefix() && d_.is_word(k + 1)) {
        const WordFacts two = d_.gazetteer().find(d_.text().text_of(d_.range(k, k + 2)));
        if (two.state()) w.set(Feature::before_state);
      }
      if (d_.word(k) == "county" || d_.word(k) == "parish" || d_.word(k) == "township")
        w.set(Feature::before_county);
    }
    if (d_.claimed(k, claim_place) && d_.is_number(k) && d_.length(k) == 5)
      w.set(Feature::before_zip);
  }

  // Longest place of several words that begins at i.
  std::uint32_t city_phrase(std::uint32_t i, std::uint8_t& size) const {
    std::uint32_t best = i;
    std::uint32_t e = i + 1;
    while (e < d_.size() && e - i < 5 && d_.is_word(e) && !d_.claimed(e, taken)) {
      ++e;
      const WordFacts f = d_.gazetteer().find(d_.text().text_of(d_.range(i, e)));
      if (f.city() > 0) {
        best = e;
        size = static_cast<std::uint8_t>(f.city());
      }
      if (!f.city_prefix()) break;
    }
    return best;
  }

  void memory(WordFeatures& w, std::uint32_t i, const TokenFacts& f) const {
    if (memory_ == nullptr) return;
    if (memory_->any_seen()) {
      std::uint64_t hash = f.hash;
      const std::string_view own = d_.word(i);
      if (own.size() > 3 && own.ends_with("'s")) hash = word_hash(own.substr(0, own.size() - 2));
      if (const Seen* seen = memory_->find(hash)) {
        const bool context = w.has(Feature::capital_inside) || w.has(Feature::after_title) ||
                             w.has(Feature::after_intro) || w.has(Feature::after_kin) ||
                             w.has(Feature::after_greeting) || w.has(Feature::after_name_cue);
        if (!seen->common || context) {
          if (seen->kind == PhiKind::name) w.set(Feature::seen_name);
          if (seen->kind == PhiKind::city) w.set(Feature::seen_place);
        }
      }
    }
    const std::string_view own = d_.word(i);
    if (memory_->known_count() == 0 || own.size() < 2) return;
    std::string_view bare = own;
    if (bare.size() > 3 && bare.ends_with("'s")) bare.remove_suffix(2);
    const bool common = f.word.english() >= 2 || f.word.spanish() >= 2;
    std::uint32_t key = 0;
    for (std::size_t k = 0; k < memory_->known_count(); ++k) {
      const Known& known = memory_->known(k);
      if (known.kind != PhiKind::name) continue;
      const std::string_view text = memory_->text_of(known);
      bool same = text == bare;
      if (!same && !common && bare.size() >= 4 && text.size() >= 4) {
        const bool close = edit_near(text, bare, text.size() >= 7 ? 2 : 1) &&
                           (text.front() == bare.front() || text.size() >= 6);
        if (key == 0) key = phonetic_key(bare);
        same = close || (key != 0 && key == known.phonetic && text.size() <= bare.size() + 3 &&
                         bare.size() <= text.size() + 3 && !(w.word.is_word()));
      }
      if (same && !(common && text.size() <= 3)) {
        w.set(Feature::known_name);
        return;
      }
    }
  }

  // "Lopez, Maria" in a field or on a line of its own.
  void surname_first() {
    for (std::size_t k = 1; k < words_.size(); ++k) {
      WordFeatures& a = words_[k - 1];
      WordFeatures& b = words_[k];
      if (b.gap != Gap::comma || a.word.surname() == 0 || b.word.first_name() < 2 ||
          b.has(Feature::function_word))
        continue;
      const bool field = a.has(Feature::after_field) || a.has(Feature::after_name_cue) ||
                         a.has(Feature::alone_on_line);
      const bool end =
          b.token + 1 >= d_.size() || !d_.is_word(b.token + 1) || d_.length(b.token + 1) == 1;
      const bool start = d_.sentence_start(a.token) || field;
      const bool not_words = a.word.english() < 2 && b.word.english() < 2;
      if (!field && !(start && end && not_words)) continue;
      if (k + 1 < words_.size() && words_[k + 1].gap == Gap::comma && !field) continue;  // a list
      a.set(Feature::surname_first);
      b.set(Feature::given_last);
    }
  }

  const Document& d_;
  const MemoryState* memory_;
  const std::vector<std::uint32_t>& spelled_at_;
  SecureVector<WordFeatures> words_;
  bool expects_names_ = false;  // the conversation makes any word a possible name
};

}  // namespace

std::uint32_t content_before(const Document& d, std::uint32_t i, bool& colon) {
  colon = false;
  std::uint32_t p = i;
  for (unsigned steps = 0; p > 0 && steps < 3; ++steps) {
    --p;
    if (d.is_punct(p, '.') && p > 0 && (d.is(p - 1, WordClass::title) || d.length(p - 1) <= 3))
      continue;
    if (d.is_punct(p, ':')) {
      colon = true;
      continue;
    }
    if (d.is_any_punct(p, "\"'*(")) continue;
    return p;
  }
  return d.size();
}

SecureVector<WordFeatures> read_words(const Document& d, const MemoryState* memory,
                                      const std::vector<std::uint32_t>& spelled_at) {
  return WordReader(d, memory, spelled_at).read();
}

}  // namespace careline::phi
