// Status codes, errors and Result<T>: how every internal function says that it failed.
//
// The numeric values are those of the C ABI (include/careline/careline.h) and never change.
// An Error's message names the place (file, line, column, byte offset, index) and never holds
// message text, PHI values or key material: callers log it freely (principle P3).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace careline {

enum class Status : std::int32_t {
  ok = 0,
  invalid_argument = -1,  // a NULL, a bad enum value, a bad combination
  invalid_utf8 = -2,      // offset says where
  too_large = -3,         // over a documented cap; nothing was cut
  no_memory = -4,
  not_found = -5,          // a file, an asset, a label, an entry
  io = -6,                 // the operating system said no
  bad_model = -7,          // digest, format or signature of a model or asset
  bad_policy = -8,         // line and column say where
  audit_unavailable = -9,  // the record cannot be written; nothing may be automated
  audit_key = -10,         // wrong or missing key
  audit_damaged = -11,     // the store fails its own integrity checks
  audit_plaintext = -12,   // the store is not encrypted
  audit_locked = -13,      // another process owns the log
  audit_tampered = -14,    // verification found a change
  forked = -15,            // a handle from before fork() was used in the child
  bad_state = -16,         // call order; e.g. a closed handle
  unknown_label = -17,     // not in a closed vocabulary
  denied = -18,            // role or purpose does not allow it
  unsupported = -19,       // not built in, or not for this input
  internal = -20,          // a defect of ours; please report
};

// Stable lower-case name of a status, such as "invalid_utf8".
std::string_view status_name(Status status) noexcept;

struct Error {
  Status status = Status::internal;
  std::string message;       // one sentence, names the place, no caller text
  std::int64_t offset = -1;  // byte offset into the input, or index of the batch item, or -1
  std::int32_t line = 0;     // 1-based line of a source file, or 0
  std::int32_t column = 0;   // 1-based column, or 0
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value)
      : state_(std::in_place_index<0>, std::move(value)) {}  // NOLINT implicit by design
  Result(Error error)
      : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT implicit by design

  bool ok() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return ok(); }

  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::get<0>(std::move(state_)); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const& { return std::get<1>(state_); }
  Error&& error() && { return std::get<1>(std::move(state_)); }

 private:
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)), ok_(false) {}  // NOLINT implicit by design

  bool ok() const noexcept { return ok_; }
  explicit operator bool() const noexcept { return ok_; }
  const Error& error() const& { return error_; }
  Error&& error() && { return std::move(error_); }

 private:
  Error error_;
  bool ok_ = true;
};

inline Error fail(Status status, std::string message) {
  return Error{status, std::move(message), -1, 0, 0};
}
inline Error fail_at(Status status, std::string message, std::int64_t offset) {
  return Error{status, std::move(message), offset, 0, 0};
}
inline Error fail_at_line(Status status, std::string message, std::int32_t line,
                          std::int32_t column) {
  return Error{status, std::move(message), -1, line, column};
}

}  // namespace careline
