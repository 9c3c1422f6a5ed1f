#include <careline/careline.hpp>
#include <iostream>

int main(int argc, char** argv) try {
  if (argc != 3) return 3;  // first_message ASSETS TEXT
  const auto engine = careline::Engine::open(careline::EngineOptions(argv[1]));
  const auto decision = engine.process(careline::Message(argv[2]));
  std::cout << careline::label_name(CARELINE_VOCABULARY_TIER, decision.tier()) << " | "
            << decision.redacted() << '\n';
} catch (const careline::Error& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
