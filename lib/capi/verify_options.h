// careline_audit_verify_options, which name a closed log: for verification and for replay.
#pragma once

#include <careline/careline.h>

#include "audit/audit.h"
#include "base/status.h"

namespace careline::capi {

// `name` stands for the argument in errors. The views borrow from `options`.
Result<audit::VerifyOptions> to_verify_options(const careline_audit_verify_options* options,
                                               const char* name);

}  // namespace careline::capi
