#include "base/json_writer.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <string>

#include "base/json_reader.h"

namespace careline {
namespace {

std::string number(double value, int decimals = 6) {
  JsonWriter w;
  w.number(value, decimals);
  return std::string(w.view());
}

std::string quoted(std::string_view text) {
  JsonWriter w;
  w.string(text);
  return std::string(w.view());
}

}  // namespace

TEST_CASE("objects and arrays get their commas") {
  JsonWriter w;
  w.begin_object()
      .field("id", "m1")
      .field("n", 3)
      .field("big", std::uint64_t{18446744073709551615U})
      .field("low", std::numeric_limits<std::int64_t>::min())
      .field("share", 0.25)
      .field("ok", true)
      .key("none")
      .null()
      .key("list")
      .begin_array()
      .integer(1)
      .begin_object()
      .end_object()
      .begin_array()
      .end_array()
      .string("x")
      .end_array()
      .key("raw")
      .raw("{\"a\":1}")
      .field("last", false)
      .end_object();
  CHECK(w.view() ==
        R"({"id":"m1","n":3,"big":18446744073709551615,"low":-9223372036854775808,"share":0.25,)"
        R"("ok":true,"none":null,"list":[1,{},[],"x"],"raw":{"a":1},"last":false})");
  CHECK(json::parse(w.view()).ok());
}

TEST_CASE("strings are escaped so that they read back") {
  CHECK(quoted("a\"b\\c\n\r\t") == R"("a\"b\\c\n\r\t")");
  CHECK(quoted(std::string_view("\0\x1F\x7F", 3)) == R"("\u0000\u001f\u007f")");
  CHECK(quoted("señora 😷") == "\"señora 😷\"");
  CHECK(quoted("") == "\"\"");
  std::string all;
  for (int c = 0; c < 0x80; ++c) all += static_cast<char>(c);
  all += "ñ中😷\xE2\x80\xA8";
  const auto back = json::parse(quoted(all));
  REQUIRE(back.ok());
  CHECK(back->string() == all);
}

TEST_CASE("numbers are short, finite and never a negative zero") {
  CHECK(number(0) == "0");
  CHECK(number(-0.0) == "0");
  CHECK(number(-1e-9) == "0");
  CHECK(number(-0.5) == "-0.5");
  CHECK(number(1) == "1");
  CHECK(number(100) == "100");
  CHECK(number(0.1 + 0.2) == "0.3");
  CHECK(number(1.0 / 3) == "0.333333");
  CHECK(number(2.5, 0) == "2");
  CHECK(number(-1200, 0) == "-1200");
  CHECK(number(std::nan("")) == "null");
  CHECK(number(std::numeric_limits<double>::infinity()) == "null");
  for (const double extreme : {1e308, -1e308, 5e-324}) {
    const auto back = json::parse(number(extreme, 1000));
    CHECK(back.ok());
  }
}

TEST_CASE("take hands over the text and leaves an empty writer") {
  JsonWriter w;
  w.begin_array().integer(1).end_array();
  const SecureText text = w.take();
  CHECK(text.view() == "[1]");
  CHECK(w.view().empty());
  w.begin_array().end_array();
  CHECK(w.view() == "[]");
}

}  // namespace careline
