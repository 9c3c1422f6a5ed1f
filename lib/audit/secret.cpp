#include "audit/secret.h"

#include <sodium.h>

#include <new>

namespace careline::audit {

Result<void> start_crypto() {
  if (sodium_init() < 0) return fail(Status::internal, "libsodium does not start");
  return {};
}

void Secret::Free::operator()(std::uint8_t* p) const noexcept {
  sodium_free(p);
}

Secret::Secret(std::size_t size)
    : data_(static_cast<std::uint8_t*>(sodium_malloc(size))), size_(size) {
  if (!data_) throw std::bad_alloc();
}

Secret Secret::random(std::size_t size) {
  Secret out(size);
  randombytes_buf(out.data_.get(), size);
  return out;
}

Secret Secret::of(std::span<const std::uint8_t> bytes) {
  Secret out(bytes.size());
  std::copy(bytes.begin(), bytes.end(), out.data_.get());
  return out;
}

void random_bytes(std::span<std::uint8_t> out) {
  randombytes_buf(out.data(), out.size());
}

Secret derive(const Secret& parent, std::string_view label) {
  Secret out(32);
  crypto_generichash(out.mutable_bytes().data(), 32,
                     reinterpret_cast<const unsigned char*>(label.data()), label.size(),
                     parent.data(), parent.size());
  return out;
}

void seal(const Secret& key, std::string_view plain, std::string_view associated, SecureText& out) {
  unsigned char nonce[crypto_aead_xchacha20poly1305_ietf_NPUBBYTES];
  randombytes_buf(nonce, sizeof nonce);
  out.append({reinterpret_cast<const char*>(nonce), sizeof nonce});
  SecureVector<unsigned char> box(plain.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES);
  unsigned long long size = 0;
  crypto_aead_xchacha20poly1305_ietf_encrypt(
      box.data(), &size, reinterpret_cast<const unsigned char*>(plain.data()), plain.size(),
      reinterpret_cast<const unsigned char*>(associated.data()), associated.size(), nullptr, nonce,
      key.data());
  out.append({reinterpret_cast<const char*>(box.data()), static_cast<std::size_t>(size)});
}

void seal_in_place(const Secret& key, std::span<const std::uint8_t, 24> nonce,
                   std::size_t associated_at, std::size_t associated_size, std::size_t plain_at,
                   SecureText& out) {
  const std::size_t plain_size = out.size() - plain_at;
  out.resize(out.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES);
  auto* const bytes = reinterpret_cast<unsigned char*>(out.writable());
  std::copy(nonce.begin(), nonce.end(), bytes + plain_at - nonce.size());
  crypto_aead_xchacha20poly1305_ietf_encrypt_detached(
      bytes + plain_at, bytes + plain_at + plain_size, nullptr, bytes + plain_at, plain_size,
      bytes + associated_at, associated_size, nullptr, nonce.data(), key.data());
}

Result<SecureText> open_seal(const Secret& key, std::string_view box, std::string_view associated) {
  if (box.size() < seal_overhead) return fail(Status::audit_key, "a sealed box is too short");
  const auto* bytes = reinterpret_cast<const unsigned char*>(box.data());
  constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
  SecureVector<unsigned char> plain(box.size() - seal_overhead);
  unsigned long long size = 0;
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          plain.data(), &size, nullptr, bytes + nonce_size, box.size() - nonce_size,
          reinterpret_cast<const unsigned char*>(associated.data()), associated.size(), bytes,
          key.data()) != 0) {
    return fail(Status::audit_key, "a sealed box does not open under this key");
  }
  return SecureText({reinterpret_cast<const char*>(plain.data()), static_cast<std::size_t>(size)});
}

}  // namespace careline::audit
