#include "intent/train/evaluation.h"

#include <algorithm>
#include <cmath>

#include "base/json_writer.h"
#include "intent/model_input.h"

namespace careline::intent {
namespace {

constexpr double z = 1.96;  // of a 95 % interval
constexpr std::size_t bins = 15;
constexpr std::size_t curve_points = 50;
constexpr double in_scope_coverage = 0.95;

bool abstains_entirely(const Outcome& o) {
  return o.said.ranking.empty();
}

// How sure the classifier is that the message is in scope.
float in_scope_score(const Outcome& o, std::int32_t out_of_scope) {
  if (abstains_entirely(o) || static_cast<std::int32_t>(o.said.label) == out_of_scope) return 0;
  return o.said.confidence;
}

std::string length_slice(std::size_t words) {
  if (words <= 3) return "words=1-3";
  if (words <= 8) return "words=4-8";
  if (words <= 20) return "words=9-20";
  if (words <= 50) return "words=21-50";
  return "words=51+";
}

void add(Rate& rate, bool hit) {
  rate.k += hit ? 1 : 0;
  ++rate.n;
}

// Of in-scope and out-of-scope scores, by the rank sum.
double area_under_curve(std::vector<std::pair<float, bool>> scores) {
  std::sort(scores.begin(), scores.end());
  double rank_sum = 0;
  std::size_t in = 0;
  for (std::size_t i = 0; i < scores.size();) {
    std::size_t end = i;
    while (end < scores.size() && scores[end].first == scores[i].first) ++end;
    const double rank = (static_cast<double>(i + 1) + static_cast<double>(end)) / 2;  // of ties
    for (; i < end; ++i) {
      if (!scores[i].second) continue;
      rank_sum += rank;
      ++in;
    }
  }
  const auto n = static_cast<double>(in);
  const auto rest = static_cast<double>(scores.size() - in);
  return n == 0 || rest == 0 ? -1 : (rank_sum - n * (n + 1) / 2) / (n * rest);
}

void add_signal_figures(const std::vector<Outcome>& outcomes, Evaluation& e) {
  const bool is_known =
      std::any_of(outcomes.begin(), outcomes.end(), [](const Outcome& o) { return o.has_signals; });
  if (!is_known) return;
  for (std::size_t s = 0; s < signal_count; ++s) {
    const auto signal = static_cast<Signal>(s);
    LabelFigures figures{std::string(name_of(signal)), 0, 0, 0};
    for (const Outcome& o : outcomes) {
      if (!o.has_signals) continue;
      const bool is_gold =
          std::find(o.gold_signals.begin(), o.gold_signals.end(), signal) != o.gold_signals.end();
      const bool is_raised =
          std::any_of(o.said.signals.begin(), o.said.signals.end(),
                      [&](const LearnedSignal& l) { return l.signal == signal; });
      figures.gold += is_gold ? 1 : 0;
      figures.predicted += is_raised ? 1 : 0;
      figures.right += is_gold && is_raised ? 1 : 0;
    }
    e.per_signal.push_back(std::move(figures));
  }
}

void add_scope_figures(const std::vector<Outcome>& outcomes, Evaluation& e) {
  std::vector<std::pair<float, bool>> scores;
  std::vector<float> in;
  std::vector<std::pair<float, bool>> ranked;  // in-scope confidence, right
  for (const Outcome& o : outcomes) {
    const bool is_in = o.gold != e.out_of_scope || e.out_of_scope < 0;
    const float score = in_scope_score(o, e.out_of_scope);
    scores.emplace_back(score, is_in);
    if (!is_in) continue;
    in.push_back(score);
    ranked.emplace_back(score,
                        static_cast<std::int32_t>(o.said.label) == o.gold && !abstains_entirely(o));
  }
  if (in.empty()) return;
  std::sort(in.begin(), in.end());
  const auto cut_at =
      static_cast<std::size_t>((1 - in_scope_coverage) * static_cast<double>(in.size()));
  for (const auto& [score, is_in] : scores) {
    if (!is_in) add(e.oos_recall_at_95_coverage, score < in[cut_at]);
  }
  e.auroc = area_under_curve(std::move(scores));

  std::sort(ranked.begin(), ranked.end(),
            [](const auto& a, const auto& b) { return a.first > b.first; });
  std::size_t right = 0;
  std::size_t next = 1;
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    right += ranked[i].second ? 1 : 0;
    const auto done = static_cast<double>(i + 1);
    if ((i + 1) * curve_points < next * ranked.size()) continue;
    e.coverage_curve.push_back({done / static_cast<double>(ranked.size()),
                                static_cast<double>(right) / done,
                                static_cast<double>(ranked[i].first)});
    while (next * ranked.size() <= (i + 1) * curve_points) ++next;
  }
}

void add_also_figures(const Outcome& o, Evaluation& e) {
  const auto is_wanted = [&](std::uint32_t label) {
    return static_cast<std::int32_t>(label) == o.gold ||
           std::find(o.gold_also.begin(), o.gold_also.end(), label) != o.gold_also.end();
  };
  for (const Ranked& r : o.said.also) add(e.also_precision, is_wanted(r.label));
  for (const std::uint32_t label : o.gold_also) {
    add(e.also_recall,
        o.said.label == label || std::any_of(o.said.also.begin(), o.said.also.end(),
                                             [&](const Ranked& r) { return r.label == label; }));
  }
}

void add_outcome(const Outcome& o, Evaluation& e) {
  const bool answers = !abstains_entirely(o);
  const bool hit = answers && static_cast<std::int32_t>(o.said.label) == o.gold;
  const bool is_oos = e.out_of_scope >= 0 && o.gold == e.out_of_scope;
  const bool ok = o.said.reason == IntentReason::ok;
  add(e.accuracy, hit);
  if (!is_oos) {
    add(e.in_scope_accuracy, hit);
    add(e.coverage, ok);
  }
  const bool also =
      std::find(o.gold_also.begin(), o.gold_also.end(), o.said.label) != o.gold_also.end();
  add(e.accuracy_or_also, hit || (answers && also));
  bool among = false;
  for (std::size_t i = 0; i < std::min<std::size_t>(3, o.said.ranking.size()); ++i) {
    among = among || static_cast<std::int32_t>(o.said.ranking[i].label) == o.gold;
  }
  add(e.top3, among);
  if (ok) add(e.accuracy_not_abstaining, hit);
  if (ok && o.said.agreed) add(e.agreed_and_ok, hit);
  add(e.fasttext_alone, o.fasttext_right);
  add(e.linear_alone, o.linear_right);
  ++e.reasons[std::string(name_of(o.said.reason))];
  add_also_figures(o, e);
  if (o.gold >= 0) {
    ++e.per_label[static_cast<std::size_t>(o.gold)].gold;
    if (answers) ++e.confusion[static_cast<std::size_t>(o.gold) * e.labels.size() + o.said.label];
    if (hit) ++e.per_label[o.said.label].right;
  }
  if (answers) ++e.per_label[o.said.label].predicted;
  const float confidence = answers ? o.said.confidence : 0.0F;
  ReliabilityBin& bin = e.reliability[std::min(
      bins - 1, static_cast<std::size_t>(confidence * static_cast<float>(bins)))];
  bin.confidence += static_cast<double>(confidence);
  bin.right += hit ? 1 : 0;
  ++bin.n;
  if (!o.lang.empty()) add(e.slices["lang=" + o.lang], hit);
  if (!o.channel.empty()) add(e.slices["channel=" + o.channel], hit);
  add(e.slices[length_slice(o.words)], hit);
}

}  // namespace

