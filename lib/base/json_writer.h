// Writes JSON into a wiping buffer: no allocation per value, keys in the order they are written,
// always valid UTF-8 when its input is.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/secure_memory.h"

namespace careline {

class JsonWriter {
 public:
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view value);
  JsonWriter& integer(std::int64_t value);
  JsonWriter& unsigned_integer(std::uint64_t value);
  // Shortest text with at most `decimals` digits after the point; NaN and infinities become null.
  JsonWriter& number(double value, int decimals = 6);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  // Inserts text that is JSON already.
  JsonWriter& raw(std::string_view json);

  JsonWriter& field(std::string_view name, std::string_view value) {
    return key(name).string(value);
  }
  JsonWriter& field(std::string_view name, const char* value) { return key(name).string(value); }
  JsonWriter& field(std::string_view name, std::int64_t value) { return key(name).integer(value); }
  JsonWriter& field(std::string_view name, int value) { return key(name).integer(value); }
  JsonWriter& field(std::string_view name, std::uint64_t value) {
    return key(name).unsigned_integer(value);
  }
  JsonWriter& field(std::string_view name, std::uint32_t value) {
    return key(name).unsigned_integer(value);
  }
  JsonWriter& field(std::string_view name, double value) { return key(name).number(value); }
  JsonWriter& field(std::string_view name, bool value) { return key(name).boolean(value); }

  std::string_view view() const noexcept { return out_.view(); }
  SecureText take() noexcept;

 private:
  void separate();

  SecureText out_;
  bool need_comma_ = false;
};

}  // namespace careline
