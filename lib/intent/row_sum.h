// Weighted sums of rows: of 8-bit weights in exact integers, and of floats in a fixed order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace careline::intent {

struct WeightedRow {
  std::uint32_t row = 0;
  std::int32_t value = 0;  // 0 to max_row_value
};

inline constexpr std::int32_t max_row_value = 32767;
// Rows that may be added before a 32-bit sum could overflow: 127 * 32767 * 512 < 2^31.
inline constexpr std::size_t rows_per_flush = 512;

// sums[i] += value * weights[row * stride + i] over all rows. `stride` is a multiple of 16 and at
// most 4096; `partial` is scratch of `stride` elements.
void add_rows(const std::int8_t* weights, std::size_t stride, std::span<const WeightedRow> rows,
              std::int32_t* partial, std::int64_t* sums);

// out[i] += vector[d] * matrix[d * stride + i], d ascending. `stride` is a multiple of 16.
void add_product(const float* matrix, std::size_t stride, std::span<const float> vector,
                 float* out);

// out[i] += in[i]. `size` is a multiple of 16.
void add_floats(const float* in, std::size_t size, float* out);

}  // namespace careline::intent
