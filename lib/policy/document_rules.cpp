// Conditions and results of a document: structured conditions become the same syntax tree as
// expressions.

#include <utility>

#include <fmt/format.h>

#include "policy/checker.h"
#include "policy/document.h"
#include "policy/parser.h"

namespace careline::policy {
namespace {

class ConditionReader {
 public:
  ConditionReader(const Sources& sources, Document& document, Findings& findings)
      : sources_(sources), doc_(document), findings_(findings) {}

  std::optional<NodeId> read(const YamlNode& node) {
    if (node.is_plain("true") || node.is_plain("false"))
      return literal(Value::of(node.text == "true"), node.at);
    if (!node.is_mapping() || node.items.empty())
      return fail("CP008", node.at,
                  "a condition is a mapping: all, any, none, expr, or field: value");
    std::vector<NodeId> parts;
    bool ok = true;
    for (std::size_t i = 0; i < node.items.size(); i += 2) {
      const auto part = entry(node.items[i], node.items[i + 1]);
      if (part)
        parts.push_back(*part);
      else
        ok = false;
    }
    if (!ok) return std::nullopt;
    return parts.size() == 1 ? parts.front() : add(Op::logical_and, node.at, parts);
  }

  // Parses only; the check is the caller's.
  std::optional<NodeId> expression(const YamlNode& node) {
    if (!node.is_scalar() || node.text.empty())
      return fail("CP008", node.at, "an expression is a text");
    const ParseLimits limits;
    if (node.text.size() > limits.bytes)
      return fail("CP106", node.at,
                  fmt::format("an expression of {} bytes; at most {} are allowed", node.text.size(),
                              limits.bytes));
    const std::vector<Position> positions = scalar_positions(sources_, node);
    NodeId root = 0;
    ParseError error;
    if (parse_expression(node.text, positions, limits, doc_.ast, root, error)) return root;
    return fail(error.code, positions[std::min(error.offset, positions.size() - 1)],
                std::move(error.message));
  }

 private:
  std::optional<NodeId> fail(std::string_view code, Position at, std::string message) {
    findings_.error(code, at, std::move(message));
    return std::nullopt;
  }
  NodeId add(Op op, Position at, std::span<const NodeId> children) {
    Node node;
    node.op = op;
    node.at = at;
    return doc_.ast.add(std::move(node), children);
  }
  NodeId add(Op op, Position at, std::initializer_list<NodeId> children) {
    return add(op, at, std::span(children.begin(), children.size()));
  }
  NodeId literal(Value value, Position at) {
    Node node;
    node.value = value.is(ValueType::string) ? Value::of(doc_.ast.keep(value.string())) : value;
    node.at = at;
    return doc_.ast.add(std::move(node), {});
  }
  NodeId field(FieldId id, Position at) {
    Node node;
    node.op = Op::field;
    node.field = id;
    node.at = at;
    return doc_.ast.add(std::move(node), {});
  }

  std::optional<NodeId> entry(const YamlNode& key, const YamlNode& value) {
    if (key.text == "expr") return expression(value);
    if (key.text == "all") return group(Op::logical_and, key, value);
    if (key.text == "any") return group(Op::logical_or, key, value);
    if (key.text == "none") {
      const auto any = group(Op::logical_or, key, value);
      if (!any) return any;
      return add(Op::logical_not, key.at, {*any});
    }
    FieldId id = 0;
    const Field* f = doc_.schema.find(key.text, &id);
    if (f == nullptr || f->source == FieldSource::result) {
      std::vector<std::string_view> names = doc_.schema.names();
      for (const std::string_view word : {"all", "any", "none", "expr"}) names.push_back(word);
      return fail("CP102", key.at,
                  fmt::format("there is no field \"{:.64}\"{}", std::string_view(key.text),
                              did_you_mean(key.text, names)));
    }
    return comparison(*f, id, key, value);
  }

