// The fastText reader against libfasttext on models that libfasttext wrote, and on damaged ones.
#include <catch2/catch.hpp>

#include <fasttext/fasttext.h>

#include <unistd.h>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "intent/fasttext_model.h"
#include "intent/train/random.h"
#include "sample_corpus.h"

using namespace careline;
using namespace careline::intent;
using careline::intent::tests::input_of;
using careline::intent::tests::sample_corpus;

namespace {

struct TemporaryFile {
  std::string path;
  explicit TemporaryFile(const std::string& name)
      : path("/tmp/careline-intent-" + std::to_string(::getpid()) + "-" + name) {}
  ~TemporaryFile() { std::remove(path.c_str()); }
  std::string read() const {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }
};

struct Settings {
  const char* name;
  fasttext::loss_name loss;
  int ngrams;
  int minn, maxn;
  int dim;
  bool quantize;
};

// Words without digits, which the input conventions would change.
std::string word(std::size_t k) {
  return {'w', static_cast<char>('a' + k % 26), 'x', static_cast<char>('a' + k / 26 % 26), 'o'};
}

// A model of random words, so that its dictionary is large enough to quantise.
std::string train_model(const Settings& s, fasttext::FastText& model) {
  TemporaryFile corpus("corpus");
  {
    std::ofstream out(corpus.path);
    Random random(7);
    for (const Example& e : sample_corpus()) {
      out << "__label__" << e.label << " " << input_of(e.text).line();
      for (int k = 0; k < 12; ++k) out << ' ' << word(random.below(600));
      out << "\n";
    }
  }
  fasttext::Args a;
  a.input = corpus.path;
  a.model = fasttext::model_name::sup;
  a.loss = s.loss;
  a.dim = s.dim;
  a.wordNgrams = s.ngrams;
  a.minn = s.minn;
  a.maxn = s.maxn;
  a.bucket = s.ngrams > 1 || s.maxn > 0 ? 700 : 0;
  a.minCount = 1;
  a.epoch = 20;
  a.lr = 0.5;
  a.thread = 1;
  a.verbose = 0;
  model.train(a);
  if (s.quantize) {
    fasttext::Args q;
    q.qnorm = true;
    q.dsub = s.dim % 3 == 0 ? 3 : 2;
    q.cutoff = 500;  // prunes words and buckets
    q.verbose = 0;
    model.quantize(q);
  }
  TemporaryFile file("model");
  model.saveModel(file.path);
  return file.read();
}

std::vector<std::string> queries() {
  std::vector<std::string> out;
  for (const Example& e : sample_corpus()) out.emplace_back(input_of(e.text).line());
  Random random(11);
  const char* odd[] = {"x", "ñandu", "日本", "<name>", "?", "é", "averyveryverylongwordindeed",
                       "a"};
  for (int i = 0; i < 400; ++i) {
    std::string line;
    const std::size_t n = 1 + random.below(30);
    for (std::size_t k = 0; k < n; ++k) {
      if (k > 0) line += ' ';
      const std::size_t kind = random.below(10);
      if (kind < 6)
        line += word(random.below(676));
      else if (kind < 8)
        line += odd[random.below(8)];
      else
        line += std::string("q") + static_cast<char>('a' + random.below(26));
    }
    out.push_back(line);
  }
  return out;
}

const Settings all_settings[] = {
    {"words", fasttext::loss_name::softmax, 1, 0, 0, 20, false},
    {"pairs", fasttext::loss_name::softmax, 2, 0, 0, 33, false},
    {"characters", fasttext::loss_name::softmax, 1, 2, 5, 50, false},
    {"pairs and characters", fasttext::loss_name::softmax, 2, 3, 6, 16, false},
    {"triples and characters", fasttext::loss_name::ova, 3, 1, 4, 20, false},
    {"four words", fasttext::loss_name::ova, 4, 0, 0, 20, false},
    {"quantised", fasttext::loss_name::softmax, 2, 0, 0, 20, true},
    {"quantised with characters", fasttext::loss_name::softmax, 3, 2, 4, 21, true},
};

}  // namespace

TEST_CASE("scores agree with libfasttext", "[fasttext]") {
  for (const Settings& settings : all_settings) {
    CAPTURE(settings.name);
    fasttext::FastText oracle;
    const std::string bytes = train_model(settings, oracle);
    auto model = FasttextModel::open(bytes);
    REQUIRE(model.ok());
    const auto& labels = (*model)->labels();
    REQUIRE(labels.size() == 6);
    CHECK((*model)->is_softmax() == (settings.loss == fasttext::loss_name::softmax));
    CHECK((*model)->dim() == settings.dim);

    Workspace work;
    std::vector<float> scores(labels.size());
    std::size_t compared = 0;
    double worst = 0;
    for (const std::string& query : queries()) {
      const ModelInput input = input_of(query);
      const std::string line(input.line());
      (*model)->prepare(input, work);
      (*model)->score(input, input.all(), work, scores);

      std::istringstream in(line + "\n");
      std::vector<std::pair<fasttext::real, std::string>> predicted;
      oracle.predictLine(in, predicted, static_cast<std::int32_t>(labels.size()), 0.0F);
      double sum = 0;
      float top = *std::max_element(scores.begin(), scores.end());
      for (const float s : scores) sum += std::exp(static_cast<double>(s - top));
      for (const auto& [probability, name] : predicted) {
        const auto at = static_cast<std::size_t>(
            std::find(labels.begin(), labels.end(), name.substr(9)) - labels.begin());
        REQUIRE(at < labels.size());
        // Softmax is exact; one-vs-all comes from a table of 512 entries over [-8, 8].
        const bool exact = (*model)->is_softmax();
        const double ours = exact ? std::exp(static_cast<double>(scores[at] - top)) / sum
                                  : 1 / (1 + std::exp(-static_cast<double>(scores[at])));
        // fastText reports exp(log(p + 1e-5)).
        const double theirs = static_cast<double>(probability) - 1e-5;
        const double gap = std::fabs(ours - theirs);
        worst = std::max(worst, gap);
        CHECK(gap <= (exact ? 1e-5 : 0.01));
      }
      ++compared;
    }
    CHECK(compared > 400);
    INFO("largest difference " << worst);
    CHECK(worst < 0.01);
  }
}

