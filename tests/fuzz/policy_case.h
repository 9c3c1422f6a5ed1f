// What the fuzz targets of evaluator and analyser read, as text that a person can write:
//
//   automate intent == "greeting" && intent.confidence >= 0.85
//   route signal.anger == "present"
//   person 10 / conversation.turn > 3
//   modify !verified
//   always signal.anger == "present"        an invariant: then nothing is automated
//   ---
//   {"intent":"greeting","signal.*":"absent"}
//
// Each line above the bar is a rule; each line below it is an input. Lines that do not check are
// left out, so that most mutations still are a policy.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "policy/policy_impl.h"

namespace policy_case {

struct Case {
  std::unique_ptr<careline::policy::PolicyImpl> impl;  // null: nothing usable
  std::vector<careline::policy::StoredInput> inputs;
  std::vector<std::string> always;  // assumptions of invariants, as written
};

Case read(std::string_view text);

}  // namespace policy_case
