#include "policy_files.h"

using namespace careline::policy;
using namespace policy_test;

TEST_CASE("errors of a document name code, line and column", "[policy][document]") {
  struct Case {
    const char* what;
    std::string text;
    const char* expected;
  };
  const std::string head = "policy: test\nschema: careline-input/1\n";
  const std::string tail = "default: { tier: route }\n";
  const Case cases[] = {
      {"unknown key", head + "rulez: []\n" + tail, "CP006 3:1"},
      {"duplicate key", head + tail + "policy: again\n", "CP005 4:1"},
      {"missing default", head, "CP007 1:1"},
      {"missing schema", "policy: test\n" + tail, "CP007 1:1"},
      {"wrong schema", "policy: test\nschema: other/2\n" + tail, "CP008 2:9"},
      {"default automates", head + "default: { tier: automate }\n", "CP210 3:18"},
      {"alias", head + "vars: { a: &x b, c: *x }\n" + tail, "CP002 3:12"},
      {"tag", head + "vars: { a: !!str b }\n" + tail, "CP002 3:12"},
      {"merge key", head + "vars: { <<: { a: b } }\n" + tail, "CP002 3:9"},
      {"two documents", head + tail + "---\nother: 1\n", "CP002 4:1"},
      {"directive", "%YAML 1.1\n---\n" + head + tail, "CP002 1:1"},
      {"bidi character",
       head +
           "description: a\xE2\x80\xAE"
           "b\n" +
           tail,
       "CP003 3:15"},
      {"zero-width character", head + "description: \xE2\x80\x8B\n" + tail, "CP003 3:14"},
      {"escaped bidi character", head + "description: \"\\u202e\"\n" + tail, "CP003 3:14"},
      {"byte order mark", "\xEF\xBB\xBF" + head + tail, "CP003 1:1"},
      {"not UTF-8", head + "description: \xFF\n" + tail, "CP003 3:14"},
      {"list for mapping", "- a\n- b\n", "CP008 1:1"},
      {"empty", "", "CP001 1:1"},
      {"unterminated quote", head + "description: \"abc\n" + tail, "CP001 5:1"},
      {"no tier", with_rules("  - { id: a, when: true, then: { tier: human } }\n"), "CP103 6:40"},
      {"queue without tier", with_rules("  - { id: a, when: true, then: { queue: q } }\n"),
       "CP008 6:41"},
      {"obligation", with_rules("  - { id: a, when: true, then: { oblige: [show_989] } }\n"),
       "CP103 6:43"},
      {"PHI kind", with_rules("  - { id: a, when: true, then: { allow_phi: [names] } }\n"),
       "CP103 6:46"},
      {"same id", with_rules("  - { id: danger-a, when: true, then: { tone: warm } }\n"),
       "CP010 6:11"},
      {"reserved id", with_rules("  - { id: default, when: true, then: { tone: warm } }\n"),
       "CP008 6:11"},
      {"name", with_rules("  - { id: Upper, when: true, then: { tone: warm } }\n"), "CP008 6:11"},
      {"priority", with_rules("  - { id: a, when: true, then: { priority: 1001 } }\n"),
       "CP008 6:44"},
      {"extra field without a dot", head + "schema_extra: { level: int }\n" + tail, "CP008 3:17"},
      {"extra field of ours", head + "schema_extra: { intent.level: int }\n" + tail, "CP008 3:17"},
      {"extra type", head + "schema_extra: { plan.level: integer }\n" + tail, "CP008 3:29"},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    CHECK(first_error(c.text) == c.expected);
  }
}

TEST_CASE("suggestions name the nearest word", "[policy][document]") {
  const auto message = [](const std::string& when) {
    return first_message(
        with_rules("  - { id: a, when: { " + when + " }, then: { tone: warm } }\n"));
  };
  CHECK_THAT(message("intnet: hours_location"), Catch::Contains("did you mean \"intent\"?"));
  CHECK_THAT(message("intent: hours_locaton"), Catch::Contains("did you mean \"hours_location\"?"));
  CHECK_THAT(message("signal.self_harn: present"),
             Catch::Contains("did you mean \"signal.self_harm\"?"));
  CHECK_THAT(message("signal.self_harm: presnt"), Catch::Contains("did you mean \"present\"?"));
  CHECK_THAT(message("expr: 'intent.confidense > 0.5'"),
             Catch::Contains("did you mean \"intent.confidence\"?"));
  CHECK_THAT(message("expr: 'page.class.startWith(\"a\")'"),
             Catch::Contains("did you mean \"startsWith\"?"));
  CHECK_THAT(first_message("polici: x\n"), Catch::Contains("did you mean \"policy\"?"));
}

