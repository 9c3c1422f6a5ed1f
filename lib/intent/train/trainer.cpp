#include "intent/train/trainer.h"

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>

#include "base/json_writer.h"
#include "intent/decision.h"
#include "intent/ensemble.h"
#include "intent/fasttext_model.h"
#include "intent/learned_signals.h"
#include "intent/linear_model.h"
#include "intent/train/calibrate.h"
#include "intent/train/corpus_check.h"
#include "intent/train/fasttext_trainer.h"
#include "intent/train/folds.h"
#include "intent/train/linear_trainer.h"
#include "intent/train/random.h"
#include "intent/train/signal_calibration.h"
#include "intent/word_vectors.h"

namespace careline::intent {
namespace {

constexpr std::size_t min_signal_examples = 20;

struct Prepared {
  std::vector<ModelInput> inputs;
  std::vector<std::vector<FormRange>> sentences;
  std::vector<std::uint32_t> labels;
  std::vector<std::vector<std::uint32_t>> also;
  std::vector<const std::vector<Signal>*> signals;  // of the examples; null: not known
  std::vector<std::vector<ModelInput>> variants;
};

// Signals that enough examples show to learn them.
std::vector<Signal> learnable_signals(const std::vector<Example>& examples) {
  std::vector<std::size_t> count(signal_count, 0);
  for (const Example& e : examples) {
    for (const Signal s : e.signals) ++count[static_cast<std::size_t>(s)];
  }
  std::vector<Signal> out;
  for (std::size_t s = 0; s < signal_count; ++s) {
    if (count[s] >= min_signal_examples) out.push_back(static_cast<Signal>(s));
  }
  return out;
}

std::int32_t index_of(const std::vector<std::string>& labels, const std::string& label) {
  const auto it = std::lower_bound(labels.begin(), labels.end(), label);
  return it == labels.end() || *it != label ? -1 : static_cast<std::int32_t>(it - labels.begin());
}

Result<Prepared> prepare(const std::vector<Example>& examples,
                         const std::vector<std::string>& labels) {
  Prepared out;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const auto wrong = [&](Status status, const std::string& what) {
      return fail_at(status, "example " + std::to_string(i) + ": " + what,
                     static_cast<std::int64_t>(i));
    };
    const Example& example = examples[i];
    const auto text = text::normalize(example.text);
    if (!text) return wrong(text.error().status, text.error().message);
    const std::int32_t label = index_of(labels, example.label);
    if (label < 0 && !example.label.empty()) {
      return wrong(Status::unknown_label, "a label without training examples");
    }
    out.inputs.push_back(ModelInput::from(*text));
    out.sentences.push_back(sentence_parts(*text, out.inputs.back()));
    out.labels.push_back(label < 0 ? no_label : static_cast<std::uint32_t>(label));
    out.signals.push_back(example.has_signals ? &example.signals : nullptr);
    auto& also = out.also.emplace_back();
    for (const std::string& name : example.also) {
      const std::int32_t further = index_of(labels, name);
      if (further >= 0) also.push_back(static_cast<std::uint32_t>(further));
    }
    auto& variants = out.variants.emplace_back();
    for (const SecureText& variant : example.variants) {
      const auto rendered = text::normalize(variant);
      if (!rendered) return wrong(rendered.error().status, rendered.error().message);
      ModelInput input = ModelInput::from(*rendered);
      // A rendering that reads the same would only count its message twice.
      if (input.size() > 0 && input.line() != out.inputs.back().line()) {
        variants.push_back(std::move(input));
      }
    }
  }
  return out;
}

class Training {
 public:
  Training(const std::vector<std::string>& labels, std::vector<Signal> signals,
           const WordVectors* vectors, const TrainOptions& options)
      : labels_(labels), signals_(std::move(signals)), vectors_(vectors), options_(options) {}

  const std::vector<Signal>& signals() const { return signals_; }

  void tell(const std::string& what) const {
    if (options_.progress) options_.progress(what);
  }

  // Both heads as they come out of training. Quantising takes longer than all the rest and changes
  // scores little, so folds do without.
  struct Heads {
    std::string fasttext;
    std::string linear;
  };
  Result<Heads> fit(const Prepared& data, const std::vector<std::size_t>& chosen,
                    const std::string& what, bool quantize) const {
    std::vector<Row> rows;
    for (const std::size_t i : chosen) {
      rows.push_back({&data.inputs[i], data.labels[i], i, &data.also[i], data.signals[i]});
      for (const ModelInput& variant : data.variants[i]) {
        rows.push_back({&variant, data.labels[i], i, &data.also[i], data.signals[i]});
      }
    }
    Random(options_.seed).shuffle(rows);
    tell(what + ": fastText head");
    auto fasttext = train_fasttext(rows, labels_, vectors_, options_, quantize);
    if (!fasttext) return std::move(fasttext).error();
    tell(what + ": linear head");
    auto linear = train_linear(rows, labels_.size(), signals_, vectors_, options_);
    if (!linear) return std::move(linear).error();
    return Heads{*std::move(fasttext), *std::move(linear)};
  }

