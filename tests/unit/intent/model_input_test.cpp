// The forms that heads see: conventions of "input/1".
#include <catch2/catch.hpp>

#include "intent/ensemble.h"
#include "sample_corpus.h"

using namespace careline;
using namespace careline::intent;
using careline::intent::tests::input_of;

TEST_CASE("forms of a message", "[model_input]") {
  const std::pair<const char*, const char*> cases[] = {
      {"", ""},
      {"  \n ", ""},
      {"Hello, World.", "hello world"},
      {"Can't log in!", "cant log in !"},
      {"¿Cuánto debo?", "cuanto debo ?"},
      {"My name is [NAME_1] and [NAME_2].", "my name is <name> and <name>"},
      {"[NAME_1] [NAME_2], [DATE_1]", "<name> <date>"},
      {"[NAME_1], [NAME_2] came", "<name> came"},
      {"[HEALTH_PLAN_ID_12]", "<health_plan_id>"},
      {"[not a placeholder] x", "not a placeholder x"},
      {"[NAME_1", "name <n>"},
      {"see you Monday or on lunes", "see you <weekday> or on <weekday>"},
      {"sun and sat", "sun and sat"},
      {"call 911 or 988, not 912", "call 911 or 988 not <num>"},
      {"5 mg, 20 units, 1500 steps", "<n> mg <nn> units <num> steps"},
      {"my A1C on the 3rd", "my a0c on the 0rd"},
      {"sooooo saaad", "so sad"},
      {"see book", "see book"},
      {"50% of $20", "<nn> % of $ <nn>"},
      {"thanks 🙏", "thanks 🙏"},
      {"a (b) – c; d", "a b c d"},
      {"''' x", "x"},
      {"line\nbreak\r\nhere", "line break here"},
  };
  for (const auto& [text, forms] : cases) {
    CAPTURE(text);
    CHECK(input_of(text).line() == forms);
  }
}

TEST_CASE("words are what carries meaning", "[model_input]") {
  CHECK(input_of("5 20 300 ? !").words() == 0);
  CHECK(input_of("👍👍").words() == 0);
  CHECK(input_of("take 5 pills").words() == 2);
  CHECK(input_of("[DATE_1]").words() == 1);
  CHECK(input_of("a1c").words() == 1);
}

TEST_CASE("sentences map to ranges of forms", "[model_input]") {
  const auto text = text::normalize("Please cancel my visit. Also, how do I pay the bill?");
  const ModelInput input = ModelInput::from(*text);
  const auto parts = sentence_parts(*text, input);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].first == 0);
  CHECK(parts[0].last == parts[1].first);
  CHECK(parts[1].last == input.size());
  CHECK(input[parts[1].first] == "also");
  // One sentence, or one that says nothing beside another, is no part of its own.
  for (const char* single :
       {"Please cancel my visit", "Thanks. Please cancel my visit", "Ok. No."}) {
    const auto one = text::normalize(single);
    CHECK(sentence_parts(*one, ModelInput::from(*one)).empty());
  }
}

TEST_CASE("a very long message is cut at the documented number of forms", "[model_input]") {
  std::string text;
  for (int i = 0; i < 6000; ++i) text += "word ";
  CHECK(input_of(text).size() == max_forms);
}
