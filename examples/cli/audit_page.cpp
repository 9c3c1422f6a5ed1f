// The report of an audit log as a page. What each measure means is in docs/reports.md; the page
// repeats it in a sentence where a reader would ask.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "page.h"
#include "pages.h"
#include "plot.h"

namespace careline::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, 7> weekdays = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
const std::vector<std::string> tier_css = {"automate", "route", "human"};
const std::vector<std::string> tier_names = {"automated", "to a team", "to a person at once"};

double number(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number() ? found->get<double>() : nothing;
}

bool known(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && !found->is_null();
}

std::string rate_text(const Json& group, const char* name) {
  return known(group, name) ? percent(number(group[name], "value")) : "–";
}

std::string rate_interval(const Json& rate) {
  return fmt::format("{} to {}", percent(number(rate, "low")), percent(number(rate, "high")));
}

std::string rate_note(const Json& rate) {
  return fmt::format("{} of {}", grouped(number(rate, "k")), grouped(number(rate, "n")));
}

std::string hours_text(std::size_t half_hour) {
  return fmt::format("{:02}:{:02}", half_hour / 2, half_hour % 2 * 30);
}

// "prescription_refill" as people read it; labels stay labels in tables.
std::string offset_text(int minutes) {
  return fmt::format("UTC{}{:02}:{:02}", minutes < 0 ? "-" : "+", std::abs(minutes) / 60,
                     std::abs(minutes) % 60);
}

std::string label_of(const Json& group) {
  const auto label = group.at("label").get<std::string>();
  return label.empty() ? "(none)" : label;
}

std::vector<double> tiers_of(const Json& group) {
  const Json& t = group.at("tiers");
  return {number(t, "automate"), number(t, "route"), number(t, "immediate_human")};
}

class AuditPage {
 public:
  explicit AuditPage(const Json& report)
      : report_(report), all_(report.at("all")), page_("Service report", facts(report)) {}

  std::string write() {
    summary();
    volume();
    outcomes_over_time();
    intents();
    spikes();
    groups("channels", "Channels", "channel");
    groups("languages", "Languages", "language");
    reviews();
    staffing();
    access();
    method();
    return page_.finish("careline audit report");
  }

 private:
  static std::vector<std::string> facts(const Json& report) {
    const Json& p = report.at("period");
    std::vector<std::string> out;
    if (p.contains("first_decision")) {
      const auto minute = [&](const char* name) {
        std::string time = p[name].get<std::string>().substr(0, 16);
        time[10] = ' ';
        return time;
      };
      out.push_back(fmt::format("Decisions from {} to {} UTC; days and hours below are in {}.",
                                minute("first_decision"), minute("last_decision"),
                                offset_text(p.at("utc_offset_minutes").get<int>())));
    }
    out.push_back(fmt::format("{} days, {} of them complete; {} entries read.",
                              grouped(number(p, "days")), grouped(number(p, "complete_days")),
                              grouped(number(report.at("log"), "entries"))));
    out.emplace_back(
        "Rates with 95 % Wilson intervals, medians with 95 % order-statistic intervals.");
    return out;
  }

  Figure rate_figure(const char* name, const char* title, const char* of) {
    Figure f{fmt::format("figure-{}", name), title, "–", "", of};
    if (!known(all_, name)) {
      f.note = std::string("the log has nothing to measure it by");
      return f;
    }
    const Json& rate = all_[name];
    f.value = percent(number(rate, "value"));
    f.interval = rate_interval(rate);
    f.note = rate_note(rate) + " " + of;
    return f;
  }

  Figure time_figure(const char* name, const char* title) {
    Figure f{fmt::format("figure-{}", name), title, "–", "", "no outcome of the log says it"};
    if (!known(all_, name)) return f;
    const Json& d = all_[name];
    f.value = duration(number(d, "median"));
    f.interval = fmt::format("{} to {}", duration(number(d, "low")), duration(number(d, "high")));
    f.note = fmt::format("median of {}; nine of ten within {}", grouped(number(d, "n")),
                         duration(number(d, "p90")));
    return f;
  }

