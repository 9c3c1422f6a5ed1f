// What careline.hpp costs over careline.h: the same call both ways in turns, the difference per
// call as a counter. The cheapest call (signals of an empty message) lets a difference of
// nanoseconds be seen; the wrapper does the same for every length.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <careline/careline.hpp>
#include <chrono>
#include <vector>

#include "messages.h"

namespace {

using Clock = std::chrono::steady_clock;

const careline::Engine& engine() {
  static const careline::Engine opened =
      careline::Engine::open(careline::EngineOptions(CARELINE_SOURCE_DIR "/lib/assets"));
  return opened;
}

std::size_t through_c(std::string_view text) {
  careline_message message;
  careline_message_init(&message);
  message.text = text.data();
  message.text_size = text.size();
  careline_signals* signals = nullptr;
  std::size_t count = 0;
  if (careline_detect_signals(engine().get(), &message, &signals, nullptr) != CARELINE_OK) return 0;
  benchmark::DoNotOptimize(careline_signals_items(signals, &count));
  careline_signals_free(signals);
  return count;
}

std::size_t through_cpp(std::string_view text) {
  return engine().signals(careline::Message(text)).items().size();
}

template <typename Call>
double nanoseconds(int calls, std::string_view text, Call call) {
  const auto start = Clock::now();
  for (int i = 0; i < calls; ++i) benchmark::DoNotOptimize(call(text));
  return std::chrono::duration<double, std::nano>(Clock::now() - start).count() / calls;
}

double median(std::vector<double>& values) {
  std::sort(values.begin(), values.end());
  return values.empty() ? 0 : values[values.size() / 2];
}

void cpp_over_c(benchmark::State& state, std::string_view text) {
  constexpr int calls = 32;
  engine();
  std::vector<double> c, cpp, difference;
  for (auto _ : state) {
    const bool c_first = c.size() % 2 == 0;
    const double first =
        c_first ? nanoseconds(calls, text, through_c) : nanoseconds(calls, text, through_cpp);
    const double second =
        c_first ? nanoseconds(calls, text, through_cpp) : nanoseconds(calls, text, through_c);
    c.push_back(c_first ? first : second);
    cpp.push_back(c_first ? second : first);
    difference.push_back(cpp.back() - c.back());
  }
  state.counters["c_ns"] = median(c);
  state.counters["cpp_ns"] = median(cpp);
  state.counters["overhead_ns"] = median(difference);
}
BENCHMARK_CAPTURE(cpp_over_c, empty, std::string_view())->Iterations(401);
BENCHMARK_CAPTURE(cpp_over_c, bytes_200, careline::bench::messages[0])->Iterations(401);

}  // namespace
