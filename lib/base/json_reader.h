// Reads JSON (RFC 8259) with limits on depth, size and number of values; duplicate keys are an
// error. For manifests, model cards and stored records. Errors carry the byte offset and never the
// text.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/status.h"

namespace careline::json {

class Value {
 public:
  enum class Type : std::uint8_t { null, boolean, integer, number, string, array, object };
  using Member = std::pair<std::string, Value>;

  Type type() const noexcept { return type_; }
  bool is(Type t) const noexcept { return type_ == t; }
  bool boolean() const noexcept { return integer_ != 0; }
  std::int64_t integer() const noexcept { return integer_; }
  // Integers read as numbers too.
  double number() const noexcept {
    return type_ == Type::integer ? static_cast<double>(integer_) : number_;
  }
  const std::string& string() const noexcept { return string_; }
  const std::vector<Value>& array() const noexcept { return array_; }
  const std::vector<Member>& object() const noexcept { return object_; }

  // Member of an object, or nullptr.
  const Value* find(std::string_view key) const noexcept;
  // Member with a fallback when it is absent or of another type.
  std::string_view string_or(std::string_view key, std::string_view fallback) const noexcept;
  std::int64_t integer_or(std::string_view key, std::int64_t fallback) const noexcept;
  double number_or(std::string_view key, double fallback) const noexcept;
  bool boolean_or(std::string_view key, bool fallback) const noexcept;

 private:
  friend class Reader;
  Type type_ = Type::null;
  std::int64_t integer_ = 0;
  double number_ = 0;
  std::string string_;
  std::vector<Value> array_;
  std::vector<Member> object_;
};

struct Limits {
  std::size_t max_depth = 32;  // arrays and objects around the innermost value
  std::size_t max_bytes = 64U << 20;
  std::size_t max_values = 1U << 20;  // a value of one byte of text takes a hundred in memory
};

// Parses one JSON text; anything but white space after it is an error.
Result<Value> parse(std::string_view text, const Limits& limits = {});

}  // namespace careline::json
