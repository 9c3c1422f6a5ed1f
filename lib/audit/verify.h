// The parts of a verification. verify.cpp joins them for a log's directory, verify_bundle.cpp for
// an exported bundle.
#pragma once

#include <functional>

#include "audit/chain.h"
#include "audit/keyring.h"
#include "audit/store.h"
#include "audit/tree.h"

namespace careline::audit {

// Compares the growing tree with every signed checkpoint as its size is reached.
class TreeCheck {
 public:
  // `copy` is the leaves file (may be empty): where the roots disagree it tells the first leaf that
  // differs, if it is itself the tree that was signed.
  TreeCheck(const Chain& chain, std::string_view copy, std::vector<std::uint64_t> also = {});

  // Adds the next leaf; false once something is wrong.
  bool add(const Digest& leaf);
  // All leaves are there; what the checkpoints say about their number.
  void finish();

  std::uint64_t size() const noexcept { return frontier_.size(); }
  Digest root() const { return frontier_.root(); }
  const std::optional<Finding>& finding() const noexcept { return finding_; }
  // Root at one of the sizes in `also`, if the tree has reached it.
  std::optional<Digest> root_at(std::uint64_t size) const;

 private:
  bool compare();
  std::optional<std::uint64_t> first_difference(std::uint64_t end) const;

  const Chain& chain_;
  std::string_view copy_;
  std::vector<std::uint64_t> also_;
  std::vector<std::pair<std::uint64_t, Digest>> roots_;
  Frontier frontier_;
  std::vector<Digest> since_;  // leaves since the last good checkpoint
  std::uint64_t good_ = 0;
  std::size_t next_ = 0;
  std::optional<Finding> finding_;
};

// The checkpoint that the auditor brought along.
struct Known {
  Checkpoint checkpoint;
  Note note;
};
Result<std::optional<Known>> parse_known(std::string_view text);
// Compares it with a chain and the tree of `size` leaves; `root` is the tree's root at its size, if
// the tree is that large.
std::optional<Finding> compare_known(const Known& known, const Chain& chain, std::uint64_t size,
                                     const std::optional<Digest>& root);

// The rows of an open log's database against tree, notes and lookup tables. Damage that SQLite
// reports comes back as an error.
struct RowCheck {
  std::optional<Finding> finding;
  std::optional<Finding> lookup;  // of the lookup tables; the entries themselves are more specific
  std::uint64_t purged_end = 0;   // rows below it may be dropped
};
// One thread for each of the connections.
Result<RowCheck> check_rows(const std::vector<Store*>& stores, const Keyring& keyring,
                            const State& state, TreeCheck& tree);

Verdict verdict_of(const Finding& finding);
Result<Verdict> verify_bundle(const VerifyOptions& options);

}  // namespace careline::audit
