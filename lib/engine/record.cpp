// What goes into the audit log: labels, quantised numbers, counts and references. The message and
// the subject are handed over only to be turned into keyed tags.
#include <array>

#include "base/json_writer.h"
#include "engine/pipeline.h"

namespace careline::engine {
namespace {

Error unavailable(const Error& cause) {
  if (cause.status == Status::forked) return cause;
  return fail(Status::audit_unavailable, "the record could not be written (" +
                                             std::string(status_name(cause.status)) +
                                             "); the call is refused");
}

SecureText decision_json(const Decision& d) {
  JsonWriter json;
  json.begin_object();
  json.field("tier", name_of(d.tier));
  json.field("queue", std::string_view(d.queue));
  json.field("template", std::string_view(d.template_id));
  json.field("priority", d.priority);
  json.key("allow_phi").begin_array();
  for (std::size_t k = 0; k < phi_kind_count; ++k) {
    if (d.allowed_phi.has(static_cast<PhiKind>(k))) json.string(name_of(static_cast<PhiKind>(k)));
  }
  json.end_array();
  const auto list = [&](std::string_view name, const std::vector<std::string>& values) {
    json.key(name).begin_array();
    for (const std::string& value : values) json.string(value);
    json.end_array();
  };
  list("oblige", d.obligations);
  list("disclose", d.disclosures);
  list("faults", d.faults);
  json.end_object();
  return json.take();
}

}  // namespace

Result<void> Engine::record(const Message& message, Work& work) const {
  if (parts_.audit == nullptr) return {};
  const Decision& d = work.decision;
  const SecureText decision = decision_json(d);
  std::vector<std::string_view> rules(d.rules.begin(), d.rules.end());
  std::array<std::string_view, 2> models{};
  std::size_t model_count = 0;
  if (parts_.intent) models[model_count++] = parts_.intent->model_id();
  if (parts_.signals) models[model_count++] = parts_.signals->lexicon_id();
  std::array<audit::PhiCount, phi_kind_count> counts{};
  std::size_t kinds = 0;
  for (std::size_t k = 0; k < phi_kind_count; ++k) {
    std::uint32_t n = 0;
    for (const phi::Span& s : work.spans) n += static_cast<std::size_t>(s.kind) == k ? 1 : 0;
    if (n > 0) counts[kinds++] = {static_cast<PhiKind>(k), n};
  }

  audit::Entry entry;
  entry.kind = audit::Kind::decision;
  entry.actor.type = "system";
  entry.actor.id = "careline";
  entry.actor.role = message.role;
  entry.subject = message.subject;
  entry.message = work.text;
  entry.action = "decide";
  entry.purpose = message.purpose;
  entry.outcome = d.faults.empty() ? "ok" : "fault";
  entry.intent = work.input.intent;
  entry.tier = name_of(d.tier);
  entry.channel = name_of(message.channel);
  entry.language = name_of(work.language.language);
  if (work.policy) entry.policy_digest = work.policy->digest();
  entry.matched_rules = rules;
  entry.model_ids = {models.data(), model_count};
  entry.policy_input = d.input_json.view();
  entry.decision = decision.view();
  entry.phi = {counts.data(), kinds};
  entry.correlation_id = message.id;
  entry.decision_id = d.decision_id;
  const auto receipt = parts_.audit->append(entry);
  if (!receipt) return unavailable(receipt.error());
  if (!receipt->spilled) work.decision.audit_sequence = receipt->sequence;
  work.stop(&StageTimes::audit);
  return {};
}

// A policy and the models are events of their own: which were in force is provable.
Result<void> Engine::record_load(const policy::Policy* policy) const {
  if (parts_.audit == nullptr) return {};
  audit::Entry entry;
  entry.actor.type = "system";
  entry.actor.id = "careline";
  entry.action = "load";
  entry.outcome = "ok";
  if (policy != nullptr) {
    entry.kind = audit::Kind::policy_load;
    entry.resource = policy->name();
    entry.policy_digest = policy->digest();
    const auto receipt = parts_.audit->append(entry);
    if (!receipt) return unavailable(receipt.error());
    return {};
  }
  const std::array<std::string_view, 2> models = {parts_.intent->model_id(),
                                                  parts_.signals->lexicon_id()};
  entry.kind = audit::Kind::model_load;
  entry.model_ids = models;
  const auto receipt = parts_.audit->append(entry);
  if (!receipt) return unavailable(receipt.error());
  return {};
}

Result<SecureText> Engine::reveal(std::string_view text, std::string_view role,
                                  std::string_view purpose) const {
  if (auto same = check_process(); !same) return std::move(same).error();
  Message message;
  message.role = role;
  message.purpose = purpose;
  if (auto good = check_references(message); !good) return std::move(good).error();
  if (role.empty() || purpose.empty()) {
    return fail(Status::denied, "reveal needs a role and a purpose");
  }
  if (parts_.audit == nullptr) {
    return fail(Status::audit_unavailable, "reveal needs an audit log, and the engine has none");
  }
  if (!parts_.redactor) return fail(Status::bad_state, "the engine has no redactor");
  const auto policy = current_policy();
  audit::Entry entry;
  entry.kind = audit::Kind::reveal;
  entry.actor.type = "role";
  entry.actor.role = role;
  entry.action = "reveal";
  entry.purpose = purpose;
  if (policy) entry.policy_digest = policy->digest();

  bool allowed = false;
  if (policy) {
    const auto kinds = policy->allowed_phi(role, purpose);
    allowed = kinds && *kinds == PhiKindSet::all();
  }
  if (!allowed) {
    entry.outcome = "denied";
    const auto receipt = parts_.audit->append(entry);
    if (!receipt) return unavailable(receipt.error());
    return fail(Status::denied, "the policy does not allow this role all PHI for this purpose");
  }
  // The text is turned back here and handed out only when the record of it is durable.
  std::uint32_t revealed = 0;
  std::uint32_t unrevealed = 0;
  auto original = parts_.redactor->reveal(text, &revealed, &unrevealed);
  if (!original) return std::move(original).error();
  JsonWriter details;
  details.begin_object().field("revealed", revealed).field("unrevealed", unrevealed).end_object();
  entry.outcome = "ok";
  entry.details = details.view();
  const auto receipt = parts_.audit->append(entry);
  if (!receipt) return unavailable(receipt.error());
  return original;
}

}  // namespace careline::engine
