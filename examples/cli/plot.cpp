#include "plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "page.h"

namespace careline::cli {
namespace {

constexpr double width = 800;
constexpr double left = 64;
constexpr double right = 14;
constexpr double legend_height = 26;

std::string open_svg(double w, double h, std::string_view title, std::string_view css = {}) {
  return fmt::format("<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\"{}><title>{}</title>", w, h,
                     css.empty() ? "" : fmt::format(" class=\"{}\"", css), escaped(title));
}

std::string text(double x, double y, std::string_view anchor, std::string_view css,
                 std::string_view what) {
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\" class=\"{}\">{}</text>", x,
                     y, anchor, css, escaped(what));
}

std::string rectangle(double x, double y, double w, double h, std::string_view css,
                      std::string_view note) {
  return fmt::format(
      "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" class=\"{}\">{}</rect>",
      x, y, std::max(0.0, w), std::max(0.0, h), css,
      note.empty() ? "" : fmt::format("<title>{}</title>", escaped(note)));
}

std::string line(double x1, double y1, double x2, double y2, std::string_view css) {
  return fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" class=\"{}\"/>",
                     x1, y1, x2, y2, css);
}

// 1, 2 or 5 times a power of ten, for about six steps; whole numbers for counts.
double step_of(double high, bool whole) {
  if (high <= 0) return 1;
  const double rough = high / 6;
  const double power = std::pow(10, std::floor(std::log10(rough)));
  const double part = rough / power;
  const double step = (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10) * power;
  return whole ? std::max(1.0, step) : step;
}

std::string shown(double value, Unit unit) {
  switch (unit) {
    case Unit::percent:
      return percent(value);
    case Unit::minutes:
      return fmt::format("{:.1f} min", value);
    case Unit::count:
      break;
  }
  return std::abs(value - std::round(value)) < 1e-9 ? grouped(value) : fmt::format("{:.1f}", value);
}

std::string tick(double value, double step, Unit unit) {
  if (unit == Unit::percent) return fmt::format("{:.{}f}", 100 * value, step < 0.0099 ? 1 : 0);
  return step < 1 ? fmt::format("{:.1f}", value) : grouped(value);
}

// The frame that plots over a row of names share.
class Frame {
 public:
  Frame(const Plot& plot, double highest) : plot_(plot) {
    step_ = step_of(highest, plot.unit == Unit::count);
    top_value_ = std::max(step_, std::ceil(highest / step_ - 1e-9) * step_);
    if (plot.unit == Unit::percent) top_value_ = std::min(top_value_, 1.0);
    out_ = open_svg(width, legend_height + plot.height + 48, plot.title);
    legend();
    for (double v = 0; v <= top_value_ + step_ / 2; v += step_) {
      if (v > top_value_ + 1e-9) break;
      out_ += line(left, y(v), width - right, y(v), "grid");
      out_ += text(left - 8, y(v) + 4, "end", "tick", tick(v, step_, plot.unit));
    }
    const double middle = legend_height + plot.height / 2;
    out_ += fmt::format(
        "<text x=\"14\" y=\"{0:.1f}\" transform=\"rotate(-90 14 {0:.1f})\" text-anchor=\"middle\" "
        "class=\"name\">{1}</text>",
        middle, escaped(plot.y_name));
    // So many names that they do not touch.
    std::size_t longest = 1;
    for (const std::string& name : plot.x) longest = std::max(longest, name.size());
    const double room = static_cast<double>(longest) * 7 + 12;
    const auto every =
        std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(room / pitch())));
    for (std::size_t i = 0; i < plot.x.size(); i += every) {
      out_ += text(x(i), y(0) + 17, "middle", "tick", plot.x[i]);
    }
    out_ += text((left + width - right) / 2, y(0) + 38, "middle", "name", plot.x_name);
  }

  double pitch() const {
    return (width - left - right) / std::max<double>(1, static_cast<double>(plot_.x.size()));
  }
  double x(std::size_t i) const { return left + (static_cast<double>(i) + 0.5) * pitch(); }
  double y(double value) const {
    return legend_height + plot_.height * (1 - std::clamp(value / top_value_, 0.0, 1.0));
  }
  std::string& out() { return out_; }
  std::string finish() {
    for (const std::size_t i : plot_.marked) {
      out_ += fmt::format(
          "<path d=\"M{:.1f} {:.1f}l-5 -8h10z\" class=\"human\"><title>{}</title></path>", x(i),
          legend_height + 2.0, escaped(plot_.x[i] + ": flagged"));
    }
    return out_ + "</svg>";
  }

 private:
  void legend() {
    double at = left;
    for (const Series& s : plot_.series) {
      out_ += rectangle(at, 4, 11, 11, s.css == "ideal" ? "quiet" : s.css, {});
      out_ += text(at + 16, 14, "start", "name", s.name);
      at += 16 + static_cast<double>(s.name.size()) * 7 + 22;
    }
  }

  const Plot& plot_;
  double step_ = 1;
  double top_value_ = 1;
  std::string out_;
};

