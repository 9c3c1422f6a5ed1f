// The audit log: every decision and every access to PHI leaves a record that cannot be altered,
// removed or reordered without showing. The only header of this folder for other modules.
//
// A log is a directory: an SQLCipher database, a keyring, a manifest, a lock file and copies of the
// tree and of the signed checkpoints for readers without a key (docs/audit-format.md). Entries are
// leaves of an RFC 6962 Merkle tree; its head is signed from time to time (C2SP tlog-checkpoint).
//
// No content: an Entry carries labels, quantised numbers, counts and references. The subject and
// the message are stored only as keyed tags. Errors never hold field values.
//
// Fail closed: append() returns ok only after the entry is durable in the chosen mode. Otherwise it
// returns audit_unavailable within its deadline, and the caller must not automate anything.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/secure_memory.h"
#include "base/status.h"
#include "base/taxonomy.h"

namespace careline::audit {

// The numeric values are part of the stored format and never change.
enum class Kind : std::uint8_t {
  decision = 1,
  outcome = 2,     // resolved, transferred, recontact, CSAT, a reviewer's correction
  disclosure = 3,  // PHI went to a recipient (45 CFR 164.528)
  reveal = 4,      // redacted text was turned back
  redaction = 5,
  policy_load = 6,
  model_load = 7,
  config = 8,
  key = 9,        // epoch or wrapping key changed
  exported = 10,  // name "export"
  query = 11,     // the log itself was read
  purge = 12,
  stopped = 13,  // the log was closed, or stopped for want of space
  resumed = 14,  // the log was opened
  hold = 15,     // legal hold placed or lifted
};
std::string_view name_of(Kind kind) noexcept;
std::optional<Kind> kind_from(std::string_view name) noexcept;

struct Actor {
  std::string_view id;    // who: a user id or a system's name
  std::string_view type;  // "user", "system", "agent", …
  std::string_view role;
  std::string_view on_behalf_of;  // id of the person for whom the actor works
};

struct PhiCount {
  PhiKind kind{};
  std::uint32_t count = 0;
};

// One event, borrowed from the caller for the duration of the call. Empty fields are not stored.
// Text must be UTF-8 without NUL; policy_input, decision and details must be JSON objects.
struct Entry {
  Kind kind = Kind::decision;
  Actor actor;
  std::string_view subject;    // reference of the patient; stored only as a keyed tag
  std::string_view message;    // text of the message; stored only as a keyed digest
  std::string_view resource;   // what was touched, such as a document's reference
  std::string_view recipient;  // of a disclosure
  std::string_view action;
  std::string_view purpose;
  std::string_view outcome;
  std::string_view reason;
  std::string_view intent;  // label, queryable
  std::string_view tier;    // label, queryable
  std::string_view channel;
  std::string_view language;
  std::string_view policy_digest;
  std::span<const std::string_view> matched_rules;
  std::span<const std::string_view> model_ids;
  std::span<const std::string_view> entities;  // further resources of the same event
  std::string_view policy_input;  // JSON: labels and quantised numbers, enough for exact replay
  std::string_view decision;      // JSON: labels and numbers
  std::string_view details;       // JSON: labels and numbers
  std::span<const PhiCount> phi;
  std::string_view correlation_id;
  std::string_view decision_id;
};

// Largest canonical encoding of one entry; more is too_large, nothing is cut.
inline constexpr std::size_t max_entry_bytes = 64U << 10;

struct AppendReceipt {
  std::uint64_t sequence = 0;  // index of the leaf
  std::string leaf_hash;       // 64 hex digits, RFC 6962 leaf hash
  std::int64_t time_ns = 0;    // UTC
  bool spilled = false;  // in the second place, merged into the log later; sequence is not set
};

enum class Durability : std::uint8_t {
  durable,  // survives power loss
  relaxed,  // survives a crash of the process, not of the machine
};

// What append() does when an entry cannot be taken at once.
enum class WhenBlocked : std::uint8_t {
  reject,  // a full queue is audit_unavailable at once
  block,   // waits for a place in the queue, within deadline_ms
  spill,   // writes to spill_directory instead; merged when the log can be written again
};

// Returns 0, or another status of the C ABI to make the call fail. `out` has room for *out_size
// bytes (1024); the callback sets *out_size. Called on the thread that opens, rotates or purges.
using KeyCallback = std::int32_t (*)(void* user, const std::uint8_t* in, std::size_t in_size,
                                     std::uint8_t* out, std::size_t* out_size);
// Receives every signed checkpoint after its commit, on the writer's thread; must not call the log.
using AnchorCallback = void (*)(void* user, const char* note, std::size_t note_size);

// Exactly one of the three ways is set.
struct KeySource {
  std::span<const std::uint8_t> raw;  // 32 bytes
  std::string_view passphrase;        // Argon2id
  KeyCallback wrap = nullptr;         // both callbacks: a key-management system
  KeyCallback unwrap = nullptr;
  void* user = nullptr;
};

struct OpenOptions {
  std::string directory;
  std::string origin;  // name of the log in checkpoints, such as "audit.example.org/log1".
                       // Needed to create; checked against the log when not empty
  KeySource key;
  bool create = false;  // create the log if the directory holds none
  Durability durability = Durability::durable;
  WhenBlocked when_blocked = WhenBlocked::reject;
  std::uint32_t deadline_ms = 2000;  // append, checkpoint and close give up after this
  std::uint32_t queue_entries = 4096;
  std::uint32_t batch_entries = 256;  // largest group commit
  std::uint32_t checkpoint_entries = 1000;
  std::uint32_t checkpoint_seconds = 60;
  std::uint64_t epoch_seconds =
      30ULL * 24 * 3600;                        // age at which keys change by themselves; 0: never
  std::uint64_t low_water_bytes = 64ULL << 20;  // free space below which the log stops
  std::string spill_directory;                  // for WhenBlocked::spill
  AnchorCallback anchor = nullptr;
  void* anchor_user = nullptr;
  std::shared_ptr<const Clock> clock;  // null: the system's
  std::string vfs;                     // name of a registered SQLite VFS, for fault injection
};

// A stored entry, decoded. Fields that a purge made unreadable are empty and `sealed` is true.
struct Record {
  std::uint64_t sequence = 0;
  std::int64_t time_ns = 0;
  std::int64_t monotonic_ns = 0;
  std::string boot_id;    // hex
  std::string log_id;     // hex
  std::string leaf_hash;  // hex
  std::uint32_t epoch = 0;
  Kind kind = Kind::decision;
  bool purged = false;  // only the leaf hash is left
  bool sealed = false;  // the epoch's key is gone or was not given
  std::string actor_type, actor_role, action, purpose, outcome, intent, tier, channel, language;
  std::string policy_digest, decision_id, host;
  std::vector<std::string> matched_rules, model_ids;
  std::vector<PhiCount> phi;
  std::string actor_tag, subject_tag;  // hex, keyed per epoch
  // From the part that is sealed under the epoch's key:
  SecureText actor_id, on_behalf_of, resource, recipient, reason, correlation_id;
  SecureText policy_input, decision, details;
  std::string message_digest;  // hex, keyed
  std::vector<SecureText> entities;
};
// One JSON object on one line, keys in a fixed order; empty fields are left out.
SecureText to_json(const Record& record);

// Every set field must match. Times are UTC nanoseconds, [from, to).
struct Filter {
  std::string_view role;      // required: who asks
  std::string_view purpose;   // required: what for
  std::string_view asked_by;  // actor id for the record of the query
  std::optional<std::int64_t> from_ns, to_ns;
  std::optional<Kind> kind;
  std::string_view actor, subject, intent, tier, rule, outcome, decision_id;
  std::uint64_t after_sequence = UINT64_MAX;  // continue behind this entry
  std::uint32_t limit = 100;                  // at most 10000
};

enum class ExportFormat : std::uint8_t { jsonl, csv, fhir, ocsf, bundle };
std::optional<ExportFormat> export_format_from(std::string_view name) noexcept;

// Receives the export piece by piece; false stops it (status io).
using Sink = bool (*)(void* user, std::string_view piece);

struct ExportOptions {
  ExportFormat format = ExportFormat::jsonl;
  Filter filter;  // limit is ignored; role and purpose are required; bundle: only the time range
  Sink sink = nullptr;
  void* user = nullptr;
};

struct PurgePolicy {
  static constexpr std::uint32_t floor_days = 6 * 366;  // 45 CFR 164.316(b)(2)(i)
  std::uint32_t keep_days = floor_days;                 // younger data is refused
  std::string_view role;
  std::string_view purpose;
};
struct PurgeReceipt {
  std::uint64_t epochs = 0;  // whose keys were destroyed
  std::uint64_t entries = 0;
  std::uint64_t first = 0, last = 0;  // sequences, when entries > 0
};

struct Disclosure {
  std::uint64_t sequence = 0;
  std::int64_t time_ns = 0;
  SecureText recipient, what, why;
};

// What a report is about, and what its staffing forecast assumes. docs/reports.md defines every
// measure.
struct ReportOptions {
  std::string_view role;                       // required: who asks
  std::string_view purpose;                    // required: what for
  std::string_view asked_by;                   // actor id for the record of the reading
  std::optional<std::int64_t> from_ns, to_ns;  // of decisions; outcomes until 30 days later count
  std::int32_t utc_offset_minutes = 0;         // in which days and half hours are counted
  std::uint32_t recontact_days = 7;
  double service_level = 0.8;  // share of contacts answered within answer_seconds
  double answer_seconds = 20;
  double handle_seconds = 360;  // for queues whose outcomes say too little
  double max_occupancy = 0.85;
  double shrinkage = 0.3;  // share of paid time away from the queue
};

struct Health {
  bool stopped = false;        // nothing can be written by this handle any more
  Status status = Status::ok;  // why
  std::string message;
  std::uint64_t size = 0;  // durable entries
  std::uint64_t queued = 0;
  std::uint64_t checkpoint_size = 0;  // entries under the newest checkpoint
  std::uint64_t commits = 0;
};

struct Pending;  // an entry on its way; internal

// What append_async hands out. wait() may be called once or more, on any thread.
class Ticket {
 public:
  Result<AppendReceipt> wait(std::uint32_t deadline_ms) const;
  // True once wait() answers at once.
  bool done() const;

