// Evaluation and Comparison as JSON.
#include "base/json_writer.h"
#include "intent/train/evaluation.h"

namespace careline::intent {
namespace {

constexpr int decimals = 4;

void write_rate(JsonWriter& json, std::string_view name, const Rate& rate) {
  json.key(name);
  if (rate.n == 0) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("value").number(rate.value(), decimals);
  json.key("low").number(rate.low(), decimals);
  json.key("high").number(rate.high(), decimals);
  json.field("k", static_cast<std::uint64_t>(rate.k));
  json.field("n", static_cast<std::uint64_t>(rate.n)).end_object();
}

void write_labels(JsonWriter& json, std::string_view name, const std::vector<LabelFigures>& all) {
  json.key(name).begin_object();
  for (const LabelFigures& l : all) {
    if (l.gold + l.predicted == 0) continue;
    json.key(l.label).begin_object();
    write_rate(json, "precision", l.precision());
    write_rate(json, "recall", l.recall());
    json.key("f1").number(l.f1(), decimals).end_object();
  }
  json.end_object();
}

// Only cells that are not empty and not on the diagonal.
void write_confusions(JsonWriter& json, const Evaluation& e) {
  json.key("confusions").begin_array();
  for (std::size_t gold = 0; gold < e.labels.size(); ++gold) {
    for (std::size_t said = 0; said < e.labels.size(); ++said) {
      const std::uint32_t n = e.confusion[gold * e.labels.size() + said];
      if (gold == said || n == 0) continue;
      json.begin_object().field("gold", e.labels[gold]).field("said", e.labels[said]);
      json.field("n", n).end_object();
    }
  }
  json.end_array();
}

void write_curves(JsonWriter& json, const Evaluation& e) {
  json.key("reliability").begin_array();
  for (const ReliabilityBin& bin : e.reliability) {
    const auto n = static_cast<double>(bin.n);
    json.begin_object().field("n", static_cast<std::uint64_t>(bin.n));
    json.key("confidence").number(bin.n == 0 ? 0 : bin.confidence / n, decimals);
    json.key("accuracy").number(bin.n == 0 ? 0 : static_cast<double>(bin.right) / n, decimals);
    json.end_object();
  }
  json.end_array().key("coverage_curve").begin_array();
  for (const CoveragePoint& p : e.coverage_curve) {
    json.begin_object().key("coverage").number(p.coverage, decimals);
    json.key("accuracy").number(p.accuracy, decimals);
    json.key("confidence").number(p.confidence, decimals).end_object();
  }
  json.end_array();
}

}  // namespace

std::string Evaluation::to_json() const {
  JsonWriter json;
  json.begin_object().field("scheme", scheme).field("model", model_id);
  write_rate(json, "accuracy", accuracy);
  write_rate(json, "in_scope_accuracy", in_scope_accuracy);
  write_rate(json, "accuracy_or_also", accuracy_or_also);
  write_rate(json, "top3", top3);
  json.key("macro_f1").number(macro_f1, decimals);
  write_rate(json, "coverage", coverage);
  write_rate(json, "accuracy_not_abstaining", accuracy_not_abstaining);
  write_rate(json, "accuracy_agreed", agreed_and_ok);
  write_rate(json, "oos_recall_at_95_coverage", oos_recall_at_95_coverage);
  json.key("auroc");
  if (auroc < 0) {
    json.null();
  } else {
    json.number(auroc, decimals);
  }
  json.key("calibration_error").number(calibration_error, decimals);
  write_rate(json, "also_precision", also_precision);
  write_rate(json, "also_recall", also_recall);
  if (linear_alone.k + fasttext_alone.k > 0) {  // known to the trainer only
    write_rate(json, "fasttext_alone", fasttext_alone);
    write_rate(json, "linear_alone", linear_alone);
  }
  json.key("reasons").begin_object();
  for (const auto& [reason, n] : reasons) json.field(reason, static_cast<std::uint64_t>(n));
  json.end_object().key("slices").begin_object();
  for (const auto& [slice, rate] : slices) write_rate(json, slice, rate);
  json.end_object();
  write_labels(json, "per_label", per_label);
  if (!per_signal.empty()) write_labels(json, "per_signal", per_signal);
  write_confusions(json, *this);
  write_curves(json, *this);
  json.end_object();
  return std::string(json.view());
}

std::string Comparison::to_json() const {
  JsonWriter json;
  json.begin_object();
  json.field("fixed", static_cast<std::uint64_t>(fixed));
  json.field("broken", static_cast<std::uint64_t>(broken));
  json.key("safety_regressions").begin_array();
  for (const std::string& label : safety_regressions) json.string(label);
  json.end_array().key("flips").begin_array();
  for (const Flip& flip : flips) {
    json.begin_object().field("example", static_cast<std::uint64_t>(flip.example));
    json.field("gold", flip.gold).field("before", flip.before).field("after", flip.after);
    json.end_object();
  }
  json.end_array().end_object();
  return std::string(json.view());
}

}  // namespace careline::intent
