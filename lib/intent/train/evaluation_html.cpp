// Evaluation as one HTML file: tables and inline SVG, no script, no link, no outside resource.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "intent/train/evaluation.h"

namespace careline::intent {
namespace {

constexpr double plot = 300;   // side of a plot's square, in SVG units
constexpr double margin = 40;  // for axes
constexpr std::size_t max_confusions = 40;
constexpr std::size_t max_matrix = 160;  // labels; larger matrices are not drawn

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string percent(double x) {
  return fmt::format("{:.1f}", 100 * x);
}

std::string rate_cells(const Rate& r) {
  if (r.n == 0) return "<td>&ndash;</td><td></td><td>0</td>";
  return fmt::format("<td>{}</td><td>{} to {}</td><td>{}</td>", percent(r.value()),
                     percent(r.low()), percent(r.high()), r.n);
}

void row(std::string& out, std::string_view name, const Rate& r) {
  out += fmt::format("<tr><th>{}</th>{}</tr>\n", escaped(name), rate_cells(r));
}

double x_of(double v) {
  return margin + v * plot;
}
double y_of(double v) {
  return 10 + (1 - v) * plot;
}

std::string axes(std::string_view x_name, std::string_view y_name) {
  std::string out = fmt::format(
      "<svg viewBox=\"0 0 {0} {0}\" width=\"{0}\" height=\"{0}\" role=\"img\">"
      "<rect x=\"{1}\" y=\"10\" width=\"{2}\" height=\"{2}\" class=\"frame\"/>",
      plot + margin + 20, margin, plot);
  for (int i = 0; i <= 10; i += 2) {
    const double v = i / 10.0;
    out += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>", x_of(v),
                       y_of(0) + 14, i * 10);
    out += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>", margin - 4,
                       y_of(v) + 4, i * 10);
  }
  out += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>", x_of(0.5),
                     y_of(0) + 30, escaped(x_name));
  out += fmt::format(
      "<text x=\"12\" y=\"{0}\" transform=\"rotate(-90 12 {0})\" "
      "text-anchor=\"middle\">{1}</text>",
      y_of(0.5), escaped(y_name));
  return out;
}

std::string reliability_plot(const Evaluation& e) {
  std::string out = axes("confidence, %", "right, %");
  out += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" class=\"ideal\"/>", x_of(0),
                     y_of(0), x_of(1), y_of(1));
  std::size_t total = 0;
  for (const ReliabilityBin& bin : e.reliability) total += bin.n;
  for (const ReliabilityBin& bin : e.reliability) {
    if (bin.n == 0) continue;
    const auto n = static_cast<double>(bin.n);
    // A dot's area is the share of messages behind it.
    const double radius = 2 + 14 * std::sqrt(n / static_cast<double>(total));
    out += fmt::format(
        "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\" class=\"dot\"><title>{} "
        "messages</title></circle>",
        x_of(bin.confidence / n), y_of(static_cast<double>(bin.right) / n), radius, bin.n);
  }
  return out + "</svg>";
}

std::string coverage_plot(const Evaluation& e) {
  std::string out = axes("coverage, %", "accuracy, %");
  std::string points;
  for (const CoveragePoint& p : e.coverage_curve) {
    points += fmt::format("{:.1f},{:.1f} ", x_of(p.coverage), y_of(p.accuracy));
  }
  out += fmt::format("<polyline points=\"{}\" class=\"curve\"/>", points);
  return out + "</svg>";
}

std::string confusion_plot(const Evaluation& e) {
  const std::size_t n = e.labels.size();
  if (n > max_matrix) return "<p>Too many labels to draw the matrix; see the JSON report.</p>";
  constexpr double cell = 8;
  const double side = cell * static_cast<double>(n);
  std::string out = fmt::format(
      "<svg viewBox=\"0 0 {0} {0}\" width=\"{0}\" height=\"{0}\" role=\"img\">"
      "<rect x=\"0\" y=\"0\" width=\"{0}\" height=\"{0}\" class=\"frame\"/>",
      side + 1);
  for (std::size_t gold = 0; gold < n; ++gold) {
    for (std::size_t said = 0; said < n; ++said) {
      const std::uint32_t count = e.confusion[gold * n + said];
      if (count == 0) continue;
      const double share = static_cast<double>(count) /
                           static_cast<double>(std::max<std::size_t>(1, e.per_label[gold].gold));
      out += fmt::format(
          "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" class=\"{}\" "
          "fill-opacity=\"{:.2f}\"><title>{} said to be {}: {}</title></rect>",
          static_cast<double>(said) * cell, static_cast<double>(gold) * cell, cell, cell,
          gold == said ? "hit" : "miss", std::min(1.0, 0.15 + share), escaped(e.labels[gold]),
          escaped(e.labels[said]), count);
    }
  }
  return out + "</svg>";
}

