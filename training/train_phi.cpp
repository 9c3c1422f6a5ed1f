// Makes the shipped sequence model of PHI: the tool behind training/train-phi.
//
//   careline_train_phi train --corpus FILE.jsonl --assets DIR --out MODEL.seq [options]
//   careline_train_phi detect --assets DIR < INPUT.jsonl > SPANS.jsonl
//
// Corpus lines: {"text","spans":[{"start","end","kind"}]} with byte offsets. Attributes come from
// lib/phi/sequence_features, weights from CRFsuite (L-BFGS, elastic net); what is written is
// described in lib/phi/sequence_model.h. `detect` prints what the detector finds, for measuring.
extern "C" {
#include <crfsuite.h>
}

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/digest.h"
#include "base/json_reader.h"
#include "base/taxonomy.h"
#include "phi/gazetteer.h"
#include "phi/recognizers.h"
#include "phi/sequence_features.h"
#include "phi/sequence_model.h"
#include "text/text.h"

namespace {

using namespace careline;
using namespace careline::phi;

[[noreturn]] void stop(const std::string& what) {
  std::cerr << "train-phi: " << what << "\n";
  std::exit(3);
}

template <typename T>
T checked(Result<T> result, const std::string& place) {
  if (!result) stop(place + ": " + result.error().message);
  return *std::move(result);
}

struct Options {
  std::string corpus;
  std::string assets;
  std::string out;
  std::string c1 = "0.05";
  std::string c2 = "0.05";
  std::string iterations = "120";
  unsigned least = 3;          // attributes seen less often are left out
  bool without_rules = false;  // ablation: no opinions of rules and of the word model
  std::string thresholds = "0.3,0.35,0.35,0.4,0.35,0.5";
};

// One message: for every token its attributes and its label.
struct Sequence {
  std::vector<std::vector<Attribute>> attributes;
  std::vector<int> labels;
};

// Blocks that tell what hand-written rules think.
bool of_rules(Attribute a) {
  namespace block = attribute_block;
  return a >= block::context && a < block::cue;
}

int kind_index(std::string_view kind) {
  constexpr std::array<std::string_view, sequence_kind_count> names{
      "name", "city", "address", "zip", "facility", "organization"};
  const auto at = std::find(names.begin(), names.end(), kind);
  return at == names.end() ? -1 : static_cast<int>(at - names.begin());
}

Sequence read_message(const json::Value& value, const Gazetteer& gazetteer, const WordModel& words,
                      bool without_rules) {
  const std::string message(value.string_or("text", ""));
  const text::NormalizedText text = checked(text::normalize(message), "message");
  Document d(text, &gazetteer, shared_lexicon(), {});
  recognize_by_rules(d, nullptr);
  const WordEvidence evidence = read_word_evidence(d, words, nullptr);
  const SequenceFeatures features(d, evidence);
  Sequence out;
  std::array<Attribute, most_attributes> attributes;
  for (std::uint32_t i = 0; i < features.size(); ++i) {
    const std::size_t n = features.attributes(i, attributes);
    out.attributes.emplace_back(attributes.begin(),
                                attributes.begin() + static_cast<std::ptrdiff_t>(n));
    if (without_rules) std::erase_if(out.attributes.back(), of_rules);
    std::sort(out.attributes.back().begin(), out.attributes.back().end());
    out.attributes.back().erase(
        std::unique(out.attributes.back().begin(), out.attributes.back().end()),
        out.attributes.back().end());
  }
  out.labels.assign(d.size(), 0);
  if (const json::Value* spans = value.find("spans")) {
    for (const json::Value& span : spans->array()) {
      const int kind = kind_index(span.string_or("kind", ""));
      if (kind < 0) continue;
      const auto begin = static_cast<std::uint32_t>(span.find("start")->number());
      const auto end = static_cast<std::uint32_t>(span.find("end")->number());
      bool first = true;
      for (std::uint32_t i = 0; i < d.size(); ++i) {
        const text::Range r = d.token(i).original;
        if (r.end <= begin || r.begin >= end) continue;
        out.labels[i] = 1 + 2 * kind + (first ? 0 : 1);
        first = false;
      }
    }
  }
  return out;
}

std::vector<Sequence> read_corpus(const Options& o) {
  const Gazetteer gazetteer = checked(Gazetteer::open(o.assets + "/phi/names.gaz"), "gazetteer");
  const auto words = make_additive_model();
  std::ifstream in(o.corpus);
  if (!in) stop("cannot open " + o.corpus);
  std::vector<Sequence> out;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    const auto value = checked(json::parse(line), o.corpus + ":" + std::to_string(number));
    Sequence s = read_message(value, gazetteer, *words, o.without_rules);
    if (!s.labels.empty()) out.push_back(std::move(s));
  }
  return out;
}

int log_line(void*, const char* format, std::va_list arguments) {
  return std::vfprintf(stderr, format, arguments);
}

