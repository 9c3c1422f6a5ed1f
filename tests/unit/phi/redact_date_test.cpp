#include <cstdlib>
#include <map>
#include <set>

#include "phi/date_value.h"
#include "phi/operators.h"
#include "redact_support.h"

using namespace redact_test;
using phi::CivilDate;
using phi::DateForm;
using phi::Operator;

namespace {

std::string shifted(std::string_view value, int days) {
  SecureText out;
  if (!phi::write_shifted_date(PhiKind::date, value, days, out)) return "refused";
  return std::string(out.view());
}

int weekday_of(const CivilDate& date) {
  return static_cast<int>(((phi::days_from_civil(date) % 7) + 7) % 7);
}

}  // namespace

TEST_CASE("Days and civil dates agree over four centuries", "[phi][redact][date]") {
  CHECK(phi::days_from_civil({1970, 1, 1}) == 0);
  CHECK(phi::days_from_civil({2000, 3, 1}) == 11017);
  CivilDate date = phi::civil_from_days(-62091);  // 1800-01-01
  CHECK(date == CivilDate{1800, 1, 1});
  for (std::int64_t days = -62091; days < 84000; ++days) {
    const CivilDate d = phi::civil_from_days(days);
    if (phi::days_from_civil(d) != days || d.day > phi::days_in_month(d.year, d.month)) {
      FAIL("day " << days);
    }
  }
}

TEST_CASE("Dates are shifted in the form in which they were written", "[phi][redact][date]") {
  // 364 days later is one year earlier in the calendar by a day or two, on the same weekday.
  const std::map<std::string, std::string> cases = {
      {"03/12/1962", "04/09/1962"},
      {"3/12/62", "4/9/62"},
      {"3-12-62", "4-9-62"},
      {"1962-03-12", "1962-04-09"},
      {"03.12.1962", "04.09.1962"},
      {"3 12 62", "4 9 62"},
      {"25/12/1962", "22/1/1963"},
      {"03121962", "04091962"},
      {"19620312", "19620409"},
      {"March 3rd, 1982", "March 31st, 1982"},
      {"MARCH 3RD 1982", "MARCH 31st 1982"},
      {"3 March 1982", "31 March 1982"},
      {"Mar 5 1982", "Apr 2 1982"},
      {"march 5", "april 2"},
      {"the 3rd of March", "the 31st of March"},
      {"3 de marzo de 1982", "31 de marzo de 1982"},
      {"5 de Marzo del 82", "2 de Abril del 82"},
      {"1\xC2\xBA de enero", "29 de enero"},
      {"march fifth nineteen eighty two", "april second nineteen eighty two"},
      {"March fifth nineteen eighty-two", "April second nineteen eighty-two"},
      {"march twenty second two thousand five", "april nineteenth two thousand five"},
      {"three twelve sixty two", "four nine sixty two"},
      {"oh three twelve nineteen sixty two", "oh four nine nineteen sixty two"},
      {"el quince de mayo del ochenta y dos", "el doce de junio del ochenta y dos"},
      {"quince de mayo de mil novecientos ochenta y dos",
       "doce de junio de mil novecientos ochenta y dos"},
      {"primero de enero", "veintinueve de enero"},
      {"Monday, March 1, 1982", "Monday, March 29, 1982"},
      {"March 1982", "April 1982"},
      {"3/1982", "4/1982"},
      {"1982-03", "1982-04"},
      {"marzo", "abril"},
      {"12/31", "1/28"},
      {"February 29", "March 28"},
  };
  for (const auto& [from, to] : cases) {
    INFO(from);
    CHECK(shifted(from, 28) == to);
  }
}

TEST_CASE("What is not a date that we understand is refused", "[phi][redact][date]") {
  for (const char* bad : {"Thanksgiving", "Navidad", "1982", "13/13/1982", "2/30/1982",
                          "March 32nd", "3/12/62 at 4pm", "0/5/62", "3/12-3/14", "", "123",
                          "99999999", "may be", "March 3 or 4 or 5", "3rdd"}) {
    INFO(bad);
    CHECK(shifted(bad, 28) == "refused");
  }
  const auto plan = all_with(Operator::date_shift);
  CHECK(redact(*keyed(), "on [[date|Thanksgiving]] with [[name|Ana]]", plan) ==
        "on [DATE_1] with [NAME_1]");
}

TEST_CASE("Characters of any script between the parts of a date are whole", "[phi][redact][date]") {
  for (const char* mark : {"\xE2\x80\x93", "\xC2\xA0", "\xF0\x9F\x98\xB7", "\xD7\xA9",
                           "\xEF\xBC\x8F", "\xE2\x80\x8B"}) {
    const std::string date = std::string("3") + mark + "12" + mark + "1962";
    INFO(date);
    CHECK(shifted(date, 28) == std::string("4") + mark + "9" + mark + "1962");
    shifted(std::string(mark) + "x", 28);
    shifted(std::string("3") + mark, 28);
  }
}

TEST_CASE("A subject has one offset of whole weeks that is never zero", "[phi][redact][date]") {
  const auto keys = phi::RedactionKeys::derive(test_key()).value();
  std::set<int> seen;
  for (int i = 0; i < 500; ++i) {
    const int days = phi::date_offset_days("subject " + std::to_string(i), *keys);
    CHECK(days % 7 == 0);
    CHECK(std::abs(days) >= 28);
    CHECK(std::abs(days) <= 364);
    CHECK(days == phi::date_offset_days("subject " + std::to_string(i), *keys));
    seen.insert(days);
  }
  CHECK(seen.size() > 80);  // of 98
}

TEST_CASE("Shifting keeps weekdays and intervals of a subject", "[phi][redact][date]") {
  auto plan = all_with(Operator::date_shift);
  std::mt19937 random(11);
  for (const char* subject : {"", "patient-1", "patient-2"}) {
    plan.subject = subject;
    std::int64_t offset = 0;
    for (int i = 0; i < 200; ++i) {
      const CivilDate date = phi::civil_from_days(static_cast<int>(random() % 40000) - 10000);
      char text[16];
      std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
      const std::string out = redact(*keyed(), "[[date|" + std::string(text) + "]]", plan);
      const auto form = DateForm::parse(out);
      REQUIRE(form);
      CHECK(weekday_of(form->date()) == weekday_of(date));
      const auto moved = phi::days_from_civil(form->date()) - phi::days_from_civil(date);
      if (i == 0) offset = moved;
      CHECK(moved == offset);
      CHECK(moved != 0);
    }
  }
}

TEST_CASE("A partial date never keeps its value", "[phi][redact][date]") {
  for (int weeks = -52; weeks <= 52; ++weeks) {
    if (std::abs(weeks) < 4) continue;
    for (const char* value :
         {"march", "the 22nd", "the 3rd", "29", "12/25", "March 1982", "enero"}) {
      INFO(value << " by weeks " << weeks);
      const std::string out = shifted(value, weeks * 7);
      CHECK(out != value);
      CHECK(out != "refused");
    }
  }
}

TEST_CASE("Weekdays stay true under a shift of whole weeks", "[phi][redact][date]") {
  CHECK(redact(*keyed(), "see you [[weekday|next Thursday]]", all_with(Operator::date_shift)) ==
        "see you next Thursday");
}
