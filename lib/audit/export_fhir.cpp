// FHIR R4 AuditEvent, one resource per line (NDJSON, as in FHIR Bulk Data).
//
//   decision     DCM 110113 Security Alert, BALP subtype AuthZ-Role, action E; agents: the calling
//                application, its user, and this library as authoriser; outcomeDesc says why not
//   disclosure   DCM 110106 Export, subtype iso-21089-lifecycle disclose, action R; source and
//                recipient agents (BALP PrivacyDisclosure.Source)
//   query        DCM 110101 Audit Log Used, action R
//   others       the nearest DCM code; the careline kind is always a subtype
//
// Leaf index and leaf hash stand in the details of the entity that is the log entry, so that a FHIR
// store's copy can be tied to a tlog-proof. Subjects are tags, never identifiers.
#include <fmt/format.h>

#include "audit/export.h"
#include "base/clock.h"
#include "base/json_writer.h"

namespace careline::audit {
namespace {

constexpr const char* dcm = "http://dicom.nema.org/resources/ontology/DCM";
constexpr const char* kind_system = "urn:careline:audit-kind";

struct EventType {
  const char* code;
  const char* display;
  const char* action;
};

EventType type_of(Kind kind) {
  switch (kind) {
    case Kind::decision:
      return {"110113", "Security Alert", "E"};
    case Kind::disclosure:
    case Kind::exported:
      return {"110106", "Export", "R"};
    case Kind::reveal:
      return {"110110", "Patient Record", "R"};
    case Kind::outcome:
    case Kind::redaction:
      return {"110110", "Patient Record", "U"};
    case Kind::query:
      return {"110101", "Audit Log Used", "R"};
    case Kind::purge:
      return {"110113", "Security Alert", "D"};
    case Kind::stopped:
    case Kind::resumed:
      return {"110100", "Application Activity", "E"};
    case Kind::policy_load:
    case Kind::model_load:
    case Kind::config:
    case Kind::key:
    case Kind::hold:
      return {"110113", "Security Alert", "E"};
  }
  return {"110100", "Application Activity", "E"};
}

// 0 success, 4 not done as asked, 8 refused.
const char* outcome_of(const Record& r) {
  if (r.kind == Kind::decision) return r.tier == "automate" ? "0" : "4";
  for (const std::string_view refused : {"denied", "refused", "failed", "error", "unavailable",
                                         "below_floor", "legal_hold", "stopped"}) {
    if (r.outcome == refused) return "8";
  }
  return "0";
}

void coding(JsonWriter& json, std::string_view key, std::string_view system, std::string_view code,
            std::string_view display = {}) {
  json.key(key).begin_object().field("system", system).field("code", code);
  if (!display.empty()) json.field("display", display);
  json.end_object();
}

void concept_of(JsonWriter& json, std::string_view system, std::string_view code,
                std::string_view display = {}) {
  json.key("type").begin_object().key("coding").begin_array().begin_object();
  json.field("system", system).field("code", code);
  if (!display.empty()) json.field("display", display);
  json.end_object().end_array().end_object();
}

void text_concept(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key).begin_array().begin_object().field("text", text).end_object().end_array();
}

void identifier(JsonWriter& json, std::string_view key, std::string_view system,
                std::string_view value) {
  json.key(key).begin_object().key("identifier").begin_object();
  json.field("system", system).field("value", value).end_object().end_object();
}

void host_network(JsonWriter& json, const Record& r) {
  if (r.host.empty()) return;
  json.key("network").begin_object().field("address", r.host).field("type", "1").end_object();
}

void user_agent(JsonWriter& json, const Record& r, bool requestor) {
  json.begin_object();
  concept_of(json, "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP",
             "information recipient");
  if (!r.actor_role.empty()) text_concept(json, "role", r.actor_role);
  const std::string_view id = r.actor_id;
  if (!id.empty()) {
    identifier(json, "who", "urn:careline:actor", id);
  } else if (!r.actor_tag.empty()) {
    identifier(json, "who", "urn:careline:actor-tag", r.actor_tag);
  }
  json.field("requestor", requestor);
  if (!r.purpose.empty()) text_concept(json, "purposeOfUse", r.purpose);
  json.end_object();
}

void named_agent(JsonWriter& json, const Record& r, const char* system, const char* code,
                 const char* display, std::string_view who, bool network) {
  json.begin_object();
  concept_of(json, system, code, display);
  json.key("who").begin_object().field("display", who).end_object();
  json.field("requestor", false);
  if (network) host_network(json, r);
  json.end_object();
}

void agents(JsonWriter& json, const Record& r, std::string_view origin) {
  json.key("agent").begin_array();
  if (r.kind == Kind::disclosure) {
    named_agent(json, r, dcm, "110153", "Source Role ID", origin, true);
    json.begin_object();
    concept_of(json, dcm, "110152", "Destination Role ID");
    json.key("who").begin_object();
    json.field("display",
               r.recipient.empty() ? std::string_view("not recorded") : r.recipient.view());
    json.end_object().field("requestor", false).end_object();
  }
  if (r.kind == Kind::decision) {
    named_agent(json, r, dcm, "110150", "Application",
                r.host.empty() ? origin : std::string_view(r.host), true);
  }
  user_agent(json, r, true);
  if (r.kind == Kind::decision) {
    named_agent(json, r, "http://terminology.hl7.org/CodeSystem/extra-security-role-type",
                "authserver", "authorization server", origin, false);
  }
  if (!r.on_behalf_of.empty()) {
    json.begin_object();
    concept_of(json, "http://terminology.hl7.org/CodeSystem/v3-RoleClass", "AGNT", "agent");
    identifier(json, "who", "urn:careline:actor", r.on_behalf_of);
    json.field("requestor", false).end_object();
  }
  json.end_array();
}

void detail(JsonWriter& json, std::string_view type, std::string_view value) {
  if (value.empty()) return;
  json.begin_object().field("type", type).field("valueString", value).end_object();
}

void resource_entity(JsonWriter& json, std::string_view what) {
  json.begin_object();
  identifier(json, "what", "urn:careline:resource", what);
  coding(json, "type", "http://terminology.hl7.org/CodeSystem/audit-entity-type", "2",
         "System Object");
  coding(json, "role", "http://terminology.hl7.org/CodeSystem/object-role", "3", "Report");
  json.end_object();
}

void log_entity(JsonWriter& json, const Record& r) {
  json.begin_object();
  identifier(json, "what", "urn:careline:log", r.log_id);
  coding(json, "type", "http://terminology.hl7.org/CodeSystem/audit-entity-type", "2",
         "System Object");
  coding(json, "role", "http://terminology.hl7.org/CodeSystem/object-role", "13",
         "Security Resource");
  json.key("detail").begin_array();
  detail(json, "leaf_index", fmt::format("{}", r.sequence));
  detail(json, "leaf_hash", r.leaf_hash);
  detail(json, "epoch", fmt::format("{}", r.epoch));
  detail(json, "action", r.action);
  detail(json, "outcome", r.outcome);
  detail(json, "intent", r.intent);
  detail(json, "tier", r.tier);
  detail(json, "channel", r.channel);
  detail(json, "language", r.language);
  detail(json, "policy_digest", r.policy_digest);
  for (const std::string& rule : r.matched_rules) detail(json, "matched_rule", rule);
  for (const std::string& model : r.model_ids) detail(json, "model_id", model);
  for (const PhiCount& p : r.phi) {
    detail(json, "phi", fmt::format("{}:{}", name_of(p.kind), p.count));
  }
  detail(json, "decision_id", r.decision_id);
  detail(json, "correlation_id", r.correlation_id);
  json.end_array().end_object();
}

}  // namespace

