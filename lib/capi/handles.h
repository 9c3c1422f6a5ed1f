// What the opaque handles of careline.h hold, and the bracket around every exported function.
#pragma once

#include <careline/careline.h>

#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "audit/audit.h"
#include "base/secure_memory.h"
#include "base/status.h"
#include "engine/engine.h"

struct careline_error {
  careline::Error error;
};
struct careline_text {
  careline::SecureText bytes;
  explicit careline_text(std::string_view text) : careline_text(careline::SecureText(text)) {}
  explicit careline_text(careline::SecureText text) : bytes(std::move(text)) { bytes.terminate(); }
};
struct careline_report {
  careline::Report report;
};
struct careline_audit {
  std::unique_ptr<careline::audit::Log> log;
};
struct careline_ticket {
  careline::audit::Ticket ticket;
};
struct careline_engine {
  std::unique_ptr<careline::engine::Engine> engine;
};
struct careline_conversation {
  const careline::engine::Engine* engine;  // outlives the conversation
  careline::engine::Conversation state;
};
struct careline_phi {
  careline::engine::PhiResult result;
  careline::SecureVector<careline_span> spans;
};
struct careline_intent {
  careline::engine::IntentResult result;
};
struct careline_signals {
  careline::engine::SignalResult result;
  careline::SecureVector<careline_signal> items;
};
struct careline_decision {
  careline::engine::Decision decision;
  careline::SecureVector<careline_span> spans;
  careline::SecureVector<careline_signal> signals;
};

namespace careline::capi {

// Hands `error` to the caller, if wanted, and returns its status.
careline_status raise(careline_error** out, Error error) noexcept;

// Text argument: (NULL, 0) is empty, (NULL, n) is an error of the caller.
inline std::string_view view(const char* data, std::size_t size) {
  return data == nullptr ? std::string_view() : std::string_view(data, size);
}

// The bracket: no exception crosses the ABI. `body` returns Result<void>.
template <typename Body>
careline_status guarded(careline_error** error, Body&& body) noexcept {
  if (error != nullptr) *error = nullptr;
  try {
    Result<void> result = body();
    return result ? CARELINE_OK : raise(error, std::move(result).error());
  } catch (const std::bad_alloc&) {
    return raise(error, Error{Status::no_memory, std::string(), -1, 0, 0});
  } catch (...) {
    // what() of a foreign exception may quote its input, so it is not repeated.
    return raise(error, Error{Status::internal, std::string(), -1, 0, 0});
  }
}

inline Error null_argument(const char* name) {
  return fail(Status::invalid_argument, std::string(name) + " is NULL");
}

// Moves a value into a new handle.
template <typename Handle, typename... Parts>
void give(Handle** out, Parts&&... parts) {
  *out = new Handle{std::forward<Parts>(parts)...};
}

// The known prefix of an options or message struct: a caller of an older header passes a shorter
// one. invalid_argument when struct_size is 0 or larger than this library knows and the rest is not
// zero.
Result<void> check_struct(const void* given, std::uint32_t struct_size, std::size_t known,
                          std::size_t oldest, const char* name);
template <typename Struct>
Result<Struct> known_part(const Struct* given, std::size_t oldest, void (*init)(Struct*),
                          const char* name) {
  Struct out;
  init(&out);
  if (given == nullptr) return out;
  auto checked = check_struct(given, given->struct_size, sizeof(Struct), oldest, name);
  if (!checked) return std::move(checked).error();
  const std::size_t size =
      given->struct_size < sizeof(Struct) ? given->struct_size : sizeof(Struct);
  std::memcpy(static_cast<void*>(&out), given, size);
  return out;
}

Result<engine::RedactRequest> to_redact_request(const careline_redact_options* options);
Result<engine::Message> to_message(const careline_message* message);
SecureVector<careline_span> to_spans(const engine::PhiResult& result);
SecureVector<careline_signal> to_signals(const engine::SignalResult& result);

}  // namespace careline::capi
