#include <sodium.h>

#include <array>

#include "phi/operators.h"

namespace careline::phi {

void write_base32(std::span<const std::uint8_t> bytes, SecureText& out) {
  static constexpr char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (const std::uint8_t byte : bytes) {
    held = held << 8 | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out.push_back(digits[held >> bits & 31U]);
    }
  }
  if (bits > 0) out.push_back(digits[held << (5 - bits) & 31U]);
}

void write_hash(PhiKind kind, std::string_view canonical, const RedactionKeys& keys,
                SecureText& out) {
  std::array<std::uint8_t, 16> digest{};
  const std::span<const std::uint8_t, 32> key = keys.of(KeyUse::hash);
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.data(), key.size(), digest.size());
  const auto kind_byte = static_cast<unsigned char>(kind);
  crypto_generichash_update(&state, &kind_byte, 1);
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(canonical.data()),
                            canonical.size());
  crypto_generichash_final(&state, digest.data(), digest.size());
  sodium_memzero(&state, sizeof state);
  out.push_back('[');
  for (const char c : name_of(kind)) {
    out.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  }
  out.push_back('#');
  SecureText text;
  write_base32(digest, text);
  out.append(text.view().substr(0, 12));
  out.push_back(']');
}

}  // namespace careline::phi
