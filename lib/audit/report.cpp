// The report: what the other report files measure, of one log or of several, as JSON. Members are
// defined in docs/reports.md; nothing in it but labels and numbers.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "audit/log_impl.h"
#include "audit/report_collect.h"
#include "audit/report_measures.h"
#include "audit/report_spikes.h"
#include "audit/report_staffing.h"
#include "base/json_writer.h"

namespace careline::audit {
namespace {

constexpr std::int64_t follow_up_ns = 30 * day_ns;
constexpr std::int64_t most_days = 3700;
constexpr std::uint64_t page_rows = 20000;

Result<void> check(std::span<Log* const> logs, const ReportOptions& o) {
  const auto within = [](double v, double low, double high) { return v >= low && v <= high; };
  if (logs.empty()) return fail(Status::invalid_argument, "a report needs a log");
  if (std::find(logs.begin(), logs.end(), nullptr) != logs.end()) {
    return fail(Status::invalid_argument, "one of the logs is null");
  }
  if (o.role.empty() || o.purpose.empty()) {
    return fail(Status::denied, "reading the log needs a role and a purpose");
  }
  if (o.from_ns && o.to_ns && *o.from_ns >= *o.to_ns) {
    return fail(Status::invalid_argument, "the range ends before it begins");
  }
  if (o.utc_offset_minutes < -24 * 60 || o.utc_offset_minutes > 24 * 60) {
    return fail(Status::invalid_argument, "the offset from UTC must be within a day");
  }
  if (o.recontact_days < 1 || o.recontact_days > 90) {
    return fail(Status::invalid_argument, "recontact_days must be 1 to 90");
  }
  if (!within(o.service_level, 0.01, 0.999) || !within(o.answer_seconds, 0, 86400) ||
      !within(o.handle_seconds, 1, 86400) || !within(o.max_occupancy, 0.05, 1) ||
      !within(o.shrinkage, 0, 0.9)) {
    return fail(Status::invalid_argument,
                "a staffing assumption is out of range: service_level 0.01 to 0.999, "
                "answer_seconds 0 to 86400, handle_seconds 1 to 86400, max_occupancy 0.05 to 1, "
                "shrinkage 0 to 0.9");
  }
  return {};
}

std::int64_t floor_day(std::int64_t local_ns) {
  return local_ns / day_ns - (local_ns % day_ns < 0 ? 1 : 0);
}

// From the first to the last day with a decision. A day is complete when the log holds entries from
// before its beginning and after its end, or the range was asked to begin or end there.
Calendar calendar_of(const Collected& log, const ReportOptions& o, std::int64_t offset_ns) {
  Calendar out;
  if (log.decisions.empty()) return out;
  const std::int64_t begin = std::max(o.from_ns.value_or(INT64_MIN), log.begin_ns);
  const std::int64_t end = o.to_ns && log.end_ns >= *o.to_ns ? *o.to_ns : log.end_ns;
  out.first_day = floor_day(log.first_ns + offset_ns);
  const std::int64_t last_day = floor_day(log.last_ns + offset_ns);
  const std::int64_t days = std::min(last_day - out.first_day + 1, most_days);
  for (std::int64_t d = 0; d < days; ++d) {
    const std::int64_t from = (out.first_day + d) * day_ns - offset_ns;
    out.complete.push_back(from >= begin && from + day_ns <= end + 1);
  }
  return out;
}

std::string date_of(std::int64_t day) {
  return format_utc(day * day_ns).substr(0, 10);
}

class ReportJson {
 public:
  ReportJson(const Collected& log, const ReportOptions& options, std::int64_t offset_ns)
      : log_(log),
        options_(options),
        offset_ns_(offset_ns),
        calendar_(calendar_of(log, options, offset_ns)),
        window_end_(std::min(options.to_ns.value_or(INT64_MAX), log.last_ns) -
                    static_cast<std::int64_t>(options.recontact_days) * day_ns) {}

  SecureText write() {
    json_.begin_object().field("report", "careline-report/1");
    period();
    entries();
    Measures all;
    for (const DecisionRow& d : log_.decisions) all.add(d);
    for (const Contact& c : log_.contacts) all.add(c, closed(c));
    json_.key("all").begin_object();
    all.write_members(json_);
    json_.end_object();
    reviews(all);
    group("channels", [](const auto& row) { return row.channel; });
    group("languages", [](const auto& row) { return row.language; });
    group("intents", [](const auto& row) { return row.intent; });
    group("queues", [](const auto& row) { return row.queue; });
    days();
    hours();
    spikes();
    staffing();
    json_.end_object();
    return json_.take();
  }

