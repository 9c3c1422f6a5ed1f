// An Input as one flat JSON object with the schema's names: what the audit records and what replay,
// explain and tests read. Unknown values are left out.

#include <array>
#include <bit>
#include <cmath>
#include <deque>
#include <limits>
#include <string>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "base/json_reader.h"
#include "base/json_writer.h"
#include "policy/schema.h"
#include "policy/source.h"

namespace careline::policy {
namespace {

// --- writing ------------------------------------------------------------------------------------

void write_real(JsonWriter& out, std::string_view name, double value) {
  const double q = quantise(value);
  if (!std::isnan(q)) out.key(name).number(q, 3);
}

void write_fact(JsonWriter& out, std::string_view name, Fact fact) {
  if (fact != Fact::unknown) out.field(name, fact == Fact::yes);
}

void write_text(JsonWriter& out, std::string_view name, std::string_view text) {
  if (!text.empty()) out.field(name, text);
}

void write_signals(JsonWriter& out, const Input& input) {
  for (std::size_t i = 0; i < signal_count; ++i) {
    const SignalInput& s = input.signals[i];
    if (s.state >= SignalState::unknown) continue;
    const std::string_view name = careline::name_of(static_cast<Signal>(i));
    out.field(fmt::format("signal.{}", name), name_of(s.state));
    if (!s.has_details || s.state == SignalState::absent) continue;
    if (s.has_score)
      write_real(out, fmt::format("signal_score.{}", name), static_cast<double>(s.score));
    if (s.has_who) out.field(fmt::format("signal_who.{}", name), careline::name_of(s.who));
  }
}

// --- reading ------------------------------------------------------------------------------------

bool is_unknown(const json::Value& v) {
  return v.is(json::Value::Type::null) ||
         (v.is(json::Value::Type::string) && v.string() == "unknown");
}

Error wrong(std::string_view name, std::string_view expected) {
  return fail(Status::invalid_argument,
              fmt::format("the member \"{}\" must be {}", name, expected));
}

Result<void> read_fact(std::string_view name, const json::Value& v, Fact& out) {
  if (is_unknown(v)) return {};
  if (!v.is(json::Value::Type::boolean)) return wrong(name, "true, false or \"unknown\"");
  out = v.boolean() ? Fact::yes : Fact::no;
  return {};
}

bool is_number(const json::Value& v) {
  return v.is(json::Value::Type::integer) || v.is(json::Value::Type::number);
}

Result<void> read_real(std::string_view name, const json::Value& v, double max,
                       std::optional<double>& out) {
  if (is_unknown(v)) return {};
  if (!is_number(v)) return wrong(name, "a number");
  const double q = quantise(v.number());
  if (q >= 0 && q <= max) out = q;
  return {};
}

Result<void> read_count(std::string_view name, const json::Value& v, std::uint32_t& out) {
  if (!v.is(json::Value::Type::integer) || v.integer() < 0 ||
      v.integer() > std::numeric_limits<std::uint32_t>::max())
    return wrong(name, "an integer from 0 to 4294967295");
  out = static_cast<std::uint32_t>(v.integer());
  return {};
}

template <typename T>
Result<void> read_label(std::string_view name, const json::Value& v,
                        std::optional<T> (*from)(std::string_view), T& out) {
  if (is_unknown(v)) return {};
  if (!v.is(json::Value::Type::string)) return wrong(name, "a label");
  const auto label = from(v.string());
  if (!label)
    return fail(Status::unknown_label,
                fmt::format("the member \"{}\" has a label outside its vocabulary", name));
  out = *label;
  return {};
}

std::optional<SignalState> state_from(std::string_view text) {
  for (int i = 0; i <= static_cast<int>(SignalState::unknown); ++i) {
    if (name_of(static_cast<SignalState>(i)) == text) return static_cast<SignalState>(i);
  }
  return std::nullopt;
}
std::optional<Hours> hours_from(std::string_view text) {
  for (int i = 0; i <= static_cast<int>(Hours::unknown); ++i) {
    if (name_of(static_cast<Hours>(i)) == text) return static_cast<Hours>(i);
  }
  return std::nullopt;
}
std::optional<Who> who_from(std::string_view text) {
  if (text == "self") return Who::self;
  if (text == "other") return Who::other;
  return std::nullopt;
}

}  // namespace

SecureText to_json(const Input& input) {
  JsonWriter out;
  out.begin_object();
  write_text(out, "intent", input.intent);
  if (input.confidence) write_real(out, "intent.confidence", *input.confidence);
  if (input.margin) write_real(out, "intent.margin", *input.margin);
  write_fact(out, "intent.agreed", input.agreed);
  if (input.reason) out.field("intent.reason", careline::name_of(*input.reason));
  if (!input.intents.empty()) {
    out.key("intents").begin_array();
    for (const std::string_view label : input.intents) out.string(label);
    out.end_array();
  }
  write_signals(out, input);
  if (input.phi_kinds) {
    out.key("phi.kinds").begin_array();
    for (std::size_t i = 0; i < phi_kind_count; ++i) {
      if (input.phi_kinds->has(static_cast<PhiKind>(i)))
        out.string(careline::name_of(static_cast<PhiKind>(i)));
    }
    out.end_array();
    out.field("phi.count", input.phi_count);
  }
  if (input.redaction_confidence)
    write_real(out, "redaction.confidence", *input.redaction_confidence);
  if (input.channel != Channel::unknown) out.field("channel", careline::name_of(input.channel));
  write_text(out, "page.class", input.page);
  if (input.language != Language::unknown) out.field("language", careline::name_of(input.language));
  out.field("conversation.turn", input.turn);
  out.field("conversation.failed_turns", input.failed_turns);
  out.field("conversation.repeat", input.repeat);
  const double minutes = quantise(input.minutes);
  if (minutes >= 0)
    out.key("conversation.minutes").number(minutes, 3);
  else
    out.key("conversation.minutes").null();  // unknown; without the member it would be 0
  if (input.speaker != Speaker::unknown) out.field("speaker", careline::name_of(input.speaker));
  write_text(out, "role", input.role);
  write_text(out, "purpose", input.purpose);
  write_fact(out, "verified", input.verified);
  if (input.hours != Hours::unknown) out.field("hours", name_of(input.hours));
  write_fact(out, "audit.available", input.audit_available);
  for (const auto& [name, fact] : input.consent)
    write_fact(out, fmt::format("consent.{}", name), fact);
  for (const auto& [name, value] : input.extra) {
    if (const auto* flag = std::get_if<bool>(&value); flag != nullptr) out.field(name, *flag);
    if (const auto* i = std::get_if<std::int64_t>(&value); i != nullptr) out.field(name, *i);
    if (const auto* d = std::get_if<double>(&value); d != nullptr) write_real(out, name, *d);
    if (const auto* s = std::get_if<std::string_view>(&value); s != nullptr) out.field(name, *s);
  }
  out.end_object();
  return out.take();
}

struct StoredInput::Data {
  Input input;
  std::deque<std::string> texts;  // a deque keeps what the input's views point at
  std::vector<std::string_view> intents;
  std::vector<std::pair<std::string_view, Fact>> consent;
  std::vector<std::pair<std::string_view, ExtraValue>> extra;
  std::array<bool, signal_count> has_state{};
  bool has_count = false;  // phi.count was given

