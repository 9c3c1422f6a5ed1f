// Attributes of every token for the sequence model; the trainer reads the same code, so training
// and run time see the same thing.
//
// An attribute is a number. Below `dense_attributes` it is the place of a row in the model (lexicon
// classes, list facts, shapes, cues, what the rules found); at or above it is a hash (words,
// affixes, combinations with a word). Whoever changes a block below changes `sequence_layout`.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "base/secure_memory.h"
#include "phi/document.h"
#include "phi/word_features.h"

namespace careline::phi {

using Attribute = std::uint32_t;
inline constexpr std::uint32_t sequence_layout = 1;
inline constexpr std::size_t most_attributes = 160;  // of one token

// Blocks of dense attributes. A block of `n` offsets holds rows for tokens before and after, too.
namespace attribute_block {
inline constexpr Attribute classes = 0;                            // 5 offsets x 64 word classes
inline constexpr Attribute facts = classes + 5 * 64;               // 3 offsets x 64 list facts
inline constexpr Attribute signature = facts + 3 * 64;             // 3 offsets x 512
inline constexpr Attribute signature_shape = signature + 3 * 512;  // 512 x 8 casings
inline constexpr Attribute shape = signature_shape + 512 * 8;      // 5 offsets x 256
inline constexpr Attribute context = shape + 5 * 256;              // 3 offsets x 64 Feature bits
inline constexpr Attribute opinion = context + 3 * 64;             // 3 offsets x 256: word model
inline constexpr Attribute rule = opinion + 3 * 256;               // 3 offsets x 64: recognisers
inline constexpr Attribute cue = rule + 3 * 64;                    // 64: right before
inline constexpr Attribute cue_near = cue + 64;                    // 64: a few tokens before
inline constexpr Attribute place = cue_near + 64;                  // 64: where in the text, length
inline constexpr Attribute end = place + 64;
}  // namespace attribute_block
inline constexpr Attribute dense_attributes = attribute_block::end;

class SequenceFeatures {
 public:
  // `evidence` and the document's candidates must be final.
  SequenceFeatures(const Document& d, const WordEvidence& evidence);

  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(tokens_.size()); }
  // Attributes of token i; answers how many. They are those of its own place and, for each offset o
  // from 0 to 4, those that the word of token i + o - 2 has there: functions of word and offset, so
  // that their weights can be summed once a word.
  std::size_t attributes(std::uint32_t i,
                         std::array<Attribute, most_attributes>& out) const noexcept;
  std::size_t place_attributes(std::uint32_t i,
                               std::array<Attribute, most_attributes>& out) const noexcept;
  std::size_t word_attributes(std::uint32_t i, std::uint32_t offset,
                              std::span<Attribute> out) const noexcept;
  // Place of token i in the evidence; below 0: none.
  std::int32_t evidence_of(std::uint32_t i) const noexcept { return tokens_[i].word; }
  // 0: no word, no word attributes.
  std::uint64_t word_key(std::uint32_t i) const noexcept { return tokens_[i].hash; }
  // Every token of a message is looked at; of a text longer than this, windows.
  static constexpr std::uint32_t message_tokens = 4096;
  bool whole() const noexcept { return size() <= message_tokens; }
  // Tokens that could be part of a span; between them nothing needs a score.
  bool possible(std::uint32_t i) const noexcept { return tokens_[i].possible; }

 private:
  struct Token {
    std::uint64_t hash = 0;  // 0: not a word
    std::int32_t word = -1;  // place in the evidence
    std::uint16_t signature = 0;
    std::uint8_t shape = 0;
    std::uint8_t casing = 0;
    std::uint8_t rule = 0;
    std::uint8_t opinion = 0;
    bool possible = false;
  };

  void read_shapes();
  void read_rules();
  void read_opinions();
  void read_possible();
  bool opens_window(std::uint32_t i) const noexcept;

  const Document& d_;
  const WordEvidence& evidence_;
  SecureVector<Token> tokens_;
};

}  // namespace careline::phi
