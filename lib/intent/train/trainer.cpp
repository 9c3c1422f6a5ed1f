#include "intent/train/trainer.h"

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>

#include "base/json_writer.h"
#include "intent/fasttext_model.h"
#include "intent/linear_model.h"
#include "intent/train/calibrate.h"
#include "intent/train/corpus_check.h"
#include "intent/train/fasttext_trainer.h"
#include "intent/train/linear_trainer.h"
#include "intent/train/report.h"

namespace careline::intent {
namespace {

constexpr std::size_t fold_count = 5;
constexpr std::size_t min_groups = 3;

// splitmix64: the standard library's shuffle differs between implementations.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  template <typename T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[next() % i]);
  }

 private:
  std::uint64_t state_;
};

struct Prepared {
  std::vector<ModelInput> inputs;
  std::vector<std::uint32_t> labels;
};

Result<Prepared> prepare(const std::vector<Example>& examples,
                         const std::vector<std::string>& labels) {
  Prepared out;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const auto text = text::normalize(examples[i].text);
    if (!text) return text.error();
    const auto it = std::lower_bound(labels.begin(), labels.end(), examples[i].label);
    if (it == labels.end() || *it != examples[i].label) {
      return fail_at(
          Status::unknown_label,
          "validation example " + std::to_string(i) + " has a label without training examples",
          static_cast<std::int64_t>(i));
    }
    out.inputs.push_back(ModelInput::from(*text));
    out.labels.push_back(static_cast<std::uint32_t>(it - labels.begin()));
  }
  return out;
}

// Both heads as they come out of training.
struct Heads {
  std::string fasttext_bytes;
  std::string linear_bytes;
};

Result<Heads> train_heads(const Prepared& data, const std::vector<std::size_t>& chosen,
                          const std::vector<std::string>& labels, const TrainOptions& options) {
  std::vector<Row> rows;
  rows.reserve(chosen.size());
  for (const std::size_t i : chosen) rows.push_back({&data.inputs[i], data.labels[i]});
  auto fasttext = train_fasttext(rows, labels, options);
  if (!fasttext) return std::move(fasttext).error();
  auto linear = train_linear(rows, labels.size(), options);
  if (!linear) return std::move(linear).error();
  return Heads{*std::move(fasttext), *std::move(linear)};
}

// Scores of `asked` under heads trained without them.
Result<void> score_unseen(const Heads& heads, const Prepared& data,
                          const std::vector<std::size_t>& asked,
                          const std::vector<std::string>& labels, std::vector<Unseen>& out) {
  auto fasttext = FasttextModel::open(heads.fasttext_bytes);
  if (!fasttext) return std::move(fasttext).error();
  auto linear = LinearModel::open(heads.linear_bytes);
  if (!linear) return std::move(linear).error();
  // A fold may lack a label; its fastText score is then that of the least likely one.
  std::vector<std::size_t> column(labels.size(), SIZE_MAX);
  const auto& order = (*fasttext)->labels();
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto it = std::lower_bound(labels.begin(), labels.end(), order[i]);
    column[static_cast<std::size_t>(it - labels.begin())] = i;
  }
  std::vector<float> raw(order.size());
  for (const std::size_t i : asked) {
    Unseen u;
    u.label = data.labels[i];
    u.example = i;
    (*fasttext)->score(data.inputs[i], raw);
    const float least = *std::min_element(raw.begin(), raw.end());
    for (std::size_t l = 0; l < labels.size(); ++l) {
      u.fasttext.push_back(column[l] == SIZE_MAX ? least : raw[column[l]]);
    }
    u.linear.resize(labels.size());
    (*linear)->score(data.inputs[i], u.linear);
    out.push_back(std::move(u));
  }
  return {};
}

// Fold of every example, and how the folds were made.
std::vector<std::size_t> assign_folds(const std::vector<Example>& examples, const Prepared& data,
                                      std::uint32_t seed, std::size_t& folds, std::string& scheme) {
  std::map<std::string, std::size_t> groups;
  for (const Example& e : examples) groups.emplace(e.group, 0);
  std::vector<std::size_t> out(examples.size());
  if (groups.size() >= min_groups && groups.find("") == groups.end()) {
    folds = 0;
    for (auto& [name, number] : groups) number = folds++;
    for (std::size_t i = 0; i < examples.size(); ++i) out[i] = groups[examples[i].group];
    scheme = "leave one group out";
    return out;
  }
  // Stratified: the examples of each label are dealt out in turn.
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  Random(seed).shuffle(order);
  std::map<std::uint32_t, std::size_t> dealt;
  for (const std::size_t i : order) out[i] = dealt[data.labels[i]]++ % fold_count;
  folds = fold_count;
  scheme = "five folds";
  return out;
}

std::vector<std::size_t> shuffled(std::vector<std::size_t> indices, std::uint32_t seed) {
  Random(seed).shuffle(indices);
  return indices;
}

