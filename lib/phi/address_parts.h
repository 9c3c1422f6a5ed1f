// The parts that recognize_address.cpp puts together: street lines (street_line.cpp), and what
// stands behind them or alone: city, state, ZIP (address_block.cpp).
#pragma once

#include <string_view>

#include "phi/document.h"

namespace careline::phi {

inline constexpr std::uint32_t address_items = 12;  // of a house number, unit or ZIP
inline constexpr unsigned taken_from_address =
    claim_date | claim_network | claim_quantity | claim_place;
inline constexpr WordClasses measures =
    bit(WordClass::measure) | bit(WordClass::time_unit) | bit(WordClass::money);

// A word that joins the words of a place's or street's name: "of", "de", "san" …
inline bool is_name_particle(const Document& d, std::uint32_t i) {
  const std::string_view w = d.word(i);
  return w == "of" || w == "de" || w == "del" || w == "la" || w == "las" || w == "los" ||
         w == "el" || w == "san" || w == "santa" || w == "the" || w == "y";
}
inline bool begins_upper(const Document& d, std::uint32_t i) {
  return i < d.size() && (d.token(i).capitalized || d.token(i).all_caps || d.token(i).single_upper);
}

// A number that may be a house number: up to six digits, "221b", or spoken.
bool may_be_house_number(const Document& d, std::uint32_t i);
// Each answers the end of the street line, 0 if there is none.
std::uint32_t numbered_street(const Document& d, std::uint32_t i, float& confidence);
std::uint32_t spanish_street(const Document& d, std::uint32_t i, float& confidence);
// A street without a number; i is its suffix, `begin` is set.
std::uint32_t bare_street(const Document& d, std::uint32_t i, std::uint32_t& begin,
                          float& confidence);

// Skips a line break and the marks of a quoted line: "\n> ", "\n??? ".
std::uint32_t past_line(const Document& d, std::uint32_t at);
// City, state, ZIP, country behind a street line. Returns the end of what was taken.
std::uint32_t recognize_address_block(Document& d, std::uint32_t end);
// ZIP codes beside a cue, a state or a city, typed or said.
void recognize_zip(Document& d, const MemoryState* memory);

}  // namespace careline::phi
