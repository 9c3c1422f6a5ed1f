// Reading whole logs for replay and reports. A directory that holds no log itself may hold several,
// one for each process that wrote: they are read as one, merged by time.
#include <dirent.h>

#include <algorithm>
#include <memory>

#include "audit/durable_file.h"
#include "audit/log_impl.h"

namespace careline::audit {
namespace {

// One log, one row ahead.
class Cursor {
 public:
  static Result<std::unique_ptr<Cursor>> open(const std::string& directory,
                                              const VerifyOptions& options) {
    auto out = std::make_unique<Cursor>();
    Result<LockFile> lock = LockFile::shared(directory);
    if (!lock.ok()) return lock.error();
    out->lock_ = std::move(*lock);
    const Result<Keyring> keyring = Keyring::read(directory, options.key);
    if (!keyring.ok()) return keyring.error();
    out->keys_ = KeyTable(*keyring);
    Result<Store> store = Store::open_for_reading(directory + "/" + database_name,
                                                  {&keyring->database_key(), keyring->salt()},
                                                  Database::Mode::evidence, options.vfs);
    if (!store.ok()) return store.error();
    out->store_ = std::move(*store);
    Result<Statement> rows = out->store_.database().prepare(
        "SELECT sequence, epoch, leaf, bytes FROM entry ORDER BY sequence");
    if (!rows.ok()) return rows.error();
    out->rows_ = std::move(*rows);
    if (Result<void> r = out->next(); !r.ok()) return r.error();
    return out;
  }

  bool done() const noexcept { return done_; }
  const Record& record() const noexcept { return record_; }
  // A purged entry has no time of its own; it stands with the one before it.
  std::int64_t time_ns() const noexcept { return time_ns_; }

  Result<void> next() {
    const Result<bool> row = rows_.step();
    if (!row.ok()) return row.error();
    done_ = !*row;
    if (done_) return {};
    Result<Record> record = record_from_row(static_cast<std::uint64_t>(rows_.integer(0)),
                                            static_cast<std::uint32_t>(rows_.integer(1)),
                                            rows_.blob(2), rows_.blob(3), rows_.is_null(3), keys_);
    if (!record.ok()) return record.error();
    record_ = std::move(*record);
    if (!record_.purged) time_ns_ = record_.time_ns;
    return {};
  }

 private:
  LockFile lock_;
  KeyTable keys_;
  Store store_;
  Statement rows_;
  Record record_;
  std::int64_t time_ns_ = INT64_MIN;
  bool done_ = false;
};

Result<std::vector<std::string>> logs_in(const std::string& directory) {
  std::vector<std::string> out;
  if (Ledger::present(directory)) {
    out.push_back(directory);
    return out;
  }
  struct Close {
    void operator()(DIR* d) const noexcept { ::closedir(d); }
  };
  const std::unique_ptr<DIR, Close> entries(::opendir(directory.c_str()));
  if (!entries) return fail(Status::not_found, "there is no log at the path");
  while (const dirent* entry = ::readdir(entries.get())) {
    const std::string path = directory + "/" + entry->d_name;
    if (entry->d_name[0] != '.' && is_directory(path) && Ledger::present(path)) out.push_back(path);
  }
  if (out.empty()) return fail(Status::not_found, "there is no log at the path");
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

Result<std::uint64_t> read(const VerifyOptions& options, RecordCallback each, void* user) {
  if (Result<void> r = start_crypto(); !r.ok()) return r.error();
  if (each == nullptr) return fail(Status::invalid_argument, "no callback was given");
  const Result<std::vector<std::string>> logs = logs_in(options.path);
  if (!logs.ok()) return logs.error();
  std::vector<std::unique_ptr<Cursor>> cursors;
  for (const std::string& log : *logs) {
    Result<std::unique_ptr<Cursor>> cursor = Cursor::open(log, options);
    if (!cursor.ok()) return cursor.error();
    cursors.push_back(std::move(*cursor));
  }
  std::uint64_t count = 0;
  for (;;) {
    Cursor* first = nullptr;
    for (const auto& c : cursors) {
      if (!c->done() && (first == nullptr || c->time_ns() < first->time_ns())) first = c.get();
    }
    if (first == nullptr) return count;
    ++count;
    if (!each(user, first->record())) return count;
    if (Result<void> r = first->next(); !r.ok()) return r.error();
  }
}

}  // namespace careline::audit
