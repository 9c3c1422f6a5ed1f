#include "policy/templates.h"

#include <set>

#include <fmt/format.h>

#include "base/mapped_file.h"
#include "base/utf8.h"
#include "policy/calendar.h"

namespace careline::policy {
namespace {

constexpr std::size_t max_bytes = 16U << 10;

bool is_variable(std::string_view name) {
  if (!is_name(name) || name.front() <= '9') return false;
  return name.find('-') == std::string_view::npos;
}

// Calls `text` for literal parts and `variable` for placeholders. False when a brace does not
// close.
bool walk(std::string_view body, auto text, auto variable) {
  for (std::size_t i = 0; i < body.size();) {
    const std::size_t brace = body.find_first_of("{}", i);
    if (brace == std::string_view::npos) {
      text(body.substr(i));
      return true;
    }
    text(body.substr(i, brace - i));
    if (brace + 1 < body.size() && body[brace + 1] == body[brace]) {
      text(body.substr(brace, 1));
      i = brace + 2;
      continue;
    }
    const std::size_t end = body.find('}', brace);
    if (body[brace] == '}' || end == std::string_view::npos) return false;
    variable(body.substr(brace + 1, end - brace - 1));
    i = end + 1;
  }
  return true;
}

}  // namespace

void Templates::read(const Sources& sources, const Document& document, std::string_view today,
                     Findings& findings) {
  std::map<std::string, Position> used;
  for (const Rule& rule : document.rules) {
    if (!rule.then.reply_template.empty())
      used.try_emplace(rule.then.reply_template, rule.then.template_at);
  }
  if (!document.otherwise.reply_template.empty())
    used.try_emplace(document.otherwise.reply_template, document.otherwise.template_at);
  if (used.empty()) return;
  if (document.templates.empty()) {
    findings.warning("CP301", used.begin()->second,
                     "templates are named, but the policy has no key \"templates\"");
    return;
  }
  auto folder = sources.inside(sources.folder(), document.templates);
  if (!folder) {
    const bool missing = folder.error().status == Status::not_found;
    const std::string message = "the folder of templates: " + folder.error().message;
    if (missing)
      findings.warning("CP301", document.templates_at, message);
    else
      findings.error("CP009", document.templates_at, message);
    return;
  }
  for (const auto& [id, at] : used) read_one(sources, document, id, at, today, findings);
}

void Templates::read_one(const Sources& sources, const Document& document, const std::string& id,
                         Position used_at, std::string_view today, Findings& findings) {
  std::vector<std::string_view> missing;
  std::set<std::string> undeclared;
  std::size_t found = 0;
  bool broken = false;  // a file is there, and has a finding of its own
  // Every language that exists is loaded, so that a writer gets the nearest one.
  for (int l = 1; l <= static_cast<int>(Language::other); ++l) {
    const auto language = static_cast<Language>(l);
    bool wanted = false;
    for (const Language w : document.languages) wanted = wanted || w == language;
    const std::string name = fmt::format("{}.{}.txt", id, careline::name_of(language));
    const auto path = sources.inside(sources.folder(), document.templates + "/" + name);
    if (!path) {
      if (wanted) missing.push_back(careline::name_of(language));
      continue;
    }
    auto content = read_file(*path, max_bytes);
    if (!content) {
      findings.warning("CP301", used_at, "a template cannot be read: " + content.error().message);
      continue;
    }
    Text text;
    if (!parse(name, *content, used_at, text, findings)) {
      broken = true;
      continue;
    }
    ++found;
    if (!today.empty() && text.review_by < today)
      findings.warning(
          "CP302", used_at,
          fmt::format("the template {} was to be reviewed by {}", name, text.review_by));
    const bool closed = walk(
        text.body, [](std::string_view) {},
        [&](std::string_view variable) {
          if (!document.variables.contains(std::string(variable)))
            undeclared.insert(std::string(variable));
        });
    if (!closed)
      findings.warning("CP305", used_at,
                       fmt::format("the template {} has a brace that does not close", name));
    files_.emplace(name, std::move(content).value());
    texts_.emplace(std::pair(id, language), std::move(text));
  }
  if (found == 0 && !broken) {
    findings.warning("CP301", used_at, fmt::format("there is no template \"{}\"", id));
  } else {
    for (const std::string_view language : missing)
      findings.warning("CP303", used_at,
                       fmt::format("the template \"{}\" has no text in \"{}\"", id, language));
  }
  for (const std::string& variable : undeclared)
    findings.warning("CP304", used_at,
                     is_variable(variable)
                         ? fmt::format("the template \"{}\" names the variable \"{}\", which is "
                                       "not in vars",
                                       id, variable)
                         : fmt::format("the template \"{}\" has a placeholder that is not the "
                                       "name of a variable",
                                       id));
}

bool Templates::parse(const std::string& file, const std::string& content, Position used_at,
                      Text& out, Findings& findings) {
  std::string what;
  if (find_refused_character(content, what) != utf8::npos) {
    findings.error("CP003", used_at, fmt::format("the template {}: {}", file, what));
    return false;
  }
  const auto bad = [&](std::string_view why) {
    findings.warning("CP305", used_at, fmt::format("the template {}: {}", file, why));
    return false;
  };
  std::string_view rest = content;
  for (;;) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (end == std::string_view::npos) return bad("no empty line after the header");
    rest.remove_prefix(end + 1);
    if (line.empty()) break;
    const std::size_t colon = line.find(": ");
    const std::string_view key = line.substr(0, colon);
    if (colon == std::string_view::npos ||
        (key != "review_by" && key != "owner" && key != "source"))
      return bad("a header line is \"review_by: DATE\", \"owner: …\" or \"source: …\"");
    if (key == "review_by") out.review_by = line.substr(colon + 2);
  }
  if (!is_date(out.review_by)) return bad("review_by must be a date, YYYY-MM-DD");
  if (rest.ends_with('\n')) rest.remove_suffix(1);
  if (rest.empty()) return bad("there is no text");
  out.body = rest;
  return true;
}

bool Templates::has(std::string_view id, Language language) const {
  return texts_.contains(std::pair(std::string(id), language));
}

const Templates::Text* Templates::find(std::string_view id, Language language) const {
  auto it = texts_.find(std::pair(std::string(id), language));
  if (it == texts_.end()) it = texts_.find(std::pair(std::string(id), Language::en));
  return it == texts_.end() ? nullptr : &it->second;
}

std::string_view Templates::review_by(std::string_view id, Language language) const {
  const Text* text = find(id, language);
  return text == nullptr ? std::string_view() : std::string_view(text->review_by);
}

std::string Templates::reply(std::string_view id, Language language,
                             const std::map<std::string, Variable>& variables) const {
  const Text* text = find(id, language);
  if (text == nullptr) return {};
  std::string out;
  // What is not declared is left out: a reader never sees a raw placeholder.
  (void)walk(
      text->body, [&](std::string_view part) { out += part; },
      [&](std::string_view name) {
        const auto variable = variables.find(std::string(name));
        if (variable != variables.end()) out += variable->second.value;
      });
  return out;
}

}  // namespace careline::policy
