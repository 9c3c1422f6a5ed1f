// Wraps the keyring's key with what the host gave: a raw key, a passphrase or its key-management
// system. The wrapped form names its method, so that a keyring says what it needs:
//
//   raw                               sealed box under derive(key, "wrap")
//   passphrase SALT OPSLIMIT MEMLIMIT sealed box under the Argon2id key
//   callback                          whatever the host's wrap callback returned
#pragma once

#include <string>
#include <string_view>

#include "audit/audit.h"
#include "audit/secret.h"

namespace careline::audit {

class KeyWrap {
 public:
  // invalid_argument unless exactly one way is set and its sizes fit.
  static Result<KeyWrap> of(const KeySource& source);
  KeyWrap() = default;

  struct Wrapped {
    std::string method;  // one line
    std::string box;
  };
  Result<Wrapped> wrap(const Secret& key);
  // audit_key if it does not open or if the method is not the one of this source.
  Result<Secret> unwrap(const Wrapped& wrapped);

 private:
  Result<Secret> passphrase_key(std::string_view parameters) const;

  Secret raw_;
  Secret passphrase_;
  KeyCallback wrap_ = nullptr;
  KeyCallback unwrap_ = nullptr;
  void* user_ = nullptr;
};

}  // namespace careline::audit
