#include "policy/document.h"

#include <charconv>
#include <cmath>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "policy/checker.h"
#include "policy/parser.h"

namespace careline::policy {
namespace {

constexpr std::size_t max_rules = 4096;
constexpr std::size_t max_invariants = 256;

// Values that results may have without being declared (docs/policy-language.md, section 4).
constexpr std::string_view obligations[] = {"show_911",
                                            "show_988",
                                            "show_poison_control",
                                            "show_hotline",
                                            "keep_line_open",
                                            "warm_handoff",
                                            "offer_human",
                                            "offer_callback",
                                            "offer_interpreter",
                                            "offer_financial_counseling",
                                            "verify_identity",
                                            "verify_authority",
                                            "stop_messaging",
                                            "confirm_opt_out",
                                            "no_phi_in_reply",
                                            "notify_supervisor",
                                            "notify_clinician",
                                            "notify_compliance",
                                            "notify_privacy_officer",
                                            "notify_patient_relations",
                                            "notify_security",
                                            "log_complaint",
                                            "preserve_records"};
constexpr std::string_view disclosures[] = {"ai_assistant",       "not_monitored",
                                            "not_medical_advice", "not_an_emergency_service",
                                            "recorded",           "message_is_stored"};
constexpr std::string_view tones[] = {"neutral", "warm",   "plain",     "compassionate",
                                      "calm",    "formal", "apologetic"};
constexpr std::string_view handoff_fields[] = {"intents",      "signals",  "language", "turns",
                                               "tried",        "promised", "reason",   "phi_kinds",
                                               "failed_turns", "consent"};

class Reader {
 public:
  Reader(Sources& sources, Document& document, Findings& findings)
      : sources_(sources), doc_(document), findings_(findings) {}

  void read() {
    const auto fill = [&](ResultList list, const auto& values) {
      for (const std::string_view v : values) labels(list).emplace_back(v);
    };
    fill(ResultList::oblige, obligations);
    fill(ResultList::disclose, disclosures);
    fill(ResultList::tone, tones);
    fill(ResultList::handoff, handoff_fields);
    if (!open(0)) return;
    // Rules may use what a later file declares.
    for (const YamlNode& root : roots_) declarations(root);
    for (const YamlNode& root : roots_) rules(root);
    heading(roots_.front());
    result_vocabularies();
    built_in_invariants();
    for (const YamlNode& root : roots_) invariants(root);
    if (doc_.rules.empty() && !findings_.has_errors())
      findings_.warning("CP007", roots_.front().at, "the policy has no rules");
  }

 private:
  std::vector<std::string>& labels(ResultList list) {
    return doc_.result_labels[static_cast<std::size_t>(list)];
  }

  // Reads a file and, before the next one in its list, what that one includes.
  bool open(std::uint16_t file) {
    YamlNode root;
    if (!read_yaml(sources_, file, {}, findings_, root)) return false;
    const std::vector<std::string_view> shared = {"include", "vars",  "vocabulary", "schema_extra",
                                                  "roles",   "rules", "invariants"};
    std::vector<std::string_view> keys = shared;
    if (file == 0)
      keys.insert(keys.end(),
                  {"policy", "schema", "description", "templates", "languages", "default"});
    const YamlFields fields(root, file == 0 ? "a policy" : "an included file", keys, findings_);
    if (!fields.ok()) return false;
    roots_.push_back(std::move(root));
    const std::size_t mine = roots_.size() - 1;
    const YamlNode* include = roots_[mine].find("include");
    if (include == nullptr) return true;
    open_files_.insert(file);
    const YamlNode list = *include;  // roots_ grows
    bool ok = true;
    for (const YamlNode* name : read_scalars(list, "include", findings_))
      ok = open_included(file, *name) && ok;
    open_files_.erase(file);
    return ok;
  }

