// One decision with its trace under a policy of 200 rules; loading, checking and proving regular
// and random policies; refusing hostile files.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

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

// Random rules over many fields, conflicts kept apart by priority: what an analysis finds hard.
class RandomRules {
 public:
  explicit RandomRules(std::uint32_t seed) : rng_(seed) {}

  std::string policy(std::size_t rules) {
    std::string out =
        "policy: random\nschema: careline-input/1\nrules:\n"
        "  - { id: danger, when: { any: [ signal.self_harm: present, signal.emergency_medical: "
        "present ] }, then: { tier: immediate_human, queue: emergency, priority: 1000 } }\n";
    for (std::size_t i = 1; i < rules; ++i) {
      static constexpr const char* tiers[] = {"automate", "route", "route", "immediate_human"};
      out += "  - { id: r" + std::to_string(i) + ", when: " + when() +
             ", then: { tier: " + tiers[pick(4)] + ", queue: q" + std::to_string(pick(12)) +
             ", priority: " + std::to_string(i % 990) + " } }\n";
    }
    out += "default: { tier: route, queue: front-desk }\ninvariants:\n";
    out +=
        "  - { id: abuse, assume: \"signal.abuse == 'present' && signal.self_harm == 'present'\", "
        "assert: \"result.tier == 'immediate_human'\" }\n"
        "  - { id: blind, assume: \"intent == 'unknown'\", assert: \"result.tier != 'automate'\" "
        "}\n";
    return out;
  }

 private:
  std::size_t pick(std::size_t n) { return rng_() % n; }
  std::string intent() {
    const auto all = careline::shipped_intents();
    return std::string(all[pick(all.size())].label);
  }
  std::string question() {
    static constexpr const char* states[] = {"present", "hypothetical", "historical", "negated"};
    static constexpr const char* channels[] = {"chat", "sms", "email", "portal", "voice"};
    static constexpr const char* languages[] = {"en", "es", "mixed", "zh"};
    static constexpr const char* kinds[] = {"ssn", "mrn", "name", "date", "phone"};
    switch (pick(9)) {
      case 0:
      case 1:
        return "intent: [" + intent() + ", " + intent() + "]";
      case 2:
        return "signal." +
               std::string(
                   careline::name_of(static_cast<careline::Signal>(pick(careline::signal_count)))) +
               ": " + states[pick(4)];
      case 3:
        return "expr: \"intent.confidence >= 0." + std::to_string(50 + pick(50)) + "\"";
      case 4:
        return "expr: \"intent.margin < 0." + std::to_string(10 + pick(50)) + "\"";
      case 5:
        return "channel: " + std::string(channels[pick(5)]);
      case 6:
        return "language: [" + std::string(languages[pick(4)]) + ", unknown]";
      case 7:
        return "phi.kinds: " + std::string(kinds[pick(5)]);
      default:
        return "expr: \"conversation.failed_turns > " + std::to_string(pick(5)) + "\"";
    }
  }
  std::string when() {
    std::string out = "{ all: [ intent: " + intent() + ", " + question() + ", " + question() + " ]";
    if (pick(2) == 0) out += ", none: [ " + question() + " ]";
    if (pick(3) == 0) out += ", any: [ " + question() + ", " + question() + " ]";
    return out + " }";
  }

  std::mt19937 rng_;
};

std::string write_file(const std::string& name, const std::string& text) {
  const fs::path path = fs::path(CARELINE_BINARY_DIR) / name;
  std::ofstream(path) << text;
  return path.string();
}

std::string file_of(std::size_t rules) {
  return write_file("bench-" + std::to_string(rules) + ".yaml", policy_of(rules));
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

// Of this process, so that a machine's other work does not count.
double milliseconds_since(std::clock_t begin) {
  return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// `careline policy check` and `prove` over random rules; the mean over several of them.
void check_and_prove(benchmark::State& state) {
  const auto rules = static_cast<std::size_t>(state.range(0));
  std::vector<std::string> files;
  for (std::uint32_t seed = 1; seed <= 5; ++seed)
    files.push_back(
        write_file("random-" + std::to_string(rules) + "-" + std::to_string(seed) + ".yaml",
                   RandomRules(seed).policy(rules)));
  std::size_t next = 0;
  double slowest = 0;
  std::size_t findings = 0;
  for (auto _ : state) {
    const std::clock_t begin = std::clock();
    const std::string& file = files[next++ % files.size()];
    const auto report = careline::policy::check(file);
    const auto proof = careline::policy::prove(file);
    if (!report || !proof) state.SkipWithError("the policy does not compile");
    slowest = std::max(slowest, milliseconds_since(begin));
    if (report) findings = report->json.size();
  }
  state.counters["slowest_ms"] = slowest;
  state.counters["report_bytes"] = static_cast<double>(findings);
}
BENCHMARK(check_and_prove)->Arg(200)->Arg(1000)->Unit(benchmark::kMillisecond);

// Files that somebody made to hurt: how long until they are refused.
void hostile(benchmark::State& state) {
  const auto times = [](const std::string& text, std::size_t n) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) out += text;
    return out;
  };
  static constexpr const char* names[] = {"100k [",          "alias bomb",   "200k keys",
                                          "200k equal keys", "1 MiB scalar", "invalid UTF-8",
                                          "zero-width",      "bidi"};
  const auto which = static_cast<std::size_t>(state.range(0));
  std::string text;
  switch (which) {
    case 0:
      text = times("[", 100000);
      break;
    case 1:
      text = "a: &a [x]\n";
      for (char c = 'b'; c < 'z'; ++c)
        text += std::string(1, c) + ": &" + c + " [" +
                times(std::string("*") + static_cast<char>(c - 1) + ",", 10) + "]\n";
      break;
    case 2:
      text = "policy: x\nvars:\n";
      for (int i = 0; i < 200000 && text.size() < 1040000; ++i)
        text += " " + std::to_string(i) + ":\n";
      break;
    case 3:
      text = times("a: 1\n", 200000);
      break;
    case 4:
      text = "policy: " + times("x", (1U << 20) - 100);
      break;
    case 5:
      text = times("policy: x\n", 100000) + "\xFF";
      break;
    case 6:
      text = times("# text\n", 140000) + "policy: x\xE2\x80\x8By\n";
      break;
    default:
      text = times("# text\n", 140000) + "policy: x\xE2\x80\xAEy\n";
  }
  const std::string file = write_file("hostile-" + std::to_string(which) + ".yaml", text);
  double slowest = 0;
  for (auto _ : state) {
    const std::clock_t begin = std::clock();
    if (careline::policy::Policy::load(file)) state.SkipWithError("a hostile file loads");
    slowest = std::max(slowest, milliseconds_since(begin));
  }
  state.SetLabel(names[which]);
  state.counters["slowest_ms"] = slowest;
}
BENCHMARK(hostile)->DenseRange(0, 7)->Unit(benchmark::kMillisecond);

void load_default(benchmark::State& state) {
  for (auto _ : state) {
    const auto policy =
        careline::policy::Policy::load(CARELINE_SOURCE_DIR "/lib/assets/policies/healthcare.yaml");
    if (!policy) state.SkipWithError(policy.error().message.c_str());
  }
}
BENCHMARK(load_default)->Unit(benchmark::kMillisecond);

}  // namespace
