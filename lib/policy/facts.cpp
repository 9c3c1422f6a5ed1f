#include "policy/facts.h"

#include <cmath>

namespace careline::policy {
namespace {

void set_flag(FieldValue& v, Fact fact) noexcept {
  v.known = fact != Fact::unknown;
  v.flag = fact == Fact::yes;
}

void set_real(FieldValue& v, const Field& f, double value) noexcept {
  const double q = quantise(value);
  v.known = q >= f.min && q <= f.max;  // false for NaN
  v.real = v.known ? q : 0;
}

void set_integer(FieldValue& v, const Field& f, std::int64_t value) noexcept {
  v.known = static_cast<double>(value) >= f.min && static_cast<double>(value) <= f.max;
  v.integer = value;
}

void set_label(FieldValue& v, const Vocabulary& vocabulary, std::string_view label) noexcept {
  // A recorded "unknown" reads back as nothing, so it must be nothing from the start.
  v.known = !label.empty() && label.size() <= Facts::max_text && label != "unknown";
  v.text = label;
  v.label = v.known ? vocabulary.find(label) : 0;
}

// For enumerations: `index` is the label's place in the vocabulary, < 0 is unknown.
void set_enum(FieldValue& v, const Vocabulary& vocabulary, int index) noexcept {
  v.known = index >= 0 && static_cast<std::uint32_t>(index) < vocabulary.size();
  if (!v.known) return;
  v.label = static_cast<std::uint32_t>(index);
  v.text = vocabulary.label(v.label);
}

void set_extra(FieldValue& v, const Schema& schema, const Field& f, const Input& input) noexcept {
  v.known = false;
  for (const auto& [name, value] : input.extra) {
    if (name != f.name) continue;
    if (const auto* flag = std::get_if<bool>(&value); flag != nullptr) {
      if (f.type == FieldType::boolean) set_flag(v, *flag ? Fact::yes : Fact::no);
    } else if (const auto* integer = std::get_if<std::int64_t>(&value); integer != nullptr) {
      if (f.type == FieldType::integer) set_integer(v, f, *integer);
      if (f.type == FieldType::real) set_real(v, f, static_cast<double>(*integer));
    } else if (const auto* real = std::get_if<double>(&value); real != nullptr) {
      if (f.type == FieldType::real) set_real(v, f, *real);
    } else if (const auto* text = std::get_if<std::string_view>(&value); text != nullptr) {
      if (f.vocabulary >= 0) set_label(v, schema.vocabulary(f), *text);
    }
    return;
  }
}

void set_signal(FieldValue& v, const Schema& schema, const Field& f, const Input& input) noexcept {
  const SignalInput& s = input.signals[f.signal];
  const bool absent = s.state == SignalState::absent;
  const bool known = s.state != SignalState::unknown;
  v.known = false;
  if (f.source == FieldSource::signal) {
    set_enum(v, schema.vocabulary(f), known ? static_cast<int>(s.state) : -1);
  } else if (f.source == FieldSource::signal_score) {
    if (absent)
      set_real(v, f, 0);
    else if (known && s.has_details && s.has_score)
      set_real(v, f, static_cast<double>(s.score));
  } else {
    const int who = s.who == Who::self ? 0 : 1;
    set_enum(v, schema.vocabulary(f), absent ? 2 : known && s.has_details && s.has_who ? who : -1);
  }
}

// The classifier ran when it gave a reason; then an empty label is the label `none`.
std::string_view intent_label(const Input& input) noexcept {
  if (!input.intent.empty()) return input.intent;
  return input.reason.has_value() ? std::string_view("none") : std::string_view();
}

void set_intents(FieldValue& v, const Schema& schema, const Field& f, const Input& input,
                 Facts& facts) noexcept {
  facts.intent_count = 0;
  v.known = (input.reason.has_value() || !input.intents.empty()) &&
            input.intents.size() <= Facts::max_intents;
  if (!v.known) return;
  const Vocabulary& labels = schema.vocabulary(f);
  for (const std::string_view label : input.intents) {
    facts.intents[facts.intent_count] = labels.find(label);
    facts.intent_values[facts.intent_count++] = Value::of(label);
  }
}

}  // namespace

double quantise(double value) noexcept {
  if (!std::isfinite(value) || std::fabs(value) > 1e12) return std::nan("");
  const double thousandths = std::round(value * 1000.0);
  return thousandths == 0 ? 0 : thousandths / 1000.0;
}

void resolve(const Schema& schema, std::span<const FieldId> used, const Input& input,
             Facts& facts) noexcept {
  for (const FieldId id : used) {
    const Field& f = schema.field(id);
    FieldValue& v = facts.values[id];
    switch (f.source) {
      case FieldSource::intent:
        set_label(v, schema.vocabulary(f), intent_label(input));
        break;
      case FieldSource::intent_domain: {
        const std::string_view label = intent_label(input);
        v.known = !label.empty();
        if (!v.known) break;
        const auto& intents = schema.vocabulary(schema.field(0));
        v.label = schema.domain_of(intents.find(label));
        v.text = schema.vocabulary(f).label(v.label);
        break;
      }
      case FieldSource::intent_confidence:
        set_real(v, f, input.confidence.value_or(std::nan("")));
        break;
      case FieldSource::intent_margin:
        set_real(v, f, input.margin.value_or(std::nan("")));
        break;
      case FieldSource::intent_agreed:
        set_flag(v, input.agreed);
        break;
      case FieldSource::intent_reason:
        set_enum(v, schema.vocabulary(f), input.reason ? static_cast<int>(*input.reason) : -1);
        break;
      case FieldSource::intents:
        set_intents(v, schema, f, input, facts);
        break;
      case FieldSource::signal:
      case FieldSource::signal_score:
      case FieldSource::signal_who:
        set_signal(v, schema, f, input);
        break;
      case FieldSource::phi_kinds:
        v.known = input.phi_kinds.has_value();
        facts.kinds = input.phi_kinds.value_or(PhiKindSet());
        facts.kind_count = 0;
        for (std::size_t i = 0; i < phi_kind_count; ++i) {
          const auto kind = static_cast<PhiKind>(i);
          if (facts.kinds.has(kind))
            facts.kind_values[facts.kind_count++] = Value::of(careline::name_of(kind));
        }
        break;
      case FieldSource::phi_count:
        v.known = false;
        if (input.phi_kinds) set_integer(v, f, input.phi_count);
        break;
      case FieldSource::redaction_confidence:
        set_real(v, f, input.redaction_confidence.value_or(std::nan("")));
        break;
      case FieldSource::channel:
        set_enum(v, schema.vocabulary(f), static_cast<int>(input.channel) - 1);
        break;
      case FieldSource::page:
        set_label(v, schema.vocabulary(f), input.page);
        break;
      case FieldSource::language:
        set_enum(v, schema.vocabulary(f), static_cast<int>(input.language) - 1);
        break;
      case FieldSource::conversation_turn:
        set_integer(v, f, input.turn);
        break;
      case FieldSource::conversation_failed_turns:
        set_integer(v, f, input.failed_turns);
        break;
      case FieldSource::conversation_repeat:
        set_integer(v, f, input.repeat);
        break;
      case FieldSource::conversation_minutes:
        set_real(v, f, input.minutes);
        break;
      case FieldSource::speaker:
        set_enum(v, schema.vocabulary(f), static_cast<int>(input.speaker) - 1);
        break;
      case FieldSource::role:
        set_label(v, schema.vocabulary(f), input.role);
        break;
      case FieldSource::purpose:
        set_label(v, schema.vocabulary(f), input.purpose);
        break;
      case FieldSource::verified:
        set_flag(v, input.verified);
        break;
      case FieldSource::hours:
        set_enum(v, schema.vocabulary(f),
                 input.hours == Hours::unknown ? -1 : static_cast<int>(input.hours));
        break;
      case FieldSource::audit_available:
        set_flag(v, input.audit_available);
        break;
      case FieldSource::consent:
        v.known = false;
        for (const auto& [name, fact] : input.consent) {
          if (std::string_view(f.name).substr(8) == name) set_flag(v, fact);
        }
        break;
      case FieldSource::result:
        v.known = false;  // of a decision, not of an input
        break;
      case FieldSource::extra:
        set_extra(v, schema, f, input);
        break;
    }
  }
}

}  // namespace careline::policy
