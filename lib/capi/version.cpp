// Versions, status names and the closed vocabularies by number.
#include <array>

#include "capi/handles.h"

namespace {

using careline::name_of;

constexpr const char* version_text = "0.1.0";
static_assert(careline::engine::library_version == version_text);
static_assert(CARELINE_VERSION_MAJOR == 0 && CARELINE_VERSION_MINOR == 1 &&
              CARELINE_VERSION_PATCH == 0);

// The taxonomy's names are string literals, so that data() is NUL-terminated.
template <typename Enum, std::size_t N>
const char* name_if_valid(std::int32_t value) {
  if (value < 0 || static_cast<std::size_t>(value) >= N) return nullptr;
  return name_of(static_cast<Enum>(value)).data();
}

const char* label(std::int32_t vocabulary, std::int32_t value) {
  switch (vocabulary) {
    case CARELINE_VOCABULARY_TIER:
      return name_if_valid<careline::Tier, 3>(value);
    case CARELINE_VOCABULARY_CHANNEL:
      return name_if_valid<careline::Channel, 6>(value);
    case CARELINE_VOCABULARY_SPEAKER:
      return name_if_valid<careline::Speaker, 5>(value);
    case CARELINE_VOCABULARY_LANGUAGE:
      return name_if_valid<careline::Language, 14>(value);
    case CARELINE_VOCABULARY_SIGNAL:
      return name_if_valid<careline::Signal, careline::signal_count>(value);
    case CARELINE_VOCABULARY_ASSERTION:
      return name_if_valid<careline::Assertion, 4>(value);
    case CARELINE_VOCABULARY_WHO:
      return name_if_valid<careline::Who, 2>(value);
    case CARELINE_VOCABULARY_PHI_KIND:
      return name_if_valid<careline::PhiKind, careline::phi_kind_count>(value);
    case CARELINE_VOCABULARY_REASON:
      return name_if_valid<careline::IntentReason, 6>(value);
    case CARELINE_VOCABULARY_OPERATOR:
      if (value < 0 || value > CARELINE_OPERATOR_GENERALISE) return nullptr;
      return careline::phi::name_of(static_cast<careline::phi::Operator>(value)).data();
    default:
      return nullptr;
  }
}

static_assert(static_cast<int>(careline::Status::internal) == CARELINE_E_INTERNAL);
static_assert(static_cast<int>(careline::Language::other) == CARELINE_LANGUAGE_OTHER);
static_assert(static_cast<int>(careline::Signal::fraud_or_abuse_of_service) ==
              CARELINE_SIGNAL_FRAUD_OR_ABUSE_OF_SERVICE);
static_assert(static_cast<int>(careline::Assertion::negated) == CARELINE_ASSERTION_NEGATED);
static_assert(static_cast<int>(careline::PhiKind::ssn) == CARELINE_PHI_SSN);
static_assert(static_cast<int>(careline::PhiKind::credential) == CARELINE_PHI_CREDENTIAL);
static_assert(static_cast<int>(careline::Tier::immediate_human) == CARELINE_TIER_IMMEDIATE_HUMAN);
static_assert(static_cast<int>(careline::phi::Operator::generalise) ==
              CARELINE_OPERATOR_GENERALISE);

}  // namespace

extern "C" {

const char* careline_version(void) noexcept {
  return version_text;
}
int32_t careline_abi_version(void) noexcept {
  return CARELINE_ABI_VERSION;
}

const char* careline_status_name(careline_status status) noexcept {
  return careline::status_name(static_cast<careline::Status>(status)).data();
}

const char* careline_label_name(int32_t vocabulary, int32_t value) noexcept {
  return label(vocabulary, value);
}

int32_t careline_label_value(int32_t vocabulary, const char* name, size_t name_size) noexcept {
  if (name == nullptr) return -1;
  const std::string_view wanted(name, name_size);
  for (std::int32_t value = 0;; ++value) {
    const char* candidate = label(vocabulary, value);
    if (candidate == nullptr) return -1;
    if (wanted == candidate) return value;
  }
}

}  // extern "C"
