// What one conversation has shown: words of names and places, digits of numbers, the last question,
// an identifier that a turn left unfinished, the caller's known record, placeholder numbers.
//
// Fixed size (static_assert: at most 4 KiB), no heap, wiped on destruction. Words and numbers are
// kept as hashes; only known parties, which must be found when misspelt, are kept as text.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/status.h"
#include "phi/lexicon.h"
#include "phi/phi.h"

namespace careline::phi {

// Letters that sound alike give the same key: "Katherine" and "Catharyn". 0 for no letters.
std::uint32_t phonetic_key(std::string_view word) noexcept;

// True if `a` becomes `b` by at most `most` (1 or 2) insertions, deletions, replacements or
// exchanges of neighbours. Words of more than 24 bytes are never near.
bool edit_near(std::string_view a, std::string_view b, unsigned most) noexcept;

struct Seen {
  std::uint64_t hash = 0;  // of a canonical word, or of a number's digits
  PhiKind kind = PhiKind::name;
  PersonRole role = PersonRole::unknown;
  std::uint8_t confidence = 0;  // in 1/255
  bool common = false;          // an ordinary word: matched only with a capital, a title or a cue
};

struct Known {
  std::uint32_t phonetic = 0;
  std::uint16_t at = 0;  // into the text pool
  std::uint8_t size = 0;
  PhiKind kind = PhiKind::name;
};

class MemoryState {
 public:
  MemoryState() = default;
  ~MemoryState();
  MemoryState(const MemoryState&) = default;  // for Memory::clone; the copy is wiped as well
  MemoryState& operator=(const MemoryState&) = delete;

  // --- questions and unfinished identifiers ---
  void ask(Cue cue) noexcept;
  void clear_questions() noexcept {
    asked_ = 0;
    pending_ = Cue::none;
  }
  // The cue that a bare answer goes with: the agent's last question, or what the last turn began.
  Cue pending() const noexcept { return open_ != Cue::none ? open_ : pending_; }
  bool asked(Cue cue) const noexcept {
    return (asked_ >> static_cast<unsigned>(cue) & 1U) != 0 || open_ == cue;
  }
  void leave_open(Cue cue) noexcept { open_ = cue; }
  Cue open() const noexcept { return open_; }
  // A turn of the caller is over: questions live for a few turns.
  void turn_done() noexcept;

  // --- what was found ---
  void remember(std::uint64_t hash, PhiKind kind, PersonRole role, float confidence,
                bool common) noexcept;
  const Seen* find(std::uint64_t hash) const noexcept;
  bool any_seen() const noexcept { return seen_count_ != 0; }

  // --- known parties ---
  Result<void> add_known(PhiKind kind, std::string_view canonical);
  std::size_t known_count() const noexcept { return known_count_; }
  const Known& known(std::size_t i) const noexcept { return known_[i]; }
  std::string_view text_of(const Known& k) const noexcept { return {pool_.data() + k.at, k.size}; }

  // --- placeholders ---
  // Stable number of a value; names share a number when the words of one are among the other's.
  std::uint32_t number(PhiKind kind, std::string_view canonical_value) noexcept;

 private:
  static constexpr std::size_t seen_capacity = 84;
  static constexpr std::size_t known_capacity = 40;
  static constexpr std::size_t pool_capacity = 900;
  static constexpr std::size_t placeholder_capacity = 40;
  static constexpr std::size_t placeholder_words = 4;

  struct Placeholder {
    std::array<std::uint32_t, placeholder_words> words{};
    std::uint16_t number = 0;
    std::uint8_t count = 0;
    PhiKind kind = PhiKind::name;
  };

  std::uint64_t asked_ = 0;
  Cue pending_ = Cue::none;
  Cue open_ = Cue::none;
  std::uint8_t turns_since_question_ = 0;
  std::uint16_t seen_count_ = 0;
  std::uint16_t seen_next_ = 0;
  std::uint16_t known_count_ = 0;
  std::uint16_t pool_used_ = 0;
  std::uint16_t placeholder_count_ = 0;
  std::array<std::uint16_t, phi_kind_count> next_number_{};
  std::array<Seen, seen_capacity> seen_{};
  std::array<Known, known_capacity> known_{};
  std::array<char, pool_capacity> pool_{};
  std::array<Placeholder, placeholder_capacity> placeholders_{};
};

}  // namespace careline::phi
