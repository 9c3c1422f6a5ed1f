#include "audit/store.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace careline::audit {
namespace {

constexpr std::int64_t schema_version = 1;

// The application id spells "CLAU".
constexpr const char* schema = R"(
PRAGMA application_id = 1129070933;
CREATE TABLE entry(
  sequence INTEGER PRIMARY KEY,
  epoch INTEGER NOT NULL,
  leaf BLOB NOT NULL,
  bytes BLOB) STRICT;
CREATE TABLE note(
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  size INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  text TEXT NOT NULL) STRICT;
CREATE TABLE state(
  id INTEGER PRIMARY KEY CHECK (id = 1),
  size INTEGER NOT NULL,
  frontier BLOB NOT NULL,
  indexed INTEGER NOT NULL,
  newest INTEGER NOT NULL) STRICT;
CREATE TABLE lookup(
  sequence INTEGER PRIMARY KEY,
  time INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  actor BLOB,
  subject BLOB,
  intent TEXT,
  tier TEXT,
  outcome TEXT,
  decision TEXT) STRICT;
CREATE INDEX lookup_time ON lookup(time);
CREATE INDEX lookup_actor ON lookup(actor, sequence) WHERE actor IS NOT NULL;
CREATE INDEX lookup_subject ON lookup(subject, sequence) WHERE subject IS NOT NULL;
CREATE INDEX lookup_decision ON lookup(decision) WHERE decision IS NOT NULL;
CREATE TABLE rule(
  rule TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (rule, sequence)) STRICT, WITHOUT ROWID;
CREATE TABLE hold(
  name TEXT PRIMARY KEY,
  size INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE purging(epoch INTEGER PRIMARY KEY) STRICT;
CREATE TABLE spill(
  file TEXT PRIMARY KEY,
  records INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO state VALUES (1, 0, x'', 0, 0);
PRAGMA user_version = 1;
)";

std::int64_t as_signed(std::uint64_t v) {
  return static_cast<std::int64_t>(v);
}

}  // namespace

Result<Store> Store::create(const std::string& path, const Database::Key& key,
                            const std::string& vfs) {
  Result<Database> db = Database::open(path, key, Database::Mode::create, vfs);
  if (!db.ok()) return db.error();
  Store out;
  out.db_ = std::move(*db);
  for (const char* sql :
       {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "BEGIN", schema, "COMMIT"}) {
    if (Result<void> r = out.db_.run(sql); !r.ok()) return r.error();
  }
  if (Result<void> r = out.prepare_writes(); !r.ok()) return r.error();
  return out;
}

Result<Store> Store::open(const std::string& path, const Database::Key& key,
                          const std::string& vfs) {
  Result<Database> db = Database::open(path, key, Database::Mode::write, vfs);
  if (!db.ok()) return db.error();
  Store out;
  out.db_ = std::move(*db);
  const Result<std::int64_t> version = out.db_.scalar("PRAGMA user_version");
  if (!version.ok()) return version.error();
  if (*version != schema_version) {
    return fail(Status::unsupported, "the log's database has another schema version");
  }
  for (const char* sql : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"}) {
    if (Result<void> r = out.db_.run(sql); !r.ok()) return r.error();
  }
  // What a crashed process left in the WAL was perhaps never synced and stands only in the page
  // cache; moving it into the file now writes and syncs it again, before anything is built on it.
  if (Result<void> r = out.db_.checkpoint_wal(true); !r.ok()) return r.error();
  if (Result<void> r = out.prepare_writes(); !r.ok()) return r.error();
  return out;
}

Result<Store> Store::open_for_reading(const std::string& path, const Database::Key& key,
                                      Database::Mode mode, const std::string& vfs) {
  Result<Database> db = Database::open(path, key, mode, vfs);
  if (!db.ok()) return db.error();
  Store out;
  out.db_ = std::move(*db);
  return out;
}

Result<void> Store::prepare_writes() {
  const std::pair<Statement*, const char*> statements[] = {
      {&begin_, "BEGIN IMMEDIATE"},
      {&commit_, "COMMIT"},
      {&insert_entry_, "INSERT INTO entry(sequence, epoch, leaf, bytes) VALUES (?1, ?2, ?3, ?4)"},
      {&insert_note_, "INSERT INTO note(kind, size, epoch, text) VALUES (?1, ?2, ?3, ?4)"},
      {&save_state_,
       "UPDATE state SET size = ?1, frontier = ?2, indexed = ?3, newest = ?4 WHERE id = 1"},
      {&insert_lookup_, "INSERT INTO lookup VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"},
      {&insert_rule_, "INSERT OR IGNORE INTO rule VALUES (?1, ?2)"},
  };
  for (const auto& [statement, sql] : statements) {
    Result<Statement> prepared = db_.prepare(sql);
    if (!prepared.ok()) return prepared.error();
    *statement = std::move(*prepared);
  }
  return {};
}

Result<void> Store::set_synchronous(bool full) {
  return db_.run(full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
}

Result<void> Store::begin() {
  return begin_.run();
}
Result<void> Store::commit() {
  return commit_.run();
}
bool Store::in_transaction() const noexcept {
  return sqlite3_get_autocommit(db_.raw()) == 0;
}
void Store::rollback() noexcept {
  if (in_transaction()) sqlite3_exec(db_.raw(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> Store::insert(std::uint64_t sequence, std::uint32_t epoch, const Digest& leaf,
                           std::string_view bytes) {
  insert_entry_.bind(1, as_signed(sequence)).bind(2, epoch);
  insert_entry_.bind_blob(3, as_view(leaf)).bind_blob(4, bytes);
  return insert_entry_.run();
}

Result<void> Store::insert(const StoredNote& note) {
  insert_note_.bind(1, static_cast<std::int64_t>(note.kind)).bind(2, as_signed(note.size));
  insert_note_.bind(3, note.epoch).bind_text(4, note.text);
  return insert_note_.run();
}

Result<void> Store::save(const State& state) {
  const std::string frontier = state.frontier.bytes();
  save_state_.bind(1, as_signed(state.size)).bind_blob(2, frontier);
  save_state_.bind(3, as_signed(state.indexed)).bind(4, state.newest_time_ns);
  return save_state_.run();
}

Result<void> Store::index(State& state) {
  if (state.indexed == state.size) return {};
  Result<void> failed;
  Result<void> walked = for_each_entry(
      state.indexed, state.size,
      [&](std::uint64_t sequence, std::uint32_t, std::string_view, std::string_view bytes,
          bool purged) {
        if (purged) return true;
        const Result<Fields> fields = fields_of(bytes);
        if (!fields.ok()) {
          failed = fields.error();
          return false;
        }
        const Fields& f = *fields;
        insert_lookup_.bind(1, as_signed(sequence)).bind(2, f.time_ns());
        insert_lookup_.bind(3, static_cast<std::int64_t>(f.kind()));
        f[9].empty() ? insert_lookup_.bind_null(4) : insert_lookup_.bind_blob(4, f[9]);
        f[10].empty() ? insert_lookup_.bind_null(5) : insert_lookup_.bind_blob(5, f[10]);
        insert_lookup_.bind_label(6, f[16]).bind_label(7, f[17]);
        insert_lookup_.bind_label(8, f[15]).bind_label(9, f[21]);
        failed = insert_lookup_.run();
        for_each_item(f[22], [&](std::string_view rule) {
          if (!failed.ok()) return;
          insert_rule_.bind_text(1, rule).bind(2, as_signed(sequence));
          failed = insert_rule_.run();
        });
        return failed.ok();
      });
  if (!walked.ok()) return walked;
  if (!failed.ok()) return failed;
  state.indexed = state.size;
  return {};
}

Result<State> Store::load_state() {
  Result<Statement> row =
      db_.prepare("SELECT size, frontier, indexed, newest FROM state WHERE id = 1");
  if (!row.ok()) return row.error();
  const Result<bool> there = row->step();
  if (!there.ok()) return there.error();
  if (!*there) return fail(Status::audit_damaged, "the log's database misses its state");
  State out;
  out.size = static_cast<std::uint64_t>(row->integer(0));
  Result<Frontier> frontier = Frontier::from(out.size, row->blob(1));
  if (!frontier.ok()) return frontier.error();
  out.frontier = std::move(*frontier);
  out.indexed = static_cast<std::uint64_t>(row->integer(2));
  out.newest_time_ns = row->integer(3);
  return out;
}

namespace {

StoredNote note_of(const Statement& row) {
  return {static_cast<NoteKind>(row.integer(0)), static_cast<std::uint64_t>(row.integer(1)),
          static_cast<std::uint32_t>(row.integer(2)), std::string(row.text(3))};
}

}  // namespace

Result<std::vector<StoredNote>> Store::notes() {
  Result<Statement> rows = db_.prepare("SELECT kind, size, epoch, text FROM note ORDER BY id");
  if (!rows.ok()) return rows.error();
  std::vector<StoredNote> out;
  for (;;) {
    const Result<bool> row = rows->step();
    if (!row.ok()) return row.error();
    if (!*row) return out;
    out.push_back(note_of(*rows));
  }
}

Result<std::optional<StoredNote>> Store::newest_checkpoint() {
  Result<Statement> row = db_.prepare(
      "SELECT kind, size, epoch, text FROM note WHERE kind = 1 ORDER BY id DESC LIMIT 1");
  if (!row.ok()) return row.error();
  const Result<bool> there = row->step();
  if (!there.ok()) return there.error();
  if (!*there) return std::optional<StoredNote>();
  return std::optional<StoredNote>(note_of(*row));
}

Result<std::string> Store::leaf_bytes(std::uint64_t first, std::uint64_t end) {
  Result<Statement> rows = db_.prepare(
      "SELECT leaf FROM entry WHERE sequence >= ?1 AND sequence < ?2 ORDER BY sequence");
  if (!rows.ok()) return rows.error();
  rows->bind(1, as_signed(first)).bind(2, as_signed(end));
  std::string out;
  out.reserve((end - first) * sizeof(Digest));
  for (;;) {
    const Result<bool> row = rows->step();
    if (!row.ok()) return row.error();
    if (!*row) break;
    out.append(rows->blob(0));
  }
  if (out.size() != (end - first) * sizeof(Digest)) {
    return fail(Status::audit_damaged, "the log's database misses entries");
  }
  return out;
}

Result<void> Store::set_hold(std::string_view name, bool placed, std::uint64_t size) {
  Result<Statement> s = db_.prepare(placed ? "INSERT OR REPLACE INTO hold VALUES (?1, ?2)"
                                           : "DELETE FROM hold WHERE name = ?1");
  if (!s.ok()) return s.error();
  s->bind_text(1, name);
  if (placed) s->bind(2, as_signed(size));
  return s->run();
}

Result<bool> Store::has_hold(std::string_view name) {
  Result<Statement> s = db_.prepare("SELECT 1 FROM hold WHERE name = ?1");
  if (!s.ok()) return s.error();
  s->bind_text(1, name);
  return s->step();
}

Result<std::int64_t> Store::holds() {
  return db_.scalar("SELECT count(*) FROM hold");
}

Result<void> Store::set_purging(std::uint32_t epoch, bool purging) {
  Result<Statement> s = db_.prepare(purging ? "INSERT OR IGNORE INTO purging VALUES (?1)"
                                            : "DELETE FROM purging WHERE epoch = ?1");
  if (!s.ok()) return s.error();
  s->bind(1, epoch);
  return s->run();
}

Result<std::vector<std::uint32_t>> Store::purging() {
  Result<Statement> rows = db_.prepare("SELECT epoch FROM purging ORDER BY epoch");
  if (!rows.ok()) return rows.error();
  std::vector<std::uint32_t> out;
  for (;;) {
    const Result<bool> row = rows->step();
    if (!row.ok()) return row.error();
    if (!*row) return out;
    out.push_back(static_cast<std::uint32_t>(rows->integer(0)));
  }
}

Result<void> Store::drop(std::uint64_t first, std::uint64_t end) {
  for (const char* sql : {"UPDATE entry SET bytes = NULL WHERE sequence >= ?1 AND sequence < ?2",
                          "DELETE FROM lookup WHERE sequence >= ?1 AND sequence < ?2",
                          "DELETE FROM rule WHERE sequence >= ?1 AND sequence < ?2"}) {
    Result<Statement> s = db_.prepare(sql);
    if (!s.ok()) return s.error();
    s->bind(1, as_signed(first)).bind(2, as_signed(end));
    if (Result<void> r = s->run(); !r.ok()) return r;
  }
  return {};
}

Result<std::uint64_t> Store::spilled(std::string_view file) {
  Result<Statement> s = db_.prepare("SELECT records FROM spill WHERE file = ?1");
  if (!s.ok()) return s.error();
  s->bind_text(1, file);
  const Result<bool> row = s->step();
  if (!row.ok()) return row.error();
  return *row ? static_cast<std::uint64_t>(s->integer(0)) : 0;
}

Result<void> Store::set_spilled(std::string_view file, std::uint64_t records) {
  Result<Statement> s = db_.prepare("INSERT OR REPLACE INTO spill VALUES (?1, ?2)");
  if (!s.ok()) return s.error();
  s->bind_text(1, file).bind(2, as_signed(records));
  return s->run();
}

Result<void> Store::close() {
  begin_ = Statement();
  commit_ = Statement();
  insert_entry_ = Statement();
  insert_note_ = Statement();
  save_state_ = Statement();
  insert_lookup_ = Statement();
  insert_rule_ = Statement();
  return db_.close();
}

}  // namespace careline::audit
