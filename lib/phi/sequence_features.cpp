#include "phi/sequence_features.h"

#include <algorithm>
#include <bit>

namespace careline::phi {
namespace {

namespace block = attribute_block;

// Distinguishes the hashed attributes from each other.
enum class Template : std::uint64_t {
  word_0 = 1,
  word_before,
  word_before_2,
  word_after,
  word_after_2,
  prefix_3,
  suffix_2,
  suffix_3,
  suffix_4,
  before_signature,
  after_signature,
  before_both,
  before_shape,
  after_shape,
  opinion_rule,
  around,
};

Attribute hashed(Template t, std::uint64_t value) noexcept {
  std::uint64_t h = (value ^ static_cast<std::uint64_t>(t) << 57U) * 0x9E3779B97F4A7C15ULL;
  h ^= h >> 31U;
  h *= 0xBF58476D1CE4E5B9ULL;
  const auto key = static_cast<Attribute>(h >> 32U);
  return key < dense_attributes ? key + dense_attributes : key;
}

// Frequency classes of lists in four steps.
constexpr unsigned step(unsigned level) noexcept {
  return level == 0 ? 0 : level <= 2 ? 1 : level <= 4 ? 2 : 3;
}

unsigned signature_of(WordFacts f) noexcept {
  const unsigned word = std::max(f.english(), f.spanish());
  return step(f.first_name()) | step(f.surname()) << 2U | word << 4U |
         unsigned{f.city() > 0} << 6U | unsigned{f.proper()} << 7U |
         unsigned{f.counter_evidence()} << 8U;
}

// A kind of token: what it is written with, and in what sort of text.
std::uint8_t shape_of(const Document& d, std::uint32_t i, std::uint8_t casing) noexcept {
  const auto text = static_cast<unsigned>(d.casing());  // 0 to 2
  unsigned shape = 0;
  switch (d.token(i).kind) {
    case text::TokenKind::word:
      shape = casing;  // 0 to 7
      break;
    case text::TokenKind::number:
      shape = 8 + std::min<std::uint32_t>(d.length(i), 11);  // 9 to 19
      break;
    case text::TokenKind::mixed: {
      const std::string_view w = d.word(i);
      const bool digit_first = w[0] >= '0' && w[0] <= '9';
      shape = (digit_first ? 20U : 24U) + (w.size() <= 3 ? 0U : w.size() <= 6 ? 1U : 2U);
      break;
    }
    case text::TokenKind::newline:
      shape = 28;
      break;
    case text::TokenKind::emoji:
      shape = 29;
      break;
    case text::TokenKind::punctuation: {
      constexpr std::string_view marks = ".,:;!?-/&'\"()#@*_+=%$";
      const std::string_view w = d.word(i);
      const std::size_t at = w.size() == 1 ? marks.find(w[0]) : std::string_view::npos;
      shape = 30 + static_cast<unsigned>(at == std::string_view::npos ? marks.size() : at);
      break;
    }
  }
  return static_cast<std::uint8_t>(shape + 64 * text);
}

std::uint8_t casing_of(const Document& d, std::uint32_t i) noexcept {
  const text::Token& t = d.token(i);
  if (t.kind != text::TokenKind::word) return 0;
  if (t.single_upper) return 1;
  if (t.all_caps) return 2;
  if (t.capitalized) return d.sentence_start(i) ? 3 : 4;
  return d.length(i) == 1 ? 5 : 6;
}

unsigned bin(float p) noexcept {
  constexpr std::array<float, 7> limits{0.02F, 0.1F, 0.29F, 0.6F, 0.85F, 0.95F, 0.99F};
  unsigned b = 0;
  while (b < limits.size() && p >= limits[b]) ++b;
  return b;
}

unsigned rule_group(PhiKind kind) noexcept {
  switch (kind) {
    case PhiKind::name:
      return 0;
    case PhiKind::city:
      return 1;
    case PhiKind::address:
      return 2;
    case PhiKind::zip:
      return 3;
    case PhiKind::facility:
      return 4;
    case PhiKind::organization:
      return 5;
    case PhiKind::date:
      return 6;
    case PhiKind::weekday:
      return 7;
    case PhiKind::phone:
    case PhiKind::fax:
      return 8;
    default:
      return 9;
  }
}

}  // namespace

SequenceFeatures::SequenceFeatures(const Document& d, const WordEvidence& evidence)
    : d_(d), evidence_(evidence), tokens_(d.size()) {
  read_shapes();
  read_opinions();
  read_rules();
  read_possible();
}

void SequenceFeatures::read_shapes() {
  for (std::uint32_t i = 0; i < size(); ++i) {
    Token& t = tokens_[i];
    const text::TokenKind kind = d_.token(i).kind;
    if (kind == text::TokenKind::word || kind == text::TokenKind::mixed) t.hash = d_.facts(i).hash;
    t.signature = static_cast<std::uint16_t>(signature_of(d_.facts(i).word));
    t.casing = casing_of(d_, i);
    t.shape = shape_of(d_, i, t.casing);
  }
}

void SequenceFeatures::read_opinions() {
  for (std::size_t k = 0; k < evidence_.words.size(); ++k) {
    const Marginals& m = evidence_.marginals[k];
    Token& t = tokens_[evidence_.words[k].token];
    t.word = static_cast<std::int32_t>(k);
    const unsigned begins = m.name >= 0.1F && m.name_begin >= 0.5F * m.name ? 1 : 0;
    t.opinion = static_cast<std::uint8_t>(1 + bin(m.name) + 8 * bin(m.place) + 128 * begins);
  }
}

void SequenceFeatures::read_rules() {
  SecureVector<float> best(tokens_.size(), 0.0F);
  for (const Candidate& c : d_.candidates()) {
    const unsigned sure = c.confidence >= 0.9F ? 2 : c.confidence >= 0.7F ? 1 : 0;
    std::uint32_t i = static_cast<std::uint32_t>(d_.text().token_at(c.range.begin));
    for (bool first = true; i < size() && d_.token(i).canonical.begin < c.range.end;
         ++i, first = false) {
      if (c.confidence <= best[i]) continue;
      best[i] = c.confidence;
      tokens_[i].rule =
          static_cast<std::uint8_t>(1 + rule_group(c.kind) * 6 + sure * 2 + (first ? 0 : 1));
    }
  }
}

// Most tokens of running text are far from everything that could be a name or a place. A token that
// could be one, or that announces one, opens a window of `reach` tokens around itself. Messages are
// read whole: a window costs a name or two in a hundred.
void SequenceFeatures::read_possible() {
  constexpr std::uint32_t reach = 1;
  if (whole()) {
    for (Token& t : tokens_) t.possible = true;
    return;
  }
  std::uint32_t until = 0;  // tokens before this one are in a window already
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (!opens_window(i)) continue;
    const std::uint32_t end = std::min(size(), i + reach + 1);
    for (std::uint32_t k = std::max(until, i >= reach ? i - reach : 0); k < end; ++k)
      tokens_[k].possible = true;
    until = end;
  }
}

