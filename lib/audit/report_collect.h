// What a report keeps of a log: one small row a decision, joined to contacts, and the outcomes that
// belong to them. Labels are interned; nothing of the sealed part is kept but reason, turn, queue.
//
// A contact is a conversation of one subject: a decision of turn 1 opens it, later turns of the
// same subject within the gap join it. A decision of a later turn without a subject, or without an
// opening turn, is a contact of its own.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "audit/audit.h"

namespace careline::audit {

inline constexpr std::int64_t second_ns = 1'000'000'000;
inline constexpr std::int64_t hour_ns = 3600 * second_ns;
inline constexpr std::int64_t day_ns = 24 * hour_ns;

// Numbers for strings that repeat: 0 is the empty string, 1 stands for all that no longer fit.
class LabelTable {
 public:
  LabelTable() {
    of("");
    of("(further labels)");
  }
  std::uint16_t of(std::string_view label);
  const std::string& operator[](std::uint16_t number) const { return labels_[number]; }
  std::size_t size() const noexcept { return labels_.size(); }

 private:
  std::vector<std::string> labels_;
  std::unordered_map<std::string, std::uint16_t> numbers_;
};

enum class Known : std::uint8_t { unknown, no, yes };

inline constexpr float no_value = std::numeric_limits<float>::quiet_NaN();

struct DecisionRow {
  std::int64_t time_ns = 0;
  std::uint64_t id = 0;       // hash of the decision id
  std::uint64_t subject = 0;  // hash of the subject tag and its epoch; 0 without a subject
  std::uint32_t contact = 0;
  std::uint32_t turn = 1;
  std::uint16_t intent = 0, channel = 0, language = 0, queue = 0;  // LabelTable
  Tier tier = Tier::immediate_human;
  Known abstained = Known::unknown;
  bool fault = false;
};

enum class OutcomeType : std::uint8_t {
  responded,
  resolved,
  transferred,
  recontact,
  abandoned,
  csat,
  reviewed,
  handled,
  other
};

struct OutcomeRow {
  std::int64_t time_ns = 0;
  std::uint64_t decision = 0;  // hash of the decision id; 0 without one
  float seconds = no_value;    // measured by the host
  float handle_seconds = no_value;
  float score = no_value;  // CSAT, 0 worst to 1 best
  std::uint16_t queue = 0;
  std::uint16_t intent = 0;  // reviewed: what it should have been
  std::uint8_t tier = 0xFF;  // reviewed: what it should have been
  Known repeated = Known::unknown;
  OutcomeType type = OutcomeType::other;
  bool chosen = false;  // reviewed because somebody picked it, not at random
};

struct Contact {
  std::int64_t start_ns = 0;
  std::uint64_t subject = 0;
  std::int64_t queued_ns = 0;                              // when it came to a team first
  float first_response = no_value, resolution = no_value;  // seconds
  float csat = no_value;
  std::uint16_t intent = 0, channel = 0, language = 0, queue = 0;
  std::uint16_t messages = 0;
  Tier tier = Tier::automate;  // the most severe
  bool transferred = false, abandoned = false, recontact = false;
  Known repeated = Known::unknown;
};

// Everything of the range, in order of time.
struct Collected {
  LabelTable labels;
  std::vector<DecisionRow> decisions;
  std::vector<OutcomeRow> outcomes;
  std::vector<Contact> contacts;               // after link()
  std::map<std::string, std::uint64_t> kinds;  // entries of each kind
  std::uint64_t entries = 0, sealed = 0;
  std::uint64_t reveals_denied = 0;
  std::uint64_t outcomes_outside = 0;                      // whose decision is not of the range
  std::int64_t first_ns = INT64_MAX, last_ns = INT64_MIN;  // of the decisions
  std::int64_t begin_ns = INT64_MAX, end_ns = INT64_MIN;   // of all entries read

  // `to_ns`: decisions from there on are not counted, their entries are read for outcomes only.
  void add(const Record& record, std::int64_t to_ns);
  // Contacts from decisions, outcomes to contacts, recontacts. Call once, after the last add().
  void link(std::int64_t recontact_ns);
  // The decision that an outcome is about, or null.
  const DecisionRow* decision_of(const OutcomeRow& outcome) const;

 private:
  void add_decision(const Record& record);
  void add_outcome(const Record& record);
  void open_contacts();
  void attach_outcomes();
  void find_recontacts(std::int64_t recontact_ns);

  std::vector<std::pair<std::uint64_t, std::uint32_t>> by_id_;  // sorted
};

}  // namespace careline::audit