  // Appends scores of `asked` under heads trained without them.
  Result<void> score(const Heads& heads, const Prepared& data,
                     const std::vector<std::size_t>& asked, std::vector<Unseen>& out) const {
    auto fasttext = FasttextModel::open(heads.fasttext);
    if (!fasttext) return std::move(fasttext).error();
    const AlignedCopy section(heads.linear);
    auto linear = LinearModel::open(section.view(), vectors_);
    if (!linear) return std::move(linear).error();
    const Ensemble ensemble(**fasttext, **linear, labels_);
    Ensemble::Work work;
    for (const std::size_t i : asked) {
      Unseen u;
      u.label = data.labels[i];
      u.also = data.also[i];
      u.signals = data.signals[i];
      u.example = i;
      ensemble.score(data.inputs[i], data.sentences[i], work, u.scores);
      u.known_ratio = ensemble.known_ratio(data.inputs[i], work);
      out.push_back(std::move(u));
    }
    return {};
  }

 private:
  const std::vector<std::string>& labels_;
  std::vector<Signal> signals_;
  const WordVectors* vectors_;
  const TrainOptions& options_;
};

Result<std::vector<Unseen>> cross_validate(const Training& training, const Prepared& data,
                                           const Folds& folds) {
  std::vector<Unseen> unseen;
  for (std::size_t f = 0; f < folds.count; ++f) {
    std::vector<std::size_t> train;
    std::vector<std::size_t> test;
    for (std::size_t i = 0; i < folds.of.size(); ++i) {
      (folds.of[i] == f ? test : train).push_back(i);
    }
    auto heads = training.fit(
        data, train, "fold " + std::to_string(f + 1) + " of " + std::to_string(folds.count), false);
    if (!heads) return std::move(heads).error();
    if (auto done = training.score(*heads, data, test, unseen); !done) {
      return std::move(done).error();
    }
  }
  return unseen;
}

// Those that say something about intents.
std::vector<Unseen> labelled(const std::vector<Unseen>& unseen) {
  std::vector<Unseen> out;
  std::copy_if(unseen.begin(), unseen.end(), std::back_inserter(out),
               [](const Unseen& u) { return u.label != no_label; });
  return out;
}

std::vector<Outcome> outcomes_of(const std::vector<Example>& examples, const Prepared& data,
                                 const std::vector<Unseen>& unseen, const Manifest& manifest) {
  const Joiner joiner(manifest.labels);
  std::vector<Outcome> out;
  Joined joined;
  for (const Unseen& u : unseen) {
    joiner.join(manifest.calibration, u.scores, joined);
    const ModelInput& input = data.inputs[u.example];
    Context context;
    if (const auto channel = channel_from(examples[u.example].channel)) context.channel = *channel;
    Outcome o;
    o.gold = u.label == no_label ? Outcome::signals_only : static_cast<std::int32_t>(u.label);
    o.gold_also = u.also;
    if (has_content(manifest, context, input)) {
      o.said = decide(manifest, context, input, u.known_ratio, joined);
      raise_learned(manifest.signals, u.scores, o.said.signals);
    }
    o.has_signals = u.signals != nullptr && !manifest.signals.empty();
    if (u.signals != nullptr) o.gold_signals = *u.signals;
    o.fasttext_right = best_of(u.scores.fasttext(0)) == u.label;
    o.linear_right = best_of(u.scores.linear(0)) == u.label;
    o.lang = examples[u.example].lang;
    o.channel = examples[u.example].channel;
    o.words = input.words();
    out.push_back(std::move(o));
  }
  return out;
}

std::string manifest_json(const TrainOptions& options, const Manifest& manifest,
                          const Evaluation& evaluation, std::size_t examples,
                          const Digest& corpus) {
  const Calibration& c = manifest.calibration;
  JsonWriter json;
  json.begin_object();
  json.field("format", manifest_format).field("input", model_input_version);
  json.field("name", options.name).field("version", options.version);
  json.key("labels").begin_array();
  for (const std::string& label : manifest.labels) json.string(label);
  json.end_array();
  json.key("calibration").begin_object();
  json.key("fasttext_weight").number(static_cast<double>(c.fasttext_weight), 6);
  json.key("linear_weight").number(static_cast<double>(c.linear_weight), 6);
  json.key("sentence_weight").number(static_cast<double>(c.sentence_weight), 6);
  json.key("sentence_decay").number(static_cast<double>(c.sentence_decay), 6);
  json.key("out_of_scope_shift").number(static_cast<double>(c.out_of_scope_shift), 6);
  json.key("min_confidence").number(static_cast<double>(c.min_confidence), 4);
  json.key("min_margin").number(static_cast<double>(c.min_margin), 4);
  json.key("min_known").number(static_cast<double>(c.min_known), 4);
  json.key("also_confidence").number(static_cast<double>(c.also_confidence), 4);
  json.end_object();
  json.key("signals").begin_array();
  for (const SignalColumn& column : manifest.signals) {
    json.begin_object().field("signal", name_of(column.signal));
    json.key("slope").number(static_cast<double>(column.slope), 4);
    json.key("offset").number(static_cast<double>(column.offset), 4);
    json.key("threshold").number(static_cast<double>(column.threshold), 4).end_object();
  }
  json.end_array();
  json.key("page_priors").raw(options.page_priors);
  json.key("channel_priors").raw(options.channel_priors);
  json.field("training_digest", to_hex(corpus));
  json.field("training_examples", static_cast<std::uint64_t>(examples));
  json.field("licenses", options.licenses);
  json.field("seed", options.seed);
  json.key("figures").begin_object();
  json.field("scheme", evaluation.scheme);
  json.key("accuracy").number(evaluation.accuracy.value(), 4);
  json.key("macro_f1").number(evaluation.macro_f1, 4);
  json.key("top3").number(evaluation.top3.value(), 4);
  json.key("coverage").number(evaluation.coverage.value(), 4);
  json.key("accuracy_not_abstaining").number(evaluation.accuracy_not_abstaining.value(), 4);
  json.key("calibration_error").number(evaluation.calibration_error, 4);
  json.end_object().end_object();
  return std::string(json.view());
}

Digest corpus_digest(const std::vector<Example>& examples) {
  SecureText all;
  const auto add = [&](std::string_view part) {
    all.append(part);
    all.push_back('\0');
  };
  for (const Example& e : examples) {
    add(e.label);
    for (const Signal s : e.signals) add(name_of(s));
    add(e.text);
    for (const SecureText& variant : e.variants) add(variant);
  }
  return blake2b(all);
}

}  // namespace

