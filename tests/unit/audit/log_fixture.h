// A log in a fresh directory below the build tree (a real file system: /tmp may be in memory), and
// what most tests do with one.
#pragma once

#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "audit/audit.h"

namespace careline::audit::test {

namespace fs = std::filesystem;

// Directories of this run, removed when it ends.
class Scratch {
 public:
  explicit Scratch(const fs::path& parent)
      : root_(parent / ("careline-audit-" + std::to_string(::getpid()))), owner_(::getpid()) {}
  ~Scratch() {
    std::error_code ignored;
    if (::getpid() == owner_) fs::remove_all(root_, ignored);
  }
  std::string fresh(const std::string& name) {
    const fs::path out = root_ / (name + "-" + std::to_string(++count_));
    fs::create_directories(root_);
    return out.string();
  }

 private:
  fs::path root_;
  pid_t owner_;
  int count_ = 0;
};

// On the disk of the build tree.
inline std::string fresh_directory(const std::string& name) {
  static Scratch scratch(fs::path(CARELINE_BINARY_DIR) / "tests");
  return scratch.fresh(name);
}

// In memory where the system has it: for tests in which nothing depends on what a sync costs.
inline std::string quick_directory(const std::string& name) {
  static Scratch scratch(::access("/dev/shm", W_OK) == 0 ? fs::path("/dev/shm")
                                                         : fs::path(CARELINE_BINARY_DIR) / "tests");
  return scratch.fresh(name);
}

// Stands still until it is set; the writer's thread reads it too.
class TestClock final : public Clock {
 public:
  explicit TestClock(std::int64_t utc_ns) : now_(utc_ns) {}
  std::int64_t utc_ns() const override { return now_; }
  std::int64_t monotonic_ns() const override { return now_; }
  void set(std::int64_t utc_ns) { now_ = utc_ns; }

 private:
  std::atomic<std::int64_t> now_;
};

inline const std::vector<std::uint8_t>& test_key() {
  static const std::vector<std::uint8_t> key(32, 0x5A);
  return key;
}

constexpr const char* test_origin = "audit.example.org/log1";

inline OpenOptions options_for(const std::string& directory) {
  OpenOptions o;
  o.directory = directory;
  o.origin = test_origin;
  o.key.raw = test_key();
  o.create = true;
  o.low_water_bytes = 0;
  o.deadline_ms = 20000;
  o.checkpoint_seconds = 0;
  return o;
}

inline std::unique_ptr<Log> open_log(const OpenOptions& options) {
  Result<std::unique_ptr<Log>> log = Log::open(options);
  INFO((log.ok() ? std::string() : log.error().message));
  REQUIRE(log.ok());
  return std::move(*log);
}

// A small decision; `number` makes its reference unique.
struct Sample {
  std::string reference;
  std::string input;
  Entry entry;
  explicit Sample(int number = 0) : reference("decision-" + std::to_string(number)) {
    input = "{\"turn\":" + std::to_string(number) + ",\"signal\":\"none\"}";
    entry.kind = Kind::decision;
    entry.actor = {"svc-chat", "system", "assistant", "clerk-7"};
    entry.subject = "patient/4711";
    entry.message = "the words of a message";
    entry.purpose = "TREAT";
    entry.action = "decide";
    entry.outcome = "route";
    entry.intent = "schedule_appointment";
    entry.tier = "route";
    entry.channel = "chat";
    entry.language = "en";
    entry.policy_digest = "0123456789abcdef";
    entry.matched_rules = rules;
    entry.policy_input = input;
    entry.decision_id = reference;
  }
  Sample(const Sample&) = delete;
  Sample& operator=(const Sample&) = delete;
  static constexpr std::string_view rules[] = {"route_scheduling", "disclose_bot"};
};

inline AppendReceipt append_one(Log& log, int number = 0) {
  const Sample sample(number);
  const Result<AppendReceipt> receipt = log.append(sample.entry);
  INFO((receipt.ok() ? std::string() : receipt.error().message));
  REQUIRE(receipt.ok());
  return *receipt;
}

inline Verdict verify_log(const std::string& path, const std::string& verifier_key,
                          bool with_key = true, const std::string& known = {}) {
  VerifyOptions v;
  v.path = path;
  v.verifier_key = verifier_key;
  if (with_key) v.key.raw = test_key();
  v.known_checkpoint = known;
  const Result<Verdict> verdict = verify(v);
  INFO((verdict.ok() ? std::string() : verdict.error().message));
  REQUIRE(verdict.ok());
  return *verdict;
}

inline std::string read_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}
inline void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << bytes;
}

}  // namespace careline::audit::test
