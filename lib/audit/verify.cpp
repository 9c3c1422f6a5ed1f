// Verification of a log's directory.
//
// With the database key every row is read: its bytes must hash to its leaf, the leaves to the root
// of every signed checkpoint, the lookup tables must say what the bytes say. Without it the copies
// of the tree are checked in the same way, and the seal vouches for the bytes of the closed
// database.
//
// Findings are looked for in an order that gives the most specific name first; what is inconclusive
// (unanchored_since, key_missing, unsealed) comes last.
#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "audit/durable_file.h"
#include "audit/keyring.h"
#include "audit/ledger.h"
#include "audit/manifest.h"
#include "audit/mirror.h"
#include "audit/verify.h"
#include "base/mapped_file.h"

namespace careline::audit {

Verdict verdict_of(const Finding& f) {
  Verdict out;
  out.code = f.code;
  out.index = f.index;
  out.known = f.known;
  out.found = f.found;
  out.detail = f.detail;
  return out;
}

// ------------------------------------------------------------------------------ a directory

namespace {

// Connections that read rows at the same time.
constexpr unsigned max_readers = 4;

Finding damaged(std::string detail) {
  return {VerdictCode::damaged, std::move(detail), {}, 0, 0};
}
Finding tampered(std::string detail) {
  return {VerdictCode::tampered, std::move(detail), {}, 0, 0};
}

bool is_given(const KeySource& key) {
  return !key.raw.empty() || !key.passphrase.empty() || key.unwrap != nullptr;
}

// Everything that stands beside the database, and the auditor's own knowledge.
struct Evidence {
  std::string directory;
  Manifest manifest;
  std::string notes_file;
  MappedFile leaves;
  bool has_outside_key = false;
  VerifierKey first_key;
  std::optional<Known> known;
  LockFile lock;
};

class DirectoryCheck {
 public:
  DirectoryCheck(Evidence evidence, const VerifyOptions& options)
      : e_(std::move(evidence)), options_(options) {}

  Result<Verdict> run() {
    const Result<void> checked = is_given(options_.key) ? with_key() : without_key();
    if (!checked.ok()) return checked.error();
    conclude();
    Verdict out = verdict_of(*finding_);
    out.size = size_;
    if (!chain_.checkpoints.empty()) out.checkpoint = chain_.checkpoints.back().note;
    return out;
  }

 private:
  void report(Finding f) {
    if (!finding_) finding_ = std::move(f);
  }
  void report(std::optional<Finding> f) {
    if (f) report(std::move(*f));
  }

  std::vector<std::uint64_t> known_sizes() const {
    std::vector<std::uint64_t> out;
    if (e_.known) out.push_back(e_.known->checkpoint.size);
    return out;
  }

  void walk(const std::vector<std::string_view>& notes, const std::vector<VerifierKey>& all_keys) {
    chain_ = walk_chain(e_.first_key, to_hex(e_.manifest.log_id), notes, all_keys);
    report(chain_.finding);
  }

  Result<void> without_key() {
    walk(split_notes(e_.notes_file), {});
    const std::string_view leaves = e_.leaves.view();
    if (leaves.size() % sizeof(Digest) != 0) report(tampered("the leaves file has a torn leaf"));
    TreeCheck tree(chain_, leaves, known_sizes());
    for (std::size_t at = 0; at + sizeof(Digest) <= leaves.size(); at += sizeof(Digest)) {
      Digest leaf{};
      std::copy_n(leaves.begin() + static_cast<std::ptrdiff_t>(at), leaf.size(), leaf.begin());
      if (!tree.add(leaf)) break;
    }
    tree.finish();
    size_ = leaves.size() / sizeof(Digest);
    report(tree.finding());
    if (e_.known) {
      report(compare_known(*e_.known, chain_, size_, tree.root_at(e_.known->checkpoint.size)));
    }
    return check_seal(size_, tree.finding() ? Digest{} : tree.root(), true);
  }

  Result<void> with_key() {
    Result<Keyring> keyring = Keyring::read(e_.directory, options_.key);
    if (!keyring.ok()) {
      const Status status = keyring.error().status;
      if (status != Status::audit_damaged && status != Status::not_found) return keyring.error();
      report(damaged("the log's keyring is missing or damaged"));
      return {};
    }
    if (keyring->log_id() != e_.manifest.log_id || keyring->salt() != e_.manifest.salt) {
      report(damaged("the log's keyring and manifest are of two logs"));
      return {};
    }
    std::vector<Store> stores;
    // Another VFS may really lock the file.
    const unsigned readers =
        options_.vfs.empty() ? std::clamp(std::thread::hardware_concurrency(), 1U, max_readers) : 1;
    while (stores.size() < readers) {
      Result<Store> store = Store::open_for_reading(e_.directory + "/" + database_name,
                                                    {&keyring->database_key(), keyring->salt()},
                                                    Database::Mode::evidence, options_.vfs);
      if (!store.ok()) return damage(store.error());
      stores.push_back(std::move(*store));
    }
    const Result<void> checked = check_stores(stores, *keyring);
    if (!checked.ok()) return damage(checked.error());
    return {};
  }

