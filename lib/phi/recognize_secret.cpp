// Credentials, biometric records, photo files: values that only their cue gives away.
#include <algorithm>

#include "phi/cue_context.h"
#include "phi/memory.h"
#include "phi/recognizers.h"

namespace careline::phi {
namespace {

constexpr unsigned taken = claim_network | claim_number | claim_date;

bool skip(const Document& d, std::uint32_t i) {
  const std::string_view w = d.word(i);
  return d.is_any_punct(i, ":=\"'#(-") || w == "is" || w == "es" || w == "was" || w == "are" ||
         w == "era" || w == "as" || w == "number" || w == "to" || w == "set";
}

// Everything up to the next blank, without the mark that ends the sentence.
std::uint32_t word_end(const Document& d, std::uint32_t i) {
  std::uint32_t e = i + 1;
  while (d.tight(e) && !d.is_newline(e) && !d.is_any_punct(e, "\"")) ++e;
  while (e > i + 1 && d.is_any_punct(e - 1, ".,;:?)")) --e;
  return e;
}

// A word that is a secret rather than the next word of the sentence: digits, marks or capitals
// inside, or no ordinary word at all.
bool secret_like(const Document& d, std::uint32_t begin, std::uint32_t end, bool linked) {
  if (end - begin > 1) {
    for (std::uint32_t i = begin; i < end; ++i) {
      if (d.is_punct(i, '_') || d.is_mixed(i) || d.is_number(i)) return true;
    }
    return linked;
  }
  if (d.is_mixed(begin) || d.is_number(begin)) return true;
  const WordFacts f = d.facts(begin).word;
  if (d.is(begin, WordClass::function_word) || f.english() >= 2 || f.spanish() >= 2) return false;
  return linked && d.is_word(begin);
}

bool image_suffix(std::string_view w) {
  return w == "jpg" || w == "jpeg" || w == "png" || w == "heic" || w == "gif" || w == "tif" ||
         w == "tiff" || w == "bmp" || w == "webp";
}

}  // namespace

void recognize_secret(Document& d, const MemoryState* memory) {
  for (const CueMark& m : d.cues()) {
    if (m.cue != Cue::password && m.cue != Cue::biometric && m.cue != Cue::username) continue;
    std::uint32_t b = m.end;
    bool linked = false;
    while (b < m.end + 4 && skip(d, b)) {
      linked = linked || d.is_any_punct(b, ":=\"") || d.word(b) == "is" || d.word(b) == "es" ||
               d.word(b) == "was" || d.word(b) == "era";
      ++b;
    }
    if (d.word(m.end - 1) == "is" || d.word(m.end - 1) == "es") linked = true;
    if (b >= d.size() || d.is_newline(b) || d.claimed(b, taken)) continue;
    if (d.is_kind(b, text::TokenKind::punctuation) && !d.tight(b + 1)) continue;
    const std::uint32_t e = word_end(d, b);
    if (!secret_like(d, b, e, linked)) continue;
    const PhiKind kind = m.cue == Cue::password    ? PhiKind::credential
                         : m.cue == Cue::biometric ? PhiKind::biometric_id
                                                   : PhiKind::other_id;
    if (m.cue == Cue::username && !linked && d.is_word(b)) continue;
    d.add(b, e, kind, linked ? 0.9F : 0.75F, evidence_cue);
    d.claim(b, e, claim_number);
  }
  // "IMG_2041.jpg", "my-face.png": a file; a face or body photo when the words say so.
  for (std::uint32_t i = 2; i < d.size(); ++i) {
    if (!image_suffix(d.word(i)) || !d.is_punct(i - 1, '.') || !d.tight(i)) continue;
    std::uint32_t b = i - 1;
    while (b > 0 && i - b < 24 && d.tight(b) && !d.is_newline(b - 1)) --b;
    d.add(b, i + 1, PhiKind::photo, 0.85F, evidence_pattern);
    d.claim(b, i + 1, claim_network);
  }
  (void)memory;
}

}  // namespace careline::phi
