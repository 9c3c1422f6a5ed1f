// The canonical encoding of an entry: the bytes whose hash is a leaf of the tree.
//
// Version byte 1, then fields (byte_codec.h) with ascending tags. Numbers of fields are part of the
// stored format (docs/audit-format.md):
//
//    1 sequence u64       8 kind u8            15 outcome         22 matched rules, list
//    2 time u64 (ns)      9 actor tag, 16      16 intent          23 model ids, list
//    3 monotonic u64     10 subject tag, 16    17 tier            24 PHI: (kind u8, count u32)…
//    4 boot id, 16       11 actor type         18 channel         25 sealed box
//    5 log id, 16        12 actor role         19 language
//    6 epoch u32         13 action             20 policy digest
//    7 host              14 purpose            21 decision id
//
// The sealed box is XChaCha20-Poly1305 under the epoch's data key; its associated data are all
// bytes before field 25. Inside are fields again:
//
//    1 message digest, 32    4 resource     7 correlation id   10 details
//    2 actor id              5 recipient    8 policy input     11 entities, list
//    3 on behalf of          6 reason       9 decision
//
// The subject is not stored. Tags are the first 16 bytes of keyed BLAKE2b; the message digest is
// keyed BLAKE2b over the plain BLAKE2b-256 of the text, so that no queue ever holds the text.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "audit/audit.h"
#include "audit/secret.h"

namespace careline::audit {

using Id = std::array<std::uint8_t, 16>;

// Keys of one epoch, as encoding and decoding use them.
struct EntryKeys {
  Secret data;     // seals
  Secret actor;    // actor tags
  Secret subject;  // subject tags
  Secret message;  // message digests
  static EntryKeys of(const Secret& data, const Secret& index);
};

// The keyed values of an entry, under the keys of one epoch.
struct Tags {
  using Tag = std::array<char, 16>;
  Tag actor{}, subject{};
  Digest message{};
  std::int64_t epoch = -1;  // none yet
};

// What the caller gave, checked and in canonical order; the writer adds place, time and tags.
struct Draft {
  Kind kind = Kind::decision;
  SecureText labels;   // fields 11 to 24
  SecureText guarded;  // fields 2 to 11 of the sealed part
  SecureText actor_id;
  SecureText subject;
  Digest message{};  // plain BLAKE2b-256; for matching only its keyed form is stored
  bool has_message = false;
  Tags tags;  // of one epoch, computed ahead by the producer

  Draft() = default;
  Draft(Draft&&) = default;
  Draft& operator=(Draft&&) = default;
  ~Draft() { wipe(message.data(), message.size()); }
};
// invalid_argument, invalid_utf8 or too_large; the error names the field.
Result<Draft> draft_of(const Entry& entry);

struct Place {
  std::uint64_t sequence = 0;
  std::int64_t time_ns = 0;
  std::int64_t monotonic_ns = 0;
  Id boot_id{};
  Id log_id{};
  std::uint32_t epoch = 0;
  std::string host;  // at most 64 bytes
};

// Fills draft.tags, so that the writer need not: keyed hashes are a third of its work otherwise.
void tag(Draft& draft, const EntryKeys& keys, std::uint32_t epoch);

// Appends the canonical bytes. Tags of another epoch than the place's are computed again.
void encode(const Draft& draft, const Place& place, const EntryKeys& keys,
            std::span<const std::uint8_t, 24> nonce, SecureText& out);
// The same with a nonce of its own.
void encode(const Draft& draft, const Place& place, const EntryKeys& keys, SecureText& out);
// The part before the sealed box: version and fields 1 to 24. For golden bytes.
void encode_labels(const Draft& draft, const Place& place, const EntryKeys& keys, SecureText& out);

std::string actor_tag(const EntryKeys& keys, std::string_view actor_id);
std::string subject_tag(const EntryKeys& keys, std::string_view subject);
std::string message_digest(const EntryKeys& keys, const Digest& message);

// The unsealed fields of an entry, borrowed from its bytes. The one decoder.
struct Fields {
  static constexpr std::size_t count = 26;
  std::string_view value[count];  // by number; empty if absent
  std::string_view before_seal;   // associated data of the box

  std::string_view operator[](std::size_t field) const { return value[field]; }
  std::uint64_t sequence() const;
  std::int64_t time_ns() const;
  std::uint32_t epoch() const;
  Kind kind() const;
};
// audit_damaged if the bytes are not canonical.
Result<Fields> fields_of(std::string_view bytes);
// Calls each(item) for the items of a list field.
template <typename Each>
void for_each_item(std::string_view list, Each each);

// Full record; without keys, or when the box does not open, `sealed` is set and the guarded fields
// stay empty.
Result<Record> record_of(std::string_view bytes, const EntryKeys* keys);

}  // namespace careline::audit

#include "audit/byte_codec.h"

namespace careline::audit {

template <typename Each>
void for_each_item(std::string_view list, Each each) {
  ByteReader reader(list);
  while (reader.good() && reader.left() > 0) {
    const std::string_view item = reader.item();
    if (reader.good()) each(item);
  }
}

}  // namespace careline::audit