std::string note_of(const Plot& plot, const Series& s, std::size_t i) {
  std::string out = fmt::format("{}, {}: {}", plot.x[i], s.name, shown(s.values[i], plot.unit));
  if (i < s.low.size() && !std::isnan(s.low[i])) {
    out += fmt::format(" ({} to {})", shown(s.low[i], plot.unit), shown(s.high[i], plot.unit));
  }
  return out;
}

void draw_bars(const Plot& plot, const Series& s, Frame& frame, std::vector<double>& below) {
  const double w = std::max(1.0, frame.pitch() * 0.74);
  for (std::size_t i = 0; i < s.values.size(); ++i) {
    if (std::isnan(s.values[i]) || s.values[i] <= 0) continue;
    const double from = frame.y(below[i]);
    below[i] += s.values[i];
    const double to = frame.y(below[i]);
    frame.out() += rectangle(frame.x(i) - w / 2, to, w, from - to, s.css, note_of(plot, s, i));
  }
}

void draw_line(const Plot& plot, const Series& s, Frame& frame) {
  // Bands and lines are broken where a value is missing.
  std::vector<std::vector<std::size_t>> runs(1);
  for (std::size_t i = 0; i < s.values.size(); ++i) {
    if (std::isnan(s.values[i])) {
      if (!runs.back().empty()) runs.emplace_back();
    } else {
      runs.back().push_back(i);
    }
  }
  for (const auto& run : runs) {
    if (run.empty()) continue;
    if (!s.low.empty()) {
      std::string points;
      for (const std::size_t i : run) {
        points += fmt::format("{:.1f},{:.1f} ", frame.x(i), frame.y(s.high[i]));
      }
      for (auto i = run.rbegin(); i != run.rend(); ++i) {
        points += fmt::format("{:.1f},{:.1f} ", frame.x(*i), frame.y(s.low[*i]));
      }
      frame.out() += fmt::format("<polygon points=\"{}\" class=\"band {}\"/>", points, s.css);
    }
    std::string points;
    for (const std::size_t i : run) {
      points += fmt::format("{:.1f},{:.1f} ", frame.x(i), frame.y(s.values[i]));
    }
    frame.out() += fmt::format("<polyline points=\"{}\" class=\"l-{}\"/>", points, s.css);
    if (s.css == "ideal") continue;
    for (const std::size_t i : run) {
      frame.out() += fmt::format(
          "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3.2\" class=\"dot "
          "{}\"><title>{}</title></circle>",
          frame.x(i), frame.y(s.values[i]), s.css, escaped(note_of(plot, s, i)));
    }
  }
}

}  // namespace

std::string stacked_bars(const Plot& plot) {
  std::vector<double> sums(plot.x.size());
  for (const Series& s : plot.series) {
    for (std::size_t i = 0; i < sums.size(); ++i)
      sums[i] += std::isnan(s.values[i]) ? 0 : s.values[i];
  }
  Frame frame(plot, sums.empty() ? 1 : *std::max_element(sums.begin(), sums.end()));
  std::vector<double> below(plot.x.size());
  for (const Series& s : plot.series) draw_bars(plot, s, frame, below);
  return frame.finish();
}

