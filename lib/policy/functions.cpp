// Operators and functions of expressions on plain values (neither unknown nor error).

#include <charconv>
#include <cmath>
#include <cstring>

#include "base/utf8.h"
#include "policy/calendar.h"
#include "policy/interpreter.h"

namespace careline::policy {
namespace {

Value overload() noexcept {
  return Value::fail(EvalError::no_such_overload);
}

Value copy_text(std::string_view a, std::string_view b, Arena& arena) noexcept {
  if (a.size() + b.size() > (1U << 24)) return Value::fail(EvalError::too_large);
  auto* out = arena.array<char>(a.size() + b.size());
  if (out == nullptr) return Value::fail(EvalError::too_large);
  if (!a.empty()) std::memcpy(out, a.data(), a.size());
  if (!b.empty()) std::memcpy(out + a.size(), b.data(), b.size());
  return Value::of(std::string_view(out, a.size() + b.size()));
}

Value concatenate_lists(const Value& a, const Value& b, Arena& arena) noexcept {
  if (std::size_t{a.size} + b.size > (1U << 20)) return Value::fail(EvalError::too_large);
  auto* items = arena.array<Value>(a.size + b.size);
  if (items == nullptr) return Value::fail(EvalError::too_large);
  for (std::uint32_t i = 0; i < a.size; ++i) items[i] = a.items[i];
  for (std::uint32_t i = 0; i < b.size; ++i) items[a.size + i] = b.items[i];
  return Value::of_list(items, a.size + b.size);
}

Value integers(Op op, std::int64_t a, std::int64_t b) noexcept {
  std::int64_t out = 0;
  bool overflow = false;
  switch (op) {
    case Op::add:
      overflow = __builtin_add_overflow(a, b, &out);
      break;
    case Op::subtract:
      overflow = __builtin_sub_overflow(a, b, &out);
      break;
    case Op::multiply:
      overflow = __builtin_mul_overflow(a, b, &out);
      break;
    default:
      if (b == 0) return Value::fail(EvalError::division_by_zero);
      if (a == INT64_MIN && b == -1) return Value::fail(EvalError::overflow);
      out = op == Op::divide ? a / b : a % b;
  }
  return overflow ? Value::fail(EvalError::overflow) : Value::of(out);
}

Value reals(Op op, double a, double b) noexcept {
  switch (op) {
    case Op::add:
      return Value::of(a + b);
    case Op::subtract:
      return Value::of(a - b);
    case Op::multiply:
      return Value::of(a * b);
    case Op::divide:
      return Value::of(a / b);
    default:
      return overload();
  }
}

Value durations(Op op, std::int64_t a, std::int64_t b) noexcept {
  std::int64_t out = 0;
  if (op != Op::add && op != Op::subtract) return overload();
  const bool overflow =
      op == Op::add ? __builtin_add_overflow(a, b, &out) : __builtin_sub_overflow(a, b, &out);
  return overflow ? Value::fail(EvalError::range) : Value::of_duration(out);
}

Value arithmetic(Op op, const Value& a, const Value& b, Arena& arena) noexcept {
  if (a.is(ValueType::integer) && b.is(ValueType::integer))
    return integers(op, a.integer, b.integer);
  if (a.is(ValueType::real) && b.is(ValueType::real)) return reals(op, a.real, b.real);
  if (a.is(ValueType::duration) && b.is(ValueType::duration))
    return durations(op, a.integer, b.integer);
  if (op == Op::add) {
    if (a.is(ValueType::string) && b.is(ValueType::string))
      return copy_text(a.string(), b.string(), arena);
    if (a.is(ValueType::list) && b.is(ValueType::list)) return concatenate_lists(a, b, arena);
    if (a.is(ValueType::timestamp) && b.is(ValueType::duration))
      return add_duration(a, b.integer, false);
    if (a.is(ValueType::duration) && b.is(ValueType::timestamp))
      return add_duration(b, a.integer, false);
  }
  if (op == Op::subtract && a.is(ValueType::timestamp)) {
    if (b.is(ValueType::timestamp)) return difference(a, b);
    if (b.is(ValueType::duration)) return add_duration(a, b.integer, true);
  }
  return overload();
}

Value index(const Value& container, const Value& key) noexcept {
  if (container.is(ValueType::map)) return find_key(container, key);
  if (!container.is(ValueType::list)) return overload();
  std::int64_t i = 0;
  if (key.is(ValueType::integer)) {
    i = key.integer;
  } else if (key.is(ValueType::real) && key.real == std::floor(key.real) &&
             std::fabs(key.real) < 1e15) {
    i = static_cast<std::int64_t>(key.real);
  } else {
    return key.is(ValueType::real) ? Value::fail(EvalError::index_out_of_range) : overload();
  }
  if (i < 0 || i >= static_cast<std::int64_t>(container.size))
    return Value::fail(EvalError::index_out_of_range);
  return container.items[i];
}

Value contains(const Value& needle, const Value& container) noexcept {
  if (container.is(ValueType::map)) return Value::of(!find_key(container, needle).is_error());
  if (!container.is(ValueType::list)) return overload();
  for (std::uint32_t i = 0; i < container.size; ++i) {
    if (equal(needle, container.items[i])) return Value::of(true);
  }
  return Value::of(false);
}

Value size_of(const Value& v) noexcept {
  if (v.is(ValueType::list) || v.is(ValueType::map))
    return Value::of(static_cast<std::int64_t>(v.size));
  if (!v.is(ValueType::string)) return overload();
  std::int64_t characters = 0;
  for (const char c : v.string()) characters += utf8::is_continuation(c) ? 0 : 1;
  return Value::of(characters);
}

Value to_int(const Value& v) noexcept {
  switch (v.type) {
    case ValueType::integer:
      return v;
    case ValueType::real:
      // Both ends are excluded: the nearest doubles stand for integers out of range as well.
      if (!(v.real > -9223372036854775808.0 && v.real < 9223372036854775808.0))
        return Value::fail(EvalError::range);
      return Value::of(static_cast<std::int64_t>(v.real));
    case ValueType::timestamp:
      return Value::of(v.integer);
    case ValueType::string: {
      const std::string_view text = v.string();
      const char* begin = text.data() + (text.starts_with('+') ? 1 : 0);
      const char* end = text.data() + text.size();
      std::int64_t out = 0;
      const auto read = std::from_chars(begin, end, out);
      if (read.ec == std::errc::result_out_of_range) return Value::fail(EvalError::range);
      if (read.ec != std::errc() || read.ptr != end) return Value::fail(EvalError::bad_conversion);
      return Value::of(out);
    }
    default:
      return overload();
  }
}

Value to_double(const Value& v) noexcept {
  switch (v.type) {
    case ValueType::real:
      return v;
    case ValueType::integer:
      return Value::of(static_cast<double>(v.integer));
    case ValueType::string: {
      const std::string_view text = v.string();
      const char* begin = text.data() + (text.starts_with('+') ? 1 : 0);
      const char* end = text.data() + text.size();
      double out = 0;
      const auto read = std::from_chars(begin, end, out);
      if (read.ec != std::errc() || read.ptr != end) return Value::fail(EvalError::bad_conversion);
      return Value::of(out);
    }
    default:
      return overload();
  }
}

Value to_bool(const Value& v) noexcept {
  if (v.is(ValueType::boolean)) return v;
  if (!v.is(ValueType::string)) return overload();
  const std::string_view t = v.string();
  if (t == "1" || t == "t" || t == "true" || t == "T" || t == "TRUE" || t == "True")
    return Value::of(true);
  if (t == "0" || t == "f" || t == "false" || t == "F" || t == "FALSE" || t == "False")
    return Value::of(false);
  return Value::fail(EvalError::bad_conversion);
}

Value to_text(const Value& v, Arena& arena) noexcept {
  char buffer[48];
  switch (v.type) {
    case ValueType::string:
      return v;
    case ValueType::boolean:
      return Value::of(std::string_view(v.boolean ? "true" : "false"));
    case ValueType::integer: {
      const auto end = std::to_chars(buffer, buffer + sizeof buffer, v.integer).ptr;
      return copy_text({buffer, static_cast<std::size_t>(end - buffer)}, {}, arena);
    }
    case ValueType::real: {
      const auto end = std::to_chars(buffer, buffer + sizeof buffer, v.real).ptr;
      return copy_text({buffer, static_cast<std::size_t>(end - buffer)}, {}, arena);
    }
    case ValueType::timestamp:
    case ValueType::duration:
      return copy_text({buffer, format_time(v, buffer)}, {}, arena);
    default:
      return overload();
  }
}

Value strings(Function function, const Value& a, const Value& b) noexcept {
  if (!a.is(ValueType::string) || !b.is(ValueType::string)) return overload();
  if (function == Function::starts_with) return Value::of(a.string().starts_with(b.string()));
  if (function == Function::ends_with) return Value::of(a.string().ends_with(b.string()));
  return Value::of(a.string().find(b.string()) != std::string_view::npos);
}

}  // namespace

Value find_key(const Value& map, const Value& key) noexcept {
  if (!key.is(ValueType::boolean) && !key.is_number() && !key.is(ValueType::string))
    return overload();
  for (std::uint32_t i = 0; i < map.size; ++i) {
    if (equal(map.entries[i].key, key)) return map.entries[i].value;
  }
  return Value::fail(EvalError::no_such_key);
}

Value apply_operator(Op op, const Value& a, const Value& b, Arena& arena) noexcept {
  switch (op) {
    case Op::equals:
      return Value::of(equal(a, b));
    case Op::not_equals:
      return Value::of(!equal(a, b));
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal: {
      const int order = compare(a, b);
      if (order == 3) return overload();
      if (order == 2) return Value::of(false);
      if (op == Op::less) return Value::of(order < 0);
      if (op == Op::less_equal) return Value::of(order <= 0);
      if (op == Op::greater) return Value::of(order > 0);
      return Value::of(order >= 0);
    }
    case Op::in:
      return contains(a, b);
    case Op::index:
      return index(a, b);
    default:
      return arithmetic(op, a, b, arena);
  }
}

Value apply_function(Function function, std::span<const Value> args, Arena& arena) noexcept {
  const Value& a = args[0];
  switch (function) {
    case Function::size:
      return size_of(a);
    case Function::starts_with:
    case Function::ends_with:
    case Function::contains:
      return strings(function, a, args[1]);
    case Function::to_int:
      return to_int(a);
    case Function::to_double:
      return to_double(a);
    case Function::to_string:
      return to_text(a, arena);
    case Function::to_bool:
      return to_bool(a);
    case Function::to_timestamp:
      if (a.is(ValueType::timestamp)) return a;
      if (a.is(ValueType::integer)) return timestamp_from_seconds(a.integer);
      return a.is(ValueType::string) ? parse_timestamp(a.string()) : overload();
    case Function::to_duration:
      if (a.is(ValueType::duration)) return a;
      return a.is(ValueType::string) ? parse_duration(a.string()) : overload();
    case Function::to_dyn:
      return a;
    case Function::none:
    case Function::matches:
      return overload();
    default:
      if (args.size() == 1) return calendar_field(function, a, {});
      if (!args[1].is(ValueType::string) || a.is(ValueType::duration)) return overload();
      return calendar_field(function, a, args[1].string());
  }
}

}  // namespace careline::policy
