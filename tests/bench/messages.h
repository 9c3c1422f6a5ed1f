// Composed messages for the benchmarks: about 200 bytes each, and long text made of them.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace careline::bench {

inline constexpr std::array<std::string_view, 5> messages = {
    "Hi, this is Marisol Quintero, born 4/11/1956. I need to move my follow-up with Dr. Adeyemi "
    "from "
    "Tuesday to any afternoon next week, my ride is only free after 2. You can text me at "
    "415-555-0132, thanks",
    "good morning i got a bill for 312 dollars from the lab but my insurance said it was covered, "
    "can "
    "someone look at it and tell me why i owe this before it goes to collections, account 88213407",
    "Buenas tardes, necesito que me surtan la receta de la presión, ya nada más me quedan dos "
    "pastillas. Me llamo Joaquín Ferreira, nací el 3 de mayo de 1961 y voy a la farmacia de la "
    "calle "
    "Olmo",
    "my dad is 84 and since about an hour ago he cant lift his left arm and his words come out all "
    "mixed up, he says he is fine and wants to nap, should we wait for the appointment on thursday "
    "or "
    "not",
    "Could you tell me what to bring on the first visit and whether the parking behind the "
    "building is "
    "free? Also the check-in form on the portal keeps asking for a code that I never received by "
    "email.",
};

inline std::string long_text(std::size_t bytes) {
  std::string out;
  for (std::size_t i = 0; out.size() < bytes; ++i) {
    out += messages[i % messages.size()];
    out += '\n';
  }
  return out;
}

}  // namespace careline::bench