  bool open_included(std::uint16_t from, const YamlNode& name) {
    bool fresh = false;
    auto index = sources_.open_included(from, name.text, fresh);
    if (!index) {
      findings_.error("CP009", name.at, "cannot include: " + index.error().message);
      return false;
    }
    if (fresh) return open(*index);
    if (!open_files_.contains(*index)) return true;
    findings_.error("CP009", name.at,
                    fmt::format("\"{}\" includes itself", std::string_view(name.text)));
    return false;
  }

  // --- declarations -----------------------------------------------------------------------------

  void declarations(const YamlNode& root) {
    if (const YamlNode* n = root.find("vocabulary")) vocabulary(*n);
    if (const YamlNode* n = root.find("schema_extra")) schema_extra(*n);
    if (const YamlNode* n = root.find("vars")) variables(*n);
    if (const YamlNode* n = root.find("roles")) roles(*n);
  }

  void vocabulary(const YamlNode& node) {
    const YamlFields fields(node, "vocabulary",
                            {"queue", "oblige", "disclose", "tone", "handoff", "purpose"},
                            findings_);
    static constexpr std::pair<std::string_view, ResultList> lists[] = {
        {"queue", ResultList::queue},
        {"oblige", ResultList::oblige},
        {"disclose", ResultList::disclose},
        {"tone", ResultList::tone},
        {"handoff", ResultList::handoff}};
    for (const auto& [key, list] : lists) {
      const YamlNode* values = fields.get(key);
      if (values == nullptr) continue;
      if (list == ResultList::queue) doc_.queues_are_closed = true;
      for (const YamlNode* v : read_scalars(*values, key, findings_)) {
        const std::string name = read_name(*v, key, findings_);
        if (!name.empty()) labels(list).push_back(name);
      }
    }
    if (const YamlNode* purposes = fields.get("purpose")) {
      for (const YamlNode* v : read_scalars(*purposes, "purpose", findings_))
        doc_.schema.add_purpose(read_name(*v, "purpose", findings_));
    }
  }

  void schema_extra(const YamlNode& node) {
    if (!node.is_mapping()) {
      findings_.error("CP008", node.at, "schema_extra must be a mapping (field: type)");
      return;
    }
    for (std::size_t i = 0; i < node.items.size(); i += 2)
      extra_field(node.items[i], node.items[i + 1]);
  }

  void extra_field(const YamlNode& key, const YamlNode& type) {
    if (key.text == "intent") {
      for (const YamlNode* label : read_scalars(type, "intent", findings_)) {
        const std::string name = read_name(*label, "an intent", findings_);
        if (!name.empty()) doc_.schema.add_intent(name);
      }
      return;
    }
    const std::string_view name = key.text;
    if (!Schema::may_be_extra(name)) {
      findings_.error("CP008", key.at,
                      fmt::format("\"{:.64}\" cannot be a further field: its name needs a dot, "
                                  "lower-case parts, and a first part of its own",
                                  name));
      return;
    }
    if (doc_.schema.find(name) != nullptr) {
      findings_.error("CP010", key.at, fmt::format("the field \"{}\" is declared twice", name));
      return;
    }
    Field field;
    field.name = name;
    field.source = name.starts_with("consent.") ? FieldSource::consent : FieldSource::extra;
    std::vector<std::string> values;
    if (!field_type(type, field, values)) return;
    if (field.source == FieldSource::consent && field.type != FieldType::boolean) {
      findings_.error("CP008", type.at, "a consent field is bool");
      return;
    }
    if (!doc_.schema.add_extra(std::move(field), values))
      findings_.error("CP004", key.at,
                      fmt::format("more than {} further fields", Schema::max_extra));
  }

