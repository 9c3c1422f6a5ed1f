#include "fuzz/policy_case.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/json_writer.h"
#include "base/utf8.h"
#include "policy/analysis.h"

namespace policy_case {
namespace {

using namespace careline;
using namespace careline::policy;

constexpr std::size_t max_rules = 16;
constexpr std::size_t max_inputs = 32;

struct Line {
  std::string_view verb;
  std::string_view expression;
};

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    out.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return out;
}

std::string quoted(std::string_view text) {
  JsonWriter out;
  out.string(text);
  return std::string(out.view());
}

// One line of YAML a rule, so that an error's line names the rule.
std::string rule_of(const Line& line, std::size_t i) {
  static constexpr std::string_view obligations[] = {"offer_human", "offer_callback"};
  std::string then;
  if (line.verb != "modify") {
    const std::string_view tier = line.verb == "automate" ? "automate"
                                  : line.verb == "person" ? "immediate_human"
                                                          : "route";
    then = "tier: " + std::string(tier) + ", queue: q" + std::to_string(i % 3) +
           ", priority: " + std::to_string(i % 4) + ", ";
  }
  if (i % 2 == 1) then += "tone: warm, ";
  if (i % 3 != 1) then += i % 2 == 0 ? "allow_phi: [name, date], " : "allow_phi: [name, ssn], ";
  then += "oblige: [" + std::string(obligations[i % 2]) + "]";
  return "  - { id: r" + std::to_string(i) + ", when: { expr: " + quoted(line.expression) +
         " }, then: { " + then + " } }\n";
}

// Compiles what checks; a line with an error is dropped and the rest tried again.
std::unique_ptr<PolicyImpl> compile(std::vector<Line> rules, std::vector<Line>& invariants) {
  static const std::string folder = [] {
    std::string name = (std::filesystem::temp_directory_path() / "careline-fuzz-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) std::abort();
    return name;
  }();
  const std::string path = folder + "/policy.yaml";
  for (;;) {
    std::string yaml = "policy: fuzz\nschema: careline-input/1\nrules:\n";
    std::size_t line = 4;
    const std::size_t first_rule = line;
    for (std::size_t i = 0; i < rules.size(); ++i, ++line) yaml += rule_of(rules[i], i);
    if (rules.empty()) return nullptr;
    yaml += "default: { tier: route, queue: desk, oblige: [offer_human] }\n";
    ++line;
    const std::size_t first_invariant = line + 1;
    if (!invariants.empty()) yaml += "invariants:\n";
    for (std::size_t i = 0; i < invariants.size(); ++i)
      yaml += "  - { id: i" + std::to_string(i) + ", assume: " + quoted(invariants[i].expression) +
              ", assert: \"result.tier != 'automate'\" }\n";
    std::ofstream(path, std::ios::binary) << yaml;
    Error error;
    auto impl = compile_unproved(path, {}, error);
    if (impl != nullptr) return impl;
    const auto at = static_cast<std::size_t>(error.line);
    if (at >= first_rule && at < first_rule + rules.size())
      rules.erase(rules.begin() + static_cast<std::ptrdiff_t>(at - first_rule));
    else if (at >= first_invariant && at < first_invariant + invariants.size())
      invariants.erase(invariants.begin() + static_cast<std::ptrdiff_t>(at - first_invariant));
    else
      return nullptr;
  }
}

}  // namespace

Case read(std::string_view text) {
  Case out;
  if (utf8::find_invalid(text) != utf8::npos) return out;
  std::vector<Line> rules;
  std::vector<Line> invariants;
  bool inputs = false;
  for (const std::string_view line : lines_of(text)) {
    if (line == "---") {
      inputs = true;
    } else if (inputs) {
      auto input = StoredInput::parse(line);
      if (input && out.inputs.size() < max_inputs) out.inputs.push_back(std::move(input).value());
    } else if (const std::size_t space = line.find(' '); space != std::string_view::npos) {
      const Line parsed{line.substr(0, space), line.substr(space + 1)};
      auto& where = parsed.verb == "always" ? invariants : rules;
      if (where.size() < max_rules) where.push_back(parsed);
    }
  }
  if (out.inputs.empty()) out.inputs.push_back(StoredInput::parse("{}").value());
  out.impl = compile(std::move(rules), invariants);
  for (const Line& line : invariants) out.always.emplace_back(line.expression);
  return out;
}

}  // namespace policy_case
