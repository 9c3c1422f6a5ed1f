// The policy without a message, and test files whose cases are messages.
#include "base/json_writer.h"
#include "engine/guard.h"
#include "engine/pipeline.h"

namespace careline::engine {

Result<Decision> Engine::evaluate(std::string_view input_json) const {
  if (auto same = check_process(); !same) return std::move(same).error();
  if (input_json.size() > limits_.max_message_bytes) {
    return fail(Status::too_large, "the policy input is larger than a message may be");
  }
  auto stored = policy::StoredInput::parse(input_json);
  if (!stored) return std::move(stored).error();
  Work work(nullptr, limits_.timings);
  work.policy = current_policy();
  work.input = stored->input();
  Decision& d = work.decision;
  d.decision_id = next_decision_id();
  if (work.input.intent != "none") d.intent.label = work.input.intent;
  d.intent.confidence = static_cast<float>(work.input.confidence.value_or(0));
  d.intent.margin = static_cast<float>(work.input.margin.value_or(0));
  d.intent.reason = work.input.reason.value_or(IntentReason::no_evidence);
  d.intent.agreed = work.input.agreed == policy::Fact::yes;
  d.intent.language = work.input.language;
  d.input_json = policy::to_json(work.input);
  work.start();
  decide(work);
  d.has_times = work.timed;
  return std::move(work.decision);
}

Result<TestResult> Engine::test_policy(const TestRequest& request) const {
  if (auto same = check_process(); !same) return std::move(same).error();
  const auto policy = current_policy();
  if (!policy) return fail(Status::bad_state, "the engine has no policy");
  policy::TestOptions options;
  options.coverage = request.coverage;
  options.fail_on_empty = request.fail_on_empty;
  options.reader = [&](const policy::MessageCase& c) -> Result<policy::StoredInput> {
    Message message;
    message.text = c.text;
    message.page = c.page;
    message.role = c.role;
    message.purpose = c.purpose;
    message.channel = c.channel;
    message.speaker = c.speaker;
    message.language = c.language;
    message.verified = c.verified == policy::Fact::unknown ? -1 : c.verified == policy::Fact::yes;
    message.open_hours = c.hours == policy::Hours::unknown ? -1 : static_cast<int>(c.hours);
    Work work(nullptr, false);
    if (auto good = prepare(message, work); !good) return std::move(good).error();
    work.policy = policy;
    find_phi(message, work);
    redact_for_classifier(work);
    redact_for_result(message, work);
    find_language(message, work);
    find_signals(work);
    find_intent(message, work);
    fill_input(message, work);
    // Tests run without a log; whether it can be written is not what they test.
    work.input.audit_available = policy::Fact::unknown;
    return policy::StoredInput::parse(policy::to_json(work.input).view());
  };
  auto report = policy::test(*policy, request.path, options);
  if (!report) return std::move(report).error();
  TestResult result{*std::move(report), {}};
  if (request.junit) {
    auto xml = policy::test_junit(*policy, request.path, options);
    if (!xml) return std::move(xml).error();
    result.junit = *std::move(xml);
  }
  return result;
}

Result<Report> Engine::explain(std::string_view input_json) const {
  if (auto same = check_process(); !same) return std::move(same).error();
  const auto policy = current_policy();
  if (!policy) return fail(Status::bad_state, "the engine has no policy");
  return policy::explain(*policy, input_json);
}

std::shared_ptr<const policy::Policy> Engine::current_policy() const {
  const std::lock_guard<std::mutex> lock(policy_mutex_);
  return policy_;
}

Result<void> Engine::reload_policy(const std::string& path) const {
  if (auto same = check_process(); !same) return same;
  policy::LoadOptions options;
  options.today = format_utc(now_ns()).substr(0, 10);
  auto loaded = policy::Policy::load(path, options);
  if (!loaded) return std::move(loaded).error();
  if (auto recorded = record_load(loaded->get()); !recorded) return recorded;
  std::shared_ptr<const policy::Policy> old = *std::move(loaded);
  const std::lock_guard<std::mutex> lock(policy_mutex_);
  policy_.swap(old);  // calls that run hold their own reference to the old policy
  return {};
}

}  // namespace careline::engine
