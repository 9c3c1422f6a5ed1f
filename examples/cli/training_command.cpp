// careline intent train | eval: models of the user's own, on any labelled JSON Lines.
#include "command.h"
#include "training.h"

namespace careline::cli {

#ifdef CARELINE_WITH_TRAINER
namespace {

struct Arguments {
  EngineArguments engine;
  TrainingArguments training;
};

// The engine that redacts: with the shipped model, whatever model is trained or judged.
Redact redactor(const EngineArguments& given) {
  EngineArguments arguments = given;
  arguments.model.clear();
  const auto engine = std::make_shared<Engine>(open_engine(arguments));
  return [engine, strict = RedactOptions().profile("strict")](const std::string& text,
                                                              const std::string& place) {
    auto phi = engine->try_redact(Message(text), strict);
    if (!phi) throw Failure(describe(phi.error(), place));
    return std::string(phi->redacted());
  };
}

int train(Arguments arguments) {
  arguments.training.assets = assets_directory(arguments.engine.assets);
  train_model(arguments.training, redactor(arguments.engine));
  return exit_ok;
}

int evaluate(Arguments arguments) {
  arguments.training.assets = assets_directory(arguments.engine.assets);
  arguments.training.model = arguments.engine.model;
  return evaluate_model(arguments.training, redactor(arguments.engine)) ? exit_ok : exit_findings;
}

}  // namespace

void add_training(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<Arguments>();
  TrainingArguments& a = arguments->training;
  const auto data = [&a](CLI::App* command) {
    command->add_option("--data", a.data, "{\"text\",\"intent\"} a line")
        ->type_name("FILE")
        ->required();
    command->add_option("--html", a.html, "Report to write")->type_name("FILE");
    command->add_flag("--json", a.json, "Everything as JSON");
  };
  auto* t = app.add_subcommand("train", "Train a model on labelled JSON Lines");
  data(t);
  t->add_option("--valid", a.valid, "Messages for weights and thresholds (default: folds)")
      ->type_name("FILE");
  t->add_option("--out", a.out, "The bundle to write")->type_name("FILE")->required();
  t->add_option("--name", a.name, "Name of the model");
  t->add_option("--model-version", a.version, "Version of the model");
  t->add_option("--seed", a.seed, "Seed of the shuffles");
  t->add_flag("--without-vectors", a.without_vectors, "Leave the shipped word vectors out");
  t->add_option("--assets", arguments->engine.assets, "Folder with models, lexicons and policies");
  t->callback([&run, arguments] { run = [arguments] { return train(*arguments); }; });

  auto* e = app.add_subcommand("eval", "Figures of a model on labelled JSON Lines");
  data(e);
  e->add_option("--compare", a.compare,
                "An older model: what flipped; fails on a safety regression")
      ->type_name("FILE");
  arguments->engine.add_to(*e, false, false);
  e->callback([&run, arguments] { run = [arguments] { return evaluate(*arguments); }; });
}

#else

void add_training(CLI::App& app, Run& run) {
  for (const char* name : {"train", "eval"}) {
    auto* command = app.add_subcommand(name, "Not in this build (CARELINE_BUILD_TRAINER=OFF)");
    command->prefix_command();
    command->callback([&run] {
      run = []() -> int { throw Failure("this build has no trainer (unsupported)"); };
    });
  }
}

#endif

}  // namespace careline::cli