  bool field_type(const YamlNode& type, Field& field, std::vector<std::string>& values) {
    if (type.is_sequence()) {
      field.type = FieldType::label;
      for (const YamlNode* v : read_scalars(type, "labels", findings_)) {
        const std::string label = read_name(*v, "a label", findings_);
        if (label == "unknown") {
          findings_.error("CP008", v->at, "\"unknown\" is a value of every field already");
          return false;
        }
        if (!label.empty()) values.push_back(label);
      }
      return !values.empty();
    }
    const YamlNode* name = &type;
    field.min = -1e9;
    field.max = 1e9;
    if (type.is_mapping()) {
      YamlFields fields(type, "a field's type", {"type", "min", "max"}, findings_);
      name = fields.require("type");
      if (name == nullptr || !limit(fields.get("min"), field.min) ||
          !limit(fields.get("max"), field.max))
        return false;
    }
    static constexpr std::pair<std::string_view, FieldType> types[] = {{"bool", FieldType::boolean},
                                                                       {"int", FieldType::integer},
                                                                       {"double", FieldType::real},
                                                                       {"string", FieldType::text}};
    for (const auto& [text, value] : types) {
      if (!name->is_plain(text)) continue;
      field.type = value;
      return true;
    }
    findings_.error("CP008", name->at,
                    "a field's type is bool, int, double, string or a list of labels" +
                        did_you_mean(name->text, {"bool", "int", "double", "string"}));
    return false;
  }

  bool limit(const YamlNode* node, double& out) {
    if (node == nullptr) return true;
    const auto value = read_number(*node);
    if (!value || std::fabs(*value) > 1e9) {
      findings_.error("CP008", node->at, "a limit is a number of at most 9 digits");
      return false;
    }
    out = *value;
    return true;
  }

  void variables(const YamlNode& node) {
    if (!node.is_mapping()) {
      findings_.error("CP008", node.at, "vars must be a mapping (name: text)");
      return;
    }
    for (std::size_t i = 0; i < node.items.size(); i += 2) {
      const YamlNode& key = node.items[i];
      const YamlNode& value = node.items[i + 1];
      bool name = is_name(key.text) && key.text.front() > '9';
      for (const char c : key.text) name = name && c != '-';
      if (!name) {
        findings_.error("CP008", key.at, "a variable's name is [a-z][a-z0-9_]*");
      } else if (!value.is_scalar()) {
        findings_.error("CP008", value.at, "a variable is a text");
      } else if (!doc_.variables.try_emplace(key.text, Variable{value.text, key.at}).second) {
        findings_.error(
            "CP010", key.at,
            fmt::format("the variable \"{}\" is declared twice", std::string_view(key.text)));
      }
    }
  }

  void roles(const YamlNode& node) {
    if (!node.is_mapping()) {
      findings_.error("CP008", node.at, "roles must be a mapping (role: {purposes, phi})");
      return;
    }
    for (std::size_t i = 0; i < node.items.size(); i += 2) {
      Role role;
      role.name = read_name(node.items[i], "a role", findings_);
      if (role.name.empty()) continue;
      for (const Role& other : doc_.roles) {
        if (other.name == role.name)
          findings_.error("CP010", node.items[i].at,
                          fmt::format("the role \"{}\" is declared twice", role.name));
      }
      YamlFields fields(node.items[i + 1], "a role", {"purposes", "phi"}, findings_);
      if (const YamlNode* purposes = fields.require("purposes")) {
        for (const YamlNode* p : read_scalars(*purposes, "purposes", findings_)) {
          const std::string purpose = read_name(*p, "a purpose", findings_);
          if (purpose.empty()) continue;
          doc_.schema.add_purpose(purpose);
          role.purposes.push_back(purpose);
        }
      }
      if (const YamlNode* phi = fields.require("phi"))
        role.phi = read_phi_kinds(*phi, findings_).value_or(PhiKindSet());
      doc_.schema.add_role(role.name);
      doc_.roles.push_back(std::move(role));
    }
  }

  // --- rules and invariants ---------------------------------------------------------------------

