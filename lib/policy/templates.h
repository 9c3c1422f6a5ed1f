// Reply templates: <folder>/<id>.<language>.txt with header lines, an empty line, and the text.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "policy/document.h"

namespace careline::policy {

class Templates {
 public:
  // Reads the templates that the document names; findings for what is missing, stale or wrong.
  void read(const Sources& sources, const Document& document, std::string_view today,
            Findings& findings);
  // The text in `language`, or in English, variables filled in; "" when there is none.
  std::string reply(std::string_view id, Language language,
                    const std::map<std::string, Variable>& variables) const;
  bool has(std::string_view id, Language language) const;
  // The last day on which the text that reply() gives may be used; "" when there is none.
  std::string_view review_by(std::string_view id, Language language) const;
  // Name and content of every file, in order of the name: for the digest.
  const std::map<std::string, std::string>& files() const noexcept { return files_; }

 private:
  struct Text {
    std::string body;
    std::string review_by;
  };
  const Text* find(std::string_view id, Language language) const;
  void read_one(const Sources& sources, const Document& document, const std::string& id,
                Position used_at, std::string_view today, Findings& findings);
  bool parse(const std::string& file, const std::string& content, Position used_at, Text& out,
             Findings& findings);

  std::map<std::pair<std::string, Language>, Text> texts_;
  std::map<std::string, std::string> files_;
};

}  // namespace careline::policy
