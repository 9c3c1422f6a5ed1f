// The policy's view of a message: closed vocabularies and quantised numbers, nothing of its text.
// What a part could not say stays empty, which the policy reads as unknown.
#include <algorithm>
#include <cmath>

#include "engine/pipeline.h"

namespace careline::engine {
namespace {

policy::SignalState state_of(Assertion assertion) noexcept {
  switch (assertion) {
    case Assertion::present:
      return policy::SignalState::present;
    case Assertion::hypothetical:
      return policy::SignalState::hypothetical;
    case Assertion::historical:
      return policy::SignalState::historical;
    case Assertion::negated:
      return policy::SignalState::negated;
  }
  return policy::SignalState::unknown;
}

policy::Fact fact_of(int three_valued) noexcept {
  return three_valued == 0   ? policy::Fact::no
         : three_valued == 1 ? policy::Fact::yes
                             : policy::Fact::unknown;
}

policy::Hours hours_of(int open_hours) noexcept {
  switch (open_hours) {
    case 0:
      return policy::Hours::closed;
    case 1:
      return policy::Hours::open;
    case 2:
      return policy::Hours::holiday;
    default:
      return policy::Hours::unknown;
  }
}

// A number that a part gave; NaN and values outside of 0 to 1 are unknown.
std::optional<double> probability(float value) {
  if (!std::isfinite(value) || value < 0 || value > 1) return std::nullopt;
  return policy::quantise(static_cast<double>(value));
}

}  // namespace

void Engine::fill_input(const Message& message, Work& work) const {
  policy::Input& in = work.input;
  if (work.intent_known) {
    const auto labels = parts_.intent->labels();
    std::size_t n = 0;
    const bool evidence = work.intent.reason != IntentReason::no_evidence;
    in.intent = evidence ? std::string_view(labels[work.intent.label]) : std::string_view("none");
    if (evidence) work.intents[n++] = in.intent;
    for (const intent::Ranked& also : work.intent.also) {
      const std::string_view label = labels[also.label];
      const auto end = work.intents.begin() + static_cast<std::ptrdiff_t>(n);
      if (n < work.intents.size() && std::find(work.intents.begin(), end, label) == end) {
        work.intents[n++] = label;
      }
    }
    in.intents = {work.intents.data(), n};
    in.reason = work.intent.reason;
    if (evidence) {
      in.confidence = probability(work.intent.confidence);
      in.margin = probability(work.intent.margin);
      in.agreed = work.intent.agreed ? policy::Fact::yes : policy::Fact::no;
    }
  }
  if (work.signals_known) {
    for (policy::SignalInput& s : in.signals) s.state = policy::SignalState::absent;
    for (const signal::Finding& f : work.findings) {
      const auto i = static_cast<std::size_t>(f.signal);
      if (i >= in.signals.size()) continue;
      policy::SignalInput& s = in.signals[i];
      s.state = state_of(f.assertion);
      s.who = f.who;
      const auto score = probability(f.score);
      s.has_details = score.has_value();
      s.score = static_cast<float>(score.value_or(0));
    }
  }
  if (work.phi_known) {
    PhiKindSet kinds;
    float lowest = 1;
    for (const phi::Span& s : work.spans) kinds.add(s.kind);
    for (const phi::Replacement& r : work.for_result.replacements) {
      if (r.op != phi::Operator::keep) lowest = std::min(lowest, r.confidence);
    }
    in.phi_kinds = kinds;
    in.phi_count = static_cast<std::uint32_t>(work.spans.size());
    in.redaction_confidence = probability(lowest);
  }
  in.channel = message.channel;
  in.language = work.language.language;
  in.speaker = message.speaker;
  in.page = message.page;
  in.role = message.role;
  in.purpose = message.purpose;
  in.verified = fact_of(message.verified);
  in.hours = hours_of(message.open_hours);
  if (parts_.audit != nullptr) {
    in.audit_available = parts_.audit->health().stopped ? policy::Fact::no : policy::Fact::yes;
  } else if (limits_.require_audit) {
    in.audit_available = policy::Fact::no;
  }
  if (work.conversation == nullptr) return;
  const Conversation::State& c = work.conversation->now_;
  in.turn = c.turn + 1;
  in.failed_turns = c.failed_turns;
  in.repeat = work.asks_again() ? c.repeats + 1 : 0;
  if (c.turn > 0) {
    const double minutes = static_cast<double>(now_ns() - c.started_ns) / 60e9;
    in.minutes = policy::quantise(std::max(0.0, minutes));
  }
}

}  // namespace careline::engine
