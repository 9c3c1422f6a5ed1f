#include "base/digest.h"

#include <catch2/catch.hpp>

#include <array>
#include <numeric>
#include <string>

namespace careline {

TEST_CASE("SHA-256 agrees with FIPS 180-4") {
  CHECK(to_hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(to_hex(sha256("abc")) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(to_hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(to_hex(sha256(std::string(1'000'000, 'a'))) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 over parts is that of their concatenation") {
  CHECK(sha256({"a", "", "bc"}) == sha256("abc"));
  CHECK(sha256({}) == sha256(""));
  const std::string zero(1, '\0');
  CHECK(sha256({zero, "x"}) == sha256(zero + "x"));
  CHECK_FALSE(sha256({zero, "x"}) == sha256("x"));
}

TEST_CASE("BLAKE2b-256, plain and keyed") {
  CHECK(to_hex(blake2b("")) == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  CHECK(to_hex(blake2b("abc")) ==
        "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
  std::array<std::uint8_t, 32> key{};
  std::iota(key.begin(), key.end(), std::uint8_t{0});
  CHECK(to_hex(blake2b("abc", key)) ==
        "d63a32d3e44738d7907f964316c241adaba0abfeabc32349677578a15a203f7f");
  key[31] ^= 1;
  CHECK_FALSE(to_hex(blake2b("abc", key)) ==
              "d63a32d3e44738d7907f964316c241adaba0abfeabc32349677578a15a203f7f");
  const std::array<std::uint8_t, 8> too_short{};
  CHECK_THROWS(blake2b("abc", too_short));
}

TEST_CASE("hex goes both ways and names the place of an error") {
  std::array<std::uint8_t, 4> bytes{};
  REQUIRE(from_hex("00ff7aB0", bytes).ok());
  CHECK(bytes == std::array<std::uint8_t, 4>{0x00, 0xFF, 0x7A, 0xB0});
  CHECK(to_hex(bytes) == "00ff7ab0");

  const auto bad = from_hex("00ff7xB0", bytes);
  REQUIRE_FALSE(bad.ok());
  CHECK(bad.error().status == Status::invalid_argument);
  CHECK(bad.error().offset == 5);
  CHECK(bad.error().message.find('x') == bad.error().message.rfind("hex") + 2);  // no input text

  CHECK(from_hex("g0ff7aB0", bytes).error().offset == 0);
  CHECK_FALSE(from_hex("00ff7a", bytes).ok());
  CHECK_FALSE(from_hex("00ff7ab000", bytes).ok());
  CHECK_FALSE(from_hex("", bytes).ok());
  CHECK_FALSE(from_hex(" 0ff7ab0", bytes).ok());
}

TEST_CASE("constant-time comparison is comparison") {
  CHECK(equal_constant_time("", ""));
  CHECK(equal_constant_time("abc", "abc"));
  CHECK_FALSE(equal_constant_time("abc", "abd"));
  CHECK_FALSE(equal_constant_time("abc", "ab"));
  CHECK_FALSE(equal_constant_time("", "a"));
  const Digest d = sha256("x");
  CHECK(as_view(d).size() == 32);
  CHECK(equal_constant_time(as_view(d), as_view(sha256("x"))));
}

}  // namespace careline
