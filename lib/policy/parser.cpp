#include "policy/parser.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "policy/function_names.h"
#include "policy/lexer.h"

namespace careline::policy {
namespace {

class Parser {
 public:
  Parser(std::string_view text, std::span<const Position> positions, const ParseLimits& limits,
         Ast& ast, ParseError& error)
      : lexer_(text), positions_(positions), limits_(limits), ast_(ast), error_(error) {}

  bool parse(NodeId& root) {
    advance();
    const auto node = expression();
    if (!node) return false;
    if (token_ != Token::end) return false_at(at_, "expected an operator or the end");
    root = *node;
    return true;
  }

 private:
  using Maybe = std::optional<NodeId>;

  void advance() {
    token_ = lexer_.next();
    at_ = lexer_.start();
    if (token_ == Token::failed) fail(at_, lexer_.error());
  }
  bool accept(Token token) {
    if (token_ != token) return false;
    advance();
    return true;
  }
  Maybe fail(std::size_t at, std::string message, std::string_view code = "CP101") {
    if (failed_) return std::nullopt;
    failed_ = true;
    error_ = {at, std::move(message), code};
    return std::nullopt;
  }
  bool false_at(std::size_t at, std::string message) {
    fail(at, std::move(message));
    return false;
  }

  Node node_at(Op op, std::size_t at) const {
    Node node;
    node.op = op;
    node.at =
        at < positions_.size() ? positions_[at] : Position{0, 1, static_cast<std::int32_t>(at) + 1};
    return node;
  }
  Maybe add(Node node, std::span<const NodeId> children, std::size_t at) {
    const NodeId id = ast_.add(std::move(node), children);
    if (ast_[id].height > Ast::max_height)
      return fail(at, "the expression is nested too deeply", "CP106");
    return id;
  }
  Maybe add(Node node, std::initializer_list<NodeId> children, std::size_t at) {
    return add(std::move(node), std::span(children.begin(), children.size()), at);
  }

  struct Depth {
    explicit Depth(std::size_t& d) : depth(d) { ++depth; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;
    ~Depth() { --depth; }
    std::size_t& depth;
  };

  Maybe expression() {
    const Depth level(depth_);
    if (depth_ > limits_.depth)
      return fail(at_, fmt::format("nested more than {} levels deep", limits_.depth), "CP106");
    const auto condition = chain(Token::or_or, Op::logical_or);
    if (!condition || token_ != Token::question) return condition;
    const std::size_t at = at_;
    advance();
    const auto yes = chain(Token::or_or, Op::logical_or);
    if (!yes) return yes;
    if (!accept(Token::colon)) return fail(at_, "expected \":\" of \"? :\"");
    const auto no = expression();
    if (!no) return no;
    return add(node_at(Op::choose, at), {*condition, *yes, *no}, at);
  }

  // a || b || …, and below it a && b && …
  Maybe chain(Token separator, Op op) {
    const auto operand = [&] {
      return op == Op::logical_or ? chain(Token::and_and, Op::logical_and) : relation();
    };
    const std::size_t at = at_;
    auto first = operand();
    if (!first || token_ != separator) return first;
    std::vector<NodeId> all = {*first};
    while (accept(separator)) {
      const auto next = operand();
      if (!next) return next;
      all.push_back(*next);
    }
    return add(node_at(op, at), all, at);
  }

  static std::optional<Op> relation_of(Token token) {
    switch (token) {
      case Token::equals:
        return Op::equals;
      case Token::not_equals:
        return Op::not_equals;
      case Token::less:
        return Op::less;
      case Token::less_equal:
        return Op::less_equal;
      case Token::greater:
        return Op::greater;
      case Token::greater_equal:
        return Op::greater_equal;
      default:
        return std::nullopt;
    }
  }

  Maybe relation() {
    auto left = sum();
    while (left) {
      auto op = relation_of(token_);
      if (!op && token_ == Token::identifier && lexer_.lexeme() == "in") op = Op::in;
      if (!op) return left;
      const std::size_t at = at_;
      advance();
      const auto right = sum();
      if (!right) return right;
      left = add(node_at(*op, at), {*left, *right}, at);
    }
    return left;
  }

