#include "audit/manifest.h"

#include "base/json_reader.h"
#include "base/json_writer.h"
#include "base/mapped_file.h"

namespace careline::audit {
namespace {

constexpr std::string_view format_name = "careline.audit/1";

}  // namespace

std::string Manifest::text() const {
  JsonWriter json;
  json.begin_object()
      .field("format", format_name)
      .field("profile", cipher_profile)
      .field("log_id", to_hex(log_id))
      .field("origin", origin)
      .field("verifier_key", verifier_key)
      .field("salt", to_hex(salt))
      .field("created", created)
      .end_object();
  return std::string(json.view()) + "\n";
}

Result<Manifest> Manifest::read(const std::string& directory) {
  const Result<std::string> text = read_file(directory + "/" + manifest_name, 1U << 16);
  if (!text.ok()) return text.error();
  const Error bad = fail(Status::audit_damaged, "the log's manifest cannot be read");
  const Result<json::Value> value = json::parse(*text);
  if (!value.ok() || !value->is(json::Value::Type::object)) return bad;
  if (value->string_or("format", "") != format_name) {
    return fail(Status::unsupported, "the log's manifest names another format");
  }
  if (value->string_or("profile", "") != cipher_profile) {
    return fail(Status::unsupported, "the log's manifest names another cipher profile");
  }
  Manifest out;
  out.origin = value->string_or("origin", "");
  out.verifier_key = value->string_or("verifier_key", "");
  out.created = value->string_or("created", "");
  if (out.origin.empty() || !from_hex(value->string_or("log_id", ""), out.log_id).ok() ||
      !from_hex(value->string_or("salt", ""), out.salt).ok()) {
    return bad;
  }
  return out;
}

}  // namespace careline::audit
