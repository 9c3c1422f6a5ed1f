// Parts that do as they are told, or fail as they are told, around the real redactor, policy and
// audit log.
#pragma once

#include <catch2/catch.hpp>

#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <mutex>
#include <new>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/engine.h"

namespace engine_test {

using namespace careline;
using engine::Engine;

// Text that no error, record or JSON member but the redacted text may repeat.
inline const std::string canary = "Zoltanka Wexqvist";

enum class Mode { works, throws, throws_oddly, out_of_memory, error, nonsense };

inline void misbehave(Mode mode) {
  if (mode == Mode::throws) throw std::runtime_error("failed on: " + canary);
  if (mode == Mode::throws_oddly) throw 7;
  if (mode == Mode::out_of_memory) throw std::bad_alloc();
}

// Finds the words that it was given, in any message.
class FakePhi final : public phi::Detector {
 public:
  struct Entry {
    std::string word;
    PhiKind kind;
  };
  explicit FakePhi(Mode mode) : mode_(mode) {}
  phi::Spans detect(const text::NormalizedText& text, const phi::Context&,
                    phi::Memory* memory) const override {
    misbehave(mode_);
    // No assertion here: several threads come this way, and Catch2's are for one.
    if (memory == nullptr) throw std::logic_error("the engine gave no memory");
    phi::Spans spans;
    if (mode_ == Mode::nonsense) {
      phi::Span bad;
      bad.range = {5, 4000000};
      spans.push_back(bad);
      return spans;
    }
    const std::string_view message = text.original();
    for (std::size_t at = 0; at < message.size();) {
      std::size_t used = 1;
      for (const Entry& e : entries) {
        if (message.substr(at, e.word.size()) != e.word) continue;
        phi::Span span;
        span.range = {static_cast<std::uint32_t>(at),
                      static_cast<std::uint32_t>(at + e.word.size())};
        span.kind = e.kind;
        span.confidence = 0.9F;
        spans.push_back(span);
        used = e.word.size();
        break;
      }
      at += used;
    }
    return spans;
  }
  std::vector<Entry> entries = {
      {canary, PhiKind::name},          {"Ana Ruiz", PhiKind::name},
      {"415-555-0182", PhiKind::phone}, {"Acme Tools", PhiKind::organization},
      {"Monday", PhiKind::weekday},     {"3/12/1962", PhiKind::date}};

 private:
  Mode mode_;
};

class FakeRedactor final : public phi::Redactor {
 public:
  explicit FakeRedactor(Mode mode) : mode_(mode) {
    phi::RedactionKey key;
    key.bytes.fill(9);
    real_ = phi::Redactor::create(&key).value();
  }
  Result<phi::Redaction> redact(const text::NormalizedText& text, std::span<const phi::Span> spans,
                                const phi::Plan& plan, phi::Memory* memory) const override {
    misbehave(mode_);
    if (mode_ == Mode::error) return fail(Status::internal, "failed on: " + canary);
    auto done = real_->redact(text, spans, plan, memory);
    if (done && mode_ == Mode::nonsense) done->replacements.clear();
    return done;
  }
  Result<SecureText> reveal(std::string_view redacted, std::uint32_t* revealed,
                            std::uint32_t* unrevealed) const override {
    misbehave(mode_);
    if (mode_ == Mode::error) return fail(Status::internal, "failed on: " + canary);
    return real_->reveal(redacted, revealed, unrevealed);
  }

 private:
  Mode mode_;
  std::shared_ptr<const phi::Redactor> real_;
};

// Knows a handful of words; writes down every text that it is shown.
class FakeIntent final : public intent::Classifier {
 public:
  explicit FakeIntent(Mode mode) : mode_(mode) {
    for (const IntentInfo& info : shipped_intents()) labels_.emplace_back(info.label);
  }
  intent::Classification classify(const text::NormalizedText& redacted,
                                  const intent::Context& context) const override {
    misbehave(mode_);
    const std::string_view text = redacted.canonical();
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      seen_.emplace_back(text);
      pending_.push_back(context.pending);
      languages_.push_back(context.language);
    }
    intent::Classification c;
    if (mode_ == Mode::nonsense) {
      c.reason = IntentReason::ok;
      c.label = 4711;
      return c;
    }
    const auto has = [&](std::string_view word) {
      return text.find(word) != std::string_view::npos;
    };
    c.signals = learned;
    std::string_view label;
    if (has("hours")) label = "hours_location";
    if (has("refill")) label = "prescription_refill";
    if (has("bill")) label = "bill_explanation";
    if (has("hello")) label = "greeting";
    if (label.empty()) return c;
    c.label = index(label);
    c.confidence = 0.93F;
    c.margin = 0.8F;
    c.agreed = true;
    c.reason = has("maybe") ? IntentReason::ambiguous : IntentReason::ok;
    c.ranking = {{c.label, 0.93F}, {index("out_of_scope"), 0.02F}};
    if (has("refill") && has("hours")) c.also = {{index("hours_location"), 0.7F}};
    return c;
  }
  std::span<const std::string> labels() const override { return labels_; }
  std::string_view model_id() const override { return "fake@0000"; }
  std::string_view manifest_json() const override { return "{\"name\":\"fake\"}"; }

  bool reads_signals() const override { return !learned.empty(); }
  std::vector<intent::LearnedSignal> learned;  // what every message is said to show

