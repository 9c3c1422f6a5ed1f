// The bundle that ships: it opens with the library's own key, and behaves as intent.h promises.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <thread>

#include "shipped_classifier.h"

using namespace careline;
using namespace careline::intent;
using careline::intent::tests::classify;
using careline::intent::tests::label_of;
using careline::intent::tests::shipped;

TEST_CASE("the shipped bundle is signed and knows every intent of the taxonomy", "[shipped]") {
  const auto classifier = shipped();
  std::set<std::string> expected;
  for (const IntentInfo& info : shipped_intents()) expected.emplace(info.label);
  const std::set<std::string> found(classifier->labels().begin(), classifier->labels().end());
  CHECK(found == expected);
  CHECK(std::string(classifier->model_id()).substr(0, 16) == "careline-intent@");
}

TEST_CASE("plain requests are understood in both languages", "[shipped]") {
  const std::pair<const char*, const char*> cases[] = {
      {"I need to cancel my appointment", "appointment_cancel"},
      {"can you refill my prescription", "prescription_refill"},
      {"necesito cancelar mi cita", "appointment_cancel"},
      {"quiero hablar con una persona", "human_agent"},
      {"gracias, hasta luego", "closing"},
  };
  for (const auto& [text, label] : cases) {
    CAPTURE(text);
    CHECK(label_of(classify(text)) == label);
  }
}

TEST_CASE("nothing to go by is never a class", "[shipped]") {
  const char* texts[] = {"",          " ",     "\n\n\t", "👍",     "🙏🏽 😀",
                         "???",       "12345", "...",    "5 6 7", "sdkjfh qwoeiru zmxncb",
                         "xzqj vbnkw"};
  for (const char* text : texts) {
    CAPTURE(text);
    const Classification c = classify(text);
    CHECK(c.reason == IntentReason::no_evidence);
  }
  CHECK(classify("").ranking.empty());
  CHECK(classify("").known_ratio == 0);
}

TEST_CASE("the ranking is kept, ordered and bounded, whatever the reason", "[shipped]") {
  for (const char* text : {"I need to cancel my appointment", "the thing about the other thing",
                           "what about it", "hola"}) {
    CAPTURE(text);
    const Classification c = classify(text);
    REQUIRE(!c.ranking.empty());
    CHECK(c.ranking.size() <= 5);
    CHECK(c.label == c.ranking[0].label);
    CHECK(c.confidence == c.ranking[0].confidence);
    CHECK(c.margin == Approx(c.ranking[0].confidence - c.ranking[1].confidence));
    float sum = 0;
    for (std::size_t i = 0; i < c.ranking.size(); ++i) {
      if (i > 0) CHECK(c.ranking[i].confidence <= c.ranking[i - 1].confidence);
      sum += c.ranking[i].confidence;
    }
    CHECK(sum <= 1.0001F);
    CHECK(c.known_ratio > 0);
    CHECK(c.known_ratio <= 1);
  }
}

TEST_CASE("a language that is not covered is said so, with the ranking", "[shipped]") {
  Context context;
  for (const Language language : {Language::zh, Language::fr, Language::other}) {
    context.language = language;
    const Classification c = classify("I need to cancel my appointment", context);
    CHECK(c.reason == IntentReason::language_unsupported);
    CHECK(!c.ranking.empty());
  }
  for (const Language language : {Language::en, Language::es, Language::mixed, Language::unknown}) {
    context.language = language;
    CHECK(classify("I need to cancel my appointment", context).reason !=
          IntentReason::language_unsupported);
  }
}

TEST_CASE("scores do not depend on PHI values, case, accents or blanks", "[shipped]") {
  const std::pair<const char*, const char*> same[] = {
      {"Please cancel the visit of [NAME_1] on [DATE_1]",
       "Please cancel the visit of [NAME_7] on [DATE_12]"},
      {"Please cancel the visit of [NAME_1] [NAME_2] on [DATE_1]",
       "Please cancel the visit of [NAME_1] on [DATE_1]"},
      {"can I come on Monday", "can I come on Friday"},
      {"can I come on Monday", "can I come on [WEEKDAY_1]"},
      {"¿puedo ir el lunes?", "¿puedo ir el [WEEKDAY_1]?"},
      {"I need a refill", "  I NEED   a REFILL  \n"},
      {"necesito información", "NECESITO INFORMACION"},
      {"I can't log in", "I cant log in"},
      {"pleaseeee help", "please help"},
      {"call 4155550100", "call 2025550199"},
  };
  for (const auto& [a, b] : same) {
    CAPTURE(a, b);
    const Classification x = classify(a);
    const Classification y = classify(b);
    REQUIRE(x.ranking.size() == y.ranking.size());
    for (std::size_t i = 0; i < x.ranking.size(); ++i) {
      CHECK(x.ranking[i].label == y.ranking[i].label);
      CHECK(x.ranking[i].confidence == y.ranking[i].confidence);
    }
  }
}

