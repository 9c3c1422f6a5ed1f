#include "text/language.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "base/json_reader.h"

namespace careline::text {
namespace {

LanguageGuess guess(std::string_view message, Language prior = Language::unknown) {
  const auto text = normalize(message);
  REQUIRE(text.ok());
  return identify_language(*text, prior);
}

std::string name(std::string_view message, Language prior = Language::unknown) {
  return std::string(name_of(guess(message, prior).language));
}

struct Sample {
  std::string_view language;
  std::string_view message;
};

// Share of the samples that are named as expected; the others are reported.
double share_right(const std::vector<Sample>& samples) {
  std::size_t right = 0;
  for (const Sample& s : samples) {
    const LanguageGuess g = guess(s.message);
    if (name_of(g.language) == s.language) {
      ++right;
    } else {
      std::cerr << s.language << " read as " << name_of(g.language) << " (" << g.confidence
                << "): " << s.message << "\n";
    }
  }
  return static_cast<double>(right) / static_cast<double>(samples.size());
}

// Runs of `words` words of a text, without digits and addresses.
std::vector<std::string> cuts(const std::vector<std::string>& texts, std::size_t words,
                              std::size_t count) {
  std::mt19937 random(11);
  std::vector<std::string> out;
  for (std::size_t tries = 0; out.size() < count && tries < count * 20; ++tries) {
    std::istringstream in(texts[random() % texts.size()]);
    std::vector<std::string> all;
    for (std::string w; in >> w;) all.push_back(w);
    if (all.size() < words) continue;
    const std::size_t first = random() % (all.size() - words + 1);
    std::string cut;
    for (std::size_t i = 0; i < words; ++i) cut += (i == 0 ? "" : " ") + all[first + i];
    if (cut.find_first_of("0123456789@[]|") == std::string::npos) out.push_back(cut);
  }
  return out;
}

double accuracy(const std::vector<std::string>& texts, std::size_t words, Language expected) {
  const auto samples = cuts(texts, words, 3000);
  REQUIRE(samples.size() > 1000);
  std::size_t right = 0;
  for (const std::string& s : samples) right += guess(s).language == expected ? 1 : 0;
  return static_cast<double>(right) / static_cast<double>(samples.size());
}

std::vector<std::string> corpus(const std::string& file) {
  std::ifstream in(std::string(CARELINE_SOURCE_DIR "/training/corpus/intent/") + file);
  std::vector<std::string> texts;
  for (std::string line; std::getline(in, line);) {
    const std::size_t colon = line.find(": ");
    if (line.empty() || line[0] == '#' || line[0] == '@' || colon == std::string::npos) continue;
    texts.push_back(line.substr(colon + 2));
  }
  return texts;
}

std::vector<std::string> json_lines(const std::string& path) {
  std::ifstream in(path);
  std::vector<std::string> texts;
  for (std::string line; std::getline(in, line);) {
    const auto value = json::parse(line);
    REQUIRE(value.ok());
    texts.emplace_back(value->string_or("text", ""));
  }
  return texts;
}

}  // namespace

TEST_CASE("one and two words in English and Spanish") {
  CHECK(share_right({
            {"en", "refill pls"},
            {"en", "chest pain"},
            {"en", "appointment"},
            {"en", "reschedule"},
            {"en", "bill?"},
            {"en", "lab results"},
            {"en", "yes"},
            {"en", "thanks"},
            {"en", "HELP"},
            {"en", "Stop"},
            {"en", "my daughter"},
            {"en", "wrong number"},
            {"en", "cancel it"},
            {"en", "are you"},
            {"en", "feeling dizzy"},
            {"en", "prior auth"},
            {"en", "can't breathe"},
            {"en", "blood pressure"},
            {"en", "who is this"},
            {"en", "unsubscribe"},
            {"en", "good morning"},
            {"en", "not yet"},
            {"en", "how much"},
            {"en", "itchy rash"},
            {"en", "shortness of breath"},
            {"en", "copay question"},
            {"en", "Hello"},
            {"en", "sprained ankle"},
            {"en", "throwing up"},
            {"en", "paperwork"},
            {"es", "cita"},
            {"es", "receta"},
            {"es", "hola"},
            {"es", "necesito cita"},
            {"es", "dolor de pecho"},
            {"es", "gracias"},
            {"es", "sí"},
            {"es", "me duele"},
            {"es", "AYUDA"},
            {"es", "mi hija"},
            {"es", "cuánto cuesta"},
            {"es", "cuanto debo"},
            {"es", "buenos días"},
            {"es", "resultados"},
            {"es", "pastillas"},
            {"es", "la presión"},
            {"es", "quién es"},
            {"es", "ya no"},
            {"es", "cancelar"},
            {"es", "estoy mareada"},
            {"es", "calentura"},
            {"es", "seguro médico"},
            {"es", "no puedo"},
            {"es", "interprete"},
            {"es", "por favor"},
            {"es", "sangrado"},
            {"es", "mañana"},
            {"es", "se cayó"},
            {"es", "ronchas"},
            {"es", "hasta luego"},
        }) >= 0.95);
}

TEST_CASE("sentences in English and Spanish, tidy and untidy") {
  CHECK(share_right({
            {"en", "I need to move my appointment to next Thursday if possible."},
            {"en", "yeah hi um im calling about the bill i got last week"},
            {"en", "PLEASE CALL ME BACK ABOUT MY MEDICATION"},
            {"en", "does dr garcia take new patients in san antonio"},
            {"en", "cant cm in tmrw, gotta wrk, sry"},
            {"en", "Is Dr. María José Hernández de la Torre in on Monday?"},
            {"en", "hola, I need a refill please"},
            {"en", "my metformin and losartan are at the pharmacy on El Camino Real"},
            {"es", "Necesito cambiar mi cita para el próximo jueves si se puede."},
            {"es", "buenas disculpe yo quiero saber si ya esta mi receta"},
            {"es", "POR FAVOR LLAMEME SOBRE MI MEDICINA"},
            {"es", "la doctora Smith atiende los sabados en Springfield"},
            {"es", "nesesito ablar con alguien porfa"},
            {"es", "necesito un refill de mi insulina por favor"},
            {"es", "me cobraron dos veces el copay del urgent care"},
            {"es", "¿Puedo pagar online con la app?"},
            {"es", "mi hijo tiene fiebre thanks"},
        }) == 1.0);
}

TEST_CASE("other languages that need an interpreter") {
  CHECK(share_right({
            {"zh", "我想改一下预约的时间"},
            {"zh", "醫生說我要做檢查"},
            {"zh", "头疼"},
            {"ko", "내일 예약을 취소하고 싶습니다"},
            {"ko", "가슴이 아파요"},
            {"ru", "Запишите меня к врачу на пятницу"},
            {"ru", "у меня болит живот"},
            {"ar", "ابنتي مريضة وتحتاج إلى طبيب"},
            {"ar", "أين الصيدلية"},
            {"vi", "Con trai tôi bị ho và sốt cao từ hôm qua"},
            {"vi", "cho tôi gặp bác sĩ"},
            {"vi", "toi muon doi lich hen"},
            {"tl", "Kailangan ko po ng bagong reseta para sa gamot ng nanay ko"},
            {"tl", "masakit po ang dibdib ko"},
            {"ht", "Mwen pa konprann bòdwo sa a"},
            {"ht", "pitit mwen malad anpil"},
            {"pt", "Não recebi o resultado do meu exame"},
            {"pt", "minha mãe está com muita dor"},
            {"fr", "Je n'ai pas reçu mon ordonnance"},
            {"fr", "ma fille est malade depuis hier"},
            {"other", "Meine Tochter hat hohes Fieber und braucht einen Arzt"},
            {"other", "mia figlia ha la febbre alta"},
            {"other", "Moja córka ma gorączkę i potrzebuje lekarza"},
            {"other", "頭が痛いので予約したいです"},
            {"other", "मेरे सीने में दर्द है"},
            {"other", "ปวดท้องมาก"},
            {"other", "Πονάει το κεφάλι μου"},
            {"other", "سینه‌ام درد می‌کند و به پزشک نیاز دارم"},
            {"other", "у мене болить голова і потрібен лікар"},
        }) >= 0.96);
}

TEST_CASE("mixed needs both languages to carry the message") {
  const LanguageGuess both = guess("I need una cita para my daughter porque she has fever");
  CHECK(both.language == Language::mixed);
  CHECK(both.spanish_share > 0.2F);
  CHECK(both.spanish_share < 0.8F);
  CHECK(name("mi hija tiene fiebre and she is throwing up since last night") == "mixed");
  CHECK(name("Can you tell me cuánto debo y si puedo pagar después?") == "mixed");
  CHECK(name("my insurance changed, no sé si todavía me cubren") == "mixed");
  // One loanword, one greeting, a quoted label or a Spanish name make no mixture.
  CHECK(name("hola, I need a refill") == "en");
  CHECK(name("gracias for everything, you were great") == "en");
  CHECK(name("necesito un refill de mi blood pressure") == "es");
  CHECK(name("el portal dice pending y no me deja entrar") == "es");
  CHECK(name("the clinic on Calle de los Santos is closed") == "en");
  CHECK(name("my email is d as in david o l e a r y") == "en");
}

TEST_CASE("names, numbers, drugs and addresses are no evidence") {
  for (const std::string_view open :
       {"", "   ", "415-555-0182", "😷🤒", "???", "A1C 8.1",
        "https://mychart.example.org/visita/cita", "ana.cita@correo.example", "[NAME_1]",
        "[NAME_1] [PHONE_2]", "lisinopril 20 mg", "metformina", "[HEALTH_PLAN_ID_1], [DATE_3]",
        "x"}) {
    INFO(open);
    CHECK(guess(open).language == Language::unknown);
    CHECK(guess(open).confidence == 0.0F);
  }
  CHECK(name("[NAME_1] necesita su receta") == "es");
  CHECK(name("refill for [NAME_1]") == "en");
}

TEST_CASE("the conversation's language decides what the text leaves open, and no more") {
  CHECK(name("doctor", Language::es) == "es");
  CHECK(name("doctor", Language::en) == "en");
  CHECK(name("no", Language::es) == "es");
  CHECK(name("no", Language::unknown) == "en");
  CHECK(name("lisinopril", Language::es) == "es");
  CHECK(name("[NAME_1]", Language::vi) == "vi");
  CHECK(name("415 555 0182", Language::es) == "es");
  CHECK(name("", Language::es) == "unknown");
  CHECK(name("I need a refill", Language::es) == "en");
  CHECK(name("refill", Language::es) == "en");
  CHECK(name("cita", Language::en) == "es");
  CHECK(name("我想预约", Language::en) == "zh");
  CHECK(guess("doctor", Language::en).confidence < guess("the doctor is in").confidence);
}

TEST_CASE("confidence grows with the evidence") {
  CHECK(guess("no").confidence < 0.6F);
  CHECK(guess("cita").confidence > 0.5F);
  CHECK(guess("necesito una cita").confidence > guess("cita").confidence);
  CHECK(guess("necesito una cita con mi doctora para mañana").confidence > 0.99F);
  CHECK(guess("necesito una cita").spanish_share == 1.0F);
  CHECK(guess("I need an appointment").spanish_share == 0.0F);
}

TEST_CASE("runs of words of the project's own corpus") {
  for (const char* author : {"en/darlene.txt", "en/tevin.txt", "en/priyanka.txt"}) {
    INFO(author);
    CHECK(accuracy(corpus(author), 3, Language::en) >= 0.99);
    CHECK(accuracy(corpus(author), 2, Language::en) >= 0.98);
  }
  CHECK(accuracy(corpus("es/ramiro.txt"), 3, Language::es) >= 0.985);
  CHECK(accuracy(corpus("es/ramiro.txt"), 2, Language::es) >= 0.97);
}

TEST_CASE("runs of words of public sets") {
  const char* folder = std::getenv("CARELINE_TEST_DATA");  // NOLINT(concurrency-mt-unsafe)
  if (folder == nullptr) {
    std::cerr << "SKIPPED: runs of words of public sets (CARELINE_TEST_DATA is not set)\n";
    WARN("SKIPPED");
    return;
  }
  const auto english = json_lines(std::string(folder) + "/intent/clinc150_valid.jsonl");
  const auto spanish = json_lines(std::string(folder) + "/phi/meddocan_dev.jsonl");
  REQUIRE(english.size() > 1000);
  REQUIRE(spanish.size() > 100);
  CHECK(accuracy(english, 2, Language::en) >= 0.985);
  CHECK(accuracy(english, 3, Language::en) >= 0.99);
  CHECK(accuracy(spanish, 2, Language::es) >= 0.95);
  CHECK(accuracy(spanish, 3, Language::es) >= 0.98);
  CHECK(accuracy(spanish, 5, Language::es) >= 0.99);
}

}  // namespace careline::text