  std::optional<NodeId> group(Op op, const YamlNode& key, const YamlNode& value) {
    if (!value.is_sequence() || value.items.empty())
      return fail(
          "CP008", value.at,
          fmt::format("{} is a list of at least one condition", std::string_view(key.text)));
    std::vector<NodeId> parts;
    bool ok = true;
    for (const YamlNode& item : value.items) {
      const auto part = read(item);
      if (part)
        parts.push_back(*part);
      else
        ok = false;
    }
    if (!ok) return std::nullopt;
    return parts.size() == 1 ? parts.front() : add(op, key.at, parts);
  }

  std::optional<NodeId> comparison(const Field& f, FieldId id, const YamlNode& key,
                                   const YamlNode& value) {
    const std::size_t errors = findings_.errors();
    const auto values = read_scalars(value, key.text, findings_);
    if (findings_.errors() != errors) return std::nullopt;
    if (values.empty()) return fail("CP008", value.at, "a list of values needs at least one value");
    std::vector<NodeId> parts;
    std::vector<NodeId> labels;  // of a label field: one `in`
    for (const YamlNode* v : values) {
      const bool unknown = v->text == "unknown" && f.can_be_unknown;
      const bool is_label = f.type == FieldType::label || f.type == FieldType::text;
      if (unknown && !is_label) {
        const NodeId known = add(Op::has, v->at, {field(id, key.at)});
        parts.push_back(add(Op::logical_not, v->at, {known}));
        continue;
      }
      const auto wanted = typed(f, *v);
      if (!wanted) return std::nullopt;
      if (is_label)
        labels.push_back(*wanted);
      else if (f.type == FieldType::label_list)
        parts.push_back(add(Op::in, v->at, {*wanted, field(id, key.at)}));
      else
        parts.push_back(add(Op::equals, key.at, {field(id, key.at), *wanted}));
    }
    if (labels.size() == 1) return add(Op::equals, key.at, {field(id, key.at), labels.front()});
    if (!labels.empty())
      return add(Op::in, key.at, {field(id, key.at), add(Op::list, value.at, labels)});
    return parts.size() == 1 ? parts.front() : add(Op::logical_or, key.at, parts);
  }

  std::optional<NodeId> typed(const Field& f, const YamlNode& v) {
    switch (f.type) {
      case FieldType::boolean:
        if (v.is_plain("true") || v.is_plain("false"))
          return literal(Value::of(v.text == "true"), v.at);
        return fail("CP104", v.at,
                    fmt::format("{} is true, false or unknown", std::string_view(f.name)));
      case FieldType::integer:
        if (const auto i = read_integer(v)) return literal(Value::of(*i), v.at);
        return fail("CP104", v.at, fmt::format("{} is an int", std::string_view(f.name)));
      case FieldType::real:
        if (const auto d = read_number(v)) return literal(Value::of(*d), v.at);
        return fail("CP104", v.at, fmt::format("{} is a double", std::string_view(f.name)));
      default:
        return literal(Value::of(std::string_view(v.text)), v.at);
    }
  }

  const Sources& sources_;
  Document& doc_;
  Findings& findings_;
};

// The values of a result list, checked against its vocabulary.
void read_list(const YamlNode* node, std::string_view key, ResultList list,
               const Document& document, Findings& findings, std::vector<std::string>& out) {
  if (node == nullptr) return;
  const auto& allowed = document.result_labels[static_cast<std::size_t>(list)];
  const std::vector<std::string_view> names(allowed.begin(), allowed.end());
  for (const YamlNode* v : read_scalars(*node, key, findings)) {
    bool known = false;
    for (const std::string_view name : names) known = known || name == v->text;
    if (!known) {
      findings.error("CP103", v->at,
                     fmt::format("\"{:.64}\" is not a value of {}{}", std::string_view(v->text),
                                 key, did_you_mean(v->text, names)));
      continue;
    }
    bool there = false;
    for (const auto& o : out) there = there || o == v->text;
    if (!there) out.push_back(v->text);
  }
}

}  // namespace

bool read_condition(const Sources& sources, const YamlNode& node, Document& document,
                    Findings& findings, NodeId& out) {
  const auto root = ConditionReader(sources, document, findings).read(node);
  if (!root) return false;
  out = *root;
  return Checker(document.schema, document.ast, document.patterns, findings).check(out);
}

bool read_expression(const Sources& sources, const YamlNode& node, bool results, Document& document,
                     Findings& findings, NodeId& out) {
  const auto root = ConditionReader(sources, document, findings).expression(node);
  if (!root) return false;
  out = *root;
  Checker checker(document.schema, document.ast, document.patterns, findings);
  if (results) checker.allow_results();
  return checker.check(out);
}

std::optional<PhiKindSet> read_phi_kinds(const YamlNode& node, Findings& findings) {
  if (node.is_plain("all")) return PhiKindSet::all();
  if (node.is_plain("none")) return PhiKindSet();
  PhiKindSet out;
  for (const YamlNode* v : read_scalars(node, "PHI kinds", findings)) {
    const auto kind = phi_kind_from(v->text);
    if (kind) {
      out.add(*kind);
      continue;
    }
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < phi_kind_count; ++i)
      names.push_back(careline::name_of(static_cast<PhiKind>(i)));
    findings.error("CP103", v->at,
                   fmt::format("\"{:.64}\" is not a PHI kind{}", std::string_view(v->text),
                               did_you_mean(v->text, names)));
    return std::nullopt;
  }
  return out;
}

