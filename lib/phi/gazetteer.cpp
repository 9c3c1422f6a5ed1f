// File format of names.gaz, all integers little-endian:
//
//   0      8 bytes   "CLGAZ\0\0\2" (last byte: version)
//   8      u32       number of entries n
//   12     u32       number of different facts p, at most 65,536
//   16     65537 u32 index: entries whose hash has the upper 16 bits b are [index[b], index[b+1])
//   …      p times   u32 bits of WordFacts: the palette
//   …      n times   the next 24 bits of the hash, ascending within a bucket
//   …      n times   u16 place of the entry's facts in the palette
//   end-32 32 bytes  BLAKE2b-256 of everything before
//
// A key is 40 bits of word_hash, so with some 750,000 entries a word that is not in the file is
// taken for one that is about once in 1.5 million look-ups. open() checks size, digest, that the
// index ascends and ends at n, and that every entry points into the palette; after that find()
// reads inside the file whatever the hash.
#include "phi/gazetteer.h"

#include <utility>

#include "base/digest.h"

namespace careline::phi {
namespace {

constexpr std::string_view magic{"CLGAZ\0\0\2", 8};
constexpr std::size_t buckets = 65536;
constexpr std::size_t header_size = 16;
constexpr std::size_t index_size = (buckets + 1) * 4;
constexpr std::size_t digest_size = 32;

std::uint32_t read_u32(const unsigned char* p) noexcept {
  return static_cast<std::uint32_t>(p[0]) | static_cast<std::uint32_t>(p[1]) << 8U |
         static_cast<std::uint32_t>(p[2]) << 16U | static_cast<std::uint32_t>(p[3]) << 24U;
}

std::uint16_t read_u16(const unsigned char* p) noexcept {
  return static_cast<std::uint16_t>(p[0] | p[1] << 8U);
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
  if (all.size() < header_size + index_size + digest_size || all.substr(0, magic.size()) != magic) {
    return fail(Status::bad_model, path + ": not a gazetteer");
  }
  const auto* bytes = reinterpret_cast<const unsigned char*>(all.data());
  g.count_ = read_u32(bytes + 8);
  const std::size_t palette = read_u32(bytes + 12);
  if (palette == 0 || palette > 65536 ||
      all.size() !=
          header_size + index_size + palette * 4 + std::size_t{g.count_} * 5 + digest_size) {
    return fail(Status::bad_model, path + ": length does not fit the number of entries");
  }
  const Digest digest = blake2b(all.substr(0, all.size() - digest_size));
  if (!equal_constant_time(as_view(digest), all.substr(all.size() - digest_size))) {
    return fail(Status::bad_model, path + ": digest does not match the content");
  }
  g.index_ = bytes + header_size;
  g.palette_ = g.index_ + index_size;
  g.tails_ = g.palette_ + palette * 4;
  g.numbers_ = g.tails_ + std::size_t{g.count_} * 3;
  std::uint32_t previous = 0;
  for (std::size_t i = 0; i <= buckets; ++i) {
    const std::uint32_t at = read_u32(g.index_ + i * 4);
    if (at < previous || at > g.count_ || (i == buckets && at != g.count_)) {
      return fail_at(Status::bad_model, path + ": index does not ascend",
                     static_cast<std::int64_t>(header_size + i * 4));
    }
    previous = at;
  }
  for (std::uint32_t i = 0; i < g.count_; ++i) {
    if (read_u16(g.numbers_ + std::size_t{i} * 2) >= palette) {
      return fail_at(Status::bad_model, path + ": an entry points past the palette", i);
    }
  }
  return g;
}

WordFacts Gazetteer::find(std::uint64_t hash) const noexcept {
  const auto bucket = static_cast<std::size_t>(hash >> 48U);
  const auto tail = static_cast<std::uint32_t>(hash >> 24U) & 0xFFFFFFU;
  const std::uint32_t end = read_u32(index_ + (bucket + 1) * 4);
  for (std::uint32_t i = read_u32(index_ + bucket * 4); i < end; ++i) {
    const unsigned char* p = tails_ + std::size_t{i} * 3;
    const std::uint32_t here =
        static_cast<std::uint32_t>(read_u16(p)) | static_cast<std::uint32_t>(p[2]) << 16U;
    if (here >= tail) {
      if (here != tail) break;
      const std::size_t number = read_u16(numbers_ + std::size_t{i} * 2);
      return WordFacts(read_u32(palette_ + number * 4));
    }
  }
  return WordFacts();
}

}  // namespace careline::phi
