// Policy: what may happen next, as compliance people wrote it. The only header of this folder for
// other modules.
//
//   Document   strict YAML, checked against closed vocabularies, positions everywhere
//   Policy     the compiled, immutable, shared form: evaluates, explains, knows roles and templates
//   Input      what a policy sees of a message: labels and numbers, never text (schema
//              careline-input/1)
//
// Semantics (docs/policy-language.md): all rules are evaluated and joined. The most severe tier
// wins, obligations and disclosures unite, allowed PHI intersects; so the order of rules does not
// matter and adding a rule never makes an outcome less severe. Errors and unknowns escalate: a rule
// that raises the tier fires on them, a rule that permits automation does not. A policy that
// violates a built-in invariant does not load.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/report.h"
#include "base/secure_memory.h"
#include "base/status.h"
#include "base/taxonomy.h"

namespace careline::policy {

// --- input ------------------------------------------------------------------------------------

enum class SignalState : std::uint8_t {
  absent,
  present,
  hypothetical,
  historical,
  negated,
  unknown
};
enum class Fact : std::uint8_t { no, yes, unknown };
enum class Hours : std::uint8_t { closed, open, holiday, unknown };

struct SignalInput {
  SignalState state = SignalState::unknown;
  float score = 0;  // 0 when absent
  Who who = Who::self;
  bool has_details = false;  // score and who are known, unless one of these says otherwise
  bool has_score = true;
  bool has_who = true;
};

// A value of a field that the policy's schema_extra declares.
using ExtraValue = std::variant<bool, std::int64_t, double, std::string_view>;

// Views are borrowed for the call. What a failed part could not say stays empty or unknown.
struct Input {
  std::string_view intent;  // top label; "" is unknown, or the label `none` with a reason
  std::span<const std::string_view> intents;  // labels above threshold, the top one first
  std::optional<double> confidence;           // intent.confidence
  std::optional<double> margin;               // intent.margin
  Fact agreed = Fact::unknown;                // intent.agreed
  std::optional<IntentReason> reason;         // intent.reason
  std::array<SignalInput, signal_count> signals{};
  std::optional<PhiKindSet> phi_kinds;         // phi.kinds
  std::uint32_t phi_count = 0;                 // phi.count; meaningful with phi_kinds
  std::optional<double> redaction_confidence;  // lowest confidence of a redacted span, 1 without
  Channel channel = Channel::unknown;
  Language language = Language::unknown;
  Speaker speaker = Speaker::unknown;
  std::string_view page;  // page.class
  std::string_view role;
  std::string_view purpose;
  Fact verified = Fact::unknown;
  Hours hours = Hours::unknown;
  Fact audit_available = Fact::unknown;
  std::uint32_t turn = 1;  // conversation.turn, 1 is the first
  std::uint32_t failed_turns = 0;
  std::uint32_t repeat = 0;
  double minutes = 0;  // since the conversation began
  std::span<const std::pair<std::string_view, Fact>> consent;
  std::span<const std::pair<std::string_view, ExtraValue>> extra;
};

// Floats become multiples of 1/1000 before they are compared or recorded, so that replay is exact.
double quantise(double value) noexcept;

// The whole input as one JSON object in a fixed order, floats quantised: what the audit records.
SecureText to_json(const Input& input);

// An Input that owns its strings, read from JSON. Unknown members or labels are invalid_argument or
// unknown_label and name the member. NaN and out-of-range numbers become unknown.
class StoredInput {
 public:
  static Result<StoredInput> parse(std::string_view json);
  StoredInput(StoredInput&&) noexcept;
  StoredInput& operator=(StoredInput&&) noexcept;
  ~StoredInput();
  const Input& input() const noexcept;

 private:
  struct Data;
  explicit StoredInput(std::unique_ptr<Data> data);
  std::unique_ptr<Data> data_;
};

// --- decision ---------------------------------------------------------------------------------

// How a rule's condition came out.
enum class Truth : std::uint8_t { no, yes, unknown, error };

// One evaluation's outcome. Reuse an object: after the first call with a policy nothing allocates.
// Views belong to the policy and live as long as it does.
struct Outcome {
  Tier tier = Tier::immediate_human;
  std::string_view queue;
  std::string_view template_id;
  std::string_view tone;
  std::int32_t priority = 0;
  PhiKindSet allowed_phi;                     // intersection of the matching rules; none by default
  std::vector<std::uint32_t> matched;         // rule indices that decided, in policy order
  std::vector<Truth> truths;                  // one a rule
  std::int32_t winner = -1;                   // rule that gave queue and template; -1: default
  bool by_default = false;                    // no rule matched
  std::vector<std::string_view> obligations;  // distinct, in policy order
  std::vector<std::string_view> disclosures;
  std::vector<std::string_view> handoff;  // fields of the summary
};

struct RuleInfo {
  std::string_view id;
  std::string_view explain;
  std::int32_t line = 0;
  Tier tier = Tier::route;
};

struct Finding {
  enum class Severity : std::uint8_t { error, warning, info, report };
  std::string code;  // "CP101"; docs/policy-lints/ has a page for each
  Severity severity = Severity::error;
  std::string message;  // one sentence
  std::string file;
  std::int32_t line = 0;    // 1-based
  std::int32_t column = 0;  // 1-based
  std::string witness;      // an input as JSON, or empty
};

struct LoadOptions {
  std::string today;  // YYYY-MM-DD, for review dates; empty: they are not judged
};

class PolicyImpl;

// Compiled, immutable; all functions may be called by many threads.
class Policy {
 public:
  // bad_policy with file, line and column of the first error-level finding; not_found, io.
  static Result<std::shared_ptr<const Policy>> load(const std::string& path,
                                                    const LoadOptions& options = {});
  ~Policy();

