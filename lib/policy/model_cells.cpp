// Variables and cells of a model: candidate values of every field, put through the evaluator and
// merged when no condition tells them apart.

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/json_writer.h"
#include "policy/model.h"

namespace careline::policy {
namespace {

std::string member(std::string_view name, std::string_view json) {
  return fmt::format("\"{}\":{}", name, json);
}
std::string quoted(std::string_view text) {
  JsonWriter out;
  out.string(text);
  return std::string(out.view());
}

// The fields that an atom reads.
void fields_of(const PolicyImpl& impl, const Atom& atom, std::set<FieldId>& out) {
  if (atom.kind != Atom::Kind::expression) {
    out.insert(atom.field);
    return;
  }
  std::vector<NodeId> open = {atom.node};
  while (!open.empty()) {
    const NodeId id = open.back();
    open.pop_back();
    if (impl.doc.ast[id].op == Op::field) out.insert(impl.doc.ast[id].field);
    for (const NodeId child : impl.doc.ast.children(id)) open.push_back(child);
  }
}

// Whether the candidates of a field are all of its values, so that any expression over it is exact.
bool is_enumerable(const Field& f) {
  if (f.type == FieldType::boolean) return true;
  switch (f.source) {
    case FieldSource::intent_reason:
    case FieldSource::signal:
    case FieldSource::signal_who:
    case FieldSource::channel:
    case FieldSource::language:
    case FieldSource::speaker:
    case FieldSource::hours:
      return true;
    default:
      return false;
  }
}

// Labels outside the vocabulary can occur.
bool is_open(const Field& f) {
  return f.source == FieldSource::intent || f.source == FieldSource::page ||
         f.source == FieldSource::role || f.source == FieldSource::purpose ||
         f.source == FieldSource::extra;
}

std::string group_name(const Field& f) {
  if (f.source == FieldSource::intent_domain) return "intent";
  if (f.source == FieldSource::signal_score || f.source == FieldSource::signal_who)
    return fmt::format("signal.{}", careline::name_of(static_cast<Signal>(f.signal)));
  return f.name;
}

}  // namespace

// The variable that an atom is about, or "" when it is opaque.
std::string Model::group_of(const PolicyImpl& impl, const Atom& atom) const {
  std::set<FieldId> fields;
  fields_of(impl, atom, fields);
  std::string group;
  for (const FieldId id : fields) {
    const Field& f = impl.doc.schema.field(id);
    if (f.source == FieldSource::result) return "#result";
    if (atom.kind == Atom::Kind::expression && !is_enumerable(f)) return "";
    const std::string name = group_name(f);
    if (!group.empty() && group != name) return "";
    group = name;
  }
  return group;
}

void Model::collect() {
  std::map<std::string, std::vector<AtomOf>> groups;
  std::vector<AtomOf> opaque;
  for (std::size_t p = 0; p < policies_.size(); ++p) {
    const auto atoms = policies_[p]->conditions.atoms();
    for (std::uint32_t a = 0; a < atoms.size(); ++a) {
      const std::string group = group_of(*policies_[p], atoms[a]);
      if (group == "#result") continue;  // built when an assertion needs it
      if (group.empty())
        opaque.push_back({p, a});
      else
        groups[group].push_back({p, a});
    }
  }
  for (const auto& [group, atoms] : groups) {
    if (group == "phi.kinds" || group == "intents")
      build_list(group, atoms);
    else
      build_group(group, atoms);
  }
  for (const AtomOf& atom : opaque) build_opaque(atom);
}

void Model::label_candidates(const std::string& field, std::vector<Candidate>& out) const {
  std::set<std::string> seen;
  bool open = false;
  for (const PolicyImpl* impl : policies_) {
    const Field* f = impl->doc.schema.find(field);
    if (f == nullptr) continue;
    open = open || is_open(*f);
    const Vocabulary& labels = impl->doc.schema.vocabulary(*f);
    for (std::uint32_t l = 0; l < labels.size(); ++l) {
      const std::string label(labels.label(l));
      if (label == "none" && field == "intent") continue;
      if (seen.insert(label).second)
        out.push_back({member(field, quoted(label)), "", label, false, false});
    }
  }
  if (open) {
    std::string outside = "another";
    while (seen.contains(outside)) outside += "-one";
    out.push_back({member(field, quoted(outside)), "", "(any other)", false, false});
  }
  if (field == "intent")
    out.push_back({member(field, "\"none\""), member("intent.reason", "\"no_evidence\""), "none",
                   false, true});
}

// The values at and next to every constant, and the ends of the range.
std::vector<std::string> Model::number_points(const std::string& field,
                                              const std::vector<AtomOf>& atoms, bool integer,
                                              double min, double max) const {
  const double step = integer ? 1 : 1000;
  std::set<std::int64_t> points = {static_cast<std::int64_t>(std::ceil(min * step)),
                                   static_cast<std::int64_t>(std::floor(max * step))};
  for (const AtomOf& at : atoms) {
    const PolicyImpl& impl = *policies_[at.policy];
    const Atom& atom = impl.conditions.atoms()[at.atom];
    if (atom.kind != Atom::Kind::number || impl.doc.schema.field(atom.field).name != field)
      continue;
    const double constant = atom.constant.is(ValueType::integer)
                                ? static_cast<double>(atom.constant.integer)
                                : atom.constant.real;
    if (!(std::fabs(constant) < 1e11)) continue;
    const auto near = static_cast<std::int64_t>(std::floor(constant * step));
    for (std::int64_t d = -1; d <= 2; ++d) points.insert(near + d);
  }
  std::vector<std::string> out;
  for (const std::int64_t p : points) {
    const double value = static_cast<double>(p) / step;
    if (value < min || value > max) continue;
    JsonWriter json;
    json.number(value, 3);
    out.emplace_back(json.view());
  }
  return out;
}

std::vector<Model::Candidate> Model::candidates(const std::string& group,
                                                const std::vector<AtomOf>& atoms) const {
  std::vector<Candidate> out;
  const Field* field = nullptr;
  double min = 1e18;
  double max = -1e18;
  for (const PolicyImpl* impl : policies_) {
    const Field* f = impl->doc.schema.find(group);
    if (f == nullptr) continue;
    if (field == nullptr) field = f;
    min = std::min(min, f->min);
    max = std::max(max, f->max);
  }
  if (field == nullptr) return out;  // declared by none of the policies
  if (field->source == FieldSource::signal) {
    const std::string name(careline::name_of(static_cast<Signal>(field->signal)));
    bool details = false;
    std::vector<std::string> scores = {"0.5"};
    for (const AtomOf& at : atoms) {
      std::set<FieldId> read;
      fields_of(*policies_[at.policy], policies_[at.policy]->conditions.atoms()[at.atom], read);
      for (const FieldId id : read)
        details =
            details || policies_[at.policy]->doc.schema.field(id).source != FieldSource::signal;
    }
    if (details) scores = number_points("signal_score." + name, atoms, false, 0, 1);
    for (int s = 0; s < static_cast<int>(SignalState::unknown); ++s) {
      const std::string state(name_of(static_cast<SignalState>(s)));
      const std::string base = member(group, quoted(state));
      out.push_back({base, "", s == 0 || !details ? state : state + " (score and who unknown)",
                     false, false});
      if (s == 0 || !details) continue;
      for (const std::string& score : scores) {
        for (const std::string_view who : {"self", "other"})
          out.push_back({fmt::format("{},{},{}", base, member("signal_score." + name, score),
                                     member("signal_who." + name, quoted(who))),
                         "", fmt::format("{} ({} of {})", state, score, who), false, false});
        out.push_back({fmt::format("{},{}", base, member("signal_score." + name, score)), "",
                       fmt::format("{} ({}, who unknown)", state, score), false, false});
      }
      for (const std::string_view who : {"self", "other"})
        out.push_back({fmt::format("{},{}", base, member("signal_who." + name, quoted(who))), "",
                       fmt::format("{} (of {}, score unknown)", state, who), false, false});
    }
  } else if (field->type == FieldType::boolean) {
    out.push_back({member(group, "true"), "", "true", false, false});
    out.push_back({member(group, "false"), "", "false", false, false});
  } else if (field->type == FieldType::integer || field->type == FieldType::real) {
    const std::string isolated = field->source == FieldSource::phi_count ? "\"phi.kinds\":[]" : "";
    for (const std::string& point :
         number_points(group, atoms, field->type == FieldType::integer, min, max))
      out.push_back({member(group, point), isolated, point, false, false});
  } else {
    label_candidates(group, out);
  }
  if (field->can_be_unknown) {
    const bool minutes = field->source == FieldSource::conversation_minutes;
    out.push_back({minutes ? member(group, "null") : "", "", "unknown", true, false});
  }
  return out;
}

void Model::build_group(const std::string& group, const std::vector<AtomOf>& atoms) {
  Variable variable;
  variable.name = group;
  std::map<std::vector<Truth>, std::size_t> cells;
  std::vector<std::vector<Truth>> tables(atoms.size());
  const Field* field = policies_[atoms.front().policy]->doc.schema.find(group);
  const bool numbers =
      field != nullptr && (field->type == FieldType::integer || field->type == FieldType::real);
  std::vector<std::vector<FieldId>> fields(policies_.size());
  for (std::size_t p = 0; p < policies_.size(); ++p) {
    std::set<FieldId> read;
    for (const AtomOf& at : atoms) {
      if (at.policy == p) fields_of(*policies_[p], policies_[p]->conditions.atoms()[at.atom], read);
    }
    fields[p].assign(read.begin(), read.end());
  }
  std::size_t last_cell = SIZE_MAX;
  for (const Candidate& candidate : candidates(group, atoms)) {
    std::string json = "{" + candidate.json;
    if (!candidate.isolated.empty()) json += (json.size() > 1 ? "," : "") + candidate.isolated;
    const auto input = StoredInput::parse(json + "}");
    if (!input) continue;  // a candidate of our own making always reads
    std::vector<Facts> facts(policies_.size());
    for (std::size_t p = 0; p < policies_.size(); ++p)
      resolve(policies_[p]->doc.schema, fields[p], input->input(), facts[p]);
    std::vector<Truth> signature;
    for (const AtomOf& at : atoms) {
      const PolicyImpl& impl = *policies_[at.policy];
      signature.push_back(
          evaluate_atom(impl.conditions.atoms()[at.atom],
                        {&impl.doc.schema, &impl.doc.ast, &impl.doc.patterns, &facts[at.policy]}));
    }
    // Whether a value is known is a difference too: the schema ties fields together by it.
    std::vector<Truth> key = signature;
    key.push_back(candidate.unknown ? Truth::unknown : Truth::yes);
    const auto [it, fresh] = cells.try_emplace(std::move(key), variable.cells.size());
    if (fresh) {
      Cell cell;
      cell.json = candidate.json;
      cell.unknown = candidate.unknown;
      cell.only_none = candidate.is_none;
      variable.cells.push_back(std::move(cell));
      for (std::size_t a = 0; a < atoms.size(); ++a) tables[a].push_back(signature[a]);
    }
    Cell& cell = variable.cells[it->second];
    // Neighbouring points of one cell are an interval.
    if (numbers && !candidate.unknown && last_cell == it->second) {
      std::string& range = cell.values.back();
      range = range.substr(0, range.find(" to ")) + " to " + candidate.text;
    } else {
      cell.values.push_back(candidate.text);
    }
    last_cell = it->second;
  }
  const Solver::VariableId v = solver_.variable(variable.cells.size());
  for (std::size_t c = 0; c < variable.cells.size(); ++c) {
    if (variable.cells[c].unknown) solver_.mark_unknown(v, c);
  }
  for (std::size_t a = 0; a < atoms.size(); ++a)
    atoms_[atoms[a].policy][atoms[a].atom] = solver_.test(v, tables[a]);
  by_name_.emplace(group, v);
  variables_.push_back(std::move(variable));
}

// A list is known or not, and holds each label or not; labels that nobody names are one member.
void Model::build_list(const std::string& field, const std::vector<AtomOf>& atoms) {
  Variable known;
  known.role = Role::list_known;
  known.name = field;
  known.cells = {{"", {"known"}, false, false}, {"", {"unknown"}, true, false}};
  const Solver::VariableId known_id = solver_.variable(2);
  solver_.mark_unknown(known_id, 1);
  variables_.push_back(std::move(known));
  by_name_.emplace(field, known_id);
  const Formula is_known = solver_.test(known_id, {Truth::yes, Truth::no});
  const Formula unknown = solver_.constant(Truth::unknown);

  std::map<std::string, Formula> members;
  const auto add_member = [&](const std::string& label, const std::string& value) {
    Variable m;
    m.role = Role::member;
    m.name = label.empty() ? fmt::format("any other of {}", field)
                           : fmt::format("\"{}\" in {}", label, field);
    m.list = field;
    m.label = label;
    m.cells = {{"", {"no"}, false, false}, {value, {"yes"}, false, false}};
    const Solver::VariableId v = solver_.variable(2);
    by_name_.emplace(m.name, v);
    variables_.push_back(std::move(m));
    members.emplace(label, solver_.test(v, {Truth::no, Truth::yes}));
  };
  const auto labels_of = [&](const AtomOf& at) {
    std::vector<std::string> out;
    const PolicyImpl& impl = *policies_[at.policy];
    const Atom& atom = impl.conditions.atoms()[at.atom];
    const Vocabulary& vocabulary = impl.doc.schema.vocabulary(impl.doc.schema.field(atom.field));
    for (std::uint32_t l = 0; l < vocabulary.size(); ++l) {
      if (atom.kind == Atom::Kind::contains && atom.has_label(l))
        out.emplace_back(vocabulary.label(l));
    }
    return out;
  };
  for (const AtomOf& at : atoms) {
    for (const std::string& label : labels_of(at)) {
      if (!members.contains(label)) add_member(label, label);
    }
  }
  std::string rest;
  if (field == "intents") {
    rest = "another-intent";
  } else {
    for (std::size_t k = 0; k < phi_kind_count && rest.empty(); ++k) {
      const std::string kind(careline::name_of(static_cast<PhiKind>(k)));
      if (!members.contains(kind)) rest = kind;
    }
  }
  if (!rest.empty()) add_member("", rest);
  std::vector<Formula> all;
  for (const auto& [label, f] : members) all.push_back(f);
  const Formula not_empty = solver_.any(std::move(all));
  for (const AtomOf& at : atoms) {
    const Atom& atom = policies_[at.policy]->conditions.atoms()[at.atom];
    Formula f = 0;
    if (atom.kind == Atom::Kind::is_unknown) {
      f = solver_.negation(is_known);
    } else if (atom.kind == Atom::Kind::not_empty) {
      f = solver_.choose(is_known, not_empty, unknown);
    } else {
      std::vector<Formula> any;
      for (const std::string& label : labels_of(at)) any.push_back(members.at(label));
      f = solver_.choose(is_known, solver_.any(std::move(any)), unknown);
    }
    atoms_[at.policy][at.atom] = f;
  }
  // A list of intents without a reason is known only when it holds something.
  if (field == "intents") by_name_.emplace("intents not empty", not_empty);
}

// Equal expressions over equally declared fields come out equal, in both policies and in every
// rule, so that they share a variable: what else would be known of a comparison of two policies?
void Model::build_opaque(const AtomOf& at) {
  const PolicyImpl& impl = *policies_[at.policy];
  const Atom& atom = impl.conditions.atoms()[at.atom];
  const std::vector<Truth> truths = {Truth::no, Truth::yes, Truth::unknown, Truth::error};
  Variable variable;
  variable.role = Role::opaque;
  variable.name = render(impl.doc.ast, &impl.doc.schema, atom.node);
  std::string key = "expression " + variable.name;
  std::set<FieldId> fields;
  fields_of(impl, atom, fields);
  for (const FieldId id : fields) {
    const Field& f = impl.doc.schema.field(id);
    key += fmt::format("|{} {} {} {}", static_cast<int>(f.type), f.can_be_unknown, f.min, f.max);
  }
  if (const auto there = opaque_.find(key); there != opaque_.end()) {
    atoms_[at.policy][at.atom] = solver_.test(there->second, truths);
    return;
  }
  variable.cells.resize(4);
  const char* names[] = {"false", "true", "unknown", "error"};
  for (std::size_t i = 0; i < 4; ++i) variable.cells[i].values = {names[i]};
  const Solver::VariableId v = solver_.variable(4);
  solver_.mark_unknown(v, 2);
  variables_.push_back(std::move(variable));
  opaque_.emplace(std::move(key), v);
  atoms_[at.policy][at.atom] = solver_.test(v, truths);
}

// Fields that cannot be known or unknown independently of each other.
void Model::constrain() {
  const auto unknown = [this](const char* name) {
    return test_cells(by_name_.at(name), [](const Cell& c) { return c.unknown; });
  };
  const auto require = [this](Formula f) { admitted_.push_back({f, only_yes}); };
  const Formula no_reason = unknown("intent.reason");
  const Formula has_reason = solver_.negation(no_reason);
  if (by_name_.contains("intent")) {
    const Formula none =
        test_cells(by_name_.at("intent"), [](const Cell& c) { return c.only_none; });
    require(solver_.any({no_reason, solver_.negation(unknown("intent"))}));
    require(solver_.any({has_reason, solver_.negation(none)}));
  }
  if (by_name_.contains("intents")) {
    const Formula not_empty = by_name_.at("intents not empty");
    by_name_.erase("intents not empty");
    require(solver_.any({no_reason, solver_.negation(unknown("intents"))}));
    require(solver_.any({has_reason, unknown("intents"), not_empty}));
  }
  if (by_name_.contains("phi.count")) {
    const Formula count = unknown("phi.count");
    require(solver_.same(count, unknown("phi.kinds")));
  }
}

}  // namespace careline::policy
