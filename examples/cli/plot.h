// Plots as inline SVG: axes with names and units, values as text on pointing, colours from the
// page's style sheet so that they follow light, dark and print.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace careline::cli {

enum class Unit { count, percent, minutes };

// Values over a common row of names, such as days. NaN leaves a gap.
struct Series {
  std::string name;
  std::string css;  // automate, route, human, accent, second, ideal
  std::vector<double> values;
  std::vector<double> low = {}, high = {};  // an interval around each value, or empty
};

struct Plot {
  std::string title;  // for those who do not see it
  std::string x_name, y_name;
  std::vector<std::string> x;  // names of the positions
  std::vector<Series> series;
  Unit unit = Unit::count;
  std::vector<std::size_t> marked = {};  // positions to be pointed at
  double height = 230;
};
// The values of one position stand on each other.
std::string stacked_bars(const Plot& plot);
// Lines with bands; the `bars` of the first series may stand behind them.
std::string lines(const Plot& plot, bool first_as_bars = false);

// One horizontal bar a row, its parts beside each other.
struct Bar {
  std::string name;
  std::vector<double> parts;
};
std::string horizontal_bars(std::string_view title, std::string_view x_name,
                            const std::vector<Bar>& bars,
                            const std::vector<std::string>& part_names,
                            const std::vector<std::string>& css);

// One row a group: value and interval, in percent from 0 to 100.
struct Spread {
  std::string name;
  double value, low, high;
  std::string note;  // on pointing
};
std::string intervals(std::string_view title, std::string_view x_name,
                      const std::vector<Spread>& rows, std::string_view css = "accent");

// Rows by columns, darker for more. Every `column_step`th column is named.
struct Heat {
  std::string title, x_name, y_name, unit;
  std::vector<std::string> columns, rows;
  std::size_t column_step = 1;
  std::vector<std::vector<double>> values;
  bool numbers = false;  // written into the cells
};
std::string heat_map(const Heat& heat);

// Every label against every label: gold by row, said by column; right ones on the diagonal.
struct Confusion {
  std::size_t gold, said;
  double count, share;  // share of the gold label's messages
};
std::string confusion_matrix(std::string_view title, const std::vector<std::string>& labels,
                             const std::vector<Confusion>& cells);

// Points in the unit square, in percent, with the diagonal of perfect agreement.
struct Dot {
  double x, y, weight;  // weight: share of all
  std::string note;
};
std::string unit_square(std::string_view title, std::string_view x_name, std::string_view y_name,
                        const std::vector<Dot>& dots, bool as_curve);

}  // namespace careline::cli
