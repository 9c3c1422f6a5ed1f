// People: patients, relatives, clinicians; Title Case, lower case, CAPITALS, spelled, misheard.
#include <algorithm>
#include <cctype>

#include "detect_support.h"

namespace careline::phi {

TEST_CASE("names with a cue") {
  check({
      {"my name is Rosa Delgado", {"name:Rosa Delgado"}},
      {"this is gloria santangelo calling", {"name:gloria santangelo"}},
      {"me llamo ramiro tzoc", {"name:ramiro tzoc"}},
      {"habla rosa elena quintero", {"name:rosa elena quintero"}},
      {"Dr. Okonkwo squeezed me in", {"name:Okonkwo"}},
      {"con el doctor mendoza", {"name:mendoza"}},
      {"my son Mateo Fuentes", {"name:Mateo Fuentes"}},
      {"Name: Lopez, Maria", {"name:Lopez, Maria"}},
      {"Patient: Mary Ann O'Brien", {"name:Mary Ann O'Brien"}},
      {"hi maria, thanks", {"name:maria"}},
      {"Thank you,\nMarguerite Dubois", {"name:Marguerite Dubois"}},
      {"Gracias,\nOfelia", {"name:Ofelia"}},
      {"signed by Lena Roth, MD", {"name:Lena Roth"}},
      {"J. P. Ferrante called", {"name:J. P. Ferrante"}},
  });
}

TEST_CASE("names are found in lower case and in capitals as in Title Case") {
  const std::vector<std::string> messages{
      "My name is Tunde Adebayo and my wife is Eleanor Brandt",
      "Please tell Dr. Castellanos that Priyanka Patel called",
      "I am here with Nguyen Van Minh for my son Jaylen",
      "Le escribe Griselda Tamayo por mi hijo Mateo Fuentes",
  };
  for (const std::string& title : messages) {
    const std::size_t names = found(title).size();
    CHECK(names == 2);
    std::string lower = title;
    std::string upper = title;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    INFO(title);
    CHECK(found(lower).size() == names);
    CHECK(found(upper).size() == names);
  }
}

TEST_CASE("spelled names") {
  check({
      {"my last name is n g u y e n", {"name:n g u y e n"}},
      {"it's lopez L-O-P-E-Z", {"name:lopez L-O-P-E-Z"}},
      {"the appointment is under kowalczyk k o w a l c z y k",
       {"name:kowalczyk k o w a l c z y k"}},
  });
}

TEST_CASE("roles") {
  const Spans spans = spans_of("Dr. Okonkwo saw my son Mateo");
  REQUIRE(spans.size() == 2);
  CHECK(spans[0].role == PersonRole::provider);
  CHECK(spans[1].role == PersonRole::relative);
}

TEST_CASE("what is not a name") {
  check({
      {"I take Metformin and Lisinopril", {}},
      {"my husband has Parkinson's disease and Crohn's", {}},
      {"Blue Cross denied it, so did Aetna and UnitedHealthcare", {}},
      {"I use Chrome on my iPhone for MyChart", {}},
      {"will you call me, may I ask when", {}},
      {"I hope it is a grace period", {}},
      {"do you speak Spanish or Vietnamese", {}},
      {"my bill from the hospital is wrong", {}},
      {"the doctor said I can go home", {}},
      {"tengo dolores de cabeza y mucha tos", {}},
      {"la luz me molesta", {}},
      {"necesito la receta de losartán", {}},
      {"CAN SOMEONE CALL ME BACK PLEASE", {}},
      {"I'm sorry, this is urgent", {}},
  });
}

}  // namespace careline::phi
