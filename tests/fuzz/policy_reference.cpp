#include "fuzz/policy_reference.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

#include "fuzz/policy_reference_value.h"
#include "policy/calendar.h"

namespace policy_reference {
namespace {

using namespace careline;
using namespace careline::policy;

__extension__ typedef __int128 Wide;  // any result of 64-bit arithmetic fits

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
        return to_whole(a);
      case Function::to_double:
        if (a.is(Thing::Type::real)) return a;
        if (a.is(Thing::Type::integer)) return decimal(static_cast<double>(a.integer));
        return text ? read_decimal(a.text) : error();
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

}  // namespace

Truth evaluate(const Document& document, NodeId root, const Input& input) {
  return truth_of(Walk(document, input).value(root));
}

}  // namespace policy_reference
