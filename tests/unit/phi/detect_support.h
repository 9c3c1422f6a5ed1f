// Shared by the tests of detection: one detector, and spans as "kind:surface".
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "phi/phi.h"

namespace careline::phi {

inline const Detector& detector() {
  static const std::shared_ptr<const Detector> shared = [] {
    auto opened = Detector::open(std::string(CARELINE_SOURCE_DIR) + "/lib/assets");
    if (!opened) FAIL(opened.error().message);
    return *opened;
  }();
  return *shared;
}

inline Spans spans_of(std::string_view message, Memory* memory = nullptr,
                      Context context = {Channel::chat, Speaker::patient}) {
  const auto text = text::normalize(message);
  REQUIRE(text.ok());
  return detector().detect(*text, context, memory);
}

// "name:Ana Ruiz" for every span, weekdays left out unless asked for.
inline std::vector<std::string> found(std::string_view message, Memory* memory = nullptr,
                                      bool weekdays = false) {
  std::vector<std::string> out;
  for (const Span& s : spans_of(message, memory)) {
    if (s.kind == PhiKind::weekday && !weekdays) continue;
    out.push_back(std::string(name_of(s.kind)) + ":" +
                  std::string(message.substr(s.range.begin, s.range.size())));
  }
  return out;
}

struct Case {
  std::string_view message;
  std::vector<std::string> spans;
};

inline void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    INFO("message: " << c.message);
    CHECK(found(c.message) == c.spans);
  }
}

}  // namespace careline::phi
