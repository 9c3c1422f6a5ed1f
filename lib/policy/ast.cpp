#include "policy/ast.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "policy/calendar.h"

namespace careline::policy {

NodeId Ast::add(Node node, std::span<const NodeId> children) {
  node.first = static_cast<std::uint32_t>(children_.size());
  node.count = static_cast<std::uint32_t>(children.size());
  std::uint16_t below = 0;
  for (const NodeId child : children) {
    below = std::max(below, nodes_[child].height);
    children_.push_back(child);
  }
  node.height = static_cast<std::uint16_t>(below + 1);
  nodes_.push_back(std::move(node));
  return static_cast<NodeId>(nodes_.size() - 1);
}
NodeId Ast::add(Node node, std::initializer_list<NodeId> children) {
  return add(std::move(node), std::span(children.begin(), children.size()));
}

namespace {

constexpr std::string_view symbol(Op op) {
  switch (op) {
    case Op::logical_and:
      return "&&";
    case Op::logical_or:
      return "||";
    case Op::equals:
      return "==";
    case Op::not_equals:
      return "!=";
    case Op::less:
      return "<";
    case Op::less_equal:
      return "<=";
    case Op::greater:
      return ">";
    case Op::greater_equal:
      return ">=";
    case Op::in:
      return "in";
    case Op::add:
      return "+";
    case Op::subtract:
      return "-";
    case Op::multiply:
      return "*";
    case Op::divide:
      return "/";
    case Op::modulo:
      return "%";
    default:
      return "";
  }
}

int precedence(Op op) {
  switch (op) {
    case Op::choose:
      return 1;
    case Op::logical_or:
      return 2;
    case Op::logical_and:
      return 3;
    case Op::equals:
    case Op::not_equals:
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal:
    case Op::in:
      return 4;
    case Op::add:
    case Op::subtract:
      return 5;
    case Op::multiply:
    case Op::divide:
    case Op::modulo:
      return 6;
    case Op::logical_not:
    case Op::negate:
      return 7;
    default:
      return 8;
  }
}

std::string_view name_of(Function f) {
  static constexpr std::string_view names[] = {"",
                                               "size",
                                               "startsWith",
                                               "endsWith",
                                               "contains",
                                               "matches",
                                               "int",
                                               "double",
                                               "string",
                                               "bool",
                                               "timestamp",
                                               "duration",
                                               "dyn",
                                               "getFullYear",
                                               "getMonth",
                                               "getDate",
                                               "getDayOfMonth",
                                               "getDayOfWeek",
                                               "getDayOfYear",
                                               "getHours",
                                               "getMinutes",
                                               "getSeconds",
                                               "getMilliseconds"};
  return names[static_cast<std::size_t>(f)];
}

std::string_view name_of(Macro m) {
  static constexpr std::string_view names[] = {"",    "all",    "exists",      "exists_one",
                                               "map", "filter", "transformMap"};
  return names[static_cast<std::size_t>(m)];
}

std::string literal(const Value& v) {
  switch (v.type) {
    case ValueType::boolean:
      return v.boolean ? "true" : "false";
    case ValueType::integer:
      return fmt::format("{}", v.integer);
    case ValueType::real: {
      std::string out = fmt::format("{}", v.real);
      if (out.find_first_of(".en") == std::string::npos) out += ".0";
      return out;
    }
    case ValueType::string: {
      std::string out = "\"";
      for (const char c : v.string()) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') {
          out += "\\n";
          continue;
        }
        out += c;
      }
      return out + '"';
    }
    case ValueType::timestamp:
      return fmt::format("timestamp(\"{}\")", format_time(v));
    case ValueType::duration:
      return fmt::format("duration(\"{}\")", format_time(v));
    default:
      return "null";
  }
}

class Renderer {
 public:
  Renderer(const Ast& ast, const Schema* schema) : ast_(ast), schema_(schema) {}

  std::string text(NodeId id) {
    const Node& n = ast_[id];
    const auto kids = ast_.children(n);
    switch (n.op) {
      case Op::literal:
        return literal(n.value);
      case Op::name:
      case Op::local:
        return std::string(n.name);
      case Op::field:
        return schema_ == nullptr ? std::string(n.name) : schema_->field(n.field).name;
      case Op::select:
        return inner(kids[0], 8) + "." + std::string(n.name);
      case Op::index:
        return inner(kids[0], 8) + "[" + text(kids[1]) + "]";
      case Op::list:
        return "[" + join(kids, ", ") + "]";
      case Op::map: {
        std::string out = "{";
        for (std::size_t i = 0; i + 1 < kids.size(); i += 2)
          out += (i == 0 ? "" : ", ") + text(kids[i]) + ": " + text(kids[i + 1]);
        return out + "}";
      }
      case Op::logical_not:
        return "!" + inner(kids[0], 7);
      case Op::negate:
        return "-" + inner(kids[0], 7);
      case Op::choose:
        return inner(kids[0], 2) + " ? " + inner(kids[1], 2) + " : " + inner(kids[2], 1);
      case Op::has:
        return "has(" + text(kids[0]) + ")";
      case Op::call:
        return std::string(name_of(n.function)) + "(" + join(kids, ", ") + ")";
      case Op::macro: {
        std::string out =
            inner(kids[0], 8) + "." + std::string(name_of(n.macro)) + "(" + variable(id, n.slot);
        if (n.has_second) out += ", " + variable(id, static_cast<std::uint8_t>(n.slot + 1));
        for (std::size_t i = 1; i < kids.size(); ++i) out += ", " + text(kids[i]);
        return out + ")";
      }
      default: {
        const int mine = precedence(n.op);
        std::string out;
        for (std::size_t i = 0; i < kids.size(); ++i) {
          if (i != 0) out += " " + std::string(symbol(n.op)) + " ";
          out += inner(kids[i], i == 0 ? mine : mine + 1);
        }
        return out;
      }
    }
  }

 private:
  std::string inner(NodeId id, int at_least) {
    const std::string out = text(id);
    return precedence(ast_[id].op) < at_least ? "(" + out + ")" : out;
  }
  std::string join(std::span<const NodeId> kids, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < kids.size(); ++i) {
      if (i != 0) out += separator;
      out += text(kids[i]);
    }
    return out;
  }
  // The name of a macro's variable is where it is used.
  std::string variable(NodeId id, std::uint8_t slot) {
    const auto kids = ast_.children(id);
    for (std::size_t i = 1; i < kids.size(); ++i) {
      const std::string_view found = use_of(kids[i], slot);
      if (!found.empty()) return std::string(found);
    }
    return "_";
  }
  std::string_view use_of(NodeId id, std::uint8_t slot) {
    const Node& n = ast_[id];
    if (n.op == Op::local && n.slot == slot) return n.name;
    for (const NodeId kid : ast_.children(n)) {
      const std::string_view found = use_of(kid, slot);
      if (!found.empty()) return found;
    }
    return {};
  }

  const Ast& ast_;
  const Schema* schema_;
};

}  // namespace

std::string render(const Ast& ast, const Schema* schema, NodeId id) {
  return Renderer(ast, schema).text(id);
}

}  // namespace careline::policy
