#include <algorithm>

#include "base/utf8.h"
#include "phi/operators.h"

namespace careline::phi {
namespace {

enum class Shape : std::uint8_t { letter, mark, joiner };

// Beyond ASCII everything that may be a letter counts as one; marks that only join or decorate a
// letter vanish with it.
Shape shape_of(char32_t c) noexcept {
  if (c < 0x80) {
    const bool letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter ? Shape::letter : Shape::mark;
  }
  if ((c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF ||
      c == 0xAD || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0020 && c <= 0xE007F)) {
    return Shape::joiner;
  }
  if (c == 0xA0 || (c >= 0x2010 && c <= 0x2027)) return Shape::mark;  // blanks, dashes, quotes
  return Shape::letter;
}

}  // namespace

void write_mask(std::string_view value, std::uint32_t keep_last, SecureText& out) {
  std::size_t letters = 0;
  std::size_t size = 0;
  for (std::size_t i = 0; i < value.size(); i += size) {
    if (shape_of(utf8::decode(value, i, size)) == Shape::letter) ++letters;
  }
  // A mask that shows nearly everything is none.
  constexpr std::size_t least_hidden = 3;
  const std::size_t shown = letters >= std::size_t{keep_last} + least_hidden ? keep_last : 0;
  std::size_t hidden = letters - shown;
  for (std::size_t i = 0; i < value.size(); i += size) {
    const Shape shape = shape_of(utf8::decode(value, i, size));
    if (hidden > 0 && shape == Shape::joiner) continue;
    if (hidden > 0 && shape == Shape::letter) {
      out.push_back('*');
      --hidden;
      continue;
    }
    if (hidden == 0 && shown == 0 && shape == Shape::joiner) continue;
    out.append(value.substr(i, size));
  }
}

}  // namespace careline::phi
