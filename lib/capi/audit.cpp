// The audit log: opened, written, read and verified through the ABI.
#include "audit/audit.h"

#include "capi/audit_json.h"
#include "capi/callback_clock.h"
#include "capi/handles.h"
#include "capi/verify_options.h"

namespace {

using careline::fail;
using careline::Result;
using careline::Status;
using careline::capi::guarded;
using careline::capi::null_argument;
using careline::capi::view;

constexpr std::size_t options_0_1 = offsetof(careline_audit_options, create) + sizeof(int32_t);
constexpr std::size_t verify_0_1 =
    offsetof(careline_audit_verify_options, known_checkpoint_size) + sizeof(size_t);
constexpr std::size_t key_bytes = 32;
static_assert(static_cast<int>(careline::audit::WhenBlocked::spill) == CARELINE_BLOCKED_SPILL);
static_assert(static_cast<int>(careline::audit::WhenBlocked::block) == CARELINE_BLOCKED_BLOCK);

Result<careline::audit::KeySource> convert_key(const careline_audit_options& o) {
  careline::audit::KeySource key;
  if ((o.wrap == nullptr) != (o.unwrap == nullptr)) {
    return fail(Status::invalid_argument, "options.wrap and options.unwrap go together");
  }
  if (o.key != nullptr && o.wrap != nullptr) {
    return fail(Status::invalid_argument, "options has both a key and key callbacks");
  }
  if (o.wrap != nullptr) {
    key.wrap = o.wrap;
    key.unwrap = o.unwrap;
    key.user = o.key_user;
    return key;
  }
  if (o.key == nullptr || o.key_size != key_bytes) {
    return fail(Status::audit_key, "options.key must have 32 bytes");
  }
  key.raw = {o.key, o.key_size};
  return key;
}

Result<careline::audit::OpenOptions> convert(const careline_audit_options& o) {
  careline::audit::OpenOptions out;
  if (o.directory == nullptr || o.directory_size == 0) return null_argument("options.directory");
  if (o.origin == nullptr && o.origin_size != 0) return null_argument("options.origin");
  if (o.durability != CARELINE_DURABILITY_DURABLE && o.durability != CARELINE_DURABILITY_RELAXED) {
    return fail(Status::invalid_argument,
                "options.durability is not a CARELINE_DURABILITY_* value");
  }
  if (o.when_blocked < CARELINE_BLOCKED_REJECT || o.when_blocked > CARELINE_BLOCKED_SPILL) {
    return fail(Status::invalid_argument, "options.when_blocked is not a CARELINE_BLOCKED_* value");
  }
  if (o.spill_directory == nullptr && o.spill_directory_size != 0) {
    return null_argument("options.spill_directory");
  }
  auto key = convert_key(o);
  if (!key) return std::move(key).error();
  out.directory = view(o.directory, o.directory_size);
  out.origin = view(o.origin, o.origin_size);
  out.key = *key;
  if (o.create < CARELINE_CREATE_NEVER || o.create > CARELINE_CREATE_NEW) {
    return fail(Status::invalid_argument, "options.create is not a CARELINE_CREATE_* value");
  }
  out.create = o.create != CARELINE_CREATE_NEVER;
  out.durability = static_cast<careline::audit::Durability>(o.durability);
  out.when_blocked = static_cast<careline::audit::WhenBlocked>(o.when_blocked);
  out.queue_entries = o.queue_entries;
  out.low_water_bytes = o.low_water_bytes;
  out.spill_directory = view(o.spill_directory, o.spill_directory_size);
  out.deadline_ms = o.deadline_ms;
  out.checkpoint_entries = o.checkpoint_entries;
  out.checkpoint_seconds = o.checkpoint_seconds;
  out.anchor = o.anchor;
  out.anchor_user = o.anchor_user;
  if (o.clock != nullptr) {
    out.clock = std::make_shared<careline::capi::CallbackClock>(o.clock, o.clock_user);
  }
  return out;
}

// A text result of the log, handed to the caller.
template <typename Call>
careline_status give_text(const careline_audit* audit, careline_text** out, careline_error** error,
                          Call&& call) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (audit == nullptr) return null_argument("audit");
    auto text = call(*audit->log);
    if (!text) return std::move(text).error();
    *out = new careline_text(std::string_view(*text));
    return {};
  });
}

}  // namespace

