// The stages of one message, each behind its guard. Order: validate and normalise, PHI, redaction,
// language, signals, intent.
//
// P2: the classifier gets the text in which every kind of PHI was replaced; the language is told
// from the text without its PHI. So no PHI value reaches the intent scores on any way.
#include "engine/pipeline.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "engine/guard.h"

namespace careline::engine {
namespace {

constexpr std::size_t max_label_bytes = 64;
constexpr std::size_t max_reference_bytes = 256;

Result<void> check_label(std::string_view value, const char* name) {
  const bool good =
      value.size() <= max_label_bytes &&
      std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c < 127; });
  if (good) return {};
  return fail(Status::invalid_argument,
              std::string(name) + " must be a label of at most 64 visible ASCII characters");
}

Result<void> check_reference(std::string_view value, const char* name) {
  if (value.size() > max_reference_bytes) {
    return fail(Status::too_large, std::string(name) + " has more than 256 bytes");
  }
  const std::size_t bad = utf8::find_invalid(value);
  if (bad != utf8::npos) {
    return fail_at(Status::invalid_utf8, std::string(name) + " is not well-formed UTF-8",
                   static_cast<std::int64_t>(bad));
  }
  if (value.find('\0') != std::string_view::npos) {
    return fail(Status::invalid_argument, std::string(name) + " holds a NUL byte");
  }
  return {};
}

bool replaces_the_same(const phi::Plan& a, const phi::Plan& b, const phi::Spans& spans) {
  return std::all_of(spans.begin(), spans.end(), [&](const phi::Span& s) {
    const auto k = static_cast<std::size_t>(s.kind);
    return a.kinds.has(s.kind) && b.kinds.has(s.kind) && a.operators[k] == b.operators[k];
  });
}

}  // namespace

Result<void> check_redaction(const phi::Redaction& done, const phi::Spans& spans,
                             const phi::Plan& plan) {
  bool good = done.replacements.size() == spans.size();
  std::uint32_t end = 0;
  for (std::size_t i = 0; good && i < spans.size(); ++i) {
    const phi::Replacement& r = done.replacements[i];
    const bool may_stay =
        !plan.kinds.has(spans[i].kind) ||
        plan.operators[static_cast<std::size_t>(spans[i].kind)] == phi::Operator::keep;
    good = r.original == spans[i].range && r.redacted.begin >= end &&
           r.redacted.end >= r.redacted.begin && r.redacted.end <= done.text.size() &&
           (r.op != phi::Operator::keep || may_stay);
    end = r.redacted.end;
  }
  if (good) return {};
  return fail(Status::internal, "the redactor did not answer every span");
}

Result<void> check_references(const Message& message) {
  if (auto good = check_label(message.page, "message.page"); !good) return good;
  if (auto good = check_label(message.role, "message.role"); !good) return good;
  if (auto good = check_label(message.purpose, "message.purpose"); !good) return good;
  if (auto good = check_reference(message.id, "message.id"); !good) return good;
  return check_reference(message.subject, "message.subject");
}

Result<void> Engine::prepare(const Message& message, Work& work) const {
  if (auto good = check_references(message); !good) return good;
  if (message.text.size() > limits_.max_message_bytes) {
    return fail_at(Status::too_large,
                   "the message has " + std::to_string(message.text.size()) + " bytes, at most " +
                       std::to_string(limits_.max_message_bytes) + " are allowed",
                   limits_.max_message_bytes);
  }
  work.text = message.text;
  if (limits_.replace_invalid_utf8 && utf8::find_invalid(message.text) != utf8::npos) {
    work.repaired = utf8::replace_invalid(message.text);
    work.text = work.repaired.view();
  }
  auto normalized = text::normalize(work.text);
  if (!normalized) return std::move(normalized).error();
  work.normalized = *std::move(normalized);
  work.memory =
      work.conversation != nullptr ? &work.conversation->now_.memory : &work.own_memory.emplace();
  work.stop(&StageTimes::normalise);
  return {};
}

void Engine::find_phi(const Message& message, Work& work) const {
  work.phi_known = guarded(work.decision.faults, "phi", [&]() -> Result<void> {
    if (!parts_.phi) return missing_part();
    work.spans =
        parts_.phi->detect(*work.normalized, {message.channel, message.speaker}, work.memory);
    return {};
  });
  if (!work.phi_known) work.spans.clear();
  work.stop(&StageTimes::phi);
}

void Engine::redact_for_classifier(Work& work) const {
  if (!work.phi_known) return;
  work.phi_known = guarded(work.decision.faults, "redaction", [&]() -> Result<void> {
    if (!parts_.redactor) return missing_part();
    auto done = parts_.redactor->redact(*work.normalized, work.spans, strict_plan_, work.memory);
    if (!done) return std::move(done).error();
    if (auto good = check_redaction(*done, work.spans, strict_plan_); !good) return good;
    work.for_classifier = *std::move(done);
    if (work.spans.empty()) return {};  // the classifier reads the message's own normal form
    auto normalized = text::normalize(work.for_classifier.text.view());
    if (!normalized) return std::move(normalized).error();
    work.redacted = *std::move(normalized);
    return {};
  });
  work.stop(&StageTimes::phi);
}

