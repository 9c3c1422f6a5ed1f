// The one syntax tree of conditions: the parser makes it from expression text, the document reader
// from structured conditions; checker, evaluator and analyser all read it.
//
// Nodes live in one vector and name their children by index, so a tree is copied and freed at once.
// Chains of && and || are one node with many children.
#pragma once

#include <cstdint>
#include <deque>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "policy/schema.h"
#include "policy/source.h"
#include "policy/value.h"

namespace careline::policy {

enum class Op : std::uint8_t {
  literal,
  name,    // an identifier that is not resolved yet; with a leading dot it starts with '.'
  field,   // of the schema
  local,   // variable of a macro
  select,  // operand.name
  index,   // operand[key]
  list,
  map,  // key, value, key, value, …
  logical_not,
  negate,
  logical_and,
  logical_or,
  choose,  // c ? a : b
  equals,
  not_equals,
  less,
  less_equal,
  greater,
  greater_equal,
  in,
  add,
  subtract,
  multiply,
  divide,
  modulo,
  has,    // of a select, or of a field
  call,   // function or method; the receiver is the first argument
  macro,  // range, [predicate,] body
};

enum class Function : std::uint8_t {
  none,
  size,
  starts_with,
  ends_with,
  contains,
  matches,
  to_int,
  to_double,
  to_string,
  to_bool,
  to_timestamp,
  to_duration,
  to_dyn,
  get_full_year,
  get_month,
  get_date,
  get_day_of_month,
  get_day_of_week,
  get_day_of_year,
  get_hours,
  get_minutes,
  get_seconds,
  get_milliseconds,
};

enum class Macro : std::uint8_t { none, all, exists, exists_one, map, filter, transform_map };

enum class Base : std::uint8_t {
  dyn,
  null,
  boolean,
  integer,
  real,
  string,
  list,
  map,
  timestamp,
  duration,
};

struct Type {
  Base base = Base::dyn;
  Base item = Base::dyn;         // of a list; value of a map
  std::int32_t vocabulary = -1;  // of a label or of a list of labels; -1: any string
};

using NodeId = std::uint32_t;

struct Node {
  Op op = Op::literal;
  Function function = Function::none;
  Macro macro = Macro::none;
  bool has_second = false;   // macro: two variables
  std::uint8_t slot = 0;     // local: its variable; macro: its first variable
  std::uint16_t height = 1;  // levels below and including this one
  FieldId field = 0;         // field
  std::uint32_t first = 0;   // children in Ast::children
  std::uint32_t count = 0;
  Position at;
  Type type;
  Value value;                // literal
  std::string_view name;      // name, select; kept in Ast::texts
  std::int32_t program = -1;  // matches: index of the compiled pattern
};

class Ast {
 public:
  static constexpr std::uint16_t max_height = 200;

  NodeId add(Node node, std::initializer_list<NodeId> children);
  NodeId add(Node node, std::span<const NodeId> children);
  Node& operator[](NodeId id) { return nodes_[id]; }
  const Node& operator[](NodeId id) const { return nodes_[id]; }
  std::span<const NodeId> children(const Node& node) const {
    return std::span(children_).subspan(node.first, node.count);
  }
  std::span<const NodeId> children(NodeId id) const { return children(nodes_[id]); }
  NodeId child(NodeId id, std::size_t i) const { return children_[nodes_[id].first + i]; }
  std::string_view keep(std::string_view text) { return texts_.emplace_back(text); }
  std::size_t size() const noexcept { return nodes_.size(); }

 private:
  std::vector<Node> nodes_;
  std::vector<NodeId> children_;
  std::deque<std::string> texts_;  // addresses stay
};

// The expression's text in a canonical form, for reports.
std::string render(const Ast& ast, const Schema* schema, NodeId id);

}  // namespace careline::policy
