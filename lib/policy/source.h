// Where a policy's text comes from, and where in it something stands.
//
// All files of one policy live in the folder of its main file or below; paths that leave it, also
// through symbolic links, are refused. A file that holds characters which a reviewer cannot see
// (bidirectional controls, zero-width, control characters) is refused as a whole.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/status.h"
#include "policy/policy.h"

namespace careline::policy {

struct Position {
  std::uint16_t file = 0;   // index into Sources
  std::int32_t line = 0;    // 1-based; 0: the file as a whole
  std::int32_t column = 0;  // 1-based, in code points
};

// Findings in the order in which they are found; ends up sorted by file, line and column.
class Findings {
 public:
  void error(std::string_view code, Position at, std::string message, std::string witness = {});
  void warning(std::string_view code, Position at, std::string message, std::string witness = {});
  void info(std::string_view code, Position at, std::string message, std::string witness = {});
  void report(std::string_view code, Position at, std::string message, std::string witness = {});
  bool has_errors() const noexcept { return errors_ != 0; }
  std::size_t errors() const noexcept { return errors_; }
  // A damaged file must not produce a million findings.
  bool full() const noexcept { return items_.size() >= 500; }

  struct Item {
    std::string code;
    Finding::Severity severity;
    Position at;
    std::string message;
    std::string witness;
  };
  const std::vector<Item>& items() const noexcept { return items_; }

 private:
  void add(Finding::Severity severity, std::string_view code, Position at, std::string message,
           std::string witness);
  std::vector<Item> items_;
  std::size_t errors_ = 0;
};

struct SourceFile {
  std::string path;      // as it is shown
  std::string relative;  // to the main file's folder; for the digest
  std::string text;
  std::vector<std::size_t> line_starts;
};

class Sources {
 public:
  static constexpr std::size_t max_file_bytes = 1U << 20;
  static constexpr std::size_t max_files = 64;

  // Reads the main file: its folder bounds everything else.
  Result<std::uint16_t> open_main(const std::string& path);
  // Reads a file named by `relative` in file `from`. Fails with one sentence for a finding. The
  // index of a file that is already there comes back with `fresh` false.
  Result<std::uint16_t> open_included(std::uint16_t from, std::string_view relative, bool& fresh);
  // A text that is no file, under a name for messages.
  std::uint16_t add_text(const std::string& name, std::string text) {
    return keep(name, name, std::move(text));
  }
  // The real path of `relative` as seen from the main file, or an error when it leaves the folder.
  Result<std::string> inside(std::string_view base, std::string_view relative) const;

  const SourceFile& file(std::uint16_t index) const { return files_[index]; }
  std::size_t size() const noexcept { return files_.size(); }
  const std::string& folder() const noexcept { return folder_; }
  std::vector<Finding> sorted(const Findings& findings) const;

 private:
  std::uint16_t keep(std::string path, std::string relative, std::string text);
  std::string folder_;       // as given, for display; "" is the current one
  std::string real_folder_;  // canonical
  std::vector<SourceFile> files_;
  std::vector<std::string> real_paths_;
};

// Byte offset of the first character that may not stand in a policy or template, with a sentence
// about it; npos when there is none.
std::size_t find_refused_character(std::string_view text, std::string& what);

// Position of a byte offset of a file.
Position position_at(const SourceFile& file, std::uint16_t index, std::size_t byte);

// "; did you mean \"x\"?" for the nearest of the candidates, or "".
std::string did_you_mean(std::string_view wrong, const std::vector<std::string_view>& candidates);

// [a-z0-9][a-z0-9_-]*, at most 64 bytes.
bool is_name(std::string_view text) noexcept;

}  // namespace careline::policy
