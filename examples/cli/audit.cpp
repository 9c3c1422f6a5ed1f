// careline audit init | verify | query | checkpoint | export | report | disclosures | proof |
// rotate | purge | hold
#include <filesystem>
#include <fstream>
#include <iostream>

#include "pages.h"
#include "records.h"

namespace careline::cli {
namespace {

struct Arguments {
  AuditArguments audit;
  std::string verifier_key;
  std::string known_file;
  std::string role, purpose, from, to, kind, actor, subject, intent, tier, rule, outcome,
      decision_id;
  std::string format = "jsonl", out, new_key_file, name;
  std::uint64_t sequence = 0;
  std::uint32_t limit = 100;
  std::uint32_t keep_days = 0;
  std::vector<std::string> directories;  // report: logs that are read as one
  std::string html, utc_offset = "+00:00";
  std::optional<std::uint32_t> recontact_days;
  std::optional<double> service_level, answer_seconds, handle_seconds, max_occupancy, shrinkage;
  bool lift = false;
  bool json = false;
};

// The filter that the options name, as the library reads it.
Json filter_of(const Arguments& arguments) {
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
  return filter;
}

int init(const Arguments& arguments) {
  Audit audit = open_audit(arguments.audit, CARELINE_CREATE_NEW);
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
  const Audit audit = open_audit(arguments.audit, CARELINE_CREATE_NEVER);
  Json filter = filter_of(arguments);
  filter["limit"] = arguments.limit;
  std::cout << audit.query(filter.dump());
  return exit_ok;
}

int checkpoint(const Arguments& arguments) {
  Audit audit = open_audit(arguments.audit, CARELINE_CREATE_NEVER);
  std::cout << audit.checkpoint();
  audit.close();
  return exit_ok;
}

int export_entries(const Arguments& arguments) {
  Audit audit = open_audit(arguments.audit, CARELINE_CREATE_NEVER);
  Json request = filter_of(arguments);
  request["format"] = arguments.format;
  std::ofstream file;
  if (!arguments.out.empty()) {
    file.open(arguments.out, std::ios::binary | std::ios::trunc);
    if (!file) throw Failure(arguments.out + ": cannot be written (io)");
  }
  std::ostream& out = arguments.out.empty() ? std::cout : file;
  audit.export_entries(request.dump(), [&out](std::string_view piece) {
    out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
    return static_cast<bool>(out);
  });
  audit.close();
  return exit_ok;
}

// "-06:00" in minutes.
int offset_minutes(const std::string& text) {
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':' || !digit(1) ||
      !digit(2) || !digit(4) || !digit(5)) {
    throw Failure("--utc-offset must look like -06:00 (invalid_argument)");
  }
  const int minutes = std::stoi(text.substr(1, 2)) * 60 + std::stoi(text.substr(4, 2));
  return text[0] == '-' ? -minutes : minutes;
}

// A folder that is no log itself but holds some stands for them.
std::vector<std::string> logs_in(const std::vector<std::string>& given) {
  namespace fs = std::filesystem;
  std::vector<std::string> out;
  for (const std::string& directory : given) {
    std::error_code ignored;
    std::vector<std::string> inner;
    if (!fs::exists(fs::path(directory) / "manifest", ignored)) {
      for (const auto& entry : fs::directory_iterator(directory, ignored)) {
        if (fs::exists(entry.path() / "manifest", ignored)) inner.push_back(entry.path().string());
      }
    }
    std::sort(inner.begin(), inner.end());
    if (inner.empty()) inner.push_back(directory);
    out.insert(out.end(), inner.begin(), inner.end());
  }
  return out;
}

int report(Arguments arguments) {
  std::vector<Audit> audits;
  for (const std::string& directory : logs_in(arguments.directories)) {
    arguments.audit.directory = directory;
    audits.push_back(open_audit(arguments.audit, CARELINE_CREATE_NEVER));
  }
  Json request = filter_of(arguments);
  request["utc_offset_minutes"] = offset_minutes(arguments.utc_offset);
  if (arguments.recontact_days) request["recontact_days"] = *arguments.recontact_days;
  const std::pair<const char*, const std::optional<double>&> assumptions[] = {
      {"service_level", arguments.service_level},
      {"answer_seconds", arguments.answer_seconds},
      {"handle_seconds", arguments.handle_seconds},
      {"max_occupancy", arguments.max_occupancy},
      {"shrinkage", arguments.shrinkage}};
  for (const auto& [name, value] : assumptions) {
    if (value) request[name] = *value;
  }
  std::vector<const Audit*> further;
  for (std::size_t i = 1; i < audits.size(); ++i) further.push_back(&audits[i]);
  const std::string text = audits.front().report(request.dump(), further);
  for (Audit& audit : audits) audit.close();
  if (!arguments.html.empty()) write_text_file(arguments.html, audit_page(Json::parse(text)));
  if (arguments.json || arguments.html.empty()) std::cout << text << '\n';
  return exit_ok;
}

int disclosures(const Arguments& arguments) {
  Audit audit = open_audit(arguments.audit, CARELINE_CREATE_NEVER);
  std::cout << audit.disclosures(filter_of(arguments).dump());
  audit.close();
  return exit_ok;
}

int proof(const Arguments& arguments) {
  Audit audit = open_audit(arguments.audit, CARELINE_CREATE_NEVER);
  std::cout << audit.proof(arguments.sequence);
  audit.close();
  return exit_ok;
}

int rotate(const Arguments& arguments) {
  Audit audit = open_audit(arguments.audit, CARELINE_CREATE_NEVER);
  std::unique_ptr<KeyFile> key;
  if (!arguments.new_key_file.empty()) key = std::make_unique<KeyFile>(arguments.new_key_file);
  audit.rotate(key ? key->data() : nullptr, key ? key->size() : 0);
  audit.close();
  return exit_ok;
}

int purge(const Arguments& arguments) {
  Audit audit = open_audit(arguments.audit, CARELINE_CREATE_NEVER);
  Json request = {{"role", arguments.role}, {"purpose", arguments.purpose}};
  if (arguments.keep_days > 0) request["keep_days"] = arguments.keep_days;
  std::cout << audit.purge(request.dump()) << '\n';
  audit.close();
  return exit_ok;
}

int hold(const Arguments& arguments) {
  Audit audit = open_audit(arguments.audit, CARELINE_CREATE_NEVER);
  audit.hold(Json{{"name", arguments.name},
                  {"placed", !arguments.lift},
                  {"role", arguments.role},
                  {"purpose", arguments.purpose}}
                 .dump());
  audit.close();
  return exit_ok;
}

}  // namespace