std::string label_name(int label) {
  return "L" + std::to_string(label);
}

// Weights by attribute, and transitions.
struct Weights {
  std::map<Attribute, std::array<float, sequence_label_count>> state;
  std::array<std::array<float, sequence_label_count>, sequence_label_count> step{};
};

Weights read_weights(crfsuite_model_t* model, const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "w");
  if (file == nullptr) stop("cannot write " + path);
  model->dump(model, file);
  std::fclose(file);
  Weights w;
  std::ifstream in(path);
  std::string line;
  bool transitions = false;
  bool states = false;
  while (std::getline(in, line)) {
    if (line.starts_with("TRANSITIONS")) transitions = true;
    if (line.starts_with("STATE_FEATURES")) states = true;
    unsigned from = 0;
    unsigned to = 0;
    float weight = 0;
    if (states && std::sscanf(line.c_str(), "  (%*d) %u --> L%u: %f", &from, &to, &weight) == 3) {
      w.state[from][to] = weight;
    } else if (transitions && !states &&
               std::sscanf(line.c_str(), "  (%*d) L%u --> L%u: %f", &from, &to, &weight) == 3) {
      w.step[from][to] = weight;
    }
  }
  std::remove(path.c_str());
  return w;
}

template <typename T>
void put(std::string& out, T value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  out.append(bytes, sizeof value);
}

void write_model(const Weights& w, const Options& o) {
  std::vector<std::array<std::int16_t, 16>> dense(dense_attributes);
  std::vector<std::array<std::int16_t, 16>> rows;
  std::vector<Attribute> keys;
  float top = 0;
  for (const auto& [attribute, weights] : w.state) {
    for (const float v : weights) top = std::max(top, std::abs(v));
  }
  const float scale = std::max(top / 32000.0F, 1.0F / 4096);
  for (const auto& [attribute, weights] : w.state) {
    std::array<std::int16_t, 16> row{};
    bool any = false;
    for (std::size_t l = 0; l < sequence_label_count; ++l) {
      row[l] = static_cast<std::int16_t>(std::lround(weights[l] / scale));
      any = any || std::abs(weights[l]) >= 0.002F;
    }
    if (attribute < dense_attributes) {
      dense[attribute] = row;
    } else if (any) {
      keys.push_back(attribute);
      rows.push_back(row);
    }
  }
  const std::size_t slots = std::bit_ceil(rows.size() * 3 / 2 + 1);
  std::vector<std::uint32_t> table(slots * 2, 0);
  for (std::size_t k = 0; k < keys.size(); ++k) {
    std::size_t slot = keys[k] & (slots - 1);
    while (table[slot * 2] != 0) slot = (slot + 1) & (slots - 1);
    table[slot * 2] = keys[k];
    table[slot * 2 + 1] = static_cast<std::uint32_t>(k);
  }
  std::string out("CLSEQ\0\0\1", 8);
  put(out, static_cast<std::uint32_t>(sequence_label_count));
  put(out, sequence_layout);
  put(out, static_cast<std::uint32_t>(dense.size()));
  put(out, static_cast<std::uint32_t>(rows.size()));
  put(out, static_cast<std::uint32_t>(slots));
  put(out, scale);
  std::string rest = o.thresholds;
  for (std::size_t k = 0; k < sequence_kind_count; ++k) {
    put(out, std::stof(rest));
    const std::size_t comma = rest.find(',');
    rest = comma == std::string::npos ? rest : rest.substr(comma + 1);
  }
  out.append(8, '\0');
  for (const auto& row : w.step) {
    for (const float v : row) put(out, v);
  }
  for (const auto& row : dense) {
    for (const std::int16_t v : row) put(out, v);
  }
  for (const auto& row : rows) {
    for (const std::int16_t v : row) put(out, v);
  }
  for (const std::uint32_t v : table) put(out, v);
  const Digest digest = blake2b(out);
  out.append(as_view(digest));
  std::ofstream file(o.out, std::ios::binary);
  file.write(out.data(), static_cast<std::streamsize>(out.size()));
  if (!file) stop("cannot write " + o.out);
  std::cerr << "train-phi: " << o.out << ": " << out.size() << " bytes, " << rows.size()
            << " hashed rows, scale " << scale << "\n";
}

