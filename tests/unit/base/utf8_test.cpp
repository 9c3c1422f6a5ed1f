#include "base/utf8.h"

#include <catch2/catch.hpp>

#include <random>
#include <string>

namespace careline::utf8 {
namespace {

std::string encoded(char32_t c) {
  char bytes[4];
  return {bytes, encode(c, bytes)};
}

}  // namespace

TEST_CASE("every scalar value goes there and back") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::string bytes = encoded(c);
    std::size_t size = 0;
    const bool good = find_invalid(bytes) == npos && decode(bytes, 0, size) == c &&
                      size == bytes.size() &&
                      size == (c < 0x80      ? 1U
                               : c < 0x800   ? 2U
                               : c < 0x10000 ? 3U
                                             : 4U);
    if (!good) FAIL("U+" << std::hex << static_cast<std::uint32_t>(c));
  }
}

TEST_CASE("ill-formed sequences are found at their first byte, wherever they stand") {
  const std::string_view bad[] = {
      "\x80",
      "\xBF",  // stray continuation
      "\xC0\xAF",
      "\xC1\xBF",  // overlong, two bytes
      "\xE0\x80\x80",
      "\xE0\x9F\xBF",  // overlong, three bytes
      "\xED\xA0\x80",
      "\xED\xBF\xBF",  // surrogates
      "\xF0\x80\x80\x80",
      "\xF0\x8F\xBF\xBF",  // overlong, four bytes
      "\xF4\x90\x80\x80",
      "\xF5\x80\x80\x80",
      "\xFF",  // above U+10FFFF
      "\xC3",
      "\xE2\x82",
      "\xF0\x9F\x98",  // truncated by the end
      "\xC3x",
      "\xE2\x82x",
      "\xF0\x9F\x98x",
  };
  for (const std::string_view b : bad) {
    for (std::size_t before = 0; before < 20; ++before) {
      std::string text(before, 'a');
      text += b;
      REQUIRE(find_invalid(text) == before);
      text += std::string(12, 'z');
      REQUIRE(find_invalid(text) == before);
    }
  }
  CHECK(find_invalid("") == npos);
  CHECK(find_invalid("plain ASCII of more than eight bytes, señora 中 😷") == npos);
  CHECK(find_invalid(std::string(100, '\0')) == npos);
}

TEST_CASE("the offset cursor agrees with counting from the start") {
  std::mt19937 random(5);
  const char32_t samples[] = {'a', 0xF1, 0x4E2D, 0x1F637, 0, 0x10FFFF, 0x7FF, 0x800, 0xFFFD};
  for (int round = 0; round < 200; ++round) {
    std::string text;
    const std::size_t length = random() % 40;
    for (std::size_t i = 0; i < length; ++i) text += encoded(samples[random() % 9]);
    const auto naive = [&](std::size_t byte) {
      Offsets out;
      for (std::size_t at = 0; at < byte && at < text.size();) {
        std::size_t size = 0;
        const char32_t c = decode(text, at, size);
        out.code_point += 1;
        out.utf16 += c > 0xFFFF ? 2 : 1;
        at += size;
      }
      return out;
    };
    OffsetCursor cursor(text);
    for (int k = 0; k < 20; ++k) {
      std::size_t byte = random() % (text.size() + 3);
      while (byte < text.size() && is_continuation(text[byte])) ++byte;
      const Offsets found = cursor.at(byte);
      REQUIRE(found.utf16 == naive(byte).utf16);
      REQUIRE(found.code_point == naive(byte).code_point);
    }
  }
}

TEST_CASE("repair replaces a maximal ill-formed sequence once") {
  const std::string r = "\xEF\xBF\xBD";
  const auto repaired = [](std::string_view text) {
    return std::string(replace_invalid(text).view());
  };
  CHECK(repaired("señora 😷") == "señora 😷");
  CHECK(repaired("a\xFF"
                 "b") == "a" + r + "b");
  CHECK(repaired("\xF0\x9F\x98x") == r + "x");  // one truncated sequence
  CHECK(repaired("\xE2\x82") == r);
  CHECK(repaired("\xC3") == r);
  CHECK(repaired("\xED\xA0\x80") == r + r + r);  // a surrogate: three stray bytes
  CHECK(repaired("\xC0\xAF") == r + r);
  CHECK(repaired("\xF4\x90\x80\x80") == r + r + r + r);
  CHECK(repaired("\xE2\xE2\x82\xAC") == r + "€");
  CHECK(repaired("") == "");
  // Unicode 15, table 3-8.
  CHECK(repaired("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64") ==
        "a" + r + r + r + "b" + r + "c" + r + r + "d");
}

TEST_CASE("repair always gives well-formed text and leaves well-formed text alone") {
  std::mt19937 random(6);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    const std::size_t length = random() % 30;
    for (std::size_t i = 0; i < length; ++i) {
      text += random() % 3 == 0 ? static_cast<char>('a' + random() % 26)
                                : static_cast<char>(0x80 + random() % 128);
    }
    const SecureText repaired = replace_invalid(text);
    REQUIRE(find_invalid(repaired.view()) == npos);
    REQUIRE(replace_invalid(repaired.view()) == repaired);
    if (find_invalid(text) == npos) REQUIRE(repaired.view() == text);
  }
}

}  // namespace careline::utf8
