// The measures of one group of contacts (all, a channel, a language, an intent, a day …) and how
// they are written: rates with Wilson's interval, durations with quantiles.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "audit/report_collect.h"
#include "base/json_writer.h"

namespace careline::audit {

struct Rate {
  std::uint64_t k = 0;
  std::uint64_t n = 0;
  void add(bool hit) {
    ++n;
    k += hit ? 1 : 0;
  }
};
// {"value","low","high","k","n"}, or null without a case.
void write(JsonWriter& json, std::string_view name, const Rate& rate);

// Seconds of a group's contacts; kept whole, because medians need them.
using Durations = std::vector<float>;
// {"n","median","low","high","p90","mean"} in seconds, or null.
void write(JsonWriter& json, std::string_view name, Durations durations);

struct Measures {
  std::uint64_t messages = 0, contacts = 0, faults = 0;
  std::array<std::uint64_t, 3> tiers{};  // messages
  Rate abstained;                        // of the messages whose reason is known
  Rate automated;                        // contacts: no message of them was for a person
  Rate contained;       // contacts: automated, and neither transferred nor abandoned
  Rate resolved_alone;  // contacts with a full window: contained, and nobody came back
  Rate handed_over;     // contacts: routed, at once, or transferred later
  Rate escalated;       // contacts: a person at once
  Rate abandoned;       // contacts
  Rate recontact;       // contacts with a full window
  Rate without_repeat;  // transferred contacts that say whether the patient had to repeat
  Rate satisfied;       // CSAT answers in the two best of five
  double csat_sum = 0, csat_squares = 0;  // on the scale 1 to 5
  Durations first_response, resolution;

  void add(const DecisionRow& decision);
  // `window_closed`: the log reaches far enough behind the contact to know of a recontact.
  void add(const Contact& contact, bool window_closed);
  void write_members(JsonWriter& json) const;
};

// What reviewers said of decisions, from reviews of decisions that were picked at random.
struct Reviews {
  std::array<std::array<std::uint64_t, 3>, 3> tiers{};  // [decided][should have been]
  Rate intent;                                          // right intents among the reviewed
  std::uint64_t chosen = 0;  // reviews of decisions that somebody picked; not in the rates
  void add(const OutcomeRow& review, const DecisionRow& decision);
  void write_object(JsonWriter& json, const std::array<std::uint64_t, 3>& decided) const;
};

}  // namespace careline::audit
