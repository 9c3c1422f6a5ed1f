#include "command.h"

#include <sodium.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace careline::cli {

std::string describe(const Error& error, std::string_view place) {
  std::string out(place);
  if (!out.empty()) out += ": ";
  return out + error.what() + " (" + error.status_name() + ")";
}

void print_error(std::string_view message) {
  std::cerr << "careline: " << message << '\n';
}

void EngineArguments::add_to(CLI::App& app, bool with_policy, bool with_redaction_key) {
  app.add_option("--assets", assets, "Folder with models, lexicons and policies")->type_name("DIR");
  app.add_option("--model", model, "Intent model bundle (default: the shipped one)")
      ->type_name("FILE");
  if (with_policy) {
    app.add_option("--policy", policy, "Policy file, or the word default")->type_name("FILE");
  }
  if (with_redaction_key) {
    app.add_option("--redaction-key-file", redaction_key_file,
                   "32 bytes or 64 hex digits; for token, hash, surrogate, date_shift")
        ->type_name("FILE");
    app.add_option("--redaction-key-id", redaction_key_id, "Number of that key");
  }
}

std::string assets_directory(const std::string& given) {
  if (!given.empty()) return given;
  std::error_code ignored;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
  const auto beside = program.parent_path().parent_path() / "share" / "careline";
  if (std::filesystem::is_directory(beside, ignored)) return beside.string();
  throw Failure("no assets beside the program; name their folder with --assets (not_found)");
}

KeyFile::KeyFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Failure(path + ": cannot be read (io)");
  std::array<char, 80> buffer{};
  in.read(buffer.data(), buffer.size());
  auto size = static_cast<std::size_t>(in.gcount());
  bool good = size == bytes_.size();
  if (good) {
    std::copy_n(buffer.data(), size, reinterpret_cast<char*>(bytes_.data()));
  } else {
    while (size > 0 && (buffer[size - 1] == '\n' || buffer[size - 1] == '\r')) --size;
    std::size_t written = 0;
    good = size == 64 &&
           sodium_hex2bin(bytes_.data(), bytes_.size(), buffer.data(), size, nullptr, &written,
                          nullptr) == 0 &&
           written == bytes_.size();
  }
  sodium_memzero(buffer.data(), buffer.size());
  if (!good) throw Failure(path + ": a key file holds 32 bytes or 64 hex digits (audit_key)");
}

KeyFile::~KeyFile() {
  sodium_memzero(bytes_.data(), bytes_.size());
}

Engine open_engine(const EngineArguments& arguments, const Audit* audit) {
  const std::string assets = assets_directory(arguments.assets);
  EngineOptions options(assets);
  if (arguments.policy != "default") options.policy(arguments.policy);
  if (!arguments.model.empty()) options.model(arguments.model);
  if (audit != nullptr) options.audit(*audit);
  options.raw()->timings = arguments.timings ? 1 : 0;
  std::unique_ptr<KeyFile> key;
  if (!arguments.redaction_key_file.empty()) {
    key = std::make_unique<KeyFile>(arguments.redaction_key_file);
    options.redaction_key(key->data(), key->size(), arguments.redaction_key_id);
  }
  auto engine = Engine::try_open(options);
  if (!engine && engine.error().status() == CARELINE_E_BAD_MODEL && !arguments.model.empty()) {
    // The user named this model, so one without a signature of ours may be meant.
    options.allow_unsigned_model(true);
    auto again = Engine::try_open(options);
    if (again) {
      print_error(arguments.model + ": warning: this model has no valid signature");
      return std::move(again).value();
    }
  }
  if (!engine) throw Failure(describe(engine.error(), ""));
  std::error_code unreadable;
  if (!std::filesystem::exists(assets + "/models/phi.seq", unreadable)) {
    print_error(assets +
                "/models/phi.seq: warning: not installed, names and places are found by rules "
                "alone and fewer of them are");
  }
  return std::move(engine).value();
}

void AuditArguments::add_to(CLI::App& app, bool required) {
  auto* dir = app.add_option("--audit", directory, "Folder of the audit log")->type_name("DIR");
  auto* key = app.add_option("--key-file", key_file, "Key of the log: 32 bytes or 64 hex digits")
                  ->type_name("FILE");
  dir->needs(key);
  if (required) dir->required();
}

Audit open_audit(const AuditArguments& arguments, std::int32_t create) {
  const KeyFile key(arguments.key_file);
  careline_audit_options options;
  careline_audit_options_init(&options);
  options.directory = arguments.directory.data();
  options.directory_size = arguments.directory.size();
  options.origin = arguments.origin.empty() ? nullptr : arguments.origin.data();
  options.origin_size = arguments.origin.size();
  options.key = key.data();
  options.key_size = key.size();
  options.create = create;
  if (arguments.deadline_ms != 0) options.deadline_ms = arguments.deadline_ms;
  auto audit = Audit::try_open(options);
  if (!audit) throw Failure(describe(audit.error(), arguments.directory));
  return std::move(audit).value();
}

int show(const Report& report, bool as_json) {
  std::cout << (as_json ? report.json() : std::string(report.text()));
  if (as_json || (!report.text().empty() && report.text().back() != '\n')) std::cout << '\n';
  return report.outcome();
}

std::string read_text_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Failure(path + ": cannot be read (io)");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write_text_file(const std::string& path, std::string_view text) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
  out.close();
  if (!out) throw Failure(path + ": cannot be written (io)");
}

}  // namespace careline::cli
