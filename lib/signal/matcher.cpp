#include "signal/matcher.h"

#include <algorithm>
#include <array>

namespace careline::signal {
namespace {

using text::TokenKind;

// A word without its apostrophes, in `buffer` if it had any.
std::string_view without_apostrophes(std::string_view form, std::array<char, 64>& buffer) {
  if (form.find('\'') == std::string_view::npos || form.size() > buffer.size()) return form;
  std::size_t size = 0;
  for (const char c : form) {
    if (c != '\'') buffer[size++] = c;
  }
  return {buffer.data(), size};
}

bool ends_sentence(std::string_view mark) {
  return mark == "." || mark == "!" || mark == "?" || mark == ";";
}

bool intersects(const std::vector<std::uint32_t>& sorted, const std::uint32_t* begin,
                const std::uint32_t* end) {
  return std::any_of(begin, end, [&](std::uint32_t p) {
    return std::binary_search(sorted.begin(), sorted.end(), p);
  });
}

class Search {
 public:
  Search(const Lexicon& lexicon, const Words& words) : lexicon_(lexicon), words_(words) {}

  std::vector<Match> run() {
    for (std::uint32_t at = 0; at < words_.items.size(); ++at) {
      const Words::Word& word = words_.items[at];
      if (word.number != Lexicon::none) {
        try_all(lexicon_.starting_with_word(word.number), at);
      }
      for (std::uint32_t p = word.prefix_begin; p < word.prefix_end; ++p) {
        try_all(lexicon_.starting_with_prefix(words_.prefixes[p]), at);
      }
      if (word.is_number) try_all(&lexicon_.starting_with_number(), at);
    }
    return std::move(found_);
  }

 private:
  void try_all(const std::vector<std::uint32_t>* patterns, std::uint32_t at) {
    if (patterns == nullptr) return;
    for (const std::uint32_t i : *patterns) {
      const Pattern& pattern = lexicon_.patterns()[i];
      const std::uint32_t end = longest(pattern, 1, at + 1, words_.items[at].sentence);
      if (end != 0) found_.push_back({pattern.rule, at, end});
    }
  }

  bool fits(const Element& element, const Words::Word& word) const {
    if (element.any_number && word.is_number) return true;
    if (word.number != Lexicon::none &&
        std::binary_search(element.words.begin(), element.words.end(), word.number)) {
      return true;
    }
    return !element.prefixes.empty() &&
           intersects(element.prefixes, words_.prefixes.data() + word.prefix_begin,
                      words_.prefixes.data() + word.prefix_end);
  }

  // End of the longest match of elements [element, …) from word `at`, or 0. Patterns are short and
  // gaps at most 8 words, so that the search is bounded for each start.
  std::uint32_t longest(const Pattern& pattern, std::size_t element, std::uint32_t at,
                        std::uint32_t sentence) const {
    if (element == pattern.elements.size()) return at;
    const Element& e = pattern.elements[element];
    std::uint32_t best = 0;
    for (std::uint32_t skipped = 0; skipped <= e.gap; ++skipped) {
      const std::uint32_t here = at + skipped;
      if (here >= words_.items.size() || words_.items[here].sentence != sentence) break;
      if (!fits(e, words_.items[here])) continue;
      best = std::max(best, longest(pattern, element + 1, here + 1, sentence));
      if (best != 0) break;  // the nearest place that leads to a match
    }
    if (best == 0 && e.optional) best = longest(pattern, element + 1, at, sentence);
    return best;
  }

  const Lexicon& lexicon_;
  const Words& words_;
  std::vector<Match> found_;
};

}  // namespace

Words Words::from(const text::NormalizedText& text, const Lexicon& lexicon) {
  Words out;
  const auto& tokens = text.tokens();
  out.items.reserve(tokens.size());
  std::uint32_t sentence = 0;
  bool comma = false;
  std::array<char, 64> buffer;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const text::Token& token = tokens[i];
    const std::string_view form = text.text_of(token);
    if (token.kind == TokenKind::newline) {
      ++sentence;
      comma = false;
      continue;
    }
    if (token.kind == TokenKind::punctuation) {
      // A full stop inside "a.m." or "dr." ends nothing that matters here: the next word decides.
      if (ends_sentence(form)) {
        ++sentence;
        comma = false;
      } else if (form == "," || form == "-" || form == ":" || form == "(") {
        comma = true;
      }
      continue;
    }
    Word word;
    word.token = i;
    word.sentence = sentence;
    word.after_comma = comma;
    word.is_number = token.kind == TokenKind::number;
    comma = false;
    const std::string_view plain = without_apostrophes(form, buffer);
    word.number = lexicon.word(plain);
    word.prefix_begin = static_cast<std::uint32_t>(out.prefixes.size());
    lexicon.prefixes(plain, out.prefixes);
    word.prefix_end = static_cast<std::uint32_t>(out.prefixes.size());
    out.items.push_back(word);
  }
  return out;
}

std::vector<Match> find_matches(const Lexicon& lexicon, const Words& words) {
  return Search(lexicon, words).run();
}

}  // namespace careline::signal
