#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "text/grapheme.h"
#include "text/text.h"

namespace careline::text {
namespace {

std::vector<std::string> graphemes(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = grapheme_end(text, at);
    REQUIRE(end > at);
    out.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return out;
}

using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("graphemes of marks, jamo, emoji and line ends") {
  CHECK(graphemes("ab") == Parts{"a", "b"});
  CHECK(graphemes("e\xCC\x81\xCC\xA3x") == Parts{"e\xCC\x81\xCC\xA3", "x"});
  CHECK(graphemes("\r\n\n\r") == Parts{"\r\n", "\n", "\r"});
  CHECK(graphemes("\n\xCC\x81") == Parts{"\n", "\xCC\x81"});
  CHECK(graphemes("कि") == Parts{"कि"});
  CHECK(graphemes("각가") == Parts{"각", "가"});
  CHECK(graphemes("\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8\xE1\x84\x80") ==
        Parts{"\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8", "\xE1\x84\x80"});
  CHECK(graphemes("🇺🇸🇲🇽🇺") == Parts{"🇺🇸", "🇲🇽", "🇺"});
  CHECK(graphemes("👍🏽👍") == Parts{"👍🏽", "👍"});
  CHECK(graphemes("👩\xE2\x80\x8D👩\xE2\x80\x8D👧x") == Parts{"👩\xE2\x80\x8D👩\xE2\x80\x8D👧", "x"});
  CHECK(graphemes("❤\xEF\xB8\x8F\xE2\x80\x8D🔥") == Parts{"❤\xEF\xB8\x8F\xE2\x80\x8D🔥"});
  CHECK(graphemes("1\xEF\xB8\x8F\xE2\x83\xA3") == Parts{"1\xEF\xB8\x8F\xE2\x83\xA3"});
  // A joiner joins pictographs, not letters.
  CHECK(graphemes("a\xE2\x80\x8D"
                  "b") == Parts{"a\xE2\x80\x8D", "b"});
  CHECK(graphemes("a\xE2\x80\x8B"
                  "b") == Parts{"a", "\xE2\x80\x8B", "b"});
}

TEST_CASE("ranges grow to whole graphemes") {
  const std::string text = "ae\xCC\x81👩\xE2\x80\x8D⚕z";
  CHECK(to_grapheme_boundaries(text, {0, 1}) == Range{0, 1});
  CHECK(to_grapheme_boundaries(text, {1, 2}) == Range{1, 4});
  CHECK(to_grapheme_boundaries(text, {2, 3}) == Range{1, 4});
  CHECK(to_grapheme_boundaries(text, {5, 6}) == Range{4, 14});
  CHECK(to_grapheme_boundaries(text, {12, 13}) == Range{4, 14});
  CHECK(to_grapheme_boundaries(text, {3, 15}) == Range{1, 15});
  CHECK(to_grapheme_boundaries(text, {2, 2}) == Range{1, 1});
  CHECK(to_grapheme_boundaries(text, {99, 200}) == Range{15, 15});
  CHECK(to_grapheme_boundaries("", {0, 4}) == Range{0, 0});
}

TEST_CASE("ill-formed bytes are graphemes of their own, and nothing is read behind the end") {
  CHECK(graphemes("\xFF\xC3") == Parts{"\xFF", "\xC3"});
  CHECK(graphemes("\xF0\x9F") == Parts{"\xF0", "\x9F"});
  CHECK(to_grapheme_boundaries("a\xF0\x9F", {1, 3}) == Range{1, 3});
}

}  // namespace careline::text
