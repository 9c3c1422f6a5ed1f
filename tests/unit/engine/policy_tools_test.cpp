#include <atomic>
#include <thread>

#include "base/json_reader.h"
#include "fakes.h"

using namespace engine_test;

TEST_CASE("A decision on an input alone", "[engine][policy]") {
  Bench bench;
  const auto engine = bench.engine();
  const auto unknown = engine->evaluate("{}");
  REQUIRE(unknown);
  CHECK(unknown->tier == Tier::immediate_human);
  CHECK_FALSE(unknown->phi.has_redacted);
  const auto d = engine->evaluate(
      R"({"intent":"hours_location","intent.reason":"ok","signal.*":"absent","phi.kinds":[],)"
      R"("conversation.failed_turns":0,"conversation.repeat":0})");
  REQUIRE(d);
  CHECK(d->tier == Tier::automate);
  CHECK(d->intent.label == "hours_location");
  const auto bad = engine->evaluate(R"({"intnt":"x"})");
  REQUIRE_FALSE(bad);
  const auto label = engine->evaluate(R"({"signal.anger":"yes"})");
  REQUIRE_FALSE(label);
  const auto no_json = engine->evaluate("{" + canary);
  REQUIRE_FALSE(no_json);
  CHECK_FALSE(holds(no_json.error().message, "Zoltanka"));
}

TEST_CASE("Test files may hold messages; they go through the engine", "[engine][policy]") {
  Bench bench;
  const auto engine = bench.engine();
  const auto good = engine->test_policy({bench.dir.write("good.yaml", R"(tests: messages
cases:
  - name: hours
    message: "what are your hours"
    expect: automate
  - name: emergency
    message: { text: "my chest hurts, hours?", channel: sms }
    expect: { tier: immediate_human, queue: nurse_line }
  - name: nothing
    message: "qwertz"
)")});
  if (!good) FAIL(good.error().message);
  INFO(good->report.text);
  CHECK(good->report.outcome == Report::Outcome::ok);
  const auto bad = engine->test_policy({bench.dir.write("bad.yaml", R"(tests: messages
cases:
  - name: not a person's matter
    message: "my chest hurts"
    expect: automate
)")});
  REQUIRE(bad);
  CHECK(bad->report.outcome == Report::Outcome::findings);
  CHECK_FALSE(engine->test_policy({bench.dir.file("none.yaml")}));
}

TEST_CASE("A trace names the rules", "[engine][policy]") {
  Bench bench;
  const auto report = bench.engine()->explain(R"({"signal.emergency_medical":"present"})");
  REQUIRE(report);
  CHECK(holds(report->text, "emergency"));
  CHECK(json::parse(report->json));
  CHECK_FALSE(bench.engine()->explain("not json"));
}

TEST_CASE("Policies are swapped under running calls", "[engine][policy]") {
  Bench bench;
  const auto engine = bench.engine();
  std::string other(eager_policy);
  other.replace(other.find("tier: automate, queue: front_desk"), 33,
                "tier: route, queue: other_desk   ");
  const std::string a = bench.dir.write("a.yaml", eager_policy);
  const std::string b = bench.dir.write("b.yaml", other);
  std::atomic<bool> stop{false};
  std::atomic<int> torn{0};
  std::thread reader([&] {
    while (!stop) {
      const auto d = engine->process(nullptr, says("what are your hours"));
      const bool whole = d && ((d->tier == Tier::automate && d->queue == "front_desk") ||
                               (d->tier == Tier::route && d->queue == "other_desk"));
      if (!whole) ++torn;
    }
  });
  for (int i = 0; i < 20; ++i) CHECK(engine->reload_policy(i % 2 == 0 ? b : a));
  stop = true;
  reader.join();
  CHECK(torn == 0);
}

TEST_CASE("The engine tells what it is made of", "[engine]") {
  Bench bench;
  const auto json = json::parse(bench.engine()->describe_json().view());
  REQUIRE(json);
  CHECK(json->string_or("version", "") == engine::library_version);
  CHECK(json->find("model")->string_or("id", "") == "fake@0000");
  CHECK(json->find("policy")->string_or("name", "") == "eager");
  CHECK(json->string_or("lexicons", "") == "signals@0000");
}

TEST_CASE("Opening without assets names the place", "[engine]") {
  engine::OpenOptions options;
  options.assets_dir = "/nowhere/careline";
  const auto opened = Engine::open(options);
  REQUIRE_FALSE(opened);
  CHECK(holds(opened.error().message, "/nowhere/careline"));
}