 private:
  friend class Log;
  friend class LogImpl;
  std::shared_ptr<Pending> pending_;
};

class LogImpl;

// An open log. All functions may be called by many threads at once. After fork() the child's calls
// return Status::forked and touch nothing.
class Log {
 public:
  // Errors: not_found (no log there and create is off), audit_locked (another process or handle),
  // audit_key (wrong key), audit_damaged, audit_plaintext, audit_tampered (older than its own
  // signed checkpoint), io, invalid_argument.
  static Result<std::unique_ptr<Log>> open(const OpenOptions& options);
  // Creates a log in an empty or absent directory and closes it; returns the verifier key.
  // bad_state if there is one already.
  static Result<std::string> init(const OpenOptions& options);
  ~Log();  // close(), errors dropped
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  // Ok means durable. audit_unavailable within deadline_ms otherwise; an entry that was already
  // being written when the deadline passed may still be found in the log.
  Result<AppendReceipt> append(const Entry& entry);
  // Takes the entry into the queue (it is copied); nothing is promised before wait() says so.
  Result<Ticket> append_async(const Entry& entry);
  // Waits until everything accepted before the call is durable.
  Result<void> flush(std::uint32_t deadline_ms);
  // The newest signed note; signs one first if entries came after the last.
  Result<std::string> checkpoint();
  // Key of the first epoch, "NAME+hash+base64": verifies the checkpoints of all epochs through the
  // chain of keys.
  std::string verifier_key() const;
  std::string origin() const;
  Health health() const;

