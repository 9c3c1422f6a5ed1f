#include "phi/number_run.h"

#include <algorithm>

#include "phi/spoken.h"

namespace careline::phi {
namespace {

constexpr WordClasses spoken_classes = bit(WordClass::digit) | bit(WordClass::teen) |
                                       bit(WordClass::tens) | bit(WordClass::hundred) |
                                       bit(WordClass::repeat);
constexpr unsigned taken =
    claim_date | claim_network | claim_quantity | claim_place | claim_facility;

class Reader {
 public:
  Reader(const Document& d, std::uint32_t most_items) : d_(d), most_items_(most_items) {}

  Run read(std::uint32_t i) {
    run_.begin = i;
    std::uint32_t at = item(i);
    if (at == i) return Run{};
    run_.end = at;
    while (run_.items < most_items_) {
      const std::uint32_t next = past_joint(at);
      if (next == stop) break;
      const std::uint32_t end = item(next);
      if (end == next) break;
      at = end;
      run_.end = at;
    }
    read_extension();
    return run_;
  }

 private:
  static constexpr std::uint32_t stop = 0xFFFFFFFFU;

  void push(char c) {
    if (run_.text_size < run_.text.size()) run_.text[run_.text_size++] = c;
  }
  void group(std::size_t n) {
    if (run_.group_count < run_.groups.size()) {
      run_.groups[run_.group_count++] = static_cast<std::uint8_t>(std::min<std::size_t>(n, 255));
    }
  }
  void digits(std::string_view text) {
    for (const char c : text) push(c);
    run_.digits += static_cast<std::uint32_t>(text.size());
  }
  void number(int value, int width) {
    std::array<char, 12> buffer{};
    int n = 0;
    do {
      buffer[static_cast<std::size_t>(n++)] = static_cast<char>('0' + value % 10);
      value /= 10;
    } while (value > 0);
    while (n < width) buffer[static_cast<std::size_t>(n++)] = '0';
    for (int k = n; k-- > 0;) push(buffer[static_cast<std::size_t>(k)]);
    run_.digits += static_cast<std::uint32_t>(n);
  }

  bool single_letter(std::uint32_t i) const {
    return d_.is_word(i) && d_.length(i) == 1 && d_.word(i)[0] >= 'a' && d_.word(i)[0] <= 'z';
  }

  // Reads one item at i and returns its end, or i.
  std::uint32_t item(std::uint32_t i) {
    if (i >= d_.size() || d_.claimed(i, taken)) return i;
    std::uint32_t at = i;
    if (d_.is_punct(at, '+') && (d_.is_number(at + 1) || d_.is_punct(at + 1, '('))) {
      run_.plus = run_.items == 0;
      ++at;
    } else if (d_.word(at) == "plus" && (d_.is_number(at + 1) || d_.is(at + 1, WordClass::digit))) {
      ++at;
    }
    bool open = false;
    if (d_.is_any_punct(at, "([") && d_.is_number(at + 1) && d_.length(at + 1) <= 5 &&
        d_.is_any_punct(at + 2, ")]")) {
      open = true;
      ++at;
    }
    if (d_.is_number(at) && !d_.claimed(at, taken)) {
      digits(d_.word(at));
      group(d_.length(at));
      run_.typed = true;
      ++run_.items;
      ++at;
      if (open) {
        run_.parentheses = true;
        ++at;
      }
      return at;
    }
    if (open) return i;
    if (d_.is(at, WordClass::repeat)) {
      const std::uint32_t what = at + 1;
      const bool zero = d_.is(what, WordClass::oh);
      int v = -1;
      if (zero) v = 0;
      if (d_.is(what, WordClass::digit)) v = d_.facts(what).value;
      if (d_.is_number(what) && d_.length(what) == 1) v = token_value(d_, what);
      if (v < 0) return i;
      for (int k = 0; k < d_.facts(at).value; ++k) number(v, 1);
      run_.spoken = true;
      ++run_.items;
      return what + 1;
    }
    if (d_.is(at, WordClass::oh)) {
      const bool next_digit =
          d_.is_any(at + 1, spoken_classes | bit(WordClass::oh)) || d_.is_number(at + 1);
      if (run_.items == 0 && (!next_digit || d_.word(at) == "o")) return i;
      if (d_.word(at) == "o" && !run_.spoken) return i;
      number(0, 1);
      run_.spoken = true;
      ++run_.items;
      return at + 1;
    }
    if (d_.is_any(at, spoken_classes) || d_.word(at) == "mil") {
      const auto atom = read_atom(d_, at);
      if (!atom) return i;
      if ((d_.word(at) == "un" || d_.word(at) == "una") && run_.items == 0) return i;
      number(atom->value, atom->digits == 1 ? 1 : 0);
      run_.spoken = true;
      ++run_.items;
      return atom->end;
    }
    // "B as in boy", or a letter between digits said one by one.
    if (single_letter(at)) {
      const bool explained =
          (d_.word(at + 1) == "as" && d_.word(at + 2) == "in" && d_.is_word(at + 3)) ||
          (d_.word(at + 1) == "like" && d_.word(at + 2) == "in" && d_.is_word(at + 3)) ||
          (d_.word(at + 1) == "como" && d_.word(at + 2) == "en" && d_.is_word(at + 3));
      const bool short_explained = (d_.word(at + 1) == "for" || d_.word(at + 1) == "like" ||
                                    d_.word(at + 1) == "de" || d_.word(at + 1) == "como") &&
                                   d_.is_word(at + 2) &&
                                   d_.word(at + 2).front() == d_.word(at).front();
      const std::uint32_t end = explained ? at + 4 : short_explained ? at + 3 : at + 1;
      if (!explained && !short_explained) {
        const bool vowel =
            std::string_view("aiyoeu").find(d_.word(at)[0]) != std::string_view::npos;
        const bool near = d_.is_number(at + 1) || d_.is_any(at + 1, spoken_classes) ||
                          single_letter(at + 1) || d_.is(at + 1, WordClass::separator) ||
                          (run_.items > 0 && at + 1 >= d_.size());
        if (!near || (vowel && run_.items == 0) ||
            (d_.word(at) == "y" && run_.items > 0 && run_.letters == 0))
          return i;
        if (d_.word(at) == "x" && run_.digits >= 7) return i;
      }
      push(d_.word(at)[0]);
      ++run_.letters;
      ++run_.items;
      run_.spoken = run_.spoken || explained;
      return end;
    }
    return i;
  }

