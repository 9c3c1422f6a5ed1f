#include <sys/wait.h>

#include <thread>

#include "fakes.h"

using namespace engine_test;

TEST_CASE("One message through all parts", "[engine]") {
  Bench bench;
  const auto engine = bench.engine();
  const std::string text =
      "\xF0\x9F\x98\xB7 \xC3\xA9 Ana Ruiz of Acme Tools, 415-555-0182, needs a refill, hours?";
  auto message = says(text);
  message.id = "m-1";
  const auto d = engine->process(nullptr, message);
  REQUIRE(d);
  CHECK(d->phi.id == "m-1");
  CHECK(d->tier == Tier::route);
  CHECK(d->intent.label == "prescription_refill");
  REQUIRE(d->intent.also.size() == 1);
  CHECK(d->intent.also[0].label == "hours_location");
  CHECK(d->phi.redacted.view() ==
        "\xF0\x9F\x98\xB7 \xC3\xA9 [NAME_1] of Acme Tools, [PHONE_1], "
        "needs a refill, hours?");
  REQUIRE(d->phi.spans.size() == 3);
  const auto& name = d->phi.spans[0];
  CHECK(text.substr(name.bytes.begin, name.bytes.size()) == "Ana Ruiz");
  CHECK(name.bytes.begin == 8);
  CHECK(name.utf16.begin == 5);
  CHECK(name.chars.begin == 4);
  CHECK(d->phi.redacted.view().substr(name.out.begin, name.out.size()) == "[NAME_1]");
  CHECK(d->phi.spans[1].op == phi::Operator::keep);  // an employer stays under safe_harbor
  CHECK(d->decision_id.size() > 16);
  CHECK(d->audit_sequence == UINT64_MAX);
  CHECK_FALSE(d->has_times);
}

TEST_CASE("The classifier never sees a PHI value", "[engine][p2]") {
  Bench bench;
  const auto engine = bench.engine();
  decide(*engine, "Ana Ruiz of Acme Tools wants a refill on Monday, 415-555-0182");
  const auto seen = bench.intent->seen();
  REQUIRE(seen.size() == 1);
  for (const char* value : {"ana", "ruiz", "acme", "monday", "0182"}) {
    CHECK_FALSE(holds(seen[0], value));
  }
  CHECK(holds(seen[0], "[name_1]"));
  CHECK(holds(seen[0], "[organization_1]"));
  CHECK(holds(seen[0], "[weekday_1]"));
}

TEST_CASE("Changing PHI values changes nothing that the classifier gets", "[engine][p2]") {
  Bench bench;
  const auto engine = bench.engine();
  decide(*engine, "Ana Ruiz wants a refill, 415-555-0182");
  decide(*engine, canary + " wants a refill, 415-555-0182");
  bench.phi->entries.push_back({"Jos\xC3\xA9 Mu\xC3\xB1oz de la Vega", PhiKind::name});
  decide(*engine, "Jos\xC3\xA9 Mu\xC3\xB1oz de la Vega wants a refill, 415-555-0182");
  const auto seen = bench.intent->seen();
  REQUIRE(seen.size() == 3);
  CHECK(seen[0] == seen[1]);
  CHECK(seen[0] == seen[2]);
  const auto languages = bench.intent->languages();
  CHECK(languages[0] == languages[2]);  // a Spanish name does not make a message Spanish
}

TEST_CASE("A role sees its minimum necessary", "[engine]") {
  Bench bench;
  const auto engine = bench.engine();
  auto message = says("Ana Ruiz, 415-555-0182, born 3/12/1962, works at Acme Tools");
  message.role = "scheduler";
  message.purpose = "scheduling";
  CHECK(engine->process(nullptr, message)->phi.redacted.view() ==
        "Ana Ruiz, [PHONE_1], born 3/12/1962, works at [ORGANIZATION_1]");
  message.purpose = "treatment";  // not a purpose of that role: safe_harbor
  CHECK(engine->process(nullptr, message)->phi.redacted.view() ==
        "[NAME_1], [PHONE_1], born [DATE_1], works at Acme Tools");
  message.role = "nurse";
  CHECK(engine->process(nullptr, message)->phi.redacted.view() == message.text);
  message.role = "janitor";
  CHECK(engine->process(nullptr, message)->phi.redacted.view() ==
        "[NAME_1], [PHONE_1], born [DATE_1], works at Acme Tools");
  // Whatever the role sees, the classifier sees nothing.
  for (const std::string& seen : bench.intent->seen()) CHECK_FALSE(holds(seen, "ana"));
}

TEST_CASE("Redaction by profile, role and operator", "[engine]") {
  Bench bench;
  const auto engine = bench.engine();
  const auto message = says("Ana Ruiz on Monday, 3/12/1962");
  engine::RedactRequest request;
  auto r = engine->redact(nullptr, message, request);
  REQUIRE(r);
  CHECK(r->redacted.view() == "[NAME_1] on Monday, [DATE_1]");
  CHECK(r->spans.size() == 2);  // only what was replaced
  request.profile = "strict";
  CHECK(engine->redact(nullptr, message, request)->redacted.view() ==
        "[NAME_1] on [WEEKDAY_1], [DATE_1]");
  request.op = phi::Operator::generalise;
  CHECK(engine->redact(nullptr, message, request)->redacted.view() ==
        "[NAME_1] on [WEEKDAY_1], 1962");
  request.role = "scheduler";
  request.purpose = "scheduling";
  CHECK(engine->redact(nullptr, message, request)->redacted.view() ==
        "Ana Ruiz on [WEEKDAY_1], 3/12/1962");
  request.purpose = "treatment";
  CHECK(engine->redact(nullptr, message, request).error().status == Status::denied);
  request = {};
  request.profile = "none";
  CHECK(engine->redact(nullptr, message, request).error().status == Status::unknown_label);
}

