// Figures of an intent model as a page.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "page.h"
#include "pages.h"
#include "plot.h"

namespace careline::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_confusions = 40;
constexpr std::size_t most_labels = 100;  // larger matrices cannot be read

double number(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number() ? found->get<double>() : 0;
}

bool known(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && !found->is_null();
}

std::string interval(const Json& rate) {
  return fmt::format("{} to {}", percent(number(rate, "low")), percent(number(rate, "high")));
}

void add_rate(std::vector<Cell>& row, const Json& rate) {
  if (rate.is_null()) {
    row.insert(row.end(), {number_cell("–"), number_cell("–", "soft"), number_cell("0")});
    return;
  }
  row.push_back(number_cell(percent(number(rate, "value"))));
  row.push_back(number_cell(interval(rate), "soft"));
  row.push_back(number_cell(grouped(number(rate, "n"))));
}

void figures(Page& page, const Json& e) {
  page.section("figures", "Figures");
  std::vector<Figure> out;
  const auto add = [&](const char* name, const char* title) {
    if (!known(e, name)) return;
    out.push_back(
        {fmt::format("figure-{}", name), title, percent(number(e[name], "value")),
         interval(e[name]),
         fmt::format("{} of {}", grouped(number(e[name], "k")), grouped(number(e[name], "n")))});
  };
  add("accuracy", "Accuracy");
  add("in_scope_accuracy", "Accuracy, in scope");
  add("accuracy_or_also", "Main or further intent");
  add("top3", "Among the first three");
  add("coverage", "Coverage (not abstaining)");
  add("accuracy_not_abstaining", "Accuracy when not abstaining");
  add("accuracy_agreed", "Accuracy when both heads agree");
  add("oos_recall_at_95_coverage", "Out of scope found at 95 % coverage");
  add("also_precision", "Further intents, precision");
  add("also_recall", "Further intents, recall");
  out.push_back({"figure-macro_f1", "Macro F1", percent(number(e, "macro_f1")), "", ""});
  out.push_back({"figure-calibration_error", "Calibration error",
                 percent(number(e, "calibration_error")), "", "expected, over 15 bins"});
  if (known(e, "auroc")) {
    out.push_back({"figure-auroc", "AUROC", fmt::format("{:.3f}", number(e, "auroc")), "",
                   "in scope against out of scope"});
  }
  page.figures(out);
}

void reliability(Page& page, const Json& e) {
  page.section("reliability", "Is the confidence honest?");
  double total = 0;
  for (const Json& bin : e.at("reliability")) total += number(bin, "n");
  std::vector<Dot> dots;
  for (const Json& bin : e["reliability"]) {
    const double n = number(bin, "n");
    if (n == 0) continue;
    dots.push_back(
        {number(bin, "confidence"), number(bin, "accuracy"), n / total,
         fmt::format("said {}, right {}, {} messages", percent(number(bin, "confidence")),
                     percent(number(bin, "accuracy")), grouped(n))});
  }
  page.plot(
      unit_square("Reliability diagram", "confidence, %", "right, %", dots, false),
      "Share of right answers by stated confidence; on the dashed line both are the same. A dot's "
      "area is its share of the messages.");
  dots.clear();
  for (const Json& p : e.at("coverage_curve")) {
    dots.push_back({number(p, "coverage"), number(p, "accuracy"), 0, {}});
  }
  page.plot(unit_square("Accuracy by coverage", "coverage, %", "accuracy, %", dots, true),
            "Accuracy of the most confident part of the messages, by how large a part that is.");
}

void slices(Page& page, const Json& e) {
  if (e.at("slices").empty()) return;
  page.section("slices", "Slices");
  Table table{"table-slices", "Accuracy by slice", {"Slice", "Accuracy", "95 %", "Messages"}, {}};
  std::vector<Spread> rows;
  for (const auto& [name, rate] : e["slices"].items()) {
    std::vector<Cell> row = {code_cell(name)};
    add_rate(row, rate);
    table.rows.push_back(std::move(row));
    if (!rate.is_null()) {
      rows.push_back(
          {name, number(rate, "value"), number(rate, "low"), number(rate, "high"),
           fmt::format("{}: {} ({})", name, percent(number(rate, "value")), interval(rate))});
    }
  }
  if (rows.size() > 1) {
    page.plot(intervals("Accuracy by slice", "accuracy, %", rows),
              "Accuracy by language, channel and length, with 95 % Wilson intervals.");
  }
  page.table(table);
}

void labels(Page& page, const Json& e) {
  page.section("labels", "Labels");
  Table table{"table-labels",
              "Precision and recall by label",
              {"Label", "Precision", "95 %", "Said", "Recall", "95 %", "Wanted", "F1"},
              {}};
  for (const auto& [label, f] : e.at("per_label").items()) {
    std::vector<Cell> row = {code_cell(label)};
    add_rate(row, f.at("precision"));
    add_rate(row, f.at("recall"));
    row.push_back(number_cell(percent(number(f, "f1"))));
    table.rows.push_back(std::move(row));
  }
  page.table(table);
}

void confusions(Page& page, const Json& e) {
  page.section("confusions", "Confusions");
  std::vector<std::string> names;
  std::map<std::string, std::size_t> at;
  std::vector<double> gold;
  std::vector<Confusion> cells;
  for (const auto& [label, f] : e.at("per_label").items()) {
    at.emplace(label, names.size());
    names.push_back(label);
    const Json& recall = f.at("recall");
    gold.push_back(recall.is_null() ? 0 : number(recall, "n"));
    const double right = recall.is_null() ? 0 : number(recall, "k");
    if (right > 0)
      cells.push_back({names.size() - 1, names.size() - 1, right, right / gold.back()});
  }
  Table table{"table-confusions", "The most frequent confusions", {"Wanted", "Said", "Times"}, {}};
  std::vector<const Json*> wrong;
  for (const Json& c : e.at("confusions")) wrong.push_back(&c);
  std::stable_sort(wrong.begin(), wrong.end(),
                   [](const Json* a, const Json* b) { return number(*a, "n") > number(*b, "n"); });
  for (const Json* c : wrong) {
    const auto said = c->at("said").get<std::string>();
    const auto wanted = c->at("gold").get<std::string>();
    const double n = number(*c, "n");
    if (table.rows.size() < most_confusions) {
      table.rows.push_back({code_cell(wanted), code_cell(said), number_cell(grouped(n))});
    }
    if (at.count(said) == 1 && at.count(wanted) == 1) {
      const double all = gold[at[wanted]];
      cells.push_back({at[wanted], at[said], n, all > 0 ? n / all : 0});
    }
  }
  if (names.size() <= most_labels) {
    page.plot(confusion_matrix("Confusion matrix", names, cells),
              "Wanted label by row, said label by column; blue is right, red is wrong, darker is a "
              "larger share of the wanted label.");
  } else {
    page.paragraph("There are too many labels to draw the matrix.");
  }
  if (!table.rows.empty()) page.table(table);
}

}  // namespace

std::string evaluation_page(const Json& report) {
  Page page("Intent model", {fmt::format("Model {}.", report.value("model", "")),
                             fmt::format("Scheme: {}.", report.value("scheme", "")),
                             "Rates with 95 % Wilson intervals."});
  figures(page, report);
  reliability(page, report);
  slices(page, report);
  labels(page, report);
  confusions(page, report);
  return page.finish("careline intent eval");
}

}  // namespace careline::cli
