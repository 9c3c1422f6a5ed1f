// Compiles lexicons: words to slots, slots to lists, patterns to anchors. Format: lexicon.h;
// reading: lexicon_reader.cpp.
#include "signal/lexicon.h"

#include <algorithm>
#include <array>

#include "base/secure_memory.h"

namespace careline::signal {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::size_t Lexicon::ContentHash::operator()(const Content& c) const noexcept {
  std::size_t h = c.any_number ? 1 : 2;
  for (const std::uint32_t w : c.words) h = h * 1000003 ^ w;
  for (const std::uint32_t p : c.prefixes) h = h * 1000003 ^ (p + 0x9E3779B9U);
  return h;
}

std::uint32_t Lexicon::intern(Numbers& numbers, std::string_view form) {
  return numbers.try_emplace(std::string(form), static_cast<std::uint32_t>(numbers.size()))
      .first->second;
}

std::uint16_t Lexicon::slot_of(const Content& content) {
  const auto [it, added] =
      slots_.try_emplace(content, static_cast<std::uint16_t>(contents_.size()));
  if (added) contents_.push_back(content);
  return it->second;
}

void Lexicon::add_pattern(Pattern pattern, std::span<const Element> elements) {
  pattern.first = static_cast<std::uint32_t>(elements_.size());
  pattern.size = static_cast<std::uint8_t>(elements.size());
  elements_.insert(elements_.end(), elements.begin(), elements.end());
  patterns_.push_back(pattern);
}

// For every known word and prefix: all slots that it fills, those of its shorter prefixes included.
void Lexicon::compile_lists() {
  std::vector<std::vector<std::uint16_t>> by_word(words_.size());
  std::vector<std::vector<std::uint16_t>> by_prefix(prefixes_.size());
  std::vector<std::uint16_t> by_number;
  const auto count = static_cast<std::uint16_t>(contents_.size());
  for (std::uint16_t slot = 0; slot < count; ++slot) {
    for (const std::uint32_t w : contents_[slot].words) by_word[w].push_back(slot);
    for (const std::uint32_t p : contents_[slot].prefixes) by_prefix[p].push_back(slot);
    if (contents_[slot].any_number) by_number.push_back(slot);
  }

  list_begin_ = {0};
  const auto append = [this](std::vector<std::uint16_t>& slots) {
    std::sort(slots.begin(), slots.end());
    slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
    list_slots_.insert(list_slots_.end(), slots.begin(), slots.end());
    list_begin_.push_back(static_cast<std::uint32_t>(list_slots_.size()));
    return static_cast<std::uint32_t>(list_begin_.size() - 2);
  };
  std::vector<std::uint16_t> nothing;
  append(nothing);
  number_list_ = append(by_number);
  const auto add_prefixes = [&](std::string_view form, std::vector<std::uint16_t>& slots) {
    for (std::size_t length = 1; length <= form.size(); ++length) {
      const auto it = prefixes_.find(form.substr(0, length));
      if (it == prefixes_.end()) continue;
      const auto& more = by_prefix[it->second];
      slots.insert(slots.end(), more.begin(), more.end());
    }
  };
  std::vector<std::uint32_t> word_lists(words_.size());
  for (const auto& [form, number] : words_) {
    std::vector<std::uint16_t> slots = by_word[number];
    add_prefixes(form, slots);
    if (is_digit(form.front())) slots.insert(slots.end(), by_number.begin(), by_number.end());
    word_lists[number] = append(slots);
  }
  std::vector<std::uint32_t> prefix_lists(prefixes_.size());
  for (const auto& [form, number] : prefixes_) {
    std::vector<std::uint16_t> slots;
    add_prefixes(form, slots);
    if (is_digit(form.front())) slots.insert(slots.end(), by_number.begin(), by_number.end());
    prefix_lists[number] = append(slots);
    prefix_lengths_.push_back(static_cast<std::uint8_t>(std::min<std::size_t>(form.size(), 255)));
  }
  for (auto& [form, number] : words_) {
    number = word_lists[number];
    if (correctable_.contains(form)) spelling_.add(form, number);
  }
  for (auto& [form, number] : prefixes_) number = prefix_lists[number];
  std::sort(prefix_lengths_.begin(), prefix_lengths_.end(), std::greater<>());
  prefix_lengths_.erase(std::unique(prefix_lengths_.begin(), prefix_lengths_.end()),
                        prefix_lengths_.end());
  spelling_.finish();
}

// A pattern is tried only when its rarest slot is filled. Rare is what shares its words with few
// patterns: function words stand in hundreds.
void Lexicon::choose_anchors() {
  std::vector<std::uint32_t> uses(words_.size());
  for (const Pattern& p : patterns_) {
    for (const Element& e : elements(p)) {
      for (const std::uint32_t w : contents_[e.slot].words) ++uses[w];
    }
  }
  const auto cost_of = [&](std::uint16_t slot) {
    const Content& content = contents_[slot];
    std::uint32_t cost = content.any_number ? 1000 : 0;
    for (const std::uint32_t w : content.words) cost = std::max(cost, uses[w]);
    return cost;
  };
  std::vector<std::vector<Anchored>> anchored(contents_.size());
  for (std::uint32_t i = 0; i < patterns_.size(); ++i) {
    std::pair<std::uint32_t, std::uint16_t> best{UINT32_MAX, 0};
    std::pair<std::uint32_t, std::uint16_t> second{UINT32_MAX, 0};
    for (const Element& e : elements(patterns_[i])) {
      if (e.optional) continue;
      const std::pair<std::uint32_t, std::uint16_t> here{cost_of(e.slot), e.slot};
      if (here < best) {
        second = best;
        best = here;
      } else if (here.second != best.second) {
        second = std::min(second, here);
      }
    }
    const std::uint16_t partner = second.first == UINT32_MAX ? best.second : second.second;
    anchored[best.second].push_back({i, partner});
  }
  anchored_begin_ = {0};
  for (const auto& patterns : anchored) {
    anchored_.insert(anchored_.end(), patterns.begin(), patterns.end());
    anchored_begin_.push_back(static_cast<std::uint32_t>(anchored_.size()));
  }
}

void Lexicon::finish() {
  choose_anchors();
  compile_lists();
}

std::uint32_t Lexicon::exact_list_of(std::string_view word) const {
  if (const auto it = words_.find(word); it != words_.end()) return it->second;
  for (const std::uint8_t length : prefix_lengths_) {
    if (length > word.size()) continue;
    if (const auto it = prefixes_.find(word.substr(0, length)); it != prefixes_.end()) {
      return it->second;
    }
  }
  return none;
}

std::uint32_t Lexicon::list_of(std::string_view word) const {
  if (const std::uint32_t list = exact_list_of(word); list != none) return list;
  // "bleedin", "chokin": the g that many leave out.
  if (word.size() >= 5 && word.size() < SpellingIndex::max_letters && word.ends_with("in")) {
    std::array<char, SpellingIndex::max_letters> whole;
    *std::copy(word.begin(), word.end(), whole.begin()) = 'g';
    const std::uint32_t list = exact_list_of({whole.data(), word.size() + 1});
    wipe(whole.data(), word.size() + 1);
    if (list != none) return list;
  }
  if (word.size() + 1 < SpellingIndex::min_letters || word.size() > SpellingIndex::max_letters) {
    return none;
  }
  if (ordinary_.contains(word)) return none;
  return spelling_.find(word, none);
}

}  // namespace careline::signal
