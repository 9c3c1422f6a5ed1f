// Records and verdicts as JSON: one object on one line, keys in a fixed order, empty fields left
// out.
#include "audit/audit.h"
#include "base/json_writer.h"

namespace careline::audit {
namespace {

void field_if(JsonWriter& json, std::string_view name, std::string_view value) {
  if (!value.empty()) json.field(name, value);
}

template <typename Texts>
void texts_if(JsonWriter& json, std::string_view name, const Texts& texts) {
  if (texts.empty()) return;
  json.key(name).begin_array();
  for (const auto& text : texts) json.string(std::string_view(text));
  json.end_array();
}

void object_if(JsonWriter& json, std::string_view name, std::string_view object) {
  if (!object.empty()) json.key(name).raw(object);
}

void write_actor(JsonWriter& json, const Record& r) {
  if (r.actor_id.empty() && r.actor_type.empty() && r.actor_role.empty() &&
      r.on_behalf_of.empty() && r.actor_tag.empty()) {
    return;
  }
  json.key("actor").begin_object();
  field_if(json, "id", r.actor_id);
  field_if(json, "type", r.actor_type);
  field_if(json, "role", r.actor_role);
  field_if(json, "on_behalf_of", r.on_behalf_of);
  field_if(json, "tag", r.actor_tag);
  json.end_object();
}

}  // namespace

SecureText to_json(const Record& r) {
  JsonWriter json;
  json.begin_object().field("sequence", r.sequence);
  if (r.purged) {
    json.field("purged", true).field("epoch", r.epoch).field("leaf_hash", r.leaf_hash);
    json.end_object();
    return json.take();
  }
  json.field("time", format_utc(r.time_ns))
      .field("time_ns", r.time_ns)
      .field("monotonic_ns", r.monotonic_ns)
      .field("boot_id", r.boot_id)
      .field("log_id", r.log_id)
      .field("epoch", r.epoch)
      .field("kind", name_of(r.kind));
  if (r.sealed) json.field("sealed", true);
  write_actor(json, r);
  field_if(json, "subject_tag", r.subject_tag);
  field_if(json, "resource", r.resource);
  texts_if(json, "entities", r.entities);
  field_if(json, "recipient", r.recipient);
  field_if(json, "action", r.action);
  field_if(json, "purpose", r.purpose);
  field_if(json, "outcome", r.outcome);
  field_if(json, "reason", r.reason);
  field_if(json, "intent", r.intent);
  field_if(json, "tier", r.tier);
  field_if(json, "channel", r.channel);
  field_if(json, "language", r.language);
  field_if(json, "policy_digest", r.policy_digest);
  texts_if(json, "matched_rules", r.matched_rules);
  texts_if(json, "model_ids", r.model_ids);
  if (!r.phi.empty()) {
    json.key("phi").begin_object();
    for (const PhiCount& p : r.phi) json.field(name_of(p.kind), p.count);
    json.end_object();
  }
  field_if(json, "message_digest", r.message_digest);
  field_if(json, "decision_id", r.decision_id);
  field_if(json, "correlation_id", r.correlation_id);
  object_if(json, "policy_input", r.policy_input);
  object_if(json, "decision", r.decision);
  object_if(json, "details", r.details);
  field_if(json, "host", r.host);
  json.field("leaf_hash", r.leaf_hash).end_object();
  return json.take();
}

SecureText to_json(const Verdict& v) {
  JsonWriter json;
  json.begin_object().field("verdict", name_of(v.code));
  if (v.index) json.field("index", *v.index);
  json.field("size", v.size);
  if (v.code == VerdictCode::truncated || v.code == VerdictCode::rolled_back) {
    json.field("known", v.known).field("found", v.found);
  }
  json.field("checkpoint", v.checkpoint).field("detail", v.detail).end_object();
  return json.take();
}

}  // namespace careline::audit
