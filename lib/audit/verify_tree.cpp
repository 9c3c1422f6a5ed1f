// The tree of a log against its signed checkpoints, and against the one that the auditor holds.
#include <fmt/format.h>

#include <algorithm>

#include "audit/verify.h"

namespace careline::audit {

// ------------------------------------------------------------------------------ the tree

TreeCheck::TreeCheck(const Chain& chain, std::string_view copy, std::vector<std::uint64_t> also)
    : chain_(chain), copy_(copy), also_(std::move(also)) {
  std::sort(also_.begin(), also_.end());
  compare();
}

bool TreeCheck::add(const Digest& leaf) {
  if (finding_) return false;
  frontier_.add(leaf);
  since_.push_back(leaf);
  return compare();
}

bool TreeCheck::compare() {
  if (std::binary_search(also_.begin(), also_.end(), frontier_.size())) {
    roots_.emplace_back(frontier_.size(), frontier_.root());
  }
  const auto& checkpoints = chain_.checkpoints;
  for (; next_ < checkpoints.size() && checkpoints[next_].checkpoint.size <= frontier_.size();
       ++next_) {
    const Checkpoint& c = checkpoints[next_].checkpoint;
    if (c.size == frontier_.size() && c.root == frontier_.root()) {
      good_ = c.size;
      since_.clear();
      continue;
    }
    finding_ = Finding{VerdictCode::tampered,
                       fmt::format("entries {} to {} are not those under the checkpoint of {}",
                                   good_, c.size - 1, c.size),
                       first_difference(c.size), 0, 0};
    return false;
  }
  return true;
}

std::optional<std::uint64_t> TreeCheck::first_difference(std::uint64_t end) const {
  if (copy_.size() < end * sizeof(Digest)) return std::nullopt;
  Frontier signed_tree;
  const std::vector<Digest> leaves = leaves_of(copy_.substr(0, end * sizeof(Digest)));
  for (const Digest& leaf : leaves) signed_tree.add(leaf);
  const Checkpoint& c = chain_.checkpoints[next_].checkpoint;
  if (signed_tree.root() != c.root) return std::nullopt;
  for (std::uint64_t i = 0; i < since_.size(); ++i) {
    if (since_[i] != leaves[good_ + i]) return good_ + i;
  }
  return std::nullopt;
}

void TreeCheck::finish() {
  if (finding_ || chain_.checkpoints.empty()) return;
  const std::uint64_t known = chain_.checkpoints.back().checkpoint.size;
  if (known > size()) {
    finding_ = Finding{VerdictCode::truncated,
                       fmt::format("{} entries were signed, {} are there", known, size()),
                       {},
                       known,
                       size()};
  }
}

std::optional<Digest> TreeCheck::root_at(std::uint64_t size) const {
  for (const auto& [at, root] : roots_) {
    if (at == size) return root;
  }
  return std::nullopt;
}

// ------------------------------------------------------------------------------ known checkpoint

Result<std::optional<Known>> parse_known(std::string_view text) {
  if (text.empty()) return std::optional<Known>();
  Result<Note> note = Note::parse(text);
  if (!note.ok())
    return fail(Status::invalid_argument, "the known checkpoint is not a signed note");
  const Result<Checkpoint> checkpoint = Checkpoint::parse(note->text);
  if (!checkpoint.ok()) return checkpoint.error();
  return std::optional<Known>(Known{*checkpoint, std::move(*note)});
}

std::optional<Finding> compare_known(const Known& known, const Chain& chain, std::uint64_t size,
                                     const std::optional<Digest>& root) {
  const Checkpoint& c = known.checkpoint;
  if (c.origin != chain.keys.front().name) {
    return Finding{VerdictCode::foreign, "the known checkpoint is of another log", {}, 0, 0};
  }
  const bool ours = std::any_of(chain.keys.begin(), chain.keys.end(),
                                [&](const VerifierKey& k) { return known.note.signed_by(k); });
  if (c.size > size) {
    // A log that was put back may have lost the very link that names the signer.
    return Finding{VerdictCode::rolled_back,
                   fmt::format("{} entries were signed, the log was put back to {}", c.size, size),
                   {},
                   c.size,
                   size};
  }
  if (!ours) {
    return Finding{
        VerdictCode::foreign, "the known checkpoint is not signed by this log's keys", {}, 0, 0};
  }
  if (root && *root != c.root) {
    return Finding{VerdictCode::forked,
                   fmt::format("the known checkpoint of {} entries is of another history", c.size),
                   {},
                   0,
                   0};
  }
  return std::nullopt;
}

}  // namespace careline::audit
