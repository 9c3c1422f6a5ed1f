// The report of one log or of several that are read as one.
#include <vector>

#include "capi/audit_json.h"
#include "capi/handles.h"

namespace {

using careline::fail;
using careline::Result;
using careline::Status;
using careline::capi::FilterJson;
using careline::capi::guarded;
using careline::capi::null_argument;
using careline::json::Value;

Result<void> read_number(const Value& request, const char* name, double& out) {
  const Value* member = request.find(name);
  if (member == nullptr) return {};
  if (!member->is(Value::Type::integer) && !member->is(Value::Type::number)) {
    return fail(Status::invalid_argument, std::string(name) + " must be a number");
  }
  out = member->number();
  return {};
}

template <typename Whole>
Result<void> read_whole(const Value& request, const char* name, std::int64_t low, std::int64_t high,
                        Whole& out) {
  const Value* member = request.find(name);
  if (member == nullptr) return {};
  if (!member->is(Value::Type::integer) || member->integer() < low || member->integer() > high) {
    return fail(Status::invalid_argument, std::string(name) + " must be a whole number from " +
                                              std::to_string(low) + " to " + std::to_string(high));
  }
  out = static_cast<Whole>(member->integer());
  return {};
}

Result<void> read_options(const Value& request, careline::audit::ReportOptions& out) {
  if (auto r = read_whole(request, "utc_offset_minutes", -1440, 1440, out.utc_offset_minutes); !r) {
    return r;
  }
  if (auto r = read_whole(request, "recontact_days", 1, 90, out.recontact_days); !r) return r;
  if (auto r = read_number(request, "service_level", out.service_level); !r) return r;
  if (auto r = read_number(request, "answer_seconds", out.answer_seconds); !r) return r;
  if (auto r = read_number(request, "handle_seconds", out.handle_seconds); !r) return r;
  if (auto r = read_number(request, "max_occupancy", out.max_occupancy); !r) return r;
  return read_number(request, "shrinkage", out.shrinkage);
}

}  // namespace

extern "C" careline_status careline_audit_report(const careline_audit* const* audits,
                                                 size_t audits_size, const char* request_json,
                                                 size_t request_json_size, careline_text** out,
                                                 careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (audits == nullptr || audits_size == 0) return null_argument("audits");
    if (request_json == nullptr) return null_argument("request_json");
    std::vector<careline::audit::Log*> logs;
    for (size_t i = 0; i < audits_size; ++i) {
      if (audits[i] == nullptr) return null_argument("one of audits");
      logs.push_back(audits[i]->log.get());
    }
    const auto request =
        FilterJson::parse({request_json, request_json_size},
                          {"utc_offset_minutes", "recontact_days", "service_level",
                           "answer_seconds", "handle_seconds", "max_occupancy", "shrinkage"});
    if (!request) return request.error();
    const careline::audit::Filter filter = request->filter();
    careline::audit::ReportOptions options;
    options.role = filter.role;
    options.purpose = filter.purpose;
    options.asked_by = filter.asked_by;
    options.from_ns = filter.from_ns;
    options.to_ns = filter.to_ns;
    if (auto r = read_options(request->value(), options); !r) return r;
    auto report = careline::audit::Log::report(logs, options);
    if (!report) return std::move(report).error();
    *out = new careline_text(*std::move(report));
    return {};
  });
}
