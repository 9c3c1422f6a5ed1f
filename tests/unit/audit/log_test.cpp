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

TEST_CASE("A query by time finds the same rows as a look at every row", "[log]") {
  OpenOptions options = options_for(quick_directory("times"));
  auto clock = std::make_shared<TestClock>(0);
  options.clock = clock;
  const auto log = open_log(options);
  // Times that go back now and then, some of them equal.
  const std::int64_t times[] = {50, 60, 70, 20, 30, 80, 80, 80, 10, 90, 95, 40, 100, 100, 5};
  std::vector<std::pair<std::uint64_t, std::int64_t>> rows;
  for (const std::int64_t time : times) {
    clock->set(time);
    rows.emplace_back(append_one(*log).sequence, time);
  }
  clock->set(1000);
  Filter filter;
  filter.role = "auditor";
  filter.purpose = "test";
  filter.kind = Kind::decision;
  for (const std::string_view subject : {"", "patient/4711"}) {
    filter.subject = subject;
    for (std::int64_t from = -1; from < 110; from += 10) {
      for (std::int64_t to = -1; to < 120; to += 15) {
        filter.from_ns = from < 0 ? std::nullopt : std::optional(from);
        filter.to_ns = to < 0 ? std::nullopt : std::optional(to);
        std::vector<std::uint64_t> expected;
        for (const auto& [sequence, time] : rows) {
          if ((from < 0 || time >= from) && (to < 0 || time < to)) expected.push_back(sequence);
        }
        const Result<std::vector<Record>> found = log->query(filter);
        REQUIRE(found.ok());
        std::vector<std::uint64_t> sequences;
        for (const Record& r : *found) sequences.push_back(r.sequence);
        CHECK(sequences == expected);
      }
    }
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
