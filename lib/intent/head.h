// One scorer of a model bundle. Heads are independent of each other; calibration joins them, so
// that a further head can be added without touching the engine or the ABI.
//
// A head looks every form of a message up once (`prepare`) and then scores any range of forms: the
// whole message and each of its sentences share the look-ups. The workspace belongs to one call;
// its buffers grow in `prepare` only.
#pragma once

#include <cstdint>
#include <span>

#include "base/secure_memory.h"
#include "intent/model_input.h"
#include "intent/row_sum.h"

namespace careline::intent {

// Scratch of one head in one call. What the members mean is the head's affair.
struct Workspace {
  SecureVector<std::uint64_t> hashes;
  SecureVector<std::uint32_t> ids;
  SecureVector<std::uint32_t> starts;
  SecureVector<std::uint32_t> table;
  SecureVector<WeightedRow> rows;
  SecureVector<std::int32_t> partial;
  SecureVector<std::int64_t> sums;
  SecureVector<float> values;
  SecureVector<float> direction;
};

class Head {
 public:
  virtual ~Head() = default;
  virtual void prepare(const ModelInput& input, Workspace& work) const = 0;
  // Writes one real-valued score a label for the forms of `range`; higher is better, only
  // differences mean something. `input` and `work` are those of the last `prepare`.
  virtual void score(const ModelInput& input, FormRange range, Workspace& work,
                     std::span<float> scores) const = 0;
};

}  // namespace careline::intent
