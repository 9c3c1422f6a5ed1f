#include "policy/suite.h"

#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/json_writer.h"
#include "policy/calendar.h"

namespace careline::policy {
namespace {

constexpr std::size_t max_cases = 20'000;

class SuiteReader {
 public:
  SuiteReader(const Sources& sources, const PolicyImpl& impl, Findings& findings, Suite& out)
      : sources_(sources), impl_(impl), findings_(findings), out_(out) {}

  bool read() {
    YamlNode root;
    if (!read_yaml(sources_, 0, {}, findings_, root)) return false;
    YamlFields fields(root, "a test file", {"tests", "clock", "defaults", "cases"}, findings_);
    if (const YamlNode* name = fields.require("tests")) out_.name = name->text;
    if (const YamlNode* at = fields.get("clock")) clock(*at, clock_);
    if (const YamlNode* defaults = fields.get("defaults")) inputs(*defaults, defaults_);
    if (const YamlNode* cases = fields.require("cases")) {
      if (!cases->is_sequence()) {
        error(*cases, "cases must be a list");
      } else {
        for (const YamlNode& node : cases->items) {
          if (findings_.full()) break;
          one(node);
        }
      }
    }
    return !findings_.has_errors();
  }

 private:
  using Inputs = std::vector<std::pair<const YamlNode*, const YamlNode*>>;  // key, value

  void error(const YamlNode& node, std::string message, std::string_view code = "CP008") {
    findings_.error(code, node.at, std::move(message));
  }

  void clock(const YamlNode& node, std::string& out) {
    if (node.is_scalar() && parse_timestamp(node.text).is(ValueType::timestamp))
      out = node.text;
    else
      error(node, "clock is a time such as 2026-11-24T09:30:00Z", "CP104");
  }

  // Later entries win over earlier ones.
  void inputs(const YamlNode& node, Inputs& out) {
    if (!node.is_mapping()) {
      error(node, "inputs are a mapping (field: value)");
      return;
    }
    for (std::size_t i = 0; i < node.items.size(); i += 2) {
      const YamlNode& key = node.items[i];
      check_input(key, node.items[i + 1]);
      bool replaced = false;
      for (auto& [k, v] : out) {
        if (k->text != key.text) continue;
        v = &node.items[i + 1];
        replaced = true;
      }
      if (!replaced) out.emplace_back(&key, &node.items[i + 1]);
    }
  }

  const Field* field_of(const YamlNode& key) {
    const std::string name = key.text == "signal.*" ? "signal.distress" : key.text;
    const Field* f = impl_.doc.schema.find(name);
    if (f != nullptr && f->source != FieldSource::result && f->source != FieldSource::intent_domain)
      return f;
    error(key,
          f != nullptr ? fmt::format("\"{}\" follows from other fields", name)
                       : fmt::format("there is no field \"{:.64}\"{}", std::string_view(key.text),
                                     did_you_mean(key.text, impl_.doc.schema.names())),
          "CP102");
    return nullptr;
  }

  void check_input(const YamlNode& key, const YamlNode& value) {
    const Field* f = field_of(key);
    if (f == nullptr) return;
    if (f->type != FieldType::label_list) {
      check_value(*f, value);
      return;
    }
    if (value.is_plain("unknown")) return;
    if (!value.is_sequence()) {
      error(value, fmt::format("{} is a list", std::string_view(f->name)));
      return;
    }
    for (const YamlNode& item : value.items) check_value(*f, item);
  }

  void check_value(const Field& f, const YamlNode& v) {
    if (v.is_scalar() && v.text == "unknown" && f.can_be_unknown) return;
    switch (f.type) {
      case FieldType::boolean:
        if (!v.is_plain("true") && !v.is_plain("false"))
          error(v, fmt::format("{} is true, false or unknown", std::string_view(f.name)), "CP104");
        return;
      case FieldType::integer:
        if (!read_integer(v))
          error(v, fmt::format("{} is an int", std::string_view(f.name)), "CP104");
        return;
      case FieldType::real:
        if (!read_number(v))
          error(v, fmt::format("{} is a double", std::string_view(f.name)), "CP104");
        return;
      case FieldType::text:
        if (!v.is_scalar()) error(v, "expected a text", "CP104");
        return;
      default: {
        const Vocabulary& vocabulary = impl_.doc.schema.vocabulary(f);
        if (v.is_scalar() && vocabulary.find(v.text) != Vocabulary::other) return;
        error(v,
              fmt::format("\"{:.64}\" is not a label here{}", std::string_view(v.text),
                          did_you_mean(v.text, vocabulary.labels())),
              "CP103");
      }
    }
  }

  void write_value(JsonWriter& out, const Field& f, const YamlNode& v) {
    if (v.is_scalar() && v.text == "unknown") {
      out.null();
    } else if (v.is_sequence()) {
      out.begin_array();
      for (const YamlNode& item : v.items) out.string(item.text);
      out.end_array();
    } else if (f.type == FieldType::boolean || f.type == FieldType::integer) {
      out.raw(v.text);
    } else if (f.type == FieldType::real) {
      out.number(read_number(v).value_or(0));
    } else {
      out.string(v.text);
    }
  }