  void heading(const YamlNode& root) {
    YamlFields fields(root, "a policy", {}, ignored_);
    if (const YamlNode* n = root.find("policy"))
      doc_.name = read_name(*n, "a policy's name", findings_);
    else
      findings_.error("CP007", root.at, "a policy needs the key \"policy\" (its name)");
    if (const YamlNode* n = root.find("schema"); n == nullptr)
      findings_.error("CP007", root.at, fmt::format("a policy needs \"schema: {}\"", Schema::id));
    else if (n->text != Schema::id)
      findings_.error("CP008", n->at, fmt::format("the schema must be {}", Schema::id));
    if (const YamlNode* n = root.find("description"); n != nullptr && !n->is_scalar())
      findings_.error("CP008", n->at, "description is a text");
    if (const YamlNode* n = root.find("templates")) {
      doc_.templates = n->text;
      doc_.templates_at = n->at;
      if (n->text.empty()) findings_.error("CP008", n->at, "templates is a folder");
    }
    if (const YamlNode* n = root.find("languages")) {
      doc_.languages.clear();
      for (const YamlNode* l : read_scalars(*n, "languages", findings_)) {
        const auto language = language_from(l->text);
        if (language && *language != Language::unknown)
          doc_.languages.push_back(*language);
        else
          findings_.error("CP103", l->at, "not a language of the schema");
      }
    }
    const YamlNode* otherwise = root.find("default");
    if (otherwise == nullptr) {
      findings_.error("CP007", root.at, "a policy needs the key \"default\"");
      return;
    }
    read_results(*otherwise, "default", doc_, findings_, doc_.otherwise);
    if (!otherwise->is_mapping()) return;
    if (!doc_.otherwise.tier)
      findings_.error("CP007", otherwise->at, "default needs the key \"tier\"");
    else if (*doc_.otherwise.tier == Tier::automate)
      findings_.error("CP210", otherwise->find("tier")->at,
                      "the default may not be automate: what no rule covers goes to a person");
  }

  void rules(const YamlNode& root) {
    const YamlNode* list = root.find("rules");
    if (list == nullptr) return;
    if (!list->is_sequence()) {
      findings_.error("CP008", list->at, "rules must be a list");
      return;
    }
    for (const YamlNode& node : list->items) {
      if (doc_.rules.size() >= max_rules) {
        findings_.error("CP004", node.at, fmt::format("more than {} rules", max_rules));
        return;
      }
      rule(node);
    }
  }

  void rule(const YamlNode& node) {
    YamlFields fields(node, "a rule", {"id", "when", "then", "explain"}, findings_);
    if (!fields.ok()) return;
    Rule rule;
    rule.at = node.at;
    if (const YamlNode* id = fields.require("id")) {
      rule.at = id->at;
      rule.id = unique_id(*id, "a rule");
    }
    if (const YamlNode* explain = fields.get("explain")) {
      if (!explain->is_scalar() || explain->text.size() > 512)
        findings_.error("CP008", explain->at, "explain is one sentence of at most 512 bytes");
      rule.explain = explain->text;
    }
    if (const YamlNode* then = fields.require("then"))
      read_results(*then, "then", doc_, findings_, rule.then);
    const YamlNode* when = fields.require("when");
    if (when == nullptr) return;
    rule.when_at = when->at;
    if (read_condition(sources_, *when, doc_, findings_, rule.when))
      doc_.rules.push_back(std::move(rule));
  }

  std::string unique_id(const YamlNode& node, std::string_view what) {
    std::string id = read_name(node, fmt::format("{}'s id", what), findings_);
    if (id == "default" || id == "none" || id.starts_with("builtin-")) {
      findings_.error("CP008", node.at, fmt::format("\"{}\" is a reserved id", id));
    } else if (!id.empty() && !ids_.insert(fmt::format("{} {}", what, id)).second) {
      findings_.error("CP010", node.at, fmt::format("the id \"{}\" is used twice", id));
    }
    return id;
  }