  Maybe sum() {
    auto left = product();
    while (left && (token_ == Token::plus || token_ == Token::minus)) {
      const Op op = token_ == Token::plus ? Op::add : Op::subtract;
      const std::size_t at = at_;
      advance();
      const auto right = product();
      if (!right) return right;
      left = add(node_at(op, at), {*left, *right}, at);
    }
    return left;
  }

  Maybe product() {
    auto left = unary();
    while (left && (token_ == Token::star || token_ == Token::slash || token_ == Token::percent)) {
      const Op op = token_ == Token::star    ? Op::multiply
                    : token_ == Token::slash ? Op::divide
                                             : Op::modulo;
      const std::size_t at = at_;
      advance();
      const auto right = unary();
      if (!right) return right;
      left = add(node_at(op, at), {*left, *right}, at);
    }
    return left;
  }

  Maybe unary() {
    const Token sign = token_;
    if (sign != Token::bang && sign != Token::minus) return member();
    std::vector<std::size_t> at;
    while (token_ == sign) {
      at.push_back(at_);
      advance();
    }
    // The smallest integer has no positive twin, so the last minus belongs to the number.
    if (sign == Token::minus && (token_ == Token::integer || token_ == Token::real)) {
      minus_at_ = at.back();
      at.pop_back();
    }
    auto operand = member();
    while (operand && !at.empty()) {
      operand = add(node_at(sign == Token::bang ? Op::logical_not : Op::negate, at.back()),
                    {*operand}, at.back());
      at.pop_back();
    }
    return operand;
  }

  Maybe member() {
    auto left = primary();
    while (left) {
      const std::size_t at = at_;
      if (accept(Token::open_bracket)) {
        const auto key = expression();
        if (!key) return key;
        if (!accept(Token::close_bracket)) return fail(at_, "expected \"]\"");
        left = add(node_at(Op::index, at), {*left, *key}, at);
      } else if (accept(Token::dot)) {
        left = after_dot(*left);
      } else {
        return left;
      }
    }
    return left;
  }

  Maybe after_dot(NodeId operand) {
    const std::size_t at = at_;
    std::string name;
    if (token_ == Token::quoted_identifier) {
      name = lexer_.string();
    } else if (token_ == Token::identifier) {
      name = lexer_.lexeme();
      if (name == "in" || name == "true" || name == "false" || name == "null")
        return fail(at, fmt::format("\"{}\" cannot be a name", name));
    } else {
      return fail(at, "expected a name after \".\"");
    }
    const bool quoted = token_ == Token::quoted_identifier;
    advance();
    if (token_ == Token::open_paren && !quoted) return method(operand, name, at);
    Node node = node_at(Op::select, at);
    node.name = ast_.keep(name);
    return add(std::move(node), {operand}, at);
  }

  Maybe method(NodeId receiver, std::string_view name, std::size_t at) {
    for (const MacroName& m : macros) {
      if (m.name == name) return macro(receiver, m, at);
    }
    advance();
    std::vector<NodeId> args = {receiver};
    if (!arguments(Token::close_paren, args)) return std::nullopt;
    return call(name, args, true, at);
  }

