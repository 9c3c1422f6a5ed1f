// The careline command: reads patient messages as JSON Lines, checks and tests policies, keeps and
// verifies audit logs. Exit codes: 0 ok, 1 findings or failures, 2 inconclusive, 3 usage or error.
#include <cstdio>
#include <iostream>

#include "command.h"

int main(int argc, char** argv) {
  using namespace careline::cli;
  std::ios::sync_with_stdio(false);
  CLI::App app("Understands, redacts, decides and records patient messages", "careline");
  app.set_version_flag("--version", careline_version());
  app.require_subcommand(1);
  Run run;
  add_process(app, run);
  add_phi(app, run);
  add_intent(app, run);
  add_signals(app, run);
  add_policy(app, run);
  add_audit(app, run);
  add_model(app, run);
  add_bench(app, run);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    const int code = app.exit(e);
    return code == 0 ? exit_ok : exit_error;
  }
  try {
    const int code = run();
    std::cout.flush();
    if (!std::cout) {
      print_error("standard output: write failed (io)");
      return exit_error;
    }
    return code;
  } catch (const careline::Error& e) {
    print_error(describe(e, ""));
  } catch (const std::exception& e) {
    print_error(e.what());
  }
  return exit_error;
}
