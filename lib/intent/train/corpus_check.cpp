#include "intent/train/corpus_check.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/digest.h"
#include "intent/model_input.h"
#include "text/text.h"

namespace careline::intent {
namespace {

constexpr std::size_t min_examples = 5;
constexpr std::size_t max_label_bytes = 64;

std::string lower(std::string_view label) {
  std::string out(label);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool is_plain_label(std::string_view label) {
  return !label.empty() && label.size() <= max_label_bytes &&
         std::all_of(label.begin(), label.end(),
                     [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7F; });
}

Error at(std::size_t index, const std::string& what) {
  return fail_at(Status::invalid_argument, "example " + std::to_string(index) + ": " + what,
                 static_cast<std::int64_t>(index));
}

}  // namespace

std::vector<std::string> labels_of(const std::vector<Example>& examples) {
  std::vector<std::string> labels;
  for (const Example& e : examples) {
    if (!e.label.empty()) labels.push_back(e.label);
  }
  std::sort(labels.begin(), labels.end());
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  return labels;
}

Result<void> check_corpus(const std::vector<Example>& examples) {
  std::map<std::string, std::string> spelling;
  std::map<std::string, std::pair<std::size_t, std::size_t>> count;  // label -> first index, number
  std::unordered_map<std::string, std::pair<std::size_t, std::string>> seen;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const Example& e = examples[i];
    const bool signals_only = e.label.empty() && e.has_signals;
    if (!signals_only) {
      if (!is_plain_label(e.label)) return at(i, "the label is empty, too long or has blanks");
      const auto [known, fresh] = spelling.emplace(lower(e.label), e.label);
      if (!fresh && known->second != e.label) {
        return at(i, "label '" + e.label + "' also occurs as '" + known->second + "'");
      }
    }
    const auto normalized = text::normalize(e.text);
    if (!normalized) return at(i, normalized.error().message);
    const ModelInput input = ModelInput::from(*normalized);
    if (input.size() == 0) return at(i, "the text is blank");
    if (signals_only) continue;
    auto& entry = count.emplace(e.label, std::pair{i, std::size_t{0}}).first->second;
    ++entry.second;
    // Only a digest of the text is kept.
    const std::string key(as_view(blake2b(input.line())));
    const auto [twin, first] = seen.emplace(key, std::pair{i, e.label});
    if (!first && twin->second.second != e.label) {
      return at(i, "the same text as example " + std::to_string(twin->second.first) +
                       " under another label ('" + twin->second.second + "' and '" + e.label +
                       "')");
    }
  }
  if (count.size() < 2) {
    return fail(Status::invalid_argument, "at least two labels are needed");
  }
  for (const auto& [label, entry] : count) {
    if (entry.second < min_examples) {
      return at(entry.first, "label '" + label + "' has fewer than 5 examples");
    }
  }
  return {};
}

}  // namespace careline::intent
