// Training on small sets, and what the trainer refuses.
#include <catch2/catch.hpp>

#include <unistd.h>
#include <cstdio>
#include <fstream>

#include "intent/bundle.h"
#include "intent/fasttext_model.h"
#include "intent/intent.h"
#include "intent/train/corpus_check.h"
#include "intent/train/folds.h"
#include "intent/train/trainer.h"
#include "sample_corpus.h"
#include "shipped_classifier.h"

using namespace careline;
using namespace careline::intent;
using careline::intent::tests::classify;
using careline::intent::tests::sample_corpus;

namespace {

TrainOptions small_options() {
  TrainOptions options;
  options.fasttext_dim = 20;
  options.fasttext_buckets = 500;
  options.fasttext_epochs = 10;
  return options;
}

std::shared_ptr<const Classifier> open_bytes(const std::string& bytes) {
  const std::string path = "/tmp/careline-trained-" + std::to_string(::getpid());
  std::ofstream(path, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  auto opened = Classifier::open(path, {true, {}});
  std::remove(path.c_str());
  REQUIRE(opened.ok());
  return *std::move(opened);
}

Error refusal(const std::vector<Example>& examples) {
  const auto trained = train(examples, {}, small_options());
  REQUIRE(!trained.ok());
  CHECK(trained.error().status == Status::invalid_argument);
  return trained.error();
}

}  // namespace

TEST_CASE("ten examples a label are enough to start with, and the linear head leads", "[trainer]") {
  const auto examples = sample_corpus();
  auto trained = train(examples, {}, small_options());
  REQUIRE(trained.ok());
  CHECK(trained->evaluation.accuracy.n == examples.size());
  CHECK(trained->evaluation.scheme == "five folds");
  CHECK(trained->evaluation.linear_alone.k > trained->evaluation.fasttext_alone.k);
  CHECK(trained->evaluation.accuracy.value() > 0.3);
  const auto classifier = open_bytes(trained->bundle);
  std::size_t right = 0;
  for (const Example& e : examples) {
    const Classification c = classify(*classifier, e.text);
    right += !c.ranking.empty() && classifier->labels()[c.label] == e.label;
  }
  CHECK(right >= 57);  // of 60, seen in training
  const Classification typo = classify(*classifier, "pleese cancell my apointment");
  CHECK(classifier->labels()[typo.label] == "appointment_cancel");
}

TEST_CASE("the same examples give the same bytes, twice in one process", "[trainer]") {
  const auto examples = sample_corpus(6);
  const auto first = train(examples, {}, small_options());
  const auto second = train(examples, {}, small_options());
  REQUIRE(first.ok());
  REQUIRE(second.ok());
  CHECK(first->bundle == second->bundle);
  TrainOptions other = small_options();
  other.seed = 2;
  CHECK(train(examples, {}, other)->bundle != first->bundle);
}

TEST_CASE("a validation set takes the place of folds", "[trainer]") {
  auto examples = sample_corpus();
  std::vector<Example> validation;
  std::vector<Example> rest;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    (i % 5 == 0 ? validation : rest).push_back(std::move(examples[i]));
  }
  const auto trained = train(rest, validation, small_options());
  REQUIRE(trained.ok());
  CHECK(trained->evaluation.scheme == "validation set");
  CHECK(trained->evaluation.accuracy.n == validation.size());
  validation[3].label = "never_seen";
  const auto refused = train(rest, validation, small_options());
  REQUIRE(!refused.ok());
  CHECK(refused.error().status == Status::unknown_label);
  CHECK(refused.error().offset == 3);
}

