#include "phi/redaction_keys.h"

#include <sodium.h>

#include <new>

namespace careline::phi {

Result<std::unique_ptr<const RedactionKeys>> RedactionKeys::derive(const RedactionKey& secret) {
  if (sodium_init() < 0) return fail(Status::internal, "libsodium did not initialise");
  auto* const keys = static_cast<Pages*>(sodium_malloc(sizeof(Pages)));
  if (keys == nullptr) {
    return fail(Status::no_memory, "guarded memory for the redaction keys could not be locked");
  }
  std::unique_ptr<const RedactionKeys> owned(new (std::nothrow) RedactionKeys(keys, secret.id));
  if (!owned) {
    sodium_free(keys);
    return fail(Status::no_memory, "out of memory");
  }
  for (std::size_t use = 0; use < key_use_count; ++use) {
    // The context separates these keys from any other use that the host makes of its secret.
    if (crypto_kdf_derive_from_key((*keys)[use].data(), (*keys)[use].size(), use + 1, "clredact",
                                   secret.bytes.data()) != 0) {
      return fail(Status::internal, "libsodium refused to derive a redaction key");
    }
  }
  if (sodium_mprotect_readonly(keys) != 0) {
    return fail(Status::internal, "the redaction keys could not be made read-only");
  }
  return owned;
}

RedactionKeys::~RedactionKeys() {
  sodium_free(keys_);  // wipes
}

std::span<const std::uint8_t, 32> RedactionKeys::of(KeyUse use) const noexcept {
  return (*keys_)[static_cast<std::size_t>(use)];
}

KeyedStream::KeyedStream(std::span<const std::uint8_t, 32> key, std::string_view purpose,
                         std::string_view value, std::uint32_t attempt) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.data(), key.size(), seed_.size());
  const auto add = [&](std::string_view part) {
    const std::uint64_t size = part.size();  // length first: parts cannot run into each other
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(&size), sizeof size);
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()),
                              part.size());
  };
  add(purpose);
  add(value);
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(&attempt),
                            sizeof attempt);
  crypto_generichash_final(&state, seed_.data(), seed_.size());
  sodium_memzero(&state, sizeof state);
}

KeyedStream::~KeyedStream() {
  sodium_memzero(seed_.data(), seed_.size());
  sodium_memzero(block_.data(), sizeof block_);
}

std::uint64_t KeyedStream::next() {
  if (used_ == block_.size()) {
    std::array<std::uint8_t, crypto_stream_chacha20_NONCEBYTES> nonce{};
    for (std::size_t i = 0; i < nonce.size(); ++i) {
      nonce[i] = static_cast<std::uint8_t>(counter_ >> (8 * i));
    }
    ++counter_;
    crypto_stream_chacha20(reinterpret_cast<unsigned char*>(block_.data()), sizeof block_,
                           nonce.data(), seed_.data());
    used_ = 0;
  }
  return block_[used_++];
}

}  // namespace careline::phi
