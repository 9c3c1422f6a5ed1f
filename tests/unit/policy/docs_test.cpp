// The examples of docs/policy-language.md and docs/policy-lints/ do what their text says.
//
// A block of a page is a whole policy, or a part that is put into one that is otherwise in order.
// The word after the language of a fence names a further file of the policy's folder.

#include "policy_files.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

using namespace careline::policy;
using namespace policy_test;
using careline::Report;

namespace {

const std::string docs = CARELINE_SOURCE_DIR "/docs/";

struct Block {
  std::string heading;  // the last line above that ends with a colon: "Bad:", "Good:"
  std::string file;     // "" is the policy
  std::string text;
};

std::string read_all(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// "<U+202E>" stands for a character that a page should not hold.
std::string with_characters(std::string text) {
  for (std::size_t at; (at = text.find("<U+202E>")) != std::string::npos;)
    text.replace(at, 8, "\xE2\x80\xAE");
  return text;
}

std::vector<Block> blocks_of(const std::string& page) {
  std::vector<Block> out;
  std::istringstream in(read_all(page));
  std::string heading;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("```")) {
      inside = !inside;
      if (!inside) continue;
      const std::size_t space = line.find(' ');
      out.push_back({heading, space == std::string::npos ? "" : line.substr(space + 1), ""});
    } else if (inside) {
      out.back().text += with_characters(line) + "\n";
    } else if (line.ends_with(':')) {
      heading = line;
    }
  }
  CHECK_FALSE(inside);
  return out;
}

std::string indented(const std::string& text, std::size_t by) {
  std::string out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);)
    out += line.empty() ? "\n" : std::string(by, ' ') + line + "\n";
  return out;
}

// A whole policy around a part of one.
std::string whole(const std::string& part) {
  const auto has = [&part](const std::string& key) {
    return part.starts_with(key) || part.find("\n" + key) != std::string::npos;
  };
  if (has("policy:")) return part;
  const std::string head = "policy: example\nschema: careline-input/1\n";
  const std::string otherwise = "default: { tier: route, queue: front_desk }\n";
  std::string rules = "rules:\n" + danger_rules;
  if (part.starts_with("- ")) return head + rules + indented(part, 2) + otherwise;
  const bool when = has("when:") || has("expr:");
  if (when || has("then:")) {
    std::string rule = has("expr:") ? "when:\n" + indented(part, 2) : part;
    if (!when) rule = "when: { intent.domain: billing }\n" + rule;
    if (!has("then:")) rule += "then: { tier: route, queue: front_desk }\n";
    return head + rules + "  - id: example\n" + indented(rule, 4) + otherwise;
  }
  std::string body = part;
  if (has("rules:")) {
    body.replace(body.find("rules:\n"), 7, rules);
    rules.clear();
  }
  return head + body + rules + (has("default:") ? "" : otherwise);
}

// The codes of all findings, with the page's files in one folder.
struct Checked {
  std::set<std::string> faults;  // errors and warnings
  std::set<std::string> all;
  std::string text;
};
Checked check_blocks(const std::vector<Block>& blocks) {
  const Folder folder;
  std::string main;
  for (const Block& b : blocks) {
    if (b.file.empty())
      main = folder.write("policy.yaml", whole(b.text));
    else
      folder.write(b.file, b.text);
  }
  REQUIRE_FALSE(main.empty());
  std::filesystem::create_directories(folder.path("templates"));
  const auto report = check(main, {"2026-11-24"});
  Checked out;
  if (!report.ok()) {
    out.text = report.error().message;
    return out;
  }
  out.text = report->text;
  std::istringstream in(report->text);
  for (std::string line; std::getline(in, line);) {
    const std::size_t code = line.rfind("[CP");
    if (code == std::string::npos) {
      // The report of boxes goes over several lines; its code ends the last one.
      continue;
    }
    out.all.insert(line.substr(code + 1, 5));
    if (line.find(": error: ") != std::string::npos ||
        line.find(": warning: ") != std::string::npos)
      out.faults.insert(line.substr(code + 1, 5));
  }
  return out;
}

std::vector<Block> under(const std::vector<Block>& all, const std::string& heading) {
  std::vector<Block> out;
  std::copy_if(all.begin(), all.end(), std::back_inserter(out),
               [&](const Block& b) { return b.heading == heading; });
  return out;
}

}  // namespace

