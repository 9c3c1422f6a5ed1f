// Getters of the results of single steps: phi, intent, signals.
#include "capi/handles.h"

namespace {

using careline::Result;
using careline::capi::guarded;
using careline::capi::null_argument;

template <typename Handle>
careline_status json_of(const Handle* handle, careline_text** out,
                        careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (handle == nullptr) return null_argument("result");
    if (out == nullptr) return null_argument("out");
    *out = new careline_text(careline::engine::to_json(handle->result));
    return {};
  });
}

}  // namespace

extern "C" {

const careline_span* careline_phi_spans(const careline_phi* phi, size_t* count) noexcept {
  if (count != nullptr) *count = phi == nullptr ? 0 : phi->spans.size();
  return phi == nullptr ? nullptr : phi->spans.data();
}
const char* careline_phi_redacted(const careline_phi* phi, size_t* size) noexcept {
  const bool there = phi != nullptr && phi->result.has_redacted;
  if (size != nullptr) *size = there ? phi->result.redacted.size() : 0;
  return there ? phi->result.redacted.data() : nullptr;
}
careline_status careline_phi_json(const careline_phi* phi, careline_text** out,
                                  careline_error** error) noexcept {
  return json_of(phi, out, error);
}
void careline_phi_free(careline_phi* phi) noexcept {
  delete phi;
}

const char* careline_intent_label(const careline_intent* intent) noexcept {
  return intent == nullptr ? "" : intent->result.label.c_str();
}
float careline_intent_confidence(const careline_intent* intent) noexcept {
  return intent == nullptr ? 0.0F : intent->result.confidence;
}
float careline_intent_margin(const careline_intent* intent) noexcept {
  return intent == nullptr ? 0.0F : intent->result.margin;
}
int32_t careline_intent_reason(const careline_intent* intent) noexcept {
  return intent == nullptr ? CARELINE_REASON_NO_EVIDENCE
                           : static_cast<int32_t>(intent->result.reason);
}
int32_t careline_intent_agreed(const careline_intent* intent) noexcept {
  return intent != nullptr && intent->result.agreed ? 1 : 0;
}
int32_t careline_intent_language(const careline_intent* intent) noexcept {
  return intent == nullptr ? CARELINE_LANGUAGE_UNKNOWN
                           : static_cast<int32_t>(intent->result.language);
}
const char* careline_intent_ranked(const careline_intent* intent, size_t i,
                                   float* confidence) noexcept {
  if (intent == nullptr || i >= intent->result.ranking.size()) return nullptr;
  if (confidence != nullptr) *confidence = intent->result.ranking[i].confidence;
  return intent->result.ranking[i].label.c_str();
}
careline_status careline_intent_json(const careline_intent* intent, careline_text** out,
                                     careline_error** error) noexcept {
  return json_of(intent, out, error);
}
void careline_intent_free(careline_intent* intent) noexcept {
  delete intent;
}

const careline_signal* careline_signals_items(const careline_signals* signals,
                                              size_t* count) noexcept {
  if (count != nullptr) *count = signals == nullptr ? 0 : signals->items.size();
  return signals == nullptr ? nullptr : signals->items.data();
}
careline_status careline_signals_json(const careline_signals* signals, careline_text** out,
                                      careline_error** error) noexcept {
  return json_of(signals, out, error);
}
void careline_signals_free(careline_signals* signals) noexcept {
  delete signals;
}

}  // extern "C"
