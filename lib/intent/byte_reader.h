// Reads little-endian values from mapped bytes; every read is checked, and the first failure
// sticks.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace careline::intent {

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  template <typename T>
  T read() {
    T value{};
    if (!take(sizeof(T))) return value;
    std::memcpy(&value, bytes_.data() + at_ - sizeof(T), sizeof(T));
    return value;
  }
  // `count` values of T in place; nullptr if there are not so many left, or they are not aligned.
  template <typename T>
  const T* array(std::uint64_t count) {
    if (count > (bytes_.size() - at_) / sizeof(T)) {
      good_ = false;
      return nullptr;
    }
    const char* data = bytes_.data() + at_;
    if (reinterpret_cast<std::uintptr_t>(data) % alignof(T) != 0) {
      good_ = false;
      return nullptr;
    }
    at_ += static_cast<std::size_t>(count) * sizeof(T);
    return reinterpret_cast<const T*>(data);
  }
  // `count` raw bytes; empty if there are not so many left.
  std::string_view raw(std::uint64_t count) {
    if (!take(count)) return {};
    return bytes_.substr(at_ - static_cast<std::size_t>(count), static_cast<std::size_t>(count));
  }
  // Bytes up to a NUL, which is consumed; at most `limit` of them.
  std::string_view c_string(std::size_t limit) {
    const std::string_view rest = bytes_.substr(at_, limit + 1);
    const std::size_t end = rest.find('\0');
    if (end == std::string_view::npos) {
      good_ = false;
      return {};
    }
    at_ += end + 1;
    return rest.substr(0, end);
  }
  void align(std::size_t alignment) {
    const std::size_t rest = at_ % alignment;
    if (rest != 0) take(alignment - rest);
  }

  bool good() const noexcept { return good_; }
  std::size_t at() const noexcept { return at_; }
  std::size_t left() const noexcept { return bytes_.size() - at_; }

 private:
  bool take(std::uint64_t size) {
    if (!good_ || size > bytes_.size() - at_) {
      good_ = false;
      return false;
    }
    at_ += static_cast<std::size_t>(size);
    return true;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

}  // namespace careline::intent
