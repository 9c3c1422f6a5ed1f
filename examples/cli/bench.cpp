// careline bench: time of each stage and throughput on messages of about 200 bytes, as JSON.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iostream>
#include <map>
#include <thread>

#include "records.h"

namespace careline::cli {
namespace {

using Clock = std::chrono::steady_clock;

struct Arguments {
  EngineArguments engine;
  std::vector<std::string> files;
  unsigned seconds = 2;
};

// Used when no file is given: composed messages of 190 to 210 bytes, both languages, with and
// without PHI.
const char* const samples[] = {
    "Hi, this is Marisol Quintero, born 4/11/1956. I need to move my follow-up with Dr. Adeyemi "
    "from "
    "Tuesday to any afternoon next week, my ride is only free after 2. You can text me at "
    "415-555-0132, "
    "thanks",
    "good morning i got a bill for 312 dollars from the lab but my insurance said it was covered, "
    "can "
    "someone look at it and tell me why i owe this before it goes to collections, account 88213407",
    "Buenas tardes, necesito que me surtan la receta de la presión, ya nada más me quedan dos "
    "pastillas. "
    "Me llamo Joaquín Ferreira, nací el 3 de mayo de 1961 y voy a la farmacia de la calle Olmo",
    "my dad is 84 and since about an hour ago he cant lift his left arm and his words come out all "
    "mixed up, he says he is fine and wants to nap, should we wait for the appointment on thursday "
    "or "
    "not",
    "Could you tell me what to bring on the first visit and whether the parking behind the "
    "building is "
    "free? Also the check-in form on the portal keeps asking for a code that I never received by "
    "email.",
};

double percentile(std::vector<double>& values, double q) {
  const auto at = static_cast<std::size_t>(q * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(at), values.end());
  return values[at];
}

double round_to(double value, double step) {
  return std::round(value / step) * step;
}

Json summary(std::vector<double> values) {
  return {{"p50_us", round_to(percentile(values, 0.50), 0.01)},
          {"p99_us", round_to(percentile(values, 0.99), 0.01)}};
}

std::vector<std::string> load(const std::vector<std::string>& files) {
  std::vector<std::string> texts;
  if (files.empty()) {
    texts.assign(std::begin(samples), std::end(samples));
    return texts;
  }
  DataArguments data;
  data.files = files;
  for_each_record(data, [&](const Record& record) { texts.push_back(record.text); });
  if (texts.empty()) throw Failure("no messages to measure with (invalid_argument)");
  return texts;
}

// Messages per second of `threads` threads that share the engine.
double throughput(const Engine& engine, const std::vector<std::string>& texts, unsigned threads,
                  unsigned seconds) {
  std::vector<std::uint64_t> counts(threads, 0);
  std::vector<std::thread> workers;
  const auto begin = Clock::now();
  const auto end = begin + std::chrono::seconds(seconds);
  for (unsigned t = 0; t < threads; ++t) {
    workers.emplace_back([&, t] {
      std::uint64_t n = 0;
      while (Clock::now() < end) {
        for (const std::string& text : texts) {
          engine.process(Message(text));
          ++n;
        }
      }
      counts[t] = n;
    });
  }
  for (auto& worker : workers) worker.join();
  const double elapsed = std::chrono::duration<double>(Clock::now() - begin).count();
  std::uint64_t sum = 0;
  for (const std::uint64_t n : counts) sum += n;
  return static_cast<double>(sum) / elapsed;
}

int bench(Arguments arguments) {
  arguments.engine.timings = true;
  const auto open_begin = Clock::now();
  const Engine engine = open_engine(arguments.engine);
  const double open_ms =
      std::chrono::duration<double, std::milli>(Clock::now() - open_begin).count();
  const std::vector<std::string> texts = load(arguments.files);

  std::vector<double> total;
  std::map<std::string, std::vector<double>> stages;
  for (const std::string& text : texts) engine.process(Message(text));  // warm-up
  const auto end = Clock::now() + std::chrono::seconds(arguments.seconds);
  while (Clock::now() < end) {
    for (const std::string& text : texts) {
      const Message message(text);
      const auto begin = Clock::now();
      const Decision decision = engine.process(message);
      total.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begin).count());
      if (total.size() % 16 == 0) {
        const Json times = Json::parse(decision.json()).at("times_us");
        for (const auto& [stage, time] : times.items()) stages[stage].push_back(time);
      }
    }
  }

  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  Json out;
  out["messages"] = total.size();
  out["mean_bytes"] = bytes / texts.size();
  out["engine_open_ms"] = round_to(open_ms, 0.1);
  out["process"] = summary(total);
  for (auto& [stage, times] : stages) out["stages"][stage] = summary(times);
  const double one = throughput(engine, texts, 1, arguments.seconds);
  const double two = throughput(engine, texts, 2, arguments.seconds);
  out["messages_per_second"] = {{"one_thread", std::round(one)},
                                {"two_threads", std::round(two)},
                                {"ratio", round_to(two / one, 0.01)}};
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  out["peak_memory_mib"] = round_to(static_cast<double>(usage.ru_maxrss) / 1024, 0.1);
  print(out, true);
  return exit_ok;
}

}  // namespace

void add_bench(CLI::App& app, Run& run) {
  auto* command = app.add_subcommand("bench", "Time of each stage, throughput and memory, as JSON");
  auto arguments = std::make_shared<Arguments>();
  arguments->engine.add_to(*command, true, false);
  command->add_option("files", arguments->files, "JSON Lines of messages (default: built-in ones)")
      ->type_name("FILE");
  command->add_option("--seconds", arguments->seconds, "Seconds for each of the three measurements")
      ->check(CLI::Range(1, 600));
  command->callback([&run, arguments] { run = [arguments] { return bench(*arguments); }; });
}

}  // namespace careline::cli
