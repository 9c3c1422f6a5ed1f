// Sets of characters while a pattern is compiled.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "policy/regex.h"

namespace careline::policy {

using Ranges = std::vector<Regex::Range>;

inline void add_other_case(Ranges& ranges) {
  const std::size_t n = ranges.size();
  for (std::size_t k = 0; k < n; ++k) {
    const auto overlap = [&](char32_t low, char32_t high, int shift) {
      const char32_t a = std::max(ranges[k].low, low);
      const char32_t b = std::min(ranges[k].high, high);
      if (a <= b)
        ranges.push_back({static_cast<char32_t>(static_cast<std::int32_t>(a) + shift),
                          static_cast<char32_t>(static_cast<std::int32_t>(b) + shift)});
    };
    overlap(U'a', U'z', -32);
    overlap(U'A', U'Z', 32);
    overlap(0xE0, 0xF6, -32);  // Latin-1 letters
    overlap(0xF8, 0xFE, -32);
    overlap(0xC0, 0xD6, 32);
    overlap(0xD8, 0xDE, 32);
  }
}
inline Ranges complement(Ranges ranges) {
  std::sort(ranges.begin(), ranges.end(),
            [](const auto& a, const auto& b) { return a.low < b.low; });
  Ranges out;
  char32_t next = 0;
  for (const auto& r : ranges) {
    if (r.low > next) out.push_back({next, r.low - 1});
    next = std::max<char32_t>(next, r.high + 1);
  }
  if (next <= 0x10FFFF) out.push_back({next, 0x10FFFF});
  return out;
}

}  // namespace careline::policy
