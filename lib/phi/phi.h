// PHI: find protected health information in a message, and replace it.
//
//   Detector   immutable, shared by threads: recognisers, gazetteers, name model
//   Memory     what one conversation has shown so far (names, numbers, the agent's last question)
//   Profile    which kinds are redacted; Plan: with which operator
//   Redactor   applies a plan: placeholders, masks, surrogates, reversible tokens …
//
// Vocabulary and span rules: docs/phi.md. Checks and cue words set kind and confidence; they never
// gate redaction. Spans never overlap and never split a grapheme.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/secure_memory.h"
#include "base/status.h"
#include "base/taxonomy.h"
#include "text/text.h"

namespace careline::phi {

enum class PersonRole : std::uint8_t { unknown, patient, provider, relative };

// How a span was found; bits of Span::evidence.
enum Evidence : std::uint16_t {
  evidence_pattern = 1,       // a format
  evidence_check = 2,         // a check digit or range rule holds
  evidence_check_failed = 4,  // the format's check fails: still PHI
  evidence_cue = 8,           // a cue word near, or the agent's last question
  evidence_gazetteer = 16,
  evidence_model = 32,         // the sequence model
  evidence_memory = 64,        // seen before in this conversation
  evidence_known_party = 128,  // from the caller's own record
  evidence_spoken = 256,       // number words, spelled letters, "at … dot com"
  evidence_custom = 512,       // a custom recogniser or deny list
};

struct Span {
  text::Range range;  // bytes of the original message
  PhiKind kind = PhiKind::name;
  float confidence = 0;                   // 0 to 1, calibrated where a model is involved
  PersonRole role = PersonRole::unknown;  // for kind name
  std::uint16_t evidence = 0;
};
using Spans = SecureVector<Span>;  // ascending, disjoint

// Per-call context.
struct Context {
  Channel channel = Channel::unknown;
  Speaker speaker = Speaker::unknown;
};

class MemoryState;

// What a conversation remembers: bounded (at most 4 KiB), wiped on destruction. One thread at a
// time.
class Memory {
 public:
  Memory();
  ~Memory();
  Memory(Memory&&) noexcept;
  Memory& operator=(Memory&&) noexcept;
  // As it is now, so that a turn can be taken back.
  Memory clone() const;

  // A party of the caller's own record: kind name, phone, date (DOB, as YYYY-MM-DD), mrn, email,
  // address … Matches are found even when misspelt or misheard. Returns too_large when the bound is
  // reached.
  Result<void> add_known_party(PhiKind kind, std::string_view value);
  // The agent's (or bot's) turn: its question makes the next bare answer a date, a number, a name.
  void observe_agent_turn(const text::NormalizedText& turn);
  // Number that stands for this value in placeholders ([NAME_2]); the same person, the same number.
  std::uint32_t placeholder_number(PhiKind kind, std::string_view canonical_value);

  MemoryState& state() noexcept { return *state_; }

 private:
  explicit Memory(std::unique_ptr<MemoryState> state);

  std::unique_ptr<MemoryState> state_;
};

class Detector {
 public:
  virtual ~Detector() = default;
  // Loads phi/names.gaz and models/phi.seq of `assets_dir`; errors name the file. Without the model
  // the rules alone detect.
  static Result<std::shared_ptr<const Detector>> open(const std::string& assets_dir);

  // All spans of every kind. `memory` may be null; it is read, then updated with what was found.
  virtual Spans detect(const text::NormalizedText& text, const Context& context,
                       Memory* memory) const = 0;
  // False when the trained sequence model is not installed: detection is by rules alone, and finds
  // fewer names and places.
  virtual bool has_sequence_model() const noexcept { return false; }
};

// --- redaction ------------------------------------------------------------------------------

enum class Operator : std::uint8_t {
  keep,
  remove,
  mask,
  placeholder,
  surrogate,
  hash,
  token,
  date_shift,
  generalise,
};
std::string_view name_of(Operator op) noexcept;
std::optional<Operator> operator_from(std::string_view name) noexcept;

// Which kinds are redacted and how. Profiles by name: safe_harbor, strict, limited_data_set;
// minimum_necessary(allowed kinds of a role) comes from the policy.
struct Plan {
  PhiKindSet kinds;                                  // redacted kinds
  std::array<Operator, phi_kind_count> operators{};  // per kind
  std::uint32_t mask_keep_last = 0;                  // for mask: visible trailing letters or digits
  float min_confidence = 0;                          // spans below stay (0 in shipped profiles)
  std::string_view subject;  // borrowed: whose dates these are, for date_shift; may be empty
  int current_year = 0;  // for generalise, which hides years that show an age over 89; 0: unknown
};
Result<Plan> plan_for(std::string_view profile, Operator op = Operator::placeholder);
// Redacts every kind that is not in `allowed`.
Plan minimum_necessary(PhiKindSet allowed, Operator op = Operator::placeholder);

struct Replacement {
  text::Range original;  // bytes of the message
  text::Range redacted;  // bytes of the redacted text
  PhiKind kind = PhiKind::name;
  Operator op = Operator::placeholder;
  float confidence = 0;
};

struct Redaction {
  SecureText text;
  SecureVector<Replacement> replacements;
};

// Keys for hash, token, surrogate and date_shift; lives in guarded memory inside the redactor.
struct RedactionKey {
  std::array<std::uint8_t, 32> bytes{};
  std::uint32_t id = 0;
};

class Redactor {
 public:
  virtual ~Redactor() = default;
  // Without a key, plans with hash, token, surrogate or date_shift are refused with
  // invalid_argument.
  static Result<std::shared_ptr<const Redactor>> create(const RedactionKey* key);

  // `memory` keeps placeholder numbers stable through a conversation; may be null.
  virtual Result<Redaction> redact(const text::NormalizedText& text, std::span<const Span> spans,
                                   const Plan& plan, Memory* memory) const = 0;
  // Undoes every reversible token in `redacted`: reveal(redact(x)) == x byte for byte. A token that
  // fails authentication or has another key id is left and counted in `unrevealed`.
  virtual Result<SecureText> reveal(std::string_view redacted, std::uint32_t* revealed,
                                    std::uint32_t* unrevealed) const = 0;
};

}  // namespace careline::phi
