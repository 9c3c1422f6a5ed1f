// The rows that a log of benchmark entries holds, and a bare loop of prepared statements that
// writes the same rows into the same tables of the same SQLCipher, in the same batches: what a
// group commit is measured against.
#pragma once

#include <sqlite3.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "audit/keyring.h"
#include "audit/store.h"

namespace careline::bench {

struct Row {
  std::string leaf, bytes;
  std::int64_t time = 0;
  std::int64_t kind = 0;
  std::string actor, intent, tier, decision;
};

inline void must(bool good) {
  if (!good) std::abort();
}

// Decisions of a closed log, with the schema of its database.
struct Rows {
  std::vector<Row> rows;
  std::vector<std::string> schema;
  std::string frontier;

  static Rows of(const std::string& directory, const audit::KeySource& source) {
    Rows out;
    auto keyring = audit::Keyring::read(directory, source);
    must(keyring.ok());
    auto store = audit::Store::open_for_reading(directory + "/" + audit::database_name,
                                                {&keyring->database_key(), keyring->salt()},
                                                audit::Database::Mode::evidence, {});
    must(store.ok());
    auto sql = store->database().prepare("SELECT sql FROM sqlite_schema WHERE sql NOT NULL");
    for (must(sql.ok()); *sql->step();) out.schema.emplace_back(sql->text(0));
    auto row = store->database().prepare(
        "SELECT leaf, bytes, time, kind, actor, intent, tier, decision FROM entry NATURAL JOIN "
        "lookup WHERE kind = 1 ORDER BY sequence");
    for (must(row.ok()); *row->step();) {
      out.rows.push_back({std::string(row->blob(0)), std::string(row->blob(1)), row->integer(2),
                          row->integer(3), std::string(row->blob(4)), std::string(row->text(5)),
                          std::string(row->text(6)), std::string(row->text(7))});
    }
    auto state = store->load_state();
    must(state.ok());
    out.frontier = state->frontier.bytes();
    return out;
  }
};

class BareLoop {
 public:
  BareLoop(const std::string& path, const Rows& rows) : rows_(rows) {
    auto db = audit::Database::open(path, {&key_, salt_}, audit::Database::Mode::create, {});
    must(db.ok());
    db_ = std::move(*db);
    for (const char* sql : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"}) {
      must(db_.run(sql).ok());
    }
    for (const std::string& sql : rows.schema) must(db_.run(sql.c_str()).ok());
    must(db_.run("INSERT INTO state VALUES (1, 0, x'', 0, 0)").ok());
    entry_ = prepare("INSERT INTO entry VALUES (?1, 0, ?2, ?3)");
    lookup_ = prepare("INSERT INTO lookup VALUES (?1, ?2, ?3, ?4, NULL, ?5, ?6, NULL, ?7)");
    state_ = prepare("UPDATE state SET size = ?1, frontier = ?2, indexed = ?3 WHERE id = 1");
  }
  ~BareLoop() {
    for (sqlite3_stmt* s : {entry_, lookup_, state_}) sqlite3_finalize(s);
  }
  BareLoop(const BareLoop&) = delete;
  BareLoop& operator=(const BareLoop&) = delete;

  // One transaction: `batch` entries, the state and, every 512 entries, the lookup rows.
  void commit(int batch) {
    must(sqlite3_exec(db_.raw(), "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
    for (int i = 0; i < batch; ++i) {
      const Row& row = rows_.rows[size_ % rows_.rows.size()];
      sqlite3_bind_int64(entry_, 1, size_++);
      blob(entry_, 2, row.leaf);
      blob(entry_, 3, row.bytes);
      run(entry_);
    }
    if (size_ - indexed_ >= 512) {
      for (; indexed_ < size_; ++indexed_) {
        const Row& row = rows_.rows[indexed_ % rows_.rows.size()];
        sqlite3_bind_int64(lookup_, 1, indexed_);
        sqlite3_bind_int64(lookup_, 2, row.time);
        sqlite3_bind_int64(lookup_, 3, row.kind);
        blob(lookup_, 4, row.actor);
        text(lookup_, 5, row.intent);
        text(lookup_, 6, row.tier);
        text(lookup_, 7, row.decision);
        run(lookup_);
      }
    }
    sqlite3_bind_int64(state_, 1, size_);
    blob(state_, 2, rows_.frontier);
    sqlite3_bind_int64(state_, 3, indexed_);
    run(state_);
    must(sqlite3_exec(db_.raw(), "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK);
    if (db_.wal_pages() >= 2000) must(db_.checkpoint_wal(false).ok());
  }

 private:
  sqlite3_stmt* prepare(const char* sql) {
    sqlite3_stmt* out = nullptr;
    must(sqlite3_prepare_v2(db_.raw(), sql, -1, &out, nullptr) == SQLITE_OK);
    return out;
  }
  static void blob(sqlite3_stmt* s, int at, const std::string& v) {
    sqlite3_bind_blob(s, at, v.data(), static_cast<int>(v.size()), SQLITE_STATIC);
  }
  static void text(sqlite3_stmt* s, int at, const std::string& v) {
    sqlite3_bind_text(s, at, v.data(), static_cast<int>(v.size()), SQLITE_STATIC);
  }
  static void run(sqlite3_stmt* s) {
    must(sqlite3_step(s) == SQLITE_DONE);
    sqlite3_reset(s);
  }

  const Rows& rows_;
  audit::Secret key_ = audit::Secret::random(32);
  audit::Id salt_{};
  audit::Database db_;
  sqlite3_stmt* entry_ = nullptr;
  sqlite3_stmt* lookup_ = nullptr;
  sqlite3_stmt* state_ = nullptr;
  std::int64_t size_ = 0;
  std::int64_t indexed_ = 0;
};

}  // namespace careline::bench
