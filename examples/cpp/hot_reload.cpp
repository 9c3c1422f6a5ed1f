// A policy is replaced while the engine works: no message waits, none is decided by half a policy,
// and a file with an error changes nothing.
//
//   hot_reload ASSETS POLICY SECONDS [THREADS]
//
// Worker threads ask the same question without a pause. The main thread looks at POLICY every 20 ms
// and loads it when it was replaced; write the new file beside it and rename it. Prints how many
// decisions gave which reply, how often the policy was loaded or refused, and the slowest decision.
#include <algorithm>
#include <atomic>
#include <careline/careline.hpp>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

struct Tally {
  std::map<std::string, long> replies;
  Clock::duration slowest{};
};

Tally ask(const careline::Engine& engine, const std::atomic<bool>& stop) {
  Tally tally;
  while (!stop) {
    const auto begin = Clock::now();
    const auto decision =
        engine.process(careline::Message("are you open on saturday").channel(CARELINE_CHANNEL_SMS));
    tally.slowest = std::max(tally.slowest, Clock::now() - begin);
    ++tally.replies[std::string(decision.reply())];
  }
  return tally;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4 || argc > 5) {
    std::cerr << "usage: hot_reload ASSETS POLICY SECONDS [THREADS]\n";
    return 3;
  }
  try {
    const std::string policy = argv[2];
    const std::size_t threads = argc > 4 ? std::stoul(argv[4]) : 2;
    auto seen = std::filesystem::last_write_time(policy);
    const auto engine = careline::Engine::open(careline::EngineOptions(argv[1]).policy(policy));
    std::atomic<bool> stop{false};
    std::vector<Tally> tallies(threads);
    std::vector<std::thread> workers;
    for (Tally& tally : tallies) {
      workers.emplace_back([&engine, &stop, &tally] { tally = ask(engine, stop); });
    }
    std::cout << "ready" << std::endl;

    long loaded = 0;
    long refused = 0;
    const auto end = Clock::now() + std::chrono::seconds(std::stol(argv[3]));
    while (Clock::now() < end) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      std::error_code gone;
      const auto now = std::filesystem::last_write_time(policy, gone);
      if (gone || now == seen) continue;
      seen = now;
      if (const auto reloaded = engine.try_reload_policy(policy)) {
        ++loaded;
      } else {
        ++refused;
        std::cerr << reloaded.error().what() << '\n';
      }
    }
    stop = true;
    for (std::thread& worker : workers) worker.join();

    Tally all;
    for (const Tally& tally : tallies) {
      for (const auto& [reply, count] : tally.replies) all.replies[reply] += count;
      all.slowest = std::max(all.slowest, tally.slowest);
    }
    for (const auto& [reply, count] : all.replies) std::cout << count << "  " << reply << '\n';
    std::cout << "loaded " << loaded << ", refused " << refused << ", slowest decision "
              << std::chrono::duration_cast<std::chrono::microseconds>(all.slowest).count()
              << " us\n";
  } catch (const std::exception& error) {
    std::cerr << "hot_reload: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
