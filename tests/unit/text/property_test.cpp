#include <catch2/catch.hpp>

#include <ctime>
#include <string>
#include <vector>

#include "adversarial_text.h"
#include "text_invariants.h"

namespace careline::text {
namespace {

std::string hex(std::string_view s) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  for (const char c : s) {
    out += digits[static_cast<unsigned char>(c) >> 4];
    out += digits[static_cast<unsigned char>(c) & 15];
  }
  return out;
}

void require_invariants(std::string_view message) {
  const std::string failure = InvariantCheck::of(message);
  if (!failure.empty()) {
    INFO("message " << hex(message.substr(0, 400)));
    FAIL(failure);
  }
}

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += piece;
  return out;
}

// Processor time of this thread: what else runs on the machine does not count.
double cpu_now() {
  timespec t{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

double seconds(const std::string& message) {
  double best = 1e9;
  for (int i = 0; i < 3; ++i) {
    const double start = cpu_now();
    const auto text = normalize(message);
    REQUIRE(text.ok());
    const auto found = sentences(*text).size();
    const auto guess = identify_language(*text);
    const double took = cpu_now() - start;
    CHECK(found <= text->tokens().size() + 1);
    CHECK(guess.confidence <= 1);
    best = std::min(best, took);
  }
  return best;
}

}  // namespace

TEST_CASE("the invariants hold for every single code point and its neighbours") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    if (c > 0x3400 && c < 0xA000 && c % 64 != 0) continue;
    if (c > 0x20000 && c < 0xE0000 && c % 1024 > 1) continue;
    if (c > 0xE1000 && c % 1024 > 1) continue;
    char bytes[4];
    const std::string_view one(bytes, utf8::encode(c, bytes));
    std::string message("a");
    message += one;
    message += "1";
    message += one;
    message += one;
    message += " ";
    message += one;
    const std::string failure = InvariantCheck::of(message);
    if (!failure.empty()) {
      INFO("U+" << std::hex << static_cast<std::uint32_t>(c));
      FAIL(failure);
    }
  }
}

TEST_CASE("the invariants hold for adversarial messages") {
  AdversarialText text(20261124);
  for (int i = 0; i < 60000; ++i) require_invariants(text.message());
}

TEST_CASE("damaged messages are refused at the right byte or keep the invariants") {
  AdversarialText text(7);
  std::size_t refused = 0;
  for (int i = 0; i < 20000; ++i) {
    const std::string message = text.damaged();
    if (utf8::find_invalid(message) != utf8::npos) ++refused;
    require_invariants(message);
  }
  CHECK(refused > 5000);
}

TEST_CASE("a range of original bytes grows to the nearest boundaries and no further") {
  AdversarialText text(99);
  for (int i = 0; i < 4000; ++i) {
    const std::string message = text.message();
    std::vector<std::uint32_t> boundaries;
    for (std::size_t at = 0; at < message.size(); at = grapheme_end(message, at)) {
      boundaries.push_back(static_cast<std::uint32_t>(at));
    }
    boundaries.push_back(static_cast<std::uint32_t>(message.size()));
    for (int k = 0; k < 8; ++k) {
      const auto begin = static_cast<std::uint32_t>(text.below(message.size() + 1));
      const auto end = begin + static_cast<std::uint32_t>(text.below(message.size() - begin + 1));
      const Range grown = to_grapheme_boundaries(message, {begin, end});
      const std::uint32_t before =
          *(std::upper_bound(boundaries.begin(), boundaries.end(), begin) - 1);
      const std::uint32_t behind = *std::lower_bound(boundaries.begin(), boundaries.end(), end);
      INFO(hex(message) << " " << begin << " " << end);
      REQUIRE(grown.begin == before);
      REQUIRE(grown.end == (begin == end ? before : behind));
    }
  }
}

TEST_CASE("long and hostile messages cost linear time") {
  const std::string pieces[] = {"a",
                                "7",
                                " ",
                                "\n",
                                "'",
                                "a'",
                                ".",
                                "a.",
                                "A. ",
                                "?",
                                "\xC3\xA9",      // é
                                "e\xCC\x81",     // e + acute
                                "\xCC\x81",      // marks without end
                                "\xE2\x80\x8B",  // zero-width space
                                "\xE2\x80\x8D",  // zero-width joiner
                                "\xD0\xB0",      // Cyrillic look-alike
                                "\xD0\xB0"
                                "b",                             // in words that read as Latin
                                "\xD0\xB0\xD0\xB4 ",             // in words that do not
                                "\xF0\x9F\x87\xBA",              // one regional indicator
                                "\xF0\x9F\x91\xA9\xE2\x80\x8D",  // a ZWJ sequence without end
                                "\xE4\xB8\xAD",                  // Han
                                "\xE0\xA4\x95\xE0\xA4\xBF",      // Devanagari with a vowel sign
                                "\xE1\x84\x80",                  // Hangul leading consonants
                                "\xC2\xA0\xE2\x80\x8B",  // blanks with something invisible between
                                "a@",
                                "[NAME_",
                                "x/"};
  for (const std::string& piece : pieces) {
    const std::string quarter = repeated(piece, 256U << 10);
    const std::string whole = repeated(piece, 1U << 20);
    const double a = seconds(quarter);
    const double b = seconds(whole);
    INFO(hex(piece) << " " << a << " s, " << b << " s");
    // Four times the bytes; sixteen times the time would be quadratic. The floor is for the clock.
    CHECK(b < 10 * a + 0.05);
    require_invariants(repeated(piece, 20000));
  }
}

}  // namespace careline::text
