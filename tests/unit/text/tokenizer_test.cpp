#include <catch2/catch.hpp>

#include <string>

#include "text/text.h"

namespace careline::text {
namespace {

// Tokens as "kind:text", joined by "|"; kinds w n m p e and / for line breaks.
std::string tokens(std::string_view message) {
  const auto text = normalize(message);
  REQUIRE(text.ok());
  std::string out;
  for (const Token& t : text->tokens()) {
    if (!out.empty()) out += '|';
    out += "wnmpe/"[static_cast<int>(t.kind)];
    if (t.kind != TokenKind::newline) out.append(":").append(text->text_of(t));
  }
  return out;
}

// Flags of every token: C capitalized, A all_caps, S single_upper, _ space_before, L line_start,
// a accented, f folded.
std::string flags(std::string_view message) {
  const auto text = normalize(message);
  REQUIRE(text.ok());
  std::string out;
  for (const Token& t : text->tokens()) {
    if (!out.empty()) out += ' ';
    std::string one;
    if (t.capitalized) one += 'C';
    if (t.all_caps) one += 'A';
    if (t.single_upper) one += 'S';
    if (t.space_before) one += '_';
    if (t.line_start) one += 'L';
    if (t.accented) one += 'a';
    if (t.folded) one += 'f';
    out += one.empty() ? "-" : one;
  }
  return out;
}

}  // namespace

TEST_CASE("words, numbers and mixtures") {
  CHECK(tokens("refill 20 mg") == "w:refill|n:20|w:mg");
  CHECK(tokens("my a1c, 3rd") == "w:my|m:a1c|p:,|m:3rd");
  CHECK(tokens("1EG4TE5MK73") == "m:1eg4te5mk73");
  CHECK(tokens("1EG4-TE5") == "m:1eg4|p:-|m:te5");
  CHECK(tokens("pre-authorization") == "w:pre|p:-|w:authorization");
  CHECK(tokens("3.5") == "n:3|p:.|n:5");
  CHECK(tokens("") == "");
  CHECK(tokens(" \t ") == "");
}

TEST_CASE("apostrophes belong to a word only between letters") {
  CHECK(tokens("can't o'brien rock'n'roll") == "w:can't|w:o'brien|w:rock'n'roll");
  CHECK(tokens("can\xE2\x80\x99t") == "w:can't");
  CHECK(tokens("the patients' mom's") == "w:the|w:patients|p:'|w:mom's");
  CHECK(tokens("'quoted' 5'10") == "p:'|w:quoted|p:'|n:5|p:'|n:10");
  CHECK(tokens("a''b") == "w:a|p:'|p:'|w:b");
  CHECK(tokens("x'") == "w:x|p:'");
  CHECK(tokens("x' y") == "w:x|p:'|w:y");
  CHECK(tokens("a'5") == "w:a|p:'|n:5");
  CHECK(tokens("ñ'ñ") == "w:n'n");
}

TEST_CASE("marks stand alone") {
  CHECK(tokens("ana_r@x.org") == "w:ana|p:_|w:r|p:@|w:x|p:.|w:org");
  CHECK(tokens("¿Sí?…") == "p:¿|w:si|p:?|p:…");
  CHECK(tokens("½ ™") == "p:½|p:™");
}

TEST_CASE("a number in a script without blanks stays a number") {
  CHECK(tokens("电话4155550182谢谢") == "w:电话|n:4155550182|w:谢谢");
  CHECK(tokens("010번호") == "n:010|w:번호");
  CHECK(tokens("فون٤١٥") == "w:فون|n:415");
  CHECK(tokens("名字ANA") == "w:名字|w:ana");
  CHECK(tokens("кд5а") == "m:кд5а");  // Cyrillic is written with blanks
}

TEST_CASE("emoji are one token each") {
  CHECK(tokens("ok👍🏽🇺🇸") == "w:ok|e:👍🏽|e:🇺🇸");
  CHECK(tokens("👩\xE2\x80\x8D⚕\xEF\xB8\x8F!") == "e:👩\xE2\x80\x8D⚕|p:!");
  CHECK(tokens("©\xEF\xB8\x8F ©") == "e:©|p:©");
}

TEST_CASE("line breaks with blanks between are one token") {
  CHECK(tokens("a\n \r\n\nb") == "w:a|/|w:b");
  CHECK(tokens("\na\n") == "/|w:a|/");
}

TEST_CASE("case flags speak of the original") {
  CHECK(flags("Refill REFILL refill reFill") == "C_L A_ _ _");
  CHECK(flags("I A1C 3Rd B2 McDonald") == "S_L A_ C_ S_ C_");
  CHECK(flags("Ñandú ÑO Ñ ñ") == "C_La A_a S_a _a");
  CHECK(flags("Привет ЁЖ") == "C_L A_a");
  CHECK(flags("O'Brien O'BRIEN") == "C_L A_");
  CHECK(flags("中文 5 .") == "_L _ _");
}

TEST_CASE("places are told: blanks before, line starts") {
  CHECK(flags("a-b c") == "_L - - _");
  CHECK(flags("a\nb") == "_L - _L");
  CHECK(flags(" a") == "_L");
  CHECK(flags("\n\na b") == "_L _L _");
}

TEST_CASE("obfuscation is told, ordinary typography is not") {
  CHECK(flags("４１５") == "_Lf");
  CHECK(flags("4\xE2\x80\x8B"
              "15") == "_Lf");
  CHECK(flags("\xE2\x80\x8B"
              "415") == "_L");  // nothing inside the token
  CHECK(flags("ch\xD0\xB5st") == "_Lf");
  CHECK(flags("𝗦𝗦𝗡") == "A_Lf");
  CHECK(flags("pa\xE2\x80\x8D"
              "in") == "_Lf");
  CHECK(flags("can\xE2\x80\x99t") == "_L");
  CHECK(flags("ﬁn 1ª") == "_L _");
  CHECK(flags("٤١٥") == "_L");
}

TEST_CASE("token_at finds the token of a byte") {
  const auto text = normalize("ab, cd");
  REQUIRE(text.ok());
  CHECK(text->token_at(0) == 0);
  CHECK(text->token_at(1) == 0);
  CHECK(text->token_at(2) == 1);
  CHECK(text->token_at(3) == 2);  // the blank: the next token
  CHECK(text->token_at(5) == 2);
  CHECK(text->token_at(6) == 3);
}

}  // namespace careline::text
