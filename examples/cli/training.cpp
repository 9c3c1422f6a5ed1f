// Training and evaluation over the trainer library. It has types named like those of careline.hpp,
// so the two never meet in one file: training_command.cpp is the other side.
#include "training.h"

#include <cmath>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <unordered_map>

#include "intent/model_input.h"
#include "intent/signing_key.h"
#include "intent/train/evaluation.h"
#include "intent/train/trainer.h"
#include "pages.h"
#include "text/text.h"

namespace careline::cli {
namespace {

using Json = nlohmann::ordered_json;
using intent::Example;

std::runtime_error failure(const Error& error, const std::string& place) {
  std::string where = place;
  if (error.offset >= 0) where += ", example " + std::to_string(error.offset + 1);
  return std::runtime_error(where + ": " + error.message + " (" +
                            std::string(status_name(error.status)) + ")");
}

// Finds texts that stand under two labels. The same text is an error of the file; texts that only
// read the same once names and numbers are taken out are left out of the training, and counted.
class Twins {
 public:
  // False: leave the example out.
  bool keep(const std::string& raw, std::string_view redacted, const std::string& label,
            const std::string& place) {
    const auto [same, fresh] = raw_.emplace(lower(raw), Seen{label, place});
    if (!fresh && same->second.label != label) {
      throw std::runtime_error(place + ": the same text as " + same->second.place +
                               " under another label (invalid_argument)");
    }
    const auto normalized = text::normalize(redacted);
    if (!normalized) throw failure(normalized.error(), place);
    const intent::ModelInput input = intent::ModelInput::from(*normalized);
    const bool kept =
        input.size() > 0 && read_.emplace(std::string(input.line()), label).first->second == label;
    if (!kept) ++left_out_;
    return kept;
  }
  std::size_t left_out() const { return left_out_; }

 private:
  struct Seen {
    std::string label, place;
  };
  static std::string lower(std::string text) {
    for (char& c : text) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
  }
  std::unordered_map<std::string, Seen> raw_;
  std::unordered_map<std::string, std::string> read_;  // what the model sees: its label
  std::size_t left_out_ = 0;
};

// Labelled lines {"text","intent","also"?,"author"?,"lang"?,"channel"?}. Texts are redacted first,
// as they are before classification: the model never sees PHI, nor does the bundle.
std::vector<Example> read_examples(const std::string& path, const Redact& redact) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": cannot be read (io)");
  std::vector<Example> out;
  Twins twins;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const std::string place = path + ":" + std::to_string(number);
    Json json;
    try {
      json = Json::parse(line);
    } catch (const Json::parse_error& e) {
      throw std::runtime_error(place + ": not a JSON object in UTF-8, byte " +
                               std::to_string(e.byte) + " (invalid_argument)");
    }
    const auto text_of = [&](const char* member) {
      const auto found = json.find(member);
      return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    const std::string text = text_of("text");
    Example example;
    example.label = text_of("intent");
    if (text.empty() || example.label.empty()) {
      throw std::runtime_error(
          place + ": \"text\" and \"intent\" must be non-empty strings (invalid_argument)");
    }
    example.text = SecureText(redact(text, place));
    example.group = text_of("author");
    example.lang = text_of("lang");
    example.channel = text_of("channel");
    if (const auto also = json.find("also"); also != json.end() && also->is_array()) {
      for (const auto& label : *also) {
        if (label.is_string()) example.also.push_back(label.get<std::string>());
      }
    }
    if (twins.keep(text, example.text.view(), example.label, place)) {
      out.push_back(std::move(example));
    }
  }
  if (twins.left_out() > 0) {
    std::cerr << "careline: " << path << ": warning: " << twins.left_out()
              << " examples left out: without names and numbers they are empty or read like one of "
                 "another label\n";
  }
  if (out.empty()) throw std::runtime_error(path + ": no examples (invalid_argument)");
  return out;
}

void write_file(const std::string& path, std::string_view bytes) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw std::runtime_error(path + ": cannot be written (io)");
}

double rounded(double value) {
  return std::round(value * 10000) / 10000;
}

