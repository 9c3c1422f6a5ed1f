#include "fuzz/policy_reference.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

#include "policy/calendar.h"

namespace policy_reference {
namespace {

using namespace careline;
using namespace careline::policy;

__extension__ typedef __int128 Wide;  // any result of 64-bit arithmetic fits

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

enum class Order { less, equal, greater, unordered, incomparable };

Order order_of(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return Order::unordered;
  return a < b ? Order::less : a > b ? Order::greater : Order::equal;
}
template <typename T>
Order order_of(const T& a, const T& b) {
  return a < b ? Order::less : b < a ? Order::greater : Order::equal;
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

class Walk {
 public:
  Walk(const Document& document, const Input& input)
      : doc_(document), ast_(document.ast), input_(input) {}

  Thing value(NodeId id) {
    const Node& n = ast_[id];
    switch (n.op) {
      case Op::literal:
        return copied(n.value);
      case Op::field:
        return field(doc_.schema.field(n.field));
      case Op::local:
        return locals_[n.slot];
      case Op::select:
        return select(n);
      case Op::list:
        return list(n);
      case Op::map:
        return map(n);
      case Op::logical_and:
        return logic(n, false);
      case Op::logical_or:
        return logic(n, true);
      case Op::logical_not: {
        const Thing v = value(kid(n, 0));
        if (!v.plain()) return v;
        return v.is(Thing::Type::boolean) ? yes_or_no(!v.boolean) : error();
      }
      case Op::negate: {
        const Thing v = value(kid(n, 0));
        if (!v.plain()) return v;
        if (v.is(Thing::Type::real)) return decimal(-v.real);
        return v.is(Thing::Type::integer) && v.integer != INT64_MIN ? whole(-v.integer) : error();
      }
      case Op::choose: {
        const Thing v = value(kid(n, 0));
        if (!v.plain()) return v;
        return v.is(Thing::Type::boolean) ? value(kid(n, v.boolean ? 1 : 2)) : error();
      }
      case Op::has:
        return presence(n);
      case Op::call:
        return call(n);
      case Op::macro:
        return macro(n);
      case Op::name:
        return error();
      default:
        return binary(n);
    }
  }

  Thing field(const Field& f) const;

 private:
  NodeId kid(const Node& n, std::size_t i) const { return ast_.children(n)[i]; }
  std::string key_name(const Node& n) const { return std::string(n.name); }

  // Comparing a label field with "unknown" is exact, unless the vocabulary has such a label.
  bool asks_for_unknown(NodeId field_id, NodeId literal) const {
    const Node& f = ast_[field_id];
    const Node& l = ast_[literal];
    if (f.op != Op::field || l.op != Op::literal || !l.value.is(ValueType::string)) return false;
    const Field& declared = doc_.schema.field(f.field);
    return declared.vocabulary >= 0 && declared.type != FieldType::label_list &&
           declared.can_be_unknown && l.value.string() == "unknown" &&
           doc_.schema.vocabulary(declared).find("unknown") == Vocabulary::other;
  }
  bool is_known(NodeId field_id) const {
    return field(doc_.schema.field(ast_[field_id].field)).plain();
  }

  Thing binary(const Node& n) {
    const NodeId left = kid(n, 0);
    const NodeId right = kid(n, 1);
    if (n.op == Op::equals || n.op == Op::not_equals) {
      if (asks_for_unknown(left, right)) return yes_or_no(is_known(left) != (n.op == Op::equals));
      if (asks_for_unknown(right, left)) return yes_or_no(is_known(right) != (n.op == Op::equals));
    }
    if (n.op == Op::in && ast_[left].op == Op::field && ast_[right].op == Op::list) {
      const auto items = ast_.children(right);
      const bool asks = std::any_of(items.begin(), items.end(),
                                    [&](NodeId i) { return asks_for_unknown(left, i); });
      if (asks && !is_known(left)) return yes_or_no(true);
    }
    const Thing a = value(left);
    const Thing b = value(right);
    if (!a.plain() || !b.plain()) return worst({a, b});
    switch (n.op) {
      case Op::equals:
        return yes_or_no(equal_things(a, b));
      case Op::not_equals:
        return yes_or_no(!equal_things(a, b));
      case Op::less:
      case Op::less_equal:
      case Op::greater:
      case Op::greater_equal: {
        const Order o = compare_things(a, b);
        if (o == Order::incomparable) return error();
        return yes_or_no(n.op == Op::less         ? o == Order::less
                         : n.op == Op::less_equal ? o == Order::less || o == Order::equal
                         : n.op == Op::greater    ? o == Order::greater
                                                  : o == Order::greater || o == Order::equal);
      }
      case Op::in:
        if (b.is(Thing::Type::map))
          return yes_or_no(may_be_looked_up(a) && at_key(b, a).has_value());
        if (!b.is(Thing::Type::list)) return error();
        return yes_or_no(std::any_of(b.items.begin(), b.items.end(),
                                     [&a](const Thing& item) { return equal_things(a, item); }));
      case Op::index:
        return index(a, b);
      default:
        return arithmetic(n.op, a, b);
    }
  }

  static Thing index(const Thing& container, const Thing& key) {
    if (container.is(Thing::Type::map)) {
      if (!may_be_looked_up(key)) return error();
      const auto found = at_key(container, key);
      return found ? *found : error();
    }
    if (!container.is(Thing::Type::list) || !key.number()) return error();
    if (key.is(Thing::Type::real) && key.real != std::floor(key.real)) return error();
    const double at = key.is(Thing::Type::real) ? key.real : static_cast<double>(key.integer);
    if (!(at >= 0) || at >= static_cast<double>(container.items.size())) return error();
    return container.items[static_cast<std::size_t>(at)];
  }

  static Thing arithmetic(Op op, const Thing& a, const Thing& b) {
    if (a.is(Thing::Type::integer) && b.is(Thing::Type::integer)) {
      const Wide x = a.integer;
      const Wide y = b.integer;
      if ((op == Op::divide || op == Op::modulo) && y == 0) return error();
      // The smallest integer by -1 is an error for the remainder as well.
      if (op == Op::modulo && x == INT64_MIN && y == -1) return error();
      const Wide out = op == Op::add        ? x + y
                       : op == Op::subtract ? x - y
                       : op == Op::multiply ? x * y
                       : op == Op::divide   ? x / y
                                            : x % y;
      if (out > INT64_MAX || out < INT64_MIN) return error();
      return whole(static_cast<std::int64_t>(out));
    }
    if (a.is(Thing::Type::real) && b.is(Thing::Type::real)) {
      if (op == Op::modulo) return error();
      return decimal(op == Op::add        ? a.real + b.real
                     : op == Op::subtract ? a.real - b.real
                     : op == Op::multiply ? a.real * b.real
                                          : a.real / b.real);
    }
    if (op == Op::add && a.is(Thing::Type::string) && b.is(Thing::Type::string))
      return words(a.text + b.text);
    if (op == Op::add && a.is(Thing::Type::list) && b.is(Thing::Type::list)) {
      Things all = a.items;
      all.insert(all.end(), b.items.begin(), b.items.end());
      return list_of(std::move(all));
    }
    if (a.is(Thing::Type::time) && b.is(Thing::Type::time)) return times(op, a.time, b.time);
    return error();
  }
  static Thing times(Op op, const Value& a, const Value& b) {
    const bool left = a.is(ValueType::timestamp);
    const bool right = b.is(ValueType::timestamp);
    if (!left && !right && (op == Op::add || op == Op::subtract)) {
      const Wide out = op == Op::add ? static_cast<Wide>(a.integer) + b.integer
                                     : static_cast<Wide>(a.integer) - b.integer;
      if (out > INT64_MAX || out < INT64_MIN) return error();
      return copied(Value::of_duration(static_cast<std::int64_t>(out)));
    }
    if (left && right && op == Op::subtract) return copied(difference(a, b));
    if (left && !right && op == Op::add) return copied(add_duration(a, b.integer, false));
    if (left && !right && op == Op::subtract) return copied(add_duration(a, b.integer, true));
    if (!left && right && op == Op::add) return copied(add_duration(b, a.integer, false));
    return error();
  }

  Thing logic(const Node& n, bool absorbing) {
    Things bad;
    for (const NodeId id : ast_.children(n)) {
      Thing v = value(id);
      if (v.is(Thing::Type::boolean) && v.boolean == absorbing) return v;
      if (v.plain() && !v.is(Thing::Type::boolean)) v = error();
      if (!v.plain()) bad.push_back(v);
    }
    return bad.empty() ? yes_or_no(!absorbing) : worst(bad);
  }

  Thing select(const Node& n) {
    const Thing map = value(kid(n, 0));
    if (!map.plain()) return map;
    if (!map.is(Thing::Type::map)) return error();
    const auto found = at_key(map, words(n.name));
    return found ? *found : error();
  }

  Thing list(const Node& n) {
    Things items;
    for (const NodeId id : ast_.children(n)) items.push_back(value(id));
    const Thing bad = worst(items);
    return bad.plain() ? list_of(std::move(items)) : bad;
  }

  Thing map(const Node& n) {
    Thing out = of_type(Thing::Type::map);
    const auto kids = ast_.children(n);
    for (std::size_t i = 0; i + 1 < kids.size(); i += 2) {
      const Thing key = value(kids[i]);
      if (!key.plain()) return key;
      if (!key.is(Thing::Type::boolean) && !key.is(Thing::Type::integer) &&
          !key.is(Thing::Type::string))
        return error();
      const Thing element = value(kids[i + 1]);
      if (!element.plain()) return element;
      if (at_key(out, key)) return error();
      out.items.push_back(key);
      out.items.push_back(element);
    }
    return out;
  }

  Thing presence(const Node& n) {
    const Node& target = ast_[kid(n, 0)];
    if (target.op == Op::field) return yes_or_no(is_known(kid(n, 0)));
    if (target.op != Op::select) return error();
    const Thing map = value(kid(target, 0));
    if (!map.plain()) return map;
    if (!map.is(Thing::Type::map)) return error();
    return yes_or_no(at_key(map, words(target.name)).has_value());
  }

  Thing call(const Node& n) {
    Things args;
    for (const NodeId id : ast_.children(n)) args.push_back(value(id));
    const Thing bad = worst(args);
    if (!bad.plain()) return bad;
    const Thing& a = args[0];
    const bool text = a.is(Thing::Type::string);
    switch (n.function) {
      case Function::size:
        if (text)
          return whole(std::count_if(a.text.begin(), a.text.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
          }));
        if (a.is(Thing::Type::list)) return whole(static_cast<std::int64_t>(a.items.size()));
        return a.is(Thing::Type::map) ? whole(static_cast<std::int64_t>(a.items.size() / 2))
                                      : error();
      case Function::starts_with:
      case Function::ends_with:
      case Function::contains:
      case Function::matches:
        if (!text || !args[1].is(Thing::Type::string)) return error();
        return strings(n, a.text, args[1].text);
      case Function::to_int:
        return to_int(a);
      case Function::to_double:
        if (a.is(Thing::Type::real)) return a;
        if (a.is(Thing::Type::integer)) return decimal(static_cast<double>(a.integer));
        return text ? read_double(a.text) : error();
      case Function::to_string:
        if (text) return a;
        if (a.is(Thing::Type::boolean)) return words(a.boolean ? "true" : "false");
        if (a.number()) return words(text_of(a));
        return a.is(Thing::Type::time) ? words(format_time(a.time)) : error();
      case Function::to_bool: {
        if (a.is(Thing::Type::boolean)) return a;
        static const std::set<std::string> yes = {"1", "t", "true", "T", "TRUE", "True"};
        static const std::set<std::string> no = {"0", "f", "false", "F", "FALSE", "False"};
        if (!text) return error();
        return yes.contains(a.text)  ? yes_or_no(true)
               : no.contains(a.text) ? yes_or_no(false)
                                     : error();
      }
      case Function::to_timestamp:
        if (a.is(Thing::Type::integer)) return copied(timestamp_from_seconds(a.integer));
        if (text) return copied(parse_timestamp(a.text));
        return a.is(Thing::Type::time) && a.time.is(ValueType::timestamp) ? a : error();
      case Function::to_duration:
        if (text) return copied(parse_duration(a.text));
        return a.is(Thing::Type::time) && a.time.is(ValueType::duration) ? a : error();
      case Function::to_dyn:
        return a;
      case Function::none:
        return error();
      default:
        if (!a.is(Thing::Type::time)) return error();
        if (args.size() == 1) return copied(calendar_field(n.function, a.time, {}));
        if (!args[1].is(Thing::Type::string) || a.time.is(ValueType::duration)) return error();
        return copied(calendar_field(n.function, a.time, args[1].text));
    }
  }
  Thing strings(const Node& n, const std::string& a, const std::string& b) const {
    if (n.function == Function::starts_with) return yes_or_no(a.substr(0, b.size()) == b);
    if (n.function == Function::ends_with)
      return yes_or_no(a.size() >= b.size() && a.substr(a.size() - b.size()) == b);
    if (n.function == Function::contains) return yes_or_no(a.find(b) != std::string::npos);
    return yes_or_no(doc_.patterns[static_cast<std::size_t>(n.program)].search(a));
  }
  static Thing to_int(const Thing& a) {
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
  static Thing read_double(const std::string& text) {
    const std::string digits = text.starts_with('+') ? text.substr(1) : text;
    if (digits.empty() || digits.find_first_of("xXpP+ \t\n\v\f\r") == 0) return error();
    char* end = nullptr;
    errno = 0;
    const double out = std::strtod(digits.c_str(), &end);
    if (end != digits.c_str() + digits.size() || errno == ERANGE) return error();
    if (digits.find_first_of("xX") != std::string::npos) return error();
    return decimal(out);
  }

  Thing macro(const Node& n) {
    const Thing range = value(kid(n, 0));
    if (!range.plain()) return range;
    const bool is_map = range.is(Thing::Type::map);
    if (!is_map && !range.is(Thing::Type::list)) return error();
    const std::size_t size = is_map ? range.items.size() / 2 : range.items.size();
    Things bad;
    std::size_t found = 0;
    Thing out = of_type(n.macro == Macro::transform_map ? Thing::Type::map : Thing::Type::list);
    for (std::size_t i = 0; i < size; ++i) {
      const Thing key = is_map ? range.items[2 * i] : whole(static_cast<std::int64_t>(i));
      const Thing element = is_map ? range.items[2 * i + 1] : range.items[i];
      const Thing first = n.has_second || is_map ? key : element;
      locals_[n.slot] = first;
      if (n.has_second) locals_[n.slot + 1] = element;
      if (n.macro == Macro::all || n.macro == Macro::exists || n.macro == Macro::exists_one) {
        Thing v = value(kid(n, 1));
        if (v.plain() && !v.is(Thing::Type::boolean)) v = error();
        if (!v.plain()) {
          bad.push_back(v);
        } else if (n.macro == Macro::exists_one) {
          found += v.boolean ? 1 : 0;
        } else if (v.boolean == (n.macro == Macro::exists)) {
          return v;
        }
        continue;
      }
      // Making a list stops at the first element that is not plain.
      if (n.macro == Macro::filter || n.count == 3) {
        const Thing keep = value(kid(n, 1));
        if (!keep.plain()) return keep;
        if (!keep.is(Thing::Type::boolean)) return error();
        if (!keep.boolean) continue;
      }
      const Thing made = n.macro == Macro::filter ? first : value(kid(n, n.count - 1));
      if (!made.plain()) return made;
      if (n.macro == Macro::transform_map) out.items.push_back(first);
      out.items.push_back(made);
    }
    if (n.macro != Macro::all && n.macro != Macro::exists && n.macro != Macro::exists_one)
      return out;
    if (!bad.empty()) return worst(bad);
    return yes_or_no(n.macro == Macro::exists_one ? found == 1 : n.macro == Macro::all);
  }

  const Document& doc_;
  const Ast& ast_;
  const Input& input_;
  std::map<int, Thing> locals_;
};

Thing label(std::string_view text) {
  return text.empty() || text == "unknown" || text.size() > 256 ? unknown() : words(text);
}
Thing flag(Fact f) {
  return f == Fact::unknown ? unknown() : yes_or_no(f == Fact::yes);
}
Thing in_range(const Field& f, double value) {
  const double rounded = std::isfinite(value) ? std::round(value * 1000.0) / 1000.0 : NAN;
  return rounded >= f.min && rounded <= f.max ? decimal(rounded == 0 ? 0.0 : rounded) : unknown();
}
Thing count(const Field& f, double value) {
  return value >= f.min && value <= f.max ? whole(static_cast<std::int64_t>(value)) : unknown();
}

Thing Walk::field(const Field& f) const {
  const Input& in = input_;
  const std::string_view intent = !in.intent.empty() ? in.intent : in.reason ? "none" : "";
  switch (f.source) {
    case FieldSource::intent:
      return label(intent);
    case FieldSource::intent_domain:
      return intent.empty()     ? unknown()
             : intent == "none" ? words("none")
                                : words(intent_domain(intent));
    case FieldSource::intent_confidence:
      return in_range(f, in.confidence.value_or(NAN));
    case FieldSource::intent_margin:
      return in_range(f, in.margin.value_or(NAN));
    case FieldSource::intent_agreed:
      return flag(in.agreed);
    case FieldSource::intent_reason:
      return in.reason ? words(name_of(*in.reason)) : unknown();
    case FieldSource::intents: {
      if (!in.reason && in.intents.empty()) return unknown();
      if (in.intents.size() > Facts::max_intents) return unknown();
      Things items;
      for (const std::string_view l : in.intents) items.push_back(words(l));
      return list_of(std::move(items));
    }
    case FieldSource::signal:
    case FieldSource::signal_score:
    case FieldSource::signal_who: {
      const SignalInput& s = in.signals[f.signal];
      if (s.state == SignalState::unknown) return unknown();
      if (f.source == FieldSource::signal) return words(name_of(s.state));
      const bool score = f.source == FieldSource::signal_score;
      if (s.state == SignalState::absent) return score ? decimal(0) : words("none");
      if (!s.has_details || !(score ? s.has_score : s.has_who)) return unknown();
      return score ? in_range(f, static_cast<double>(s.score)) : words(name_of(s.who));
    }
    case FieldSource::phi_kinds: {
      if (!in.phi_kinds) return unknown();
      Things items;
      for (std::size_t k = 0; k < phi_kind_count; ++k) {
        if (in.phi_kinds->has(static_cast<PhiKind>(k)))
          items.push_back(words(name_of(static_cast<PhiKind>(k))));
      }
      return list_of(std::move(items));
    }
    case FieldSource::phi_count:
      return in.phi_kinds ? count(f, in.phi_count) : unknown();
    case FieldSource::redaction_confidence:
      return in_range(f, in.redaction_confidence.value_or(NAN));
    case FieldSource::channel:
      return in.channel == Channel::unknown ? unknown() : words(name_of(in.channel));
    case FieldSource::page:
      return label(in.page);
    case FieldSource::language:
      return in.language == Language::unknown ? unknown() : words(name_of(in.language));
    case FieldSource::conversation_turn:
      return count(f, in.turn);
    case FieldSource::conversation_failed_turns:
      return count(f, in.failed_turns);
    case FieldSource::conversation_repeat:
      return count(f, in.repeat);
    case FieldSource::conversation_minutes:
      return in_range(f, in.minutes);
    case FieldSource::speaker:
      return in.speaker == Speaker::unknown ? unknown() : words(name_of(in.speaker));
    case FieldSource::role:
      return label(in.role);
    case FieldSource::purpose:
      return label(in.purpose);
    case FieldSource::verified:
      return flag(in.verified);
    case FieldSource::hours:
      return in.hours == Hours::unknown ? unknown() : words(policy::name_of(in.hours));
    case FieldSource::audit_available:
      return flag(in.audit_available);
    default:
      return unknown();  // consent and schema_extra: these tests declare none
  }
}

Truth truth_of(const Thing& t) {
  if (t.is(Thing::Type::boolean)) return t.boolean ? Truth::yes : Truth::no;
  return t.is(Thing::Type::unknown) ? Truth::unknown : Truth::error;
}

// Automation needs intent.reason ok, phi.kinds known, audit.available not false.
Truth guarded(Truth condition, const Input& input) {
  if (condition == Truth::no || (input.reason && *input.reason != IntentReason::ok) ||
      !input.phi_kinds || input.audit_available == Fact::no)
    return Truth::no;
  if (condition == Truth::error) return condition;
  return input.reason ? condition : Truth::unknown;
}

std::vector<std::string> sorted(std::set<std::string> labels) {
  return {labels.begin(), labels.end()};
}
std::vector<std::string> sorted(const std::vector<std::string_view>& labels) {
  return sorted(std::set<std::string>(labels.begin(), labels.end()));
}

}  // namespace

Truth evaluate(const Document& document, NodeId root, const Input& input) {
  return truth_of(Walk(document, input).value(root));
}

Decision decide(const Document& document, const Input& input) {
  Decision out;
  const Rule* winner = nullptr;
  const Rule* tone = nullptr;
  // Of two rules of one tier the higher priority wins, then the smaller id.
  const auto beats = [](const Rule& a, const Rule& b) {
    return std::make_tuple(a.then.tier.value_or(Tier::route), a.then.priority, b.id) >
           std::make_tuple(b.then.tier.value_or(Tier::route), b.then.priority, a.id);
  };
  std::set<std::string> obligations;
  std::set<std::string> disclosures;
  out.allowed = PhiKindSet::all();
  const auto lists = [&](const Results& r) {
    obligations.insert(r.oblige.begin(), r.oblige.end());
    disclosures.insert(r.disclose.begin(), r.disclose.end());
  };
  for (const Rule& rule : document.rules) {
    const bool automates = rule.then.tier == Tier::automate;
    Truth t = evaluate(document, rule.when, input);
    if (automates) t = guarded(t, input);
    out.truths.push_back(t);
    if (t == Truth::no || (automates && t != Truth::yes)) continue;
    out.matched.push_back(rule.id);
    lists(rule.then);
    if (rule.then.tier || rule.then.allow_phi)
      out.allowed = out.allowed & rule.then.allow_phi.value_or(PhiKindSet());
    if (rule.then.tier) {
      if (winner == nullptr || beats(rule, *winner)) winner = &rule;
    } else if (!rule.then.tone.empty() && (tone == nullptr || beats(rule, *tone))) {
      tone = &rule;
    }
  }
  const Results& won = winner != nullptr ? winner->then : document.otherwise;
  if (winner == nullptr) {
    lists(won);
    out.allowed = out.allowed & won.allow_phi.value_or(PhiKindSet());
  }
  out.winner = winner != nullptr ? winner->id : "default";
  out.tier = won.tier.value_or(Tier::route);
  out.priority = won.priority;
  out.queue = won.queue;
  out.reply_template = won.reply_template;
  out.tone = won.tone;
  if (tone != nullptr && (out.tone.empty() || tone->then.priority > won.priority))
    out.tone = tone->then.tone;
  out.obligations = sorted(obligations);
  out.disclosures = sorted(disclosures);
  return out;
}

std::string difference(const PolicyImpl& impl, const Input& input, const Outcome& got) {
  const Decision want = decide(impl.doc, input);
  for (std::size_t i = 0; i < want.truths.size(); ++i) {
    if (got.truths[i] != want.truths[i])
      return "rule " + impl.doc.rules[i].id + ": truth " +
             std::to_string(static_cast<int>(got.truths[i])) + " instead of " +
             std::to_string(static_cast<int>(want.truths[i]));
  }
  std::vector<std::string> matched;
  for (const std::uint32_t i : got.matched) matched.push_back(impl.doc.rules[i].id);
  if (matched != want.matched) return "other rules matched";
  const std::string winner =
      got.winner < 0 ? "default" : impl.doc.rules[static_cast<std::size_t>(got.winner)].id;
  if (winner != want.winner) return "winner " + winner + " instead of " + want.winner;
  if (got.tier != want.tier) return "another tier";
  if (got.priority != want.priority) return "another priority";
  if (got.queue != want.queue || got.template_id != want.reply_template)
    return "another queue or template";
  if (got.tone != want.tone) return "another tone";
  if (!(got.allowed_phi == want.allowed)) return "other PHI allowed";
  if (sorted(got.obligations) != want.obligations) return "other obligations";
  if (sorted(got.disclosures) != want.disclosures) return "other disclosures";
  return {};
}

}  // namespace policy_reference