// The text of the result: the role's minimum necessary if the policy knows the role, else
// safe_harbor.
void Engine::redact_for_result(const Message& message, Work& work) const {
  if (!work.phi_known) return;
  work.phi_known = guarded(work.decision.faults, "redaction", [&]() -> Result<void> {
    phi::Plan plan = safe_harbor_plan_;
    if (!message.role.empty() && work.policy) {
      const auto allowed = work.policy->allowed_phi(message.role, message.purpose);
      if (allowed) plan = phi::minimum_necessary(*allowed);
    }
    if (replaces_the_same(plan, strict_plan_, work.spans)) {
      // The normal form of the classifier's text keeps its view: a moved buffer stays in its place.
      work.for_result = std::move(work.for_classifier);
    } else {
      auto done = parts_.redactor->redact(*work.normalized, work.spans, plan, work.memory);
      if (!done) return std::move(done).error();
      if (auto good = check_redaction(*done, work.spans, plan); !good) return good;
      work.for_result = *std::move(done);
    }
    work.has_result_text = true;
    return {};
  });
  work.stop(&StageTimes::phi);
}

void Engine::find_language(const Message& message, Work& work) const {
  work.language.language = message.language;
  work.language.confidence = 1;
  if (message.language == Language::unknown && work.phi_known) {
    const Language prior =
        work.conversation != nullptr ? work.conversation->now_.language : Language::unknown;
    const bool good = guarded(work.decision.faults, "language", [&]() -> Result<void> {
      if (work.spans.empty()) {
        work.language = text::identify_language(*work.normalized, prior);
        return {};
      }
      SecureText rest;
      rest.reserve(work.text.size());
      std::uint32_t at = 0;
      for (const phi::Span& span : work.spans) {
        rest.append(work.text.substr(at, span.range.begin - at));
        rest.push_back(' ');
        at = span.range.end;
      }
      rest.append(work.text.substr(at));
      const auto normalized = text::normalize(rest.view());
      if (!normalized) return normalized.error();
      work.language = text::identify_language(*normalized, prior);
      return {};
    });
    if (!good) work.language = {};
  } else if (message.language == Language::unknown) {
    work.language = {};
  }
  work.stop(&StageTimes::language);
}

void Engine::find_signals(Work& work) const {
  work.signals_known = guarded(work.decision.faults, "signals", [&]() -> Result<void> {
    if (!parts_.signals) return missing_part();
    work.findings = parts_.signals->detect(*work.normalized);
    return {};
  });
  if (!work.signals_known) work.findings.clear();
  work.stop(&StageTimes::signals);
}

void Engine::find_intent(const Message& message, Work& work) const {
  // Without a redaction there is no text that the classifier may see; the fault is noted already.
  if (work.phi_known) {
    work.intent_known = guarded(work.decision.faults, "intent", [&]() -> Result<void> {
      if (!parts_.intent) return missing_part();
      intent::Context context;
      context.channel = message.channel;
      context.language = work.language.language;
      context.page = message.page;
      if (work.conversation != nullptr) context.pending = work.conversation->now_.pending_intent;
      work.intent = parts_.intent->classify(work.classifier_text(), context);
      const std::size_t labels = parts_.intent->labels().size();
      const auto known = [&](const intent::Ranked& r) { return r.label < labels; };
      const bool no_label = work.intent.reason == IntentReason::no_evidence;
      if ((!no_label && work.intent.label >= labels) ||
          !std::all_of(work.intent.ranking.begin(), work.intent.ranking.end(), known) ||
          !std::all_of(work.intent.also.begin(), work.intent.also.end(), known)) {
        return fail(Status::internal, "the classifier gave a label that its model does not have");
      }
      return {};
    });
  }
  if (!work.intent_known) work.intent = {};
  work.stop(&StageTimes::intent);
}

void Engine::raise_signals(Work& work) const {
  if (!work.signals_known || !work.intent_known) return;
  const auto raise = [&](Signal signal, float probability) {
    const auto at = std::find_if(work.findings.begin(), work.findings.end(),
                                 [&](const auto& f) { return f.signal >= signal; });
    // What a lexicon found keeps its assertion: "never tried it" stays a mention.
    if (at != work.findings.end() && at->signal == signal) return;
    signal::Finding raised;
    raised.signal = signal;
    raised.score = probability;
    raised.evidence = {0, static_cast<std::uint32_t>(work.text.size())};
    raised.family = learned_family;
    work.findings.insert(at, raised);
  };
  const bool names_self_harm =
      std::any_of(work.findings.begin(), work.findings.end(), [](const signal::Finding& f) {
        return f.signal == Signal::self_harm && f.assertion == Assertion::present;
      });
  for (const intent::LearnedSignal& learned : work.intent.signals) {
    // "Kill" is half of "kill myself": a threat is then left to the lexicons, which see the object.
    if (learned.signal == Signal::harm_to_others && names_self_harm) continue;
    raise(learned.signal, learned.probability);
  }
  // A reading of the intent as danger counts too, and alone where a bundle reads no signals: from a
  // probability that is high enough for less than one alarm in a thousand ordinary messages.
  struct Danger {
    std::string_view label;
    Signal signal;
    float enough;
  };
  constexpr Danger dangers[] = {{"emergency", Signal::emergency_medical, 0.9F},
                                {"mental_health_crisis", Signal::self_harm, 0.98F}};
  for (const intent::Ranked& ranked : work.intent.ranking) {
    for (const Danger& danger : dangers) {
      if (ranked.confidence < danger.enough) continue;
      if (parts_.intent->labels()[ranked.label] == danger.label) {
        raise(danger.signal, ranked.confidence);
      }
    }
  }
}

}  // namespace careline::engine
