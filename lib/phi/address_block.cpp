// What stands behind a street line: city, state, ZIP, country; and ZIP codes beside a state, a city
// or a cue.
#include "phi/address_parts.h"
#include "phi/cue_context.h"
#include "phi/memory.h"
#include "phi/number_run.h"
#include "phi/recognizers.h"

namespace careline::phi {
namespace {

constexpr unsigned taken = taken_from_address;

class BlockScanner {
 public:
  BlockScanner(Document& d, const MemoryState* memory) : d_(d), memory_(memory) {}

  // City, state, ZIP, country behind a street line. Returns the end of what was taken.
  std::uint32_t block(std::uint32_t end) {
    std::uint32_t at = end;
    std::uint32_t done = end;
    std::uint32_t city_begin = 0;
    std::uint32_t city_end = 0;
    bool state = false;
    for (unsigned steps = 0; steps < 14 && at < d_.size(); ++steps) {
      if (d_.is_newline(at)) {
        at = past_line(d_, at);
        continue;
      }
      if (d_.is_punct(at, ',') || d_.is_punct(at, '.') || d_.is_punct(at, '-') ||
          d_.is_punct(at, '?')) {
        if (d_.is_punct(at, '?') ||
            (d_.is_punct(at, '.') && !d_.is_newline(at + 1) && city_end == 0 &&
             !d_.is(at - 1, WordClass::street_suffix) && !d_.is(at - 1, WordClass::unit_word)))
          break;
        ++at;
        continue;
      }
      std::uint32_t e = 0;
      // A region's short code before a postal code: ", BC V5K", ", 32 60810".
      if (city_end != 0 && !state && at > 0 && d_.is_punct(at - 1, ',') &&
          (d_.is_word(at) || d_.is_number(at)) && d_.length(at) <= 3) {
        const std::uint32_t code = past_line(d_, at + 1);
        if (d_.is_number(code) && d_.length(code) >= 4 && d_.length(code) <= 6) {
          state = true;
          city_end = done = at + 1;
          at = code;
          continue;
        }
      }
      if (city_end != 0 || state) {
        if (state_at(at, e)) {
          state = true;
          if (city_end != 0) city_end = e;
          at = done = e;
          continue;
        }
      } else if (state_at(at, e) && d_.facts(at).word.city() == 0) {
        state = true;
        at = e;
        continue;
      }
      if (d_.is_number(at) && (state || city_end != 0)) {
        e = zip_at(at);
        if (e == at && d_.length(at) >= 4 && d_.length(at) <= 6 && city_end != 0) e = at + 1;
        if (e == at) break;
        flush(city_begin, city_end);
        d_.add(at, e, PhiKind::zip, 0.95F, evidence_pattern | evidence_cue);
        d_.claim(at, e, claim_place);
        at = done = e;
        city_end = 0;
        // A country may close the block.
        if (d_.is_newline(at)) ++at;
        if (state_at(at, e) && d_.facts(at).word.country()) return done;
        return done;
      }
      if (d_.is_number(at) && zip_at(at) != at && city_end == 0) {
        e = zip_at(at);
        d_.add(at, e, PhiKind::zip, 0.85F, evidence_pattern | evidence_cue);
        d_.claim(at, e, claim_place);
        at = done = e;
        state = true;
        continue;
      }
      if (!d_.is_word(at) || city_end != 0 || d_.claimed(at, taken)) break;
      // The city: words up to a comma, a state, a ZIP or the line's end.
      std::uint32_t k = at;
      unsigned words = 0;
      while (k < d_.size() && words < 4 && d_.is_word(k) && !d_.claimed(k, taken)) {
        std::uint32_t ignored = 0;
        if (words > 0 && state_at(k, ignored)) break;
        if (function(k) && !particle(k)) break;
        ++k;
        ++words;
        if (d_.is_punct(k, '-') && d_.tight(k) && d_.tight(k + 1)) ++k;
      }
      if (words == 0) break;
      std::uint32_t after = k;
      if (d_.is_punct(after, ',')) ++after;
      after = past_line(d_, after);
      if (d_.is_punct(after, ',')) ++after;
      std::uint32_t ignored = 0;
      const bool confirmed =
          state_at(after, ignored) || (d_.is_number(after) && d_.length(after) == 5);
      const bool region =
          words >= 2 && d_.token(k - 1).all_caps && d_.length(k - 1) <= 3 && d_.is_word(k - 1);
      const bool known = d_.facts(at).word.city() >= 1 || d_.facts(at).word.city_prefix();
      const bool line =
          at > 0 && (d_.token(at).line_start || d_.is_any_punct(at - 1, ",>?")) &&
          (k >= d_.size() || d_.is_newline(k) || d_.is_punct(k, ',') || d_.is_punct(k, '.'));
      if (!confirmed && !(region && upper_case(at)) && !(line && (upper_case(at) || known))) break;
      city_begin = at;
      city_end = k;
      at = done = k;
    }
    flush(city_begin, city_end);
    return done;
  }