bool SequenceFeatures::opens_window(std::uint32_t i) const noexcept {
  constexpr WordClasses announcing = bit(WordClass::title) | bit(WordClass::street_prefix) |
                                     bit(WordClass::mail_word) | bit(WordClass::facility_head) |
                                     bit(WordClass::org_suffix);
  const Token& t = tokens_[i];
  const std::uint8_t group = t.rule == 0 ? 255 : static_cast<std::uint8_t>((t.rule - 1) / 6);
  if (group <= 5) return true;
  if (t.opinion != 0 && t.opinion != 1) return true;  // more than the least of name or place
  const TokenFacts& f = d_.facts(i);
  if ((f.cue_flags & behind_name_cue) != 0) return true;
  if (d_.is_mixed(i)) return group == 255;
  if (!d_.is_word(i)) return false;
  if ((f.classes & announcing) != 0) return true;
  const WordFacts w = f.word;
  // Capitals: where the sentence does not ask for one, or on a word that is not everyday.
  if (t.casing == 4 || t.casing == 1 || (t.casing == 2 && d_.casing() == Casing::mixed))
    return (f.classes & bit(WordClass::function_word)) == 0;
  const bool everyday =
      w.english() >= 2 || w.spanish() >= 2 || (f.classes & bit(WordClass::function_word)) != 0;
  if (t.casing == 3) return !everyday || w.first_name() >= 3;
  return !everyday && d_.length(i) >= 3;
}

std::size_t SequenceFeatures::attributes(
    std::uint32_t i, std::array<Attribute, most_attributes>& out) const noexcept {
  std::size_t n = place_attributes(i, out);
  for (std::uint32_t o = 0; o < 5; ++o) {
    if (i + o >= 2 && i + o - 2 < size())
      n += word_attributes(i + o - 2, o, std::span<Attribute>(out).subspan(n));
  }
  return n;
}

