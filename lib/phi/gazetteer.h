// Facts about single words and place names, from one memory-mapped file (lib/assets/phi/names.gaz).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/mapped_file.h"
#include "base/status.h"

namespace careline::phi {

// 64-bit FNV-1a with a final mix; the hash of every canonical word, computed once per token.
std::uint64_t word_hash(std::string_view canonical) noexcept;

// What the gazetteer says of one canonical word or of a place of several words ("san antonio").
class WordFacts {
 public:
  constexpr WordFacts() = default;
  constexpr explicit WordFacts(std::uint32_t bits) : bits_(bits) {}

  // Frequency classes, 0 (not one) to 7 (among the most common).
  constexpr unsigned first_name() const { return bits_ & 7U; }
  constexpr unsigned surname() const { return bits_ >> 3U & 7U; }
  // 0 no word, 1 in the dictionary, 2 ordinary, 3 among the most common.
  constexpr unsigned english() const { return bits_ >> 6U & 3U; }
  constexpr unsigned spanish() const { return bits_ >> 8U & 3U; }
  // 0 no city, 1 small, 2 medium, 3 large (by the number of its ZIP codes).
  constexpr unsigned city() const { return bits_ >> 10U & 3U; }
  constexpr bool city_prefix() const { return has(12); }  // begins a place of several words
  constexpr bool medical() const { return has(13); }
  constexpr bool drug() const { return has(14); }
  constexpr bool state() const { return has(15); }
  constexpr bool country() const { return has(16); }
  constexpr bool language() const { return has(17); }  // languages, nationalities, faiths
  constexpr bool insurer() const { return has(18); }
  constexpr bool chain() const { return has(19); }          // drug stores, shops
  constexpr bool product() const { return has(20); }        // apps, devices, browsers, brands
  constexpr bool eponym() const { return has(21); }         // parkinson, crohn …
  constexpr bool phrase_prefix() const { return has(22); }  // begins one of these of several words
  constexpr bool unambiguous_city() const { return has(23); }  // no name, no word
  constexpr bool proper() const { return has(24); }  // written with a capital more often than not
  constexpr bool counter_evidence() const { return (bits_ & 0x3FE000U) != 0; }  // bits 13 to 21
  constexpr bool is_word() const { return english() != 0 || spanish() != 0; }
  constexpr bool is_name() const { return first_name() != 0 || surname() != 0; }
  constexpr std::uint32_t bits() const { return bits_; }

 private:
  constexpr bool has(unsigned bit) const { return (bits_ >> bit & 1U) != 0; }
  std::uint32_t bits_ = 0;
};

class Gazetteer {
 public:
  static Result<Gazetteer> open(const std::string& path);

  WordFacts find(std::uint64_t hash) const noexcept;
  WordFacts find(std::string_view canonical) const noexcept { return find(word_hash(canonical)); }

 private:
  explicit Gazetteer(MappedFile file) : file_(std::move(file)) {}
  MappedFile file_;
  const unsigned char* index_ = nullptr;    // 65537 little-endian u32
  const unsigned char* palette_ = nullptr;  // distinct facts, u32
  const unsigned char* tails_ = nullptr;    // count_ times 3 bytes of hash
  const unsigned char* numbers_ = nullptr;  // count_ times u16: place in the palette
  std::uint32_t count_ = 0;
};

}  // namespace careline::phi
