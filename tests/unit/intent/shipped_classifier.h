// The shipped classifier, opened once, for tests.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include "intent/intent.h"
#include "text/text.h"

namespace careline::intent::tests {

inline std::string shipped_path() {
  return std::string(CARELINE_SOURCE_DIR) + "/lib/assets/models/intent.clm";
}

inline std::shared_ptr<const Classifier> shipped() {
  static const auto classifier = [] {
    auto opened = Classifier::open(shipped_path());
    if (!opened) throw std::runtime_error(opened.error().message);
    return *std::move(opened);
  }();
  return classifier;
}

inline Classification classify(const Classifier& classifier, std::string_view text,
                               const Context& context = {}) {
  const auto normalized = text::normalize(text);
  if (!normalized) throw std::runtime_error(normalized.error().message);
  return classifier.classify(*normalized, context);
}
inline Classification classify(std::string_view text, const Context& context = {}) {
  return classify(*shipped(), text, context);
}

inline std::string label_of(const Classification& c) {
  return c.ranking.empty() ? std::string() : shipped()->labels()[c.label];
}

}  // namespace careline::intent::tests