void append_fhir(const Record& r, std::string_view origin, SecureText& out) {
  const EventType type = type_of(r.kind);
  JsonWriter json;
  json.begin_object().field("resourceType", "AuditEvent");
  coding(json, "type", dcm, type.code, type.display);
  json.key("subtype").begin_array();
  json.begin_object().field("system", kind_system).field("code", name_of(r.kind)).end_object();
  if (r.kind == Kind::decision) {
    json.begin_object()
        .field("system", "https://profiles.ihe.net/ITI/BALP/CodeSystem/AuthZsubType")
        .field("code", "AuthZ-Role")
        .end_object();
  }
  if (r.kind == Kind::disclosure) {
    json.begin_object()
        .field("system", "http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle")
        .field("code", "disclose")
        .end_object();
  }
  json.end_array()
      .field("action", type.action)
      .field("recorded", format_utc(r.time_ns))
      .field("outcome", outcome_of(r));
  const std::string_view why = !r.reason.empty()          ? r.reason.view()
                               : r.kind == Kind::decision ? std::string_view(r.tier)
                                                          : std::string_view(r.outcome);
  if (!why.empty()) json.field("outcomeDesc", why);
  if (!r.purpose.empty()) text_concept(json, "purposeOfEvent", r.purpose);
  agents(json, r, origin);
  json.key("source").begin_object();
  if (!r.host.empty()) json.field("site", r.host);
  json.key("observer").begin_object().field("display", origin).end_object();
  json.key("type").begin_array().begin_object();
  json.field("system", "http://terminology.hl7.org/CodeSystem/security-source-type")
      .field("code", "4")
      .field("display", "Application Server")
      .end_object()
      .end_array()
      .end_object();
  json.key("entity").begin_array();
  if (!r.subject_tag.empty()) {
    json.begin_object().key("what").begin_object().field("type", "Patient");
    json.key("identifier").begin_object().field("system", "urn:careline:subject-tag");
    json.field("value", r.subject_tag).end_object().end_object();
    coding(json, "type", "http://terminology.hl7.org/CodeSystem/audit-entity-type", "1", "Person");
    coding(json, "role", "http://terminology.hl7.org/CodeSystem/object-role", "1", "Patient");
    json.end_object();
  }
  if (!r.resource.empty()) resource_entity(json, r.resource);
  for (const SecureText& entity : r.entities) resource_entity(json, entity);
  log_entity(json, r);
  json.end_array().end_object();
  out.append(json.view());
  out.push_back('\n');
}

}  // namespace careline::audit
