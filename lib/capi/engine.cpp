#include <cstring>

#include "capi/callback_clock.h"
#include "capi/handles.h"

namespace {

using careline::Result;
using careline::Status;
using careline::capi::guarded;
using careline::capi::null_argument;
using careline::capi::view;

constexpr std::size_t options_0_1 = offsetof(careline_engine_options, clock_user) + sizeof(void*);

Result<careline::engine::OpenOptions> convert(const careline_engine_options& o,
                                              careline::phi::RedactionKey& key) {
  careline::engine::OpenOptions out;
  if (o.assets_directory == nullptr) return null_argument("options.assets_directory");
  out.assets_dir = view(o.assets_directory, o.assets_directory_size);
  out.model_path = view(o.model_path, o.model_path_size);
  out.policy_path = view(o.policy_path, o.policy_path_size);
  out.allow_unsigned_model = o.allow_unsigned_model != 0;
  out.limits.max_message_bytes = o.max_message_bytes;
  out.limits.require_audit = o.require_audit != 0;
  out.limits.timings = o.timings != 0;
  if (o.invalid_utf8 != CARELINE_INVALID_UTF8_REJECT &&
      o.invalid_utf8 != CARELINE_INVALID_UTF8_REPLACE) {
    return careline::fail(Status::invalid_argument,
                          "options.invalid_utf8 is not a CARELINE_INVALID_UTF8_* value");
  }
  out.limits.replace_invalid_utf8 = o.invalid_utf8 == CARELINE_INVALID_UTF8_REPLACE;
  if (o.max_message_bytes == 0 || o.max_message_bytes > (1U << 30)) {
    return careline::fail(Status::invalid_argument,
                          "options.max_message_bytes must be 1 to 1073741824");
  }
  if (o.audit != nullptr) out.audit = o.audit->log.get();
  if (o.clock != nullptr)
    out.clock = std::make_shared<careline::capi::CallbackClock>(o.clock, o.clock_user);
  if (o.redaction_key != nullptr) {
    if (o.redaction_key_size != key.bytes.size()) {
      return careline::fail(Status::invalid_argument, "options.redaction_key must have 32 bytes");
    }
    std::memcpy(key.bytes.data(), o.redaction_key, key.bytes.size());
    key.id = o.redaction_key_id;
    out.redaction_key = &key;
  }
  return out;
}

}  // namespace

extern "C" {

void careline_engine_options_init(careline_engine_options* options) noexcept {
  if (options == nullptr) return;
  *options = careline_engine_options{};
  options->struct_size = sizeof *options;
  options->max_message_bytes = careline::engine::default_max_message_bytes;
}

careline_status careline_engine_open(const careline_engine_options* options, careline_engine** out,
                                     careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (options == nullptr) return null_argument("options");
    const auto known =
        careline::capi::known_part(options, options_0_1, careline_engine_options_init, "options");
    if (!known) return known.error();
    careline::phi::RedactionKey key;
    auto converted = convert(*known, key);
    if (!converted) return std::move(converted).error();
    auto engine = careline::engine::Engine::open(*converted);
    careline::wipe(key.bytes.data(), key.bytes.size());
    if (!engine) return std::move(engine).error();
    careline::capi::give(out, *std::move(engine));
    return {};
  });
}

void careline_engine_free(careline_engine* engine) noexcept {
  delete engine;
}

careline_status careline_engine_reload_policy(const careline_engine* engine,
                                              const char* policy_path, size_t policy_path_size,
                                              careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (engine == nullptr) return null_argument("engine");
    if (policy_path == nullptr) return null_argument("policy_path");
    return engine->engine->reload_policy(std::string(policy_path, policy_path_size));
  });
}

careline_status careline_engine_json(const careline_engine* engine, careline_text** out,
                                     careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (engine == nullptr) return null_argument("engine");
    if (out == nullptr) return null_argument("out");
    *out = new careline_text(engine->engine->describe_json());
    return {};
  });
}

const char* careline_engine_label(const careline_engine* engine, size_t i) noexcept {
  if (engine == nullptr || i >= engine->engine->labels().size()) return nullptr;
  return engine->engine->labels()[i].c_str();
}

}  // extern "C"
