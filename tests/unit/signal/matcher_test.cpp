#include "signal/matcher.h"

#include <catch2/catch.hpp>

namespace careline::signal {
namespace {

// Matches of one pattern list in a message, as "begin-end" in words.
std::vector<std::string> matches_of(const std::string& patterns, std::string_view message,
                                    const std::string& flags = "") {
  Lexicon lexicon;
  REQUIRE(lexicon.add("[signal self_harm/x 0.5 " + flags + "]\n" + patterns, "t").ok());
  lexicon.finish();
  auto text = text::normalize(message);
  REQUIRE(text.ok());
  MatchScratch scratch;
  std::vector<std::string> found;
  for (const Match& m : find_matches(lexicon, Words::from(*text, lexicon), scratch)) {
    found.push_back(std::to_string(m.begin) + "-" + std::to_string(m.end));
  }
  CHECK(std::all_of(scratch.filled.begin(), scratch.filled.end(), [](auto f) { return f == 0; }));
  CHECK(scratch.touched.empty());
  return found;
}
using Found = std::vector<std::string>;

TEST_CASE("words, alternatives, prefixes, numbers", "[signal][matcher]") {
  CHECK(matches_of("chest pain\n", "my chest pain is bad") == Found{"1-3"});
  CHECK(matches_of("chest pain|ache\n", "chest ache") == Found{"0-2"});
  CHECK(matches_of("vomit*\n", "she is vomiting") == Found{"2-3"});
  CHECK(matches_of("took $number pills\n", "took 30 pills") == Found{"0-3"});
  CHECK(matches_of("took $number pills\n", "took some pills").empty());
  CHECK(matches_of("in 201*\n", "in 2019") == Found{"0-2"});
  CHECK(matches_of("in 201*\n", "in 20 minutes").empty());
  CHECK(matches_of("chest pain\n", "pain chest").empty());
}

TEST_CASE("gaps reach as far as they say", "[signal][matcher]") {
  CHECK(matches_of("a ~2 z\n", "a z") == Found{"0-2"});
  CHECK(matches_of("a ~2 z\n", "a b c z") == Found{"0-4"});
  CHECK(matches_of("a ~2 z\n", "a b c d z").empty());
  CHECK(matches_of("a ~2 z ~1 y\n", "a z b y") == Found{"0-4"});
  // The nearest end; but a farther word where only that leads on.
  CHECK(matches_of("a ~4 z\n", "a z b z") == Found{"0-2"});
  CHECK(matches_of("a ~4 z y\n", "a z b z y") == Found{"0-5"});
}

TEST_CASE("optional words", "[signal][matcher]") {
  CHECK(matches_of("a b? c\n", "a c") == Found{"0-2"});
  CHECK(matches_of("a b? c\n", "a b c") == Found{"0-3"});
  CHECK(matches_of("a b? b? c\n", "a b b c") == Found{"0-4"});
  CHECK(matches_of("a b? c\n", "a x c").empty());
}

TEST_CASE("either order", "[signal][matcher]") {
  CHECK(matches_of("chest <~2> hurts\n", "hurts in my chest") == Found{"0-4"});
  CHECK(matches_of("chest <~2> hurts\n", "chest really hurts") == Found{"0-3"});
}

TEST_CASE("anchors at the edges of a sentence", "[signal][matcher]") {
  CHECK(matches_of("^ help\n", "please help").empty());
  CHECK(matches_of("^ help\n", "Please. Help me") == Found{"1-2"});
  CHECK(matches_of("help .\n", "help me. i need help. ok") == Found{"4-5"});
  CHECK(matches_of("help .\n", "help, please") == Found{"0-1"});
}

TEST_CASE("patterns end with the sentence unless they go across", "[signal][matcher]") {
  CHECK(matches_of("head ~4 vomiting\n", "hit my head. now vomiting").empty());
  CHECK(matches_of("head ~4 vomiting\n", "hit my head. now vomiting", "across") == Found{"2-5"});
  CHECK(matches_of("cant ~1 breathe\n", "i can't... breathe") == Found{"1-3"});
  CHECK(matches_of("cant breathe\n", "i can't\nbreathe at all") == Found{"1-3"});
  CHECK(matches_of("cant breathe\n", "i can't\nBreathe at all").empty());
  CHECK(matches_of("cant breathe\n", "i can't\n\nbreathe at all").empty());
  CHECK(matches_of("dr ruiz\n", "Dr. Ruiz called") == Found{"0-2"});
}

TEST_CASE("disguised and drawn-out words", "[signal][matcher]") {
  CHECK(matches_of("suicide\n", "su1c1de") == Found{"0-1"});
  CHECK(matches_of("suicide\n", "suiciiiiide") == Found{"0-1"});
  CHECK(matches_of("bleeding\n", "bleeeeding") == Found{"0-1"});
  CHECK(matches_of("wife\n", "my wife's arm") == Found{"1-2"});
  CHECK(matches_of("cant\n", "can\xE2\x80\x99t") == Found{"0-1"});
}

TEST_CASE("long messages are searched in windows without a seam", "[signal][matcher]") {
  for (const int before : {0, 10, 23, 24, 25, 50, 62, 63, 64, 65, 100, 127, 128, 200}) {
    std::string message;
    for (int i = 0; i < before; ++i) message += "x ";
    message += "a b c d e f g h i j k z";
    for (int i = 0; i < 70; ++i) message += " y";
    INFO(before);
    CHECK(matches_of("a ~12 z\n", message) ==
          Found{std::to_string(before) + "-" + std::to_string(before + 12)});
    // Many short sentences: windows are cut between them.
    std::string sentences;
    for (int i = 0; i < before; ++i) sentences += "X. ";
    sentences += "a b c d e f g h i j k z.";
    CHECK(matches_of("a ~12 z\n", sentences).size() == 1);
  }
}

TEST_CASE("bits of used words tell elements from gaps", "[signal][matcher]") {
  Lexicon lexicon;
  REQUIRE(lexicon.add("[signal self_harm/x 0.5]\na ~3 b c? ~2 d\n", "t").ok());
  lexicon.finish();
  auto text = text::normalize("a x b y d");
  REQUIRE(text.ok());
  MatchScratch scratch;
  const auto found = find_matches(lexicon, Words::from(*text, lexicon), scratch);
  REQUIRE(found.size() == 1);
  CHECK(found[0].used == 0b10101);
}

}  // namespace
}  // namespace careline::signal
