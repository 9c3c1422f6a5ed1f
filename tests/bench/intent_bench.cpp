// The shipped bundle's classifier, against libfasttext predicting with the same network.
#include <benchmark/benchmark.h>
#include <fasttext/fasttext.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <vector>

#include "intent/bundle.h"
#include "intent/fasttext_model.h"
#include "intent/intent.h"
#include "intent/model_input.h"
#include "intent/signing_key.h"
#include "messages.h"
#include "text/text.h"

namespace {

using careline::bench::messages;
constexpr const char* bundle_path = CARELINE_SOURCE_DIR "/lib/assets/models/intent.clm";

// Both heads, calibration, reasons, from normalised text.
void classify(benchmark::State& state) {
  const auto model = careline::intent::Classifier::open(bundle_path);
  if (!model) std::abort();
  std::vector<careline::text::NormalizedText> texts;
  for (const auto message : messages) texts.push_back(*careline::text::normalize(message));
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize((*model)->classify(texts[i++ % texts.size()], {}).confidence);
  }
}
BENCHMARK(classify);

careline::intent::Bundle& bundle() {
  static auto opened =
      careline::intent::Bundle::open(bundle_path, careline::intent::shipped_public_key());
  if (!opened) std::abort();
  return *opened;
}

// Our reader of the fastText section alone, raw scores of every label.
void fasttext_reader(benchmark::State& state) {
  const auto model = careline::intent::FasttextModel::open(bundle().section("fasttext"));
  if (!model) std::abort();
  std::vector<careline::intent::ModelInput> inputs;
  std::vector<careline::text::NormalizedText> texts;
  for (const auto message : messages) texts.push_back(*careline::text::normalize(message));
  for (const auto& text : texts) inputs.push_back(careline::intent::ModelInput::from(text));
  std::vector<float> scores((*model)->labels().size());
  careline::intent::Workspace work;
  std::size_t i = 0;
  for (auto _ : state) {
    const careline::intent::ModelInput& input = inputs[i++ % inputs.size()];
    (*model)->prepare(input, work);
    (*model)->score(input, {0, input.size()}, work, scores);
    benchmark::DoNotOptimize(scores.data());
  }
}
BENCHMARK(fasttext_reader);

// libfasttext on the same bytes and the same words, from a string stream as its interface asks.
void libfasttext_predict_line(benchmark::State& state) {
  const std::string path = CARELINE_BINARY_DIR "/bench-fasttext.bin";
  {
    const std::string_view section = bundle().section("fasttext");
    std::ofstream out(path, std::ios::binary);
    out.write(section.data(), static_cast<std::streamsize>(section.size()));
  }
  fasttext::FastText model;
  model.loadModel(path);
  std::vector<std::string> lines;
  for (const auto message : messages) {
    const auto text = careline::text::normalize(message);
    lines.push_back(std::string(careline::intent::ModelInput::from(*text).line()) + "\n");
  }
  std::vector<std::pair<fasttext::real, std::string>> predictions;
  std::size_t i = 0;
  for (auto _ : state) {
    std::istringstream in(lines[i++ % lines.size()]);
    model.predictLine(in, predictions, 63, 0);
    benchmark::DoNotOptimize(predictions.data());
  }
}
BENCHMARK(libfasttext_predict_line);

}  // namespace
