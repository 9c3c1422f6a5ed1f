// Dates: typed, spoken, partial, holidays; English and Spanish. A year alone is no date.
#include "phi/memory.h"
#include "phi/recognizers.h"
#include "phi/spoken.h"

namespace careline::phi {
namespace {

constexpr float sure = 0.97F;

class DateScanner {
 public:
  DateScanner(Document& d, const MemoryState* memory) : d_(d), memory_(memory) {}

  void scan() {
    for (const CueMark& m : d_.cues()) {
      if (m.cue == Cue::holiday) add(m.begin, m.end, 0.9F, evidence_gazetteer);
    }
    for (std::uint32_t i = 0; i < d_.size(); ++i) {
      if (d_.claimed(i, claim_network | claim_date)) continue;
      std::uint32_t end = 0;
      if (d_.is_number(i)) {
        end = numeric(i);
      } else if (d_.is_any(i, bit(WordClass::month) | bit(WordClass::month_short))) {
        end = around_month(i);
      }
      if (end == 0) end = bare_day(i);
      if (end > i) i = end - 1;
    }
    after_birth_cue();
    known_dates();
    merge_corrections();
  }

 private:
  void add(std::uint32_t begin, std::uint32_t end, float confidence, unsigned evidence) {
    d_.add(begin, end, PhiKind::date, confidence, evidence);
    d_.claim(begin, end, claim_date);
  }

  bool separator(std::uint32_t i, char c) const { return d_.is_punct(i, c) && d_.tight(i); }

  // A clock time that belongs to a full date: "03:07:43", "T03:07Z".
  std::uint32_t past_time(std::uint32_t at) const {
    std::uint32_t i = at;
    if (d_.is_mixed(i) && d_.tight(i) && d_.word(i).front() == 't') {
      ++i;
    } else if (d_.is_number(i) && d_.length(i) <= 2 && separator(i + 1, ':')) {
      ++i;
    } else {
      return at;
    }
    unsigned parts = 1;
    while (separator(i, ':') && d_.is_number(i + 1) && d_.tight(i + 1)) {
      i += 2;
      ++parts;
    }
    if (d_.is_word(i) && d_.tight(i) && d_.word(i) == "z") ++i;
    return parts >= 3 || d_.is_mixed(at) ? i : at;
  }

  static bool day_month(int a, int b) {
    return a >= 1 && b >= 1 && a <= 31 && b <= 31 && (a <= 12 || b <= 12);
  }

  std::uint32_t numeric(std::uint32_t i) {
    if (i > 0 && d_.tight(i) && d_.is_any_punct(i - 1, "/-.:")) return 0;
    const std::string_view mark = d_.word(i + 1);
    if (mark.size() != 1 || (mark != "/" && mark != "-" && mark != ".")) return 0;
    const char sep = mark[0];
    const bool loose =
        d_.is_number(i + 2) && !d_.tight(i + 1) && !d_.tight(i + 2);  // "3 / 12 / 62"
    if (!loose && !(separator(i + 1, sep) && d_.is_number(i + 2) && d_.tight(i + 2))) return 0;
    const bool three = d_.is_punct(i + 3, sep) && d_.is_number(i + 4) &&
                       (loose ? !d_.tight(i + 4) : d_.tight(i + 3) && d_.tight(i + 4));
    const int a = token_value(d_, i);
    const int b = token_value(d_, i + 2);
    if (three) {
      if (!loose && separator(i + 5, sep) && d_.is_number(i + 6) && d_.tight(i + 6)) return 0;
      const int c = token_value(d_, i + 4);
      const std::uint32_t la = d_.length(i);
      const std::uint32_t lb = d_.length(i + 2);
      const std::uint32_t lc = d_.length(i + 4);
      const bool year_last =
          la <= 2 && lb <= 2 && day_month(a, b) && (lc == 2 || (lc == 4 && c >= 1800 && c <= 2200));
      const bool year_first =
          la == 4 && a >= 1800 && a <= 2200 && lb <= 2 && lc <= 2 && day_month(b, c);
      if (!year_last && !year_first) return 0;
      const std::uint32_t end = past_time(i + 5);
      add(i, end, sure, evidence_pattern | evidence_check);
      return end;
    }
    if (loose) return 0;
    if (d_.is_any_punct(i + 3, "/-") && d_.tight(i + 3) && d_.tight(i + 4)) return 0;
    const std::uint32_t lb = d_.length(i + 2);
    if (sep == '/' || sep == '-') {
      if (d_.length(i) <= 2 && a >= 1 && a <= 12 && lb == 4 && b >= 1900 && b <= 2100) {
        add(i, i + 3, 0.93F, evidence_pattern);
        return i + 3;
      }
      if (d_.length(i) == 4 && a >= 1900 && a <= 2100 && lb == 2 && b >= 1 && b <= 12) {
        add(i, i + 3, 0.85F, evidence_pattern);
        return i + 3;
      }
    }
    if (d_.length(i) > 2 || lb > 2 || !day_month(a, b)) return 0;
    return month_slash_day(i, a, b, sep);
  }