void print_summary(const intent::Evaluation& e) {
  const auto rate = [](const intent::Rate& r) {
    return Json{{"value", rounded(r.value())},
                {"low", rounded(r.low())},
                {"high", rounded(r.high())},
                {"k", r.k},
                {"n", r.n}};
  };
  Json out = {{"scheme", e.scheme},
              {"labels", e.labels.size()},
              {"accuracy", rate(e.accuracy)},
              {"in_scope_accuracy", rate(e.in_scope_accuracy)},
              {"top3", rate(e.top3)},
              {"macro_f1", rounded(e.macro_f1)},
              {"coverage", rate(e.coverage)},
              {"accuracy_not_abstaining", rate(e.accuracy_not_abstaining)},
              {"calibration_error", rounded(e.calibration_error)}};
  if (e.out_of_scope >= 0) out["oos_recall_at_95_coverage"] = rate(e.oos_recall_at_95_coverage);
  if (e.fasttext_alone.n > 0) {
    out["fasttext_alone"] = rate(e.fasttext_alone);
    out["linear_alone"] = rate(e.linear_alone);
  }
  std::cout << out.dump(2) << '\n';
}

// The word vectors of the shipped bundle; they go into the user's own.
struct Vectors {
  std::optional<intent::Bundle> bundle;
  std::string_view section;
};
Vectors shipped_vectors(const std::string& assets) {
  Vectors out;
  const std::string path = assets + "/models/intent.clm";
  auto bundle = intent::Bundle::open(path, intent::shipped_public_key());
  if (!bundle) throw failure(bundle.error(), path);
  out.bundle.emplace(*std::move(bundle));
  out.section = out.bundle->section("vectors");
  return out;
}

std::shared_ptr<const intent::Classifier> open_model(const std::string& path) {
  intent::OpenOptions options;
  options.allow_unsigned = true;
  auto model = intent::Classifier::open(path, options);
  if (!model) throw failure(model.error(), path);
  return *std::move(model);
}

}  // namespace

void train_model(const TrainingArguments& arguments, const Redact& redact) {
  const std::vector<Example> examples = read_examples(arguments.data, redact);
  std::vector<Example> valid;
  if (!arguments.valid.empty()) valid = read_examples(arguments.valid, redact);
  Vectors vectors;
  if (!arguments.without_vectors) vectors = shipped_vectors(arguments.assets);

  intent::TrainOptions options;
  options.name = arguments.name;
  options.version = arguments.version;
  options.seed = arguments.seed;
  options.vectors = vectors.section;
  options.progress = [](std::string_view step) {
    std::cerr << "careline: training: " << step << '\n';
  };
  const auto trained = intent::train(examples, valid, options);
  if (!trained) throw failure(trained.error(), arguments.data);
  write_file(arguments.out, trained->bundle);
  if (!arguments.html.empty()) {
    write_file(arguments.html, evaluation_page(Json::parse(trained->evaluation.to_json())));
  }
  if (arguments.json) {
    std::cout << trained->evaluation.to_json() << '\n';
  } else {
    print_summary(trained->evaluation);
  }
}

bool evaluate_model(const TrainingArguments& arguments, const Redact& redact) {
  const std::string path =
      arguments.model.empty() ? arguments.assets + "/models/intent.clm" : arguments.model;
  const auto model = open_model(path);
  const std::vector<Example> examples = read_examples(arguments.data, redact);

  const auto outcomes = intent::classify_all(*model, examples);
  if (!outcomes) throw failure(outcomes.error(), arguments.data);
  intent::Evaluation evaluation = intent::evaluate(model->labels(), *outcomes);
  evaluation.model_id = std::string(model->model_id());
  evaluation.scheme = "labelled file";
  if (!arguments.html.empty()) {
    write_file(arguments.html, evaluation_page(Json::parse(evaluation.to_json())));
  }
  if (arguments.compare.empty()) {
    if (arguments.json) {
      std::cout << evaluation.to_json() << '\n';
    } else {
      print_summary(evaluation);
    }
    return true;
  }
  const auto difference = intent::compare(*open_model(arguments.compare), *model, examples);
  if (!difference) throw failure(difference.error(), arguments.data);
  std::cout << difference->to_json() << '\n';
  for (const std::string& label : difference->safety_regressions) {
    std::cerr << "careline: " << label << ": found less often than by " << arguments.compare
              << '\n';
  }
  return difference->safety_regressions.empty();
}

}  // namespace careline::cli
