// The guard around every part (principle P1): an error, an exception or a part that is not there
// becomes a fault, and what the part should have said stays unknown.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/status.h"

namespace careline::engine {

// Runs `body`, which returns Result<void>. True if it succeeded; else `part` is among the faults.
// What the part had to say about its failure is dropped: it may quote its input.
template <typename Body>
bool guarded(std::vector<std::string>& faults, std::string_view part, Body&& body) {
  bool good = false;
  try {
    const Result<void> done = std::forward<Body>(body)();
    good = done.ok();
  } catch (...) {  // NOLINT(bugprone-empty-catch) the fault is noted below
  }
  if (!good) {
    bool noted = false;
    for (const std::string& fault : faults) noted = noted || fault == part;
    if (!noted) faults.emplace_back(part);
  }
  return good;
}

inline Error missing_part() {
  return fail(Status::bad_state, "the part is not there");
}

}  // namespace careline::engine
