// The measures of reports: statistics against published values, the joins of contacts and outcomes,
// spikes, staffing, and that a reading is recorded.
#include <cmath>
#include <random>

#include "audit/report_collect.h"
#include "audit/report_measures.h"
#include "audit/report_spikes.h"
#include "audit/report_staffing.h"
#include "audit/report_statistics.h"
#include "base/json_reader.h"
#include "log_fixture.h"

namespace careline::audit::test {
namespace {

namespace st = statistics;

// 2026-11-02, a Monday, 00:00 UTC.
constexpr std::int64_t monday = 20759 * day_ns;

std::int64_t at(int day, int hour, int minute = 0) {
  return monday + day * day_ns + hour * hour_ns + minute * 60 * second_ns;
}

struct Event {
  std::string kind = "decision";
  std::int64_t time_ns = 0;
  std::string id, subject, intent = "prescription_refill", tier = "route", queue = "pharmacy";
  int turn = 1;
  std::string reason = "ok";
  std::string outcome, details;
};

Record record_of(const Event& e) {
  Record r;
  r.time_ns = e.time_ns;
  r.kind = *kind_from(e.kind);
  r.decision_id = e.id;
  r.outcome = e.outcome;
  r.subject_tag = e.subject;
  if (r.kind == Kind::decision) {
    r.intent = e.intent;
    r.tier = e.tier;
    r.channel = "chat";
    r.language = "en";
    r.policy_input = SecureText("{\"intent.reason\":\"" + e.reason +
                                "\",\"conversation.turn\":" + std::to_string(e.turn) + "}");
    r.decision = SecureText("{\"queue\":\"" + e.queue + "\"}");
  } else {
    r.details = SecureText(e.details.empty() ? std::string("{}") : e.details);
  }
  return r;
}

Collected collect(const std::vector<Event>& events, std::int64_t to_ns = INT64_MAX) {
  Collected out;
  for (const Event& e : events) out.add(record_of(e), to_ns);
  out.link(7 * day_ns);
  return out;
}

Event decision(std::int64_t time, std::string id, std::string subject, std::string tier = "route") {
  Event e;
  e.time_ns = time;
  e.id = std::move(id);
  e.subject = std::move(subject);
  e.tier = std::move(tier);
  return e;
}

Event outcome(std::int64_t time, std::string id, std::string name, std::string details = "{}") {
  Event e;
  e.kind = "outcome";
  e.time_ns = time;
  e.id = std::move(id);
  e.outcome = std::move(name);
  e.details = std::move(details);
  return e;
}

}  // namespace

TEST_CASE("report: intervals agree with published values", "[report]") {
  const st::Interval w = st::wilson(8, 10);
  CHECK(w.value == Approx(0.8));
  CHECK(w.low == Approx(0.4902).margin(5e-5));
  CHECK(w.high == Approx(0.9433).margin(5e-5));
  CHECK(st::wilson(0, 20).low == 0);
  CHECK(st::wilson(0, 20).high == Approx(0.1611).margin(5e-5));
  CHECK(st::wilson(20, 20).high == 1);
  const st::Interval m = st::mean(15, 55, 5);  // 1 to 5
  CHECK(m.value == Approx(3));
  CHECK(m.low == Approx(3 - 2.7764 * std::sqrt(2.5 / 5)).margin(1e-3));
  CHECK(st::mean(4, 16, 1).low == 4);
  // t of 30 degrees of freedom is 2.0423.
  std::vector<double> many(31);
  double sum = 0, squares = 0;
  for (int i = 0; i < 31; ++i) {
    sum += i;
    squares += i * i;
  }
  const st::Interval wide = st::mean(sum, squares, 31);
  const double variance = (squares - sum * sum / 31) / 30;
  CHECK((wide.high - wide.value) / std::sqrt(variance / 31) == Approx(2.0423).margin(2e-3));
  const std::vector<float> sorted = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
  const st::Interval median = st::quantile(sorted, 0.5);
  CHECK(median.value == Approx(6));
  CHECK(median.low < 6);
  CHECK(median.high > 6);
  CHECK(st::quantile(std::vector<float>{7}, 0.9).value == Approx(7));
}

TEST_CASE("report: tails of counts", "[report]") {
  CHECK(st::upper_tail(10, 5, 5) == Approx(0.031828).margin(1e-6));         // Poisson
  CHECK(st::upper_tail(10, 5, 10) == Approx(1471.0 / 16384).margin(1e-9));  // negative binomial
  CHECK(st::upper_tail(0, 5, 5) == 1);
  CHECK(st::upper_tail(3, 5, 5) == Approx(1 - 0.124652).margin(1e-6));
  CHECK(st::upper_tail(5, 0, 0) == 0);
  for (const double mean : {0.5, 3.0, 40.0, 900.0}) {
    for (const double variance : {mean, 3 * mean}) {
      const std::uint64_t limit = st::upper_limit(mean, variance, 1e-5);
      CAPTURE(mean, variance, limit);
      CHECK(st::upper_tail(limit + 1, mean, variance) <= 1e-5);
      CHECK(st::upper_tail(limit, mean, variance) > 1e-5);
    }
  }
}

TEST_CASE("report: Erlang C agrees with its sum and with a published example", "[report]") {
  for (std::uint32_t n = 1; n <= 40; ++n) {
    const double load = 0.83 * n;
    double term = 1, below = 1;
    for (std::uint32_t k = 1; k < n; ++k) {
      term *= load / k;
      below += term;
    }
    const double top = term * load / n * n / (n - load);
    CHECK(st::erlang_c(load, n) == Approx(top / (below + top)).epsilon(1e-9));
  }
  CHECK(st::erlang_c(10, 10) == 1);
  CHECK(st::erlang_c(0, 3) == 0);
  // 100 calls of 3 minutes in half an hour, 80 % within 20 s: 14 agents reach 88.8 %.
  const st::Staffing s = st::staff(100, 180, 1800, {0.8, 20, 1.0});
  CHECK(s.agents == 14);
  CHECK(s.service_level == Approx(0.888).margin(1e-3));
  CHECK(s.occupancy == Approx(10.0 / 14));
  CHECK(st::staff(100, 180, 1800, {0.8, 20, 0.6}).agents == 17);  // 10 erlangs at 60 %
  CHECK(st::staff(0, 180, 1800, {}).agents == 0);
}

TEST_CASE("report: turns of one subject are one contact", "[report]") {
  Event greeting = decision(at(0, 9), "d1", "s1", "automate");
  greeting.intent = "greeting";
  Event second = decision(at(0, 9, 2), "d2", "s1", "immediate_human");
  second.turn = 2;
  second.queue = "nurse";
  Event other = decision(at(0, 9, 3), "d3", "s2", "automate");
  other.turn = 3;  // no opening turn: alone
  const Collected log = collect({second, greeting, other});
  REQUIRE(log.contacts.size() == 2);
  const Contact& c = log.contacts[0];
  CHECK(c.messages == 2);
  CHECK(log.labels[c.intent] == "prescription_refill");
  CHECK(c.tier == Tier::immediate_human);
  CHECK(log.labels[c.queue] == "nurse");
  CHECK(c.queued_ns == at(0, 9, 2));
  // Next day's second turn is another conversation.
  second.time_ns = at(2, 9);
  CHECK(collect({greeting, second}).contacts.size() == 2);
}

TEST_CASE("report: outcomes join their contacts", "[report]") {
  std::vector<Event> events = {
      decision(at(0, 9), "d1", "s1", "automate"),
      outcome(at(0, 9, 10), "d1", "responded"),
      outcome(at(0, 10), "d1", "resolved", R"({"seconds":1200,"handle_seconds":240})"),
      outcome(at(0, 11), "d1", "csat", R"({"score":4})"),
      decision(at(0, 12), "d2", "s2", "automate"),
      outcome(at(0, 12, 5), "d2", "transferred", R"({"queue":"nurse","repeated":false})"),
      decision(at(1, 9), "d3", "s3"),
      outcome(at(1, 9, 5), "d3", "abandoned"),
      decision(at(2, 9), "d4", "s1", "automate"),  // s1 comes back with the same intent
      decision(at(20, 9), "d5", "s9", "automate"),
      outcome(at(3, 9), "unknown", "resolved"),
      outcome(at(3, 9), "d3", "reviewed", R"({"tier":"immediate_human","intent":"lab_results"})"),
      outcome(at(3, 9), "d1", "reviewed", R"({"tier":"automate"})"),
      outcome(at(3, 9), "d2", "reviewed", R"({"tier":"route","sample":"chosen"})"),
  };
  const Collected log = collect(events);
  CHECK(log.outcomes_outside == 1);
  REQUIRE(log.contacts.size() == 5);
  CHECK(log.contacts[0].first_response == Approx(600));
  CHECK(log.contacts[0].resolution == Approx(1200));
  CHECK(log.contacts[0].csat == Approx(0.75));
  CHECK(log.contacts[0].recontact);
  CHECK(log.contacts[1].transferred);
  CHECK(log.labels[log.contacts[1].queue] == "nurse");
  CHECK_FALSE(log.contacts[3].recontact);

  Measures all;
  for (const DecisionRow& d : log.decisions) all.add(d);
  for (const Contact& c : log.contacts) all.add(c, c.start_ns <= at(13, 9));
  CHECK(all.contacts == 5);
  CHECK(all.automated.k == 4);
  CHECK(all.contained.k == 3);  // d1, d4, d5
  CHECK(all.handed_over.k == 2);
  CHECK(all.recontact.n == 4);
  CHECK(all.recontact.k == 1);
  CHECK(all.resolved_alone.k == 1);  // d4
  CHECK(all.without_repeat.k == 1);
  CHECK(all.abandoned.k == 1);
  CHECK(all.satisfied.k == 1);
  CHECK(all.abstained.n == 5);

  Reviews reviews;
  for (const OutcomeRow& o : log.outcomes) {
    const DecisionRow* d = log.decision_of(o);
    if (o.type == OutcomeType::reviewed && d != nullptr) reviews.add(o, *d);
  }
  CHECK(reviews.tiers[1][2] == 1);
  CHECK(reviews.tiers[0][0] == 1);
  CHECK(reviews.chosen == 1);
  CHECK(reviews.intent.k == 0);
  CHECK(reviews.intent.n == 1);
}

TEST_CASE("report: a planted spike is flagged and quiet rows are not", "[report]") {
  // Four weeks of sixty intents with weekday shape and mild overdispersion.
  std::mt19937 random(7);
  Calendar calendar;
  calendar.first_day = 20759;
  calendar.complete.assign(28, true);
  std::vector<std::vector<std::uint32_t>> counts(60, std::vector<std::uint32_t>(28));
  for (std::size_t r = 0; r < counts.size(); ++r) {
    for (std::size_t d = 0; d < 28; ++d) {
      const double busy = calendar.weekday(d) < 5 ? 1.2 : 0.4;
      const double mean = 40.0 / static_cast<double>(r + 1) * busy;
      std::gamma_distribution<double> gamma(8, mean / 8);
      counts[r][d] = std::poisson_distribution<std::uint32_t>(gamma(random))(random);
    }
  }
  CHECK(find_spikes(counts, calendar).found.empty());
  // A Saturday that reaches a weekday's level, and a rare intent that comes nine times.
  REQUIRE(calendar.weekday(12) == 5);
  counts[1][12] = 45;
  counts[55][17] = 14;
  const Spikes spikes = find_spikes(counts, calendar);
  CAPTURE(spikes.expected[1], spikes.expected[55]);
  REQUIRE(spikes.found.size() == 2);
  CHECK(spikes.found[0].row == 1);
  CHECK(spikes.found[0].day == 12);
  CHECK(spikes.found[0].expected < 20);
  CHECK(spikes.found[0].count > spikes.found[0].limit);
  CHECK(spikes.found[1].row == 55);
  // Too short a past: nothing is said.
  calendar.complete.assign(10, true);
  for (auto& row : counts) row.resize(10);
  const Spikes shortly = find_spikes(counts, calendar);
  CHECK_FALSE(shortly.enough_days);
  CHECK(shortly.found.empty());
}

TEST_CASE("report: false flags stay within the stated chance", "[report]") {
  // 200 quiet reports of 30 rows each, Poisson and with days that are busier for no reason: two
  // with a flag are what the rule promises, ten would be a broken rule. The median knows the spread
  // of thirty days only roughly, so the second kind is allowed more.
  const double shape = GENERATE(0.0, 12.0);
  Calendar calendar;
  calendar.first_day = 20759;
  calendar.complete.assign(35, true);
  int flagged = 0;
  for (unsigned seed = 0; seed < 200; ++seed) {
    std::mt19937 random(seed);
    std::vector<std::vector<std::uint32_t>> counts(30, std::vector<std::uint32_t>(35));
    for (std::size_t r = 0; r < counts.size(); ++r) {
      for (std::size_t d = 0; d < 35; ++d) {
        const double mean =
            (calendar.weekday(d) < 5 ? 1.2 : 0.5) * 2.0 * static_cast<double>(r + 1);
        std::gamma_distribution<double> gamma(shape, shape > 0 ? mean / shape : 1);
        std::poisson_distribution<std::uint32_t> p(shape > 0 ? gamma(random) : mean);
        counts[r][d] = p(random);
      }
    }
    flagged += find_spikes(counts, calendar).found.empty() ? 0 : 1;
  }
  CAPTURE(shape, flagged);
  CHECK(flagged < 10);
}

TEST_CASE("report: staffing follows weekday, half hour and handle time", "[report]") {
  std::vector<Event> events;
  int n = 0;
  for (int day = 0; day < 14; ++day) {
    if (day % 7 >= 5) continue;
    for (int i = 0; i < 60; ++i) {
      const std::string id = "d" + std::to_string(n++);
      events.push_back(decision(at(day, 9, i / 2), id, ""));
      events.push_back(outcome(at(day, 10), id, "handled", R"({"handle_seconds":300})"));
    }
  }
  events.push_back(outcome(at(13, 23, 59), "x", "resolved"));
  const Collected log = collect(events);
  Calendar calendar;
  calendar.first_day = 20759;
  calendar.complete.assign(14, true);
  const auto queues = forecast(log, calendar, {{0.8, 20, 1.0}, 100, 0.3, 0});
  REQUIRE(queues.size() == 1);
  CHECK(queues[0].queue == "pharmacy");
  CHECK(queues[0].handle_seconds == Approx(300));
  CHECK(queues[0].handle_n == 600);
  CHECK(queues[0].week[0][18].arrivals == Approx(60));
  CHECK(queues[0].week[0][18].mean.agents == st::staff(60, 300, 1800, {0.8, 20, 1.0}).agents);
  CHECK(queues[0].week[0][18].busy_agents > queues[0].week[0][18].mean.agents);
  CHECK(queues[0].week[0][20].mean.agents == 0);
  CHECK(queues[0].week[5][18].mean.agents == 0);
}

TEST_CASE("report: of a log, recorded as a query, refused without a purpose", "[report]") {
  const auto clock = std::make_shared<TestClock>(at(0, 0));
  OpenOptions options = options_for(quick_directory("report"));
  options.clock = clock;
  options.epoch_seconds = 0;
  const auto log = open_log(options);
  OpenOptions second_options = options_for(quick_directory("report"));
  second_options.clock = clock;
  second_options.epoch_seconds = 0;
  const auto second = open_log(second_options);
  for (int i = 0; i < 40; ++i) {
    clock->set(at(i / 2, 9, i));
    Sample sample(i);
    sample.entry.policy_input = R"({"intent.reason":"ok","conversation.turn":1})";
    sample.entry.decision = R"({"queue":"front_desk"})";
    REQUIRE((i % 2 == 0 ? log : second)->append(sample.entry).ok());
    Entry done;
    done.kind = Kind::outcome;
    done.outcome = "resolved";
    done.decision_id = sample.reference;
    done.details = R"({"handle_seconds":200})";
    clock->set(at(i / 2, 10, i));
    REQUIRE(log->append(done).ok());  // outcomes may stand in another log than their decision
  }
  ReportOptions asked;
  Log* const both[] = {log.get(), second.get()};
  CHECK(Log::report(both, asked).error().status == Status::denied);
  asked.role = "quality";
  asked.purpose = "operations";
  CHECK(Log::report({}, asked).error().status == Status::invalid_argument);
  Log* const missing[] = {nullptr};
  CHECK(Log::report(missing, asked).error().status == Status::invalid_argument);
  const auto text = Log::report(both, asked);
  REQUIRE(text.ok());
  const auto report = json::parse(text->view());
  REQUIRE(report.ok());
  CHECK(report->find("all")->integer_or("messages", 0) == 40);
  CHECK(report->find("all")->find("resolution_seconds")->integer_or("n", 0) == 40);
  CHECK(report->find("days")->array().size() == 20);
  CHECK(report->find("log")->integer_or("outcomes_of_other_decisions", -1) == 0);
  CHECK(report->find("staffing")->find("queues")->array().size() == 1);
  // Only the last week of decisions.
  asked.from_ns = at(10, 0);
  asked.to_ns = at(17, 0);
  const auto part = json::parse(Log::report(both, asked)->view());
  CHECK(part->find("all")->integer_or("messages", 0) == 14);
  CHECK(part->find("all")->find("resolution_seconds")->integer_or("n", 0) == 14);
  REQUIRE(part->find("days")->array().size() == 7);
  for (const json::Value& day : part->find("days")->array())
    CHECK(day.boolean_or("complete", false));
  // Both readings of each log are entries of it.
  Filter queries;
  queries.role = "auditor";
  queries.purpose = "audit";
  queries.kind = Kind::query;
  for (Log* l : both) {
    const auto found = l->query(queries);
    REQUIRE(found.ok());
    REQUIRE(found->size() == 2);
    CHECK((*found)[0].details.view().find("\"form\":\"report\"") != std::string_view::npos);
    CHECK((*found)[0].actor_role == "quality");
  }
  ReportOptions bad = asked;
  bad.shrinkage = 1;
  CHECK(Log::report(both, bad).error().status == Status::invalid_argument);
  bad = asked;
  bad.to_ns = bad.from_ns;
  CHECK(Log::report(both, bad).error().status == Status::invalid_argument);
}

TEST_CASE("report: of a log without decisions", "[report]") {
  const auto log = open_log(options_for(quick_directory("report")));
  ReportOptions asked;
  asked.role = "quality";
  asked.purpose = "operations";
  Log* const one[] = {log.get()};
  const auto text = Log::report(one, asked);
  REQUIRE(text.ok());
  const auto report = json::parse(text->view());
  REQUIRE(report.ok());
  CHECK(report->find("all")->find("containment")->is(json::Value::Type::null));
  CHECK(report->find("spikes")->boolean_or("enough_days", true) == false);
}

}  // namespace careline::audit::test
