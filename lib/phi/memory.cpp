#include "phi/memory.h"

#include <algorithm>
#include <cstring>

#include "phi/document.h"
#include "phi/gazetteer.h"

namespace careline::phi {

static_assert(sizeof(MemoryState) <= 4096, "a conversation remembers at most 4 KiB");

namespace {

// Calls f(word) for every run of letters and digits.
template <typename F>
void for_each_word(std::string_view text, F f) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    const auto inside = [&](std::size_t i) {
      const auto c = static_cast<unsigned char>(text[i]);
      return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'';
    };
    if (!inside(begin)) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < text.size() && inside(end)) ++end;
    f(text.substr(begin, end - begin));
    begin = end;
  }
}

bool numeric_kind(PhiKind kind) {
  switch (kind) {
    case PhiKind::phone:
    case PhiKind::fax:
    case PhiKind::ssn:
    case PhiKind::mrn:
    case PhiKind::health_plan_id:
    case PhiKind::account_number:
    case PhiKind::payment_card:
    case PhiKind::license_number:
    case PhiKind::vehicle_id:
    case PhiKind::device_id:
    case PhiKind::other_id:
    case PhiKind::zip:
      return true;
    default:
      return false;
  }
}

}  // namespace

// A short relative of Metaphone over ASCII letters: vowels after the first letter are dropped,
// letters of one sound become one digit, Spanish spellings included (ll/y, j/h, b/v, s/z/c).
std::uint32_t phonetic_key(std::string_view word) noexcept {
  std::uint32_t key = 0;
  unsigned count = 0;
  unsigned last = 0;
  for (std::size_t i = 0; i < word.size() && count < 6; ++i) {
    const char c = word[i];
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    unsigned code = 0;
    switch (c) {
      case 'b':
      case 'v':
      case 'w':
        code = 1;
        break;
      case 'p':
        code = next == 'h' ? 2 : 3;
        break;
      case 'f':
        code = 2;
        break;
      case 'c':
        code = next == 'h' ? 6 : (next == 'e' || next == 'i' || next == 'y') ? 5 : 4;
        break;
      case 'k':
      case 'q':
      case 'x':
        code = 4;
        break;
      case 'g':
        code = (next == 'h' || next == 'n') ? 0 : 7;
        break;
      case 's':
        code = next == 'h' ? 6 : 5;
        break;
      case 'z':
        code = 5;
        break;
      case 'd':
      case 't':
        code = 8;
        break;
      case 'l':
        code = 9;
        break;
      case 'm':
      case 'n':
        code = 10;
        break;
      case 'r':
        code = 11;
        break;
      case 'j':
        code = 7;
        break;
      default:
        code = 0;
        break;
    }
    if (code == 0 && i == 0) code = c == 'h' ? 0 : 12;
    if (code != 0 && code != last) {
      key = key << 4U | code;
      ++count;
    }
    last = code;
  }
  return key;
}

bool edit_near(std::string_view a, std::string_view b, unsigned most) noexcept {
  if (a.size() > 24 || b.size() > 24) return false;
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > most) return false;
  std::array<std::uint8_t, 25> before{};
  std::array<std::uint8_t, 25> last{};
  std::array<std::uint8_t, 25> row{};
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<std::uint8_t>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<std::uint8_t>(i);
    std::uint8_t best = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int cost = a[i - 1] == b[j - 1] ? 0 : 1;
      int v = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        v = std::min(v, before[j - 2] + 1);
      row[j] = static_cast<std::uint8_t>(v);
      best = std::min(best, row[j]);
    }
    if (best > most) return false;
    before = last;
    last = row;
  }
  return last[b.size()] <= most;
}

MemoryState::~MemoryState() {
  wipe(seen_.data(), sizeof(seen_));
  wipe(known_.data(), sizeof(known_));
  wipe(pool_.data(), sizeof(pool_));
  wipe(placeholders_.data(), sizeof(placeholders_));
}

void MemoryState::ask(Cue cue) noexcept {
  asked_ |= std::uint64_t{1} << static_cast<unsigned>(cue);
  pending_ = cue;
  open_ = Cue::none;
  turns_since_question_ = 0;
}

void MemoryState::turn_done() noexcept {
  if (pending_ == Cue::none) return;
  if (++turns_since_question_ >= 3) clear_questions();
}

void MemoryState::remember(std::uint64_t hash, PhiKind kind, PersonRole role, float confidence,
                           bool common) noexcept {
  const auto level = static_cast<std::uint8_t>(std::clamp(confidence, 0.0F, 1.0F) * 255.0F);
  for (std::size_t i = 0; i < seen_count_; ++i) {
    if (seen_[i].hash != hash) continue;
    if (level > seen_[i].confidence) seen_[i].confidence = level;
    if (seen_[i].role == PersonRole::unknown) seen_[i].role = role;
    return;
  }
  seen_[seen_next_] = {hash, kind, role, level, common};
  seen_next_ = static_cast<std::uint16_t>((seen_next_ + 1U) % seen_capacity);  // the oldest goes
  if (seen_count_ < seen_capacity) ++seen_count_;
}

