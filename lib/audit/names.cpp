// Names of the enumerations of audit.h; they are stored, exported and part of the C ABI.
#include <algorithm>
#include <array>

#include "audit/audit.h"

namespace careline::audit {
namespace {

constexpr std::array<std::string_view, 16> kind_names = {
    "",           "decision", "outcome", "disclosure", "reveal", "redaction", "policy_load",
    "model_load", "config",   "key",     "export",     "query",  "purge",     "stopped",
    "resumed",    "hold"};

constexpr std::array<std::string_view, 11> verdict_names = {
    "ok",           "tampered", "truncated",        "forked",      "rolled_back", "foreign",
    "chain_broken", "damaged",  "unanchored_since", "key_missing", "unsealed"};

constexpr std::array<std::string_view, 5> format_names = {"jsonl", "csv", "fhir", "ocsf", "bundle"};

}  // namespace

std::string_view name_of(Kind kind) noexcept {
  const auto i = static_cast<std::size_t>(kind);
  return i < kind_names.size() ? kind_names[i] : std::string_view();
}

std::optional<Kind> kind_from(std::string_view name) noexcept {
  if (name.empty()) return std::nullopt;
  const auto it = std::find(kind_names.begin(), kind_names.end(), name);
  if (it == kind_names.end()) return std::nullopt;
  return static_cast<Kind>(it - kind_names.begin());
}

std::string_view name_of(VerdictCode code) noexcept {
  const auto i = static_cast<std::size_t>(code);
  return i < verdict_names.size() ? verdict_names[i] : std::string_view("unknown");
}

std::optional<ExportFormat> export_format_from(std::string_view name) noexcept {
  const auto it = std::find(format_names.begin(), format_names.end(), name);
  if (it == format_names.end()) return std::nullopt;
  return static_cast<ExportFormat>(it - format_names.begin());
}

}  // namespace careline::audit
