// Records: durable before the caller gets a decision, and without content.
#include "base/json_reader.h"
#include "fakes.h"

using namespace engine_test;

namespace {

std::vector<audit::Record> rows(audit::Log& log, audit::Kind kind) {
  audit::Filter filter;
  filter.role = "compliance";
  filter.purpose = "audit";
  filter.kind = kind;
  auto found = log.query(filter);
  if (!found) FAIL(found.error().message);
  return *std::move(found);
}

}  // namespace

TEST_CASE("A decision is recorded with everything but its content", "[engine][audit]") {
  Bench bench;
  auto log = bench.log();
  bench.parts.audit = log.get();
  const auto engine = bench.engine();
  const std::string text = "I am " + canary + ", 415-555-0182, hours, my chest hurts";
  auto message = says(text);
  message.id = "corr-1";
  message.subject = "patient-7";
  message.role = "nurse";
  message.purpose = "treatment";
  message.channel = Channel::sms;
  const auto d = engine->process(nullptr, message);
  REQUIRE(d);
  const auto found = rows(*log, audit::Kind::decision);
  REQUIRE(found.size() == 1);
  const auto& r = found[0];
  CHECK(r.sequence == d->audit_sequence);
  CHECK(r.decision_id == d->decision_id);
  CHECK(r.tier == "immediate_human");
  CHECK(r.intent == "hours_location");
  CHECK(r.channel == "sms");
  CHECK(r.purpose == "treatment");
  CHECK(r.correlation_id.view() == "corr-1");
  CHECK(r.policy_digest == bench.parts.policy->digest());
  CHECK(r.matched_rules == d->rules);
  CHECK(r.policy_input == d->input_json);
  CHECK(r.model_ids == std::vector<std::string>{"fake@0000", "signals@0000"});
  REQUIRE(r.phi.size() == 2);
  CHECK(r.phi[0].kind == PhiKind::name);
  CHECK(log->message_matches(r.sequence, text).value());
  CHECK_FALSE(holds(audit::to_json(r).view(), "Zoltanka"));
  CHECK_FALSE(holds(audit::to_json(r).view(), "0182"));
  CHECK_FALSE(holds(audit::to_json(r).view(), "patient-7"));

  // The recorded input alone gives the same decision.
  const auto again = engine->evaluate(r.policy_input.view());
  REQUIRE(again);
  CHECK(again->tier == d->tier);
  CHECK(again->queue == d->queue);
  CHECK(again->rules == d->rules);
  CHECK(again->input_json == d->input_json);
}

TEST_CASE("Without its record a decision is refused", "[engine][audit]") {
  Bench bench;
  auto log = bench.log();
  bench.parts.audit = log.get();
  const auto engine = bench.engine();
  CHECK(decide(*engine, "what are your hours").tier == Tier::automate);
  REQUIRE(log->close());
  const auto refused = engine->process(nullptr, says("what are your hours, " + canary));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().status == Status::audit_unavailable);
  CHECK_FALSE(holds(refused.error().message, "Zoltanka"));
  // Steps that are not recorded still work.
  CHECK(engine->detect(nullptr, says("Ana Ruiz")));
  CHECK(engine->evaluate("{}"));
}

TEST_CASE("A required log that is not there refuses every decision", "[engine][audit]") {
  Bench bench;
  bench.limits.require_audit = true;
  const auto refused = bench.engine()->process(nullptr, says("what are your hours"));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().status == Status::audit_unavailable);
}

TEST_CASE("Reveal needs an allowed role, a log, and leaves a record first", "[engine][audit]") {
  Bench bench;
  const std::string text = "reach Ana Ruiz at 415-555-0182";
  engine::RedactRequest request;
  request.op = phi::Operator::token;
  const auto tokens = bench.engine()->redact(nullptr, says(text), request);
  REQUIRE(tokens);
  CHECK_FALSE(holds(tokens->redacted.view(), "Ana"));

  CHECK(bench.engine()->reveal(tokens->redacted.view(), "nurse", "treatment").error().status ==
        Status::audit_unavailable);

  auto log = bench.log();
  bench.parts.audit = log.get();
  const auto engine = bench.engine();
  const auto back = engine->reveal(tokens->redacted.view(), "nurse", "treatment");
  REQUIRE(back);
  CHECK(back->view() == text);
  for (const auto& [role, purpose] :
       std::vector<std::pair<std::string, std::string>>{{"scheduler", "scheduling"},
                                                        {"nurse", "scheduling"},
                                                        {"janitor", "treatment"},
                                                        {"", "treatment"},
                                                        {"nurse", ""}}) {
    INFO(role << " " << purpose);
    CHECK(engine->reveal(tokens->redacted.view(), role, purpose).error().status == Status::denied);
  }
  const auto found = rows(*log, audit::Kind::reveal);
  REQUIRE(found.size() == 4);  // one access, three attempts with a role and a purpose
  CHECK(found[0].outcome == "ok");
  CHECK(found[0].actor_role == "nurse");
  CHECK(json::parse(found[0].details.view())->integer_or("revealed", 0) == 2);
  CHECK(found[1].outcome == "denied");

  REQUIRE(log->close());
  CHECK(engine->reveal(tokens->redacted.view(), "nurse", "treatment").error().status ==
        Status::audit_unavailable);
}

TEST_CASE("A new policy takes over whole, and is recorded", "[engine][audit]") {
  Bench bench;
  auto log = bench.log();
  bench.parts.audit = log.get();
  const auto engine = bench.engine();
  CHECK(decide(*engine, "what are your hours").tier == Tier::automate);
  std::string stricter(eager_policy);
  stricter.replace(stricter.find("policy: eager"), 13, "policy: other");
  stricter.replace(stricter.find("intent: [hours_location, greeting]"), 34, "intent: greeting");
  REQUIRE(engine->reload_policy(bench.dir.write("other.yaml", stricter)));
  CHECK(decide(*engine, "what are your hours").tier == Tier::route);
  CHECK(rows(*log, audit::Kind::policy_load).size() == 1);

  // A bad policy leaves the old one, and the error says where.
  const auto bad = engine->reload_policy(bench.dir.write("bad.yaml", "policy: [x\n"));
  REQUIRE_FALSE(bad);
  CHECK(bad.error().status == Status::bad_policy);
  CHECK(engine->reload_policy(bench.dir.file("none.yaml")).error().status == Status::not_found);
  CHECK(decide(*engine, "hello").tier == Tier::automate);

  // One that cannot be recorded does not take over either.
  REQUIRE(log->close());
  CHECK(engine->reload_policy(bench.dir.write("p.yaml", eager_policy)).error().status ==
        Status::audit_unavailable);
  CHECK(holds(engine->describe_json().view(), "\"other\""));
}
