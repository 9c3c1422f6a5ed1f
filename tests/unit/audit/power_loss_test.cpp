// Power loss: every change that SQLite makes to a file is a moment at which the power may go.
// Whatever was acknowledged in durable mode before that moment must be there afterwards, in a
// gapless log. The relaxed mode must lose something in the same test, or the test would show
// nothing.
#include <cstdlib>
#include <iostream>

#include "audit/keyring.h"
#include "audit/store.h"
#include "log_fixture.h"
#include "shim_vfs.h"

namespace careline::audit::test {
namespace {

struct Acknowledged {
  std::size_t changes = 0;  // recorded when the append returned
  std::uint64_t entries = 0;
};

struct Run {
  std::map<std::string, std::string> before;
  std::vector<Change> changes;
  std::vector<Acknowledged> acknowledged;
  Keyring keyring;
};

Run record_run(const std::string& directory, Durability durability, int appends) {
  Run run;
  ShimVfs shim;
  OpenOptions options = options_for(directory);
  options.vfs = shim.name();
  options.durability = durability;
  options.checkpoint_entries = 64;
  REQUIRE(Log::init(options).ok());
  const std::string database = directory + "/" + database_name;
  run.before[database_name] = read_bytes(database);
  const std::size_t start = shim.count();
  {
    const auto log = open_log(options);
    for (int i = 0; i < appends; ++i) {
      const AppendReceipt receipt = append_one(*log, i);
      run.acknowledged.push_back({shim.count() - start, receipt.sequence + 1});
      if (i == appends / 2) REQUIRE(log->rotate_epoch().ok());
    }
  }
  const std::vector<Change> all = shim.changes();
  run.changes.assign(all.begin() + static_cast<std::ptrdiff_t>(start), all.end());
  Result<Keyring> keyring = Keyring::read(directory, options.key);
  REQUIRE(keyring.ok());
  run.keyring = std::move(*keyring);
  return run;
}

// Entries in the database that these files hold; -1 if they are no gapless log.
std::int64_t entries_in(const Run& run, const std::map<std::string, std::string>& files,
                        const std::string& directory) {
  for (const char* name : {"audit.db", "audit.db-wal", "audit.db-shm"}) {
    fs::remove(directory + "/" + name);
  }
  for (const auto& [name, bytes] : files) write_bytes(directory + "/" + name, bytes);
  Result<Store> store = Store::open_for_reading(directory + "/audit.db",
                                                {&run.keyring.database_key(), run.keyring.salt()},
                                                Database::Mode::evidence, {});
  if (!store.ok()) return -1;
  const Result<State> state = store->load_state();
  if (!state.ok()) return -1;
  Frontier tree;
  bool gapless = true;
  const Result<void> walked = store->for_each_entry(
      0, INT64_MAX,
      [&](std::uint64_t sequence, std::uint32_t, std::string_view, std::string_view bytes, bool) {
        gapless = gapless && sequence == tree.size();
        tree.add(leaf_hash(bytes));
        return gapless;
      });
  if (!walked.ok() || !gapless || tree.size() != state->size ||
      tree.root() != state->frontier.root()) {
    return -1;
  }
  return static_cast<std::int64_t>(tree.size());
}

std::uint64_t acknowledged_at(const Run& run, std::size_t changes) {
  std::uint64_t out = 0;
  for (const Acknowledged& a : run.acknowledged) {
    if (a.changes <= changes) out = a.entries;
  }
  return out;
}

}  // namespace

TEST_CASE("Durable mode loses no acknowledged entry to a power loss", "[power]") {
  // All ten variants at every change take minutes; the normal suite takes every change once and the
  // other variants at every 16th.
  const bool all = std::getenv("CARELINE_TEST_LONG") != nullptr;
  const Run run = record_run(quick_directory("power"), Durability::durable, 200);
  const std::string directory = quick_directory("power-state");
  fs::create_directories(directory);
  std::mt19937 random(20260101);
  std::size_t states = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at <= run.changes.size(); ++at) {
    const std::uint64_t acknowledged = acknowledged_at(run, at);
    const int variants = all || at % 16 == 0 ? 10 : 1;
    for (int variant = 0; variant < variants; ++variant) {
      const auto files =
          after_power_loss(run.before, run.changes, at, variant == 0 ? nullptr : &random);
      const std::int64_t found = entries_in(run, files, directory);
      ++states;
      if (found < static_cast<std::int64_t>(acknowledged)) {
        ++bad;
        UNSCOPED_INFO("change " << at << " variant " << variant << ": " << found << " of "
                                << acknowledged);
      }
    }
  }
  CHECK(states > 1500);
  CHECK(bad == 0);
}

TEST_CASE("Relaxed mode loses acknowledged entries to a power loss, and never a checkpoint",
          "[power]") {
  const Run run = record_run(quick_directory("power-relaxed"), Durability::relaxed, 100);
  const std::string directory = quick_directory("power-relaxed-state");
  fs::create_directories(directory);
  std::size_t lost = 0;
  for (const Acknowledged& a : run.acknowledged) {
    const auto files = after_power_loss(run.before, run.changes, a.changes, nullptr);
    const std::int64_t found = entries_in(run, files, directory);
    REQUIRE(found >= 0);
    if (found < static_cast<std::int64_t>(a.entries)) ++lost;
    // Every 64th entry is under a checkpoint, which is synced in either mode.
    CHECK(found >= static_cast<std::int64_t>(a.entries) - 64);
  }
  CHECK(lost > 50);
}

TEST_CASE("A log opens, goes on and verifies after a power loss", "[power]") {
  const std::string directory = quick_directory("power-open");
  const Run run = record_run(directory, Durability::durable, 120);
  const Result<Keyring> keyring = Keyring::read(directory, options_for(directory).key);
  REQUIRE(keyring.ok());
  const std::string key = VerifierKey::of(test_origin, keyring->epochs()[0].public_key).text();
  std::mt19937 random(7);
  for (int i = 0; i < 12; ++i) {
    // After the rotation, so that keyring and database agree.
    const std::size_t from = run.acknowledged[62].changes;
    const std::size_t at = from + random() % (run.acknowledged.back().changes - from);
    const std::string copy = quick_directory("power-open-copy");
    fs::create_directories(copy);
    for (const char* name : {"manifest", "keyring"}) {
      fs::copy_file(directory + "/" + name, copy + "/" + name);
    }
    for (const auto& [name, bytes] : after_power_loss(run.before, run.changes, at, &random)) {
      write_bytes(copy + "/" + name, bytes);
    }
    {
      const auto log = open_log(options_for(copy));
      CHECK(log->health().size >= acknowledged_at(run, at));
      append_one(*log, 999);
    }
    const Verdict verdict = verify_log(copy, key);
    INFO(verdict.detail);
    CHECK(verdict.ok());
  }
}

}  // namespace careline::audit::test