  // "3/12": a date unless it is a fraction, a blood pressure, a score or a stock phrase.
  std::uint32_t month_slash_day(std::uint32_t i, int a, int b, char sep) {
    const std::uint32_t next = i + 3;
    const Cue cue = d_.cue_before(i);
    const bool cued = cue == Cue::birth_date || cue == Cue::event_date || cue == Cue::expiry ||
                      (i > 0 && d_.is(i - 1, WordClass::date_before)) ||
                      (i > 0 && d_.is(i - 1, WordClass::weekday));
    if (sep == '.' || (sep == '-' && !cued)) return 0;
    if (sep == '-' && (cue == Cue::none || d_.is_any(next, quantity_words))) return 0;
    if (d_.is_any(next, quantity_words) || d_.is_punct(next, '%')) return 0;
    if (d_.word(next) == "of" || d_.word(next) == "a" || d_.word(next) == "de" ||
        d_.is_mixed(next)) {
      if (!cued) return 0;
    }
    for (std::uint32_t k = i; k-- > 0 && i - k <= 4;) {
      if (d_.is(k, WordClass::quantity) && !cued) return 0;
    }
    const bool fraction = (a <= b && (b <= 5 || b == 8)) || (a == 24 && b == 7) || b == 10;
    const bool zero = d_.word(i).front() == '0' || d_.word(i + 2).front() == '0';
    if (!cued && !zero && (fraction || a > 12)) return 0;
    add(i, next, cued ? 0.9F : 0.65F, evidence_pattern | when(cued, evidence_cue));
    return next;
  }

  // Skips ",", "of", "de", "del", "the", "el" between the parts of a date.
  std::uint32_t past_joint(std::uint32_t i) const {
    std::uint32_t at = i;
    while (at < i + 3 && (d_.is_punct(at, ',') || d_.is_punct(at, '.') || d_.is_punct(at, '-') ||
                          d_.is_punct(at, '/') || d_.word(at) == "of" || d_.word(at) == "de" ||
                          d_.word(at) == "del" || d_.word(at) == "the" || d_.word(at) == "el" ||
                          d_.word(at) == "year" || d_.word(at) == "ano")) {
      ++at;
    }
    return at;
  }

  // First token of a day that ends right before token `end`, or `end`.
  std::uint32_t day_before(std::uint32_t end) const {
    std::uint32_t e = end;
    while (e > 0 && end - e < 2 &&
           (d_.word(e - 1) == "of" || d_.word(e - 1) == "de" || d_.is_punct(e - 1, '-') ||
            (d_.is_punct(e - 1, '.') && e > 1 && d_.is_number(e - 2)) || d_.is_punct(e - 1, '/'))) {
      --e;
    }
    for (std::uint32_t back = 3; back >= 1; --back) {
      if (e < back) continue;
      const std::uint32_t begin = e - back;
      if (d_.claimed(begin, claim_date)) continue;
      if (const auto day = read_day(d_, begin); day && day->end == e) {
        // "at 5 may", "2 may": a typed cardinal before "may" needs no help, "one may" does.
        if (day->spoken && !day->ordinal && d_.word(end) == "may" && d_.word(e - 1) != "of")
          continue;
        return begin;
      }
    }
    return end;
  }

  bool year_follows(std::uint32_t at, bool after_day, NumberAt& out) const {
    const std::uint32_t y = past_joint(at);
    const auto year = read_year(d_, y, after_day);
    if (!year) return false;
    if (year->digits == 2 && !year->spoken) {
      // "march 3 10 am", "march 3, 20 people": two digits need a mark that says year.
      const bool marked = y > at || d_.is_punct(y, '\'');
      if (!marked || d_.is_any(year->end, quantity_words) || d_.is_punct(year->end, ':'))
        return false;
    }
    if (year->spoken && year->digits == 2) {
      if (year->value < 20 || d_.is_any(year->end, quantity_words)) return false;
    }
    out = *year;
    return true;
  }