std::string confusion_table(const Evaluation& e) {
  struct Cell {
    std::uint32_t n;
    std::size_t gold, said;
  };
  const std::size_t n = e.labels.size();
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < e.confusion.size(); ++i) {
    if (e.confusion[i] > 0 && i / n != i % n) cells.push_back({e.confusion[i], i / n, i % n});
  }
  std::stable_sort(cells.begin(), cells.end(),
                   [](const Cell& a, const Cell& b) { return a.n > b.n; });
  if (cells.size() > max_confusions) cells.resize(max_confusions);
  std::string out = "<table><tr><th>wanted</th><th>said</th><th>times</th></tr>\n";
  for (const Cell& c : cells) {
    out += fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td></tr>\n", escaped(e.labels[c.gold]),
                       escaped(e.labels[c.said]), c.n);
  }
  return out + "</table>\n";
}

std::string label_table(const Evaluation& e) {
  std::string out =
      "<table><tr><th>label</th><th>precision</th><th>95 %</th><th>said</th>"
      "<th>recall</th><th>95 %</th><th>wanted</th><th>F1</th></tr>\n";
  for (const LabelFigures& l : e.per_label) {
    if (l.gold + l.predicted == 0) continue;
    out += fmt::format("<tr><th>{}</th>{}{}<td>{}</td></tr>\n", escaped(l.label),
                       rate_cells(l.precision()), rate_cells(l.recall()), percent(l.f1()));
  }
  return out + "</table>\n";
}

constexpr std::string_view head =
    "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Intent "
    "evaluation</title>"
    "<style>body{font:14px/1.4 system-ui,sans-serif;max-width:70em;margin:2em auto;padding:0 1em}"
    "table{border-collapse:collapse;margin:1em 0}th,td{padding:.15em .6em;text-align:right;"
    "border-bottom:1px solid #ddd}th:first-child,td:first-child{text-align:left}"
    "svg{font-size:10px;margin-right:2em}.frame{fill:none;stroke:#999}.ideal{stroke:#bbb}"
    ".dot{fill:#1b6ca8;fill-opacity:.6}.curve{fill:none;stroke:#1b6ca8;stroke-width:2}"
    ".hit{fill:#1b6ca8}.miss{fill:#b3261e}</style></head><body>\n";

}  // namespace

std::string Evaluation::to_html() const {
  std::string out(head);
  out += fmt::format(
      "<h1>Intent evaluation</h1>\n<p>{}; model {}. Rates in percent with 95 % Wilson "
      "intervals.</p>\n",
      escaped(scheme), escaped(model_id));
  out += "<table><tr><th></th><th>rate</th><th>95 %</th><th>messages</th></tr>\n";
  row(out, "accuracy", accuracy);
  row(out, "accuracy, in scope", in_scope_accuracy);
  row(out, "main or further intent", accuracy_or_also);
  row(out, "among the first three", top3);
  row(out, "coverage (not abstaining)", coverage);
  row(out, "accuracy when not abstaining", accuracy_not_abstaining);
  row(out, "accuracy when both heads agree", agreed_and_ok);
  row(out, "out of scope found at 95 % coverage", oos_recall_at_95_coverage);
  row(out, "further intents, precision", also_precision);
  row(out, "further intents, recall", also_recall);
  out += "</table>\n";
  out += fmt::format(
      "<p>Macro F1 {}; expected calibration error {}; AUROC in scope against out of "
      "scope {}.</p>\n",
      percent(macro_f1), percent(calibration_error),
      auroc < 0 ? std::string("not known") : fmt::format("{:.3f}", auroc));
  out += "<h2>Reliability, and accuracy by coverage</h2>\n" + reliability_plot(*this) +
         coverage_plot(*this);
  out +=
      "<h2>Slices</h2>\n<table><tr><th></th><th>accuracy</th><th>95 %</th><th>messages</th></tr>\n";
  for (const auto& [slice, rate] : slices) row(out, slice, rate);
  out += "</table>\n<h2>Labels</h2>\n" + label_table(*this);
  out += "<h2>Confusions</h2>\n" + confusion_table(*this);
  out +=
      "<h2>Confusion matrix</h2>\n<p>Wanted label by row, said label by column; point at a cell "
      "for its names.</p>\n" +
      confusion_plot(*this);
  return out + "</body></html>\n";
}

}  // namespace careline::intent
