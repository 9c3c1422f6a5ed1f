// Generalisation: the coarser value that 45 CFR 164.514(b)(2) lets stand.
#include <algorithm>
#include <array>
#include <charconv>

#include "phi/date_value.h"
#include "phi/operators.h"
#include "text/text.h"

namespace careline::phi {
namespace {

struct Prefixes {
  std::uint16_t first;
  std::uint16_t last;
};
// Three-digit ZIP prefixes of the states, DC and Puerto Rico in which people live. What is not here
// was never assigned, or belongs to one agency or company, or to the forces abroad.
constexpr std::array<Prefixes, 65> populated = {{
    {6, 7},     {9, 54},    {56, 89},   {100, 191}, {193, 212}, {214, 268}, {270, 310}, {312, 331},
    {333, 339}, {341, 342}, {344, 344}, {346, 347}, {349, 352}, {354, 374}, {376, 398}, {400, 418},
    {420, 427}, {430, 458}, {460, 508}, {510, 516}, {520, 528}, {530, 532}, {534, 535}, {537, 551},
    {553, 554}, {556, 567}, {570, 577}, {580, 588}, {590, 620}, {622, 631}, {633, 641}, {644, 648},
    {650, 658}, {660, 662}, {664, 681}, {683, 693}, {700, 701}, {703, 708}, {710, 714}, {716, 731},
    {734, 741}, {743, 770}, {772, 816}, {820, 838}, {840, 841}, {843, 847}, {850, 853}, {855, 857},
    {859, 860}, {863, 865}, {870, 871}, {873, 875}, {877, 884}, {890, 891}, {893, 895}, {897, 898},
    {900, 900}, {902, 908}, {910, 928}, {930, 937}, {939, 941}, {943, 961}, {967, 968}, {970, 986},
    {988, 999},
}};
// Populated prefixes that hold 20,000 people or fewer by the 2020 census.
constexpr std::array<std::uint16_t, 18> sparse = {36,  59,  102, 202, 203, 204, 205, 369, 556,
                                                  692, 753, 772, 821, 823, 878, 879, 884, 893};

// Large cities whose name alone says the state: nine of ten ZIP codes of that name lie there.
struct CityState {
  std::string_view city;
  std::string_view state;
};
constexpr std::array<CityState, 84> city_states = {{
    {"albuquerque", "New Mexico"},
    {"amarillo", "Texas"},
    {"anchorage", "Alaska"},
    {"atlanta", "Georgia"},
    {"austin", "Texas"},
    {"bakersfield", "California"},
    {"baltimore", "Maryland"},
    {"baton rouge", "Louisiana"},
    {"birmingham", "Alabama"},
    {"boise", "Idaho"},
    {"bronx", "New York"},
    {"brooklyn", "New York"},
    {"charlotte", "North Carolina"},
    {"chattanooga", "Tennessee"},
    {"chicago", "Illinois"},
    {"chula vista", "California"},
    {"cincinnati", "Ohio"},
    {"colorado springs", "Colorado"},
    {"corpus christi", "Texas"},
    {"dallas", "Texas"},
    {"denver", "Colorado"},
    {"des moines", "Iowa"},
    {"detroit", "Michigan"},
    {"el paso", "Texas"},
    {"fort lauderdale", "Florida"},
    {"fort wayne", "Indiana"},
    {"fort worth", "Texas"},
    {"fresno", "California"},
    {"hialeah", "Florida"},
    {"honolulu", "Hawaii"},
    {"houston", "Texas"},
    {"indianapolis", "Indiana"},
    {"laredo", "Texas"},
    {"las cruces", "New Mexico"},
    {"las vegas", "Nevada"},
    {"long beach", "California"},
    {"los angeles", "California"},
    {"louisville", "Kentucky"},
    {"lubbock", "Texas"},
    {"manhattan", "New York"},
    {"mcallen", "Texas"},
    {"memphis", "Tennessee"},
    {"mesa", "Arizona"},
    {"miami", "Florida"},
    {"milwaukee", "Wisconsin"},
    {"minneapolis", "Minnesota"},
    {"modesto", "California"},
    {"nashville", "Tennessee"},
    {"new orleans", "Louisiana"},
    {"new york", "New York"},
    {"new york city", "New York"},
    {"oklahoma city", "Oklahoma"},
    {"omaha", "Nebraska"},
    {"orlando", "Florida"},
    {"pensacola", "Florida"},
    {"philadelphia", "Pennsylvania"},
    {"phoenix", "Arizona"},
    {"pittsburgh", "Pennsylvania"},
    {"raleigh", "North Carolina"},
    {"reno", "Nevada"},
    {"sacramento", "California"},
    {"saint louis", "Missouri"},
    {"salinas", "California"},
    {"salt lake city", "Utah"},
    {"san antonio", "Texas"},
    {"san bernardino", "California"},
    {"san diego", "California"},
    {"san francisco", "California"},
    {"san jose", "California"},
    {"san juan", "Puerto Rico"},
    {"sarasota", "Florida"},
    {"seattle", "Washington"},
    {"shreveport", "Louisiana"},
    {"sioux falls", "South Dakota"},
    {"spokane", "Washington"},
    {"st louis", "Missouri"},
    {"stockton", "California"},
    {"tacoma", "Washington"},
    {"tallahassee", "Florida"},
    {"tampa", "Florida"},
    {"topeka", "Kansas"},
    {"tucson", "Arizona"},
    {"tulsa", "Oklahoma"},
    {"virginia beach", "Virginia"},
}};

// Without the current year, years before this may be the birth year of somebody over 89 until 2039.
constexpr int oldest_safe_year = 1950;

bool write_zip3(std::string_view value, SecureText& out) {
  const SecureText digits = canonical_value(PhiKind::zip, value);
  const std::string_view d = digits.view();
  const bool all_digits =
      std::all_of(d.begin(), d.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!all_digits || (d.size() != 5 && d.size() != 9)) return false;
  int prefix = 0;
  std::from_chars(d.data(), d.data() + 3, prefix);
  const bool known = std::any_of(populated.begin(), populated.end(), [&](const Prefixes& p) {
    return prefix >= p.first && prefix <= p.last;
  });
  const bool few = std::find(sparse.begin(), sparse.end(), prefix) != sparse.end();
  out.append(known && !few ? d.substr(0, 3) : std::string_view("000"));
  return true;
}

bool write_year(std::string_view value, int current_year, SecureText& out) {
  const auto form = DateForm::parse(value);
  if (!form || form->date().year == 0) return false;
  const int year = form->date().year;
  // A year that shows an age over 89 goes too, 45 CFR 164.514(b)(2)(i)(C).
  if (year < (current_year == 0 ? oldest_safe_year : current_year - 89)) return false;
  std::array<char, 8> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), year);
  out.append({digits.data(), static_cast<std::size_t>(end.ptr - digits.data())});
  return true;
}

bool write_state(std::string_view value, SecureText& out) {
  const SecureText city = canonical_value(PhiKind::city, value);
  const auto it = std::find_if(city_states.begin(), city_states.end(),
                               [&](const CityState& c) { return c.city == city.view(); });
  if (it == city_states.end()) return false;
  out.append(it->state);
  return true;
}

bool write_age(std::string_view value, SecureText& out) {
  const SecureText words = text::canonical_form(value);
  const bool spanish = words.view().find("novent") != std::string_view::npos ||
                       words.view().find("cien") != std::string_view::npos;
  out.append(spanish ? "90 o m\xC3\xA1s" : "90 or older");
  return true;
}

}  // namespace

bool write_generalised(PhiKind kind, std::string_view value, int current_year, SecureText& out) {
  switch (kind) {
    case PhiKind::zip:
      return write_zip3(value, out);
    case PhiKind::date:
      return write_year(value, current_year, out);
    case PhiKind::age_over_89:
      return write_age(value, out);
    case PhiKind::city:
      return write_state(value, out);
    default:
      return false;
  }
}

}  // namespace careline::phi
