// All keys of a log in one small file, replaced as a whole (rename and fsync).
//
// Lines of text; the last is the SHA-256 of those before it, so that damage and a wrong key are two
// different errors:
//
//   careline.audit/keyring/v1
//   log id, hex
//   method of wrapping (key_wrap.h)
//   base64 of the wrapped keyring key
//   base64 of the body, sealed under the keyring key; associated data: the first two lines
//   hex SHA-256
//
// Body (byte_codec.h): u8 version 1, item database key, item salt, item current signing seed, u32
// number of epochs, then for each: u32 epoch, u64 start, u64 created ns, item public key, item data
// key, item index key (both empty once destroyed), item link note (empty for epoch 0).
//
// A new epoch replaces the signing seed: the old one is gone from the file before the first
// checkpoint of the new epoch is signed. Renewing the keyring key (rewrap, purge) makes copies of
// the old body useless to whoever holds only the new wrapping.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "audit/entry_codec.h"
#include "audit/key_wrap.h"
#include "audit/note.h"

namespace careline::audit {

inline constexpr const char* keyring_name = "keyring";

struct Epoch {
  std::uint32_t number = 0;
  std::uint64_t start = 0;  // size of the log when it began
  std::int64_t created_ns = 0;
  PublicKey public_key{};
  Secret data;  // empty once destroyed
  Secret index;
  std::string link;  // signed note of the epoch before; empty for the first

  bool destroyed() const noexcept { return data.empty(); }
};

class Keyring {
 public:
  // Fresh keys for a new log, epoch 0. Not written yet.
  static Result<Keyring> create(const Id& log_id, const KeySource& source, std::int64_t now_ns);
  // audit_key (wrong key), audit_damaged, not_found, io.
  static Result<Keyring> read(const std::string& directory, const KeySource& source);
  Keyring() = default;

  Result<void> write(const std::string& directory) const;
  // Another keyring key, wrapped again (by `source` if not null). Written before it returns; on
  // error nothing changed.
  Result<void> renew(const std::string& directory, const KeySource* source);

  // Adds an epoch: new data, index and signing keys; the link is signed by `signer`, whose seed is
  // replaced. Not written yet.
  void add_epoch(const std::string& origin, std::uint64_t start, std::int64_t now_ns);
  void drop_last_epoch(Secret old_seed);
  void destroy(std::uint32_t epoch);

  const Id& log_id() const noexcept { return log_id_; }
  const Id& salt() const noexcept { return salt_; }
  const Secret& database_key() const noexcept { return database_key_; }
  Signer signer(const std::string& origin) const { return Signer(origin, seed_); }
  const Secret& seed() const noexcept { return seed_; }
  const std::vector<Epoch>& epochs() const noexcept { return epochs_; }
  const Epoch& current() const noexcept { return epochs_.back(); }
  EntryKeys entry_keys(std::uint32_t epoch) const;

 private:
  std::string first_lines() const;
  Result<std::string> text(const Secret& key, const KeyWrap::Wrapped& wrapped) const;

  Id log_id_{};
  Id salt_{};
  Secret database_key_;
  Secret seed_;
  std::vector<Epoch> epochs_;
  KeyWrap wrap_;
  KeyWrap::Wrapped wrapped_;
  Secret keyring_key_;
};

}  // namespace careline::audit