double Rate::value() const noexcept {
  return n == 0 ? 0 : static_cast<double>(k) / static_cast<double>(n);
}
double Rate::low() const noexcept {
  if (n == 0) return 0;
  const auto size = static_cast<double>(n);
  const double p = value();
  const double half = z * std::sqrt(p * (1 - p) / size + z * z / (4 * size * size));
  return std::max(0.0, (p + z * z / (2 * size) - half) / (1 + z * z / size));
}
double Rate::high() const noexcept {
  if (n == 0) return 1;
  const auto size = static_cast<double>(n);
  const double p = value();
  const double half = z * std::sqrt(p * (1 - p) / size + z * z / (4 * size * size));
  return std::min(1.0, (p + z * z / (2 * size) + half) / (1 + z * z / size));
}
double LabelFigures::f1() const noexcept {
  return gold + predicted == 0
             ? 0
             : 2 * static_cast<double>(right) / static_cast<double>(gold + predicted);
}

Evaluation evaluate(std::span<const std::string> labels, std::vector<Outcome> outcomes) {
  Evaluation e;
  e.labels.assign(labels.begin(), labels.end());
  const auto oos = std::find(e.labels.begin(), e.labels.end(), "out_of_scope");
  if (oos != e.labels.end()) e.out_of_scope = static_cast<std::int32_t>(oos - e.labels.begin());
  for (const std::string& label : e.labels) e.per_label.push_back({label, 0, 0, 0});
  add_signal_figures(outcomes, e);
  outcomes.erase(std::remove_if(outcomes.begin(), outcomes.end(),
                                [](const Outcome& o) { return o.gold == Outcome::signals_only; }),
                 outcomes.end());
  e.reliability.resize(bins);
  e.confusion.resize(e.labels.size() * e.labels.size());
  for (const Outcome& o : outcomes) add_outcome(o, e);
  add_scope_figures(outcomes, e);
  double f1_sum = 0;
  std::size_t with_gold = 0;
  for (const LabelFigures& l : e.per_label) {
    if (l.gold == 0) continue;
    f1_sum += l.f1();
    ++with_gold;
  }
  e.macro_f1 = with_gold == 0 ? 0 : f1_sum / static_cast<double>(with_gold);
  double gap = 0;
  for (const ReliabilityBin& bin : e.reliability) {
    gap += std::fabs(bin.confidence - static_cast<double>(bin.right));
  }
  e.calibration_error = outcomes.empty() ? 0 : gap / static_cast<double>(outcomes.size());
  return e;
}

