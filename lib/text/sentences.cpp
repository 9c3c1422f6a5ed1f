// Splits a message into sentences at token level. A full stop ends one only when what stands before
// it is no abbreviation or initial and a blank follows; the rules are the same for English and
// Spanish.

#include <algorithm>
#include <array>
#include <string_view>

#include "text/text.h"

namespace careline::text {
namespace {

// Words that a full stop belongs to, whatever follows. Sorted.
constexpr std::array<std::string_view, 64> abbreviations = {
    "adm",   "approx", "apr", "apt", "atte", "attn", "aug",   "av",   "ave",  "avda",  "blvd",
    "calle", "capt",   "cel", "col", "dec",  "dept", "depto", "dpto", "dr",   "dra",   "drs",
    "ej",    "est",    "ext", "feb", "fig",  "fl",   "ft",    "gob",  "gral", "hon",   "hosp",
    "hwy",   "ing",    "jan", "jr",  "lic",  "lt",   "maj",   "mar",  "med",  "mr",    "mrs",
    "ms",    "mt",     "mx",  "no",  "nov",  "num",  "oct",   "pag",  "prof", "profa", "rd",
    "rev",   "sept",   "sgt", "sr",  "sra",  "srta", "st",    "tel",  "vs"};

bool is_abbreviation(std::string_view word) {
  return std::binary_search(abbreviations.begin(), abbreviations.end(), word);
}

}  // namespace

std::vector<Range> sentences(const NormalizedText& text) {
  std::vector<Range> out;
  const auto& tokens = text.tokens();
  const auto size = static_cast<std::uint32_t>(tokens.size());
  std::uint32_t start = 0;
  const auto end_at = [&](std::uint32_t end) {
    if (end > start) out.push_back({start, end});
    start = end;
  };
  for (std::uint32_t i = 0; i < size; ++i) {
    const Token& t = tokens[i];
    if (t.kind == TokenKind::newline) {
      end_at(i);
      start = i + 1;
      continue;
    }
    if (t.kind != TokenKind::punctuation) continue;
    const std::string_view mark = text.text_of(t);
    const bool full_stop = mark == ".";
    if (!full_stop && mark != "!" && mark != "?" && mark != "…") continue;
    std::uint32_t next = i + 1;
    while (next < size && !tokens[next].space_before &&
           tokens[next].kind == TokenKind::punctuation) {
      ++next;
    }
    if (next < size && !tokens[next].space_before && tokens[next].kind != TokenKind::newline) {
      if (full_stop) continue;
    }
    if (full_stop && i > start && next == i + 1) {
      const Token& before = tokens[i - 1];
      if (before.kind == TokenKind::word && is_abbreviation(text.text_of(before))) continue;
    }
    i = next - 1;
    end_at(next);
  }
  end_at(size);
  return out;
}

}  // namespace careline::text
