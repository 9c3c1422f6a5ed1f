// The linear head and its parts: exact sums, features, vectors, solver, damaged sections.
#include <catch2/catch.hpp>

#include <linear.h>

#include <cmath>
#include <cstring>

#include "intent/linear_model.h"
#include "intent/row_sum.h"
#include "intent/train/hinge_solver.h"
#include "intent/train/linear_trainer.h"
#include "intent/train/random.h"
#include "intent/word_vectors.h"
#include "sample_corpus.h"

using namespace careline;
using namespace careline::intent;
using careline::intent::tests::AlignedBytes;
using careline::intent::tests::input_of;
using careline::intent::tests::sample_corpus;

namespace {

std::string sample_vectors() {
  const std::pair<const char*, std::vector<float>> words[] = {
      {"the", {0.2F, 0.1F, 0, 0.1F}},       {"pay", {1, 0, 0, 0}},
      {"settle", {0.9F, 0.1F, 0, 0}},       {"refill", {0, 1, 0, 0}},
      {"renew", {0, 0.9F, 0.1F, 0}},        {"cancel", {0, 0, 1, 0}},
      {"drop", {0, 0.1F, 0.9F, 0}},         {"hello", {0, 0, 0, 1}},
      {"weather", {0.1F, 0.1F, 0.1F, 0.9F}}};
  std::vector<WordVectors::Word> out;
  for (const auto& [form, direction] : words) out.push_back({form, direction});
  return WordVectors::write(out);
}

struct Data {
  std::vector<ModelInput> inputs;
  std::vector<Row> rows;
  Data() {
    const auto corpus = sample_corpus();
    const auto labels =
        std::vector<std::string>{"appointment_cancel", "greeting",     "hours_location",
                                 "out_of_scope",       "payment_make", "prescription_refill"};
    for (const Example& e : corpus) inputs.push_back(input_of(e.text));
    for (std::size_t i = 0; i < corpus.size(); ++i) {
      const auto label = static_cast<std::uint32_t>(
          std::find(labels.begin(), labels.end(), corpus[i].label) - labels.begin());
      rows.push_back({&inputs[i], label, i, nullptr});
    }
  }
};

std::string train_section(const WordVectors* vectors, FeatureSet set = {}) {
  const Data data;
  TrainOptions options;
  options.features = set;
  auto section = train_linear(data.rows, 6, {}, vectors, options);
  REQUIRE(section.ok());
  return *section;
}

}  // namespace

TEST_CASE("sums of rows are exact and do not overflow", "[linear]") {
  Random random(5);
  for (const std::size_t stride : {16UL, 64UL, 160UL}) {
    for (const std::size_t count : {0UL, 1UL, 2UL, 7UL, 511UL, 512UL, 513UL, 1500UL}) {
      const std::size_t rows = 40;
      std::vector<std::int8_t> weights(rows * stride);
      for (auto& w : weights) w = static_cast<std::int8_t>(random.below(256));
      std::vector<WeightedRow> chosen;
      for (std::size_t i = 0; i < count; ++i) {
        // The largest value often, so that a sum would overflow if it were not flushed.
        const auto value =
            random.below(3) == 0 ? static_cast<std::int32_t>(random.below(32768)) : max_row_value;
        chosen.push_back({static_cast<std::uint32_t>(random.below(rows)), value});
      }
      std::vector<std::int64_t> sums(stride, 7);
      std::vector<std::int32_t> partial(stride);
      add_rows(weights.data(), stride, chosen, partial.data(), sums.data());
      for (std::size_t i = 0; i < stride; ++i) {
        std::int64_t expected = 7;
        for (const WeightedRow& r : chosen) {
          expected += std::int64_t{r.value} * weights[r.row * stride + i];
        }
        REQUIRE(sums[i] == expected);
      }
    }
  }
}

TEST_CASE("products of floats are what the plain loop gives, bit by bit", "[linear]") {
  Random random(6);
  const auto number = [&] { return static_cast<float>(random.below(2000)) / 777.0F - 1; };
  std::vector<float> matrix(33 * 32);
  std::vector<float> vector(33);
  std::vector<float> out(32);
  for (float& x : matrix) x = number();
  for (float& x : vector) x = number();
  for (float& x : out) x = number();
  std::vector<float> expected = out;
  for (std::size_t d = 0; d < 33; ++d) {
    for (std::size_t i = 0; i < 32; ++i) {
      const float product = vector[d] * matrix[d * 32 + i];
      expected[i] += product;
    }
  }
  add_product(matrix.data(), 32, vector, out.data());
  CHECK(std::memcmp(out.data(), expected.data(), 32 * sizeof(float)) == 0);
}