  void summary() {
    page_.section("summary", "At a glance");
    std::vector<Figure> figures;
    figures.push_back({"figure-messages", "Messages", grouped(number(all_, "messages")), "",
                       fmt::format("in {} contacts", grouped(number(all_, "contacts")))});
    figures.push_back(rate_figure("containment", "Containment", "contacts"));
    figures.push_back(rate_figure("resolved_alone", "Contained and not back", "contacts"));
    figures.push_back(rate_figure("escalation", "Escalation", "contacts"));
    figures.push_back(rate_figure("handed_over", "Handed to a person", "contacts"));
    figures.push_back(rate_figure("abstention", "Abstention", "messages"));
    figures.push_back(time_figure("first_response_seconds", "First response"));
    figures.push_back(time_figure("resolution_seconds", "Resolution"));
    figures.push_back(rate_figure("recontact", "Recontact", "contacts"));
    figures.push_back(
        rate_figure("handoff_without_repeat", "Hand-off without repeating", "transfers"));
    if (known(all_, "csat")) {
      const Json& csat = all_["csat"];
      const Json& rate = csat.at("satisfied");
      const Json& score = csat.at("score");
      figures.push_back(
          {"figure-csat", "CSAT (4 or 5 of 5)", percent(number(rate, "value")), rate_interval(rate),
           fmt::format("{} answers; mean {:.2f} ({:.2f} to {:.2f})", grouped(number(rate, "n")),
                       number(score, "mean"), number(score, "low"), number(score, "high"))});
    } else {
      figures.push_back(
          {"figure-csat", "CSAT (4 or 5 of 5)", "–", "", "no outcome of the log says it"});
    }
    page_.figures(figures);
    const Json& flags = report_.at("spikes").at("flags");
    if (flags.empty()) {
      page_.notice(report_["spikes"].at("enough_days") ? "good" : "warn",
                   report_["spikes"].at("enough_days")
                       ? "No intent came unusually often on any day."
                       : "Fewer than fourteen complete days: spikes cannot be told from chance.",
                   "notice-spikes");
    } else {
      std::string text =
          flags.size() == 1 ? "One unusual day: " : fmt::format("{} unusual days: ", flags.size());
      for (std::size_t i = 0; i < flags.size() && i < 4; ++i) {
        text += fmt::format("{}{} on {} ({} instead of about {:.0f})", i == 0 ? "" : "; ",
                            flags[i].at("intent").get<std::string>(),
                            flags[i].at("day").get<std::string>(),
                            grouped(number(flags[i], "count")), number(flags[i], "expected"));
      }
      page_.notice("warn", text + (flags.size() > 4 ? "; and more." : "."), "notice-spikes");
    }
    if (number(all_, "faults") > 0) {
      page_.notice("bad",
                   fmt::format("{} decisions were made while a part of careline had failed; they "
                               "went to a person or a team.",
                               grouped(number(all_, "faults"))),
                   "notice-faults");
    }
  }

