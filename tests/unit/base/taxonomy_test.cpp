// The closed vocabularies, written out once more: a label that is renamed, moved or renumbered
// breaks hosts, policies and stored records, and must break this test first.

#include "base/taxonomy.h"

#include <catch2/catch.hpp>

#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace careline {
namespace {

std::vector<std::string> words(const char* text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string w; in >> w;) out.push_back(w);
  return out;
}

// The names, in the order of their numeric values.
const char* const languages = "unknown en es mixed zh vi tl ko ru ar ht pt fr other";
const char* const channels = "unknown chat sms email portal voice";
const char* const speakers = "unknown patient caregiver provider agent";
const char* const tiers = "automate route immediate_human";
const char* const signals =
    "emergency_medical self_harm harm_to_others abuse distress anger clinical_content "
    "medication_safety financial_hardship complaint legal_threat privacy_concern bereavement "
    "vulnerable repeat_contact fraud_or_abuse_of_service";
const char* const assertions = "present hypothetical historical negated";
const char* const kinds =
    "name address city zip facility organization date weekday age_over_89 phone fax email ssn mrn "
    "health_plan_id account_number payment_card license_number vehicle_id device_id url ip_address "
    "biometric_id photo other_id credential";
const char* const kind_letters = "A B B B B - C C C D E F G H I J J K L M N O P Q R -";
const char* const reasons =
    "ok low_confidence ambiguous no_evidence out_of_scope language_unsupported";

// Domain, then its intents with the tier that the shipped policy gives them.
const char* const intents[] = {
    "scheduling appointment_schedule/A appointment_reschedule/R appointment_cancel/R "
    "appointment_confirm/R waitlist_request/R visit_preparation/A new_patient/A",
    "billing bill_explanation/R balance_inquiry/R payment_make/A payment_plan/R "
    "financial_assistance/R billing_dispute/R cost_estimate/R",
    "insurance coverage_eligibility/R insurance_accepted/A insurance_update/R claim_status/R "
    "claim_denial/R prior_authorization/R",
    "pharmacy prescription_refill/R prescription_status/R prescription_transfer/R "
    "medication_cost/R medication_question/R",
    "records lab_results/R records_request/R document_submission/A form_request/R proxy_access/R",
    "coordination referral_request/R referral_status/R find_provider/A care_navigation/R",
    "technology portal_login/A portal_navigation/A telehealth_support/R",
    "information hours_location/A services_offered/A office_policy/A contact_update/R",
    "feedback complaint_care/H complaint_service/R feedback_positive/A",
    "clinical clinical_question/H emergency/H mental_health_crisis/H mental_health_support/R "
    "end_of_life_care/H",
    "legal legal_request/H privacy_request/H",
    "provider provider_referral/R provider_claim/R provider_eligibility/R",
    "conversation human_agent/R language_interpreter/R opt_out/A bot_identity/A greeting/A "
    "closing/A affirm/R deny/R out_of_scope/R"};

template <typename Enum, typename From>
void round_trip(const char* golden, From from) {
  const auto names = words(golden);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto value = static_cast<Enum>(i);
    CHECK(name_of(value) == names[i]);
    const auto back = from(names[i]);
    REQUIRE(back.has_value());
    CHECK(*back == value);
  }
  CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
  // A value behind the last has no name of its own, and no foreign name has a value.
  CHECK(name_of(static_cast<Enum>(names.size())) == "unknown");
  CHECK(name_of(static_cast<Enum>(255)) == "unknown");
  for (const char* foreign : {"", "Unknown_", "EN", "name ", "present\n", "63"}) {
    CHECK_FALSE(from(foreign).has_value());
  }
}

}  // namespace

TEST_CASE("every vocabulary has these names in this order") {
  round_trip<Language>(languages, language_from);
  round_trip<Channel>(channels, channel_from);
  round_trip<Speaker>(speakers, speaker_from);
  round_trip<Tier>(tiers, tier_from);
  round_trip<Signal>(signals, signal_from);
  round_trip<Assertion>(assertions, assertion_from);
  round_trip<PhiKind>(kinds, phi_kind_from);
  round_trip<IntentReason>(reasons, intent_reason_from);
  CHECK(name_of(Who::self) == "self");
  CHECK(name_of(Who::other) == "other");
  CHECK(words(signals).size() == signal_count);
  CHECK(words(kinds).size() == phi_kind_count);
}

TEST_CASE("the shipped intents, their domains and tiers") {
  const auto shipped = shipped_intents();
  std::size_t at = 0;
  for (const char* line : intents) {
    const auto parts = words(line);
    for (std::size_t i = 1; i < parts.size(); ++i) {
      REQUIRE(at < shipped.size());
      const std::string label = parts[i].substr(0, parts[i].size() - 2);
      const char tier = parts[i].back();
      INFO(label);
      CHECK(shipped[at].label == label);
      CHECK(shipped[at].domain == parts[0]);
      CHECK(shipped[at].default_tier == (tier == 'A'   ? Tier::automate
                                         : tier == 'R' ? Tier::route
                                                       : Tier::immediate_human));
      CHECK(intent_domain(label) == parts[0]);
      ++at;
    }
  }
  CHECK(at == shipped.size());
  CHECK(shipped.size() == 63);
  CHECK(shipped.back().label == "out_of_scope");
  CHECK(intent_domain("a_label_of_a_customer") == "custom");
  CHECK(intent_domain("") == "custom");
}

TEST_CASE("severity and precedence are orders") {
  CHECK(Tier::automate < Tier::route);
  CHECK(Tier::route < Tier::immediate_human);
  CHECK(Assertion::present < Assertion::hypothetical);
  CHECK(Assertion::hypothetical < Assertion::historical);
  CHECK(Assertion::historical < Assertion::negated);
}

TEST_CASE("Safe Harbor: letters of the rule and the kinds that the profile redacts") {
  const auto letters = words(kind_letters);
  REQUIRE(letters.size() == phi_kind_count);
  for (std::size_t i = 0; i < phi_kind_count; ++i) {
    CHECK(safe_harbor_letter(static_cast<PhiKind>(i)) == letters[i]);
  }
  const PhiKindSet set = safe_harbor_kinds();
  for (std::size_t i = 0; i < phi_kind_count; ++i) {
    const auto kind = static_cast<PhiKind>(i);
    INFO(name_of(kind));
    CHECK(set.has(kind) == (kind != PhiKind::organization && kind != PhiKind::weekday));
  }
}

TEST_CASE("sets of kinds") {
  PhiKindSet set;
  CHECK(set.empty());
  set.add(PhiKind::name);
  set.add(PhiKind::credential);
  CHECK(set.has(PhiKind::name));
  CHECK_FALSE(set.has(PhiKind::city));
  CHECK(set.bits() == ((1U << 25) | 1U));
  CHECK((set & PhiKindSet::all()) == set);
  CHECK((set | PhiKindSet::all()) == PhiKindSet::all());
  set.remove(PhiKind::name);
  set.remove(PhiKind::name);
  CHECK(set == PhiKindSet(1U << 25));
  CHECK(PhiKindSet::all().bits() == 0x3FFFFFF);
}

}  // namespace careline
