// PHI detection on long text, against RE2 with the structured patterns alone: one by one, and as a
// set. RE2 finds no names, no spoken forms, no cues; it is here as the floor of what matching
// costs.
#include <benchmark/benchmark.h>
#include <re2/re2.h>
#include <re2/set.h>

#include <memory>
#include <vector>

#include "messages.h"
#include "phi/phi.h"
#include "text/text.h"

namespace {

const char* const patterns[] = {
    R"(\b(?:\+?1[-. ]?)?\(?[2-9]\d{2}\)?[-. ]?[2-9]\d{2}[-. ]?\d{4}\b)",
    R"(\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b)",
    R"(\b\d{3}-\d{2}-\d{4}\b)",
    R"(\b\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})\b)",
    R"(\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?\b)",
    R"(\b\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?: de(?:l)? \d{4})?\b)",
    R"(\b(?:mrn|chart|record|patient) ?(?:no|number|#)?:? ?[a-z0-9-]{5,12}\b)",
    R"(\b(?:member|policy|group|subscriber) ?(?:id|no|number|#)?:? ?[a-z0-9-]{6,14}\b)",
    R"(\b(?:account|acct) ?(?:no|number|#)?:? ?\d{5,12}\b)",
    R"(\bhttps?://[^\s]+)",
    R"(\b(?:\d{1,3}\.){3}\d{1,3}\b)",
    R"(\b(?:\d[ -]?){13,19}\b)",
    R"(\b\d{1,5} [a-z]+ (?:st|street|ave|avenue|rd|road|blvd|lane|ln|dr|drive|ct|court)\b)",
    R"(\b\d{5}(?:-\d{4})?\b)",
    R"(\b[1-9][ac-hj-np-rt-y][ac-hj-np-rt-y0-9]\d-?[ac-hj-np-rt-y][ac-hj-np-rt-y0-9]\d-?[ac-hj-np-rt-y]{2}\d{2}\b)",
    R"(\b[a-hj-npr-z0-9]{17}\b)",
};

re2::RE2::Options options() {
  re2::RE2::Options o;
  o.set_log_errors(false);
  o.set_case_sensitive(false);
  return o;
}

const careline::phi::Detector& detector() {
  static const auto opened = careline::phi::Detector::open(CARELINE_SOURCE_DIR "/lib/assets");
  if (!opened) std::abort();
  return **opened;
}

void detect(benchmark::State& state) {
  const std::string text = careline::bench::long_text(static_cast<std::size_t>(state.range(0)));
  detector();
  for (auto _ : state) {
    const auto normalized = careline::text::normalize(text);
    benchmark::DoNotOptimize(detector().detect(*normalized, {}, nullptr).size());
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(detect)->Arg(200)->Arg(500)->Arg(2000)->Arg(1 << 20);

void re2_one_by_one(benchmark::State& state) {
  const std::string text = careline::bench::long_text(static_cast<std::size_t>(state.range(0)));
  std::vector<std::unique_ptr<re2::RE2>> compiled;
  for (const char* pattern : patterns)
    compiled.push_back(std::make_unique<re2::RE2>(pattern, options()));
  for (auto _ : state) {
    std::size_t found = 0;
    for (const auto& re : compiled) {
      re2::StringPiece rest(text);
      while (re2::RE2::FindAndConsume(&rest, *re)) ++found;
    }
    benchmark::DoNotOptimize(found);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(re2_one_by_one)->Arg(500)->Arg(1 << 20);

// A set tells only which patterns occur in a line, not where: the cheapest question one can ask.
void re2_set_by_line(benchmark::State& state) {
  const std::string text = careline::bench::long_text(static_cast<std::size_t>(state.range(0)));
  re2::RE2::Set set(options(), re2::RE2::UNANCHORED);
  for (const char* pattern : patterns) set.Add(pattern, nullptr);
  set.Compile();
  std::vector<int> hits;
  for (auto _ : state) {
    std::size_t found = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      hits.clear();
      if (set.Match(re2::StringPiece(text.data() + at, end - at), &hits)) found += hits.size();
      at = end + 1;
    }
    benchmark::DoNotOptimize(found);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(re2_set_by_line)->Arg(500)->Arg(1 << 20);

void normalize_alone(benchmark::State& state) {
  const std::string text = careline::bench::long_text(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(careline::text::normalize(text)->tokens().size());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(normalize_alone)->Arg(200)->Arg(1 << 20);

}  // namespace
