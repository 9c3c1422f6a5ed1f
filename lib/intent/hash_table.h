// A read-only hash table inside a mapped section: slots of {uint32 key, uint32 index + 1}, open
// addressing with linear probing. The slot is the low bits of a 64-bit hash, the key its high 32.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "intent/byte_reader.h"

namespace careline::intent {

class HashTable {
 public:
  struct Slot {
    std::uint32_t key;
    std::uint32_t index;  // of the value, plus one; 0: empty
  };
  static constexpr std::uint32_t none = UINT32_MAX;
  static constexpr std::uint32_t max_bits = 24;

  // Reads 2^bits slots; false when they are truncated, misaligned, full, or point beyond `values`.
  bool read(ByteReader& in, std::uint32_t bits, std::uint32_t values) {
    if (bits > max_bits) return false;
    mask_ = (std::uint64_t{1} << bits) - 1;
    slots_ = in.array<Slot>(mask_ + 1);
    if (slots_ == nullptr) return false;
    bool has_empty = false;
    for (std::uint64_t i = 0; i <= mask_; ++i) {
      if (slots_[i].index > values) return false;
      has_empty = has_empty || slots_[i].index == 0;
    }
    return has_empty;  // probing ends at an empty slot
  }
  std::uint32_t find(std::uint64_t hash) const noexcept {
    const auto key = static_cast<std::uint32_t>(hash >> 32);
    for (std::uint64_t at = hash & mask_;; at = (at + 1) & mask_) {
      const Slot slot = slots_[at];
      if (slot.index == 0) return none;
      if (slot.key == key) return slot.index - 1;
    }
  }
  void prefetch(std::uint64_t hash) const noexcept { __builtin_prefetch(slots_ + (hash & mask_)); }

  static std::uint32_t bits_for(std::size_t values) {
    std::uint32_t bits = 4;
    while ((std::size_t{1} << bits) < values + values / 2) ++bits;
    return bits;
  }
  // Slots of distinct hashes, in the order of their indices.
  static std::vector<Slot> build(const std::vector<std::uint64_t>& hashes, std::uint32_t bits) {
    std::vector<Slot> slots(std::size_t{1} << bits, Slot{0, 0});
    const std::uint64_t mask = slots.size() - 1;
    for (std::size_t i = 0; i < hashes.size(); ++i) {
      std::uint64_t at = hashes[i] & mask;
      while (slots[at].index != 0) at = (at + 1) & mask;
      slots[at] = {static_cast<std::uint32_t>(hashes[i] >> 32), static_cast<std::uint32_t>(i + 1)};
    }
    return slots;
  }

 private:
  const Slot* slots_ = nullptr;
  std::uint64_t mask_ = 0;
};

}  // namespace careline::intent
