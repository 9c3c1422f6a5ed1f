// What a compliance officer's tools call: checks, tests and explanations of policies.
#include "policy/policy.h"

#include "base/clock.h"
#include "capi/handles.h"
#include "capi/verify_options.h"
#include "engine/replay.h"

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

// Review dates are judged by today's date.
careline::policy::LoadOptions today() {
  careline::policy::LoadOptions options;
  options.today = careline::format_utc(careline::SystemClock().utc_ns()).substr(0, 10);
  return options;
}

}  // namespace

extern "C" {

careline_status careline_policy_check(const char* policy_path, size_t policy_path_size,
                                      careline_report** out, careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (policy_path == nullptr) return null_argument("policy_path");
    return give_report(careline::policy::check(std::string(policy_path, policy_path_size), today()),
                       out);
  });
}

careline_status careline_policy_test(const careline_engine* engine, const char* tests_path,
                                     size_t tests_path_size, careline_report** out,
                                     careline_error** error) noexcept {
  return careline_policy_test_with(engine, tests_path, tests_path_size, 0, out, nullptr, error);
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

careline_status careline_policy_prove(const char* policy_path, size_t policy_path_size,
                                      careline_report** out, careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (policy_path == nullptr) return null_argument("policy_path");
    return give_report(careline::policy::prove(std::string(policy_path, policy_path_size), today()),
                       out);
  });
}

careline_status careline_policy_diff(const char* old_path, size_t old_path_size,
                                     const char* new_path, size_t new_path_size,
                                     careline_report** out, careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (old_path == nullptr || new_path == nullptr) return null_argument("old_path or new_path");
    return give_report(careline::policy::diff(std::string(old_path, old_path_size),
                                              std::string(new_path, new_path_size), today()),
                       out);
  });
}

careline_status careline_policy_format(const char* yaml, size_t yaml_size, careline_text** out,
                                       careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (yaml == nullptr) return null_argument("yaml");
    const auto formatted = careline::policy::format({yaml, yaml_size});
    if (!formatted) return formatted.error();
    *out = new careline_text(std::string_view(*formatted));
    return {};
  });
}

careline_status careline_policy_test_with(const careline_engine* engine, const char* tests_path,
                                          size_t tests_path_size, uint32_t flags,
                                          careline_report** out, careline_text** junit,
                                          careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (junit != nullptr) *junit = nullptr;
    if (engine == nullptr) return null_argument("engine");
    if (tests_path == nullptr) return null_argument("tests_path");
    if ((flags & ~(CARELINE_TEST_COVERAGE | CARELINE_TEST_FAIL_ON_EMPTY)) != 0) {
      return careline::fail(careline::Status::invalid_argument,
                            "flags must be a sum of CARELINE_TEST_*");
    }
    careline::engine::TestRequest request;
    request.path.assign(tests_path, tests_path_size);
    request.coverage = (flags & CARELINE_TEST_COVERAGE) != 0;
    request.fail_on_empty = (flags & CARELINE_TEST_FAIL_ON_EMPTY) != 0;
    request.junit = junit != nullptr;
    auto result = engine->engine->test_policy(request);
    if (!result) return std::move(result).error();
    std::unique_ptr<careline_text> xml;
    if (junit != nullptr) xml = std::make_unique<careline_text>(std::string_view(result->junit));
    careline::capi::give(out, std::move(result->report));
    if (junit != nullptr) *junit = xml.release();
    return {};
  });
}

careline_status careline_policy_replay(const char* policy_path, size_t policy_path_size,
                                       const careline_audit_verify_options* log,
                                       const char* expected, size_t expected_size,
                                       careline_report** out, careline_text** html,
                                       careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (html != nullptr) *html = nullptr;
    if (policy_path == nullptr) return null_argument("policy_path");
    const auto source = careline::capi::to_verify_options(log, "log");
    if (!source) return source.error();
    auto replayed = careline::engine::replay(std::string(policy_path, policy_path_size), *source,
                                             careline::capi::view(expected, expected_size));
    if (!replayed) return std::move(replayed).error();
    std::unique_ptr<careline_text> page;
    if (html != nullptr) page = std::make_unique<careline_text>(std::string_view(replayed->html));
    careline::capi::give(out, std::move(replayed->report));
    if (html != nullptr) *html = page.release();
    return {};
  });
}

careline_status careline_policy_expression(const char* request_json, size_t request_json_size,
                                           careline_text** out, careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (request_json == nullptr) return null_argument("request_json");
    const std::string answer =
        careline::policy::evaluate_expression({request_json, request_json_size});
    *out = new careline_text(std::string_view(answer));
    return {};
  });
}

}  // extern "C"