  // Never throws, never fails: whatever goes wrong escalates.
  void evaluate(const Input& input, Outcome& out) const noexcept;

  std::string_view name() const noexcept;
  std::string_view digest() const noexcept;  // 64 hex digits over all sources and templates
  std::span<const RuleInfo> rules() const noexcept;
  // The sentence of each matched rule, or of the default; labels and numbers only.
  std::string explanation(const Outcome& outcome) const;
  // A template's text in the writer's language (English when it has none), variables filled in.
  std::string reply(std::string_view template_id, Language language) const;
  // PHI kinds that `role` may see for `purpose` (minimum necessary); denied when the role is not in
  // the policy or may not act for that purpose.
  Result<PhiKindSet> allowed_phi(std::string_view role, std::string_view purpose) const;
  // Warnings and infos of loading; errors never get here.
  std::span<const Finding> findings() const noexcept;

  const PolicyImpl& impl() const noexcept { return *impl_; }

 private:
  explicit Policy(std::unique_ptr<PolicyImpl> impl);
  std::unique_ptr<PolicyImpl> impl_;
};

// --- tools of a compliance officer ------------------------------------------------------------

// All findings of a policy file, every severity. Fails only when the file cannot be read.
Result<Report> check(const std::string& path, const LoadOptions& options = {});

// A case of a test file that gives a message instead of an input.
struct MessageCase {
  std::string_view text;
  std::string_view page;
  std::string_view role;
  std::string_view purpose;
  Channel channel = Channel::unknown;
  Speaker speaker = Speaker::unknown;
  Language language = Language::unknown;
  Fact verified = Fact::unknown;
  Hours hours = Hours::unknown;
  std::string_view clock;  // RFC 3339, the test file's fixed time; "" when it fixes none
};
// Puts a message through everything before the policy; fills the input.
using MessageReader = std::function<Result<StoredInput>(const MessageCase&)>;

struct TestOptions {
  bool coverage = false;       // adds the coverage table to the report
  bool fail_on_empty = false;  // a file without cases is a finding
  MessageReader reader;        // empty: message cases are inconclusive
};
// Runs a YAML test file. An unlisted expectation is tier `route`.
Result<Report> test(const Policy& policy, const std::string& tests_path,
                    const TestOptions& options);
// The same outcome as JUnit XML, one testcase a case.
Result<std::string> test_junit(const Policy& policy, const std::string& tests_path,
                               const TestOptions& options);
// A trace of one input that a person can read; JSON has every rule with its truth.
Result<Report> explain(const Policy& policy, std::string_view input_json);

// Proves or refutes every invariant. Loads the policy as far as that needs: violated invariants are
// the report's business. Outcome findings when one is violated, inconclusive when one is neither.
Result<Report> prove(const std::string& path, const LoadOptions& options = {});

// What changes from one policy to another: for each pair of tiers the boxes of inputs that change,
// newly automatable ones first, each with a witness. Outcome findings when a tier can get less
// severe, inconclusive when the analysis gave up.
Result<Report> diff(const std::string& old_path, const std::string& new_path,
                    const LoadOptions& options = {});

// The policy or test file in canonical layout, with its comments; formatting twice changes nothing.
// bad_policy with line and column when the text is not strict YAML.
Result<std::string> format(std::string_view yaml);

// A decision as the audit recorded it.
struct Recorded {
  std::string_view id;     // decision id
  std::string_view input;  // JSON, as to_json wrote it
  Tier tier = Tier::immediate_human;
  std::string_view queue;
  std::string_view template_id;
  std::optional<PhiKindSet> allowed_phi;  // empty: not recorded, not compared
  std::span<const std::string_view> obligations;
  std::span<const std::string_view> rules;  // ids that matched
  bool has_lists = false;                   // obligations and rules were recorded
};
struct ReplayReport {
  Report report;
  std::string html;  // one self-contained page
};
// Decides recorded inputs again under `policy`. `expected` is YAML that lists accepted less-safe
// transitions ("" for none). Outcome findings when a less-safe transition is not listed,
// inconclusive when a decision could not be replayed.
Result<ReplayReport> replay(const Policy& policy, std::span<const Recorded> decisions,
                            std::string_view expected_yaml);

// Evaluates a bare expression: {"id","expr","bindings"?,"types"?} in, {"id","value"} or
// {"id","error"} out, without a schema and unchecked.
std::string evaluate_expression(std::string_view request_json);

}  // namespace careline::policy
