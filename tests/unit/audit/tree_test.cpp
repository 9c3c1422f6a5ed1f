// The Merkle tree: RFC 6962's hashes, proofs against the definition, and the public cases of
// transparency-dev/merkle when they are at hand.
#include "audit/tree.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <random>

#include "audit/bundle.h"
#include "audit/note.h"
#include "base/json_reader.h"
#include "base/mapped_file.h"

namespace careline::audit::test {
namespace {

std::vector<Digest> some_leaves(std::size_t n) {
  std::vector<Digest> out;
  for (std::size_t i = 0; i < n; ++i) out.push_back(leaf_hash("leaf " + std::to_string(i)));
  return out;
}

// The definition of RFC 6962, section 2.1, word for word.
Digest by_definition(const std::vector<Digest>& leaves, std::size_t first, std::size_t end) {
  if (end == first) return sha256(std::string_view());
  if (end - first == 1) return leaves[first];
  std::size_t k = 1;
  while (k * 2 < end - first) k *= 2;
  return node_hash(by_definition(leaves, first, first + k), by_definition(leaves, first + k, end));
}

// Hashes of another length than 32 cannot be represented and are refused by whoever reads them.
bool digest_of(const json::Value* v, Digest& out) {
  const std::optional<std::string> bytes = v == nullptr ? std::nullopt : from_base64(v->string());
  if (!bytes || bytes->size() != out.size()) return false;
  std::copy(bytes->begin(), bytes->end(), out.begin());
  return true;
}

bool proof_of(const json::Value* v, std::vector<Digest>& out) {
  if (v == nullptr || !v->is(json::Value::Type::array)) return true;
  for (const json::Value& item : v->array()) {
    Digest d{};
    if (!digest_of(&item, d)) return false;
    out.push_back(d);
  }
  return true;
}

}  // namespace

TEST_CASE("Hashes of RFC 6962", "[tree]") {
  // SHA-256 of nothing and of a zero byte: the empty tree and the leaf of an empty entry.
  CHECK(to_hex(Frontier().root()) ==
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(to_hex(leaf_hash("")) ==
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
}

TEST_CASE("Frontier, tree and definition agree", "[tree]") {
  const std::vector<Digest> leaves = some_leaves(70);
  Frontier frontier;
  for (std::size_t n = 0; n <= leaves.size(); ++n) {
    const Digest expected = by_definition(leaves, 0, n);
    CHECK(frontier.root() == expected);
    const Tree tree(std::vector<Digest>(leaves.begin(), leaves.begin() + n));
    CHECK(tree.root(n) == expected);
    const Result<Frontier> again = Frontier::from(n, frontier.bytes());
    REQUIRE(again.ok());
    CHECK(again->root() == expected);
    if (n < leaves.size()) frontier.add(leaves[n]);
  }
  CHECK_FALSE(Frontier::from(3, std::string(32, 'x')).ok());
}

TEST_CASE("Proofs verify, and nothing else does", "[tree]") {
  const std::size_t size = 37;
  const std::vector<Digest> leaves = some_leaves(size);
  const Tree tree(leaves);
  for (std::size_t n = 1; n <= size; ++n) {
    const Digest root = by_definition(leaves, 0, n);
    for (std::size_t i = 0; i < n; ++i) {
      std::vector<Digest> proof = tree.inclusion(i, n);
      REQUIRE(verify_inclusion(i, n, leaves[i], proof, root));
      REQUIRE_FALSE(verify_inclusion(n, n, leaves[i], proof, root));
      if (n > 1) REQUIRE_FALSE(verify_inclusion((i + 1) % n, n, leaves[i], proof, root));
      proof.push_back(root);
      REQUIRE_FALSE(verify_inclusion(i, n, leaves[i], proof, root));
    }
    for (std::size_t m = 1; m <= n; ++m) {
      std::vector<Digest> proof = tree.consistency(m, n);
      const Digest old = by_definition(leaves, 0, m);
      REQUIRE(verify_consistency(m, n, proof, old, root));
      if (m < n) REQUIRE_FALSE(verify_consistency(m, n, proof, root, root));
      proof.push_back(root);
      REQUIRE_FALSE(verify_consistency(m, n, proof, old, root));
    }
  }
}

TEST_CASE("Range proofs of bundles", "[tree]") {
  const std::vector<Digest> leaves = some_leaves(21);
  for (std::uint64_t size = 1; size <= leaves.size(); ++size) {
    const Digest root = by_definition(leaves, 0, size);
    for (std::uint64_t first = 0; first < size; ++first) {
      for (std::uint64_t end = first + 1; end <= size; ++end) {
        const BundleRange range{size, first, end};
        std::size_t at = 0;
        std::vector<Digest> proof = range_proof(range, [&] { return leaves[at++]; });
        REQUIRE(at == size);
        const std::vector<Digest> inside(leaves.begin() + static_cast<std::ptrdiff_t>(first),
                                         leaves.begin() + static_cast<std::ptrdiff_t>(end));
        REQUIRE(range_root(range, inside, proof) == root);
        if (!proof.empty()) {
          proof.pop_back();
          REQUIRE_FALSE(range_root(range, inside, proof) == root);
        }
      }
    }
  }
}

TEST_CASE("Public inclusion and consistency cases", "[tree]") {
  const char* data = std::getenv("CARELINE_TEST_DATA");
  if (data == nullptr) {
    std::cerr << "SKIPPED: CARELINE_TEST_DATA is not set; the public Merkle cases were not run\n";
    WARN("CARELINE_TEST_DATA is not set; the public Merkle cases were not run");
    return;
  }
  namespace fs = std::filesystem;
  int inclusion = 0;
  int consistency = 0;
  int valid = 0;
  for (const auto& file : fs::recursive_directory_iterator(fs::path(data) / "merkle")) {
    if (file.path().extension() != ".json") continue;
    INFO(file.path().string());
    const Result<std::string> text = read_file(file.path().string());
    REQUIRE(text.ok());
    const Result<json::Value> v = json::parse(*text);
    REQUIRE(v.ok());
    const bool wanted = !v->boolean_or("wantErr", false);
    std::vector<Digest> proof;
    bool good = proof_of(v->find("proof"), proof);
    const auto number = [&](const char* key) {
      const json::Value* found = v->find(key);
      if (found == nullptr) return std::uint64_t{0};
      return found->is(json::Value::Type::integer) ? static_cast<std::uint64_t>(found->integer())
                                                   : UINT64_MAX;
    };
    const auto digest = [&](const char* key) {
      Digest out{};
      good = digest_of(v->find(key), out) && good;
      return out;
    };
    if (v->find("leafIdx") != nullptr || v->find("treeSize") != nullptr) {
      ++inclusion;
      const Digest leaf = digest("leafHash");
      const Digest root = digest("root");
      good = good && verify_inclusion(number("leafIdx"), number("treeSize"), leaf, proof, root);
    } else {
      ++consistency;
      // Some cases write words where only the equality of two roots matters.
      const auto root_or_words = [&](const char* key) {
        const std::string text(v->string_or(key, ""));
        const std::optional<std::string> bytes = from_base64(text);
        return bytes && bytes->size() == 32 ? digest(key) : sha256(text);
      };
      const Digest root1 = root_or_words("root1");
      const Digest root2 = root_or_words("root2");
      good = good && verify_consistency(number("size1"), number("size2"), proof, root1, root2);
    }
    CHECK(good == wanted);
    valid += wanted ? 1 : 0;
  }
  CHECK(inclusion == 98);
  CHECK(consistency == 98);
  CHECK(valid == 12);
}

}  // namespace careline::audit::test
