// Names spelled letter by letter: "n g u y e n", "L-O-P-E-Z", "s as in sam m i t h".
#include <algorithm>
#include <array>

#include "phi/recognizers.h"

namespace careline::phi {
namespace {

constexpr unsigned taken = claim_date | claim_network | claim_number | claim_place |
                           claim_quantity | claim_facility | claim_spelled;

bool letter(const Document& d, std::uint32_t i) {
  return d.is_word(i) && d.length(i) == 1 && d.word(i)[0] >= 'a' && d.word(i)[0] <= 'z';
}

}  // namespace

// "n g u y e n", "L-O-P-E-Z", "s as in sam m i t h": three letters and more, one by one.
std::vector<std::uint32_t> recognize_spelled_name(Document& d) {
  std::vector<std::uint32_t> spelled_at;
  for (std::uint32_t i = 0; i < d.size(); ++i) {
    if (!letter(d, i) || d.claimed(i, taken)) continue;
    std::uint32_t end = i + 1;
    std::array<char, 32> joined{};
    std::size_t n = 0;
    joined[n++] = d.word(i)[0];
    unsigned explained = 0;
    for (;;) {
      std::uint32_t k = end;
      const std::string_view w = d.word(k);
      const std::string_view w2 = d.word(k + 1);
      if ((w == "as" && w2 == "in") || (w == "like" && w2 == "in") || (w == "como" && w2 == "en") ||
          (w == "como" && w2 == "de")) {
        if (!d.is_word(k + 2)) break;
        end = k = k + 3;
        ++explained;
      } else if ((w == "de" || w == "for" || w == "como" || w == "like") && d.is_word(k + 1) &&
                 d.length(k + 1) > 1 && d.word(k + 1).front() == joined[n - 1]) {
        end = k = k + 2;
        ++explained;
      }
      while (k < end + 2 && (d.is_any_punct(k, "-.,"))) ++k;
      if ((d.word(k) == "dash" || d.word(k) == "hyphen" || d.word(k) == "guion") &&
          letter(d, k + 1))
        ++k;
      if (d.is(k, WordClass::repeat) && letter(d, k + 1)) ++k;  // "double l"
      if (!letter(d, k)) break;
      if (n < joined.size()) joined[n++] = d.word(k)[0];
      end = k + 1;
    }
    const bool cue = d.cue_before(i) == Cue::spelled || d.cue_before(i) == Cue::name;
    if (n >= 3 || (explained >= 1 && n >= 2)) {
      const bool vowels = std::any_of(
          joined.begin(), joined.begin() + static_cast<std::ptrdiff_t>(n),
          [](char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; });
      const WordFacts f = d.gazetteer().find(std::string_view(joined.data(), n));
      const bool known = f.first_name() >= 2 || f.surname() >= 2;
      const bool code = d.is_number(end) || d.is(end, WordClass::digit);
      if (!code && (known || (cue && (vowels || n >= 4)) || explained > 0 ||
                    (n >= 6 && vowels && f.bits() == 0))) {
        // "lopez l o p e z": the name before belongs to it.
        std::uint32_t begin = i;
        if (i > 0 && d.is_word(i - 1) && d.length(i - 1) >= n &&
            d.word(i - 1).starts_with(std::string_view(joined.data(), n)))
          --begin;
        d.add(begin, end, PhiKind::name, cue || f.is_name() ? 0.93F : 0.8F,
              evidence_spoken | evidence_pattern);
        d.claim(i, end, claim_spelled);
        if (i > 0) spelled_at.push_back(i - 1);
      }
    }
    wipe(joined.data(), joined.size());
    i = end - 1;
  }
  return spelled_at;
}

}  // namespace careline::phi
