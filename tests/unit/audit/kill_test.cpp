// Sudden death: a child process works on a log and is killed with SIGKILL at a random moment. What
// it had been told is durable must be in the log, and the next owner must be able to go on.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <random>
#include <thread>

#include "log_fixture.h"

namespace careline::audit::test {
namespace {

constexpr std::int64_t day_ns = 24LL * 3600 * 1'000'000'000;

enum class Work { plain, checkpoints, rotation, purge };

// Never returns. Reports the number of entries that are durable as 8 bytes each.
[[noreturn]] void child(const std::string& directory, Work work, int report, int run) {
  auto clock = std::make_shared<TestClock>(1'700'000'000'000'000'000 + run * 3000 * day_ns);
  OpenOptions options = options_for(directory);
  options.clock = clock;
  if (work == Work::checkpoints) options.checkpoint_entries = 3;
  Result<std::unique_ptr<Log>> opened = Log::open(options);
  if (!opened.ok()) _exit(10);
  Log& log = **opened;
  const auto append = [&](int from) {
    for (int i = from;; ++i) {
      const Sample sample(i);
      const Result<AppendReceipt> receipt = log.append(sample.entry);
      if (!receipt.ok()) _exit(11);
      const std::uint64_t entries = receipt->sequence + 1;
      if (::write(report, &entries, sizeof entries) != sizeof entries) _exit(12);
      if (from == 0 && work == Work::rotation && i % 5 == 4 && !log.rotate_epoch().ok()) _exit(13);
      if (from == 0 && work == Work::purge && i % 5 == 4) {
        clock->set(clock->utc_ns() + 2500 * day_ns);
        if (!log.rotate_epoch().ok()) _exit(14);
        clock->set(clock->utc_ns() + 2500 * day_ns);
        PurgePolicy policy;
        policy.role = "records";
        policy.purpose = "retention";
        if (!log.purge(policy).ok()) _exit(15);
      }
    }
  };
  std::thread second(append, 100000);
  append(0);
  _exit(16);
}

struct Outcome {
  bool killed = false;
  int code = 0;
  std::uint64_t durable = 0;
};

Outcome run_and_kill(const std::string& directory, Work work, int run, unsigned microseconds) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t pid = ::fork();
  REQUIRE(pid >= 0);
  if (pid == 0) {
    ::close(ends[0]);
    child(directory, work, ends[1], run);
  }
  ::close(ends[1]);
  Outcome out;
  std::uint64_t entries = 0;
  // The clock of the death starts with the first acknowledged entry.
  if (::read(ends[0], &entries, sizeof entries) == sizeof entries) {
    out.durable = entries;
    ::usleep(microseconds);
  }
  ::kill(pid, SIGKILL);
  int status = 0;
  ::waitpid(pid, &status, 0);
  out.killed = WIFSIGNALED(status);
  out.code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  while (::read(ends[0], &entries, sizeof entries) == sizeof entries) {
    out.durable = std::max(out.durable, entries);
  }
  ::close(ends[0]);
  return out;
}

}  // namespace

TEST_CASE("What was acknowledged survives SIGKILL", "[kill]") {
  std::mt19937 random(4711);
  int runs = 0;
  for (const Work work : {Work::plain, Work::checkpoints, Work::rotation, Work::purge}) {
    const std::string directory = quick_directory("kill");
    const Result<std::string> key = Log::init(options_for(directory));
    REQUIRE(key.ok());
    for (int run = 0; run < 52; ++run, ++runs) {
      const Outcome outcome = run_and_kill(directory, work, run, random() % 6000);
      INFO("work " << static_cast<int>(work) << " run " << run << " exit " << outcome.code);
      REQUIRE(outcome.killed);
      REQUIRE(outcome.durable > 0);
      const Verdict verdict = verify_log(directory, *key);
      INFO(name_of(verdict.code) << ": " << verdict.detail);
      REQUIRE((verdict.ok() || verdict.code == VerdictCode::unanchored_since));
      REQUIRE(verdict.size >= outcome.durable);
    }
    // The next owner finishes what was begun.
    {
      const auto log = open_log(options_for(directory));
      append_one(*log, 1);
    }
    const Verdict verdict = verify_log(directory, *key);
    INFO(verdict.detail);
    CHECK(verdict.ok());
  }
  CHECK(runs >= 200);
}

}  // namespace careline::audit::test
