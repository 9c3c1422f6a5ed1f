#include "audit/ledger.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>

#include "base/json_writer.h"

namespace careline::audit {
namespace {

// Entries that may wait for the lookup tables, and pages that may wait in the WAL.
constexpr std::uint64_t index_entries = 512;
constexpr std::int64_t wal_pages = 2000;

}  // namespace

AppendReceipt receipt_of(const Written& written) {
  if (written.spilled) return {0, {}, written.time_ns, true};
  return {written.sequence, to_hex(written.leaf), written.time_ns, false};
}

Moment Ledger::now() const {
  return {settings_.clock->utc_ns(), settings_.clock->monotonic_ns()};
}

VerifierKey Ledger::first_key() const {
  return VerifierKey::of(settings_.origin, keyring_.epochs().front().public_key);
}

std::vector<VerifierKey> Ledger::verifier_keys() const {
  std::vector<VerifierKey> out;
  for (const Epoch& e : keyring_.epochs()) {
    out.push_back(VerifierKey::of(settings_.origin, e.public_key));
  }
  return out;
}

bool Ledger::epoch_due(std::int64_t now_ns) const noexcept {
  if (settings_.epoch_seconds == 0) return false;
  const std::int64_t age = now_ns - keyring_.current().created_ns;
  return age > 0 && static_cast<std::uint64_t>(age) / 1'000'000'000U >= settings_.epoch_seconds;
}

// Decides what a failed step means for the handle. A full disk and a foreign lock are survivable:
// SQLite has undone the transaction and nothing is in doubt.
Error Ledger::failed(Error error, std::string_view doing) {
  const int code = sqlite3_extended_errcode(store_.database().raw());
  store_.rollback();
  const bool survivable = (code & 0xFF) == SQLITE_FULL || (code & 0xFF) == SQLITE_BUSY;
  ambiguous_ = is_sync_failure(code);
  if (!survivable) fatal_ = true;
  return fail(Status::audit_unavailable, fmt::format("{}: {}", doing, error.message));
}

void Ledger::poison() noexcept {
  store_.rollback();
  fatal_ = true;
  ambiguous_ = true;
}

Result<void> Ledger::write_batch(std::span<Item> items, const Extra& extra, bool sign, State& next,
                                 std::string& leaves, StoredNote& note) {
  if (Result<void> r = store_.begin(); !r.ok()) return r;
  Place place;
  place.boot_id = boot_id_;
  place.log_id = keyring_.log_id();
  place.epoch = keyring_.current().number;
  place.host = host_;
  std::vector<std::array<std::uint8_t, 24>> nonces(items.size());
  if (!nonces.empty()) random_bytes({nonces[0].data(), nonces.size() * nonces[0].size()});
  leaves.reserve(items.size() * sizeof(Digest));
  for (Item& item : items) {
    place.sequence = next.size;
    place.time_ns = item.when.utc_ns;
    place.monotonic_ns = item.when.monotonic_ns;
    encoded_.clear();
    encode(*item.draft, place, *keys_, nonces[next.size - state_.size], encoded_);
    const Digest leaf = leaf_hash(encoded_);
    if (Result<void> r = store_.insert(next.size, place.epoch, leaf, encoded_); !r.ok()) return r;
    next.frontier.add(leaf);
    ++next.size;
    next.newest_time_ns = std::max(next.newest_time_ns, place.time_ns);
    leaves += as_view(leaf);
    item.written = {place.sequence, leaf, place.time_ns, false};
  }
  if (extra.more) {
    if (Result<void> r = extra.more(store_); !r.ok()) return r;
  }
  if (extra.link != nullptr) {
    if (Result<void> r = store_.insert(*extra.link); !r.ok()) return r;
  }
  if (sign) {
    const Checkpoint checkpoint{settings_.origin, next.size, next.frontier.root()};
    note = {NoteKind::checkpoint, next.size, place.epoch, signer_.sign(checkpoint.text())};
    if (Result<void> r = store_.insert(note); !r.ok()) return r;
  }
  if (sign || extra.index || next.size - next.indexed >= index_entries) {
    if (Result<void> r = store_.index(next); !r.ok()) return r;
  }
  if (Result<void> r = store_.save(next); !r.ok()) return r;
  return store_.commit();
}

Result<void> Ledger::commit(std::span<Item> items, const Extra& extra) {
  ambiguous_ = false;
  sync_copies();
  if (fatal_) return fail(Status::audit_unavailable, "the log was stopped by an earlier error");
  State next = state_;
  const std::uint64_t size = state_.size + items.size();
  const bool due =
      settings_.checkpoint_entries != 0 && size - checkpoint_.size >= settings_.checkpoint_entries;
  const bool sign =
      (due || extra.checkpoint) && (size > checkpoint_.size || checkpoint_.text.empty());
  if (items.empty() && !sign && !extra.index && !extra.more && extra.link == nullptr) return {};
  // What a checkpoint says is there must not be lost, whatever the mode.
  const bool relaxed = settings_.durability == Durability::relaxed;
  if (relaxed && sign) {
    if (Result<void> r = store_.set_synchronous(true); !r.ok()) {
      return failed(r.error(), "the log cannot be written");
    }
  }
  std::string leaves;
  StoredNote note;
  if (Result<void> r = write_batch(items, extra, sign, next, leaves, note); !r.ok()) {
    Error error = failed(r.error(), "the log cannot be written");
    if (relaxed && sign && !fatal_ && !store_.set_synchronous(false).ok()) fatal_ = true;
    return error;
  }
  if (relaxed && sign && !store_.set_synchronous(false).ok()) fatal_ = true;
  const Result<bool> in_place = store_.database().in_place();
  if (!in_place.ok() || !*in_place) {
    fatal_ = true;
    ambiguous_ = true;
    return fail(Status::audit_unavailable, "the log's files were moved or removed while open");
  }
  state_ = std::move(next);
  ++commits_;
  std::string notes;
  if (extra.link != nullptr) notes += extra.link->text + "\n";
  if (sign) {
    notes += note.text + "\n";
    signed_.push_back(note.text);
    checkpoint_ = std::move(note);
  }
  // The copies are not the record; a log that cannot write them stops with the next commit.
  if (!mirror_.add(leaves, notes).ok() && mirror_.broken()) fatal_ = true;
  copies_due_ = copies_due_ || sign;
  return {};
}

void Ledger::sync_copies() {
  if (!std::exchange(copies_due_, false)) return;
  if (!mirror_.sync().ok() && mirror_.broken()) fatal_ = true;
}

std::vector<std::string> Ledger::take_signed() {
  return std::exchange(signed_, {});
}

void Ledger::tidy() {
  sync_copies();
  if (fatal_ || store_.database().wal_pages() < wal_pages) return;
  const Result<void> moved = store_.database().checkpoint_wal(false);
  if (moved.ok()) return;
  // Without space the WAL keeps what it has; after a failed sync nothing may be believed.
  const int code = sqlite3_extended_errcode(store_.database().raw());
  if ((code & 0xFF) != SQLITE_FULL) fatal_ = true;
}

Result<void> Ledger::record(Kind kind, std::string_view action, std::string_view outcome,
                            std::string_view details, const Extra& extra, std::string_view role,
                            std::string_view purpose) {
  Entry entry;
  entry.kind = kind;
  entry.actor = {"careline", "system", role, {}};
  entry.action = action;
  entry.outcome = outcome;
  entry.purpose = purpose;
  entry.details = details;
  const Result<Draft> draft = draft_of(entry);
  if (!draft.ok()) return draft.error();
  Item item{&*draft, now(), {}};
  return commit({&item, 1}, extra);
}

Result<void> Ledger::start_epoch(bool recorded) {
  ++key_generation_;
  keys_ = std::make_shared<const EntryKeys>(keyring_.entry_keys(keyring_.current().number));
  signer_ = keyring_.signer(settings_.origin);
  const Epoch& epoch = keyring_.current();
  if (recorded || epoch.link.empty()) return {};
  JsonWriter details;
  details.begin_object()
      .field("epoch", epoch.number)
      .field("public_key", base64(as_view(std::span<const std::uint8_t>(epoch.public_key))))
      .end_object();
  Extra extra;
  extra.checkpoint = true;
  const StoredNote link{NoteKind::link, epoch.start, epoch.number, epoch.link};
  extra.link = &link;
  return record(Kind::key, "start_epoch", "ok", details.view(), extra);
}

// Old key: last checkpoint. Keyring: the new seed replaces the old one. New key: link, an entry and
// a first checkpoint in one commit. A crash after the keyring is finished by the next open.
Result<void> Ledger::rotate_epoch() {
  Extra seal_old;
  seal_old.checkpoint = true;
  if (Result<void> r = commit({}, seal_old); !r.ok()) return r;
  keyring_.add_epoch(settings_.origin, state_.size, now().utc_ns);
  if (Result<void> r = keyring_.write(settings_.directory); !r.ok()) {
    // Whether the old or the new keyring is on disk is unknown; the next open will see.
    fatal_ = true;
    return r;
  }
  Result<void> started = start_epoch(false);
  // The keyring is ahead of the database now; only the next open may go on from here.
  if (!started.ok()) fatal_ = true;
  return started;
}

Result<void> Ledger::rewrap(const KeySource& source) {
  if (Result<void> r = keyring_.renew(settings_.directory, &source); !r.ok()) return r;
  return record(Kind::key, "rewrap", "ok", {}, {});
}

Result<void> Ledger::write_seal() {
  Seal seal;
  seal.origin = settings_.origin;
  seal.size = state_.size;
  seal.root = state_.frontier.root();
  for (const char* name :
       {database_name, checkpoints_name, keyring_name, leaves_name, manifest_name}) {
    const Result<Digest> digest = sha256_of_file(settings_.directory + "/" + name);
    if (!digest.ok()) return digest.error();
    seal.files.emplace_back(name, *digest);
  }
  return replace_file(settings_.directory, seal_name, signer_.sign(seal.text()));
}

Result<void> Ledger::close() {
  Result<void> result;
  if (!fatal_) {
    Extra extra;
    extra.checkpoint = true;
    extra.index = true;
    result = record(Kind::stopped, "close", "ok", {}, extra);
    if (result.ok()) result = store_.database().checkpoint_wal(true);
    if (result.ok()) result = mirror_.sync();
  } else {
    result = fail(Status::audit_unavailable, "the log was stopped by an earlier error");
  }
  const Result<void> closed = store_.close();
  if (result.ok()) result = closed;
  // Only now: reading the database by another route would drop SQLite's locks on it.
  if (result.ok()) result = write_seal();
  lock_ = LockFile();
  return result;
}

}  // namespace careline::audit
