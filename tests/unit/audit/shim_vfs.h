// A SQLite VFS over the system's: records every change of a file in order, fails or stalls chosen
// calls. The recording replays into the files that a power loss at any point would leave.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <vector>

namespace careline::audit::test {

struct Change {
  enum class Kind : std::uint8_t { create, write, truncate, sync, remove };
  Kind kind = Kind::write;
  std::string file;  // name without directory
  std::int64_t offset = 0;
  std::string data;
};

enum class Fault : std::uint8_t { none, eio, full, short_write };

class ShimVfs {
 public:
  // Registers itself under a name of its own.
  ShimVfs();
  ~ShimVfs();
  ShimVfs(const ShimVfs&) = delete;
  ShimVfs& operator=(const ShimVfs&) = delete;
  const std::string& name() const { return name_; }

  // The n-th call of a kind from now on (1: the next) fails in this way; later ones too if
  // `sticky`.
  void fail(Change::Kind kind, int nth, Fault fault, bool sticky = false);
  void heal();
  bool fired() const { return fired_; }
  // Every sync waits until it is released.
  void stall_syncs(bool stall);

  std::size_t count() const;
  std::vector<Change> changes() const;

  // For the VFS's own functions.
  Fault before(Change::Kind kind);
  void record(Change change);
  void wait_if_stalled();

 private:
  std::string name_;
  void* vfs_ = nullptr;
  mutable std::mutex mutex_;
  std::condition_variable released_;
  std::vector<Change> changes_;
  Change::Kind fail_kind_ = Change::Kind::write;
  int fail_in_ = 0;
  Fault fault_ = Fault::none;
  bool sticky_ = false;
  std::atomic<bool> fired_{false};
  bool stalled_ = false;
};

// Files after a power loss behind the first `count` changes. What was synced is there. Of what was
// not, `random` chooses: nothing (null), or any subset of the writes, some torn at a sector.
std::map<std::string, std::string> after_power_loss(
    const std::map<std::string, std::string>& before, const std::vector<Change>& changes,
    std::size_t count, std::mt19937* random);

}  // namespace careline::audit::test
