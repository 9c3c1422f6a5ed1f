#include "policy_files.h"

#include <cmath>
#include <limits>

using namespace careline::policy;
using namespace policy_test;
using careline::Status;

TEST_CASE("an input comes back from its JSON", "[policy][input]") {
  Input in;
  const std::string_view intents[] = {"lab_results", "greeting"};
  in.intent = "lab_results";
  in.intents = intents;
  in.confidence = 0.87654;
  in.margin = 0.1;
  in.agreed = Fact::yes;
  in.reason = careline::IntentReason::ok;
  for (auto& s : in.signals) s.state = SignalState::absent;
  in.signals[1] = {SignalState::historical, 0.71F, careline::Who::other, true};
  careline::PhiKindSet kinds;
  kinds.add(careline::PhiKind::name);
  kinds.add(careline::PhiKind::credential);
  in.phi_kinds = kinds;
  in.phi_count = 4;
  in.redaction_confidence = 0.5;
  in.channel = careline::Channel::portal;
  in.language = careline::Language::es;
  in.speaker = careline::Speaker::caregiver;
  in.page = "billing";
  in.role = "nurse";
  in.purpose = "treatment";
  in.verified = Fact::no;
  in.hours = Hours::holiday;
  in.audit_available = Fact::yes;
  in.turn = 3;
  in.failed_turns = 1;
  in.repeat = 2;
  in.minutes = 12.25;
  const std::pair<std::string_view, Fact> consent[] = {{"messaging", Fact::yes}};
  const std::pair<std::string_view, ExtraValue> extra[] = {{"plan.level", std::string_view("gold")},
                                                           {"wait.minutes", std::int64_t{7}},
                                                           {"site.open", true},
                                                           {"site.load", 0.25}};
  in.consent = consent;
  in.extra = extra;
  const careline::SecureText json = to_json(in);
  const auto stored = StoredInput::parse(json);
  REQUIRE(stored.ok());
  CHECK(to_json(stored->input()) == json);
  CHECK(*stored->input().confidence == 0.877);
  CHECK(stored->input().signals[1].who == careline::Who::other);
  CHECK(stored->input().consent[0].first == "messaging");
}

TEST_CASE("unknown and impossible numbers stay unknown", "[policy][input]") {
  Input in;
  in.confidence = std::numeric_limits<double>::quiet_NaN();
  in.margin = std::numeric_limits<double>::infinity();
  in.minutes = std::nan("");
  const auto json = to_json(in);
  CHECK(std::string(json.view()).find("confidence") == std::string::npos);
  const auto stored = StoredInput::parse(json);
  REQUIRE(stored.ok());
  CHECK(std::isnan(stored->input().minutes));
  CHECK_FALSE(input(R"({"intent.confidence":1.5})").input().confidence.has_value());
  CHECK(quantise(0.1235) == 0.124);
  CHECK(quantise(0.8004) == 0.8);
  CHECK(std::isnan(quantise(std::nan(""))));
}

TEST_CASE("members and labels that nobody knows are refused by name", "[policy][input]") {
  const auto error = [](const char* json) { return StoredInput::parse(json).error(); };
  CHECK(error(R"({"speker":"patient"})").status == Status::invalid_argument);
  CHECK_THAT(error(R"({"speker":"patient"})").message, Catch::Contains("\"speaker\"?"));
  CHECK(error(R"({"speaker":"robot"})").status == Status::unknown_label);
  CHECK_THAT(error(R"({"speaker":"robot"})").message, Catch::Contains("\"speaker\""));
  CHECK(error(R"({"phi.kinds":["names"]})").status == Status::unknown_label);
  CHECK(error(R"({"verified":1})").status == Status::invalid_argument);
  CHECK(error(R"({"phi.count":-1})").status == Status::invalid_argument);
  CHECK(error(R"({"intent":"greeting","intent.domain":"billing"})").status ==
        Status::invalid_argument);
  CHECK(error("[]").status == Status::invalid_argument);
  CHECK_FALSE(StoredInput::parse("{").ok());
}
