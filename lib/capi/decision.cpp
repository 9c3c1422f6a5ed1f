#include "capi/handles.h"

namespace {

using careline::Result;
using careline::capi::guarded;
using careline::capi::null_argument;

Result<void> give_decision(Result<careline::engine::Decision> decision, careline_decision** out) {
  if (!decision) return std::move(decision).error();
  auto spans = careline::capi::to_spans(decision->phi);
  auto signals = careline::capi::to_signals(decision->signals);
  decision->phi.redacted.terminate();
  *out = new careline_decision{*std::move(decision), std::move(spans), std::move(signals)};
  return {};
}

}  // namespace

extern "C" {

careline_status careline_process(const careline_engine* engine, careline_conversation* conversation,
                                 const careline_message* message, careline_decision** out,
                                 careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (engine == nullptr) return null_argument("engine");
    const auto converted = careline::capi::to_message(message);
    if (!converted) return converted.error();
    return give_decision(engine->engine->process(
                             conversation == nullptr ? nullptr : &conversation->state, *converted),
                         out);
  });
}

careline_status careline_evaluate(const careline_engine* engine, const char* input_json,
                                  size_t input_json_size, careline_decision** out,
                                  careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (engine == nullptr) return null_argument("engine");
    if (input_json == nullptr) return null_argument("input_json");
    return give_decision(engine->engine->evaluate({input_json, input_json_size}), out);
  });
}

void careline_decision_free(careline_decision* decision) noexcept {
  delete decision;
}

int32_t careline_decision_tier(const careline_decision* d) noexcept {
  return d == nullptr ? CARELINE_TIER_IMMEDIATE_HUMAN : static_cast<int32_t>(d->decision.tier);
}
const char* careline_decision_id(const careline_decision* d) noexcept {
  return d == nullptr ? "" : d->decision.decision_id.c_str();
}
const char* careline_decision_queue(const careline_decision* d) noexcept {
  return d == nullptr ? "" : d->decision.queue.c_str();
}
const char* careline_decision_template(const careline_decision* d) noexcept {
  return d == nullptr ? "" : d->decision.template_id.c_str();
}
const char* careline_decision_reply(const careline_decision* d) noexcept {
  return d == nullptr ? "" : d->decision.reply.c_str();
}
const char* careline_decision_intent(const careline_decision* d) noexcept {
  return d == nullptr ? "" : d->decision.intent.label.c_str();
}
float careline_decision_intent_confidence(const careline_decision* d) noexcept {
  return d == nullptr ? 0.0F : d->decision.intent.confidence;
}
int32_t careline_decision_intent_reason(const careline_decision* d) noexcept {
  return d == nullptr ? CARELINE_REASON_NO_EVIDENCE
                      : static_cast<int32_t>(d->decision.intent.reason);
}
int32_t careline_decision_language(const careline_decision* d) noexcept {
  return d == nullptr ? CARELINE_LANGUAGE_UNKNOWN
                      : static_cast<int32_t>(d->decision.intent.language);
}
const char* careline_decision_explanation(const careline_decision* d) noexcept {
  return d == nullptr ? "" : d->decision.explanation.c_str();
}
const char* careline_decision_redacted(const careline_decision* d, size_t* size) noexcept {
  const bool there = d != nullptr && d->decision.phi.has_redacted;
  if (size != nullptr) *size = there ? d->decision.phi.redacted.size() : 0;
  return there ? d->decision.phi.redacted.data() : "";
}
const careline_span* careline_decision_spans(const careline_decision* d, size_t* count) noexcept {
  if (count != nullptr) *count = d == nullptr ? 0 : d->spans.size();
  return d == nullptr ? nullptr : d->spans.data();
}
const careline_signal* careline_decision_signals(const careline_decision* d,
                                                 size_t* count) noexcept {
  if (count != nullptr) *count = d == nullptr ? 0 : d->signals.size();
  return d == nullptr ? nullptr : d->signals.data();
}
careline_status careline_decision_json(const careline_decision* decision, careline_text** out,
                                       careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (decision == nullptr) return null_argument("decision");
    if (out == nullptr) return null_argument("out");
    *out = new careline_text(careline::engine::to_json(decision->decision));
    return {};
  });
}

}  // extern "C"
