// Memory for message text, PHI and keys: wiped before it is returned to the heap (principle P4).
//
// std::string keeps short strings inside the object itself, where no allocator sees them, so text
// of a message lives in SecureText (a vector) and is passed around as std::string_view.
#pragma once

#include <cstddef>
#include <cstring>
#include <limits>
#include <new>
#include <string_view>
#include <vector>

namespace careline {

// Overwrites memory in a way the optimiser may not remove.
void wipe(void* data, std::size_t size) noexcept;

template <typename T>
struct WipingAllocator {
  using value_type = T;
  WipingAllocator() noexcept = default;
  template <typename U>
  WipingAllocator(const WipingAllocator<U>&) noexcept {}  // NOLINT allocator rebinding

  T* allocate(std::size_t n) {
    if (n > std::numeric_limits<std::size_t>::max() / sizeof(T)) throw std::bad_array_new_length();
    return static_cast<T*>(::operator new(n * sizeof(T)));
  }
  void deallocate(T* p, std::size_t n) noexcept {
    wipe(p, n * sizeof(T));
    ::operator delete(p);
  }
  friend bool operator==(const WipingAllocator&, const WipingAllocator&) noexcept { return true; }
};

template <typename T>
using SecureVector = std::vector<T, WipingAllocator<T>>;

// Owned text that is wiped when freed. Not NUL-terminated.
class SecureText {
 public:
  SecureText() = default;
  explicit SecureText(std::string_view text) : bytes_(text.begin(), text.end()) {}

  std::string_view view() const noexcept { return {bytes_.data(), bytes_.size()}; }
  operator std::string_view() const noexcept { return view(); }  // NOLINT implicit by design
  const char* data() const noexcept { return bytes_.data(); }
  std::size_t size() const noexcept { return bytes_.size(); }
  bool empty() const noexcept { return bytes_.empty(); }
  void reserve(std::size_t n) { bytes_.reserve(n); }
  void clear() noexcept {
    wipe(bytes_.data(), bytes_.size());
    bytes_.clear();
  }
  // Grows to `n` zero bytes for a writer that fills them through writable(), or shortens.
  void resize(std::size_t n) {
    if (n < bytes_.size()) truncate(n);
    bytes_.resize(n);
  }
  char* writable() noexcept { return bytes_.data(); }
  // Shortens to `n` bytes; what was behind them is wiped.
  void truncate(std::size_t n) noexcept {
    if (n >= bytes_.size()) return;
    wipe(bytes_.data() + n, bytes_.size() - n);
    bytes_.resize(n);
  }
  void append(std::string_view text) { bytes_.insert(bytes_.end(), text.begin(), text.end()); }
  // Makes data()[size()] a NUL, until the text changes: for getters of the C ABI.
  void terminate() {
    bytes_.push_back('\0');
    bytes_.pop_back();
  }
  void push_back(char c) { bytes_.push_back(c); }
  char& operator[](std::size_t i) { return bytes_[i]; }
  char operator[](std::size_t i) const { return bytes_[i]; }
  friend bool operator==(const SecureText& a, const SecureText& b) noexcept {
    return a.view() == b.view();
  }

 private:
  SecureVector<char> bytes_;
};

}  // namespace careline
