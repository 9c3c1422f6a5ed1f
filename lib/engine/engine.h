// Engine: one message through all five parts, and the state of a conversation.
//
//   bytes -> validate -> normalise -> phi -> redact -> language, signals, intent -> policy -> audit
//
// Fail safe, upward (principle P1): a part that fails leaves its inputs `unknown`, and the policy
// escalates on unknowns; when the policy itself fails, the decision is immediate_human; when a
// record cannot be written, the call is refused. Nothing on this way can turn into automation.
//
// The engine is immutable and shared by threads; reload_policy swaps the policy atomically.
#pragma once

#include <sys/types.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit/audit.h"
#include "base/clock.h"
#include "base/report.h"
#include "base/secure_memory.h"
#include "base/status.h"
#include "base/taxonomy.h"
#include "intent/intent.h"
#include "phi/phi.h"
#include "policy/policy.h"
#include "signal/signal.h"
#include "text/language.h"
#include "text/text.h"

namespace careline::engine {

inline constexpr std::string_view library_version = "0.1.0";
inline constexpr std::uint32_t default_max_message_bytes = 1U << 20;

// A message as the host hands it over; views are borrowed for the call. `page`, `role` and
// `purpose` are labels of the host: at most 64 visible ASCII characters. `id` and `subject` are
// references: at most 256 bytes of UTF-8.
struct Message {
  std::string_view text;
  std::string_view id;
  std::string_view page;
  std::string_view role;
  std::string_view purpose;
  std::string_view subject;
  Channel channel = Channel::unknown;
  Speaker speaker = Speaker::unknown;
  Language language = Language::unknown;
  int verified = -1;    // -1 unknown, 0, 1
  int open_hours = -1;  // -1 unknown, 0 closed, 1 open, 2 holiday
};

// What a conversation remembers. Bounded, wiped on destruction, one thread at a time.
class Conversation {
 public:
  // The caller's own record; see phi::Memory::add_known_party.
  Result<void> known_party(PhiKind kind, std::string_view value);
  // The next patient turn takes the place of the last one: the state before it comes back.
  Result<void> replace_tail();
  // Redacted turns, intents, signals, what was tried and why a person is needed, as JSON.
  SecureText handoff_json() const;

  std::uint32_t turn() const noexcept { return now_.turn; }

 private:
  friend class Engine;
  friend class Turn;
  static constexpr std::size_t max_turns = 12;        // kept for the hand-off
  static constexpr std::size_t max_turn_bytes = 240;  // of each redacted turn
  static constexpr std::size_t max_why_bytes = 400;
  static constexpr std::size_t max_promised = 16;

  struct Spoken {
    SecureText redacted;
    std::string intent;
    std::string reply_template;
    Tier tier = Tier::route;
    bool from_agent = false;
    bool cut = false;
  };
  // What one turn changes, so that replace_tail can take it back.
  struct State {
    phi::Memory memory;
    std::uint32_t turn = 0;          // patient turns that were decided
    std::uint32_t failed_turns = 0;  // in a row, not understood
    std::uint32_t repeats = 0;       // in a row, asking for what the turn before asked for
    std::uint32_t pending_intent = UINT32_MAX;
    std::uint32_t last_intent = UINT32_MAX;
    std::int64_t started_ns = 0;
    Language language = Language::unknown;
    Tier highest = Tier::automate;
    std::uint16_t signals_seen = 0;  // bits of Signal, asserted as present
    PhiKindSet phi_seen;
    bool agent_asked = false;           // the agent's last turn was a question
    std::vector<std::string> promised;  // obligations of the decisions, distinct, in order
    std::string why;                    // explanation of the decision that raised the tier last
    State clone() const;
  };
  void remember(Spoken turn);