TEST_CASE("corpora that are wrong are refused with the example's index", "[trainer]") {
  auto blank = sample_corpus();
  blank[7].text = SecureText("  \n");
  CHECK(refusal(blank).offset == 7);
  CHECK(refusal(blank).message == "example 7: the text is blank");

  auto few = sample_corpus();
  few.resize(few.size() - 6);
  CHECK(refusal(few).message.find("fewer than 5") != std::string::npos);
  CHECK(refusal(few).message.find("out_of_scope") != std::string::npos);

  auto spelling = sample_corpus();
  spelling[3].label = "Appointment_cancel";
  CHECK(refusal(spelling).offset == 3);
  CHECK(refusal(spelling).message.find("also occurs as") != std::string::npos);

  auto twice = sample_corpus();
  twice[15].text = SecureText("CANCEL my visit!!!");
  twice[0].text = SecureText("cancel my visit!!!");
  const Error clash = refusal(twice);
  CHECK(clash.offset == 15);
  CHECK(clash.message.find("same text as example 0") != std::string::npos);
  CHECK(clash.message.find("cancel my visit") == std::string::npos);  // never the text

  auto utf8 = sample_corpus();
  utf8[2].text = SecureText("abc\xff");
  CHECK(train(utf8, {}, small_options()).error().offset == 2);

  auto label = sample_corpus();
  label[1].label = "two words";
  CHECK(refusal(label).offset == 1);
  label[1].label = "";
  CHECK(refusal(label).offset == 1);

  auto one = sample_corpus();
  one.resize(10);
  CHECK(refusal(one).message.find("two labels") != std::string::npos);
  CHECK(!train({}, {}, small_options()).ok());
  // The same text twice under one label is only worth telling apart; it is not an error.
  auto same = sample_corpus();
  same[1].text = SecureText(same[0].text.view());
  CHECK(check_corpus(same).ok());
}

// 40 messages that speak of a lawyer, in front of as many that ask for the same without one.
std::vector<Example> corpus_with_signals() {
  auto examples = sample_corpus();
  for (Example& e : examples) e.has_signals = true;
  const char* threats[] = {"my lawyer will hear of it", "expect my attorney to call",
                           "i am going to sue you", "the state board will get my letter"};
  const char* wishes[] = {"my brother will hear of it", "expect my sister to call",
                          "i am going to thank you", "the front desk will get my letter"};
  const std::size_t messages = examples.size();
  for (std::size_t i = 0; i < 40; ++i) {
    for (const bool threat : {true, false}) {
      Example e;
      e.text = SecureText(std::string(examples[i % messages].text.view()) + ", " +
                          (threat ? threats[i % 4] : wishes[i % 4]));
      e.has_signals = true;
      if (threat) e.signals = {Signal::legal_threat};
      examples.push_back(std::move(e));
    }
  }
  return examples;
}

TEST_CASE("signals are learned beside the intents, also from messages without a label",
          "[trainer][signals]") {
  auto trained = train(corpus_with_signals(), {}, small_options());
  REQUIRE(trained.ok());
  // Messages without a label count for no figure of the intents.
  CHECK(trained->evaluation.accuracy.n == sample_corpus().size());
  const auto& figures = trained->evaluation.per_signal;
  REQUIRE(figures.size() == signal_count);
  const auto& threats = figures[static_cast<std::size_t>(Signal::legal_threat)];
  CHECK(threats.gold == 40);
  CHECK(threats.right >= 36);
  CHECK(threats.precision().value() >= small_options().signal_precision);
  const auto classifier = open_bytes(trained->bundle);
  REQUIRE(classifier->reads_signals());
  const auto raised = classify(*classifier, "cancel my visit or i am going to sue you");
  REQUIRE(raised.signals.size() == 1);
  CHECK(raised.signals[0].signal == Signal::legal_threat);
  CHECK(raised.signals[0].probability > 0.5F);
  CHECK(classify(*classifier, "cancel my visit, i am going to thank you").signals.empty());
  // One sentence of a long message is enough.
  CHECK(classify(*classifier,
                 "Please cancel my visit at nine. When do you open on sunday? My lawyer will hear "
                 "of it. Which card can I use to pay?")
            .signals.size() == 1);
}

TEST_CASE("a corpus that names no signals gives a bundle that reads none", "[trainer][signals]") {
  auto trained = train(sample_corpus(), {}, small_options());
  REQUIRE(trained.ok());
  CHECK(trained->evaluation.per_signal.empty());
  CHECK_FALSE(open_bytes(trained->bundle)->reads_signals());
}