std::string lines(const Plot& plot, bool first_as_bars) {
  double highest = 0;
  for (const Series& s : plot.series) {
    for (const double v : s.values) highest = std::isnan(v) ? highest : std::max(highest, v);
    for (const double v : s.high) highest = std::isnan(v) ? highest : std::max(highest, v);
  }
  Frame frame(plot, highest);
  for (std::size_t i = 0; i < plot.series.size(); ++i) {
    if (i == 0 && first_as_bars) {
      std::vector<double> below(plot.x.size());
      draw_bars(plot, plot.series[0], frame, below);
    } else {
      draw_line(plot, plot.series[i], frame);
    }
  }
  return frame.finish();
}

std::string horizontal_bars(std::string_view title, std::string_view x_name,
                            const std::vector<Bar>& bars,
                            const std::vector<std::string>& part_names,
                            const std::vector<std::string>& css) {
  constexpr double pitch = 21;
  constexpr double from = 190;
  double highest = 0;
  for (const Bar& b : bars) {
    double sum = 0;
    for (const double p : b.parts) sum += p;
    highest = std::max(highest, sum);
  }
  const double step = step_of(highest, true);
  const double top = std::max(step, std::ceil(highest / step - 1e-9) * step);
  const double rows = pitch * static_cast<double>(bars.size());
  const double room = width - from - 64;
  std::string out = open_svg(width, legend_height + rows + 46, title);
  double at = from;
  for (std::size_t i = 0; i < part_names.size(); ++i) {
    out += rectangle(at, 4, 11, 11, css[i], {});
    out += text(at + 16, 14, "start", "name", part_names[i]);
    at += 16 + static_cast<double>(part_names[i].size()) * 7 + 22;
  }
  for (double v = 0; v <= top + step / 2; v += step) {
    const double x = from + room * v / top;
    out += line(x, legend_height, x, legend_height + rows, "grid");
    out += text(x, legend_height + rows + 16, "middle", "tick", grouped(v));
  }
  for (std::size_t r = 0; r < bars.size(); ++r) {
    const double y = legend_height + pitch * static_cast<double>(r);
    out += text(from - 8, y + 15, "end", "name", bars[r].name);
    double x = from;
    double sum = 0;
    for (std::size_t i = 0; i < bars[r].parts.size(); ++i) {
      const double w = room * bars[r].parts[i] / top;
      if (w > 0) {
        out += rectangle(
            x, y + 3, w, pitch - 6, css[i],
            fmt::format("{}, {}: {}", bars[r].name, part_names[i], grouped(bars[r].parts[i])));
      }
      x += w;
      sum += bars[r].parts[i];
    }
    out += text(x + 6, y + 15, "start", "tick", grouped(sum));
  }
  out += text(from + room / 2, legend_height + rows + 38, "middle", "name", x_name);
  return out + "</svg>";
}

std::string intervals(std::string_view title, std::string_view x_name,
                      const std::vector<Spread>& rows, std::string_view css) {
  constexpr double pitch = 26;
  constexpr double from = 190;
  const double room = width - from - 40;
  double highest = 0;
  for (const Spread& r : rows) highest = std::max(highest, r.high);
  const double step = step_of(highest, false);
  const double top = std::min(1.0, std::max(step, std::ceil(highest / step - 1e-9) * step));
  const double height = pitch * static_cast<double>(rows.size());
  std::string out = open_svg(width, height + 50, title);
  const auto x = [&](double v) { return from + room * std::min(1.0, v / top); };
  for (double v = 0; v <= top + 1e-9; v += step) {
    out += line(x(v), 4, x(v), height + 4, "grid");
    out += text(x(v), height + 20, "middle", "tick", tick(v, step, Unit::percent));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Spread& r = rows[i];
    const double y = 4 + pitch * (static_cast<double>(i) + 0.5);
    out += text(from - 10, y + 4, "end", "name", r.name);
    out += line(x(r.low), y, x(r.high), y, fmt::format("l-{}", css));
    out += line(x(r.low), y - 5, x(r.low), y + 5, fmt::format("l-{}", css));
    out += line(x(r.high), y - 5, x(r.high), y + 5, fmt::format("l-{}", css));
    out += fmt::format(
        "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4.5\" class=\"dot {}\"><title>{}</title></circle>",
        x(r.value), y, css, escaped(r.note));
  }
  out += text(from + room / 2, height + 42, "middle", "name", x_name);
  return out + "</svg>";
}

