// Signals that the model reads may raise, never lower; without them the intent stands in.
#include <catch2/catch.hpp>

#include "fakes.h"

using namespace engine_test;

namespace {

const signal::Finding* find(const engine::Decision& d, Signal signal) {
  for (const auto& item : d.signals.items) {
    if (item.finding.signal == signal) return &item.finding;
  }
  return nullptr;
}

std::string family_of(const engine::Decision& d, Signal signal) {
  for (std::size_t i = 0; i < d.signals.items.size(); ++i) {
    if (d.signals.items[i].finding.signal == signal) return d.signals.families[i];
  }
  return {};
}

}  // namespace

TEST_CASE("A danger that only the model reads brings a person at once", "[engine][signals]") {
  Bench bench;
  bench.intent->learned = {{Signal::self_harm, 0.8F}, {Signal::complaint, 0.7F}};
  const std::string text = "hello, what are your hours";
  const auto d = decide(*bench.engine(), text);
  CHECK(d.tier == Tier::immediate_human);
  const auto* finding = find(d, Signal::self_harm);
  REQUIRE(finding != nullptr);
  CHECK(finding->assertion == Assertion::present);
  CHECK(finding->score == 0.8F);
  CHECK(finding->evidence.size() == text.size());
  CHECK(family_of(d, Signal::self_harm) == "learned");
  CHECK(find(d, Signal::complaint) != nullptr);
  // In the order of the signals, as the policy input and the record want them.
  REQUIRE(d.signals.items.size() == 2);
  CHECK(d.signals.items[0].finding.signal == Signal::self_harm);
}

TEST_CASE("What a lexicon found keeps its assertion and evidence", "[engine][signals]") {
  Bench bench;
  bench.intent->learned = {{Signal::emergency_medical, 0.99F}};
  const auto present = decide(*bench.engine(), "my chest hurts");
  REQUIRE(find(present, Signal::emergency_medical) != nullptr);
  CHECK(find(present, Signal::emergency_medical)->evidence.size() == 11);
  const auto past = decide(*bench.engine(), "records of my heart attack in 2019");
  REQUIRE(find(past, Signal::emergency_medical) != nullptr);
  CHECK(find(past, Signal::emergency_medical)->assertion == Assertion::historical);
}

TEST_CASE("Words against oneself are no threat to others", "[engine][signals]") {
  Bench bench;
  bench.intent->learned = {{Signal::harm_to_others, 0.6F}};
  CHECK(find(decide(*bench.engine(), "I will end it all"), Signal::harm_to_others) == nullptr);
  CHECK(find(decide(*bench.engine(), "I will end him"), Signal::harm_to_others) != nullptr);
}

TEST_CASE("Signals alone are read as in a decision", "[engine][signals]") {
  Bench bench;
  bench.intent->learned = {{Signal::abuse, 0.6F}};
  const auto result = bench.engine()->detect_signals(says("hello"));
  REQUIRE(result);
  REQUIRE(result->items.size() == 1);
  CHECK(result->items[0].finding.signal == Signal::abuse);
}
