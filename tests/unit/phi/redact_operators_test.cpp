// Placeholders, masks, removal, hashes and generalisation.
#include <algorithm>
#include <set>

#include "phi/operators.h"
#include "redact_support.h"

using namespace redact_test;
using phi::Operator;

namespace {

std::string masked(std::string_view value, std::uint32_t keep) {
  SecureText out;
  phi::write_mask(value, keep, out);
  return std::string(out.view());
}

std::string generalised(std::string_view kind, std::string_view value, int year = 0) {
  auto plan = all_with(Operator::generalise);
  plan.current_year = year;
  return redact(*keyed(), "[[" + std::string(kind) + "|" + std::string(value) + "]]", plan);
}

std::string canonical(PhiKind kind, std::string_view value) {
  return std::string(phi::canonical_value(kind, value).view());
}

}  // namespace

TEST_CASE("One value keeps its number however it is written", "[phi][redact]") {
  phi::Memory memory;
  const auto redactor = keyed();
  const auto plan = all_with(Operator::placeholder);
  CHECK(redact(*redactor, "[[name|Ana Ruiz]] wrote, not [[name|Bo Chen]]", plan, &memory) ==
        "[NAME_1] wrote, not [NAME_2]");
  CHECK(redact(*redactor, "[[name|BO CHEN]] and [[name|ana  ruiz]]", plan, &memory) ==
        "[NAME_2] and [NAME_1]");
  CHECK(redact(*redactor, "[[phone|(415) 555-0182]]", plan, &memory) == "[PHONE_1]");
  CHECK(redact(*redactor,
               "[[phone|four one five five five five oh one eight two]] or "
               "[[phone|+1 415.555.0182]] or [[phone|415 555 0199]]",
               plan, &memory) == "[PHONE_1] or [PHONE_1] or [PHONE_2]");
  CHECK(redact(*redactor,
               "[[date|March 3rd, 1982]] [[date|3/3/82]] [[date|el tres de marzo de 1982]]", plan,
               &memory) == "[DATE_1] [DATE_1] [DATE_1]");
}

TEST_CASE("Without a memory the numbers hold for one message", "[phi][redact]") {
  const auto redactor = keyed();
  const auto plan = all_with(Operator::placeholder);
  CHECK(redact(*redactor, "[[name|Bo]] [[name|Ana]] [[name|Bo]] [[mrn|77001]]", plan) ==
        "[NAME_1] [NAME_2] [NAME_1] [MRN_1]");
  CHECK(redact(*redactor, "[[name|Ana]]", plan) == "[NAME_1]");
}

TEST_CASE("Canonical values", "[phi][redact]") {
  CHECK(canonical(PhiKind::name,
                  "L\xC3\xB3pez-Garc\xC3\xAD"
                  "a,  Mar\xC3\xAD"
                  "a") == "lopez garcia maria");
  CHECK(canonical(PhiKind::name, "O'Brien") == "obrien");
  CHECK(canonical(PhiKind::ssn, "078-05-1120") == "078051120");
  CHECK(canonical(PhiKind::mrn, "A1 double five triple zero") == "a155000");
  CHECK(canonical(PhiKind::email, "Ana dot Ruiz at Example dot com") == "ana.ruiz@example.com");
  CHECK(canonical(PhiKind::email, "ana punto ruiz arroba example punto com") ==
        "ana.ruiz@example.com");
  CHECK(canonical(PhiKind::date, "1982-03-03") == "1982-03-03");
  CHECK(canonical(PhiKind::date, "march third nineteen eighty two") == "1982-03-03");
  CHECK(canonical(PhiKind::date, "the 22nd") == "--22");
  CHECK(canonical(PhiKind::date, "Thanksgiving") == "thanksgiving");
}

TEST_CASE("Masks keep the last letters and never nearly everything", "[phi][redact]") {
  CHECK(masked("415-555-0182", 4) == "***-***-0182");
  CHECK(masked("415-555-0182", 0) == "***-***-****");
  CHECK(masked("MRN 0012345", 2) == "*** *****45");
  CHECK(masked("1234", 4) == "****");  // a CVV or a "last four" is masked whole
  CHECK(masked("123456", 4) == "******");
  CHECK(masked("1234567", 4) == "***4567");
  CHECK(masked("Jos\xC3\xA9", 0) == "****");
  CHECK(masked("Jose\xCC\x81 R", 0) == "**** *");  // the accent goes with its letter
  CHECK(masked("4\xE2\x80\x8D"
               "15",
               0) == "***");  // a zero-width joiner inside a number
  CHECK(masked("", 3).empty());
}

