// Policies on disk for tests: a folder that goes away, and the least that a policy needs.
#pragma once

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "policy/policy.h"

namespace policy_test {

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "careline-policy-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }

  std::string write(const std::string& name, const std::string& text) const {
    const auto file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file.string();
  }
  std::string path(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

// Rules without which nothing loads; they take lines 4 and 5 of a policy.
inline const std::string danger_rules =
    "  - { id: danger-a, when: { signal.self_harm: present }, then: { tier: immediate_human, "
    "queue: "
    "crisis, priority: 1000 } }\n"
    "  - { id: danger-b, when: { signal.emergency_medical: present }, then: { tier: "
    "immediate_human, queue: nurse, priority: 999 } }\n";

// A policy of these rules (YAML list items, two spaces in); the first stands on line 6.
inline std::string with_rules(const std::string& rules, const std::string& rest = {}) {
  return "policy: test\nschema: careline-input/1\nrules:\n" + danger_rules + rules +
         "default: { tier: route, queue: desk }\n" + rest;
}

inline std::shared_ptr<const careline::policy::Policy> load(const std::string& text) {
  const Folder folder;
  auto policy = careline::policy::Policy::load(folder.write("p.yaml", text));
  INFO((policy ? std::string() : policy.error().message));
  REQUIRE(policy.ok());
  return std::move(policy).value();
}

// "CP103 6:20" for the first finding of error level, or "" when the policy loads.
inline std::string first_error(const std::string& text) {
  const Folder folder;
  const auto policy = careline::policy::Policy::load(folder.write("p.yaml", text));
  if (policy.ok()) return {};
  const std::string& message = policy.error().message;
  const std::size_t code = message.rfind("(CP");
  return message.substr(code + 1, 5) + " " + std::to_string(policy.error().line) + ":" +
         std::to_string(policy.error().column);
}
inline std::string first_message(const std::string& text) {
  const Folder folder;
  const auto policy = careline::policy::Policy::load(folder.write("p.yaml", text));
  return policy.ok() ? std::string() : policy.error().message;
}

inline careline::policy::StoredInput input(const std::string& json) {
  auto read = careline::policy::StoredInput::parse(json);
  INFO((read ? std::string() : read.error().message));
  REQUIRE(read.ok());
  return std::move(read).value();
}

// Everything known and calm; more members may follow.
inline std::string calm(const std::string& more = {}) {
  return R"({"intent":"hours_location","intent.confidence":0.9,"intent.margin":0.5,)"
         R"("intent.agreed":true,"intent.reason":"ok","signal.*":"absent","phi.kinds":[])" +
         (more.empty() ? "" : "," + more) + "}";
}

}  // namespace policy_test
