#include <algorithm>
#include <set>

#include "phi/operators.h"
#include "redact_support.h"

using namespace redact_test;
using phi::Operator;

namespace {

const phi::Plan tokens = all_with(Operator::token);

std::string token_of(std::string_view value, std::string_view kind = "name") {
  return redact(*keyed(), "[[" + std::string(kind) + "|" + std::string(value) + "]]", tokens);
}

}  // namespace

TEST_CASE("A token reveals its value byte for byte", "[phi][redact][token]") {
  const auto redactor = keyed();
  const std::string marked =
      "Hi, [[name|Mar\xC3\xAD"
      "a L\xC3\xB3pez]] \xF0\x9F\x98\xB7 call [[phone|(415) 555-0182]]!";
  const std::string redacted = redact(*redactor, marked, tokens);
  CHECK(redacted.find("555") == std::string::npos);
  CHECK(redacted.find("[NAME~") != std::string::npos);
  std::uint32_t revealed = 0;
  std::uint32_t unrevealed = 9;
  CHECK(reveal(*redactor, redacted, &revealed, &unrevealed) == mark(marked).message);
  CHECK(revealed == 2);
  CHECK(unrevealed == 0);
}

TEST_CASE("Tokens are deterministic, and differ by value, kind and key", "[phi][redact][token]") {
  CHECK(token_of("Ana") == token_of("Ana"));
  CHECK(token_of("Ana") != token_of("ana"));
  CHECK(token_of("Ana").substr(5) != token_of("Ana", "city").substr(5));
  CHECK(redact(*keyed(9), "[[name|Ana]]", tokens) != token_of("Ana"));
  CHECK(redact(*keyed(7, 4), "[[name|Ana]]", tokens) != token_of("Ana"));
  // Values of up to seven bytes have tokens of one length.
  CHECK(token_of("A").size() == token_of("Abcdefg").size());
  CHECK(token_of("Abcdefgh").size() > token_of("Abcdefg").size());
}

