// Values of expressions: small, trivially copyable; strings, lists and maps live in an Arena or in
// the expression itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace careline::policy {

enum class ValueType : std::uint8_t {
  null,
  boolean,
  integer,
  real,
  string,
  list,
  map,
  timestamp,  // seconds since 1970 and nanoseconds of the second
  duration,   // nanoseconds
  unknown,    // an input that nobody knows
  error,
};

enum class EvalError : std::uint8_t {
  none,
  overflow,
  division_by_zero,
  no_such_overload,
  no_such_function,
  no_such_key,
  no_such_field,
  index_out_of_range,
  range,
  bad_conversion,
  duplicate_key,
  bad_key,
  unknown_name,
  bad_pattern,
  too_costly,
  too_large,
};
std::string_view text_of(EvalError error) noexcept;

struct MapEntry;

struct Value {
  ValueType type = ValueType::null;
  EvalError error = EvalError::none;
  std::uint32_t size = 0;  // of string (bytes), list, map; nanoseconds of a timestamp
  union {
    bool boolean;
    std::int64_t integer;  // also seconds of a timestamp, nanoseconds of a duration
    double real;
    const char* text;
    const Value* items;
    const MapEntry* entries;
  };

  Value() noexcept : integer(0) {}
  static Value of(bool v) noexcept;
  static Value of(std::int64_t v) noexcept;
  static Value of(double v) noexcept;
  static Value of(std::string_view v) noexcept;
  static Value of_list(const Value* items, std::uint32_t size) noexcept;
  static Value of_map(const MapEntry* entries, std::uint32_t size) noexcept;
  static Value of_timestamp(std::int64_t seconds, std::uint32_t nanos) noexcept;
  static Value of_duration(std::int64_t nanos) noexcept;
  static Value unknown() noexcept;
  static Value fail(EvalError error) noexcept;

  bool is(ValueType t) const noexcept { return type == t; }
  bool is_error() const noexcept { return type == ValueType::error; }
  bool is_plain() const noexcept { return type != ValueType::error && type != ValueType::unknown; }
  bool is_number() const noexcept { return type == ValueType::integer || type == ValueType::real; }
  std::string_view string() const noexcept { return {text, size}; }
};

struct MapEntry {
  Value key;
  Value value;
};

// Equality and order as CEL defines them: numbers compare across types.
bool equal(const Value& a, const Value& b) noexcept;
// -1, 0, 1; 2 when a NaN makes them unordered; 3 when the types cannot be compared.
int compare(const Value& a, const Value& b) noexcept;

// Memory of one evaluation. With a fixed buffer it never allocates; a full arena gives nullptr.
class Arena {
 public:
  Arena(void* buffer, std::size_t size) noexcept
      : next_(static_cast<std::byte*>(buffer)), end_(next_ + size) {}
  explicit Arena(std::size_t limit) : growing_(true), left_(limit) {}  // from the heap, bounded
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  void* allocate(std::size_t bytes) noexcept;
  template <typename T>
  T* array(std::size_t n) noexcept {
    if (n > (1U << 24)) return nullptr;
    return static_cast<T*>(allocate(n * sizeof(T)));
  }

 private:
  std::byte* next_ = nullptr;
  std::byte* end_ = nullptr;
  bool growing_ = false;
  std::size_t left_ = 0;
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
};

}  // namespace careline::policy
