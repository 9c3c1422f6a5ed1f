// Strict YAML: a tree with positions, built from libyaml's events.
//
// What a reader of the text could misread is refused: aliases, anchors, tags, merge keys,
// directives, several documents, duplicate keys, keys that are not plain text. Values keep their
// text; the typed readers above this file decide what they mean, so `no` is never a boolean.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "policy/source.h"

namespace careline::policy {

struct YamlLimits {
  std::size_t depth = 32;
  std::size_t nodes = 100'000;
  std::size_t scalar_bytes = 16U << 10;
};

struct YamlNode {
  enum class Kind : std::uint8_t { scalar, sequence, mapping };
  enum class Style : std::uint8_t { plain, single_quoted, double_quoted, literal, folded };
  Kind kind = Kind::scalar;
  Style style = Style::plain;
  Position at;
  std::string text;             // scalar
  std::vector<YamlNode> items;  // sequence; of a mapping: key, value, key, value, …

  bool is_scalar() const noexcept { return kind == Kind::scalar; }
  bool is_sequence() const noexcept { return kind == Kind::sequence; }
  bool is_mapping() const noexcept { return kind == Kind::mapping; }
  bool is_plain(std::string_view word) const noexcept {
    return kind == Kind::scalar && style == Style::plain && text == word;
  }
  // Value of a key, or nullptr.
  const YamlNode* find(std::string_view key) const noexcept;
};

// Reads one file. False after an error, which is then in `findings`.
bool read_yaml(const Sources& sources, std::uint16_t file, const YamlLimits& limits,
               Findings& findings, YamlNode& root);

// Where each byte of a scalar's text stands in its file; one more entry for the end.
std::vector<Position> scalar_positions(const Sources& sources, const YamlNode& scalar);

// A mapping whose keys are all known: reports unknown keys (with a suggestion) once.
class YamlFields {
 public:
  YamlFields(const YamlNode& node, std::string_view what, const std::vector<std::string_view>& keys,
             Findings& findings);
  const YamlNode* get(std::string_view key) const noexcept {
    return ok_ ? node_.find(key) : nullptr;
  }
  // As get, but a missing key is a finding.
  const YamlNode* require(std::string_view key);
  bool ok() const noexcept { return ok_; }  // it is a mapping

 private:
  const YamlNode& node_;
  std::string what_;
  Findings& findings_;
  bool ok_ = false;
};

}  // namespace careline::policy
