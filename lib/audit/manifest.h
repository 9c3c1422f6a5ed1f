// The plaintext file "manifest" of a log: what a reader must know before it has any key.
//
//   {"format":"careline.audit/1","profile":"sqlcipher4-4096-sha512","log_id":"…32 hex…",
//    "origin":"…","verifier_key":"…","salt":"…32 hex…","created":"…"}
//
// It is a hint, not evidence: origin and verifier key count only when they come from outside.
#pragma once

#include <string>

#include "audit/entry_codec.h"
#include "base/status.h"

namespace careline::audit {

inline constexpr const char* manifest_name = "manifest";
inline constexpr std::string_view cipher_profile = "sqlcipher4-4096-sha512";

struct Manifest {
  Id log_id{};
  std::string origin;
  std::string verifier_key;
  Id salt{};  // first 16 bytes of the database file
  std::string created;

  std::string text() const;
  // not_found, audit_damaged, or unsupported for another format or cipher profile.
  static Result<Manifest> read(const std::string& directory);
};

}  // namespace careline::audit
