// Writes a log as a clinic network would have it after some weeks: decisions with the policy's
// inputs and the outcomes that a host reports, from a seed, so that every run writes the same.
//
//   sample_log DIR KEY_FILE [--contacts-a-day N] [--days D] [--bulk] [--without-spike]
//
// Planted: on day 17 patients cannot log in, so that `portal_login` comes four times as often. The
// other intents are quiet: Poisson around weekday, hour and a common day's mood.
// --bulk rounds times to minutes and lets the writer group its commits, for large logs.
#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "audit/audit.h"

namespace {

using namespace careline;
using namespace careline::audit;

constexpr std::int64_t second = 1'000'000'000;
constexpr std::int64_t day = 86400 * second;
// 2026-10-05, a Monday, 00:00 at six hours behind UTC.
constexpr std::int64_t start = 20731 * day + 6 * 3600 * second;
constexpr int spike_day = 17;

class HostClock final : public Clock {
 public:
  std::int64_t utc_ns() const override { return now_; }
  std::int64_t monotonic_ns() const override { return now_; }
  void set(std::int64_t ns) { now_ = ns; }

 private:
  std::atomic<std::int64_t> now_{start};
};

// SplitMix64 and what is drawn from it: the same on every machine, unlike <random>'s distributions.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  double unit() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return static_cast<double>((z ^ (z >> 31U)) >> 11U) * 0x1.0p-53;
  }
  bool chance(double p) { return unit() < p; }
  double normal() {
    const double u = std::max(unit(), 1e-12);
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * 3.141592653589793 * unit());
  }
  double lognormal(double median, double spread) { return median * std::exp(spread * normal()); }
  int poisson(double mean) {
    if (mean > 60)
      return std::max(0, static_cast<int>(std::lround(mean + std::sqrt(mean) * normal())));
    const double limit = std::exp(-mean);
    int n = 0;
    for (double p = unit(); p > limit; p *= unit()) ++n;
    return n;
  }
  template <std::size_t N>
  std::size_t pick(const std::array<double, N>& weights) {
    double sum = 0;
    for (const double w : weights) sum += w;
    double at = unit() * sum;
    for (std::size_t i = 0; i < N; ++i) {
      at -= weights[i];
      if (at < 0) return i;
    }
    return N - 1;
  }

 private:
  std::uint64_t state_;
};

struct IntentRow {
  const char* label;
  double weight;
  Tier tier;
  const char* queue;
};
constexpr Tier A = Tier::automate;
constexpr Tier R = Tier::route;
constexpr Tier H = Tier::immediate_human;
constexpr IntentRow intents[] = {
    {"prescription_refill", 90, R, "pharmacy"},
    {"appointment_schedule", 80, A, "scheduling"},
    {"appointment_reschedule", 62, R, "scheduling"},
    {"hours_location", 55, A, "front_desk"},
    {"lab_results", 50, R, "lab_results"},
    {"portal_login", 42, A, "portal_support"},
    {"appointment_cancel", 40, R, "scheduling"},
    {"clinical_question", 36, H, "nurse_triage"},
    {"bill_explanation", 34, R, "billing"},
    {"medication_question", 30, R, "nurse_triage"},
    {"appointment_confirm", 30, R, "scheduling"},
    {"payment_make", 26, A, "billing"},
    {"insurance_accepted", 22, A, "insurance"},
    {"prescription_status", 22, R, "pharmacy"},
    {"referral_status", 18, R, "referrals"},
    {"visit_preparation", 16, A, "front_desk"},
    {"records_request", 14, R, "medical_records"},
    {"new_patient", 14, A, "scheduling"},
    {"coverage_eligibility", 13, R, "insurance"},
    {"form_request", 12, R, "medical_records"},
    {"billing_dispute", 10, R, "billing"},
    {"complaint_service", 9, R, "patient_relations"},
    {"financial_assistance", 7, R, "financial_counseling"},
    {"human_agent", 7, R, "front_desk"},
    {"telehealth_support", 7, R, "portal_support"},
    {"services_offered", 6, A, "front_desk"},
    {"mental_health_support", 5, R, "behavioral_health"},
    {"complaint_care", 4, H, "patient_relations"},
    {"emergency", 4, H, "emergency"},
    {"feedback_positive", 4, A, "front_desk"},
    {"out_of_scope", 4, R, "front_desk"},
    {"opt_out", 3, A, "front_desk"},
    {"bot_identity", 3, A, "front_desk"},
    {"privacy_request", 2, H, "compliance"},
    {"mental_health_crisis", 1.5, H, "crisis"},
    {"end_of_life_care", 1, H, "care_coordination"},
};
constexpr std::size_t login = 5;

