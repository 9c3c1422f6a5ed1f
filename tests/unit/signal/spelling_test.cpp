#include "signal/spelling.h"

#include <catch2/catch.hpp>

#include "signal/lexicon.h"

namespace careline::signal {
namespace {

TEST_CASE("one edit apart", "[signal][spelling]") {
  CHECK(is_one_edit_apart("breathe", "breathee"));
  CHECK(is_one_edit_apart("breathe", "brathe"));
  CHECK(is_one_edit_apart("breathe", "breabhe"));
  CHECK(is_one_edit_apart("breathe", "braethe"));
  CHECK_FALSE(is_one_edit_apart("breathe", "breathe"));
  CHECK_FALSE(is_one_edit_apart("breathe", "brthe"));
  CHECK_FALSE(is_one_edit_apart("abcd", "badc"));
  CHECK(is_one_edit_apart("", "a"));
}

TEST_CASE("the spelling index finds every single edit but the first letter's",
          "[signal][spelling]") {
  SpellingIndex index;
  const std::string word = "unconscious";
  index.add(word, 7);
  index.add("short", 8);
  index.finish();
  for (std::size_t i = 1; i < word.size(); ++i) {
    std::string missing = word;
    missing.erase(i, 1);
    CHECK(index.find(missing, 0) == 7);
    std::string wrong = word;
    wrong[i] = 'q';
    CHECK(index.find(wrong, 0) == 7);
    std::string added = word;
    added.insert(i, 1, 'q');
    CHECK(index.find(added, 0) == 7);
    if (i + 1 < word.size() && word[i] != word[i + 1]) {
      std::string swapped = word;
      std::swap(swapped[i], swapped[i + 1]);
      CHECK(index.find(swapped, 0) == 7);
    }
  }
  CHECK(index.find("anconscious", 0) == 0);
  CHECK(index.find("unconsious1x", 0) == 0);
  CHECK(index.find("shor", 0) == 0);  // too short to be corrected
}

TEST_CASE("ordinary words are not taken for misspellings", "[signal][spelling]") {
  Lexicon lexicon;
  REQUIRE(
      lexicon
          .add("[correct]\nswelling\n[ordinary]\nspelling\n[signal self_harm/x 0.5]\nswelling\n",
               "a")
          .ok());
  lexicon.finish();
  CHECK(lexicon.list_of("swelling") != Lexicon::none);
  CHECK(lexicon.list_of("sweling") == lexicon.list_of("swelling"));
  CHECK(lexicon.list_of("spelling") == Lexicon::none);
}

}  // namespace
}  // namespace careline::signal