  std::vector<std::string> day_names() const {
    std::vector<std::string> out;
    for (const Json& day : report_.at("days")) {
      static constexpr std::array<const char*, 12> months = {
          "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
      const auto date = day.at("day").get<std::string>();
      const auto month = static_cast<std::size_t>(std::stoi(date.substr(5, 2)) - 1) % 12;
      out.push_back(fmt::format("{} {}", months[month], date.substr(8)));
    }
    return out;
  }

  void volume() {
    page_.section("volume", "Volume");
    const Json& days = report_.at("days");
    if (days.empty()) {
      page_.paragraph("The log has no decisions in this range.");
      return;
    }
    Plot plot{"Messages a day by tier", "day", "messages a day", day_names(), {}};
    for (std::size_t t = 0; t < 3; ++t) {
      Series s{tier_names[t], tier_css[t], {}};
      for (const Json& day : days) s.values.push_back(tiers_of(day)[t]);
      plot.series.push_back(std::move(s));
    }
    for (std::size_t i = 0; i < days.size(); ++i) {
      for (const Json& flag : report_.at("spikes").at("flags")) {
        if (flag.at("day") == days[i].at("day")) {
          plot.marked.push_back(i);
          break;
        }
      }
    }
    page_.plot(stacked_bars(plot),
               plot.marked.empty()
                   ? "Messages a day, by what the policy decided."
                   : "Messages a day, by what the policy decided. A triangle marks a day on which "
                     "an intent came unusually often.");

    const Json& hours = report_.at("hours");
    Heat heat{"Messages by weekday and hour",
              "hour of the day",
              "weekday",
              "messages an hour",
              {},
              {},
              1,
              {},
              true};
    for (int h = 0; h < 24; ++h) heat.columns.push_back(fmt::format("{:02}", h));
    for (std::size_t d = 0; d < 7; ++d) {
      const double seen = hours.at("days_seen")[d].get<double>();
      if (seen == 0) continue;
      heat.rows.emplace_back(weekdays[d]);
      std::vector<double> row;
      for (const Json& n : hours.at("messages")[d])
        row.push_back(std::round(10 * n.get<double>() / seen) / 10);
      heat.values.push_back(std::move(row));
    }
    if (!heat.rows.empty()) {
      heat.numbers = true;
      for (auto& row : heat.values) {
        for (double& v : row) v = v >= 10 ? std::round(v) : v;
      }
      page_.plot(heat_map(heat), "Mean number of messages in an hour, over complete days.");
    }
  }

  static void add_rate(Series& s, const Json& group, const char* name) {
    const bool there = known(group, name);
    s.values.push_back(there ? number(group[name], "value") : nothing);
    s.low.push_back(there ? number(group[name], "low") : nothing);
    s.high.push_back(there ? number(group[name], "high") : nothing);
  }

  void outcomes_over_time() {
    const Json& days = report_.at("days");
    if (days.empty()) return;
    page_.section("time", "Over time");
    const auto rates = [&](const char* title, const char* y,
                           const std::vector<std::array<const char*, 3>>& of, const char* caption) {
      Plot plot{title, "day", y, day_names(), {}, Unit::percent};
      bool any = false;
      for (const auto& [name, shown, css] : of) {
        Series s{shown, css, {}};
        for (const Json& day : days) {
          add_rate(s, day, name);
          any = any || !std::isnan(s.values.back());
        }
        plot.series.push_back(std::move(s));
      }
      if (any) page_.plot(lines(plot), caption);
    };
    rates("Containment, escalation and abstention by day", "share, %",
          {{"containment", "containment", "automate"},
           {"escalation", "escalation", "human"},
           {"abstention", "abstention", "second"}},
          "Containment and escalation of the contacts that began on a day, abstention of its "
          "messages, with 95 % intervals.");
    rates("Recontact by day", "share, %", {{"recontact", "recontact", "accent"}},
          "Contacts after which the same person came back for the same reason, by the day of the "
          "first contact; the last days are left out because their window is still open.");
    const auto times = [&](const char* name, const char* title, const char* caption) {
      Plot plot{title, "day", "minutes", day_names(), {}, Unit::minutes};
      Series s{"median", "accent", {}};
      bool any = false;
      for (const Json& day : days) {
        const bool there = known(day, name);
        any = any || there;
        s.values.push_back(there ? number(day[name], "median") / 60 : nothing);
        s.low.push_back(there ? number(day[name], "low") / 60 : nothing);
        s.high.push_back(there ? number(day[name], "high") / 60 : nothing);
      }
      plot.series.push_back(std::move(s));
      plot.height = 170;
      if (any) page_.plot(lines(plot), caption);
    };
    times("first_response_seconds", "Median time to the first response by day",
          "Median time to the first response, by the day of the contact, with its 95 % interval.");
    times("resolution_seconds", "Median time to resolution by day",
          "Median time to resolution, by the day of the contact, with its 95 % interval.");
  }

  Table group_table(const char* member, std::string id, std::string caption, const char* name) {
    Table table{std::move(id),
                std::move(caption),
                {name, "Messages", "Contacts", "Containment", "Escalation", "Abstention",
                 "First response, median", "Resolution, median", "Recontact", "CSAT"},
                {}};
    for (const Json& g : report_.at(member)) {
      const auto time = [&](const char* what) {
        return known(g, what) ? duration(number(g[what], "median")) : std::string("–");
      };
      table.rows.push_back(
          {code_cell(label_of(g)), number_cell(grouped(number(g, "messages"))),
           number_cell(grouped(number(g, "contacts"))), number_cell(rate_text(g, "containment")),
           number_cell(rate_text(g, "escalation")), number_cell(rate_text(g, "abstention")),
           number_cell(time("first_response_seconds")), number_cell(time("resolution_seconds")),
           number_cell(rate_text(g, "recontact")),
           number_cell(known(g, "csat") ? rate_text(g["csat"], "satisfied") : "–")});
    }
    return table;
  }

  void intents() {
    const Json& intents = report_.at("intents");
    if (intents.empty()) return;
    page_.section("intents", "Intents");
    constexpr std::size_t most = 20;
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < intents.size() && i < most; ++i) {
      bars.push_back({label_of(intents[i]), tiers_of(intents[i])});
    }
    page_.plot(
        horizontal_bars("Messages by intent and tier", "messages", bars, tier_names, tier_css),
        intents.size() > most
            ? fmt::format("The {} most frequent of {} intents, by what the policy decided.", most,
                          intents.size())
            : "All intents, by what the policy decided.");
    page_.open_details(fmt::format("All {} intents as a table", intents.size()));
    page_.table(group_table("intents", "table-intents", "Measures by intent", "Intent"));
    page_.close_details();
  }

