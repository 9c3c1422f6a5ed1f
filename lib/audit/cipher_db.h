// SQLCipher behind RAII: connections that are proven to be encrypted, prepared statements, and the
// translation of SQLite's codes into ours. Nothing here knows the schema.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "audit/entry_codec.h"
#include "audit/secret.h"
#include "base/status.h"

struct sqlite3;
struct sqlite3_stmt;

namespace careline::audit {

class Database;

// A prepared statement. Numbers of parameters and columns as in SQLite: from 1 and from 0.
class Statement {
 public:
  Statement() = default;
  Statement& bind(int index, std::int64_t value);
  Statement& bind_text(int index, std::string_view value);
  Statement& bind_blob(int index, std::string_view value);
  Statement& bind_null(int index);
  // Empty text becomes NULL.
  Statement& bind_label(int index, std::string_view value) {
    return value.empty() ? bind_null(index) : bind_text(index, value);
  }

  // True: a row; false: done. The row's views live until the next step or reset.
  Result<bool> step();
  // Steps to the end and resets.
  Result<void> run();
  void reset() noexcept;

  std::int64_t integer(int column) const;
  std::string_view text(int column) const;
  std::string_view blob(int column) const;
  bool is_null(int column) const;

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* s) const noexcept;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class Database {
 public:
  enum class Mode : std::uint8_t {
    create,    // writer, file may be absent
    write,     // writer, file must exist
    read,      // second connection beside the writer, for queries
    evidence,  // alone, changes no file: works on read-only copies and recovers a live WAL in
               // memory
  };
  struct Key {
    const Secret* key = nullptr;  // 32 bytes
    Id salt{};                    // first 16 bytes of the file
  };

  // audit_plaintext, audit_damaged (does not decrypt under its key), not_found, io. The key is
  // known to be right: it came out of an authenticated keyring.
  static Result<Database> open(const std::string& path, const Key& key, Mode mode,
                               const std::string& vfs);
  Database() = default;

  Result<Statement> prepare(std::string_view sql);
  // Statements without parameters and results.
  Result<void> run(const char* sql);
  // First column of the first row.
  Result<std::int64_t> scalar(std::string_view sql);

  // False once the file was unlinked or renamed under us, or its WAL was replaced.
  Result<bool> in_place();
  // Moves the WAL into the database file. `truncate` waits for no reader and empties the WAL.
  Result<void> checkpoint_wal(bool truncate);
  std::int64_t wal_pages() const noexcept;
  Result<void> close();
  bool is_open() const noexcept { return db_ != nullptr; }
  sqlite3* raw() const noexcept { return db_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* db) const noexcept;
  };
  struct WalState {
    std::int64_t pages = 0;
    std::uint64_t inode = 0;
  };
  Result<void> guard(const Key& key, Mode mode);
  Result<void> set_profile(Mode mode);

  // Before db_: the hook of an open connection points to it.
  std::unique_ptr<WalState> wal_;
  std::unique_ptr<sqlite3, Close> db_;
  std::string path_;
};

// How a failed SQLite call is reported; never holds SQL values.
Error database_error(sqlite3* db, std::string_view doing);
// A failed fsync: what was written may be lost although a later fsync succeeds.
bool is_sync_failure(int extended_code) noexcept;

}  // namespace careline::audit
