#include "policy/schema.h"

#include <array>
#include <utility>

namespace careline::policy {
namespace {

constexpr double no_limit = 4294967295.0;
constexpr std::array<std::string_view, 6> state_names = {"absent",     "present", "hypothetical",
                                                         "historical", "negated", "unknown"};
constexpr std::array<std::string_view, 4> hours_names = {"closed", "open", "holiday", "unknown"};

std::vector<std::string_view> values(std::size_t first, std::size_t end, auto name) {
  std::vector<std::string_view> out;
  for (std::size_t i = first; i < end; ++i) out.push_back(name(i));
  return out;
}

}  // namespace

std::string_view name_of(SignalState state) noexcept {
  return state_names[static_cast<std::size_t>(state)];
}
std::string_view name_of(Hours hours) noexcept {
  return hours_names[static_cast<std::size_t>(hours)];
}

std::uint32_t Vocabulary::add(std::string_view label) {
  const std::uint32_t there = find(label);
  if (there != other) return there;
  const auto index = static_cast<std::uint32_t>(labels_.size());
  labels_.emplace_back(label);
  index_.emplace(std::string(label), index);
  return index;
}

std::uint32_t Vocabulary::find(std::string_view label) const noexcept {
  const auto it = index_.find(label);
  return it == index_.end() ? other : it->second;
}

// The order of fields is the order of the members in an input's JSON.
Schema::Schema() {
  const std::int32_t intents = new_vocabulary({});
  const std::int32_t domains = new_vocabulary({});
  for (const IntentInfo& info : shipped_intents()) {
    vocabularies_[static_cast<std::size_t>(intents)].add(info.label);
    domains_.push_back(vocabularies_[static_cast<std::size_t>(domains)].add(info.domain));
  }
  custom_domain_ = vocabularies_[static_cast<std::size_t>(domains)].add("custom");
  vocabularies_[static_cast<std::size_t>(intents)].add("none");
  domains_.push_back(vocabularies_[static_cast<std::size_t>(domains)].add("none"));

  add("intent", FieldType::label, FieldSource::intent, intents);
  add("intent.domain", FieldType::label, FieldSource::intent_domain, domains);
  add("intent.confidence", FieldType::real, FieldSource::intent_confidence, -1, 0, 1);
  add("intent.margin", FieldType::real, FieldSource::intent_margin, -1, 0, 1);
  add("intent.agreed", FieldType::boolean, FieldSource::intent_agreed);
  add("intent.reason", FieldType::label, FieldSource::intent_reason,
      new_vocabulary(values(
          0, 6, [](std::size_t i) { return careline::name_of(static_cast<IntentReason>(i)); })));
  add("intents", FieldType::label_list, FieldSource::intents, intents);

  const std::int32_t states =
      new_vocabulary(values(0, 5, [](std::size_t i) { return state_names[i]; }));
  const std::int32_t who = new_vocabulary({"self", "other", "none"});
  for (std::uint8_t s = 0; s < signal_count; ++s) {
    const std::string name(careline::name_of(static_cast<Signal>(s)));
    add("signal." + name, FieldType::label, FieldSource::signal, states, 0, 0, s);
    add("signal_score." + name, FieldType::real, FieldSource::signal_score, -1, 0, 1, s);
    add("signal_who." + name, FieldType::label, FieldSource::signal_who, who, 0, 0, s);
  }

  add("phi.kinds", FieldType::label_list, FieldSource::phi_kinds,
      new_vocabulary(values(0, phi_kind_count, [](std::size_t i) {
        return careline::name_of(static_cast<PhiKind>(i));
      })));
  add("phi.count", FieldType::integer, FieldSource::phi_count, -1, 0, no_limit);
  add("redaction.confidence", FieldType::real, FieldSource::redaction_confidence, -1, 0, 1);
  // Vocabularies of enumerations whose value 0 is `unknown` begin with 1.
  add("channel", FieldType::label, FieldSource::channel,
      new_vocabulary(
          values(1, 6, [](std::size_t i) { return careline::name_of(static_cast<Channel>(i)); })));
  add("page.class", FieldType::text, FieldSource::page, new_vocabulary({}));
  add("language", FieldType::label, FieldSource::language,
      new_vocabulary(values(
          1, 14, [](std::size_t i) { return careline::name_of(static_cast<Language>(i)); })));
  add("conversation.turn", FieldType::integer, FieldSource::conversation_turn, -1, 0, no_limit);
  add("conversation.failed_turns", FieldType::integer, FieldSource::conversation_failed_turns, -1,
      0, no_limit);
  add("conversation.repeat", FieldType::integer, FieldSource::conversation_repeat, -1, 0, no_limit);
  add("conversation.minutes", FieldType::real, FieldSource::conversation_minutes, -1, 0, no_limit);
  add("speaker", FieldType::label, FieldSource::speaker,
      new_vocabulary(
          values(1, 5, [](std::size_t i) { return careline::name_of(static_cast<Speaker>(i)); })));
  add("role", FieldType::label, FieldSource::role, new_vocabulary({}));
  add("purpose", FieldType::label, FieldSource::purpose,
      new_vocabulary({"treatment", "payment", "operations", "scheduling", "billing"}));
  add("verified", FieldType::boolean, FieldSource::verified);
  add("hours", FieldType::label, FieldSource::hours,
      new_vocabulary(values(0, 3, [](std::size_t i) { return hours_names[i]; })));
  add("audit.available", FieldType::boolean, FieldSource::audit_available);

  first_result_ = fields_.size();
  add("result.tier", FieldType::label, FieldSource::result,
      new_vocabulary(
          values(0, 3, [](std::size_t i) { return careline::name_of(static_cast<Tier>(i)); })));
  for (const std::string_view name : {"result.queue", "result.template", "result.tone"})
    add(name, FieldType::label, FieldSource::result, new_vocabulary({"none"}));
  add("result.priority", FieldType::integer, FieldSource::result, -1, -1000, 1000);
  for (const std::string_view name : {"result.oblige", "result.disclose"})
    add(name, FieldType::label_list, FieldSource::result, new_vocabulary({}));
  FieldId kinds = 0;
  (void)find("phi.kinds", &kinds);
  add("result.allow_phi", FieldType::label_list, FieldSource::result, fields_[kinds].vocabulary);

  for (Field& f : fields_) {
    if (f.source == FieldSource::result) f.can_be_unknown = false;
    if (f.source == FieldSource::conversation_turn ||
        f.source == FieldSource::conversation_failed_turns ||
        f.source == FieldSource::conversation_repeat)
      f.can_be_unknown = false;
  }
}

std::int32_t Schema::new_vocabulary(const std::vector<std::string_view>& labels) {
  vocabularies_.emplace_back();
  for (const std::string_view label : labels) vocabularies_.back().add(label);
  return static_cast<std::int32_t>(vocabularies_.size() - 1);
}

void Schema::add(std::string_view name, FieldType type, FieldSource source, std::int32_t vocabulary,
                 double min, double max, std::uint8_t signal) {
  by_name_.emplace(std::string(name), static_cast<FieldId>(fields_.size()));
  fields_.push_back({std::string(name), type, source, signal, vocabulary, true, min, max});
}

const Field* Schema::find(std::string_view name, FieldId* where) const noexcept {
  const auto it = by_name_.find(std::string(name));
  if (it == by_name_.end()) return nullptr;
  if (where != nullptr) *where = it->second;
  return &fields_[it->second];
}

FieldId Schema::id_of(FieldSource source, std::uint8_t signal) const noexcept {
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    if (fields_[i].source == source && fields_[i].signal == signal) return static_cast<FieldId>(i);
  }
  return 0;
}

