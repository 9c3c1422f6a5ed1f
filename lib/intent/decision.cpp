#include "intent/decision.h"

#include <algorithm>
#include <cmath>

namespace careline::intent {
namespace {

constexpr std::size_t ranking_size = 5;
constexpr std::size_t max_also = 4;
// A bare answer leans towards what the conversation is about; one that only supplies data (a date,
// a number, a name after a question) says nothing by itself and mostly stays with it.
constexpr float pending_short_odds = 0.5F;
constexpr float pending_data_share = 0.8F;
constexpr std::size_t short_answer_words = 4;

// Numbers or placeholders and no other word: "[DATE_1]", "4 15".
bool is_data_only(const ModelInput& input) {
  bool has_data = false;
  for (std::size_t i = 0; i < input.size(); ++i) {
    const bool is_data = input[i].front() == '<';
    if (input.is_word(i) && !is_data) return false;
    has_data = has_data || is_data;
  }
  return has_data;
}

bool is_supported(Language language) {
  return language == Language::unknown || language == Language::en || language == Language::es ||
         language == Language::mixed;
}

bool is_ruled_out(const Context& context, std::uint32_t label) {
  const auto holds = [&](std::span<const std::uint32_t> list) {
    return std::find(list.begin(), list.end(), label) != list.end();
  };
  return holds(context.deny) || (!context.allow.empty() && !holds(context.allow));
}

// Priors re-weigh; allow and deny lists only take labels away. What is left keeps its probability:
// a message about something else must not look certain because its label is not allowed.
void apply_context(const Manifest& manifest, const Context& context, const ModelInput& input,
                   std::vector<float>& probabilities) {
  bool shifted = false;
  const auto shift = [&](std::uint32_t label, float log_odds) {
    probabilities[label] *= std::exp(log_odds);
    shifted = true;
  };
  for (const PagePrior& prior : manifest.pages) {
    if (prior.page != context.page) continue;
    for (const auto& [label, odds] : prior.shifts) shift(label, odds);
  }
  for (const ChannelPrior& prior : manifest.channels) {
    if (prior.channel != context.channel) continue;
    for (const auto& [label, odds] : prior.shifts) shift(label, odds);
  }
  const bool is_pending = context.pending < probabilities.size();
  const bool only_data = is_pending && is_data_only(input);
  if (is_pending && !only_data && input.words() <= short_answer_words) {
    shift(context.pending, pending_short_odds);
  }
  if (shifted) {
    float sum = 0;
    for (const float p : probabilities) sum += p;
    for (float& p : probabilities) p /= sum;
  }
  if (only_data) {
    for (float& p : probabilities) p *= 1 - pending_data_share;
    probabilities[context.pending] += pending_data_share;
  }
  for (std::uint32_t l = 0; l < probabilities.size(); ++l) {
    if (is_ruled_out(context, l)) probabilities[l] = 0;
  }
}

void rank(const std::vector<float>& probabilities, Classification& out) {
  out.ranking.reserve(ranking_size);
  for (std::uint32_t l = 0; l < probabilities.size(); ++l) {
    const float p = probabilities[l];
    if (!(p > 0)) continue;
    if (out.ranking.size() == ranking_size && p <= out.ranking.back().confidence) continue;
    if (out.ranking.size() == ranking_size) out.ranking.pop_back();
    const auto at = std::find_if(out.ranking.begin(), out.ranking.end(),
                                 [&](const Ranked& r) { return p > r.confidence; });
    out.ranking.insert(at, {l, p});
  }
  if (out.ranking.empty()) return;
  out.label = out.ranking[0].label;
  out.confidence = out.ranking[0].confidence;
  out.margin = out.ranking.size() > 1 ? out.confidence - out.ranking[1].confidence : out.confidence;
}

void add_also(const Manifest& manifest, const Context& context, const Joined& joined,
              Classification& out) {
  for (const auto& [label, confidence] : joined.sentence_labels) {
    if (label == out.label || confidence < manifest.calibration.also_confidence ||
        is_ruled_out(context, label)) {
      continue;
    }
    const auto same = std::find_if(out.also.begin(), out.also.end(),
                                   [l = label](const Ranked& r) { return r.label == l; });
    if (same == out.also.end()) {
      out.also.push_back({label, confidence});
    } else {
      same->confidence = std::max(same->confidence, confidence);
    }
  }
  std::sort(out.also.begin(), out.also.end(), [](const Ranked& a, const Ranked& b) {
    return a.confidence != b.confidence ? a.confidence > b.confidence : a.label < b.label;
  });
  if (out.also.size() > max_also) out.also.resize(max_also);
}

IntentReason reason_for(const Manifest& manifest, const Context& context, const Classification& c) {
  const Calibration& limits = manifest.calibration;
  if (!is_supported(context.language)) return IntentReason::language_unsupported;
  if (c.ranking.empty() || c.known_ratio < limits.min_known) return IntentReason::no_evidence;
  if (static_cast<std::int32_t>(c.label) == manifest.out_of_scope) {
    return IntentReason::out_of_scope;
  }
  if (c.confidence < limits.min_confidence) return IntentReason::low_confidence;
  if (c.margin < limits.min_margin) return IntentReason::ambiguous;
  return IntentReason::ok;
}

}  // namespace

bool has_content(const Manifest& manifest, const Context& context, const ModelInput& input) {
  return input.words() > 0 || (context.pending < manifest.labels.size() && is_data_only(input));
}

Classification decide(const Manifest& manifest, const Context& context, const ModelInput& input,
                      float known_ratio, Joined& joined) {
  Classification out;
  out.known_ratio = known_ratio;
  if (!(known_ratio > 0)) return out;
  out.agreed = joined.agreed;
  apply_context(manifest, context, input, joined.probabilities);
  rank(joined.probabilities, out);
  add_also(manifest, context, joined, out);
  out.reason = reason_for(manifest, context, out);
  return out;
}

}  // namespace careline::intent