  Maybe macro(NodeId range, const MacroName& m, std::size_t at) {
    advance();  // the parenthesis
    // Variables are plain names; how many there are follows from the commas.
    std::vector<std::string> variables;
    std::vector<std::size_t> starts;
    const auto variable = [&]() -> bool {
      if (token_ != Token::identifier)
        return false_at(at_, fmt::format("the first argument of {}() is a new name", m.name));
      variables.emplace_back(lexer_.lexeme());
      starts.push_back(at_);
      advance();
      if (!accept(Token::comma)) return false_at(at_, "expected \",\" after the name");
      return true;
    };
    const std::size_t wanted = m.one == 0 ? 2 : two_variables(m) ? 2 : 1;
    for (std::size_t i = 0; i < wanted; ++i) {
      if (!variable()) return std::nullopt;
    }
    if (locals_.size() + wanted > 8)
      return fail(at, "more than 8 macro variables at once", "CP106");
    Node node = node_at(Op::macro, at);
    node.macro = m.macro;
    node.slot = static_cast<std::uint8_t>(locals_.size());
    node.has_second = wanted == 2;
    for (const std::string& v : variables) locals_.push_back(v);
    std::vector<NodeId> parts = {range};
    const bool parsed = arguments(Token::close_paren, parts);
    locals_.resize(locals_.size() - wanted);
    if (!parsed) return std::nullopt;
    const std::size_t count = parts.size() - 1 + wanted;
    if (((wanted == 2 ? m.two : m.one) >> count & 1) == 0)
      return fail(at, fmt::format("{}() does not take {} arguments", m.name, count), "CP105");
    return add(std::move(node), parts, at);
  }

  // Looks ahead: `x, y, …` with a third argument means two variables, where the macro allows it.
  bool two_variables(const MacroName& m) const {
    if (m.two == 0) return false;
    Lexer ahead = lexer_;
    if (ahead.next() != Token::comma || ahead.next() != Token::identifier) return false;
    return ahead.next() == Token::comma;
  }

  bool arguments(Token end, std::vector<NodeId>& out) {
    while (token_ != end) {
      const auto argument = expression();
      if (!argument) return false;
      out.push_back(*argument);
      if (accept(Token::comma)) continue;
      if (token_ != end) return false_at(at_, "expected \",\" or the closing bracket");
    }
    advance();
    return true;
  }

  Maybe call(std::string_view name, std::span<const NodeId> args, bool is_method, std::size_t at) {
    std::vector<std::string_view> names;
    for (const FunctionName& f : functions) {
      const std::uint8_t allowed = is_method ? f.method_args : f.global_args;
      if (allowed != 0) names.push_back(f.name);
      if (f.name != name) continue;
      const std::size_t count = args.size() - (is_method ? 1 : 0);
      if (count > 6 || (allowed >> count & 1) == 0) {
        if (limits_.any_function) break;
        return fail(at,
                    fmt::format("{}() does not take {} arguments {}", name, count,
                                is_method ? "as a method" : "as a function"),
                    "CP105");
      }
      Node node = node_at(Op::call, at);
      node.function = f.function;
      return add(std::move(node), args, at);
    }
    if (limits_.any_function) return add(node_at(Op::call, at), args, at);
    return fail(at, fmt::format("there is no function {}(){}", name, did_you_mean(name, names)),
                "CP105");
  }

  Maybe primary() {
    const std::size_t at = at_;
    const std::optional<std::size_t> minus = std::exchange(minus_at_, std::nullopt);
    switch (token_) {
      case Token::integer:
      case Token::real:
        return number(minus);
      case Token::string: {
        Node node = node_at(Op::literal, at);
        node.value = Value::of(ast_.keep(lexer_.string()));
        node.type.base = Base::string;
        advance();
        return add(std::move(node), {}, at);
      }
      case Token::open_paren: {
        advance();
        const auto inner = expression();
        if (!inner) return inner;
        if (!accept(Token::close_paren)) return fail(at_, "expected \")\"");
        return inner;
      }
      case Token::open_bracket: {
        advance();
        std::vector<NodeId> items;
        if (!arguments(Token::close_bracket, items)) return std::nullopt;
        return add(node_at(Op::list, at), items, at);
      }
      case Token::open_brace:
        return map_literal(at);
      case Token::dot:
      case Token::identifier:
        return name(at);
      case Token::end:
        return fail(at, "the expression ends where a value is expected");
      default:
        return fail(at, "expected a value");
    }
  }

  Maybe map_literal(std::size_t at) {
    advance();
    std::vector<NodeId> entries;
    while (token_ != Token::close_brace) {
      const auto key = expression();
      if (!key) return key;
      if (!accept(Token::colon)) return fail(at_, "expected \":\" after a key");
      const auto value = expression();
      if (!value) return value;
      entries.push_back(*key);
      entries.push_back(*value);
      if (accept(Token::comma)) continue;
      if (token_ != Token::close_brace) return fail(at_, "expected \",\" or \"}\"");
    }
    advance();
    return add(node_at(Op::map, at), entries, at);
  }