std::vector<std::string_view> Schema::names() const {
  std::vector<std::string_view> out;
  for (const Field& f : fields_) {
    if (f.source != FieldSource::result) out.emplace_back(f.name);
  }
  return out;
}

void Schema::add_intent(std::string_view label) {
  Vocabulary& labels = vocabularies_[static_cast<std::size_t>(fields_[0].vocabulary)];
  const std::uint32_t before = labels.size();
  if (labels.add(label) == before) domains_.push_back(custom_domain_);
}

void Schema::add_role(std::string_view role) {
  vocabulary(fields_[id_of(FieldSource::role)]).add(role);
}
void Schema::add_purpose(std::string_view purpose) {
  vocabulary(fields_[id_of(FieldSource::purpose)]).add(purpose);
}

bool Schema::add_extra(Field field, const std::vector<std::string>& labels) {
  if (extra_ >= max_extra) return false;
  ++extra_;
  if (field.type == FieldType::label || field.type == FieldType::text)
    field.vocabulary = new_vocabulary({labels.begin(), labels.end()});
  by_name_.emplace(field.name, static_cast<FieldId>(fields_.size()));
  fields_.push_back(std::move(field));
  return true;
}

bool Schema::may_be_extra(std::string_view name) noexcept {
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos || dot == 0 || name.size() > 64) return false;
  static constexpr std::array<std::string_view, 20> own = {
      "intent",   "intents", "signal",   "signal_score", "signal_who", "phi",  "redaction",
      "channel",  "page",    "language", "conversation", "speaker",    "role", "purpose",
      "verified", "hours",   "audit",    "result",       "true",       "false"};
  for (const std::string_view first : own) {
    if (name.substr(0, dot) == first) return false;
  }
  bool start = true;  // of a part
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || c == '_';
    const bool digit = c >= '0' && c <= '9';
    if (c == '.') {
      if (start) return false;
      start = true;
      continue;
    }
    if (!letter && (!digit || start)) return false;
    start = false;
  }
  return !start;
}

std::uint32_t Schema::domain_of(std::uint32_t intent) const noexcept {
  return intent < domains_.size() ? domains_[intent] : custom_domain_;
}

}  // namespace careline::policy
