// A small labelled corpus and what the tests make of it.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "intent/train/trainer.h"
#include "text/text.h"

namespace careline::intent::tests {

// `per_label` messages for each of six labels; the words differ from label to label, and from
// message to message.
inline std::vector<Example> sample_corpus(std::size_t per_label = 10) {
  static const std::array<std::pair<const char*, std::array<const char*, 10>>, 6> labels = {{
      {"appointment_cancel",
       {"cancel my visit", "please take me off the schedule", "i wont make it, drop the slot",
        "no longer coming on friday", "scratch my appointment", "can you remove my booking",
        "call off the checkup", "not going to the visit anymore", "cancel the one at nine",
        "delete my appointment please"}},
      {"prescription_refill",
       {"i need a refill", "renew my pills", "out of metformin again", "more of my inhaler please",
        "refill the blood pressure tablets", "my bottle is empty", "could you renew lisinopril",
        "need another month of meds", "running low on insulin", "please send more of the drops"}},
      {"payment_make",
       {"how do i pay", "where can i send the check", "pay my bill with a card", "do you take visa",
        "i want to pay online", "can i pay over the phone", "settle what i owe today",
        "take my payment", "pay the balance now", "which card can i use to pay"}},
      {"hours_location",
       {"when do you open", "what is the address", "where do i park", "are you open sunday",
        "which floor are you on", "closing time today?", "how do i get there by bus",
        "is the office near the mall", "what time do you close", "directions please"}},
      {"greeting",
       {"hello", "hi there", "good morning", "hey", "hola", "good afternoon", "hi", "hey there",
        "buenos dias", "greetings"}},
      {"out_of_scope",
       {"what is the weather like", "order a pizza", "who won the game", "sing me a song",
        "book a flight to rome", "how tall is the tower", "my car has a flat tire",
        "fix the dishwasher", "tell me a joke", "stock price of gold"}},
  }};
  std::vector<Example> out;
  for (const auto& [label, texts] : labels) {
    for (std::size_t i = 0; i < per_label && i < texts.size(); ++i) {
      Example e;
      e.text = SecureText(texts[i]);
      e.label = label;
      out.push_back(std::move(e));
    }
  }
  return out;
}

inline ModelInput input_of(std::string_view text) {
  return ModelInput::from(*text::normalize(text));
}

// Bytes at a 64-byte boundary, as in a mapped bundle.
class AlignedBytes {
 public:
  explicit AlignedBytes(std::string_view bytes) : storage_(bytes.size() + 64) {
    const auto address = reinterpret_cast<std::uintptr_t>(storage_.data());
    offset_ = (64 - address % 64) % 64;
    std::copy(bytes.begin(), bytes.end(), storage_.data() + offset_);
    size_ = bytes.size();
  }
  std::string_view view() const { return {storage_.data() + offset_, size_}; }

 private:
  std::vector<char> storage_;
  std::size_t offset_ = 0;
  std::size_t size_ = 0;
};

}  // namespace careline::intent::tests
