/*
 * careline.h - the C ABI of careline.
 *
 * careline reads one patient message at a time, in the host's own process, and tells what the
 * person wants, whether somebody is in danger, where the protected health information (PHI) is, and
 * what may happen next under a policy; it leaves an encrypted, tamper-evident record without the
 * message's content. It opens no network connection and sends nothing anywhere.
 *
 * CONVENTIONS
 *
 *  (1) Handles are opaque and typed. Nothing is a void* except the `user` value of a callback.
 *  (2) Text is UTF-8, (const char *data, size_t size), NUL not required. Offsets are bytes of the
 *      message that was passed in; every span also carries UTF-16 and code-point offsets.
 *  (3) A function that can fail returns careline_status: 0 is ok, everything else is negative. Details
 *      are in an owned error object, the optional last argument (`careline_error **error`, NULL is
 *      fine). Nothing is kept per thread. Error text never contains the caller's text.
 *  (4) Results are opaque and owned by the caller: free them with careline_<noun>_free (NULL is fine).
 *      What a getter returns is borrowed until then. Each result has a JSON twin, careline_<noun>_json.
 *  (5) Options and message structs begin with struct_size. Fill them with careline_<noun>_init, which
 *      sets every default; fields are only ever appended. A NULL options pointer means the defaults.
 *  (6) A const handle may be used by many threads at once; a non-const handle by one at a time.
 *  (7) Integers have fixed width. Enumerations travel as int32_t; tolerate values you do not know.
 *  (8) Callbacks get the `user` value of their registration, are called on the calling thread unless
 *      their documentation names another, and never after their owner was freed.
 *  (9) The library writes to no stream, never aborts or exits, installs no signal handler, reads no
 *      environment variable and opens no socket.
 * (10) Semantic versioning; the SONAME carries the major version (while 0.x: the minor). Symbols are
 *      versioned CARELINE_0. Whatever is not in this header is not part of the ABI.
 *
 * In a child process after fork(), functions that take a handle opened by the parent return
 * CARELINE_E_FORKED; only the _free functions may be called (they release memory and nothing else).
 */
#ifndef CARELINE_CARELINE_H_
#define CARELINE_CARELINE_H_

#include <stddef.h>
#include <stdint.h>

#if defined(CARELINE_STATIC)
#define CARELINE_API
#elif defined(__GNUC__)
#define CARELINE_API __attribute__((visibility("default")))
#else
#define CARELINE_API
#endif

