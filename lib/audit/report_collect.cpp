#include "audit/report_collect.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "base/json_reader.h"

namespace careline::audit {
namespace {

// A pause after which a later turn is no longer of the same conversation.
constexpr std::int64_t contact_gap_ns = 24 * hour_ns;

std::uint64_t hash_of(std::string_view text) {
  if (text.empty()) return 0;
  const std::uint64_t h = std::hash<std::string_view>{}(text);
  return h == 0 ? 1 : h;
}

// Intents that say nothing about what the writer wants.
bool is_phatic(std::string_view intent) {
  static constexpr std::array<std::string_view, 6> phatic = {"",        "none",   "greeting",
                                                             "closing", "affirm", "deny"};
  return std::find(phatic.begin(), phatic.end(), intent) != phatic.end();
}

OutcomeType outcome_type(std::string_view name) {
  static constexpr std::array<std::string_view, 8> names = {"responded", "resolved",  "transferred",
                                                            "recontact", "abandoned", "csat",
                                                            "reviewed",  "handled"};
  const auto* found = std::find(names.begin(), names.end(), name);
  return static_cast<OutcomeType>(found - names.begin());
}

// A number of seconds from 0 to a year, or no_value.
float seconds_of(const json::Value& details, std::string_view name) {
  const double s = details.number_or(name, -1);
  return s >= 0 && s <= 366.0 * 86400 ? static_cast<float>(s) : no_value;
}

}  // namespace

std::uint16_t LabelTable::of(std::string_view label) {
  constexpr std::size_t most = 60000;
  const auto found = numbers_.find(std::string(label));
  if (found != numbers_.end()) return found->second;
  if (labels_.size() == most) return 1;
  const auto number = static_cast<std::uint16_t>(labels_.size());
  labels_.emplace_back(label);
  numbers_.emplace(label, number);
  return number;
}

void Collected::add(const Record& record, std::int64_t to_ns) {
  if (record.purged) return;
  ++entries;
  if (record.sealed) ++sealed;
  begin_ns = std::min(begin_ns, record.time_ns);
  end_ns = std::max(end_ns, record.time_ns);
  const bool in_range = record.time_ns < to_ns;
  if (in_range) {
    ++kinds[std::string(name_of(record.kind))];
    if (record.kind == Kind::reveal && record.outcome == "denied") ++reveals_denied;
  }
  if (record.kind == Kind::decision && in_range) add_decision(record);
  if (record.kind == Kind::outcome) add_outcome(record);
}

void Collected::add_decision(const Record& record) {
  first_ns = std::min(first_ns, record.time_ns);
  last_ns = std::max(last_ns, record.time_ns);
  DecisionRow& row = decisions.emplace_back();
  row.time_ns = record.time_ns;
  row.id = hash_of(record.decision_id);
  // Tags are keyed per epoch: the same person has another one in the next.
  if (!record.subject_tag.empty()) {
    row.subject = hash_of(record.subject_tag) ^ (record.epoch * 0x9E3779B97F4A7C15ULL);
  }
  row.intent = labels.of(record.intent);
  row.channel = labels.of(record.channel);
  row.language = labels.of(record.language);
  row.tier = tier_from(record.tier).value_or(Tier::immediate_human);
  row.fault = record.outcome == "fault";
  if (const auto input = json::parse(record.policy_input.view()); input.ok()) {
    const std::string_view reason = input->string_or("intent.reason", "");
    if (!reason.empty()) row.abstained = reason == "ok" ? Known::no : Known::yes;
    row.turn = static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(input->integer_or("conversation.turn", 1), 1, 1 << 20));
  }
  if (const auto decision = json::parse(record.decision.view()); decision.ok()) {
    row.queue = labels.of(decision->string_or("queue", ""));
  }
}

void Collected::add_outcome(const Record& record) {
  OutcomeRow& row = outcomes.emplace_back();
  row.time_ns = record.time_ns;
  row.decision = hash_of(record.decision_id);
  row.type = outcome_type(record.outcome);
  const auto details = json::parse(record.details.view());
  if (!details.ok()) return;
  row.seconds = seconds_of(*details, "seconds");
  row.handle_seconds = seconds_of(*details, "handle_seconds");
  row.queue = labels.of(details->string_or("queue", ""));
  if (const json::Value* repeated = details->find("repeated")) {
    if (repeated->is(json::Value::Type::boolean)) {
      row.repeated = repeated->boolean() ? Known::yes : Known::no;
    }
  }
  if (row.type == OutcomeType::csat) {
    const double scale = details->number_or("scale", 5);
    const double score = details->number_or("score", 0);
    if (scale > 1 && score >= 1 && score <= scale) {
      row.score = static_cast<float>((score - 1) / (scale - 1));
    }
  }
  if (row.type == OutcomeType::reviewed) {
    row.intent = labels.of(details->string_or("intent", ""));
    if (const auto tier = tier_from(details->string_or("tier", ""))) {
      row.tier = static_cast<std::uint8_t>(*tier);
    }
    row.chosen = details->string_or("sample", "random") == "chosen";
  }
}

