#include "intent/row_sum.h"

#include <algorithm>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace careline::intent {
namespace {

constexpr std::size_t prefetch_ahead = 12;
constexpr std::size_t cache_line = 64;
constexpr std::size_t float_block = 16;

void prefetch_row(const std::int8_t* row, std::size_t stride) {
  for (std::size_t at = 0; at < stride; at += cache_line) __builtin_prefetch(row + at);
}

#if defined(__SSE2__)
// Two rows at once: multiply-add takes neighbouring 16-bit pairs, so the rows are interleaved.
void add_pair(const std::int8_t* a, const std::int8_t* b, std::int32_t value_a,
              std::int32_t value_b, std::size_t stride, std::int32_t* partial) {
  const __m128i zero = _mm_setzero_si128();
  const __m128i values = _mm_set1_epi32(static_cast<std::int32_t>(
      static_cast<std::uint32_t>(value_b) << 16 | static_cast<std::uint32_t>(value_a)));
  for (std::size_t i = 0; i < stride; i += 16) {
    const __m128i row_a = _mm_loadu_si128(reinterpret_cast<const __m128i*>(a + i));
    const __m128i row_b = _mm_loadu_si128(reinterpret_cast<const __m128i*>(b + i));
    const __m128i low = _mm_unpacklo_epi8(row_a, row_b);
    const __m128i high = _mm_unpackhi_epi8(row_a, row_b);
    const __m128i pairs[4] = {_mm_unpacklo_epi8(zero, low), _mm_unpackhi_epi8(zero, low),
                              _mm_unpacklo_epi8(zero, high), _mm_unpackhi_epi8(zero, high)};
    for (std::size_t k = 0; k < 4; ++k) {
      auto* out = reinterpret_cast<__m128i*>(partial + i + 4 * k);
      // The byte stands in the upper half; the shift extends its sign.
      const __m128i product = _mm_madd_epi16(_mm_srai_epi16(pairs[k], 8), values);
      _mm_storeu_si128(out, _mm_add_epi32(_mm_loadu_si128(out), product));
    }
  }
}

// Sums of a block stay in registers; multiplied and added one by one, as the plain loop does.
void add_block_product(const float* matrix, std::size_t stride, std::span<const float> vector,
                       float* out) {
  __m128 sums[4];
  for (std::size_t k = 0; k < 4; ++k) sums[k] = _mm_loadu_ps(out + 4 * k);
  for (const float value : vector) {
    const __m128 factor = _mm_set1_ps(value);
    sums[0] = _mm_add_ps(sums[0], _mm_mul_ps(factor, _mm_loadu_ps(matrix)));
    sums[1] = _mm_add_ps(sums[1], _mm_mul_ps(factor, _mm_loadu_ps(matrix + 4)));
    sums[2] = _mm_add_ps(sums[2], _mm_mul_ps(factor, _mm_loadu_ps(matrix + 8)));
    sums[3] = _mm_add_ps(sums[3], _mm_mul_ps(factor, _mm_loadu_ps(matrix + 12)));
    matrix += stride;
  }
  for (std::size_t k = 0; k < 4; ++k) _mm_storeu_ps(out + 4 * k, sums[k]);
}

void add_block(const float* in, float* out) {
  for (std::size_t k = 0; k < float_block; k += 4) {
    _mm_storeu_ps(out + k, _mm_add_ps(_mm_loadu_ps(out + k), _mm_loadu_ps(in + k)));
  }
}
#else
void add_pair(const std::int8_t* a, const std::int8_t* b, std::int32_t value_a,
              std::int32_t value_b, std::size_t stride, std::int32_t* partial) {
  for (std::size_t i = 0; i < stride; ++i) partial[i] += a[i] * value_a + b[i] * value_b;
}

void add_block_product(const float* matrix, std::size_t stride, std::span<const float> vector,
                       float* out) {
  for (const float value : vector) {
    for (std::size_t k = 0; k < float_block; ++k) out[k] += value * matrix[k];
    matrix += stride;
  }
}

void add_block(const float* in, float* out) {
  for (std::size_t k = 0; k < float_block; ++k) out[k] += in[k];
}
#endif

}  // namespace

void add_rows(const std::int8_t* weights, std::size_t stride, std::span<const WeightedRow> rows,
              std::int32_t* partial, std::int64_t* sums) {
  for (std::size_t k = 0; k < std::min(prefetch_ahead, rows.size()); ++k) {
    prefetch_row(weights + std::size_t{rows[k].row} * stride, stride);
  }
  for (std::size_t begin = 0; begin < rows.size(); begin += rows_per_flush) {
    const std::size_t end = std::min(rows.size(), begin + rows_per_flush);
    std::fill(partial, partial + stride, 0);
    for (std::size_t k = begin; k < end; k += 2) {
      for (std::size_t ahead = k + prefetch_ahead; ahead < k + prefetch_ahead + 2; ++ahead) {
        if (ahead < rows.size()) {
          prefetch_row(weights + std::size_t{rows[ahead].row} * stride, stride);
        }
      }
      const bool odd = k + 1 == end;
      const WeightedRow& a = rows[k];
      const WeightedRow& b = odd ? a : rows[k + 1];
      add_pair(weights + std::size_t{a.row} * stride, weights + std::size_t{b.row} * stride,
               a.value, odd ? 0 : b.value, stride, partial);
    }
    for (std::size_t i = 0; i < stride; ++i) sums[i] += partial[i];
  }
}

void add_product(const float* matrix, std::size_t stride, std::span<const float> vector,
                 float* out) {
  for (std::size_t i = 0; i < stride; i += float_block) {
    add_block_product(matrix + i, stride, vector, out + i);
  }
}

void add_floats(const float* in, std::size_t size, float* out) {
  for (std::size_t i = 0; i < size; i += float_block) add_block(in + i, out + i);
}

}  // namespace careline::intent
