// The calls of the C ABI as a host makes them.
#include <benchmark/benchmark.h>

#include <careline/careline.hpp>

#include "messages.h"

namespace {

using careline::bench::messages;

const careline::Engine& engine() {
  static const careline::Engine opened =
      careline::Engine::open(careline::EngineOptions(CARELINE_SOURCE_DIR "/lib/assets"));
  return opened;
}

template <typename Call>
void each_message(benchmark::State& state, Call call) {
  engine();
  std::size_t i = 0;
  for (auto _ : state)
    benchmark::DoNotOptimize(call(careline::Message(messages[i++ % messages.size()])));
  state.SetItemsProcessed(state.iterations());
}

void process(benchmark::State& state) {
  each_message(state, [](const careline::Message& m) { return engine().process(m).tier(); });
}
BENCHMARK(process)->Threads(1)->Threads(2)->UseRealTime();

void detect(benchmark::State& state) {
  each_message(state, [](const careline::Message& m) { return engine().detect(m).spans().size(); });
}
BENCHMARK(detect);

void redact(benchmark::State& state) {
  each_message(state,
               [](const careline::Message& m) { return engine().redact(m).redacted().size(); });
}
BENCHMARK(redact);

void classify(benchmark::State& state) {
  each_message(state, [](const careline::Message& m) { return engine().classify(m).confidence(); });
}
BENCHMARK(classify);

void signals(benchmark::State& state) {
  each_message(state,
               [](const careline::Message& m) { return engine().signals(m).items().size(); });
}
BENCHMARK(signals);

// Cost of the C++ wrapper and of crossing the ABI: the smallest call there is.
void empty_message(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(engine().signals(careline::Message("")).items().size());
}
BENCHMARK(empty_message);

void batch_of_1000(benchmark::State& state) {
  std::vector<std::string_view> texts;
  for (std::size_t i = 0; i < 1000; ++i) texts.push_back(messages[i % messages.size()]);
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        engine()
            .batch(texts, CARELINE_STEP_REDACT | CARELINE_STEP_CLASSIFY | CARELINE_STEP_SIGNALS)
            .size());
  }
  state.SetItemsProcessed(state.iterations() * 1000);
}
BENCHMARK(batch_of_1000)->Unit(benchmark::kMillisecond);

void engine_open(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        careline::Engine::open(careline::EngineOptions(CARELINE_SOURCE_DIR "/lib/assets")).get());
  }
}
BENCHMARK(engine_open)->Unit(benchmark::kMillisecond);

}  // namespace
