#include "policy/source.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/mapped_file.h"
#include "base/utf8.h"

namespace careline::policy {
namespace {

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return {};
  return std::string(path.substr(0, slash == 0 ? 1 : slash));
}

std::string join(std::string_view folder, std::string_view name) {
  if (folder.empty()) return std::string(name);
  std::string out(folder);
  if (out.back() != '/') out += '/';
  return out.append(name);
}

std::string real_path(const std::string& path) {
  char* resolved = ::realpath(path.c_str(), nullptr);
  if (resolved == nullptr) return {};
  std::string out(resolved);
  std::free(resolved);  // NOLINT realpath allocates with malloc
  return out;
}

bool is_below(std::string_view path, std::string_view folder) {
  if (folder == "/") return path.starts_with('/');
  return path == folder || (path.starts_with(folder) && path[folder.size()] == '/');
}

const char* refused(char32_t c) {
  if (c == 0xFEFF || c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0x180E ||
      c == 0x00AD)
    return "an invisible character";
  if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F ||
      c == 0x061C)
    return "a bidirectional control character";
  if (c == 0x2028 || c == 0x2029 || c == 0x85) return "a line separator other than line feed";
  if ((c < 0x20 && c != '\n' && c != '\r' && c != '\t') || (c >= 0x7F && c < 0xA0))
    return "a control character";
  if (c >= 0xE0000 && c <= 0xE0FFF) return "an invisible character";
  return nullptr;
}

// Edits to get from a to b: insertion, deletion, substitution, swap of neighbours.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  constexpr std::size_t limit = 64;
  if (a.size() > limit || b.size() > limit) return limit;
  std::array<std::array<std::size_t, limit + 1>, 3> rows{};
  auto *before = &rows[0], *last = &rows[1], *now = &rows[2];
  for (std::size_t j = 0; j <= b.size(); ++j) (*last)[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    (*now)[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t same = a[i - 1] == b[j - 1] ? 0 : 1;
      std::size_t best = std::min({(*last)[j] + 1, (*now)[j - 1] + 1, (*last)[j - 1] + same});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        best = std::min(best, (*before)[j - 2] + 1);
      (*now)[j] = best;
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return (*last)[b.size()];
}

}  // namespace

void Findings::add(Finding::Severity severity, std::string_view code, Position at,
                   std::string message, std::string witness) {
  if (severity == Finding::Severity::error) ++errors_;
  if (full() && severity != Finding::Severity::error) return;
  if (items_.size() > 1000) return;
  items_.push_back({std::string(code), severity, at, std::move(message), std::move(witness)});
}
void Findings::error(std::string_view code, Position at, std::string message, std::string witness) {
  add(Finding::Severity::error, code, at, std::move(message), std::move(witness));
}
void Findings::warning(std::string_view code, Position at, std::string message,
                       std::string witness) {
  add(Finding::Severity::warning, code, at, std::move(message), std::move(witness));
}
void Findings::info(std::string_view code, Position at, std::string message, std::string witness) {
  add(Finding::Severity::info, code, at, std::move(message), std::move(witness));
}
void Findings::report(std::string_view code, Position at, std::string message,
                      std::string witness) {
  add(Finding::Severity::report, code, at, std::move(message), std::move(witness));
}

std::uint16_t Sources::keep(std::string path, std::string relative, std::string text) {
  SourceFile file{std::move(path), std::move(relative), std::move(text), {0}};
  for (std::size_t i = 0; i < file.text.size(); ++i) {
    const char c = file.text[i];
    if (c == '\n' || (c == '\r' && (i + 1 == file.text.size() || file.text[i + 1] != '\n')))
      file.line_starts.push_back(i + 1);
  }
  files_.push_back(std::move(file));
  return static_cast<std::uint16_t>(files_.size() - 1);
}

Result<std::uint16_t> Sources::open_main(const std::string& path) {
  auto text = read_file(path, max_file_bytes);
  if (!text) return std::move(text).error();
  folder_ = folder_of(path);
  real_folder_ = real_path(folder_.empty() ? "." : folder_);
  if (real_folder_.empty()) return fail(Status::io, path + ": its folder cannot be resolved");
  real_paths_.push_back(real_path(path));
  const std::size_t slash = path.rfind('/');
  return keep(path, slash == std::string::npos ? path : path.substr(slash + 1),
              std::move(text).value());
}

