// P1: whatever fails on a message's way, nothing is automated; P3: nothing of it is repeated.
#include "fakes.h"

using namespace engine_test;

namespace {

struct Broken {
  std::string part;
  Mode mode;
  bool missing;
};

std::vector<Broken> all_faults() {
  std::vector<Broken> out;
  for (const char* part : {"phi", "redaction", "intent", "signals"}) {
    out.push_back({part, Mode::works, true});
    for (const Mode mode : {Mode::throws, Mode::throws_oddly, Mode::out_of_memory}) {
      out.push_back({part, mode, false});
    }
  }
  out.push_back({"redaction", Mode::error, false});
  out.push_back({"redaction", Mode::nonsense, false});
  out.push_back({"redaction:phi", Mode::nonsense, false});  // spans beyond the message
  out.push_back({"intent", Mode::nonsense, false});
  return out;
}

void break_part(Bench& bench, const Broken& broken) {
  const bool missing = broken.missing;
  if (broken.part == "phi" || broken.part == "redaction:phi") {
    bench.parts.phi = missing ? nullptr : std::make_shared<FakePhi>(broken.mode);
  } else if (broken.part == "redaction") {
    bench.parts.redactor = missing ? nullptr : std::make_shared<FakeRedactor>(broken.mode);
  } else if (broken.part == "intent") {
    bench.parts.intent = missing ? nullptr : std::make_shared<FakeIntent>(broken.mode);
  } else {
    bench.parts.signals = missing ? nullptr : std::make_shared<FakeSignals>(broken.mode);
  }
}

}  // namespace

TEST_CASE("The message is automated when every part works", "[engine][fault]") {
  Bench bench;
  const auto d = decide(*bench.engine(), "what are your hours");
  CHECK(d.tier == Tier::automate);
  CHECK(d.faults.empty());
}

TEST_CASE("No fault of any part yields automation", "[engine][fault]") {
  for (const Broken& broken : all_faults()) {
    INFO(broken.part << " mode " << static_cast<int>(broken.mode) << " missing " << broken.missing);
    Bench bench;
    break_part(bench, broken);
    const auto engine = bench.engine();
    const std::string part = broken.part.substr(0, broken.part.find(':'));
    for (const std::string& text :
         {std::string("what are your hours"), "hours please, " + canary + " 415-555-0182"}) {
      // A redactor that drops its answers does no harm where there was nothing to answer.
      if (broken.mode == Mode::nonsense && part == "redaction" && !holds(text, canary)) continue;
      engine::Conversation conversation;
      const auto d = decide(*engine, text, &conversation);
      CHECK(d.tier != Tier::automate);
      CHECK(d.template_id.empty());
      CHECK(d.reply.empty());
      CHECK_FALSE(d.queue.empty());
      CHECK(has_fault(d, part));
      CHECK(holds(d.explanation, part));
      CHECK_FALSE(holds(engine::to_json(d).view(), "Zoltanka"));
      CHECK_FALSE(holds(conversation.handoff_json().view(), "Zoltanka"));
      if (part == "phi" || part == "redaction") {
        CHECK_FALSE(d.phi.has_redacted);
        CHECK(d.intent.label.empty());  // the classifier saw nothing
        CHECK(bench.intent->seen().empty());
      }
    }
  }
}

TEST_CASE("Signals that could not be read escalate to a person at once", "[engine][fault]") {
  Bench bench;
  bench.parts.signals = std::make_shared<FakeSignals>(Mode::throws);
  const auto d = decide(*bench.engine(), "what are your hours");
  CHECK(d.tier == Tier::immediate_human);  // the rules of danger fire on unknown
}

TEST_CASE("Without a policy a person decides at once", "[engine][fault]") {
  Bench bench;
  bench.parts.policy = nullptr;
  const auto d = decide(*bench.engine(), "what are your hours");
  CHECK(d.tier == Tier::immediate_human);
  CHECK(d.queue == "front_desk");
  CHECK(has_fault(d, "policy"));
  CHECK(holds(d.explanation, "policy"));
  CHECK(d.phi.has_redacted);  // the rest of the way worked
  CHECK(d.intent.label == "hours_location");
}

TEST_CASE("Every part at once may be missing", "[engine][fault]") {
  Bench bench;
  bench.parts = {};
  const auto engine = bench.engine();
  const auto d = decide(*engine, "hello " + canary);
  CHECK(d.tier == Tier::immediate_human);
  CHECK(d.faults.size() >= 3);
  CHECK_FALSE(holds(engine::to_json(d).view(), "Zoltanka"));
  CHECK(engine->labels().empty());
  CHECK_FALSE(engine->describe_json().empty());
  CHECK_FALSE(engine->test_policy({"x"}));
  CHECK_FALSE(engine->explain("{}"));
  CHECK_FALSE(engine->detect(nullptr, says("x")));
  CHECK_FALSE(engine->redact(nullptr, says("x"), {}));
  CHECK_FALSE(engine->classify(nullptr, says("x")));
  CHECK_FALSE(engine->detect_signals(says("x")));
  CHECK_FALSE(engine->reveal("x", "nurse", "treatment"));
}

TEST_CASE("Numbers that are none become unknown", "[engine][fault]") {
  Bench bench;
  bench.parts.signals = std::make_shared<FakeSignals>(Mode::nonsense);
  const auto d = decide(*bench.engine(), "my chest hurts");
  CHECK(d.tier == Tier::immediate_human);
  CHECK_FALSE(holds(d.input_json.view(), ":nan"));
}

TEST_CASE("Steps alone fail with an error that repeats nothing", "[engine][fault]") {
  Bench bench;
  bench.parts.phi = std::make_shared<FakePhi>(Mode::throws);
  bench.parts.signals = std::make_shared<FakeSignals>(Mode::throws);
  const auto engine = bench.engine();
  const std::string text = "I am " + canary;
  const auto check = [](const auto& result) {
    REQUIRE_FALSE(result);
    CHECK_FALSE(holds(result.error().message, "Zoltanka"));
    CHECK_FALSE(result.error().message.empty());
  };
  check(engine->detect(nullptr, says(text)));
  check(engine->redact(nullptr, says(text), {}));
  check(engine->classify(nullptr, says(text)));
  check(engine->detect_signals(says(text)));
}
