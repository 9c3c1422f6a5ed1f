// careline policy check | fmt | test | explain | prove | diff | replay | bench | expr
#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <iostream>

#include "pages.h"
#include "records.h"

namespace careline::cli {
namespace {

struct Arguments {
  EngineArguments engine;
  std::string file;
  std::string second_file;  // diff: the new policy
  std::string tests;
  std::string input_file;
  std::string text;
  std::string junit, html, log, key_file, expected;
  std::vector<std::string> files;
  bool json = false;
  bool coverage = false;
  bool fail_on_empty = false;
  bool in_place = false;
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
  const std::uint32_t flags = (arguments.coverage ? CARELINE_TEST_COVERAGE : 0U) |
                              (arguments.fail_on_empty ? CARELINE_TEST_FAIL_ON_EMPTY : 0U);
  std::string junit;
  const Report report = open_engine(arguments.engine)
                            .test_policy(tests, flags, arguments.junit.empty() ? nullptr : &junit);
  if (!arguments.junit.empty()) write_text_file(arguments.junit, junit);
  if (!arguments.html.empty()) {
    write_text_file(arguments.html, policy_test_page(Json::parse(report.json())));
  }
  return show(report, arguments.json);
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

int prove(const Arguments& arguments) {
  return show(prove_policy(policy_path(arguments.engine, arguments.file)), arguments.json);
}

int diff(const Arguments& arguments) {
  const Report report = diff_policies(policy_path(arguments.engine, arguments.file),
                                      policy_path(arguments.engine, arguments.second_file));
  if (!arguments.html.empty()) {
    write_text_file(arguments.html, policy_diff_page(Json::parse(report.json()), arguments.file,
                                                     arguments.second_file));
  }
  return show(report, arguments.json);
}

// Prints the formatted file, or rewrites it.
int format(const Arguments& arguments) {
  const std::string source = read_text_file(arguments.file);
  auto formatted = try_format_policy(source);
  if (!formatted) throw Failure(describe(formatted.error(), arguments.file));
  if (!arguments.in_place) {
    std::cout << *formatted;
    return exit_ok;
  }
  if (*formatted != source) write_text_file(arguments.file, *formatted);
  return exit_ok;
}

int replay(const Arguments& arguments) {
  const KeyFile key(arguments.key_file);
  const std::string expected =
      arguments.expected.empty() ? std::string() : read_text_file(arguments.expected);
  careline_audit_verify_options log;
  careline_audit_verify_options_init(&log);
  log.path = arguments.log.data();
  log.path_size = arguments.log.size();
  log.key = key.data();
  log.key_size = key.size();
  const Report report = replay_policy(policy_path(arguments.engine, arguments.file), log, expected);
  if (!arguments.html.empty()) {
    write_text_file(arguments.html, policy_replay_page(Json::parse(report.json())));
  }
  return show(report, arguments.json);
}

// Time of one decision, over inputs of every intent.
int bench(Arguments arguments) {
  using Clock = std::chrono::steady_clock;
  arguments.engine.policy = arguments.file;
  const Engine engine = open_engine(arguments.engine);
  std::vector<std::string> inputs;
  for (std::size_t i = 0; !engine.label(i).empty(); ++i) {
    Json input = {{"intent", std::string(engine.label(i))},
                  {"intent.confidence", 0.93},
                  {"intent.margin", 0.7},
                  {"intent.agreed", true},
                  {"intent.reason", "ok"},
                  {"signal.*", "absent"},
                  {"phi.kinds", Json::array()},
                  {"language", "en"}};
    inputs.push_back(input.dump());
  }
  std::vector<double> times;
  const auto end = Clock::now() + std::chrono::seconds(2);
  while (Clock::now() < end) {
    for (const std::string& input : inputs) {
      const auto begin = Clock::now();
      engine.evaluate(input);
      times.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begin).count());
    }
  }
  std::sort(times.begin(), times.end());
  const auto at = [&](double q) {
    return std::round(100 *
                      times[static_cast<std::size_t>(q * static_cast<double>(times.size() - 1))]) /
           100;
  };
  print(Json{{"what", "reading the input as JSON, the decision, its explanation"},
             {"decisions", times.size()},
             {"p50_us", at(0.5)},
             {"p99_us", at(0.99)}},
        true);
  return exit_ok;
}

int expressions(const Arguments& arguments) {
  const auto answer = [](std::istream& in) {
    std::string line;
    while (std::getline(in, line)) {
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      std::cout << evaluate_expression(line) << '\n';
    }
  };
  if (arguments.files.empty()) answer(std::cin);
  for (const std::string& file : arguments.files) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Failure(file + ": cannot be read (io)");
    answer(in);
  }
  return exit_ok;
}

}  // namespace

