// The trained sequence model: a linear-chain conditional random field over the tokens of a message
// that tells names, cities, street lines, ZIP codes, facilities and organisations. Trained by
// training/train-phi, read from one memory-mapped file (lib/assets/models/phi.seq); the weights of
// a token's attributes (sequence_features.h) are added up and marginals come from forward-backward.
//
// File format, all integers and floats little-endian:
//
//   0      8 bytes   "CLSEQ\0\0\1" (last byte: version)
//   8      u32       number of labels: 13, in the order of SequenceLabel
//   12     u32       layout of the dense attributes (sequence_features.h): a model of another
//                    layout is refused
//   16     u32       rows of the dense attributes
//   20     u32       rows of the hashed attributes h
//   24     u32       slots of the hash table, a power of two, more than h
//   28     f32       what a weight is multiplied by
//   32     f32 x 6   decision threshold of each kind, in the order of SequenceKind
//   56     8 bytes   zero
//   64     f32 x 169 weight of going from label a to label b, at a * 13 + b
//   740    i16 x 16  a row for every dense attribute, then for every hashed one; the last three of
//                    each row are zero
//   …      u32 x 2   a slot: key (0: empty) and row; open addressing, linear probing
//   end-32 32 bytes  BLAKE2b-256 of everything before
//
// read() checks sizes, digest, that every slot points to a row and that the table has an empty
// slot; after that look-ups end and stay inside the file whatever the attribute.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/mapped_file.h"
#include "base/status.h"
#include "base/taxonomy.h"
#include "phi/sequence_features.h"

namespace careline::phi {

enum class SequenceKind : std::uint8_t { name, city, address, zip, facility, organization };
inline constexpr std::size_t sequence_kind_count = 6;
PhiKind phi_kind(SequenceKind kind) noexcept;

// Label 0 is outside; 1 + 2 * kind begins a span of the kind, 2 + 2 * kind goes on with it.
inline constexpr std::size_t sequence_label_count = 1 + 2 * sequence_kind_count;

struct TokenMarginals {
  float outside = 1;
  std::array<float, sequence_kind_count> begin{};
  std::array<float, sequence_kind_count> kind{};  // begin or inside
};

// Marginals of the tokens that are not certainly outside; long texts are mostly outside.
class SequenceMarginals {
 public:
  explicit SequenceMarginals(std::uint32_t size) : place_(size, 0), found_(1) {}
  bool outside(std::uint32_t i) const noexcept { return place_[i] == 0; }
  const TokenMarginals& at(std::uint32_t i) const noexcept { return found_[place_[i]]; }
  TokenMarginals& make(std::uint32_t i) {
    if (place_[i] == 0) {
      place_[i] = static_cast<std::uint32_t>(found_.size());
      found_.emplace_back();
    }
    return found_[place_[i]];
  }

 private:
  SecureVector<std::uint32_t> place_;  // of a token in found_; 0: the entry that is outside
  SecureVector<TokenMarginals> found_;
};

class SequenceModel {
 public:
  static Result<SequenceModel> open(const std::string& path);
  // `bytes` are borrowed and begin at a multiple of four; `name` stands in errors.
  static Result<SequenceModel> read(std::string_view bytes, const std::string& name);

  // Linear in the number of tokens.
  SequenceMarginals marginals(const SequenceFeatures& features) const;

  float threshold(SequenceKind kind) const noexcept {
    return thresholds_[static_cast<std::size_t>(kind)];
  }

 private:
  static constexpr std::size_t width = 16;  // of a row; the label count rounded up
  using Row = std::array<float, width>;
  using Sum = std::array<std::int32_t, width>;
  // Weights of one word at each of the five offsets from which it is seen; for long texts.
  struct WordSums {
    std::uint64_t key = 0;
    std::array<Sum, 5> at{};
  };

  SequenceModel() = default;
  void add_rows(std::span<const Attribute> attributes, Sum& sum) const noexcept;
  void score(const SequenceFeatures& features, std::uint32_t token, SecureVector<WordSums>& cache,
             Row& out) const noexcept;
  void infer(std::uint32_t begin, std::uint32_t end, std::uint32_t size, SecureVector<Row>& scores,
             SecureVector<Row>& forward, SequenceMarginals& out) const;

  MappedFile file_;
  const std::int16_t* rows_ = nullptr;
  const std::uint32_t* slots_ = nullptr;
  std::uint32_t dense_rows_ = 0;
  std::uint32_t slot_mask_ = 0;
  float scale_ = 0;
  std::array<float, sequence_kind_count> thresholds_{};
  std::array<Row, width> steps_{};       // exp of the transition weights, from a to b
  std::array<Row, width> steps_back_{};  // … from b to a
};

}  // namespace careline::phi
