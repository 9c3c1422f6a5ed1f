#include "base/status.h"

#include <catch2/catch.hpp>

#include <memory>
#include <set>
#include <string>

#include "base/report.h"

namespace careline {

TEST_CASE("every status has its number and a name of its own") {
  const std::pair<Status, std::string_view> golden[] = {
      {Status::ok, "ok"},
      {Status::invalid_argument, "invalid_argument"},
      {Status::invalid_utf8, "invalid_utf8"},
      {Status::too_large, "too_large"},
      {Status::no_memory, "no_memory"},
      {Status::not_found, "not_found"},
      {Status::io, "io"},
      {Status::bad_model, "bad_model"},
      {Status::bad_policy, "bad_policy"},
      {Status::audit_unavailable, "audit_unavailable"},
      {Status::audit_key, "audit_key"},
      {Status::audit_damaged, "audit_damaged"},
      {Status::audit_plaintext, "audit_plaintext"},
      {Status::audit_locked, "audit_locked"},
      {Status::audit_tampered, "audit_tampered"},
      {Status::forked, "forked"},
      {Status::bad_state, "bad_state"},
      {Status::unknown_label, "unknown_label"},
      {Status::denied, "denied"},
      {Status::unsupported, "unsupported"},
      {Status::internal, "internal"},
  };
  std::int32_t expected = 0;
  for (const auto& [status, text] : golden) {
    CHECK(static_cast<std::int32_t>(status) == expected--);
    CHECK(status_name(status) == text);
  }
  CHECK(status_name(static_cast<Status>(-99)) == "unknown");
  CHECK(status_name(static_cast<Status>(1)) == "unknown");
}

TEST_CASE("a result is a value or an error") {
  Result<std::string> good(std::string("x"));
  CHECK(good.ok());
  CHECK(static_cast<bool>(good));
  CHECK(*good == "x");
  CHECK(good->size() == 1);
  *good = "y";
  CHECK(std::move(good).value() == "y");

  const Result<std::string> bad(fail_at(Status::io, "file: cannot read", 7));
  CHECK_FALSE(bad.ok());
  CHECK(bad.error().status == Status::io);
  CHECK(bad.error().message == "file: cannot read");
  CHECK(bad.error().offset == 7);

  const Error at_line = fail_at_line(Status::bad_policy, "m", 3, 9);
  CHECK(at_line.line == 3);
  CHECK(at_line.column == 9);
  CHECK(at_line.offset == -1);
  CHECK(fail(Status::denied, "m").offset == -1);
}

TEST_CASE("a result may hold what cannot be copied, or an Error-like value") {
  Result<std::unique_ptr<int>> pointer(std::make_unique<int>(5));
  REQUIRE(pointer.ok());
  const std::unique_ptr<int> taken = std::move(pointer).value();
  CHECK(*taken == 5);

  Result<void> done;
  CHECK(done.ok());
  Result<void> failed(fail(Status::denied, "no"));
  CHECK_FALSE(failed.ok());
  CHECK(std::move(failed).error().message == "no");
}

TEST_CASE("the outcomes of a report are exit codes") {
  CHECK(static_cast<int>(Report::Outcome::ok) == 0);
  CHECK(static_cast<int>(Report::Outcome::findings) == 1);
  CHECK(static_cast<int>(Report::Outcome::inconclusive) == 2);
  CHECK(Report().outcome == Report::Outcome::ok);
}

}  // namespace careline