std::string heat_map(const Heat& heat) {
  double highest = 0;
  std::size_t longest = 4;
  for (const auto& row : heat.values) {
    for (const double v : row) highest = std::max(highest, v);
  }
  for (const std::string& name : heat.rows) longest = std::max(longest, name.size());
  const double from = 38 + 7.4 * static_cast<double>(longest);
  const double cell_w = (width - from - right) / static_cast<double>(heat.columns.size());
  const double cell_h = std::clamp(cell_w, 16.0, 24.0);
  const double height = cell_h * static_cast<double>(heat.rows.size());
  std::string out = open_svg(width, height + 72, heat.title);
  for (std::size_t r = 0; r < heat.rows.size(); ++r) {
    const double y = 4 + cell_h * static_cast<double>(r);
    out += text(from - 8, y + cell_h / 2 + 4, "end", "tick", heat.rows[r]);
    for (std::size_t c = 0; c < heat.columns.size(); ++c) {
      const double x = from + cell_w * static_cast<double>(c);
      const double v = heat.values[r][c];
      const double share = highest > 0 ? v / highest : 0;
      out += fmt::format(
          "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" class=\"heat\" "
          "fill-opacity=\"{:.2f}\"><title>{} {}: {}</title></rect>",
          x + 0.5, y + 0.5, cell_w - 1, cell_h - 1, v > 0 ? 0.08 + 0.92 * share : 0.03,
          escaped(heat.rows[r]), escaped(heat.columns[c]),
          escaped(shown(v, Unit::count) + " " + heat.unit));
      if (heat.numbers && v > 0) {
        out += fmt::format(
            "<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\" class=\"{}\" "
            "font-size=\"{}\">{}</text>",
            x + cell_w / 2, y + cell_h / 2 + 4, share > 0.65 ? "on" : "off",
            cell_w < 18 ? "9" : "11", escaped(shown(v, Unit::count)));
      }
    }
  }
  for (std::size_t c = 0; c < heat.columns.size(); c += heat.column_step) {
    const double x = from + cell_w * static_cast<double>(c);
    out += heat.column_step > 1
               ? text(x, height + 20, "start", "tick", heat.columns[c])
               : text(x + cell_w / 2, height + 20, "middle", "tick", heat.columns[c]);
  }
  const double middle = 4 + height / 2;
  out += fmt::format(
      "<text x=\"12\" y=\"{0:.1f}\" transform=\"rotate(-90 12 {0:.1f})\" text-anchor=\"middle\" "
      "class=\"name\">{1}</text>",
      middle, escaped(heat.y_name));
  out += text(from + (width - from - right) / 2, height + 40, "middle", "name", heat.x_name);
  // Scale: five steps from nothing to the most.
  const double y = height + 50;
  out += text(from, y + 12, "start", "tick", "0");
  for (int i = 0; i < 5; ++i) {
    out += fmt::format(
        "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"22\" height=\"12\" class=\"heat\" "
        "fill-opacity=\"{:.2f}\"/>",
        from + 14 + 22 * i, y + 2, 0.08 + 0.92 * i / 4.0);
  }
  out += text(from + 14 + 22 * 5 + 6, y + 12, "start", "tick",
              shown(highest, Unit::count) + " " + heat.unit);
  return out + "</svg>";
}

