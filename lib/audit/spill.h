// The second place: entries that the log could not take, kept sealed in the spill directory until
// the log can be written again (WhenBlocked::spill).
//
// File "LOGID-RANDOM.spill": records behind each other, each u32 length and a sealed box under
// derive(database key, "spill"); associated data: log id, file name, u64 number of the record. So
// records cannot be read, changed, reordered or moved between files; a cut tail is the one thing
// that only the caller's own counts would show. Every record is synced before it is acknowledged.
//
// Merging is idempotent: the database remembers in the same transaction how many records of a file
// it has taken.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "audit/durable_file.h"
#include "audit/ledger.h"

namespace careline::audit {

class Spill {
 public:
  Spill(std::string directory, const Id& log_id, const Secret& database_key);

  // Durable when it returns. Any thread.
  Result<void> add(const Draft& draft, const Moment& when);
  // True if records may wait to be merged. Any thread.
  bool waiting() const;

  // Gives the waiting records to the ledger, in batches, and removes files that are merged. Called
  // with the writer's turn. A record that does not open stops the merge of its file with an entry.
  Result<void> merge(Ledger& ledger, std::size_t batch);

 private:
  std::string associated(std::string_view file, std::uint64_t record) const;
  Result<void> merge_file(Ledger& ledger, const std::string& name, std::size_t batch);
  Result<std::vector<std::string>> files() const;

  std::string directory_;
  std::string prefix_;
  Secret key_;
  mutable std::mutex mutex_;
  std::string name_;  // of the file that is being written, or empty
  AppendFile file_;
  std::uint64_t records_ = 0;
  bool waiting_ = false;
};

}  // namespace careline::audit
