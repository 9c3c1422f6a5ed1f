// One decision with its trace under a policy of 200 rules, and loading (check and proofs included).
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "base/taxonomy.h"
#include "policy/policy.h"

namespace {

namespace fs = std::filesystem;

// Rules of the shapes that real policies have, over the closed vocabularies.
std::string policy_of(std::size_t rules) {
  std::string out =
      "policy: bench\nschema: careline-input/1\nrules:\n"
      "  - id: danger\n    when: { any: [ signal.self_harm: present, signal.emergency_medical: "
      "present ] }\n"
      "    then: { tier: immediate_human, queue: emergency, priority: 1000 }\n";
  const auto intents = careline::shipped_intents();
  for (std::size_t i = 1; i < rules; ++i) {
    const std::string number = std::to_string(i);
    const std::string intent(intents[i % intents.size()].label);
    out += "  - id: rule-" + number + "\n    when: { intent: " + intent +
           ", expr: \"intent.confidence >= 0." + std::to_string(50 + i % 50) +
           " && intent.margin >= 0.1\", none: [ signal.anger: present ] }\n    then: { tier: " +
           (i % 3 == 0 ? std::string("immediate_human") : std::string("route")) + ", queue: team-" +
           number + ", priority: " + number + " }\n";
  }
  return out + "default: { tier: route, queue: front-desk }\n";
}

std::string file_of(std::size_t rules) {
  const fs::path path =
      fs::path(CARELINE_BINARY_DIR) / ("bench-" + std::to_string(rules) + ".yaml");
  std::ofstream(path) << policy_of(rules);
  return path.string();
}

careline::policy::Input input() {
  careline::policy::Input in;
  in.intent = "appointment_reschedule";
  in.confidence = 0.93;
  in.margin = 0.7;
  in.agreed = careline::policy::Fact::yes;
  in.reason = careline::IntentReason::ok;
  for (auto& signal : in.signals)
    signal = {careline::policy::SignalState::absent, 0, careline::Who::self, true};
  in.phi_kinds = careline::PhiKindSet();
  in.redaction_confidence = 1;
  in.language = careline::Language::en;
  in.audit_available = careline::policy::Fact::yes;
  return in;
}

void evaluate(benchmark::State& state) {
  const auto policy =
      careline::policy::Policy::load(file_of(static_cast<std::size_t>(state.range(0))));
  if (!policy) {
    state.SkipWithError(policy.error().message.c_str());
    return;
  }
  careline::policy::Outcome outcome;
  const auto in = input();
  for (auto _ : state) {
    (*policy)->evaluate(in, outcome);
    benchmark::DoNotOptimize(outcome.tier);
  }
}
BENCHMARK(evaluate)->Arg(20)->Arg(200)->Arg(1000);

void load_and_prove(benchmark::State& state) {
  const std::string file = file_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    const auto policy = careline::policy::Policy::load(file);
    if (!policy) state.SkipWithError(policy.error().message.c_str());
  }
}
BENCHMARK(load_and_prove)->Arg(200)->Arg(1000)->Unit(benchmark::kMillisecond);

void load_default(benchmark::State& state) {
  for (auto _ : state) {
    const auto policy =
        careline::policy::Policy::load(CARELINE_SOURCE_DIR "/lib/assets/policies/healthcare.yaml");
    if (!policy) state.SkipWithError(policy.error().message.c_str());
  }
}
BENCHMARK(load_default)->Unit(benchmark::kMillisecond);

}  // namespace
