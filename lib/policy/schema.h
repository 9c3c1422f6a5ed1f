// Schema careline-input/1: every field a policy may read, with its type and closed vocabulary.
//
// Values of a label field are small numbers: the label's index in its vocabulary, or `other` for a
// label outside it (which equals no label). Text fields are label fields whose vocabulary is what
// the policy compares them with.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "policy/policy.h"

namespace careline::policy {

enum class FieldType : std::uint8_t { boolean, integer, real, label, text, label_list };

// Which part of an Input a field reads.
enum class FieldSource : std::uint8_t {
  intent,
  intent_domain,
  intent_confidence,
  intent_margin,
  intent_agreed,
  intent_reason,
  intents,
  signal,
  signal_score,
  signal_who,
  phi_kinds,
  phi_count,
  redaction_confidence,
  channel,
  page,
  language,
  conversation_turn,
  conversation_failed_turns,
  conversation_repeat,
  conversation_minutes,
  speaker,
  role,
  purpose,
  verified,
  hours,
  audit_available,
  consent,
  extra,
  result,  // of the decision: only in the assertion of an invariant
};

class Vocabulary {
 public:
  static constexpr std::uint32_t other = UINT32_MAX;
  std::uint32_t add(std::string_view label);                  // index, also when it is there
  std::uint32_t find(std::string_view label) const noexcept;  // `other` when it is not
  std::string_view label(std::uint32_t index) const { return labels_[index]; }
  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(labels_.size()); }
  std::vector<std::string_view> labels() const { return {labels_.begin(), labels_.end()}; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const noexcept {
      return std::hash<std::string_view>()(s);
    }
  };
  std::vector<std::string> labels_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> index_;
};

struct Field {
  std::string name;
  FieldType type = FieldType::label;
  FieldSource source = FieldSource::extra;
  std::uint8_t signal = 0;       // of signal fields
  std::int32_t vocabulary = -1;  // of label and text fields
  bool can_be_unknown = true;
  double min = 0;  // of numbers; outside is unknown
  double max = 0;
};

using FieldId = std::uint16_t;

class Schema {
 public:
  static constexpr std::size_t max_extra = 64;
  static constexpr std::size_t max_fields = 160;
  static constexpr std::string_view id = "careline-input/1";

  Schema();
  const Field* find(std::string_view name, FieldId* where = nullptr) const noexcept;
  const Field& field(FieldId id) const { return fields_[id]; }
  std::span<const Field> fields() const noexcept { return fields_; }
  FieldId id_of(FieldSource source, std::uint8_t signal = 0) const noexcept;
  std::vector<std::string_view> names() const;

  Vocabulary& vocabulary(const Field& f) { return vocabularies_[vocabulary_index(f)]; }
  const Vocabulary& vocabulary(const Field& f) const { return vocabularies_[vocabulary_index(f)]; }

  // Further labels of the intent classifier; domain "custom".
  void add_intent(std::string_view label);
  void add_role(std::string_view role);
  void add_purpose(std::string_view purpose);
  // A field of schema_extra; labels for FieldType::label. False when there are too many.
  bool add_extra(Field field, const std::vector<std::string>& labels);
  // Whether a name may be declared: dotted, and not among the schema's own.
  static bool may_be_extra(std::string_view name) noexcept;

  // The fields result.* have these numbers, in this order.
  enum class Result : std::uint8_t {
    tier,
    queue,
    reply_template,
    tone,
    priority,
    oblige,
    disclose,
    allow_phi
  };
  FieldId result(Result r) const noexcept {
    return static_cast<FieldId>(first_result_ + static_cast<std::size_t>(r));
  }

  // Domain (index into the domain vocabulary) of an intent label's index, `other` included.
  std::uint32_t domain_of(std::uint32_t intent) const noexcept;

 private:
  static std::size_t vocabulary_index(const Field& f) {
    return static_cast<std::size_t>(f.vocabulary);
  }
  std::int32_t new_vocabulary(const std::vector<std::string_view>& labels);
  void add(std::string_view name, FieldType type, FieldSource source, std::int32_t vocabulary = -1,
           double min = 0, double max = 0, std::uint8_t signal = 0);

  std::vector<Field> fields_;
  std::vector<Vocabulary> vocabularies_;
  std::unordered_map<std::string, FieldId> by_name_;
  std::vector<std::uint32_t> domains_;  // by intent label
  std::uint32_t custom_domain_ = 0;
  std::size_t extra_ = 0;
  std::size_t first_result_ = 0;
};

// Names of the values of the enumerations that only an Input has.
std::string_view name_of(SignalState state) noexcept;
std::string_view name_of(Hours hours) noexcept;

}  // namespace careline::policy
