#include "phi/sequence_model.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <utility>

#include "base/digest.h"

namespace careline::phi {
namespace {

static_assert(std::endian::native == std::endian::little, "the model is read where it lies");

constexpr std::string_view magic{"CLSEQ\0\0\1", 8};
constexpr std::size_t steps_at = 64;
constexpr std::size_t rows_at = steps_at + 4 * sequence_label_count * sequence_label_count;
constexpr std::size_t row_bytes = 32;
constexpr std::size_t digest_size = 32;
constexpr std::size_t most_bytes = 16U << 20;
// A token whose best label is this much less likely than "outside" ends a stretch. Transitions add
// at most a few units, so nothing that is near a threshold is lost (sequence_model_test.cpp).
// In long texts the stretch ends sooner, for speed.
constexpr float certain = 12.0F;
constexpr float certain_in_long_text = 6.0F;
constexpr float hopeless = -9.0F;

std::uint32_t read_u32(const char* p) noexcept {
  std::uint32_t v = 0;
  std::memcpy(&v, p, sizeof v);
  return v;
}
float read_f32(const char* p) noexcept {
  float v = 0;
  std::memcpy(&v, p, sizeof v);
  return v;
}

// May label b follow label a? Inside only follows begin or inside of its kind.
constexpr bool allowed(std::size_t a, std::size_t b) noexcept {
  return b == 0 || b % 2 == 1 || a == b || a + 1 == b;
}

// Below this a label adds nothing that a threshold could see.
constexpr float negligible = 1e-6F;

// e to the power of x <= 0, to about five digits; the compiler turns loops of it into vectors.
inline float exponential(float x) noexcept {
  const float y = std::max(x, -80.0F) * 1.44269504F;
  const float whole = static_cast<float>(static_cast<std::int32_t>(y) - 1);
  const float f = y - whole;  // 0 to 2 with the truncation towards zero of a negative y
  // 2^f for f in [0, 2], by 2^(f/2) squared
  const float h = f * 0.34657359F;
  const float half =
      1.0F + h * (1.0F + h * (0.5F + h * (0.16666667F + h * (0.04166667F + h * 0.00833333F))));
  return half * half * std::bit_cast<float>((static_cast<std::int32_t>(whole) + 127) << 23);
}

}  // namespace

PhiKind phi_kind(SequenceKind kind) noexcept {
  switch (kind) {
    case SequenceKind::name:
      return PhiKind::name;
    case SequenceKind::city:
      return PhiKind::city;
    case SequenceKind::address:
      return PhiKind::address;
    case SequenceKind::zip:
      return PhiKind::zip;
    case SequenceKind::facility:
      return PhiKind::facility;
    case SequenceKind::organization:
      return PhiKind::organization;
  }
  return PhiKind::name;
}

Result<SequenceModel> SequenceModel::open(const std::string& path) {
  Result<MappedFile> mapped = MappedFile::open(path, most_bytes);
  if (!mapped) return mapped.error();
  Result<SequenceModel> m = read(mapped->view(), path);
  if (m) m->file_ = std::move(*mapped);
  return m;
}

Result<SequenceModel> SequenceModel::read(std::string_view all, const std::string& name) {
  SequenceModel m;
  if (all.size() < rows_at + digest_size || all.substr(0, magic.size()) != magic)
    return fail(Status::bad_model, name + ": not a sequence model");
  if (reinterpret_cast<std::uintptr_t>(all.data()) % 4 != 0)
    return fail(Status::bad_model, name + ": does not begin at a multiple of four");
  const char* bytes = all.data();
  const std::uint32_t labels = read_u32(bytes + 8);
  const std::uint32_t layout = read_u32(bytes + 12);
  m.dense_rows_ = read_u32(bytes + 16);
  const std::uint32_t hashed_rows = read_u32(bytes + 20);
  const std::uint32_t slots = read_u32(bytes + 24);
  m.scale_ = read_f32(bytes + 28);
  if (labels != sequence_label_count || layout != sequence_layout ||
      m.dense_rows_ != dense_attributes) {
    return fail(Status::bad_model, name + ": made for other labels or features");
  }
  if (!std::has_single_bit(slots) || slots > (1U << 24) || hashed_rows >= slots ||
      all.size() != rows_at + (std::size_t{m.dense_rows_} + hashed_rows) * row_bytes +
                        std::size_t{slots} * 8 + digest_size) {
    return fail(Status::bad_model, name + ": length does not fit the number of rows");
  }
  const Digest digest = blake2b(all.substr(0, all.size() - digest_size));
  if (!equal_constant_time(as_view(digest), all.substr(all.size() - digest_size)))
    return fail(Status::bad_model, name + ": digest does not match the content");
  // The tables lie at multiples of four: aligned for what they hold.
  m.rows_ = reinterpret_cast<const std::int16_t*>(bytes + rows_at);
  const char* table = bytes + rows_at + (std::size_t{m.dense_rows_} + hashed_rows) * row_bytes;
  m.slots_ = reinterpret_cast<const std::uint32_t*>(table);
  m.slot_mask_ = slots - 1;
  bool empty = false;
  for (std::size_t s = 0; s < slots; ++s) {
    const std::uint32_t key = m.slots_[s * 2];
    empty = empty || key == 0;
    if (key != 0 && m.slots_[s * 2 + 1] >= hashed_rows) {
      return fail_at(Status::bad_model, name + ": a slot points behind the last row",
                     static_cast<std::int64_t>(table + s * 8 - bytes));
    }
  }
  if (!empty) return fail(Status::bad_model, name + ": the table has no empty slot");
  if (!(m.scale_ > 0 && m.scale_ < 1))
    return fail_at(Status::bad_model, name + ": scale of weights is out of range", 28);
  for (std::size_t k = 0; k < sequence_kind_count; ++k) {
    m.thresholds_[k] = read_f32(bytes + 32 + k * 4);
    if (!(m.thresholds_[k] > 0 && m.thresholds_[k] < 1)) {
      return fail_at(Status::bad_model, name + ": a threshold is not between 0 and 1",
                     static_cast<std::int64_t>(32 + k * 4));
    }
  }
  for (std::size_t a = 0; a < sequence_label_count; ++a) {
    for (std::size_t b = 0; b < sequence_label_count; ++b) {
      const std::size_t at = steps_at + 4 * (a * sequence_label_count + b);
      const float weight = read_f32(bytes + at);
      if (!(std::abs(weight) < 20)) {
        return fail_at(Status::bad_model, name + ": a transition is out of range",
                       static_cast<std::int64_t>(at));
      }
      const float step = allowed(a, b) ? std::exp(weight) : 0.0F;
      m.steps_[a][b] = step;
      m.steps_back_[b][a] = step;
    }
  }
  return m;
}

void SequenceModel::add_rows(std::span<const Attribute> attributes, Sum& sum) const noexcept {
  for (const Attribute attribute : attributes) {
    std::size_t row = attribute;
    if (row >= dense_attributes) {
      std::uint32_t slot = attribute & slot_mask_;
      while (slots_[std::size_t{slot} * 2] != attribute && slots_[std::size_t{slot} * 2] != 0)
        slot = (slot + 1) & slot_mask_;
      if (slots_[std::size_t{slot} * 2] == 0) continue;
      row = std::size_t{dense_rows_} + slots_[std::size_t{slot} * 2 + 1];
    }
    const std::int16_t* weights = rows_ + row * width;
    for (std::size_t l = 0; l < width; ++l) sum[l] += weights[l];
  }
}

// `cache` is empty, or has a power of two of entries for the words of a long text. There, a token
// that its words alone make `hopeless` is left at that.
void SequenceModel::score(const SequenceFeatures& features, std::uint32_t token,
                          SecureVector<WordSums>& cache, Row& out) const noexcept {
  std::array<Attribute, most_attributes> attributes;
  Sum sum{};
  if (cache.empty()) {
    add_rows({attributes.data(), features.attributes(token, attributes)}, sum);
  } else {
    for (std::uint32_t o = 0; o < 5; ++o) {
      if (token + o < 2 || token + o - 2 >= features.size()) continue;
      const std::uint32_t word = token + o - 2;
      const std::uint64_t key = features.word_key(word);
      if (key == 0) continue;
      WordSums& known = cache[key >> 32U & (cache.size() - 1)];
      if (known.key != key) {
        known.key = key;
        for (std::uint32_t at = 0; at < 5; ++at) {
          known.at[at] = Sum{};
          add_rows({attributes.data(), features.word_attributes(word, at, attributes)},
                   known.at[at]);
        }
      }
      for (std::size_t l = 0; l < width; ++l) sum[l] += known.at[o][l];
    }
    const std::int32_t best =
        *std::max_element(sum.begin() + 1, sum.begin() + sequence_label_count);
    if (static_cast<float>(best - sum[0]) * scale_ > hopeless)
      add_rows({attributes.data(), features.place_attributes(token, attributes)}, sum);
  }
  for (std::size_t l = 0; l < width; ++l) out[l] = static_cast<float>(sum[l]) * scale_;
}

SequenceMarginals SequenceModel::marginals(const SequenceFeatures& features) const {
  const std::uint32_t size = features.size();
  SequenceMarginals out(size);
  const bool long_text = !features.whole();
  const float cut = long_text ? certain_in_long_text : certain;
  SecureVector<WordSums> cache(long_text ? 512 : 0);
  SecureVector<Row> scores;   // of one stretch
  SecureVector<Row> forward;  // … and its forward vectors
  std::uint32_t begin = 0;    // of the stretch
  Row row;
  for (std::uint32_t i = 0; i <= size; ++i) {
    if (i < size && features.possible(i)) {
      score(features, i, cache, row);
      const float best = *std::max_element(row.begin() + 1, row.begin() + sequence_label_count);
      if (best >= row[0] - cut) {
        if (scores.empty()) begin = i;
        scores.push_back(row);
        continue;
      }
    }
    if (!scores.empty()) infer(begin, i, size, scores, forward, out);
    scores.clear();
  }
  return out;
}

// Forward-backward over tokens [begin, end); beside them, "outside" is certain.
void SequenceModel::infer(std::uint32_t begin, std::uint32_t end, std::uint32_t size,
                          SecureVector<Row>& scores, SecureVector<Row>& forward,
                          SequenceMarginals& out) const {
  const std::size_t n = end - begin;
  forward.resize(n);
  for (Row& s : scores) {
    const float top = *std::max_element(s.begin(), s.begin() + sequence_label_count);
    for (std::size_t l = 0; l < width; ++l) s[l] = exponential(s[l] - top);
    for (std::size_t l = sequence_label_count; l < width; ++l) s[l] = 0;
  }
  for (std::size_t t = 0; t < n; ++t) {
    Row f{};
    if (t == 0 && begin == 0) {
      f[0] = 1;
      for (std::size_t k = 0; k < sequence_kind_count; ++k) f[1 + 2 * k] = 1;
    } else if (t == 0) {
      f = steps_[0];
    } else {
      const Row& p = forward[t - 1];
      for (std::size_t a = 0; a < sequence_label_count; ++a) {
        if (p[a] < negligible) continue;
        for (std::size_t b = 0; b < width; ++b) f[b] += p[a] * steps_[a][b];
      }
    }
    float sum = 0;
    for (std::size_t l = 0; l < width; ++l) sum += f[l] *= scores[t][l];
    // Nothing that may follow here has any weight left: weights no trainer writes. Outside, then.
    if (!(sum > 0)) {
      f = Row{};
      f[0] = sum = 1;
    }
    for (float& v : f) v /= sum;
    forward[t] = f;
  }
  Row back{};
  for (std::size_t l = 0; l < sequence_label_count; ++l)
    back[l] = end == size ? 1.0F : steps_back_[0][l];
  for (std::size_t t = n; t-- > 0;) {
    Row m{};
    float sum = 0;
    for (std::size_t l = 0; l < width; ++l) sum += m[l] = forward[t][l] * back[l];
    if (!(sum > 0)) {
      m = Row{};
      m[0] = sum = 1;
    }
    TokenMarginals& o = out.make(begin + static_cast<std::uint32_t>(t));
    o.outside = m[0] / sum;
    for (std::size_t k = 0; k < sequence_kind_count; ++k) {
      o.begin[k] = m[1 + 2 * k] / sum;
      o.kind[k] = o.begin[k] + m[2 + 2 * k] / sum;
    }
    if (t == 0) break;
    Row next{};
    for (std::size_t b = 0; b < sequence_label_count; ++b) {
      const float weight = scores[t][b] * back[b];
      if (weight < negligible) continue;
      for (std::size_t a = 0; a < width; ++a) next[a] += weight * steps_back_[b][a];
    }
    float total = 0;
    for (const float v : next) total += v;
    if (!(total > 0)) {
      next = Row{};
      next[0] = total = 1;
    }
    for (float& v : next) v /= total;
    back = next;
  }
}

}  // namespace careline::phi