 private:
  bool closed(const Contact& c) const { return c.start_ns <= window_end_; }

  std::optional<std::size_t> day_of(std::int64_t time_ns) const {
    const std::int64_t day = floor_day(time_ns + offset_ns_) - calendar_.first_day;
    if (day < 0 || day >= static_cast<std::int64_t>(calendar_.days())) return std::nullopt;
    return static_cast<std::size_t>(day);
  }

  void period() {
    json_.key("period").begin_object();
    if (options_.from_ns) json_.field("from", std::string_view(format_utc(*options_.from_ns)));
    if (options_.to_ns) json_.field("to", std::string_view(format_utc(*options_.to_ns)));
    if (calendar_.days() > 0) {
      json_.field("first_decision", std::string_view(format_utc(log_.first_ns)));
      json_.field("last_decision", std::string_view(format_utc(log_.last_ns)));
    }
    json_.field("utc_offset_minutes", options_.utc_offset_minutes);
    json_.field("days", static_cast<std::uint64_t>(calendar_.days()));
    json_.field("complete_days", static_cast<std::uint64_t>(std::count(
                                     calendar_.complete.begin(), calendar_.complete.end(), true)));
    json_.field("recontact_days", options_.recontact_days);
    json_.field("interval", "wilson-95").end_object();
  }

  void entries() {
    json_.key("log").begin_object();
    json_.field("entries", log_.entries).field("sealed", log_.sealed);
    json_.field("outcomes_of_other_decisions", log_.outcomes_outside);
    json_.field("reveals_denied", log_.reveals_denied).key("kinds").begin_object();
    for (const auto& [kind, n] : log_.kinds) json_.field(kind, n);
    json_.end_object().end_object();
  }

  void reviews(const Measures& all) {
    Reviews out;
    for (const OutcomeRow& o : log_.outcomes) {
      if (o.type != OutcomeType::reviewed) continue;
      if (const DecisionRow* decision = log_.decision_of(o)) out.add(o, *decision);
    }
    json_.key("reviews");
    out.write_object(json_, all.tiers);
  }

  // One object a label, the most frequent first.
  template <typename Label>
  void group(std::string_view name, Label label) {
    std::vector<Measures> by(log_.labels.size());
    for (const DecisionRow& d : log_.decisions) by[label(d)].add(d);
    for (const Contact& c : log_.contacts) by[label(c)].add(c, closed(c));
    std::vector<std::uint16_t> order;
    for (std::size_t i = 0; i < by.size(); ++i) {
      if (by[i].messages + by[i].contacts > 0) order.push_back(static_cast<std::uint16_t>(i));
    }
    std::stable_sort(order.begin(), order.end(), [&](std::uint16_t a, std::uint16_t b) {
      return by[a].messages != by[b].messages ? by[a].messages > by[b].messages
                                              : log_.labels[a] < log_.labels[b];
    });
    json_.key(name).begin_array();
    for (const std::uint16_t i : order) {
      json_.begin_object().field("label", std::string_view(log_.labels[i]));
      by[i].write_members(json_);
      json_.end_object();
    }
    json_.end_array();
  }

  void days() {
    std::vector<Measures> by(calendar_.days());
    for (const DecisionRow& d : log_.decisions) {
      if (const auto day = day_of(d.time_ns)) by[*day].add(d);
    }
    for (const Contact& c : log_.contacts) {
      if (const auto day = day_of(c.start_ns)) by[*day].add(c, closed(c));
    }
    json_.key("days").begin_array();
    for (std::size_t d = 0; d < by.size(); ++d) {
      json_.begin_object();
      json_.field("day",
                  std::string_view(date_of(calendar_.first_day + static_cast<std::int64_t>(d))));
      json_.field("complete", static_cast<bool>(calendar_.complete[d]));
      by[d].write_members(json_);
      json_.end_object();
    }
    json_.end_array();
  }

