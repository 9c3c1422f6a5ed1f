// careline process: every message through all five parts.
#include <iostream>
#include <optional>

#include "records.h"

namespace careline::cli {
namespace {

struct Arguments {
  EngineArguments engine;
  AuditArguments audit;
  DataArguments data;
  bool handoff = false;
};

// A turn of the agent is context: it is redacted, not decided upon.
Json agent_turn(const Engine& engine, Conversation* conversation, const Record& record) {
  const Phi phi = engine.redact(record.message(), {}, conversation);
  if (conversation != nullptr) conversation->agent_turn(record.text);
  Json out = {{"id", record.id}, {"speaker", "agent"}};
  const Json result = Json::parse(phi.json());
  out["phi"] = result.at("spans");
  out["redacted"] = result.at("text");
  return out;
}

int process(const Arguments& arguments) {
  std::optional<Audit> audit;
  if (!arguments.audit.directory.empty())
    audit.emplace(open_audit(arguments.audit, CARELINE_CREATE_NEVER));
  const Engine engine = open_engine(arguments.engine, audit ? &*audit : nullptr);
  Conversations conversations(engine);
  const int code = for_each_record(arguments.data, [&](const Record& record) {
    Conversation* conversation = conversations.of(record);
    if (record.speaker == CARELINE_SPEAKER_AGENT) {
      print(agent_turn(engine, conversation, record), arguments.data.pretty);
      return;
    }
    const Decision decision = engine.process(record.message(), conversation);
    Json out = Json::parse(decision.json());
    if (arguments.handoff && conversation != nullptr && decision.tier() != CARELINE_TIER_AUTOMATE) {
      out["handoff"] = Json::parse(conversation->handoff());
    }
    print(out, arguments.data.pretty);
  });
  if (audit) audit->close();
  return code;
}

}  // namespace

void add_process(CLI::App& app, Run& run) {
  auto* command = app.add_subcommand("process", "Classify, redact, decide and record messages");
  auto arguments = std::make_shared<Arguments>();
  arguments->engine.add_to(*command, true, true);
  arguments->audit.add_to(*command, false);
  arguments->data.add_to(*command);
  command->add_flag("--timings", arguments->engine.timings, "Add the time of each stage");
  command->add_flag("--handoff", arguments->handoff,
                    "Add the hand-off summary where a person takes over");
  command->callback([&run, arguments] { run = [arguments] { return process(*arguments); }; });
}

}  // namespace careline::cli
