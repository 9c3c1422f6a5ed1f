// Key material in guarded memory: locked, between guard pages, wiped when freed (principle P4).
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "base/digest.h"
#include "base/secure_memory.h"
#include "base/status.h"

namespace careline::audit {

// Initialises libsodium; cheap after the first call.
Result<void> start_crypto();

// A fixed number of bytes in sodium_malloc memory. Moved, never copied by accident.
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::size_t size);
  static Secret random(std::size_t size);
  static Secret of(std::span<const std::uint8_t> bytes);
  Secret clone() const { return of(bytes()); }

  std::span<const std::uint8_t> bytes() const noexcept { return {data_.get(), size_}; }
  std::span<std::uint8_t> mutable_bytes() noexcept { return {data_.get(), size_}; }
  const std::uint8_t* data() const noexcept { return data_.get(); }
  std::size_t size() const noexcept { return size_; }
  bool empty() const noexcept { return size_ == 0; }

 private:
  struct Free {
    void operator()(std::uint8_t* p) const noexcept;
  };
  std::unique_ptr<std::uint8_t[], Free> data_;
  std::size_t size_ = 0;
};

void random_bytes(std::span<std::uint8_t> out);

// A 32-byte key for one use, derived from a 32-byte key: BLAKE2b keyed with `parent` over `label`.
Secret derive(const Secret& parent, std::string_view label);

inline constexpr std::size_t seal_overhead = 24 + 16;  // nonce and tag

// XChaCha20-Poly1305 with a random nonce: nonce, ciphertext, tag. Appends to `out`.
void seal(const Secret& key, std::string_view plain, std::string_view associated, SecureText& out);
// The same for a plain text that stands at the end of `out`, from `plain_at` on, behind room for
// the nonce: the box replaces it in place. The nonce is random and used once.
void seal_in_place(const Secret& key, std::span<const std::uint8_t, 24> nonce,
                   std::size_t associated_at, std::size_t associated_size, std::size_t plain_at,
                   SecureText& out);
// audit_key if the box does not open under this key and associated data.
Result<SecureText> open_seal(const Secret& key, std::string_view box, std::string_view associated);

inline std::string_view as_view(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
inline std::span<const std::uint8_t> as_bytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace careline::audit
