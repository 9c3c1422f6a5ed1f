// check() and explain(): findings and traces as text and JSON.

#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/json_writer.h"
#include "policy/policy_impl.h"

namespace careline::policy {
namespace {

std::string_view name_of(Finding::Severity severity) {
  static constexpr std::string_view names[] = {"error", "warning", "info", "report"};
  return names[static_cast<std::size_t>(severity)];
}

std::string_view name_of(Truth truth) {
  static constexpr std::string_view names[] = {"no", "yes", "unknown", "error"};
  return names[static_cast<std::size_t>(truth)];
}

void list_json(std::string_view key, std::span<const std::string_view> values, JsonWriter& out) {
  out.key(key).begin_array();
  for (const std::string_view v : values) out.string(v);
  out.end_array();
}

// A field's value as a person would write it.
std::string shown(const Field& f, const FieldValue& v, const Facts& facts) {
  if (!v.known) return "unknown";
  switch (f.type) {
    case FieldType::boolean:
      return v.flag ? "true" : "false";
    case FieldType::integer:
      return fmt::format("{}", v.integer);
    case FieldType::real:
      return fmt::format("{}", v.real);
    case FieldType::label:
    case FieldType::text:
      return std::string(v.text);
    case FieldType::label_list:
      break;
  }
  std::string out = "[";
  const bool is_phi = f.source == FieldSource::phi_kinds;
  const std::uint32_t count = is_phi ? facts.kind_count : facts.intent_count;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i != 0) out += ", ";
    out += is_phi ? facts.kind_values[i].string() : facts.intent_values[i].string();
  }
  return out + "]";
}

class Trace {
 public:
  Trace(const Policy& policy, const Input& input)
      : policy_(policy), impl_(policy.impl()), atoms_(impl_.rule_atoms) {
    policy.evaluate(input, outcome_);
    resolve(impl_.doc.schema, impl_.used, input, facts_);
    evaluate_atoms(impl_, facts_, atoms_.size(), atoms_.data());
  }

  Report report() {
    Report out;
    text(out.text);
    JsonWriter json;
    write(json);
    out.json = json.view();
    return out;
  }

 private:
  std::string place(std::uint32_t rule) const {
    const Position at = impl_.doc.rules[rule].at;
    return fmt::format("{}:{}", impl_.sources.file(at.file).path, at.line);
  }

  // The fields that a condition asks about.
  void fields_of(ConditionId id, std::set<FieldId>& out) const {
    const Condition& c = impl_.conditions[id];
    if (c.kind == Condition::Kind::atom) {
      const Atom& atom = impl_.conditions.atoms()[c.atom];
      if (atom.kind == Atom::Kind::expression)
        nodes_of(atom.node, out);
      else
        out.insert(atom.field);
    }
    for (const ConditionId child : impl_.conditions.children(c)) fields_of(child, out);
  }
  void nodes_of(NodeId id, std::set<FieldId>& out) const {
    if (impl_.doc.ast[id].op == Op::field) out.insert(impl_.doc.ast[id].field);
    for (const NodeId child : impl_.doc.ast.children(id)) nodes_of(child, out);
  }

  void condition(ConditionId id, int depth, std::string& out) const {
    const Condition& c = impl_.conditions[id];
    const Truth truth = evaluate_condition(impl_.conditions, id, atoms_);
    std::string what = c.node < impl_.doc.ast.size()
                           ? render(impl_.doc.ast, &impl_.doc.schema, c.node)
                           : std::string();
    if (c.kind == Condition::Kind::all) what = "all of";
    if (c.kind == Condition::Kind::any) what = "any of";
    if (c.kind == Condition::Kind::negation && impl_.conditions.children(c).size() == 1 &&
        impl_.conditions[impl_.conditions.children(c)[0]].kind != Condition::Kind::atom)
      what = "not";
    std::string values;
    if (c.kind == Condition::Kind::atom) {
      std::set<FieldId> fields;
      fields_of(id, fields);
      for (const FieldId f : fields) {
        if (!values.empty()) values += ", ";
        values += fmt::format("{} = {}", impl_.doc.schema.field(f).name,
                              shown(impl_.doc.schema.field(f), facts_.values[f], facts_));
      }
      values = "   (" + values + ")";
    }
    out += fmt::format("    {:<8}{:{}}{}{}\n", name_of(truth), "", depth * 2, what, values);
    for (const ConditionId child : impl_.conditions.children(c)) condition(child, depth + 1, out);
  }