void add_policy(CLI::App& app, Run& run) {
  auto* policy = app.add_subcommand("policy", "Check, test, prove and compare policies");
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
  t->add_flag("--coverage", arguments->coverage, "Which rules and conditions the cases reached");
  t->add_flag("--fail-on-empty", arguments->fail_on_empty, "A file without cases is a failure");
  t->add_option("--junit", arguments->junit, "JUnit XML to write")->type_name("FILE");
  t->add_option("--html", arguments->html, "Page to write")->type_name("FILE");
  t->add_option("--tests", arguments->tests, "The same as the second argument")->type_name("FILE");
  arguments->engine.add_to(*t, false, false);
  t->callback([&run, arguments] { run = [arguments] { return test(*arguments); }; });

  auto* e = policy->add_subcommand("explain", "Why one message or input is decided as it is");
  common(e);
  e->add_option("--input", arguments->input_file, "Policy input as JSON")->type_name("FILE");
  e->add_option("--text", arguments->text, "A message");
  arguments->engine.add_to(*e, false, false);
  e->callback([&run, arguments] { run = [arguments] { return explain(*arguments); }; });

  const auto assets = [&](CLI::App* command) {
    command->add_option("--assets", arguments->engine.assets,
                        "Folder with models, lexicons and policies");
  };
  auto* p = policy->add_subcommand("prove", "Prove every invariant, or show what violates it");
  common(p);
  assets(p);
  p->callback([&run, arguments] { run = [arguments] { return prove(*arguments); }; });

  auto* d = policy->add_subcommand("diff", "Which inputs are decided differently");
  d->add_option("old", arguments->file, "The old policy, or the word default")->required();
  d->add_option("new", arguments->second_file, "The new policy, or the word default")->required();
  d->add_flag("--json", arguments->json, "The report as JSON");
  d->add_option("--html", arguments->html, "Page to write")->type_name("FILE");
  assets(d);
  d->callback([&run, arguments] { run = [arguments] { return diff(*arguments); }; });

  auto* f = policy->add_subcommand("fmt", "Print a policy or test file in canonical layout");
  f->add_option("file", arguments->file, "Policy or test file")->type_name("FILE")->required();
  f->add_flag("--write", arguments->in_place, "Rewrite the file instead");
  f->callback([&run, arguments] { run = [arguments] { return format(*arguments); }; });

  auto* r = policy->add_subcommand("replay", "Decide a log's decisions again under this policy");
  common(r);
  r->add_option("--audit", arguments->log, "Folder of a log that no process has open")
      ->type_name("DIR")
      ->required();
  r->add_option("--key-file", arguments->key_file, "Key of the log")->type_name("FILE")->required();
  r->add_option("--expected", arguments->expected, "YAML of accepted less-safe transitions")
      ->type_name("FILE");
  r->add_option("--html", arguments->html, "Page to write")->type_name("FILE");
  assets(r);
  r->callback([&run, arguments] { run = [arguments] { return replay(*arguments); }; });

  auto* b = policy->add_subcommand("bench", "Time of one decision");
  common(b);
  arguments->engine.add_to(*b, false, false);
  b->callback([&run, arguments] { run = [arguments] { return bench(*arguments); }; });

  auto* x = policy->add_subcommand("expr", "Evaluate bare expressions, JSON Lines");
  x->add_option("files", arguments->files, "Files (default: standard input)")->type_name("FILE");
  x->callback([&run, arguments] { run = [arguments] { return expressions(*arguments); }; });
}

}  // namespace careline::cli