  // ZIP codes beside a cue, a state or a city, typed or said.
  void zip_codes() {
    const bool asked = memory_ != nullptr && memory_->pending() == Cue::zip;
    for (std::uint32_t i = 0; i < d_.size(); ++i) {
      if (d_.claimed(i, taken) || !may_begin_run(d_, i)) continue;
      const bool first = asked && i <= 3;
      if (d_.is_word(i) &&
          !d_.is_any(i, bit(WordClass::digit) | bit(WordClass::teen) | bit(WordClass::tens) |
                            bit(WordClass::oh) | bit(WordClass::hundred)))
        continue;
      const Cue cue = d_.cue_before(i);
      bool beside = cue == Cue::zip || first;
      if (!beside && i > 0) {
        std::uint32_t p = i - 1;
        if (d_.is_punct(p, ',') || d_.is_punct(p, '.')) p = p > 0 ? p - 1 : 0;
        if (d_.is_word(p)) {
          const WordFacts f = d_.facts(p).word;
          beside = f.state() || f.city() >= 2 || f.unambiguous_city() ||
                   (d_.is(p, WordClass::state_code) && (d_.token(p).all_caps || d_.is_number(i))) ||
                   (f.city() >= 1 && d_.token(p).capitalized && d_.is_number(i));
          if (!beside && p > 0 && f.city() == 0 && d_.is_word(p - 1))
            beside = d_.gazetteer().find(d_.text().text_of(d_.range(p - 1, p + 1))).state() ||
                     d_.gazetteer().find(d_.text().text_of(d_.range(p - 1, p + 1))).city() > 0;
        }
      }
      if (d_.is_number(i)) {
        std::uint32_t end = zip_at(i);
        if (cue == Cue::zip && end == i && d_.length(i) >= 3 && d_.length(i) <= 6) end = i + 1;
        if (end > i && beside && !d_.is_any(end, measures)) {
          d_.add(i, end, PhiKind::zip, 0.93F,
                 evidence_pattern | when(cue == Cue::zip, evidence_cue));
          d_.claim(i, end, claim_place);
        } else if (cue == Cue::zip) {  // "zip is 9 4 1 1 0"
          const Run run = read_run(d_, i, address_items);
          if (run.digits == 5 || run.digits == 9) {
            d_.add(run.begin, run.end, PhiKind::zip, 0.93F, evidence_pattern | evidence_cue);
            d_.claim(run.begin, run.end, claim_place);
          }
        }
        while (d_.is_number(i + 1)) ++i;
        continue;
      }
      if (!beside) continue;
      const Run run = read_run(d_, i, address_items);
      if (run.letters == 0 && (run.digits == 5 || run.digits == 9)) {
        d_.add(run.begin, run.end, PhiKind::zip, 0.93F,
               evidence_pattern | evidence_spoken | evidence_cue);
        d_.claim(run.begin, run.end, claim_place);
        i = run.end - 1;
      }
    }
  }

 private:
  bool function(std::uint32_t i) const { return d_.is(i, WordClass::function_word); }
  bool particle(std::uint32_t i) const { return is_name_particle(d_, i); }
  bool upper_case(std::uint32_t i) const { return begins_upper(d_, i); }

  bool state_at(std::uint32_t i, std::uint32_t& end) const {
    if (!d_.is_word(i)) return false;
    const TokenFacts& f = d_.facts(i);
    if (f.word.phrase_prefix() && d_.is_word(i + 1)) {
      const WordFacts two = d_.gazetteer().find(d_.text().text_of(d_.range(i, i + 2)));
      if (two.state() || two.country()) {
        end = i + 2;
        return true;
      }
    }
    if (f.word.state() || f.word.country()) {
      end = i + 1;
      return true;
    }
    if (d_.is(i, WordClass::state_code)) {
      const std::uint32_t next = d_.is_punct(i + 1, '.') ? i + 2 : i + 1;
      const bool zip = d_.is_number(next) && d_.length(next) == 5;
      const bool comma = i > 0 && (d_.is_punct(i - 1, ',') ||
                                   (i > 1 && d_.is_newline(i - 1) && d_.is_punct(i - 2, ',')));
      if (d_.token(i).all_caps || zip || comma) {
        end = i + 1;
        return true;
      }
    }
    return false;
  }

  std::uint32_t zip_at(std::uint32_t i) const {
    if (!d_.is_number(i) || d_.length(i) != 5) return i;
    std::uint32_t end = i + 1;
    if (d_.is_any_punct(end, "-") && d_.is_number(end + 1) && d_.length(end + 1) == 4) end += 2;
    return end;
  }

  void flush(std::uint32_t begin, std::uint32_t end) {
    if (end == 0) return;
    d_.add(begin, end, PhiKind::city, 0.9F, evidence_pattern | evidence_cue);
    d_.claim(begin, end, claim_place);
  }

  Document& d_;
  const MemoryState* memory_;
};

}  // namespace

std::uint32_t past_line(const Document& d, std::uint32_t at) {
  if (!d.is_newline(at)) return at;
  ++at;
  while (d.is_any_punct(at, ">?*|-") && at < d.size()) ++at;
  return at;
}

std::uint32_t recognize_address_block(Document& d, std::uint32_t end) {
  return BlockScanner(d, nullptr).block(end);
}

void recognize_zip(Document& d, const MemoryState* memory) {
  BlockScanner(d, memory).zip_codes();
}

}  // namespace careline::phi
