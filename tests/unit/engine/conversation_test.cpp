#include "base/json_reader.h"
#include "fakes.h"

using namespace engine_test;

namespace {

json::Value parsed(std::string_view text) {
  auto value = json::parse(text);
  if (!value) FAIL(value.error().message);
  return *std::move(value);
}

json::Value input_of(const engine::Decision& d) {
  return parsed(d.input_json.view());
}

}  // namespace

TEST_CASE("Turns, failed turns and repetitions reach the policy", "[engine][conversation]") {
  Bench bench;
  const auto engine = bench.engine();
  engine::Conversation c;
  auto d = decide(*engine, "qwertz", &c);
  CHECK(input_of(d).integer_or("conversation.turn", -1) == 1);
  CHECK(input_of(d).integer_or("conversation.failed_turns", -1) == 0);
  decide(*engine, "asdf", &c);
  d = decide(*engine, "what are your hours", &c);
  CHECK(input_of(d).integer_or("conversation.turn", -1) == 3);
  CHECK(input_of(d).integer_or("conversation.failed_turns", -1) == 2);
  CHECK(d.tier == Tier::route);  // no third try by a machine
  d = decide(*engine, "what are your hours", &c);
  CHECK(input_of(d).integer_or("conversation.failed_turns", -1) == 0);
  CHECK(input_of(d).integer_or("conversation.repeat", -1) == 1);
  CHECK(d.tier == Tier::automate);
  d = decide(*engine, "your hours i said", &c);
  CHECK(input_of(d).integer_or("conversation.repeat", -1) == 2);
  CHECK(d.queue == "supervisor");
  d = decide(*engine, "a refill then", &c);
  CHECK(input_of(d).integer_or("conversation.repeat", -1) == 0);
  CHECK(c.turn() == 6);
}

TEST_CASE("An answer to the agent's question is no repetition", "[engine][conversation]") {
  Bench bench;
  const auto engine = bench.engine();
  engine::Conversation c;
  decide(*engine, "a refill please", &c);
  REQUIRE(engine->agent_turn(c, "Which one, the refill of last month?"));
  CHECK(input_of(decide(*engine, "that refill", &c)).integer_or("conversation.repeat", -1) == 0);
  CHECK(input_of(decide(*engine, "that refill", &c)).integer_or("conversation.repeat", -1) == 1);
}

TEST_CASE("The classifier is told what the conversation is about", "[engine][conversation]") {
  Bench bench;
  const auto engine = bench.engine();
  engine::Conversation c;
  decide(*engine, "a refill please", &c);
  decide(*engine, "hello", &c);  // a greeting does not end the matter
  decide(*engine, "3/12/1962", &c);
  const auto pending = bench.intent->pending();
  CHECK(pending[0] == UINT32_MAX);
  CHECK(pending[1] == bench.intent->index("prescription_refill"));
  CHECK(pending[2] == bench.intent->index("prescription_refill"));
}

TEST_CASE("Minutes come from the clock of the host", "[engine][conversation]") {
  Bench bench;
  const auto engine = bench.engine();
  engine::Conversation c;
  decide(*engine, "hello", &c);
  bench.clock->set(bench.clock->utc_ns() + 90'000'000'000);
  CHECK(input_of(decide(*engine, "hello", &c)).number_or("conversation.minutes", -1) == 1.5);
  bench.clock->set(0);  // a clock that goes back
  CHECK(input_of(decide(*engine, "hello", &c)).number_or("conversation.minutes", -1) == 0);
}

TEST_CASE("Placeholders are stable through a conversation", "[engine][conversation]") {
  Bench bench;
  const auto engine = bench.engine();
  engine::Conversation c;
  CHECK(decide(*engine, "Ana Ruiz here", &c).phi.redacted.view() == "[NAME_1] here");
  CHECK(decide(*engine, canary + " and Ana Ruiz", &c).phi.redacted.view() ==
        "[NAME_2] and [NAME_1]");
  CHECK(engine->redact(&c, says(canary), {})->redacted.view() == "[NAME_2]");
}

TEST_CASE("A revised turn takes the place of the last one", "[engine][conversation]") {
  Bench bench;
  const auto engine = bench.engine();
  engine::Conversation c;
  CHECK(c.replace_tail().error().status == Status::bad_state);
  decide(*engine, "what are your hours", &c);
  const std::string before(c.handoff_json().view());
  decide(*engine, "my chest hurts, " + canary, &c);
  CHECK(holds(c.handoff_json().view(), "emergency_medical"));
  REQUIRE(c.replace_tail());
  CHECK(c.handoff_json().view() == before);
  CHECK(c.replace_tail().error().status == Status::bad_state);  // one turn back, not two
  const auto d = decide(*engine, "Ana Ruiz wants a bill", &c);
  CHECK(input_of(d).integer_or("conversation.turn", -1) == 2);
  CHECK(d.phi.redacted.view() == "[NAME_1] wants a bill");  // the other name never was
  CHECK_FALSE(holds(c.handoff_json().view(), "emergency_medical"));
}

TEST_CASE("An agent's turn after the last patient turn goes back with it",
          "[engine][conversation]") {
  Bench bench;
  const auto engine = bench.engine();
  engine::Conversation c;
  REQUIRE(engine->agent_turn(c, "How can I help?"));
  const std::string before(c.handoff_json().view());
  decide(*engine, "a refill", &c);
  REQUIRE(engine->agent_turn(c, "Which one?"));
  REQUIRE(c.replace_tail());
  CHECK(c.handoff_json().view() == before);
}

TEST_CASE("A call that fails leaves the conversation as it was", "[engine][conversation]") {
  Bench bench;
  auto log = bench.log();
  bench.parts.audit = log.get();
  const auto engine = bench.engine();
  engine::Conversation c;
  decide(*engine, "Ana Ruiz, hours", &c);
  const std::string before(c.handoff_json().view());
  CHECK_FALSE(engine->process(&c, says("\xFF")));
  REQUIRE(log->close());
  const auto refused = engine->process(&c, says(canary + " my chest hurts"));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().status == Status::audit_unavailable);
  CHECK(c.handoff_json().view() == before);
  CHECK(c.turn() == 1);
  CHECK(c.replace_tail());  // the turn that was kept can still be taken back
  CHECK(c.turn() == 0);
}