TEST_CASE("signals that are rare or cannot be told apart raise nothing", "[trainer][signals]") {
  auto examples = corpus_with_signals();
  for (std::size_t i = 0; i < examples.size(); ++i) {
    if (i < 10) examples[i].signals.push_back(Signal::anger);         // too few
    if (i % 3 == 0) examples[i].signals.push_back(Signal::distress);  // at random
  }
  auto trained = train(examples, {}, small_options());
  REQUIRE(trained.ok());
  const auto& figures = trained->evaluation.per_signal;
  CHECK(figures[static_cast<std::size_t>(Signal::anger)].predicted == 0);
  CHECK(figures[static_cast<std::size_t>(Signal::distress)].predicted == 0);
}

TEST_CASE("a dictionary holds only what two examples say", "[trainer]") {
  auto examples = sample_corpus();
  examples[0].text = SecureText("cancel the visit of xanthippe please");
  examples[0].variants.push_back(SecureText("cancel the visit of xanthippe xanthippe please"));
  const auto trained = train(examples, {}, small_options());
  REQUIRE(trained.ok());
  CHECK(trained->bundle.find("xanthippe") == std::string::npos);
  const auto bundle = Bundle::read(trained->bundle, "m", {});
  const auto fasttext = FasttextModel::open(bundle->section("fasttext"));
  REQUIRE(fasttext.ok());
  const auto& words = (*fasttext)->words();
  CHECK(std::find(words.begin(), words.end(), "appointment") != words.end());
  for (const std::string_view word : words) CHECK(word != "xanthippe");
}

TEST_CASE("groups are left out whole, languages spread over the folds", "[trainer]") {
  std::vector<Example> examples;
  for (int author = 0; author < 8; ++author) {
    for (int i = 0; i < 3; ++i) {
      Example e;
      e.label = "a";
      e.group = "author" + std::to_string(author);
      e.lang = author < 4 ? "en" : "es";
      examples.push_back(std::move(e));
    }
  }
  const Folds folds = make_folds(examples, 1, 4);
  CHECK(folds.count == 4);
  for (std::size_t i = 0; i < examples.size(); ++i) {
    for (std::size_t k = 0; k < examples.size(); ++k) {
      if (examples[i].group == examples[k].group) CHECK(folds.of[i] == folds.of[k]);
      if (examples[i].lang == examples[k].lang && examples[i].group != examples[k].group) {
        CHECK(folds.of[i] != folds.of[k]);
      }
    }
  }
  CHECK(make_folds(examples, 1, 0).count == 8);
  examples[0].group.clear();
  CHECK(make_folds(examples, 1, 0).scheme == "five folds");
}

TEST_CASE("a comparison tells flips and safety regressions", "[trainer]") {
  auto examples = sample_corpus();
  for (Example& e : examples) {
    if (e.label == "greeting") e.label = "emergency";
  }
  const auto good = train(examples, {}, small_options());
  REQUIRE(good.ok());
  auto spoilt = examples;  // the same texts, but emergencies mostly taught as something else
  for (std::size_t i = 0, k = 0; i < spoilt.size(); ++i) {
    if (spoilt[i].label == "emergency" && k++ >= 5) spoilt[i].label = "payment_make";
  }
  const auto bad = train(spoilt, {}, small_options());
  REQUIRE(bad.ok());
  const auto before = open_bytes(good->bundle);
  const auto after = open_bytes(bad->bundle);
  const auto comparison = compare(*before, *after, examples);
  REQUIRE(comparison.ok());
  CHECK(comparison->broken > 0);
  REQUIRE(comparison->safety_regressions.size() == 1);
  CHECK(comparison->safety_regressions[0] == "emergency");
  CHECK(compare(*before, *before, examples)->flips.empty());
  CHECK(compare(*before, *before, examples)->safety_regressions.empty());
}
