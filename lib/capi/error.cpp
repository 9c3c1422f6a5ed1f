#include "capi/handles.h"

namespace careline::capi {

careline_status raise(careline_error** out, Error error) noexcept {
  const auto status = static_cast<careline_status>(error.status);
  if (out == nullptr) return status;
  try {
    if (error.message.empty()) error.message = status_name(error.status);
    *out = new careline_error{std::move(error)};
  } catch (...) {
    *out = nullptr;  // out of memory: the status alone must do
  }
  return status;
}

Result<void> check_struct(const void* given, std::uint32_t struct_size, std::size_t known,
                          std::size_t oldest, const char* name) {
  if (struct_size < oldest) {
    return fail(Status::invalid_argument,
                std::string(name) + ".struct_size is too small: fill it with the init function");
  }
  // A newer caller may set fields that this library does not know; they must be unset.
  const auto* bytes = static_cast<const unsigned char*>(given);
  for (std::size_t i = known; i < struct_size; ++i) {
    if (bytes[i] != 0) {
      return fail(Status::unsupported,
                  std::string(name) + " sets a field that this version does not know");
    }
  }
  return {};
}

}  // namespace careline::capi

extern "C" {

const char* careline_error_message(const careline_error* error) noexcept {
  return error == nullptr ? "" : error->error.message.c_str();
}
careline_status careline_error_status(const careline_error* error) noexcept {
  return error == nullptr ? CARELINE_OK : static_cast<careline_status>(error->error.status);
}
int64_t careline_error_offset(const careline_error* error) noexcept {
  return error == nullptr ? -1 : error->error.offset;
}
int32_t careline_error_line(const careline_error* error) noexcept {
  return error == nullptr ? 0 : error->error.line;
}
int32_t careline_error_column(const careline_error* error) noexcept {
  return error == nullptr ? 0 : error->error.column;
}
void careline_error_free(careline_error* error) noexcept {
  delete error;
}

const char* careline_text_data(const careline_text* text) noexcept {
  return text == nullptr ? "" : text->bytes.data();
}
size_t careline_text_size(const careline_text* text) noexcept {
  return text == nullptr ? 0 : text->bytes.size();
}
void careline_text_free(careline_text* text) noexcept {
  delete text;
}

int32_t careline_report_outcome(const careline_report* report) noexcept {
  return report == nullptr ? CARELINE_OUTCOME_INCONCLUSIVE
                           : static_cast<int32_t>(report->report.outcome);
}
const char* careline_report_text(const careline_report* report, size_t* size) noexcept {
  if (size != nullptr) *size = report == nullptr ? 0 : report->report.text.size();
  return report == nullptr ? "" : report->report.text.c_str();
}
careline_status careline_report_json(const careline_report* report, careline_text** out,
                                     careline_error** error) noexcept {
  return careline::capi::guarded(error, [&]() -> careline::Result<void> {
    if (report == nullptr) return careline::capi::null_argument("report");
    if (out == nullptr) return careline::capi::null_argument("out");
    *out = new careline_text(std::string_view(report->report.json));
    return {};
  });
}
void careline_report_free(careline_report* report) noexcept {
  delete report;
}

}  // extern "C"
