// The log without threads: keys, database and their copies as one thing that changes by commits.
// Whoever calls holds the writer's turn (writer.h); nothing here locks.
//
// One commit is one SQLite transaction: the rows, the tree's frontier, the due checkpoint and, when
// due, the lookup tables. After it the file must still be in its place; only then is it
// acknowledged.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "audit/audit.h"
#include "audit/keyring.h"
#include "audit/manifest.h"
#include "audit/mirror.h"
#include "audit/store.h"

namespace careline::audit {

struct Moment {
  std::int64_t utc_ns = 0;
  std::int64_t monotonic_ns = 0;
};

// Where an entry came to stand.
struct Written {
  std::uint64_t sequence = 0;
  Digest leaf{};
  std::int64_t time_ns = 0;
  bool spilled = false;
};
AppendReceipt receipt_of(const Written& written);

// One entry on its way into a commit.
struct Item {
  const Draft* draft = nullptr;
  Moment when;
  Written written;
};

// Owned twin of what OpenOptions borrows, for the life of the log.
struct Settings {
  std::string directory;
  std::string origin;
  Durability durability = Durability::durable;
  WhenBlocked when_blocked = WhenBlocked::reject;
  std::uint32_t deadline_ms = 0;
  std::uint32_t queue_entries = 0;
  std::uint32_t batch_entries = 0;
  std::uint32_t checkpoint_entries = 0;
  std::uint32_t checkpoint_seconds = 0;
  std::uint64_t epoch_seconds = 0;
  std::uint64_t low_water_bytes = 0;
  std::string spill_directory;
  AnchorCallback anchor = nullptr;
  void* anchor_user = nullptr;
  std::shared_ptr<const Clock> clock;
  std::string vfs;
};

class Ledger {
 public:
  // Creates an empty log; returns nothing open. bad_state if there is one.
  static Result<void> create(const Settings& settings, const KeySource& source);
  static bool present(const std::string& directory);
  // Opens, finishes what a crash interrupted, removes the seal and records that it was opened.
  static Result<std::unique_ptr<Ledger>> open(const Settings& settings, const KeySource& source);

  struct Extra {
    bool checkpoint = false;                   // sign one even if none is due
    bool index = false;                        // bring the lookup tables up to date
    const StoredNote* link = nullptr;          // of a new epoch, before any checkpoint
    std::function<Result<void>(Store&)> more;  // further changes of the same transaction
  };
  // All or nothing. After an error with fatal() the handle must not write any more.
  Result<void> commit(std::span<Item> items, const Extra& extra);

  // An entry of the log's own.
  Result<void> record(Kind kind, std::string_view action, std::string_view outcome,
                      std::string_view details, const Extra& extra, std::string_view role = {},
                      std::string_view purpose = {});

  bool fatal() const noexcept { return fatal_; }
  // After an exception in the middle of a change: undoes the transaction and stops the handle.
  void poison() noexcept;
  // True if the last failed commit may be found in the log after all.
  bool ambiguous() const noexcept { return ambiguous_; }
  std::uint64_t size() const noexcept { return state_.size; }
  std::uint64_t commits() const noexcept { return commits_; }
  std::uint64_t checkpoint_size() const noexcept { return checkpoint_.size; }
  const std::string& checkpoint_note() const noexcept { return checkpoint_.text; }
  bool epoch_due(std::int64_t now_ns) const noexcept;
  Moment now() const;

  // All of these record themselves as entries.
  Result<void> rotate_epoch();
  Result<void> rewrap(const KeySource& source);
  Result<PurgeReceipt> purge(const PurgePolicy& policy);
  Result<void> hold(std::string_view name, bool placed, std::string_view role,
                    std::string_view purpose);

  // Notes signed since the last call, for the anchor.
  std::vector<std::string> take_signed();
  // After the answers: syncs the copies of a checkpoint, moves the WAL when it has grown. Errors
  // are kept for the next commit.
  void tidy();
  // Last checkpoint, empty WAL, closed database, seal, lock given back.
  Result<void> close();

  // Changes whenever an epoch begins or loses its keys.
  std::uint64_t key_generation() const noexcept { return key_generation_; }
  // For tags that are computed ahead, with the number of their epoch.
  std::shared_ptr<const EntryKeys> entry_keys() const noexcept { return keys_; }
  std::uint32_t epoch() const noexcept { return keyring_.current().number; }
  Store& store() noexcept { return store_; }
  const Keyring& keyring() const noexcept { return keyring_; }
  const Settings& settings() const noexcept { return settings_; }
  const Id& log_id() const noexcept { return keyring_.log_id(); }
  VerifierKey first_key() const;
  std::vector<VerifierKey> verifier_keys() const;
  Database::Key database_key() const { return {&keyring_.database_key(), keyring_.salt()}; }

 private:
  Result<void> finish_rotation();
  Result<void> finish_purge();
  Result<void> check_against_notes();
  Result<void> write_batch(std::span<Item> items, const Extra& extra, bool sign, State& next,
                           std::string& leaves, StoredNote& note);
  Error failed(Error error, std::string_view doing);
  // Before the next commit at the latest, so that all but the newest checkpoint are certain.
  void sync_copies();
  Result<void> start_epoch(bool recorded);
  Result<void> write_seal();
  std::uint64_t end_of_epoch(std::uint32_t epoch) const;

  Settings settings_;
  LockFile lock_;
  Keyring keyring_;
  std::shared_ptr<const EntryKeys> keys_;  // of the current epoch
  SecureText encoded_;                     // one entry at a time
  Signer signer_;
  Store store_;
  Mirror mirror_;
  State state_;
  StoredNote checkpoint_;  // newest; size 0 and no text if there is none
  std::vector<std::string> signed_;
  Id boot_id_{};
  std::string host_;
  std::uint64_t commits_ = 0;
  std::uint64_t key_generation_ = 0;
  bool copies_due_ = false;
  bool fatal_ = false;
  bool ambiguous_ = false;
};

}  // namespace careline::audit
