#include <algorithm>
#include <set>

#include "phi/operators.h"
#include "phi/surrogate_lists.h"
#include "redact_support.h"

using namespace redact_test;
using phi::NameGroup;
using phi::Operator;

namespace {

std::string made(std::string_view kind, std::string_view value) {
  return redact(*keyed(), "[[" + std::string(kind) + "|" + std::string(value) + "]]",
                all_with(Operator::surrogate));
}

std::string shape(std::string_view value) {
  std::string out;
  for (const char c : value) {
    out += c >= '0' && c <= '9' ? '9' : c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : c;
  }
  return out;
}

NameGroup group(std::string_view word) {
  return phi::group_of(text::canonical_form(word).view());
}

}  // namespace

TEST_CASE("Surrogates of codes keep their shape", "[phi][redact][surrogate]") {
  for (const auto& [kind, value] :
       std::vector<std::pair<std::string, std::string>>{{"phone", "(415) 867-5309"},
                                                        {"phone", "415.867.5309"},
                                                        {"ssn", "078-05-1120"},
                                                        {"ssn", "1120"},
                                                        {"mrn", "MR-0012345"},
                                                        {"health_plan_id", "1EG4-TE5-MK73"},
                                                        {"payment_card", "4111 1111 1111 1111"},
                                                        {"vehicle_id", "1M8GDM9AXKP042788"},
                                                        {"account_number", "00123-9"},
                                                        {"other_id", "RX#88271"},
                                                        {"zip", "94110"},
                                                        {"zip", "94110-1234"},
                                                        {"license_number", "D1234567"},
                                                        {"date", "03/12/1962"}}) {
    INFO(kind << " " << value);
    const std::string out = made(kind, value);
    CHECK(shape(out) == shape(value));
    CHECK(out != value);
    CHECK(out == made(kind, value));
  }
}

TEST_CASE("Surrogates come from ranges that nobody has", "[phi][redact][surrogate]") {
  for (int i = 0; i < 50; ++i) {
    const std::string n = std::to_string(1000 + i);
    CHECK(made("phone", "415-867-" + n).substr(4, 6) == "555-01");
    const std::string ssn = made("ssn", "078-05-" + n);
    CHECK(ssn[0] == '9');
    CHECK(ssn[4] >= '1');
    CHECK(ssn[4] <= '4');
    CHECK(made("email", "a" + n + "@mail.net").find("@example.com") != std::string::npos);
    CHECK(made("url", "https://p.net/" + n).find("https://www.example.org/") == 0);
    CHECK(made("ip_address", "2001:beef::" + n).find("2001:db8::") == 0);
    const std::string card = made("payment_card", "4111 1111 1111 " + n);
    unsigned sum = 0;
    unsigned place = 0;
    for (std::size_t k = card.size(); k-- > 0;) {
      if (card[k] == ' ') continue;
      unsigned v = static_cast<unsigned>(card[k] - '0');
      if (place++ % 2 == 1) v = v * 2 > 9 ? v * 2 - 9 : v * 2;
      sum += v;
    }
    CHECK(sum % 10 == 0);
  }
}

TEST_CASE("Spoken codes stay spoken, in their language", "[phi][redact][surrogate]") {
  const std::string en =
      made("phone", "area code four one five eight six seven five three oh nine");
  CHECK(en.substr(0, 10) == "area code ");
  CHECK(en.find("five five five zero one") != std::string::npos);
  const std::string es = made("phone", "cuatro uno cinco ocho seis siete cinco tres cero nueve");
  CHECK(es.find("cinco cinco cinco cero uno") != std::string::npos);
  const std::string twice = made("phone", "four one five double five triple oh one eight");
  CHECK(twice.find("five five five zero one") != std::string::npos);
  CHECK(twice.find("double") == std::string::npos);
  const std::string tens = made("mrn", "twenty three fifteen");
  CHECK(phi::canonical_value(PhiKind::mrn, tens).view() !=
        phi::canonical_value(PhiKind::mrn, "twenty three fifteen").view());
  CHECK(std::count(tens.begin(), tens.end(), ' ') == 2);
  CHECK(made("email", "ana dot ruiz at mail dot net").find(" at example dot com") !=
        std::string::npos);
  CHECK(made("age_over_89", "noventa y cuatro").substr(0, 7) == "noventa");
}