  bool item_begins(std::uint32_t i) const {
    if (i >= d_.size() || d_.claimed(i, taken)) return false;
    return d_.is_number(i) || d_.is_any(i, spoken_classes | bit(WordClass::oh)) ||
           single_letter(i) || d_.word(i) == "mil" ||
           (d_.is_any_punct(i, "([") && d_.is_number(i + 1) && d_.is_any_punct(i + 2, ")]"));
  }

  // Where the next item may begin, or stop.
  std::uint32_t past_joint(std::uint32_t at) {
    if (at >= d_.size()) return stop;
    const bool typed_before = d_.is_number(at - 1) || d_.is_any_punct(at - 1, ")]");
    // Marks: "-", ".", "/", "–" and blanks around them.
    std::uint32_t k = at;
    unsigned marks = 0;
    while (marks < 2 && d_.is_kind(k, text::TokenKind::punctuation)) {
      const std::string_view w = d_.word(k);
      if (w == "-" || w == "–" || w == "—" || w == "‑") {
        run_.dashes = true;
      } else if (w == "." && (d_.tight(k + 1) || run_.spoken)) {
        run_.dots = true;
      } else if (w == "/" && d_.tight(k) && d_.tight(k + 1)) {
        run_.slashes = true;
      } else if (w == "," &&
                 ((run_.spoken && !typed_before) || (d_.is_number(k + 1) && d_.length(k + 1) <= 4 &&
                                                     d_.length(at - 1) <= 2 && run_.items >= 2))) {
      } else if (w == "_" || w == "·" || w == "*") {
      } else {
        break;
      }
      ++k;
      ++marks;
    }
    if (marks > 0) return item_begins(k) ? joined(at, k, marks) : spoken_joint(at);
    if (item_begins(at)) {
      if (d_.tight(at))
        return single_letter(at) || d_.is_any_punct(at, "([") || d_.is_any_punct(at - 1, ")]")
                   ? at
                   : stop;
      return joined(at, at, 0);
    }
    if (d_.is_newline(at)) {
      return run_.spoken && !run_.typed && item_begins(at + 1) ? at + 1 : stop;
    }
    return spoken_joint(at);
  }

  // Two typed groups with a blank between them belong together when both are short.
  std::uint32_t joined(std::uint32_t at, std::uint32_t next, unsigned marks) const {
    const bool typed_before = d_.is_number(at - 1) || d_.is_any_punct(at - 1, ")]");
    if (!typed_before || !d_.is_number(next)) return next;
    const bool tight_marks = marks > 0 && d_.tight(at) && d_.tight(next);
    const std::uint32_t before = d_.is_number(at - 1) ? d_.length(at - 1) : 3;
    if (tight_marks) return next;
    const std::uint32_t after = d_.length(next);
    if (before > 8 || after > 8 || (before > 5 && after > 5)) return stop;
    // "94110 415-555-0132": a cluster with marks of its own begins another number.
    if (before >= 5 && d_.is_any_punct(next + 1, "-.") && d_.tight(next + 1) &&
        d_.is_number(next + 2) && d_.tight(next + 2))
      return stop;
    // A long group after a complete number begins another one.
    if (run_.digits >= 10 && !run_.plus && run_.group_count >= 3 && d_.length(next) == 3 &&
        complete_phone())
      return stop;
    return next;
  }
  bool complete_phone() const {
    return run_.digits == 10 && run_.group_count == 3 && run_.groups[0] == 3 && run_.groups[1] == 3;
  }