TEST_CASE("A token in capitals still reveals", "[phi][redact][token]") {
  std::string token = token_of("Ana Ruiz");
  std::transform(token.begin(), token.end(), token.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  CHECK(reveal(*keyed(), token) == "Ana Ruiz");
  std::transform(token.begin(), token.end(), token.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  CHECK(reveal(*keyed(), token) == "Ana Ruiz");
}

TEST_CASE("Tampered tokens are refused at every position", "[phi][redact][token]") {
  const auto redactor = keyed();
  const std::string token = token_of("Ana Ruiz");
  const std::size_t body = token.find('~') + 1;
  for (std::size_t i = body; i + 1 < token.size(); ++i) {
    std::string bad = token;
    bad[i] = bad[i] == 'a' ? 'b' : 'a';
    std::uint32_t revealed = 9;
    std::uint32_t unrevealed = 0;
    INFO(i);
    CHECK(reveal(*redactor, bad, &revealed, &unrevealed) == bad);
    CHECK(revealed == 0);
    CHECK(unrevealed == 1);
  }
  for (std::size_t cut = 1; cut < 20; ++cut) {
    std::string bad = token;
    bad.erase(body + cut, 1);
    CHECK(reveal(*redactor, bad) == bad);
  }
  CHECK(reveal(*redactor, token.substr(0, token.size() - 1)) == token.substr(0, token.size() - 1));
  CHECK(reveal(*redactor, token.substr(0, token.size() - 1) + "0]") ==
        token.substr(0, token.size() - 1) + "0]");
}

TEST_CASE("A token cannot move to another kind, key or key id", "[phi][redact][token]") {
  const std::string token = token_of("Ana Ruiz");
  const std::string moved = "[CITY" + token.substr(token.find('~'));
  std::uint32_t unrevealed = 0;
  CHECK(reveal(*keyed(), moved, nullptr, &unrevealed) == moved);
  CHECK(unrevealed == 1);
  CHECK(reveal(*keyed(9), token, nullptr, &unrevealed) == token);
  CHECK(unrevealed == 1);
  CHECK(reveal(*keyed(7, 4), token, nullptr, &unrevealed) == token);
  CHECK(unrevealed == 1);
  CHECK(reveal(*keyed(), "[LITERAL" + token.substr(token.find('~'))) ==
        "[LITERAL" + token.substr(token.find('~')));
}

TEST_CASE("Messages that hold tokens come back as they were", "[phi][redact][token]") {
  const auto redactor = keyed();
  const std::string inner = token_of("Ana Ruiz");
  // Redacted twice, revealed twice.
  const std::string message = "see " + inner + " and [[name|Bo]]";
  const std::string twice = redact(*redactor, message, tokens);
  CHECK(twice.find(inner) == std::string::npos);
  std::uint32_t unrevealed = 9;
  CHECK(reveal(*redactor, twice, nullptr, &unrevealed) == "see " + inner + " and Bo");
  CHECK(unrevealed == 0);
  CHECK(reveal(*redactor, reveal(*redactor, twice)) == "see Ana Ruiz and Bo");

  // The detector may find PHI inside a token, at its ends, or all of it.
  for (std::size_t begin = 0; begin < inner.size(); begin += 3) {
    for (std::size_t end = begin + 1; end <= inner.size(); end += 7) {
      Marked m;
      m.message = inner;
      phi::Span span;
      span.kind = PhiKind::other_id;
      span.confidence = 1;
      span.range = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
      m.spans = {span};
      const auto done = try_redact(*redactor, m, tokens);
      REQUIRE(done);
      CHECK(reveal(*redactor, done->text.view()) == inner);
    }
  }
}

TEST_CASE("Forged and broken tokens in a message stay text", "[phi][redact][token]") {
  const auto redactor = keyed();
  const std::string body(80, 'a');
  const std::vector<std::string> forged = {"[NAME~" + body + "]",
                                           "[NAME~" + body,
                                           "[NAME~]",
                                           "[[[NAME~",
                                           "[NAME~" + body + "][",
                                           "[literal~" + body + "]",
                                           "[NAME~[NAME~" + body + "]]",
                                           "[",
                                           "[]"};
  for (const std::string& text : forged) {
    INFO(text);
    Marked m;
    m.message = text;
    const auto done = try_redact(*redactor, m, tokens);
    REQUIRE(done);
    std::uint32_t unrevealed = 9;
    CHECK(reveal(*redactor, done->text.view(), nullptr, &unrevealed) == text);
    CHECK(unrevealed == 0);  // nothing but our own tokens has the shape of one
  }
}

TEST_CASE("A span that the plan keeps does not hide a token around it", "[phi][redact][token]") {
  const auto redactor = keyed();
  const std::string inner = token_of("Ana Ruiz");
  auto plan = tokens;
  plan.operators[static_cast<std::size_t>(PhiKind::other_id)] = Operator::keep;
  Marked m;
  m.message = inner;
  phi::Span span;
  span.kind = PhiKind::other_id;
  span.confidence = 1;
  span.range = {10, 20};
  m.spans = {span};
  const auto done = try_redact(*redactor, m, plan);
  REQUIRE(done);
  CHECK(reveal(*redactor, done->text.view()) == inner);
}

TEST_CASE("Other plans do not touch token-shaped text", "[phi][redact][token]") {
  const std::string inner = token_of("Ana Ruiz");
  CHECK(redact(*keyed(), "see " + inner + " [[name|Bo]]", all_with(Operator::placeholder)) ==
        "see " + inner + " [NAME_1]");
}

TEST_CASE("A megabyte of brackets is revealed in linear time", "[phi][redact][token]") {
  std::string text;
  while (text.size() < (1U << 20)) text += "[NAME~abc";
  CHECK(reveal(*keyed(), text) == text);
  CHECK(reveal(*keyed(), "[NAME~" + std::string(1U << 20, 'a')).size() == (1U << 20) + 6);
}
