// Matching: all positions of the program at once, character by character.
#include "policy/regex.h"

#include <array>

#include "base/utf8.h"

namespace careline::policy {

using Kind = Regex::Instruction::Kind;

namespace {

bool is_word(char32_t c) noexcept {
  return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ||
         c == U'_';
}

// A set of program positions in order of insertion; clearing costs nothing.
struct States {
  std::array<std::uint16_t, Regex::max_instructions> dense;
  std::array<std::uint16_t, Regex::max_instructions> sparse{};
  std::size_t size = 0;
  bool add(std::uint16_t state) noexcept {
    const std::uint16_t slot = sparse[state];
    if (slot < size && dense[slot] == state) return false;
    sparse[state] = static_cast<std::uint16_t>(size);
    dense[size++] = state;
    return true;
  }
};

}  // namespace

bool Regex::search(std::string_view text) const noexcept {
  States now;
  States next;
  constexpr char32_t none = 0xFFFFFFFF;
  char32_t before = none;
  std::size_t at = 0;
  for (;;) {
    char32_t c = none;
    std::size_t size = 0;
    if (at < text.size()) c = utf8::decode(text, at, size);
    now.add(0);  // a match may begin here
    next.size = 0;
    for (std::size_t k = 0; k < now.size; ++k) {
      const Instruction& i = program_[now.dense[k]];
      switch (i.kind) {
        case Kind::match:
          return true;
        case Kind::jump:
          now.add(i.next);
          break;
        case Kind::split:
          now.add(i.next);
          now.add(i.other);
          break;
        case Kind::assertion: {
          const bool boundary = (before != none && is_word(before)) != (c != none && is_word(c));
          const bool holds = i.assertion == '^'   ? at == 0
                             : i.assertion == '$' ? at == text.size()
                             : i.assertion == 'b' ? boundary
                                                  : !boundary;
          if (holds) now.add(i.next);
          break;
        }
        case Kind::ranges:
          for (std::uint32_t r = 0; c != none && r < i.count; ++r) {
            const Range& range = ranges_[i.first + r];
            if (c < range.low || c > range.high) continue;
            next.add(i.next);
            break;
          }
          break;
      }
    }
    if (at >= text.size()) return false;
    std::swap(now.size, next.size);
    std::swap(now.dense, next.dense);
    std::swap(now.sparse, next.sparse);
    before = c;
    at += size;
  }
}

}  // namespace careline::policy
