// C2SP signed notes with Ed25519, verifier keys, and the three texts that a log signs:
//
//   checkpoint (C2SP tlog-checkpoint)   origin, size, base64 root hash
//   epoch link                          the next epoch's public key, signed by the one before
//   seal                                digests of the closed files
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "audit/secret.h"
#include "base/digest.h"
#include "base/status.h"

namespace careline::audit {

using PublicKey = std::array<std::uint8_t, 32>;

std::string base64(std::string_view bytes);
// Standard alphabet with padding, nothing else; nullopt otherwise.
std::optional<std::string> from_base64(std::string_view text);

struct VerifierKey {
  std::string name;
  std::uint32_t hash = 0;
  PublicKey key{};

  static VerifierKey of(std::string_view name, const PublicKey& key);
  // "NAME+hash+base64"; invalid_argument if the hash does not belong to the key.
  static Result<VerifierKey> parse(std::string_view text);
  std::string text() const;
};

// A name may stand in a note: not empty, UTF-8, no white space, no plus, no control character.
bool is_note_name(std::string_view name);

class Signer {
 public:
  Signer() = default;
  // From a 32-byte seed.
  Signer(std::string_view name, const Secret& seed);
  const VerifierKey& verifier() const noexcept { return verifier_; }
  // The note: text (must end in a newline), blank line, signature line.
  std::string sign(std::string_view text) const;
  std::string raw_signature(std::string_view text) const;

 private:
  VerifierKey verifier_;
  Secret secret_;  // 64 bytes
};

bool verify_raw(const PublicKey& key, std::string_view text, std::string_view signature);

// A note taken apart; nothing is verified yet.
struct Note {
  struct Signature {
    std::string name;
    std::uint32_t hash = 0;
    std::string bytes;
  };
  std::string text;  // with its last newline
  std::vector<Signature> signatures;

  static Result<Note> parse(std::string_view note);
  bool signed_by(const VerifierKey& key) const;
};

struct Checkpoint {
  std::string origin;
  std::uint64_t size = 0;
  Digest root{};

  std::string text() const;
  static Result<Checkpoint> parse(std::string_view text);
};

struct EpochLink {
  std::string origin;
  std::string log_id;  // hex
  std::uint32_t epoch = 0;
  std::uint64_t start = 0;  // size of the log when the epoch began
  PublicKey key{};

  std::string text() const;
  static Result<EpochLink> parse(std::string_view text);
};
// What kind of text a note carries, by its first line; a checkpoint has no such line.
bool is_epoch_link(std::string_view text);

struct Seal {
  std::string origin;
  std::uint64_t size = 0;
  Digest root{};
  std::vector<std::pair<std::string, Digest>> files;  // name, SHA-256

  std::string text() const;
  static Result<Seal> parse(std::string_view text);
};

}  // namespace careline::audit
