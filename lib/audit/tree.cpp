// Proofs follow RFC 9162, sections 2.1.3 and 2.1.4: the verifier walks from the leaf to the root by
// the bits of the index and of the last index, and every hash of the proof must be used.
#include "audit/tree.h"

#include <algorithm>
#include <bit>

namespace careline::audit {
namespace {

constexpr std::string_view leaf_prefix("\x00", 1);
constexpr std::string_view node_prefix("\x01", 1);

// Largest power of two below n, n > 1.
std::uint64_t split(std::uint64_t n) {
  return std::bit_floor(n - 1);
}

}  // namespace

Digest leaf_hash(std::string_view entry) {
  return sha256({leaf_prefix, entry});
}

Digest node_hash(const Digest& left, const Digest& right) {
  return sha256({node_prefix, as_view(left), as_view(right)});
}

std::vector<Digest> leaves_of(std::string_view bytes) {
  std::vector<Digest> out(bytes.size() / sizeof(Digest));
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::string_view leaf = bytes.substr(i * sizeof(Digest), sizeof(Digest));
    std::copy(leaf.begin(), leaf.end(), out[i].begin());
  }
  return out;
}

void Frontier::add(const Digest& leaf) {
  Digest root = leaf;
  for (std::uint64_t bits = size_; (bits & 1U) != 0; bits >>= 1U) {
    root = node_hash(roots_.back(), root);
    roots_.pop_back();
  }
  roots_.push_back(root);
  ++size_;
}

Digest Frontier::root() const {
  if (roots_.empty()) return sha256(std::string_view());
  Digest root = roots_.back();
  for (std::size_t i = roots_.size() - 1; i-- > 0;) root = node_hash(roots_[i], root);
  return root;
}

std::string Frontier::bytes() const {
  std::string out;
  for (const Digest& root : roots_) out.append(as_view(root));
  return out;
}

Result<Frontier> Frontier::from(std::uint64_t size, std::string_view bytes) {
  Frontier out;
  out.size_ = size;
  out.roots_.resize(static_cast<std::size_t>(std::popcount(size)));
  if (bytes.size() != out.roots_.size() * sizeof(Digest)) {
    return fail(Status::audit_damaged, "the stored frontier does not fit the number of entries");
  }
  for (std::size_t i = 0; i < out.roots_.size(); ++i) {
    const std::string_view part = bytes.substr(i * sizeof(Digest), sizeof(Digest));
    std::copy(part.begin(), part.end(), out.roots_[i].begin());
  }
  return out;
}

Tree::Tree(std::vector<Digest> leaves) {
  levels_.push_back(std::move(leaves));
  while (levels_.back().size() > 1) {
    const std::vector<Digest>& below = levels_.back();
    std::vector<Digest> level(below.size() / 2);
    for (std::size_t i = 0; i < level.size(); ++i) {
      level[i] = node_hash(below[2 * i], below[2 * i + 1]);
    }
    levels_.push_back(std::move(level));
  }
}

Digest Tree::range(std::uint64_t first, std::uint64_t end) const {
  const std::uint64_t n = end - first;
  if (n == 0) return sha256(std::string_view());
  if (std::has_single_bit(n) && first % n == 0) {
    return levels_[static_cast<std::size_t>(std::countr_zero(n))][first / n];
  }
  const std::uint64_t k = split(n);
  return node_hash(range(first, first + k), range(first + k, end));
}

std::vector<Digest> Tree::inclusion(std::uint64_t index, std::uint64_t n) const {
  std::vector<Digest> proof;
  std::uint64_t first = 0;
  std::uint64_t end = n;
  while (end - first > 1) {
    const std::uint64_t middle = first + split(end - first);
    if (index < middle) {
      proof.push_back(range(middle, end));
      end = middle;
    } else {
      proof.push_back(range(first, middle));
      first = middle;
    }
  }
  return {proof.rbegin(), proof.rend()};
}

std::vector<Digest> Tree::consistency(std::uint64_t m, std::uint64_t n) const {
  std::vector<Digest> proof;
  std::uint64_t first = 0;
  std::uint64_t end = n;
  bool whole = true;  // the subtree [first, m) is the whole old tree, whose root the verifier has
  while (m != end) {
    const std::uint64_t middle = first + split(end - first);
    if (m <= middle) {
      proof.push_back(range(middle, end));
      end = middle;
    } else {
      proof.push_back(range(first, middle));
      first = middle;
      whole = false;
    }
  }
  if (!whole) proof.push_back(range(first, end));
  return {proof.rbegin(), proof.rend()};
}

bool verify_inclusion(std::uint64_t index, std::uint64_t size, const Digest& leaf,
                      std::span<const Digest> proof, const Digest& root) {
  if (index >= size) return false;
  std::uint64_t fn = index;
  std::uint64_t sn = size - 1;
  Digest r = leaf;
  for (const Digest& p : proof) {
    if (sn == 0) return false;
    if ((fn & 1U) != 0 || fn == sn) {
      r = node_hash(p, r);
      while ((fn & 1U) == 0 && fn != 0) {
        fn >>= 1U;
        sn >>= 1U;
      }
    } else {
      r = node_hash(r, p);
    }
    fn >>= 1U;
    sn >>= 1U;
  }
  return sn == 0 && r == root;
}

bool verify_consistency(std::uint64_t size1, std::uint64_t size2, std::span<const Digest> proof,
                        const Digest& root1, const Digest& root2) {
  // Nothing can be said about an empty tree; whoever holds one has no history yet.
  if (size1 == 0 || size1 > size2) return false;
  if (size1 == size2) return proof.empty() && root1 == root2;
  std::size_t at = 0;
  Digest fr;
  if (std::has_single_bit(size1)) {
    fr = root1;
  } else {
    if (proof.empty()) return false;
    fr = proof[at++];
  }
  Digest sr = fr;
  std::uint64_t fn = size1 - 1;
  std::uint64_t sn = size2 - 1;
  while ((fn & 1U) != 0) {
    fn >>= 1U;
    sn >>= 1U;
  }
  for (; at < proof.size(); ++at) {
    if (sn == 0) return false;
    if ((fn & 1U) != 0 || fn == sn) {
      fr = node_hash(proof[at], fr);
      sr = node_hash(proof[at], sr);
      while ((fn & 1U) == 0 && fn != 0) {
        fn >>= 1U;
        sn >>= 1U;
      }
    } else {
      sr = node_hash(sr, proof[at]);
    }
    fn >>= 1U;
    sn >>= 1U;
  }
  return sn == 0 && fr == root1 && sr == root2;
}

}  // namespace careline::audit
