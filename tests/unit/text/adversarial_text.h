// Messages that nobody sends and somebody will: random mixtures of everything that has ever broken
// a text pipeline. Well-formed unless damaged on purpose.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace careline::text {

class AdversarialText {
 public:
  explicit AdversarialText(std::uint64_t seed) : random_(seed) {}

  std::string message() {
    std::string out;
    const std::size_t pieces = below(24);
    for (std::size_t i = 0; i < pieces; ++i) piece(out);
    return out;
  }

  // The message with one byte changed, dropped or added; often ill-formed.
  std::string damaged() {
    std::string out = message() + "é";
    const std::size_t at = below(out.size());
    switch (below(3)) {
      case 0:
        out[at] = static_cast<char>(below(256));
        break;
      case 1:
        out.erase(at, 1);
        break;
      default:
        out.insert(at, 1, static_cast<char>(0x80 + below(128)));
    }
    return out;
  }

  std::size_t below(std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_);
  }

 private:
  void put(std::string& out, char32_t c) {
    char bytes[4];
    out.append(bytes, utf8::encode(c, bytes));
  }
  void put_from(std::string& out, char32_t first, char32_t last) {
    put(out, first + static_cast<char32_t>(below(last - first + 1)));
  }

  void piece(std::string& out) {
    static constexpr std::string_view texts[] = {"refill",
                                                 "Dr. O'Brien",
                                                 "can\xE2\x80\x99t",
                                                 "1EG4-TE5-MK73",
                                                 "415-555-0182",
                                                 "ana@x.org.",
                                                 "\r\n",
                                                 "\r",
                                                 "\n",
                                                 "  \t ",
                                                 "a.m. ",
                                                 "¿Cómo está? ",
                                                 "MAÑANA",
                                                 "...",
                                                 "[NAME_1]",
                                                 "4\xE2\x80\x8B"
                                                 "15",
                                                 "http://x.co/a?b=1"};
    switch (below(22)) {
      case 0:
      case 1:
      case 2:
        out += texts[below(std::size(texts))];
        break;
      case 3:  // any code point but surrogates
        put(out, below(8) == 0 ? static_cast<char32_t>(0xE000 + below(0x110000 - 0xE000))
                               : static_cast<char32_t>(below(0xD800)));
        break;
      case 4:
        put_from(out, 0x20, 0x7E);
        break;
      case 5:
        put_from(out, 0xA0, 0x24F);
        break;
      case 6:  // combining marks, one or many
        for (std::size_t n = 1 + below(6); n > 0; --n) put_from(out, 0x300, 0x36F);
        break;
      case 7:
        put_from(out, 0x370, 0x52F);
        break;
      case 8:  // format characters and typographic marks
        put_from(out, 0x2000, 0x206F);
        break;
      case 9:
        put_from(out, 0x1F1E6, 0x1F1FF);
        break;
      case 10:
        put_from(out, 0x1F300, 0x1FAFF);
        break;
      case 11:  // a family, a profession, a skin tone
        out += "\xF0\x9F\x91\xA9";
        put_from(out, 0x1F3FB, 0x1F3FF);
        put(out, 0x200D);
        put_from(out, 0x2640, 0x2645);
        if (below(2) == 0) put(out, 0xFE0F);
        break;
      case 12:  // keycap
        put_from(out, '0', '9');
        put(out, 0xFE0F);
        put(out, 0x20E3);
        break;
      case 13:
        put_from(out, 0xFF01, 0xFF5E);
        break;
      case 14:
        put_from(out, 0x1D400, 0x1D7FF);
        break;
      case 15:
        put_from(out, 0x900, 0x97F);
        break;
      case 16:  // jamo, syllables
        if (below(2) == 0) {
          put_from(out, 0x1100, 0x11FF);
        } else {
          put_from(out, 0xAC00, 0xD7A3);
        }
        break;
      case 17:
        put_from(out, 0x600, 0x6FF);
        break;
      case 18:
        put_from(out, 0, 0x1F);
        break;
      case 19:
        put_from(out, 0xE0000, 0xE01FF);
        break;
      case 20:
        put_from(out, 0x2460, 0x27BF);
        break;
      default:
        put_from(out, 0x4E00, 0x4FFF);
    }
  }

  std::mt19937_64 random_;
};

}  // namespace careline::text