Result<Trained> train(const std::vector<Example>& examples, const std::vector<Example>& validation,
                      const TrainOptions& options) {
  if (auto good = check_corpus(examples); !good) return std::move(good).error();
  Manifest manifest;
  manifest.labels = labels_of(examples);
  manifest.out_of_scope = index_of(manifest.labels, "out_of_scope");
  auto data = prepare(examples, manifest.labels);
  if (!data) return std::move(data).error();
  const AlignedCopy vector_section(options.vectors);
  std::unique_ptr<WordVectors> vectors;
  if (!options.vectors.empty()) {
    auto opened = WordVectors::open(vector_section.view());
    if (!opened) return std::move(opened).error();
    vectors = *std::move(opened);
  }
  const Training training(manifest.labels, learnable_signals(examples), vectors.get(), options);

  std::string scheme = "validation set";
  std::vector<Unseen> unseen;
  if (validation.empty()) {
    const Folds folds = make_folds(examples, options.seed, options.max_folds);
    scheme = folds.scheme;
    auto scored = cross_validate(training, *data, folds);
    if (!scored) return std::move(scored).error();
    unseen = *std::move(scored);
  }
  std::vector<std::size_t> everything(examples.size());
  std::iota(everything.begin(), everything.end(), std::size_t{0});
  auto heads = training.fit(*data, everything, "all examples", options.fasttext_quantize);
  if (!heads) return std::move(heads).error();
  Prepared held;
  if (!validation.empty()) {
    auto prepared = prepare(validation, manifest.labels);
    if (!prepared) return std::move(prepared).error();
    held = *std::move(prepared);
    std::vector<std::size_t> asked(validation.size());
    std::iota(asked.begin(), asked.end(), std::size_t{0});
    if (auto done = training.score(*heads, held, asked, unseen); !done) {
      return std::move(done).error();
    }
  }

  training.tell("calibration");
  manifest.signals = calibrate_signals(training.signals(), unseen,
                                       {options.danger_precision, options.signal_precision,
                                        options.danger_false_alarms, manifest.out_of_scope});
  calibrate(labelled(unseen), options.target_accuracy, manifest);
  const bool has_validation = !validation.empty();
  Trained out;
  out.evaluation =
      evaluate(manifest.labels, outcomes_of(has_validation ? validation : examples,
                                            has_validation ? held : *data, unseen, manifest));
  out.evaluation.scheme = scheme;
  std::vector<std::pair<std::string, std::string>> sections = {
      {"manifest",
       manifest_json(options, manifest, out.evaluation, examples.size(), corpus_digest(examples))}};
  if (vectors != nullptr) sections.emplace_back("vectors", std::string(options.vectors));
  sections.emplace_back("fasttext", std::move(heads->fasttext));
  sections.emplace_back("linear", std::move(heads->linear));
  // Priors come from the caller as JSON; what the run time would refuse must not be written.
  if (auto parsed = parse_manifest(sections.front().second, options.name); !parsed) {
    return fail(Status::invalid_argument, parsed.error().message);
  }
  out.bundle = Bundle::write(sections, options.signing_key);
  return out;
}

}  // namespace careline::intent
