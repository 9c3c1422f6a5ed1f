// careline signals detect
#include "records.h"

namespace careline::cli {
namespace {

struct Arguments {
  EngineArguments engine;
  DataArguments data;
};

int detect(const Arguments& arguments) {
  const Engine engine = open_engine(arguments.engine);
  return for_each_record(arguments.data, [&](const Record& record) {
    const Signals signals = engine.signals(record.message());
    Json out = {{"id", record.id}};
    out["signals"] = Json::parse(signals.json()).at("signals");
    print(out, arguments.data.pretty);
  });
}

}  // namespace

void add_signals(CLI::App& app, Run& run) {
  auto* signals = app.add_subcommand("signals", "Find danger, distress and what else matters");
  signals->require_subcommand(1);
  auto arguments = std::make_shared<Arguments>();
  auto* d = signals->add_subcommand("detect", "Print the signals of each message");
  arguments->engine.add_to(*d, false, false);
  arguments->data.add_to(*d);
  d->callback([&run, arguments] { run = [arguments] { return detect(*arguments); }; });
}

}  // namespace careline::cli
