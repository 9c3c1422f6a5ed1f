// Back-test: every decision of a log, decided again under another policy.
#pragma once

#include <string>
#include <string_view>

#include "audit/audit.h"
#include "base/status.h"
#include "policy/policy.h"

namespace careline::engine {

// Reads the decisions of a closed log (the key is needed) and replays them. `expected` is YAML that
// lists accepted less-safe transitions, or "".
Result<policy::ReplayReport> replay(const std::string& policy_path, const audit::VerifyOptions& log,
                                    std::string_view expected);

}  // namespace careline::engine
