// The signed history of a log: its notes in order, and what they prove about one another.
//
// Epoch 0's key comes from outside. A link of epoch k is signed by the key of epoch k-1 and says
// the key of epoch k and the size at which it begins; at that size the old key has signed a
// checkpoint. Every checkpoint is signed by the key of the epoch in whose stretch it stands, so
// whoever steals today's key cannot sign yesterday's history again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/audit.h"
#include "audit/note.h"

namespace careline::audit {

struct SignedCheckpoint {
  Checkpoint checkpoint;
  std::string note;
  std::uint32_t epoch = 0;
};

struct Finding {
  VerdictCode code = VerdictCode::ok;
  std::string detail;
  std::optional<std::uint64_t> index;
  std::uint64_t known = 0;
  std::uint64_t found = 0;
};

struct Chain {
  std::vector<VerifierKey> keys;              // of the epochs, as far as they are proven
  std::vector<std::uint64_t> starts;          // sizes at which they begin
  std::vector<SignedCheckpoint> checkpoints;  // ascending sizes
  std::optional<Finding> finding;             // what is wrong with the notes
};

// `all_keys` are keys that the log's own keyring claims; they only tell a missing link from a
// foreign signature. `log_id` is hex.
Chain walk_chain(const VerifierKey& first, std::string_view log_id,
                 const std::vector<std::string_view>& notes,
                 const std::vector<VerifierKey>& all_keys = {});

}  // namespace careline::audit
