#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/json_writer.h"
#include "policy/analysis.h"
#include "policy/policy_impl.h"

namespace careline::policy {

std::unique_ptr<PolicyImpl> load_policy(Sources sources, const LoadOptions& options,
                                        bool analyse_fully, std::vector<Finding>& out) {
  Findings findings;
  auto impl = std::make_unique<PolicyImpl>();
  impl->sources = std::move(sources);
  read_document(impl->sources, impl->doc, findings);
  if (!findings.has_errors()) {
    impl->templates.read(impl->sources, impl->doc, options.today, findings);
    impl->compile(findings);
  }
  if (!findings.has_errors()) analyse(*impl, analyse_fully, findings);
  out = impl->sources.sorted(findings);
  if (findings.has_errors()) return nullptr;
  return impl;
}

Policy::Policy(std::unique_ptr<PolicyImpl> impl) : impl_(std::move(impl)) {}
Policy::~Policy() = default;

Result<std::shared_ptr<const Policy>> Policy::load(const std::string& path,
                                                   const LoadOptions& options) {
  Sources sources;
  auto opened = sources.open_main(path);
  if (!opened) return std::move(opened).error();
  std::vector<Finding> findings;
  auto impl = load_policy(std::move(sources), options, false, findings);
  if (impl == nullptr) {
    const Finding& first = findings.front();
    return fail_at_line(Status::bad_policy,
                        fmt::format("{}:{}:{}: {} ({})", first.file, first.line, first.column,
                                    first.message, first.code),
                        first.line, first.column);
  }
  impl->findings = std::move(findings);
  return std::shared_ptr<const Policy>(new Policy(std::move(impl)));
}

void Policy::evaluate(const Input& input, Outcome& out) const noexcept {
  try {
    decide(*impl_, input, out);
  } catch (...) {
    // No memory for the outcome: nothing is known, so a person decides.
    out.tier = Tier::immediate_human;
    out.queue = {};
    out.template_id = {};
    out.tone = {};
    out.priority = 0;
    out.allowed_phi = {};
    out.matched.clear();
    out.truths.clear();
    out.winner = -1;
    out.by_default = true;
    out.obligations.clear();
    out.disclosures.clear();
    out.handoff.clear();
  }
}

std::string_view Policy::name() const noexcept {
  return impl_->doc.name;
}
std::string_view Policy::digest() const noexcept {
  return impl_->digest;
}
std::span<const RuleInfo> Policy::rules() const noexcept {
  return impl_->infos;
}
std::span<const Finding> Policy::findings() const noexcept {
  return impl_->findings;
}

std::string Policy::explanation(const Outcome& outcome) const {
  std::string out;
  const auto add = [&out](std::string_view sentence) {
    if (!out.empty()) out += ' ';
    out += sentence;
  };
  if (outcome.by_default)
    add(fmt::format("No rule decides on this message: the default is {}.",
                    careline::name_of(outcome.tier)));
  for (const std::uint32_t i : outcome.matched) {
    if (i >= impl_->infos.size()) continue;
    const RuleInfo& rule = impl_->infos[i];
    add(rule.explain.empty() ? fmt::format("Rule {} applies.", rule.id)
                             : std::string(rule.explain));
    if (outcome.truths[i] == Truth::unknown)
      add(fmt::format("(Rule {} applies because something it asks about is unknown.)", rule.id));
    if (outcome.truths[i] == Truth::error)
      add(fmt::format("(Rule {} applies because its condition failed.)", rule.id));
  }
  return out;
}

std::string Policy::reply(std::string_view template_id, Language language) const {
  return impl_->templates.reply(template_id, language, impl_->doc.variables);
}

Result<PhiKindSet> Policy::allowed_phi(std::string_view role, std::string_view purpose) const {
  for (const Role& r : impl_->doc.roles) {
    if (r.name != role) continue;
    if (std::find(r.purposes.begin(), r.purposes.end(), purpose) == r.purposes.end())
      return fail(Status::denied, "the role may not act for this purpose");
    return r.phi;
  }
  return fail(Status::denied, "the role is not in the policy");
}

}  // namespace careline::policy