  // Damage is a finding; everything else is an error of the verification itself.
  Result<void> damage(const Error& error) {
    if (error.status != Status::audit_damaged && error.status != Status::audit_plaintext &&
        error.status != Status::internal) {
      return error;
    }
    report(damaged(error.message));
    return {};
  }

  Result<void> check_stores(std::vector<Store>& stores, const Keyring& keyring) {
    Store& store = stores.front();
    const Result<State> state = store.load_state();
    if (!state.ok()) return state.error();
    const Result<std::vector<StoredNote>> stored = store.notes();
    if (!stored.ok()) return stored.error();
    std::vector<std::string_view> notes;
    notes.reserve(stored->size());
    for (const StoredNote& n : *stored) notes.push_back(n.text);
    std::vector<VerifierKey> all_keys;
    for (const Epoch& epoch : keyring.epochs()) {
      all_keys.push_back(VerifierKey::of(e_.manifest.origin, epoch.public_key));
    }
    walk(notes, all_keys);

    TreeCheck tree(chain_, e_.leaves.view(), known_sizes());
    std::vector<Store*> readers;
    for (Store& s : stores) readers.push_back(&s);
    const Result<RowCheck> rows = check_rows(readers, keyring, *state, tree);
    if (!rows.ok()) return rows.error();
    size_ = tree.size();
    report(rows->finding);
    tree.finish();
    report(tree.finding());
    compare_copies(*stored, all_keys);
    if (!finding_ && (state->size != size_ || state->frontier.root() != tree.root())) {
      report(tampered("the database's state does not fit its entries"));
    }
    if (e_.known) {
      report(compare_known(*e_.known, chain_, size_, tree.root_at(e_.known->checkpoint.size)));
    }
    report(rows->lookup);
    if (!finding_) {
      // The entries were read row by row; this is for the indexes that queries rely on.
      Result<Statement> check = store.database().prepare("PRAGMA integrity_check(lookup)");
      if (!check.ok()) return check.error();
      const Result<bool> row = check->step();
      if (!row.ok()) return row.error();
      if (!*row || check->text(0) != "ok") report(damaged("the database's indexes do not fit"));
    }
    return check_seal(size_, tree.root(), false);
  }

  // The copies are never ahead of an honest database.
  void compare_copies(const std::vector<StoredNote>& stored,
                      const std::vector<VerifierKey>& all_keys) {
    const std::vector<std::string_view> copies = split_notes(e_.notes_file);
    for (std::size_t i = 0; i < copies.size(); ++i) {
      if (i < stored.size() && copies[i] == stored[i].text) continue;
      const Result<Note> note = Note::parse(copies[i]);
      const bool ours =
          note.ok() && std::any_of(all_keys.begin(), all_keys.end(),
                                   [&](const VerifierKey& k) { return note->signed_by(k); });
      if (!ours) {
        report({VerdictCode::foreign,
                "the checkpoints file holds a note that is not of this log",
                {},
                0,
                0});
        continue;
      }
      const Result<Checkpoint> c = Checkpoint::parse(note->text);
      if (c.ok() && c->size > size_) {
        report(
            {VerdictCode::rolled_back,
             fmt::format("{} entries were signed, the database was put back to {}", c->size, size_),
             {},
             c->size,
             size_});
      } else {
        report({VerdictCode::forked,
                "the checkpoints file and the database hold two histories",
                {},
                0,
                0});
      }
    }
    const std::uint64_t leaves = e_.leaves.view().size() / sizeof(Digest);
    if (leaves > size_) {
      report({VerdictCode::truncated,
              fmt::format("{} entries were committed, {} are there", leaves, size_),
              {},
              leaves,
              size_});
    }
  }