  // Messages by weekday (Monday first) and hour, with the number of complete days of each weekday.
  void hours() {
    std::array<std::array<std::uint64_t, 24>, 7> messages{};
    std::array<std::uint64_t, 7> seen{};
    for (std::size_t d = 0; d < calendar_.days(); ++d) {
      if (calendar_.complete[d]) ++seen[calendar_.weekday(d)];
    }
    for (const DecisionRow& d : log_.decisions) {
      const auto day = day_of(d.time_ns);
      if (!day || !calendar_.complete[*day]) continue;
      const std::int64_t local = d.time_ns + offset_ns_;
      const auto hour = static_cast<std::size_t>((local - floor_day(local) * day_ns) / hour_ns);
      ++messages[calendar_.weekday(*day)][hour];
    }
    json_.key("hours").begin_object().key("days_seen").begin_array();
    for (const std::uint64_t n : seen) json_.unsigned_integer(n);
    json_.end_array().key("messages").begin_array();
    for (const auto& row : messages) {
      json_.begin_array();
      for (const std::uint64_t n : row) json_.unsigned_integer(n);
      json_.end_array();
    }
    json_.end_array().end_object();
  }

  void spikes() {
    std::vector<std::uint16_t> labels;  // by row
    std::vector<std::size_t> rows(log_.labels.size(), SIZE_MAX);
    std::vector<std::vector<std::uint32_t>> counts;
    for (const DecisionRow& d : log_.decisions) {
      const auto day = day_of(d.time_ns);
      if (!day) continue;
      if (rows[d.intent] == SIZE_MAX) {
        rows[d.intent] = counts.size();
        counts.emplace_back(calendar_.days());
        labels.push_back(d.intent);
      }
      ++counts[rows[d.intent]][*day];
    }
    const Spikes result = find_spikes(counts, calendar_);
    json_.key("spikes").begin_object();
    json_.field("enough_days", result.enough_days).field("tests", std::uint64_t{result.tests});
    json_.field("family_alpha", SpikeRule::family_alpha);
    json_.field("least_ratio", SpikeRule::least_ratio);
    json_.field("least_count", SpikeRule::least_count);
    json_.key("flags").begin_array();
    std::vector<std::size_t> flagged;
    for (const Spike& s : result.found) {
      json_.begin_object().field("intent", std::string_view(log_.labels[labels[s.row]]));
      json_.field(
          "day", std::string_view(date_of(calendar_.first_day + static_cast<std::int64_t>(s.day))));
      json_.field("count", s.count).key("expected").number(s.expected, 2);
      json_.field("limit", s.limit).key("overdispersion").number(s.overdispersion, 3);
      // A probability may be far below what fixed decimals show.
      json_.key("log10_probability").number(std::log10(std::max(s.probability, 1e-300)), 1);
      json_.end_object();
      if (std::find(flagged.begin(), flagged.end(), s.row) == flagged.end()) {
        flagged.push_back(s.row);
      }
    }
    json_.end_array().key("series").begin_array();
    for (const std::size_t row : flagged) {
      json_.begin_object().field("intent", std::string_view(log_.labels[labels[row]]));
      json_.key("counts").begin_array();
      for (const std::uint32_t n : counts[row]) json_.unsigned_integer(n);
      json_.end_array().key("expected").begin_array();
      for (const double e : result.expected[row]) json_.number(e, 2);
      json_.end_array().end_object();
    }
    json_.end_array().end_object();
  }

  void staffing() {
    StaffingAssumptions given;
    given.target = {options_.service_level, options_.answer_seconds, options_.max_occupancy};
    given.handle_seconds = options_.handle_seconds;
    given.shrinkage = options_.shrinkage;
    given.utc_offset_ns = offset_ns_;
    json_.key("staffing").begin_object().field("model", "erlang-c");
    json_.field("service_level", options_.service_level);
    json_.field("answer_seconds", options_.answer_seconds);
    json_.field("max_occupancy", options_.max_occupancy);
    json_.field("shrinkage", options_.shrinkage).key("queues").begin_array();
    for (const QueueForecast& q : forecast(log_, calendar_, given)) queue(q);
    json_.end_array().end_object();
  }