Result<std::vector<Outcome>> classify_all(const Classifier& classifier,
                                          const std::vector<Example>& examples) {
  const std::span<const std::string> labels = classifier.labels();
  const auto index_of = [&](const std::string& label) {
    const auto it = std::find(labels.begin(), labels.end(), label);
    return it == labels.end() ? -1 : static_cast<std::int32_t>(it - labels.begin());
  };
  std::vector<Outcome> out;
  out.reserve(examples.size());
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const Example& example = examples[i];
    const auto text = text::normalize(example.text);
    if (!text) {
      return fail_at(text.error().status,
                     "example " + std::to_string(i) + ": " + text.error().message,
                     static_cast<std::int64_t>(i));
    }
    Outcome o;
    o.gold = index_of(example.label);
    for (const std::string& label : example.also) {
      if (const std::int32_t also = index_of(label); also >= 0) {
        o.gold_also.push_back(static_cast<std::uint32_t>(also));
      }
    }
    Context context;
    if (const auto channel = channel_from(example.channel)) context.channel = *channel;
    o.said = classifier.classify(*text, context);
    o.lang = example.lang;
    o.channel = example.channel;
    o.words = ModelInput::from(*text).words();
    out.push_back(std::move(o));
  }
  return out;
}

Result<Comparison> compare(const Classifier& before, const Classifier& after,
                           const std::vector<Example>& examples) {
  auto old_outcomes = classify_all(before, examples);
  if (!old_outcomes) return std::move(old_outcomes).error();
  auto new_outcomes = classify_all(after, examples);
  if (!new_outcomes) return std::move(new_outcomes).error();
  const auto said = [](const Classifier& classifier, const Outcome& o) {
    return o.said.ranking.empty() ? std::string() : classifier.labels()[o.said.label];
  };
  Comparison out;
  std::map<std::string, std::pair<std::size_t, std::size_t>> safety;  // hits before, after
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const std::string& gold = examples[i].label;
    const std::string was = said(before, (*old_outcomes)[i]);
    const std::string is = said(after, (*new_outcomes)[i]);
    if (gold == "emergency" || gold == "mental_health_crisis") {
      safety[gold].first += was == gold ? 1 : 0;
      safety[gold].second += is == gold ? 1 : 0;
    }
    if (was == is) continue;
    out.flips.push_back({i, gold, was, is});
    if (is == gold) ++out.fixed;
    if (was == gold) ++out.broken;
  }
  for (const auto& [label, hits] : safety) {
    if (hits.second < hits.first) out.safety_regressions.push_back(label);
  }
  return out;
}

}  // namespace careline::intent
