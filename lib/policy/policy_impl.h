// The compiled policy: what Policy, analysis, tests and explanations share.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "policy/condition.h"
#include "policy/document.h"
#include "policy/templates.h"

namespace careline::policy {

// Labels of one result list that the policy uses, in policy order; rules hold bits.
class LabelSet {
 public:
  static constexpr std::size_t max = 256;
  using Bits = std::array<std::uint64_t, max / 64>;
  bool add(const std::vector<std::string>& labels, Bits& bits);  // false when there are too many
  void append(const Bits& bits, std::vector<std::string_view>& out) const;
  std::size_t size() const noexcept { return labels_.size(); }

 private:
  std::vector<std::string> labels_;
};

struct CompiledRule {
  ConditionId condition = 0;
  std::uint32_t rank = 0;  // 0 wins over all: tier, priority, id
  bool decides = false;
  Tier tier = Tier::route;
  std::int32_t priority = 0;
  bool has_phi = false;
  PhiKindSet phi;
  LabelSet::Bits oblige{};
  LabelSet::Bits disclose{};
  LabelSet::Bits handoff{};
};

class PolicyImpl {
 public:
  PolicyImpl() : conditions(doc.schema, doc.ast) {}
  PolicyImpl(const PolicyImpl&) = delete;
  PolicyImpl& operator=(const PolicyImpl&) = delete;

  // After read_document without errors.
  void compile(Findings& findings);

  Sources sources;
  Document doc;
  Conditions conditions;
  Templates templates;
  std::vector<CompiledRule> rules;
  CompiledRule otherwise;
  ConditionId guard = 0;                 // of every rule with tier automate
  std::vector<ConditionId> assumptions;  // of doc.invariants
  std::vector<ConditionId> assertions;
  std::vector<FieldId> used;   // fields that the rules read
  std::size_t rule_atoms = 0;  // atoms of the rules come first
  LabelSet obligations;
  LabelSet disclosures;
  LabelSet handoff;
  std::vector<RuleInfo> infos;
  std::vector<Finding> findings;
  std::string digest;

 private:
  void compile_results(const Results& results, CompiledRule& out, Findings& findings);
  void rank_rules();
  void collect_fields();
  void compute_digest();
};

// Truth of every atom that rules use.
struct AtomTruths {
  std::array<Truth, Conditions::max_atoms> values;
};
void evaluate_atoms(const PolicyImpl& impl, const Facts& facts, std::size_t count,
                    Truth* out) noexcept;
// Whether a rule with this truth matches.
constexpr bool matches(bool automates, Truth truth) noexcept {
  return truth == Truth::yes || (!automates && truth != Truth::no);
}
// What a rule's condition, with the guard of automation, comes out as.
Truth rule_truth(const PolicyImpl& impl, const CompiledRule& rule, Truth guard,
                 std::span<const Truth> atoms) noexcept;
void decide(const PolicyImpl& impl, const Input& input, Outcome& out);

// Reads, checks and compiles; null when there are errors. `findings` gets everything.
std::unique_ptr<PolicyImpl> load_policy(Sources sources, const LoadOptions& options,
                                        bool analyse_fully, std::vector<Finding>& findings);

}  // namespace careline::policy
