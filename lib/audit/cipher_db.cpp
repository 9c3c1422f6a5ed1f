// The order of opening matters (SQLCipher 4.14):
//   1. no statement before the key; the raw key goes in as x'<64 hex key><32 hex salt>'
//   2. the cipher profile, explicitly, although it is the default of this version
//   3. the guard: cipher_version has a row, the first page decrypts, the file does not begin with
//      "SQLite format 3"
// Without step 3 a host that interposes a plain libsqlite3 would get a plaintext log without any
// error.
#include "audit/cipher_db.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <cstring>

namespace careline::audit {
namespace {

constexpr std::string_view plain_header("SQLite format 3\0", 16);

Status status_of(int code) {
  switch (code & 0xFF) {
    case SQLITE_NOMEM:
      return Status::no_memory;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      return Status::audit_damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Status::audit_locked;
    case SQLITE_MISUSE:
    case SQLITE_ERROR:
    case SQLITE_CONSTRAINT:
      return Status::internal;
    default:
      return Status::io;
  }
}

std::uint64_t inode_of(const std::string& path) {
  struct stat s {};
  return ::stat(path.c_str(), &s) == 0 ? static_cast<std::uint64_t>(s.st_ino) : 0;
}

std::uint64_t size_of(const std::string& path) {
  struct stat s {};
  return ::stat(path.c_str(), &s) == 0 ? static_cast<std::uint64_t>(s.st_size) : 0;
}

// Reads the file's first bytes through SQLite's own handle: another open and close of the file
// would drop the locks of this process.
bool first_bytes(sqlite3* db, char (&out)[16]) {
  sqlite3_file* file = nullptr;
  if (sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      file == nullptr || file->pMethods == nullptr) {
    return false;
  }
  return file->pMethods->xRead(file, out, sizeof out, 0) == SQLITE_OK;
}

int on_wal_commit(void* state, sqlite3* /*db*/, const char* /*name*/, int pages) {
  *static_cast<std::int64_t*>(state) = pages;
  return SQLITE_OK;
}

}  // namespace

Error database_error(sqlite3* db, std::string_view doing) {
  const int code = sqlite3_extended_errcode(db);
  const Status status = status_of(code);
  return fail(status, fmt::format("the log's database: cannot {}: {} ({})", doing,
                                  sqlite3_errstr(code), code));
}

bool is_sync_failure(int extended_code) noexcept {
  return extended_code == SQLITE_IOERR_FSYNC || extended_code == SQLITE_IOERR_DIR_FSYNC;
}

void Statement::Finalize::operator()(sqlite3_stmt* s) const noexcept {
  sqlite3_finalize(s);
}

Statement& Statement::bind(int index, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), index, value);
  return *this;
}
// Values are borrowed: every caller keeps them until the statement is reset.
Statement& Statement::bind_text(int index, std::string_view value) {
  sqlite3_bind_text(statement_.get(), index, value.data(), static_cast<int>(value.size()),
                    SQLITE_STATIC);
  return *this;
}
Statement& Statement::bind_blob(int index, std::string_view value) {
  sqlite3_bind_blob(statement_.get(), index, value.data(), static_cast<int>(value.size()),
                    SQLITE_STATIC);
  return *this;
}
Statement& Statement::bind_null(int index) {
  sqlite3_bind_null(statement_.get(), index);
  return *this;
}

Result<bool> Statement::step() {
  const int rc = sqlite3_step(statement_.get());
  if (rc == SQLITE_ROW) return true;
  if (rc == SQLITE_DONE) return false;
  return database_error(sqlite3_db_handle(statement_.get()), "run a statement");
}

Result<void> Statement::run() {
  Result<bool> row = true;
  while (row.ok() && *row) row = step();
  reset();
  if (!row.ok()) return row.error();
  return {};
}

