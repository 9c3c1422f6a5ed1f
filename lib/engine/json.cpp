// JSON twins of the results; docs/c-api.md has every member.
#include <array>

#include "base/json_writer.h"
#include "engine/engine.h"

namespace careline::engine {
namespace {

void write_list(JsonWriter& json, std::string_view name, const std::vector<std::string>& values) {
  json.key(name).begin_array();
  for (const std::string& value : values) json.string(value);
  json.end_array();
}

void write_confidence(JsonWriter& json, float value) {
  json.key("confidence").number(static_cast<double>(value), 4);
}

std::string_view name_of_role(phi::PersonRole role) {
  switch (role) {
    case phi::PersonRole::patient:
      return "patient";
    case phi::PersonRole::provider:
      return "provider";
    case phi::PersonRole::relative:
      return "relative";
    case phi::PersonRole::unknown:
      break;
  }
  return "unknown";
}

void write_evidence(JsonWriter& json, std::uint16_t evidence) {
  static constexpr std::array<std::string_view, 10> names = {
      "pattern", "check",  "check_failed", "cue",    "gazetteer",
      "model",   "memory", "known_party",  "spoken", "custom"};
  json.key("evidence").begin_array();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if ((evidence >> i & 1U) != 0) json.string(names[i]);
  }
  json.end_array();
}

void write_spans(JsonWriter& json, std::string_view name, const PhiResult& result) {
  json.key(name).begin_array();
  for (const LocatedSpan& s : result.spans) {
    json.begin_object().field("start", s.bytes.begin).field("end", s.bytes.end);
    json.field("kind", careline::name_of(s.kind));
    write_confidence(json, s.confidence);
    if (result.has_redacted && s.op != phi::Operator::keep) {
      json.field("operator", phi::name_of(s.op));
      json.field("out_start", s.out.begin).field("out_end", s.out.end);
    }
    if (s.kind == PhiKind::name && s.role != phi::PersonRole::unknown) {
      json.key("attributes").begin_object().field("role", name_of_role(s.role)).end_object();
    }
    write_evidence(json, s.evidence);
    json.end_object();
  }
  json.end_array();
}

void write_ranked(JsonWriter& json, std::string_view name, const std::vector<RankedLabel>& labels) {
  json.key(name).begin_array();
  for (const RankedLabel& r : labels) {
    json.begin_object().field("intent", std::string_view(r.label));
    write_confidence(json, r.confidence);
    json.end_object();
  }
  json.end_array();
}

void write_intent(JsonWriter& json, const IntentResult& intent) {
  write_confidence(json, intent.confidence);
  json.key("margin").number(static_cast<double>(intent.margin), 4);
  json.field("agreed", intent.agreed);
  json.field("reason", careline::name_of(intent.reason));
  write_ranked(json, "ranking", intent.ranking);
  write_ranked(json, "also", intent.also);
}

void write_signals(JsonWriter& json, const SignalResult& result) {
  json.key("signals").begin_array();
  for (std::size_t i = 0; i < result.items.size(); ++i) {
    const signal::Finding& f = result.items[i].finding;
    json.begin_object();
    json.field("signal", careline::name_of(f.signal));
    json.field("assertion", careline::name_of(f.assertion));
    json.field("who", careline::name_of(f.who));
    json.key("score").number(static_cast<double>(f.score), 4);
    json.field("start", f.evidence.begin).field("end", f.evidence.end);
    if (i < result.families.size()) json.field("family", std::string_view(result.families[i]));
    json.end_object();
  }
  json.end_array();
}

void write_times(JsonWriter& json, const StageTimes& times) {
  json.key("times_us").begin_object();
  json.key("normalise").number(times.normalise, 2);
  json.key("phi").number(times.phi, 2);
  json.key("language").number(times.language, 2);
  json.key("signals").number(times.signals, 2);
  json.key("intent").number(times.intent, 2);
  json.key("policy").number(times.policy, 2);
  json.key("audit").number(times.audit, 2);
  json.end_object();
}

}  // namespace

SecureText to_json(const PhiResult& result) {
  JsonWriter json;
  json.begin_object();
  if (!result.id.empty()) json.field("id", std::string_view(result.id));
  write_spans(json, "spans", result);
  if (result.has_redacted) json.field("text", result.redacted.view());
  json.end_object();
  return json.take();
}

SecureText to_json(const IntentResult& result) {
  JsonWriter json;
  json.begin_object();
  if (!result.id.empty()) json.field("id", std::string_view(result.id));
  json.field("intent", std::string_view(result.label));
  write_intent(json, result);
  json.field("language", careline::name_of(result.language));
  json.end_object();
  return json.take();
}

SecureText to_json(const SignalResult& result) {
  JsonWriter json;
  json.begin_object();
  if (!result.id.empty()) json.field("id", std::string_view(result.id));
  write_signals(json, result);
  json.end_object();
  return json.take();
}

SecureText to_json(const Decision& d) {
  JsonWriter json;
  json.begin_object();
  if (!d.phi.id.empty()) json.field("id", std::string_view(d.phi.id));
  json.field("decision_id", std::string_view(d.decision_id));
  json.field("tier", careline::name_of(d.tier));
  json.field("queue", std::string_view(d.queue));
  json.field("template", std::string_view(d.template_id));
  json.field("reply", std::string_view(d.reply));
  json.field("explanation", std::string_view(d.explanation));
  json.field("tone", std::string_view(d.tone));
  json.field("priority", d.priority);
  json.key("intent").begin_object().field("label", std::string_view(d.intent.label));
  write_intent(json, d.intent);
  json.end_object();
  json.field("language", careline::name_of(d.intent.language));
  write_signals(json, d.signals);
  write_spans(json, "phi", d.phi);
  if (d.phi.has_redacted) json.field("redacted", d.phi.redacted.view());
  write_list(json, "rules", d.rules);
  write_list(json, "oblige", d.obligations);
  write_list(json, "disclose", d.disclosures);
  write_list(json, "handoff_fields", d.handoff_fields);
  json.key("allow_phi").begin_array();
  for (std::size_t k = 0; k < phi_kind_count; ++k) {
    const auto kind = static_cast<PhiKind>(k);
    if (d.allowed_phi.has(kind)) json.string(careline::name_of(kind));
  }
  json.end_array();
  write_list(json, "faults", d.faults);
  if (!d.input_json.empty()) json.key("input").raw(d.input_json.view());
  if (d.audit_sequence != UINT64_MAX) json.field("audit_sequence", d.audit_sequence);
  if (d.has_times) write_times(json, d.times);
  json.end_object();
  return json.take();
}

}  // namespace careline::engine
