// What the tests of lib/signal share: the shipped detector, short names, golden files.
#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_reader.h"
#include "base/mapped_file.h"
#include "signal/signal.h"

namespace careline::signal {

inline const Detector& shipped() {
  static const std::shared_ptr<const Detector> detector = [] {
    auto opened = Detector::open(CARELINE_SOURCE_DIR "/lib/assets");
    if (!opened) FAIL(opened.error().message);
    return *opened;
  }();
  return *detector;
}

inline Findings detect(std::string_view message, const Detector& detector = shipped()) {
  auto text = text::normalize(message);
  REQUIRE(text.ok());
  return detector.detect(*text);
}

inline std::optional<Finding> find(const Findings& findings, Signal signal) {
  for (const Finding& f : findings) {
    if (f.signal == signal) return f;
  }
  return std::nullopt;
}

inline bool is_present(const Findings& findings, Signal signal) {
  const auto found = find(findings, signal);
  return found && found->assertion == Assertion::present;
}

// "present", "negated", … or "none".
inline std::string assertion_of(std::string_view message, Signal signal) {
  const auto found = find(detect(message), signal);
  return found ? std::string(name_of(found->assertion)) : "none";
}

inline std::vector<std::string> lines_of(const std::string& path) {
  const auto whole = read_file(path);
  REQUIRE(whole.ok());
  std::vector<std::string> lines;
  std::string_view rest = *whole;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (end > 0) lines.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return lines;
}

struct GoldMessage {
  std::string id;
  std::string text;
  struct Mark {
    Signal signal;
    Assertion assertion;
  };
  std::vector<Mark> marks;

  bool has(Signal signal, Assertion assertion) const {
    for (const Mark& m : marks) {
      if (m.signal == signal && m.assertion == assertion) return true;
    }
    return false;
  }
};

// A golden set of tests/golden/signals: {"id","text","lang","channel","signals":[…]} a line.
inline std::vector<GoldMessage> gold_messages(const std::string& path) {
  std::vector<GoldMessage> messages;
  for (const std::string& line : lines_of(path)) {
    const auto value = json::parse(line);
    REQUIRE(value.ok());
    GoldMessage message;
    message.id = value->string_or("id", "");
    message.text = value->string_or("text", "");
    if (const json::Value* marks = value->find("signals")) {
      for (const json::Value& mark : marks->array()) {
        message.marks.push_back({signal_from(mark.string_or("signal", "")).value(),
                                 assertion_from(mark.string_or("assertion", "")).value()});
      }
    }
    messages.push_back(std::move(message));
  }
  return messages;
}

}  // namespace careline::signal
