// format(): canonical layout of a YAML file, comments kept.
//
// Works line by line: indentation becomes two spaces a level, lists stand two spaces inside their
// key, blanks at line ends and doubled empty lines go. Lines inside a value that spans several
// (block, folded, quoted text, flow collections) move with their first line. Afterwards both texts
// are read, and must say the same.

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <yaml.h>

#include "policy/yaml.h"

namespace careline::policy {
namespace {

bool same(const YamlNode& a, const YamlNode& b) {
  return a.kind == b.kind && a.text == b.text && a.items.size() == b.items.size() &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), same);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    out.push_back(line);
  }
  return out;
}

std::size_t indent_of(std::string_view line) {
  const std::size_t at = line.find_first_not_of(' ');
  return at == std::string_view::npos ? line.size() : at;
}

// Lines that continue a value from an earlier line.
std::vector<bool> continued_lines(std::string_view text, std::size_t lines) {
  std::vector<bool> out(lines + 1, false);
  yaml_parser_t parser;
  if (yaml_parser_initialize(&parser) == 0) return out;
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()),
                               text.size());
  std::size_t depth = 0;
  std::size_t flow_from = 0;
  const auto mark = [&](std::size_t first, std::size_t last) {
    for (std::size_t i = first + 1; i <= last && i < out.size(); ++i) out[i] = true;
  };
  for (bool done = false; !done;) {
    yaml_token_t token;
    if (yaml_parser_scan(&parser, &token) == 0) break;
    switch (token.type) {
      case YAML_FLOW_SEQUENCE_START_TOKEN:
      case YAML_FLOW_MAPPING_START_TOKEN:
        if (depth++ == 0) flow_from = token.start_mark.line;
        break;
      case YAML_FLOW_SEQUENCE_END_TOKEN:
      case YAML_FLOW_MAPPING_END_TOKEN:
        if (depth != 0 && --depth == 0) mark(flow_from, token.end_mark.line);
        break;
      case YAML_SCALAR_TOKEN: {
        const bool block = token.data.scalar.style == YAML_LITERAL_SCALAR_STYLE ||
                           token.data.scalar.style == YAML_FOLDED_SCALAR_STYLE;
        // A block's end mark is the start of the next line.
        const std::size_t end = token.end_mark.line;
        mark(token.start_mark.line, block && end > 0 ? end - 1 : end);
        break;
      }
      case YAML_STREAM_END_TOKEN:
        done = true;
        break;
      default:
        break;
    }
    yaml_token_delete(&token);
  }
  yaml_parser_delete(&parser);
  return out;
}

class Formatter {
 public:
  std::string format(std::string_view text) {
    const auto lines = lines_of(text);
    const auto continued = continued_lines(text, lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (continued[i]) {
        continue_value(lines[i]);
        continue;
      }
      const std::string_view body = trimmed(lines[i].substr(indent_of(lines[i])));
      if (body.empty()) {
        blank_ = !out_.empty() || !comments_.empty();
      } else if (body.front() == '#') {
        comments_.push_back(body);
        comment_blank_.push_back(std::exchange(blank_, false));
      } else {
        line(indent_of(lines[i]), body);
      }
    }
    flush_comments(0);
    return out_;
  }

 private:
  struct Level {
    std::size_t before;  // column in the old text
    std::size_t now;
    bool list;
  };

  static std::string_view trimmed(std::string_view s) {
    const std::size_t end = s.find_last_not_of(" \t");
    return end == std::string_view::npos ? std::string_view() : s.substr(0, end + 1);
  }

  void put(std::size_t indent, std::string_view body, bool blank_before) {
    if (blank_before && !out_.empty()) out_ += '\n';
    out_.append(indent, ' ');
    out_ += body;
    out_ += '\n';
  }
  void flush_comments(std::size_t indent) {
    for (std::size_t i = 0; i < comments_.size(); ++i) put(indent, comments_[i], comment_blank_[i]);
    comments_.clear();
    comment_blank_.clear();
  }

  // Lines of a longer value keep their place relative to its first line.
  void continue_value(std::string_view line) {
    const std::string_view body = trimmed(line.substr(indent_of(line)));
    if (body.empty()) {
      out_ += '\n';
      return;
    }
    const auto indent = static_cast<std::ptrdiff_t>(indent_of(line)) + shift_;
    put(static_cast<std::size_t>(std::max<std::ptrdiff_t>(indent, 0)), body, false);
  }

  void line(std::size_t column, std::string_view body) {
    const bool dash = body == "-" || body.starts_with("- ");
    while (!levels_.empty() && (levels_.back().before > column ||
                                (levels_.back().before == column && levels_.back().list && !dash)))
      levels_.pop_back();
    const bool known =
        !levels_.empty() && levels_.back().before == column && levels_.back().list == dash;
    if (!known) {
      const std::size_t now = levels_.empty() ? 0 : levels_.back().now + 2;
      levels_.push_back({column, now, dash});
    }
    const std::size_t indent = levels_.back().now;
    flush_comments(indent);
    // "- key: value": what follows the dash is a level of its own.
    std::string text;
    std::size_t inner = column;
    std::string_view rest = body;
    std::size_t place = indent;
    while (rest.starts_with("- ")) {
      const std::size_t gap = rest.find_first_not_of(' ', 1);
      text += "- ";
      inner += gap;
      place += 2;
      rest.remove_prefix(gap);
      levels_.push_back({inner, place, rest.starts_with("- ")});
    }
    text += spaced(rest);
    shift_ = static_cast<std::ptrdiff_t>(indent) - static_cast<std::ptrdiff_t>(column);
    put(indent, text, std::exchange(blank_, false));
  }

  // One space after the colon of a plain key.
  static std::string spaced(std::string_view body) {
    std::size_t i = 0;
    while (i < body.size() && body[i] != ':' && body[i] != ' ' && body[i] != '"' &&
           body[i] != '\'' && body[i] != '{' && body[i] != '[' && body[i] != '#')
      ++i;
    if (i == 0 || i + 1 >= body.size() || body[i] != ':' || body[i + 1] != ' ')
      return std::string(body);
    const std::size_t value = body.find_first_not_of(' ', i + 1);
    if (value == std::string_view::npos || body[value] == '#') return std::string(body);
    return std::string(body.substr(0, i + 1)) + " " + std::string(body.substr(value));
  }

  std::string out_;
  std::vector<Level> levels_;
  std::vector<std::string_view> comments_;
  std::vector<bool> comment_blank_;
  std::ptrdiff_t shift_ = 0;
  bool blank_ = false;
};

Result<YamlNode> read(std::string_view text) {
  if (text.size() > Sources::max_file_bytes)
    return fail(Status::too_large, "the text is larger than 1 MiB");
  Sources sources;
  const std::uint16_t file = sources.add_text("text", std::string(text));
  Findings findings;
  YamlNode root;
  if (read_yaml(sources, file, {}, findings, root)) return root;
  const auto all = sources.sorted(findings);
  return fail_at_line(Status::bad_policy,
                      fmt::format("line {}, column {}: {} ({})", all.front().line,
                                  all.front().column, all.front().message, all.front().code),
                      all.front().line, all.front().column);
}

}  // namespace

Result<std::string> format(std::string_view yaml) {
  const auto before = read(yaml);
  if (!before) return before.error();
  std::string out = Formatter().format(yaml);
  const auto after = read(out);
  if (!after || !same(*before, *after))
    return fail(Status::unsupported,
                "this layout cannot be formatted without a risk to its meaning");
  return out;
}

}  // namespace careline::policy