  // What result.* of an invariant may be compared with.
  void result_vocabularies() {
    const auto add = [&](Schema::Result r, std::string_view label) {
      if (!label.empty())
        doc_.schema.vocabulary(doc_.schema.field(doc_.schema.result(r))).add(label);
    };
    for (const auto& v : labels(ResultList::oblige)) add(Schema::Result::oblige, v);
    for (const auto& v : labels(ResultList::disclose)) add(Schema::Result::disclose, v);
    for (const auto& v : labels(ResultList::tone)) add(Schema::Result::tone, v);
    for (const auto& v : labels(ResultList::queue)) add(Schema::Result::queue, v);
    const auto results = [&](const Results& r) {
      add(Schema::Result::queue, r.queue);
      add(Schema::Result::reply_template, r.reply_template);
    };
    results(doc_.otherwise);
    for (const Rule& rule : doc_.rules) results(rule.then);
  }

  // What no policy can take away (docs/policy-language.md, section 7).
  void built_in_invariants() {
    static constexpr std::string_view sources[][3] = {
        {"builtin-self-harm", "signal.self_harm == 'present'", "result.tier == 'immediate_human'"},
        {"builtin-emergency", "signal.emergency_medical == 'present'",
         "result.tier == 'immediate_human'"},
        {"builtin-audit", "!audit.available", "result.tier != 'automate'"},
        {"builtin-abstention", "!has(intent.reason) || intent.reason != 'ok'",
         "result.tier != 'automate'"},
        {"builtin-redaction", "!has(phi.kinds)", "result.tier != 'automate'"}};
    for (const auto& [id, assume, assertion] : sources) {
      Invariant invariant;
      invariant.id = id;
      invariant.built_in = true;
      invariant.at = roots_.front().at;
      invariant.assume = built_in(assume);
      invariant.assertion = built_in(assertion);
      doc_.invariants.push_back(std::move(invariant));
    }
  }
  NodeId built_in(std::string_view text) {
    const std::vector<Position> positions(text.size() + 1, roots_.front().at);
    NodeId root = 0;
    ParseError error;
    Checker checker(doc_.schema, doc_.ast, doc_.patterns, findings_);
    checker.allow_results();
    if (parse_expression(text, positions, {}, doc_.ast, root, error)) checker.check(root);
    return root;
  }

  void invariants(const YamlNode& root) {
    const YamlNode* list = root.find("invariants");
    if (list == nullptr) return;
    if (!list->is_sequence()) {
      findings_.error("CP008", list->at, "invariants must be a list");
      return;
    }
    for (const YamlNode& node : list->items) {
      YamlFields fields(node, "an invariant", {"id", "assume", "assert", "description"}, findings_);
      if (!fields.ok()) continue;
      if (doc_.invariants.size() >= max_invariants) {
        findings_.error("CP004", node.at, fmt::format("more than {} invariants", max_invariants));
        return;
      }
      Invariant invariant;
      invariant.at = node.at;
      if (const YamlNode* id = fields.require("id")) {
        invariant.at = id->at;
        invariant.id = unique_id(*id, "an invariant");
      }
      bool ok = true;
      if (const YamlNode* assume = fields.get("assume")) {
        ok = read_expression(sources_, *assume, false, doc_, findings_, invariant.assume);
      } else {
        Node always;
        always.value = Value::of(true);
        always.type.base = Base::boolean;
        always.at = node.at;
        invariant.assume = doc_.ast.add(std::move(always), {});
      }
      const YamlNode* assertion = fields.require("assert");
      ok = assertion != nullptr &&
           read_expression(sources_, *assertion, true, doc_, findings_, invariant.assertion) && ok;
      if (ok) doc_.invariants.push_back(std::move(invariant));
    }
  }

  Sources& sources_;
  Document& doc_;
  Findings& findings_;
  Findings ignored_;
  std::vector<YamlNode> roots_;
  std::set<std::uint16_t> open_files_;
  std::set<std::string> ids_;
};

}  // namespace

void read_document(Sources& sources, Document& document, Findings& findings) {
  Reader(sources, document, findings).read();
}

}  // namespace careline::policy
