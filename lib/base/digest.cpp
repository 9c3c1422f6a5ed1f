#include "base/digest.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <memory>
#include <new>
#include <stdexcept>

namespace careline {
namespace {

// Looked up once: in OpenSSL 3 every use of EVP_sha256() searches the providers again.
const EVP_MD* sha256_algorithm() {
  static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return algorithm;
}

int hex_digit(char c) noexcept {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

Digest sha256(std::initializer_list<std::string_view> parts) {
  struct Free {
    void operator()(EVP_MD_CTX* c) const noexcept { EVP_MD_CTX_free(c); }
  };
  const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
  if (!context) throw std::bad_alloc();
  Digest out{};
  bool good = EVP_DigestInit_ex(context.get(), sha256_algorithm(), nullptr) == 1;
  for (const std::string_view part : parts) {
    good = good && EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1;
  }
  unsigned size = 0;
  good = good && EVP_DigestFinal_ex(context.get(), out.data(), &size) == 1 && size == out.size();
  if (!good) throw std::runtime_error("libcrypto refused SHA-256");
  return out;
}

Digest blake2b(std::string_view data, std::span<const std::uint8_t> key) {
  // libsodium itself takes shorter keys than it recommends.
  if (!key.empty() && key.size() < crypto_generichash_KEYBYTES_MIN) {
    throw std::invalid_argument("a BLAKE2b key has 16 to 64 bytes");
  }
  Digest out{};
  const int rc = crypto_generichash(out.data(), out.size(),
                                    reinterpret_cast<const unsigned char*>(data.data()),
                                    data.size(), key.empty() ? nullptr : key.data(), key.size());
  if (rc != 0) throw std::runtime_error("libsodium refused BLAKE2b");
  return out;
}

std::string to_hex(std::span<const std::uint8_t> bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const std::uint8_t b : bytes) {
    out.push_back(digits[b >> 4]);
    out.push_back(digits[b & 15]);
  }
  return out;
}

Result<void> from_hex(std::string_view hex, std::span<std::uint8_t> out) {
  if (hex.size() != out.size() * 2) {
    return fail(Status::invalid_argument, "expected " + std::to_string(out.size() * 2) +
                                              " hex digits, found " + std::to_string(hex.size()));
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    const int high = hex_digit(hex[2 * i]);
    const int low = hex_digit(hex[2 * i + 1]);
    if (high < 0 || low < 0) {
      return fail_at(Status::invalid_argument, "not a hex digit",
                     static_cast<std::int64_t>(high < 0 ? 2 * i : 2 * i + 1));
    }
    out[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return {};
}

bool equal_constant_time(std::string_view a, std::string_view b) noexcept {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace careline