  std::uint32_t index(std::string_view label) const {
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      if (labels_[i] == label) return static_cast<std::uint32_t>(i);
    }
    throw std::logic_error("no such label");
  }
  std::vector<std::string> seen() const {
    const std::lock_guard<std::mutex> lock(mutex_);
    return seen_;
  }
  std::vector<std::uint32_t> pending() const { return pending_; }
  std::vector<Language> languages() const { return languages_; }

 private:
  Mode mode_;
  std::vector<std::string> labels_;
  mutable std::mutex mutex_;
  mutable std::vector<std::string> seen_;
  mutable std::vector<std::uint32_t> pending_;
  mutable std::vector<Language> languages_;
};

class FakeSignals final : public signal::Detector {
 public:
  explicit FakeSignals(Mode mode) : mode_(mode) {}
  signal::Findings detect(const text::NormalizedText& text) const override {
    misbehave(mode_);
    signal::Findings out;
    const auto find = [&](std::string_view word, Signal signal, Assertion assertion) {
      const std::size_t at = text.original().find(word);
      if (at == std::string_view::npos) return;
      signal::Finding f;
      f.signal = signal;
      f.assertion = assertion;
      f.score = mode_ == Mode::nonsense ? std::numeric_limits<float>::quiet_NaN() : 0.97F;
      f.evidence = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())};
      out.push_back(f);
    };
    find("chest hurts", Signal::emergency_medical, Assertion::present);
    find("heart attack in 2019", Signal::emergency_medical, Assertion::historical);
    find("end it all", Signal::self_harm, Assertion::present);
    find("furious", Signal::anger, Assertion::present);
    return out;
  }
  std::string_view family_name(std::uint16_t) const override { return "fake_family"; }
  std::string_view lexicon_id() const override { return "signals@0000"; }

 private:
  Mode mode_;
};

// A folder that goes with the test.
class TempDir {
 public:
  TempDir() {
    std::string name = (std::filesystem::temp_directory_path() / "careline-engine-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~TempDir() { std::filesystem::remove_all(path_); }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;
  std::string file(const std::string& name) const { return path_ + "/" + name; }
  std::string write(const std::string& name, std::string_view text) const {
    std::ofstream(file(name), std::ios::binary) << text;
    return file(name);
  }

 private:
  std::string path_;
};

// Automates opening hours and greetings, whatever else may be known: what the engine itself must
// stop is not stopped here but by the built-in conditions.
inline constexpr std::string_view eager_policy = R"(policy: eager
schema: careline-input/1
vars: { portal: https://portal.example.org }
roles:
  scheduler: { purposes: [scheduling], phi: [name, date] }
  nurse: { purposes: [treatment], phi: all }
rules:
  - id: emergency
    when: { signal.emergency_medical: present }
    then: { tier: immediate_human, queue: nurse_line, priority: 100, oblige: [show_911] }
    explain: "A medical emergency goes to a person."
  - id: self-harm
    when: { signal.self_harm: present }
    then: { tier: immediate_human, queue: crisis, priority: 90 }
  - id: hours
    when: { intent: [hours_location, greeting] }
    then: { tier: automate, queue: front_desk, disclose: [ai_assistant] }
    explain: "Opening hours are public."
  - id: twice
    when: { expr: conversation.failed_turns >= 2 }
    then: { tier: route, queue: front_desk, priority: 3 }
  - id: again
    when: { expr: conversation.repeat >= 2 }
    then: { tier: route, queue: supervisor, priority: 5 }
default: { tier: route, queue: front_desk }
)";

// An engine with its parts at hand.
struct Bench {
  TempDir dir;
  std::shared_ptr<FakePhi> phi = std::make_shared<FakePhi>(Mode::works);
  std::shared_ptr<FakeIntent> intent = std::make_shared<FakeIntent>(Mode::works);
  engine::Parts parts;
  engine::Limits limits;
  std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(1790000000000000000);

  Bench() {
    parts.phi = phi;
    parts.redactor = std::make_shared<FakeRedactor>(Mode::works);
    parts.intent = intent;
    parts.signals = std::make_shared<FakeSignals>(Mode::works);
    parts.clock = clock;
    auto policy = policy::Policy::load(dir.write("policy.yaml", eager_policy));
    if (!policy) FAIL(policy.error().message);
    parts.policy = *policy;
  }
  std::unique_ptr<Engine> engine() const { return std::make_unique<Engine>(parts, limits); }

  std::unique_ptr<audit::Log> log(const std::string& name = "log") const {
    static constexpr std::array<std::uint8_t, 32> key = {1, 2, 3, 4, 5};
    audit::OpenOptions options;
    options.directory = dir.file(name);
    options.origin = "clinic.example/engine";
    options.key.raw = key;
    options.create = true;
    auto opened = audit::Log::open(options);
    if (!opened) FAIL(opened.error().message);
    return *std::move(opened);
  }
};

inline engine::Message says(std::string_view text) {
  engine::Message m;
  m.text = text;
  return m;
}

inline engine::Decision decide(const Engine& engine, std::string_view text,
                               engine::Conversation* conversation = nullptr) {
  auto d = engine.process(conversation, says(text));
  if (!d) FAIL(d.error().message);
  return *std::move(d);
}

inline bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

inline bool has_fault(const engine::Decision& d, std::string_view part) {
  return std::find(d.faults.begin(), d.faults.end(), part) != d.faults.end();
}

}  // namespace engine_test
