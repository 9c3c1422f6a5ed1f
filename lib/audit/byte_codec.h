// Big-endian integers and length-prefixed fields: the grammar of canonical entries, of the
// keyring's body and of spill files.
//
//   field  tag (1 byte), length (4 bytes), value; tags ascend strictly, no value is empty
//   list   items behind each other, each length (4 bytes) and bytes
#pragma once

#include <cstdint>
#include <string_view>

#include "base/secure_memory.h"

namespace careline::audit {

class ByteWriter {
 public:
  explicit ByteWriter(SecureText& out) : out_(out) {}

  void u8(std::uint8_t v) { out_.push_back(static_cast<char>(v)); }
  void u32(std::uint32_t v) { big_endian(v, 4); }
  void u64(std::uint64_t v) { big_endian(v, 8); }
  void bytes(std::string_view v) { out_.append(v); }
  void item(std::string_view v) {
    u32(static_cast<std::uint32_t>(v.size()));
    bytes(v);
  }
  // Leaves an empty value out.
  void field(std::uint8_t tag, std::string_view v) {
    if (v.empty()) return;
    u8(tag);
    item(v);
  }
  void field_u32(std::uint8_t tag, std::uint32_t v) {
    u8(tag);
    u32(4);
    u32(v);
  }
  void field_u64(std::uint8_t tag, std::uint64_t v) {
    u8(tag);
    u32(8);
    u64(v);
  }

 private:
  void big_endian(std::uint64_t v, unsigned size) {
    char bytes[8];
    for (unsigned i = 0; i < size; ++i)
      bytes[i] = static_cast<char>(v >> (size - 1 - i) * 8U & 0xFFU);
    out_.append({bytes, size});
  }

  SecureText& out_;
};

// Reads what ByteWriter wrote; after the first error every read fails and good() is false.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  bool good() const noexcept { return good_; }
  bool done() const noexcept { return good_ && rest_.empty(); }
  std::size_t left() const noexcept { return rest_.size(); }

  std::uint8_t u8() { return static_cast<std::uint8_t>(big_endian(1)); }
  std::uint32_t u32() { return static_cast<std::uint32_t>(big_endian(4)); }
  std::uint64_t u64() { return big_endian(8); }
  std::string_view bytes(std::size_t size) {
    if (!good_ || rest_.size() < size) {
      good_ = false;
      return {};
    }
    const std::string_view out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }
  std::string_view item() { return bytes(u32()); }
  // The next field; its tag must be larger than `tag`, which receives it.
  std::string_view field(std::uint8_t& tag) {
    const std::uint8_t next = u8();
    const std::string_view value = item();
    if (next <= tag || value.empty()) good_ = false;
    tag = next;
    return good_ ? value : std::string_view();
  }

 private:
  std::uint64_t big_endian(std::size_t size) {
    std::uint64_t out = 0;
    for (const char c : bytes(size)) out = out << 8U | static_cast<unsigned char>(c);
    return out;
  }

  std::string_view rest_;
  bool good_ = true;
};

inline std::uint64_t read_big_endian(std::string_view bytes) {
  std::uint64_t out = 0;
  for (const char c : bytes) out = out << 8U | static_cast<unsigned char>(c);
  return out;
}

}  // namespace careline::audit
