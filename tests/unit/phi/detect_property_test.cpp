// Properties that hold for every message: spans are disjoint, ascending, on grapheme boundaries;
// the time is linear whatever the message looks like; the gazetteer refuses damaged files.
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>

#include "detect_support.h"
#include "phi/gazetteer.h"
#include "phi/resolver.h"

namespace careline::phi {

void check_spans(std::string_view message, const Spans& spans) {
  std::uint32_t last = 0;
  for (const Span& s : spans) {
    REQUIRE(s.range.begin < s.range.end);
    REQUIRE(s.range.end <= message.size());
    REQUIRE(s.range.begin >= last);
    REQUIRE(text::to_grapheme_boundaries(message, s.range) == s.range);
    REQUIRE(s.confidence > 0);
    REQUIRE(s.confidence <= 1);
    last = s.range.end;
  }
}

TEST_CASE("any concatenation of pieces gives disjoint, ascending, grapheme-aligned spans") {
  const std::vector<std::string> pieces{"my name is ",
                                        "Ana Ruiz",
                                        "José ",
                                        "e\xCC\x81 ",
                                        "👩🏽‍⚕️",
                                        "🇺🇸",
                                        "4\xE2\x80\x8D"
                                        "15-555-0132 ",
                                        "４１５",
                                        "four one five ",
                                        "no sorry ",
                                        "@",
                                        ".",
                                        ",",
                                        "\n",
                                        "\r\n",
                                        "  ",
                                        "Dr. ",
                                        "calle ",
                                        "23, 1D ",
                                        "March 3rd ",
                                        "3/12/62 ",
                                        "at gmail dot com ",
                                        "arroba ",
                                        "punto ",
                                        "1EG4-TE5-MK73",
                                        "ssn ",
                                        "219-09-9999",
                                        "A",
                                        "-",
                                        "(",
                                        ")",
                                        "Hospital ",
                                        "de ",
                                        "la ",
                                        "Lopez",
                                        ", ",
                                        "MD",
                                        "\xE2\x80\x8B",
                                        "\xC2\xAD",
                                        "m i t h ",
                                        "as in ",
                                        "x12 ",
                                        "http://",
                                        "::1",
                                        "192.168.",
                                        "$40 ",
                                        "mg ",
                                        "🙂",
                                        "İ",
                                        "ß",
                                        "ﬁ"};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string message;
    const unsigned n = 1 + random() % 12;
    for (unsigned k = 0; k < n; ++k) message += pieces[random() % pieces.size()];
    Memory memory;
    INFO(message);
    check_spans(message, spans_of(message, round % 2 == 0 ? &memory : nullptr));
  }
}

TEST_CASE("offsets are right behind emoji, combining marks and wide letters") {
  CHECK(found("👩🏽‍⚕️ call 415-555-0132 🙂") ==
        std::vector<std::string>{"phone:415-555-0132"});
  CHECK(found("Jose\xCC\x81 aquí, mi teléfono es 787-555-0142").back() == "phone:787-555-0142");
  CHECK(found("ＭＹ ssn is ２１９-０９-９９９９") ==
        std::vector<std::string>{"ssn:２１９-０９-９９９９"});
}

TEST_CASE("overlapping candidates leave nothing uncovered and never overlap") {
  const auto text = text::normalize("aaaa bbbb cccc dddd");
  REQUIRE(text.ok());
  std::vector<Candidate> candidates{
      {{0, 9}, PhiKind::name, 0.6F, PersonRole::unknown, 0},
      {{5, 14}, PhiKind::phone, 0.9F, PersonRole::unknown, 0},
      {{10, 19}, PhiKind::city, 0.5F, PersonRole::unknown, 0},
      {{5, 9}, PhiKind::weekday, 0.99F, PersonRole::unknown, 0},
  };
  const Spans spans = resolve(*text, candidates);
  REQUIRE(spans.size() == 3);
  CHECK(spans[0].range == text::Range{0, 4});
  CHECK(spans[0].kind == PhiKind::name);
  CHECK(spans[1].range == text::Range{5, 14});
  CHECK(spans[1].kind == PhiKind::phone);
  CHECK(spans[2].range == text::Range{15, 19});
}

TEST_CASE("time grows with the length of the message, not faster") {
  const std::vector<std::string> shapes{"1",
                                        "1 ",
                                        "A",
                                        "JOHN SMITH ",
                                        "at dot ",
                                        "a.",
                                        "a@",
                                        "a ",
                                        "1-",
                                        "1/",
                                        "a:",
                                        "four ",
                                        "four no sorry ",
                                        "12 main ",
                                        "calle ",
                                        "st ",
                                        "san ",
                                        "(",
                                        "my name is ",
                                        "phone ",
                                        "hospital ",
                                        "Inc ",
                                        "Lopez, ",
                                        "ab:",
                                        "may ",
                                        "one may ",
                                        "treinta y ",
                                        "Dr. ",
                                        "www.",
                                        "a as in ",
                                        "a.jpg",
                                        "\n",
                                        "😀",
                                        "id 1 ",
                                        "+1(2)",
                                        "apt 1 ",
                                        "the 5th ",
                                        "90 ",
                                        "\"",
                                        "x-ray ",
                                        "de la ",
                                        "University of ",
                                        "Address:\n1 "};
  for (const std::string& shape : shapes) {
    const auto time = [&](std::size_t bytes) {
      std::string message;
      while (message.size() < bytes) message += shape;
      // Time of the processor: other programs must not decide this test.
      const std::clock_t start = std::clock();
      check_spans(message, spans_of(message));
      return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    };
    const double small = time(20'000);
    const double large = time(200'000);
    INFO("shape \"" << shape << "\": " << small << " s and " << large << " s");
    // Ten times the bytes: a quadratic step would take a hundred times as long. The floor keeps
    // noise out.
    CHECK(large < 45 * std::max(small, 0.004));
  }
}

TEST_CASE("a damaged gazetteer is refused with its name") {
  const std::string source = std::string(CARELINE_SOURCE_DIR) + "/lib/assets/phi/names.gaz";
  std::ifstream in(source, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  REQUIRE(bytes.size() > 300'000);
  const std::string path = std::string(CARELINE_BINARY_DIR) + "/damaged.gaz";
  const auto refused = [&](const std::string& content) {
    std::ofstream(path, std::ios::binary) << content;
    const auto opened = Gazetteer::open(path);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().status == Status::bad_model);
    CHECK(opened.error().message.find("damaged.gaz") != std::string::npos);
  };
  std::string changed = bytes;
  changed[300'000] = static_cast<char>(changed[300'000] ^ 1);
  refused(changed);
  refused(bytes.substr(0, bytes.size() / 2));
  refused("CLGAZ");
  std::filesystem::remove(path);
}

TEST_CASE("what the gazetteer says of a few words") {
  auto opened = Gazetteer::open(std::string(CARELINE_SOURCE_DIR) + "/lib/assets/phi/names.gaz");
  REQUIRE(opened.ok());
  CHECK(opened->find("maria").first_name() == 7);
  CHECK(opened->find("garcia").surname() == 7);
  CHECK(opened->find("the").english() == 3);
  CHECK(opened->find("que").spanish() == 3);
  CHECK(opened->find("metformin").drug());
  CHECK(opened->find("new mexico").state());
  CHECK(opened->find("san antonio").city() == 3);
  CHECK(opened->find("san").city_prefix());
  CHECK(opened->find("aetna").insurer());
  CHECK(opened->find("okonkwo").surname() > 0);
  CHECK(opened->find("zzqqxx").bits() == 0);
}

}  // namespace careline::phi
