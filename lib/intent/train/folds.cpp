#include "intent/train/folds.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "intent/train/random.h"

namespace careline::intent {
namespace {

constexpr std::size_t stratified_folds = 5;
constexpr std::size_t min_groups = 3;
constexpr std::size_t alignment = 64;

}  // namespace

Folds make_folds(const std::vector<Example>& examples, std::uint64_t seed, std::size_t limit) {
  Folds out;
  out.of.resize(examples.size());
  // Ordered by language first: neighbours in this order go to different folds.
  std::map<std::pair<std::string, std::string>, std::size_t> groups;
  bool all_named = true;
  for (const Example& e : examples) {
    if (e.training_only) continue;
    groups.emplace(std::pair{e.lang, e.group}, 0);
    all_named = all_named && !e.group.empty();
  }
  if (all_named && groups.size() >= min_groups) {
    out.count =
        limit == 0 ? groups.size() : std::min(std::max<std::size_t>(2, limit), groups.size());
    std::size_t next = 0;
    for (auto& [name, fold] : groups) fold = next++ % out.count;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      out.of[i] =
          examples[i].training_only ? SIZE_MAX : groups[{examples[i].lang, examples[i].group}];
    }
    out.scheme = std::to_string(groups.size()) + " groups left out in " +
                 std::to_string(out.count) + " folds";
    return out;
  }
  // The examples of each label are dealt out in turn.
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  Random(seed).shuffle(order);
  std::map<std::string, std::size_t> dealt;
  for (const std::size_t i : order) {
    out.of[i] =
        examples[i].training_only ? SIZE_MAX : dealt[examples[i].label]++ % stratified_folds;
  }
  out.count = stratified_folds;
  out.scheme = "five folds";
  return out;
}

AlignedCopy::AlignedCopy(std::string_view bytes)
    : storage_(bytes.size() + alignment), size_(bytes.size()) {
  const auto address = reinterpret_cast<std::uintptr_t>(storage_.data());
  offset_ = (alignment - address % alignment) % alignment;
  std::copy(bytes.begin(), bytes.end(), storage_.data() + offset_);
}

}  // namespace careline::intent