TEST_CASE("the examples of every finding's page", "[policy][docs]") {
  std::size_t pages = 0;
  const std::string index = read_all(docs + "policy-lints/README.md");
  for (const auto& entry : std::filesystem::directory_iterator(docs + "policy-lints")) {
    const std::string code = entry.path().stem().string();
    if (!code.starts_with("CP")) continue;
    ++pages;
    CHECK_THAT(index, Catch::Contains("[" + code + "](" + code + ".md)"));
    const auto blocks = blocks_of(entry.path().string());
    const auto example = under(blocks, "Example:");
    if (!example.empty()) {
      const Checked e = check_blocks(example);
      INFO(code << "\n" << e.text);
      CHECK(e.faults.empty());
      CHECK(e.all.contains(code));
      continue;
    }
    const Checked bad = check_blocks(under(blocks, "Bad:"));
    {
      INFO(code << " bad\n" << bad.text);
      CHECK(bad.faults == std::set<std::string>{code});
    }
    const Checked good = check_blocks(under(blocks, "Good:"));
    INFO(code << " good\n" << good.text);
    CHECK(good.faults.empty());
    CHECK_THAT(good.text, Catch::Contains("0 errors, 0 warnings"));
  }
  CHECK(pages >= 32);
}

TEST_CASE("the examples of the language's description", "[policy][docs]") {
  const auto blocks = blocks_of(docs + "policy-language.md");
  std::map<std::string, int> seen;
  std::string first;
  for (const Block& b : blocks) {
    INFO(b.text);
    const Folder folder;
    if (b.text.starts_with("policy:")) {
      // The tutorial's ten lines: nothing to complain about.
      first = b.text;
      CHECK(std::count(b.text.begin(), b.text.end(), '\n') == 10);
      const Checked c = check_blocks({b});
      INFO(c.text);
      CHECK(c.faults.empty());
      CHECK_FALSE(c.all.empty());
      ++seen["policy"];
    } else if (b.text.starts_with("tests:") || b.text.find("\ntests:") != std::string::npos) {
      // The first belongs to the tutorial's policy, the other to the one that ships.
      const std::string policy = seen["tests"] == 0 ? folder.write("first.yaml", first)
                                                    : CARELINE_SOURCE_DIR
                                     "/lib/assets/policies/healthcare.yaml";
      const auto loaded = Policy::load(policy, {"2026-11-24"});
      REQUIRE(loaded.ok());
      TestOptions options;
      options.reader = [](const MessageCase& message) {
        CHECK(message.clock == "2026-11-24T09:30:00Z");
        return StoredInput::parse(
            calm(R"("audit.available":true,"language":"en","conversation.turn":2)"));
      };
      const auto report = test(**loaded, folder.write("t.yaml", b.text), options);
      INFO((report ? report->text : report.error().message));
      REQUIRE(report.ok());
      CHECK(report->outcome == Report::Outcome::ok);
      ++seen["tests"];
    } else if (b.text.starts_with("expected:")) {
      const auto report = replay(*load(with_rules("")), {}, b.text);
      INFO((report ? "" : report.error().message));
      CHECK(report.ok());
      ++seen["expected"];
    } else if (b.file.starts_with("templates/")) {
      const Block rule = {"", "",
                          "templates: templates\nlanguages: [en]\n"
                          "vars: { portal: 'https://portal.example.org' }\nrules:\n"
                          "  - { id: r, when: { intent: closing }, then: { tier: automate, "
                          "template: reschedule_link } }\n"};
      const Checked c = check_blocks({rule, b});
      INFO(c.text);
      CHECK(c.faults.empty());
      ++seen["template"];
    } else {
      const Checked c = check_blocks({b});
      INFO(c.text);
      // A fragment may leave questions open (CP205) but holds no error.
      CHECK(std::all_of(c.faults.begin(), c.faults.end(),
                        [](const std::string& code) { return code == "CP205"; }));
      CHECK_FALSE(c.all.empty());
      ++seen["part"];
    }
  }
  CHECK(seen == std::map<std::string, int>{
                    {"policy", 1}, {"tests", 2}, {"expected", 1}, {"template", 1}, {"part", 3}});
}
