#include "base/secure_memory.h"

namespace careline {

void wipe(void* data, std::size_t size) noexcept {
  if (data == nullptr || size == 0) return;
  std::memset(data, 0, size);
  // The barrier tells the compiler that the zeroes are observed.
  __asm__ __volatile__("" : : "r"(data) : "memory");
}

}  // namespace careline