  // Rows in ascending order. The query is recorded before they are returned; denied without role
  // and purpose.
  Result<std::vector<Record>> query(const Filter& filter);
  // Accounting of disclosures of one subject, ascending; recorded as a query.
  Result<std::vector<Disclosure>> disclosures(std::string_view subject, std::int64_t from_ns,
                                              std::int64_t to_ns, std::string_view role,
                                              std::string_view purpose);
  // Returns the number of entries written; recorded before the first piece.
  Result<std::uint64_t> write(const ExportOptions& options);
  // Volume, containment, escalation, outcomes with intervals, spikes and a staffing forecast from
  // one log, or from several that are read as one, as a JSON object of labels and numbers. Recorded
  // as a query in each of them before the first row is read.
  static Result<SecureText> report(std::span<Log* const> logs, const ReportOptions& options);
  // Evidence for one entry: C2SP tlog-proof text against the newest checkpoint.
  Result<std::string> proof(std::uint64_t sequence);
  // True if the message has the digest that entry `sequence` holds.
  Result<bool> message_matches(std::uint64_t sequence, std::string_view message);

  // Starts a new epoch: new data and signing keys, the old signing key is erased.
  Result<void> rotate_epoch();
  // Wraps the keyring with another key; entries are not touched.
  Result<void> rewrap(const KeySource& key);
  // Destroys the keys of closed epochs older than the policy, then drops their rows; leaf hashes
  // stay and the tree verifies afterwards. denied while a legal hold covers them.
  Result<PurgeReceipt> purge(const PurgePolicy& policy);
  // Places or lifts a hold over everything up to now, under a name.
  Result<void> hold(std::string_view name, bool placed, std::string_view role,
                    std::string_view purpose);

