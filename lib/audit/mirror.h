// Copies of the tree and of the signed notes beside the database, for readers without a key.
//
//   leaves       leaf hashes in order, 32 bytes each
//   checkpoints  every note (checkpoint or epoch link) in order of signing, an empty line after
//   each seal         note over the digests of the closed log's files; absent while the log is open
//
// The database is the truth. The copies are written after its commit and may lag behind after a
// crash; opening the log completes them. They are never ahead of it in an honest log, which is what
// makes a database that was put back to an older state show.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "audit/durable_file.h"
#include "audit/store.h"

namespace careline::audit {

inline constexpr const char* leaves_name = "leaves";
inline constexpr const char* checkpoints_name = "checkpoints";
inline constexpr const char* seal_name = "seal";

// The complete notes of a checkpoints file, borrowed; `rest` receives what follows the last.
std::vector<std::string_view> split_notes(std::string_view file, std::string_view* rest = nullptr);

class Mirror {
 public:
  // Completes both files from the store. `lost` receives the number of leaves that the file knows
  // and the store does not. audit_tampered if the file holds a note signed by one of `keys` that
  // the store does not have: the store was rolled back.
  static Result<Mirror> open(const std::string& directory, Store& store, const State& state,
                             const std::vector<VerifierKey>& keys, std::uint64_t& lost);
  Mirror() = default;

  // Takes what was just committed and writes it. What cannot be written is kept and tried again
  // with the next piece; at most `max_backlog` bytes.
  Result<void> add(std::string_view leaves, std::string_view notes);
  Result<void> sync();
  // True once more is waiting than may wait.
  bool broken() const noexcept { return leaf_backlog_.size() + note_backlog_.size() > max_backlog; }

 private:
  static constexpr std::size_t max_backlog = 8U << 20;

  AppendFile leaves_;
  AppendFile notes_;
  std::string leaf_backlog_;
  std::string note_backlog_;
};

}  // namespace careline::audit
