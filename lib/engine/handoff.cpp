// The warm hand-off: what the person who takes over must know, without PHI. Documented in
// docs/c-api.md.
#include <array>

#include "base/json_writer.h"
#include "engine/engine.h"

namespace careline::engine {

SecureText Conversation::handoff_json() const {
  JsonWriter json;
  json.begin_object();
  json.field("turns_total", now_.turn);
  json.field("failed_turns", now_.failed_turns);
  json.field("language", name_of(now_.language));
  json.field("tier", name_of(now_.highest));
  json.field("reason", now_.why);

  json.key("intents").begin_array();
  for (std::size_t i = 0; i < turns_.size(); ++i) {
    const std::string& intent = turns_[i].intent;
    bool first = !intent.empty();
    for (std::size_t k = 0; k < i; ++k) first = first && turns_[k].intent != intent;
    if (first) json.string(intent);
  }
  json.end_array();

  json.key("signals").begin_array();
  for (std::size_t s = 0; s < signal_count; ++s) {
    if ((now_.signals_seen >> s & 1U) != 0) json.string(name_of(static_cast<Signal>(s)));
  }
  json.end_array();

  json.key("phi_kinds").begin_array();
  for (std::size_t k = 0; k < phi_kind_count; ++k) {
    const auto kind = static_cast<PhiKind>(k);
    if (now_.phi_seen.has(kind)) json.string(name_of(kind));
  }
  json.end_array();

  // What the policy obliged the host to do; a person must know what the writer may expect.
  json.key("promised").begin_array();
  for (const std::string& promise : now_.promised) json.string(promise);
  json.end_array();

  // Replies that the person at the other end has seen, in order.
  json.key("tried").begin_array();
  for (const Spoken& turn : turns_) {
    if (!turn.reply_template.empty()) json.string(turn.reply_template);
  }
  json.end_array();

  json.key("turns").begin_array();
  for (const Spoken& turn : turns_) {
    json.begin_object();
    json.field("speaker", turn.from_agent ? "agent" : "patient");
    json.field("text", turn.redacted.view());
    if (turn.cut) json.field("cut", true);
    if (!turn.from_agent) {
      if (!turn.intent.empty()) json.field("intent", std::string_view(turn.intent));
      json.field("tier", name_of(turn.tier));
      if (!turn.reply_template.empty()) {
        json.field("template", std::string_view(turn.reply_template));
      }
    }
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace careline::engine