  void spikes() {
    page_.section("spikes", "Unusual days");
    const Json& s = report_.at("spikes");
    page_.paragraph(fmt::format(
        "A day of an intent is flagged when so many messages, given its other days, the weekday "
        "and "
        "the usual spread, have a chance below {} divided by the {} days and intents looked at; "
        "and when there are at least {} of them and {} times as many as expected.",
        number(s, "family_alpha"), grouped(number(s, "tests")), number(s, "least_count"),
        number(s, "least_ratio")));
    if (!s.at("enough_days")) {
      page_.paragraph("There are too few complete days for this.");
      return;
    }
    if (s.at("flags").empty()) {
      page_.paragraph("No day is flagged.");
      return;
    }
    Table table{"table-spikes",
                "Flagged days",
                {"Intent", "Day", "Messages", "Expected", "Usual up to", "Chance"},
                {}};
    for (const Json& flag : s["flags"]) {
      const double log10p = number(flag, "log10_probability");
      table.rows.push_back({code_cell(flag.at("intent").get<std::string>()),
                            text_cell(flag.at("day").get<std::string>()),
                            number_cell(grouped(number(flag, "count"))),
                            number_cell(fmt::format("{:.1f}", number(flag, "expected"))),
                            number_cell(grouped(number(flag, "limit"))),
                            number_cell(fmt::format("1 in 10^{:.0f}", -log10p))});
    }
    page_.table(table);
    for (const Json& series : s.at("series")) {
      const auto intent = series.at("intent").get<std::string>();
      Plot plot{fmt::format("{}: messages a day and what was expected", intent),
                "day",
                "messages a day",
                day_names(),
                {},
                Unit::count,
                {},
                150};
      Series counts{"messages", "accent", {}};
      Series expected{"expected", "ideal", {}};
      for (const Json& n : series.at("counts")) counts.values.push_back(n.get<double>());
      for (const Json& n : series.at("expected")) expected.values.push_back(n.get<double>());
      plot.series = {std::move(counts), std::move(expected)};
      const Json& days = report_.at("days");
      for (const Json& flag : s["flags"]) {
        if (flag.at("intent") != intent) continue;
        for (std::size_t i = 0; i < days.size(); ++i) {
          if (days[i].at("day") == flag.at("day")) plot.marked.push_back(i);
        }
      }
      page_.plot(lines(plot, true),
                 intent + ": messages a day, expected number (dashed), flagged days (triangle).");
    }
  }

  void groups(const char* member, const char* title, const char* name) {
    const Json& groups = report_.at(member);
    if (groups.empty()) return;
    page_.section(member, title);
    const auto plot = [&](const char* rate, const char* what, const char* css) {
      std::vector<Spread> rows;
      for (const Json& g : groups) {
        if (!known(g, rate)) continue;
        const Json& r = g[rate];
        rows.push_back({label_of(g), number(r, "value"), number(r, "low"), number(r, "high"),
                        fmt::format("{}: {} ({}), {}", label_of(g), percent(number(r, "value")),
                                    rate_interval(r), rate_note(r))});
      }
      if (rows.size() < 2) return;
      page_.plot(
          intervals(fmt::format("{} by {}", what, name), fmt::format("{}, %", what), rows, css),
          fmt::format("{} by {}, with 95 % Wilson intervals.", what, name));
    };
    plot("containment", "Containment", "automate");
    plot("escalation", "Escalation", "human");
    page_.table(group_table(member, fmt::format("table-{}", member),
                            fmt::format("Measures by {}", name), title));
  }

