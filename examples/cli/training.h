// Training and evaluation of intent models, without any type of careline.hpp (see training.cpp).
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace careline::cli {

struct TrainingArguments {
  std::string assets;  // folder of the shipped models
  std::string model;   // evaluation: the bundle; empty: the shipped one
  std::string data, valid, out, html, compare, name = "custom", version = "1";
  std::uint32_t seed = 1;
  bool without_vectors = false;
  bool json = false;
};

// Redacts one text as the engine does before it classifies; `place` is for errors.
using Redact = std::function<std::string(const std::string& text, const std::string& place)>;

// Both print their figures and throw std::exception with the place of what is wrong.
void train_model(const TrainingArguments& arguments, const Redact& redact);
// False when the model misses danger that `compare` found.
bool evaluate_model(const TrainingArguments& arguments, const Redact& redact);

}  // namespace careline::cli