#if defined(__cplusplus)
#define CARELINE_NOEXCEPT noexcept
extern "C" {
#else
#define CARELINE_NOEXCEPT
#endif

/* ============================================================================================
 * Version
 * ========================================================================================== */

#define CARELINE_VERSION_MAJOR 0
#define CARELINE_VERSION_MINOR 1
#define CARELINE_VERSION_PATCH 0

/* Version of the loaded library, such as "0.1.0". Static storage. Since 0.1 */
CARELINE_API const char *careline_version(void) CARELINE_NOEXCEPT;
/* ABI number of the loaded library (= SOVERSION as an integer: major*1000 + minor while major is 0).
 * Bindings compare it with the number they were made for. Since 0.1 */
CARELINE_API int32_t careline_abi_version(void) CARELINE_NOEXCEPT;

/* ============================================================================================
 * Status codes
 * ========================================================================================== */

typedef int32_t careline_status;

#define CARELINE_OK 0
#define CARELINE_E_INVALID_ARGUMENT (-1)  /* NULL, bad enumeration value, bad combination */
#define CARELINE_E_INVALID_UTF8 (-2)      /* error offset: first ill-formed byte */
#define CARELINE_E_TOO_LARGE (-3)         /* over a documented cap; nothing was cut */
#define CARELINE_E_NO_MEMORY (-4)
#define CARELINE_E_NOT_FOUND (-5)         /* file, asset, label or record */
#define CARELINE_E_IO (-6)
#define CARELINE_E_BAD_MODEL (-7)         /* digest, format or signature of a model or asset */
#define CARELINE_E_BAD_POLICY (-8)        /* error line and column say where */
#define CARELINE_E_AUDIT_UNAVAILABLE (-9) /* the record could not be written; the call is refused */
#define CARELINE_E_AUDIT_KEY (-10)        /* wrong or missing key */
#define CARELINE_E_AUDIT_DAMAGED (-11)
#define CARELINE_E_AUDIT_PLAINTEXT (-12)  /* the store is not encrypted */
#define CARELINE_E_AUDIT_LOCKED (-13)     /* another process owns the log */
#define CARELINE_E_AUDIT_TAMPERED (-14)
#define CARELINE_E_FORKED (-15)           /* handle from before fork() used in the child */
#define CARELINE_E_BAD_STATE (-16)
#define CARELINE_E_UNKNOWN_LABEL (-17)    /* not in a closed vocabulary */
#define CARELINE_E_DENIED (-18)           /* role or purpose does not allow it */
#define CARELINE_E_UNSUPPORTED (-19)
#define CARELINE_E_INTERNAL (-20)         /* a defect of careline; please report it */

/* Stable name such as "invalid_utf8"; "unknown" for other values. Static storage. Since 0.1 */
CARELINE_API const char *careline_status_name(careline_status status) CARELINE_NOEXCEPT;

/* ============================================================================================
 * Error objects
 * ========================================================================================== */

typedef struct careline_error careline_error;

/* One sentence that names the place. Borrowed; NUL-terminated. Since 0.1 */
CARELINE_API const char *careline_error_message(const careline_error *error) CARELINE_NOEXCEPT;
CARELINE_API careline_status careline_error_status(const careline_error *error) CARELINE_NOEXCEPT;
/* Byte offset into the input, or index of the batch item, or -1. Since 0.1 */
CARELINE_API int64_t careline_error_offset(const careline_error *error) CARELINE_NOEXCEPT;
/* 1-based line and column of a policy or configuration file, or 0. Since 0.1 */
CARELINE_API int32_t careline_error_line(const careline_error *error) CARELINE_NOEXCEPT;
CARELINE_API int32_t careline_error_column(const careline_error *error) CARELINE_NOEXCEPT;
CARELINE_API void careline_error_free(careline_error *error) CARELINE_NOEXCEPT;

/* ============================================================================================
 * Text objects: library-owned bytes, wiped when freed
 * ========================================================================================== */

typedef struct careline_text careline_text;

/* Borrowed; also NUL-terminated for the convenience of C. Since 0.1 */
CARELINE_API const char *careline_text_data(const careline_text *text) CARELINE_NOEXCEPT;
CARELINE_API size_t careline_text_size(const careline_text *text) CARELINE_NOEXCEPT;
CARELINE_API void careline_text_free(careline_text *text) CARELINE_NOEXCEPT;

/* ============================================================================================
 * Vocabularies. Values never change; the names are those of JSON, policies and records.
 * ========================================================================================== */

#define CARELINE_TIER_AUTOMATE 0
#define CARELINE_TIER_ROUTE 1
#define CARELINE_TIER_IMMEDIATE_HUMAN 2

#define CARELINE_CHANNEL_UNKNOWN 0
#define CARELINE_CHANNEL_CHAT 1
#define CARELINE_CHANNEL_SMS 2
#define CARELINE_CHANNEL_EMAIL 3
#define CARELINE_CHANNEL_PORTAL 4
#define CARELINE_CHANNEL_VOICE 5

#define CARELINE_SPEAKER_UNKNOWN 0
#define CARELINE_SPEAKER_PATIENT 1
#define CARELINE_SPEAKER_CAREGIVER 2
#define CARELINE_SPEAKER_PROVIDER 3
#define CARELINE_SPEAKER_AGENT 4

#define CARELINE_LANGUAGE_UNKNOWN 0
#define CARELINE_LANGUAGE_EN 1
#define CARELINE_LANGUAGE_ES 2
#define CARELINE_LANGUAGE_MIXED 3
#define CARELINE_LANGUAGE_ZH 4
#define CARELINE_LANGUAGE_VI 5
#define CARELINE_LANGUAGE_TL 6
#define CARELINE_LANGUAGE_KO 7
#define CARELINE_LANGUAGE_RU 8
#define CARELINE_LANGUAGE_AR 9
#define CARELINE_LANGUAGE_HT 10
#define CARELINE_LANGUAGE_PT 11
#define CARELINE_LANGUAGE_FR 12
#define CARELINE_LANGUAGE_OTHER 13

#define CARELINE_SIGNAL_EMERGENCY_MEDICAL 0
#define CARELINE_SIGNAL_SELF_HARM 1
#define CARELINE_SIGNAL_HARM_TO_OTHERS 2
#define CARELINE_SIGNAL_ABUSE 3
#define CARELINE_SIGNAL_DISTRESS 4
#define CARELINE_SIGNAL_ANGER 5
#define CARELINE_SIGNAL_CLINICAL_CONTENT 6
#define CARELINE_SIGNAL_MEDICATION_SAFETY 7
#define CARELINE_SIGNAL_FINANCIAL_HARDSHIP 8
#define CARELINE_SIGNAL_COMPLAINT 9
#define CARELINE_SIGNAL_LEGAL_THREAT 10
#define CARELINE_SIGNAL_PRIVACY_CONCERN 11
#define CARELINE_SIGNAL_BEREAVEMENT 12
#define CARELINE_SIGNAL_VULNERABLE 13
#define CARELINE_SIGNAL_REPEAT_CONTACT 14
#define CARELINE_SIGNAL_FRAUD_OR_ABUSE_OF_SERVICE 15

#define CARELINE_ASSERTION_PRESENT 0
#define CARELINE_ASSERTION_HYPOTHETICAL 1
#define CARELINE_ASSERTION_HISTORICAL 2
#define CARELINE_ASSERTION_NEGATED 3

#define CARELINE_WHO_SELF 0
#define CARELINE_WHO_OTHER 1

#define CARELINE_PHI_NAME 0
#define CARELINE_PHI_ADDRESS 1
#define CARELINE_PHI_CITY 2
#define CARELINE_PHI_ZIP 3
#define CARELINE_PHI_FACILITY 4
#define CARELINE_PHI_ORGANIZATION 5
#define CARELINE_PHI_DATE 6
#define CARELINE_PHI_WEEKDAY 7
#define CARELINE_PHI_AGE_OVER_89 8
#define CARELINE_PHI_PHONE 9
#define CARELINE_PHI_FAX 10
#define CARELINE_PHI_EMAIL 11
#define CARELINE_PHI_SSN 12
#define CARELINE_PHI_MRN 13
#define CARELINE_PHI_HEALTH_PLAN_ID 14
#define CARELINE_PHI_ACCOUNT_NUMBER 15
#define CARELINE_PHI_PAYMENT_CARD 16
#define CARELINE_PHI_LICENSE_NUMBER 17
#define CARELINE_PHI_VEHICLE_ID 18
#define CARELINE_PHI_DEVICE_ID 19
#define CARELINE_PHI_URL 20
#define CARELINE_PHI_IP_ADDRESS 21
#define CARELINE_PHI_BIOMETRIC_ID 22
#define CARELINE_PHI_PHOTO 23
#define CARELINE_PHI_OTHER_ID 24
#define CARELINE_PHI_CREDENTIAL 25

/* Why the classifier did or did not commit itself. */
#define CARELINE_REASON_OK 0
#define CARELINE_REASON_LOW_CONFIDENCE 1
#define CARELINE_REASON_AMBIGUOUS 2
#define CARELINE_REASON_NO_EVIDENCE 3
#define CARELINE_REASON_OUT_OF_SCOPE 4
#define CARELINE_REASON_LANGUAGE_UNSUPPORTED 5

#define CARELINE_OPERATOR_KEEP 0
#define CARELINE_OPERATOR_REMOVE 1
#define CARELINE_OPERATOR_MASK 2
#define CARELINE_OPERATOR_PLACEHOLDER 3
#define CARELINE_OPERATOR_SURROGATE 4
#define CARELINE_OPERATOR_HASH 5
#define CARELINE_OPERATOR_TOKEN 6
#define CARELINE_OPERATOR_DATE_SHIFT 7
#define CARELINE_OPERATOR_GENERALISE 8

/* Vocabularies by number, for careline_label_name and careline_label_value. */
#define CARELINE_VOCABULARY_TIER 0
#define CARELINE_VOCABULARY_CHANNEL 1
#define CARELINE_VOCABULARY_SPEAKER 2
#define CARELINE_VOCABULARY_LANGUAGE 3
#define CARELINE_VOCABULARY_SIGNAL 4
#define CARELINE_VOCABULARY_ASSERTION 5
#define CARELINE_VOCABULARY_WHO 6
#define CARELINE_VOCABULARY_PHI_KIND 7
#define CARELINE_VOCABULARY_REASON 8
#define CARELINE_VOCABULARY_OPERATOR 9

/* Name of a value, such as (PHI_KIND, 12) -> "ssn"; NULL for a value or vocabulary that does not
 * exist. Static storage, NUL-terminated: loop from 0 to list a vocabulary. Since 0.1 */
CARELINE_API const char *careline_label_name(int32_t vocabulary, int32_t value) CARELINE_NOEXCEPT;
/* Value of a name, or -1. Since 0.1 */
CARELINE_API int32_t careline_label_value(int32_t vocabulary, const char *name,
                                          size_t name_size) CARELINE_NOEXCEPT;

/* ============================================================================================
 * Audit log
 * ========================================================================================== */

typedef struct careline_audit careline_audit;

/* Wraps or unwraps one data key with the host's key-management system. `in` of `in_size` bytes (32 to
 * wrap; what wrap returned to unwrap); write the result to `out` (room for *out_size bytes, 1024) and
 * its size to *out_size. Return CARELINE_OK, or another status to make the call fail. Called on the
 * thread that opens the log, or that purges it (the keyring then gets a new key). */
typedef careline_status (*careline_key_callback)(void *user, const uint8_t *in, size_t in_size,
                                                 uint8_t *out, size_t *out_size);
/* A signed checkpoint was committed; store it where the log's owner cannot reach it. Called on the
 * log's writer thread, after the commit; do not call back into the log. */
typedef void (*careline_anchor_callback)(void *user, const char *note, size_t note_size);
/* Nanoseconds since 1970-01-01 UTC. Called on any thread that uses the owner. */
typedef int64_t (*careline_clock_callback)(void *user);

#define CARELINE_DURABILITY_DURABLE 0 /* append returns after fdatasync: survives power loss */
#define CARELINE_DURABILITY_RELAXED 1 /* survives a crash of the process, not of the machine */

/* What append does when the log cannot take an entry at once: its queue is full, its disk is full, its disk
 * does not answer, or it was stopped by a failed fsync. */
#define CARELINE_BLOCKED_REJECT 0 /* AUDIT_UNAVAILABLE; at once if the queue is full */
#define CARELINE_BLOCKED_BLOCK 1  /* waits for a place in the queue, within deadline_ms */
#define CARELINE_BLOCKED_SPILL 2  /* durable and encrypted in spill_directory, merged into the log later */

#define CARELINE_SPILLED UINT64_MAX /* instead of an index: the entry waits in spill_directory */

#define CARELINE_CREATE_NEVER 0     /* NOT_FOUND when the folder holds no log */
#define CARELINE_CREATE_IF_ABSENT 1 /* open the log of the folder, or create one */
#define CARELINE_CREATE_NEW 2       /* BAD_STATE when the folder holds a log already */

typedef struct careline_audit_options {
  uint32_t struct_size;
  int32_t durability;          /* CARELINE_DURABILITY_*; default durable */
  const char *directory;       /* folder of the log (required) */
  size_t directory_size;
  const char *origin;          /* name of the log in checkpoints; required when creating */
  size_t origin_size;
  const uint8_t *key;          /* 32 bytes (AUDIT_KEY otherwise), or NULL to use the callbacks */
  size_t key_size;
  careline_key_callback wrap;  /* both or none */
  careline_key_callback unwrap;
  void *key_user;
  careline_anchor_callback anchor; /* may be NULL */
  void *anchor_user;
  careline_clock_callback clock;   /* NULL: the system's */
  void *clock_user;
  uint32_t checkpoint_entries; /* a checkpoint every so many entries; default 1000 */
  uint32_t checkpoint_seconds; /* and at least so often while entries arrive; default 60 */
  uint32_t deadline_ms;        /* append gives up with AUDIT_UNAVAILABLE after this; default 2000 */
  int32_t create;              /* CARELINE_CREATE_*; default never */
  int32_t when_blocked;        /* CARELINE_BLOCKED_*; default reject. Since 0.1 */
  uint32_t queue_entries;      /* entries that may wait for the writer; default 4096 */
  uint64_t low_water_bytes;    /* free space of the log's file system below which it stops; default 64 MiB */
  const char *spill_directory; /* an existing folder, best on another disk; required to spill */
  size_t spill_directory_size;
} careline_audit_options;

CARELINE_API void careline_audit_options_init(careline_audit_options *options) CARELINE_NOEXCEPT;

/* Opens (or creates) a log. One process owns a log at a time: AUDIT_LOCKED otherwise. The returned
 * handle may be used by many threads at once. Since 0.1 */
CARELINE_API careline_status careline_audit_open(const careline_audit_options *options,
                                                 careline_audit **out,
                                                 careline_error **error) CARELINE_NOEXCEPT;
/* Writes a last checkpoint and closes. An error means that the checkpoint could not be written; the
 * handle is gone all the same. careline_audit_free is this without the report. Since 0.1 */
CARELINE_API careline_status careline_audit_close(careline_audit *audit,
                                                  careline_error **error) CARELINE_NOEXCEPT;
CARELINE_API void careline_audit_free(careline_audit *audit) CARELINE_NOEXCEPT;

/* Key that verifies this log's checkpoints: "NAME+hash+base64" (C2SP signed note). Since 0.1 */
CARELINE_API careline_status careline_audit_verifier_key(const careline_audit *audit,
                                                         careline_text **out,
                                                         careline_error **error) CARELINE_NOEXCEPT;
/* Appends an entry of the host's own, durable on return: JSON object with "kind" (outcome, disclosure,
 * redaction, config), and optionally "actor" {id,type,role,on_behalf_of}, "subject", "resource",
 * "recipient" (of a disclosure), "action", "purpose", "outcome", "reason", "correlation_id",
 * "decision_id", "details" (object of labels, numbers, booleans and lists of them). Must not contain
 * message text or PHI; "subject" is stored as a keyed tag only. *sequence (may be NULL) receives the
 * entry's index, or CARELINE_SPILLED: its index comes with the merge. Since 0.1 */
CARELINE_API careline_status careline_audit_append(const careline_audit *audit, const char *entry_json,
                                                   size_t entry_json_size, uint64_t *sequence,
                                                   careline_error **error) CARELINE_NOEXCEPT;
/* An entry on its way into the log. Usable on any thread, also when the log was closed meanwhile. */
typedef struct careline_ticket careline_ticket;

/* As careline_audit_append, but returns when the entry is in the queue: nothing is promised before
 * careline_ticket_wait says so. The entry is copied. Since 0.1 */
CARELINE_API careline_status careline_audit_append_async(const careline_audit *audit,
                                                         const char *entry_json, size_t entry_json_size,
                                                         careline_ticket **out,
                                                         careline_error **error) CARELINE_NOEXCEPT;
/* Waits until the entry is durable (OK; *sequence as of careline_audit_append) or refused. After
 * `deadline_ms` without an answer it is AUDIT_UNAVAILABLE too and careline_ticket_done is 0: wait again.
 * May be called more than once and by several threads. Since 0.1 */
CARELINE_API careline_status careline_ticket_wait(const careline_ticket *ticket, uint32_t deadline_ms,
                                                  uint64_t *sequence,
                                                  careline_error **error) CARELINE_NOEXCEPT;
/* 1 if careline_ticket_wait answers at once, 0 if the entry is still on its way. Since 0.1 */
CARELINE_API int32_t careline_ticket_done(const careline_ticket *ticket) CARELINE_NOEXCEPT;
/* Gives the ticket up; its entry is not taken back. Since 0.1 */
CARELINE_API void careline_ticket_free(careline_ticket *ticket) CARELINE_NOEXCEPT;
/* Waits until every entry that was accepted before this call is durable; AUDIT_UNAVAILABLE after
 * `deadline_ms`. Since 0.1 */
CARELINE_API careline_status careline_audit_flush(const careline_audit *audit, uint32_t deadline_ms,
                                                  careline_error **error) CARELINE_NOEXCEPT;
/* State of the log as JSON: "stopped" (nothing can be written at the moment), "status" and "message" (why),
 * "size" (durable entries), "queued", "checkpoint_size" (entries under the newest checkpoint), "commits".
 * Never waits for the disk. Since 0.1 */
CARELINE_API careline_status careline_audit_health(const careline_audit *audit, careline_text **out,
                                                   careline_error **error) CARELINE_NOEXCEPT;
/* Newest signed checkpoint (C2SP tlog-checkpoint); makes one if entries came after the last. Since 0.1 */
CARELINE_API careline_status careline_audit_checkpoint(const careline_audit *audit, careline_text **out,
                                                       careline_error **error) CARELINE_NOEXCEPT;
/* Entries as JSON Lines. The filter is a JSON object; "role" and "purpose" are required, the rest is
 * optional: "from" and "to" (RFC 3339 or ns), "kind", "actor", "subject", "intent", "tier", "rule",
 * "outcome", "decision_id", "limit" (default 100, at most 10000), "after" (continue behind this index),
 * "asked_by" (actor id for the record of the query). The query itself is recorded. Since 0.1 */
CARELINE_API careline_status careline_audit_query(const careline_audit *audit, const char *filter_json,
                                                  size_t filter_json_size, careline_text **out,
                                                  careline_error **error) CARELINE_NOEXCEPT;

/* Receives a long result piece by piece, on the calling thread. Return 1 to go on, 0 to stop (the call
 * then fails with IO). */
typedef int32_t (*careline_sink_callback)(void *user, const char *data, size_t size);

/* Writes entries to `sink` in ascending order. The request is a JSON object: "format" (jsonl, csv, fhir,
 * ocsf, bundle), "role" and "purpose" are required; the filters of careline_audit_query are optional
 * (bundle: only "from" and "to"). The export is recorded before the first piece. *entries (may be NULL)
 * receives their number. Since 0.1 */
CARELINE_API careline_status careline_audit_export(const careline_audit *audit,
                                                   const char *request_json, size_t request_json_size,
                                                   careline_sink_callback sink, void *user,
                                                   uint64_t *entries,
                                                   careline_error **error) CARELINE_NOEXCEPT;
/* Accounting of disclosures (45 CFR 164.528) of one subject as JSON Lines {"sequence","time","recipient",
 * "what","why"}. The request needs "subject", "role", "purpose"; "from" and "to" are optional. Recorded as a
 * query. Since 0.1 */
CARELINE_API careline_status careline_audit_disclosures(const careline_audit *audit,
                                                        const char *request_json,
                                                        size_t request_json_size, careline_text **out,
                                                        careline_error **error) CARELINE_NOEXCEPT;
/* What the entries of `audits` (several logs are read as one) say of the service: volume, containment,
 * escalation, abstention, response and resolution times, recontact, hand-off, reviews, CSAT by channel,
 * language, intent, queue and day, with 95 % intervals; spikes per intent; staffing per queue and half hour.
 * One JSON object of labels and numbers, defined in docs/reports.md. The request needs "role" and
 * "purpose"; optional are "asked_by", "from", "to", and the numbers "utc_offset_minutes" (0),
 * "recontact_days" (7), "service_level" (0.8), "answer_seconds" (20), "handle_seconds" (360),
 * "max_occupancy" (0.85), "shrinkage" (0.3). Recorded as a query in every log. Since 0.1 */
CARELINE_API careline_status careline_audit_report(const careline_audit *const *audits,
                                                   size_t audits_size, const char *request_json,
                                                   size_t request_json_size, careline_text **out,
                                                   careline_error **error) CARELINE_NOEXCEPT;
/* Evidence for one entry: a C2SP tlog-proof against the newest checkpoint. Since 0.1 */
CARELINE_API careline_status careline_audit_proof(const careline_audit *audit, uint64_t sequence,
                                                  careline_text **out,
                                                  careline_error **error) CARELINE_NOEXCEPT;
/* Starts a new epoch: new data and signing keys, the old signing key is erased. With `key` (32 bytes, or
 * NULL) the keyring is also wrapped with that key from now on. Recorded. Since 0.1 */
CARELINE_API careline_status careline_audit_rotate(const careline_audit *audit, const uint8_t *key,
                                                   size_t key_size,
                                                   careline_error **error) CARELINE_NOEXCEPT;
/* Destroys the keys of closed epochs whose entries are older than "keep_days" (at least 2196: six years,
 * 45 CFR 164.316) and drops their rows; leaf hashes stay and the log verifies. The request needs "role" and
 * "purpose". Out: {"epochs","entries","first"?,"last"?}. DENIED under a legal hold. Recorded. Since 0.1 */
CARELINE_API careline_status careline_audit_purge(const careline_audit *audit,
                                                  const char *request_json, size_t request_json_size,
                                                  careline_text **out,
                                                  careline_error **error) CARELINE_NOEXCEPT;
/* Places ("placed": true) or lifts a legal hold over everything up to now. The request needs "name",
 * "placed", "role", "purpose". Recorded. Since 0.1 */
CARELINE_API careline_status careline_audit_hold(const careline_audit *audit, const char *request_json,
                                                 size_t request_json_size,
                                                 careline_error **error) CARELINE_NOEXCEPT;

/* ============================================================================================
 * Reports: outcome, JSON and readable text of a check, a test run, a verification
 * ========================================================================================== */

typedef struct careline_report careline_report;

#define CARELINE_OUTCOME_OK 0
#define CARELINE_OUTCOME_FINDINGS 1
#define CARELINE_OUTCOME_INCONCLUSIVE 2

CARELINE_API int32_t careline_report_outcome(const careline_report *report) CARELINE_NOEXCEPT;
/* For people: lines of text. Borrowed; NUL-terminated; *size may be NULL. Since 0.1 */
CARELINE_API const char *careline_report_text(const careline_report *report,
                                              size_t *size) CARELINE_NOEXCEPT;
/* For programs. Owned. Since 0.1 */
CARELINE_API careline_status careline_report_json(const careline_report *report, careline_text **out,
                                                  careline_error **error) CARELINE_NOEXCEPT;
CARELINE_API void careline_report_free(careline_report *report) CARELINE_NOEXCEPT;

typedef struct careline_audit_verify_options {
  uint32_t struct_size;
  uint32_t reserved;
  const char *path;               /* folder of a log, or an exported bundle (required) */
  size_t path_size;
  const char *verifier_key;       /* from outside the log; without it: inconclusive */
  size_t verifier_key_size;
  const uint8_t *key;             /* 32 bytes; without it only tree and checkpoints are checked */
  size_t key_size;
  const char *known_checkpoint;   /* last signed note the auditor holds, or NULL */
  size_t known_checkpoint_size;
} careline_audit_verify_options;

CARELINE_API void careline_audit_verify_options_init(careline_audit_verify_options *options)
    CARELINE_NOEXCEPT;
/* Verifies a log that no process has open, or a read-only copy, or a bundle. The report's JSON has
 * {"verdict","index"?,"size","checkpoint"}; outcome OK only if everything was checked against a
 * checkpoint signed by verifier_key. Since 0.1 */
CARELINE_API careline_status careline_audit_verify(const careline_audit_verify_options *options,
                                                   careline_report **out,
                                                   careline_error **error) CARELINE_NOEXCEPT;

/* ============================================================================================
 * Engine: models, lexicons, policy. Immutable, shared by threads.
 * ========================================================================================== */

typedef struct careline_engine careline_engine;

#define CARELINE_INVALID_UTF8_REJECT 0
#define CARELINE_INVALID_UTF8_REPLACE 1 /* ill-formed bytes become U+FFFD; offsets are of the result */

typedef struct careline_engine_options {
  uint32_t struct_size;
  int32_t invalid_utf8;           /* CARELINE_INVALID_UTF8_*; default reject */
  const char *assets_directory;   /* folder "careline" that ships with the library (required) */
  size_t assets_directory_size;
  const char *model_path;         /* intent bundle; NULL: the one in the assets */
  size_t model_path_size;
  int32_t allow_unsigned_model;   /* 1: a bundle without a valid signature may load; default 0 */
  uint32_t max_message_bytes;     /* default 1 MiB; longer messages are refused with TOO_LARGE */
  const char *policy_path;        /* policy file; NULL: the default healthcare policy */
  size_t policy_path_size;
  const careline_audit *audit;    /* may be NULL; must outlive the engine */
  const uint8_t *redaction_key;   /* 32 bytes for token, hash, surrogate, date_shift; NULL: refused */
  size_t redaction_key_size;
  uint32_t redaction_key_id;
  int32_t require_audit;          /* 1: careline_process without an audit log is refused; default 0 */
  int32_t timings;                /* 1: decisions tell the time of each stage in their JSON; default 0 */
  uint32_t reserved;
  careline_clock_callback clock;  /* NULL: the system's */
  void *clock_user;
} careline_engine_options;

CARELINE_API void careline_engine_options_init(careline_engine_options *options) CARELINE_NOEXCEPT;

/* Loads and checks everything; nothing is loaded later. A missing or damaged model, lexicon or policy
 * is an error here. Since 0.1 */
CARELINE_API careline_status careline_engine_open(const careline_engine_options *options,
                                                  careline_engine **out,
                                                  careline_error **error) CARELINE_NOEXCEPT;
/* Conversations of the engine must be freed before it. Since 0.1 */
CARELINE_API void careline_engine_free(careline_engine *engine) CARELINE_NOEXCEPT;
/* Replaces the policy: calls that run keep the old one, later calls see the new one, whole. On error
 * the old policy stays. May be called while other threads use the engine. Recorded when the engine
 * has an audit log. Since 0.1 */
CARELINE_API careline_status careline_engine_reload_policy(const careline_engine *engine,
                                                           const char *policy_path,
                                                           size_t policy_path_size,
                                                           careline_error **error) CARELINE_NOEXCEPT;
/* JSON object: library version, ids and digests of models, lexicons, policy. Since 0.1 */
CARELINE_API careline_status careline_engine_json(const careline_engine *engine, careline_text **out,
                                                  careline_error **error) CARELINE_NOEXCEPT;

/* ============================================================================================
 * Conversations: bounded state of one dialogue; one thread at a time; wiped when freed
 * ========================================================================================== */

typedef struct careline_conversation careline_conversation;

/* The engine must outlive the conversation. Since 0.1 */
CARELINE_API careline_status careline_conversation_open(const careline_engine *engine,
                                                        careline_conversation **out,
                                                        careline_error **error) CARELINE_NOEXCEPT;
CARELINE_API void careline_conversation_free(careline_conversation *conversation) CARELINE_NOEXCEPT;
/* What the agent or bot said: its question decides how a bare answer is read. Since 0.1 */
CARELINE_API careline_status careline_conversation_agent_turn(careline_conversation *conversation,
                                                              const char *text, size_t text_size,
                                                              careline_error **error)
    CARELINE_NOEXCEPT;
/* A value of the caller's own record (kind: CARELINE_PHI_*; dates as YYYY-MM-DD): found even when
 * misspelt or misheard. Never stored beyond the conversation. Since 0.1 */
CARELINE_API careline_status careline_conversation_known_party(careline_conversation *conversation,
                                                               int32_t phi_kind, const char *value,
                                                               size_t value_size,
                                                               careline_error **error)
    CARELINE_NOEXCEPT;
/* The next patient turn replaces the last one (a transcript was revised) instead of following it.
 * BAD_STATE if there is no turn yet. Since 0.1 */
CARELINE_API careline_status careline_conversation_replace_tail(careline_conversation *conversation,
                                                                careline_error **error)
    CARELINE_NOEXCEPT;
/* Warm hand-off for the person who takes over, as JSON: redacted turns in order, intents, signals, what
 * was tried, why a person is needed. Since 0.1 */
CARELINE_API careline_status careline_conversation_handoff(const careline_conversation *conversation,
                                                           careline_text **out,
                                                           careline_error **error) CARELINE_NOEXCEPT;

/* ============================================================================================
 * Messages and spans
 * ========================================================================================== */

#define CARELINE_UNKNOWN (-1) /* for three-valued facts: unknown / 0 no / 1 yes */

/* page, role and purpose are labels: at most 64 visible ASCII characters. id and subject are
 * references: at most 256 bytes of UTF-8 without NUL. */
typedef struct careline_message {
  uint32_t struct_size;
  int32_t channel;       /* CARELINE_CHANNEL_* */
  const char *text;      /* the message */
  size_t text_size;
  const char *id;        /* correlation id; goes into records: must not be PHI; may be NULL */
  size_t id_size;
  const char *page;      /* page class such as "billing"; may be NULL */
  size_t page_size;
  const char *role;      /* role of whoever sees the result, a role of the policy; may be NULL */
  size_t role_size;
  const char *purpose;   /* purpose such as "treatment"; may be NULL */
  size_t purpose_size;
  const char *subject;   /* reference of the patient; stored as a keyed tag only; may be NULL */
  size_t subject_size;
  int32_t speaker;       /* CARELINE_SPEAKER_* */
  int32_t language;      /* CARELINE_LANGUAGE_*; unknown: identified from the text */
  int32_t verified;      /* identity check done by the host: CARELINE_UNKNOWN, 0, 1 */
  int32_t open_hours;    /* -1 unknown, 0 closed, 1 open, 2 holiday */
} careline_message;

CARELINE_API void careline_message_init(careline_message *message) CARELINE_NOEXCEPT;

/* A piece of PHI. Half-open ranges. This struct never changes within SOVERSION. */
typedef struct careline_span {
  uint32_t begin;        /* bytes */
  uint32_t end;
  uint32_t utf16_begin;  /* UTF-16 code units (C#, Java, JavaScript) */
  uint32_t utf16_end;
  uint32_t char_begin;   /* code points (Python) */
  uint32_t char_end;
  int32_t kind;          /* CARELINE_PHI_* */
  float confidence;      /* 0 to 1 */
  uint32_t out_begin;    /* bytes of the redacted text; 0 in results of careline_detect_phi */
  uint32_t out_end;
} careline_span;

typedef struct careline_signal {
  int32_t signal;        /* CARELINE_SIGNAL_* */
  int32_t assertion;     /* CARELINE_ASSERTION_* */
  int32_t who;           /* CARELINE_WHO_* */
  float score;           /* 0 to 1 */
  uint32_t begin;        /* evidence: bytes of the message */
  uint32_t end;
  uint32_t utf16_begin;
  uint32_t utf16_end;
  uint32_t char_begin;
  uint32_t char_end;
} careline_signal;

/* ============================================================================================
 * The one call
 * ========================================================================================== */

typedef struct careline_decision careline_decision;

/* All five steps: PHI, language, signals, intent, policy, record. `conversation` may be NULL.
 *
 * If this returns CARELINE_OK the decision stands and, when the engine has an audit log, its record is
 * durable. Any fault on the way (a part that fails, an unknown) makes the decision involve a person;
 * when the record cannot be written the call is refused with CARELINE_E_AUDIT_UNAVAILABLE. Since 0.1 */
CARELINE_API careline_status careline_process(const careline_engine *engine,
                                              careline_conversation *conversation,
                                              const careline_message *message,
                                              careline_decision **out,
                                              careline_error **error) CARELINE_NOEXCEPT;

CARELINE_API void careline_decision_free(careline_decision *decision) CARELINE_NOEXCEPT;
CARELINE_API int32_t careline_decision_tier(const careline_decision *decision) CARELINE_NOEXCEPT;
/* Borrowed, NUL-terminated; "" when there is none. Since 0.1 */
CARELINE_API const char *careline_decision_id(const careline_decision *decision) CARELINE_NOEXCEPT;
CARELINE_API const char *careline_decision_queue(const careline_decision *decision) CARELINE_NOEXCEPT;
CARELINE_API const char *careline_decision_template(const careline_decision *decision)
    CARELINE_NOEXCEPT;
/* The template's text in the writer's language, ready to send. Since 0.1 */
CARELINE_API const char *careline_decision_reply(const careline_decision *decision) CARELINE_NOEXCEPT;
/* Best intent label; "" when there is no evidence. Since 0.1 */
CARELINE_API const char *careline_decision_intent(const careline_decision *decision) CARELINE_NOEXCEPT;
CARELINE_API float careline_decision_intent_confidence(const careline_decision *decision)
    CARELINE_NOEXCEPT;
CARELINE_API int32_t careline_decision_intent_reason(const careline_decision *decision)
    CARELINE_NOEXCEPT;
CARELINE_API int32_t careline_decision_language(const careline_decision *decision) CARELINE_NOEXCEPT;
/* One or more sentences that say which rules decided and why. Since 0.1 */
CARELINE_API const char *careline_decision_explanation(const careline_decision *decision)
    CARELINE_NOEXCEPT;
/* The message with its PHI replaced by placeholders (profile safe_harbor, or the role's minimum
 * necessary when message.role names a role of the policy). Since 0.1 */
CARELINE_API const char *careline_decision_redacted(const careline_decision *decision,
                                                    size_t *size) CARELINE_NOEXCEPT;
/* Ascending, disjoint spans; *count may be 0 and the pointer NULL. Since 0.1 */
CARELINE_API const careline_span *careline_decision_spans(const careline_decision *decision,
                                                          size_t *count) CARELINE_NOEXCEPT;
CARELINE_API const careline_signal *careline_decision_signals(const careline_decision *decision,
                                                              size_t *count) CARELINE_NOEXCEPT;
/* Everything as one JSON object. Since 0.1 */
CARELINE_API careline_status careline_decision_json(const careline_decision *decision,
                                                    careline_text **out,
                                                    careline_error **error) CARELINE_NOEXCEPT;

/* ============================================================================================
 * Each step alone. None of these writes a record, except careline_reveal.
 * ========================================================================================== */

typedef struct careline_phi careline_phi;

/* All PHI of every kind, also organization and weekday. `conversation` may be NULL; its memory is read
 * and updated. Since 0.1 */
CARELINE_API careline_status careline_detect_phi(const careline_engine *engine,
                                                 careline_conversation *conversation,
                                                 const careline_message *message, careline_phi **out,
                                                 careline_error **error) CARELINE_NOEXCEPT;
CARELINE_API const careline_span *careline_phi_spans(const careline_phi *phi,
                                                     size_t *count) CARELINE_NOEXCEPT;
/* The redacted text; NULL in results of careline_detect_phi. Borrowed, NUL-terminated. Since 0.1 */
CARELINE_API const char *careline_phi_redacted(const careline_phi *phi, size_t *size) CARELINE_NOEXCEPT;
CARELINE_API careline_status careline_phi_json(const careline_phi *phi, careline_text **out,
                                               careline_error **error) CARELINE_NOEXCEPT;
CARELINE_API void careline_phi_free(careline_phi *phi) CARELINE_NOEXCEPT;

typedef struct careline_redact_options {
  uint32_t struct_size;
  int32_t redact_operator; /* CARELINE_OPERATOR_* for all kinds; default placeholder */
  const char *profile;     /* safe_harbor (default), strict, limited_data_set; ignored with a role */
  size_t profile_size;
  const char *role;        /* minimum necessary: this role of the policy, for this purpose */
  size_t role_size;
  const char *purpose;
  size_t purpose_size;
  uint32_t mask_keep_last; /* operator mask: trailing letters and digits left visible; default 0 */
  uint32_t reserved;
} careline_redact_options;

CARELINE_API void careline_redact_options_init(careline_redact_options *options) CARELINE_NOEXCEPT;
/* Detects and replaces. Since 0.1 */
CARELINE_API careline_status careline_redact(const careline_engine *engine,
                                             careline_conversation *conversation,
                                             const careline_message *message,
                                             const careline_redact_options *options,
                                             careline_phi **out,
                                             careline_error **error) CARELINE_NOEXCEPT;
/* Undoes reversible tokens (operator token) that the engine's redaction key made. The policy must
 * allow `role` all PHI for `purpose` (DENIED otherwise); the access is recorded first, and without an
 * audit log the call is refused. Since 0.1 */
CARELINE_API careline_status careline_reveal(const careline_engine *engine, const char *text,
                                             size_t text_size, const char *role, size_t role_size,
                                             const char *purpose, size_t purpose_size,
                                             careline_text **out,
                                             careline_error **error) CARELINE_NOEXCEPT;

typedef struct careline_intent careline_intent;

/* Classifies the message after redacting it: the model never sees PHI. Since 0.1 */
CARELINE_API careline_status careline_classify(const careline_engine *engine,
                                               careline_conversation *conversation,
                                               const careline_message *message, careline_intent **out,
                                               careline_error **error) CARELINE_NOEXCEPT;
CARELINE_API const char *careline_intent_label(const careline_intent *intent) CARELINE_NOEXCEPT;
CARELINE_API float careline_intent_confidence(const careline_intent *intent) CARELINE_NOEXCEPT;
CARELINE_API float careline_intent_margin(const careline_intent *intent) CARELINE_NOEXCEPT;
CARELINE_API int32_t careline_intent_reason(const careline_intent *intent) CARELINE_NOEXCEPT;
/* 1 when both heads of the model put the same label first. Since 0.1 */
CARELINE_API int32_t careline_intent_agreed(const careline_intent *intent) CARELINE_NOEXCEPT;
CARELINE_API int32_t careline_intent_language(const careline_intent *intent) CARELINE_NOEXCEPT;
/* The i-th label of the ranking, best first, and its confidence; NULL beyond the end. Since 0.1 */
CARELINE_API const char *careline_intent_ranked(const careline_intent *intent, size_t i,
                                                float *confidence) CARELINE_NOEXCEPT;
CARELINE_API careline_status careline_intent_json(const careline_intent *intent, careline_text **out,
                                                  careline_error **error) CARELINE_NOEXCEPT;
CARELINE_API void careline_intent_free(careline_intent *intent) CARELINE_NOEXCEPT;

typedef struct careline_signals careline_signals;

CARELINE_API careline_status careline_detect_signals(const careline_engine *engine,
                                                     const careline_message *message,
                                                     careline_signals **out,
                                                     careline_error **error) CARELINE_NOEXCEPT;
CARELINE_API const careline_signal *careline_signals_items(const careline_signals *signals,
                                                           size_t *count) CARELINE_NOEXCEPT;
CARELINE_API careline_status careline_signals_json(const careline_signals *signals, careline_text **out,
                                                   careline_error **error) CARELINE_NOEXCEPT;
CARELINE_API void careline_signals_free(careline_signals *signals) CARELINE_NOEXCEPT;

/* Decides on a policy input given as JSON (schema careline-input/1, docs/policy-language.md), without
 * a message. The decision has no spans and no redacted text. Since 0.1 */
CARELINE_API careline_status careline_evaluate(const careline_engine *engine, const char *input_json,
                                               size_t input_json_size, careline_decision **out,
                                               careline_error **error) CARELINE_NOEXCEPT;

/* ============================================================================================
 * Batches: many messages, each on its own, over flat Arrow-style buffers
 * ========================================================================================== */

typedef struct careline_batch careline_batch;

#define CARELINE_STEP_DETECT 1
#define CARELINE_STEP_REDACT 2
#define CARELINE_STEP_CLASSIFY 4
#define CARELINE_STEP_SIGNALS 8

/* Item i is data[offsets[i] .. offsets[i+1]) (offsets: n+1 ascending values, as Arrow large_utf8). An
 * item that fails has its own status and empty results; the call fails only if the buffers are
 * malformed (error offset: the index). `defaults` (may be NULL) gives channel, page, speaker and language of every
 * item; its text is ignored. Since 0.1 */
CARELINE_API careline_status careline_batch_run(const careline_engine *engine, uint32_t steps,
                                                const careline_message *defaults,
                                                const careline_redact_options *redact_options,
                                                const char *data, const int64_t *offsets, size_t n,
                                                careline_batch **out,
                                                careline_error **error) CARELINE_NOEXCEPT;
CARELINE_API size_t careline_batch_size(const careline_batch *batch) CARELINE_NOEXCEPT;
/* n statuses. Borrowed. Since 0.1 */
CARELINE_API const careline_status *careline_batch_statuses(const careline_batch *batch)
    CARELINE_NOEXCEPT;
/* Spans of item i are [offsets[i], offsets[i+1]) of the returned array. Since 0.1 */
CARELINE_API const careline_span *careline_batch_spans(const careline_batch *batch,
                                                       const int64_t **offsets) CARELINE_NOEXCEPT;
/* Redacted texts: item i is bytes [offsets[i], offsets[i+1]). Since 0.1 */
CARELINE_API const char *careline_batch_redacted(const careline_batch *batch,
                                                 const int64_t **offsets) CARELINE_NOEXCEPT;
/* Per item: index into the engine's labels (careline_engine_label), -1 without evidence. Since 0.1 */
CARELINE_API const int32_t *careline_batch_intents(const careline_batch *batch,
                                                   const float **confidences) CARELINE_NOEXCEPT;
CARELINE_API const careline_signal *careline_batch_signals(const careline_batch *batch,
                                                           const int64_t **offsets) CARELINE_NOEXCEPT;
CARELINE_API careline_status careline_batch_json(const careline_batch *batch, careline_text **out,
                                                 careline_error **error) CARELINE_NOEXCEPT;
CARELINE_API void careline_batch_free(careline_batch *batch) CARELINE_NOEXCEPT;
/* The i-th intent label of the engine's model; NULL beyond the end. Since 0.1 */
CARELINE_API const char *careline_engine_label(const careline_engine *engine, size_t i)
    CARELINE_NOEXCEPT;

/* ============================================================================================
 * Policies without an engine: what a compliance officer's tools call
 * ========================================================================================== */

/* Loads a policy file and reports every finding with code, severity, file:line:column. FINDINGS if
 * there is an error-level finding. The call fails only when the file cannot be read. Since 0.1 */
CARELINE_API careline_status careline_policy_check(const char *policy_path, size_t policy_path_size,
                                                   careline_report **out,
                                                   careline_error **error) CARELINE_NOEXCEPT;
/* Runs a test file (YAML cases: policy inputs or message texts) against the engine's policy; message
 * texts go through the whole engine, without audit. FINDINGS if a case fails. Since 0.1 */
CARELINE_API careline_status careline_policy_test(const careline_engine *engine,
                                                  const char *tests_path, size_t tests_path_size,
                                                  careline_report **out,
                                                  careline_error **error) CARELINE_NOEXCEPT;
/* A trace of one policy input through the engine's policy, for people and as JSON. Since 0.1 */
CARELINE_API careline_status careline_policy_explain(const careline_engine *engine,
                                                     const char *input_json, size_t input_json_size,
                                                     careline_report **out,
                                                     careline_error **error) CARELINE_NOEXCEPT;

/* Proves or refutes every invariant, built-in and written. FINDINGS if one is violated, INCONCLUSIVE if the
 * analysis gave up on one; the text names method, digests and what the proof is about. Since 0.1 */
CARELINE_API careline_status careline_policy_prove(const char *policy_path, size_t policy_path_size,
                                                   careline_report **out,
                                                   careline_error **error) CARELINE_NOEXCEPT;
/* Which inputs change tier from one policy to the other, newly automatable ones first, each with a
 * witness. FINDINGS if a tier can get less severe. Since 0.1 */
CARELINE_API careline_status careline_policy_diff(const char *old_path, size_t old_path_size,
                                                  const char *new_path, size_t new_path_size,
                                                  careline_report **out,
                                                  careline_error **error) CARELINE_NOEXCEPT;
/* The policy or test file in canonical layout, with its comments; formatting twice changes nothing.
 * BAD_POLICY with line and column when the text is not strict YAML. Since 0.1 */
CARELINE_API careline_status careline_policy_format(const char *yaml, size_t yaml_size,
                                                    careline_text **out,
                                                    careline_error **error) CARELINE_NOEXCEPT;

#define CARELINE_TEST_COVERAGE 1      /* adds rules and sub-expressions: true, false, unknown, error */
#define CARELINE_TEST_FAIL_ON_EMPTY 2 /* a file without cases is a finding */

/* careline_policy_test with flags (CARELINE_TEST_*); *junit (may be NULL) receives the same outcome as
 * JUnit XML. Since 0.1 */
CARELINE_API careline_status careline_policy_test_with(const careline_engine *engine,
                                                       const char *tests_path, size_t tests_path_size,
                                                       uint32_t flags, careline_report **out,
                                                       careline_text **junit,
                                                       careline_error **error) CARELINE_NOEXCEPT;
/* Decides every recorded decision of a log again under another policy (back-test): coverage, tier by tier
 * changes, less safe ones first. `log` names a log that no process has open, with its key. `expected`
 * (may be NULL) is YAML that lists accepted less-safe transitions. *html (may be NULL) receives one
 * self-contained page. FINDINGS if a less-safe transition is not listed. Since 0.1 */
CARELINE_API careline_status careline_policy_replay(const char *policy_path, size_t policy_path_size,
                                                    const careline_audit_verify_options *log,
                                                    const char *expected, size_t expected_size,
                                                    careline_report **out, careline_text **html,
                                                    careline_error **error) CARELINE_NOEXCEPT;
/* Evaluates a bare expression, unchecked and without a schema: {"id","expr","bindings"?,"types"?} in,
 * {"id","value"} or {"id","error"} out (docs/policy-language.md). Fails only on memory. Since 0.1 */
CARELINE_API careline_status careline_policy_expression(const char *request_json,
                                                        size_t request_json_size, careline_text **out,
                                                        careline_error **error) CARELINE_NOEXCEPT;

#if defined(__cplusplus)
} /* extern "C" */
#endif

#endif /* CARELINE_CARELINE_H_ */
