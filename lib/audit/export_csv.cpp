// CSV (RFC 4180) with a header line. A cell that a spreadsheet would run as a formula gets an
// apostrophe in front. Lists are joined by spaces, objects are JSON.
#include <fmt/format.h>

#include "audit/export.h"
#include "base/clock.h"

namespace careline::audit {
namespace {

class Line {
 public:
  explicit Line(SecureText& out) : out_(out) {}
  ~Line() { out_.append("\r\n"); }
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;

  Line& cell(std::string_view text) {
    if (!first_) out_.push_back(',');
    first_ = false;
    const bool formula =
        !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
    const bool quote = formula || text.find_first_of(",\"\r\n") != std::string_view::npos;
    if (quote) out_.push_back('"');
    if (formula) out_.push_back('\'');
    for (const char c : text) {
      if (c == '"') out_.push_back('"');
      out_.push_back(c);
    }
    if (quote) out_.push_back('"');
    return *this;
  }

 private:
  SecureText& out_;
  bool first_ = true;
};

template <typename Texts>
SecureText joined(const Texts& texts) {
  SecureText out;
  for (const auto& text : texts) {
    if (!out.empty()) out.push_back(' ');
    out.append(std::string_view(text));
  }
  return out;
}

SecureText phi_text(const std::vector<PhiCount>& phi) {
  SecureText out;
  for (const PhiCount& p : phi) {
    if (!out.empty()) out.push_back(' ');
    out.append(fmt::format("{}:{}", name_of(p.kind), p.count));
  }
  return out;
}

}  // namespace

void append_csv_header(SecureText& out) {
  Line line(out);
  for (const char* name :
       {"sequence",       "time",          "epoch",          "kind",         "actor_id",
        "actor_type",     "actor_role",    "on_behalf_of",   "actor_tag",    "subject_tag",
        "resource",       "entities",      "recipient",      "action",       "purpose",
        "outcome",        "reason",        "intent",         "tier",         "channel",
        "language",       "policy_digest", "matched_rules",  "model_ids",    "phi",
        "message_digest", "decision_id",   "correlation_id", "policy_input", "decision",
        "details",        "host",          "sealed",         "leaf_hash"}) {
    line.cell(name);
  }
}

void append_csv(const Record& r, SecureText& out) {
  Line line(out);
  line.cell(fmt::format("{}", r.sequence)).cell(format_utc(r.time_ns));
  line.cell(fmt::format("{}", r.epoch)).cell(name_of(r.kind));
  line.cell(r.actor_id).cell(r.actor_type).cell(r.actor_role).cell(r.on_behalf_of);
  line.cell(r.actor_tag).cell(r.subject_tag).cell(r.resource).cell(joined(r.entities));
  line.cell(r.recipient).cell(r.action).cell(r.purpose).cell(r.outcome).cell(r.reason);
  line.cell(r.intent).cell(r.tier).cell(r.channel).cell(r.language).cell(r.policy_digest);
  line.cell(joined(r.matched_rules)).cell(joined(r.model_ids)).cell(phi_text(r.phi));
  line.cell(r.message_digest).cell(r.decision_id).cell(r.correlation_id).cell(r.policy_input);
  line.cell(r.decision).cell(r.details).cell(r.host).cell(r.sealed ? "true" : "false");
  line.cell(r.leaf_hash);
}

}  // namespace careline::audit