std::size_t SequenceFeatures::word_attributes(std::uint32_t i, std::uint32_t offset,
                                              std::span<Attribute> out) const noexcept {
  constexpr std::array<Template, 5> words{Template::word_before_2, Template::word_before,
                                          Template::word_0, Template::word_after,
                                          Template::word_after_2};
  const Token& t = tokens_[i];
  if (t.hash == 0) return 0;
  std::size_t n = 0;
  const auto add = [&](Attribute a) {
    if (n < out.size()) out[n++] = a;
  };
  for (WordClasses c = d_.facts(i).classes; c != 0; c &= c - 1)
    add(block::classes + offset * 64 + static_cast<Attribute>(std::countr_zero(c)));
  add(hashed(words[offset], t.hash));
  if (offset == 0 || offset == 4) return n;
  const Attribute inner = offset - 1;
  add(block::signature + inner * 512 + t.signature);
  const WordFacts f = d_.facts(i).word;
  if (f.bits() != 0) {
    const Attribute base = block::facts + inner * 64;
    if (f.first_name() > 0) add(base + f.first_name());
    if (f.surname() > 0) add(base + 8 + f.surname());
    if (f.english() > 0) add(base + 16 + f.english());
    if (f.spanish() > 0) add(base + 20 + f.spanish());
    if (f.city() > 0) add(base + 24 + f.city());
    for (std::uint32_t b = f.bits() >> 12U & 0x1FFFU; b != 0; b &= b - 1)
      add(base + 32 + static_cast<Attribute>(std::countr_zero(b)));
  }
  const std::string_view w = d_.word(i);
  if (offset == 2 && w.size() >= 4 && d_.is_word(i)) {
    add(hashed(Template::prefix_3, word_hash(w.substr(0, 3))));
    add(hashed(Template::suffix_2, word_hash(w.substr(w.size() - 2))));
    add(hashed(Template::suffix_3, word_hash(w.substr(w.size() - 3))));
    if (w.size() >= 6) add(hashed(Template::suffix_4, word_hash(w.substr(w.size() - 4))));
  }
  return n;
}

std::size_t SequenceFeatures::place_attributes(
    std::uint32_t i, std::array<Attribute, most_attributes>& out) const noexcept {
  std::size_t n = 0;
  const auto add = [&](Attribute a) {
    if (n < out.size()) out[n++] = a;
  };
  const std::uint32_t size = this->size();
  const Token& own = tokens_[i];
  for (std::uint32_t o = 0; o < 5; ++o) {
    if (i + o < 2 || i + o - 2 >= size) {
      add(block::shape + o * 256 + 255);  // before the beginning, behind the end
      continue;
    }
    const Token& t = tokens_[i + o - 2];
    add(block::shape + o * 256 + t.shape);
    if (o == 0 || o == 4) continue;
    const Attribute inner = o - 1;
    add(block::opinion + inner * 256 + t.opinion);
    if (t.rule != 0) add(block::rule + inner * 64 + t.rule);
    if (t.word >= 0) {
      for (std::uint64_t b = evidence_.words[static_cast<std::size_t>(t.word)].bits; b != 0;
           b &= b - 1)
        add(block::context + inner * 64 + static_cast<Attribute>(std::countr_zero(b)));
    }
  }
  add(block::signature_shape + own.signature * 8U + own.casing);
  // cues
  const Cue cue = d_.cue_before(i);
  if (cue != Cue::none) add(block::cue + static_cast<Attribute>(cue));
  const std::size_t at = d_.cue_at(i);
  if (at > 0 && d_.cues()[at - 1].end + 6 > i)
    add(block::cue_near + static_cast<Attribute>(d_.cues()[at - 1].cue));
  // place in the text
  add(block::place + std::min<std::uint32_t>(d_.length(i), 15));
  if (d_.token(i).line_start) add(block::place + 16);
  if (d_.sentence_start(i)) add(block::place + 17);
  if (d_.tight(i)) add(block::place + 18);
  add(block::place + 20 + static_cast<Attribute>(d_.spanish_share() * 3.99F));
  if (d_.other_language()) add(block::place + 24);
  if ((d_.facts(i).cue_flags & in_cue) != 0) add(block::place + 25);
  if ((d_.facts(i).cue_flags & behind_name_cue) != 0) add(block::place + 26);
  for (unsigned c = d_.facts(i).claims; c != 0; c &= c - 1)
    add(block::place + 32 + static_cast<Attribute>(std::countr_zero(c)));
  if (i + 1 >= size || d_.is_newline(i + 1)) add(block::place + 27);
  // neighbours together
  const std::uint64_t before = i >= 1 ? tokens_[i - 1].hash : 0;
  const std::uint64_t before_2 = i >= 2 ? tokens_[i - 2].hash : 0;
  const std::uint64_t after = i + 1 < size ? tokens_[i + 1].hash : 0;
  if (before != 0) {
    add(hashed(Template::before_signature, before * 1024 + own.signature));
    add(hashed(Template::before_shape, before * 256 + own.shape));
    if (before_2 != 0) add(hashed(Template::before_both, before * 31 + before_2));
    if (after != 0) add(hashed(Template::around, before * 31 + after));
  }
  if (after != 0) {
    add(hashed(Template::after_signature, after * 1024 + own.signature));
    add(hashed(Template::after_shape, after * 256 + own.shape));
  }
  add(hashed(Template::opinion_rule, own.opinion * 64U + own.rule));
  return n;
}

}  // namespace careline::phi
