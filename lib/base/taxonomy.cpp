#include "base/taxonomy.h"

#include <algorithm>
#include <array>

namespace careline {
namespace {

constexpr std::array<IntentInfo, 63> intents = {{
    {"appointment_schedule", "scheduling", Tier::automate},
    {"appointment_reschedule", "scheduling", Tier::route},
    {"appointment_cancel", "scheduling", Tier::route},
    {"appointment_confirm", "scheduling", Tier::route},
    {"waitlist_request", "scheduling", Tier::route},
    {"visit_preparation", "scheduling", Tier::automate},
    {"new_patient", "scheduling", Tier::automate},
    {"bill_explanation", "billing", Tier::route},
    {"balance_inquiry", "billing", Tier::route},
    {"payment_make", "billing", Tier::automate},
    {"payment_plan", "billing", Tier::route},
    {"financial_assistance", "billing", Tier::route},
    {"billing_dispute", "billing", Tier::route},
    {"cost_estimate", "billing", Tier::route},
    {"coverage_eligibility", "insurance", Tier::route},
    {"insurance_accepted", "insurance", Tier::automate},
    {"insurance_update", "insurance", Tier::route},
    {"claim_status", "insurance", Tier::route},
    {"claim_denial", "insurance", Tier::route},
    {"prior_authorization", "insurance", Tier::route},
    {"prescription_refill", "pharmacy", Tier::route},
    {"prescription_status", "pharmacy", Tier::route},
    {"prescription_transfer", "pharmacy", Tier::route},
    {"medication_cost", "pharmacy", Tier::route},
    {"medication_question", "pharmacy", Tier::route},
    {"lab_results", "records", Tier::route},
    {"records_request", "records", Tier::route},
    {"document_submission", "records", Tier::automate},
    {"form_request", "records", Tier::route},
    {"proxy_access", "records", Tier::route},
    {"referral_request", "coordination", Tier::route},
    {"referral_status", "coordination", Tier::route},
    {"find_provider", "coordination", Tier::automate},
    {"care_navigation", "coordination", Tier::route},
    {"portal_login", "technology", Tier::automate},
    {"portal_navigation", "technology", Tier::automate},
    {"telehealth_support", "technology", Tier::route},
    {"hours_location", "information", Tier::automate},
    {"services_offered", "information", Tier::automate},
    {"office_policy", "information", Tier::automate},
    {"contact_update", "information", Tier::route},
    {"complaint_care", "feedback", Tier::immediate_human},
    {"complaint_service", "feedback", Tier::route},
    {"feedback_positive", "feedback", Tier::automate},
    {"clinical_question", "clinical", Tier::immediate_human},
    {"emergency", "clinical", Tier::immediate_human},
    {"mental_health_crisis", "clinical", Tier::immediate_human},
    {"mental_health_support", "clinical", Tier::route},
    {"end_of_life_care", "clinical", Tier::immediate_human},
    {"legal_request", "legal", Tier::immediate_human},
    {"privacy_request", "legal", Tier::immediate_human},
    {"provider_referral", "provider", Tier::route},
    {"provider_claim", "provider", Tier::route},
    {"provider_eligibility", "provider", Tier::route},
    {"human_agent", "conversation", Tier::route},
    {"language_interpreter", "conversation", Tier::route},
    {"opt_out", "conversation", Tier::automate},
    {"bot_identity", "conversation", Tier::automate},
    {"greeting", "conversation", Tier::automate},
    {"closing", "conversation", Tier::automate},
    {"affirm", "conversation", Tier::route},
    {"deny", "conversation", Tier::route},
    {"out_of_scope", "conversation", Tier::route},
}};

constexpr std::array<std::string_view, 14> language_names = {
    "unknown", "en", "es", "mixed", "zh", "vi", "tl", "ko", "ru", "ar", "ht", "pt", "fr", "other"};
constexpr std::array<std::string_view, 6> channel_names = {"unknown", "chat",   "sms",
                                                           "email",   "portal", "voice"};
constexpr std::array<std::string_view, 5> speaker_names = {"unknown", "patient", "caregiver",
                                                           "provider", "agent"};
constexpr std::array<std::string_view, 3> tier_names = {"automate", "route", "immediate_human"};
constexpr std::array<std::string_view, 16> signal_names = {
    "emergency_medical",  "self_harm",  "harm_to_others",   "abuse",
    "distress",           "anger",      "clinical_content", "medication_safety",
    "financial_hardship", "complaint",  "legal_threat",     "privacy_concern",
    "bereavement",        "vulnerable", "repeat_contact",   "fraud_or_abuse_of_service"};
constexpr std::array<std::string_view, 4> assertion_names = {"present", "hypothetical",
                                                             "historical", "negated"};
constexpr std::array<std::string_view, 2> who_names = {"self", "other"};
constexpr std::array<std::string_view, 26> phi_kind_names = {"name",
                                                             "address",
                                                             "city",
                                                             "zip",
                                                             "facility",
                                                             "organization",
                                                             "date",
                                                             "weekday",
                                                             "age_over_89",
                                                             "phone",
                                                             "fax",
                                                             "email",
                                                             "ssn",
                                                             "mrn",
                                                             "health_plan_id",
                                                             "account_number",
                                                             "payment_card",
                                                             "license_number",
                                                             "vehicle_id",
                                                             "device_id",
                                                             "url",
                                                             "ip_address",
                                                             "biometric_id",
                                                             "photo",
                                                             "other_id",
                                                             "credential"};
constexpr std::array<std::string_view, 6> intent_reason_names = {
    "ok", "low_confidence", "ambiguous", "no_evidence", "out_of_scope", "language_unsupported"};
constexpr std::array<std::string_view, phi_kind_count> letters = {
    "A", "B", "B", "B", "B", "-", "C", "C", "C", "D", "E", "F", "G",
    "H", "I", "J", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "-"};

static_assert(signal_names.size() == signal_count && phi_kind_names.size() == phi_kind_count);

template <std::size_t N>
std::string_view name_in(const std::array<std::string_view, N>& names, std::size_t i) noexcept {
  return i < N ? names[i] : std::string_view("unknown");
}

template <typename Enum, std::size_t N>
std::optional<Enum> find_in(const std::array<std::string_view, N>& names,
                            std::string_view name) noexcept {
  const auto it = std::find(names.begin(), names.end(), name);
  if (it == names.end()) return std::nullopt;
  return static_cast<Enum>(it - names.begin());
}

}  // namespace

std::span<const IntentInfo> shipped_intents() noexcept {
  return intents;
}

std::string_view intent_domain(std::string_view label) noexcept {
  const auto it = std::find_if(intents.begin(), intents.end(),
                               [&](const IntentInfo& i) { return i.label == label; });
  return it == intents.end() ? std::string_view("custom") : it->domain;
}

std::string_view name_of(Language v) noexcept {
  return name_in(language_names, static_cast<std::size_t>(v));
}
std::string_view name_of(Channel v) noexcept {
  return name_in(channel_names, static_cast<std::size_t>(v));
}
std::string_view name_of(Speaker v) noexcept {
  return name_in(speaker_names, static_cast<std::size_t>(v));
}
std::string_view name_of(Tier v) noexcept {
  return name_in(tier_names, static_cast<std::size_t>(v));
}
std::string_view name_of(Signal v) noexcept {
  return name_in(signal_names, static_cast<std::size_t>(v));
}
std::string_view name_of(Assertion v) noexcept {
  return name_in(assertion_names, static_cast<std::size_t>(v));
}
std::string_view name_of(Who v) noexcept {
  return name_in(who_names, static_cast<std::size_t>(v));
}
std::string_view name_of(PhiKind v) noexcept {
  return name_in(phi_kind_names, static_cast<std::size_t>(v));
}
std::string_view name_of(IntentReason v) noexcept {
  return name_in(intent_reason_names, static_cast<std::size_t>(v));
}

std::optional<Language> language_from(std::string_view name) noexcept {
  return find_in<Language>(language_names, name);
}
std::optional<Channel> channel_from(std::string_view name) noexcept {
  return find_in<Channel>(channel_names, name);
}
std::optional<Speaker> speaker_from(std::string_view name) noexcept {
  return find_in<Speaker>(speaker_names, name);
}
std::optional<Tier> tier_from(std::string_view name) noexcept {
  return find_in<Tier>(tier_names, name);
}
std::optional<Signal> signal_from(std::string_view name) noexcept {
  return find_in<Signal>(signal_names, name);
}
std::optional<Assertion> assertion_from(std::string_view name) noexcept {
  return find_in<Assertion>(assertion_names, name);
}
std::optional<PhiKind> phi_kind_from(std::string_view name) noexcept {
  return find_in<PhiKind>(phi_kind_names, name);
}
std::optional<IntentReason> intent_reason_from(std::string_view name) noexcept {
  return find_in<IntentReason>(intent_reason_names, name);
}

std::string_view safe_harbor_letter(PhiKind kind) noexcept {
  return name_in(letters, static_cast<std::size_t>(kind));
}

PhiKindSet safe_harbor_kinds() noexcept {
  PhiKindSet kinds = PhiKindSet::all();
  kinds.remove(PhiKind::organization);
  kinds.remove(PhiKind::weekday);
  return kinds;
}

}  // namespace careline
