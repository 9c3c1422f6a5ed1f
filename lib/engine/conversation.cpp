// State of one dialogue: what a turn changes, how it is taken back, what stays for the hand-off.
//
// Bounds: phi::Memory holds at most 4 KiB and is kept twice (now, and before the last turn); of the
// spoken turns the last 12 are kept, 240 bytes of redacted text each.
#include <algorithm>

#include "base/utf8.h"
#include "engine/guard.h"
#include "engine/pipeline.h"

namespace careline::engine {
namespace {

// Shortens text at a character boundary and not inside a placeholder.
bool shorten(SecureText& text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return false;
  std::size_t end = max_bytes;
  while (end > 0 && utf8::is_continuation(text[end])) --end;
  const std::size_t open = text.view().substr(0, end).rfind('[');
  if (open != std::string_view::npos && end - open < 32 &&
      text.view().substr(open, end - open).find(']') == std::string_view::npos) {
    end = open;
  }
  text.truncate(end);
  return true;
}

std::size_t words_of(const text::NormalizedText& text) {
  return static_cast<std::size_t>(
      std::count_if(text.tokens().begin(), text.tokens().end(), [](const text::Token& t) {
        return t.kind == text::TokenKind::word || t.kind == text::TokenKind::mixed;
      }));
}

// Greetings, a bare yes or no, a wish for a person: they belong to the dialogue, not to its matter.
bool is_matter(std::string_view label) {
  return intent_domain(label) != "conversation";
}

}  // namespace

Conversation::State Conversation::State::clone() const {
  State copy;
  copy.memory = memory.clone();
  copy.turn = turn;
  copy.failed_turns = failed_turns;
  copy.repeats = repeats;
  copy.pending_intent = pending_intent;
  copy.last_intent = last_intent;
  copy.started_ns = started_ns;
  copy.language = language;
  copy.highest = highest;
  copy.signals_seen = signals_seen;
  copy.phi_seen = phi_seen;
  copy.agent_asked = agent_asked;
  copy.promised = promised;
  copy.why = why;
  return copy;
}

Result<void> Conversation::known_party(PhiKind kind, std::string_view value) {
  const std::size_t bad = utf8::find_invalid(value);
  if (bad != utf8::npos) {
    return fail_at(Status::invalid_utf8, "the known party's value is not well-formed UTF-8",
                   static_cast<std::int64_t>(bad));
  }
  if (value.empty()) return fail(Status::invalid_argument, "the known party's value is empty");
  auto added = now_.memory.add_known_party(kind, value);
  // The record does not belong to a turn: taking a turn back leaves it.
  if (added && has_tail_) return before_.memory.add_known_party(kind, value);
  return added;
}

Result<void> Conversation::replace_tail() {
  if (!has_tail_) return fail(Status::bad_state, "the conversation has no turn to replace");
  now_ = std::move(before_);
  before_ = State();
  turns_.resize(turns_.size() - std::min(tail_turns_, turns_.size()));
  tail_turns_ = 0;
  has_tail_ = false;
  return {};
}

void Conversation::remember(Spoken turn) {
  turn.cut = shorten(turn.redacted, max_turn_bytes);
  if (turns_.size() == max_turns) turns_.erase(turns_.begin());
  turns_.push_back(std::move(turn));
  if (has_tail_ && tail_turns_ < max_turns) ++tail_turns_;
}

Turn::Turn(Conversation* conversation, bool advances)
    : conversation_(conversation), advances_(advances && conversation != nullptr) {
  if (conversation_ == nullptr) return;
  saved_ = conversation_->now_.clone();
}

Turn::~Turn() {
  if (conversation_ == nullptr || kept_) return;
  conversation_->now_ = *std::move(saved_);
}

void Turn::keep() {
  kept_ = true;
  if (!advances_) return;
  conversation_->before_ = *std::move(saved_);
  conversation_->has_tail_ = true;
  conversation_->tail_turns_ = 0;
}

bool Engine::Work::asks_again() const {
  if (conversation == nullptr || !intent_known || intent.reason != IntentReason::ok) return false;
  const Conversation::State& c = conversation->now_;
  if (c.last_intent != intent.label) return false;
  constexpr std::size_t answer_words = 4;
  return !c.agent_asked || words_of(classifier_text()) >= answer_words;
}

// Called after the decision is recorded; nothing below may fail but for want of memory.
void Engine::remember(Conversation& conversation, Work& work) const {
  Conversation::State& c = conversation.now_;
  const bool understood = work.intent_known && work.intent.reason == IntentReason::ok;
  const bool again = work.asks_again();
  if (c.turn == 0) c.started_ns = now_ns();
  ++c.turn;
  c.failed_turns = understood ? 0 : c.failed_turns + 1;
  const bool same = understood && c.last_intent == work.intent.label;
  if (again) {
    ++c.repeats;
  } else if (!same) {
    c.repeats = 0;
  }
  const std::string_view label =
      understood ? std::string_view(labels()[work.intent.label]) : std::string_view();
  if (understood && is_matter(label)) {
    c.last_intent = work.intent.label;
    c.pending_intent = work.intent.label;
  }
  const Language language = work.language.language;
  constexpr float sure = 0.6F;
  if (language != Language::unknown && work.language.confidence >= sure) c.language = language;
  for (const signal::Finding& f : work.findings) {
    if (f.assertion != Assertion::present) continue;
    c.signals_seen =
        static_cast<std::uint16_t>(c.signals_seen | 1U << static_cast<unsigned>(f.signal));
  }
  for (const phi::Span& s : work.spans) c.phi_seen.add(s.kind);
  const Decision& d = work.decision;
  for (const std::string& promise : d.obligations) {
    if (c.promised.size() < Conversation::max_promised &&
        std::find(c.promised.begin(), c.promised.end(), promise) == c.promised.end()) {
      c.promised.push_back(promise);
    }
  }
  if (c.why.empty() || d.tier > c.highest) {
    c.why = d.explanation.substr(0, Conversation::max_why_bytes);
    while (!c.why.empty() && utf8::find_invalid(c.why) != utf8::npos) c.why.pop_back();
  }
  c.highest = std::max(c.highest, d.tier);
  c.agent_asked = false;

  Conversation::Spoken spoken;
  if (work.has_result_text) spoken.redacted = SecureText(work.for_result.text.view());
  spoken.intent = label;
  spoken.reply_template = d.template_id;
  spoken.tier = d.tier;
  conversation.remember(std::move(spoken));
}

Result<void> Engine::agent_turn(Conversation& conversation, std::string_view text) const {
  if (auto same = check_process(); !same) return same;
  Message message;
  message.text = text;
  message.speaker = Speaker::agent;
  Work work(&conversation, false);
  if (auto good = prepare(message, work); !good) return good;
  Turn turn(&conversation, false);
  find_phi(message, work);
  redact_for_classifier(work);
  redact_for_result(message, work);
  guarded(work.decision.faults, "phi", [&]() -> Result<void> {
    work.memory->observe_agent_turn(*work.normalized);
    return {};
  });
  Conversation::Spoken spoken;
  // Without redaction the turn is remembered as one whose text cannot be shown.
  if (work.has_result_text) spoken.redacted = std::move(work.for_result.text);
  spoken.from_agent = true;
  conversation.now_.agent_asked = work.text.find('?') != std::string_view::npos;
  turn.keep();
  conversation.remember(std::move(spoken));
  return {};
}

}  // namespace careline::engine
