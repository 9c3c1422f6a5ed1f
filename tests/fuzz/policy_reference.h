// A second, slow interpreter of conditions and of the join of rules, for differential tests.
//
// It walks the same syntax tree as the library, with strings and vectors where the library has an
// arena, reads the Input itself, knows no atoms and no compiled form, and follows
// docs/policy-language.md word for word. Reading times, their calendar fields and regular
// expressions are the library's own functions: the public CEL cases judge those.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "policy/policy_impl.h"

namespace policy_reference {

using careline::policy::Truth;

// What the expression at `root` is for this input.
Truth evaluate(const careline::policy::Document& document, careline::policy::NodeId root,
               const careline::policy::Input& input);

struct Decision {
  careline::Tier tier = careline::Tier::route;
  std::string winner;  // id, or "default"
  std::string queue;
  std::string reply_template;
  std::string tone;
  int priority = 0;
  careline::PhiKindSet allowed;
  std::vector<std::string> obligations;  // sorted
  std::vector<std::string> disclosures;
  std::vector<Truth> truths;  // one a rule, the guard of automation included
  std::vector<std::string> matched;
};
Decision decide(const careline::policy::Document& document, const careline::policy::Input& input);

// Where the library's decision differs from the reference's, as one sentence; "" when it does not.
std::string difference(const careline::policy::PolicyImpl& impl,
                       const careline::policy::Input& input, const careline::policy::Outcome& got);

}  // namespace policy_reference