  // Without a database key the seal is needed; with it, a seal that is there must fit.
  Result<void> check_seal(std::uint64_t size, const Digest& root, bool needed) {
    const Result<std::string> text = read_file(e_.directory + "/" + seal_name, 1U << 20);
    if (!text.ok()) {
      if (text.error().status != Status::not_found) return text.error();
      sealed_ = !needed;
      return {};
    }
    sealed_ = true;
    const Result<Note> note = Note::parse(*text);
    if (!note.ok() || !note->signed_by(chain_.keys.back())) {
      report(tampered("the seal is not signed by the log's newest key"));
      return {};
    }
    const Result<Seal> seal = Seal::parse(note->text);
    if (!seal.ok() || seal->origin != e_.manifest.origin || seal->size != size ||
        seal->root != root) {
      report(tampered("the seal is of another state of the log"));
      return {};
    }
    if (file_size(e_.directory + "/audit.db-wal") != 0) {
      report(tampered("the log was sealed but its database has a write-ahead log"));
    }
    for (const char* name :
         {database_name, checkpoints_name, keyring_name, leaves_name, manifest_name}) {
      const auto listed = std::find_if(seal->files.begin(), seal->files.end(),
                                       [&](const auto& f) { return f.first == name; });
      const Result<Digest> digest = sha256_of_file(e_.directory + "/" + name);
      if (!digest.ok() && digest.error().status != Status::not_found) return digest.error();
      if (listed == seal->files.end() || !digest.ok() || listed->second != *digest) {
        report(tampered(fmt::format("the file {} is not the one that was sealed", name)));
      }
    }
    return {};
  }

  void conclude() {
    if (finding_) return;
    const std::uint64_t anchored =
        chain_.checkpoints.empty() ? 0 : chain_.checkpoints.back().checkpoint.size;
    if (chain_.checkpoints.empty()) {
      report({VerdictCode::unsealed, "the log has no signed checkpoint", {}, 0, 0});
    } else if (!e_.has_outside_key) {
      report(
          {VerdictCode::key_missing, "no verifier key was given from outside the log", {}, 0, 0});
    } else if (anchored < size_) {
      report({VerdictCode::unanchored_since,
              fmt::format("entries from {} on are under no signed checkpoint", anchored), anchored,
              0, 0});
    } else if (!sealed_) {
      report({VerdictCode::unsealed,
              "the tree is as signed, but without a key the rows need the seal of a closed log",
              {},
              0,
              0});
    } else {
      report({VerdictCode::ok, fmt::format("all {} entries are as signed", size_), {}, 0, 0});
    }
  }

  Evidence e_;
  const VerifyOptions& options_;
  Chain chain_;
  std::optional<Finding> finding_;
  std::uint64_t size_ = 0;
  bool sealed_ = false;
};

Result<Evidence> gather(const VerifyOptions& options) {
  Evidence e;
  e.directory = options.path;
  Result<LockFile> lock = LockFile::shared(options.path);
  if (!lock.ok()) return lock.error();
  e.lock = std::move(*lock);
  Result<Manifest> manifest = Manifest::read(options.path);
  if (!manifest.ok()) return manifest.error();
  e.manifest = std::move(*manifest);
  Result<std::string> notes =
      read_file(options.path + "/" + checkpoints_name, std::size_t{1} << 31);
  if (!notes.ok() && notes.error().status != Status::not_found) return notes.error();
  if (notes.ok()) e.notes_file = std::move(*notes);
  Result<MappedFile> leaves =
      MappedFile::open(options.path + "/" + leaves_name, std::size_t{1} << 38);
  if (!leaves.ok() && leaves.error().status != Status::not_found) return leaves.error();
  if (leaves.ok()) e.leaves = std::move(*leaves);
  Result<std::optional<Known>> known = parse_known(options.known_checkpoint);
  if (!known.ok()) return known.error();
  e.known = std::move(*known);
  e.has_outside_key = !options.verifier_key.empty();
  Result<VerifierKey> key =
      VerifierKey::parse(e.has_outside_key ? options.verifier_key : e.manifest.verifier_key);
  if (!key.ok()) return key.error();
  e.first_key = std::move(*key);
  return e;
}

}  // namespace

Result<Verdict> verify(const VerifyOptions& options) {
  if (Result<void> r = start_crypto(); !r.ok()) return r.error();
  if (!exists(options.path)) return fail(Status::not_found, "there is no log at the path");
  if (!is_directory(options.path)) return verify_bundle(options);
  Result<Evidence> evidence = gather(options);
  if (!evidence.ok()) {
    const Status status = evidence.error().status;
    const bool has_database = exists(options.path + "/" + database_name);
    if (status == Status::audit_damaged || (status == Status::not_found && has_database)) {
      return verdict_of(damaged("the log's manifest is missing or damaged"));
    }
    return evidence.error();
  }
  if ((!options.origin.empty() && options.origin != evidence->manifest.origin) ||
      evidence->first_key.name != evidence->manifest.origin) {
    return verdict_of({VerdictCode::foreign, "the log has another origin than expected", {}, 0, 0});
  }
  return DirectoryCheck(std::move(*evidence), options).run();
}

}  // namespace careline::audit
