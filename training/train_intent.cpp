// Makes the shipped intent bundle: the tool behind training/train-intent.
//
//   careline_train_intent --corpus FILE.jsonl --out MODEL.clm [options]
//   careline_train_intent --new-key FILE        writes a secret key (64 bytes) and prints the
//   public one
//
// Corpus lines: {"text","intent"?,"also"?,"signals"?,"variants"?,"author"?,"lang"?,"channel"?};
// text is redacted; signals are the present ones, a line without intent teaches only them.
#include <sodium.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "base/json_reader.h"
#include "base/mapped_file.h"
#include "intent/model_input.h"
#include "intent/train/trainer.h"
#include "intent/word_vectors.h"

namespace {

using namespace careline;
using namespace careline::intent;

[[noreturn]] void stop(const std::string& what) {
  std::cerr << "train-intent: " << what << "\n";
  std::exit(3);
}

template <typename T>
T checked(Result<T> result, const std::string& place) {
  if (!result) stop(place + ": " + result.error().message);
  return *std::move(result);
}

std::vector<Example> read_corpus(const std::string& path) {
  std::ifstream in(path);
  if (!in) stop("cannot open " + path);
  std::vector<Example> out;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    const auto value = checked(json::parse(line), path + ":" + std::to_string(number));
    Example e;
    e.text = SecureText(value.string_or("text", ""));
    e.label = value.string_or("intent", "");
    e.group = value.string_or("author", "");
    e.lang = value.string_or("lang", "");
    e.channel = value.string_or("channel", "");
    e.training_only = value.boolean_or("training_only", false);
    if (const json::Value* also = value.find("also")) {
      for (const json::Value& label : also->array()) e.also.push_back(label.string());
    }
    if (const json::Value* signals = value.find("signals")) {
      e.has_signals = true;
      for (const json::Value& name : signals->array()) {
        const auto signal = signal_from(name.string());
        if (!signal)
          stop(path + ":" + std::to_string(number) + ": no signal '" + name.string() + "'");
        e.signals.push_back(*signal);
      }
    }
    if (const json::Value* variants = value.find("variants")) {
      for (const json::Value& text : variants->array()) e.variants.emplace_back(text.string());
    }
    out.push_back(std::move(e));
  }
  return out;
}

// Short answers ("yes", "gracias") occur with several authors, sometimes under two labels, and some
// messages are only marks: of one reading the first is kept, and phrases give way to messages.
std::vector<Example> without_clashes(std::vector<Example> examples) {
  std::stable_partition(examples.begin(), examples.end(),
                        [](const Example& e) { return !e.training_only; });
  std::map<std::string, std::string> label_of;
  std::vector<Example> out;
  std::size_t blank = 0;
  std::size_t clashing = 0;
  for (Example& e : examples) {
    const auto text = checked(text::normalize(e.text), "corpus");
    const ModelInput input = ModelInput::from(text);
    if (input.size() == 0) {
      ++blank;
      continue;
    }
    const auto [it, fresh] = label_of.emplace(std::string(input.line()), e.label);
    if (!fresh && (it->second != e.label || e.training_only || e.label.empty())) {
      ++clashing;
      continue;
    }
    out.push_back(std::move(e));
  }
  std::cerr << "  " << out.size() << " examples; left out: " << blank << " without a word, "
            << clashing << " of which another example takes the text\n";
  return out;
}

// "word x x x …", most frequent first, to a "vectors" section. Words are brought into the forms
// that messages have; those that are not one form there are left out.
std::string read_vectors(const std::string& path) {
  std::ifstream in(path);
  if (!in) stop("cannot open " + path);
  std::vector<WordVectors::Word> words;
  std::string line;
  while (std::getline(in, line)) {
    const std::size_t blank = line.find(' ');
    if (blank == std::string::npos) continue;
    const auto text = text::normalize(std::string_view(line).substr(0, blank));
    if (!text) continue;
    const ModelInput input = ModelInput::from(*text);
    if (input.size() != 1 || input.words() != 1 || input[0].front() == '<') continue;
    WordVectors::Word word{std::string(input[0]), {}};
    const char* at = line.c_str() + blank;
    for (char* end = nullptr;; at = end) {
      const float value = std::strtof(at, &end);
      if (end == at) break;
      word.direction.push_back(value);
    }
    words.push_back(std::move(word));
  }
  return WordVectors::write(words);
}

SecretKey read_key(const std::string& path) {
  const std::string bytes = checked(read_file(path), path);
  SecretKey key{};
  if (bytes.size() != key.size()) stop(path + ": a secret key has 64 bytes");
  std::copy(bytes.begin(), bytes.end(), key.begin());
  return key;
}

void write_file(const std::string& path, std::string_view bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) stop("cannot write " + path);
}

int new_key(const std::string& path) {
  SecretKey secret{};
  PublicKey open{};
  if (sodium_init() < 0 || crypto_sign_keypair(open.data(), secret.data()) != 0) stop("no key");
  write_file(path, {reinterpret_cast<const char*>(secret.data()), secret.size()});
  std::cout << to_hex(open) << "\n";
  return 0;
}

int public_key(const std::string& path) {
  const SecretKey secret = read_key(path);
  PublicKey open{};
  crypto_sign_ed25519_sk_to_pk(open.data(), secret.data());
  std::cout << to_hex(open) << "\n";
  return 0;
}