  void reviews() {
    page_.section("reviews", "Quality of escalation");
    const Json& r = report_.at("reviews");
    if (!known(r, "tier_agreement")) {
      page_.paragraph("No decision of the range was reviewed at random, so nothing can be said.");
      return;
    }
    std::vector<Figure> figures;
    const auto figure = [&](const char* name, const char* title) {
      if (!known(r, name)) return;
      figures.push_back({fmt::format("figure-{}", name), title, percent(number(r[name], "value")),
                         rate_interval(r[name]), rate_note(r[name]) + " reviewed"});
    };
    figure("tier_agreement", "Right tier");
    figure("escalation_precision", "Escalations that were right");
    figure("intent_agreement", "Right intent");
    page_.figures(figures);
    Table table{"table-reviews",
                "What reviewers say the tier should have been",
                {"Decided", "Decisions", "Should be: automated", "Should be: team",
                 "Should be: person at once", "Too low", "95 %", "Too high", "95 %"},
                {}};
    for (std::size_t t = 0; t < 3; ++t) {
      const Json& row = r.at("tiers")[t];
      const Json& should = row.at("should_be");
      const auto count = [&](const char* tier, bool right, bool low) {
        return number_cell(grouped(number(should, tier)), right                             ? "good"
                                                          : low && number(should, tier) > 0 ? "bad"
                                                                                            : "");
      };
      const auto rate = [&](const char* name, std::vector<Cell>& cells) {
        cells.push_back(number_cell(rate_text(row, name)));
        cells.push_back(number_cell(known(row, name) ? rate_interval(row[name]) : "–", "soft"));
      };
      std::vector<Cell> cells = {text_cell(tier_names[t]),
                                 number_cell(grouped(number(row, "decisions"))),
                                 count("automate", t == 0, false), count("route", t == 1, t < 1),
                                 count("immediate_human", t == 2, t < 2)};
      rate("too_low", cells);
      rate("too_high", cells);
      table.rows.push_back(std::move(cells));
    }
    page_.table(table);
    page_.paragraph(fmt::format(
        "Rates are of the reviewed decisions of each tier, so they do not depend on how many of "
        "each "
        "tier were reviewed. {} reviews of decisions that somebody picked are not counted.",
        grouped(number(r, "chosen_not_counted"))));
  }

  void staffing() {
    page_.section("staffing", "Staffing forecast");
    const Json& s = report_.at("staffing");
    if (s.at("queues").empty()) {
      page_.paragraph("No contact of the range came to a queue.");
      return;
    }
    page_.paragraph(
        fmt::format("People needed on each queue so that {} of contacts are answered within {} and "
                    "nobody is at "
                    "work more than {} of the time (Erlang C), for the mean of the observed weeks. "
                    "“Staff” adds "
                    "{} of paid time away from the queue. Erlang C assumes that people wait and do "
                    "not give up, "
                    "so it is on the safe side for messages that may wait.",
                    percent(number(s, "service_level")), duration(number(s, "answer_seconds")),
                    percent(number(s, "max_occupancy")), percent(number(s, "shrinkage"))));
    Table table{"table-staffing",
                "Queues",
                {"Queue", "Contacts", "Handle time", "From", "Most agents in a half hour", "When",
                 "Same on a busy day", "Staff then", "Agent hours a week"},
                {}};
    for (const Json& q : s["queues"]) {
      int most = 0;
      int busy = 0;
      int staff = 0;
      double hours = 0;
      std::string when = "–";
      for (std::size_t d = 0; d < 7; ++d) {
        for (std::size_t h = 0; h < 48; ++h) {
          const int agents = q.at("agents")[d][h].get<int>();
          hours += agents / 2.0;
          busy = std::max(busy, q.at("agents_busy_day")[d][h].get<int>());
          if (agents <= most) continue;
          most = agents;
          staff = q.at("staff")[d][h].get<int>();
          when = fmt::format("{} {}", weekdays[d], hours_text(h));
        }
      }
      const bool measured = q.at("handle_seconds_from") == "outcomes";
      table.rows.push_back(
          {code_cell(q.at("queue").get<std::string>()), number_cell(grouped(number(q, "arrivals"))),
           number_cell(duration(number(q, "handle_seconds"))),
           text_cell(measured ? fmt::format("{} outcomes", grouped(number(q, "handle_seconds_n")))
                              : std::string("assumed"),
                     "nowrap"),
           number_cell(std::to_string(most)), text_cell(when, "nowrap"),
           number_cell(std::to_string(busy)), number_cell(std::to_string(staff)),
           number_cell(fmt::format("{:.1f}", hours))});
    }
    page_.table(table);
    constexpr std::size_t most_plots = 6;
    std::size_t plots = 0;
    for (const Json& q : s["queues"]) {
      if (plots++ == most_plots) break;
      queue_plot(q);
    }
    page_.open_details("Agents of every queue, half hour by half hour");
    for (const Json& q : s["queues"]) queue_table(q);
    page_.close_details();
  }

