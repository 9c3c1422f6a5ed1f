#include "policy/value.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <new>

namespace careline::policy {
namespace {

// As CEL implementations agree: out of the integers' range the double decides, inside it both are
// compared as doubles.
int compare_mixed(std::int64_t i, double d) noexcept {
  if (std::isnan(d)) return 2;
  if (d > 9223372036854775808.0) return -1;
  if (d < -9223372036854775808.0) return 1;
  const auto as_double = static_cast<double>(i);
  return as_double < d ? -1 : as_double > d ? 1 : 0;
}

template <typename T>
int order(T a, T b) noexcept {
  return a < b ? -1 : b < a ? 1 : 0;
}

int compare_numbers(const Value& a, const Value& b) noexcept {
  if (a.is(ValueType::integer) && b.is(ValueType::integer)) return order(a.integer, b.integer);
  if (a.is(ValueType::integer)) return compare_mixed(a.integer, b.real);
  if (b.is(ValueType::integer)) {
    const int c = compare_mixed(b.integer, a.real);
    return c == 2 ? 2 : -c;
  }
  if (std::isnan(a.real) || std::isnan(b.real)) return 2;
  return order(a.real, b.real);
}

bool equal_maps(const Value& a, const Value& b) noexcept {
  if (a.size != b.size) return false;
  for (std::uint32_t i = 0; i < a.size; ++i) {
    const MapEntry* other = nullptr;
    for (std::uint32_t j = 0; j < b.size && other == nullptr; ++j) {
      if (equal(a.entries[i].key, b.entries[j].key)) other = &b.entries[j];
    }
    if (other == nullptr || !equal(a.entries[i].value, other->value)) return false;
  }
  return true;
}

}  // namespace

std::string_view text_of(EvalError error) noexcept {
  static constexpr std::array<std::string_view, 16> texts = {
      "no error",
      "integer overflow",
      "divide by zero",
      "no such overload",
      "no such function",
      "no such key",
      "no such field",
      "index out of range",
      "range error",
      "the text cannot be converted",
      "duplicate key in a map",
      "unsupported key type",
      "undeclared reference",
      "the pattern is not a valid regular expression",
      "the expression costs too much",
      "the values need too much memory",
  };
  return texts[static_cast<std::size_t>(error)];
}

Value Value::of(bool v) noexcept {
  Value out;
  out.type = ValueType::boolean;
  out.boolean = v;
  return out;
}
Value Value::of(std::int64_t v) noexcept {
  Value out;
  out.type = ValueType::integer;
  out.integer = v;
  return out;
}
Value Value::of(double v) noexcept {
  Value out;
  out.type = ValueType::real;
  out.real = v;
  return out;
}
Value Value::of(std::string_view v) noexcept {
  Value out;
  out.type = ValueType::string;
  out.text = v.data();
  out.size = static_cast<std::uint32_t>(v.size());
  return out;
}
Value Value::of_list(const Value* items, std::uint32_t size) noexcept {
  Value out;
  out.type = ValueType::list;
  out.items = items;
  out.size = size;
  return out;
}
Value Value::of_map(const MapEntry* entries, std::uint32_t size) noexcept {
  Value out;
  out.type = ValueType::map;
  out.entries = entries;
  out.size = size;
  return out;
}
Value Value::of_timestamp(std::int64_t seconds, std::uint32_t nanos) noexcept {
  Value out;
  out.type = ValueType::timestamp;
  out.integer = seconds;
  out.size = nanos;
  return out;
}
Value Value::of_duration(std::int64_t nanos) noexcept {
  Value out;
  out.type = ValueType::duration;
  out.integer = nanos;
  return out;
}
Value Value::unknown() noexcept {
  Value out;
  out.type = ValueType::unknown;
  return out;
}
Value Value::fail(EvalError error) noexcept {
  Value out;
  out.type = ValueType::error;
  out.error = error;
  return out;
}

bool equal(const Value& a, const Value& b) noexcept {
  if (a.is_number() && b.is_number()) return compare_numbers(a, b) == 0;
  if (a.type != b.type) return false;
  switch (a.type) {
    case ValueType::null:
      return true;
    case ValueType::boolean:
      return a.boolean == b.boolean;
    case ValueType::string:
      return a.string() == b.string();
    case ValueType::timestamp:
      return a.integer == b.integer && a.size == b.size;
    case ValueType::duration:
      return a.integer == b.integer;
    case ValueType::list:
      return a.size == b.size && std::equal(a.items, a.items + a.size, b.items, equal);
    case ValueType::map:
      return equal_maps(a, b);
    default:
      return false;
  }
}

int compare(const Value& a, const Value& b) noexcept {
  if (a.is_number() && b.is_number()) return compare_numbers(a, b);
  if (a.type != b.type) return 3;
  switch (a.type) {
    case ValueType::boolean:
      return order(a.boolean, b.boolean);
    case ValueType::string: {
      const int c = a.string().compare(b.string());
      return c < 0 ? -1 : c > 0 ? 1 : 0;
    }
    case ValueType::timestamp:
      return a.integer != b.integer ? order(a.integer, b.integer) : order(a.size, b.size);
    case ValueType::duration:
      return order(a.integer, b.integer);
    default:
      return 3;
  }
}

void* Arena::allocate(std::size_t bytes) noexcept {
  bytes = (std::max<std::size_t>(bytes, 1) + 15) & ~std::size_t{15};  // also nothing has a place
  if (bytes <= static_cast<std::size_t>(end_ - next_)) {
    void* out = next_;
    next_ += bytes;
    return out;
  }
  if (!growing_ || bytes > left_) return nullptr;
  const std::size_t block = std::max<std::size_t>(bytes, std::min<std::size_t>(left_, 16U << 10));
  std::unique_ptr<std::byte[]> memory(new (std::nothrow) std::byte[block]);
  if (memory == nullptr) return nullptr;
  next_ = memory.get();
  end_ = next_ + block;
  left_ -= block;
  try {
    blocks_.push_back(std::move(memory));
  } catch (...) {
    next_ = end_ = nullptr;
    return nullptr;
  }
  return allocate(bytes);
}

}  // namespace careline::policy
