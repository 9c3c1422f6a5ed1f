// The closed vocabularies of the product: intents, safety signals, PHI kinds and their values.
//
// Every label is part of the C ABI, of the policy schema and of stored records. Adding one is a
// minor release, renaming one a major one. The numeric values never change.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace careline {

enum class Language : std::uint8_t {
  unknown,
  en,
  es,
  mixed,
  zh,
  vi,
  tl,
  ko,
  ru,
  ar,
  ht,
  pt,
  fr,
  other
};
enum class Channel : std::uint8_t { unknown, chat, sms, email, portal, voice };
enum class Speaker : std::uint8_t { unknown, patient, caregiver, provider, agent };

// Severity rises with the value.
enum class Tier : std::uint8_t { automate, route, immediate_human };

enum class Signal : std::uint8_t {
  emergency_medical,
  self_harm,
  harm_to_others,
  abuse,
  distress,
  anger,
  clinical_content,
  medication_safety,
  financial_hardship,
  complaint,
  legal_threat,
  privacy_concern,
  bereavement,
  vulnerable,
  repeat_contact,
  fraud_or_abuse_of_service,
};
inline constexpr std::size_t signal_count = 16;

// Order of precedence: a smaller value outranks a larger one when a signal is found twice.
enum class Assertion : std::uint8_t { present, hypothetical, historical, negated };
enum class Who : std::uint8_t { self, other };

enum class PhiKind : std::uint8_t {
  name,
  address,
  city,
  zip,
  facility,
  organization,
  date,
  weekday,
  age_over_89,
  phone,
  fax,
  email,
  ssn,
  mrn,
  health_plan_id,
  account_number,
  payment_card,
  license_number,
  vehicle_id,
  device_id,
  url,
  ip_address,
  biometric_id,
  photo,
  other_id,
  credential,
};
inline constexpr std::size_t phi_kind_count = 26;

// A set of PHI kinds as bits.
class PhiKindSet {
 public:
  constexpr PhiKindSet() = default;
  constexpr explicit PhiKindSet(std::uint32_t bits) : bits_(bits) {}
  static constexpr PhiKindSet all() { return PhiKindSet((1U << phi_kind_count) - 1); }
  constexpr bool has(PhiKind k) const { return (bits_ >> static_cast<unsigned>(k) & 1U) != 0; }
  constexpr void add(PhiKind k) { bits_ |= 1U << static_cast<unsigned>(k); }
  constexpr void remove(PhiKind k) { bits_ &= ~(1U << static_cast<unsigned>(k)); }
  constexpr std::uint32_t bits() const { return bits_; }
  constexpr bool empty() const { return bits_ == 0; }
  friend constexpr PhiKindSet operator&(PhiKindSet a, PhiKindSet b) {
    return PhiKindSet(a.bits_ & b.bits_);
  }
  friend constexpr PhiKindSet operator|(PhiKindSet a, PhiKindSet b) {
    return PhiKindSet(a.bits_ | b.bits_);
  }
  friend constexpr bool operator==(PhiKindSet a, PhiKindSet b) = default;

 private:
  std::uint32_t bits_ = 0;
};

// Why the classifier did or did not commit itself.
enum class IntentReason : std::uint8_t {
  ok,
  low_confidence,
  ambiguous,
  no_evidence,
  out_of_scope,
  language_unsupported,
};

struct IntentInfo {
  std::string_view label;
  std::string_view domain;
  Tier default_tier;  // what the shipped policy does when nothing else raises it
};

// The 63 shipped intents; the last is out_of_scope. Custom models bring their own labels.
std::span<const IntentInfo> shipped_intents() noexcept;
// Domain of a shipped intent, or "custom".
std::string_view intent_domain(std::string_view label) noexcept;

std::string_view name_of(Language v) noexcept;
std::string_view name_of(Channel v) noexcept;
std::string_view name_of(Speaker v) noexcept;
std::string_view name_of(Tier v) noexcept;
std::string_view name_of(Signal v) noexcept;
std::string_view name_of(Assertion v) noexcept;
std::string_view name_of(Who v) noexcept;
std::string_view name_of(PhiKind v) noexcept;
std::string_view name_of(IntentReason v) noexcept;

std::optional<Language> language_from(std::string_view name) noexcept;
std::optional<Channel> channel_from(std::string_view name) noexcept;
std::optional<Speaker> speaker_from(std::string_view name) noexcept;
std::optional<Tier> tier_from(std::string_view name) noexcept;
std::optional<Signal> signal_from(std::string_view name) noexcept;
std::optional<Assertion> assertion_from(std::string_view name) noexcept;
std::optional<PhiKind> phi_kind_from(std::string_view name) noexcept;
std::optional<IntentReason> intent_reason_from(std::string_view name) noexcept;

// HIPAA Safe Harbor letter of a kind, 45 CFR 164.514(b)(2)(i): "A" to "R", or "-" for our
// additions.
std::string_view safe_harbor_letter(PhiKind kind) noexcept;
// Kinds that the safe_harbor profile redacts (all but organization and weekday).
PhiKindSet safe_harbor_kinds() noexcept;

}  // namespace careline
