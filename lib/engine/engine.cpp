#include "engine/engine.h"

#include <sodium.h>
#include <unistd.h>

#include <array>

#include "base/digest.h"
#include "base/json_writer.h"
#include "base/utf8.h"
#include "engine/guard.h"
#include "engine/pipeline.h"

namespace careline::engine {
namespace {

text::Range utf16_range(const utf8::Offsets& begin, const utf8::Offsets& end) {
  return {static_cast<std::uint32_t>(begin.utf16), static_cast<std::uint32_t>(end.utf16)};
}
text::Range char_range(const utf8::Offsets& begin, const utf8::Offsets& end) {
  return {static_cast<std::uint32_t>(begin.code_point), static_cast<std::uint32_t>(end.code_point)};
}

}  // namespace

Result<std::unique_ptr<Engine>> Engine::open(const OpenOptions& options) {
  if (sodium_init() < 0) return fail(Status::internal, "libsodium did not initialise");
  Parts parts;
  parts.audit = options.audit;
  parts.clock = options.clock ? options.clock : std::make_shared<SystemClock>();

  auto phi = phi::Detector::open(options.assets_dir);
  if (!phi) return std::move(phi).error();
  parts.phi = *std::move(phi);
  auto redactor = phi::Redactor::create(options.redaction_key);
  if (!redactor) return std::move(redactor).error();
  parts.redactor = *std::move(redactor);
  auto signals = signal::Detector::open(options.assets_dir);
  if (!signals) return std::move(signals).error();
  parts.signals = *std::move(signals);

  intent::OpenOptions model;
  model.allow_unsigned = options.allow_unsigned_model;
  auto intent = intent::Classifier::open(
      options.model_path.empty() ? options.assets_dir + "/models/intent.clm" : options.model_path,
      model);
  if (!intent) return std::move(intent).error();
  parts.intent = *std::move(intent);

  policy::LoadOptions load;
  load.today = format_utc(parts.clock->utc_ns()).substr(0, 10);
  auto policy = policy::Policy::load(options.policy_path.empty()
                                         ? options.assets_dir + "/policies/healthcare.yaml"
                                         : options.policy_path,
                                     load);
  if (!policy) return std::move(policy).error();
  parts.policy = *std::move(policy);

  auto engine = std::make_unique<Engine>(std::move(parts), options.limits);
  engine->assets_dir_ = options.assets_dir;
  if (auto good = engine->record_load(nullptr); !good) return std::move(good).error();
  if (auto good = engine->record_load(engine->policy_.get()); !good) {
    return std::move(good).error();
  }
  return engine;
}

Engine::Engine(Parts parts, const Limits& limits)
    : parts_(std::move(parts)),
      limits_(limits),
      owner_(getpid()),
      strict_plan_(phi::minimum_necessary(PhiKindSet())),
      safe_harbor_plan_(phi::minimum_necessary(
          PhiKindSet(PhiKindSet::all().bits() & ~safe_harbor_kinds().bits()))),
      policy_(parts_.policy) {
  if (!parts_.clock) parts_.clock = std::make_shared<SystemClock>();
  std::array<std::uint8_t, 8> random{};
  randombytes_buf(random.data(), random.size());
  id_prefix_ = to_hex(random) + "-";
}

Engine::~Engine() = default;

Result<void> Engine::check_process() const {
  if (getpid() == owner_) return {};
  return fail(Status::forked, "the engine was opened before fork() and is used in the child");
}

std::span<const std::string> Engine::labels() const {
  return parts_.intent ? parts_.intent->labels() : std::span<const std::string>();
}

std::int64_t Engine::now_ns() const {
  return parts_.clock->utc_ns();
}

std::string Engine::next_decision_id() const {
  return id_prefix_ + std::to_string(next_id_.fetch_add(1, std::memory_order_relaxed));
}

// --- results ------------------------------------------------------------------------------------

PhiResult Engine::located(const Work& work, const Message& message, bool replaced_only) const {
  PhiResult result;
  result.id = message.id;
  result.spans.reserve(work.spans.size());
  utf8::OffsetCursor cursor(work.text);
  const auto& replacements = work.for_result.replacements;
  for (std::size_t i = 0; i < work.spans.size(); ++i) {
    const phi::Span& s = work.spans[i];
    LocatedSpan out;
    if (work.has_result_text) {
      // The redactor answers every span, in order.
      out.op = replacements[i].op;
      out.out = replacements[i].redacted;
      if (replaced_only && out.op == phi::Operator::keep) continue;
    }
    const utf8::Offsets begin = cursor.at(s.range.begin);
    const utf8::Offsets end = cursor.at(s.range.end);
    out.bytes = s.range;
    out.utf16 = utf16_range(begin, end);
    out.chars = char_range(begin, end);
    out.kind = s.kind;
    out.confidence = s.confidence;
    out.role = s.role;
    out.evidence = s.evidence;
    result.spans.push_back(out);
  }
  return result;
}

IntentResult Engine::intent_result(const Work& work, const Message& message) const {
  IntentResult result;
  result.id = message.id;
  result.language = work.language.language;
  if (!work.intent_known) return result;
  const intent::Classification& c = work.intent;
  const auto names = labels();
  const auto named = [&](const std::vector<intent::Ranked>& ranked) {
    std::vector<RankedLabel> out;
    out.reserve(ranked.size());
    for (const intent::Ranked& r : ranked) out.push_back({names[r.label], r.confidence});
    return out;
  };
  result.reason = c.reason;
  result.ranking = named(c.ranking);
  result.also = named(c.also);
  if (c.reason == IntentReason::no_evidence) return result;
  result.label = names[c.label];
  result.label_index = static_cast<std::int32_t>(c.label);
  result.confidence = c.confidence;
  result.margin = c.margin;
  result.agreed = c.agreed;
  return result;
}

SignalResult Engine::signal_result(const Work& work, const Message& message) const {
  SignalResult result;
  result.id = message.id;
  result.items.reserve(work.findings.size());
  utf8::OffsetCursor cursor(work.text);
  for (const signal::Finding& f : work.findings) {
    LocatedSignal out;
    out.finding = f;
    const utf8::Offsets begin = cursor.at(f.evidence.begin);
    const utf8::Offsets end = cursor.at(f.evidence.end);
    out.utf16 = utf16_range(begin, end);
    out.chars = char_range(begin, end);
    result.items.push_back(out);
    result.families.emplace_back(
        f.family == learned_family ? "learned" : parts_.signals->family_name(f.family));
  }
  return result;
}

// --- calls --------------------------------------------------------------------------------------

Result<Decision> Engine::process(Conversation* conversation, const Message& message) const {
  if (auto same = check_process(); !same) return std::move(same).error();
  if (limits_.require_audit && parts_.audit == nullptr) {
    return fail(Status::audit_unavailable, "an audit log is required, and the engine has none");
  }
  Turn turn(conversation, true);
  Work work(conversation, limits_.timings);
  work.start();
  if (auto good = prepare(message, work); !good) return std::move(good).error();
  work.policy = current_policy();
  work.decision.decision_id = next_decision_id();
  find_phi(message, work);
  redact_for_classifier(work);
  redact_for_result(message, work);
  find_language(message, work);
  find_signals(work);
  find_intent(message, work);
  raise_signals(work);
  const bool seen = guarded(work.decision.faults, "policy", [&]() -> Result<void> {
    fill_input(message, work);
    work.decision.input_json = policy::to_json(work.input);
    return {};
  });
  if (!seen) work.policy = nullptr;  // an input that cannot be recorded decides nothing
  decide(work);
  if (auto recorded = record(message, work); !recorded) return std::move(recorded).error();

  Decision& d = work.decision;
  d.has_times = work.timed;
  d.intent = intent_result(work, message);
  d.signals = signal_result(work, message);
  d.phi = located(work, message, false);
  turn.keep();
  if (conversation != nullptr) remember(*conversation, work);
  if (work.has_result_text) {
    d.phi.redacted = std::move(work.for_result.text);
    d.phi.has_redacted = true;
  }
  return std::move(work.decision);
}

Result<PhiResult> Engine::detect(Conversation* conversation, const Message& message) const {
  if (auto same = check_process(); !same) return std::move(same).error();
  Turn turn(conversation, message.speaker != Speaker::agent);
  Work work(conversation, false);
  if (auto good = prepare(message, work); !good) return std::move(good).error();
  find_phi(message, work);
  if (!work.phi_known) return fail(Status::internal, "PHI detection failed");
  turn.keep();
  return located(work, message, false);
}

Result<phi::Plan> Engine::plan_of(const RedactRequest& request, const Message& message) const {
  Result<phi::Plan> plan = [&]() -> Result<phi::Plan> {
    if (request.role.empty()) return phi::plan_for(request.profile, request.op);
    const auto policy = current_policy();
    if (!policy) return fail(Status::bad_state, "the engine has no policy");
    const auto allowed = policy->allowed_phi(request.role, request.purpose);
    if (!allowed) return allowed.error();
    return phi::minimum_necessary(*allowed, request.op);
  }();
  if (!plan) return plan;
  plan->mask_keep_last = request.mask_keep_last;
  plan->subject = message.subject;
  if (request.op == phi::Operator::generalise) {
    plan->current_year = std::stoi(format_utc(now_ns()).substr(0, 4));
  }
  return plan;
}

Result<void> Engine::redact_with(const phi::Plan& plan, Work& work) const {
  if (!parts_.redactor) return fail(Status::bad_state, "the engine has no redactor");
  auto done = parts_.redactor->redact(*work.normalized, work.spans, plan, work.memory);
  if (!done) return std::move(done).error();
  if (auto good = check_redaction(*done, work.spans, plan); !good) return good;
  work.for_result = *std::move(done);
  work.has_result_text = true;
  return {};
}

Result<PhiResult> Engine::redact(Conversation* conversation, const Message& message,
                                 const RedactRequest& request) const {
  if (auto same = check_process(); !same) return std::move(same).error();
  const auto plan = plan_of(request, message);
  if (!plan) return plan.error();
  Turn turn(conversation, message.speaker != Speaker::agent);
  Work work(conversation, false);
  if (auto good = prepare(message, work); !good) return std::move(good).error();
  find_phi(message, work);
  if (!work.phi_known) return fail(Status::internal, "PHI detection failed");
  if (auto good = redact_with(*plan, work); !good) return std::move(good).error();
  turn.keep();
  PhiResult result = located(work, message, true);
  result.redacted = std::move(work.for_result.text);
  result.has_redacted = true;
  return result;
}

Result<IntentResult> Engine::classify(Conversation* conversation, const Message& message) const {
  if (auto same = check_process(); !same) return std::move(same).error();
  Turn turn(conversation, message.speaker != Speaker::agent);
  Work work(conversation, false);
  if (auto good = prepare(message, work); !good) return std::move(good).error();
  find_phi(message, work);
  if (auto good = classify_prepared(message, work); !good) return std::move(good).error();
  turn.keep();
  return intent_result(work, message);
}

Result<void> Engine::classify_prepared(const Message& message, Work& work) const {
  redact_for_classifier(work);
  if (!work.phi_known) {
    return fail(Status::internal, "the message could not be redacted, so it is not classified");
  }
  find_language(message, work);
  find_intent(message, work);
  if (!work.intent_known) return fail(Status::internal, "classification failed");
  return {};
}

Result<SignalResult> Engine::detect_signals(const Message& message) const {
  if (auto same = check_process(); !same) return std::move(same).error();
  Work work(nullptr, false);
  if (auto good = prepare(message, work); !good) return std::move(good).error();
  find_signals(work);
  if (!work.signals_known) return fail(Status::internal, "signal detection failed");
  find_phi(message, work);
  (void)classify_prepared(message, work);  // without it the lexicons speak alone, as in process()
  raise_signals(work);
  return signal_result(work, message);
}

Result<StepResults> Engine::run_steps(const Message& message, std::uint32_t steps,
                                      const RedactRequest& request) const {
  if (auto same = check_process(); !same) return std::move(same).error();
  const auto plan = plan_of(request, message);
  if (!plan) return plan.error();
  Work work(nullptr, false);
  if (auto good = prepare(message, work); !good) return std::move(good).error();
  StepResults out;
  const bool wants_signals = (steps & step_signals) != 0;
  if (wants_signals) find_signals(work);
  if (wants_signals && !work.signals_known) {
    return fail(Status::internal, "signal detection failed");
  }
  find_phi(message, work);
  const bool needs_phi = (steps & (step_detect | step_redact | step_classify)) != 0;
  if (needs_phi && !work.phi_known) return fail(Status::internal, "PHI detection failed");
  const bool redacts = (steps & step_redact) != 0;
  if (redacts) {
    if (auto good = redact_with(*plan, work); !good) return std::move(good).error();
  }
  if (redacts || (steps & step_detect) != 0) out.phi = located(work, message, redacts);
  if ((steps & step_classify) != 0) {
    if (auto good = classify_prepared(message, work); !good) return std::move(good).error();
    out.intent = intent_result(work, message);
  } else if (wants_signals) {
    // Without a classification the lexicons speak alone, as in process().
    (void)classify_prepared(message, work);
  }
  if (wants_signals) {
    raise_signals(work);
    out.signals = signal_result(work, message);
  }
  if (redacts) {
    out.phi.redacted = std::move(work.for_result.text);
    out.phi.has_redacted = true;
  }
  return out;
}

SecureText Engine::describe_json() const {
  JsonWriter json;
  json.begin_object().field("version", library_version);
  if (parts_.intent) {
    json.key("model").begin_object().field("id", parts_.intent->model_id());
    json.field("labels", static_cast<std::uint64_t>(labels().size()));
    json.key("manifest").raw(parts_.intent->manifest_json()).end_object();
  }
  if (parts_.signals) json.field("lexicons", parts_.signals->lexicon_id());
  if (const auto policy = current_policy()) {
    json.key("policy").begin_object().field("name", policy->name());
    json.field("digest", policy->digest());
    json.field("rules", static_cast<std::uint64_t>(policy->rules().size()));
    json.end_object();
  }
  json.field("audit", parts_.audit != nullptr);
  json.field("max_message_bytes", limits_.max_message_bytes);
  json.end_object();
  return json.take();
}

}  // namespace careline::engine