  Maybe number(std::optional<std::size_t> minus) {
    const std::size_t at = minus.value_or(at_);
    Node node = node_at(Op::literal, at);
    std::string digits = (minus ? "-" : "") + std::string(lexer_.lexeme());
    if (token_ == Token::integer) {
      const bool hex = digits.find_first_of("xX") != std::string::npos;
      if (hex) digits.erase(digits.find_first_of("xX") - 1, 2);
      std::int64_t value = 0;
      const auto read =
          std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
      if (read.ec != std::errc()) return fail(at, "the integer does not fit 64 bits");
      node.value = Value::of(value);
      node.type.base = Base::integer;
    } else {
      double value = 0;
      const char* begin = digits.data();
      const auto read = std::from_chars(begin, begin + digits.size(), value);
      if (read.ec == std::errc::result_out_of_range && !std::isfinite(value))
        return fail(at, "the number does not fit a double");
      if (read.ec != std::errc() && read.ec != std::errc::result_out_of_range)
        return fail(at, "not a number");
      node.value = Value::of(value);
      node.type.base = Base::real;
    }
    advance();
    return add(std::move(node), {}, at);
  }

  Maybe name(std::size_t at) {
    const bool absolute = accept(Token::dot);
    if (token_ != Token::identifier) return fail(at_, "expected a name");
    const std::string text(lexer_.lexeme());
    advance();
    if (!absolute && (text == "true" || text == "false" || text == "null")) {
      Node node = node_at(Op::literal, at);
      if (text != "null") node.value = Value::of(text == "true");
      node.type.base = text == "null" ? Base::null : Base::boolean;
      return add(std::move(node), {}, at);
    }
    if (text == "in" ||
        std::find(reserved_words.begin(), reserved_words.end(), text) != reserved_words.end())
      return fail(at, fmt::format("\"{}\" is a reserved word", text));
    if (token_ == Token::open_paren) {
      if (text == "has") return presence(at);
      advance();
      std::vector<NodeId> args;
      if (!arguments(Token::close_paren, args)) return std::nullopt;
      return call(text, args, false, at);
    }
    if (!absolute) {
      for (std::size_t i = locals_.size(); i-- > 0;) {
        if (locals_[i] != text) continue;
        Node node = node_at(Op::local, at);
        node.slot = static_cast<std::uint8_t>(i);
        node.name = ast_.keep(text);
        return add(std::move(node), {}, at);
      }
    }
    Node node = node_at(Op::name, at);
    node.name = ast_.keep(absolute ? "." + text : text);
    return add(std::move(node), {}, at);
  }

  Maybe presence(std::size_t at) {
    advance();
    const auto operand = expression();
    if (!operand) return operand;
    if (!accept(Token::close_paren)) return fail(at_, "expected \")\"");
    const Op op = ast_[*operand].op;
    if (op != Op::select && op != Op::name)
      return fail(at, "has() takes a field, such as has(intent.confidence)");
    return add(node_at(Op::has, at), {*operand}, at);
  }

  Lexer lexer_;
  std::span<const Position> positions_;
  const ParseLimits& limits_;
  Ast& ast_;
  ParseError& error_;
  Token token_ = Token::end;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  bool failed_ = false;
  std::optional<std::size_t> minus_at_;
  std::vector<std::string> locals_;
};

}  // namespace

bool parse_expression(std::string_view text, std::span<const Position> positions,
                      const ParseLimits& limits, Ast& ast, NodeId& root, ParseError& error) {
  if (text.size() > limits.bytes) {
    error = {
        0,
        fmt::format("an expression of {} bytes; at most {} are allowed", text.size(), limits.bytes),
        "CP106"};
    return false;
  }
  return Parser(text, positions, limits, ast, error).parse(root);
}

}  // namespace careline::policy