constexpr std::array<const char*, 5> channels = {"chat", "sms", "portal", "voice", "email"};
constexpr std::array<double, 5> channel_weights = {34, 28, 24, 10, 4};
constexpr std::array<const char*, 4> languages = {"en", "es", "mixed", "vi"};
constexpr std::array<double, 4> language_weights = {79, 17, 3, 1};
constexpr std::array<double, 24> hour_weights = {1,  1,  1,  1,  1,  2,  5,  18, 48, 62, 66, 60,
                                                 44, 50, 56, 52, 44, 30, 18, 14, 10, 7,  4,  2};
constexpr std::array<double, 7> weekday_weights = {1.25, 1.08, 1.02, 1.0, 0.92, 0.34, 0.24};

// As the engine writes it when a message shows none.
const std::string& signals() {
  static const std::string text = [] {
    std::string out;
    for (std::size_t i = 0; i < signal_count; ++i) {
      out += "\"signal." + std::string(name_of(static_cast<Signal>(i))) + "\":\"absent\",";
    }
    return out;
  }();
  return text;
}

struct Event {
  std::int64_t time_ns = 0;
  std::uint64_t order = 0;  // of two at the same time
  Kind kind = Kind::decision;
  std::string id, subject, outcome, details, input, decision;
  const IntentRow* intent = nullptr;
  const char* channel = "";
  const char* language = "";
  Tier tier = Tier::route;
};

class Scenario {
 public:
  Scenario(int contacts_a_day, int days, bool spike)
      : contacts_(contacts_a_day), days_(days), spike_(spike) {}

  std::vector<Event> events() {
    double sum = 0;
    for (const IntentRow& i : intents) sum += i.weight;
    for (int d = 0; d < days_; ++d) {
      // The whole network has busier and quieter days.
      const double mood = std::exp(0.05 * random_.normal());
      for (std::size_t i = 0; i < std::size(intents); ++i) {
        double mean = contacts_ * intents[i].weight / sum *
                      weekday_weights[static_cast<std::size_t>(d % 7)] * mood;
        if (spike_ && d == spike_day && i == login) mean *= 4;
        const int n = random_.poisson(mean);
        for (int k = 0; k < n; ++k) {
          const auto hour = static_cast<std::int64_t>(random_.pick(hour_weights));
          const std::int64_t within =
              hour * 3600 + static_cast<std::int64_t>(random_.unit() * 3600);
          contact(intents[i], start + d * day + within * second, people_++, d, 0);
        }
      }
    }
    std::sort(out_.begin(), out_.end(), [](const Event& a, const Event& b) {
      return a.time_ns != b.time_ns ? a.time_ns < b.time_ns : a.order < b.order;
    });
    // The log ends with its last whole day; what would have happened later is not known yet.
    const std::int64_t end = start + days_ * day;
    out_.erase(
        std::remove_if(out_.begin(), out_.end(), [&](const Event& e) { return e.time_ns >= end; }),
        out_.end());
    return std::move(out_);
  }

 private:
  Event& add(Kind kind, std::int64_t time_ns) {
    Event& e = out_.emplace_back();
    e.kind = kind;
    e.time_ns = time_ns;
    e.order = out_.size();
    return e;
  }

  void outcome(std::int64_t time_ns, const std::string& id, const char* what,
               std::string details = "{}") {
    Event& e = add(Kind::outcome, time_ns);
    e.id = id;
    e.outcome = what;
    e.details = std::move(details);
  }

  void decide(const IntentRow& intent, std::int64_t time_ns, const std::string& id, int person,
              const char* channel, const char* language, Tier tier, bool abstained, int turn) {
    Event& e = add(Kind::decision, time_ns);
    e.id = id;
    e.subject = "person-" + std::to_string(person);
    e.intent = &intent;
    e.channel = channel;
    e.language = language;
    e.tier = tier;
    const double confidence = abstained ? 0.2 + 0.3 * random_.unit() : 0.8 + 0.19 * random_.unit();
    char numbers[160];
    std::snprintf(numbers, sizeof numbers,
                  "\"intent.confidence\":%.3f,\"intent.margin\":%.3f,\"intent.agreed\":%s,"
                  "\"intent.reason\":\"%s\"",
                  confidence, confidence / 2, abstained ? "false" : "true",
                  abstained ? "low_confidence" : "ok");
    e.input = std::string("{\"intent\":\"") + intent.label + "\"," + numbers + ",\"intents\":[\"" +
              intent.label + "\"],\"phi.kinds\":[\"name\",\"date\"],\"phi.count\":2," + signals() +
              "\"redaction.confidence\":0.97,\"channel\":\"" + channel + "\",\"language\":\"" +
              language + "\",\"conversation.turn\":" + std::to_string(turn) +
              ",\"conversation.failed_turns\":0,\"conversation.repeat\":0,"
              "\"conversation.minutes\":0,\"speaker\":\"patient\",\"audit.available\":true}";
    e.decision = std::string("{\"tier\":\"") + std::string(name_of(tier)) + "\",\"queue\":\"" +
                 (tier == A ? "self_service" : intent.queue) +
                 "\",\"template\":\"received\",\"priority\":0,\"allow_phi\":[],\"oblige\":[],"
                 "\"disclose\":[],\"faults\":[]}";
  }

