// What the stages of one call hand to each other. Lives on the stack of one call; wiped with it.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>

#include "engine/engine.h"

namespace careline::engine {

// Family of a finding that the classifier raised, not a lexicon.
inline constexpr std::uint16_t learned_family = UINT16_MAX;

struct Engine::Work {
  explicit Work(Conversation* c, bool timed_call) : conversation(c), timed(timed_call) {}
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;

  Conversation* conversation;
  phi::Memory* memory = nullptr;  // the conversation's, or own_memory
  std::optional<phi::Memory> own_memory;

  SecureText repaired;    // the message with U+FFFD for ill-formed bytes, when the host chose that
  std::string_view text;  // the message: everything's offsets are offsets into it
  std::optional<text::NormalizedText> normalized;

  bool phi_known = false;  // spans are complete and both redactions worked
  phi::Spans spans;
  phi::Redaction for_classifier;
  std::optional<text::NormalizedText> redacted;  // of for_classifier.text, or unset: no spans
  phi::Redaction for_result;
  bool has_result_text = false;

  text::LanguageGuess language;
  bool signals_known = false;
  signal::Findings findings;
  bool intent_known = false;
  intent::Classification intent;

  policy::Input input;
  std::array<std::string_view, 8> intents{};
  std::shared_ptr<const policy::Policy> policy;

  Decision decision;

  // --- time of the stages ---
  bool timed;
  std::chrono::steady_clock::time_point since;
  void start() {
    if (timed) since = std::chrono::steady_clock::now();
  }
  void stop(double StageTimes::*stage) {
    if (!timed) return;
    const auto now = std::chrono::steady_clock::now();
    decision.times.*stage += std::chrono::duration<double, std::micro>(now - since).count();
    since = now;
  }

  const text::NormalizedText& classifier_text() const { return redacted ? *redacted : *normalized; }
  // The conversation's last turn wanted the same; an answer to the agent's question is no
  // repetition.
  bool asks_again() const;
};

// Takes a turn back unless it is kept: a call that fails leaves the conversation as it was.
class Turn {
 public:
  // `advances` is false for turns of the agent and calls without a conversation.
  Turn(Conversation* conversation, bool advances);
  ~Turn();
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  void keep();

 private:
  Conversation* conversation_;
  bool advances_;
  bool kept_ = false;
  std::optional<Conversation::State> saved_;
};

// Whether a redaction answers every span in its place: kinds of the plan are replaced, the ranges
// are in order and inside the text. A redactor that does not is not trusted with a message.
Result<void> check_redaction(const phi::Redaction& done, const phi::Spans& spans,
                             const phi::Plan& plan);

// Whether the values of a message that go into records are references and labels.
Result<void> check_references(const Message& message);

}  // namespace careline::engine
