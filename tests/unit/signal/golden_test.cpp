// Recall and false alarms on the golden sets, and one positive and one near miss of every family.
#include <cstdlib>
#include <iostream>
#include <map>
#include <set>

#include "signal_support.h"

namespace careline::signal {
namespace {

const std::string golden = CARELINE_SOURCE_DIR "/tests/golden/signals/";

constexpr Signal dangers[] = {Signal::emergency_medical, Signal::self_harm, Signal::harm_to_others,
                              Signal::abuse};

bool is_alarming(const Findings& findings) {
  for (const Signal signal : dangers) {
    if (is_present(findings, signal)) return true;
  }
  return false;
}

TEST_CASE("every family has a message that raises it and one that does not", "[signal][golden]") {
  struct Seen {
    bool positive = false;
    bool near_miss = false;
  };
  std::map<std::string, Seen> seen;
  for (const std::string& line : lines_of(golden + "families.tsv")) {
    if (line[0] == '#') continue;
    INFO(line);
    const std::size_t slash = line.find('/');
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    const std::size_t third = line.find('\t', second + 1);
    REQUIRE(third != std::string::npos);
    const auto signal = signal_from(line.substr(0, slash));
    REQUIRE(signal.has_value());
    const bool wanted = line.substr(second + 1, third - second - 1) == "+";
    Seen& family = seen[line.substr(slash + 1, first - slash - 1)];
    (wanted ? family.positive : family.near_miss) = true;
    CHECK(is_present(detect(line.substr(third + 1)), *signal) == wanted);
  }
  for (std::uint16_t family = 0; !shipped().family_name(family).empty(); ++family) {
    const std::string name(shipped().family_name(family));
    INFO(name);
    REQUIRE(seen.count(name) == 1);
    CHECK(seen[name].positive);
    CHECK(seen[name].near_miss);
  }
}

TEST_CASE("recall on messages of danger", "[signal][golden]") {
  const auto messages = gold_messages(golden + "danger.jsonl");
  REQUIRE(messages.size() >= 400);
  for (const Signal signal : dangers) {
    std::size_t wanted = 0;
    std::size_t found = 0;
    for (const GoldMessage& m : messages) {
      if (!m.has(signal, Assertion::present)) continue;
      ++wanted;
      found += is_present(detect(m.text), signal);
    }
    INFO(name_of(signal) << ": " << found << " of " << wanted);
    REQUIRE(wanted > 0);
    CHECK(static_cast<double>(found) >= 0.98 * static_cast<double>(wanted));
  }
}

TEST_CASE("hard negatives are seldom raised, and a mention is seldom lost", "[signal][golden]") {
  const auto messages = gold_messages(golden + "hard_negatives.jsonl");
  REQUIRE(messages.size() >= 400);
  std::size_t raised = 0;
  for (const GoldMessage& m : messages) raised += is_alarming(detect(m.text));
  INFO(raised << " of " << messages.size());
  CHECK(static_cast<double>(raised) <= 0.05 * static_cast<double>(messages.size()));
}

TEST_CASE("false alarms on ordinary non-medical traffic", "[signal][golden]") {
  const char* folder = std::getenv("CARELINE_TEST_DATA");  // NOLINT(concurrency-mt-unsafe)
  if (folder == nullptr) {
    std::cerr << "SKIPPED: false alarms on ordinary traffic (CARELINE_TEST_DATA is not set)\n";
    WARN("CARELINE_TEST_DATA is not set");
    return;
  }
  std::size_t messages = 0;
  std::size_t alarms = 0;
  for (const char* part : {"train", "valid"}) {
    for (const std::string& line :
         lines_of(std::string(folder) + "/intent/clinc150_" + part + ".jsonl")) {
      const auto value = json::parse(line);
      REQUIRE(value.ok());
      ++messages;
      alarms += is_alarming(detect(value->string_or("text", "")));
    }
  }
  INFO(alarms << " of " << messages);
  REQUIRE(messages > 10000);
  CHECK(alarms * 1000 <= messages);
}

}  // namespace
}  // namespace careline::signal
