// careline audit init | verify | query | checkpoint
#include <fstream>
#include <iostream>

#include "records.h"

namespace careline::cli {
namespace {

struct Arguments {
  AuditArguments audit;
  std::string verifier_key;
  std::string known_file;
  std::string role, purpose, from, to, kind, actor, subject, intent, tier, rule, outcome,
      decision_id;
  std::uint32_t limit = 100;
  bool json = false;
};

int init(const Arguments& arguments) {
  Audit audit = open_audit(arguments.audit, true);
  std::cout << audit.verifier_key() << '\n';
  audit.close();
  return exit_ok;
}

int verify(const Arguments& arguments) {
  const std::string known =
      arguments.known_file.empty() ? std::string() : read_text_file(arguments.known_file);
  std::unique_ptr<KeyFile> key;
  if (!arguments.audit.key_file.empty()) key = std::make_unique<KeyFile>(arguments.audit.key_file);
  careline_audit_verify_options options;
  careline_audit_verify_options_init(&options);
  options.path = arguments.audit.directory.data();
  options.path_size = arguments.audit.directory.size();
  if (!arguments.verifier_key.empty()) {
    options.verifier_key = arguments.verifier_key.data();
    options.verifier_key_size = arguments.verifier_key.size();
  }
  if (key) {
    options.key = key->data();
    options.key_size = key->size();
  }
  if (!known.empty()) {
    options.known_checkpoint = known.data();
    options.known_checkpoint_size = known.size();
  }
  return show(Audit::verify(options), arguments.json);
}

int query(const Arguments& arguments) {
  const Audit audit = open_audit(arguments.audit, false);
  Json filter = {{"role", arguments.role}, {"purpose", arguments.purpose}};
  const std::pair<const char*, const std::string&> fields[] = {
      {"from", arguments.from},       {"to", arguments.to},
      {"kind", arguments.kind},       {"actor", arguments.actor},
      {"subject", arguments.subject}, {"intent", arguments.intent},
      {"tier", arguments.tier},       {"rule", arguments.rule},
      {"outcome", arguments.outcome}, {"decision_id", arguments.decision_id}};
  for (const auto& [name, value] : fields) {
    if (!value.empty()) filter[name] = value;
  }
  filter["limit"] = arguments.limit;
  std::cout << audit.query(filter.dump());
  return exit_ok;
}

int checkpoint(const Arguments& arguments) {
  Audit audit = open_audit(arguments.audit, false);
  std::cout << audit.checkpoint();
  audit.close();
  return exit_ok;
}

}  // namespace

void add_audit(CLI::App& app, Run& run) {
  auto* audit = app.add_subcommand("audit", "Keep, verify and query audit logs");
  audit->require_subcommand(1);
  auto arguments = std::make_shared<Arguments>();
  const auto directory = [&](CLI::App* command) {
    command->add_option("dir", arguments->audit.directory, "Folder of the log")
        ->type_name("DIR")
        ->required();
  };
  const auto key = [&](CLI::App* command) {
    return command
        ->add_option("--key-file", arguments->audit.key_file,
                     "Key of the log: 32 bytes or 64 hex digits")
        ->type_name("FILE");
  };

  auto* i = audit->add_subcommand("init", "Create a log; prints its verifier key");
  directory(i);
  key(i)->required();
  i->add_option("--origin", arguments->audit.origin, "Name of the log, such as clinic.example/log1")
      ->required();
  i->callback([&run, arguments] { run = [arguments] { return init(*arguments); }; });

  auto* v = audit->add_subcommand("verify", "Was anything changed, is anything missing?");
  directory(v);
  key(v);
  v->add_option("--vkey", arguments->verifier_key, "Verifier key, NAME+hash+base64");
  v->add_option("--known", arguments->known_file, "Checkpoint that the auditor already holds")
      ->type_name("FILE");
  v->add_flag("--json", arguments->json, "The verdict as JSON");
  v->callback([&run, arguments] { run = [arguments] { return verify(*arguments); }; });

  auto* q = audit->add_subcommand("query", "Entries as JSON Lines; the query is recorded");
  directory(q);
  key(q)->required();
  q->add_option("--role", arguments->role, "Who asks")->required();
  q->add_option("--purpose", arguments->purpose, "What for")->required();
  q->add_option("--from", arguments->from, "RFC 3339 time or nanoseconds");
  q->add_option("--to", arguments->to, "RFC 3339 time or nanoseconds");
  q->add_option("--kind", arguments->kind, "decision, outcome, reveal, policy_load …");
  q->add_option("--actor", arguments->actor, "Actor id");
  q->add_option("--subject", arguments->subject, "Reference of the patient");
  q->add_option("--intent", arguments->intent, "Intent label");
  q->add_option("--tier", arguments->tier, "automate, route or immediate_human");
  q->add_option("--rule", arguments->rule, "Id of a matched rule");
  q->add_option("--outcome", arguments->outcome, "Outcome");
  q->add_option("--decision-id", arguments->decision_id, "Decision id");
  q->add_option("--limit", arguments->limit, "At most so many entries")
      ->check(CLI::Range(1, 10000));
  q->callback([&run, arguments] { run = [arguments] { return query(*arguments); }; });

  auto* c = audit->add_subcommand("checkpoint", "Print the newest signed checkpoint");
  directory(c);
  key(c)->required();
  c->callback([&run, arguments] { run = [arguments] { return checkpoint(*arguments); }; });
}

}  // namespace careline::cli