namespace careline::capi {

Result<audit::VerifyOptions> to_verify_options(const careline_audit_verify_options* options,
                                               const char* name) {
  if (options == nullptr) return null_argument(name);
  const auto known = known_part(options, verify_0_1, careline_audit_verify_options_init, name);
  if (!known) return known.error();
  if (known->path == nullptr || known->path_size == 0) return null_argument("options.path");
  if (known->key != nullptr && known->key_size != key_bytes) {
    return fail(Status::audit_key, "options.key must have 32 bytes");
  }
  audit::VerifyOptions out;
  out.path = view(known->path, known->path_size);
  out.verifier_key = view(known->verifier_key, known->verifier_key_size);
  if (known->key != nullptr) out.key.raw = {known->key, known->key_size};
  out.known_checkpoint = view(known->known_checkpoint, known->known_checkpoint_size);
  return out;
}

}  // namespace careline::capi

extern "C" {

void careline_audit_options_init(careline_audit_options* options) noexcept {
  if (options == nullptr) return;
  *options = careline_audit_options{};
  options->struct_size = sizeof *options;
  const careline::audit::OpenOptions defaults;
  options->checkpoint_entries = defaults.checkpoint_entries;
  options->checkpoint_seconds = defaults.checkpoint_seconds;
  options->deadline_ms = defaults.deadline_ms;
  options->queue_entries = defaults.queue_entries;
  options->low_water_bytes = defaults.low_water_bytes;
}

careline_status careline_audit_open(const careline_audit_options* options, careline_audit** out,
                                    careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (options == nullptr) return null_argument("options");
    const auto known =
        careline::capi::known_part(options, options_0_1, careline_audit_options_init, "options");
    if (!known) return known.error();
    const auto converted = convert(*known);
    if (!converted) return converted.error();
    if (known->create == CARELINE_CREATE_NEW) {
      if (auto made = careline::audit::Log::init(*converted); !made) return std::move(made).error();
    }
    auto log = careline::audit::Log::open(*converted);
    if (!log) return std::move(log).error();
    careline::capi::give(out, *std::move(log));
    return {};
  });
}

careline_status careline_audit_close(careline_audit* audit, careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (audit == nullptr) return null_argument("audit");
    const std::unique_ptr<careline_audit> owned(audit);
    return owned->log->close();
  });
}

void careline_audit_free(careline_audit* audit) noexcept {
  delete audit;
}

careline_status careline_audit_verifier_key(const careline_audit* audit, careline_text** out,
                                            careline_error** error) noexcept {
  return give_text(audit, out, error, [](careline::audit::Log& log) {
    return Result<std::string>(log.verifier_key());
  });
}

careline_status careline_audit_checkpoint(const careline_audit* audit, careline_text** out,
                                          careline_error** error) noexcept {
  return give_text(audit, out, error, [](careline::audit::Log& log) { return log.checkpoint(); });
}

careline_status careline_audit_append(const careline_audit* audit, const char* entry_json,
                                      size_t entry_json_size, uint64_t* sequence,
                                      careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (audit == nullptr) return null_argument("audit");
    if (entry_json == nullptr) return null_argument("entry_json");
    const auto parsed = careline::capi::EntryJson::parse({entry_json, entry_json_size});
    if (!parsed) return parsed.error();
    const auto receipt = audit->log->append(parsed->entry());
    if (!receipt) return receipt.error();
    if (sequence != nullptr) *sequence = receipt->spilled ? CARELINE_SPILLED : receipt->sequence;
    return {};
  });
}

careline_status careline_audit_query(const careline_audit* audit, const char* filter_json,
                                     size_t filter_json_size, careline_text** out,
                                     careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (audit == nullptr) return null_argument("audit");
    if (filter_json == nullptr) return null_argument("filter_json");
    const auto parsed = careline::capi::FilterJson::parse({filter_json, filter_json_size});
    if (!parsed) return parsed.error();
    const auto records = audit->log->query(parsed->filter());
    if (!records) return records.error();
    careline::SecureText lines;
    for (const careline::audit::Record& record : *records) {
      lines.append(careline::audit::to_json(record).view());
      lines.push_back('\n');
    }
    *out = new careline_text(std::move(lines));
    return {};
  });
}

void careline_audit_verify_options_init(careline_audit_verify_options* options) noexcept {
  if (options == nullptr) return;
  *options = careline_audit_verify_options{};
  options->struct_size = sizeof *options;
}

careline_status careline_audit_verify(const careline_audit_verify_options* options,
                                      careline_report** out, careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    const auto verify = careline::capi::to_verify_options(options, "options");
    if (!verify) return verify.error();
    const auto verdict = careline::audit::verify(*verify);
    if (!verdict) return verdict.error();
    careline::Report report;
    report.outcome = verdict->ok()             ? careline::Report::Outcome::ok
                     : verdict->inconclusive() ? careline::Report::Outcome::inconclusive
                                               : careline::Report::Outcome::findings;
    report.text = std::string(name_of(verdict->code)) + ": " + verdict->detail + "\n";
    report.json = careline::audit::to_json(*verdict).view();
    careline::capi::give(out, std::move(report));
    return {};
  });
}

}  // extern "C"
