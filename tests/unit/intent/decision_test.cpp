// Joining, further intents and reasons, on scores made by hand.
#include <catch2/catch.hpp>

#include <cmath>

#include "intent/decision.h"
#include "sample_corpus.h"

using namespace careline;
using namespace careline::intent;
using careline::intent::tests::input_of;

namespace {

Manifest manifest_of(std::vector<std::string> labels) {
  Manifest m;
  m.labels = std::move(labels);
  for (std::size_t i = 0; i < m.labels.size(); ++i) {
    if (m.labels[i] == "out_of_scope") m.out_of_scope = static_cast<std::int32_t>(i);
  }
  m.calibration.fasttext_weight = 1;
  m.calibration.linear_weight = 1;
  m.calibration.min_confidence = 0.5F;
  m.calibration.min_margin = 0.1F;
  m.calibration.min_known = 0.2F;
  return m;
}

// Parts of log-probabilities; both heads get half of each.
PartScores scores_of(const std::vector<std::vector<float>>& parts) {
  PartScores scores;
  scores.reset(parts[0].size(), 0, parts.size());
  for (const auto& part : parts) {
    const auto rows = scores.add();
    for (std::size_t l = 0; l < part.size(); ++l) {
      rows[l] = std::log(part[l]) / 2;
      rows[part.size() + l] = std::log(part[l]) / 2;
    }
  }
  return scores;
}

Classification decided(const Manifest& m, const std::vector<std::vector<float>>& parts,
                       float known = 1, const Context& context = {},
                       const char* text = "some words here now then") {
  Joined joined;
  Joiner(m.labels).join(m.calibration, scores_of(parts), joined);
  return decide(m, context, input_of(text), known, joined);
}

}  // namespace

TEST_CASE("reasons, in their order", "[decision]") {
  const Manifest m = manifest_of({"a", "b", "out_of_scope"});
  CHECK(decided(m, {{0.8F, 0.1F, 0.1F}}).reason == IntentReason::ok);
  CHECK(decided(m, {{0.45F, 0.3F, 0.25F}}).reason == IntentReason::low_confidence);
  CHECK(decided(m, {{0.51F, 0.48F, 0.01F}}).reason == IntentReason::ambiguous);
  CHECK(decided(m, {{0.1F, 0.1F, 0.8F}}).reason == IntentReason::out_of_scope);
  CHECK(decided(m, {{0.8F, 0.1F, 0.1F}}, 0.1F).reason == IntentReason::no_evidence);
  CHECK(!decided(m, {{0.8F, 0.1F, 0.1F}}, 0.1F).ranking.empty());
  CHECK(decided(m, {{0.8F, 0.1F, 0.1F}}, 0).ranking.empty());
  Context foreign;
  foreign.language = Language::vi;
  CHECK(decided(m, {{0.8F, 0.1F, 0.1F}}, 0.1F, foreign).reason ==
        IntentReason::language_unsupported);
}

TEST_CASE("sentences speak for themselves", "[decision]") {
  Manifest m = manifest_of({"a", "b", "greeting"});
  m.calibration.sentence_weight = 0.5F;
  m.calibration.also_confidence = 0.6F;
  // The whole is torn; one sentence asks for a, another for b.
  const Classification c =
      decided(m, {{0.5F, 0.4F, 0.1F}, {0.9F, 0.05F, 0.05F}, {0.1F, 0.8F, 0.1F}});
  CHECK(c.label == 0);
  REQUIRE(c.also.size() == 1);
  CHECK(c.also[0].label == 1);
  CHECK(c.also[0].confidence == Approx(0.8F));
  // The mean of the sentences, weighted by how decided they are.
  const float sentences = (0.9F * 0.9F + 0.8F * 0.1F) / 1.7F;
  CHECK(c.confidence == Approx(0.5F * 0.5F + 0.5F * sentences));

  // A greeting in front is not what the message is about, nor a further intent.
  const Classification greeted =
      decided(m, {{0.5F, 0.1F, 0.4F}, {0.02F, 0.02F, 0.96F}, {0.9F, 0.05F, 0.05F}});
  CHECK(greeted.label == 0);
  CHECK(greeted.also.empty());
  CHECK(greeted.confidence > 0.6F);

  // Undecided sentences name nothing.
  CHECK(decided(m, {{0.5F, 0.4F, 0.1F}, {0.5F, 0.4F, 0.1F}, {0.3F, 0.5F, 0.2F}}).also.empty());
}

TEST_CASE("further intents keep to allow and deny lists, best first, each once", "[decision]") {
  Manifest m = manifest_of({"a", "b", "c"});
  const std::vector<std::vector<float>> parts = {{0.8F, 0.1F, 0.1F},
                                                 {0.9F, 0.05F, 0.05F},
                                                 {0.1F, 0.7F, 0.2F},
                                                 {0.1F, 0.8F, 0.1F},
                                                 {0.02F, 0.02F, 0.96F}};
  const Classification c = decided(m, parts);
  REQUIRE(c.also.size() == 2);
  CHECK(c.also[0].label == 2);
  CHECK(c.also[1].label == 1);
  CHECK(c.also[1].confidence == Approx(0.8F));
  const std::uint32_t deny[] = {2};
  Context context;
  context.deny = deny;
  REQUIRE(decided(m, parts, 1, context).also.size() == 1);
  CHECK(decided(m, parts, 1, context).also[0].label == 1);
}

TEST_CASE("context re-weighs and stays a distribution", "[decision]") {
  Manifest m = manifest_of({"a", "b", "c"});
  m.pages.push_back({"page", {{1, 2.0F}}});
  m.channels.push_back({Channel::voice, {{2, 3.0F}}});
  const std::vector<std::vector<float>> parts = {{0.5F, 0.3F, 0.2F}};
  Context context;
  context.page = "page";
  const Classification c = decided(m, parts, 1, context);
  CHECK(c.label == 1);
  const float b = 0.3F * std::exp(2.0F);
  CHECK(c.confidence == Approx(b / (b + 0.7F)));
  context.page = {};
  context.channel = Channel::voice;
  CHECK(decided(m, parts, 1, context).label == 2);
  context = {};
  context.pending = 2;
  CHECK(decided(m, parts, 1, context, "[DATE_1]").label == 2);
  CHECK(decided(m, parts, 1, context, "yes").label == 0);
  CHECK(decided(m, parts, 1, context, "yes").ranking[2].confidence > 0.2F);
  context.pending = 77;  // no such label
  CHECK(decided(m, parts, 1, context, "[DATE_1]").label == 0);
}

TEST_CASE("what has content", "[decision]") {
  const Manifest m = manifest_of({"a", "b"});
  Context pending;
  pending.pending = 1;
  CHECK(has_content(m, {}, input_of("hi")));
  CHECK(has_content(m, {}, input_of("[DATE_1]")));
  CHECK(!has_content(m, {}, input_of("12 34")));
  CHECK(has_content(m, pending, input_of("12 34")));
  CHECK(!has_content(m, pending, input_of("👍")));
  CHECK(!has_content(m, pending, input_of("?!")));
  CHECK(!has_content(m, pending, input_of("")));
}

TEST_CASE("heads agree when both put the same label first", "[decision]") {
  const Manifest m = manifest_of({"a", "b"});
  PartScores scores;
  scores.reset(2, 0, 1);
  const auto rows = scores.add();
  rows[0] = 1;  // fastText: a
  rows[3] = 5;  // linear: b
  Joined joined;
  Joiner(m.labels).join(m.calibration, scores, joined);
  CHECK(!joined.agreed);
  CHECK(joined.probabilities[1] > joined.probabilities[0]);
}
