// Retention: epochs, holds, the floor, purging by destroying keys; reading a log for replay.
#include "audit/keyring.h"
#include "audit/note.h"
#include "log_fixture.h"

namespace careline::audit::test {
namespace {

constexpr std::int64_t day_ns = 24LL * 3600 * 1'000'000'000;

struct Aging {
  OpenOptions options;
  std::shared_ptr<TestClock> clock = std::make_shared<TestClock>(1'500'000'000'000'000'000);

  explicit Aging(const std::string& name) : options(options_for(quick_directory(name))) {
    options.clock = clock;
    options.epoch_seconds = 0;
  }
  void days(std::int64_t n) { clock->set(clock->utc_ns() + n * day_ns); }
};

PurgePolicy policy() {
  PurgePolicy out;
  out.role = "records_manager";
  out.purpose = "retention schedule";
  return out;
}

Filter all() {
  Filter f;
  f.role = "auditor";
  f.purpose = "test";
  f.limit = 10000;
  return f;
}

}  // namespace

TEST_CASE("A purge destroys keys and rows, and the tree still verifies", "[retention]") {
  Aging a("purge");
  std::string key;
  std::string known;
  std::uint64_t old_size = 0;
  {
    const auto log = open_log(a.options);
    key = log->verifier_key();
    for (int i = 0; i < 12; ++i) append_one(*log, i);
    REQUIRE(log->rotate_epoch().ok());
    old_size = log->health().size;
    a.days(2300);
    for (int i = 100; i < 105; ++i) append_one(*log, i);
    known = *log->checkpoint();

    const Result<PurgeReceipt> receipt = log->purge(policy());
    INFO((receipt.ok() ? std::string() : receipt.error().message));
    REQUIRE(receipt.ok());
    CHECK(receipt->epochs == 1);
    CHECK(receipt->first == 0);
    CHECK(receipt->last + 1 == receipt->entries);
    CHECK(receipt->entries < old_size);
    CHECK(receipt->entries >= 12);
    // The rest can still be found; what is gone is gone for every key.
    Filter f = all();
    f.subject = "patient/4711";
    CHECK(log->query(f)->size() == 5);
    f = all();
    f.kind = Kind::purge;
    const Result<std::vector<Record>> purges = log->query(f);
    REQUIRE(purges.ok());
    REQUIRE(purges->size() == 1);
    CHECK(purges->front().actor_role == "records_manager");
    // Nothing is left to purge.
    CHECK(log->purge(policy())->entries == 0);
  }
  const Verdict verdict = verify_log(a.options.directory, key, true, known);
  INFO(verdict.detail);
  CHECK(verdict.ok());
  CHECK(verify_log(a.options.directory, key, false, known).ok());
  const Result<Keyring> keyring = Keyring::read(a.options.directory, a.options.key);
  REQUIRE(keyring.ok());
  CHECK(keyring->epochs()[0].destroyed());
  CHECK_FALSE(keyring->epochs()[1].destroyed());

  SECTION("reading for replay shows what is purged") {
    struct Counts {
      int purged = 0, readable = 0;
    } counts;
    VerifyOptions v;
    v.path = a.options.directory;
    v.key.raw = test_key();
    const Result<std::uint64_t> n = read(
        v,
        [](void* user, const Record& r) {
          auto* c = static_cast<Counts*>(user);
          ++(r.purged ? c->purged : c->readable);
          return true;
        },
        &counts);
    REQUIRE(n.ok());
    CHECK(counts.purged >= 12);
    CHECK(counts.readable >= 6);
    CHECK(*n == verdict.size);
  }
  SECTION("a second purge covers the first") {
    {
      const auto log = open_log(a.options);
      REQUIRE(log->rotate_epoch().ok());
      a.days(2300);
      const Result<PurgeReceipt> receipt = log->purge(policy());
      REQUIRE(receipt.ok());
      CHECK(receipt->epochs == 1);
      CHECK(receipt->first > 0);
    }
    const Verdict again = verify_log(a.options.directory, key, true, known);
    INFO(again.detail);
    CHECK(again.ok());
  }
  SECTION("a bundle of a purged log verifies") {
    const auto log = open_log(a.options);
    std::string text;
    ExportOptions o;
    o.format = ExportFormat::bundle;
    o.filter = all();
    o.sink = [](void* user, std::string_view piece) {
      static_cast<std::string*>(user)->append(piece);
      return true;
    };
    o.user = &text;
    REQUIRE(log->write(o).ok());
    const std::string path = quick_directory("purged-bundle");
    write_bytes(path, text);
    CHECK(verify_log(path, key, false, known).ok());
  }
}

TEST_CASE("What may not be purged", "[retention]") {
  Aging a("refuse");
  const auto log = open_log(a.options);
  append_one(*log, 1);
  REQUIRE(log->rotate_epoch().ok());
  PurgePolicy p = policy();
  p.role = {};
  CHECK(log->purge(p).error().status == Status::denied);
  p = policy();
  p.keep_days = PurgePolicy::floor_days - 1;
  CHECK(log->purge(p).error().status == Status::denied);
  SECTION("young data") {
    a.days(PurgePolicy::floor_days - 1);
    CHECK(log->purge(policy())->entries == 0);
    a.days(1);
    CHECK(log->purge(policy())->entries > 0);
  }
  SECTION("the current epoch") {
    a.days(9000);
    append_one(*log, 2);
    const Result<PurgeReceipt> receipt = log->purge(policy());
    REQUIRE(receipt.ok());
    CHECK(receipt->epochs == 1);
  }
  SECTION("data under a legal hold") {
    a.days(9000);
    CHECK(log->hold("case 7", true, "", "litigation").error().status == Status::denied);
    REQUIRE(log->hold("case 7", true, "counsel", "litigation").ok());
    REQUIRE(log->hold("case 8", true, "counsel", "litigation").ok());
    CHECK(log->purge(policy()).error().status == Status::denied);
    CHECK(log->hold("case 9", false, "counsel", "litigation").error().status == Status::not_found);
    REQUIRE(log->hold("case 7", false, "counsel", "litigation").ok());
    CHECK(log->purge(policy()).error().status == Status::denied);
    REQUIRE(log->hold("case 8", false, "counsel", "litigation").ok());
    CHECK(log->purge(policy())->entries > 0);
    Filter f = all();
    f.kind = Kind::purge;
    const Result<std::vector<Record>> purges = log->query(f);
    REQUIRE(purges.ok());
    int refused = 0;
    for (const Record& r : *purges) refused += r.outcome == "legal_hold" ? 1 : 0;
    CHECK(refused == 2);
  }
}

TEST_CASE("Logs of several processes are read as one", "[retention]") {
  const std::string parent = quick_directory("several");
  fs::create_directories(parent);
  auto clock = std::make_shared<TestClock>(1'000'000'000);
  std::vector<std::unique_ptr<Log>> logs;
  for (const char* name : {"/a", "/b"}) {
    OpenOptions options = options_for(parent + name);
    options.clock = clock;
    logs.push_back(open_log(options));
  }
  for (int i = 0; i < 10; ++i) {
    clock->set(2'000'000'000LL + i);
    append_one(*logs[static_cast<std::size_t>(i % 2)], i);
  }
  logs.clear();
  VerifyOptions v;
  v.path = parent;
  v.key.raw = test_key();
  std::vector<std::string> decisions;
  const Result<std::uint64_t> n = read(
      v,
      [](void* user, const Record& r) {
        if (r.kind == Kind::decision) {
          static_cast<std::vector<std::string>*>(user)->push_back(r.decision_id);
        }
        return true;
      },
      &decisions);
  REQUIRE(n.ok());
  REQUIRE(decisions.size() == 10);
  for (int i = 0; i < 10; ++i) {
    CHECK(decisions[static_cast<std::size_t>(i)] == "decision-" + std::to_string(i));
  }
  v.path = parent + "/none";
  CHECK(read(
            v, [](void*, const Record&) { return true; }, nullptr)
            .error()
            .status == Status::not_found);
}

TEST_CASE("Epochs change by themselves and queries span them", "[retention]") {
  Aging a("epochs");
  a.options.epoch_seconds = 24 * 3600;
  std::string key;
  {
    const auto log = open_log(a.options);
    key = log->verifier_key();
    for (int i = 0; i < 5; ++i) {
      append_one(*log, i);
      a.days(2);
    }
    Filter f = all();
    f.subject = "patient/4711";
    const Result<std::vector<Record>> rows = log->query(f);
    REQUIRE(rows.ok());
    REQUIRE(rows->size() == 5);
    CHECK(rows->front().epoch != rows->back().epoch);
    CHECK(rows->front().subject_tag != rows->back().subject_tag);
    CHECK(rows->front().policy_input.view() == "{\"turn\":0,\"signal\":\"none\"}");
  }
  CHECK(verify_log(a.options.directory, key).ok());
  CHECK(verify_log(a.options.directory, key, false).ok());
}

TEST_CASE("A rotation that was interrupted is finished by the next owner", "[retention]") {
  const OpenOptions options = options_for(quick_directory("interrupted"));
  const Result<std::string> key = Log::init(options);
  REQUIRE(key.ok());
  const std::string notes = read_bytes(options.directory + "/checkpoints");
  {
    // The keyring has the new epoch, the database does not know of it yet.
    Result<Keyring> keyring = Keyring::read(options.directory, options.key);
    REQUIRE(keyring.ok());
    const std::uint64_t size = verify_log(options.directory, *key).size;
    keyring->add_epoch(test_origin, size, 1);
    REQUIRE(keyring->write(options.directory).ok());
  }
  {
    const auto log = open_log(options);
    append_one(*log, 1);
  }
  CHECK(read_bytes(options.directory + "/checkpoints").size() > notes.size() + 200);
  const Verdict verdict = verify_log(options.directory, *key);
  INFO(verdict.detail);
  CHECK(verdict.ok());
}

}  // namespace careline::audit::test
