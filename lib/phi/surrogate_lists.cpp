#include "phi/surrogate_lists.h"

#include <algorithm>
#include <array>

namespace careline::phi {
namespace {

constexpr std::string_view female_en[] = {
    "Abigail",  "Alice",   "Amanda",    "Amy",      "Angela",   "Anna",     "Barbara",   "Beth",
    "Brenda",   "Carol",   "Catherine", "Cheryl",   "Claire",   "Cynthia",  "Deborah",   "Denise",
    "Diane",    "Donna",   "Dorothy",   "Eleanor",  "Emily",    "Erin",     "Frances",   "Gloria",
    "Hannah",   "Heather", "Helen",     "Irene",    "Jane",     "Janet",    "Jennifer",  "Jessica",
    "Joan",     "Joyce",   "Judith",    "Julie",    "Karen",    "Kathleen", "Kimberly",  "Laura",
    "Linda",    "Lisa",    "Margaret",  "Martha",   "Mary",     "Melissa",  "Michelle",  "Nancy",
    "Nicole",   "Olivia",  "Pamela",    "Patricia", "Paula",    "Rachel",   "Rebecca",   "Ruth",
    "Samantha", "Sandra",  "Sarah",     "Sharon",   "Shirley",  "Sophie",   "Stephanie", "Susan",
    "Teresa",   "Tiffany", "Valerie",   "Vanessa",  "Victoria", "Virginia", "Wendy",     "Yvonne"};
constexpr std::string_view male_en[] = {
    "Aaron",   "Adam",   "Alan",    "Albert",  "Andrew",  "Anthony",     "Arthur",  "Benjamin",
    "Brandon", "Brian",  "Bruce",   "Carl",    "Charles", "Christopher", "Craig",   "Daniel",
    "David",   "Dennis", "Donald",  "Douglas", "Edward",  "Eric",        "Ethan",   "Eugene",
    "Frank",   "Gary",   "George",  "Gerald",  "Gregory", "Harold",      "Henry",   "Howard",
    "Jack",    "Jacob",  "James",   "Jason",   "Jeffrey", "Jeremy",      "John",    "Jonathan",
    "Joseph",  "Joshua", "Keith",   "Kenneth", "Kevin",   "Kyle",        "Larry",   "Lawrence",
    "Louis",   "Mark",   "Matthew", "Michael", "Nathan",  "Nicholas",    "Patrick", "Paul",
    "Peter",   "Philip", "Ralph",   "Raymond", "Richard", "Robert",      "Roger",   "Russell",
    "Ryan",    "Samuel", "Scott",   "Stephen", "Steven",  "Thomas",      "Timothy", "William"};
constexpr std::string_view female_es[] = {
    "Adriana",   "Alejandra", "Alicia",    "Ana",      "Beatriz",   "Blanca",   "Carmen",
    "Carolina",  "Catalina",  "Cecilia",   "Claudia",  "Consuelo",  "Daniela",  "Dolores",
    "Elena",     "Elisa",     "Esperanza", "Estela",   "Fernanda",  "Gabriela", "Graciela",
    "Guadalupe", "Ines",      "Irma",      "Isabel",   "Josefina",  "Juana",    "Leticia",
    "Lourdes",   "Lucia",     "Luisa",     "Luz",      "Magdalena", "Marcela",  "Margarita",
    "Maria",     "Maribel",   "Mariana",   "Marisol",  "Mercedes",  "Monica",   "Natalia",
    "Noemi",     "Norma",     "Olga",      "Patricia", "Paulina",   "Pilar",    "Ramona",
    "Raquel",    "Rocio",     "Rosa",      "Rosario",  "Silvia",    "Socorro",  "Sofia",
    "Susana",    "Valentina", "Veronica",  "Ximena",   "Yesenia",   "Yolanda",  "Xiomara",
    "Zulema"};
constexpr std::string_view male_es[] = {
    "Adrian",   "Agustin",   "Alberto", "Alejandro", "Alfonso",   "Alfredo",  "Andres",  "Antonio",
    "Armando",  "Arturo",    "Carlos",  "Cesar",     "Diego",     "Eduardo",  "Emilio",  "Enrique",
    "Ernesto",  "Esteban",   "Felipe",  "Fernando",  "Francisco", "Gabriel",  "Gerardo", "Gilberto",
    "Gonzalo",  "Guillermo", "Gustavo", "Hector",    "Hugo",      "Humberto", "Ignacio", "Ismael",
    "Jaime",    "Javier",    "Jesus",   "Joaquin",   "Jorge",     "Jose",     "Juan",    "Julio",
    "Leonel",   "Lorenzo",   "Luis",    "Manuel",    "Marcos",    "Mario",    "Mateo",   "Mauricio",
    "Miguel",   "Nicolas",   "Octavio", "Oscar",     "Pablo",     "Pedro",    "Rafael",  "Ramiro",
    "Ramon",    "Raul",      "Ricardo", "Roberto",   "Rodolfo",   "Rodrigo",  "Ruben",   "Salvador",
    "Santiago", "Sergio",    "Tomas",   "Vicente"};
constexpr std::string_view surname_en[] = {
    "Adams",     "Allen",     "Anderson", "Bailey",   "Baker",    "Barnes",   "Bennett",
    "Brooks",    "Bryant",    "Butler",   "Campbell", "Carter",   "Clark",    "Coleman",
    "Collins",   "Cooper",    "Davis",    "Edwards",  "Ellis",    "Evans",    "Fisher",
    "Foster",    "Gibson",    "Graham",   "Griffin",  "Hamilton", "Harris",   "Harrison",
    "Hayes",     "Henderson", "Hughes",   "Jackson",  "Jenkins",  "Johnson",  "Jones",
    "Kelly",     "Kennedy",   "Lewis",    "Marshall", "Martin",   "McDonald", "Miller",
    "Mitchell",  "Moore",     "Morris",   "Murphy",   "Murray",   "Nelson",   "Owens",
    "Patterson", "Perry",     "Peterson", "Phillips", "Powell",   "Reynolds", "Richardson",
    "Roberts",   "Robinson",  "Rogers",   "Sanders",  "Simmons",  "Smith",    "Stevens",
    "Stewart",   "Sullivan",  "Thompson", "Tucker",   "Turner",   "Wallace",  "Watson",
    "Williams",  "Wilson"};
constexpr std::string_view surname_es[] = {
    "Aguilar",   "Alvarado",  "Alvarez",   "Avila",    "Barrera",    "Benitez",   "Cabrera",
    "Calderon",  "Campos",    "Cardenas",  "Castillo", "Castro",     "Cervantes", "Chavez",
    "Contreras", "Cortez",    "Delgado",   "Diaz",     "Dominguez",  "Escobar",   "Espinoza",
    "Estrada",   "Fernandez", "Figueroa",  "Flores",   "Fuentes",    "Garcia",    "Gomez",
    "Gonzalez",  "Guerrero",  "Gutierrez", "Guzman",   "Hernandez",  "Herrera",   "Ibarra",
    "Jimenez",   "Juarez",    "Lopez",     "Lozano",   "Maldonado",  "Martinez",  "Medina",
    "Mejia",     "Mendoza",   "Molina",    "Morales",  "Moreno",     "Navarro",   "Nunez",
    "Ochoa",     "Orozco",    "Ortega",    "Ortiz",    "Padilla",    "Palacios",  "Pena",
    "Perez",     "Quintero",  "Ramirez",   "Ramos",    "Reyes",      "Rivera",    "Rodriguez",
    "Rojas",     "Romero",    "Ruiz",      "Salazar",  "Salinas",    "Sanchez",   "Sandoval",
    "Serrano",   "Solis",     "Soto",      "Torres",   "Trevino",    "Trujillo",  "Valdez",
    "Vargas",    "Vasquez",   "Velasco",   "Velez",    "Villarreal", "Zamora",    "Zuniga"};
constexpr std::string_view either[] = {
    "Addison", "Ainsley",  "Alden",   "Arden",   "Ashton", "Avery",    "Bellamy",   "Blair",
    "Brecken", "Brighton", "Cameron", "Campion", "Carey",  "Carlisle", "Casey",     "Corbin",
    "Dallin",  "Darby",    "Delaney", "Devlin",  "Ellery", "Ellison",  "Emerson",   "Finley",
    "Greer",   "Harlow",   "Hollis",  "Jensen",  "Keaton", "Kendall",  "Kerry",     "Lachlan",
    "Landry",  "Larkin",   "Linden",  "Lowell",  "Marlow", "Merrill",  "Monroe",    "Morgan",
    "Parker",  "Payton",   "Quinlan", "Quinn",   "Reagan", "Reese",    "Remington", "Rowan",
    "Sawyer",  "Shannon",  "Shelby",  "Sidney",  "Sloane", "Sterling", "Tatum",     "Teagan",
    "Tierney", "Tobin",    "Tracy",   "Vaughan", "Walden", "Whitley",  "Winslow",   "Wylie"};

// Town names put together from common parts, not taken from a map.
constexpr std::string_view cities[] = {
    "Alderbrook",     "Amberfield",      "Ashgrove Falls",      "Bayhollow",
    "Birchmere",      "Brackenford",     "Brightwater Springs", "Cedarmoor",
    "Clearbank",      "Coldspring Vale", "Cottonmere",          "Dunmarsh",
    "Eastmoor Park",  "Elmshade",        "Fairhollow",          "Fernbridge",
    "Foxmeadow",      "Glenharbor",      "Graystone Mills",     "Greenhollow",
    "Hawkridge",      "Hazelford",       "Juniper Flats",       "Kingsmere",
    "Lakeshade",      "Larkfield",       "Lindenbrook",         "Maplecrest Heights",
    "Marshgate",      "Mesa Dorada",     "Millhaven Point",     "Mossbridge",
    "Northwillow",    "Oakmarsh",        "Palo Sereno",         "Pinecroft",
    "Quailbrook",     "Redstone Ferry",  "Ridgehollow",         "Rio Sereno",
    "Rosebank Hills", "Sagewater",       "Silverbrook",         "Stonegate Vale",
    "Sunmeadow",      "Thornbury Lake",  "Valle Claro",         "Westbriar",
    "Whitefern",      "Willowmere"};
constexpr std::string_view streets[] = {
    "Alderwood",   "Amberlight", "Applegrove", "Bluefern",    "Brambleton",  "Briarcliffe",
    "Candlewood",  "Cloverdell", "Copperleaf", "Cypressmoor", "Dovecote",    "Driftstone",
    "Elderberry",  "Fernhollow", "Foxglove",   "Goldfinch",   "Graybirch",   "Heatherdown",
    "Honeysuckle", "Ivybridge",  "Juniper",    "Kestrel",     "Larkspur",    "Lavender",
    "Lindenwood",  "Marigold",   "Meadowlark", "Mockingbird", "Nightingale", "Oakhollow",
    "Partridge",   "Pepperwood", "Periwinkle", "Quailrun",    "Rosemary",    "Sandpiper",
    "Silverbirch", "Snowberry",  "Starling",   "Sweetbriar",  "Thistledown", "Wisteria"};
constexpr std::string_view facilities[] = {
    "Alderbrook",  "Amberfield", "Birchmere",   "Brightwater", "Cedarmoor",   "Clearbank",
    "Fairhollow",  "Fernbridge", "Foxmeadow",   "Glenharbor",  "Graystone",   "Hawkridge",
    "Hazelford",   "Kingsmere",  "Lakeshade",   "Larkfield",   "Lindenbrook", "Maplecrest",
    "Millhaven",   "Mossbridge", "Northwillow", "Oakmarsh",    "Pinecroft",   "Quailbrook",
    "Ridgehollow", "Rosebank",   "Sagewater",   "Silverbrook", "Sunmeadow",   "Thornbury",
    "Westbriar",   "Whitefern",  "Willowmere"};

bool equals_folded(std::string_view name, std::string_view canonical) noexcept {
  return name.size() == canonical.size() &&
         std::equal(name.begin(), name.end(), canonical.begin(), [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
         });
}

}  // namespace

std::span<const std::string_view> names_of(NameGroup group) noexcept {
  switch (group) {
    case NameGroup::female_en:
      return female_en;
    case NameGroup::male_en:
      return male_en;
    case NameGroup::female_es:
      return female_es;
    case NameGroup::male_es:
      return male_es;
    case NameGroup::surname_en:
      return surname_en;
    case NameGroup::surname_es:
      return surname_es;
    case NameGroup::either:
      break;
  }
  return either;
}

NameGroup group_of(std::string_view canonical) noexcept {
  for (std::size_t g = 0; g < name_group_count; ++g) {
    const auto group = static_cast<NameGroup>(g);
    const auto names = names_of(group);
    if (std::any_of(names.begin(), names.end(),
                    [&](std::string_view name) { return equals_folded(name, canonical); })) {
      return group;
    }
  }
  // The common Spanish patronymic ending, for surnames that are in no list.
  if (canonical.size() > 4 && canonical.ends_with("ez")) return NameGroup::surname_es;
  return NameGroup::either;
}

std::span<const std::string_view> surrogate_cities() noexcept {
  return cities;
}
std::span<const std::string_view> surrogate_streets() noexcept {
  return streets;
}
std::span<const std::string_view> surrogate_facilities() noexcept {
  return facilities;
}

}  // namespace careline::phi
