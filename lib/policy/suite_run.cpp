// Runs a suite: every case through the policy, compared with what is expected, with coverage.

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "policy/suite.h"

namespace careline::policy {
namespace {

bool holds(std::span<const std::string_view> list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

std::string shown(std::string_view value) {
  return value.empty() ? "none" : fmt::format("\"{}\"", value);
}

std::string kinds(PhiKindSet set) {
  std::string out;
  for (std::size_t i = 0; i < phi_kind_count; ++i) {
    const auto kind = static_cast<PhiKind>(i);
    if (!set.has(kind)) continue;
    if (!out.empty()) out += ", ";
    out += careline::name_of(kind);
  }
  return "[" + out + "]";
}

class Comparison {
 public:
  Comparison(const Policy& policy, const Expectation& expect, const Outcome& got,
             std::vector<std::string>& failures)
      : policy_(policy), expect_(expect), got_(got), failures_(failures) {}

  void run() {
    if (expect_.tier != got_.tier)
      failures_.push_back(fmt::format("expected tier {}, got {}", careline::name_of(expect_.tier),
                                      careline::name_of(got_.tier)));
    text("queue", expect_.queue, got_.queue);
    text("template", expect_.reply_template, got_.template_id);
    text("tone", expect_.tone, got_.tone);
    const std::string_view winner = got_.winner < 0
                                        ? std::string_view("default")
                                        : policy_.rules()[static_cast<std::size_t>(got_.winner)].id;
    text("winner", expect_.winner, winner);
    if (expect_.priority && *expect_.priority != got_.priority)
      failures_.push_back(
          fmt::format("expected priority {}, got {}", *expect_.priority, got_.priority));
    if (expect_.allow_phi && !(*expect_.allow_phi == got_.allowed_phi))
      failures_.push_back(fmt::format("expected allow_phi {}, got {}", kinds(*expect_.allow_phi),
                                      kinds(got_.allowed_phi)));
    list("oblige", expect_.oblige, got_.obligations, true);
    list("oblige", expect_.not_oblige, got_.obligations, false);
    list("disclose", expect_.disclose, got_.disclosures, true);
    list("disclose", expect_.not_disclose, got_.disclosures, false);
    list("handoff", expect_.handoff, got_.handoff, true);
    std::vector<std::string_view> ids;
    for (const std::uint32_t i : got_.matched) ids.push_back(policy_.rules()[i].id);
    list("rule", expect_.rules, ids, true);
    list("rule", expect_.not_rules, ids, false);
  }

 private:
  void text(std::string_view what, const std::optional<std::string>& expected,
            std::string_view got) {
    if (expected && *expected != got)
      failures_.push_back(
          fmt::format("expected {} {}, got {}", what, shown(*expected), shown(got)));
  }
  void list(std::string_view what, const std::vector<std::string>& expected,
            std::span<const std::string_view> got, bool present) {
    for (const auto& value : expected) {
      if (holds(got, value) != present)
        failures_.push_back(fmt::format("expected {}{} \"{}\"", present ? "" : "no ", what, value));
    }
  }

  const Policy& policy_;
  const Expectation& expect_;
  const Outcome& got_;
  std::vector<std::string>& failures_;
};

Result<StoredInput> input_of(const SuiteCase& test, const MessageReader& reader) {
  if (!test.message) return StoredInput::parse(test.input);
  if (!reader) return fail(Status::unsupported, "a message needs the engine");
  const SuiteMessage& m = *test.message;
  MessageCase message;
  message.text = m.text;
  message.page = m.page;
  message.role = m.role;
  message.purpose = m.purpose;
  message.channel = m.channel;
  message.speaker = m.speaker;
  message.language = m.language;
  message.verified = m.verified;
  message.hours = m.hours;
  message.clock = test.clock;
  return reader(message);
}

// At the case's time the text that would be sent must not be past its review.
void judge_template(const PolicyImpl& impl, const SuiteCase& test, const Input& input,
                    const Outcome& outcome, std::vector<std::string>& failures) {
  if (test.clock.empty() || outcome.template_id.empty()) return;
  const std::string_view day = std::string_view(test.clock).substr(0, 10);
  const std::string_view last = impl.templates.review_by(outcome.template_id, input.language);
  if (!last.empty() && last < day)
    failures.push_back(fmt::format("the template {} was to be reviewed by {}, the clock says {}",
                                   outcome.template_id, last, day));
}

void cover(const PolicyImpl& impl, const Input& input, const Outcome& outcome, Coverage& out) {
  Facts facts;
  resolve(impl.doc.schema, impl.used, input, facts);
  std::vector<Truth> atoms(impl.rule_atoms);
  evaluate_atoms(impl, facts, atoms.size(), atoms.data());
  std::vector<ConditionId> open;
  for (std::size_t i = 0; i < impl.rules.size(); ++i) {
    ++out.rules[i][static_cast<std::size_t>(outcome.truths[i])];
    open.push_back(impl.rules[i].condition);
  }
  while (!open.empty()) {
    const ConditionId id = open.back();
    open.pop_back();
    ++out.conditions[id][static_cast<std::size_t>(evaluate_condition(impl.conditions, id, atoms))];
    for (const ConditionId child : impl.conditions.children(impl.conditions[id]))
      open.push_back(child);
  }
  for (const std::uint32_t i : outcome.matched) ++out.matched[i];
}

}  // namespace

std::vector<CaseResult> run_suite(const Policy& policy, const Suite& suite,
                                  const MessageReader& reader, Coverage* coverage) {
  const PolicyImpl& impl = policy.impl();
  if (coverage != nullptr) {
    coverage->conditions.resize(impl.conditions.size());
    coverage->rules.resize(impl.rules.size());
    coverage->matched.resize(impl.rules.size());
  }
  std::vector<CaseResult> results;
  Outcome outcome;
  for (const SuiteCase& test : suite.cases) {
    CaseResult result;
    result.test = &test;
    const auto input = input_of(test, reader);
    if (!input) {
      result.inconclusive = test.message.has_value();
      result.failures.push_back(input.error().message);
      results.push_back(std::move(result));
      continue;
    }
    policy.evaluate(input->input(), outcome);
    Comparison(policy, test.expect, outcome, result.failures).run();
    judge_template(impl, test, input->input(), outcome, result.failures);
    result.decision =
        fmt::format("tier {}, queue {}, template {}, rules", careline::name_of(outcome.tier),
                    shown(outcome.queue), shown(outcome.template_id));
    for (const std::uint32_t i : outcome.matched)
      result.decision += fmt::format(" {}", policy.rules()[i].id);
    if (outcome.by_default) result.decision += " (default)";
    if (coverage != nullptr) cover(impl, input->input(), outcome, *coverage);
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace careline::policy