  std::string json_of(const Inputs& all) {
    JsonWriter out;
    out.begin_object();
    for (const auto& [key, value] : all) {
      const Field* f =
          impl_.doc.schema.find(key->text == "signal.*" ? "signal.distress" : key->text);
      if (f == nullptr) continue;
      out.key(key->text);
      write_value(out, *f, *value);
    }
    out.end_object();
    return std::string(out.view());
  }

  void one(const YamlNode& node) {
    YamlFields fields(node, "a case", {"name", "clock", "input", "each", "message", "expect"},
                      findings_);
    if (!fields.ok()) return;
    SuiteCase c;
    c.at = node.at;
    c.clock = clock_;
    if (const YamlNode* at = fields.get("clock")) clock(*at, c.clock);
    if (const YamlNode* name = fields.require("name")) {
      c.at = name->at;
      c.name = name->text;
      if (!name->is_scalar() || c.name.empty() || c.name.size() > 200)
        error(*name, "a case's name is a text of at most 200 bytes");
      else if (!names_.insert(c.name).second)
        error(*name, "the name is used twice", "CP010");
    }
    if (const YamlNode* expect = fields.get("expect")) expectation(*expect, c.expect);
    const YamlNode* message = fields.get("message");
    const YamlNode* each = fields.get("each");
    const YamlNode* input = fields.get("input");
    if (message != nullptr) {
      if (input != nullptr || each != nullptr) {
        error(*message, "a case has a message or inputs, not both");
        return;
      }
      read_message(*message, c);
      out_.cases.push_back(std::move(c));
      return;
    }
    if (input == nullptr && each == nullptr) {
      error(node, "a case needs \"input\", \"each\" or \"message\"", "CP007");
      return;
    }
    Inputs all = defaults_;
    if (input != nullptr) inputs(*input, all);
    if (each == nullptr) {
      c.input = json_of(all);
      add(std::move(c), node);
      return;
    }
    if (!each->is_mapping() || each->items.empty()) {
      error(*each, "each is a mapping (field: list of values)");
      return;
    }
    for (std::size_t i = 0; i < each->items.size(); i += 2) {
      const Field* f = field_of(each->items[i]);
      if (f == nullptr) return;
      if (!each->items[i + 1].is_sequence()) {
        error(each->items[i + 1], "each is a mapping (field: list of values)");
        return;
      }
      for (const YamlNode& v : each->items[i + 1].items) check_input(each->items[i], v);
    }
    if (!findings_.has_errors()) expand(*each, 0, c, all, node);
  }

  // One case for every combination of the values.
  void expand(const YamlNode& each, std::size_t at, const SuiteCase& so_far, const Inputs& inputs,
              const YamlNode& node) {
    if (out_.cases.size() > max_cases) return;
    if (at >= each.items.size()) {
      SuiteCase c = so_far;
      c.input = json_of(inputs);
      add(std::move(c), node);
      return;
    }
    const YamlNode& key = each.items[at];
    for (const YamlNode& value : each.items[at + 1].items) {
      SuiteCase c = so_far;
      std::string shown = value.text;
      for (const YamlNode& item : value.items) shown += (shown.empty() ? "" : "+") + item.text;
      c.name += fmt::format(" [{}={}]", std::string_view(key.text), shown);
      Inputs next = inputs;
      bool replaced = false;
      for (auto& [k, v] : next) {
        if (k->text != key.text) continue;
        v = &value;
        replaced = true;
      }
      if (!replaced) next.emplace_back(&key, &value);
      expand(each, at + 2, c, next, node);
    }
  }

  void add(SuiteCase c, const YamlNode& node) {
    if (out_.cases.size() == max_cases)
      findings_.error("CP004", node.at, fmt::format("more than {} cases", max_cases));
    if (out_.cases.size() <= max_cases) out_.cases.push_back(std::move(c));
  }

  template <typename T>
  void label(const YamlNode* node, std::optional<T> (*from)(std::string_view) noexcept, T& out) {
    if (node == nullptr || node->text == "unknown") return;
    const auto value = from(node->text);
    if (value)
      out = *value;
    else
      error(*node, "not a label of this field", "CP103");
  }

