// What is behind a Log: the writer and its thread, a reading connection for queries, and the
// process that opened it.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "audit/audit.h"
#include "audit/writer.h"

namespace careline::audit {

// Entry keys of all epochs, as queries and exports need them.
class KeyTable {
 public:
  KeyTable() = default;
  explicit KeyTable(const Keyring& keyring);
  // Null if the epoch's key is destroyed or unknown.
  const EntryKeys* of(std::uint32_t epoch) const;
  const std::vector<EntryKeys>& all() const noexcept { return keys_; }

 private:
  std::vector<EntryKeys> keys_;
};

// Reads a row of `entry` as a record; purged rows have their leaf hash only.
Result<Record> record_from_row(std::uint64_t sequence, std::uint32_t epoch, std::string_view leaf,
                               std::string_view bytes, bool purged, const KeyTable& keys);

class LogImpl {
 public:
  explicit LogImpl(std::shared_ptr<Writer> writer);
  ~LogImpl();

  // forked in a child of the process that opened the log.
  Result<void> check_process() const;
  bool in_child() const noexcept;

  Result<std::shared_ptr<Pending>> enqueue(const Entry& entry, Deadline deadline);
  Result<AppendReceipt> append(const Entry& entry);
  // A marker through the queue; returns its Pending when it is answered.
  Result<std::shared_ptr<Pending>> mark(Pending::What what, Deadline deadline);
  Result<void> close();

  // Durable record of a reading, with the lookup tables brought up to date: what is behind the
  // returned sequence was written after it.
  Result<std::uint64_t> record_reading(Kind kind, std::string_view role, std::string_view purpose,
                                       std::string_view asked_by, std::string_view details);
  // The reading connection, opened when it is first needed; `call(Store&, const KeyTable&)`.
  template <typename Call>
  auto with_reader(Call call) -> decltype(call(std::declval<Store&>(), std::declval<KeyTable&>()));

  Writer& writer() noexcept { return *writer_; }
  const Settings& settings() const noexcept { return writer_->settings(); }
  Moment now() const;

  const std::string& origin() const noexcept { return origin_; }
  const std::string& verifier_key() const noexcept { return verifier_key_; }
  Id log_id() const noexcept { return log_id_; }

  // Readings that were recorded and may be continued (Filter::after_sequence).
  bool known_reading(const std::string& digest);
  void remember_reading(const std::string& digest);

 private:
  // Connection and keys as of now; with reader_mutex_.
  Result<void> open_reader();

  std::shared_ptr<Writer> writer_;
  std::thread thread_;
  int process_;
  std::string origin_;
  std::string verifier_key_;
  Id log_id_{};

  std::mutex reader_mutex_;
  std::unique_ptr<Store> reader_;
  KeyTable reader_keys_;
  std::uint64_t reader_keys_generation_ = 0;
  bool reader_closed_ = false;
  std::mutex readings_mutex_;
  std::set<std::string> readings_;
  std::mutex close_mutex_;
  bool closed_ = false;
};

// Rows that match the filter, ascending, below sequence `end`; false stops.
Result<void> read_rows(Store& store, const KeyTable& keys, const Filter& filter, std::uint64_t end,
                       std::uint64_t limit, const std::function<bool(Record&&)>& each);
// JSON for the record of a reading: which fields the filter sets, times and kind; no other values.
SecureText describe(const Filter& filter, std::string_view form);

template <typename Call>
auto LogImpl::with_reader(Call call)
    -> decltype(call(std::declval<Store&>(), std::declval<KeyTable&>())) {
  const std::lock_guard lock(reader_mutex_);
  if (Result<void> r = open_reader(); !r.ok()) return r.error();
  return call(*reader_, reader_keys_);
}

}  // namespace careline::audit
