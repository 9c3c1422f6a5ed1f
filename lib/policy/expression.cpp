#include "policy/expression.h"

#include <cmath>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/json_reader.h"
#include "base/json_writer.h"
#include "policy/calendar.h"
#include "policy/policy.h"

namespace careline::policy {

bool BareExpression::parse(std::string_view text, std::string_view container,
                           std::span<const std::string> names, std::string& error) {
  ParseError parse_error;
  ParseLimits limits;
  limits.bytes = 64U << 10;
  limits.depth = 100;
  limits.any_function = true;
  if (!parse_expression(text, {}, limits, ast_, root_, parse_error)) {
    error = fmt::format("byte {}: {}", parse_error.offset, parse_error.message);
    return false;
  }
  for (NodeId id = 0; id < ast_.size(); ++id) {
    if (ast_[id].op == Op::name || ast_[id].op == Op::select) (void)bind(id, container, names);
  }
  return true;
}

bool BareExpression::path(NodeId id, std::string& out) const {
  const Node& n = ast_[id];
  if (n.op == Op::name) {
    out = n.name;
    return true;
  }
  if (n.op != Op::select || !path(ast_.child(id, 0), out)) return false;
  out.append(".").append(n.name);
  return true;
}

// Nodes come children first, so an outer, longer name overrides an inner one only when it is bound;
// the inner node is then no longer reached.
bool BareExpression::bind(NodeId id, std::string_view container,
                          std::span<const std::string> names) {
  std::string name;
  // An inner part that is bound already still belongs to a longer name.
  const auto spelled = [&](NodeId n, auto&& self) -> bool {
    const Node& node = ast_[n];
    if (node.op == Op::name || (node.op == Op::field && node.count == 0)) {
      name = node.name;
      return true;
    }
    if ((node.op != Op::select && node.op != Op::field) || !self(ast_.child(n, 0), self))
      return false;
    name.append(".").append(node.name);
    return true;
  };
  if (!spelled(id, spelled)) return false;
  const bool absolute = name.starts_with('.');
  std::string_view scope = absolute ? std::string_view() : container;
  const std::string local = absolute ? name.substr(1) : name;
  for (;;) {
    const std::string full = scope.empty() ? local : std::string(scope) + "." + local;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] != full) continue;
      ast_[id].op = Op::field;
      ast_[id].field = static_cast<FieldId>(i);
      return true;
    }
    if (scope.empty()) return false;
    const std::size_t dot = scope.rfind('.');
    scope = dot == std::string_view::npos ? std::string_view() : scope.substr(0, dot);
  }
}

Value BareExpression::evaluate(std::span<const Value> bindings, Arena& arena) const noexcept {
  Scope scope;
  scope.ast = &ast_;
  scope.arena = &arena;
  scope.bindings = bindings;
  scope.may_allocate = true;
  return Interpreter(scope).evaluate(root_);
}

namespace {

using JsonType = json::Value::Type;
constexpr std::size_t request_memory = 16U << 20;

// A binding as JSON: plain values, and {"int": …} and the like where JSON alone cannot say.
class BindingReader {
 public:
  BindingReader(Arena& arena, std::string& error) : arena_(arena), error_(error) {}

  std::optional<Value> read(const json::Value& v, std::string_view type) {
    switch (v.type()) {
      case JsonType::null:
        return Value();
      case JsonType::boolean:
        return Value::of(v.boolean());
      case JsonType::integer:
        if (type == "double") return Value::of(v.number());
        return Value::of(v.integer());
      case JsonType::number:
        if (type == "int") return fail("an int binding that is not an integer");
        return Value::of(v.number());
      case JsonType::string:
        return text(v.string(), type);
      case JsonType::array: {
        auto* items = arena_.array<Value>(v.array().size());
        if (items == nullptr) return fail("the bindings need too much memory");
        std::uint32_t n = 0;
        for (const json::Value& item : v.array()) {
          const auto value = read(item, {});
          if (!value) return value;
          items[n++] = *value;
        }
        return Value::of_list(items, n);
      }
      case JsonType::object:
        return object(v);
    }
    return std::nullopt;
  }