  Data() {
    for (SignalInput& s : input.signals) s.has_score = s.has_who = false;
  }
  std::string_view keep(std::string_view text) { return texts.emplace_back(text); }

  Result<void> read_text(std::string_view name, const json::Value& v, std::string_view& out) {
    if (is_unknown(v)) return {};
    if (!v.is(json::Value::Type::string)) return wrong(name, "a string");
    out = keep(v.string());
    return {};
  }

  Result<void> read_list(std::string_view name, const json::Value& v, auto each) {
    if (!v.is(json::Value::Type::array)) return wrong(name, "a list of labels");
    for (const json::Value& item : v.array()) {
      if (!item.is(json::Value::Type::string)) return wrong(name, "a list of labels");
      if (!each(item.string()))
        return fail(Status::unknown_label,
                    fmt::format("the member \"{}\" has a label outside its vocabulary", name));
    }
    return {};
  }

  Result<void> read_signal(const Field& f, const json::Value& v) {
    SignalInput& s = input.signals[f.signal];
    if (f.source == FieldSource::signal) {
      has_state[f.signal] = true;
      return read_label<SignalState>(f.name, v, state_from, s.state);
    }
    if (f.source == FieldSource::signal_score) {
      std::optional<double> score;
      auto read = read_real(f.name, v, 1, score);
      if (!read) return read;
      s.has_score = score.has_value();
      s.has_details = s.has_details || s.has_score;
      s.score = static_cast<float>(score.value_or(0));
      return {};
    }
    if (v.is(json::Value::Type::string) && v.string() == "none") return {};
    s.has_who = !is_unknown(v);
    s.has_details = s.has_details || s.has_who;
    return read_label<Who>(f.name, v, who_from, s.who);
  }

