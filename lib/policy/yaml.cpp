#include "policy/yaml.h"

#include <unordered_set>
#include <utility>

#include <fmt/format.h>
#include <yaml.h>

#include "base/utf8.h"

namespace careline::policy {
namespace {

struct Parser {
  yaml_parser_t parser{};
  bool ready = false;
  Parser() { ready = yaml_parser_initialize(&parser) != 0; }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() {
    if (ready) yaml_parser_delete(&parser);
  }
};

struct Event {
  yaml_event_t event{};
  Event() = default;
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  ~Event() { yaml_event_delete(&event); }
};

class Builder {
 public:
  Builder(std::uint16_t file, const YamlLimits& limits, Findings& findings)
      : file_(file), limits_(limits), findings_(findings) {}

  bool build(std::string_view text, YamlNode& root) {
    if (!libyaml_.ready) return refuse("CP001", {file_, 0, 0}, "no memory for the YAML reader");
    yaml_parser_set_encoding(&libyaml_.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&libyaml_.parser,
                                 reinterpret_cast<const unsigned char*>(text.data()), text.size());
    bool has_document = false;
    for (;;) {
      Event next;
      if (!fetch(next)) return false;
      const Position at = position(next.event.start_mark);
      switch (next.event.type) {
        case YAML_STREAM_END_EVENT:
          if (!has_document) return refuse("CP001", {file_, 1, 1}, "the file is empty");
          return true;
        case YAML_DOCUMENT_START_EVENT: {
          const auto& start = next.event.data.document_start;
          if (has_document) return refuse("CP002", at, "a policy file is one YAML document");
          if (start.version_directive != nullptr ||
              start.tag_directives.start != start.tag_directives.end)
            return refuse("CP002", at, "YAML directives are not allowed");
          has_document = true;
          Event content;
          if (!fetch(content) || !node(content, 1, root)) return false;
          break;
        }
        default:
          break;
      }
    }
  }

 private:
  Position position(const yaml_mark_t& mark) const {
    return {file_, static_cast<std::int32_t>(mark.line) + 1,
            static_cast<std::int32_t>(mark.column) + 1};
  }
  bool refuse(std::string_view code, Position at, std::string message) {
    findings_.error(code, at, std::move(message));
    return false;
  }

  bool fetch(Event& event) {
    if (yaml_parser_parse(&libyaml_.parser, &event.event) != 0) return true;
    const auto& p = libyaml_.parser;
    const yaml_mark_t& mark =
        p.problem_mark.line != 0 || p.problem_mark.column != 0 ? p.problem_mark : p.context_mark;
    return refuse(
        "CP001", position(mark),
        fmt::format("not valid YAML: {}{}{}", p.problem == nullptr ? "?" : p.problem,
                    p.context == nullptr ? "" : ", ", p.context == nullptr ? "" : p.context));
  }

  bool node(Event& event, std::size_t depth, YamlNode& out) {
    const yaml_event_t& e = event.event;
    out.at = position(e.start_mark);
    if (depth > limits_.depth)
      return refuse("CP004", out.at, fmt::format("nested more than {} levels deep", limits_.depth));
    if (++nodes_ > limits_.nodes)
      return refuse("CP004", out.at, fmt::format("more than {} values", limits_.nodes));
    switch (e.type) {
      case YAML_SCALAR_EVENT:
        return scalar(e, out);
      case YAML_SEQUENCE_START_EVENT:
        if (!undecorated(e.data.sequence_start.anchor, e.data.sequence_start.tag, out.at))
          return false;
        out.kind = YamlNode::Kind::sequence;
        return children(depth, YAML_SEQUENCE_END_EVENT, out);
      case YAML_MAPPING_START_EVENT:
        if (!undecorated(e.data.mapping_start.anchor, e.data.mapping_start.tag, out.at))
          return false;
        out.kind = YamlNode::Kind::mapping;
        return children(depth, YAML_MAPPING_END_EVENT, out) && check_keys(out);
      case YAML_ALIAS_EVENT:
        return refuse("CP002", out.at, "aliases (*name) are not allowed: write the value out");
      default:
        return refuse("CP001", out.at, "a value is missing");
    }
  }

  bool children(std::size_t depth, yaml_event_type_t end, YamlNode& out) {
    for (;;) {
      Event next;
      if (!fetch(next)) return false;
      if (next.event.type == end) return true;
      YamlNode child;
      if (!node(next, depth + 1, child)) return false;
      // A key is checked as soon as it is read: a file of many equal keys stops early.
      if (out.is_mapping() && out.items.size() % 2 == 0 && !child.is_scalar())
        return refuse("CP002", child.at, "a key must be plain text");
      out.items.push_back(std::move(child));
    }
  }

  bool undecorated(const unsigned char* anchor, const unsigned char* tag, Position at) {
    if (anchor != nullptr) return refuse("CP002", at, "anchors (&name) are not allowed");
    if (tag != nullptr) return refuse("CP002", at, "tags (!name) are not allowed");
    return true;
  }