  std::uint32_t around_month(std::uint32_t i) {
    const std::uint32_t begin = day_before(i);
    std::uint32_t at = i + 1;
    if (d_.is_punct(at, '.') && d_.tight(at) && d_.is(i, WordClass::month_short)) ++at;
    NumberAt year;
    if (begin < i) {  // 22 May, el quince de mayo
      std::uint32_t end = i + 1;
      if (year_follows(at, true, year)) end = year.end;
      // "del 2 al 5 de junio": the first day belongs to it.
      std::uint32_t first = begin;
      if (begin >= 2 && (d_.word(begin - 1) == "al" || d_.word(begin - 1) == "y" ||
                         d_.word(begin - 1) == "a" || d_.is_punct(begin - 1, '-'))) {
        if (const auto day = read_day(d_, begin - 2); day && day->end == begin - 1)
          first = begin - 2;
      }
      add(first, end, sure, spoken(begin, end));
      return end;
    }
    const std::uint32_t day_at =
        d_.word(at) == "the" || d_.is_punct(at, '/') || d_.is_punct(at, '-') ? at + 1 : at;
    if (const auto day = read_day(d_, day_at);
        day && !d_.is_any(day->end, time_words) &&
        !(d_.is_punct(day->end, ':') && d_.is_number(day->end + 1) && d_.tight(day->end + 1)) &&
        !(day->spoken && !day->ordinal && d_.word(i) == "may") &&
        !(d_.is(i, WordClass::month_short) && d_.length(i) == 3 && day->spoken)) {
      std::uint32_t end = day->end;
      if (year_follows(end, true, year)) {
        end = year.end;
      } else if (d_.is_punct(end, '-') || d_.word(end) == "to" || d_.word(end) == "through") {
        if (const auto last = read_day(d_, end + 1);
            last && last->end > end + 1 && !last->spoken && d_.tight(end))
          end = last->end;
      }
      add(i, end, sure, spoken(i, end));
      return end;
    }
    if (year_follows(at, false, year)) {
      add(i, year.end, 0.95F, spoken(i, year.end));
      return year.end;
    }
    return month_alone(i);
  }

  unsigned spoken(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t k = begin; k < end; ++k) {
      if (d_.is_any(k, bit(WordClass::digit) | bit(WordClass::teen) | bit(WordClass::tens) |
                           bit(WordClass::ordinal))) {
        return evidence_pattern | evidence_spoken;
      }
    }
    return evidence_pattern;
  }

  std::uint32_t month_alone(std::uint32_t i) {
    const std::string_view w = d_.word(i);
    const text::Token& t = d_.token(i);
    const std::uint32_t p = i - 1;
    const bool before =
        i > 0 && (d_.is(p, WordClass::date_before) || d_.is(p, WordClass::place_before) ||
                  d_.word(p) == "last" || d_.word(p) == "next" || d_.word(p) == "this" ||
                  d_.word(p) == "early" || d_.word(p) == "late" || d_.word(p) == "mid" ||
                  d_.word(p) == "of" || d_.word(p) == "de" || d_.word(p) == "for" ||
                  d_.word(p) == "every" || d_.word(p) == "este" || d_.word(p) == "proximo" ||
                  d_.word(p) == "pasado" || d_.word(p) == "mes" || d_.word(p) == "hasta");
    if (d_.is(i, WordClass::month_short)) {
      if (!before || d_.word(p) == "of" || (w == "mar" && t.capitalized == false)) return 0;
      if (!t.capitalized && !t.all_caps && w == "sept" ? false : w == "jan" && !before) return 0;
      add(i, i + 1, 0.7F, evidence_gazetteer);
      return i + 1;
    }
    const bool capital = t.capitalized && !d_.sentence_start(i);
    const bool name_like = d_.facts(i).word.first_name() >= 3;
    const bool named =
        i > 0 && (d_.is(p, WordClass::title) || d_.is(p, WordClass::kin) ||
                  d_.cue_before(i) == Cue::name || d_.cue_before(i) == Cue::self_intro ||
                  d_.is(p, WordClass::greeting) || d_.is(p, WordClass::sign_off));
    if (named && name_like) return 0;
    if (w == "may") {
      if (!before || d_.word(p) == "this" || d_.is_any(i + 1, bit(WordClass::function_word))) {
        if (!(before && capital)) return 0;
      }
    } else if (w == "march") {
      if (!before && !capital) return 0;
    } else if (w == "mayo" || w == "julio") {
      if (!before || (w == "mayo" && d_.word(i + 1) == "clinic") ||
          (w == "julio" && capital && d_.word(p) != "en"))
        return 0;
    } else if (name_like && w != "october") {  // april, june, august
      const bool surname =
          i + 1 < d_.size() && d_.token(i + 1).capitalized && d_.facts(i + 1).word.surname() > 0;
      if (surname || (!before && !capital && d_.casing() != Casing::upper)) {
        if (d_.is_any(i + 1, bit(WordClass::name_verb)) || surname) return 0;
      }
    }
    add(i, i + 1, before ? 0.9F : 0.75F, evidence_gazetteer);
    return i + 1;
  }