  Result<void> read_extra(const std::string& name, const json::Value& v) {
    if (name.starts_with("consent.")) {
      Fact fact = Fact::unknown;
      auto read = read_fact(name, v, fact);
      if (read && fact != Fact::unknown)
        consent.emplace_back(keep(std::string_view(name).substr(8)), fact);
      return read;
    }
    switch (v.type()) {
      case json::Value::Type::boolean:
        extra.emplace_back(keep(name), v.boolean());
        return {};
      case json::Value::Type::integer:
        extra.emplace_back(keep(name), v.integer());
        return {};
      case json::Value::Type::number:
        extra.emplace_back(keep(name), v.number());
        return {};
      case json::Value::Type::string:
        if (v.string() != "unknown") extra.emplace_back(keep(name), keep(v.string()));
        return {};
      case json::Value::Type::null:
        return {};
      default:
        return wrong(name, "a boolean, a number or a string");
    }
  }

  Result<void> read(const Field& f, const json::Value& v);
};

Result<void> StoredInput::Data::read(const Field& f, const json::Value& v) {
  std::optional<double> minutes;
  switch (f.source) {
    case FieldSource::intent: {
      auto read = read_text(f.name, v, input.intent);
      if (input.intent == "none") input.intent = {};
      return read;
    }
    case FieldSource::intent_domain:
      return {};  // follows from the intent; checked at the end
    case FieldSource::intent_confidence:
      return read_real(f.name, v, 1, input.confidence);
    case FieldSource::intent_margin:
      return read_real(f.name, v, 1, input.margin);
    case FieldSource::intent_agreed:
      return read_fact(f.name, v, input.agreed);
    case FieldSource::intent_reason: {
      if (is_unknown(v)) return {};
      IntentReason reason{};
      auto read = read_label<IntentReason>(f.name, v, intent_reason_from, reason);
      if (read) input.reason = reason;
      return read;
    }
    case FieldSource::intents:
      if (is_unknown(v)) return {};
      return read_list(f.name, v, [&](std::string_view label) {
        intents.push_back(keep(label));
        return true;
      });
    case FieldSource::signal:
    case FieldSource::signal_score:
    case FieldSource::signal_who:
      return read_signal(f, v);
    case FieldSource::phi_kinds: {
      if (is_unknown(v)) return {};
      PhiKindSet kinds;
      auto read = read_list(f.name, v, [&](std::string_view label) {
        const auto kind = phi_kind_from(label);
        if (kind) kinds.add(*kind);
        return kind.has_value();
      });
      if (read) input.phi_kinds = kinds;
      return read;
    }
    case FieldSource::phi_count:
      if (is_unknown(v)) return {};
      has_count = true;
      return read_count(f.name, v, input.phi_count);
    case FieldSource::redaction_confidence:
      return read_real(f.name, v, 1, input.redaction_confidence);
    case FieldSource::channel:
      return read_label<Channel>(f.name, v, channel_from, input.channel);
    case FieldSource::page:
      return read_text(f.name, v, input.page);
    case FieldSource::language:
      return read_label<Language>(f.name, v, language_from, input.language);
    case FieldSource::conversation_turn:
      return read_count(f.name, v, input.turn);
    case FieldSource::conversation_failed_turns:
      return read_count(f.name, v, input.failed_turns);
    case FieldSource::conversation_repeat:
      return read_count(f.name, v, input.repeat);
    case FieldSource::conversation_minutes: {
      auto read = read_real(f.name, v, f.max, minutes);
      input.minutes = minutes.value_or(std::nan(""));
      return read;
    }
    case FieldSource::speaker:
      return read_label<Speaker>(f.name, v, speaker_from, input.speaker);
    case FieldSource::role:
      return read_text(f.name, v, input.role);
    case FieldSource::purpose:
      return read_text(f.name, v, input.purpose);
    case FieldSource::verified:
      return read_fact(f.name, v, input.verified);
    case FieldSource::hours:
      return read_label<Hours>(f.name, v, hours_from, input.hours);
    case FieldSource::audit_available:
      return read_fact(f.name, v, input.audit_available);
    case FieldSource::consent:
    case FieldSource::extra:
    case FieldSource::result:
      break;
  }
  return {};
}

Result<StoredInput> StoredInput::parse(std::string_view text) {
  static const Schema schema;
  auto parsed = json::parse(text, {4, 1U << 20});
  if (!parsed) return std::move(parsed).error();
  if (!parsed->is(json::Value::Type::object))
    return fail(Status::invalid_argument, "a policy input is one JSON object");
  auto data = std::make_unique<Data>();
  const json::Value* every_signal = nullptr;
  const json::Value* domain = nullptr;
  for (const auto& [name, value] : parsed->object()) {
    if (name == "signal.*") {
      every_signal = &value;
      continue;
    }
    if (name == "intent.domain") domain = &value;
    const Field* field = schema.find(name);
    Result<void> read;
    if (field != nullptr && field->source != FieldSource::result) {
      read = data->read(*field, value);
    } else if (Schema::may_be_extra(name)) {
      read = data->read_extra(name, value);
    } else {
      return fail(Status::invalid_argument, fmt::format("a policy input has no member \"{:.64}\"{}",
                                                        name, did_you_mean(name, schema.names())));
    }
    if (!read) return std::move(read).error();
  }
  if (every_signal != nullptr) {
    SignalState state = SignalState::unknown;
    auto read = read_label<SignalState>("signal.*", *every_signal, state_from, state);
    if (!read) return std::move(read).error();
    for (std::size_t i = 0; i < signal_count; ++i) {
      if (!data->has_state[i]) data->input.signals[i].state = state;
    }
  }
  if (domain != nullptr && !is_unknown(*domain) &&
      (!domain->is(json::Value::Type::string) ||
       (domain->string() != intent_domain(data->input.intent) && domain->string() != "none")))
    return fail(Status::invalid_argument,
                "the member \"intent.domain\" contradicts the member \"intent\"");
  // Without a count there are at least as many spans as kinds.
  if (!data->has_count && data->input.phi_kinds)
    data->input.phi_count =
        static_cast<std::uint32_t>(std::popcount(data->input.phi_kinds->bits()));
  data->input.intents = data->intents;
  data->input.consent = data->consent;
  data->input.extra = data->extra;
  return StoredInput(std::move(data));
}

StoredInput::StoredInput(std::unique_ptr<Data> data) : data_(std::move(data)) {}
StoredInput::StoredInput(StoredInput&&) noexcept = default;
StoredInput& StoredInput::operator=(StoredInput&&) noexcept = default;
StoredInput::~StoredInput() = default;
const Input& StoredInput::input() const noexcept {
  return data_->input;
}

}  // namespace careline::policy