  // One conversation and what came of it; `back` counts how often the person came back.
  void contact(const IntentRow& intent, std::int64_t time_ns, int person, int of_day, int back) {
    const std::string id = "dec-" + std::to_string(next_++);
    const char* channel = channels[random_.pick(channel_weights)];
    const char* language = languages[random_.pick(language_weights)];
    const bool outage = spike_ && of_day == spike_day && &intent == &intents[login];
    const bool abstained = random_.chance(std::strcmp(language, "en") == 0 ? 0.06 : 0.11);
    Tier tier = abstained ? std::max(intent.tier, R) : intent.tier;
    decide(intent, time_ns, id, person, channel, language, tier, abstained, 1);
    std::int64_t last = time_ns;
    if (random_.chance(0.3)) {
      last += static_cast<std::int64_t>(random_.lognormal(70, 0.6)) * second;
      const bool raised = tier == A && random_.chance(0.08);
      if (raised) tier = R;
      decide(intent, last, "dec-" + std::to_string(next_++), person, channel, language, tier, false,
             2);
    }
    if (tier == A) {
      outcome(time_ns + 2 * second, id, "responded");
      if (random_.chance(outage ? 0.55 : 0.09)) {
        transferred(intent, id,
                    last + static_cast<std::int64_t>(random_.lognormal(120, 0.5)) * second);
      } else if (random_.chance(0.6)) {
        outcome(last + static_cast<std::int64_t>(random_.lognormal(90, 0.7)) * second, id,
                "resolved");
      }
    } else if (random_.chance(tier == H ? 0.005 : 0.03)) {
      outcome(last + static_cast<std::int64_t>(random_.lognormal(1500, 0.5)) * second, id,
              "abandoned");
    } else {
      by_person(intent, id, last, tier);
    }
    if (random_.chance(0.14)) {
      const double pleased = (tier == A ? 0.78 : 0.84) - (outage ? 0.4 : 0) - 0.25 * back;
      const int score = random_.chance(pleased) ? (random_.chance(0.6) ? 5 : 4)
                                                : 1 + static_cast<int>(random_.unit() * 3);
      outcome(last + static_cast<std::int64_t>(random_.lognormal(14400, 0.8)) * second, id, "csat",
              "{\"score\":" + std::to_string(score) + "}");
    }
    review(intent, id, last, tier);
    if (back < 2 && random_.chance(outage ? 0.3 : 0.055)) {
      contact(intent, last + static_cast<std::int64_t>((0.3 + 5 * random_.unit()) * 86400) * second,
              person, of_day + 100, back + 1);
    }
  }

  void transferred(const IntentRow& intent, const std::string& id, std::int64_t time_ns) {
    outcome(time_ns, id, "transferred",
            std::string("{\"queue\":\"") + intent.queue +
                "\",\"repeated\":" + (random_.chance(0.18) ? "true" : "false") + "}");
    by_person(intent, id, time_ns, R);
  }

  void by_person(const IntentRow& intent, const std::string& id, std::int64_t time_ns, Tier tier) {
    const double wait = tier == H ? random_.lognormal(75, 0.6) : random_.lognormal(1500, 0.9);
    const std::int64_t answered = time_ns + static_cast<std::int64_t>(wait) * second;
    outcome(answered, id, "responded");
    const double handle = random_.lognormal(tier == H ? 420 : 240, 0.45);
    outcome(answered + static_cast<std::int64_t>(handle) * second, id, "handled",
            "{\"queue\":\"" + std::string(intent.queue) +
                "\",\"handle_seconds\":" + std::to_string(static_cast<int>(handle)) + "}");
    if (random_.chance(0.86)) {
      outcome(
          answered +
              static_cast<std::int64_t>(random_.lognormal(tier == H ? 1800 : 9000, 0.9)) * second,
          id, "resolved");
    }
  }

