// A dialogue with a record of every decision: conversation ASSETS LOG_DIRECTORY
#include <array>
#include <careline/careline.hpp>
#include <iostream>

namespace {

void say(const careline::Engine& engine, careline::Conversation& conversation,
         std::string_view text) {
  const auto message = careline::Message(text).channel(CARELINE_CHANNEL_CHAT);
  // try_process returns the error; process throws it. Whatever goes wrong, a person must look.
  const auto decision = engine.try_process(message, &conversation);
  if (!decision) {
    std::cout << "immediate_human | " << decision.error().what() << '\n';
    return;
  }
  std::cout << careline::label_name(CARELINE_VOCABULARY_TIER, decision->tier()) << " | "
            << decision->redacted() << '\n';
  for (const careline_span& span : decision->spans()) {
    std::cout << "  " << careline::label_name(CARELINE_VOCABULARY_PHI_KIND, span.kind) << " of "
              << careline::slice(text, span).size() << " bytes\n";
  }
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) return 3;
  // A host takes the key from its key-management system: AuditOptions::key_service.
  const std::array<std::uint8_t, 32> key{42};
  auto log = careline::Audit::open(careline::AuditOptions(argv[2])
                                       .origin("clinic.example/desk")
                                       .key(key.data(), key.size())
                                       .create(CARELINE_CREATE_IF_ABSENT));
  {
    const auto engine =
        careline::Engine::open(careline::EngineOptions(argv[1]).audit(log).require_audit(true));
    auto conversation = engine.conversation();
    say(engine, conversation, "hello i need to see someone about my knee");
    conversation.agent_turn("Of course. What is your date of birth?");
    say(engine, conversation, "3 12 62");  // read as the date that was asked for
    say(engine, conversation, "and since this morning my chest feels tight");
  }  // the log outlives the engine, the engine its conversations
  std::cout << "verifier key " << log.verifier_key() << '\n';
  log.close();
} catch (const careline::Error& error) {
  std::cerr << error.what() << " (" << error.status_name() << ")\n";
  return 1;
}
