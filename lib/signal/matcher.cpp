#include "signal/matcher.h"

#include <algorithm>
#include <array>
#include <bit>

namespace careline::signal {
namespace {

constexpr std::uint32_t window_size = 64;
constexpr std::uint32_t stride = window_size - Lexicon::max_span;

class Search {
 public:
  Search(const Lexicon& lexicon, const Words& words, MatchScratch& scratch)
      : lexicon_(lexicon), words_(words.items), filled_(scratch.filled), touched_(scratch.touched) {
    filled_.resize(lexicon.slot_count());
    found_.reserve(64);
  }

  Matches run() {
    const auto size = static_cast<std::uint32_t>(words_.size());
    for (std::uint32_t begin = 0; begin < size;) {
      std::uint32_t end = std::min(begin + window_size, size);
      std::uint32_t next = end;
      if (end < size) {
        while (end > begin && !words_[end].starts_sentence) --end;
        if (end > begin) {
          next = end;
        } else {  // one long sentence
          end = begin + window_size;
          next = begin + stride;
        }
      }
      search(begin, end, next);
      begin = next;
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Match& a, const Match& b) { return a.begin < b.begin; });
    return std::move(found_);
  }

 private:
  // Matches in words [begin, end) that begin before `next`.
  void search(std::uint32_t begin, std::uint32_t end, std::uint32_t next) {
    base_ = begin;
    starts_ = 0;
    std::uint64_t commas = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
      const std::uint64_t bit = std::uint64_t{1} << (i - begin);
      if (words_[i].starts_sentence) starts_ |= bit;
      if (words_[i].after_comma) commas |= bit;
      for (const std::uint16_t slot : lexicon_.slots(words_[i].list)) {
        if (filled_[slot] == 0) touched_.push_back(slot);
        filled_[slot] |= bit;
      }
    }
    const bool whole = end == words_.size() || words_[end].starts_sentence;
    ends_ = (starts_ | commas) >> 1 | (whole ? std::uint64_t{1} << (end - begin - 1) : 0);
    const std::uint32_t allowed = next - begin;
    allowed_ = allowed == window_size ? ~std::uint64_t{0} : (std::uint64_t{1} << allowed) - 1;
    for (const std::uint16_t slot : touched_) {
      for (const Lexicon::Anchored& a : lexicon_.anchored_at(slot)) {
        if (filled_[a.partner] != 0) try_pattern(lexicon_.patterns()[a.pattern]);
      }
    }
    for (std::uint16_t& slot : touched_) {
      filled_[slot] = 0;
      slot = 0;
    }
    touched_.clear();
  }

  // Places one word on, inside the sentence unless the pattern goes across.
  std::uint64_t step(std::uint64_t places) const { return places << 1 & ~barrier_; }

  std::uint64_t reach(std::uint64_t places, std::uint8_t gap) const {
    std::uint64_t next = step(places);
    for (std::uint8_t g = 0; g < gap; ++g) next |= step(next);
    return next;
  }

  void try_pattern(const Pattern& pattern) {
    const std::span<const Element> elements = lexicon_.elements(pattern);
    for (const Element& e : elements) {
      if (!e.optional && filled_[e.slot] == 0) return;
    }
    std::uint64_t first = filled_[elements.front().slot] & allowed_;
    if (pattern.at_start) first &= starts_;
    barrier_ = pattern.across ? 0 : starts_;
    if (first == 0 || run(pattern, elements, first) == 0) return;
    for (; first != 0; first &= first - 1) {
      const std::uint64_t start = first & ~(first - 1);
      const std::uint64_t ends = run(pattern, elements, start);
      if (ends != 0) add(pattern, elements, start, ends & ~(ends - 1));
    }
  }

  // Last words of matches that begin at `first`; leaves the places of each element in places_.
  std::uint64_t run(const Pattern& pattern, std::span<const Element> elements,
                    std::uint64_t first) {
    std::uint64_t places = first;
    places_[0] = places;
    for (std::size_t i = 1; i < elements.size(); ++i) {
      const Element& e = elements[i];
      const std::uint64_t here = reach(places, e.gap) & filled_[e.slot];
      places_[i] = here;
      places = e.optional ? here | places : here;
      if (places == 0) return 0;
    }
    return pattern.at_end ? places & ends_ : places;
  }

  // Walks back from the last word to the places that led there, the nearest first.
  void add(const Pattern& pattern, std::span<const Element> elements, std::uint64_t start,
           std::uint64_t last) {
    std::uint64_t used = last;
    std::uint64_t at = last;
    for (std::size_t i = elements.size() - 1; i-- > 0;) {
      const std::uint64_t before = places_[i] & (at - 1);
      if (before == 0) continue;
      const int place = 63 - std::countl_zero(before);
      // An optional word that stands too far away was passed over.
      const int distance = std::countr_zero(at) - place;
      if (elements[i].optional && distance > 1 + elements[i + 1].gap) continue;
      at = std::uint64_t{1} << place;
      used |= at;
    }
    used |= start;
    const auto begin = static_cast<std::uint32_t>(std::countr_zero(start));
    const auto end = static_cast<std::uint32_t>(std::countr_zero(last)) + 1;
    found_.push_back({pattern.rule, base_ + begin, base_ + end, used >> begin});
  }

  const Lexicon& lexicon_;
  const SecureVector<Words::Word>& words_;
  std::vector<std::uint64_t>& filled_;
  std::vector<std::uint16_t>& touched_;
  std::array<std::uint64_t, 12> places_{};
  std::uint64_t starts_ = 0;   // first words of sentences
  std::uint64_t barrier_ = 0;  // first words that a gap does not reach
  std::uint64_t ends_ = 0;     // last words of sentences and before commas
  std::uint64_t allowed_ = 0;  // where a match may begin
  std::uint32_t base_ = 0;
  Matches found_;
};

}  // namespace

Matches find_matches(const Lexicon& lexicon, const Words& words, MatchScratch& scratch) {
  return Search(lexicon, words, scratch).run();
}

}  // namespace careline::signal
