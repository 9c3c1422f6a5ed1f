// One self-contained HTML page: escaped text, tables, figures, light and dark, on paper and on a
// narrow screen. No script, no request: its Content-Security-Policy allows its own style sheet by
// digest and nothing else.
//
// Everything that a caller hands over as text is escaped here; what is called `html` is markup that
// these functions made.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace careline::cli {

std::string escaped(std::string_view text);

// "1,234,567"
std::string grouped(double whole);
// 0.8123 as "81.2 %"; small shares keep two digits.
std::string percent(double share);
// Seconds in the unit that people would say: "45 s", "12.5 min", "3.2 h", "2.1 d".
std::string duration(double seconds);

// A cell of a table: text, how it is set, and further words on pointing at it.
struct Cell {
  std::string text;
  enum class Kind { text, number, code } kind = Kind::text;
  std::string css;  // class
};
Cell text_cell(std::string_view text, std::string_view css = {});
Cell number_cell(std::string_view text, std::string_view css = {});
Cell code_cell(std::string_view text, std::string_view css = {});

struct Table {
  std::string id;
  std::string caption;
  std::vector<std::string> head;
  std::vector<std::vector<Cell>> rows;  // the first cell of a row names it
};

// A key figure: what, how much, within which interval, of how many.
struct Figure {
  std::string id, name, value, interval, note;
};

class Page {
 public:
  // `facts`: what the page is about, one short line each.
  Page(std::string_view title, const std::vector<std::string>& facts);

  void section(std::string_view id, std::string_view title);
  void heading(std::string_view title);
  void paragraph(std::string_view text, std::string_view css = {});
  // A box that must be seen: css is "bad", "warn" or "good".
  void notice(std::string_view css, std::string_view text, std::string_view id = {});
  void list(const std::vector<std::string>& items);
  void table(const Table& table);
  void figures(const std::vector<Figure>& figures);
  // A plot (svg from plot.h) with its caption; the caption is plain text.
  void plot(std::string_view svg, std::string_view caption);
  // What comes until close_details() is folded away; open in print is up to the reader.
  void open_details(std::string_view summary);
  void close_details();

  // The whole page. `made_by` names the command.
  std::string finish(std::string_view made_by) const;

 private:
  std::string title_;
  std::string header_;
  std::string body_;
  std::string contents_;
  bool in_section_ = false;
};

}  // namespace careline::cli
