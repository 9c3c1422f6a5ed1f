// The pages of the command: each is written from the JSON report that --json prints, so that both
// always say the same.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace careline::cli {

// careline audit report (docs/reports.md)
std::string audit_page(const nlohmann::ordered_json& report);
// careline policy test, diff, replay
std::string policy_test_page(const nlohmann::ordered_json& report);
std::string policy_diff_page(const nlohmann::ordered_json& report, const std::string& before,
                             const std::string& after);
std::string policy_replay_page(const nlohmann::ordered_json& report);
// careline intent train, eval
std::string evaluation_page(const nlohmann::ordered_json& report);

}  // namespace careline::cli