TEST_CASE("includes stay in the folder, run once, and do not form circles", "[policy][document]") {
  const Folder folder;
  const auto main = [&](const std::string& include) {
    return folder.write("sub/p.yaml", "include: [" + include + "]\n" + with_rules(""));
  };
  folder.write("outside.yaml", "rules: []\n");
  folder.write("sub/more/a.yaml",
               "rules:\n  - { id: a, when: { intent: greeting }, then: { tone: warm } }\n"
               "include: [b.yaml]\n");
  folder.write("sub/more/b.yaml", "vars: { x: y }\n");
  folder.write("sub/circle.yaml", "include: [circle.yaml]\n");
  folder.write("sub/top.yaml", "policy: nested\n");
  const auto error = [&](const std::string& include) {
    const auto policy = Policy::load(main(include));
    return policy.ok() ? std::string() : policy.error().message;
  };
  CHECK(error("more/a.yaml, more/b.yaml").empty());
  const auto policy = Policy::load(main("more/a.yaml"));
  REQUIRE(policy.ok());
  CHECK((*policy)->rules().size() == 3);
  CHECK((*policy)->rules()[2].id == "a");
  CHECK_THAT(error("../outside.yaml"), Catch::Contains("outside the folder"));
  CHECK_THAT(error("/etc/passwd"), Catch::Contains("not a relative path"));
  CHECK_THAT(error("missing.yaml"), Catch::Contains("does not exist"));
  CHECK_THAT(error("circle.yaml"), Catch::Contains("includes itself"));
  CHECK_THAT(error("top.yaml"), Catch::Contains("no key \"policy\""));
  std::filesystem::create_symlink(folder.path("outside.yaml"), folder.path("sub/link.yaml"));
  CHECK_THAT(error("link.yaml"), Catch::Contains("outside the folder"));
}

TEST_CASE("the digest covers every source and template", "[policy][document]") {
  const Folder folder;
  const std::string text =
      "templates: t\nlanguages: [en]\n" +
      with_rules(
          "  - { id: a, when: { intent: greeting }, then: { tier: route, queue: q, template: "
          "hello } }\n");
  const std::string path = folder.write("p.yaml", text);
  const auto digest = [&] {
    const auto policy = Policy::load(path);
    REQUIRE(policy.ok());
    return std::string((*policy)->digest());
  };
  folder.write("t/hello.en.txt", "review_by: 2030-01-01\n\nHello.\n");
  const std::string first = digest();
  CHECK(first.size() == 64);
  CHECK(digest() == first);
  folder.write("t/hello.en.txt", "review_by: 2030-01-01\n\nHello!\n");
  const std::string second = digest();
  CHECK(second != first);
  folder.write("p.yaml", text + "# a comment\n");
  CHECK(digest() != second);
}

TEST_CASE("templates are found by language, filled in and reviewed", "[policy][templates]") {
  const Folder folder;
  folder.write("t/hello.en.txt", "review_by: 2026-01-31\nowner: Desk\n\nSee {portal}. {{x}}\n");
  folder.write("t/hello.es.txt", "review_by: 2030-01-01\n\nVea {portal} {nothing}.\n");
  folder.write("t/bad.en.txt", "owner: nobody\n\nText\n");
  const std::string path = folder.write(
      "p.yaml",
      "templates: t\nvars: { portal: https://portal.example.org }\n" +
          with_rules(
              "  - { id: a, when: { intent: greeting }, then: { tier: route, template: hello "
              "} }\n"
              "  - { id: b, when: { intent: closing }, then: { tier: route, template: bad } "
              "}\n"
              "  - { id: c, when: { intent: deny }, then: { tier: route, template: gone } "
              "}\n"));
  const auto policy = Policy::load(path, {"2026-02-01"});
  REQUIRE(policy.ok());
  const Policy& p = **policy;
  CHECK(p.reply("hello", careline::Language::en) == "See https://portal.example.org. {x}");
  CHECK(p.reply("hello", careline::Language::es) == "Vea https://portal.example.org .");
  CHECK(p.reply("hello", careline::Language::vi) == p.reply("hello", careline::Language::en));
  CHECK(p.reply("gone", careline::Language::en).empty());
  std::string codes;
  for (const Finding& f : p.findings()) codes += f.code + " ";
  for (const char* code : {"CP301", "CP302", "CP304", "CP305"})
    CHECK_THAT(codes, Catch::Contains(code));
  // Before the date it is not stale.
  const auto earlier = Policy::load(path, {"2026-01-31"});
  for (const Finding& f : (*earlier)->findings()) CHECK(f.code != "CP302");
}

TEST_CASE("roles see what they need", "[policy][roles]") {
  const auto policy = load(with_rules(
      "",
      "roles:\n  nurse: { purposes: [treatment], phi: all }\n  desk: { purposes: [scheduling, "
      "billing], phi: [name, phone] }\n"));
  using careline::PhiKind;
  CHECK(*policy->allowed_phi("nurse", "treatment") == careline::PhiKindSet::all());
  const auto desk = policy->allowed_phi("desk", "billing");
  REQUIRE(desk.ok());
  CHECK(desk->has(PhiKind::name));
  CHECK_FALSE(desk->has(PhiKind::ssn));
  CHECK(policy->allowed_phi("desk", "treatment").error().status == careline::Status::denied);
  CHECK(policy->allowed_phi("stranger", "treatment").error().status == careline::Status::denied);
}