  // Writes a last checkpoint and the seal of the closed files. Calls after it return bad_state.
  Result<void> close();

 private:
  explicit Log(std::unique_ptr<LogImpl> impl);
  std::unique_ptr<LogImpl> impl_;
};

enum class VerdictCode : std::uint8_t {
  ok,                // every entry under a checkpoint signed by the given key
  tampered,          // at `index` when known
  truncated,         // `known` entries were signed, `found` are there
  forked,            // another history under the same key
  rolled_back,       // consistent, but older than the known checkpoint
  foreign,           // another log, or a checkpoint that this log's keys did not sign
  chain_broken,      // the chain of epoch keys has a gap or a bad link
  damaged,           // the store fails its own integrity checks; nothing can be said of the entries
  unanchored_since,  // entries from `index` on are under no signed checkpoint
  key_missing,       // no verifier key was given
  unsealed,          // no signed checkpoint, or (without a key) no seal of the closed files
};
std::string_view name_of(VerdictCode code) noexcept;

struct VerifyOptions {
  std::string path;                   // directory of a log that no process has open, or a bundle
  std::string_view verifier_key;      // from outside the log
  KeySource key;                      // optional: without it tree, checkpoints and seal are checked
  std::string_view known_checkpoint;  // last signed note that the auditor holds; optional
  std::string_view origin;            // expected; optional
  std::string vfs;
};

struct Verdict {
  VerdictCode code = VerdictCode::unsealed;
  std::optional<std::uint64_t> index;
  std::uint64_t size = 0;   // entries found
  std::uint64_t known = 0;  // truncated, rolled_back: entries that were signed
  std::uint64_t found = 0;
  std::string checkpoint;  // newest valid signed note, or empty
  std::string detail;      // one sentence for people
  bool ok() const noexcept { return code == VerdictCode::ok; }
  // unanchored_since, key_missing, unsealed: nothing bad found, but not everything shown.
  bool inconclusive() const noexcept { return code >= VerdictCode::unanchored_since; }
};
// {"verdict","index"?,"size","known"?,"found"?,"checkpoint","detail"}
SecureText to_json(const Verdict& verdict);

// An error is returned only when verification could not run: not_found, audit_locked, audit_key
// (wrong key), io, invalid_argument. Everything found out about the log is a Verdict.
Result<Verdict> verify(const VerifyOptions& options);

// Calls `each` for every entry of a log in ascending order, for exact policy replay; needs the key.
// Reads a log that no process has open, or all logs that are subdirectories of a directory, merged
// by time; false stops early. Returns the number of entries read.
using RecordCallback = bool (*)(void* user, const Record& record);
Result<std::uint64_t> read(const VerifyOptions& options, RecordCallback each, void* user);

}  // namespace careline::audit
