#include "fuzz/policy_reference_value.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace policy_reference {
namespace {

Order order_of(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return Order::unordered;
  return a < b ? Order::less : a > b ? Order::greater : Order::equal;
}
template <typename T>
Order order_of(const T& a, const T& b) {
  return a < b ? Order::less : b < a ? Order::greater : Order::equal;
}

}  // namespace

Thing of_type(Thing::Type type) {
  Thing t;
  t.type = type;
  return t;
}
Thing unknown() {
  return of_type(Thing::Type::unknown);
}
Thing error() {
  return of_type(Thing::Type::error);
}
Thing yes_or_no(bool b) {
  Thing t = of_type(Thing::Type::boolean);
  t.boolean = b;
  return t;
}
Thing whole(std::int64_t i) {
  Thing t = of_type(Thing::Type::integer);
  t.integer = i;
  return t;
}
Thing decimal(double d) {
  Thing t = of_type(Thing::Type::real);
  t.real = d;
  return t;
}
Thing words(std::string_view s) {
  Thing t = of_type(Thing::Type::string);
  t.text = s;
  return t;
}
Thing list_of(Things items) {
  Thing t = of_type(Thing::Type::list);
  t.items = std::move(items);
  return t;
}
// A library value without parts of its own.
Thing copied(const Value& v) {
  switch (v.type) {
    case ValueType::null:
      return {};
    case ValueType::boolean:
      return yes_or_no(v.boolean);
    case ValueType::integer:
      return whole(v.integer);
    case ValueType::real:
      return decimal(v.real);
    case ValueType::string:
      return words(v.string());
    case ValueType::timestamp:
    case ValueType::duration: {
      Thing t = of_type(Thing::Type::time);
      t.time = v;
      return t;
    }
    case ValueType::unknown:
      return unknown();
    default:
      return error();
  }
}

// An error wins over an unknown.
Thing worst(const Things& things) {
  for (const Thing& t : things) {
    if (t.is(Thing::Type::error)) return t;
  }
  for (const Thing& t : things) {
    if (t.is(Thing::Type::unknown)) return t;
  }
  return {};
}

Order compare_things(const Thing& a, const Thing& b) {
  if (a.is(Thing::Type::integer) && b.is(Thing::Type::integer))
    return order_of(a.integer, b.integer);
  if (a.number() && b.number())
    return order_of(a.is(Thing::Type::integer) ? static_cast<double>(a.integer) : a.real,
                    b.is(Thing::Type::integer) ? static_cast<double>(b.integer) : b.real);
  if (a.type != b.type) return Order::incomparable;
  switch (a.type) {
    case Thing::Type::boolean:
      return order_of(static_cast<int>(a.boolean), static_cast<int>(b.boolean));
    case Thing::Type::string:
      return order_of(a.text, b.text);
    case Thing::Type::time:
      if (a.time.type != b.time.type) return Order::incomparable;
      return order_of(
          std::make_pair(a.time.integer, a.time.is(ValueType::timestamp) ? a.time.size : 0U),
          std::make_pair(b.time.integer, b.time.is(ValueType::timestamp) ? b.time.size : 0U));
    default:
      return Order::incomparable;
  }
}

bool equal_things(const Thing& a, const Thing& b) {
  if (a.number() && b.number()) return compare_things(a, b) == Order::equal;
  if (a.type != b.type) return false;
  if (a.is(Thing::Type::null)) return true;
  if (a.is(Thing::Type::list))
    return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), equal_things);
  if (!a.is(Thing::Type::map)) return compare_things(a, b) == Order::equal;
  if (a.items.size() != b.items.size()) return false;
  for (std::size_t i = 0; i < a.items.size(); i += 2) {
    bool found = false;
    for (std::size_t j = 0; j < b.items.size() && !found; j += 2)
      found = equal_things(a.items[i], b.items[j]) && equal_things(a.items[i + 1], b.items[j + 1]);
    if (!found) return false;
  }
  return true;
}

std::optional<Thing> at_key(const Thing& map, const Thing& key) {
  for (std::size_t i = 0; i < map.items.size(); i += 2) {
    if (equal_things(map.items[i], key)) return map.items[i + 1];
  }
  return std::nullopt;
}
bool may_be_looked_up(const Thing& key) {
  return key.is(Thing::Type::boolean) || key.number() || key.is(Thing::Type::string);
}

// The shortest text that reads back as the number.
std::string text_of(const Thing& t) {
  char buffer[64];
  const auto end = t.is(Thing::Type::integer) ? std::to_chars(buffer, buffer + 64, t.integer)
                                              : std::to_chars(buffer, buffer + 64, t.real);
  return {buffer, end.ptr};
}

Thing to_whole(const Thing& a) {
  if (a.is(Thing::Type::integer)) return a;
  if (a.is(Thing::Type::real)) {
    if (!(std::fabs(a.real) < 9223372036854775808.0)) return error();
    return whole(static_cast<std::int64_t>(std::trunc(a.real)));
  }
  if (a.is(Thing::Type::time))
    return a.time.is(ValueType::timestamp) ? whole(a.time.integer) : error();
  if (!a.is(Thing::Type::string)) return error();
  const std::string digits = a.text.starts_with('+') ? a.text.substr(1) : a.text;
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  if (digits.size() == first ||
      !std::all_of(digits.begin() + static_cast<std::ptrdiff_t>(first), digits.end(),
                   [](char c) { return c >= '0' && c <= '9'; }))
    return error();
  errno = 0;
  const long long out = std::strtoll(digits.c_str(), nullptr, 10);
  return errno == 0 ? whole(out) : error();
}
Thing read_decimal(const std::string& text) {
  const std::string digits = text.starts_with('+') ? text.substr(1) : text;
  if (digits.empty() || digits.find_first_of("xXpP+ \t\n\v\f\r") == 0) return error();
  char* end = nullptr;
  errno = 0;
  const double out = std::strtod(digits.c_str(), &end);
  if (end != digits.c_str() + digits.size() || errno == ERANGE) return error();
  if (digits.find_first_of("xX") != std::string::npos) return error();
  return decimal(out);
}

}  // namespace policy_reference
