// What a compliance officer's tools call: checks, tests and explanations of policies.
#include "policy/policy.h"
#include "base/clock.h"
#include "capi/handles.h"

namespace {

using careline::Result;
using careline::capi::guarded;
using careline::capi::null_argument;

// A report, handed to the caller.
Result<void> give_report(Result<careline::Report> report, careline_report** out) {
  if (!report) return std::move(report).error();
  careline::capi::give(out, *std::move(report));
  return {};
}

}  // namespace

extern "C" {

careline_status careline_policy_check(const char* policy_path, size_t policy_path_size,
                                      careline_report** out, careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (policy_path == nullptr) return null_argument("policy_path");
    careline::policy::LoadOptions options;
    options.today = careline::format_utc(careline::SystemClock().utc_ns()).substr(0, 10);
    return give_report(careline::policy::check(std::string(policy_path, policy_path_size), options),
                       out);
  });
}

careline_status careline_policy_test(const careline_engine* engine, const char* tests_path,
                                     size_t tests_path_size, careline_report** out,
                                     careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (engine == nullptr) return null_argument("engine");
    if (tests_path == nullptr) return null_argument("tests_path");
    return give_report(engine->engine->test_policy(std::string(tests_path, tests_path_size)), out);
  });
}

careline_status careline_policy_explain(const careline_engine* engine, const char* input_json,
                                        size_t input_json_size, careline_report** out,
                                        careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (engine == nullptr) return null_argument("engine");
    if (input_json == nullptr) return null_argument("input_json");
    return give_report(engine->engine->explain({input_json, input_json_size}), out);
  });
}

}  // extern "C"