  void queue(const QueueForecast& q) {
    json_.begin_object().field("queue", std::string_view(q.queue));
    json_.field("arrivals", q.arrivals_seen);
    json_.key("handle_seconds").number(q.handle_seconds, 1);
    json_.field("handle_seconds_from", q.handle_n > 0 ? "outcomes" : "option");
    json_.field("handle_seconds_n", q.handle_n);
    json_.key("dispersion").number(q.dispersion, 2);
    json_.key("days_seen").begin_array();
    for (const std::uint32_t n : q.days_seen) json_.unsigned_integer(n);
    json_.end_array();
    const auto grid = [&](std::string_view name, auto value) {
      json_.key(name).begin_array();
      for (const auto& day : q.week) {
        json_.begin_array();
        for (const QueueForecast::Cell& cell : day) value(cell);
        json_.end_array();
      }
      json_.end_array();
    };
    const auto paid = [&](std::uint32_t agents) {
      return static_cast<std::uint64_t>(
          std::ceil(static_cast<double>(agents) / (1 - options_.shrinkage) - 1e-9));
    };
    grid("arrivals_per_half_hour", [&](const auto& c) { json_.number(c.arrivals, 3); });
    grid("agents", [&](const auto& c) { json_.unsigned_integer(c.mean.agents); });
    grid("agents_busy_day", [&](const auto& c) { json_.unsigned_integer(c.busy_agents); });
    grid("staff", [&](const auto& c) { json_.unsigned_integer(paid(c.mean.agents)); });
    grid("service_level", [&](const auto& c) { json_.number(c.mean.service_level, 3); });
    grid("occupancy", [&](const auto& c) { json_.number(c.mean.occupancy, 3); });
    json_.end_object();
  }

  const Collected& log_;
  const ReportOptions& options_;
  std::int64_t offset_ns_;
  Calendar calendar_;
  std::int64_t window_end_;  // contacts that began later may still come back
  JsonWriter json_;
};

}  // namespace

Result<SecureText> Log::report(std::span<Log* const> logs, const ReportOptions& options) {
  if (Result<void> r = check(logs, options); !r.ok()) return r.error();
  Filter filter;
  filter.role = options.role;
  filter.purpose = options.purpose;
  filter.asked_by = options.asked_by;
  filter.from_ns = options.from_ns;
  if (options.to_ns) {
    filter.to_ns =
        *options.to_ns > INT64_MAX - follow_up_ns ? INT64_MAX : *options.to_ns + follow_up_ns;
  }
  std::vector<std::uint64_t> ends;
  for (Log* log : logs) {
    if (Result<void> r = log->impl_->check_process(); !r.ok()) return r.error();
    const Result<std::uint64_t> recorded = log->impl_->record_reading(
        Kind::query, filter.role, filter.purpose, filter.asked_by, describe(filter, "report"));
    if (!recorded.ok()) return recorded.error();
    ends.push_back(*recorded);
  }
  Collected collected;
  for (std::size_t i = 0; i < logs.size(); ++i) {
    // Whether the log was there before the range: its first day is complete then.
    if (options.from_ns) {
      Filter before = filter;
      before.from_ns.reset();
      before.to_ns = options.from_ns;
      const Result<void> first =
          logs[i]->impl_->with_reader([&](Store& store, const KeyTable& keys) {
            return read_rows(store, keys, before, ends[i], 1, [&](Record&& record) {
              collected.begin_ns = std::min(collected.begin_ns, record.time_ns);
              return false;
            });
          });
      if (!first.ok()) return first.error();
    }
    // Page by page, so that other queries of the process get their turn.
    filter.after_sequence = UINT64_MAX;
    for (;;) {
      std::uint64_t read = 0;
      const Result<void> page =
          logs[i]->impl_->with_reader([&](Store& store, const KeyTable& keys) {
            return read_rows(store, keys, filter, ends[i], page_rows, [&](Record&& record) {
              ++read;
              filter.after_sequence = record.sequence;
              collected.add(record, options.to_ns.value_or(INT64_MAX));
              return true;
            });
          });
      if (!page.ok()) return page.error();
      if (read < page_rows) break;
    }
  }
  collected.link(static_cast<std::int64_t>(options.recontact_days) * day_ns);
  const std::int64_t offset_ns = options.utc_offset_minutes * 60 * second_ns;
  return ReportJson(collected, options, offset_ns).write();
}

}  // namespace careline::audit