TEST_CASE("Names keep gender, language, order, case and initials", "[phi][redact][surrogate]") {
  const auto words = [](const std::string& s) {
    std::vector<std::string> out{""};
    for (const char c : s) {
      if (c == ' ' || c == ',') {
        if (!out.back().empty()) out.emplace_back();
      } else {
        out.back() += c;
      }
    }
    return out;
  };
  const auto maria = words(made("name", "Maria Lopez"));
  REQUIRE(maria.size() == 2);
  CHECK(group(maria[0]) == NameGroup::female_es);
  CHECK(group(maria[1]) == NameGroup::surname_es);
  const auto john = words(made("name", "John Smith"));
  CHECK(group(john[0]) == NameGroup::male_en);
  CHECK(group(john[1]) == NameGroup::surname_en);
  // Shortened, the person is still the same.
  CHECK(made("name", "Lopez") == maria[1]);
  CHECK(words(made("name", "Lopez, Maria"))[0] == maria[1]);
  CHECK(words(made("name", "Lopez, Maria"))[1] == maria[0]);
  CHECK(made("name", "maria lopez") ==
        std::string(text::canonical_form(maria[0] + " " + maria[1]).view()));
  CHECK(shape(made("name", "MARIA")).find('a') == std::string::npos);
  const std::string initial = made("name", "M. de la Cruz");
  CHECK(initial.substr(1, 8) == ". de la ");
  CHECK(initial[0] != 'M');
  const std::string spelled = made("name", "L-O-P-E-Z");
  CHECK(spelled[1] == '-');
  CHECK(spelled.size() == maria[1].size() * 2 - 1);
  CHECK(made("name", "n g u y e n")[1] == ' ');
  CHECK(made("name", "Nguyen") != "Nguyen");
}

TEST_CASE("A surrogate is never a value of its message", "[phi][redact][surrogate]") {
  // All names of one list in one message: every stand-in would be another one's real name.
  std::string marked;
  std::set<std::string> real;
  for (const auto name : phi::names_of(NameGroup::male_en).subspan(0, 60)) {
    marked += "[[name|" + std::string(name) + "]] ";
    real.insert(std::string(name));
  }
  const auto m = mark(marked);
  const auto done = try_redact(*keyed(), m, all_with(Operator::surrogate));
  REQUIRE(done);
  for (const auto& r : done->replacements) {
    const std::string out(done->text.view().substr(r.redacted.begin, r.redacted.size()));
    CHECK(real.count(out) == 0);
  }
}

TEST_CASE("Places and facilities keep what they are", "[phi][redact][surrogate]") {
  const std::string street = made("address", "742 Evergreen Terrace, Apt 5");
  CHECK(street.find(" Terrace, Apt ") != std::string::npos);
  CHECK(street.find("Evergreen") == std::string::npos);
  CHECK(street.find("742") == std::string::npos);
  CHECK(made("address", "PO Box 1234").substr(0, 7) == "PO Box ");
  CHECK(made("facility", "Saint Agnes Hospital").find(" Hospital") != std::string::npos);
  CHECK(made("facility", "Saint Agnes Hospital").find("Agnes") == std::string::npos);
  const std::string city = made("city", "fresno");
  CHECK(city != "fresno");
  CHECK(shape(city).find('A') == std::string::npos);
}

TEST_CASE("What has no shape to copy gets a placeholder", "[phi][redact][surrogate]") {
  CHECK(made("weekday", "the day after tomorrow") == "[WEEKDAY_1]");
  CHECK(made("date", "Thanksgiving") == "[DATE_1]");
  CHECK(made("name", "...") == "[NAME_1]");
}
