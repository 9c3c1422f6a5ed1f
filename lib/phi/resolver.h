// Turns overlapping candidates into disjoint spans: confidence first, then length, then how
// specific the kind is. What a weaker candidate covers beyond a stronger one stays covered.
#pragma once

#include <vector>

#include "phi/document.h"

namespace careline::phi {

// Ascending, disjoint, on grapheme boundaries of the original message.
Spans resolve(const text::NormalizedText& text, std::vector<Candidate>& candidates);

}  // namespace careline::phi