std::string confusion_matrix(std::string_view title, const std::vector<std::string>& labels,
                             const std::vector<Confusion>& cells) {
  std::size_t longest = 1;
  for (const std::string& l : labels) longest = std::max(longest, l.size());
  const double from = 34 + 5.4 * static_cast<double>(longest);
  const auto n = static_cast<double>(labels.size());
  const double cell = std::clamp((width - from - right) / n, 6.0, 26.0);
  const double side = cell * n;
  std::string out = open_svg(from + side + right, from + side + 8, title);
  out += text(from + side / 2, 12, "middle", "name", "said");
  out += fmt::format(
      "<text x=\"12\" y=\"{0:.1f}\" transform=\"rotate(-90 12 {0:.1f})\" text-anchor=\"middle\" "
      "class=\"name\">wanted</text>",
      from + side / 2);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const double at = from + cell * (static_cast<double>(i) + 0.5);
    out +=
        fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"end\" font-size=\"9\">{}</text>",
                    from - 5, at + 3, escaped(labels[i]));
    out += fmt::format(
        "<text x=\"{0:.1f}\" y=\"{1:.1f}\" transform=\"rotate(-90 {0:.1f} {1:.1f})\" "
        "font-size=\"9\">{2}</text>",
        at + 3, from - 5, escaped(labels[i]));
    const double edge = from + cell * static_cast<double>(i);
    out +=
        line(from, edge, from + side, edge, "grid") + line(edge, from, edge, from + side, "grid");
  }
  out += fmt::format(
      "<rect x=\"{0:.1f}\" y=\"{0:.1f}\" width=\"{1:.1f}\" height=\"{1:.1f}\" class=\"frame\"/>",
      from, side);
  for (const Confusion& c : cells) {
    out += fmt::format(
        "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" class=\"{}\" "
        "fill-opacity=\"{:.2f}\"><title>{}</title></rect>",
        from + cell * static_cast<double>(c.said) + 0.5,
        from + cell * static_cast<double>(c.gold) + 0.5, cell - 1, cell - 1,
        c.gold == c.said ? "accent" : "human", std::min(1.0, 0.12 + c.share),
        escaped(
            fmt::format("{} said to be {}: {}", labels[c.gold], labels[c.said], grouped(c.count))));
  }
  return out + "</svg>";
}

std::string unit_square(std::string_view title, std::string_view x_name, std::string_view y_name,
                        const std::vector<Dot>& dots, bool as_curve) {
  constexpr double side = 320;
  constexpr double from = 62;
  std::string out = open_svg(from + side + 20, side + 72, title, "small");
  const auto x = [&](double v) { return from + side * v; };
  const auto y = [&](double v) { return 18 + side * (1 - v); };
  for (int i = 0; i <= 10; i += 2) {
    const double v = i / 10.0;
    out += line(x(v), y(0), x(v), y(1), "grid") + line(x(0), y(v), x(1), y(v), "grid");
    out += text(x(v), y(0) + 16, "middle", "tick", fmt::format("{}", i * 10));
    out += text(x(0) - 8, y(v) + 4, "end", "tick", fmt::format("{}", i * 10));
  }
  out += text(x(0.5), y(0) + 38, "middle", "name", x_name);
  out += fmt::format(
      "<text x=\"16\" y=\"{0:.1f}\" transform=\"rotate(-90 16 {0:.1f})\" text-anchor=\"middle\" "
      "class=\"name\">{1}</text>",
      y(0.5), escaped(y_name));
  if (as_curve) {
    std::string points;
    for (const Dot& d : dots) points += fmt::format("{:.1f},{:.1f} ", x(d.x), y(d.y));
    return out + fmt::format("<polyline points=\"{}\" class=\"l-accent\"/></svg>", points);
  }
  out += line(x(0), y(0), x(1), y(1), "l-ideal");
  for (const Dot& d : dots) {
    out += fmt::format(
        "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\" class=\"dot accent\" "
        "fill-opacity=\"0.75\"><title>{}</title></circle>",
        x(d.x), y(d.y), 3 + 12 * std::sqrt(d.weight), escaped(d.note));
  }
  return out + "</svg>";
}

}  // namespace careline::cli
