// Durable appends against the disk itself and against a bare prepared-statement SQLCipher loop.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <thread>
#include <vector>

#include "audit/audit.h"

namespace {

namespace fs = std::filesystem;
using careline::audit::Log;

const std::array<std::uint8_t, 32> key{1, 2, 3};

// On the build's own disk: /tmp may be memory.
fs::path fresh(const char* name) {
  const fs::path path = fs::path(CARELINE_BINARY_DIR) / "bench-data" / name;
  fs::remove_all(path);
  fs::create_directories(path.parent_path());
  return path;
}

careline::audit::Entry entry() {
  careline::audit::Entry e;
  e.kind = careline::audit::Kind::decision;
  e.actor = {"engine", "system", "", ""};
  e.action = "decide";
  e.intent = "appointment_reschedule";
  e.tier = "route";
  e.channel = "sms";
  e.language = "en";
  e.policy_input =
      R"({"intent":"appointment_reschedule","intent.confidence":0.93,"intent.margin":0.71,"intent.agreed":true})";
  e.decision = R"({"tier":"route","queue":"scheduling","template":"received"})";
  e.decision_id = "0123456789abcdef";
  return e;
}

std::unique_ptr<Log> open_log(const fs::path& path) {
  careline::audit::OpenOptions options;
  options.directory = path.string();
  options.origin = "bench.example/log";
  options.key.raw = key;
  options.create = true;
  options.low_water_bytes = 0;
  auto log = Log::open(options);
  if (!log) std::abort();
  return *std::move(log);
}

void raw_fdatasync(benchmark::State& state) {
  const fs::path path = fresh("raw");
  const int fd = ::open(path.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
  const std::string block(4096, 'x');
  for (auto _ : state) {
    if (::write(fd, block.data(), block.size()) != 4096 || ::fdatasync(fd) != 0) std::abort();
  }
  ::close(fd);
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(raw_fdatasync)->UseRealTime()->Unit(benchmark::kMicrosecond);

void append_durable(benchmark::State& state) {
  const auto log = open_log(fresh("single"));
  for (auto _ : state) {
    if (!log->append(entry())) std::abort();
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(append_durable)->UseRealTime()->Unit(benchmark::kMicrosecond);

// One iteration: every producer appends 32 entries, each durable before its next.
void append_by_producers(benchmark::State& state) {
  const auto log = open_log(fresh("producers"));
  const auto producers = static_cast<std::size_t>(state.range(0));
  for (auto _ : state) {
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < producers; ++t) {
      threads.emplace_back([&log] {
        for (int i = 0; i < 32; ++i) {
          if (!log->append(entry())) std::abort();
        }
      });
    }
    for (auto& thread : threads) thread.join();
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(producers) * 32);
}
BENCHMARK(append_by_producers)
    ->Arg(1)
    ->Arg(4)
    ->Arg(16)
    ->Arg(64)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

// The same amount of bytes a row in batches, without tree, checkpoints, tags or sealed fields.
void bare_sqlcipher_loop(benchmark::State& state) {
  const fs::path path = fresh("bare.db");
  sqlite3* db = nullptr;
  sqlite3_open(path.c_str(), &db);
  sqlite3_key_v2(db, "main", "x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'",
                 67);
  sqlite3_exec(
      db,
      "pragma cipher_log_level=NONE; pragma journal_mode=wal; pragma synchronous=full;"
      "create table t(id integer primary key, body blob, hash blob, a text, b text, c text)",
      nullptr, nullptr, nullptr);
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(db, "insert into t(body,hash,a,b,c) values(?,?,?,?,?)", -1, &statement,
                     nullptr);
  const std::string body(420, 'x');
  const std::string hash(32, 'h');
  const auto batch = static_cast<int>(state.range(0));
  for (auto _ : state) {
    sqlite3_exec(db, "begin immediate", nullptr, nullptr, nullptr);
    for (int i = 0; i < batch; ++i) {
      sqlite3_bind_blob(statement, 1, body.data(), static_cast<int>(body.size()), SQLITE_STATIC);
      sqlite3_bind_blob(statement, 2, hash.data(), static_cast<int>(hash.size()), SQLITE_STATIC);
      sqlite3_bind_text(statement, 3, "appointment_reschedule", -1, SQLITE_STATIC);
      sqlite3_bind_text(statement, 4, "route", -1, SQLITE_STATIC);
      sqlite3_bind_text(statement, 5, "sms", -1, SQLITE_STATIC);
      if (sqlite3_step(statement) != SQLITE_DONE) std::abort();
      sqlite3_reset(statement);
    }
    if (sqlite3_exec(db, "commit", nullptr, nullptr, nullptr) != SQLITE_OK) std::abort();
  }
  sqlite3_finalize(statement);
  sqlite3_close(db);
  state.SetItemsProcessed(state.iterations() * batch);
}
BENCHMARK(bare_sqlcipher_loop)->Arg(1)->Arg(64)->UseRealTime()->Unit(benchmark::kMicrosecond);

void verify(benchmark::State& state) {
  const fs::path path = fresh("verify");
  std::string vkey;
  constexpr std::int64_t entries = 20000;
  {
    const auto log = open_log(path);
    std::vector<careline::audit::Ticket> tickets;
    for (std::int64_t i = 0; i < entries; ++i) {
      auto ticket = log->append_async(entry());
      while (!ticket) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        ticket = log->append_async(entry());
      }
    }
    if (!log->flush(60000)) std::abort();
    vkey = log->verifier_key();
    if (!log->close()) std::abort();
  }
  careline::audit::VerifyOptions options;
  options.path = path.string();
  options.verifier_key = vkey;
  options.key.raw = key;
  for (auto _ : state) {
    const auto verdict = careline::audit::verify(options);
    if (!verdict || !verdict->ok()) std::abort();
  }
  state.SetItemsProcessed(state.iterations() * entries);
}
BENCHMARK(verify)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
