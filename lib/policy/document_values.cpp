// Plain values of a document: names, lists, numbers.
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "policy/document.h"

namespace careline::policy {

std::string read_name(const YamlNode& node, std::string_view what, Findings& findings) {
  if (node.is_scalar() && is_name(node.text)) return node.text;
  findings.error(
      "CP008", node.at,
      fmt::format("{} is a name: lower-case letters, digits, _ and -, at most 64", what));
  return {};
}

std::vector<const YamlNode*> read_scalars(const YamlNode& node, std::string_view what,
                                          Findings& findings) {
  std::vector<const YamlNode*> out;
  if (node.is_scalar()) {
    out.push_back(&node);
  } else if (node.is_sequence()) {
    for (const YamlNode& item : node.items) {
      if (item.is_scalar())
        out.push_back(&item);
      else
        findings.error("CP008", item.at, fmt::format("{} is a list of plain values", what));
    }
  } else {
    findings.error("CP008", node.at, fmt::format("{} is a list of plain values", what));
  }
  return out;
}

std::optional<std::int64_t> read_integer(const YamlNode& node) {
  std::int64_t value = 0;
  const char* end = node.text.data() + node.text.size();
  const auto read = std::from_chars(node.text.data(), end, value);
  if (!node.is_scalar() || node.style != YamlNode::Style::plain || read.ec != std::errc() ||
      read.ptr != end)
    return std::nullopt;
  return value;
}

std::optional<double> read_number(const YamlNode& node) {
  double value = 0;
  const char* end = node.text.data() + node.text.size();
  const auto read = std::from_chars(node.text.data(), end, value);
  if (!node.is_scalar() || node.style != YamlNode::Style::plain || read.ec != std::errc() ||
      read.ptr != end || !std::isfinite(value))
    return std::nullopt;
  return value;
}

}  // namespace careline::policy