  // "the 22nd", "on the fifth", "el 22", "hasta el 10": the number alone is a date.
  std::uint32_t bare_day(std::uint32_t i) {
    if (i == 0 || !(d_.is_number(i) || d_.is_mixed(i) || d_.is_any(i, day_words))) return 0;
    const std::string_view article = d_.word(i - 1);
    const bool english = article == "the";
    const bool spanish = article == "el" || article == "del" || article == "al" || article == "dia";
    if (!english && !spanish) return 0;
    const auto day = read_day(d_, i);
    if (!day) return 0;
    if (english && !day->ordinal) return 0;
    if (spanish && (day->spoken || day->ordinal) && day->value < 3 && article != "dia") return 0;
    const std::uint32_t next = day->end;
    const std::uint32_t named =
        d_.word(next) == "of" || d_.word(next) == "de" || d_.word(next) == "del" ? next + 1 : next;
    if (d_.is_any(named, bit(WordClass::month) | bit(WordClass::month_short)))
      return 0;  // the month takes it
    const bool ends = next >= d_.size() || d_.is_newline(next) ||
                      (d_.is_kind(next, text::TokenKind::punctuation) && !d_.is_punct(next, '%') &&
                       !d_.is_punct(next, '/') &&
                       !(d_.tight(next) && d_.tight(next + 1) && !d_.is_newline(next + 1))) ||
                      (d_.is(next, WordClass::function_word) && d_.word(next) != "one" &&
                       d_.word(next) != "time" && d_.word(next) != "day") ||
                      d_.is(next, WordClass::date_before) || d_.is(next, WordClass::connector) ||
                      d_.is(next, WordClass::filler);
    const std::uint32_t b = i >= 2 ? i - 2 : d_.size();
    const bool cued = d_.is(b, WordClass::date_before) || d_.word(b) == "for" ||
                      d_.word(b) == "is" || d_.word(b) == "cita" || d_.word(b) == "appointment" ||
                      d_.is(b, WordClass::weekday) || d_.word(b) == "con" ||
                      d_.word(b) == "between" || d_.word(b) == "and" || d_.is_punct(b, ',') ||
                      d_.word(b) == "appt" || d_.word(b) == "or" || d_.word(b) == "to" ||
                      article == "dia";
    if (english && !ends) {
      // "the 15th work", "the fifth maybe": open unless the next word is what is being numbered.
      if (d_.is_any(next, numbered_things) ||
          (d_.facts(next).word.english() > 0 &&
           (day->spoken || d_.word(next) == "time" || d_.word(next) == "visit" ||
            d_.word(next) == "call" || d_.facts(next).word.english() < 3)))
        return 0;
      if (day->value < 4 || !(cued || !day->spoken)) return 0;
    } else if (!ends) {
      return 0;
    }
    const bool at_end = next >= d_.size() || d_.is_newline(next) || d_.is_any_punct(next, ".?!,");
    if (english && day->spoken && !cued &&
        !(day->value >= 4 && (at_end || d_.is(next, WordClass::function_word))))
      return 0;
    if (english && day->spoken && day->value == 2) return 0;
    const bool of_month =
        d_.word(next) == "of" && (d_.word(next + 2) == "month" || d_.word(next + 1) == "next" ||
                                  d_.word(next + 1) == "this");
    if (english && day->value <= 3 && !cued && !of_month) return 0;
    if (spanish && d_.is_any(next, quantity_words)) return 0;
    add(i, next, cued ? 0.85F : 0.7F, evidence_pattern | when(cued, evidence_cue));
    return next;
  }

  // Numbers after "date of birth": "three twelve sixty two", "3 12 62", "031262", "03121962".
  void after_birth_cue() {
    for (const CueMark& m : d_.cues()) {
      if (m.cue == Cue::birth_date || m.cue == Cue::event_date)
        spoken_date(m.end, m.cue == Cue::birth_date);
    }
    if (memory_ != nullptr && memory_->pending() == Cue::birth_date) {
      std::uint32_t i = 0;
      while (i < d_.size() && i < 12 && !read_atom(d_, i)) ++i;
      spoken_date(i, true);
    }
  }

