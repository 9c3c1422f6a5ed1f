#include "intent/word_vectors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

#include "intent/feature_hash.h"

namespace careline::intent {
namespace {

constexpr std::uint32_t magic = 0x31434556U;  // "VEC1"
constexpr std::uint32_t max_dim = 512;
constexpr std::uint32_t max_words = 1U << 22;
constexpr std::size_t section_alignment = 64;
constexpr std::size_t row_block = 16;
// Zipf's law stands in for counts, which vector files lack: the word of rank r has a share of about
// 0.1 / (r + 3) of running text.
constexpr double zipf_share = 0.1;
constexpr double zipf_offset = 3;
constexpr double smoothing = 1e-3;

double weight_of_rank(std::size_t rank) {
  return smoothing / (smoothing + zipf_share / (static_cast<double>(rank) + zipf_offset));
}

}  // namespace

Result<std::unique_ptr<WordVectors>> WordVectors::open(std::string_view bytes) {
  ByteReader in(bytes);
  const auto broken = [&](const char* what) {
    return fail_at(Status::bad_model, std::string("vectors section: ") + what,
                   static_cast<std::int64_t>(in.at()));
  };
  if (in.read<std::uint32_t>() != magic) return broken("not word vectors");
  const auto words = in.read<std::uint32_t>();
  const auto dim = in.read<std::uint32_t>();
  const auto bits = in.read<std::uint32_t>();
  for (int i = 0; i < 4; ++i) {
    if (in.read<std::uint32_t>() != 0) return broken("reserved bytes are not zero");
  }
  if (!in.good() || words < 1 || words > max_words || dim < 1 || dim > max_dim) {
    return broken("sizes out of range");
  }
  std::unique_ptr<WordVectors> vectors(new WordVectors());
  vectors->words_ = words;
  vectors->dim_ = dim;
  vectors->stride_ = (dim + row_block - 1) / row_block * row_block;
  if (!vectors->table_.read(in, bits, words)) return broken("bad hash table");
  in.align(section_alignment);
  vectors->rows_ = in.array<std::int8_t>(std::uint64_t{words} * vectors->stride_);
  if (!in.good()) return broken("truncated rows");
  if (in.left() != 0) return broken("unexpected bytes at the end");
  return vectors;
}

std::uint32_t WordVectors::find(std::string_view form) const noexcept {
  return table_.find(word_hash(form, vector_seed));
}

std::string WordVectors::write(const std::vector<Word>& words) {
  const std::size_t dim = words.empty() ? 0 : words.front().direction.size();
  std::vector<std::uint64_t> hashes;
  std::vector<float> rows;
  std::unordered_set<std::uint64_t> seen;
  float largest = 0;
  for (const Word& word : words) {
    const std::uint64_t hash = word_hash(word.form, vector_seed);
    double norm = 0;
    for (const float x : word.direction) norm += static_cast<double>(x) * static_cast<double>(x);
    if (word.direction.size() != dim || !(norm > 0) || !seen.insert(hash).second) continue;
    const double factor = weight_of_rank(hashes.size()) / std::sqrt(norm);
    hashes.push_back(hash);
    for (const float x : word.direction) {
      rows.push_back(static_cast<float>(static_cast<double>(x) * factor));
      largest = std::max(largest, std::fabs(rows.back()));
    }
  }
  const std::uint32_t bits = HashTable::bits_for(hashes.size());
  const auto slots = HashTable::build(hashes, bits);
  const std::array<std::uint32_t, 8> head = {magic, static_cast<std::uint32_t>(hashes.size()),
                                             static_cast<std::uint32_t>(dim), bits};
  std::string out(reinterpret_cast<const char*>(head.data()), sizeof head);
  out.append(reinterpret_cast<const char*>(slots.data()), slots.size() * sizeof(HashTable::Slot));
  out.resize((out.size() + section_alignment - 1) / section_alignment * section_alignment, '\0');
  const float scale = largest > 0 ? 127.0F / largest : 0.0F;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    out.push_back(static_cast<char>(static_cast<std::int8_t>(std::lround(rows[i] * scale))));
    if (dim > 0 && (i + 1) % dim == 0) {
      out.append((row_block - dim % row_block) % row_block, '\0');
    }
  }
  return out;
}

}  // namespace careline::intent
