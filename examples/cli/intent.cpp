// careline intent classify (train and eval: training_command.cpp)
#include "records.h"

namespace careline::cli {
namespace {

struct Arguments {
  EngineArguments engine;
  DataArguments data;
};

int classify(const Arguments& arguments) {
  const Engine engine = open_engine(arguments.engine);
  Conversations conversations(engine);
  return for_each_record(arguments.data, [&](const Record& record) {
    Conversation* conversation = conversations.of(record);
    if (record.speaker == CARELINE_SPEAKER_AGENT && conversation != nullptr) {
      conversation->agent_turn(record.text);
      return;
    }
    const Intent intent = engine.classify(record.message(), conversation);
    Json out = Json::parse(intent.json());
    out["id"] = record.id;
    print(out, arguments.data.pretty);
  });
}

}  // namespace

void add_intent(CLI::App& app, Run& run) {
  auto* intent = app.add_subcommand("intent", "What messages want; train models of your own");
  intent->require_subcommand(1);
  auto arguments = std::make_shared<Arguments>();
  auto* c = intent->add_subcommand("classify", "Print the intent of each message");
  arguments->engine.add_to(*c, false, false);
  arguments->data.add_to(*c);
  c->callback([&run, arguments] { run = [arguments] { return classify(*arguments); }; });
  add_training(*intent, run);
}

}  // namespace careline::cli
