// A file system that is really full or read-only: a small tmpfs in a mount namespace of its own, in
// a child process that reports by its exit code.
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <iostream>

#include "log_fixture.h"

namespace careline::audit::test {
namespace {

constexpr int not_permitted = 77;

bool mount_small(const std::string& place, const char* size, unsigned long flags) {
  const std::string data = std::string("size=") + size;
  return ::mount("tmpfs", place.c_str(), "tmpfs", flags, data.c_str()) == 0;
}

// Runs `scenario(mount point)` in a child; 0 is success, other codes name the step that failed.
int in_small_file_system(const std::function<int(const std::string&)>& scenario) {
  const std::string place = quick_directory("disk");
  fs::create_directories(place);
  const pid_t pid = ::fork();
  REQUIRE(pid >= 0);
  if (pid == 0) {
    const int spaces = ::geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS;
    if (::unshare(spaces) != 0 ||
        ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        !mount_small(place, "2m", 0)) {
      ::_exit(not_permitted);
    }
    ::_exit(scenario(place));
  }
  int status = 0;
  ::waitpid(pid, &status, 0);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  if (code == not_permitted) {
    std::cerr << "SKIPPED: this system allows no mount namespace; full disks were not tried\n";
    WARN("no mount namespace; full disks were not tried");
    return 0;
  }
  return code;
}

bool good(const std::string& directory, const std::string& key, std::uint64_t entries) {
  VerifyOptions v;
  v.path = directory;
  v.verifier_key = key;
  v.key.raw = test_key();
  const Result<Verdict> verdict = verify(v);
  return verdict.ok() && verdict->ok() && verdict->size >= entries;
}

// Appends until one is refused (code 1: never; 2: for another reason). `durable` counts.
int fill(Log& log, std::uint64_t& durable) {
  for (int i = 0; i < 20000; ++i) {
    const Result<AppendReceipt> receipt = log.append(Sample(i).entry);
    if (!receipt.ok()) return receipt.error().status == Status::audit_unavailable ? 0 : 2;
    durable = receipt->sequence + 1;
  }
  return 1;
}

int full_disk(const std::string& place, bool with_low_water) {
  OpenOptions options = options_for(place + "/log");
  if (with_low_water) options.low_water_bytes = 512U << 10U;
  const Result<std::string> key = Log::init(options);
  if (!key.ok()) return 10;
  std::uint64_t durable = 0;
  {
    Result<std::unique_ptr<Log>> log = Log::open(options);
    if (!log.ok()) return 11;
    if (const int code = fill(**log, durable); code != 0) return code;
    if (durable < 50) return 12;
    // Still full: refused again, not lied about and not hung.
    for (int i = 0; i < 5; ++i) {
      const Result<AppendReceipt> receipt = (*log)->append(Sample(i).entry);
      if (receipt.ok()) durable = receipt->sequence + 1;
    }
    if (!mount_small(place, "64m", MS_REMOUNT)) return 13;
    // With room again it goes on by itself, unless the system gave it a reason to distrust the
    // file.
    const Result<AppendReceipt> again = (*log)->append(Sample(1).entry);
    if (again.ok()) durable = again->sequence + 1;
    if (!again.ok() && !(*log)->health().stopped) return 14;
    // Below the low-water mark nothing had failed yet.
    if (with_low_water && !again.ok()) return 15;
  }
  {
    Result<std::unique_ptr<Log>> log = Log::open(options);
    if (!log.ok()) return 16;
    if ((*log)->health().size < durable) return 17;
    if (!(*log)->append(Sample(2).entry).ok() || !(*log)->close().ok()) return 18;
  }
  return good(options.directory, *key, durable) ? 0 : 19;
}

int full_disk_with_spill(const std::string& place, const std::string& spill) {
  OpenOptions options = options_for(place + "/log");
  options.when_blocked = WhenBlocked::spill;
  options.spill_directory = spill;
  const Result<std::string> key = Log::init(options);
  if (!key.ok()) return 20;
  std::uint64_t accepted = 0;
  int spilled = 0;
  {
    Result<std::unique_ptr<Log>> log = Log::open(options);
    if (!log.ok()) return 21;
    for (int i = 0; spilled < 20; ++i, ++accepted) {
      if (i > 20000) return 22;
      const Result<AppendReceipt> receipt = (*log)->append(Sample(i).entry);
      if (!receipt.ok()) return 23;
      spilled += receipt->spilled ? 1 : 0;
    }
  }
  if (!mount_small(place, "64m", MS_REMOUNT)) return 24;
  {
    Result<std::unique_ptr<Log>> log = Log::open(options);
    if (!log.ok()) return 25;
    if (!(*log)->append(Sample(1).entry).ok()) return 26;
    Filter filter;
    filter.role = "auditor";
    filter.purpose = "test";
    filter.kind = Kind::decision;
    filter.limit = 10000;
    const Result<std::vector<Record>> rows = (*log)->query(filter);
    if (!rows.ok() || rows->size() != accepted + 1) return 27;
  }
  if (!fs::is_empty(spill)) return 28;
  return good(options.directory, *key, accepted) ? 0 : 29;
}

int read_only(const std::string& place) {
  OpenOptions options = options_for(place + "/log");
  const Result<std::string> key = Log::init(options);
  if (!key.ok()) return 30;
  if (!mount_small(place, "2m", MS_REMOUNT | MS_RDONLY)) return 31;
  const Result<std::unique_ptr<Log>> log = Log::open(options);
  if (log.ok() || log.error().status != Status::io) return 32;
  if (Log::init(options_for(place + "/other")).error().status != Status::io) return 33;
  // An auditor needs no right to write.
  return good(options.directory, *key, 1) ? 0 : 34;
}

}  // namespace

TEST_CASE("A full disk refuses entries, loses none and is survived", "[disk]") {
  CHECK(in_small_file_system([](const std::string& place) { return full_disk(place, false); }) ==
        0);
}

TEST_CASE("The low-water mark keeps a filling disk from failing", "[disk]") {
  CHECK(in_small_file_system([](const std::string& place) { return full_disk(place, true); }) == 0);
}

TEST_CASE("Behind a full disk entries are spilled and merged", "[disk]") {
  const std::string spill = quick_directory("disk-spill");
  fs::create_directories(spill);
  CHECK(in_small_file_system(
            [&](const std::string& place) { return full_disk_with_spill(place, spill); }) == 0);
}

TEST_CASE("A read-only file system is an I/O error for the owner and none for the auditor",
          "[disk]") {
  CHECK(in_small_file_system(read_only) == 0);
}

}  // namespace careline::audit::test
