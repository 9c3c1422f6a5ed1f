// What the subcommands of `careline` share: options, exit codes, the engine, errors for people.
//
// The command is a client of the public interface (careline.hpp); only `intent train`, `intent
// eval` and `model` use the trainer library, which is not part of the shared object.
#pragma once

#include <CLI/CLI.hpp>
#include <array>
#include <careline/careline.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace careline::cli {

// Exit codes of every command.
enum Exit : int { exit_ok = 0, exit_findings = 1, exit_inconclusive = 2, exit_error = 3 };

// A reason to stop, already worded for people: "careline: <place>: <what> (<code>)".
class Failure : public std::exception {
 public:
  explicit Failure(std::string message) : message_(std::move(message)) {}
  const char* what() const noexcept override { return message_.c_str(); }

 private:
  std::string message_;
};

// "<place>: <what> (<code>)"; an empty place is left out.
std::string describe(const Error& error, std::string_view place);
void print_error(std::string_view message);

// Options of commands that open an engine.
struct EngineArguments {
  std::string assets;
  std::string policy = "default";
  std::string model;
  std::string redaction_key_file;
  std::uint32_t redaction_key_id = 1;
  bool timings = false;

  void add_to(CLI::App& app, bool with_policy, bool with_redaction_key);
};

// Folder with the assets: --assets, or beside the program in the build or install tree.
std::string assets_directory(const std::string& given);

// 32 bytes from a file that holds them raw or as 64 hex digits; wiped when it goes.
class KeyFile {
 public:
  explicit KeyFile(const std::string& path);
  ~KeyFile();
  KeyFile(const KeyFile&) = delete;
  KeyFile& operator=(const KeyFile&) = delete;
  const std::uint8_t* data() const noexcept { return bytes_.data(); }
  std::size_t size() const noexcept { return bytes_.size(); }

 private:
  std::array<std::uint8_t, 32> bytes_{};
};

// Opens the engine. An unsigned model that the user named is accepted with a warning.
Engine open_engine(const EngineArguments& arguments, const Audit* audit = nullptr);

// Audit directory and key of commands that record.
struct AuditArguments {
  std::string directory;
  std::string key_file;
  std::string origin;
  std::uint32_t deadline_ms = 0;  // 0: the library's own
  void add_to(CLI::App& app, bool required);
};
// `create`: CARELINE_CREATE_*.
Audit open_audit(const AuditArguments& arguments, std::int32_t create);

// Prints a report and returns the exit code of its outcome.
int show(const Report& report, bool as_json);

// Whole file; Failure when it cannot be read.
std::string read_text_file(const std::string& path);

// Replaces a file; Failure when it cannot be written.
void write_text_file(const std::string& path, std::string_view text);

// The commands; each registers itself and sets `run` when it was chosen.
using Run = std::function<int()>;
void add_process(CLI::App& app, Run& run);
void add_phi(CLI::App& app, Run& run);
void add_phi_eval(CLI::App& phi, Run& run);
void add_intent(CLI::App& app, Run& run);
void add_training(CLI::App& intent, Run& run);
void add_signals(CLI::App& app, Run& run);
void add_policy(CLI::App& app, Run& run);
void add_audit(CLI::App& app, Run& run);
void add_model(CLI::App& app, Run& run);
void add_bench(CLI::App& app, Run& run);

}  // namespace careline::cli
