// Profiles and operators by name.
#include <algorithm>

#include "phi/phi.h"

namespace careline::phi {
namespace {

// String literals, so that data() is NUL-terminated for the C ABI.
constexpr std::array<std::string_view, 9> operator_names = {
    "keep", "remove", "mask",       "placeholder", "surrogate",
    "hash", "token",  "date_shift", "generalise"};

// 45 CFR 164.514(e)(2) lists what a limited data set may not hold; dates, ages, and town, city,
// state and ZIP code are not in the list.
PhiKindSet limited_data_set_kinds() noexcept {
  PhiKindSet kinds = safe_harbor_kinds();
  for (const PhiKind kept : {PhiKind::date, PhiKind::age_over_89, PhiKind::city, PhiKind::zip}) {
    kinds.remove(kept);
  }
  return kinds;
}

Plan plan_with(PhiKindSet kinds, Operator op) {
  Plan plan;
  plan.kinds = kinds;
  plan.operators.fill(op);
  return plan;
}

}  // namespace

std::string_view name_of(Operator op) noexcept {
  const auto i = static_cast<std::size_t>(op);
  return i < operator_names.size() ? operator_names[i] : std::string_view("unknown");
}

std::optional<Operator> operator_from(std::string_view name) noexcept {
  const auto it = std::find(operator_names.begin(), operator_names.end(), name);
  if (it == operator_names.end()) return std::nullopt;
  return static_cast<Operator>(it - operator_names.begin());
}

Result<Plan> plan_for(std::string_view profile, Operator op) {
  if (profile == "safe_harbor") return plan_with(safe_harbor_kinds(), op);
  if (profile == "strict") return plan_with(PhiKindSet::all(), op);
  if (profile == "limited_data_set") return plan_with(limited_data_set_kinds(), op);
  return fail(Status::unknown_label, "profile must be safe_harbor, strict or limited_data_set");
}

Plan minimum_necessary(PhiKindSet allowed, Operator op) {
  return plan_with(PhiKindSet(PhiKindSet::all().bits() & ~allowed.bits()), op);
}

}  // namespace careline::phi