void train(const Options& o) {
  std::vector<Sequence> corpus = read_corpus(o);
  std::unordered_map<Attribute, unsigned> count;
  std::size_t tokens = 0;
  for (const Sequence& s : corpus) {
    tokens += s.labels.size();
    for (const auto& item : s.attributes) {
      for (const Attribute a : item) ++count[a];
    }
  }
  std::cerr << "train-phi: " << corpus.size() << " messages, " << tokens << " tokens, "
            << count.size() << " attributes\n";
  crfsuite_data_t data;
  crfsuite_data_init(&data);
  void* made = nullptr;
  if (crfsuite_create_instance("dictionary", &made) == 0) stop("CRFsuite: no dictionary");
  data.attrs = static_cast<crfsuite_dictionary_t*>(made);
  if (crfsuite_create_instance("dictionary", &made) == 0) stop("CRFsuite: no dictionary");
  data.labels = static_cast<crfsuite_dictionary_t*>(made);
  for (int l = 0; l < static_cast<int>(sequence_label_count); ++l)
    data.labels->get(data.labels, label_name(l).c_str());
  data.num_instances = data.cap_instances = static_cast<int>(corpus.size());
  data.instances =
      static_cast<crfsuite_instance_t*>(std::calloc(corpus.size(), sizeof(crfsuite_instance_t)));
  std::unordered_map<Attribute, int> ids;
  for (std::size_t k = 0; k < corpus.size(); ++k) {
    Sequence& s = corpus[k];
    crfsuite_instance_t& instance = data.instances[k];
    crfsuite_instance_init_n(&instance, static_cast<int>(s.labels.size()));
    instance.weight = 1;
    instance.group = 0;
    for (std::size_t t = 0; t < s.labels.size(); ++t) {
      std::erase_if(s.attributes[t], [&](Attribute a) { return count[a] < o.least; });
      crfsuite_item_init_n(&instance.items[t], static_cast<int>(s.attributes[t].size()));
      for (std::size_t a = 0; a < s.attributes[t].size(); ++a) {
        const auto [at, is_new] = ids.try_emplace(s.attributes[t][a], 0);
        if (is_new) at->second = data.attrs->get(data.attrs, std::to_string(at->first).c_str());
        instance.items[t].contents[a] = {at->second, 1.0};
      }
      instance.labels[t] = s.labels[t];
    }
    s = Sequence();
  }
  if (crfsuite_create_instance("train/crf1d/lbfgs", &made) == 0) stop("CRFsuite: no trainer");
  auto* trainer = static_cast<crfsuite_trainer_t*>(made);
  crfsuite_params_t* params = trainer->params(trainer);
  params->set(params, "c1", o.c1.c_str());
  params->set(params, "c2", o.c2.c_str());
  params->set(params, "max_iterations", o.iterations.c_str());
  params->set(params, "feature.possible_transitions", "1");
  params->release(params);
  trainer->set_message_callback(trainer, nullptr, log_line);
  const std::string path = o.out + ".crfsuite";
  if (trainer->train(trainer, &data, path.c_str(), -1) != 0) stop("CRFsuite: training failed");
  trainer->release(trainer);
  if (crfsuite_create_instance_from_file(path.c_str(), &made) != 0)
    stop("CRFsuite: cannot read " + path);
  auto* model = static_cast<crfsuite_model_t*>(made);
  const Weights weights = read_weights(model, o.out + ".txt");
  model->release(model);
  std::remove(path.c_str());
  write_model(weights, o);
}

void print_string(std::string_view s) {
  std::cout << '"';
  for (const char c : s) {
    if (c == '"' || c == '\\') std::cout << '\\';
    if (static_cast<unsigned char>(c) >= 0x20) std::cout << c;
  }
  std::cout << '"';
}

void detect(const Options& o) {
  const auto detector = checked(Detector::open(o.assets), "detector");
  std::string line;
  for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
    const auto value = checked(json::parse(line), "line " + std::to_string(number));
    const std::string message(value.string_or("text", ""));
    const auto text = checked(text::normalize(message), "line " + std::to_string(number));
    std::cout << "{\"id\":";
    print_string(value.string_or("id", ""));
    std::cout << ",\"spans\":[";
    bool first = true;
    for (const Span& s : detector->detect(text, {}, nullptr)) {
      std::cout << (first ? "" : ",") << "{\"start\":" << s.range.begin
                << ",\"end\":" << s.range.end << ",\"kind\":\"" << name_of(s.kind)
                << "\",\"confidence\":" << s.confidence << "}";
      first = false;
    }
    std::cout << "]}\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options o;
  const std::string mode = argc > 1 ? argv[1] : "";
  for (int i = 2; i < argc; ++i) {
    const std::string option = argv[i];
    if (option == "--without-rules") {
      o.without_rules = true;
      continue;
    }
    if (i + 1 >= argc) stop("option " + option + " needs a value");
    const std::string value = argv[++i];
    if (option == "--corpus") {
      o.corpus = value;
    } else if (option == "--assets") {
      o.assets = value;
    } else if (option == "--out") {
      o.out = value;
    } else if (option == "--c1") {
      o.c1 = value;
    } else if (option == "--c2") {
      o.c2 = value;
    } else if (option == "--iterations") {
      o.iterations = value;
    } else if (option == "--least") {
      o.least = static_cast<unsigned>(std::stoul(value));
    } else if (option == "--thresholds") {
      o.thresholds = value;
    } else {
      stop("unknown option " + option);
    }
  }
  if (mode == "train") {
    train(o);
  } else if (mode == "detect") {
    detect(o);
  } else {
    stop("first argument: train or detect");
  }
  return 0;
}
