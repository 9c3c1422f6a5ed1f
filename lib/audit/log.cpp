// Log: the calls of audit.h as requests to the writer. Queries are in query.cpp, exports in
// export.cpp.
#include <fmt/format.h>
#include <unistd.h>

#include "audit/log_impl.h"

namespace careline::audit {
namespace {

constexpr std::size_t max_readings = 64;

Result<Settings> settings_of(const OpenOptions& o) {
  Settings out;
  if (o.directory.empty()) return fail(Status::invalid_argument, "the log's directory is not set");
  if (o.queue_entries == 0 || o.batch_entries == 0) {
    return fail(Status::invalid_argument, "queue_entries and batch_entries must not be 0");
  }
  if (o.when_blocked == WhenBlocked::spill && o.spill_directory.empty()) {
    return fail(Status::invalid_argument, "spilling needs a spill directory");
  }
  out.directory = o.directory;
  out.origin = o.origin;
  out.durability = o.durability;
  out.when_blocked = o.when_blocked;
  out.deadline_ms = o.deadline_ms;
  out.queue_entries = o.queue_entries;
  out.batch_entries = o.batch_entries;
  out.checkpoint_entries = o.checkpoint_entries;
  out.checkpoint_seconds = o.checkpoint_seconds;
  out.epoch_seconds = o.epoch_seconds;
  out.low_water_bytes = o.low_water_bytes;
  out.spill_directory = o.spill_directory;
  out.anchor = o.anchor;
  out.anchor_user = o.anchor_user;
  out.clock = o.clock ? o.clock : std::make_shared<const SystemClock>();
  out.vfs = o.vfs;
  return out;
}

}  // namespace

// ------------------------------------------------------------------------------ LogImpl

KeyTable::KeyTable(const Keyring& keyring) {
  for (const Epoch& e : keyring.epochs()) keys_.push_back(EntryKeys::of(e.data, e.index));
}

const EntryKeys* KeyTable::of(std::uint32_t epoch) const {
  if (epoch >= keys_.size() || keys_[epoch].data.empty()) return nullptr;
  return &keys_[epoch];
}

Result<Record> record_from_row(std::uint64_t sequence, std::uint32_t epoch, std::string_view leaf,
                               std::string_view bytes, bool purged, const KeyTable& keys) {
  Record out;
  if (!purged) {
    Result<Record> record = record_of(bytes, keys.of(epoch));
    if (!record.ok()) return record.error();
    out = std::move(*record);
  }
  out.sequence = sequence;
  out.epoch = epoch;
  out.purged = purged;
  out.leaf_hash = to_hex(as_bytes(leaf));
  return out;
}

LogImpl::LogImpl(std::shared_ptr<Writer> writer)
    : writer_(std::move(writer)), process_(::getpid()) {
  const Result<void> taken = writer_->with_turn([&](Ledger& ledger) -> Result<void> {
    origin_ = ledger.settings().origin;
    verifier_key_ = ledger.first_key().text();
    log_id_ = ledger.log_id();
    return {};
  });
  static_cast<void>(taken.ok());
  thread_ = std::thread([w = writer_] { w->run(); });
}

LogImpl::~LogImpl() {
  static_cast<void>(close().ok());
}

bool LogImpl::in_child() const noexcept {
  return ::getpid() != process_;
}

Result<void> LogImpl::check_process() const {
  if (in_child()) {
    return fail(Status::forked, "the log was opened by the parent of this process");
  }
  return {};
}

Moment LogImpl::now() const {
  return {settings().clock->utc_ns(), settings().clock->monotonic_ns()};
}

Result<std::shared_ptr<Pending>> LogImpl::enqueue(const Entry& entry, Deadline deadline) {
  if (Result<void> r = check_process(); !r.ok()) return r.error();
  Result<Draft> draft = draft_of(entry);
  if (!draft.ok()) return draft.error();
  auto pending = std::make_shared<Pending>();
  pending->draft = std::move(*draft);
  pending->when = now();
  writer_->prepare(pending->draft);
  if (Result<void> r = writer_->submit(pending, deadline); !r.ok()) return r.error();
  return pending;
}

Result<AppendReceipt> LogImpl::append(const Entry& entry) {
  const Deadline deadline = after_ms(settings().deadline_ms);
  const Result<std::shared_ptr<Pending>> pending = enqueue(entry, deadline);
  if (!pending.ok()) return pending.error();
  return writer_->wait(*pending, deadline);
}

Result<std::shared_ptr<Pending>> LogImpl::mark(Pending::What what, Deadline deadline) {
  if (Result<void> r = check_process(); !r.ok()) return r.error();
  auto pending = std::make_shared<Pending>();
  pending->what = what;
  if (Result<void> r = writer_->submit(pending, deadline); !r.ok()) return r.error();
  const Result<AppendReceipt> answer = writer_->wait(pending, deadline);
  if (!answer.ok()) return answer.error();
  return pending;
}

Result<void> LogImpl::close() {
  const std::lock_guard lock(close_mutex_);
  if (Result<void> r = check_process(); !r.ok()) return r;
  if (closed_) return fail(Status::bad_state, "the log is closed");
  closed_ = true;
  {
    const std::lock_guard reader(reader_mutex_);
    reader_.reset();
    reader_closed_ = true;
  }
  const Result<std::shared_ptr<Pending>> closed =
      mark(Pending::What::close, after_ms(settings().deadline_ms));
  // A thread that hangs in the system cannot be ended; it owns what it uses and calls nobody.
  const bool hangs =
      !closed.ok() && closed.error().status == Status::audit_unavailable && !writer_->finished();
  if (hangs) {
    writer_->abandon();
    thread_.detach();
  } else {
    thread_.join();
  }
  if (!closed.ok()) return closed.error();
  return {};
}

Result<void> LogImpl::open_reader() {
  if (reader_closed_) return fail(Status::bad_state, "the log is closed");
  return writer_->with_turn([&](Ledger& ledger) -> Result<void> {
    if (reader_keys_generation_ != ledger.key_generation()) {
      reader_keys_ = KeyTable(ledger.keyring());
      reader_keys_generation_ = ledger.key_generation();
    }
    if (reader_) return {};
    Result<Store> store =
        Store::open_for_reading(settings().directory + "/" + database_name, ledger.database_key(),
                                Database::Mode::read, settings().vfs);
    if (!store.ok()) return store.error();
    reader_ = std::make_unique<Store>(std::move(*store));
    return {};
  });
}

bool LogImpl::known_reading(const std::string& digest) {
  const std::lock_guard lock(readings_mutex_);
  return readings_.count(digest) != 0;
}

void LogImpl::remember_reading(const std::string& digest) {
  const std::lock_guard lock(readings_mutex_);
  if (readings_.size() >= max_readings) readings_.clear();
  readings_.insert(digest);
}

// ------------------------------------------------------------------------------ Log

Log::Log(std::unique_ptr<LogImpl> impl) : impl_(std::move(impl)) {}

Log::~Log() {
  // In a forked child nothing of the parent's may be touched: not its thread, not SQLite's handles.
  if (impl_ && impl_->in_child()) static_cast<void>(impl_.release());
}

Result<std::unique_ptr<Log>> Log::open(const OpenOptions& options) {
  if (Result<void> r = start_crypto(); !r.ok()) return r.error();
  Result<Settings> settings = settings_of(options);
  if (!settings.ok()) return settings.error();
  if (options.create && !Ledger::present(options.directory)) {
    if (Result<void> r = Ledger::create(*settings, options.key);
        !r.ok() && r.error().status != Status::bad_state) {
      return r.error();
    }
  }
  Result<std::unique_ptr<Ledger>> ledger = Ledger::open(*settings, options.key);
  if (!ledger.ok()) return ledger.error();
  auto writer = std::make_shared<Writer>(std::move(*ledger));
  return std::unique_ptr<Log>(new Log(std::make_unique<LogImpl>(std::move(writer))));
}

Result<std::string> Log::init(const OpenOptions& options) {
  if (Result<void> r = start_crypto(); !r.ok()) return r.error();
  const Result<Settings> settings = settings_of(options);
  if (!settings.ok()) return settings.error();
  if (Result<void> r = Ledger::create(*settings, options.key); !r.ok()) return r.error();
  const Result<std::unique_ptr<Ledger>> ledger = Ledger::open(*settings, options.key);
  if (!ledger.ok()) return ledger.error();
  const std::string key = (*ledger)->first_key().text();
  if (Result<void> r = (*ledger)->close(); !r.ok()) return r.error();
  return key;
}

Result<AppendReceipt> Log::append(const Entry& entry) {
  return impl_->append(entry);
}

Result<Ticket> Log::append_async(const Entry& entry) {
  Result<std::shared_ptr<Pending>> pending =
      impl_->enqueue(entry, after_ms(impl_->settings().deadline_ms));
  if (!pending.ok()) return pending.error();
  Ticket out;
  out.pending_ = std::move(*pending);
  return out;
}

// Waiting for a ticket never takes the entry back: the caller may wait again.
Result<AppendReceipt> Ticket::wait(std::uint32_t deadline_ms) const {
  if (!pending_) return fail(Status::bad_state, "the ticket belongs to no entry");
  std::unique_lock lock(pending_->gate->mutex);
  if (!pending_->gate->opened.wait_until(lock, after_ms(deadline_ms),
                                         [&] { return pending_->result.has_value(); })) {
    return fail(Status::audit_unavailable, "the log did not answer within the deadline");
  }
  return pending_->receipt();
}

bool Ticket::done() const {
  if (!pending_) return true;
  const std::lock_guard lock(pending_->gate->mutex);
  return pending_->result.has_value();
}

Result<void> Log::flush(std::uint32_t deadline_ms) {
  const Result<std::shared_ptr<Pending>> done =
      impl_->mark(Pending::What::flush, after_ms(deadline_ms));
  if (!done.ok()) return done.error();
  return {};
}

Result<std::string> Log::checkpoint() {
  const Result<std::shared_ptr<Pending>> done =
      impl_->mark(Pending::What::checkpoint, after_ms(impl_->settings().deadline_ms));
  if (!done.ok()) return done.error();
  return (*done)->note;
}

std::string Log::verifier_key() const {
  return impl_->verifier_key();
}
std::string Log::origin() const {
  return impl_->origin();
}
Health Log::health() const {
  return impl_->writer().health();
}

Result<void> Log::rotate_epoch() {
  if (Result<void> r = impl_->check_process(); !r.ok()) return r;
  return impl_->writer().with_turn([](Ledger& l) { return l.rotate_epoch(); });
}

Result<void> Log::rewrap(const KeySource& key) {
  if (Result<void> r = impl_->check_process(); !r.ok()) return r;
  return impl_->writer().with_turn([&](Ledger& l) { return l.rewrap(key); });
}

Result<PurgeReceipt> Log::purge(const PurgePolicy& policy) {
  if (Result<void> r = impl_->check_process(); !r.ok()) return r.error();
  return impl_->writer().with_turn([&](Ledger& l) { return l.purge(policy); });
}

Result<void> Log::hold(std::string_view name, bool placed, std::string_view role,
                       std::string_view purpose) {
  if (Result<void> r = impl_->check_process(); !r.ok()) return r;
  return impl_->writer().with_turn([&](Ledger& l) { return l.hold(name, placed, role, purpose); });
}

Result<void> Log::close() {
  return impl_->close();
}

}  // namespace careline::audit
