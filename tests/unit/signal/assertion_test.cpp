// Assertion in both languages, through the shipped lexicons.
#include "signal_support.h"

namespace careline::signal {
namespace {

struct Case {
  const char* assertion;
  const char* message;
};

void check_all(Signal signal, const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    INFO(c.message);
    CHECK(assertion_of(c.message, signal) == c.assertion);
  }
}

TEST_CASE("emergencies: assertion in English", "[signal][assertion]") {
  check_all(Signal::emergency_medical,
            {
                // Negators that belong to the symptom.
                {"present", "I can't breathe"},
                {"present", "he isn't waking up"},
                {"present", "the bleeding won't stop"},
                {"present", "she can't move her left arm"},
                {"present", "not breathing"},
                // Narrow negation.
                {"negated", "no chest pain"},
                {"negated", "I don't have chest pain"},
                {"negated", "denies chest pain, shortness of breath, or dizziness"},
                {"negated", "not having chest pain"},
                {"negated", "my chest does not hurt"},
                {"negated", "I don't think I'm having a heart attack"},
                {"negated", "chest pain: no"},
                {"negated", "Any chest pain? No."},
                {"present", "no I am having chest pain"},
                {"present", "no fever but I have crushing chest pain"},
                {"present", "not sure but I think I'm having a stroke"},
                {"present", "I have chest pain and no insurance"},
                // History, and what outweighs it.
                {"historical", "I had a heart attack in 2019"},
                {"historical", "my seizure was three years ago"},
                {"historical", "history of stroke"},
                {"historical", "I had a stroke last year"},
                {"present", "I had a stroke last year and right now my face is drooping"},
                {"present", "the chest pain from last year is back again"},
                {"present", "I fainted this morning"},
                {"present", "my arm went numb yesterday but it came back"},
                // Supposition.
                {"hypothetical", "if I get chest pain should I come in?"},
                {"hypothetical", "what should I do if my child has a seizure?"},
                {"hypothetical", "my nurse told me to call if I have chest pain"},
                {"hypothetical", "can this drug cause seizures?"},
                {"hypothetical", "what are the signs of a stroke"},
                {"present", "I have chest pain, what if it gets worse?"},
                {"present", "I have chest pain, should I come in?"},
                // Administrative frames lower a mention, never a symptom.
                {"historical", "I need the records of my heart attack"},
                {"historical", "the bill for my stroke is wrong"},
                {"present", "I have a billing question and my chest is being crushed"},
                // Idioms.
                {"none", "I almost had a heart attack when I saw the bill"},
                {"none", "I'm dying to know my results"},
                {"none", "my feet are killing me"},
                {"none", "please update my emergency contact"},
                {"none", "ER copay"},
            });
}

TEST_CASE("emergencies: assertion in Spanish", "[signal][assertion]") {
  check_all(Signal::emergency_medical,
            {
                {"present", "no puedo respirar"},
                {"present", "no siento el brazo"},
                {"present", "no para de sangrar"},
                {"present", "mi hijo no despierta"},
                {"negated", "no tengo dolor de pecho"},
                {"negated", "no me duele el pecho"},
                {"negated", "sin dolor de pecho"},
                {"present", "Sí, tengo dolor en el pecho"},
                {"present", "no tengo fiebre pero me duele el pecho"},
                {"historical", "tuve un infarto hace tres años"},
                {"historical", "me dio un derrame en 2017"},
                {"present", "me duele el pecho otra vez"},
                {"present", "ahorita me duele mucho el pecho"},
                {"hypothetical", "¿qué hago si me da dolor en el pecho?"},
                {"hypothetical", "me dijeron que llamara si tenía dolor de pecho"},
                {"hypothetical", "¿cuáles son los síntomas de un derrame?"},
                {"historical", "necesito el expediente de mi infarto"},
                {"none", "me muero de hambre"},
                {"none", "casi me da un infarto cuando vi la cuenta"},
                {"none", "quiero cambiar mi contacto de emergencia"},
            });
}

TEST_CASE("self-harm: assertion", "[signal][assertion]") {
  check_all(Signal::self_harm, {
                                   {"present", "I want to die"},
                                   {"present", "I don't want to be here anymore"},
                                   {"present", "I'd be better off dead"},
                                   {"present", "if I don't get help I'm going to kill myself"},
                                   {"present", "my son says he wants to kill himself"},
                                   {"negated", "I'm not suicidal, just tired"},
                                   {"negated", "I never thought about killing myself"},
                                   {"negated", "no thoughts of hurting myself"},
                                   {"negated", "I don't want to kill myself"},
                                   {"historical", "I attempted suicide years ago"},
                                   {"historical", "I tried to kill myself when I was 16"},
                                   {"present", "ya no quiero vivir"},
                                   {"present", "me quiero matar"},
                                   {"negated", "no pienso en suicidarme"},
                                   {"historical", "intenté suicidarme hace diez años"},
                                   {"none", "me muero de risa"},
                                   {"none", "I'd rather die than sit on hold again"},
                                   {"none", "I cut myself shaving"},
                               });
}

TEST_CASE("rulings on close cases", "[signal][assertion]") {
  // An attempt under way is both.
  const Findings attempt = detect("I took all my pills because I want to die");
  CHECK(is_present(attempt, Signal::emergency_medical));
  CHECK(is_present(attempt, Signal::self_harm));
  // A threat of law is aimed at the organisation.
  CHECK(is_present(detect("I am going to sue you"), Signal::legal_threat));
  CHECK_FALSE(
      is_present(detect("My lawyer needs my records for my divorce"), Signal::legal_threat));
  // Hardship needs a stated inability.
  CHECK(is_present(detect("I lost my job and can't pay"), Signal::financial_hardship));
  CHECK_FALSE(is_present(detect("Can I pay in instalments?"), Signal::financial_hardship));
  // No question of judgement in a pure emergency.
  CHECK_FALSE(is_present(detect("My chest hurts and I can't breathe"), Signal::clinical_content));
  CHECK(is_present(detect("My chest hurts and I can't breathe. Is this normal?"),
                   Signal::clinical_content));
}

TEST_CASE("whom it concerns", "[signal][assertion]") {
  const auto who = [](std::string_view message, Signal signal) {
    const auto found = find(detect(message), signal);
    REQUIRE(found.has_value());
    return found->who;
  };
  CHECK(who("my chest hurts", Signal::emergency_medical) == Who::self);
  CHECK(who("my husband is not breathing", Signal::emergency_medical) == Who::other);
  CHECK(who("she can't breathe", Signal::emergency_medical) == Who::other);
  CHECK(who("I have chest pain, my husband is at work", Signal::emergency_medical) == Who::self);
  CHECK(who("mi mamá no puede respirar", Signal::emergency_medical) == Who::other);
  CHECK(who("no puedo respirar", Signal::emergency_medical) == Who::self);
  CHECK(who("my daughter wants to kill herself", Signal::self_harm) == Who::other);
  CHECK(who("I want to kill myself", Signal::self_harm) == Who::self);
  CHECK(who("my mother passed away", Signal::bereavement) == Who::other);
  CHECK(who("your staff is rude", Signal::complaint) == Who::self);
}

}  // namespace
}  // namespace careline::signal