  void queue_plot(const Json& q) {
    const auto name = q.at("queue").get<std::string>();
    Heat heat{fmt::format("Agents needed on {}", name),
              "time of the day (half hours)",
              "weekday",
              "agents",
              {},
              {},
              4,
              {},
              true};
    for (std::size_t h = 0; h < 48; ++h) heat.columns.push_back(hours_text(h));
    for (std::size_t d = 0; d < 7; ++d) {
      if (q.at("days_seen")[d] == 0) continue;
      heat.rows.emplace_back(weekdays[d]);
      heat.values.push_back(q.at("agents")[d].get<std::vector<double>>());
    }
    if (heat.rows.empty()) return;
    page_.plot(heat_map(heat),
               fmt::format("{}: agents needed in each half hour of the week.", name));
  }

  void queue_table(const Json& q) {
    const auto name = q.at("queue").get<std::string>();
    Table table{fmt::format("table-agents-{}", name),
                fmt::format("{}: agents, and mean arrivals, in each half hour", name),
                {"From"},
                {}};
    for (const char* day : weekdays) table.head.emplace_back(day);
    for (std::size_t h = 0; h < 48; ++h) {
      std::vector<Cell> row = {text_cell(hours_text(h))};
      bool any = false;
      for (std::size_t d = 0; d < 7; ++d) {
        const int agents = q.at("agents")[d][h].get<int>();
        any = any || agents > 0;
        row.push_back(number_cell(
            agents == 0 ? ""
                        : fmt::format("{} ({:.1f})", agents,
                                      q.at("arrivals_per_half_hour")[d][h].get<double>())));
      }
      if (any) table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty()) page_.table(table);
  }

  void access() {
    page_.section("access", "What the log holds");
    Table table{"table-kinds", "Entries of the range by kind", {"Kind", "Entries"}, {}};
    for (const auto& [kind, n] : report_.at("log").at("kinds").items()) {
      table.rows.push_back({code_cell(kind), number_cell(grouped(n.get<double>()))});
    }
    page_.table(table);
    const Json& log = report_["log"];
    page_.paragraph(fmt::format(
        "{} attempts to reveal redacted text were denied. {} outcomes are about decisions outside "
        "of "
        "the range; {} entries could not be unsealed.",
        grouped(number(log, "reveals_denied")), grouped(number(log, "outcomes_of_other_decisions")),
        grouped(number(log, "sealed"))));
  }

  void method() {
    page_.section("method", "How to read this");
    page_.list({
        "A contact is a conversation of one person: its first message and the turns that follow "
        "within "
        "a day. Messages without a reference to a person are contacts of their own.",
        "Containment: contacts in which every message was automated, and which were neither "
        "transferred "
        "nor abandoned. Contained and not back: of these, who did not return for the same reason.",
        "Escalation: contacts in which a message went to a person at once. Abstention: messages "
        "whose "
        "intent careline did not commit itself to.",
        fmt::format(
            "Recontact: the same person opened another contact with the same intent within {} "
            "days, or an outcome says so; only contacts whose window has passed.",
            number(report_.at("period"), "recontact_days")),
        "First response and resolution: from the first message of a contact to the outcome that "
        "says so. "
        "Contacts without such an outcome are not in the medians.",
        "Days are counted with a fixed distance to UTC. Intervals treat contacts as independent; "
        "people "
        "who write often make them a little too narrow.",
        "Formulas and sources: docs/reports.md of careline.",
    });
  }

  const Json& report_;
  const Json& all_;
  Page page_;
};

}  // namespace

std::string audit_page(const Json& report) {
  return AuditPage(report).write();
}

}  // namespace careline::cli