  void text(std::string& out) const {
    out += fmt::format("decision: {}", careline::name_of(outcome_.tier));
    if (!outcome_.queue.empty()) out += fmt::format(", queue {}", outcome_.queue);
    if (!outcome_.template_id.empty()) out += fmt::format(", template {}", outcome_.template_id);
    if (!outcome_.tone.empty()) out += fmt::format(", tone {}", outcome_.tone);
    out += fmt::format(
        "\nby: {}\n",
        outcome_.winner < 0
            ? std::string("the default")
            : fmt::format("rule {} ({})", impl_.infos[static_cast<std::size_t>(outcome_.winner)].id,
                          place(static_cast<std::uint32_t>(outcome_.winner))));
    out += fmt::format("why: {}\n", policy_.explanation(outcome_));
    const auto line = [&](std::string_view name, const std::vector<std::string_view>& values) {
      if (values.empty()) return;
      out += fmt::format("{}: {}\n", name, fmt::join(values, ", "));
    };
    line("obligations", outcome_.obligations);
    line("disclosures", outcome_.disclosures);
    line("hand-off", outcome_.handoff);
    std::vector<std::string_view> kinds;
    for (std::size_t k = 0; k < phi_kind_count; ++k) {
      const auto kind = static_cast<PhiKind>(k);
      if (outcome_.allowed_phi.has(kind)) kinds.push_back(careline::name_of(kind));
    }
    if (kinds.empty()) kinds = {"none"};
    line("PHI in a reply", kinds);
    if (!outcome_.matched.empty()) out += "\nrules that match\n";
    for (const std::uint32_t i : outcome_.matched) {
      const CompiledRule& rule = impl_.rules[i];
      out += fmt::format("  {} ({}): {}\n", impl_.infos[i].id, place(i),
                         rule.decides ? careline::name_of(rule.tier) : "modifier");
      condition(rule.condition, 0, out);
    }
    std::string rest;
    for (std::uint32_t i = 0; i < impl_.rules.size(); ++i) {
      bool matched = false;
      for (const std::uint32_t m : outcome_.matched) matched = matched || m == i;
      if (matched || outcome_.truths[i] == Truth::no) continue;
      rest +=
          fmt::format("  {} ({}): {}\n", impl_.infos[i].id, place(i), name_of(outcome_.truths[i]));
      condition(impl_.rules[i].condition, 0, rest);
    }
    if (!rest.empty())
      out += "\nrules that permit automation and do not match, because something is not known\n" +
             rest;
  }

  void write(JsonWriter& out) const {
    out.begin_object().field("policy", policy_.name()).field("digest", policy_.digest());
    out.field("tier", careline::name_of(outcome_.tier)).field("queue", outcome_.queue);
    out.field("template", outcome_.template_id).field("tone", outcome_.tone);
    out.field("priority", outcome_.priority).field("by_default", outcome_.by_default);
    out.field("winner", outcome_.winner < 0
                            ? std::string_view("default")
                            : impl_.infos[static_cast<std::size_t>(outcome_.winner)].id);
    out.field("explanation", policy_.explanation(outcome_));
    list_json("obligations", outcome_.obligations, out);
    list_json("disclosures", outcome_.disclosures, out);
    list_json("handoff", outcome_.handoff, out);
    out.key("allow_phi").begin_array();
    for (std::size_t i = 0; i < phi_kind_count; ++i) {
      if (outcome_.allowed_phi.has(static_cast<PhiKind>(i)))
        out.string(careline::name_of(static_cast<PhiKind>(i)));
    }
    out.end_array();
    std::set<FieldId> mattered;
    out.key("rules").begin_array();
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < impl_.rules.size(); ++i) {
      const bool matched = next < outcome_.matched.size() && outcome_.matched[next] == i;
      if (matched) {
        ++next;
        fields_of(impl_.rules[i].condition, mattered);
      }
      out.begin_object().field("id", impl_.infos[i].id).field("line", impl_.infos[i].line);
      if (impl_.rules[i].decides) out.field("tier", careline::name_of(impl_.rules[i].tier));
      out.field("truth", name_of(outcome_.truths[i])).field("matched", matched).end_object();
    }
    out.end_array();
    out.key("values").begin_object();
    for (const FieldId f : mattered)
      out.field(impl_.doc.schema.field(f).name,
                shown(impl_.doc.schema.field(f), facts_.values[f], facts_));
    out.end_object().end_object();
  }

  const Policy& policy_;
  const PolicyImpl& impl_;
  Outcome outcome_;
  Facts facts_;
  std::vector<Truth> atoms_;
};

}  // namespace

Result<Report> explain(const Policy& policy, std::string_view input_json) {
  const auto input = StoredInput::parse(input_json);
  if (!input) return input.error();
  return Trace(policy, input->input()).report();
}

Result<Report> check(const std::string& path, const LoadOptions& options) {
  Sources sources;
  auto opened = sources.open_main(path);
  if (!opened) return std::move(opened).error();
  std::vector<Finding> findings;
  const auto impl = load_policy(std::move(sources), options, true, findings);
  Report report;
  std::array<std::uint32_t, 4> counts{};
  JsonWriter out;
  out.begin_object().key("findings").begin_array();
  for (const Finding& f : findings) {
    ++counts[static_cast<std::size_t>(f.severity)];
    report.text += fmt::format("{}:{}:{}: {}: {} [{}]\n", f.file, f.line, f.column,
                               name_of(f.severity), f.message, f.code);
    if (!f.witness.empty()) report.text += fmt::format("    witness: {}\n", f.witness);
    out.begin_object().field("code", f.code).field("severity", name_of(f.severity));
    out.field("message", f.message).field("file", f.file).field("line", f.line);
    out.field("column", f.column);
    if (!f.witness.empty()) out.key("witness").raw(f.witness);
    out.end_object();
  }
  out.end_array();
  out.field("errors", counts[0]).field("warnings", counts[1]).field("infos", counts[2]);
  if (impl != nullptr) {
    out.field("policy", impl->doc.name).field("digest", impl->digest);
    out.field("rules", static_cast<std::uint64_t>(impl->rules.size()));
  }
  out.end_object();
  report.text += fmt::format("{} errors, {} warnings\n", counts[0], counts[1]);
  report.json = out.view();
  if (counts[0] + counts[1] != 0) report.outcome = Report::Outcome::findings;
  return report;
}

}  // namespace careline::policy
