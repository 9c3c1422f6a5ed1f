// careline policy check | test | explain
#include <iostream>

#include "records.h"

namespace careline::cli {
namespace {

struct Arguments {
  EngineArguments engine;
  std::string file;
  std::string tests;
  std::string input_file;
  std::string text;
  bool json = false;
};

// The policy file behind the word default.
std::string policy_path(const EngineArguments& engine, const std::string& file) {
  if (file != "default") return file;
  return assets_directory(engine.assets) + "/policies/healthcare.yaml";
}

int check(const Arguments& arguments) {
  return show(check_policy(policy_path(arguments.engine, arguments.file)), arguments.json);
}

int test(Arguments arguments) {
  arguments.engine.policy = arguments.file;
  std::string tests = arguments.tests;
  if (tests.empty()) {
    if (arguments.file != "default") throw Failure("name the test file as second argument");
    tests = assets_directory(arguments.engine.assets) + "/policies/healthcare.tests.yaml";
  }
  return show(open_engine(arguments.engine).test_policy(tests), arguments.json);
}

// The policy input of a message: what the engine would have handed to the policy.
std::string input_of(const Engine& engine, const std::string& text) {
  const Decision decision = engine.process(Message(text));
  return Json::parse(decision.json()).at("input").dump();
}

int explain(Arguments arguments) {
  arguments.engine.policy = arguments.file;
  const Engine engine = open_engine(arguments.engine);
  if (arguments.text.empty() == arguments.input_file.empty()) {
    throw Failure("give either --text or --input (invalid_argument)");
  }
  const std::string input = arguments.text.empty() ? read_text_file(arguments.input_file)
                                                   : input_of(engine, arguments.text);
  return show(engine.explain(input), arguments.json);
}

}  // namespace

void add_policy(CLI::App& app, Run& run) {
  auto* policy = app.add_subcommand("policy", "Check, test and explain policies");
  policy->require_subcommand(1);
  auto arguments = std::make_shared<Arguments>();
  arguments->file = "default";
  const auto common = [&](CLI::App* command) {
    command->add_option("policy", arguments->file, "Policy file, or the word default")
        ->type_name("FILE");
    command->add_flag("--json", arguments->json, "The report as JSON");
  };

  auto* c = policy->add_subcommand("check", "All findings of a policy");
  common(c);
  c->add_option("--assets", arguments->engine.assets, "Folder with models, lexicons and policies");
  c->callback([&run, arguments] { run = [arguments] { return check(*arguments); }; });

  auto* t = policy->add_subcommand("test", "Run a file of test cases");
  common(t);
  t->add_option("tests", arguments->tests, "YAML test file")->type_name("FILE");
  arguments->engine.add_to(*t, false, false);
  t->callback([&run, arguments] { run = [arguments] { return test(*arguments); }; });

  auto* e = policy->add_subcommand("explain", "Why one message or input is decided as it is");
  common(e);
  e->add_option("--input", arguments->input_file, "Policy input as JSON")->type_name("FILE");
  e->add_option("--text", arguments->text, "A message");
  arguments->engine.add_to(*e, false, false);
  e->callback([&run, arguments] { run = [arguments] { return explain(*arguments); }; });
}

}  // namespace careline::cli
