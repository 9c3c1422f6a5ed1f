// Figures of merit against values worked out by hand.
#include <catch2/catch.hpp>

#include "base/json_reader.h"
#include "intent/train/evaluation.h"

using namespace careline;
using namespace careline::intent;

namespace {

Outcome outcome(std::int32_t gold, std::vector<Ranked> ranking,
                IntentReason reason = IntentReason::ok) {
  Outcome o;
  o.gold = gold;
  o.said.ranking = std::move(ranking);
  o.said.reason = reason;
  if (!o.said.ranking.empty()) {
    o.said.label = o.said.ranking[0].label;
    o.said.confidence = o.said.ranking[0].confidence;
  }
  o.lang = gold % 2 == 0 ? "en" : "es";
  o.channel = "sms";
  o.words = 5;
  return o;
}

const std::vector<std::string> labels = {"a", "b", "out_of_scope"};

}  // namespace

TEST_CASE("Wilson intervals", "[evaluation]") {
  const Rate half{50, 100};
  CHECK(half.value() == 0.5);
  CHECK(half.low() == Approx(0.4038).margin(1e-4));
  CHECK(half.high() == Approx(0.5962).margin(1e-4));
  CHECK(Rate{10, 10}.low() == Approx(0.7225).margin(1e-4));
  CHECK(Rate{10, 10}.high() == 1);
  CHECK(Rate{0, 0}.low() == 0);
  CHECK(Rate{0, 0}.high() == 1);
}

TEST_CASE("figures of six messages", "[evaluation]") {
  std::vector<Outcome> outcomes = {
      outcome(0, {{0, 0.9F}, {1, 0.1F}}),
      outcome(0, {{1, 0.6F}, {0, 0.4F}}, IntentReason::low_confidence),
      outcome(1, {{1, 0.8F}, {0, 0.2F}}),
      outcome(1, {}, IntentReason::no_evidence),
      outcome(2, {{2, 0.7F}, {0, 0.2F}}, IntentReason::out_of_scope),
      outcome(2, {{0, 0.3F}, {2, 0.2F}}, IntentReason::low_confidence),
  };
  outcomes[1].gold_also = {1};
  outcomes[2].said.also = {{0, 0.7F}};
  const Evaluation e = evaluate(labels, outcomes);
  CHECK(e.accuracy.k == 3);
  CHECK(e.accuracy.n == 6);
  CHECK(e.in_scope_accuracy.k == 2);
  CHECK(e.in_scope_accuracy.n == 4);
  CHECK(e.accuracy_or_also.k == 4);
  CHECK(e.top3.k == 5);
  CHECK(e.coverage.k == 2);
  CHECK(e.accuracy_not_abstaining.k == 2);
  CHECK(e.accuracy_not_abstaining.n == 2);
  CHECK(e.also_precision.k == 0);
  CHECK(e.also_recall.k == 1);  // said as the main label
  // a: 1 of 2 found, 1 of 2 said; b: 1 of 2 found, 1 of 2 said; out_of_scope: 1 of 2 found, 1 of 1
  // said.
  CHECK(e.macro_f1 == Approx((0.5 + 0.5 + 2.0 / 3) / 3));
  CHECK(e.confusion[0 * 3 + 1] == 1);
  CHECK(e.confusion[2 * 3 + 0] == 1);
  // In-scope scores .9 .6 .8 0 against 0 and .3: 7 of 8 pairs right, counting the tie as half.
  CHECK(e.auroc == Approx((2 + 2 + 2 + 0.5) / 8));
  CHECK(e.slices.at("lang=en").n == 4);
  CHECK(e.slices.at("lang=es").k == 1);
  CHECK(e.slices.at("words=4-8").n == 6);
  CHECK(e.reasons.at("ok") == 2);
  double sum = 0;
  for (const auto& bin : e.reliability) sum += bin.confidence;
  CHECK(sum == Approx(0.9 + 0.6 + 0.8 + 0.7 + 0.3));
  CHECK(e.calibration_error > 0);
}

TEST_CASE("perfect confidence has no calibration error, and a full curve", "[evaluation]") {
  std::vector<Outcome> outcomes;
  for (int i = 0; i < 200; ++i)
    outcomes.push_back(outcome(i % 2, {{static_cast<std::uint32_t>(i % 2), 1.0F}}));
  const Evaluation e = evaluate(labels, outcomes);
  CHECK(e.calibration_error == 0);
  CHECK(e.accuracy.value() == 1);
  REQUIRE(e.coverage_curve.size() == 50);
  CHECK(e.coverage_curve.back().coverage == 1);
  CHECK(e.coverage_curve.front().coverage == Approx(0.02));
  CHECK(e.auroc == -1);  // nothing out of scope
  CHECK(e.oos_recall_at_95_coverage.n == 0);
}

TEST_CASE("reports are well-formed, whatever the labels are called", "[evaluation]") {
  std::vector<Outcome> outcomes = {outcome(0, {{0, 0.9F}}), outcome(1, {{0, 0.5F}}),
                                   outcome(-1, {{1, 0.4F}}), outcome(2, {})};
  Evaluation e = evaluate(std::vector<std::string>{"a<b", "b&c", "out_of_scope"}, outcomes);
  e.scheme = "by hand";
  const auto json = json::parse(e.to_json());
  REQUIRE(json.ok());
  CHECK(json->find("accuracy")->integer_or("n", 0) == 4);
  CHECK(json->find("per_label")->find("a<b") != nullptr);
  CHECK(json->string_or("scheme", "") == "by hand");
  // Nothing to report is reported all the same.
  const Evaluation none = evaluate(labels, {});
  CHECK(json::parse(none.to_json()).ok());
}