  void review(const IntentRow& intent, const std::string& id, std::int64_t time_ns, Tier tier) {
    const bool chosen = random_.chance(0.003);
    if (!chosen && !random_.chance(tier == H ? 0.25 : 0.04)) return;
    Tier should = tier;
    if (tier == A && random_.chance(0.02)) should = R;
    if (tier == R && random_.chance(0.015)) should = H;
    if (tier == H && random_.chance(0.12)) should = R;
    const char* right = random_.chance(0.95) ? intent.label : "out_of_scope";
    outcome(time_ns + static_cast<std::int64_t>(random_.lognormal(90000, 0.5)) * second, id,
            "reviewed",
            "{\"tier\":\"" + std::string(name_of(should)) + "\",\"intent\":\"" + right +
                "\",\"sample\":\"" + (chosen ? "chosen" : "random") + "\"}");
  }

  int contacts_;
  int days_;
  bool spike_;
  Random random_{20261005};
  int people_ = 0;
  std::uint64_t next_ = 0;
  std::vector<Event> out_;
};

Entry entry_of(const Event& e) {
  Entry out;
  out.kind = e.kind;
  out.decision_id = e.id;
  if (e.kind == Kind::outcome) {
    out.actor = {"contact-centre", "system", "host", {}};
    out.outcome = e.outcome;
    out.details = e.details;
    return out;
  }
  out.actor = {"careline", "system", {}, {}};
  out.action = "decide";
  out.outcome = "ok";
  out.subject = e.subject;
  out.intent = e.intent->label;
  out.tier = name_of(e.tier);
  out.channel = e.channel;
  out.language = e.language;
  out.policy_digest = "19291afebb4b3c2fd254f3e454fb5d96ec069a52ee065f2f94d57dcdb5807397";
  static constexpr PhiCount phi[] = {{PhiKind::name, 1}, {PhiKind::date, 1}};
  out.phi = phi;
  out.policy_input = e.input;
  out.decision = e.decision;
  return out;
}

[[noreturn]] void stop(const std::string& message) {
  std::fprintf(stderr, "sample_log: %s\n", message.c_str());
  std::exit(3);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3)
    stop(
        "usage: sample_log DIR KEY_FILE [--contacts-a-day N] [--days D] [--bulk] "
        "[--without-spike]");
  int contacts = 600;
  int days = 30;
  bool bulk = false;
  bool spike = true;
  for (int i = 3; i < argc; ++i) {
    const std::string option = argv[i];
    if (option == "--bulk") bulk = true;
    if (option == "--without-spike") spike = false;
    if (option == "--contacts-a-day" && i + 1 < argc) contacts = std::atoi(argv[++i]);
    if (option == "--days" && i + 1 < argc) days = std::atoi(argv[++i]);
  }
  std::ifstream file(argv[2], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (bytes.size() != 32) stop("the key file holds 32 bytes");

  const auto clock = std::make_shared<HostClock>();
  OpenOptions options;
  options.directory = argv[1];
  options.origin = "clinic.example/sample";
  options.key.raw = {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
  options.create = true;
  options.durability = Durability::relaxed;
  options.checkpoint_seconds = 0;
  options.checkpoint_entries = 50000;
  options.epoch_seconds = 0;
  options.low_water_bytes = 0;
  options.clock = clock;
  options.when_blocked = WhenBlocked::block;
  options.deadline_ms = 60000;
  auto log = Log::open(options);
  if (!log.ok()) stop(log.error().message);

  const std::vector<Event> events = Scenario(contacts, days, spike).events();
  for (std::size_t i = 0; i < events.size();) {
    const auto moment = [&](std::size_t at) {
      return bulk ? events[at].time_ns / (60 * second) : static_cast<std::int64_t>(at);
    };
    const std::int64_t now = moment(i);
    clock->set(events[i].time_ns);
    std::size_t end = i;
    while (end < events.size() && moment(end) == now) ++end;
    if (end == i + 1) {
      if (const auto r = (*log)->append(entry_of(events[i])); !r.ok()) stop(r.error().message);
    } else {
      for (std::size_t k = i; k < end; ++k) {
        if (const auto r = (*log)->append_async(entry_of(events[k])); !r.ok())
          stop(r.error().message);
      }
      if (const auto r = (*log)->flush(60000); !r.ok()) stop(r.error().message);
    }
    i = end;
  }
  // The last entry of the log stands at the end of its last day.
  clock->set(start + days * day);
  if (const auto r = (*log)->close(); !r.ok()) stop(r.error().message);
  std::printf("%zu\n", events.size());
  return 0;
}
