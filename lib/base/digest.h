// Digests: SHA-256 (the Merkle tree, RFC 6962) and BLAKE2b-256, plain or keyed (everything else).
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "base/status.h"

namespace careline {

using Digest = std::array<std::uint8_t, 32>;

// SHA-256 over the concatenation of the parts.
Digest sha256(std::initializer_list<std::string_view> parts);
inline Digest sha256(std::string_view data) {
  return sha256({data});
}

// BLAKE2b with a 32-byte result. `key` is empty or 16 to 64 bytes.
Digest blake2b(std::string_view data, std::span<const std::uint8_t> key = {});

std::string to_hex(std::span<const std::uint8_t> bytes);
inline std::string_view as_view(const Digest& d) {
  return {reinterpret_cast<const char*>(d.data()), d.size()};
}

// Reads lower- or upper-case hex of exactly `out.size()` bytes; the error names the position, never
// the characters (they may be key material).
Result<void> from_hex(std::string_view hex, std::span<std::uint8_t> out);

// Equal length and equal bytes, in time that does not depend on where they differ.
bool equal_constant_time(std::string_view a, std::string_view b) noexcept;

}  // namespace careline