  void spoken_date(std::uint32_t i, bool birth) {
    std::uint32_t at = i;
    while (at < d_.size() && at < i + 5 && !read_atom(d_, at)) {
      if (d_.is_newline(at) || d_.claimed(at, claim_date)) return;
      ++at;
    }
    if (at >= d_.size() || d_.claimed(at, claim_date)) return;
    const std::uint32_t begin = at;
    if (d_.is_number(at) && (d_.length(at) == 8 || d_.length(at) == 6)) {
      if (!birth) return;
      const std::string_view w = d_.word(at);
      const auto two = [&](std::size_t k) { return (w[k] - '0') * 10 + (w[k + 1] - '0'); };
      const bool year_first = w.size() == 8 && (two(0) == 19 || two(0) == 20);
      if (day_month(two(0), two(2)) || (year_first && day_month(two(4), two(6)))) {
        add(begin, begin + 1, 0.93F, evidence_pattern | evidence_cue);
      }
      return;
    }
    const auto part = [&](std::uint32_t k) {
      std::uint32_t p = k;
      while (d_.is_punct(p, '/') || d_.is_punct(p, '-') || d_.is_punct(p, ',') ||
             d_.word(p) == "slash" || d_.is(p, WordClass::separator) || d_.word(p) == "the" ||
             d_.word(p) == "of" || d_.word(p) == "de" || d_.word(p) == "del") {
        ++p;
      }
      return p;
    };
    const auto zero = [&](std::uint32_t k) {  // "oh three", "zero three"
      return d_.is(k, WordClass::oh) || (d_.is(k, WordClass::digit) && d_.facts(k).value == 0)
                 ? k + 1
                 : k;
    };
    const auto first = read_day(d_, zero(at));
    if (!first) return;
    const auto second = read_day(d_, zero(part(first->end)));
    if (!second || !day_month(first->value, second->value)) return;
    const auto year = read_year(d_, part(second->end), true);
    if (year) {
      add(begin, year->end, 0.95F, evidence_cue | when(first->spoken, evidence_spoken));
    } else if (birth && first->spoken == second->spoken &&
               !d_.is_any(second->end, quantity_words) && !d_.is_number(second->end) &&
               !d_.is(second->end, WordClass::digit)) {
      add(begin, second->end, 0.8F, evidence_cue | when(first->spoken, evidence_spoken));
    }
  }

  // The caller's own date of birth in any written or spoken form, with no cue near: "3 12 62",
  // "twelve three nineteen sixty two", "031262".
  void known_dates() {
    if (memory_ == nullptr) return;
    for (std::size_t k = 0; k < memory_->known_count(); ++k) {
      const Known& known = memory_->known(k);
      const std::string_view text = memory_->text_of(known);  // YYYY-MM-DD
      if (known.kind != PhiKind::date || text.size() != 10) continue;
      const auto digits = [&](std::size_t at) {
        return (text[at] - '0') * 10 + (text[at + 1] - '0');
      };
      const int year = digits(0) * 100 + digits(2);
      for (std::uint32_t i = 0; i < d_.size(); ++i) {
        if (d_.claimed(i, claim_date | claim_network)) continue;
        const std::uint32_t end = known_date_at(i, year, digits(5), digits(8));
        if (end == i) continue;
        add(i, end, 0.98F, evidence_known_party | evidence_pattern);
        i = end - 1;
      }
    }
  }

  std::uint32_t known_date_at(std::uint32_t i, int year, int month, int day) const {
    if (d_.is_number(i) && (d_.length(i) == 6 || d_.length(i) == 8)) {
      const int value = token_value(d_, i);
      const int tail = d_.length(i) == 6 ? year % 100 : year;
      const int scale = d_.length(i) == 6 ? 100 : 10000;
      const bool same = value == (month * 100 + day) * scale + tail ||
                        value == (day * 100 + month) * scale + tail ||
                        (d_.length(i) == 8 && value == year * 10000 + month * 100 + day);
      return same ? i + 1 : i;
    }
    const auto part = [&](std::uint32_t at) {
      while (at < d_.size() && (d_.is_any_punct(at, "/-,.") || d_.is(at, WordClass::separator) ||
                                d_.word(at) == "slash" || d_.word(at) == "of" ||
                                d_.word(at) == "de" || d_.word(at) == "del"))
        ++at;
      if (d_.is(at, WordClass::oh) || (d_.is(at, WordClass::digit) && d_.facts(at).value == 0))
        ++at;
      return at;
    };
    const auto first = read_day(d_, part(i));
    if (!first || part(i) > i + 1) return i;
    const auto second = read_day(d_, part(first->end));
    if (!second) return i;
    const bool order = (first->value == month && second->value == day) ||
                       (first->value == day && second->value == month);
    if (!order) return i;
    const auto last = read_year(d_, part(second->end), true);
    return last && last->value % 100 == year % 100 ? last->end : i;
  }

