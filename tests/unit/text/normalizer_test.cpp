#include <catch2/catch.hpp>

#include <string>

#include "text/text.h"

namespace careline::text {
namespace {

std::string canonical(std::string_view message) {
  const auto text = normalize(message);
  REQUIRE(text.ok());
  REQUIRE(canonical_form(message).view() == text->canonical());
  return std::string(text->canonical());
}

// The original behind the first place where `part` stands in the canonical text.
std::string original_of(std::string_view message, std::string_view part) {
  const auto text = normalize(message);
  REQUIRE(text.ok());
  const std::size_t at = text->canonical().find(part);
  REQUIRE(at != std::string_view::npos);
  const Range r = text->to_original(
      {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())});
  return std::string(message.substr(r.begin, r.size()));
}

}  // namespace

TEST_CASE("plain English only loses its capitals") {
  CHECK(canonical("I need a REFILL of Lisinopril, 20 mg!") ==
        "i need a refill of lisinopril, 20 mg!");
  CHECK(canonical("") == "");
  CHECK(canonical("x") == "x");
}

TEST_CASE("accents fold to base letters in every Latin alphabet that patients write") {
  CHECK(canonical("MAÑANA a las ocho, señora Núñez") == "manana a las ocho, senora nunez");
  CHECK(canonical("¿Cómo está?") == "¿como esta?");
  CHECK(canonical("Tôi cần đặt lịch khám cho mẹ tôi") == "toi can dat lich kham cho me toi");
  CHECK(canonical("ĐƯỜNG Nguyễn Huệ") == "duong nguyen hue");
  CHECK(canonical("às três não há médico, ação") == "as tres nao ha medico, acao");
  CHECK(canonical("Łódź, Çiğdem, Ångström, Øystein, naïve") ==
        "lodz, cigdem, angstrom, oystein, naive");
  CHECK(canonical("Straße Œuvre Æsop İstanbul ılık") == "strasse oeuvre aesop istanbul ilik");
}

TEST_CASE("composed and decomposed spellings are the same") {
  CHECK(canonical("sen\xCC\x83ora") == canonical("señora"));
  CHECK(canonical("e\xCC\x82\xCC\x81") == canonical("ế"));
  CHECK(canonical("\xD0\xB8\xCC\x86") == canonical("й"));
  CHECK(canonical("\xCE\xB1\xCC\x81") == canonical("ά"));
  CHECK(canonical("z\xCC\x80\xCC\x81\xCC\x82\xCC\x83\xCC\x84") == "z");
}

TEST_CASE("typographic marks become what a keyboard has") {
  CHECK(canonical("can\xE2\x80\x99t \xE2\x80\x9Cstop\xE2\x80\x9D \xC2\xABya\xC2\xBB") ==
        "can't \"stop\" \"ya\"");
  CHECK(canonical("9\xE2\x80\x93"
                  "5 \xE2\x80\x94 9\xE2\x88\x92"
                  "5 9\xE2\x80\x91"
                  "5") == "9-5 - 9-5 9-5");
  CHECK(canonical("don\xC2\xB4t Hawai\xCA\xBBi") == "don't hawai'i");
  CHECK(canonical("5\xC2\xBDkg \xE2\x84\xA2 \xE2\x80\xA6") == "5½kg ™ …");
}

TEST_CASE("width, font and circle forms read as ASCII") {
  CHECK(canonical("４１５－５５５－０１８２") == "415-555-0182");
  CHECK(canonical("ＡＮＡ＠ＭＡＩＬ．ＯＲＧ") == "ana@mail.org");
  CHECK(canonical("𝗦𝗦𝗡 𝟭𝟮𝟯 𝒶𝓃𝒶 𝔞𝔫𝔞 𝙰𝚗𝚊") == "ssn 123 ana ana ana");
  CHECK(canonical("①②③ ⓐⓝⓐ ⑩ ❶ 🅂🄽 ⒈⒉") == "123 ana 10 1 sn 12");
  CHECK(canonical("m² 10⁶ H₂O 1ª 3º") == "m2 106 h2o 1a 3o");
  CHECK(canonical("ﬁn oﬃce Ⅳ №5") == "fin office iv #5");
  CHECK(canonical("4\xEF\xB8\x8F\xE2\x83\xA3"
                  "1\xEF\xB8\x8F\xE2\x83\xA3") == "41");
}

TEST_CASE("digits of other scripts are digits") {
  CHECK(canonical("٤١٥ ۴۱۵ ४१५ ๔๑๕ ４１５ ৪১৫") == "415 415 415 415 415 415");
}

TEST_CASE("look-alikes fold only in words that otherwise read as Latin") {
  CHECK(canonical("\xD0\xA1hest p\xD0\xB0in") == "chest pain");  // С а
  CHECK(canonical("m\xCE\xB1ria") == "maria");
  CHECK(canonical("55\xD0\x9E-12") == "55o-12");
  // Russian and Greek stay, also in words made of look-alikes alone.
  CHECK(canonical("Привет, Ухо болит") == "привет, ухо болит");
  CHECK(canonical("сор РОСА") == "сор роса");
  CHECK(canonical("Καλημέρα") == "καλημερα");
  // One letter that is no look-alike keeps the word.
  CHECK(canonical("p\xD0\xB0\xD0\xB6in") == "p\xD0\xB0\xD0\xB6in");
}