TEST_CASE("feature values grow with tf and idf and stay in bounds", "[linear]") {
  CHECK(feature_value(1, 1024) == 256);
  CHECK(feature_value(2, 1024) == 433);
  CHECK(feature_value(1000000, 65535) <= max_row_value);
  for (std::uint32_t count = 1; count < 30; ++count) {
    CHECK(feature_value(count + 1, 3000) >= feature_value(count, 3000));
  }
}

TEST_CASE("a trained head puts its own messages first", "[linear]") {
  const std::string vector_bytes = sample_vectors();
  const AlignedBytes aligned_vectors(vector_bytes);
  const auto vectors = WordVectors::open(aligned_vectors.view());
  REQUIRE(vectors.ok());
  for (const bool dense : {false, true}) {
    const AlignedBytes section(train_section(dense ? vectors->get() : nullptr));
    auto model = LinearModel::open(section.view(), dense ? vectors->get() : nullptr);
    REQUIRE(model.ok());
    CHECK((*model)->label_count() == 6);
    const Data data;
    Workspace work;
    std::vector<float> scores(6);
    std::size_t right = 0;
    for (const Row& row : data.rows) {
      (*model)->prepare(*row.input, work);
      (*model)->score(*row.input, row.input->all(), work, scores);
      right += static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) -
                                        scores.begin()) == row.label;
    }
    CHECK(right >= 58);  // of 60
  }
}

TEST_CASE("word vectors carry a word that training did not see", "[linear]") {
  const AlignedBytes aligned(sample_vectors());
  const auto vectors = WordVectors::open(aligned.view());
  REQUIRE(vectors.ok());
  CHECK((*vectors)->dim() == 4);
  CHECK((*vectors)->find("weather") != HashTable::none);
  CHECK((*vectors)->find("nowhere") == HashTable::none);
  const AlignedBytes section(train_section(vectors->get()));
  auto model = LinearModel::open(section.view(), vectors->get());
  REQUIRE(model.ok());
  Workspace work;
  std::vector<float> scores(6);
  const ModelInput input = input_of("settle");  // near "pay", label 4
  (*model)->prepare(input, work);
  (*model)->score(input, input.all(), work, scores);
  CHECK(std::max_element(scores.begin(), scores.end()) - scores.begin() == 4);
  CHECK((*model)->evidence(input, input.all(), work) == 1);
}

TEST_CASE("a range of forms scores like a message of its own", "[linear]") {
  for (const FeatureSet set :
       {FeatureSet{2, 3, 5}, FeatureSet{3, 2, 4}, FeatureSet{1, 1, 8}, FeatureSet{2, 3, 0}}) {
    const AlignedBytes section(train_section(nullptr, set));
    auto model = LinearModel::open(section.view(), nullptr);
    REQUIRE(model.ok());
    const ModelInput whole = input_of("please cancel my refill refill and pay the bill today?");
    Workspace work;
    (*model)->prepare(whole, work);
    for (std::size_t first = 0; first < whole.size(); ++first) {
      for (std::size_t last = first + 1; last <= whole.size(); ++last) {
        std::string line;
        for (std::size_t i = first; i < last; ++i) line += std::string(whole[i]) + " ";
        const ModelInput part = input_of(line);
        Workspace other;
        std::vector<float> of_range(6);
        std::vector<float> alone(6);
        (*model)->score(whole, {first, last}, work, of_range);
        (*model)->prepare(part, other);
        (*model)->score(part, part.all(), other, alone);
        CHECK(of_range == alone);
      }
    }
  }
}

TEST_CASE("evidence is low for gibberish and high for typos", "[linear]") {
  const AlignedBytes section(train_section(nullptr));
  auto model = LinearModel::open(section.view(), nullptr);
  REQUIRE(model.ok());
  const auto evidence = [&](const char* text) {
    const ModelInput input = input_of(text);
    Workspace work;
    (*model)->prepare(input, work);
    return (*model)->evidence(input, input.all(), work) / static_cast<float>(input.size());
  };
  CHECK(evidence("refill") == 1);
  CHECK(evidence("apointment") > 0.3F);
  CHECK(evidence("zzqxj wvkkq") < 0.05F);
}

