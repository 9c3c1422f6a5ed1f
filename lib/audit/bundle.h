// A bundle: entries [first, end) of a log with everything that proves them, in one text file.
//
// JSON Lines, in this order:
//   {"format":"careline.audit/bundle/1","origin","log_id","size","first","end","proof":[base64…]}
//   {"note":"…"}    epoch links, the checkpoint at the end of each epoch, the newest checkpoint
//   last;
//                   a bundle of the whole log has every checkpoint
//   {"index","epoch","leaf_hash":hex,"entry":base64 of the canonical bytes}   first to end-1; a
//   purged
//                   entry has "purged":true instead of "entry"
//
// The proof holds the roots of the subtrees outside [first, end), in the order of this walk:
//
//   root(low, high):  if high <= first or low >= end: the next hash of the proof
//                     if high - low == 1:             the leaf hash of entry `low`
//                     k = largest power of two below high - low
//                     node(root(low, low + k), root(low + k, high))
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "audit/tree.h"

namespace careline::audit {

inline constexpr std::string_view bundle_format = "careline.audit/bundle/1";

struct BundleRange {
  std::uint64_t size = 0;
  std::uint64_t first = 0;
  std::uint64_t end = 0;
};

// The proof of a range. `next_leaf` gives the leaves of the whole tree in order.
std::vector<Digest> range_proof(const BundleRange& range, const std::function<Digest()>& next_leaf);
// The root that leaves and proof lead to; nullopt if the proof has not exactly the hashes needed.
std::optional<Digest> range_root(const BundleRange& range, const std::vector<Digest>& leaves,
                                 const std::vector<Digest>& proof);

}  // namespace careline::audit
