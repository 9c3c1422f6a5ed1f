#include "audit/report_measures.h"

#include <algorithm>
#include <cmath>

#include "audit/report_statistics.h"

namespace careline::audit {
namespace {

constexpr int rate_decimals = 5;
constexpr int second_decimals = 1;

constexpr std::array<Tier, 3> all_tiers = {Tier::automate, Tier::route, Tier::immediate_human};

void write_interval(JsonWriter& json, std::string_view name, const statistics::Interval& i,
                    int decimals) {
  json.key(name).number(i.value, decimals);
  json.key("low").number(i.low, decimals);
  json.key("high").number(i.high, decimals);
}

}  // namespace

void write(JsonWriter& json, std::string_view name, const Rate& rate) {
  json.key(name);
  if (rate.n == 0) {
    json.null();
    return;
  }
  json.begin_object();
  write_interval(json, "value", statistics::wilson(rate.k, rate.n), rate_decimals);
  json.field("k", rate.k).field("n", rate.n).end_object();
}

void write(JsonWriter& json, std::string_view name, Durations durations) {
  json.key(name);
  if (durations.empty()) {
    json.null();
    return;
  }
  std::sort(durations.begin(), durations.end());
  double sum = 0;
  for (const float d : durations) sum += static_cast<double>(d);
  json.begin_object().field("n", static_cast<std::uint64_t>(durations.size()));
  write_interval(json, "median", statistics::quantile(durations, 0.5), second_decimals);
  json.key("p90").number(statistics::quantile(durations, 0.9).value, second_decimals);
  json.key("mean").number(sum / static_cast<double>(durations.size()), second_decimals);
  json.end_object();
}

void Measures::add(const DecisionRow& d) {
  ++messages;
  ++tiers[static_cast<std::size_t>(d.tier)];
  faults += d.fault ? 1 : 0;
  if (d.abstained != Known::unknown) abstained.add(d.abstained == Known::yes);
}

void Measures::add(const Contact& c, bool window_closed) {
  ++contacts;
  const bool alone = c.tier == Tier::automate;
  const bool held = alone && !c.transferred && !c.abandoned;
  automated.add(alone);
  contained.add(held);
  handed_over.add(!alone || c.transferred);
  escalated.add(c.tier == Tier::immediate_human);
  abandoned.add(c.abandoned);
  // Without a subject only a reported recontact could be known.
  if (window_closed && (c.subject != 0 || c.recontact)) {
    recontact.add(c.recontact);
    resolved_alone.add(held && !c.recontact);
  }
  if (c.transferred && c.repeated != Known::unknown) without_repeat.add(c.repeated == Known::no);
  if (!std::isnan(c.csat)) {
    const double score = 1 + 4 * static_cast<double>(c.csat);
    satisfied.add(score >= 4);
    csat_sum += score;
    csat_squares += score * score;
  }
  if (!std::isnan(c.first_response)) first_response.push_back(c.first_response);
  if (!std::isnan(c.resolution)) resolution.push_back(c.resolution);
}

void Measures::write_members(JsonWriter& json) const {
  json.field("messages", messages).field("contacts", contacts).field("faults", faults);
  json.key("tiers").begin_object();
  for (const Tier t : all_tiers) json.field(name_of(t), tiers[static_cast<std::size_t>(t)]);
  json.end_object();
  write(json, "abstention", abstained);
  write(json, "automation", automated);
  write(json, "containment", contained);
  write(json, "resolved_alone", resolved_alone);
  write(json, "handed_over", handed_over);
  write(json, "escalation", escalated);
  write(json, "abandoned", abandoned);
  write(json, "recontact", recontact);
  write(json, "handoff_without_repeat", without_repeat);
  write(json, "first_response_seconds", first_response);
  write(json, "resolution_seconds", resolution);
  json.key("csat");
  if (satisfied.n == 0) {
    json.null();
    return;
  }
  json.begin_object();
  write(json, "satisfied", satisfied);
  json.key("score").begin_object();
  write_interval(json, "mean", statistics::mean(csat_sum, csat_squares, satisfied.n), 3);
  json.field("n", satisfied.n).end_object().end_object();
}

void Reviews::add(const OutcomeRow& review, const DecisionRow& decision) {
  if (review.chosen) {
    ++chosen;
    return;
  }
  if (review.tier < 3) ++tiers[static_cast<std::size_t>(decision.tier)][review.tier];
  if (review.intent != 0) intent.add(review.intent == decision.intent);
}

void Reviews::write_object(JsonWriter& json, const std::array<std::uint64_t, 3>& decided) const {
  Rate agreed;
  Rate human_precision;
  json.begin_object();
  json.key("tiers").begin_array();
  for (const Tier from : all_tiers) {
    const auto& row = tiers[static_cast<std::size_t>(from)];
    Rate low;
    Rate high;
    json.begin_object().field("decided", name_of(from));
    json.field("decisions", decided[static_cast<std::size_t>(from)]);
    json.key("should_be").begin_object();
    for (const Tier to : all_tiers) {
      const std::uint64_t n = row[static_cast<std::size_t>(to)];
      json.field(name_of(to), n);
      low.n += n;
      high.n += n;
      low.k += to > from ? n : 0;
      high.k += to < from ? n : 0;
      agreed.n += n;
      agreed.k += to == from ? n : 0;
      if (from == Tier::immediate_human) {
        human_precision.n += n;
        human_precision.k += to == from ? n : 0;
      }
    }
    json.end_object();
    write(json, "too_low", low);
    write(json, "too_high", high);
    json.end_object();
  }
  json.end_array();
  write(json, "tier_agreement", agreed);
  write(json, "escalation_precision", human_precision);
  write(json, "intent_agreement", intent);
  json.field("chosen_not_counted", chosen).end_object();
}

}  // namespace careline::audit
