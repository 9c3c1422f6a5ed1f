// An EHR's message triage: a database of the host's own (plain SQLite), worker threads, one engine,
// one encrypted audit log.
//
//   ehr_host ASSETS DATABASE LOG_DIRECTORY KEY_FILE [THREADS]
//
// Every waiting message ends as one row of the table `triage` and one record of the log. A message
// that could not be decided goes to a person. Prints a line for each tier and the verifier key.
#include <array>
#include <careline/careline.hpp>
#include <fstream>
#include <iostream>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include "chart.h"

namespace {

using Key = std::array<std::uint8_t, 32>;

Key read_key(const char* path) {
  Key key{};
  std::ifstream file(path, std::ios::binary);
  file.read(reinterpret_cast<char*>(key.data()), key.size());
  if (!file || file.peek() != std::ifstream::traits_type::eof()) {
    throw std::runtime_error("the key file must hold 32 bytes");
  }
  return key;
}

std::int32_t channel_of(const std::string& name) {
  const std::int32_t value = careline::label_value(CARELINE_VOCABULARY_CHANNEL, name);
  return value < 0 ? CARELINE_CHANNEL_UNKNOWN : value;
}

// Whatever goes wrong, the message reaches a person. The reason is careline's, which never holds
// text of the message.
ehr::Triage to_a_person(const ehr::Message& message, const careline::Error& error) {
  return {message.id, "immediate_human", "front_desk", "", "", error.what(), ""};
}

ehr::Triage decide(const careline::Engine& engine, const ehr::Message& message) {
  const std::string id = "message-" + std::to_string(message.id);
  const std::string subject = "patient-" + std::to_string(message.patient);
  auto conversation = engine.try_conversation();
  if (!conversation) return to_a_person(message, conversation.error());
  // What the chart knows of the sender is found even when misspelt.
  const std::pair<std::int32_t, const std::string&> known[] = {{CARELINE_PHI_NAME, message.name},
                                                               {CARELINE_PHI_DATE, message.born},
                                                               {CARELINE_PHI_PHONE, message.phone}};
  for (const auto& [kind, value] : known) {
    if (value.empty()) continue;
    const auto told = conversation->try_known_party(kind, value);
    if (!told) return to_a_person(message, told.error());
  }
  auto about = careline::Message(message.text)
                   .id(id)
                   .channel(channel_of(message.channel))
                   .speaker(CARELINE_SPEAKER_PATIENT);
  if (message.patient != 0) about.subject(subject);
  const auto decision = engine.try_process(about, &*conversation);
  if (!decision) return to_a_person(message, decision.error());
  return {message.id,
          std::string(careline::label_name(CARELINE_VOCABULARY_TIER, decision->tier())),
          std::string(decision->queue()),
          std::string(decision->intent()),
          std::string(decision->redacted()),
          std::string(decision->explanation()),
          std::string(decision->id())};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5 || argc > 6) {
    std::cerr << "usage: ehr_host ASSETS DATABASE LOG_DIRECTORY KEY_FILE [THREADS]\n";
    return 3;
  }
  try {
    const Key key = read_key(argv[4]);
    const std::size_t threads = argc > 5 ? std::stoul(argv[5]) : 4;
    careline::Audit log = careline::Audit::open(careline::AuditOptions(argv[3])
                                                    .origin("clinic.example/ehr")
                                                    .key(key.data(), key.size())
                                                    .create(CARELINE_CREATE_IF_ABSENT));
    std::map<std::string, int> tiers;
    std::string failure;
    {
      const auto engine =
          careline::Engine::open(careline::EngineOptions(argv[1]).audit(log).require_audit(true));
      ehr::Chart(argv[2]).recover();
      std::mutex mutex;
      const auto work = [&] {
        try {
          ehr::Chart chart(argv[2]);
          while (const auto message = chart.take()) {
            const ehr::Triage triage = decide(engine, *message);
            chart.file(triage);
            const std::lock_guard lock(mutex);
            ++tiers[triage.tier];
          }
        } catch (const std::exception& error) {
          const std::lock_guard lock(mutex);
          failure = error.what();
        }
      };
      std::vector<std::thread> workers;
      for (std::size_t i = 0; i < threads; ++i) workers.emplace_back(work);
      for (std::thread& worker : workers) worker.join();
    }
    for (const auto& [tier, count] : tiers) std::cout << tier << ' ' << count << '\n';
    std::cout << "verifier key " << log.verifier_key() << '\n';
    log.close();
    if (!failure.empty()) throw std::runtime_error(failure);
  } catch (const std::exception& error) {
    std::cerr << "ehr_host: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