Result<std::string> Sources::inside(std::string_view base, std::string_view relative) const {
  if (relative.empty() || relative.front() == '/' || relative.find('\0') != std::string_view::npos)
    return fail(Status::denied, fmt::format("\"{}\" is not a relative path", relative));
  const std::string shown = join(base, relative);
  const std::string real = real_path(shown);
  if (real.empty()) return fail(Status::not_found, fmt::format("\"{}\" does not exist", relative));
  if (!is_below(real, real_folder_))
    return fail(Status::denied,
                fmt::format("\"{}\" is outside the folder of the policy's main file", relative));
  return shown;
}

Result<std::uint16_t> Sources::open_included(std::uint16_t from, std::string_view relative,
                                             bool& fresh) {
  fresh = false;
  auto shown = inside(folder_of(files_[from].path), relative);
  if (!shown) return std::move(shown).error();
  const std::string real = real_path(*shown);
  const auto there = std::find(real_paths_.begin(), real_paths_.end(), real);
  if (there != real_paths_.end()) return static_cast<std::uint16_t>(there - real_paths_.begin());
  if (files_.size() >= max_files)
    return fail(Status::too_large, fmt::format("a policy has at most {} files", max_files));
  auto text = read_file(*shown, max_file_bytes);
  if (!text) return std::move(text).error();
  fresh = true;
  real_paths_.push_back(real);
  return keep(std::move(shown).value(),
              real.size() > real_folder_.size() + 1 ? real.substr(real_folder_.size() + 1) : real,
              std::move(text).value());
}

std::vector<Finding> Sources::sorted(const Findings& findings) const {
  std::vector<const Findings::Item*> order;
  for (const auto& item : findings.items()) order.push_back(&item);
  std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
    return std::tie(a->severity, a->at.file, a->at.line, a->at.column, a->code) <
           std::tie(b->severity, b->at.file, b->at.line, b->at.column, b->code);
  });
  std::vector<Finding> out;
  for (const auto* item : order) {
    out.push_back({item->code, item->severity, item->message,
                   item->at.file < files_.size() ? files_[item->at.file].path : std::string(),
                   item->at.line, item->at.column, item->witness});
  }
  return out;
}

std::size_t find_refused_character(std::string_view text, std::string& what) {
  const std::size_t invalid = utf8::find_invalid(text);
  if (invalid != utf8::npos) {
    what = fmt::format("byte {} is not valid UTF-8", invalid);
    return invalid;
  }
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++i;
      continue;
    }
    std::size_t size = 0;
    const char32_t c = utf8::decode(text, i, size);
    if (const char* why = refused(c); why != nullptr) {
      what = fmt::format("U+{:04X} is {}: not allowed in a policy", static_cast<unsigned>(c), why);
      return i;
    }
    i += size;
  }
  return utf8::npos;
}

Position position_at(const SourceFile& file, std::uint16_t index, std::size_t byte) {
  const auto next = std::upper_bound(file.line_starts.begin(), file.line_starts.end(), byte);
  const auto line = next - file.line_starts.begin();
  const std::size_t start = *(next - 1);
  std::int32_t column = 1;
  for (std::size_t i = start; i < byte && i < file.text.size(); ++i) {
    if (!utf8::is_continuation(file.text[i])) ++column;
  }
  return {index, static_cast<std::int32_t>(line), column};
}

std::string did_you_mean(std::string_view wrong, const std::vector<std::string_view>& candidates) {
  std::size_t best = std::max<std::size_t>(1, wrong.size() / 3) + 1;
  std::string_view nearest;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(wrong, candidate);
    if (distance < best) {
      best = distance;
      nearest = candidate;
    }
  }
  return nearest.empty() ? std::string() : fmt::format("; did you mean \"{}\"?", nearest);
}

bool is_name(std::string_view text) noexcept {
  if (text.empty() || text.size() > 64) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool alnum = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!alnum && (i == 0 || (c != '_' && c != '-'))) return false;
  }
  return true;
}

}  // namespace careline::policy