  // "march third no sorry march fourth": one span.
  void merge_corrections() {
    std::vector<Candidate>& all = d_.candidates();
    Candidate* last = nullptr;
    for (Candidate& c : all) {
      if (c.kind != PhiKind::date) continue;
      if (last != nullptr && last->range.end < c.range.begin) {
        bool correction = false;
        bool only = true;
        const std::size_t from = d_.text().token_at(last->range.end);
        for (auto k = static_cast<std::uint32_t>(from);
             only && d_.token(k).canonical.begin < c.range.begin; ++k) {
          const bool fix = d_.is(k, WordClass::correction);
          correction = correction || fix;
          only =
              k - from < 8 && (fix || d_.is(k, WordClass::filler) || d_.is_punct(k, ',') ||
                               d_.word(k) == "i" || d_.word(k) == "it's" || d_.word(k) == "the" ||
                               d_.word(k) == "el" || d_.is_punct(k, '.') || d_.word(k) == "make" ||
                               d_.word(k) == "that" || d_.word(k) == "me");
        }
        if (correction && only) c.range.begin = last->range.begin;
      }
      last = &c;
    }
  }

  static constexpr WordClasses quantity_words =
      bit(WordClass::measure) | bit(WordClass::time_unit) | bit(WordClass::money);
  static constexpr WordClasses day_words = bit(WordClass::ordinal) | bit(WordClass::digit) |
                                           bit(WordClass::teen) | bit(WordClass::tens) |
                                           bit(WordClass::oh);
  static constexpr WordClasses numbered_things =
      bit(WordClass::time_unit) | bit(WordClass::unit_word) | bit(WordClass::street_suffix) |
      bit(WordClass::facility_part) | bit(WordClass::facility_head) | bit(WordClass::measure) |
      bit(WordClass::kin) | bit(WordClass::disease) | bit(WordClass::quantity) |
      bit(WordClass::ordinal);
  static constexpr WordClasses time_words = bit(WordClass::time_unit);

  Document& d_;
  const MemoryState* memory_;
};

}  // namespace

void recognize_date(Document& d, const MemoryState* memory) {
  DateScanner(d, memory).scan();
}

void recognize_weekday(Document& d) {
  for (std::uint32_t i = 0; i < d.size(); ++i) {
    if (!d.is_word(i)) continue;
    const std::string_view w = d.word(i);
    bool found = d.is(i, WordClass::weekday);
    if (found && w.starts_with("doming") && d.token(i).capitalized && i > 0 &&
        !d.sentence_start(i)) {
      found = d.word(i - 1) == "el" || d.word(i - 1) == "este";  // Domingo is a name, too
    }
    if (!found && d.is(i, WordClass::relative_day)) {
      found = true;
      if (w == "manana" && i > 0) {  // "por la mañana" is the morning
        const std::string_view p = d.word(i - 1);
        found = p != "la" && p != "cada" && p != "una" && p != "toda" && p != "esta";
      }
    }
    if (!found && d.is(i, WordClass::weekday_short)) {
      const bool before =
          i > 0 && (d.is(i - 1, WordClass::date_before) || d.word(i - 1) == "this" ||
                    d.word(i - 1) == "next" || d.word(i - 1) == "last" || d.word(i - 1) == "for");
      found = w == "tues" || w == "thurs" || w == "weds" || w == "thur" || before ||
              (d.token(i).capitalized && !d.sentence_start(i));
      if ((w == "sun" || w == "sat") && !d.token(i).capitalized)
        found = before && d.word(i - 1) != "from";
    }
    if (!found) continue;
    text::Range r = d.range(i, i + 1);
    if (w.ends_with("'s")) r.end -= 2;
    d.add({r, PhiKind::weekday, 0.9F, PersonRole::unknown, evidence_gazetteer});
  }
}

}  // namespace careline::phi
