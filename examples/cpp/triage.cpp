// A call-centre host in C++: one engine, two threads, a conversation, an encrypted audit log.
//
//   triage ASSETS AUDIT_DIRECTORY
#include <array>
#include <careline/careline.hpp>
#include <iostream>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace {

careline::Audit open_log(const std::string& directory, const std::array<std::uint8_t, 32>& key) {
  const std::string_view origin = "clinic.example/triage";
  careline_audit_options options;
  careline_audit_options_init(&options);
  options.directory = directory.data();
  options.directory_size = directory.size();
  options.origin = origin.data();
  options.origin_size = origin.size();
  options.key = key.data();
  options.key_size = key.size();
  options.create = 1;
  return careline::Audit::open(options);
}

void print(const careline::Decision& decision) {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  std::cout << careline::label_name(CARELINE_VOCABULARY_TIER, decision.tier()) << "  "
            << decision.queue() << "  " << decision.redacted() << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: triage ASSETS AUDIT_DIRECTORY\n";
    return 3;
  }
  try {
    // A host takes this key from its key-management system; see careline_audit_options.wrap.
    std::array<std::uint8_t, 32> key{};
    for (std::size_t i = 0; i < key.size(); ++i) key[i] = static_cast<std::uint8_t>(i);
    careline::Audit log = open_log(argv[2], key);
    {
      const careline::Engine engine =
          careline::Engine::open(careline::EngineOptions(argv[1]).audit(log));

      // One conversation: the agent's question decides how the bare answer is read.
      careline::Conversation conversation = engine.conversation();
      print(engine.process(careline::Message("hello i need to see someone about my knee")
                               .channel(CARELINE_CHANNEL_CHAT),
                           &conversation));
      conversation.agent_turn("Of course. What is your date of birth?");
      print(engine.process(careline::Message("3 12 62").channel(CARELINE_CHANNEL_CHAT),
                           &conversation));

      // Two threads share the engine and the log.
      const std::vector<std::string> inbox = {
          "what time do you open on saturdays",
          "No puedo respirar bien y me duele mucho el pecho",
          "please refill my lisinopril, Tom Abara, 555-0148",
          "are you a robot",
      };
      std::vector<std::thread> threads;
      for (std::size_t t = 0; t < 2; ++t) {
        threads.emplace_back([&engine, &inbox, t] {
          for (std::size_t i = t; i < inbox.size(); i += 2) {
            print(engine.process(careline::Message(inbox[i]).channel(CARELINE_CHANNEL_SMS)));
          }
        });
      }
      for (std::thread& thread : threads) thread.join();
    }
    std::cout << "verifier key  " << log.verifier_key() << '\n';
    log.close();
  } catch (const careline::Error& error) {
    std::cerr << "triage: " << error.what() << " (" << error.status_name() << ")\n";
    return 1;
  }
  return 0;
}
