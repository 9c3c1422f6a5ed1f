// Creating and opening a log. The order of the writes makes every interruption recoverable:
//   create: marker "creating", keyring, database, manifest, marker removed; a marker found later
//   means
//           that nothing was ever acknowledged, and creation starts over
//   open:   lock, manifest, keyring, database (moves a leftover WAL), then what a crash
//   interrupted:
//           a new epoch whose link is not in the database yet, a purge that was announced
#include <fmt/format.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>

#include "audit/ledger.h"

namespace careline::audit {
namespace {

constexpr const char* creating_name = "creating";

std::string host_name() {
  char name[65] = {};
  if (::gethostname(name, sizeof name - 1) != 0) return {};
  return name;
}

// Identifies the boot, so that monotonic times of two entries can be compared; all zero where the
// system does not tell.
Id read_boot_id() {
  Id out{};
  const Result<std::string> text = read_start("/proc/sys/kernel/random/boot_id", 64);
  if (!text.ok()) return out;
  std::string hex;
  for (const char c : *text) {
    if (c != '-' && c != '\n') hex.push_back(c);
  }
  if (!from_hex(hex, out).ok()) out.fill(0);
  return out;
}

Error open_failure(const Error& error) {
  // A connection that is refused for another reason than those listed is an I/O matter.
  if (error.status == Status::internal) return fail(Status::io, error.message);
  return error;
}

}  // namespace

bool Ledger::present(const std::string& directory) {
  return exists(directory + "/" + manifest_name);
}

Result<void> Ledger::create(const Settings& settings, const KeySource& source) {
  const std::string& directory = settings.directory;
  if (!is_note_name(settings.origin)) {
    return fail(Status::invalid_argument,
                "the origin of a new log must be a name without spaces and plus signs");
  }
  if (Result<void> r = make_directory(directory); !r.ok()) return r;
  const Result<LockFile> lock = LockFile::exclusive(directory);
  if (!lock.ok()) return lock.error();
  if (present(directory)) return fail(Status::bad_state, "the directory holds a log already");
  const std::string database = directory + "/" + database_name;
  if (exists(directory + "/" + creating_name)) {
    for (const char* name : {keyring_name, database_name, "audit.db-wal", "audit.db-shm",
                             "audit.db-journal", leaves_name, checkpoints_name}) {
      if (Result<void> r = remove_file(directory, name); !r.ok()) return r;
    }
  } else if (exists(database) || exists(directory + "/" + keyring_name)) {
    return fail(Status::audit_damaged, "the directory holds a log without its manifest");
  }
  if (Result<void> r = replace_file(directory, creating_name, {}); !r.ok()) return r;

  Manifest manifest;
  randombytes_buf(manifest.log_id.data(), manifest.log_id.size());
  const std::int64_t now_ns = settings.clock->utc_ns();
  const Result<Keyring> keyring = Keyring::create(manifest.log_id, source, now_ns);
  if (!keyring.ok()) return keyring.error();
  if (Result<void> r = keyring->write(directory); !r.ok()) return r;
  // SQLite gives its write-ahead log and shared memory the mode of the database.
  if (Result<void> r = create_private(database); !r.ok()) return r;
  {
    Result<Store> store =
        Store::create(database, {&keyring->database_key(), keyring->salt()}, settings.vfs);
    if (!store.ok()) return open_failure(store.error());
    if (Result<void> r = store->database().checkpoint_wal(true); !r.ok()) return r;
    if (Result<void> r = store->close(); !r.ok()) return r;
  }
  manifest.origin = settings.origin;
  manifest.salt = keyring->salt();
  manifest.verifier_key =
      VerifierKey::of(settings.origin, keyring->epochs().front().public_key).text();
  manifest.created = format_utc(now_ns);
  if (Result<void> r = replace_file(directory, manifest_name, manifest.text()); !r.ok()) return r;
  return remove_file(directory, creating_name);
}

Result<std::unique_ptr<Ledger>> Ledger::open(const Settings& settings, const KeySource& source) {
  const std::string& directory = settings.directory;
  auto out = std::make_unique<Ledger>();
  Ledger& l = *out;
  l.settings_ = settings;
  if (!present(directory)) return fail(Status::not_found, "the directory holds no log");
  Result<LockFile> lock = LockFile::exclusive(directory);
  if (!lock.ok()) return lock.error();
  l.lock_ = std::move(*lock);
  const Result<Manifest> manifest = Manifest::read(directory);
  if (!manifest.ok()) return manifest.error();
  if (!settings.origin.empty() && settings.origin != manifest->origin) {
    return fail(Status::invalid_argument, "the log has another origin than the one given");
  }
  l.settings_.origin = manifest->origin;
  Result<Keyring> keyring = Keyring::read(directory, source);
  if (!keyring.ok()) {
    if (keyring.error().status == Status::not_found) {
      return fail(Status::audit_damaged, "the log has no keyring");
    }
    return keyring.error();
  }
  l.keyring_ = std::move(*keyring);
  if (l.keyring_.log_id() != manifest->log_id || l.keyring_.salt() != manifest->salt) {
    return fail(Status::audit_damaged, "the log's keyring and manifest are of two logs");
  }
  const std::string database = directory + "/" + database_name;
  if (!exists(database)) return fail(Status::audit_damaged, "the log has no database");
  Result<Store> store = Store::open(database, l.database_key(), settings.vfs);
  if (!store.ok()) return open_failure(store.error());
  l.store_ = std::move(*store);
  Result<State> state = l.store_.load_state();
  if (!state.ok()) return state.error();
  l.state_ = std::move(*state);
  if (settings.durability == Durability::relaxed) {
    if (Result<void> r = l.store_.set_synchronous(false); !r.ok()) return r.error();
  }
  l.boot_id_ = read_boot_id();
  l.host_ = host_name();

  if (Result<void> r = l.check_against_notes(); !r.ok()) return r.error();
  std::uint64_t lost = 0;
  Result<Mirror> mirror = Mirror::open(directory, l.store_, l.state_, l.verifier_keys(), lost);
  if (!mirror.ok()) return mirror.error();
  l.mirror_ = std::move(*mirror);
  // From here on the files change, and no seal may claim otherwise.
  if (Result<void> r = remove_file(directory, seal_name); !r.ok()) return r.error();
  if (Result<void> r = l.finish_rotation(); !r.ok()) return r.error();
  if (Result<void> r = l.finish_purge(); !r.ok()) return r.error();
  const std::string details =
      lost == 0 ? std::string() : fmt::format("{{\"leaves_lost\":{}}}", lost);
  if (Result<void> r = l.record(Kind::resumed, "open", lost == 0 ? "ok" : "loss", details, {});
      !r.ok()) {
    return r.error();
  }
  return out;
}

// A log whose newest checkpoint covers more than it holds, or another tree, was changed behind our
// back; going on would sign a second history.
Result<void> Ledger::check_against_notes() {
  Result<std::optional<StoredNote>> newest = store_.newest_checkpoint();
  if (!newest.ok()) return newest.error();
  if (!newest->has_value()) return {};
  checkpoint_ = std::move(**newest);
  const Result<Note> note = Note::parse(checkpoint_.text);
  if (!note.ok()) return fail(Status::audit_damaged, "the newest checkpoint cannot be read");
  const Result<Checkpoint> checkpoint = Checkpoint::parse(note->text);
  if (!checkpoint.ok()) return fail(Status::audit_damaged, "the newest checkpoint cannot be read");
  if (checkpoint->size > state_.size) {
    return fail(Status::audit_tampered, fmt::format("the log holds {} entries but has signed {}",
                                                    state_.size, checkpoint->size));
  }
  if (checkpoint->size == state_.size && checkpoint->root != state_.frontier.root()) {
    return fail(Status::audit_tampered, "the log's tree is not the one that it has signed");
  }
  return {};
}

Result<void> Ledger::finish_rotation() {
  const Result<std::vector<StoredNote>> notes = store_.notes();
  if (!notes.ok()) return notes.error();
  const auto links = static_cast<std::size_t>(std::count_if(
      notes->begin(), notes->end(), [](const StoredNote& n) { return n.kind == NoteKind::link; }));
  const std::size_t epochs = keyring_.epochs().size();
  if (links + 1 == epochs) return start_epoch(true);
  if (links + 2 != epochs || keyring_.current().start != state_.size) {
    return fail(Status::audit_tampered, "the log's keyring and database know different epochs");
  }
  return start_epoch(false);
}

}  // namespace careline::audit