TEST_CASE("the same text gives the same bits, on every thread", "[shipped]") {
  const char* text =
      "Hi, I got a bill for $240. My insurance should have paid. Can someone explain?";
  const Classification first = classify(text);
  std::vector<Classification> results(4);
  std::vector<std::thread> threads;
  for (auto& result : results) {
    threads.emplace_back([&result, text] {
      for (int i = 0; i < 50; ++i) result = classify(text);
    });
  }
  for (auto& thread : threads) thread.join();
  for (const Classification& c : results) {
    REQUIRE(c.ranking.size() == first.ranking.size());
    for (std::size_t i = 0; i < c.ranking.size(); ++i) {
      CHECK(c.ranking[i].label == first.ranking[i].label);
      CHECK(c.ranking[i].confidence == first.ranking[i].confidence);
    }
  }
}

TEST_CASE("allow and deny lists take labels away and do not make the rest look sure", "[shipped]") {
  const auto classifier = shipped();
  const char* text = "I need to cancel my appointment";
  const Classification free = classify(text);
  const std::uint32_t denied[] = {free.label};
  Context context;
  context.deny = denied;
  const Classification without = classify(text, context);
  CHECK(without.label == free.ranking[1].label);
  CHECK(without.confidence == free.ranking[1].confidence);
  for (const Ranked& r : without.ranking) CHECK(r.label != free.label);

  const std::uint32_t allowed[] = {free.ranking[1].label};
  context = {};
  context.allow = allowed;
  const Classification only = classify(text, context);
  REQUIRE(only.ranking.size() == 1);
  CHECK(only.confidence == free.ranking[1].confidence);
  CHECK(only.reason != IntentReason::ok);

  // Labels beyond the model's are ignored; denying all leaves no evidence for anything.
  const std::uint32_t unknown[] = {9999};
  context = {};
  context.deny = unknown;
  CHECK(classify(text, context).label == free.label);
  std::vector<std::uint32_t> all;
  for (std::uint32_t l = 0; l < classifier->labels().size(); ++l) all.push_back(l);
  context.deny = all;
  CHECK(classify(text, context).ranking.empty());
  CHECK(classify(text, context).reason == IntentReason::no_evidence);
}

TEST_CASE("the page re-ranks", "[shipped]") {
  const auto classifier = shipped();
  const auto index = [&](const char* label) {
    const auto labels = classifier->labels();
    return static_cast<std::uint32_t>(std::find(labels.begin(), labels.end(), label) -
                                      labels.begin());
  };
  const auto confidence_of = [](const Classification& c, std::uint32_t label) {
    for (const Ranked& r : c.ranking) {
      if (r.label == label) return r.confidence;
    }
    return 0.0F;
  };
  const char* text = "what do my results mean";
  Context lab;
  lab.page = "lab_results";
  Context billing;
  billing.page = "billing";
  const std::uint32_t results = index("lab_results");
  CHECK(confidence_of(classify(text, lab), results) > confidence_of(classify(text), results));
  CHECK(confidence_of(classify(text, lab), results) >
        confidence_of(classify(text, billing), results));
  Context nowhere;
  nowhere.page = "no such page";
  CHECK(classify(text, nowhere).confidence == classify(text).confidence);
}

TEST_CASE("data that answers a question stays with the pending intent", "[shipped]") {
  const auto classifier = shipped();
  const auto labels = classifier->labels();
  Context context;
  context.pending = static_cast<std::uint32_t>(
      std::find(labels.begin(), labels.end(), "prescription_refill") - labels.begin());
  for (const char* text : {"[DATE_1]", "4 15", "[NAME_1] [DATE_1]"}) {
    CAPTURE(text);
    CHECK(classify(text, context).label == context.pending);
  }
  CHECK(classify("👍", context).ranking.empty());
  // A new request is not swallowed.
  CHECK(label_of(classify("I need to cancel my appointment", context)) == "appointment_cancel");
}