void add_audit(CLI::App& app, Run& run) {
  auto* audit = app.add_subcommand("audit", "Keep, verify and query audit logs");
  audit->require_subcommand(1);
  auto arguments = std::make_shared<Arguments>();
  // The first reading of a log indexes what was written since the last one; somebody waits for it.
  arguments->audit.deadline_ms = 600000;
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

  const auto asked = [&](CLI::App* command) {
    command->add_option("--role", arguments->role, "Who asks")->required();
    command->add_option("--purpose", arguments->purpose, "What for")->required();
  };
  const auto times = [&](CLI::App* command) {
    command->add_option("--from", arguments->from, "RFC 3339 time or nanoseconds");
    command->add_option("--to", arguments->to, "RFC 3339 time or nanoseconds");
  };
  const auto filters = [&](CLI::App* command) {
    times(command);
    command->add_option("--kind", arguments->kind, "decision, outcome, reveal, policy_load …");
    command->add_option("--actor", arguments->actor, "Actor id");
    command->add_option("--subject", arguments->subject, "Reference of the patient");
    command->add_option("--intent", arguments->intent, "Intent label");
    command->add_option("--tier", arguments->tier, "automate, route or immediate_human");
    command->add_option("--rule", arguments->rule, "Id of a matched rule");
    command->add_option("--outcome", arguments->outcome, "Outcome");
    command->add_option("--decision-id", arguments->decision_id, "Decision id");
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
  asked(q);
  filters(q);
  q->add_option("--limit", arguments->limit, "At most so many entries")
      ->check(CLI::Range(1, 10000));
  q->callback([&run, arguments] { run = [arguments] { return query(*arguments); }; });

  auto* c = audit->add_subcommand("checkpoint", "Print the newest signed checkpoint");
  directory(c);
  key(c)->required();
  c->callback([&run, arguments] { run = [arguments] { return checkpoint(*arguments); }; });

  auto* x =
      audit->add_subcommand("export", "Entries as jsonl, csv, fhir, ocsf, or a bundle; recorded");
  directory(x);
  key(x)->required();
  asked(x);
  filters(x);
  x->add_option("--format", arguments->format, "jsonl, csv, fhir, ocsf or bundle")
      ->check(CLI::IsMember({"jsonl", "csv", "fhir", "ocsf", "bundle"}));
  x->add_option("--out", arguments->out, "File to write (default: standard output)")
      ->type_name("FILE");
  x->callback([&run, arguments] { run = [arguments] { return export_entries(*arguments); }; });

  auto* o = audit->add_subcommand(
      "report", "Volume, containment, outcomes, spikes and staffing; recorded as a query");
  o->add_option("dirs", arguments->directories, "Logs, or folders of logs, that are read as one")
      ->type_name("DIR")
      ->required();
  key(o)->required();
  asked(o);
  times(o);
  o->add_option("--html", arguments->html, "Page to write")->type_name("FILE");
  o->add_flag("--json", arguments->json, "Print the report as JSON (the default without --html)");
  o->add_option("--utc-offset", arguments->utc_offset, "Of days and half hours, such as -06:00");
  o->add_option("--recontact-days", arguments->recontact_days, "Window of a recontact (7)")
      ->check(CLI::Range(1, 90));
  o->add_option("--service-level", arguments->service_level, "Share answered in time (0.8)");
  o->add_option("--answer-seconds", arguments->answer_seconds, "What in time means (20)");
  o->add_option("--handle-seconds", arguments->handle_seconds,
                "Handle time of queues without outcomes (360)");
  o->add_option("--max-occupancy", arguments->max_occupancy, "Share of time at work (0.85)");
  o->add_option("--shrinkage", arguments->shrinkage, "Paid time away from the queue (0.3)");
  o->callback([&run, arguments] { run = [arguments] { return report(*arguments); }; });

  auto* d = audit->add_subcommand("disclosures", "Accounting of disclosures of one subject");
  directory(d);
  key(d)->required();
  asked(d);
  times(d);
  d->add_option("--subject", arguments->subject, "Reference of the patient")->required();
  d->callback([&run, arguments] { run = [arguments] { return disclosures(*arguments); }; });

  auto* p = audit->add_subcommand("proof", "Evidence for one entry (C2SP tlog-proof)");
  directory(p);
  key(p)->required();
  p->add_option("--sequence", arguments->sequence, "Index of the entry")->required();
  p->callback([&run, arguments] { run = [arguments] { return proof(*arguments); }; });

  auto* r =
      audit->add_subcommand("rotate", "New keys for what comes; optionally a new wrapping key");
  directory(r);
  key(r)->required();
  r->add_option("--new-key-file", arguments->new_key_file, "Wrap the keyring with this key")
      ->type_name("FILE");
  r->callback([&run, arguments] { run = [arguments] { return rotate(*arguments); }; });

  auto* g = audit->add_subcommand("purge", "Destroy the keys of entries past retention");
  directory(g);
  key(g)->required();
  asked(g);
  g->add_option("--keep-days", arguments->keep_days, "At least 2196 (six years), the default");
  g->callback([&run, arguments] { run = [arguments] { return purge(*arguments); }; });

  auto* h = audit->add_subcommand("hold", "Place or lift a legal hold over everything up to now");
  directory(h);
  key(h)->required();
  asked(h);
  h->add_option("--name", arguments->name, "Name of the hold")->required();
  h->add_flag("--lift", arguments->lift, "Lift it");
  h->callback([&run, arguments] { run = [arguments] { return hold(*arguments); }; });
}

}  // namespace careline::cli
