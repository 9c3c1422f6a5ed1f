// The Merkle tree of RFC 6962, section 2 (SHA-256): roots, inclusion and consistency proofs.
//
// A leaf's hash is SHA-256(0x00 || entry), an inner node's SHA-256(0x01 || left || right), the
// empty tree's SHA-256(""). A tree of n leaves splits at the largest power of two below n.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/digest.h"

namespace careline::audit {

Digest leaf_hash(std::string_view entry);
Digest node_hash(const Digest& left, const Digest& right);

// Splits hashes that stand behind each other, 32 bytes each.
std::vector<Digest> leaves_of(std::string_view bytes);

// What is needed to add leaves: the roots of the complete subtrees, largest first, one for each bit
// of the size.
class Frontier {
 public:
  void add(const Digest& leaf);
  Digest root() const;
  std::uint64_t size() const noexcept { return size_; }

  // The subtree roots behind each other, 32 bytes each.
  std::string bytes() const;
  // audit_damaged if `bytes` has not one root for each bit of `size`.
  static Result<Frontier> from(std::uint64_t size, std::string_view bytes);

 private:
  std::uint64_t size_ = 0;
  std::vector<Digest> roots_;
};

// All leaves in memory with their complete subtrees, for proofs: 64 bytes a leaf, O(log n) a proof.
class Tree {
 public:
  explicit Tree(std::vector<Digest> leaves);
  std::uint64_t size() const noexcept { return levels_[0].size(); }
  const std::vector<Digest>& leaves() const noexcept { return levels_[0]; }
  // Root of the first `n` leaves, n <= size().
  Digest root(std::uint64_t n) const { return range(0, n); }
  // Proof that leaf `index` is in the tree of the first `n` leaves, index < n.
  std::vector<Digest> inclusion(std::uint64_t index, std::uint64_t n) const;
  // Proof that the tree of `m` leaves is a prefix of the tree of `n`, 0 < m <= n.
  std::vector<Digest> consistency(std::uint64_t m, std::uint64_t n) const;

 private:
  Digest range(std::uint64_t first, std::uint64_t end) const;

  std::vector<std::vector<Digest>> levels_;  // levels_[k][i]: root of leaves [i << k, (i + 1) << k)
};

bool verify_inclusion(std::uint64_t index, std::uint64_t size, const Digest& leaf,
                      std::span<const Digest> proof, const Digest& root);
bool verify_consistency(std::uint64_t size1, std::uint64_t size2, std::span<const Digest> proof,
                        const Digest& root1, const Digest& root2);

}  // namespace careline::audit