TEST_CASE("The hand-off tells a person what was said, tried and feared, without PHI",
          "[engine][conversation]") {
  Bench bench;
  const auto engine = bench.engine();
  engine::Conversation c;
  decide(*engine, "hello i am Ana Ruiz, what are your hours", &c);
  REQUIRE(engine->agent_turn(c, "Hi Ana Ruiz, Monday to Friday. Your number is 415-555-0182?"));
  decide(*engine, "yes and my chest hurts", &c);
  const auto handoff = c.handoff_json();
  CHECK_FALSE(holds(handoff.view(), "Ana"));
  CHECK_FALSE(holds(handoff.view(), "0182"));
  const auto json = parsed(handoff.view());
  CHECK(json.string_or("tier", "") == "immediate_human");
  CHECK(holds(json.string_or("reason", ""), "emergency"));
  CHECK(json.integer_or("turns_total", 0) == 2);
  const auto& turns = json.find("turns")->array();
  REQUIRE(turns.size() == 3);
  CHECK(turns[0].string_or("text", "") == "hello i am [NAME_1], what are your hours");
  CHECK(turns[0].string_or("speaker", "") == "patient");
  CHECK(turns[1].string_or("speaker", "") == "agent");
  CHECK(turns[1].string_or("text", "") ==
        "Hi [NAME_1], Monday to Friday. Your number is [PHONE_1]?");
  CHECK(json.find("signals")->array()[0].string() == "emergency_medical");
  CHECK(json.find("promised")->array()[0].string() == "show_911");
  CHECK(json.find("phi_kinds")->array()[0].string() == "name");
}

TEST_CASE("The hand-off is bounded and cut at whole characters", "[engine][conversation]") {
  Bench bench;
  const auto engine = bench.engine();
  engine::Conversation c;
  std::string text;
  for (int i = 0; i < 200; ++i) text += "\xF0\x9F\x98\xB7";
  for (int i = 0; i < 40; ++i) decide(*engine, text + " Ana Ruiz", &c);
  const auto json = parsed(c.handoff_json().view());
  CHECK(json.integer_or("turns_total", 0) == 40);
  CHECK(json.find("turns")->array().size() == 12);
  CHECK(json.find("turns")->array()[0].string_or("text", "").size() == 240);
  CHECK(c.handoff_json().size() < 8192);
  std::string names = std::string(233, 'x') + " Ana Ruiz";
  decide(*engine, names, &c);
  const auto last = parsed(c.handoff_json().view()).find("turns")->array().back();
  CHECK(last.string_or("text", "").size() == 234);  // not "[NAME"
}

TEST_CASE("An agent's turn that cannot be redacted is remembered without its text",
          "[engine][conversation]") {
  Bench bench;
  bench.parts.phi = std::make_shared<FakePhi>(Mode::throws);
  const auto engine = bench.engine();
  engine::Conversation c;
  REQUIRE(engine->agent_turn(c, "Hello " + canary));
  CHECK_FALSE(holds(c.handoff_json().view(), "Zoltanka"));
  CHECK(parsed(c.handoff_json().view()).find("turns")->array().size() == 1);
  CHECK(engine->agent_turn(c, "\xFF").error().status == Status::invalid_utf8);
}

TEST_CASE("Known parties outlive a revised turn; bad values are refused",
          "[engine][conversation]") {
  Bench bench;
  const auto engine = bench.engine();
  engine::Conversation c;
  CHECK(c.known_party(PhiKind::name, "\xFF").error().status == Status::invalid_utf8);
  CHECK(c.known_party(PhiKind::name, "").error().status == Status::invalid_argument);
  REQUIRE(c.known_party(PhiKind::name, "Ana Ruiz"));
  bool full = false;
  for (int i = 0; i < 2000 && !full; ++i) {
    const auto added = c.known_party(PhiKind::name, "Person Number" + std::to_string(i));
    full = !added;
    if (full) CHECK(added.error().status == Status::too_large);
  }
  CHECK(full);  // bounded
}