TEST_CASE("damaged linear and vector sections are refused or harmless", "[linear]") {
  const std::string vector_bytes = sample_vectors();
  const AlignedBytes aligned_vectors(vector_bytes);
  const auto vectors = WordVectors::open(aligned_vectors.view());
  const std::string good = train_section(vectors->get());
  const ModelInput input = input_of("please settle my refill today zzz");
  for (std::size_t size = 0; size < good.size(); size += size < 200 ? 1 : 997) {
    const AlignedBytes cut(std::string_view(good).substr(0, size));
    const auto model = LinearModel::open(cut.view(), vectors->get());
    REQUIRE(!model.ok());
    CHECK(model.error().status == Status::bad_model);
  }
  for (std::size_t size = 0; size < vector_bytes.size(); ++size) {
    const AlignedBytes cut(std::string_view(vector_bytes).substr(0, size));
    REQUIRE(!WordVectors::open(cut.view()).ok());
  }
  CHECK(!LinearModel::open(AlignedBytes(good + std::string(64, '\0')).view(), vectors->get()).ok());
  CHECK(
      !LinearModel::open(AlignedBytes(good).view(), nullptr).ok());  // its dense part needs vectors
  Random random(9);
  for (int i = 0; i < 4000; ++i) {
    std::string bad = good;
    const std::size_t at = random.below(i % 2 == 0 ? 400 : bad.size());
    bad[at] = static_cast<char>(bad[at] ^ static_cast<char>(1 + random.below(255)));
    const AlignedBytes bytes(bad);
    const auto model = LinearModel::open(bytes.view(), vectors->get());
    if (!model) continue;
    Workspace work;
    std::vector<float> scores((*model)->label_count());
    (*model)->prepare(input, work);
    (*model)->score(input, input.all(), work, scores);
  }
  for (int i = 0; i < 2000; ++i) {
    std::string bad = vector_bytes;
    const std::size_t at = random.below(bad.size());
    bad[at] = static_cast<char>(bad[at] ^ static_cast<char>(1 + random.below(255)));
    const AlignedBytes bytes(bad);
    if (const auto opened = WordVectors::open(bytes.view())) (*opened)->find("refill");
  }
}

TEST_CASE("the solver reaches liblinear's optimum", "[linear]") {
  const Data data;
  Random random(13);
  SparseRows rows;
  rows.columns = 40;
  std::vector<std::int8_t> targets;
  for (int r = 0; r < 300; ++r) {
    for (std::uint32_t c = 0; c < 40; ++c) {
      if (random.below(4) != 0) continue;
      rows.index.push_back(c);
      rows.value.push_back(static_cast<float>(random.below(100)) / 100.0F);
    }
    rows.starts.push_back(rows.index.size());
    targets.push_back(random.below(3) == 0 ? 1 : -1);
  }
  HingeOptions options;
  options.tolerance = 1e-4;
  options.max_epochs = 2000;
  options.cost = 0.7;
  const std::vector<float> ours = solve_hinge(rows, targets, options);

  std::vector<feature_node> nodes;
  std::vector<std::size_t> starts;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    starts.push_back(nodes.size());
    for (std::size_t k = rows.starts[r]; k < rows.starts[r + 1]; ++k) {
      nodes.push_back({static_cast<int>(rows.index[k]) + 1, static_cast<double>(rows.value[k])});
    }
    nodes.push_back({41, 1.0});
    nodes.push_back({-1, 0.0});
  }
  std::vector<feature_node*> pointers;
  for (const std::size_t s : starts) pointers.push_back(nodes.data() + s);
  std::vector<double> y(targets.begin(), targets.end());
  problem p{};
  p.l = 300;
  p.n = 41;
  p.y = y.data();
  p.x = pointers.data();
  p.bias = 1;
  parameter settings{};
  settings.solver_type = L2R_L2LOSS_SVC;
  settings.C = 0.7;
  settings.eps = 1e-8;
  set_print_string_function([](const char*) {});
  model* oracle = ::train(&p, &settings);
  const double sign = oracle->label[0] == 1 ? 1 : -1;
  for (std::size_t c = 0; c < 41; ++c) {
    CHECK(static_cast<double>(ours[c]) == Approx(sign * oracle->w[c]).margin(2e-3));
  }
  free_and_destroy_model(&oracle);
}
