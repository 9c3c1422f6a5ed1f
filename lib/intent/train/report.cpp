#include "intent/train/report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "base/json_writer.h"
#include "intent/ensemble.h"

namespace careline::intent {
namespace {

constexpr std::size_t bins = 15;
constexpr double in_scope_coverage = 0.95;

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

double f1(const LabelFigures& l) {
  return l.gold + l.predicted == 0
             ? 0
             : 2 * static_cast<double>(l.right) / static_cast<double>(l.gold + l.predicted);
}

class CalibrationError {
 public:
  void add(float confidence, bool right) {
    Bin& bin = bins_[std::min(bins - 1, static_cast<std::size_t>(confidence * bins))];
    bin.confidence += static_cast<double>(confidence);
    bin.right += right ? 1 : 0;
    ++n_;
  }
  double value() const {
    double sum = 0;
    for (const Bin& bin : bins_) sum += std::fabs(bin.confidence - bin.right);
    return n_ == 0 ? 0 : sum / static_cast<double>(n_);
  }

 private:
  struct Bin {
    double confidence = 0;
    double right = 0;
  };
  std::array<Bin, bins> bins_{};
  std::size_t n_ = 0;
};

bool among_first(const std::vector<float>& p, std::uint32_t label, std::size_t k) {
  const auto better = std::count_if(p.begin(), p.end(), [&](float v) { return v > p[label]; });
  return static_cast<std::size_t>(better) < k;
}

float margin_of(std::vector<float> p, std::size_t top) {
  const float first = p[top];
  p[top] = 0;
  return first - p[best_of(p)];
}

}  // namespace

TrainReport make_report(const std::vector<Example>& examples, const std::vector<Unseen>& unseen,
                        const std::vector<std::string>& labels, std::int32_t out_of_scope,
                        const Calibration& calibration) {
  TrainReport report;
  report.examples = unseen.size();
  for (const std::string& label : labels) report.labels.push_back({label, 0, 0, 0});
  const auto all = probabilities(unseen, calibration);
  std::size_t right = 0, fasttext = 0, linear = 0, top3 = 0, in_scope = 0, sure = 0, sure_right = 0;
  CalibrationError calibration_error;
  std::map<std::string, SliceFigures> slices;
  std::vector<float> in_scores;
  std::vector<float> out_scores;
  for (std::size_t i = 0; i < unseen.size(); ++i) {
    const Unseen& u = unseen[i];
    const std::vector<float>& p = all[i];
    const std::size_t top = best_of(p);
    const bool hit = top == u.label;
    const bool is_oos = static_cast<std::int32_t>(u.label) == out_of_scope;
    const bool says_oos = static_cast<std::int32_t>(top) == out_of_scope;
    right += hit;
    fasttext += best_of(u.fasttext) == u.label;
    linear += best_of(u.linear) == u.label;
    top3 += among_first(p, u.label, 3);
    in_scope += !is_oos;
    ++report.labels[u.label].gold;
    ++report.labels[top].predicted;
    report.labels[u.label].right += hit;
    calibration_error.add(p[top], hit);
    if (!says_oos && p[top] >= calibration.min_confidence &&
        margin_of(p, top) >= calibration.min_margin) {
      ++sure;
      sure_right += hit;
    }
    (is_oos ? out_scores : in_scores).push_back(says_oos ? 0.0F : p[top]);
    const std::string& slice = examples[u.example].slice;
    if (!slice.empty()) {
      SliceFigures& s = slices.emplace(slice, SliceFigures{slice, 0, 0}).first->second;
      ++s.n;
      s.right += hit;
    }
  }
  const std::size_t n = unseen.size();
  report.accuracy = share(right, n);
  report.fasttext_accuracy = share(fasttext, n);
  report.linear_accuracy = share(linear, n);
  report.top3 = share(top3, n);
  report.coverage = share(sure, in_scope);
  report.accuracy_not_abstaining = share(sure_right, sure);
  report.calibration_error = calibration_error.value();
  double f1_sum = 0;
  std::size_t with_gold = 0;
  for (const LabelFigures& l : report.labels) {
    if (l.gold == 0) continue;
    f1_sum += f1(l);
    ++with_gold;
  }
  report.macro_f1 = with_gold == 0 ? 0 : f1_sum / static_cast<double>(with_gold);
  if (!out_scores.empty() && !in_scores.empty()) {
    std::sort(in_scores.begin(), in_scores.end());
    const auto cut = in_scores[static_cast<std::size_t>((1 - in_scope_coverage) *
                                                        static_cast<double>(in_scores.size()))];
    const auto below =
        std::count_if(out_scores.begin(), out_scores.end(), [&](float s) { return s < cut; });
    report.oos_recall_at_95_coverage = share(static_cast<std::size_t>(below), out_scores.size());
  }
  for (auto& [name, figures] : slices) report.slices.push_back(figures);
  return report;
}

std::string TrainReport::to_json() const {
  JsonWriter json;
  json.begin_object();
  json.field("examples", static_cast<std::uint64_t>(examples));
  json.field("scheme", scheme).field("folds", static_cast<std::uint64_t>(folds));
  json.key("accuracy").number(accuracy, 4);
  json.key("fasttext_accuracy").number(fasttext_accuracy, 4);
  json.key("linear_accuracy").number(linear_accuracy, 4);
  json.key("top3").number(top3, 4);
  json.key("macro_f1").number(macro_f1, 4);
  json.key("coverage").number(coverage, 4);
  json.key("accuracy_not_abstaining").number(accuracy_not_abstaining, 4);
  json.key("calibration_error").number(calibration_error, 4);
  json.key("oos_recall_at_95_coverage");
  if (oos_recall_at_95_coverage < 0) {
    json.null();
  } else {
    json.number(oos_recall_at_95_coverage, 4);
  }
  json.key("slices").begin_object();
  for (const SliceFigures& s : slices) {
    json.key(s.slice).begin_object();
    json.field("n", static_cast<std::uint64_t>(s.n));
    json.key("accuracy").number(share(s.right, s.n), 4).end_object();
  }
  json.end_object().key("labels").begin_object();
  for (const LabelFigures& l : labels) {
    json.key(l.label).begin_object();
    json.field("n", static_cast<std::uint64_t>(l.gold));
    json.key("precision").number(share(l.right, l.predicted), 4);
    json.key("recall").number(share(l.right, l.gold), 4);
    json.key("f1").number(f1(l), 4).end_object();
  }
  json.end_object().end_object();
  return std::string(json.view());
}

}  // namespace careline::intent
