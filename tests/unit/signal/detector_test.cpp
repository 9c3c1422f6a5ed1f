// The detector as a whole: order, evidence, invariance, threads, missing files.
#include <array>
#include <thread>

#include "signal/lexicon.h"
#include "signal_support.h"

namespace careline::signal {
namespace {

const std::vector<GoldMessage>& danger() {
  static const auto messages =
      gold_messages(CARELINE_SOURCE_DIR "/tests/golden/signals/danger.jsonl");
  return messages;
}

// Signals present in a message, as bits.
unsigned present_bits(std::string_view message) {
  unsigned bits = 0;
  for (const Finding& f : detect(message)) {
    if (f.assertion == Assertion::present) bits |= 1U << static_cast<unsigned>(f.signal);
  }
  return bits;
}

constexpr unsigned emergency_bit = 1U << static_cast<unsigned>(Signal::emergency_medical);
constexpr unsigned self_harm_bit = 1U << static_cast<unsigned>(Signal::self_harm);

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

TEST_CASE("findings are in order, one a signal, with evidence inside the message",
          "[signal][detector]") {
  for (const GoldMessage& m : danger()) {
    int last = -1;
    for (const Finding& f : detect(m.text)) {
      CHECK(static_cast<int>(f.signal) > last);
      last = static_cast<int>(f.signal);
      CHECK(f.evidence.begin < f.evidence.end);
      CHECK(f.evidence.end <= m.text.size());
      CHECK(f.score > 0);
      CHECK(f.score <= 1);
      CHECK(!shipped().family_name(f.family).empty());
    }
  }
}

TEST_CASE("an unrelated sentence before or after never lowers an emergency",
          "[signal][detector][metamorphic]") {
  const std::array<std::string, 6> sentences = {
      "I would also like to confirm my appointment on Tuesday.",
      "Thank you for the kind words last week.",
      "My address is the same as before.",
      "También quiero confirmar mi cita del martes.",
      "Gracias por todo.",
      "The parking lot was full."};
  std::size_t lowered = 0;
  for (const GoldMessage& m : danger()) {
    const unsigned danger_bits = present_bits(m.text) & (emergency_bit | self_harm_bit);
    for (const std::string& sentence : sentences) {
      const unsigned after = present_bits(m.text + ".\n\n" + sentence);
      const unsigned before = present_bits(sentence + "\n\n" + m.text);
      lowered += (danger_bits & ~after) != 0;
      lowered += (danger_bits & ~before) != 0;
      if ((danger_bits & ~(after & before)) != 0) WARN(m.id << " with: " << sentence);
    }
  }
  CHECK(lowered == 0);
}

TEST_CASE("case, accents and blanks do not change what is present",
          "[signal][detector][metamorphic]") {
  for (const GoldMessage& m : danger()) {
    INFO(m.id);
    auto normalized = text::normalize(m.text);
    REQUIRE(normalized.ok());
    const unsigned bits = present_bits(m.text);
    CHECK(present_bits(upper(m.text)) == bits);
    CHECK(present_bits(m.text + "  \n ") == bits);
    CHECK(present_bits("  " + m.text) == bits);
  }
}

TEST_CASE("stripping accents keeps every emergency", "[signal][detector][metamorphic]") {
  for (const GoldMessage& m : danger()) {
    INFO(m.id);
    auto normalized = text::normalize(m.text);
    REQUIRE(normalized.ok());
    const unsigned want = present_bits(m.text) & (emergency_bit | self_harm_bit);
    CHECK((want & ~present_bits(std::string(normalized->canonical()))) == 0);
  }
}

TEST_CASE("a frame in the other language lowers a mention just as well",
          "[signal][detector][metamorphic]") {
  CHECK(assertion_of("necesito los records de mi heart attack", Signal::emergency_medical) ==
        "historical");
  CHECK(assertion_of("I need the expediente de mi infarto", Signal::emergency_medical) ==
        "historical");
  CHECK(assertion_of("mi husband no puede breathe, chest pain", Signal::emergency_medical) ==
        "present");
}

TEST_CASE("nothing is found in nothing", "[signal][detector]") {
  for (const char* message : {"", " ", "\n\n", "...", "?!", "\xF0\x9F\x98\x80", "12345"}) {
    CHECK(detect(message).empty());
  }
}

TEST_CASE("threads share a detector", "[signal][detector]") {
  std::array<std::size_t, 4> counts{};
  std::vector<std::thread> threads;
  threads.reserve(counts.size());
  for (std::size_t t = 0; t < counts.size(); ++t) {
    threads.emplace_back([&counts, t] {
      for (int round = 0; round < 3; ++round) {
        for (const GoldMessage& m : danger()) {
          auto text = text::normalize(m.text);
          if (text) counts[t] += shipped().detect(*text).size();
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(counts[0] > 0);
  for (const std::size_t count : counts) CHECK(count == counts[0]);
}

TEST_CASE("a missing or damaged lexicon is an error", "[signal][detector]") {
  const auto missing = Detector::open("/nonexistent");
  REQUIRE(!missing.ok());
  CHECK(missing.error().message.find("sets.lex") != std::string::npos);
}

TEST_CASE("the lexicon names its content", "[signal][detector]") {
  CHECK(shipped().lexicon_id().substr(0, 8) == "signals@");
  CHECK(shipped().lexicon_id().size() == 24);
  CHECK(shipped().family_name(60000).empty());
}

}  // namespace
}  // namespace careline::signal
