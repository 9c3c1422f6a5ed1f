// Random messages with random spans: offsets, round trips, nothing left behind.
#include <algorithm>

#include "base/utf8.h"
#include "redact_support.h"

using namespace redact_test;
using phi::Operator;

namespace {

// Pieces that go wrong elsewhere: emoji of several code points, flags, combining marks, zero-width
// joiners, right-to-left letters, brackets that look like ours.
const std::vector<std::string> pieces = {
    "a",
    "Z",
    "7",
    " ",
    "  ",
    "\n",
    ".",
    ",",
    "-",
    "[",
    "]",
    "~",
    "[NAME~",
    "[NAME_1]",
    "LITERAL",
    "\xC3\xA9",
    "e\xCC\x81",
    "\xF0\x9F\x98\xB7",
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xE2\x9A\x95\xEF\xB8\x8F",
    "\xF0\x9F\x87\xBA\xF0\x9F\x87\xB8",
    "\xE2\x80\x8B",
    "\xD7\xA9",
    "\xEF\xBC\x95",
    "Ana",
    "555-0182",
    "03/12/62",
    "march third",
    "[CITY~0123456789abcdefghjkmnpqrstvwxyz0123456789abcdefghjkmnpqrstvwxyz"
    "0123456789abcdefghjkmnpq]"};

Marked random_message(std::mt19937& random) {
  Marked m;
  const std::size_t n = random() % 30;
  for (std::size_t i = 0; i < n; ++i) {
    std::string piece = pieces[random() % pieces.size()];
    const auto begin = static_cast<std::uint32_t>(m.message.size());
    m.message += piece;
    // A span over one or several pieces; touching spans happen.
    if (random() % 3 == 0) {
      while (random() % 3 == 0) m.message += pieces[random() % pieces.size()];
      phi::Span span;
      span.kind = static_cast<PhiKind>(random() % phi_kind_count);
      span.confidence = static_cast<float>(random() % 100) / 100.0F;
      span.range = {begin, static_cast<std::uint32_t>(m.message.size())};
      m.spans.push_back(span);
    }
  }
  return m;
}

}  // namespace

TEST_CASE("reveal(redact(x)) == x for random messages and spans", "[phi][redact][property]") {
  const auto redactor = keyed();
  const auto plan = all_with(Operator::token);
  std::mt19937 random(20261124);
  for (int round = 0; round < 3000; ++round) {
    const Marked m = random_message(random);
    const auto done = try_redact(*redactor, m, plan);
    REQUIRE(done);
    std::uint32_t unrevealed = 9;
    const std::string back = reveal(*redactor, done->text.view(), nullptr, &unrevealed);
    if (back != m.message || unrevealed != 0) FAIL("round " << round);
    // And once more over its own output.
    Marked again;
    again.message = std::string(done->text.view());
    const auto twice = try_redact(*redactor, again, plan);
    REQUIRE(twice);
    if (reveal(*redactor, twice->text.view()) != again.message) FAIL("second round " << round);
  }
}

TEST_CASE("Offsets of every operator are those of the redacted text", "[phi][redact][property]") {
  const auto redactor = keyed();
  std::mt19937 random(4711);
  for (int round = 0; round < 2000; ++round) {
    const Marked m = random_message(random);
    phi::Plan plan = all_with(Operator::placeholder);
    for (auto& op : plan.operators) op = static_cast<Operator>(random() % 9);
    plan.min_confidence = 0.1F;
    plan.mask_keep_last = random() % 5;
    const auto done = try_redact(*redactor, m, plan);
    REQUIRE(done);
    const std::string_view out = done->text.view();
    CHECK(utf8::find_invalid(out) == utf8::npos);
    REQUIRE(done->replacements.size() == m.spans.size());
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < m.spans.size(); ++i) {
      const auto& r = done->replacements[i];
      REQUIRE(r.original == m.spans[i].range);
      REQUIRE(r.redacted.begin >= end);
      REQUIRE(r.redacted.end >= r.redacted.begin);
      REQUIRE(r.redacted.end <= out.size());
      end = r.redacted.end;
      const std::string_view written = out.substr(r.redacted.begin, r.redacted.size());
      const std::string_view value =
          std::string_view(m.message).substr(r.original.begin, r.original.size());
      if (r.op == Operator::placeholder || r.op == Operator::hash || r.op == Operator::token) {
        CHECK(written.front() == '[');
        CHECK(written.back() == ']');
      } else if (r.op == Operator::remove) {
        CHECK(written.empty());
      } else if (r.op == Operator::keep && value.find('[') == std::string_view::npos) {
        CHECK(written == value);
      }
    }
  }
}

TEST_CASE("Text between spans is copied byte for byte", "[phi][redact][property]") {
  const auto redactor = keyed();
  const auto plan = all_with(Operator::hash);
  std::mt19937 random(99);
  for (int round = 0; round < 1000; ++round) {
    const Marked m = random_message(random);
    const auto done = try_redact(*redactor, m, plan);
    REQUIRE(done);
    std::string between;
    std::string expected;
    std::uint32_t at = 0;
    std::uint32_t from = 0;
    for (const auto& r : done->replacements) {
      between += done->text.view().substr(at, r.redacted.begin - at);
      expected += m.message.substr(from, r.original.begin - from);
      at = r.redacted.end;
      from = r.original.end;
    }
    between += done->text.view().substr(at);
    expected += m.message.substr(from);
    CHECK(between == expected);
  }
}