void Collected::link(std::int64_t recontact_ns) {
  const auto earlier = [](const auto& a, const auto& b) { return a.time_ns < b.time_ns; };
  std::stable_sort(decisions.begin(), decisions.end(), earlier);
  std::stable_sort(outcomes.begin(), outcomes.end(), earlier);
  by_id_.reserve(decisions.size());
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    if (decisions[i].id != 0) by_id_.emplace_back(decisions[i].id, static_cast<std::uint32_t>(i));
  }
  std::sort(by_id_.begin(), by_id_.end());
  open_contacts();
  attach_outcomes();
  find_recontacts(recontact_ns);
}

void Collected::open_contacts() {
  struct Open {
    std::uint32_t contact;
    std::int64_t last_ns;
  };
  std::unordered_map<std::uint64_t, Open> open;  // by subject
  for (DecisionRow& d : decisions) {
    Open* current = nullptr;
    if (d.subject != 0) {
      const auto found = open.find(d.subject);
      if (found != open.end() && d.turn > 1 && d.time_ns - found->second.last_ns < contact_gap_ns) {
        current = &found->second;
      }
    }
    if (current == nullptr) {
      d.contact = static_cast<std::uint32_t>(contacts.size());
      Contact& c = contacts.emplace_back();
      c.start_ns = d.time_ns;
      c.subject = d.subject;
      c.channel = d.channel;
      c.language = d.language;
      c.intent = d.intent;
      if (d.subject != 0) open[d.subject] = {d.contact, d.time_ns};
    } else {
      d.contact = current->contact;
      current->last_ns = d.time_ns;
    }
    Contact& c = contacts[d.contact];
    if (c.messages < UINT16_MAX) ++c.messages;
    if (is_phatic(labels[c.intent]) && !is_phatic(labels[d.intent])) c.intent = d.intent;
    c.tier = std::max(c.tier, d.tier);
    if (d.tier != Tier::automate && c.queued_ns == 0) {
      c.queued_ns = d.time_ns;
      c.queue = d.queue;
    }
  }
}

const DecisionRow* Collected::decision_of(const OutcomeRow& outcome) const {
  if (outcome.decision == 0) return nullptr;
  const auto at = std::lower_bound(by_id_.begin(), by_id_.end(),
                                   std::pair<std::uint64_t, std::uint32_t>(outcome.decision, 0));
  if (at == by_id_.end() || at->first != outcome.decision) return nullptr;
  return &decisions[at->second];
}

void Collected::attach_outcomes() {
  for (const OutcomeRow& o : outcomes) {
    const DecisionRow* decision = decision_of(o);
    if (decision == nullptr) {
      ++outcomes_outside;
      continue;
    }
    Contact& c = contacts[decision->contact];
    const auto since_start = static_cast<float>(
        static_cast<double>(std::max<std::int64_t>(0, o.time_ns - c.start_ns)) / second_ns);
    const float seconds = std::isnan(o.seconds) ? since_start : o.seconds;
    switch (o.type) {
      case OutcomeType::responded:
        if (std::isnan(c.first_response)) c.first_response = seconds;
        break;
      case OutcomeType::resolved:
        c.resolution = seconds;  // the last one: what was reopened was not resolved
        break;
      case OutcomeType::transferred:
        c.transferred = true;
        c.repeated = std::max(c.repeated, o.repeated);
        if (c.queued_ns == 0) {
          c.queued_ns = o.time_ns;
          c.queue = o.queue;
        }
        break;
      case OutcomeType::recontact:
        c.recontact = true;
        break;
      case OutcomeType::abandoned:
        c.abandoned = true;
        break;
      case OutcomeType::csat:
        if (!std::isnan(o.score)) c.csat = o.score;
        break;
      case OutcomeType::reviewed:
      case OutcomeType::handled:
      case OutcomeType::other:
        break;
    }
  }
}

// The same subject opens another contact about the same intent within the window.
void Collected::find_recontacts(std::int64_t recontact_ns) {
  std::unordered_map<std::uint64_t, std::uint32_t> last;  // by subject and intent
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    const Contact& c = contacts[i];
    if (c.subject == 0 || is_phatic(labels[c.intent])) continue;
    const std::uint64_t key = c.subject * 0x9E3779B97F4A7C15ULL + c.intent;
    const auto found = last.find(key);
    if (found != last.end() && c.start_ns - contacts[found->second].start_ns < recontact_ns) {
      contacts[found->second].recontact = true;
    }
    last[key] = static_cast<std::uint32_t>(i);
  }
}

}  // namespace careline::audit
