// The life of a log: create, append, checkpoint, close, open again, query, verify.
#include <thread>

#include "log_fixture.h"

namespace careline::audit::test {

TEST_CASE("A log keeps what was appended and verifies", "[log]") {
  const std::string directory = quick_directory("life");
  std::string key;
  std::string note;
  {
    const auto log = open_log(options_for(directory));
    key = log->verifier_key();
    const std::uint64_t first = append_one(*log, 1).sequence;
    const AppendReceipt second = append_one(*log, 2);
    CHECK(second.sequence == first + 1);
    CHECK(second.leaf_hash.size() == 64);
    CHECK(second.time_ns > 0);
    const Result<std::string> signed_note = log->checkpoint();
    REQUIRE(signed_note.ok());
    note = *signed_note;
    CHECK(note.substr(0, note.find('\n')) == test_origin);
    CHECK(*log->checkpoint() == note);
    CHECK(log->health().checkpoint_size == second.sequence + 1);
    REQUIRE(log->close().ok());
    CHECK(log->append(Sample().entry).error().status == Status::bad_state);
    CHECK(log->close().error().status == Status::bad_state);
  }
  const Verdict with = verify_log(directory, key);
  INFO(with.detail);
  CHECK(with.ok());
  const Verdict without = verify_log(directory, key, false, note);
  INFO(without.detail);
  CHECK(without.ok());
  CHECK(without.size == with.size);
  CHECK(verify_log(directory, "", true).code == VerdictCode::key_missing);

  auto options = options_for(directory);
  options.create = false;
  options.origin.clear();
  const auto again = open_log(options);
  CHECK(again->verifier_key() == key);
  CHECK(append_one(*again, 3).sequence >= with.size);
  REQUIRE(again->close().ok());
  CHECK(verify_log(directory, key, true, note).ok());
}

TEST_CASE("Queries find entries by every field and are recorded", "[log]") {
  const std::string directory = quick_directory("query");
  const auto log = open_log(options_for(directory));
  for (int i = 0; i < 5; ++i) append_one(*log, i);
  Sample other(9);
  other.entry.subject = "patient/0815";
  other.entry.actor.id = "svc-portal";
  other.entry.kind = Kind::disclosure;
  other.entry.recipient = "county health office";
  other.entry.resource = "lab report";
  REQUIRE(log->append(other.entry).ok());

  Filter filter;
  CHECK(log->query(filter).error().status == Status::denied);
  filter.role = "auditor";
  filter.purpose = "HOPERAT";
  filter.asked_by = "auditor-1";
  const auto count = [&](const Filter& f) {
    const Result<std::vector<Record>> rows = log->query(f);
    INFO((rows.ok() ? std::string() : rows.error().message));
    REQUIRE(rows.ok());
    return rows->size();
  };
  Filter f = filter;
  f.subject = "patient/4711";
  CHECK(count(f) == 5);
  f.decision_id = "decision-3";
  CHECK(count(f) == 1);
  f = filter;
  f.actor = "svc-portal";
  CHECK(count(f) == 1);
  f = filter;
  f.kind = Kind::disclosure;
  f.rule = "route_scheduling";
  f.intent = "schedule_appointment";
  f.tier = "route";
  f.outcome = "route";
  const Result<std::vector<Record>> rows = log->query(f);
  REQUIRE(rows.ok());
  REQUIRE(rows->size() == 1);
  const Record& r = rows->front();
  CHECK(r.recipient.view() == "county health office");
  CHECK(r.actor_id.view() == "svc-portal");
  CHECK(r.on_behalf_of.view() == "clerk-7");
  CHECK(r.matched_rules == std::vector<std::string>{"route_scheduling", "disclose_bot"});
  CHECK(r.policy_input.view() == other.input);
  CHECK_FALSE(r.sealed);
  CHECK(*log->message_matches(r.sequence, "the words of a message"));
  CHECK_FALSE(*log->message_matches(r.sequence, "other words"));

  f = filter;
  f.kind = Kind::query;
  const Result<std::vector<Record>> recorded = log->query(f);
  REQUIRE(recorded.ok());
  CHECK(recorded->size() == 4);
  CHECK(recorded->back().actor_role == "auditor");
  CHECK(recorded->back().details.view().find("county") == std::string_view::npos);

  SECTION("pages continue a recorded reading without another record") {
    f = filter;
    f.kind = Kind::decision;
    f.limit = 2;
    std::size_t total = 0;
    const std::uint64_t before = log->health().size;
    for (;;) {
      const Result<std::vector<Record>> page = log->query(f);
      REQUIRE(page.ok());
      total += page->size();
      if (page->size() < 2) break;
      f.after_sequence = page->back().sequence;
    }
    CHECK(total == 5);
    CHECK(log->health().size == before + 1);
  }
  SECTION("accounting of disclosures") {
    const auto rows_of =
        log->disclosures("patient/0815", 0, INT64_MAX, "privacy_office", "HOPERAT");
    REQUIRE(rows_of.ok());
    REQUIRE(rows_of->size() == 1);
    CHECK(rows_of->front().what.view() == "lab report");
    CHECK(rows_of->front().why.view() == "TREAT");
    CHECK(log->disclosures("patient/4711", 0, INT64_MAX, "privacy_office", "HOPERAT")->empty());
  }
}

TEST_CASE("Sixty-four threads append without a gap", "[log]") {
  const std::string directory = fresh_directory("threads");
  std::string key;
  {
    const auto log = open_log(options_for(directory));
    key = log->verifier_key();
    const std::uint64_t before = log->health().size;
    std::vector<std::thread> threads;
    std::atomic<int> good{0};
    for (int t = 0; t < 64; ++t) {
      threads.emplace_back([&, t] {
        for (int i = 0; i < 20; ++i) {
          const Sample sample(t * 1000 + i);
          if (log->append(sample.entry).ok()) ++good;
        }
      });
    }
    for (std::thread& t : threads) t.join();
    CHECK(good == 64 * 20);
    CHECK(log->health().size == before + 64 * 20);
    CHECK(log->health().commits < 64 * 20);
  }
  const Verdict verdict = verify_log(directory, key);
  INFO(verdict.detail);
  CHECK(verdict.ok());
}

}  // namespace careline::audit::test