 private:
  std::optional<Value> fail(std::string_view why) {
    error_ = why;
    return std::nullopt;
  }
  std::optional<Value> text(const std::string& s, std::string_view type) {
    Value out = Value::of(std::string_view(s));
    const std::span<const Value> args(&out, 1);
    if (type == "timestamp") out = apply_function(Function::to_timestamp, args, arena_);
    if (type == "duration") out = apply_function(Function::to_duration, args, arena_);
    if (type == "int") out = apply_function(Function::to_int, args, arena_);
    if (type == "double" && s == "NaN") return Value::of(std::nan(""));
    if (type == "double" && (s == "Infinity" || s == "-Infinity"))
      return Value::of(s[0] == '-' ? -HUGE_VAL : HUGE_VAL);
    if (type == "double") out = apply_function(Function::to_double, args, arena_);
    if (out.is_error()) return fail(text_of(out.error));
    return out;
  }
  std::optional<Value> object(const json::Value& v) {
    if (v.object().size() == 1) {
      const auto& [key, value] = v.object().front();
      if (key == "int" || key == "double" || key == "timestamp" || key == "duration")
        return read(value, key);
      if (key == "uint" || key == "bytes") return fail("a binding of a type outside the subset");
    }
    auto* entries = arena_.array<MapEntry>(v.object().size());
    if (entries == nullptr) return fail("the bindings need too much memory");
    std::uint32_t n = 0;
    for (const auto& [key, value] : v.object()) {
      const auto read_value = read(value, {});
      if (!read_value) return read_value;
      entries[n++] = {Value::of(std::string_view(key)), *read_value};
    }
    return Value::of_map(entries, n);
  }

  Arena& arena_;
  std::string& error_;
};

void write_real(JsonWriter& out, double value) {
  out.begin_object().key("double");
  if (std::isnan(value)) {
    out.string("NaN");
  } else if (std::isinf(value)) {
    out.string(value > 0 ? "Infinity" : "-Infinity");
  } else {
    out.raw(fmt::format("{}", value));
  }
  out.end_object();
}

void write_value(JsonWriter& out, const Value& v) {
  switch (v.type) {
    case ValueType::boolean:
      out.boolean(v.boolean);
      break;
    case ValueType::integer:
      out.begin_object().field("int", v.integer).end_object();
      break;
    case ValueType::real:
      write_real(out, v.real);
      break;
    case ValueType::string:
      out.string(v.string());
      break;
    case ValueType::timestamp:
      out.begin_object().field("timestamp", format_time(v)).end_object();
      break;
    case ValueType::duration:
      out.begin_object().field("duration", format_time(v)).end_object();
      break;
    case ValueType::list:
      out.begin_array();
      for (std::uint32_t i = 0; i < v.size; ++i) write_value(out, v.items[i]);
      out.end_array();
      break;
    case ValueType::map:
      out.begin_object();
      for (std::uint32_t i = 0; i < v.size; ++i) {
        const Value& key = v.entries[i].key;
        out.key(key.is(ValueType::string)    ? std::string(key.string())
                : key.is(ValueType::boolean) ? std::string(key.boolean ? "true" : "false")
                                             : fmt::format("{}", key.integer));
        write_value(out, v.entries[i].value);
      }
      out.end_object();
      break;
    default:
      out.null();
  }
}

}  // namespace

std::string evaluate_expression(std::string_view request) {
  JsonWriter out;
  out.begin_object();
  const auto refuse = [&out](std::string_view why) {
    out.field("error", why).end_object();
    return std::string(out.view());
  };
  const auto parsed = json::parse(request, {64, 4U << 20});
  if (!parsed) return refuse(parsed.error().message);
  if (!parsed->is(JsonType::object)) return refuse("a request is one JSON object");
  if (const json::Value* id = parsed->find("id"); id != nullptr) {
    if (id->is(JsonType::string)) out.field("id", id->string());
    if (id->is(JsonType::integer)) out.field("id", id->integer());
  }
  const json::Value* text = parsed->find("expr");
  if (text == nullptr || !text->is(JsonType::string)) return refuse("a request needs \"expr\"");
  Arena arena(request_memory);
  std::string error;
  std::vector<std::string> names;
  std::vector<Value> values;
  const json::Value* types = parsed->find("types");
  if (const json::Value* bindings = parsed->find("bindings"); bindings != nullptr) {
    for (const auto& [name, value] : bindings->object()) {
      const std::string_view type =
          types == nullptr ? std::string_view() : types->string_or(name, "");
      const auto read = BindingReader(arena, error).read(value, type);
      if (!read) return refuse(error);
      names.push_back(name);
      values.push_back(*read);
    }
  }
  BareExpression expression;
  if (!expression.parse(text->string(), parsed->string_or("container", ""), names, error))
    return refuse(error);
  const Value result = expression.evaluate(values, arena);
  if (result.is_error()) return refuse(text_of(result.error));
  out.key("value");
  write_value(out, result);
  out.end_object();
  return std::string(out.view());
}

}  // namespace careline::policy
