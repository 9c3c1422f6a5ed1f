// Test runs, comparisons and back-tests of policies as pages.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "page.h"
#include "pages.h"
#include "plot.h"

namespace careline::cli {
namespace {

using Json = nlohmann::ordered_json;

double number(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number() ? found->get<double>() : 0;
}

std::string text(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string short_digest(const Json& report, const char* name) {
  return text(report, name).substr(0, 16);
}

// Counts of one condition; never yes and never no are what a test suite should be asked about.
std::vector<Cell> counts_of(const Json& c) {
  const auto cell = [&](const char* name, bool must) {
    const double n = number(c, name);
    return number_cell(grouped(n), must && n == 0 ? "bad" : n == 0 ? "soft" : "");
  };
  return {cell("yes", true), cell("no", true), cell("unknown", false), cell("error", false)};
}

// The conditions of a box, each on its own line.
std::string on_lines(std::string box) {
  for (std::size_t at = box.find(" && "); at != std::string::npos; at = box.find(" && ", at + 1)) {
    box.replace(at, 4, "\n");
  }
  return box;
}

std::vector<std::string> names_of(const Json& list) {
  std::vector<std::string> out;
  for (const Json& item : list) out.push_back(item.get<std::string>());
  return out;
}

std::string joined(const Json& list) {
  std::string out;
  for (const Json& item : list) {
    out += (out.empty() ? "" : ", ") + item.get<std::string>();
  }
  return out;
}

void write_coverage(Page& page, const Json& coverage) {
  page.section("coverage", "Coverage");
  const double rules = number(coverage, "rules");
  const double matched = number(coverage, "matched");
  std::size_t conditions = 0;
  std::size_t both = 0;
  std::vector<Bar> bars;
  Table table{"table-coverage",
              "How often each rule and each of its conditions was yes, no, unknown or in error",
              {"Rule and condition", "Line", "Yes", "No", "Unknown", "Error"},
              {}};
  std::vector<std::string> never;
  for (const Json& rule : coverage.at("items")) {
    const auto id = text(rule, "id");
    if (number(rule, "matched") == 0) never.push_back(id);
    bars.push_back({id, {number(rule, "matched")}});
    std::vector<Cell> row = {text_cell(id), number_cell(grouped(number(rule, "line")))};
    for (Cell& c : counts_of(rule)) row.push_back(std::move(c));
    table.rows.push_back(std::move(row));
    for (const Json& c : rule.at("conditions")) {
      ++conditions;
      both += number(c, "yes") > 0 && number(c, "no") > 0 ? 1 : 0;
      const int depth = std::min(3, 1 + static_cast<int>(number(c, "depth")));
      row = {code_cell(text(c, "text"), fmt::format("i{}", depth)),
             number_cell(grouped(number(c, "line")))};
      for (Cell& cell : counts_of(c)) row.push_back(std::move(cell));
      table.rows.push_back(std::move(row));
    }
  }
  page.figures({{"figure-rules", "Rules that matched",
                 fmt::format("{} of {}", grouped(matched), grouped(rules)), "",
                 rules > 0 ? percent(matched / rules) : ""},
                {"figure-conditions", "Conditions seen both ways",
                 fmt::format("{} of {}", both, conditions), "", "at least once yes and once no"}});
  if (!never.empty()) {
    page.notice("bad", fmt::format("Never matched: {}", fmt::join(never, ", ")), "notice-never");
  }
  std::stable_sort(bars.begin(), bars.end(),
                   [](const Bar& a, const Bar& b) { return a.parts[0] < b.parts[0]; });
  constexpr std::size_t most = 25;
  const bool cut = bars.size() > most;
  if (cut) bars.resize(most);
  page.plot(
      horizontal_bars("Cases that matched each rule", "test cases", bars, {"matched"}, {"accent"}),
      cut ? fmt::format("The {} rules that the fewest cases match.", most)
          : "Cases that match each rule, fewest first.");
  page.table(table);
}

}  // namespace

std::string policy_test_page(const Json& report) {
  Page page("Policy tests", {fmt::format("Tests {} of policy {} ({}…).", text(report, "tests"),
                                         text(report, "policy"), short_digest(report, "digest"))});
  page.section("result", "Result");
  const double failed = number(report, "failed");
  const double unsure = number(report, "inconclusive");
  page.figures({{"figure-cases", "Cases", grouped(number(report, "cases")), "", ""},
                {"figure-passed", "Passed", grouped(number(report, "passed")), "", ""},
                {"figure-failed", "Failed", grouped(failed), "", ""},
                {"figure-inconclusive", "Inconclusive", grouped(unsure), "", ""}});
  page.notice(failed > 0   ? "bad"
              : unsure > 0 ? "warn"
                           : "good",
              failed > 0   ? "Some cases fail."
              : unsure > 0 ? "No case fails, but not every case could be judged."
                           : "Every case passes.",
              "notice-result");
  const Json& failures = report.at("failures");
  if (!failures.empty()) {
    Table table{
        "table-failures", "Cases that did not pass", {"Case", "Line", "Why", "Decision"}, {}};
    for (const Json& f : failures) {
      std::string why;
      for (const std::string& reason : names_of(f.at("reasons"))) {
        why += (why.empty() ? "" : "; ") + reason;
      }
      table.rows.push_back({text_cell(text(f, "name")), number_cell(grouped(number(f, "line"))),
                            text_cell(why, "bad"), code_cell(text(f, "decision"))});
    }
    page.table(table);
  }
  if (report.contains("coverage")) write_coverage(page, report["coverage"]);
  return page.finish("careline policy test");
}

std::string policy_diff_page(const Json& report, const std::string& before,
                             const std::string& after) {
  Page page("What a new policy changes",
            {fmt::format("Before: {} ({}…).", before, short_digest(report, "old")),
             fmt::format("After: {} ({}…).", after, short_digest(report, "new"))});
  const Json& changes = report.at("changes");
  page.section("result", "Result");
  std::size_t down = 0;
  std::vector<std::pair<std::string, double>> kinds;  // in the order of the report
  for (const Json& c : changes) {
    const bool less = c.at("less_severe").get<bool>();
    down += less ? 1 : 0;
    const std::string kind = text(c, "from") + " → " + text(c, "to");
    if (kinds.empty() || kinds.back().first != kind) kinds.emplace_back(kind, 0);
    ++kinds.back().second;
  }
  page.figures(
      {{"figure-changes", "Regions of inputs that change tier",
        grouped(static_cast<double>(changes.size())), "", ""},
       {"figure-less-severe", "Of these less severe", grouped(static_cast<double>(down)), "", ""}});
  if (changes.empty()) {
    page.notice("good", "No input changes its tier.", "notice-result");
  } else if (down > 0) {
    page.notice(
        "bad",
        "Some inputs are decided less severely than before. Read each of them before the new "
        "policy is signed.",
        "notice-result");
  } else if (down > 0) {
    page.notice(
        "warn",
        "Some inputs may be decided less severely than before; the evaluator did not confirm "
        "the witnesses.",
        "notice-result");
  } else {
    page.notice("good", "No input is decided less severely than before.", "notice-result");
  }
  if (!report.at("complete").get<bool>()) {
    page.notice("warn",
                "The list is not complete, or depends on an expression that the analysis does not "
                "look into.",
                "notice-complete");
  }
  if (changes.empty()) return page.finish("careline policy diff");
  page.section("changes", "Changes, newly automatable inputs first");
  for (std::size_t i = 0, k = 0; i < changes.size(); ++k) {
    const bool less = changes[i].at("less_severe").get<bool>();
    Table table{fmt::format("table-changes-{}", k + 1),
                kinds[k].first + (less ? " (less severe)" : ""),
                {"Inputs", "A witness", "Confirmed"},
                {}};
    for (double n = 0; n < kinds[k].second; ++n, ++i) {
      const bool sure = changes[i].at("confirmed").get<bool>();
      table.rows.push_back(
          {code_cell(on_lines(text(changes[i], "box")), less ? "lines bad" : "lines"),
           code_cell(changes[i].at("witness").dump()),
           text_cell(sure ? "yes" : "no", sure ? "" : "warn")});
    }
    page.table(table);
  }
  return page.finish("careline policy diff");
}

std::string policy_replay_page(const Json& report) {
  const double total = number(report, "decisions");
  const double replayed = number(report, "replayed");
  Page page(
      "Past decisions under another policy",
      {fmt::format("Policy {} ({}…).", text(report, "policy"), short_digest(report, "digest")),
       fmt::format("{} recorded decisions, {} decided again.", grouped(total), grouped(replayed))});
  page.section("result", "Result");
  static constexpr std::array<const char*, 3> tiers = {"automate", "route", "immediate_human"};
  std::array<std::array<double, 3>, 3> matrix{};
  double same = 0;
  double less = 0;
  const auto index = [](const std::string& tier) {
    return static_cast<std::size_t>(std::find(tiers.begin(), tiers.end(), tier) - tiers.begin());
  };
  for (const Json& cell : report.at("tiers")) {
    const std::size_t from = index(text(cell, "from"));
    const std::size_t to = index(text(cell, "to"));
    if (from > 2 || to > 2) continue;
    matrix[from][to] = number(cell, "count");
    if (from == to) same += matrix[from][to];
    if (to < from) less += matrix[from][to];
  }
  const double unexpected = number(report.at("unexpected"), "count");
  page.figures({{"figure-decisions", "Decisions", grouped(total), "", ""},
                {"figure-replayed", "Decided again", grouped(replayed), "",
                 total > 0 ? percent(replayed / total) : ""},
                {"figure-same", "Same tier", grouped(same), "",
                 replayed > 0 ? percent(same / replayed) : ""},
                {"figure-less-safe", "Less safe", grouped(less), "",
                 replayed > 0 ? percent(less / replayed) : ""},
                {"figure-unexpected", "Less safe, not expected", grouped(unexpected), "", ""}});
  if (unexpected > 0) {
    page.notice("bad",
                fmt::format("{} less safe decisions are not listed as expected, such as {}.",
                            grouped(unexpected), joined(report["unexpected"].at("samples"))),
                "notice-result");
  } else if (replayed < total) {
    page.notice("warn", "Some decisions could not be decided again; see below.", "notice-result");
  } else {
    page.notice("good", "Every less safe decision, if there is one, is expected.", "notice-result");
  }

  page.section("tiers", "Tiers before and now");
  Heat heat{"Decisions by tier before and now",
            "now",
            "before",
            "decisions",
            {tiers.begin(), tiers.end()},
            {tiers.begin(), tiers.end()},
            1,
            {},
            true};
  for (const auto& row : matrix) heat.values.emplace_back(row.begin(), row.end());
  page.plot(heat_map(heat),
            "Decisions by the tier that was recorded and the tier that the policy gives now.");
  Table table{"table-tiers",
              "Transitions, less safe ones first",
              {"Before", "Now", "Decisions", "Samples"},
              {}};
  for (const Json& cell : report["tiers"]) {
    const bool worse = cell.at("less_safe").get<bool>();
    const bool moved = cell.at("from") != cell.at("to");
    table.rows.push_back({text_cell(text(cell, "from"), worse ? "bad" : ""),
                          text_cell(text(cell, "to"), worse ? "bad" : ""),
                          number_cell(grouped(number(cell, "count"))),
                          code_cell(moved ? joined(cell.at("samples")) : std::string("–"))});
  }
  page.table(table);

  if (!report.at("changes").empty()) {
    page.section("changes", "Other changes");
    Table other{"table-other", "What else differs", {"What", "Decisions", "Samples"}, {}};
    for (const auto& [what, change] : report["changes"].items()) {
      other.rows.push_back({text_cell(what), number_cell(grouped(number(change, "count"))),
                            code_cell(joined(change.at("samples")))});
    }
    page.table(other);
  }
  if (!report.at("not_replayed").empty()) {
    page.section("not-replayed", "Not decided again");
    Table missing{"table-missing", "Why", {"Reason", "Decisions", "Samples"}, {}};
    for (const Json& reason : report["not_replayed"]) {
      missing.rows.push_back({text_cell(text(reason, "reason")),
                              number_cell(grouped(number(reason, "count"))),
                              code_cell(joined(reason.at("samples")))});
    }
    page.table(missing);
  }
  page.section("rules", "Rules");
  Table rules{
      "table-rules", "How often each rule matched", {"Rule", "Before", "Now", "Change"}, {}};
  for (const Json& rule : report.at("rules")) {
    const double before = number(rule, "before");
    const double now = number(rule, "now");
    if (before == 0 && now == 0) continue;
    rules.rows.push_back(
        {code_cell(text(rule, "id")), number_cell(grouped(before)), number_cell(grouped(now)),
         number_cell(now == before
                         ? ""
                         : fmt::format("{}{}", now > before ? "+" : "", grouped(now - before)),
                     now == before ? "" : "warn")});
  }
  page.table(rules);
  return page.finish("careline policy replay");
}

}  // namespace careline::cli
