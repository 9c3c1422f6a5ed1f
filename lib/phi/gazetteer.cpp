// File format of names.gaz, all integers little-endian:
//
//   0      8 bytes   "CLGAZ\0\0\1" (last byte: version)
//   8      u32       number of entries n
//   12     u32       0
//   16     65537 u32 index: entries whose hash has the upper 16 bits p are [index[p], index[p+1])
//   …      n times   u32 next 32 bits of the hash, u32 bits of WordFacts; sorted within a bucket
//   end-32 32 bytes  BLAKE2b-256 of everything before
//
// A key is 48 bits of word_hash, so with some 400,000 entries a word that is not in the file is
// taken for one that is about once in 10^9 look-ups. open() checks size, digest and that the index
// ascends and ends at n; after that find() reads inside the file whatever the hash.
#include "phi/gazetteer.h"

#include <utility>

#include "base/digest.h"

namespace careline::phi {
namespace {

constexpr std::string_view magic{"CLGAZ\0\0\1", 8};
constexpr std::size_t buckets = 65536;
constexpr std::size_t header_size = 16;
constexpr std::size_t index_size = (buckets + 1) * 4;
constexpr std::size_t digest_size = 32;

std::uint32_t read_u32(const unsigned char* p) noexcept {
  return static_cast<std::uint32_t>(p[0]) | static_cast<std::uint32_t>(p[1]) << 8U |
         static_cast<std::uint32_t>(p[2]) << 16U | static_cast<std::uint32_t>(p[3]) << 24U;
}

}  // namespace

std::uint64_t word_hash(std::string_view canonical) noexcept {
  std::uint64_t h = 0xCBF29CE484222325ULL;
  for (const char c : canonical) {
    h ^= static_cast<unsigned char>(c);
    h *= 0x100000001B3ULL;
  }
  h ^= h >> 32U;
  h *= 0x9E3779B97F4A7C15ULL;
  return h ^ h >> 29U;
}

Result<Gazetteer> Gazetteer::open(const std::string& path) {
  Result<MappedFile> mapped = MappedFile::open(path, 64U << 20);
  if (!mapped) return mapped.error();
  Gazetteer g(std::move(*mapped));
  const std::string_view all = g.file_.view();
  if (all.size() < header_size + index_size + digest_size ||
      all.substr(0, magic.size()) != magic) {
    return fail(Status::bad_model, path + ": not a gazetteer");
  }
  const auto* bytes = reinterpret_cast<const unsigned char*>(all.data());
  g.count_ = read_u32(bytes + 8);
  if (all.size() != header_size + index_size + std::size_t{g.count_} * 8 + digest_size) {
    return fail(Status::bad_model, path + ": length does not fit the number of entries");
  }
  const Digest digest = blake2b(all.substr(0, all.size() - digest_size));
  if (!equal_constant_time(as_view(digest), all.substr(all.size() - digest_size))) {
    return fail(Status::bad_model, path + ": digest does not match the content");
  }
  g.index_ = bytes + header_size;
  g.entries_ = g.index_ + index_size;
  std::uint32_t previous = 0;
  for (std::size_t i = 0; i <= buckets; ++i) {
    const std::uint32_t at = read_u32(g.index_ + i * 4);
    if (at < previous || at > g.count_ || (i == buckets && at != g.count_)) {
      return fail_at(Status::bad_model, path + ": index does not ascend",
                     static_cast<std::int64_t>(header_size + i * 4));
    }
    previous = at;
  }
  return g;
}

WordFacts Gazetteer::find(std::uint64_t hash) const noexcept {
  const auto bucket = static_cast<std::size_t>(hash >> 48U);
  const auto tail = static_cast<std::uint32_t>(hash >> 16U);
  const std::uint32_t end = read_u32(index_ + (bucket + 1) * 4);
  for (std::uint32_t i = read_u32(index_ + bucket * 4); i < end; ++i) {
    const unsigned char* entry = entries_ + std::size_t{i} * 8;
    if (read_u32(entry) == tail) return WordFacts(read_u32(entry + 4));
  }
  return WordFacts();
}

}  // namespace careline::phi
