// Street lines, cities, ZIP codes, facilities.
#include "detect_support.h"

namespace careline::phi {

TEST_CASE("addresses") {
  check({
      {"I live at 412 Oak Hill Dr, Dayton, OH 45402",
       {"address:412 Oak Hill Dr", "city:Dayton, OH", "zip:45402"}},
      {"New address is 2207 Juniper Court, Apt 4B, Lakewood, CO 80226.",
       {"address:2207 Juniper Court, Apt 4B", "city:Lakewood, CO", "zip:80226"}},
      {"mail it to PO Box 118", {"address:PO Box 118"}},
      {"vivo en la calle Robles 23", {"address:calle Robles 23"}},
      {"domicilio: Avenida Central 410, 2 B", {"address:Avenida Central 410, 2 B"}},
      {"my zip code is 94110", {"zip:94110"}},
      {"zip is nine four one one zero", {"zip:nine four one one zero"}},
      {"we moved to el paso texas seven nine nine oh one",
       {"city:el paso", "zip:seven nine nine oh one"}},
  });
}

TEST_CASE("cities, in any case") {
  check({
      {"just moved to Boise, no pcp yet", {"city:Boise"}},
      {"we live in san antonio", {"city:san antonio"}},
      {"I LIVE IN SAN ANTONIO", {"city:SAN ANTONIO"}},
      {"vivo en Guadalajara", {"city:Guadalajara"}},
      {"I am from Texas and was born in Mexico", {}},
  });
}

TEST_CASE("facilities that are named") {
  check({
      {"I was at Lakeshore Imaging last week", {"facility:Lakeshore Imaging"}},
      {"la llevaron a la Clínica Santa Teresita", {"facility:Clínica Santa Teresita"}},
      {"send it to the walgreens on maple street", {"facility:walgreens on maple street"}},
      {"the hospital called me", {}},
      {"I use Walgreens and my plan is Aetna", {}},
      {"does urgent care take walk ins", {}},
  });
}

}  // namespace careline::phi
