// Each step of the pipeline alone.
#include "capi/handles.h"

namespace {

using careline::Result;
using careline::Status;
using careline::capi::guarded;
using careline::capi::null_argument;
using careline::capi::to_message;
using careline::capi::view;

constexpr std::size_t redact_0_1 = offsetof(careline_redact_options, reserved) + sizeof(uint32_t);

careline::engine::Conversation* state_of(careline_conversation* conversation) {
  return conversation == nullptr ? nullptr : &conversation->state;
}

Result<void> give_phi(Result<careline::engine::PhiResult> result, careline_phi** out) {
  if (!result) return std::move(result).error();
  result->redacted.terminate();
  auto spans = careline::capi::to_spans(*result);
  *out = new careline_phi{*std::move(result), std::move(spans)};
  return {};
}

}  // namespace

namespace careline::capi {

Result<engine::RedactRequest> to_redact_request(const careline_redact_options* options) {
  const auto known = known_part(options, redact_0_1, careline_redact_options_init, "options");
  if (!known) return known.error();
  engine::RedactRequest out;
  if (known->redact_operator < 0 || known->redact_operator > CARELINE_OPERATOR_GENERALISE) {
    return fail(Status::invalid_argument,
                "options.redact_operator is not a CARELINE_OPERATOR_* value");
  }
  out.op = static_cast<phi::Operator>(known->redact_operator);
  if (known->profile != nullptr) out.profile = view(known->profile, known->profile_size);
  out.role = view(known->role, known->role_size);
  out.purpose = view(known->purpose, known->purpose_size);
  out.mask_keep_last = known->mask_keep_last;
  return out;
}

}  // namespace careline::capi

extern "C" {

careline_status careline_detect_phi(const careline_engine* engine,
                                    careline_conversation* conversation,
                                    const careline_message* message, careline_phi** out,
                                    careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (engine == nullptr) return null_argument("engine");
    const auto converted = to_message(message);
    if (!converted) return converted.error();
    return give_phi(engine->engine->detect(state_of(conversation), *converted), out);
  });
}

void careline_redact_options_init(careline_redact_options* options) noexcept {
  if (options == nullptr) return;
  *options = careline_redact_options{};
  options->struct_size = sizeof *options;
  options->redact_operator = CARELINE_OPERATOR_PLACEHOLDER;
}

careline_status careline_redact(const careline_engine* engine, careline_conversation* conversation,
                                const careline_message* message,
                                const careline_redact_options* options, careline_phi** out,
                                careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (engine == nullptr) return null_argument("engine");
    const auto converted = to_message(message);
    if (!converted) return converted.error();
    const auto request = careline::capi::to_redact_request(options);
    if (!request) return request.error();
    return give_phi(engine->engine->redact(state_of(conversation), *converted, *request), out);
  });
}

careline_status careline_reveal(const careline_engine* engine, const char* text, size_t text_size,
                                const char* role, size_t role_size, const char* purpose,
                                size_t purpose_size, careline_text** out,
                                careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (engine == nullptr) return null_argument("engine");
    if (text == nullptr && text_size != 0) return null_argument("text");
    if (role == nullptr || purpose == nullptr) return null_argument("role or purpose");
    auto revealed = engine->engine->reveal(view(text, text_size), view(role, role_size),
                                           view(purpose, purpose_size));
    if (!revealed) return std::move(revealed).error();
    *out = new careline_text(*std::move(revealed));
    return {};
  });
}

careline_status careline_classify(const careline_engine* engine,
                                  careline_conversation* conversation,
                                  const careline_message* message, careline_intent** out,
                                  careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (engine == nullptr) return null_argument("engine");
    const auto converted = to_message(message);
    if (!converted) return converted.error();
    auto result = engine->engine->classify(state_of(conversation), *converted);
    if (!result) return std::move(result).error();
    *out = new careline_intent{*std::move(result)};
    return {};
  });
}

careline_status careline_detect_signals(const careline_engine* engine,
                                        const careline_message* message, careline_signals** out,
                                        careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (engine == nullptr) return null_argument("engine");
    const auto converted = to_message(message);
    if (!converted) return converted.error();
    auto result = engine->engine->detect_signals(*converted);
    if (!result) return std::move(result).error();
    auto items = careline::capi::to_signals(*result);
    *out = new careline_signals{*std::move(result), std::move(items)};
    return {};
  });
}

}  // extern "C"
