// Additive log-odds per word, a small transition table, forward-backward over short stretches.
//
// Every weight is the log-odds that the evidence adds against "no name"; a word starts from a
// prior. "Is it an ordinary word?" weighs more than any list of names. Words that cannot be names
// (function words without a capital or a cue) end a stretch, so most tokens cost no inference.
#include <algorithm>
#include <array>
#include <cmath>

#include "phi/word_features.h"

namespace careline::phi {
namespace {

constexpr float never = -30.0F;
constexpr std::size_t longest = 64;  // words of one stretch

struct Emission {
  float name_begin = never;
  float name_inside = never;
  float place_begin = never;
  float place_inside = never;
};

constexpr std::array<float, 8> first_strength{0.0F, 1.5F, 1.9F, 2.3F, 2.7F, 3.0F, 3.2F, 3.4F};
constexpr std::array<float, 8> last_strength{0.0F, 0.5F, 0.9F, 1.4F, 2.1F, 2.6F, 3.0F, 3.3F};

// How much of an ordinary word it is: 0 or negative.
float word_penalty(const WordFeatures& w) {
  constexpr std::array<float, 4> by_class{0.0F, -1.0F, -2.8F, -4.2F};
  float english = by_class[w.word.english()];
  float spanish = by_class[w.word.spanish()];
  // The rare class of the Spanish dictionary holds many conjugated forms that are also surnames.
  if (w.word.spanish() == 1) spanish = -0.7F;
  if (w.spanish_share < 0.2F) spanish *= 0.35F;
  if (w.spanish_share > 0.8F) english *= w.word.spanish() == 0 ? 0.6F : 0.8F;
  float penalty = std::min(english, spanish);
  const unsigned best = std::max(w.word.first_name(), w.word.surname());
  if (w.word.proper() && (w.word.spanish() < 2 || w.spanish_share < 0.4F)) {
    penalty *= best >= 3 ? 0.3F : 0.6F;  // films write it with a capital: a name first
  } else if (w.word.first_name() >= 5 && w.word.english() == 0 && w.word.spanish() <= 2) {
    penalty *= 0.5F;  // "teresa": in the dictionary for its plural
  }
  return penalty;
}

Emission emission(const WordFeatures& w) {
  const unsigned first = w.word.first_name();
  const unsigned last = w.word.surname();
  const unsigned best = std::max(first, last);
  const bool capital = w.has(Feature::capital_inside) || w.has(Feature::capital_start);
  const bool in_form = w.has(Feature::after_field) && w.has(Feature::capital_start);
  const bool strong_cue = w.has(Feature::after_title) || w.has(Feature::after_name_cue) ||
                          w.has(Feature::after_field) || w.has(Feature::known_name);
  float score = 0;
  // evidence of lists and dictionaries
  const float strength = std::max(first_strength[first], last_strength[last]);
  score += strength;
  if (first >= 3 && last >= 3) score += 0.2F;
  const bool word = w.word.is_word();
  if (!word && best > 0) score += first > 0 || last >= 3 ? 1.4F : 0.8F;
  if (w.word.proper() && (w.word.spanish() < 2 || w.spanish_share < 0.4F))
    score += word && first >= 3 ? 1.3F : 0.8F;
  if (!word && best == 0) {
    if (w.word.bits() != 0) {
      score -= 0.5F;
    } else if (w.length < 3) {
      score -= 1.5F;
    } else {
      score += capital ? 1.6F : w.has(Feature::upper_text) ? 0.6F : -0.4F;
    }
  }
  float penalty = word_penalty(w);
  if (w.has(Feature::capital_inside) && best >= 4) penalty *= 0.5F;  // "with Mark"
  if (w.has(Feature::capital_start) && first >= 5 && !w.has(Feature::function_word))
    penalty *= 0.55F;
  if (strong_cue && (capital || !w.has(Feature::after_title))) penalty *= 0.6F;
  score += penalty;
  if (w.word.drug()) score -= 4.0F;
  if (w.word.state() || w.word.country()) score -= best >= 5 ? 3.0F : 4.2F;
  if (w.word.language()) score -= best >= 5 ? 1.5F : 3.2F;
  if (w.word.insurer() || w.word.chain() || w.word.product()) score -= best >= 5 ? 1.2F : 3.6F;
  if (w.word.medical()) score -= best >= 4 ? 0.8F : 2.5F;
  if (w.word.eponym())
    score -= w.has(Feature::disease_after) ? 5.0F : strong_cue ? 0.5F : word ? 1.0F : 2.0F;
  if (w.has(Feature::verb_affix)) score -= 3.0F;
  if (w.has(Feature::insurance_topic)) score -= 2.5F;
  if (w.has(Feature::disease_after)) score -= 1.0F;
  if (w.has(Feature::after_article) && !capital) score -= 2.0F;
  if (w.has(Feature::other_language) && !strong_cue)
    score -= best == 0 ? 4.0F : (first >= 4 || last >= 4) && capital ? 0.5F : 2.5F;
  // shape
  if (w.has(Feature::capital_inside) || in_form) score += 2.2F;
  if (w.has(Feature::capital_start) && !in_form)
    score += best > 0 && !word ? 0.8F : !word ? (w.length >= 4 ? 1.4F : 0.5F) : 0.2F;
  if (w.has(Feature::lower_among_capitals)) score -= 1.4F;
  if (w.has(Feature::caps_among_lower)) score += (first >= 3 || last >= 4) && !word ? 0.3F : -1.6F;
  // what it is instead
  if (w.has(Feature::function_word))
    score -= capital && !w.has(Feature::capital_start) && best >= 3 ? 2.5F
             : best >= 4                                            ? 6.0F
                                                                    : 10.0F;
  if (w.has(Feature::month)) score -= 2.5F;
  if (w.has(Feature::weekday)) score -= 6.0F;
  if (w.has(Feature::number_word)) score -= 4.0F;
  if (w.has(Feature::title_word))
    score -= w.has(Feature::capital_inside) && last >= 3 ? 1.0F : 12.0F;
  if (w.has(Feature::kin_word)) score -= 4.0F;
  if (w.has(Feature::place_part)) score -= strong_cue || best >= 5 ? 0.7F : 2.0F;
  if (w.has(Feature::ordinary)) score -= w.has(Feature::capital_inside) && best >= 4 ? 0.5F : 2.0F;
  // what stands behind
  if (w.has(Feature::before_name_verb)) score += 0.9F;
  if (w.has(Feature::in_field)) score += w.has(Feature::capital_inside) ? 2.8F : 1.5F;
  if (w.has(Feature::medical_affix)) score -= best >= 4 ? 0.5F : 4.0F;
  if (w.has(Feature::after_disease_of)) score -= strong_cue ? 0.0F : 3.0F;
  if (w.has(Feature::inside_cue)) score -= strong_cue ? 0.5F : 4.0F;
  if (w.has(Feature::possessive)) score += first >= 3 ? 1.4F : 0.6F;
  if (w.has(Feature::before_credential)) score += 2.5F;
  if (w.has(Feature::alone_on_line)) score += 1.3F;
  if (w.has(Feature::surname_first)) score += 1.2F;
  if (w.has(Feature::seen_name)) score += 4.0F;
  if (w.has(Feature::known_name)) score += 8.0F;
  if (w.has(Feature::spelled_near)) score += 2.5F;

  Emission e;
  float begin = score - 3.3F;
  if (w.has(Feature::after_title)) {
    // "dr said", "dr fix it": an ordinary word in lower case is the sentence going on.
    const bool goes_on =
        !capital && (w.word.english() >= 2 || w.word.spanish() >= 2) && !w.has(Feature::upper_text);
    begin += !goes_on ? 5.0F
                      : (last >= 5 ? 3.4F : 1.0F) +
                            (w.has(Feature::ends_phrase) && last > 0 ? 1.5F : 0.0F);
  }
  if (w.has(Feature::after_title_noun)) begin += best > 0 || capital ? 2.0F : 0.6F;
  if (w.has(Feature::after_name_cue)) begin += 4.6F;
  if (w.has(Feature::after_field)) begin += 4.0F;
  if (w.has(Feature::after_intro)) begin += 2.2F;
  if (w.has(Feature::after_kin)) begin += 1.8F;
  if (w.has(Feature::after_greeting)) begin += 2.2F;
  if (w.has(Feature::after_sign_off)) begin += 3.0F;
  if (w.has(Feature::after_speak_verb)) begin += 0.8F;
  if (w.has(Feature::after_job)) begin += 1.0F;
  if (w.has(Feature::name_after_name)) begin += 1.0F;
  if (w.has(Feature::asked_name)) begin += 3.0F;
  if (w.has(Feature::after_place_word)) begin -= w.word.city() > 0 && !strong_cue ? 1.8F : 0.6F;
  if (w.has(Feature::initial)) {
    const bool upper = w.has(Feature::capital_inside);
    const bool shouted = w.has(Feature::upper_text) && w.has(Feature::alone_on_line);
    begin = strong_cue && upper && !w.has(Feature::function_word) ? 0.5F
            : upper                                               ? -2.2F
            : shouted                                             ? -1.5F
            : w.has(Feature::lower_text) && !w.word.is_word() && !w.has(Feature::function_word) &&
                    !w.has(Feature::particle)
                ? -3.2F
                : never;
  }
  if (w.has(Feature::particle) || w.has(Feature::name_suffix)) {
    begin = strong_cue && (w.has(Feature::capital_inside) || w.has(Feature::capital_start)) ? 1.5F
            : best >= 4 && !w.has(Feature::function_word)                                   ? begin
                                                          : begin - 3.0F;
  }
  e.name_begin = begin;
  float inside = score - 0.9F;
  if (w.has(Feature::initial))
    inside = w.has(Feature::capital_inside) || w.gap == Gap::dot                     ? 1.5F
             : w.has(Feature::function_word) || w.has(Feature::lower_among_capitals) ? -4.0F
                                                                                     : -0.3F;
  if (w.has(Feature::particle) && !w.has(Feature::initial))
    inside = w.has(Feature::in_field) ? 1.0F : 0.2F;
  if (w.has(Feature::name_suffix)) inside = 1.5F;
  if (w.has(Feature::given_last)) inside += 1.5F;
  if (best == 0 && !word && w.word.bits() == 0 && w.length >= 4)
    inside += w.has(Feature::capital_inside) ? 0.6F : 1.2F;
  e.name_inside = inside;

  // places
  float place = -3.8F;
  const unsigned size = std::max<unsigned>(w.city_size, w.word.city());
  constexpr std::array<float, 4> city_strength{0.0F, 1.6F, 2.6F, 3.6F};
  place += city_strength[size];
  if (w.word.unambiguous_city()) place += 1.4F;
  if (size == 0) place += !word && best == 0 && capital ? 0.6F : -1.5F;
  place += word_penalty(w) * (w.city_size > 0 ? 0.3F : 1.0F);
  if (best > 0 && w.city_size == 0) place -= strength * 0.35F;
  if (w.has(Feature::capital_inside)) place += 1.4F;
  if (w.has(Feature::lower_among_capitals)) place -= 1.5F;
  if (w.has(Feature::after_place_word)) place += 1.8F;
  if (w.has(Feature::after_city_cue)) place += 3.0F;
  if (w.has(Feature::before_state)) place += 3.4F;
  if (w.has(Feature::before_zip)) place += 2.5F;
  if (w.has(Feature::before_county)) place += 4.5F;
  if (w.has(Feature::asked_city)) place += 2.5F;
  if (w.has(Feature::seen_place)) place += 3.0F;
  if (w.has(Feature::city_phrase_begin) || w.has(Feature::city_phrase_inside)) place += 1.6F;
  if (w.has(Feature::function_word)) place -= 3.5F;
  if (w.has(Feature::month) || w.has(Feature::weekday) || w.has(Feature::title_word) ||
      w.has(Feature::kin_word) || w.has(Feature::number_word))
    place -= 4.0F;
  if (w.word.drug() || w.word.language() || w.word.product() || w.word.insurer()) place -= 3.0F;
  if (w.word.country() && w.city_size == 0 && !w.has(Feature::before_state)) place -= 5.0F;
  if (w.word.state() && w.city_size == 0) place -= w.word.city() >= 2 ? 1.5F : 4.0F;
  if (w.has(Feature::place_part) && w.city_size == 0) place -= 2.0F;
  if (w.has(Feature::caps_among_lower)) place -= 1.0F;
  if (strong_cue || w.has(Feature::after_kin)) place -= 2.5F;
  if (w.has(Feature::initial)) place = never;
  e.place_begin = w.has(Feature::city_phrase_inside) ? never : place;
  e.place_inside = w.has(Feature::city_phrase_inside) ? std::max(place + 2.0F, 3.0F)
                   : w.has(Feature::capital_inside) &&
                           (w.has(Feature::before_state) || w.has(Feature::before_county))
                       ? place + 1.0F
                       : never;
  return e;
}

// Log-weight of a name going on over a gap.
float name_goes_on(const WordFeatures& w) {
  switch (w.gap) {
    case Gap::blank:
      return 0.6F;
    case Gap::hyphen:
      return 1.2F;
    case Gap::dot:
      return 0.9F;
    case Gap::comma:
      return w.has(Feature::given_last) ? 2.0F : -6.0F;
    case Gap::apart:
      return never;
  }
  return never;
}

class AdditiveModel final : public WordModel {
 public:
  void marginals(std::span<const WordFeatures> words, std::span<Marginals> out) const override {
    std::size_t begin = 0;
    while (begin < words.size()) {
      // A stretch: words that could be something, without a break between them.
      std::array<Emission, longest> emissions;
      std::size_t n = 0;
      while (begin + n < words.size() && n < longest) {
        const WordFeatures& w = words[begin + n];
        if (n > 0 && w.gap == Gap::apart) break;
        const Emission e = emission(w);
        if (std::max({e.name_begin, e.name_inside, e.place_begin, e.place_inside}) < -5.0F) break;
        emissions[n++] = e;
      }
      if (n == 0) {
        out[begin++] = Marginals();
        continue;
      }
      infer(words.subspan(begin, n), {emissions.data(), n}, out.subspan(begin, n));
      begin += n;
    }
  }