  bool scalar(const yaml_event_t& e, YamlNode& out) {
    const auto& s = e.data.scalar;
    if (!undecorated(s.anchor, s.tag, out.at)) return false;
    if (s.length > limits_.scalar_bytes)
      return refuse("CP004", out.at,
                    fmt::format("a value of {} bytes; at most {} are allowed", s.length,
                                limits_.scalar_bytes));
    out.text.assign(reinterpret_cast<const char*>(s.value), s.length);
    switch (s.style) {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE:
        out.style = YamlNode::Style::single_quoted;
        break;
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
        out.style = YamlNode::Style::double_quoted;
        break;
      case YAML_LITERAL_SCALAR_STYLE:
        out.style = YamlNode::Style::literal;
        break;
      case YAML_FOLDED_SCALAR_STYLE:
        out.style = YamlNode::Style::folded;
        break;
      default:
        out.style = YamlNode::Style::plain;
    }
    // Escapes of a double-quoted value could bring back what the file may not hold.
    std::string what;
    if (out.style == YamlNode::Style::double_quoted &&
        find_refused_character(out.text, what) != utf8::npos)
      return refuse("CP003", out.at, what);
    return true;
  }

  bool check_keys(const YamlNode& mapping) {
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < mapping.items.size(); i += 2) {
      const YamlNode& key = mapping.items[i];
      if (key.text == "<<") return refuse("CP002", key.at, "merge keys (<<) are not allowed");
      if (!seen.insert(key.text).second)
        return refuse("CP005", key.at,
                      fmt::format("duplicate key \"{:.64}\"", std::string_view(key.text)));
    }
    return true;
  }

  Parser libyaml_;
  std::uint16_t file_;
  const YamlLimits& limits_;
  Findings& findings_;
  std::size_t nodes_ = 0;
};

// Byte offset of a 1-based line and column.
std::size_t offset_of(const SourceFile& file, Position at) {
  const auto line = static_cast<std::size_t>(at.line) - 1;
  if (line >= file.line_starts.size()) return file.text.size();
  std::size_t i = file.line_starts[line];
  for (std::int32_t column = 1; column < at.column && i < file.text.size(); ++column) {
    ++i;
    while (i < file.text.size() && utf8::is_continuation(file.text[i])) ++i;
  }
  return i;
}

bool is_space(char c) noexcept {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

std::size_t escape_size(std::string_view text, std::size_t at) noexcept {
  if (at + 1 >= text.size()) return 1;
  switch (text[at + 1]) {
    case 'x':
      return 4;
    case 'u':
      return 6;
    case 'U':
      return 10;
    default:
      return 2;
  }
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const noexcept {
  if (kind != Kind::mapping) return nullptr;
  for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
    if (items[i].text == key) return &items[i + 1];
  }
  return nullptr;
}

bool read_yaml(const Sources& sources, std::uint16_t file, const YamlLimits& limits,
               Findings& findings, YamlNode& root) {
  const SourceFile& source = sources.file(file);
  std::string what;
  const std::size_t refused = find_refused_character(source.text, what);
  if (refused != utf8::npos) {
    findings.error("CP003", position_at(source, file, refused), what);
    return false;
  }
  return Builder(file, limits, findings).build(source.text, root);
}

// The text of a folded, quoted or escaped scalar is not the text of the file; both are walked
// together, and white space of the file that the text lacks is skipped.
std::vector<Position> scalar_positions(const Sources& sources, const YamlNode& scalar) {
  const SourceFile& file = sources.file(scalar.at.file);
  const std::string_view source = file.text;
  std::size_t at = offset_of(file, scalar.at);
  const bool quoted = scalar.style == YamlNode::Style::single_quoted ||
                      scalar.style == YamlNode::Style::double_quoted;
  const bool block =
      scalar.style == YamlNode::Style::literal || scalar.style == YamlNode::Style::folded;
  if (quoted) ++at;
  if (block) {
    while (at < source.size() && source[at] != '\n' && source[at] != '\r') ++at;
  }
  std::vector<Position> out;
  out.reserve(scalar.text.size() + 1);
  for (std::size_t i = 0; i < scalar.text.size(); ++i) {
    const char c = scalar.text[i];
    if (utf8::is_continuation(c)) {
      out.push_back(out.empty() ? scalar.at : out.back());
      continue;
    }
    if (!is_space(c)) {
      while (at < source.size() && is_space(source[at])) ++at;
    }
    out.push_back(position_at(file, scalar.at.file, at));
    if (is_space(c)) {
      if (at < source.size() && is_space(source[at])) ++at;
    } else if (scalar.style == YamlNode::Style::double_quoted && at < source.size() &&
               source[at] == '\\') {
      at += escape_size(source, at);
    } else if (scalar.style == YamlNode::Style::single_quoted && c == '\'') {
      at += 2;
    } else if (at < source.size()) {
      ++at;
      while (at < source.size() && utf8::is_continuation(source[at])) ++at;
    }
  }
  out.push_back(position_at(file, scalar.at.file, at));
  return out;
}

YamlFields::YamlFields(const YamlNode& node, std::string_view what,
                       const std::vector<std::string_view>& keys, Findings& findings)
    : node_(node), what_(what), findings_(findings) {
  if (!node.is_mapping()) {
    findings.error("CP008", node.at, fmt::format("{} must be a mapping (key: value)", what));
    return;
  }
  ok_ = true;
  for (std::size_t i = 0; i < node.items.size(); i += 2) {
    const YamlNode& key = node.items[i];
    bool known = false;
    for (const std::string_view k : keys) known = known || k == key.text;
    if (known) continue;
    findings.error("CP006", key.at,
                   fmt::format("{} has no key \"{:.64}\"{}", what, std::string_view(key.text),
                               did_you_mean(key.text, keys)));
  }
}

const YamlNode* YamlFields::require(std::string_view key) {
  const YamlNode* found = get(key);
  if (found == nullptr && ok_)
    findings_.error("CP007", node_.at, fmt::format("{} needs the key \"{}\"", what_, key));
  return found;
}

}  // namespace careline::policy