const Seen* MemoryState::find(std::uint64_t hash) const noexcept {
  for (std::size_t i = 0; i < seen_count_; ++i) {
    if (seen_[i].hash == hash) return &seen_[i];
  }
  return nullptr;
}

Result<void> MemoryState::add_known(PhiKind kind, std::string_view canonical) {
  const auto store = [&](std::string_view text) {
    if (known_count_ == known_capacity || text.size() > 255 ||
        pool_used_ + text.size() > pool_capacity) {
      return false;
    }
    std::memcpy(pool_.data() + pool_used_, text.data(), text.size());
    known_[known_count_++] = {kind == PhiKind::name ? phonetic_key(text) : 0, pool_used_,
                              static_cast<std::uint8_t>(text.size()), kind};
    pool_used_ = static_cast<std::uint16_t>(pool_used_ + text.size());
    return true;
  };
  bool stored = true;
  if (numeric_kind(kind)) {  // digits and letters without the marks between them
    std::array<char, 64> plain{};
    std::size_t n = 0;
    for (const char c : canonical) {
      if ((c < '0' || c > '9') && (c < 'a' || c > 'z')) continue;
      if (n == plain.size())
        return fail(Status::too_large, "a known party's number has more than 64 characters");
      plain[n++] = c;
    }
    stored = n == 0 || store({plain.data(), n});
    wipe(plain.data(), plain.size());
  } else if (kind == PhiKind::date || kind == PhiKind::email) {
    stored = store(canonical);
  } else {
    for_each_word(canonical, [&](std::string_view word) {
      if (word.size() >= 2) stored = stored && store(word);
    });
  }
  if (!stored)
    return fail(Status::too_large, "the conversation's memory for known parties is full");
  return {};
}

std::uint32_t MemoryState::number(PhiKind kind, std::string_view canonical_value) noexcept {
  std::array<std::uint32_t, placeholder_words> words{};
  std::uint8_t count = 0;
  const auto push = [&](std::uint64_t hash) {
    if (count < placeholder_words) words[count++] = static_cast<std::uint32_t>(hash >> 16U) | 1U;
  };
  if (kind == PhiKind::name) {
    for_each_word(canonical_value, [&](std::string_view w) {
      if (w.ends_with("'s")) w.remove_suffix(2);
      if (w.size() > 1) push(word_hash(w));
    });
  }
  if (count == 0) push(word_hash(canonical_value));
  const auto among = [](const auto& small, std::uint8_t n, const auto& large, std::uint8_t m) {
    for (std::uint8_t i = 0; i < n; ++i) {
      if (std::find(large.begin(), large.begin() + m, small[i]) == large.begin() + m) return false;
    }
    return true;
  };
  for (std::size_t i = 0; i < placeholder_count_; ++i) {
    Placeholder& p = placeholders_[i];
    if (p.kind != kind) continue;
    if (among(words, count, p.words, p.count)) return p.number;
    if (among(p.words, p.count, words, count)) {  // "Lopez" is now known to be "Maria Lopez"
      p.words = words;
      p.count = count;
      return p.number;
    }
  }
  std::uint16_t& next = next_number_[static_cast<std::size_t>(kind)];
  if (placeholder_count_ == placeholder_capacity) {
    // The table is full: a number that depends on the value alone stays stable without a row.
    return 1000U + words[0] % 9000U;
  }
  ++next;
  placeholders_[placeholder_count_++] = {words, next, count, kind};
  return next;
}

Memory::Memory() : state_(std::make_unique<MemoryState>()) {}
Memory::~Memory() = default;
Memory::Memory(Memory&&) noexcept = default;
Memory& Memory::operator=(Memory&&) noexcept = default;
Memory::Memory(std::unique_ptr<MemoryState> state) : state_(std::move(state)) {}

Memory Memory::clone() const {
  return Memory(std::make_unique<MemoryState>(*state_));
}

Result<void> Memory::add_known_party(PhiKind kind, std::string_view value) {
  const SecureText canonical = text::canonical_form(value);
  return state_->add_known(kind, canonical.view());
}

void Memory::observe_agent_turn(const text::NormalizedText& turn) {
  const Document d(turn, nullptr, shared_lexicon(), {});
  state_->clear_questions();
  for (const CueMark& m : d.cues()) {
    switch (m.cue) {
      case Cue::none:
      case Cue::price:
      case Cue::code:
      case Cue::as_in:
      case Cue::holiday:
      case Cue::self_intro:
      case Cue::event_date:
      case Cue::facility:
        break;
      default:
        state_->ask(m.cue);
    }
  }
}

std::uint32_t Memory::placeholder_number(PhiKind kind, std::string_view canonical_value) {
  return state_->number(kind, canonical_value);
}

}  // namespace careline::phi
