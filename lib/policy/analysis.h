// Exact analysis of a compiled policy (docs/policy-language.md, section 11).
#pragma once

#include "policy/policy_impl.h"

namespace careline::policy {

// Adds findings. What keeps a policy from loading is always looked for; warnings that cost more and
// reports only when `fully`.
void analyse(const PolicyImpl& impl, bool fully, Findings& findings);

}  // namespace careline::policy
