// An Input in the terms of a schema: what every field's value is, resolved once per evaluation.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "policy/schema.h"
#include "policy/value.h"

namespace careline::policy {

struct FieldValue {
  bool known = false;
  bool flag = false;         // boolean
  std::uint32_t label = 0;   // label, text
  std::int64_t integer = 0;  // integer
  double real = 0;           // real, quantised
  std::string_view text;     // label, text: also of labels outside the vocabulary
};

struct Facts {
  static constexpr std::size_t max_intents = 64;
  static constexpr std::size_t max_text = 256;  // a longer text is unknown

  std::array<FieldValue, Schema::max_fields> values;
  PhiKindSet kinds;
  std::array<std::uint32_t, max_intents> intents;
  std::uint32_t intent_count = 0;
  // The same lists as expressions see them.
  std::array<Value, max_intents> intent_values;
  std::array<Value, phi_kind_count> kind_values;
  std::uint32_t kind_count = 0;
};

// Fills the values of the fields in `used`. Allocates nothing.
void resolve(const Schema& schema, std::span<const FieldId> used, const Input& input,
             Facts& facts) noexcept;

}  // namespace careline::policy
