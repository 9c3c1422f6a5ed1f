// careline phi detect | redact | reveal (eval: phi_eval.cpp)
#include <iostream>
#include <optional>

#include "records.h"

namespace careline::cli {
namespace {

struct Arguments {
  EngineArguments engine;
  AuditArguments audit;
  DataArguments data;
  std::string profile = "safe_harbor";
  std::string with = "placeholder";
  std::string role, purpose;
  std::uint32_t keep_last = 0;
};

// Detection finds every kind; safe_harbor leaves out the two that only strict redacts
// (docs/phi.md).
bool in_profile(const std::string& profile, std::int32_t kind) {
  return profile == "strict" || (kind != CARELINE_PHI_ORGANIZATION && kind != CARELINE_PHI_WEEKDAY);
}

void tell_agent_turn(const Record& record, Conversation* conversation) {
  if (conversation != nullptr && record.speaker == CARELINE_SPEAKER_AGENT) {
    conversation->agent_turn(record.text);
  }
}

int detect(const Arguments& arguments) {
  const Engine engine = open_engine(arguments.engine);
  Conversations conversations(engine);
  return for_each_record(arguments.data, [&](const Record& record) {
    Conversation* conversation = conversations.of(record);
    const Phi phi = engine.detect(record.message(), conversation);
    tell_agent_turn(record, conversation);
    Json out = {{"id", record.id}, {"spans", Json::array()}};
    const Json result = Json::parse(phi.json());
    const auto spans = phi.spans();
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (in_profile(arguments.profile, spans[i].kind)) out["spans"].push_back(result["spans"][i]);
    }
    print(out, arguments.data.pretty);
  });
}

RedactOptions redact_options(const Arguments& arguments) {
  const std::int32_t with = careline_label_value(CARELINE_VOCABULARY_OPERATOR,
                                                 arguments.with.data(), arguments.with.size());
  if (with < 0) throw Failure("--operator: unknown operator (unknown_label)");
  RedactOptions options;
  options.with(with).profile(arguments.profile).mask_keep_last(arguments.keep_last);
  if (!arguments.role.empty()) options.role(arguments.role, arguments.purpose);
  return options;
}

int redact(const Arguments& arguments) {
  const Engine engine = open_engine(arguments.engine);
  const RedactOptions options = redact_options(arguments);
  Conversations conversations(engine);
  return for_each_record(arguments.data, [&](const Record& record) {
    Conversation* conversation = conversations.of(record);
    const Phi phi = engine.redact(record.message(), options, conversation);
    tell_agent_turn(record, conversation);
    const Json result = Json::parse(phi.json());
    print(Json{{"id", record.id}, {"text", result.at("text")}, {"spans", result.at("spans")}},
          arguments.data.pretty);
  });
}

int reveal(const Arguments& arguments) {
  const Audit audit = open_audit(arguments.audit, CARELINE_CREATE_NEVER);
  const Engine engine = open_engine(arguments.engine, &audit);
  return for_each_record(arguments.data, [&](const Record& record) {
    print(Json{{"id", record.id},
               {"text", engine.reveal(record.text, arguments.role, arguments.purpose)}},
          arguments.data.pretty);
  });
}

}  // namespace

void add_phi(CLI::App& app, Run& run) {
  auto* phi = app.add_subcommand("phi", "Find and replace protected health information");
  phi->require_subcommand(1);
  auto arguments = std::make_shared<Arguments>();
  const CLI::IsMember profiles({"safe_harbor", "strict", "limited_data_set"});

  auto* d = phi->add_subcommand("detect", "Print the spans of each message");
  arguments->engine.add_to(*d, false, false);
  arguments->data.add_to(*d);
  d->add_option("--profile", arguments->profile, "safe_harbor or strict")
      ->check(CLI::IsMember({"safe_harbor", "strict"}));
  d->callback([&run, arguments] { run = [arguments] { return detect(*arguments); }; });

  auto* r = phi->add_subcommand("redact", "Print each message without its PHI");
  arguments->engine.add_to(*r, true, true);
  arguments->data.add_to(*r);
  r->add_option("--profile", arguments->profile, "safe_harbor, strict or limited_data_set")
      ->check(profiles);
  r->add_option(
      "--operator", arguments->with,
      "placeholder, mask, remove, hash, token, surrogate, date_shift, generalise or keep");
  r->add_option("--keep-last", arguments->keep_last, "Operator mask: visible trailing characters");
  auto* role =
      r->add_option("--role", arguments->role, "Minimum necessary for a role of the policy");
  role->needs(r->add_option("--purpose", arguments->purpose, "What the role needs it for"));
  r->callback([&run, arguments] { run = [arguments] { return redact(*arguments); }; });

  auto* v = phi->add_subcommand("reveal", "Undo reversible tokens for an allowed role; recorded");
  arguments->engine.add_to(*v, true, true);
  arguments->audit.add_to(*v, true);
  arguments->data.add_to(*v);
  v->add_option("--role", arguments->role, "Role of the policy that may see all PHI")->required();
  v->add_option("--purpose", arguments->purpose, "What for")->required();
  v->callback([&run, arguments] { run = [arguments] { return reveal(*arguments); }; });
  add_phi_eval(*phi, run);
}

}  // namespace careline::cli
