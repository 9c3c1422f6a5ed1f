// Dates in every form, ages over 89, weekdays; and what only looks like a date.
#include "detect_support.h"

namespace careline::phi {

TEST_CASE("typed dates") {
  check({
      {"born 03/12/1962", {"date:03/12/1962"}},
      {"DOB 1978-08-03.", {"date:1978-08-03"}},
      {"on 3-12-62", {"date:3-12-62"}},
      {"seen on 9/12 again", {"date:9/12"}},
      {"March 3rd, 2026 at noon", {"date:March 3rd, 2026"}},
      {"the 2nd of March", {"date:2nd of March"}},
      {"12 Jan 2024", {"date:12 Jan 2024"}},
      {"nacido el 2 de febrero de 2019", {"date:2 de febrero de 2019"}},
      {"estuvo internada del 2 al 5 de junio", {"date:2 al 5 de junio"}},
      {"la cita del 17 de octubre a las 10", {"date:17 de octubre"}},
      {"my statement from 05/2024", {"date:05/2024"}},
  });
}

TEST_CASE("partial dates and holidays") {
  check({
      {"before the 22nd please", {"date:22nd"}},
      {"for my payment on the 5th", {"date:5th"}},
      {"hasta el 10.", {"date:10"}},
      {"any time in August", {"date:August"}},
      {"en noviembre tengo cita", {"date:noviembre"}},
      {"are you open Christmas Eve", {"date:Christmas Eve"}},
      {"cierran el Día de los Muertos?", {"date:Día de los Muertos"}},
  });
}

TEST_CASE("spoken dates") {
  check({
      {"march the third nineteen eighty two", {"date:march the third nineteen eighty two"}},
      {"nací el quince de mayo del ochenta y dos", {"date:quince de mayo del ochenta y dos"}},
      {"quince de mayo de mil novecientos ochenta y dos",
       {"date:quince de mayo de mil novecientos ochenta y dos"}},
      {"my date of birth is four eleven fifty six", {"date:four eleven fifty six"}},
      {"date of birth oh three twelve nineteen sixty two",
       {"date:oh three twelve nineteen sixty two"}},
      {"my birthday is march third no sorry march fourth",
       {"date:march third no sorry march fourth"}},
      {"june twenty first two thousand five", {"date:june twenty first two thousand five"}},
  });
}

TEST_CASE("ages of 90 and more are PHI, smaller ones are not") {
  check({
      {"she is 94 and lives alone", {"age_over_89:94"}},
      {"a 92-year-old man", {"age_over_89:92"}},
      {"mi abuelita tiene noventa y cuatro años", {"age_over_89:noventa y cuatro"}},
      {"he's ninety one", {"age_over_89:ninety one"}},
      {"pt is 97yo", {"age_over_89:97"}},
      {"my son is 8 and my mother is 89", {}},
      {"a 45 year old woman", {}},
      {"90 days of metformin", {}},
      {"her sugar is 92", {}},
  });
}

TEST_CASE("weekdays are a kind of their own") {
  CHECK(found("see you Tuesday", nullptr, true) == std::vector<std::string>{"weekday:Tuesday"});
  CHECK(found("la quiero para mañana", nullptr, true) ==
        std::vector<std::string>{"weekday:mañana"});
  CHECK(found("por la mañana está bien", nullptr, true).empty());
}

TEST_CASE("what only looks like a date") {
  check({
      {"may I come in", {}},
      {"I will march right over there", {}},
      {"my pain is 7/10", {}},
      {"bp was 120/80", {}},
      {"take 1/2 tablet twice a day", {}},
      {"the second time I asked", {}},
      {"he was here in 2019", {}},
      {"in two weeks", {}},
      {"three to five days", {}},
      {"at 3:40 pm", {}},
      {"open 24/7", {}},
  });
}

}  // namespace careline::phi
