// What the database of a log holds, and the transactions on it. One connection writes (the writer's
// thread); queries use a second one.
//
//   entry   sequence, epoch, leaf hash, canonical bytes (NULL once purged)
//   note    every signed checkpoint and epoch link, in the order of signing
//   state   one row: number of entries, frontier of the tree, entries in lookup, newest time
//   lookup  labels and tags of each entry, for queries; derived from the bytes and filled late
//           (at a query, a checkpoint of the tree, a full batch), so that a single append dirties
//           two pages and not ten
//   rule    matched rules of each entry, likewise
//   hold    legal holds in force      purging  epochs whose purge has begun
//   spill   spill files whose entries are in the log
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/cipher_db.h"
#include "audit/note.h"
#include "audit/tree.h"

namespace careline::audit {

inline constexpr const char* database_name = "audit.db";

enum class NoteKind : std::uint8_t { checkpoint = 1, link = 2 };

struct State {
  std::uint64_t size = 0;
  Frontier frontier;
  std::uint64_t indexed = 0;
  std::int64_t newest_time_ns = INT64_MIN;
};

struct StoredNote {
  NoteKind kind = NoteKind::checkpoint;
  std::uint64_t size = 0;
  std::uint32_t epoch = 0;
  std::string text;
};

class Store {
 public:
  static Result<Store> create(const std::string& path, const Database::Key& key,
                              const std::string& vfs);
  static Result<Store> open(const std::string& path, const Database::Key& key,
                            const std::string& vfs);
  // A second connection for reading, or the only one to look at evidence.
  static Result<Store> open_for_reading(const std::string& path, const Database::Key& key,
                                        Database::Mode mode, const std::string& vfs);
  Store() = default;

  Database& database() noexcept { return db_; }
  // FULL: a commit returns after its fsync. NORMAL: only the WAL's move is synced.
  Result<void> set_synchronous(bool full);

  Result<void> begin();
  Result<void> commit();
  // Never fails: an open transaction is gone afterwards.
  void rollback() noexcept;
  bool in_transaction() const noexcept;

  Result<void> insert(std::uint64_t sequence, std::uint32_t epoch, const Digest& leaf,
                      std::string_view bytes);
  Result<void> insert(const StoredNote& note);
  Result<void> save(const State& state);
  // Fills lookup and rule for entries [state.indexed, state.size); state.indexed moves.
  Result<void> index(State& state);

  Result<State> load_state();
  Result<std::vector<StoredNote>> notes();
  Result<std::optional<StoredNote>> newest_checkpoint();
  Result<std::string> leaf_bytes(std::uint64_t first, std::uint64_t end);  // 32 bytes each
  // Calls each(sequence, epoch, leaf, bytes, purged) in ascending order; false stops.
  template <typename Each>
  Result<void> for_each_entry(std::uint64_t first, std::uint64_t end, Each each);

  Result<void> set_hold(std::string_view name, bool placed, std::uint64_t size);
  Result<bool> has_hold(std::string_view name);
  // Number of holds in force.
  Result<std::int64_t> holds();
  Result<void> set_purging(std::uint32_t epoch, bool purging);
  Result<std::vector<std::uint32_t>> purging();
  // Drops the bytes and lookup rows of entries [first, end); leaf hashes stay.
  Result<void> drop(std::uint64_t first, std::uint64_t end);
  Result<std::uint64_t> spilled(std::string_view file);
  Result<void> set_spilled(std::string_view file, std::uint64_t records);

  Result<void> close();

 private:
  Result<void> prepare_writes();

  Database db_;
  // Behind db_: statements must go before their connection.
  Statement begin_, commit_, insert_entry_, insert_note_, save_state_, insert_lookup_, insert_rule_;
};

template <typename Each>
Result<void> Store::for_each_entry(std::uint64_t first, std::uint64_t end, Each each) {
  Result<Statement> rows = db_.prepare(
      "SELECT sequence, epoch, leaf, bytes FROM entry WHERE sequence >= ?1 AND sequence < ?2 "
      "ORDER BY sequence");
  if (!rows.ok()) return rows.error();
  rows->bind(1, static_cast<std::int64_t>(first)).bind(2, static_cast<std::int64_t>(end));
  for (;;) {
    const Result<bool> row = rows->step();
    if (!row.ok()) return row.error();
    if (!*row) return {};
    if (!each(static_cast<std::uint64_t>(rows->integer(0)),
              static_cast<std::uint32_t>(rows->integer(1)), rows->blob(2), rows->blob(3),
              rows->is_null(3))) {
      return {};
    }
  }
}

}  // namespace careline::audit
