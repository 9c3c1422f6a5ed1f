// A run: digits (and spelled letters) that belong together however they are written or said:
// "(415) 555-0132 x12", "four one five, five five five oh one three two", "1 E G 4 dash T E 5",
// "four one five no sorry four one six five five five …".
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "phi/document.h"

namespace careline::phi {

struct Run {
  std::uint32_t begin = 0;  // tokens [begin, end)
  std::uint32_t end = 0;
  std::uint32_t digits = 0;  // all of them, also beyond what text holds
  std::uint32_t letters = 0;
  std::uint32_t items = 0;
  std::array<char, 48> text{};  // the digits and letters as typed, the first 48
  std::uint32_t text_size = 0;
  std::array<std::uint8_t, 12> groups{};  // lengths of the typed groups, the first 12
  std::uint32_t group_count = 0;
  bool spoken = false;
  bool typed = false;
  bool plus = false;         // begins with '+'
  bool parentheses = false;  // "(415)"
  bool dashes = false;
  bool dots = false;
  bool slashes = false;
  bool extension = false;
  bool corrected = false;  // holds a false start; text is what stands after it

  std::string_view view() const noexcept { return {text.data(), text_size}; }
};

// Reads the run that begins at token i; items == 0 when none does. Callers that try many places
// bound the number of items, so that their work stays linear.
Run read_run(const Document& d, std::uint32_t i, std::uint32_t most_items = 0xFFFFFFFFU);

// Cheap test whether a run may begin at i.
bool may_begin_run(const Document& d, std::uint32_t i);

}  // namespace careline::phi
