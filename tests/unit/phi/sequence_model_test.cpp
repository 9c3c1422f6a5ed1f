// The sequence model: its arithmetic against enumeration, its file, and detection without it.
#include "phi/sequence_model.h"

#include <unistd.h>

#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>

#include "base/digest.h"
#include "detect_support.h"
#include "phi/recognizers.h"

namespace careline::phi {
namespace {

constexpr std::size_t labels = sequence_label_count;
using Weights = std::array<float, labels>;

template <typename T>
void put(std::string& out, T value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  out.append(bytes, sizeof value);
}

// A model whose weights are drawn at random: rows for all dense attributes and for `keys`.
struct Drawn {
  std::string bytes;
  std::map<Attribute, Weights> rows;
  std::array<Weights, labels> steps{};
};

Drawn draw(unsigned seed, const std::vector<Attribute>& keys) {
  std::mt19937 random(seed);
  Drawn d;
  std::uniform_real_distribution<float> step(-2, 2);
  std::uniform_int_distribution<int> weight(-300, 300);
  std::string& out = d.bytes;
  out.assign("CLSEQ\0\0\1", 8);
  std::uint32_t slots = 4;
  while (slots <= keys.size() * 2) slots *= 2;
  put(out, static_cast<std::uint32_t>(labels));
  put(out, sequence_layout);
  put(out, static_cast<std::uint32_t>(dense_attributes));
  put(out, static_cast<std::uint32_t>(keys.size()));
  put(out, slots);
  put(out, 1.0F / 1024);
  for (std::size_t k = 0; k < sequence_kind_count; ++k) put(out, 0.3F);
  out.append(8, '\0');
  for (auto& row : d.steps) {
    for (float& v : row) put(out, v = step(random));
  }
  const auto row = [&](Attribute a) {
    Weights& w = d.rows[a];
    for (std::size_t l = 0; l < 16; ++l) {
      const auto v = static_cast<std::int16_t>(l < labels ? weight(random) : 0);
      put(out, v);
      if (l < labels) w[l] = static_cast<float>(v) / 1024;
    }
  };
  for (Attribute a = 0; a < dense_attributes; ++a) row(a);
  for (const Attribute key : keys) row(key);
  std::vector<std::uint32_t> table(std::size_t{slots} * 2, 0);
  for (std::uint32_t k = 0; k < keys.size(); ++k) {
    std::uint32_t slot = keys[k] & (slots - 1);
    while (table[slot * 2] != 0) slot = (slot + 1) & (slots - 1);
    table[slot * 2] = keys[k];
    table[slot * 2 + 1] = k;
  }
  for (const std::uint32_t v : table) put(out, v);
  const Digest digest = blake2b(out);
  out.append(as_view(digest));
  return d;
}

void sign(std::string& bytes) {
  bytes.resize(bytes.size() - 32);
  const Digest digest = blake2b(bytes);
  bytes.append(as_view(digest));
}

bool may_follow(std::size_t a, std::size_t b) {
  return b == 0 || b % 2 == 1 || a == b || a + 1 == b;
}

// A folder with the gazetteer and, if wanted, a model.
class Assets {
 public:
  explicit Assets(const std::string& model) {
    folder_ = std::filesystem::temp_directory_path() /
              ("careline_sequence_" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_ / "models");
    std::filesystem::create_directory_symlink(CARELINE_SOURCE_DIR "/lib/assets/phi",
                                              folder_ / "phi");
    if (!model.empty()) std::ofstream(folder_ / "models/phi.seq", std::ios::binary) << model;
  }
  Assets(const Assets&) = delete;
  Assets& operator=(const Assets&) = delete;
  ~Assets() { std::filesystem::remove_all(folder_); }
  std::string path() const { return folder_.string(); }

