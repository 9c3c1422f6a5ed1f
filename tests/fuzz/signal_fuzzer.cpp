// lib/signal for any bytes: as a message (findings in order, evidence inside the message, the same
// twice) and as a lexicon file (an error with a place, or a lexicon that matches without fault).

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "signal/lexicon.h"
#include "signal/matcher.h"
#include "signal/signal.h"

namespace {

using careline::signal::Detector;
using careline::signal::Findings;
using careline::signal::Lexicon;

const Detector& shipped() {
  static const std::shared_ptr<const Detector> detector = [] {
    auto opened = Detector::open(CARELINE_SOURCE_DIR "/lib/assets");
    if (!opened) std::abort();
    return *opened;
  }();
  return *detector;
}

void require(bool holds) {
  if (!holds) std::abort();
}

void read_message(std::string_view message) {
  auto text = careline::text::normalize(message);
  if (!text) return;
  const Findings first = shipped().detect(*text);
  const Findings second = shipped().detect(*text);
  require(first.size() == second.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    require(i == 0 || first[i - 1].signal < first[i].signal);
    require(first[i].evidence.begin < first[i].evidence.end);
    require(first[i].evidence.end <= message.size());
    require(first[i].evidence == second[i].evidence);
    require(first[i].assertion == second[i].assertion);
  }
}

void read_lexicon(std::string_view source) {
  Lexicon lexicon;
  const auto added = lexicon.add(source, "fuzz.lex");
  if (!added) {
    require(added.error().line > 0 && added.error().column > 0);
    return;
  }
  lexicon.finish();
  auto text = careline::text::normalize(source);
  if (!text) return;
  careline::signal::MatchScratch scratch;
  const auto words = careline::signal::Words::from(*text, lexicon);
  for (const auto& match : careline::signal::find_matches(lexicon, words, scratch)) {
    require(match.begin < match.end && match.end <= words.items.size());
    require((match.used & 1U) != 0);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const careline::SecureText repaired = careline::utf8::replace_invalid(bytes);
  read_message(repaired.view());
  read_lexicon(repaired.view());
  return 0;
}
