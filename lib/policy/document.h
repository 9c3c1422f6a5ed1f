// A policy's sources as one typed document: everything checked that can be checked without
// analysis.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "policy/ast.h"
#include "policy/regex.h"
#include "policy/schema.h"
#include "policy/source.h"
#include "policy/yaml.h"

namespace careline::policy {

// What a rule or the default says in `then`.
struct Results {
  Position at;
  std::optional<Tier> tier;  // none: a modifier
  std::int32_t priority = 0;
  std::string queue;
  std::string reply_template;
  std::string tone;
  std::optional<PhiKindSet> allow_phi;
  std::vector<std::string> disclose;
  std::vector<std::string> oblige;
  std::vector<std::string> handoff;
  Position template_at;
};

struct Rule {
  std::string id;
  std::string explain;
  Position at;  // of the id
  Position when_at;
  NodeId when = 0;
  Results then;
};

struct Role {
  std::string name;
  std::vector<std::string> purposes;
  PhiKindSet phi;
};

struct Invariant {
  std::string id;
  Position at;
  NodeId assume = 0;
  NodeId assertion = 0;
  bool built_in = false;
};

struct Variable {
  std::string value;
  Position at;
};

enum class ResultList : std::uint8_t { queue, oblige, disclose, tone, handoff };

struct Document {
  std::string name;
  std::string templates;  // folder, relative; "" without
  Position templates_at;
  std::vector<Language> languages = {Language::en, Language::es};
  std::map<std::string, Variable> variables;
  std::vector<Role> roles;
  std::vector<Rule> rules;
  Results otherwise;  // `default`
  std::vector<Invariant> invariants;
  std::array<std::vector<std::string>, 5> result_labels;  // by ResultList
  bool queues_are_closed = false;

  Schema schema;
  Ast ast;
  std::vector<Regex> patterns;
};

// Reads the main file, which is file 0 of `sources`, and everything it includes.
void read_document(Sources& sources, Document& document, Findings& findings);

// A structured condition or expression as a syntax tree; false after a finding.
bool read_condition(const Sources& sources, const YamlNode& node, Document& document,
                    Findings& findings, NodeId& out);
// An expression scalar. `results`: may read result.*
bool read_expression(const Sources& sources, const YamlNode& node, bool results, Document& document,
                     Findings& findings, NodeId& out);
// A `then` or `default`.
void read_results(const YamlNode& node, std::string_view what, const Document& document,
                  Findings& findings, Results& out);
// `all`, `none` or a list of PHI kinds.
std::optional<PhiKindSet> read_phi_kinds(const YamlNode& node, Findings& findings);

// A scalar's text that is a name; "" after a finding.
std::string read_name(const YamlNode& node, std::string_view what, Findings& findings);
// The scalars of a list (or one scalar); findings for anything else.
std::vector<const YamlNode*> read_scalars(const YamlNode& node, std::string_view what,
                                          Findings& findings);
std::optional<std::int64_t> read_integer(const YamlNode& node);
std::optional<double> read_number(const YamlNode& node);

}  // namespace careline::policy
