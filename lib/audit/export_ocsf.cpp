// OCSF 1.1.0, class API Activity (6003) in category Application Activity (6), one object per line.
#include "audit/export.h"
#include "base/clock.h"
#include "base/json_writer.h"

namespace careline::audit {
namespace {

constexpr int class_uid = 6003;

// 1 create, 2 read, 3 update, 4 delete, 99 other.
int activity_of(Kind kind) {
  switch (kind) {
    case Kind::disclosure:
    case Kind::reveal:
    case Kind::exported:
    case Kind::query:
      return 2;
    case Kind::outcome:
    case Kind::redaction:
    case Kind::config:
    case Kind::key:
      return 3;
    case Kind::purge:
      return 4;
    default:
      return 99;
  }
}

// 1 informational, 2 low, 4 high: what a monitoring system should look at.
int severity_of(const Record& r) {
  if (r.tier == "immediate_human" || (r.kind == Kind::stopped && r.outcome == "stopped")) return 4;
  if (r.kind == Kind::purge || r.kind == Kind::reveal) return 2;
  return 1;
}

bool failed(const Record& r) {
  return r.outcome == "denied" || r.outcome == "refused" || r.outcome == "failed" ||
         r.outcome == "below_floor" || r.outcome == "legal_hold";
}

}  // namespace

void append_ocsf(const Record& r, std::string_view origin, SecureText& out) {
  const int activity = activity_of(r.kind);
  JsonWriter json;
  json.begin_object()
      .field("activity_id", activity)
      .field("category_uid", 6)
      .field("class_uid", class_uid)
      .field("type_uid", class_uid * 100 + activity)
      .field("severity_id", severity_of(r))
      .field("time", r.time_ns / 1'000'000)
      .field("status_id", failed(r) ? 2 : 1);
  if (!r.outcome.empty()) json.field("status_detail", r.outcome);
  json.key("metadata").begin_object().field("version", "1.1.0").field("uid", r.leaf_hash);
  json.field("sequence", r.sequence).field("log_name", origin);
  if (!r.correlation_id.empty()) json.field("correlation_uid", r.correlation_id);
  json.key("product").begin_object().field("name", "careline").field("vendor_name", "careline");
  json.end_object().end_object();
  json.key("actor").begin_object().key("user").begin_object();
  if (!r.actor_id.empty()) json.field("uid", r.actor_id);
  if (!r.actor_tag.empty()) json.field("uid_alt", r.actor_tag);
  json.field("type", r.actor_type == "system" ? "System" : "User");
  json.field("type_id", r.actor_type == "system" ? 3 : 1);
  json.end_object().end_object();
  json.key("api").begin_object().field("operation", name_of(r.kind)).end_object();
  json.key("src_endpoint").begin_object();
  json.field("hostname", r.host.empty() ? std::string_view("not recorded") : r.host);
  json.end_object();
  if (!r.resource.empty()) {
    json.key("resources").begin_array().begin_object().field("uid", r.resource);
    json.end_object().end_array();
  }
  json.key("unmapped").raw(to_json(r)).end_object();
  out.append(json.view());
  out.push_back('\n');
}

}  // namespace careline::audit
