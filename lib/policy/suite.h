// Test files of policies: cases with an input or a message, and what is expected of the decision.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "policy/policy_impl.h"

namespace careline::policy {

struct Expectation {
  Tier tier = Tier::route;
  std::optional<std::string> queue;  // "" is nothing
  std::optional<std::string> reply_template;
  std::optional<std::string> tone;
  std::optional<std::string> winner;
  std::optional<std::int64_t> priority;
  std::optional<PhiKindSet> allow_phi;
  std::vector<std::string> oblige;
  std::vector<std::string> not_oblige;
  std::vector<std::string> disclose;
  std::vector<std::string> not_disclose;
  std::vector<std::string> handoff;
  std::vector<std::string> rules;
  std::vector<std::string> not_rules;
};

struct SuiteMessage {
  std::string text;
  std::string page;
  std::string role;
  std::string purpose;
  Channel channel = Channel::unknown;
  Speaker speaker = Speaker::unknown;
  Language language = Language::unknown;
  Fact verified = Fact::unknown;
  Hours hours = Hours::unknown;
};

struct SuiteCase {
  std::string name;
  Position at;
  std::string clock;  // RFC 3339: when the case happens; "" when it does not matter
  std::string input;  // JSON; unless there is a message
  std::optional<SuiteMessage> message;
  Expectation expect;
};

struct Suite {
  std::string name;
  std::vector<SuiteCase> cases;
};

// Reads a test file, file 0 of `sources`, checked against the policy's schema, rules and results.
bool read_suite(const Sources& sources, const PolicyImpl& impl, Findings& findings, Suite& out);

// How one case came out.
struct CaseResult {
  const SuiteCase* test = nullptr;
  bool inconclusive = false;          // a message without a reader, or the reader failed
  std::vector<std::string> failures;  // one sentence each
  std::string decision;               // "tier route, queue front_desk, rules a b"
};

// How often conditions came out how: indexed by condition, then by Truth.
struct Coverage {
  std::vector<std::array<std::uint32_t, 4>> conditions;
  std::vector<std::array<std::uint32_t, 4>> rules;
  std::vector<std::uint32_t> matched;
};

std::vector<CaseResult> run_suite(const Policy& policy, const Suite& suite,
                                  const MessageReader& reader, Coverage* coverage);

}  // namespace careline::policy
