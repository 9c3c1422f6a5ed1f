#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "text/text.h"

namespace careline::text {
namespace {

using Parts = std::vector<std::string>;

Parts split(std::string_view message) {
  const auto text = normalize(message);
  REQUIRE(text.ok());
  Parts out;
  for (const Range& s : sentences(*text)) {
    const std::uint32_t begin = text->tokens()[s.begin].original.begin;
    const std::uint32_t end = text->tokens()[s.end - 1].original.end;
    out.emplace_back(message.substr(begin, end - begin));
  }
  return out;
}

}  // namespace

TEST_CASE("sentences end at . ! ? … and line breaks") {
  CHECK(split("I need a refill. Is it ready? Call me! Please… thanks") ==
        Parts{"I need a refill.", "Is it ready?", "Call me!", "Please…", "thanks"});
  CHECK(split("Hello\n\nI need help\nBye") == Parts{"Hello", "I need help", "Bye"});
  CHECK(split("no capitals. none at all.") == Parts{"no capitals.", "none at all."});
  CHECK(split("¿Hay cita? ¡Gracias!¿Sí?") == Parts{"¿Hay cita?", "¡Gracias!", "¿Sí?"});
  CHECK(split("what?!? really...") == Parts{"what?!?", "really..."});
  CHECK(split("").empty());
  CHECK(split("\n \n").empty());
}

TEST_CASE("a transcript without punctuation is one sentence") {
  const std::string_view transcript =
      "yeah hi um i was calling about my appointment on the ninth its with doctor amari and i need "
      "to "
      "move it and also my phone number is four one five five five five oh one eight two thanks";
  CHECK(split(transcript) == Parts{std::string(transcript)});
}

TEST_CASE("abbreviations do not end a sentence") {
  CHECK(split("Dr. Okonkwo saw Mrs. Ruiz. Good.") == Parts{"Dr. Okonkwo saw Mrs. Ruiz.", "Good."});
  CHECK(split("La Sra. Peña y el Dr. Gómez. Gracias.") ==
        Parts{"La Sra. Peña y el Dr. Gómez.", "Gracias."});
  CHECK(split("come at 9 a.m. tomorrow. ok") == Parts{"come at 9 a.m. tomorrow.", "ok"});
  CHECK(split("Come at 9 a.m. Please call.") == Parts{"Come at 9 a.m.", "Please call."});
  CHECK(split("Apt. 4, ext. 12, no. 7. Done") == Parts{"Apt. 4, ext. 12, no. 7.", "Done"});
  CHECK(split("Do I stop it? No. I will not.") == Parts{"Do I stop it?", "No.", "I will not."});
  CHECK(split("I live at 12 Main St. Please write.") ==
        Parts{"I live at 12 Main St.", "Please write."});
  CHECK(split("I was at St. Brigid's. Bye") == Parts{"I was at St. Brigid's.", "Bye"});
  CHECK(split("P.O. Box 5 is mine. Yes") == Parts{"P.O. Box 5 is mine.", "Yes"});
}

TEST_CASE("initials belong to a name, single letters may end a sentence") {
  CHECK(split("I am John F. Ruiz. Hello") == Parts{"I am John F. Ruiz.", "Hello"});
  CHECK(split("j. smith called. ok") == Parts{"j. smith called.", "ok"});
  CHECK(split("I take vitamin C. Please advise.") == Parts{"I take vitamin C.", "Please advise."});
}

TEST_CASE("numbers, addresses and links are not split") {
  CHECK(split("it was 101.6 and 3.5 mg. hm") == Parts{"it was 101.6 and 3.5 mg.", "hm"});
  CHECK(split("415.555.0182 is my phone. ok") == Parts{"415.555.0182 is my phone.", "ok"});
  CHECK(split("write ana.ruiz@mail.example. thanks") ==
        Parts{"write ana.ruiz@mail.example.", "thanks"});
  CHECK(split("see https://x.example/a?b=c.D!e for it. ok") ==
        Parts{"see https://x.example/a?b=c.D!e for it.", "ok"});
  CHECK(split("go to www.Clinic.Example now") == Parts{"go to www.Clinic.Example now"});
  CHECK(split("1. Refill please\n2. Call me") == Parts{"1. Refill please", "2. Call me"});
}

TEST_CASE("a missing blank is forgiven where the case shows it") {
  CHECK(split("I need help please.Call me") == Parts{"I need help please.", "Call me"});
  CHECK(split("stop!Now") == Parts{"stop!", "Now"});
}

TEST_CASE("closing marks and emoji stay with their sentence") {
  CHECK(split("She said \"no.\" Then left.") == Parts{"She said \"no.\"", "Then left."});
  CHECK(split("(See me.) Bye") == Parts{"(See me.)", "Bye"});
  CHECK(split("Thanks! 😊 Bye") == Parts{"Thanks! 😊", "Bye"});
}

}  // namespace careline::text
