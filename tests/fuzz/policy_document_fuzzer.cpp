// Any bytes as a policy: it loads or is refused with a place; what loads decides, explains itself,
// and is as severe with everything unknown as its own invariants ask.

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "policy/policy.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace careline;
  using namespace careline::policy;
  static const std::string folder = [] {
    std::string name = (std::filesystem::temp_directory_path() / "careline-fuzz-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) std::abort();
    return name;
  }();
  const std::string path = folder + "/policy.yaml";
  std::ofstream(path, std::ios::binary)
      .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto formatted = format(text);
  if (formatted) {
    const auto again = format(*formatted);
    if (!again || *again != *formatted) std::abort();
  }
  const auto policy = Policy::load(path, {"2026-01-01"});
  if (!policy) {
    if (policy.error().message.empty() || policy.error().message.size() > 2000) std::abort();
    return 0;
  }
  Input input;
  Outcome outcome;
  (*policy)->evaluate(input, outcome);
  if (outcome.tier == Tier::automate) std::abort();
  for (auto& signal : input.signals) signal.state = SignalState::present;
  (*policy)->evaluate(input, outcome);
  if (outcome.tier != Tier::immediate_human) std::abort();
  (void)(*policy)->explanation(outcome);
  if (!check(path)) std::abort();
  return 0;
}