  void read_message(const YamlNode& node, SuiteCase& c) {
    SuiteMessage message;
    if (node.is_scalar()) {
      message.text = node.text;
    } else {
      YamlFields fields(node, "a message",
                        {"text", "page.class", "role", "purpose", "channel", "speaker", "language",
                         "verified", "hours"},
                        findings_);
      if (const YamlNode* n = fields.require("text")) message.text = n->text;
      if (const YamlNode* n = fields.get("page.class")) message.page = n->text;
      if (const YamlNode* n = fields.get("role")) message.role = n->text;
      if (const YamlNode* n = fields.get("purpose")) message.purpose = n->text;
      label<Channel>(fields.get("channel"), channel_from, message.channel);
      label<Speaker>(fields.get("speaker"), speaker_from, message.speaker);
      label<Language>(fields.get("language"), language_from, message.language);
      if (const YamlNode* n = fields.get("verified")) {
        if (n->is_plain("true") || n->is_plain("false"))
          message.verified = n->text == "true" ? Fact::yes : Fact::no;
        else if (n->text != "unknown")
          error(*n, "verified is true, false or unknown", "CP104");
      }
      if (const YamlNode* n = fields.get("hours")) {
        for (int i = 0; i <= static_cast<int>(Hours::unknown); ++i) {
          if (name_of(static_cast<Hours>(i)) == n->text) message.hours = static_cast<Hours>(i);
        }
        if (message.hours == Hours::unknown && n->text != "unknown")
          error(*n, "hours is open, closed, holiday or unknown", "CP103");
      }
    }
    if (message.text.empty()) error(node, "a message needs a text");
    c.message = std::move(message);
  }

  void expectation(const YamlNode& node, Expectation& out) {
    if (node.is_scalar()) {
      tier(node, out);
      return;
    }
    YamlFields fields(
        node, "expect",
        {"tier", "queue", "template", "tone", "winner", "priority", "oblige", "disclose", "handoff",
         "not_oblige", "not_disclose", "allow_phi", "rules", "not_rules"},
        findings_);
    if (const YamlNode* n = fields.get("tier")) tier(*n, out);
    const auto text = [&](std::string_view key, std::optional<std::string>& to) {
      if (const YamlNode* n = fields.get(key)) to = n->text == "none" ? std::string() : n->text;
    };
    text("queue", out.queue);
    text("template", out.reply_template);
    text("tone", out.tone);
    text("winner", out.winner);
    if (const YamlNode* n = fields.get("winner"); n != nullptr && n->text != "default")
      known_rule(*n);
    if (const YamlNode* n = fields.get("priority")) {
      out.priority = read_integer(*n);
      if (!out.priority) error(*n, "priority is an integer");
    }
    if (const YamlNode* n = fields.get("allow_phi")) out.allow_phi = read_phi_kinds(*n, findings_);
    result_list(fields, "oblige", ResultList::oblige, out.oblige);
    result_list(fields, "not_oblige", ResultList::oblige, out.not_oblige);
    result_list(fields, "disclose", ResultList::disclose, out.disclose);
    result_list(fields, "not_disclose", ResultList::disclose, out.not_disclose);
    result_list(fields, "handoff", ResultList::handoff, out.handoff);
    for (const auto& [key, to] :
         {std::pair("rules", &out.rules), std::pair("not_rules", &out.not_rules)}) {
      const YamlNode* n = fields.get(key);
      if (n == nullptr) continue;
      for (const YamlNode* v : read_scalars(*n, key, findings_)) {
        known_rule(*v);
        to->push_back(v->text);
      }
    }
  }

  void tier(const YamlNode& node, Expectation& out) {
    if (const auto t = tier_from(node.text))
      out.tier = *t;
    else
      error(node,
            fmt::format("\"{:.64}\" is not a tier{}", std::string_view(node.text),
                        did_you_mean(node.text, {"automate", "route", "immediate_human"})),
            "CP103");
  }

  void known_rule(const YamlNode& node) {
    std::vector<std::string_view> ids;
    for (const Rule& rule : impl_.doc.rules) {
      if (rule.id == node.text) return;
      ids.emplace_back(rule.id);
    }
    error(node,
          fmt::format("the policy has no rule \"{:.64}\"{}", std::string_view(node.text),
                      did_you_mean(node.text, ids)),
          "CP102");
  }

  void result_list(const YamlFields& fields, std::string_view key, ResultList list,
                   std::vector<std::string>& out) {
    const YamlNode* n = fields.get(key);
    if (n == nullptr) return;
    const auto& allowed = impl_.doc.result_labels[static_cast<std::size_t>(list)];
    for (const YamlNode* v : read_scalars(*n, key, findings_)) {
      bool known = false;
      for (const auto& a : allowed) known = known || a == v->text;
      if (!known)
        error(*v,
              fmt::format("\"{:.64}\" is not a value of {}{}", std::string_view(v->text), key,
                          did_you_mean(v->text, {allowed.begin(), allowed.end()})),
              "CP103");
      out.push_back(v->text);
    }
  }

  const Sources& sources_;
  const PolicyImpl& impl_;
  Findings& findings_;
  Suite& out_;
  std::string clock_;
  Inputs defaults_;
  std::set<std::string> names_;
};

}  // namespace

bool read_suite(const Sources& sources, const PolicyImpl& impl, Findings& findings, Suite& out) {
  return SuiteReader(sources, impl, findings, out).read();
}

}  // namespace careline::policy