 private:
  std::filesystem::path folder_;
};

TEST_CASE("marginals are those that enumeration of all label sequences gives") {
  const std::string message = GENERATE(as<std::string>(), "Ana Ruiz", "in Reno NV", "x", "a b c d");
  const auto gazetteer = Gazetteer::open(CARELINE_SOURCE_DIR "/lib/assets/phi/names.gaz");
  REQUIRE(gazetteer.ok());
  const auto text = text::normalize(message);
  Document d(*text, &*gazetteer, shared_lexicon(), {});
  recognize_by_rules(d, nullptr);
  const WordEvidence evidence = read_word_evidence(d, *make_additive_model(), nullptr);
  const SequenceFeatures features(d, evidence);
  std::vector<Attribute> keys;
  std::array<Attribute, most_attributes> attributes;
  for (std::uint32_t i = 0; i < features.size(); ++i) {
    const std::size_t n = features.attributes(i, attributes);
    REQUIRE(n < most_attributes);
    for (std::size_t k = 0; k < n; k += 2) {
      if (attributes[k] >= dense_attributes) keys.push_back(attributes[k]);
    }
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  const Drawn drawn = draw(static_cast<unsigned>(message.size()), keys);
  const auto model = SequenceModel::read(drawn.bytes, "drawn");
  REQUIRE(model.ok());
  const SequenceMarginals got = model->marginals(features);

  const std::size_t n = features.size();
  std::vector<Weights> scores(n, Weights{});
  for (std::uint32_t i = 0; i < n; ++i) {
    const std::size_t count = features.attributes(i, attributes);
    for (std::size_t k = 0; k < count; ++k) {
      const auto row = drawn.rows.find(attributes[k]);
      if (row == drawn.rows.end()) continue;
      for (std::size_t l = 0; l < labels; ++l) scores[i][l] += row->second[l];
    }
  }
  std::vector<std::array<double, labels>> sums(n, std::array<double, labels>{});
  double all = 0;
  std::vector<std::size_t> path(n, 0);
  for (;;) {
    double score = 0;
    bool legal = path[0] == 0 || path[0] % 2 == 1;
    for (std::size_t i = 0; i < n && legal; ++i) {
      score += scores[i][path[i]];
      if (i == 0) continue;
      legal = may_follow(path[i - 1], path[i]);
      score += drawn.steps[path[i - 1]][path[i]];
    }
    if (legal) {
      const double weight = std::exp(score);
      all += weight;
      for (std::size_t i = 0; i < n; ++i) sums[i][path[i]] += weight;
    }
    std::size_t at = 0;
    while (at < n && ++path[at] == labels) path[at++] = 0;
    if (at == n) break;
  }
  for (std::uint32_t i = 0; i < n; ++i) {
    CHECK(got.at(i).outside == Approx(sums[i][0] / all).margin(2e-3));
    for (std::size_t k = 0; k < sequence_kind_count; ++k) {
      CHECK(got.at(i).begin[k] == Approx(sums[i][1 + 2 * k] / all).margin(2e-3));
      CHECK(got.at(i).kind[k] ==
            Approx((sums[i][1 + 2 * k] + sums[i][2 + 2 * k]) / all).margin(2e-3));
    }
  }
}

TEST_CASE("a model that cannot be trusted is refused with its place") {
  const Drawn drawn = draw(1, {dense_attributes + 5, dense_attributes + 9});
  REQUIRE(SequenceModel::read(drawn.bytes, "m").ok());
  const auto refused = [](const std::string& bytes, std::string_view because) {
    const auto model = SequenceModel::read(bytes, "m");
    REQUIRE_FALSE(model.ok());
    CHECK(model.error().status == Status::bad_model);
    CHECK_THAT(model.error().message, Catch::Contains(std::string(because)));
  };
  std::string bytes = drawn.bytes;
  bytes[800] = static_cast<char>(bytes[800] ^ 1);
  refused(bytes, "digest");
  refused(drawn.bytes.substr(0, drawn.bytes.size() - 64), "length");
  refused("CLSEQ", "not a sequence model");
  const auto changed = [&](std::size_t at, std::uint32_t value) {
    std::string b = drawn.bytes;
    std::memcpy(b.data() + at, &value, 4);
    sign(b);
    return b;
  };
  refused(changed(8, 11), "labels or features");
  refused(changed(12, sequence_layout + 1), "labels or features");
  refused(changed(24, 6), "length");
  refused(changed(28, 0x7FC00000), "scale");
  refused(changed(36, 0), "threshold");
  refused(changed(64, 0x7F800000), "transition");
  const std::size_t table = drawn.bytes.size() - 32 - 8 * 8;
  for (std::size_t s = 0; s < 8; ++s) {
    std::uint32_t key = 0;
    std::memcpy(&key, drawn.bytes.data() + table + s * 8, 4);
    if (key != 0) refused(changed(table + s * 8 + 4, 2), "slot points behind");
  }
}

TEST_CASE("without the model the rules detect, and the detector says so") {
  const Assets assets("");
  const auto opened = Detector::open(assets.path());
  REQUIRE(opened.ok());
  CHECK_FALSE((*opened)->has_sequence_model());
  const std::string message = "My name is Rosa Delgado, call me at 415-555-0132";
  const auto text = text::normalize(message);
  const Spans spans = (*opened)->detect(*text, {}, nullptr);
  REQUIRE(spans.size() == 2);
  CHECK(spans[0].kind == PhiKind::name);
  CHECK(spans[1].kind == PhiKind::phone);
}

TEST_CASE("a model that is there but broken is an error, not a silent fallback") {
  const Assets assets("not a model");
  const auto opened = Detector::open(assets.path());
  REQUIRE_FALSE(opened.ok());
  CHECK_THAT(opened.error().message, Catch::Contains("phi.seq"));
}

TEST_CASE("the shipped model is installed") {
  CHECK(detector().has_sequence_model());
}

TEST_CASE("names and places are found in any casing") {
  const std::vector<std::string> messages = {
      "please send the results to Dr. Oyelaran at Riverbend Orthopedics",
      "my daughter Anneliese Brandt lives in Kalamazoo",
      "Soy la mamá de Emiliano y vivo en Laredo",
      "pick up the form from Thaddeus at 41 Wharf Street",
  };
  for (const std::string& message : messages) {
    std::string lower = message;
    std::string upper = message;
    for (char& c : lower) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    for (char& c : upper) {
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    const Spans as_written = spans_of(message);
    REQUIRE_FALSE(as_written.empty());
    for (const std::string& other : {lower, upper}) {
      INFO(other);
      const Spans spans = spans_of(other);
      REQUIRE(spans.size() == as_written.size());
      for (std::size_t k = 0; k < spans.size(); ++k) {
        CHECK(spans[k].kind == as_written[k].kind);
        CHECK(spans[k].range == as_written[k].range);
      }
    }
  }
}

TEST_CASE("a name that one sentence shows is found in the next") {
  const auto spans = found("My husband's name is Balthazar. Later on balthazar called again.");
  CHECK(std::count(spans.begin(), spans.end(), "name:balthazar") == 1);
}

}  // namespace
}  // namespace careline::phi
