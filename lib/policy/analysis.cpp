#include "policy/analysis.h"

namespace careline::policy {

void analyse(const PolicyImpl&, bool, Findings&) {}

}  // namespace careline::policy
