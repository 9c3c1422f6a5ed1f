// Messages in, spans and signals out: the conversions between the ABI's structs and the engine's.
#include "capi/handles.h"

namespace careline::capi {
namespace {

constexpr std::size_t message_0_1 = offsetof(careline_message, open_hours) + sizeof(int32_t);

template <typename Enum>
bool in_range(std::int32_t value, Enum last) {
  return value >= 0 && value <= static_cast<std::int32_t>(last);
}

struct TextField {
  const char* data;
  std::size_t size;
  const char* name;
};

}  // namespace

Result<engine::Message> to_message(const careline_message* message) {
  if (message == nullptr) return null_argument("message");
  const auto known = known_part(message, message_0_1, careline_message_init, "message");
  if (!known) return known.error();
  const careline_message& m = *known;
  const TextField fields[] = {{m.text, m.text_size, "message.text"},
                              {m.id, m.id_size, "message.id"},
                              {m.page, m.page_size, "message.page"},
                              {m.role, m.role_size, "message.role"},
                              {m.purpose, m.purpose_size, "message.purpose"},
                              {m.subject, m.subject_size, "message.subject"}};
  for (const TextField& field : fields) {
    if (field.data == nullptr && field.size != 0) return null_argument(field.name);
  }
  if (!in_range(m.channel, Channel::voice)) {
    return fail(Status::invalid_argument, "message.channel is not a CARELINE_CHANNEL_* value");
  }
  if (!in_range(m.speaker, Speaker::agent)) {
    return fail(Status::invalid_argument, "message.speaker is not a CARELINE_SPEAKER_* value");
  }
  if (!in_range(m.language, Language::other)) {
    return fail(Status::invalid_argument, "message.language is not a CARELINE_LANGUAGE_* value");
  }
  if (m.verified < -1 || m.verified > 1) {
    return fail(Status::invalid_argument, "message.verified must be -1, 0 or 1");
  }
  if (m.open_hours < -1 || m.open_hours > 2) {
    return fail(Status::invalid_argument, "message.open_hours must be -1, 0, 1 or 2");
  }
  engine::Message out;
  out.text = view(m.text, m.text_size);
  out.id = view(m.id, m.id_size);
  out.page = view(m.page, m.page_size);
  out.role = view(m.role, m.role_size);
  out.purpose = view(m.purpose, m.purpose_size);
  out.subject = view(m.subject, m.subject_size);
  out.channel = static_cast<Channel>(m.channel);
  out.speaker = static_cast<Speaker>(m.speaker);
  out.language = static_cast<Language>(m.language);
  out.verified = m.verified;
  out.open_hours = m.open_hours;
  return out;
}

SecureVector<careline_span> to_spans(const engine::PhiResult& result) {
  SecureVector<careline_span> out;
  out.reserve(result.spans.size());
  for (const engine::LocatedSpan& s : result.spans) {
    out.push_back({s.bytes.begin, s.bytes.end, s.utf16.begin, s.utf16.end, s.chars.begin,
                   s.chars.end, static_cast<int32_t>(s.kind), s.confidence, s.out.begin,
                   s.out.end});
  }
  return out;
}

SecureVector<careline_signal> to_signals(const engine::SignalResult& result) {
  SecureVector<careline_signal> out;
  out.reserve(result.items.size());
  for (const engine::LocatedSignal& s : result.items) {
    out.push_back({static_cast<int32_t>(s.finding.signal),
                   static_cast<int32_t>(s.finding.assertion), static_cast<int32_t>(s.finding.who),
                   s.finding.score, s.finding.evidence.begin, s.finding.evidence.end, s.utf16.begin,
                   s.utf16.end, s.chars.begin, s.chars.end});
  }
  return out;
}

}  // namespace careline::capi

extern "C" void careline_message_init(careline_message* message) noexcept {
  if (message == nullptr) return;
  *message = careline_message{};
  message->struct_size = sizeof *message;
  message->verified = CARELINE_UNKNOWN;
  message->open_hours = CARELINE_UNKNOWN;
}
