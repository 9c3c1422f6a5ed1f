// Surrogates of names, word by word: every word of a name stands for one other word, so "Lopez" and
// "Maria Lopez" still share a surname. Order, initials, particles, case, and a spelled-out form
// ("L-O-P-E-Z") stay as they were.
#include "base/utf8.h"
#include "phi/operators.h"
#include "phi/surrogate_lists.h"
#include "text/text.h"

namespace careline::phi {
namespace {

bool is_particle(std::string_view word) noexcept {
  for (const std::string_view p :
       {"de",  "del", "la", "las", "los", "y",   "van", "von", "der", "den", "di", "da",
        "dos", "jr",  "sr", "ii",  "iii", "and", "of",  "el",  "al",  "bin", "st"}) {
    if (word == p) return true;
  }
  return false;
}

// Whether a piece of a name is written as letters; blanks, dots, commas and hyphens part the
// pieces.
bool parts(char c) noexcept {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '\'' || static_cast<unsigned char>(c) >= 0x80U;
  return !letter;
}

enum class Case : std::uint8_t { lower, title, upper };

Case case_of(std::string_view word) noexcept {
  std::size_t upper = 0;
  std::size_t lower = 0;
  for (const char c : word) {
    if (c >= 'A' && c <= 'Z') ++upper;
    if (c >= 'a' && c <= 'z') ++lower;
  }
  if (upper == 0) return Case::lower;
  return lower == 0 && upper > 1 ? Case::upper : Case::title;
}

void write_in_case(std::string_view name, Case letters, SecureText& out) {
  for (const char c : name) {
    if (letters == Case::lower && c >= 'A' && c <= 'Z') {
      out.push_back(static_cast<char>(c - 'A' + 'a'));
    } else if (letters == Case::upper && c >= 'a' && c <= 'z') {
      out.push_back(static_cast<char>(c - 'a' + 'A'));
    } else {
      out.push_back(c);
    }
  }
}

std::string_view stand_in(std::string_view canonical, const RedactionKeys& keys,
                          std::uint32_t attempt) {
  const auto names = names_of(group_of(canonical));
  KeyedStream stream(keys.of(KeyUse::surrogate), "name", canonical, attempt);
  for (;;) {
    const std::string_view name = names[stream.below(static_cast<std::uint32_t>(names.size()))];
    if (text::canonical_form(name).view() != canonical) return name;
  }
}

struct Word {
  std::string_view original;
  SecureText canonical;
};

// "n g u y e n", "L-O-P-E-Z": the surrogate is spelled in the same way.
bool is_spelled(std::span<const Word> words) noexcept {
  if (words.size() < 3) return false;
  for (const Word& w : words) {
    if (w.canonical.size() != 1 || w.canonical[0] < 'a' || w.canonical[0] > 'z') return false;
  }
  return true;
}

}  // namespace

bool write_surrogate_name(std::string_view value, const RedactionKeys& keys, std::uint32_t attempt,
                          SecureText& out) {
  SecureVector<Word> words;
  for (std::size_t i = 0; i < value.size();) {
    if (parts(value[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < value.size() && !parts(value[i])) ++i;
    const std::string_view word = value.substr(begin, i - begin);
    words.push_back({word, canonical_value(PhiKind::name, word)});
  }
  if (words.empty()) return false;

  if (is_spelled({words.data(), words.size()})) {
    SecureText joined;
    for (const Word& w : words) joined.append(w.canonical.view());
    const std::string_view name = stand_in(joined.view(), keys, attempt);
    const Word& first = words[0];
    const Word& second = words[1];
    const std::string_view joint(
        first.original.data() + first.original.size(),
        static_cast<std::size_t>(second.original.data() - first.original.data()) -
            first.original.size());
    const bool upper = first.original[0] >= 'A' && first.original[0] <= 'Z';
    for (std::size_t i = 0; i < name.size(); ++i) {
      if (i > 0) out.append(joint);
      write_in_case(name.substr(i, 1), upper ? Case::upper : Case::lower, out);
    }
    return true;
  }

  const char* at = value.data();
  for (const Word& w : words) {
    out.append({at, static_cast<std::size_t>(w.original.data() - at)});
    at = w.original.data() + w.original.size();
    if (is_particle(w.canonical.view()) && words.size() > 1) {
      out.append(w.original);
    } else if (w.canonical.size() == 1 && w.original.size() == 1) {
      KeyedStream stream(keys.of(KeyUse::surrogate), "initial", w.canonical.view(), attempt);
      const char letter = static_cast<char>(
          'A' + (w.canonical[0] - 'a' + 1 + static_cast<int>(stream.below(25)) + 26) % 26);
      const bool upper = w.original[0] >= 'A' && w.original[0] <= 'Z';
      write_in_case({&letter, 1}, upper ? Case::upper : Case::lower, out);
    } else {
      write_in_case(stand_in(w.canonical.view(), keys, attempt), case_of(w.original), out);
    }
  }
  out.append({at, static_cast<std::size_t>(value.data() + value.size() - at)});
  return true;
}

}  // namespace careline::phi
