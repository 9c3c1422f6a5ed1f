// Entries and filters of the audit log as the host writes them: JSON objects with known members.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "audit/audit.h"
#include "base/json_reader.h"
#include "base/secure_memory.h"

namespace careline::capi {

// Holds what an audit::Entry borrows. References of patients are wiped with it.
class EntryJson {
 public:
  static Result<EntryJson> parse(std::string_view text);
  ~EntryJson();
  EntryJson(EntryJson&&) noexcept = default;
  EntryJson& operator=(EntryJson&&) noexcept = default;
  audit::Entry entry() const;

 private:
  EntryJson() = default;
  json::Value value_;
  SecureText details_;
};

class FilterJson {
 public:
  // `further`: members that the call knows beside those of a filter.
  static Result<FilterJson> parse(std::string_view text,
                                  std::initializer_list<std::string_view> further = {});
  ~FilterJson();
  FilterJson(FilterJson&&) noexcept = default;
  FilterJson& operator=(FilterJson&&) noexcept = default;
  audit::Filter filter() const;
  const json::Value& value() const noexcept { return value_; }

 private:
  FilterJson() = default;
  json::Value value_;
  std::optional<std::int64_t> from_, to_;
};

// "2026-11-24T09:30:00Z", with an optional fraction and offset, as nanoseconds since 1970; nothing
// when it is not such a time.
std::optional<std::int64_t> rfc3339_ns(std::string_view text) noexcept;

}  // namespace careline::capi
