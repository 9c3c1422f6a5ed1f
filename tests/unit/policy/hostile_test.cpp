#include "policy_files.h"

#include <chrono>

using namespace careline::policy;
using namespace policy_test;

namespace {

std::string times(const std::string& text, std::size_t n) {
  std::string out;
  for (std::size_t i = 0; i < n; ++i) out += text;
  return out;
}

}  // namespace

// The bound is 50 ms on an idle machine in a release build; tests run under sanitizers and beside
// others, so ten times that catches what is quadratic and nothing else.
TEST_CASE("hostile files get a clear error soon", "[policy][hostile]") {
  std::string keys = "policy: x\nvars:\n";
  for (int i = 0; i < 200000 && keys.size() < 1040000; ++i)
    keys += " k" + std::to_string(i) + ": \n";
  std::string bomb = "a: &a [x]\n";
  for (char c = 'b'; c < 'z'; ++c)
    bomb += std::string(1, c) + ": &" + c + " [" +
            times(std::string("*") + static_cast<char>(c - 1) + ",", 10) + "]\n";
  struct Case {
    const char* what;
    std::string text;
    const char* code;
  };
  const Case cases[] = {
      {"100k brackets", times("[", 100000), "CP004"},
      {"100k braces", times("{", 100000), "CP004"},
      {"100k brackets in a key", "policy: " + times("[", 100000), "CP004"},
      {"100k dashes", times("- ", 100000), "CP004"},
      {"alias bomb", bomb, "CP002"},
      {"200k keys", keys, "CP004"},
      {"200k equal keys", times("a: 1\n", 200000), ""},
      {"1 MiB scalar", "policy: " + times("x", (1U << 20) - 100), "CP004"},
      {"1 MiB quoted scalar", "policy: \"" + times("x ", (1U << 19) - 100) + "\"", "CP004"},
      {"one long line of quotes", times("'", 100001), "CP00"},
      {"deep indentation",
       [] {
         std::string s;
         for (std::size_t i = 0; i < 1000; ++i) s += times(" ", i) + "a:\n";
         return s;
       }(),
       "CP004"},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    const Folder folder;
    const std::string path = folder.write("p.yaml", c.text);
    const auto start = std::chrono::steady_clock::now();
    const auto policy = Policy::load(path);
    const auto took = std::chrono::steady_clock::now() - start;
    REQUIRE_FALSE(policy.ok());
    CHECK_THAT(policy.error().message, Catch::Contains(c.code));
    CHECK(policy.error().message.size() < 400);
    CHECK(std::chrono::duration_cast<std::chrono::milliseconds>(took).count() < 500);
  }
  const Folder folder;
  const auto large = Policy::load(folder.write("p.yaml", times("#", (1U << 20) + 1)));
  CHECK(large.error().status == careline::Status::too_large);
  CHECK(Policy::load(folder.path("none.yaml")).error().status == careline::Status::not_found);
}
