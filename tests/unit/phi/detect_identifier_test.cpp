// Identifiers: the cue gives the kind, a failed check digit never gives the number away.
#include "detect_support.h"
#include "phi/checks.h"

namespace careline::phi {

TEST_CASE("check digits agree with published examples") {
  CHECK(luhn("4111111111111111"));
  CHECK_FALSE(luhn("4111111111111112"));
  CHECK(npi_check("1234567893"));
  CHECK_FALSE(npi_check("1234567890"));
  CHECK(dea_check("ap5836727"));
  CHECK_FALSE(dea_check("ap5836728"));
  CHECK(vin_check("1m8gdm9axkp042788"));
  CHECK_FALSE(vin_check("1m8gdm9a0kp042788"));
  CHECK(mbi_format("1eg4te5mk73"));
  CHECK_FALSE(mbi_format("0eg4te5mk73"));  // position 1 is 1 to 9
  CHECK_FALSE(mbi_format("1sg4te5mk73"));  // no S
  CHECK(iban_check("gb82west12345698765432"));
  CHECK_FALSE(iban_check("gb82west12345698765431"));
  CHECK(aba_check("121000358"));
  CHECK(ssn_possible("219099999"));
  CHECK_FALSE(ssn_possible("666123456"));
  CHECK_FALSE(ssn_possible("900123456"));
  CHECK(itin_possible("912701234"));
  CHECK(nanp_possible("4155550132"));
  CHECK_FALSE(nanp_possible("9115550132"));
  CHECK(dni_check("12345678z"));
  CHECK(dni_check("x1234567l"));
}

TEST_CASE("numbers beside a cue") {
  check({
      {"my ssn is 219-09-9999", {"ssn:219-09-9999"}},
      {"social security number 000-12-3456", {"ssn:000-12-3456"}},
      {"the last four of my social are 4471", {"ssn:4471"}},
      {"mi seguro social es dos uno nueve cero nueve nueve nueve nueve nueve",
       {"ssn:dos uno nueve cero nueve nueve nueve nueve nueve"}},
      {"MRN 00482917", {"mrn:00482917"}},
      {"chart number is 3320918", {"mrn:3320918"}},
      {"número de expediente 40077123", {"mrn:40077123"}},
      {"member id XKR 884 201 557", {"health_plan_id:XKR 884 201 557"}},
      {"medicare 1EG4-TE5-MK73", {"health_plan_id:1EG4-TE5-MK73"}},
      {"mi número de póliza es 77-4410-92", {"health_plan_id:77-4410-92"}},
      {"account number 88204417", {"account_number:88204417"}},
      {"routing number 121000358", {"account_number:121000358"}},
      {"card 4111 1111 1111 1111", {"payment_card:4111 1111 1111 1111"}},
      {"card 4111 1111 1111 1112", {"payment_card:4111 1111 1111 1112"}},
      {"the Visa ending in 4471", {"payment_card:4471"}},
      {"cvv is 123", {"payment_card:123"}},
      {"driver's license D4471192", {"license_number:D4471192"}},
      {"DEA number AP5836727", {"license_number:AP5836727"}},
      {"NPI 1234567893", {"license_number:1234567893"}},
      {"VIN 1M8GDM9AXKP042788", {"vehicle_id:1M8GDM9AXKP042788"}},
      {"license plate 8KXR214", {"vehicle_id:8KXR214"}},
      {"serial number SN-448211-B", {"device_id:SN-448211-B"}},
      {"claim number 2026-4471-093", {"other_id:2026-4471-093"}},
      {"invoice INV-20931", {"other_id:INV-20931"}},
      {"autorización PA-903377", {"other_id:PA-903377"}},
      {"password is Sunny#42", {"credential:Sunny#42"}},
      {"mi contraseña es Luna2024!", {"credential:Luna2024"}},
      {"my pin is 4471", {"credential:4471"}},
      {"338104 is your verification code", {"credential:338104"}},
      {"voiceprint id VP-20391", {"biometric_id:VP-20391"}},
      {"see IMG_2041.jpg", {"photo:IMG_2041.jpg"}},
      {"user name: rjmontoya", {"other_id:rjmontoya"}},
      {"IBAN GB82WEST12345698765432", {"account_number:GB82WEST12345698765432"}},
  });
}

TEST_CASE("spoken codes with letters") {
  check({
      {"my member id is w as in william four four one seven two zero nine",
       {"health_plan_id:w as in william four four one seven two zero nine"}},
      {"the card number is four one one one one one one one one one one one one one one one",
       {"payment_card:four one one one one one one one one one one one one one one one"}},
  });
}

TEST_CASE("cue words count only whole") {
  // "pin" inside "pinpoint", "card" inside "discard", "ss" inside "glasses".
  check({{"I can pinpoint 4 places", {}}, {"discard 12 of them", {}}, {"glasses 3 of 4", {}}});
}

TEST_CASE("an identifier of unmistakable shape needs no cue") {
  check({
      {"219-09-9999", {"ssn:219-09-9999"}},
      {"4111111111111111", {"payment_card:4111111111111111"}},
      {"1EG4TE5MK73", {"health_plan_id:1EG4TE5MK73"}},
      {"1M8GDM9AXKP042788", {"vehicle_id:1M8GDM9AXKP042788"}},
  });
}

}  // namespace careline::phi
