// What an auditor's and a records officer's tools call: exports, accounting, proofs, rotation,
// purge, holds.
#include "base/clock.h"
#include "base/json_writer.h"
#include "capi/audit_json.h"
#include "capi/handles.h"

namespace {

using careline::fail;
using careline::JsonWriter;
using careline::Result;
using careline::Status;
using careline::capi::FilterJson;
using careline::capi::guarded;
using careline::capi::null_argument;

constexpr std::size_t key_bytes = 32;

// The host's sink behind the one of the audit module.
struct Sink {
  careline_sink_callback callback;
  void* user;
};
bool forward(void* user, std::string_view piece) {
  const auto* sink = static_cast<const Sink*>(user);
  return sink->callback(sink->user, piece.data(), piece.size()) != 0;
}

}  // namespace

extern "C" {

careline_status careline_audit_export(const careline_audit* audit, const char* request_json,
                                      size_t request_json_size, careline_sink_callback sink,
                                      void* user, uint64_t* entries,
                                      careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (audit == nullptr) return null_argument("audit");
    if (request_json == nullptr) return null_argument("request_json");
    if (sink == nullptr) return null_argument("sink");
    const auto request = FilterJson::parse({request_json, request_json_size}, {"format"});
    if (!request) return request.error();
    const auto format =
        careline::audit::export_format_from(request->value().string_or("format", ""));
    if (!format) {
      return fail(Status::unknown_label, "format must be jsonl, csv, fhir, ocsf or bundle");
    }
    Sink target{sink, user};
    careline::audit::ExportOptions options;
    options.format = *format;
    options.filter = request->filter();
    options.sink = forward;
    options.user = &target;
    const auto written = audit->log->write(options);
    if (!written) return written.error();
    if (entries != nullptr) *entries = *written;
    return {};
  });
}

careline_status careline_audit_disclosures(const careline_audit* audit, const char* request_json,
                                           size_t request_json_size, careline_text** out,
                                           careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (audit == nullptr) return null_argument("audit");
    if (request_json == nullptr) return null_argument("request_json");
    const auto request = FilterJson::parse({request_json, request_json_size});
    if (!request) return request.error();
    const careline::audit::Filter filter = request->filter();
    const auto found =
        audit->log->disclosures(filter.subject, filter.from_ns.value_or(0),
                                filter.to_ns.value_or(INT64_MAX), filter.role, filter.purpose);
    if (!found) return found.error();
    careline::SecureText lines;
    for (const careline::audit::Disclosure& d : *found) {
      JsonWriter json;
      json.begin_object().field("sequence", d.sequence);
      json.field("time", std::string_view(careline::format_utc(d.time_ns)));
      json.field("recipient", d.recipient.view()).field("what", d.what.view());
      json.field("why", d.why.view()).end_object();
      lines.append(json.view());
      lines.push_back('\n');
    }
    *out = new careline_text(std::move(lines));
    return {};
  });
}

careline_status careline_audit_proof(const careline_audit* audit, uint64_t sequence,
                                     careline_text** out, careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (audit == nullptr) return null_argument("audit");
    const auto proof = audit->log->proof(sequence);
    if (!proof) return proof.error();
    *out = new careline_text(std::string_view(*proof));
    return {};
  });
}

careline_status careline_audit_rotate(const careline_audit* audit, const uint8_t* key,
                                      size_t key_size, careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (audit == nullptr) return null_argument("audit");
    if (key != nullptr && key_size != key_bytes) {
      return fail(Status::audit_key, "key must have 32 bytes");
    }
    if (auto rotated = audit->log->rotate_epoch(); !rotated) return rotated;
    if (key == nullptr) return {};
    careline::audit::KeySource source;
    source.raw = {key, key_size};
    return audit->log->rewrap(source);
  });
}

careline_status careline_audit_purge(const careline_audit* audit, const char* request_json,
                                     size_t request_json_size, careline_text** out,
                                     careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (audit == nullptr) return null_argument("audit");
    if (request_json == nullptr) return null_argument("request_json");
    const auto request = FilterJson::parse({request_json, request_json_size}, {"keep_days"});
    if (!request) return request.error();
    careline::audit::PurgePolicy policy;
    const std::int64_t days = request->value().integer_or("keep_days", policy.keep_days);
    if (days < 0 || days > 200 * 366) {
      return fail(Status::invalid_argument, "keep_days must be a number of days");
    }
    policy.keep_days = static_cast<std::uint32_t>(days);
    policy.role = request->value().string_or("role", "");
    policy.purpose = request->value().string_or("purpose", "");
    const auto receipt = audit->log->purge(policy);
    if (!receipt) return receipt.error();
    JsonWriter json;
    json.begin_object().field("epochs", receipt->epochs).field("entries", receipt->entries);
    if (receipt->entries > 0) json.field("first", receipt->first).field("last", receipt->last);
    json.end_object();
    *out = new careline_text(json.take());
    return {};
  });
}

careline_status careline_audit_hold(const careline_audit* audit, const char* request_json,
                                    size_t request_json_size, careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (audit == nullptr) return null_argument("audit");
    if (request_json == nullptr) return null_argument("request_json");
    const auto request = FilterJson::parse({request_json, request_json_size}, {"name", "placed"});
    if (!request) return request.error();
    const careline::json::Value* placed = request->value().find("placed");
    if (placed == nullptr || !placed->is(careline::json::Value::Type::boolean)) {
      return fail(Status::invalid_argument, "placed must be true or false");
    }
    const careline::audit::Filter filter = request->filter();
    return audit->log->hold(request->value().string_or("name", ""), placed->boolean(), filter.role,
                            filter.purpose);
  });
}

}  // extern "C"
