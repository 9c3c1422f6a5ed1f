#include "redact_support.h"

using namespace redact_test;
using phi::Operator;

TEST_CASE("Every operator has a name that reads back", "[phi][redact]") {
  for (int i = 0; i <= static_cast<int>(Operator::generalise); ++i) {
    const auto op = static_cast<Operator>(i);
    CHECK(phi::operator_from(phi::name_of(op)) == op);
  }
  CHECK_FALSE(phi::operator_from("Mask"));
  CHECK_FALSE(phi::operator_from(""));
  CHECK(phi::name_of(static_cast<Operator>(99)) == "unknown");
}

TEST_CASE("Profiles redact the kinds that their rule names", "[phi][redact]") {
  const auto safe_harbor = phi::plan_for("safe_harbor").value();
  const auto strict = phi::plan_for("strict").value();
  const auto limited = phi::plan_for("limited_data_set").value();
  CHECK(strict.kinds == PhiKindSet::all());
  for (std::size_t k = 0; k < phi_kind_count; ++k) {
    const auto kind = static_cast<PhiKind>(k);
    INFO(name_of(kind));
    const bool extra = kind == PhiKind::organization || kind == PhiKind::weekday;
    CHECK(safe_harbor.kinds.has(kind) == !extra);
    const bool allowed_by_164_514_e = kind == PhiKind::date || kind == PhiKind::age_over_89 ||
                                      kind == PhiKind::city || kind == PhiKind::zip;
    CHECK(limited.kinds.has(kind) == (!extra && !allowed_by_164_514_e));
    CHECK(safe_harbor.operators[k] == Operator::placeholder);
  }
  CHECK(phi::plan_for("strict", Operator::hash)->operators[0] == Operator::hash);
}

TEST_CASE("An unknown profile is refused without repeating it", "[phi][redact]") {
  const auto plan = phi::plan_for("CANARY-profile");
  REQUIRE_FALSE(plan);
  CHECK(plan.error().status == Status::unknown_label);
  CHECK(plan.error().message.find("CANARY") == std::string::npos);
}

TEST_CASE("Minimum necessary redacts what the role may not see", "[phi][redact]") {
  PhiKindSet allowed;
  allowed.add(PhiKind::name);
  allowed.add(PhiKind::date);
  const auto plan = phi::minimum_necessary(allowed);
  CHECK(redact(*keyed(), "[[name|Ana]] on [[date|May 3]] id [[mrn|12345]] [[weekday|Monday]]",
               plan) == "Ana on May 3 id [MRN_1] [WEEKDAY_1]");
  CHECK(phi::minimum_necessary(PhiKindSet::all()).kinds.empty());
  CHECK(phi::minimum_necessary(PhiKindSet()).kinds == PhiKindSet::all());
}

TEST_CASE("Spans below the plan's confidence stay, others do not", "[phi][redact]") {
  auto plan = all_with(Operator::placeholder);
  plan.min_confidence = 0.95F;
  CHECK(redact(*keyed(), "hi [[name|Ana]]", plan) == "hi Ana");
  plan.min_confidence = 0.5F;
  CHECK(redact(*keyed(), "hi [[name|Ana]]", plan) == "hi [NAME_1]");
}

TEST_CASE("Keyed operators without a key are refused, the others work", "[phi][redact]") {
  const auto keyless = phi::Redactor::create(nullptr).value();
  for (const Operator op :
       {Operator::hash, Operator::token, Operator::surrogate, Operator::date_shift}) {
    const auto done = try_redact(*keyless, mark("hi [[name|Ana]]"), all_with(op));
    REQUIRE_FALSE(done);
    CHECK(done.error().status == Status::invalid_argument);
    CHECK(done.error().message.find(phi::name_of(op)) != std::string::npos);
  }
  CHECK(redact(*keyless, "hi [[name|Ana]]", all_with(Operator::mask)) == "hi ***");
  CHECK_FALSE(keyless->reveal("x", nullptr, nullptr));
}

TEST_CASE("Spans that are not spans of the message are refused by index", "[phi][redact]") {
  const auto redactor = keyed();
  const auto plan = all_with(Operator::placeholder);
  const auto with = [&](std::vector<phi::Span> spans) {
    Marked m;
    m.message = "abc \xC3\xA9\xC3\xA9 def";
    m.spans = std::move(spans);
    return try_redact(*redactor, m, plan);
  };
  const auto span = [](std::uint32_t begin, std::uint32_t end) {
    phi::Span s;
    s.range = {begin, end};
    s.confidence = 1;
    return s;
  };
  CHECK(with({span(0, 3)}));
  for (const auto& bad : {span(2, 2), span(3, 2), span(10, 13), span(5, 6), span(4, 5)}) {
    const auto done = with({span(0, 1), bad});
    REQUIRE_FALSE(done);
    CHECK(done.error().status == Status::invalid_argument);
    CHECK(done.error().offset == 1);
  }
  CHECK_FALSE(with({span(0, 3), span(2, 4)}));  // overlapping
  CHECK_FALSE(with({span(4, 8), span(0, 3)}));  // descending
}