void read_results(const YamlNode& node, std::string_view what, const Document& document,
                  Findings& findings, Results& out) {
  out.at = node.at;
  const YamlFields fields(node, what,
                          {"tier", "queue", "template", "priority", "allow_phi", "disclose",
                           "oblige", "tone", "handoff"},
                          findings);
  if (!fields.ok()) return;
  if (node.items.empty()) {
    findings.error("CP008", node.at, fmt::format("{} needs at least one result", what));
    return;
  }
  if (const YamlNode* n = fields.get("tier")) {
    out.tier = tier_from(n->text);
    if (!out.tier)
      findings.error("CP103", n->at,
                     fmt::format("\"{:.64}\" is not a tier{}", std::string_view(n->text),
                                 did_you_mean(n->text, {"automate", "route", "immediate_human"})));
  } else {
    for (const std::string_view key : {"queue", "template"}) {
      if (const YamlNode* n = fields.get(key))
        findings.error("CP008", n->at,
                       fmt::format("{} without a tier: only a rule that decides gives one", key));
    }
  }
  if (const YamlNode* n = fields.get("queue")) {
    out.queue = read_name(*n, "a queue", findings);
    const auto& queues = document.result_labels[static_cast<std::size_t>(ResultList::queue)];
    const std::vector<std::string_view> names(queues.begin(), queues.end());
    bool known = !document.queues_are_closed || out.queue.empty();
    for (const std::string_view name : names) known = known || name == out.queue;
    if (!known)
      findings.error("CP103", n->at,
                     fmt::format("\"{}\" is not in vocabulary.queue{}", out.queue,
                                 did_you_mean(out.queue, names)));
  }
  if (const YamlNode* n = fields.get("template")) {
    out.reply_template = read_name(*n, "a template", findings);
    out.template_at = n->at;
  }
  if (const YamlNode* n = fields.get("priority")) {
    const auto value = read_integer(*n);
    if (!value || *value < -1000 || *value > 1000)
      findings.error("CP008", n->at, "priority is an integer from -1000 to 1000");
    else
      out.priority = static_cast<std::int32_t>(*value);
  }
  if (const YamlNode* n = fields.get("allow_phi")) out.allow_phi = read_phi_kinds(*n, findings);
  std::vector<std::string> tone;
  read_list(fields.get("tone"), "tone", ResultList::tone, document, findings, tone);
  if (tone.size() > 1)
    findings.error("CP008", fields.get("tone")->at, "tone is one value");
  else if (!tone.empty())
    out.tone = tone.front();
  read_list(fields.get("disclose"), "disclose", ResultList::disclose, document, findings,
            out.disclose);
  read_list(fields.get("oblige"), "oblige", ResultList::oblige, document, findings, out.oblige);
  read_list(fields.get("handoff"), "handoff", ResultList::handoff, document, findings, out.handoff);
}

}  // namespace careline::policy