  State now_;
  State before_;  // as it was before the last patient turn
  std::vector<Spoken> turns_;
  std::size_t tail_turns_ = 0;  // of turns_, spoken since before_
  bool has_tail_ = false;
};

// A range of the message in all three units, and where its replacement stands.
struct LocatedSpan {
  text::Range bytes;
  text::Range utf16;
  text::Range chars;
  text::Range out;  // bytes of the redacted text
  PhiKind kind = PhiKind::name;
  float confidence = 0;
  phi::PersonRole role = phi::PersonRole::unknown;
  std::uint16_t evidence = 0;
  phi::Operator op = phi::Operator::keep;  // keep: not redacted
};

struct LocatedSignal {
  signal::Finding finding;
  text::Range utf16;
  text::Range chars;
};

// What detect and redact return; redact gives only spans that were replaced.
struct PhiResult {
  std::string id;  // correlation id of the message
  SecureVector<LocatedSpan> spans;
  SecureText redacted;
  bool has_redacted = false;
};

struct RankedLabel {
  std::string label;
  float confidence = 0;
};

struct IntentResult {
  std::string id;
  std::string label;  // "" without evidence
  std::int32_t label_index = -1;
  float confidence = 0;
  float margin = 0;
  bool agreed = false;
  IntentReason reason = IntentReason::no_evidence;
  std::vector<RankedLabel> ranking;
  std::vector<RankedLabel> also;
  Language language = Language::unknown;
};

struct SignalResult {
  std::string id;
  SecureVector<LocatedSignal> items;
  std::vector<std::string> families;  // parallel to items
};

// Microseconds per stage of one call.
struct StageTimes {
  double normalise = 0;
  double phi = 0;
  double language = 0;
  double signals = 0;
  double intent = 0;
  double policy = 0;
  double audit = 0;
};

struct Decision {
  std::string decision_id;
  Tier tier = Tier::immediate_human;
  std::string queue;
  std::string template_id;
  std::string reply;
  std::string explanation;
  std::string tone;
  int priority = 0;
  PhiKindSet allowed_phi;
  std::vector<std::string> rules;  // matched, in policy order
  std::vector<std::string> obligations;
  std::vector<std::string> disclosures;
  std::vector<std::string> handoff_fields;  // of the summary, that the policy wants a person to see
  std::vector<std::string> faults;  // parts that failed: "phi", "signals", "intent", "policy", …
  SecureText input_json;            // what the policy saw; labels and quantised numbers
  PhiResult phi;                    // phi.id is the message's id
  IntentResult intent;
  SignalResult signals;
  std::uint64_t audit_sequence = UINT64_MAX;  // UINT64_MAX: not recorded
  StageTimes times;
  bool has_times = false;
};

struct RedactRequest {
  std::string_view profile = "safe_harbor";
  std::string_view role;  // not empty: the role's minimum necessary instead of the profile
  std::string_view purpose;
  phi::Operator op = phi::Operator::placeholder;
  std::uint32_t mask_keep_last = 0;
};

// Steps of run_steps, as a sum; the values are those of CARELINE_STEP_*.
inline constexpr std::uint32_t step_detect = 1;
inline constexpr std::uint32_t step_redact = 2;  // includes detection
inline constexpr std::uint32_t step_classify = 4;
inline constexpr std::uint32_t step_signals = 8;

struct StepResults {
  PhiResult phi;
  IntentResult intent;
  SignalResult signals;
};

struct TestRequest {
  std::string path;  // YAML file of cases
  bool coverage = false;
  bool fail_on_empty = false;
  bool junit = false;
};
struct TestResult {
  Report report;
  std::string junit;  // XML, when asked for
};

// The parts; tests put failing ones here.
struct Parts {
  std::shared_ptr<const phi::Detector> phi;
  std::shared_ptr<const phi::Redactor> redactor;
  std::shared_ptr<const intent::Classifier> intent;
  std::shared_ptr<const signal::Detector> signals;
  std::shared_ptr<const policy::Policy> policy;
  audit::Log* audit = nullptr;  // borrowed
  std::shared_ptr<const Clock> clock;
};

struct Limits {
  std::uint32_t max_message_bytes = default_max_message_bytes;
  bool replace_invalid_utf8 = false;
  bool require_audit = false;
  bool timings = false;
};

struct OpenOptions {
  std::string assets_dir;
  std::string model_path;   // empty: the shipped bundle
  std::string policy_path;  // empty: the shipped healthcare policy
  bool allow_unsigned_model = false;
  audit::Log* audit = nullptr;
  std::shared_ptr<const Clock> clock;  // null: the system's
  const phi::RedactionKey* redaction_key = nullptr;
  Limits limits;
};

class Engine {
 public:
  // Loads and checks every asset.
  static Result<std::unique_ptr<Engine>> open(const OpenOptions& options);
  // For tests: any mixture of real and failing parts.
  Engine(Parts parts, const Limits& limits);
  ~Engine();

