#include "base/json_reader.h"

#include <catch2/catch.hpp>

#include <limits>
#include <string>

namespace careline::json {
namespace {

std::int64_t offset_of(std::string_view text, const Limits& limits = {}) {
  const auto value = parse(text, limits);
  INFO(text);
  REQUIRE_FALSE(value.ok());
  return value.error().offset;
}

std::string string_of(std::string_view text) {
  const auto value = parse(text);
  INFO(text);
  REQUIRE(value.ok());
  REQUIRE(value->is(Value::Type::string));
  return value->string();
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

}  // namespace

TEST_CASE("every type is read") {
  const auto value = parse(
      " { \"null\" : null, \"yes\":true, \"no\":false,\n \"int\":-42, \"num\":2.5e-1, "
      "\"text\":\"a\", \"list\":[1,[],{}], \"object\":{\"k\":\"v\"} }\t");
  REQUIRE(value.ok());
  CHECK(value->is(Value::Type::object));
  CHECK(value->find("null")->is(Value::Type::null));
  CHECK(value->find("yes")->boolean());
  CHECK_FALSE(value->find("no")->boolean());
  CHECK(value->find("int")->integer() == -42);
  CHECK(value->find("int")->number() == -42.0);
  CHECK(value->find("num")->number() == 0.25);
  CHECK(value->find("list")->array().size() == 3);
  CHECK(value->find("object")->find("k")->string() == "v");
  CHECK(value->find("absent") == nullptr);
  CHECK(value->object().front().first == "null");  // order is kept
}

TEST_CASE("members with a fallback") {
  const auto value = parse(R"({"s":"x","i":3,"d":1.5,"b":true})");
  REQUIRE(value.ok());
  CHECK(value->string_or("s", "?") == "x");
  CHECK(value->string_or("i", "?") == "?");
  CHECK(value->integer_or("i", -1) == 3);
  CHECK(value->integer_or("d", -1) == -1);
  CHECK(value->number_or("i", 0) == 3.0);
  CHECK(value->number_or("d", 0) == 1.5);
  CHECK(value->number_or("s", 9) == 9.0);
  CHECK(value->boolean_or("b", false));
  CHECK_FALSE(value->boolean_or("i", false));
}

TEST_CASE("integers stay exact as long as they fit") {
  CHECK(parse("9223372036854775807")->integer() == std::numeric_limits<std::int64_t>::max());
  CHECK(parse("-9223372036854775808")->integer() == std::numeric_limits<std::int64_t>::min());
  const auto larger = parse("9223372036854775808");
  REQUIRE(larger.ok());
  CHECK(larger->is(Value::Type::number));
  CHECK(larger->number() == 9223372036854775808.0);
  CHECK(parse("0")->is(Value::Type::integer));
  CHECK(parse("-0.0")->is(Value::Type::number));
  CHECK(parse("1E2")->number() == 100.0);
}

TEST_CASE("strings: escapes, surrogate pairs, raw UTF-8") {
  CHECK(string_of(R"("\"\\\/\b\f\n\r\t")") == "\"\\/\b\f\n\r\t");
  CHECK(string_of(R"("\u00f1\u4e2d\ud83d\ude37")") == "ñ中😷");
  CHECK(string_of(R"("\u0000")") == std::string(1, '\0'));
  CHECK(string_of("\"ñ中😷\"") == "ñ中😷");
  CHECK(offset_of(R"("\ud83d")") == 7);
  CHECK(offset_of(R"("\ud83dx")") == 7);
  CHECK(offset_of(R"("\ud83d\u0041")") == 13);
  CHECK(offset_of(R"("\ude37")") == 7);
  CHECK(offset_of(R"("\u12")") == 3);
  CHECK(offset_of(R"("\u12g4")") == 3);
  CHECK(offset_of(R"("\u-123")") == 3);
  CHECK(offset_of(R"("\x41")") == 2);
  CHECK(offset_of("\"a\nb\"") == 2);
  CHECK(offset_of(std::string_view("\"a\0b\"", 5)) == 2);
  CHECK(offset_of("\"open") == 5);
  CHECK(offset_of("\"open\\") == 6);
}

TEST_CASE("what RFC 8259 forbids is refused where it stands") {
  CHECK(offset_of("") == 0);
  CHECK(offset_of("  ") == 2);
  CHECK(offset_of("nul") == 0);
  CHECK(offset_of("True") == 0);
  CHECK(offset_of("'a'") == 0);
  CHECK(offset_of("01") == 2);
  CHECK(offset_of("-") == 1);
  CHECK(offset_of("+1") == 0);
  CHECK(offset_of("1.") == 2);
  CHECK(offset_of(".5") == 0);
  CHECK(offset_of("1e") == 2);
  CHECK(offset_of("0x10") == 1);
  CHECK(offset_of("NaN") == 0);
  CHECK(offset_of("1e999") == 5);
  CHECK(offset_of("[1,]") == 3);
  CHECK(offset_of("[1 2]") == 3);
  CHECK(offset_of("[1") == 2);
  CHECK(offset_of("{\"a\":1,}") == 7);
  CHECK(offset_of("{\"a\" 1}") == 5);
  CHECK(offset_of("{a:1}") == 1);
  CHECK(offset_of("{\"a\":}") == 5);
  CHECK(offset_of("1 1") == 2);
  CHECK(offset_of("{}x") == 2);
  CHECK(offset_of("// c\n1") == 0);
  CHECK(offset_of("\xEF\xBB\xBF{}") == 0);  // no byte order mark
}

TEST_CASE("a duplicate key is refused, also when it is spelt differently") {
  CHECK(offset_of(R"({"a":1,"b":2,"a":3})") == 13);
  CHECK(offset_of(R"({"a":1,"\u0061":3})") == 7);
  CHECK(parse(R"({"a":{"a":1},"b":{"a":1}})").ok());
}

TEST_CASE("limits: depth, bytes, values") {
  CHECK(parse(repeated("[", 33) + repeated("]", 33)).ok());
  CHECK(offset_of(repeated("[", 34) + repeated("]", 34)) == 33);
  CHECK(offset_of(repeated("{\"a\":", 40) + "1" + repeated("}", 40)) > 0);
  CHECK(offset_of(repeated("[", 1'000'000)) == 33);
  CHECK(offset_of("[[1]]", {1, 100, 100}) == 2);
  CHECK(parse("[1]", {1, 100, 100}).ok());

  const auto too_long = parse("[1,2,3]", {32, 6, 100});
  REQUIRE_FALSE(too_long.ok());
  CHECK(too_long.error().status == Status::too_large);

  CHECK(parse("[1,2,3]", {32, 100, 4}).ok());
  CHECK(offset_of("[1,2,3,4]", {32, 100, 4}) == 7);
  CHECK(offset_of("[" + repeated("0,", 2'000'000) + "0]") > 0);
}

TEST_CASE("ill-formed UTF-8 and hostile text never reach a message") {
  const auto bad = parse("{\"k\":\"secret\xFF\"}");
  REQUIRE_FALSE(bad.ok());
  CHECK(bad.error().status == Status::invalid_utf8);
  CHECK(bad.error().offset == 12);
  for (const std::string_view text : {"secret", "{\"secret\" secret", "\"secret\\q", "[secret]"}) {
    const auto value = parse(text);
    REQUIRE_FALSE(value.ok());
    CHECK(value.error().message.find("secret") == std::string::npos);
  }
}

TEST_CASE("every prefix of a document is refused") {
  const std::string text = R"({"a":[1,2.5,{"b":"\u00e9\n"}],"c":null,"d":true})";
  REQUIRE(parse(text).ok());
  for (std::size_t n = 0; n < text.size(); ++n) {
    INFO(n);
    CHECK_FALSE(parse(std::string_view(text).substr(0, n)).ok());
  }
}

}  // namespace careline::json