TEST_CASE("other scripts stay, in lower case") {
  CHECK(canonical("我想预约") == "我想预约");
  CHECK(canonical("예약하고 싶어요") == "예약하고 싶어요");
  CHECK(canonical("ЗДРАВСТВУЙТЕ Ёж Ї") == "здравствуите еж і");
  CHECK(canonical("مرحبا") == "مرحبا");
  CHECK(canonical("مَرْحَبًا") == "مرحبا");  // vowel signs are optional spelling
  CHECK(canonical("नमस्ते") == "नमस्ते");    // these are not
  CHECK(canonical("สวัสดี") == "สวัสดี");
}

TEST_CASE("what cannot be seen is dropped") {
  CHECK(canonical("4\xE2\x80\x8B"
                  "15\xC2\xAD"
                  "555\xE2\x80\x8D"
                  "0182") == "4155550182");
  CHECK(canonical("\xEF\xBB\xBFhi\xE2\x80\xAE\xE2\x80\x8F there\xE2\x81\xA0") == "hi there");
  CHECK(canonical("a\xF3\xA0\x81\x81\xF3\xA0\x81\x82z") == "az");  // tag characters
  CHECK(canonical("\xCC\x81\xE2\x80\x8B") == "");
}

TEST_CASE("blanks fold to one, line breaks stay") {
  CHECK(canonical("a \t\xC2\xA0\xE2\x80\x83 b") == "a b");
  CHECK(canonical("a \xE2\x80\x8B b") == "a b");
  CHECK(canonical("  a  ") == " a ");
  CHECK(canonical("a\r\nb\rc\nd\xC2\x85"
                  "e\xE2\x80\xA8"
                  "f") == "a\nb\nc\nd\ne\nf");
  CHECK(canonical("a \r\n b") == "a \n b");
  CHECK(canonical(std::string_view("a\0b\x1B"
                                   "c\x7F"
                                   "d",
                                   7)) == "a b c d");
}

TEST_CASE("emoji stay whole") {
  CHECK(canonical("😷") == "😷");
  CHECK(canonical("👩🏽\xE2\x80\x8D⚕\xEF\xB8\x8F") == "👩🏽\xE2\x80\x8D⚕");
  CHECK(canonical("🇺🇸🇲🇽") == "🇺🇸🇲🇽");
  CHECK(canonical("❤\xEF\xB8\x8F") == "❤");
}

TEST_CASE("the map gives back exactly what was written") {
  CHECK(original_of("La señora Núñez llamó", "nunez") == "Núñez");
  CHECK(original_of("La señora Núñez llamó", "n") == "ñ");
  CHECK(original_of("call 4\xE2\x80\x8B"
                    "15 now",
                    "415") ==
        "4\xE2\x80\x8B"
        "15");
  CHECK(original_of("call 4\xE2\x80\x8B"
                    "15 now",
                    "4") == "4");
  CHECK(original_of("e\xCC\x81l", "e") == "e\xCC\x81");
  CHECK(original_of("say ﬁn", "f") == "ﬁ");  // half a ligature grows to all of it
  CHECK(original_of("a  \t b", " ") == "  \t ");
  CHECK(original_of("a\r\nb", "\n") == "\r\n");
  CHECK(original_of("４１５-５５５", "5-5") == "５-５");
  CHECK(original_of("Привет Анна", "анна") == "Анна");
  CHECK(original_of("\xE2\x80\x8Bname\xE2\x80\x8B", "name") == "name");
  CHECK(original_of("👩🏽\xE2\x80\x8D⚕\xEF\xB8\x8F ok", "👩") ==
        "👩🏽\xE2\x80\x8D⚕\xEF\xB8\x8F");
}

TEST_CASE("ranges beyond the text are clamped") {
  const auto text = normalize("señora");
  REQUIRE(text.ok());
  CHECK(text->to_original({2, 99}) == Range{2, 7});
  CHECK(text->to_original({50, 99}) == Range{7, 7});
  CHECK(text->to_original({3, 3}) == Range{4, 4});
  CHECK(text->to_original({4, 2}) == Range{5, 5});
  CHECK(normalize("")->to_original({0, 0}) == Range{0, 0});
}

TEST_CASE("ill-formed input is refused with the offset and without the text") {
  const auto offset_of = [](std::string_view message) {
    const auto text = normalize(message);
    REQUIRE_FALSE(text.ok());
    CHECK(text.error().status == Status::invalid_utf8);
    CHECK(text.error().message.find("secret") == std::string::npos);
    return text.error().offset;
  };
  CHECK(offset_of("secret \xFF") == 7);
  CHECK(offset_of("secret \xC3") == 7);
  CHECK(offset_of("\x80") == 0);
  CHECK(offset_of("ok \xC0\xAF") == 3);          // overlong
  CHECK(offset_of("ok \xED\xA0\x80") == 3);      // surrogate
  CHECK(offset_of("ok \xF4\x90\x80\x80") == 3);  // above U+10FFFF
  CHECK(offset_of("señora \xE2\x80 x") == 8);    // truncated
}

TEST_CASE("a normalised text may be moved") {
  const std::string message = "La señora Núñez";
  auto text = normalize(message);
  REQUIRE(text.ok());
  const NormalizedText moved = std::move(*text);
  CHECK(moved.canonical() == "la senora nunez");
  CHECK(moved.text_of(moved.tokens()[1]) == "senora");
  CHECK(moved.original().data() == message.data());
}

}  // namespace careline::text
