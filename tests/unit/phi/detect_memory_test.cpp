// A conversation remembers: names, numbers, the last question, unfinished identifiers, the record.
#include "detect_support.h"
#include "phi/memory.h"

namespace careline::phi {

using Found = std::vector<std::string>;

void agent(Memory& memory, std::string_view turn) {
  const auto text = text::normalize(turn);
  REQUIRE(text.ok());
  memory.observe_agent_turn(*text);
}

TEST_CASE("the agent's question makes a bare answer PHI") {
  Memory memory;
  agent(memory, "Can I get your date of birth?");
  CHECK(found("three twelve sixty two", &memory) == Found{"date:three twelve sixty two"});
  agent(memory, "And the account number?");
  CHECK(found("7740-1182", &memory) == Found{"account_number:7740-1182"});
  agent(memory, "What is your name please?");
  CHECK(found("jerome whitaker", &memory) == Found{"name:jerome whitaker"});
  agent(memory, "¿Cuál es su código postal?");
  CHECK(found("00926", &memory) == Found{"zip:00926"});
}

TEST_CASE("a number split over turns") {
  Memory memory;
  CHECK(found("my number is", &memory).empty());
  CHECK(found("four one five", &memory) == Found{"phone:four one five"});
  CHECK(found("five five five oh one eight two", &memory) ==
        Found{"phone:five five five oh one eight two"});
}

TEST_CASE("a name seen once is found again, shortened and spelled") {
  Memory memory;
  CHECK(found("This is about Ms. Yolanda Pruitt", &memory) == Found{"name:Yolanda Pruitt"});
  CHECK(found("did pruitt call", &memory) == Found{"name:pruitt"});
  CHECK(found("tell YOLANDA i said ok", &memory) == Found{"name:YOLANDA"});
}

TEST_CASE("a number seen once is found again without its cue") {
  Memory memory;
  CHECK(found("my member id is 884201", &memory) == Found{"health_plan_id:884201"});
  CHECK(found("yes 884201", &memory) == Found{"health_plan_id:884201"});
}

TEST_CASE("known parties are found when misspelt or misheard") {
  Memory memory;
  REQUIRE(memory.add_known_party(PhiKind::name, "Katherine Szymanski").ok());
  REQUIRE(memory.add_known_party(PhiKind::phone, "(415) 555-0132").ok());
  CHECK(found("this is about catherine shimanski", &memory).size() == 1);
  CHECK(found("szymansky is the last name", &memory) == Found{"name:szymansky"});
  CHECK(found("it is 415 555 0133", &memory) == Found{"phone:415 555 0133"});
}

TEST_CASE("the caller's date of birth is found in any form, without a cue") {
  Memory memory;
  REQUIRE(memory.add_known_party(PhiKind::date, "1962-03-12").ok());
  CHECK(found("that would be 3 12 62", &memory) == Found{"date:3 12 62"});
  CHECK(found("03121962 i think", &memory) == Found{"date:03121962"});
  CHECK(found("it's three twelve nineteen sixty two", &memory) ==
        Found{"date:three twelve nineteen sixty two"});
  CHECK(found("doce tres sesenta y dos", &memory) == Found{"date:doce tres sesenta y dos"});
  CHECK(found("I have 3 12 packs", &memory).empty());
}

TEST_CASE("the memory for known parties is bounded and says so") {
  Memory memory;
  bool refused = false;
  for (int i = 0; i < 200 && !refused; ++i) {
    const auto added = memory.add_known_party(PhiKind::name, "Somebody Withalongname");
    refused = !added.ok() && added.error().status == Status::too_large;
  }
  CHECK(refused);
}

TEST_CASE("placeholder numbers are stable, and a shorter name is the same person") {
  Memory memory;
  CHECK(memory.placeholder_number(PhiKind::name, "maria lopez") == 1);
  CHECK(memory.placeholder_number(PhiKind::name, "juan perez") == 2);
  CHECK(memory.placeholder_number(PhiKind::name, "lopez") == 1);
  CHECK(memory.placeholder_number(PhiKind::phone, "4155550132") == 1);
  const std::uint32_t first = memory.placeholder_number(PhiKind::other_id, "first");
  for (int i = 0; i < 1000; ++i) {
    memory.placeholder_number(PhiKind::other_id, "value" + std::to_string(i));
  }
  CHECK(memory.placeholder_number(PhiKind::other_id, "first") == first);
  CHECK(memory.placeholder_number(PhiKind::other_id, "value999") ==
        memory.placeholder_number(PhiKind::other_id, "value999"));
}

TEST_CASE("phonetic keys and edit distance") {
  CHECK(phonetic_key("katherine") == phonetic_key("catharyn"));
  CHECK(phonetic_key("gonzales") == phonetic_key("gonzalez"));
  CHECK(phonetic_key("smith") != phonetic_key("jones"));
  CHECK(edit_near("lopez", "lopes", 1));
  CHECK(edit_near("lopez", "lpoez", 1));  // two neighbours exchanged
  CHECK_FALSE(edit_near("lopez", "perez", 1));
  CHECK(edit_near("", "a", 1));
}

}  // namespace careline::phi