  Result<Decision> process(Conversation* conversation, const Message& message) const;
  Result<PhiResult> detect(Conversation* conversation, const Message& message) const;
  Result<PhiResult> redact(Conversation* conversation, const Message& message,
                           const RedactRequest& request) const;
  Result<SecureText> reveal(std::string_view text, std::string_view role,
                            std::string_view purpose) const;
  Result<IntentResult> classify(Conversation* conversation, const Message& message) const;
  Result<SignalResult> detect_signals(const Message& message) const;
  // Several steps of one message that stands alone; what they share is done once.
  Result<StepResults> run_steps(const Message& message, std::uint32_t steps,
                                const RedactRequest& request) const;
  Result<Decision> evaluate(std::string_view input_json) const;

  Result<void> reload_policy(const std::string& path) const;
  // Message cases go through everything before the policy, without a log.
  Result<TestResult> test_policy(const TestRequest& request) const;
  Result<Report> explain(std::string_view input_json) const;
  // What the agent or bot said: context of the next turn, redacted for the hand-off.
  Result<void> agent_turn(Conversation& conversation, std::string_view text) const;

  std::span<const std::string> labels() const;
  SecureText describe_json() const;
  // forked, if the calling process is not the one that opened the engine.
  Result<void> check_process() const;

 private:
  struct Work;  // what the stages of one call hand to each other (pipeline.h)
  Result<void> prepare(const Message& message, Work& work) const;
  void find_phi(const Message& message, Work& work) const;
  void redact_for_classifier(Work& work) const;
  void redact_for_result(const Message& message, Work& work) const;
  void find_language(const Message& message, Work& work) const;
  void find_signals(Work& work) const;
  void find_intent(const Message& message, Work& work) const;
  // A likely intent of danger raises the signal that the lexicons did not find; it lowers nothing.
  void raise_signals(Work& work) const;
  void fill_input(const Message& message, Work& work) const;
  void decide(Work& work) const;
  Result<void> record(const Message& message, Work& work) const;
  Result<void> record_load(const policy::Policy* policy) const;
  void remember(Conversation& conversation, Work& work) const;
  PhiResult located(const Work& work, const Message& message, bool replaced_only) const;
  IntentResult intent_result(const Work& work, const Message& message) const;
  SignalResult signal_result(const Work& work, const Message& message) const;
  std::shared_ptr<const policy::Policy> current_policy() const;
  Result<phi::Plan> plan_of(const RedactRequest& request, const Message& message) const;
  Result<void> classify_prepared(const Message& message, Work& work) const;
  Result<void> redact_with(const phi::Plan& plan, Work& work) const;
  std::string next_decision_id() const;
  std::int64_t now_ns() const;

  Parts parts_;
  Limits limits_;
  pid_t owner_;
  std::string assets_dir_;
  phi::Plan strict_plan_;
  phi::Plan safe_harbor_plan_;
  std::string id_prefix_;  // random, of this engine's decision ids
  mutable std::atomic<std::uint64_t> next_id_{0};
  mutable std::mutex policy_mutex_;
  mutable std::shared_ptr<const policy::Policy> policy_;  // guarded by policy_mutex_
};

// JSON twins (lib/engine/json.cpp); the shapes are documented in docs/c-api.md.
SecureText to_json(const Decision& decision);
SecureText to_json(const PhiResult& result);
SecureText to_json(const IntentResult& result);
SecureText to_json(const SignalResult& result);

}  // namespace careline::engine
