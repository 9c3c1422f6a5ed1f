// Keys of the keyed operators. One 32-byte secret of the host becomes one key for each use, so that
// no use tells anything of another; all of them live in one guarded, read-only page.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "base/status.h"
#include "phi/phi.h"

namespace careline::phi {

enum class KeyUse : std::uint8_t { hash, token_nonce, token_cipher, surrogate, date_shift };
inline constexpr std::size_t key_use_count = 5;

class RedactionKeys {
 public:
  using Bytes = std::array<std::uint8_t, 32>;

  static Result<std::unique_ptr<const RedactionKeys>> derive(const RedactionKey& secret);
  ~RedactionKeys();
  RedactionKeys(const RedactionKeys&) = delete;
  RedactionKeys& operator=(const RedactionKeys&) = delete;

  std::span<const std::uint8_t, 32> of(KeyUse use) const noexcept;
  std::uint32_t id() const noexcept { return id_; }

 private:
  using Pages = std::array<Bytes, key_use_count>;
  RedactionKeys(Pages* keys, std::uint32_t id) : keys_(keys), id_(id) {}

  Pages* keys_;  // sodium_malloc
  std::uint32_t id_;
};

// An endless stream of numbers that depends on a key and on what it is about: the same key, purpose
// and value give the same numbers everywhere.
class KeyedStream {
 public:
  KeyedStream(std::span<const std::uint8_t, 32> key, std::string_view purpose,
              std::string_view value, std::uint32_t attempt = 0);
  ~KeyedStream();

  std::uint64_t next();
  // 0 to n-1; n must not be 0.
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(next() % n); }

 private:
  std::array<std::uint8_t, 32> seed_{};
  std::array<std::uint64_t, 8> block_{};
  std::uint64_t counter_ = 0;
  std::size_t used_ = 8;
};

}  // namespace careline::phi
