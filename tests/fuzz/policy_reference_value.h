// Values of the reference interpreter: each owns all it holds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "policy/value.h"

namespace policy_reference {

using careline::policy::Value;
using careline::policy::ValueType;

struct Thing;
using Things = std::vector<Thing>;

// A value with everything it holds.
struct Thing {
  enum class Type { unknown, error, null, boolean, integer, real, string, list, map, time };
  Type type = Type::null;
  bool boolean = false;
  std::int64_t integer = 0;
  double real = 0;
  std::string text;
  Things items;  // of a map: key, value, key, value, …
  Value time;    // timestamp or duration, which own nothing

  bool is(Type t) const { return type == t; }
  bool plain() const { return type != Type::unknown && type != Type::error; }
  bool number() const { return type == Type::integer || type == Type::real; }
};

Thing unknown();
Thing error();
Thing of_type(Thing::Type type);
Thing yes_or_no(bool b);
Thing whole(std::int64_t i);
Thing decimal(double d);
Thing words(std::string_view s);
Thing list_of(Things items);
// A library value without parts of its own.
Thing copied(const Value& v);
// The first error, else the first unknown, else something plain.
Thing worst(const Things& things);

enum class Order { less, equal, greater, unordered, incomparable };

Order compare_things(const Thing& a, const Thing& b);
bool equal_things(const Thing& a, const Thing& b);
std::optional<Thing> at_key(const Thing& map, const Thing& key);
bool may_be_looked_up(const Thing& key);
// The shortest text that reads back as the number.
std::string text_of(const Thing& number);
// Conversions; an error when the value or the text has none.
Thing to_whole(const Thing& a);
Thing read_decimal(const std::string& text);

}  // namespace policy_reference
