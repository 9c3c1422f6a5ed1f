// Bundles: digests, signatures, damage.
#include <catch2/catch.hpp>

#include <sodium.h>

#include <unistd.h>
#include <cstdio>
#include <fstream>

#include "base/mapped_file.h"
#include "intent/bundle.h"
#include "intent/intent.h"
#include "intent/train/random.h"
#include "sample_corpus.h"
#include "shipped_classifier.h"

using namespace careline;
using namespace careline::intent;
using careline::intent::tests::sample_corpus;

namespace {

struct Keys {
  PublicKey open{};
  SecretKey secret{};
  Keys() {
    REQUIRE(sodium_init() >= 0);
    crypto_sign_keypair(open.data(), secret.data());
  }
  std::string_view view() const {
    return {reinterpret_cast<const char*>(open.data()), open.size()};
  }
};

class BundleFile {
 public:
  explicit BundleFile(std::string_view bytes)
      : path_("/tmp/careline-bundle-" + std::to_string(::getpid())) {
    std::ofstream(path_, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
  ~BundleFile() { std::remove(path_.c_str()); }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// A small signed bundle.
std::string small_bundle(const Keys& keys) {
  TrainOptions options;
  options.signing_key = &keys.secret;
  options.fasttext_dim = 10;
  options.fasttext_buckets = 100;
  options.fasttext_epochs = 5;
  options.max_features = 400;
  auto trained = train(sample_corpus(), {}, options);
  REQUIRE(trained.ok());
  return trained->bundle;
}

Status status_of(const std::string& bytes, const Keys& keys, std::string* message = nullptr) {
  const BundleFile file(bytes);
  const auto opened = Classifier::open(file.path(), {false, keys.view()});
  if (opened) return Status::ok;
  if (message != nullptr) *message = opened.error().message;
  CHECK(opened.error().message.find(file.path()) != std::string::npos);
  return opened.error().status;
}

}  // namespace

TEST_CASE("sections come back as they were written", "[bundle]") {
  const Keys keys;
  const std::vector<std::pair<std::string, std::string>> sections = {
      {"manifest", "{}"},
      {"sixteen-letters!", std::string(1000, 'x')},
      {"empty", ""},
      {"last", "z"}};
  const std::string bytes = Bundle::write(sections, &keys.secret);
  const auto bundle = Bundle::read(bytes, "memory", keys.open);
  REQUIRE(bundle.ok());
  CHECK(bundle->signature() == Bundle::Signature::valid);
  for (const auto& [name, content] : sections) {
    CHECK(bundle->section(name) == content);
    if (!content.empty()) CHECK(bundle->offset_of(bundle->section(name)) % 64 == 0);
  }
  CHECK(bundle->section("none").empty());
  CHECK(Bundle::read(Bundle::write(sections, nullptr), "m", keys.open)->signature() ==
        Bundle::Signature::absent);
  const Keys others;
  CHECK(Bundle::read(bytes, "m", others.open)->signature() == Bundle::Signature::invalid);
}

TEST_CASE("unsigned and foreign bundles load only as the host says", "[bundle]") {
  const Keys keys;
  const std::string bytes = small_bundle(keys);
  CHECK(status_of(bytes, keys) == Status::ok);
  const Keys others;
  std::string message;
  CHECK(status_of(bytes, others, &message) == Status::bad_model);
  CHECK(message.find("signature") != std::string::npos);

  std::string unsigned_bytes = bytes;
  const std::size_t signature_at = 16 + 64 * static_cast<std::size_t>(bytes[8]) + 32;
  std::fill_n(unsigned_bytes.begin() + static_cast<std::ptrdiff_t>(signature_at), 64, '\0');
  const BundleFile file(unsigned_bytes);
  CHECK(Classifier::open(file.path(), {false, keys.view()}).error().message.find("not signed") !=
        std::string::npos);
  CHECK(Classifier::open(file.path(), {true, keys.view()}).ok());
  // Allowing unsigned ones does not allow a wrong signature.
  const BundleFile signed_file(bytes);
  CHECK(Classifier::open(signed_file.path(), {true, others.view()}).error().status ==
        Status::bad_model);
  CHECK(Classifier::open(signed_file.path(), {true, "short"}).error().status ==
        Status::invalid_argument);
  CHECK(Classifier::open("/no/such/file.clm").error().status == Status::not_found);
}

TEST_CASE("every changed byte of the header is noticed", "[bundle]") {
  const Keys keys;
  const std::string good = small_bundle(keys);
  const std::size_t header = 16 + 64 * static_cast<std::size_t>(good[8]) + 32 + 64;
  for (std::size_t at = 0; at < header; ++at) {
    for (const int flip : {1, 0x80, 0xFF}) {
      std::string bad = good;
      bad[at] = static_cast<char>(bad[at] ^ static_cast<char>(flip));
      CAPTURE(at, flip);
      REQUIRE(status_of(bad, keys) == Status::bad_model);
    }
  }
}

TEST_CASE("10,000 changed bytes anywhere are noticed, with the offset", "[bundle]") {
  const Keys keys;
  const std::string good = small_bundle(keys);
  Random random(21);
  std::string bad = good;
  for (int i = 0; i < 10000; ++i) {
    const std::size_t at = random.below(bad.size());
    const char was = bad[at];
    bad[at] = static_cast<char>(was ^ static_cast<char>(1 + random.below(255)));
    const auto bundle = Bundle::read(bad, "m", keys.open);
    const bool noticed = !bundle || bundle->signature() == Bundle::Signature::invalid;
    REQUIRE(noticed);
    if (!bundle) {
      REQUIRE(bundle.error().status == Status::bad_model);
      REQUIRE(bundle.error().offset >= 0);
      REQUIRE(bundle.error().offset <= static_cast<std::int64_t>(bad.size()));
    }
    bad[at] = was;
  }
}

TEST_CASE("truncations at and around every border are noticed", "[bundle]") {
  const Keys keys;
  const std::string good = small_bundle(keys);
  const auto bundle = Bundle::read(good, "m", keys.open);
  std::vector<std::size_t> sizes = {0, 1, 7, 8, 12, 15, 16, good.size() - 1};
  for (const auto& section : bundle->sections()) {
    const std::size_t begin = bundle->offset_of(section.content);
    for (const std::size_t at : {begin, begin + section.content.size()}) {
      for (const int shift : {-64, -1, 0, 1}) {
        const auto size = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + shift);
        if (size < good.size()) sizes.push_back(size);
      }
    }
  }
  for (std::size_t at = 16; at < 500; at += 3) sizes.push_back(at);
  for (const std::size_t size : sizes) {
    CAPTURE(size);
    REQUIRE(status_of(good.substr(0, size), keys) == Status::bad_model);
  }
  CHECK(status_of(good + '\0', keys) == Status::bad_model);
  CHECK(status_of(std::string(5000, 'a'), keys) == Status::bad_model);
}

TEST_CASE("sections that do not fit each other are refused", "[bundle]") {
  const Keys keys;
  const std::string good = small_bundle(keys);
  const auto bundle = Bundle::read(good, "m", keys.open);
  std::vector<std::pair<std::string, std::string>> sections;
  for (const auto& s : bundle->sections()) sections.emplace_back(s.name, std::string(s.content));
  const auto open_with = [&](const char* name, const std::string& content) {
    auto changed = sections;
    for (auto& [section, bytes] : changed) {
      if (section == name) bytes = content;
    }
    std::string message;
    CHECK(status_of(Bundle::write(changed, &keys.secret), keys, &message) == Status::bad_model);
    return message;
  };
  CHECK(open_with("manifest", "{}").find("manifest") != std::string::npos);
  CHECK(open_with("fasttext", "").find("fastText") != std::string::npos);
  CHECK(open_with("linear", std::string(bundle->section("fasttext"))).find("linear") !=
        std::string::npos);
  std::string other_labels(bundle->section("manifest"));
  const std::size_t at = other_labels.find("greeting");
  other_labels.replace(at, 8, "greetinG");
  CHECK(open_with("manifest", other_labels).find("label") != std::string::npos);
}