// --set name=value: every number of TrainOptions, for measuring what it does.
void set_option(TrainOptions& options, const std::string& setting) {
  const std::size_t equals = setting.find('=');
  if (equals == std::string::npos) stop("--set takes name=value");
  const std::string name = setting.substr(0, equals);
  const double value = std::strtod(setting.c_str() + equals + 1, nullptr);
  const auto whole = static_cast<int>(value);
  const std::map<std::string, std::function<void()>> settings = {
      {"seed", [&] { options.seed = static_cast<std::uint32_t>(whole); }},
      {"fasttext_dim", [&] { options.fasttext_dim = whole; }},
      {"fasttext_epochs", [&] { options.fasttext_epochs = whole; }},
      {"fasttext_rate", [&] { options.fasttext_rate = value; }},
      {"fasttext_buckets", [&] { options.fasttext_buckets = whole; }},
      {"fasttext_min_chars", [&] { options.fasttext_min_chars = whole; }},
      {"fasttext_max_chars", [&] { options.fasttext_max_chars = whole; }},
      {"fasttext_quantize", [&] { options.fasttext_quantize = whole != 0; }},
      {"word_ngrams", [&] { options.features.word_ngrams = static_cast<std::uint8_t>(whole); }},
      {"min_chars", [&] { options.features.min_chars = static_cast<std::uint8_t>(whole); }},
      {"max_chars", [&] { options.features.max_chars = static_cast<std::uint8_t>(whole); }},
      {"linear_cost", [&] { options.linear_cost = value; }},
      {"dense_weight", [&] { options.dense_weight = value; }},
      {"max_features", [&] { options.max_features = static_cast<std::size_t>(whole); }},
      {"max_folds", [&] { options.max_folds = static_cast<std::size_t>(whole); }},
      {"target_accuracy", [&] { options.target_accuracy = value; }},
      {"danger_false_alarms", [&] { options.danger_false_alarms = value; }},
      {"danger_precision", [&] { options.danger_precision = value; }},
      {"signal_precision", [&] { options.signal_precision = value; }},
  };
  const auto it = settings.find(name);
  if (it == settings.end()) stop("--set: no option '" + name + "'");
  it->second();
}

}  // namespace

int main(int argc, char** argv) {
  std::map<std::string, std::string> given;
  TrainOptions options;
  for (int i = 1; i + 1 < argc; i += 2) {
    if (std::string_view(argv[i]) == "--set") {
      set_option(options, argv[i + 1]);
    } else {
      given[argv[i]] = argv[i + 1];
    }
  }
  if (given.count("--new-key") != 0) return new_key(given["--new-key"]);
  if (given.count("--public-key") != 0) return public_key(given["--public-key"]);
  if (given.count("--corpus") == 0) stop("--corpus is missing");

  const std::vector<Example> examples = without_clashes(read_corpus(given["--corpus"]));
  std::vector<Example> validation;
  if (given.count("--valid") != 0) validation = read_corpus(given["--valid"]);
  std::string vectors;
  if (given.count("--word-vectors") != 0) vectors = read_vectors(given["--word-vectors"]);
  options.vectors = vectors;
  if (given.count("--name") != 0) options.name = given["--name"];
  if (given.count("--version") != 0) options.version = given["--version"];
  if (given.count("--licenses") != 0) options.licenses = given["--licenses"];
  if (given.count("--page-priors") != 0) {
    options.page_priors = checked(read_file(given["--page-priors"]), given["--page-priors"]);
  }
  SecretKey key{};
  if (given.count("--key") != 0) {
    key = read_key(given["--key"]);
    options.signing_key = &key;
  }
  options.progress = [](std::string_view what) { std::cerr << "  " << what << "\n"; };

  const Trained trained = checked(train(examples, validation, options), given["--corpus"]);
  const Evaluation& e = trained.evaluation;
  std::fprintf(
      stderr,
      "%s: accuracy %.4f in-scope %.4f macro-F1 %.4f top-3 %.4f or-also %.4f | ok %.4f at "
      "coverage %.4f | agreed %.4f | oos@95 %.3f auroc %.3f ece %.4f | fastText %.4f linear "
      "%.4f | also P %.3f R %.3f | %.1f MB\n",
      e.scheme.c_str(), e.accuracy.value(), e.in_scope_accuracy.value(), e.macro_f1, e.top3.value(),
      e.accuracy_or_also.value(), e.accuracy_not_abstaining.value(), e.coverage.value(),
      e.agreed_and_ok.value(), e.oos_recall_at_95_coverage.value(), e.auroc, e.calibration_error,
      e.fasttext_alone.value(), e.linear_alone.value(), e.also_precision.value(),
      e.also_recall.value(), static_cast<double>(trained.bundle.size()) / 1e6);
  for (const LabelFigures& s : e.per_signal) {
    std::fprintf(stderr, "  %-26s precision %.3f recall %.3f of %zu\n", s.label.c_str(),
                 s.precision().value(), s.recall().value(), s.gold);
  }
  for (const auto& [slice, rate] : e.slices) {
    std::fprintf(stderr, "  %-16s %.4f of %zu\n", slice.c_str(), rate.value(), rate.n);
  }
  if (given.count("--out") != 0) write_file(given["--out"], trained.bundle);
  if (given.count("--report") != 0) write_file(given["--report"], e.to_json() + "\n");
  return 0;
}