void Statement::reset() noexcept {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}
std::string_view Statement::text(int column) const {
  const auto* data = sqlite3_column_text(statement_.get(), column);
  if (data == nullptr) return {};
  return {reinterpret_cast<const char*>(data),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}
std::string_view Statement::blob(int column) const {
  const void* data = sqlite3_column_blob(statement_.get(), column);
  if (data == nullptr) return {};
  return {static_cast<const char*>(data),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}
bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

void Database::Close::operator()(sqlite3* db) const noexcept {
  sqlite3_close_v2(db);
}

namespace {

// SQLite's URI form of a path that nothing will change: no lock, no write-ahead log is looked for.
std::string immutable_uri(const std::string& path) {
  static constexpr char digits[] = "0123456789ABCDEF";
  // With an empty authority, so that a path that begins with two slashes is not taken for one.
  std::string out = path.substr(0, 1) == "/" ? "file://" : "file:";
  for (const char c : path) {
    const auto u = static_cast<unsigned char>(c);
    if (c == '%' || c == '?' || c == '#' || u < 0x20) {
      out += {'%', digits[u >> 4], digits[u & 15]};
    } else {
      out.push_back(c);
    }
  }
  return out + "?immutable=1";
}

}  // namespace

Result<Database> Database::open(const std::string& path, const Key& key, Mode mode,
                                const std::string& vfs) {
  int flags = SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_PRIVATECACHE;
  if (mode == Mode::create) flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  if (mode == Mode::write || mode == Mode::read) flags |= SQLITE_OPEN_READWRITE;
  if (mode == Mode::evidence) flags |= SQLITE_OPEN_READONLY;
  // A reader of evidence takes no lock (the log's own lock file excludes writers). If there is a
  // WAL it is read in exclusive mode, which keeps its index in memory; else the file is immutable.
  // Either way no file is created or changed.
  const bool immutable = mode == Mode::evidence && size_of(path + "-wal") == 0;
  if (immutable) flags |= SQLITE_OPEN_URI;
  const char* vfs_name = !vfs.empty()             ? vfs.c_str()
                         : mode == Mode::evidence ? "unix-none"
                                                  : nullptr;
  sqlite3* handle = nullptr;
  const int rc = sqlite3_open_v2(immutable ? immutable_uri(path).c_str() : path.c_str(), &handle,
                                 flags, vfs_name);
  Database out;
  out.db_.reset(handle);
  out.path_ = path;
  if (rc != SQLITE_OK) {
    if (handle == nullptr) return fail(Status::no_memory, "no memory for a database connection");
    return database_error(handle, "open the file");
  }
  sqlite3_extended_result_codes(handle, 1);
  if (Result<void> guarded = out.guard(key, mode); !guarded.ok()) return guarded.error();
  out.wal_ = std::make_unique<WalState>();
  sqlite3_wal_hook(handle, on_wal_commit, &out.wal_->pages);
  out.wal_->inode = inode_of(path + "-wal");
  return out;
}

Result<void> Database::guard(const Key& key, Mode mode) {
  sqlite3* db = db_.get();
  char header[16] = {};
  const bool has_header = first_bytes(db, header);
  if (has_header && std::memcmp(header, plain_header.data(), sizeof header) == 0) {
    return fail(Status::audit_plaintext, "the log's database file is not encrypted");
  }
  if (!has_header && mode != Mode::create) {
    return fail(Status::audit_damaged, "the log's database file has no header");
  }
  if (has_header && std::memcmp(header, key.salt.data(), sizeof header) != 0) {
    return fail(Status::audit_damaged,
                "the log's database file does not begin with the salt of its keyring");
  }
  if (key.key == nullptr || key.key->size() != 32) {
    return fail(Status::internal, "a database key has the wrong size");
  }

  // x'…' with 96 digits, built in guarded memory; a wrong length would be taken for a passphrase.
  static constexpr char digits[] = "0123456789abcdef";
  Secret text(2 + 96 + 1);
  std::uint8_t* at = text.mutable_bytes().data();
  *at++ = 'x';
  *at++ = '\'';
  const auto put = [&](std::span<const std::uint8_t> bytes) {
    for (const std::uint8_t b : bytes) {
      *at++ = static_cast<std::uint8_t>(digits[b >> 4]);
      *at++ = static_cast<std::uint8_t>(digits[b & 15]);
    }
  };
  put(key.key->bytes());
  put(key.salt);
  *at = '\'';
  if (sqlite3_key_v2(db, "main", text.data(), static_cast<int>(text.size())) != SQLITE_OK) {
    return database_error(db, "set the key");
  }
  if (Result<void> r = set_profile(mode); !r.ok()) return r;

  Result<Statement> version = prepare("PRAGMA cipher_version");
  if (!version.ok()) return version.error();
  const Result<bool> row = version->step();
  if (!row.ok()) return row.error();
  if (!*row || version->text(0).empty()) {
    return fail(Status::audit_plaintext, "the SQLite in this process is not SQLCipher");
  }
  version->reset();
  if (mode == Mode::create) return {};
  const Result<std::int64_t> tables = scalar("SELECT count(*) FROM sqlite_schema");
  if (!tables.ok()) {
    // After a failed HMAC this handle is of no use: its next call says "out of memory".
    return fail(tables.error().status == Status::io ? Status::io : Status::audit_damaged,
                "the log's database does not decrypt under its key");
  }
  return {};
}

Result<void> Database::set_profile(Mode mode) {
  static constexpr const char* cipher[] = {
      "PRAGMA cipher_log_level = NONE",
      "PRAGMA cipher_page_size = 4096",
      "PRAGMA cipher_hmac_algorithm = HMAC_SHA512",
      "PRAGMA cipher_kdf_algorithm = PBKDF2_HMAC_SHA512",
      "PRAGMA cipher_use_hmac = ON",
      "PRAGMA temp_store = MEMORY",
      "PRAGMA trusted_schema = OFF",
      "PRAGMA cell_size_check = ON",
      "PRAGMA mmap_size = 0",
  };
  for (const char* sql : cipher) {
    if (Result<void> r = run(sql); !r.ok()) return r;
  }
  sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  if (mode == Mode::evidence) {
    sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    if (Result<void> r = run("PRAGMA locking_mode = EXCLUSIVE"); !r.ok()) return r;
    return run("PRAGMA query_only = ON");
  }
  if (mode == Mode::read) {
    if (Result<void> r = run("PRAGMA query_only = ON"); !r.ok()) return r;
  }
  if (Result<void> r = run("PRAGMA secure_delete = ON"); !r.ok()) return r;
  return run("PRAGMA wal_autocheckpoint = 0");
}

Result<Statement> Database::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int rc = sqlite3_prepare_v3(db_.get(), sql.data(), static_cast<int>(sql.size()),
                                    SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  Statement out;
  out.statement_.reset(statement);
  if (rc != SQLITE_OK) return database_error(db_.get(), "prepare a statement");
  return out;
}

Result<void> Database::run(const char* sql) {
  if (sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
    return database_error(db_.get(), "run a statement");
  }
  return {};
}

Result<std::int64_t> Database::scalar(std::string_view sql) {
  Result<Statement> statement = prepare(sql);
  if (!statement.ok()) return statement.error();
  const Result<bool> row = statement->step();
  if (!row.ok()) return row.error();
  if (!*row) return fail(Status::audit_damaged, "the log's database misses a row");
  return statement->integer(0);
}

Result<bool> Database::in_place() {
  int moved = 0;
  const int rc = sqlite3_file_control(db_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  if (rc != SQLITE_OK && rc != SQLITE_NOTFOUND) {
    return database_error(db_.get(), "see whether the file was moved");
  }
  if (moved != 0) return false;
  // SQLite does not look after its WAL, where the newest commits are.
  const std::uint64_t inode = inode_of(path_ + "-wal");
  if (wal_->inode == 0) wal_->inode = inode;
  return inode != 0 && inode == wal_->inode;
}

Result<void> Database::checkpoint_wal(bool truncate) {
  int pages = 0;
  int moved = 0;
  const int rc = sqlite3_wal_checkpoint_v2(
      db_.get(), "main", truncate ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE, &pages,
      &moved);
  if (rc == SQLITE_BUSY && !truncate) return {};
  if (rc != SQLITE_OK) return database_error(db_.get(), "move the WAL into the file");
  // Once all of it was moved, the next commit starts the WAL over.
  if (pages == moved) wal_->pages = 0;
  return {};
}

std::int64_t Database::wal_pages() const noexcept {
  return wal_->pages;
}

Result<void> Database::close() {
  // Statements of this connection must be gone; a zombie would keep the file open.
  sqlite3* db = db_.get();
  const int rc = sqlite3_close(db);
  if (rc != SQLITE_OK) return database_error(db, "close the file");
  static_cast<void>(db_.release());
  return {};
}

}  // namespace careline::audit
