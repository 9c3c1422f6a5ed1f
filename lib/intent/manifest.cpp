#include "intent/manifest.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "base/json_reader.h"
#include "intent/model_input.h"

namespace careline::intent {
namespace {

constexpr std::size_t max_labels = 4096;
constexpr std::size_t max_label_bytes = 64;
constexpr double max_log_odds = 5;
constexpr double max_slope = 100;
constexpr double never_raised = 2;

Error wrong(const std::string& file, const std::string& what) {
  return fail(Status::bad_model, file + ": manifest: " + what);
}

Result<void> read_labels(const json::Value& root, const std::string& file, Manifest& out) {
  const json::Value* labels = root.find("labels");
  if (labels == nullptr || !labels->is(json::Value::Type::array) || labels->array().size() < 2 ||
      labels->array().size() > max_labels) {
    return wrong(file, "labels must be a list of 2 to 4096 names");
  }
  std::unordered_set<std::string> seen;
  for (const json::Value& label : labels->array()) {
    if (!label.is(json::Value::Type::string) || label.string().empty() ||
        label.string().size() > max_label_bytes || !seen.insert(label.string()).second) {
      return wrong(file, "labels[" + std::to_string(out.labels.size()) +
                             "] is not a name of its own of at most 64 bytes");
    }
    if (label.string() == "out_of_scope") {
      out.out_of_scope = static_cast<std::int32_t>(out.labels.size());
    }
    out.labels.push_back(label.string());
  }
  return {};
}

Result<float> read_number(const json::Value& object, const char* key, double low, double high,
                          const std::string& file) {
  const double value = object.number_or(key, std::nan(""));
  if (!(value >= low && value <= high)) {
    return wrong(file, std::string("calibration.") + key + " is missing or out of range");
  }
  return static_cast<float>(value);
}

Result<void> read_calibration(const json::Value& root, const std::string& file, Calibration& out) {
  const json::Value* object = root.find("calibration");
  if (object == nullptr || !object->is(json::Value::Type::object)) {
    return wrong(file, "calibration is missing");
  }
  struct Field {
    const char* key;
    double low;
    double high;
    float* to;
  };
  const Field fields[] = {{"fasttext_weight", 0, 1000, &out.fasttext_weight},
                          {"linear_weight", 0, 1000, &out.linear_weight},
                          {"sentence_weight", 0, 1, &out.sentence_weight},
                          {"sentence_decay", 0, 1, &out.sentence_decay},
                          {"out_of_scope_shift", -10, 10, &out.out_of_scope_shift},
                          {"min_confidence", 0, 1, &out.min_confidence},
                          {"min_margin", 0, 1, &out.min_margin},
                          {"min_known", 0, 1, &out.min_known},
                          {"also_confidence", 0, 1, &out.also_confidence}};
  for (const Field& field : fields) {
    auto value = read_number(*object, field.key, field.low, field.high, file);
    if (!value) return std::move(value).error();
    *field.to = *value;
  }
  return {};
}

// {"billing": {"bill_explanation": 1.0, …}, …}: log-odds by page or channel and label.
Result<void> read_priors(const json::Value& root, const char* member, const std::string& file,
                         Manifest& out) {
  const json::Value* priors = root.find(member);
  if (priors == nullptr) return {};
  if (!priors->is(json::Value::Type::object)) {
    return wrong(file, std::string(member) + " must be an object");
  }
  const bool by_page = std::string_view(member) == "page_priors";
  for (const auto& [name, labels] : priors->object()) {
    if (!labels.is(json::Value::Type::object)) {
      return wrong(file, std::string(member) + " must hold objects");
    }
    LabelShifts shifts;
    for (const auto& [label, odds] : labels.object()) {
      const auto it = std::find(out.labels.begin(), out.labels.end(), label);
      const bool is_number =
          odds.is(json::Value::Type::number) || odds.is(json::Value::Type::integer);
      if (it == out.labels.end() || !is_number || !(std::fabs(odds.number()) <= max_log_odds)) {
        return wrong(file, std::string(member) + " has an unknown label or a value beyond 5");
      }
      shifts.emplace_back(static_cast<std::uint32_t>(it - out.labels.begin()),
                          static_cast<float>(odds.number()));
    }
    if (by_page) {
      out.pages.push_back({name, std::move(shifts)});
      continue;
    }
    const auto channel = channel_from(name);
    if (!channel) return wrong(file, "channel_priors has an unknown channel");
    out.channels.push_back({*channel, std::move(shifts)});
  }
  return {};
}

// [{"signal": "distress", "slope": 2.1, "offset": -0.3, "threshold": 0.8}, …] in column order.
Result<void> read_signals(const json::Value& root, const std::string& file, Manifest& out) {
  const json::Value* signals = root.find("signals");
  if (signals == nullptr) return {};
  const auto at = [&] { return "signals[" + std::to_string(out.signals.size()) + "]"; };
  if (!signals->is(json::Value::Type::array) || signals->array().size() > signal_count) {
    return wrong(file, "signals must be a list of at most 16 columns");
  }
  for (const json::Value& column : signals->array()) {
    if (!column.is(json::Value::Type::object)) return wrong(file, at() + " is not an object");
    const auto signal = signal_from(column.string_or("signal", ""));
    const bool is_known =
        signal && std::none_of(out.signals.begin(), out.signals.end(),
                               [&](const SignalColumn& c) { return c.signal == *signal; });
    if (!is_known) return wrong(file, at() + " is not a signal of its own");
    const double slope = column.number_or("slope", std::nan(""));
    const double offset = column.number_or("offset", std::nan(""));
    const double threshold = column.number_or("threshold", std::nan(""));
    if (!(slope >= 0 && slope <= max_slope) || !(std::fabs(offset) <= max_slope) ||
        !(threshold > 0 && threshold <= never_raised)) {
      return wrong(file, at() + " has a number that is missing or out of range");
    }
    out.signals.push_back({*signal, static_cast<float>(slope), static_cast<float>(offset),
                           static_cast<float>(threshold)});
  }
  return {};
}

}  // namespace

Result<Manifest> parse_manifest(std::string_view json, const std::string& file) {
  auto parsed = json::parse(json);
  if (!parsed) return wrong(file, parsed.error().message);
  if (!parsed->is(json::Value::Type::object)) return wrong(file, "not an object");
  if (parsed->string_or("format", "") != manifest_format) return wrong(file, "unknown format");
  if (parsed->string_or("input", "") != model_input_version) {
    return wrong(file, "made for another version of the normaliser");
  }
  Manifest out;
  out.name = parsed->string_or("name", "unnamed");
  out.version = parsed->string_or("version", "0");
  if (auto done = read_labels(*parsed, file, out); !done) return std::move(done).error();
  if (auto done = read_calibration(*parsed, file, out.calibration); !done) {
    return std::move(done).error();
  }
  for (const char* member : {"page_priors", "channel_priors"}) {
    if (auto done = read_priors(*parsed, member, file, out); !done) return std::move(done).error();
  }
  if (auto done = read_signals(*parsed, file, out); !done) return std::move(done).error();
  return out;
}

}  // namespace careline::intent
