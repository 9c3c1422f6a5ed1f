// What a check, a test run, a proof or a verification has to say: for people and for programs.
#pragma once

#include <cstdint>
#include <string>

namespace careline {

struct Report {
  // The values are those of CARELINE_OUTCOME_* and of the command's exit codes 0 to 2.
  enum class Outcome : std::int32_t { ok = 0, findings = 1, inconclusive = 2 };
  Outcome outcome = Outcome::ok;
  std::string text;  // lines for people; may hold ANSI-free UTF-8
  std::string json;  // one JSON object
};

}  // namespace careline