  // "dash", "uh", "and then", "no sorry four one six": words between spoken items.
  std::uint32_t spoken_joint(std::uint32_t at) {
    std::uint32_t k = at;
    unsigned words = 0;
    bool correction = false;
    while (words < 7 && k < d_.size()) {
      if (item_begins(k) && words > 0) break;
      if (d_.is(k, WordClass::correction)) {
        correction = true;
      } else if (d_.is(k, WordClass::separator) || d_.word(k) == "bajo" || d_.word(k) == "space" ||
                 d_.word(k) == "slash" || d_.word(k) == "dot" || d_.word(k) == "punto" ||
                 d_.word(k) == "point") {
      } else if (d_.is(k, WordClass::filler) && !d_.is_number(k)) {
      } else if (d_.is(k, WordClass::connector) && run_.digits >= 2 && run_.spoken) {
      } else if (correction &&
                 (d_.word(k) == "i" || d_.word(k) == "it's" || d_.word(k) == "its" ||
                  d_.word(k) == "me" || d_.word(k) == "that" || d_.word(k) == "es" ||
                  d_.word(k) == "make" || d_.word(k) == "is" || d_.word(k) == "that's" ||
                  d_.word(k) == "lo" || d_.word(k) == "dicho" || d_.word(k) == "quise" ||
                  d_.word(k) == "decir" || d_.word(k) == "the" || d_.word(k) == "last" ||
                  d_.word(k) == "one" || d_.word(k) == "part")) {
      } else if (d_.is_any_punct(k, ",.-") || d_.word(k) == "…" ||
                 (d_.is_newline(k) && run_.spoken)) {
      } else {
        return stop;
      }
      ++k;
      ++words;
    }
    if (words == 0 || !item_begins(k)) return stop;
    if (correction) {
      const bool digits_next = d_.is_number(k) || d_.is_any(k, spoken_classes);
      if (!digits_next || run_.digits < 2) return stop;
      run_.corrected = true;
      return k;
    }
    if (!run_.spoken && run_.letters == 0 && !d_.is(at, WordClass::separator)) return stop;
    return k;
  }

  // "ext. 12", "x12", "extension four two".
  void read_extension() {
    std::uint32_t at = run_.end;
    if (run_.digits < 7) return;
    if (d_.is_punct(at, ',')) ++at;
    if (d_.is_mixed(at) && d_.word(at).front() == 'x' && d_.length(at) <= 7 &&
        std::all_of(d_.word(at).begin() + 1, d_.word(at).end(),
                    [](char c) { return c >= '0' && c <= '9'; })) {
      run_.end = at + 1;
      run_.extension = true;
      return;
    }
    if (!d_.is(at, WordClass::phone_tail)) return;
    ++at;
    if (d_.is_any_punct(at, ".:#")) ++at;
    if (d_.is_number(at) && d_.length(at) <= 6) {
      run_.end = at + 1;
      run_.extension = true;
      return;
    }
    std::uint32_t end = at;
    while (end < at + 6 && d_.is_any(end, spoken_classes | bit(WordClass::oh))) ++end;
    if (end > at) {
      run_.end = end;
      run_.extension = true;
    }
  }

  const Document& d_;
  std::uint32_t most_items_;
  Run run_;
};

}  // namespace

bool may_begin_run(const Document& d, std::uint32_t i) {
  if (d.claimed(i, taken)) return false;
  if (d.is_number(i)) {
    // "CLM-7711013", "A12": digits behind letters belong to a code, unless the letters are a cue.
    if (i == 0 || !d.tight(i)) return true;
    const std::uint32_t p =
        i >= 2 && d.is_any_punct(i - 1, "-_/") && d.tight(i - 1) ? i - 2 : i - 1;
    const bool letters =
        d.is_mixed(p) ||
        (d.is_word(p) && ((d.facts(p).cue_flags & in_cue) == 0 || d.length(p) <= 2) &&
         d.length(p) <= 6 && !d.is(p, WordClass::digit));
    return !letters;
  }
  if (d.is_kind(i, text::TokenKind::punctuation)) {
    return d.is_any_punct(i, "+([") &&
           (d.is_number(i + 1) || (d.is_any_punct(i + 1, "+") && d.is_number(i + 2)));
  }
  if (!d.is_word(i)) return false;
  return d.is_any(i, spoken_classes | bit(WordClass::oh)) || d.word(i) == "mil" ||
         (d.length(i) == 1 && d.word(i)[0] >= 'a' && d.word(i)[0] <= 'z');
}

Run read_run(const Document& d, std::uint32_t i, std::uint32_t most_items) {
  return Reader(d, most_items).read(i);
}

}  // namespace careline::phi