void tell(const TrainOptions& options, const std::string& what) {
  if (options.progress) options.progress(what);
}

Result<std::vector<Unseen>> cross_validate(const std::vector<Example>& examples,
                                           const Prepared& data,
                                           const std::vector<std::string>& labels,
                                           const TrainOptions& options, TrainReport& report) {
  const auto fold = assign_folds(examples, data, options.seed, report.folds, report.scheme);
  std::vector<Unseen> unseen;
  for (std::size_t f = 0; f < report.folds; ++f) {
    tell(options, "fold " + std::to_string(f + 1) + " of " + std::to_string(report.folds));
    std::vector<std::size_t> train;
    std::vector<std::size_t> test;
    for (std::size_t i = 0; i < fold.size(); ++i) (fold[i] == f ? test : train).push_back(i);
    auto heads = train_heads(data, shuffled(std::move(train), options.seed), labels, options);
    if (!heads) return std::move(heads).error();
    if (auto done = score_unseen(*heads, data, test, labels, unseen); !done) {
      return std::move(done).error();
    }
  }
  return unseen;
}

std::string manifest_json(const TrainOptions& options, const std::vector<std::string>& labels,
                          const Calibration& c, const TrainReport& report, const Digest& corpus) {
  JsonWriter json;
  json.begin_object();
  json.field("format", "careline-intent/1").field("input", model_input_version);
  json.field("name", options.name).field("version", options.version);
  json.key("labels").begin_array();
  for (const std::string& label : labels) json.string(label);
  json.end_array();
  json.key("calibration").begin_object();
  json.key("fasttext_weight").number(static_cast<double>(c.fasttext_weight), 6);
  json.key("linear_weight").number(static_cast<double>(c.linear_weight), 6);
  json.key("min_confidence").number(static_cast<double>(c.min_confidence), 4);
  json.key("min_margin").number(static_cast<double>(c.min_margin), 4);
  json.key("min_known").number(static_cast<double>(c.min_known), 4);
  json.end_object();
  json.field("training_digest", to_hex(corpus));
  json.field("licenses", options.licenses);
  json.field("seed", static_cast<std::uint32_t>(options.seed));
  json.key("figures").raw(report.to_json());
  json.end_object();
  return std::string(json.view());
}

Digest corpus_digest(const std::vector<Example>& examples) {
  SecureText all;
  for (const Example& e : examples) {
    all.append(e.label);
    all.push_back('\0');
    all.append(e.text);
    all.push_back('\0');
  }
  return blake2b(all);
}

}  // namespace

Result<Trained> train(const std::vector<Example>& examples, const std::vector<Example>& validation,
                      const TrainOptions& options) {
  if (auto good = check_corpus(examples); !good) return std::move(good).error();
  const std::vector<std::string> labels = labels_of(examples);
  auto data = prepare(examples, labels);
  if (!data) return std::move(data).error();

  TrainReport report;
  std::vector<Unseen> unseen;
  if (validation.empty()) {
    auto scored = cross_validate(examples, *data, labels, options, report);
    if (!scored) return std::move(scored).error();
    unseen = *std::move(scored);
  }
  tell(options, "all examples");
  std::vector<std::size_t> everything(examples.size());
  std::iota(everything.begin(), everything.end(), std::size_t{0});
  auto heads = train_heads(*data, shuffled(std::move(everything), options.seed), labels, options);
  if (!heads) return std::move(heads).error();
  if (!validation.empty()) {
    report.scheme = "validation set";
    report.folds = 1;
    auto held = prepare(validation, labels);
    if (!held) return std::move(held).error();
    std::vector<std::size_t> asked(validation.size());
    std::iota(asked.begin(), asked.end(), std::size_t{0});
    if (auto done = score_unseen(*heads, *held, asked, labels, unseen); !done) {
      return std::move(done).error();
    }
  }

  const auto oos = std::lower_bound(labels.begin(), labels.end(), "out_of_scope");
  const std::int32_t out_of_scope = oos != labels.end() && *oos == "out_of_scope"
                                        ? static_cast<std::int32_t>(oos - labels.begin())
                                        : -1;
  const Calibration calibration = calibrate(unseen, out_of_scope, options.target_accuracy);
  const std::string scheme = report.scheme;
  const std::size_t folds = report.folds;
  report = make_report(validation.empty() ? examples : validation, unseen, labels, out_of_scope,
                       calibration);
  report.scheme = scheme;
  report.folds = folds;

  Trained out;
  out.bundle = Bundle::write(
      {{"manifest", manifest_json(options, labels, calibration, report, corpus_digest(examples))},
       {"fasttext", std::move(heads->fasttext_bytes)},
       {"linear", std::move(heads->linear_bytes)}},
      options.signing_key);
  out.report = std::move(report);
  return out;
}

}  // namespace careline::intent
