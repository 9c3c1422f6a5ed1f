#include "capi/handles.h"

namespace {

using careline::Result;
using careline::Status;
using careline::capi::guarded;
using careline::capi::null_argument;
using careline::capi::view;

// Every call on a conversation starts here.
Result<void> check(const careline_conversation* conversation) {
  if (conversation == nullptr) return null_argument("conversation");
  return conversation->engine->check_process();
}

}  // namespace

extern "C" {

careline_status careline_conversation_open(const careline_engine* engine,
                                           careline_conversation** out,
                                           careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (engine == nullptr) return null_argument("engine");
    if (auto same = engine->engine->check_process(); !same) return same;
    *out = new careline_conversation{engine->engine.get(), {}};
    return {};
  });
}

void careline_conversation_free(careline_conversation* conversation) noexcept {
  delete conversation;
}

careline_status careline_conversation_agent_turn(careline_conversation* conversation,
                                                 const char* text, size_t text_size,
                                                 careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (auto good = check(conversation); !good) return good;
    if (text == nullptr && text_size != 0) return null_argument("text");
    return conversation->engine->agent_turn(conversation->state, view(text, text_size));
  });
}

careline_status careline_conversation_known_party(careline_conversation* conversation,
                                                  int32_t phi_kind, const char* value,
                                                  size_t value_size,
                                                  careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (auto good = check(conversation); !good) return good;
    if (value == nullptr) return null_argument("value");
    if (phi_kind < 0 || phi_kind >= static_cast<int32_t>(careline::phi_kind_count)) {
      return careline::fail(Status::invalid_argument, "phi_kind is not a CARELINE_PHI_* value");
    }
    return conversation->state.known_party(static_cast<careline::PhiKind>(phi_kind),
                                           view(value, value_size));
  });
}

careline_status careline_conversation_replace_tail(careline_conversation* conversation,
                                                   careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (auto good = check(conversation); !good) return good;
    return conversation->state.replace_tail();
  });
}

careline_status careline_conversation_handoff(const careline_conversation* conversation,
                                              careline_text** out,
                                              careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (auto good = check(conversation); !good) return good;
    if (out == nullptr) return null_argument("out");
    *out = new careline_text(conversation->state.handoff_json());
    return {};
  });
}

}  // extern "C"
