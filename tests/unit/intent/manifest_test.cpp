// Manifests: every violation is an error that names the member.
#include <catch2/catch.hpp>

#include "intent/manifest.h"

using namespace careline;
using namespace careline::intent;

namespace {

const std::string calibration =
    R"("calibration":{"fasttext_weight":1,"linear_weight":4,"sentence_weight":0.3,"sentence_decay":0.9,"out_of_scope_shift":-1,"min_confidence":0.5,)"
    R"("min_margin":0.1,"min_known":0.2,"also_confidence":0.6})";

std::string manifest(const std::string& labels = R"(["a","b","out_of_scope"])",
                     const std::string& rest = calibration) {
  return R"({"format":"careline-intent/1","input":"input/1","name":"n","version":"2","labels":)" +
         labels + "," + rest + "}";
}

std::string problem_with(const std::string& json) {
  const auto parsed = parse_manifest(json, "file.clm");
  REQUIRE(!parsed.ok());
  CHECK(parsed.error().status == Status::bad_model);
  CHECK(parsed.error().message.rfind("file.clm: manifest: ", 0) == 0);
  return parsed.error().message;
}

}  // namespace

TEST_CASE("a good manifest is read whole", "[manifest]") {
  const auto m = parse_manifest(
      manifest(R"(["a","b","out_of_scope"])",
               calibration +
                   R"(,"page_priors":{"billing":{"b":1.5}},"channel_priors":{"voice":{"a":-1}})"),
      "f");
  REQUIRE(m.ok());
  CHECK(m->labels == std::vector<std::string>{"a", "b", "out_of_scope"});
  CHECK(m->out_of_scope == 2);
  CHECK(m->calibration.linear_weight == 4);
  REQUIRE(m->pages.size() == 1);
  CHECK(m->pages[0].page == "billing");
  CHECK(m->pages[0].shifts[0].first == 1);
  REQUIRE(m->channels.size() == 1);
  CHECK(m->channels[0].channel == Channel::voice);
  CHECK(m->channels[0].shifts[0].second == -1);
  CHECK(parse_manifest(manifest(R"(["x","y"])"), "f")->out_of_scope == -1);
}

TEST_CASE("columns of signals are read in order", "[manifest]") {
  const auto with = [](const std::string& signals) {
    return manifest(R"(["a","b"])", calibration + R"(,"signals":)" + signals);
  };
  const auto m =
      parse_manifest(with(R"([{"signal":"distress","slope":2.5,"offset":-1,"threshold":0.7},)"
                          R"({"signal":"abuse","slope":1,"offset":0,"threshold":2}])"),
                     "f");
  REQUIRE(m.ok());
  REQUIRE(m->signals.size() == 2);
  CHECK(m->signals[0].signal == Signal::distress);
  CHECK(m->signals[0].slope == 2.5F);
  CHECK(m->signals[1].threshold == 2);
  CHECK(parse_manifest(with("[]"), "f")->signals.empty());
  const std::string good = R"({"signal":"abuse","slope":1,"offset":0,"threshold":1})";
  for (const std::string& bad :
       {std::string("{}"), std::string("[1]"), "[" + good + "," + good + "]",
        std::string(R"([{"signal":"joy","slope":1,"offset":0,"threshold":1}])"),
        std::string(R"([{"signal":"abuse","slope":-1,"offset":0,"threshold":1}])"),
        std::string(R"([{"signal":"abuse","slope":1,"offset":1e9,"threshold":1}])"),
        std::string(R"([{"signal":"abuse","slope":1,"offset":0,"threshold":0}])"),
        std::string(R"([{"signal":"abuse","slope":1,"offset":0}])")}) {
    CAPTURE(bad);
    CHECK(problem_with(with(bad)).find("signals") != std::string::npos);
  }
}

TEST_CASE("a manifest that is wrong says where", "[manifest]") {
  CHECK(problem_with("").find("manifest") != std::string::npos);
  CHECK(problem_with("[1]").find("not an object") != std::string::npos);
  CHECK(problem_with(R"({"format":"other"})").find("unknown format") != std::string::npos);
  CHECK(problem_with(R"({"format":"careline-intent/1","input":"input/9"})").find("normaliser") !=
        std::string::npos);
  for (const char* labels :
       {"[]", R"(["a"])", R"("ab")", R"(["a",1])", R"(["a","a"])", R"(["a",""])"}) {
    CAPTURE(labels);
    CHECK(problem_with(manifest(labels)).find("labels") != std::string::npos);
  }
  CHECK(problem_with(manifest("[\"a\",\"" + std::string(65, 'x') + "\"]")).find("labels[1]") !=
        std::string::npos);
  CHECK(problem_with(manifest(R"(["a","b"])", R"("x":1)")).find("calibration") !=
        std::string::npos);
  for (const char* key : {"fasttext_weight", "linear_weight", "sentence_weight", "min_confidence",
                          "min_margin", "min_known", "also_confidence"}) {
    for (const char* value : {"-1", "1e9", "\"x\"", "null"}) {
      CAPTURE(key, value);
      std::string bad = calibration;
      const std::size_t at = bad.find(key) + std::string_view(key).size() + 2;
      bad.replace(at, bad.find_first_of(",}", at) - at, value);
      CHECK(problem_with(manifest(R"(["a","b"])", bad)).find(key) != std::string::npos);
    }
  }
  for (const char* priors :
       {R"("page_priors":[])", R"("page_priors":{"p":3})", R"("page_priors":{"p":{"zz":1}})",
        R"("page_priors":{"p":{"a":9}})", R"("page_priors":{"p":{"a":"1"}})",
        R"("channel_priors":{"pigeon":{"a":1}})"}) {
    CAPTURE(priors);
    CHECK(problem_with(manifest(R"(["a","b"])", calibration + "," + priors)).find("_priors") !=
          std::string::npos);
  }
}
