#include "phi/lexicon.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "phi/gazetteer.h"

namespace careline::phi {
namespace {

// Calls f(part) for every non-empty part of `text` between separators.
template <typename F>
void for_each_part(std::string_view text, char separator, F f) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) f(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

struct Phrase {
  std::vector<std::uint64_t> rest;
  Cue cue;
};

}  // namespace

const Lexicon& shared_lexicon() {
  static const Lexicon lexicon;
  return lexicon;
}

LexEntry& Lexicon::insert(std::uint64_t hash) {
  for (std::size_t at = hash >> shift_;; at = (at + 1) & mask_) {
    LexEntry& e = slots_[at];
    if (e.hash == hash) return e;
    if (e.hash == 0) {
      e.hash = hash;
      return e;
    }
  }
}

Lexicon::Lexicon() : slots_(mask_ + 1) {
  for (const WordRow& row : word_rows()) {
    for_each_part(row.words, ' ', [&](std::string_view word) {
      const std::size_t equals = word.find('=');
      LexEntry& entry = insert(word_hash(word.substr(0, equals)));
      entry.classes |= bit(row.word_class);
      if (equals == std::string_view::npos) return;
      const std::string_view digits = word.substr(equals + 1);
      std::from_chars(digits.data(), digits.data() + digits.size(), entry.value);
    });
  }
  std::map<std::uint64_t, std::vector<Phrase>> by_first;
  for (const CueRow& row : cue_rows()) {
    for_each_part(row.phrases, '|', [&](std::string_view phrase) {
      std::vector<std::uint64_t> words;
      for_each_part(phrase, ' ', [&](std::string_view word) { words.push_back(word_hash(word)); });
      by_first[words.front()].push_back({{words.begin() + 1, words.end()}, row.cue});
    });
  }
  for (auto& [first, list] : by_first) {
    std::stable_sort(list.begin(), list.end(), [](const Phrase& a, const Phrase& b) {
      return a.rest.size() > b.rest.size();  // the longest phrase wins
    });
    LexEntry& entry = insert(first);
    entry.phrase_begin = static_cast<std::uint16_t>(phrases_.size());
    entry.phrase_count = static_cast<std::uint16_t>(list.size());
    for (const Phrase& p : list) {
      phrases_.push_back({static_cast<std::uint32_t>(pool_.size()),
                          static_cast<std::uint8_t>(p.rest.size()), p.cue});
      pool_.insert(pool_.end(), p.rest.begin(), p.rest.end());
    }
  }
}

}  // namespace careline::phi