TEST_CASE("Removal leaves tidy blanks", "[phi][redact]") {
  const auto redactor = keyed();
  const auto plan = all_with(Operator::remove);
  CHECK(redact(*redactor, "call [[name|Ana]] today", plan) == "call today");
  CHECK(redact(*redactor, "[[name|Ana]] called", plan) == "called");
  CHECK(redact(*redactor, "I am [[name|Ana]].", plan) == "I am.");
  CHECK(redact(*redactor, "I am [[name|Ana]]", plan) == "I am");
  CHECK(redact(*redactor, "([[name|Ana]])", plan) == "()");
  CHECK(redact(*redactor, "a\n[[name|Ana]] b", plan) == "a\nb");
  CHECK(redact(*redactor, "x [[name|Ana]] [[name|Ruiz]] y", plan) == "x y");
  CHECK(redact(*redactor, "x [[name|Ana]][[mrn|99]] y", plan) == "x y");
  CHECK(redact(*redactor, "[[name|Ana]]", plan).empty());
}

TEST_CASE("Hashes are keyed, short, and equal for equal values only", "[phi][redact]") {
  const auto plan = all_with(Operator::hash);
  const auto once = redact(*keyed(), "[[ssn|078-05-1120]]", plan);
  CHECK(once.size() == std::string("[SSN#123456789012]").size());
  CHECK(once.substr(0, 5) == "[SSN#");
  CHECK(redact(*keyed(), "[[ssn|078 05 1120]]", plan) == once);
  CHECK(redact(*keyed(), "[[ssn|078-05-1121]]", plan) != once);
  CHECK(redact(*keyed(8), "[[ssn|078-05-1120]]", plan) != once);
  // The kind is part of the value: an MRN does not say which SSN it equals.
  CHECK(redact(*keyed(), "[[mrn|078-05-1120]]", plan).substr(5) != once.substr(5));
  CHECK(once.find("0780") == std::string::npos);
}

TEST_CASE("ZIP codes become ZIP3, or 000 where few people live", "[phi][redact]") {
  CHECK(generalised("zip", "94110") == "941");
  CHECK(generalised("zip", "94110-1234") == "941");
  CHECK(generalised("zip", "nine four one one oh") == "941");
  CHECK(generalised("zip", "00612") == "006");
  for (const char* few :
       {"03601", "05901", "10201", "20201", "20301", "20401", "20501", "36901", "55601", "69201",
        "75301", "77201", "82101", "82301", "87801", "87901", "88401", "89301"}) {
    CHECK(generalised("zip", few) == "000");
  }
  // Never assigned, the armed forces, one agency's own.
  for (const char* none : {"00000", "00401", "09012", "21301", "96201", "56901", "87654"}) {
    CHECK(generalised("zip", none) == "000");
  }
  CHECK(generalised("zip", "9411") == "[ZIP_1]");
  CHECK(generalised("zip", "94l10") == "[ZIP_1]");
}

TEST_CASE("Dates become years unless the year tells an age over 89", "[phi][redact]") {
  CHECK(generalised("date", "March 3rd, 1982") == "1982");
  CHECK(generalised("date", "03/03/82") == "1982");
  CHECK(generalised("date", "quince de mayo del dos mil cinco") == "2005");
  CHECK(generalised("date", "March 3") == "[DATE_1]");
  CHECK(generalised("date", "3/3/1936", 2026) == "[DATE_1]");
  CHECK(generalised("date", "3/3/1937", 2026) == "1937");
  CHECK(generalised("date", "3/3/1948") == "[DATE_1]");  // the year is not known
}

TEST_CASE("Ages over 89 share one category, cities become states", "[phi][redact]") {
  CHECK(generalised("age_over_89", "94") == "90 or older");
  CHECK(generalised("age_over_89", "ninety four") == "90 or older");
  CHECK(generalised("age_over_89", "noventa y dos") == "90 o m\xC3\xA1s");
  CHECK(generalised("city", "FRESNO") == "California");
  CHECK(generalised("city", "St. Louis") == "Missouri");
  CHECK(generalised("city", "Springfield") == "[CITY_1]");  // in half of the states
  CHECK(generalised("name", "Ana") == "[NAME_1]");
  CHECK(generalised("ssn", "078-05-1120") == "[SSN_1]");
}