 private:
  using Row = std::array<float, label_count>;

  static void infer(std::span<const WordFeatures> words, std::span<const Emission> emissions,
                    std::span<Marginals> out) {
    const std::size_t n = words.size();
    std::array<Row, longest> weights;  // exp(emission)
    std::array<Row, longest> forward;
    std::array<float, longest> on;  // weight of a name going on into word i
    for (std::size_t i = 0; i < n; ++i) {
      const Emission& e = emissions[i];
      weights[i] = {
          1.0F, std::exp(std::min(e.name_begin, 15.0F)), std::exp(std::min(e.name_inside, 15.0F)),
          std::exp(std::min(e.place_begin, 15.0F)), std::exp(std::min(e.place_inside, 15.0F))};
      on[i] = i == 0 ? 0.0F : std::exp(name_goes_on(words[i]));
    }
    constexpr float again = 0.02F;  // two names side by side without a mark
    for (std::size_t i = 0; i < n; ++i) {
      Row f{};
      if (i == 0) {
        f = {1.0F, 1.0F, 0.0F, 1.0F, 0.0F};
      } else {
        const Row& p = forward[i - 1];
        const float name = p[1] + p[2];
        const float place = p[3] + p[4];
        const float all = p[0] + place;
        const float side = words[i].gap == Gap::comma ? 1.0F : again;
        f[0] = p[0] + name + place;
        f[1] = all + name * side;
        f[2] = name * on[i];
        f[3] = p[0] + name * side + place * side;
        f[4] = place;
      }
      float sum = 0;
      for (std::size_t k = 0; k < label_count; ++k) sum += f[k] *= weights[i][k];
      for (float& v : f) v /= sum;
      forward[i] = f;
    }
    Row back{1.0F, 1.0F, 1.0F, 1.0F, 1.0F};
    for (std::size_t i = n; i-- > 0;) {
      Row m{};
      float sum = 0;
      for (std::size_t k = 0; k < label_count; ++k) sum += m[k] = forward[i][k] * back[k];
      out[i] = {m[1] / sum, (m[1] + m[2]) / sum, m[3] / sum, (m[3] + m[4]) / sum};
      if (i == 0) break;
      const Row& w = weights[i];
      const float side = words[i].gap == Gap::comma ? 1.0F : again;
      Row next{};
      const float o = w[0] * back[0];
      const float nb = w[1] * back[1];
      const float ni = w[2] * back[2] * on[i];
      const float pb = w[3] * back[3];
      const float pi = w[4] * back[4];
      next[0] = o + nb + pb;
      next[1] = next[2] = o + nb * side + ni + pb * side;
      next[3] = next[4] = o + nb + pb * side + pi;
      float total = next[0] + next[1] + next[3];
      for (float& v : next) v /= total;
      back = next;
    }
  }
};

}  // namespace

std::unique_ptr<const WordModel> make_additive_model() {
  return std::make_unique<AdditiveModel>();
}

}  // namespace careline::phi
