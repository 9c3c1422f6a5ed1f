// The operating system says no: failing writes, syncs and opens, a full disk, files moved away, a
// clock that goes back, a forked child, two owners, a disk that hangs.
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "log_fixture.h"
#include "shim_vfs.h"

namespace careline::audit::test {
namespace {

struct Tried {
  int acknowledged = 0;
  int refused = 0;
  std::uint64_t durable = 0;
  bool only_unavailable = true;
};

Tried try_appends(Log& log, int count) {
  Tried out;
  for (int i = 0; i < count; ++i) {
    const Sample sample(i);
    const Result<AppendReceipt> receipt = log.append(sample.entry);
    if (receipt.ok()) {
      ++out.acknowledged;
      out.durable = receipt->sequence + 1;
    } else {
      ++out.refused;
      out.only_unavailable =
          out.only_unavailable && receipt.error().status == Status::audit_unavailable;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("Every failing write, sync and open is refused or survived, never lied about",
          "[fault]") {
  int fired = 0;
  for (const Change::Kind kind :
       {Change::Kind::write, Change::Kind::sync, Change::Kind::truncate, Change::Kind::create}) {
    for (const Fault fault : {Fault::eio, Fault::full, Fault::short_write}) {
      if (kind != Change::Kind::write && fault != Fault::eio) continue;
      for (const int nth : {1, 2, 3, 5, 8, 21, 34, 55}) {
        ShimVfs shim;
        OpenOptions options = options_for(quick_directory("fault"));
        options.vfs = shim.name();
        options.checkpoint_entries = 7;
        const Result<std::string> key = Log::init(options);
        REQUIRE(key.ok());
        INFO("kind " << static_cast<int>(kind) << " fault " << static_cast<int>(fault) << " nth "
                     << nth);
        Tried tried;
        {
          Result<std::unique_ptr<Log>> log = Log::open(options);
          REQUIRE(log.ok());
          shim.fail(kind, nth, fault);
          tried = try_appends(**log, 30);
          if (!shim.fired()) shim.heal();
          fired += shim.fired() ? 1 : 0;
          CHECK(tried.only_unavailable);
          const bool survivable = fault != Fault::eio;
          if (!survivable && tried.refused > 0) {
            CHECK((*log)->health().stopped);
            CHECK((*log)->append(Sample().entry).error().status == Status::audit_unavailable);
          }
          if (survivable && tried.refused > 0) {
            CHECK(tried.refused == 1);
            CHECK_FALSE((*log)->health().stopped);
          }
        }
        shim.heal();
        const auto again = open_log(options);
        CHECK(again->health().size >= tried.durable);
        REQUIRE(again->close().ok());
        const Verdict verdict = verify_log(options.directory, *key);
        INFO(verdict.detail);
        CHECK(verdict.ok());
      }
    }
  }
  // The later numbers are not reached by every kind of call.
  CHECK(fired > 25);
}

TEST_CASE("A failing fsync stops the handle for good", "[fault]") {
  ShimVfs shim;
  OpenOptions options = options_for(quick_directory("fsync"));
  options.vfs = shim.name();
  const auto log = open_log(options);
  append_one(*log);
  shim.fail(Change::Kind::sync, 1, Fault::eio);
  CHECK(log->append(Sample(1).entry).error().status == Status::audit_unavailable);
  // The disk is well again, but what it did with the pages is unknown.
  CHECK(log->append(Sample(2).entry).error().status == Status::audit_unavailable);
  CHECK(log->health().stopped);
  CHECK(log->health().status == Status::audit_unavailable);
  CHECK_FALSE(log->close().ok());
}

TEST_CASE("A disk that hangs makes append fail within its deadline", "[fault]") {
  ShimVfs shim;
  OpenOptions options = options_for(quick_directory("hang"));
  options.vfs = shim.name();
  options.deadline_ms = 200;
  const auto log = open_log(options);
  append_one(*log);
  shim.stall_syncs(true);
  const auto start = std::chrono::steady_clock::now();
  CHECK(log->append(Sample(1).entry).error().status == Status::audit_unavailable);
  const Result<AppendReceipt> queued = log->append(Sample(2).entry);
  CHECK(queued.error().status == Status::audit_unavailable);
  CHECK(log->flush(100).error().status == Status::audit_unavailable);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
  shim.stall_syncs(false);
  REQUIRE(log->flush(10000).ok());
  // The first was being written when its deadline passed; the second was taken back.
  Filter filter;
  filter.role = "auditor";
  filter.purpose = "test";
  filter.kind = Kind::decision;
  const Result<std::vector<Record>> rows = log->query(filter);
  REQUIRE(rows.ok());
  REQUIRE(rows->size() == 2);
  CHECK(rows->back().decision_id == "decision-1");
}

TEST_CASE("Full queues reject, block or spill", "[fault]") {
  ShimVfs shim;
  OpenOptions options = options_for(quick_directory("queue"));
  options.vfs = shim.name();
  options.deadline_ms = 300;
  options.queue_entries = 4;
  options.batch_entries = 1;
  const std::string spill = quick_directory("queue-spill");
  SECTION("reject") {
    options.when_blocked = WhenBlocked::reject;
  }
  SECTION("block") {
    options.when_blocked = WhenBlocked::block;
  }
  SECTION("spill") {
    options.when_blocked = WhenBlocked::spill;
    options.spill_directory = spill;
    fs::create_directories(spill);
  }
  const Result<std::string> key = Log::init(options);
  REQUIRE(key.ok());
  int spilled = 0;
  {
    const auto log = open_log(options);
    append_one(*log);
    shim.stall_syncs(true);
    std::vector<Ticket> tickets;
    int refused = 0;
    for (int i = 0; i < 12; ++i) {
      const Sample sample(100 + i);
      const Result<Ticket> ticket = log->append_async(sample.entry);
      if (ticket.ok()) {
        tickets.push_back(*ticket);
        const Result<AppendReceipt> now = ticket->wait(0);
        if (now.ok() && now->spilled) ++spilled;
      } else {
        CHECK(ticket.error().status == Status::audit_unavailable);
        ++refused;
      }
    }
    if (options.when_blocked == WhenBlocked::spill) {
      CHECK(refused == 0);
      CHECK(spilled >= 7);
    } else {
      CHECK(refused >= 7);
    }
    shim.stall_syncs(false);
    for (const Ticket& t : tickets) CHECK(t.wait(10000).ok());
    // A batch after the recovery merges what was spilled.
    options.deadline_ms = 10000;
    append_one(*log, 500);
    REQUIRE(log->flush(10000).ok());
    Filter filter;
    filter.role = "auditor";
    filter.purpose = "test";
    filter.kind = Kind::decision;
    const Result<std::vector<Record>> rows = log->query(filter);
    REQUIRE(rows.ok());
    CHECK(static_cast<int>(rows->size()) == 2 + 12 - refused);
    if (spilled > 0) CHECK(fs::is_empty(spill));
  }
  const Verdict verdict = verify_log(options.directory, *key);
  INFO(verdict.detail);
  CHECK(verdict.ok());
}

TEST_CASE("The low-water mark stops the log while there is room to say so", "[fault]") {
  OpenOptions options = options_for(quick_directory("low"));
  const Result<std::string> key = Log::init(options);
  REQUIRE(key.ok());
  options.low_water_bytes = UINT64_MAX;
  {
    const auto log = open_log(options);
    CHECK(log->append(Sample().entry).error().status == Status::audit_unavailable);
    CHECK(log->health().stopped);
  }
  options.low_water_bytes = 0;
  const auto log = open_log(options);
  append_one(*log);
  Filter filter;
  filter.role = "auditor";
  filter.purpose = "test";
  filter.kind = Kind::stopped;
  const Result<std::vector<Record>> rows = log->query(filter);
  REQUIRE(rows.ok());
  bool said = false;
  for (const Record& r : *rows) said = said || r.action == "low_water";
  CHECK(said);
}

TEST_CASE("Entries that find the log stopped are spilled and merged by the next owner", "[fault]") {
  OpenOptions options = options_for(quick_directory("spill"));
  options.when_blocked = WhenBlocked::spill;
  options.spill_directory = quick_directory("spill-place");
  fs::create_directories(options.spill_directory);
  const Result<std::string> key = Log::init(options);
  REQUIRE(key.ok());
  options.low_water_bytes = UINT64_MAX;
  {
    const auto log = open_log(options);
    const Result<AppendReceipt> receipt = log->append(Sample(41).entry);
    REQUIRE(receipt.ok());
    CHECK(receipt->spilled);
  }
  for (const auto& file : fs::directory_iterator(options.spill_directory)) {
    CHECK(read_bytes(file.path()).find("schedule_appointment") == std::string::npos);
  }
  options.low_water_bytes = 0;
  {
    const auto log = open_log(options);
    append_one(*log, 42);
    Filter filter;
    filter.role = "auditor";
    filter.purpose = "test";
    filter.decision_id = "decision-41";
    const Result<std::vector<Record>> rows = log->query(filter);
    REQUIRE(rows.ok());
    REQUIRE(rows->size() == 1);
    CHECK(*log->message_matches(rows->front().sequence, "the words of a message"));
  }
  CHECK(fs::is_empty(options.spill_directory));
  CHECK(verify_log(options.directory, *key).ok());
}

TEST_CASE("Files that are moved or removed under the writer are noticed", "[fault]") {
  OpenOptions options = options_for(quick_directory("moved"));
  const auto log = open_log(options);
  append_one(*log);
  const std::string database = options.directory + "/audit.db";
  SECTION("database renamed") {
    fs::rename(database, database + ".old");
  }
  SECTION("database removed") {
    fs::remove(database);
  }
  SECTION("write-ahead log removed") {
    fs::remove(database + "-wal");
  }
  SECTION("directory renamed") {
    fs::rename(options.directory, options.directory + "-moved");
  }
  CHECK(log->append(Sample(1).entry).error().status == Status::audit_unavailable);
  CHECK(log->append(Sample(2).entry).error().status == Status::audit_unavailable);
}

TEST_CASE("A clock that goes back changes nothing but the times", "[fault]") {
  OpenOptions options = options_for(quick_directory("clock"));
  auto clock = std::make_shared<TestClock>(2'000'000'000'000'000'000);
  options.clock = clock;
  options.epoch_seconds = 10;
  std::string key;
  {
    const auto log = open_log(options);
    key = log->verifier_key();
    append_one(*log, 1);
    clock->set(1'000'000'000'000'000'000);
    const AppendReceipt back = append_one(*log, 2);
    CHECK(back.time_ns == 1'000'000'000'000'000'000);
    Filter filter;
    filter.role = "auditor";
    filter.purpose = "test";
    filter.to_ns = 1'500'000'000'000'000'000;
    const Result<std::vector<Record>> rows = log->query(filter);
    REQUIRE(rows.ok());
    CHECK(rows->size() == 1);
  }
  CHECK(verify_log(options.directory, key).ok());
}

TEST_CASE("A forked child is refused and touches nothing", "[fault]") {
  OpenOptions options = options_for(quick_directory("fork"));
  std::string key;
  {
    auto log = open_log(options);
    key = log->verifier_key();
    append_one(*log, 1);
    const pid_t pid = ::fork();
    REQUIRE(pid >= 0);
    if (pid == 0) {
      const bool refused = log->append(Sample().entry).error().status == Status::forked &&
                           log->flush(10).error().status == Status::forked &&
                           log->checkpoint().error().status == Status::forked &&
                           log->close().error().status == Status::forked;
      log.reset();
      ::_exit(refused ? 0 : 1);
    }
    int status = 0;
    ::waitpid(pid, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    for (int i = 0; i < 50; ++i) append_one(*log, i);
  }
  CHECK(verify_log(options.directory, key).ok());
}

TEST_CASE("One owner at a time, also across processes", "[fault]") {
  OpenOptions options = options_for(quick_directory("lock"));
  const auto log = open_log(options);
  CHECK(Log::open(options).error().status == Status::audit_locked);
  VerifyOptions v;
  v.path = options.directory;
  v.key.raw = test_key();
  CHECK(verify(v).error().status == Status::audit_locked);
  const pid_t pid = ::fork();
  REQUIRE(pid >= 0);
  if (pid == 0) {
    ::_exit(Log::open(options).error().status == Status::audit_locked ? 0 : 1);
  }
  int status = 0;
  ::waitpid(pid, &status, 0);
  CHECK(WEXITSTATUS(status) == 0);
  append_one(*log);
}

}  // namespace careline::audit::test