TEST_CASE("hidden layers agree with libfasttext to 1e-5, for one-vs-all too", "[fasttext]") {
  const Settings& settings = all_settings[4];
  fasttext::FastText oracle;
  const std::string bytes = train_model(settings, oracle);
  auto model = FasttextModel::open(bytes);
  REQUIRE(model.ok());
  const auto output = oracle.getOutputMatrix();
  Workspace work;
  std::vector<float> scores((*model)->labels().size());
  for (const std::string& query : queries()) {
    const ModelInput input = input_of(query);
    (*model)->prepare(input, work);
    (*model)->score(input, input.all(), work, scores);
    std::istringstream in(std::string(input.line()) + "\n");
    fasttext::Vector hidden(settings.dim);
    oracle.getSentenceVector(in, hidden);
    for (std::size_t l = 0; l < scores.size(); ++l) {
      CHECK(scores[l] == Approx(output->dotRow(hidden, static_cast<std::int64_t>(l))).margin(1e-5));
    }
  }
}

TEST_CASE("a range of forms scores like a line of its own", "[fasttext]") {
  for (const std::size_t which : {1UL, 3UL, 4UL, 7UL}) {
    fasttext::FastText oracle;
    const std::string bytes = train_model(all_settings[which], oracle);
    auto model = FasttextModel::open(bytes);
    REQUIRE(model.ok());
    const ModelInput whole =
        input_of(word(1) + " " + word(2) + " refill pay the " + word(4) + " unseen x");
    Workspace work;
    (*model)->prepare(whole, work);
    for (std::size_t first = 0; first < whole.size(); ++first) {
      for (std::size_t last = first; last <= whole.size(); ++last) {
        std::string line;
        for (std::size_t i = first; i < last; ++i) line += std::string(whole[i]) + " ";
        std::vector<float> of_range(6);
        std::vector<float> alone(6);
        (*model)->score(whole, {first, last}, work, of_range);
        const ModelInput part = input_of(line);
        Workspace other;
        (*model)->prepare(part, other);
        (*model)->score(part, part.all(), other, alone);
        for (std::size_t l = 0; l < 6; ++l) CHECK(of_range[l] == Approx(alone[l]).margin(1e-6));
      }
    }
  }
}

TEST_CASE("every truncation and 10,000 changed bytes give an error or a model, never a crash",
          "[fasttext]") {
  for (const std::size_t which : {3UL, 6UL}) {
    fasttext::FastText oracle;
    const std::string good = train_model(all_settings[which], oracle);
    const std::size_t step = std::max<std::size_t>(1, good.size() / 700);
    for (std::size_t size = 0; size < good.size(); size += size < 400 ? 1 : step) {
      const std::string cut = good.substr(0, size);
      const auto model = FasttextModel::open(cut);
      REQUIRE(!model.ok());
      CHECK(model.error().status == Status::bad_model);
      CHECK(model.error().offset >= 0);
    }
    CHECK(!FasttextModel::open(good + "x").ok());
    Random random(3);
    const ModelInput input = input_of(word(1) + " refill my " + word(3) + " x 日本");
    std::size_t refused = 0;
    for (int i = 0; i < 5000; ++i) {
      std::string bad = good;
      // Half of them in the settings and the dictionary, where lengths are.
      const std::size_t at = random.below(i % 2 == 0 ? 2000 : bad.size());
      bad[at] = static_cast<char>(bad[at] ^ static_cast<char>(1 + random.below(255)));
      const auto model = FasttextModel::open(bad);
      if (!model) {
        ++refused;
        continue;
      }
      Workspace work;
      std::vector<float> scores((*model)->labels().size());
      (*model)->prepare(input, work);
      (*model)->score(input, input.all(), work, scores);
    }
    CHECK(refused > 100);
  }
}

TEST_CASE("models of other kinds are refused with what is wrong", "[fasttext]") {
  CHECK(FasttextModel::open("").error().message.find("not a fastText model") != std::string::npos);
  fasttext::FastText oracle;
  const std::string good = train_model(all_settings[0], oracle);
  const auto with = [&](std::size_t offset, std::int32_t value) {
    std::string bad = good;
    std::memcpy(bad.data() + offset, &value, sizeof value);
    return FasttextModel::open(bad).error().message;
  };
  CHECK(with(4, 11).find("version") != std::string::npos);
  CHECK(with(8, 0).find("dimension") != std::string::npos);
  CHECK(with(8, 100000).find("dimension") != std::string::npos);
  CHECK(with(28, 9).find("word n-grams") != std::string::npos);
  CHECK(with(32, 1).find("loss") != std::string::npos);
  CHECK(with(36, 1).find("classifier") != std::string::npos);
}
