// careline model info | verify | sign
#include <iostream>

#include "records.h"
#ifdef CARELINE_WITH_TRAINER
#include "bundle_file.h"
#endif

namespace careline::cli {

#ifdef CARELINE_WITH_TRAINER
namespace {

struct Arguments {
  std::string file, public_key, key_file;
};

int info(const Arguments& arguments) {
  const BundleInfo bundle = read_bundle(arguments.file, arguments.public_key);
  Json out = {{"digest", bundle.digest}, {"signature", bundle.signature}};
  for (const auto& section : bundle.sections) {
    out["sections"].push_back(
        {{"name", section.name}, {"size", section.size}, {"blake2b", section.digest}});
  }
  out["manifest"] = Json::parse(bundle.manifest);
  print(out, true);
  return exit_ok;
}

// Every digest was checked by reading; what is left is the signature.
int verify(const Arguments& arguments) {
  const BundleInfo bundle = read_bundle(arguments.file, arguments.public_key);
  std::cout << arguments.file << ": digests ok, signature " << bundle.signature << '\n';
  return bundle.signature == "valid" ? exit_ok : exit_findings;
}

int sign(const Arguments& arguments) {
  const KeyFile seed(arguments.key_file);
  std::cout << sign_bundle(arguments.file, seed.data()) << '\n';
  return exit_ok;
}

}  // namespace

void add_model(CLI::App& app, Run& run) {
  auto* model = app.add_subcommand("model", "Look into, verify and sign model bundles");
  model->require_subcommand(1);
  auto arguments = std::make_shared<Arguments>();
  const auto file = [&](CLI::App* command) {
    command->add_option("bundle", arguments->file, "Model bundle")->type_name("FILE")->required();
  };
  const auto key = [&](CLI::App* command) {
    command->add_option("--public-key", arguments->public_key,
                        "64 hex digits (default: the key that ships with careline)");
  };
  auto* i = model->add_subcommand("info", "Manifest, digests and signature, as JSON");
  file(i);
  key(i);
  i->callback([&run, arguments] { run = [arguments] { return info(*arguments); }; });
  auto* v = model->add_subcommand("verify", "Are all digests and the signature right?");
  file(v);
  key(v);
  v->callback([&run, arguments] { run = [arguments] { return verify(*arguments); }; });
  auto* s = model->add_subcommand("sign", "Sign a bundle in place; prints the public key");
  file(s);
  s->add_option("--key-file", arguments->key_file, "Seed: 32 bytes or 64 hex digits")
      ->type_name("FILE")
      ->required();
  s->callback([&run, arguments] { run = [arguments] { return sign(*arguments); }; });
}

#else

void add_model(CLI::App& app, Run& run) {
  auto* model = app.add_subcommand("model", "Not in this build (CARELINE_BUILD_TRAINER=OFF)");
  model->prefix_command();
  model->callback(
      [&run] { run = []() -> int { throw Failure("this build has no trainer (unsupported)"); }; });
}

#endif

}  // namespace careline::cli
