// The lexicon format: what it accepts, and that each error names file, line and column.
#include "signal/lexicon.h"

#include <catch2/catch.hpp>

namespace careline::signal {
namespace {

std::string error_of(const std::string& source) {
  Lexicon lexicon;
  const auto added = lexicon.add(source, "test.lex");
  return added ? "accepted" : added.error().message;
}

TEST_CASE("lexicon errors name file, line and column", "[signal][lexicon]") {
  const std::string section = "[signal self_harm/x 0.5]\n";
  struct Case {
    std::string source;
    std::string place;
    std::string what;
  };
  const Case cases[] = {
      {"pain\n", "test.lex:1:1", "before the first section"},
      {"\n[signal nothing/x 0.5]\n", "test.lex:2:9", "unknown signal"},
      {"[signal self_harm 0.5]\n", "test.lex:1:9", "SIGNAL/FAMILY"},
      {"[signal self_harm/ 0.5]\n", "test.lex:1:9", "family"},
      {"[signal self_harm/x]\n", "test.lex:1:9", "score"},
      {"[signal self_harm/x 1.5]\n", "test.lex:1:21", "score"},
      {"[signal self_harm/x 0.5z]\n", "test.lex:1:21", "score"},
      {"[signal self_harm/x 0]\n", "test.lex:1:21", "score"},
      {"[signal self_harm/x 0.5 loud]\n", "test.lex:1:25", "expected mention"},
      {"[signal self_harm/x 0.5\n", "test.lex:1:1", "expected ']'"},
      {"[cue loud 3]\n", "test.lex:1:1", "unknown kind of cue"},
      {"[cue negation 61]\n", "test.lex:1:1", "reach"},
      {"[cue negation 3 nobody]\n", "test.lex:1:17", "unknown signal"},
      {"[idiom]\n", "test.lex:1:1", "names of signals"},
      {"[poem *]\n", "test.lex:1:1", "expected signal"},
      {"[ordinary words]\n", "test.lex:1:1", "nothing may follow"},
      {"[correct]\nfine Wrong\n", "test.lex:2:6", "canonical form"},
      {"$a = b|\n$a = c\n", "test.lex:2:1", "defined twice"},
      {"$number = b\n", "test.lex:1:1", "name of its own"},
      {section + "a $b c\n", "test.lex:2:3", "unknown set"},
      {section + "a b||c\n", "test.lex:2:5", "empty alternative"},
      {section + "a ab*\n", "test.lex:2:3", "3 letters"},
      {section + "Pain\n", "test.lex:2:1", "canonical form"},
      {section + "can't\n", "test.lex:2:1", "canonical form"},
      {section + "corazón\n", "test.lex:2:1", "canonical form"},
      {section + "a ~13 b\n", "test.lex:2:3", "~1 to ~12"},
      {section + "a ~0 b\n", "test.lex:2:3", "~1 to ~12"},
      {section + "a ~2\n", "test.lex:2:1", "end with a gap"},
      {section + "~2 a\n", "test.lex:2:1", "begins and ends"},
      {section + "a? b\n", "test.lex:2:1", "begins and ends"},
      {section + "a b?\n", "test.lex:2:1", "begins and ends"},
      {section + "a <~2> b? c\n", "test.lex:2:1", "begins and ends"},
      {section + "a <~2> b <~2> c\n", "test.lex:2:10", "once"},
      {section + "a ^ b\n", "test.lex:2:3", "'^' comes first"},
      {section + "a . b\n", "test.lex:2:5", "nothing may follow"},
      {section + "a ? b\n", "test.lex:2:3", "expected a word before"},
      {section + "a b c d e f g h i j k l m\n", "test.lex:2:1", "1 to 12 words"},
      {section + "a ~12 b ~12 c ~12 d e\n", "test.lex:2:1", "40 words"},
      {" a\n", "test.lex:1:2", "only a set may be continued"},
  };
  for (const Case& c : cases) {
    INFO(c.source);
    const std::string message = error_of(c.source);
    CHECK(message.rfind(c.place + ": ", 0) == 0);
    CHECK(message.find(c.what) != std::string::npos);
  }
}

TEST_CASE("lexicon errors carry line and column as numbers", "[signal][lexicon]") {
  Lexicon lexicon;
  const auto added = lexicon.add("# fine\n[frame *]\nok $missing\n", "f");
  REQUIRE(!added.ok());
  CHECK(added.error().status == Status::bad_model);
  CHECK(added.error().line == 3);
  CHECK(added.error().column == 4);
}

TEST_CASE("a later file may use the sets of an earlier one", "[signal][lexicon]") {
  Lexicon lexicon;
  REQUIRE(lexicon.add("$pain = pain|ache\n  hurt|hurts\n", "a").ok());
  REQUIRE(lexicon.add("[signal self_harm/x 0.5]\n$pain here\n", "b").ok());
  lexicon.finish();
  CHECK(lexicon.patterns().size() == 1);
  CHECK(lexicon.exact_list_of("hurts") == lexicon.exact_list_of("hurts"));
  CHECK(lexicon.exact_list_of("hurts") != Lexicon::none);
  CHECK(lexicon.exact_list_of("hurting") == Lexicon::none);
}

TEST_CASE("a pattern in either order is two patterns of one rule", "[signal][lexicon]") {
  Lexicon lexicon;
  REQUIRE(lexicon.add("[signal self_harm/x 0.5]\na ~1 b <~3> c\n", "a").ok());
  REQUIRE(lexicon.patterns().size() == 2);
  const auto turned = lexicon.elements(lexicon.patterns()[0]);
  CHECK(turned[0].gap == 0);
  CHECK(turned[1].gap == 3);
  CHECK(turned[2].gap == 1);
}

TEST_CASE("prefixes fill the slots of their shorter prefixes", "[signal][lexicon]") {
  Lexicon lexicon;
  REQUIRE(lexicon.add("[signal self_harm/x 0.5]\nsui*\nsuicid*\nsuicidal\n", "a").ok());
  lexicon.finish();
  const auto count = [&](std::string_view word) {
    const auto slots = lexicon.slots(lexicon.exact_list_of(word));
    return slots.end() - slots.begin();
  };
  CHECK(count("suit") == 1);
  CHECK(count("suicide") == 2);
  CHECK(count("suicidal") == 3);
  CHECK(count("su") == 0);
}

}  // namespace
}  // namespace careline::signal