TEST_CASE("Detection finds every kind and replaces nothing", "[engine]") {
  Bench bench;
  const auto r = bench.engine()->detect(nullptr, says("Ana Ruiz on Monday"));
  REQUIRE(r);
  CHECK(r->spans.size() == 2);
  CHECK_FALSE(r->has_redacted);
  CHECK_FALSE(holds(engine::to_json(*r).view(), "out_start"));
}

TEST_CASE("Bad input is refused with a place and without content", "[engine]") {
  Bench bench;
  bench.limits.max_message_bytes = 100;
  const auto engine = bench.engine();
  const std::string bad = canary + "\xC3(";
  const auto refused = engine->process(nullptr, says(bad));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().status == Status::invalid_utf8);
  CHECK(refused.error().offset == static_cast<std::int64_t>(canary.size()));
  CHECK_FALSE(holds(refused.error().message, "Zoltanka"));
  const std::string large(101, 'x');
  CHECK(engine->process(nullptr, says(large)).error().status == Status::too_large);
  CHECK(engine->process(nullptr, says(std::string_view(large).substr(1))));
  CHECK(engine->detect_signals(says(large)).error().status == Status::too_large);

  auto message = says("hours");
  const std::string long_label(65, 'a');
  for (const std::string& page :
       {std::string("two words"), std::string("caf\xC3\xA9"), long_label, std::string("a\nb")}) {
    message.page = page;
    CHECK(engine->process(nullptr, message).error().status == Status::invalid_argument);
  }
  message = says("hours");
  message.subject = "\xFF";
  CHECK(engine->process(nullptr, message).error().status == Status::invalid_utf8);
  message.subject = std::string_view("a\0b", 3);
  CHECK(engine->process(nullptr, message).error().status == Status::invalid_argument);
  const std::string long_id(257, 'a');
  message = says("hours");
  message.id = long_id;
  CHECK(engine->process(nullptr, message).error().status == Status::too_large);
}

TEST_CASE("Ill-formed UTF-8 may be replaced; offsets are those of the result", "[engine]") {
  Bench bench;
  bench.limits.replace_invalid_utf8 = true;
  const auto d = decide(*bench.engine(), "\xFF Ana Ruiz, hours");
  CHECK(d.phi.redacted.view() == "\xEF\xBF\xBD [NAME_1], hours");
  CHECK(d.phi.spans[0].bytes.begin == 4);
}

TEST_CASE("Empty and odd messages get a decision", "[engine]") {
  Bench bench;
  const auto engine = bench.engine();
  for (const std::string& text : {std::string(), std::string(" \n\t"), std::string("\0", 1),
                                  std::string("\xF0\x9F\x98\xB7"), std::string(100000, '1')}) {
    const auto d = decide(*engine, text);
    CHECK(d.tier != Tier::automate);
    CHECK(d.intent.label.empty());
    CHECK(holds(d.input_json.view(), "\"intent\":\"none\""));
  }
}

TEST_CASE("Same input, same decision, on every thread", "[engine][determinism]") {
  Bench bench;
  const auto engine = bench.engine();
  const std::vector<std::string> texts = {"what are your hours",
                                          "my chest hurts, refill",
                                          "Ana Ruiz, refill and hours on Monday",
                                          "hello",
                                          "furious about the bill 415-555-0182",
                                          "qwertz"};
  const auto run = [&] {
    std::string all;
    for (int i = 0; i < 50; ++i) {
      for (const std::string& text : texts) {
        auto d = engine->process(nullptr, says(text));
        if (!d) return std::string("failed");
        d->decision_id = "x";
        all += engine::to_json(*d).view();
      }
    }
    return all;
  };
  std::string one;
  std::string two;
  std::thread first([&] { one = run(); });
  std::thread second([&] { two = run(); });
  first.join();
  second.join();
  CHECK(one == two);
  CHECK(one == run());
}

TEST_CASE("Decision ids are distinct", "[engine]") {
  Bench bench;
  const auto engine = bench.engine();
  const auto other = bench.engine();
  CHECK(decide(*engine, "x").decision_id != decide(*engine, "x").decision_id);
  CHECK(decide(*engine, "x").decision_id != decide(*other, "x").decision_id);
}

TEST_CASE("A child process is refused", "[engine]") {
  Bench bench;
  const auto engine = bench.engine();
  const pid_t child = fork();
  if (child == 0) {
    engine::Conversation conversation;
    const bool refused = engine->process(nullptr, says("x")).error().status == Status::forked &&
                         engine->detect(nullptr, says("x")).error().status == Status::forked &&
                         engine->agent_turn(conversation, "x").error().status == Status::forked &&
                         engine->evaluate("{}").error().status == Status::forked &&
                         engine->reload_policy("x").error().status == Status::forked &&
                         engine->reveal("x", "a", "b").error().status == Status::forked;
    _exit(refused ? 0 : 1);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
  CHECK(decide(*engine, "what are your hours").tier == Tier::automate);
}

TEST_CASE("Stage times are told when asked for", "[engine]") {
  Bench bench;
  bench.limits.timings = true;
  const auto d = decide(*bench.engine(), "what are your hours");
  CHECK(d.has_times);
  CHECK(d.times.normalise > 0);
  CHECK(d.times.policy > 0);
  CHECK(holds(engine::to_json(d).view(), "\"times_us\""));
}
