// Phones, faxes, e-mail, web and network addresses: typed, said, obfuscated; English and Spanish.
#include "detect_support.h"

namespace careline::phi {

TEST_CASE("phone numbers as people type them") {
  check({
      {"call me at 415-555-0132", {"phone:415-555-0132"}},
      {"my cell is (415) 555 0132 thanks", {"phone:(415) 555 0132"}},
      {"415.555.0132", {"phone:415.555.0132"}},
      {"reach me on +1 415 555 0132", {"phone:+1 415 555 0132"}},
      {"4155550132 is my cell", {"phone:4155550132"}},
      {"Phone: 415-555-0132 x104", {"phone:415-555-0132 x104"}},
      {"office 415-555-0132 ext. 104 please", {"phone:415-555-0132 ext. 104"}},
      {"mi teléfono es 787 555 0142", {"phone:787 555 0142"}},
      {"llámeme al 305-555-0161 o al 305-555-0162", {"phone:305-555-0161", "phone:305-555-0162"}},
      {"fax it to 505-555-0190", {"fax:505-555-0190"}},
      {"my new number is 555-0182", {"phone:555-0182"}},
  });
}

TEST_CASE("phone numbers as people say them") {
  check({
      {"my number is four one five five five five oh one three two",
       {"phone:four one five five five five oh one three two"}},
      {"call me at four fifteen five five five zero one thirty two please",
       {"phone:four fifteen five five five zero one thirty two"}},
      {"it's area code four one five, double five five, oh one, three two",
       {"phone:four one five, double five five, oh one, three two"}},
      {"my cell is four one five triple five oh one three two",
       {"phone:four one five triple five oh one three two"}},
      {"my phone is four one five no sorry four one six five five five oh one three two",
       {"phone:four one five no sorry four one six five five five oh one three two"}},
      {"mi teléfono es nueve uno cinco cinco cinco cinco cero uno ocho ocho",
       {"phone:nueve uno cinco cinco cinco cinco cero uno ocho ocho"}},
      {"mi celular es tres cero cinco cincuenta y cinco cincuenta y uno cuarenta y dos diez",
       {"phone:tres cero cinco cincuenta y cinco cincuenta y uno cuarenta y dos diez"}},
      {"phone is four one five uh five five five um oh one three two",
       {"phone:four one five uh five five five um oh one three two"}},
  });
}

TEST_CASE("digits that were hidden from a careless reader") {
  check({
      {"call me at 4\xE2\x80\x8D"
       "15-555-0132",
       {"phone:4\xE2\x80\x8D"
        "15-555-0132"}},                                                        // zero-width joiner
      {"call me at 4 1 5 5 5 5 0 1 3 2", {"phone:4 1 5 5 5 5 0 1 3 2"}},        // spaced
      {"call me at ４１５-５５５-０１３２", {"phone:４１５-５５５-０１３２"}},  // full width
  });
}

TEST_CASE("e-mail addresses") {
  check({
      {"write to Ana.Ruiz+x@mail.example.com.", {"email:Ana.Ruiz+x@mail.example.com"}},
      {"my email is jsmith42 at yahoo dot com", {"email:jsmith42 at yahoo dot com"}},
      {"it's mary dot lopez at gmail dot com ok", {"email:mary dot lopez at gmail dot com"}},
      {"jane (at) example (dot) com", {"email:jane (at) example (dot) com"}},
      {"mi correo es maria guion bajo lopez arroba gmail punto com",
       {"email:maria guion bajo lopez arroba gmail punto com"}},
      {"el correo es jorge punto salinas arroba correo punto com",
       {"email:jorge punto salinas arroba correo punto com"}},
  });
}

TEST_CASE("web, network and device addresses") {
  check({
      {"see https://portal.example.org/x?y=1 today", {"url:https://portal.example.org/x?y=1"}},
      {"my site is www.example.com.", {"url:www.example.com"}},
      {"login came from 192.168.4.22 last night", {"ip_address:192.168.4.22"}},
      {"from 2001:db8:0:0:8:800:200c:417a", {"ip_address:2001:db8:0:0:8:800:200c:417a"}},
      {"mac address 00:1A:2B:3C:4D:5E", {"device_id:00:1A:2B:3C:4D:5E"}},
  });
}

}  // namespace careline::phi
