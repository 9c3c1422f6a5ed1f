#include "z3_world.h"

#include <algorithm>

#include "base/taxonomy.h"

namespace policy_test {
namespace {

constexpr std::int64_t unit = 10000;
constexpr std::int64_t largest = 4294967295;  // of counters and minutes

// 1234 is 0.1234; whole numbers get ".0" where the language wants a double.
std::string decimal(std::int64_t n) {
  std::string digits = std::to_string(n % unit);
  digits.insert(0, 4 - digits.size(), '0');
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  return std::to_string(n / unit) + "." + digits;
}

}  // namespace

World::World(std::mt19937& rng)
    : rng_(rng),
      admitted_(context_),
      intent_(context_),
      reason_(context_),
      kinds_known_(context_),
      intents_known_(context_) {
  reason_ = integer("intent.reason", 0, 6);
  labels_.push_back(
      {"intent.reason",
       {"ok", "low_confidence", "ambiguous", "no_evidence", "out_of_scope", "language_unsupported"},
       6,
       reason_});
  add_intents();
  add_signals();
  add_lists();
  add_labels("channel", {"chat", "sms", "email", "portal", "voice"}, 5);
  add_labels("speaker", {"patient", "caregiver", "provider", "agent"}, 4);
  add_labels("hours", {"closed", "open", "holiday"}, 3);
  add_labels("language", {"en", "es", "mixed", "zh"}, 13);
  add_labels("purpose", {"treatment", "payment", "operations"}, 6);  // five and any other
  add_labels("page.class", {"billing", "home"}, 3, true);
  for (const char* name : {"verified", "intent.agreed", "audit.available"})
    flags_.push_back({name, integer(name, 0, 2)});
  for (const char* name : {"intent.confidence", "intent.margin", "redaction.confidence"}) {
    const z3::expr thousandths = integer(name, -1, 1000);
    numbers_.push_back({name, thousandths * number(10), thousandths >= number(0)});
  }
  const z3::expr minutes = integer("minutes", -1, largest * 1000);
  numbers_.push_back({"conversation.minutes", minutes * number(10), minutes >= number(0)});
  for (const char* name :
       {"conversation.turn", "conversation.failed_turns", "conversation.repeat"}) {
    const z3::expr value = integer(name, 0, largest);
    numbers_.push_back({name, value * number(unit), context_.bool_val(true), true});
  }
  numbers_.push_back(
      {"phi.count", integer("phi.count", 0, largest) * number(unit), kinds_known_, true});
}

z3::expr World::integer(const std::string& name, int low, std::int64_t high) {
  const z3::expr v = context_.int_const(name.c_str());
  admitted_.push_back(v >= number(low) && v <= number(high));
  return v;
}

void World::add_labels(const std::string& name, std::vector<std::string> labels, std::size_t size,
                       bool is_text) {
  const z3::expr value = integer(name, 0, static_cast<std::int64_t>(size));
  labels_.push_back({name, std::move(labels), size, value, is_text});
}

// 0 to 62 are the shipped intents, 63 is any other label, 64 none was given.
void World::add_intents() {
  intent_ = integer("intent", 0, 64);
  // A list is known when the classifier gave a reason or when it holds something.
  z3::expr some = context_.bool_val(false);
  for (const char* label : {"greeting", "closing", "lab_results", ""}) {
    const z3::expr member = boolean("intents " + std::string(label));
    intents_.emplace(label, member);
    some = some || member;
  }
  intents_known_ = reason_ != number(6) || some;
}

// 0 absent, 1 present, 2 hypothetical, 3 historical, 4 negated, 5 unknown.
void World::add_signals() {
  for (const std::string signal : {"anger", "distress", "self_harm", "emergency_medical"}) {
    const z3::expr state = integer("signal." + signal, 0, 5);
    labels_.push_back({"signal." + signal,
                       {"absent", "present", "hypothetical", "historical", "negated"},
                       5,
                       state});
    const z3::expr absent = state == number(0);
    const z3::expr there = state != number(5);
    const z3::expr score_known = absent || (there && boolean("score known " + signal));
    const z3::expr who_known = absent || (there && boolean("who known " + signal));
    const z3::expr score = integer("score " + signal, 0, 1000);
    numbers_.push_back(
        {"signal_score." + signal, z3::ite(absent, number(0), score * number(10)), score_known});
    const z3::expr other = boolean("who " + signal);
    const z3::expr who = z3::ite(
        absent, number(2), z3::ite(who_known, z3::ite(other, number(1), number(0)), number(3)));
    labels_.push_back({"signal_who." + signal, {"self", "other", "none"}, 3, who});
  }
}

void World::add_lists() {
  kinds_known_ = boolean("phi.kinds known");
  for (const char* kind : {"ssn", "mrn", "name", ""})
    kinds_.emplace(kind, boolean("phi.kinds " + std::string(kind)));
}

FourValued World::two_valued(const z3::expr& holds) {
  return {holds, !holds, context_.bool_val(false)};
}
FourValued World::known_as(const z3::expr& known, const z3::expr& holds) {
  return {known && holds, known && !holds, !known};
}

FourValued World::all(const std::vector<FourValued>& parts) {
  z3::expr yes = context_.bool_val(true);
  z3::expr no = context_.bool_val(false);
  z3::expr unknown = context_.bool_val(false);
  z3::expr error = context_.bool_val(false);
  for (const FourValued& p : parts) {
    yes = yes && p.yes;
    no = no || p.no;
    unknown = unknown || p.unknown;
    error = error || (!p.yes && !p.no && !p.unknown);
  }
  return {yes, no, !no && !error && unknown};
}
FourValued World::any(const std::vector<FourValued>& parts) {
  std::vector<FourValued> negated;
  for (const FourValued& p : parts) negated.push_back(negation(p));
  return negation(all(negated));
}
FourValued World::choose(const FourValued& c, const FourValued& yes, const FourValued& no) {
  return {(c.yes && yes.yes) || (c.no && no.yes), (c.yes && yes.no) || (c.no && no.no),
          c.unknown || (c.yes && yes.unknown) || (c.no && no.unknown)};
}
FourValued World::same(const FourValued& a, const FourValued& b) {
  const z3::expr error = (!a.yes && !a.no && !a.unknown) || (!b.yes && !b.no && !b.unknown);
  return {(a.yes && b.yes) || (a.no && b.no), (a.yes && b.no) || (a.no && b.yes),
          !error && (a.unknown || b.unknown)};
}

FourValued World::automation_guard() {
  const FourValued reason = known_as(reason_ != number(6), reason_ == number(0));
  const z3::expr& audit = std::find_if(flags_.begin(), flags_.end(), [](const Flag& f) {
                            return f.name == "audit.available";
                          })->value;
  return all({reason, two_valued(kinds_known_), two_valued(audit != number(0))});
}

z3::expr World::is_one_of(const z3::expr& value, const std::vector<std::size_t>& which) {
  z3::expr any = context_.bool_val(false);
  for (const std::size_t i : which) any = any || value == number(static_cast<std::int64_t>(i));
  return any;
}

Formula World::presence(const std::string& name, const z3::expr& known) {
  return {"has(" + name + ")", two_valued(known)};
}

Formula World::label_atom() {
  const Label& field = labels_[pick(labels_.size())];
  const z3::expr known = field.value != number(static_cast<std::int64_t>(field.size));
  const std::size_t i = pick(field.labels.size());
  const z3::expr is = field.value == number(static_cast<std::int64_t>(i));
  switch (pick(6)) {
    case 0:
      return presence(field.name, known);
    case 1:
      return {field.name + " == 'unknown'", two_valued(!known)};
    case 2:
      return {"'" + field.labels[i] + "' != " + field.name, negation(known_as(known, is))};
    case 3: {
      const std::size_t j = pick(field.labels.size());
      return {field.name + " in ['" + field.labels[i] + "', '" + field.labels[j] + "']",
              known_as(known, is_one_of(field.value, {i, j}))};
    }
    case 4:
      return {field.name + " in ['" + field.labels[i] + "', 'unknown']",
              any({known_as(known, is), two_valued(!known)})};
    default:
      return {field.name + " == '" + field.labels[i] + "'", known_as(known, is)};
  }
}

Formula World::number_atom() {
  const Number& field = numbers_[pick(numbers_.size())];
  if (pick(8) == 0) return presence(field.name, field.known);
  static constexpr std::int64_t fractions[] = {0,    1,    5000, 5005, 7000, 8500,
                                               8505, 9000, 9990, 9999, 10000};
  std::int64_t constant = fractions[pick(std::size(fractions))];
  std::string text = decimal(constant);
  if (field.integer || pick(6) == 0) {
    constant = static_cast<std::int64_t>(pick(4));
    text = std::to_string(constant);
    constant *= unit;
  }
  const z3::expr c = number(constant);
  static const char* const operators[] = {"==", "<", "<=", ">", ">="};
  const std::size_t op = pick(5);
  const z3::expr holds = op == 0   ? field.value == c
                         : op == 1 ? field.value < c
                         : op == 2 ? field.value <= c
                         : op == 3 ? field.value > c
                                   : field.value >= c;
  if (pick(4) != 0)
    return {field.name + " " + operators[op] + " " + text, known_as(field.known, holds)};
  static const char* const mirrored[] = {"==", ">", ">=", "<", "<="};
  return {text + " " + mirrored[op] + " " + field.name, known_as(field.known, holds)};
}

Formula World::flag_atom() {
  const Flag& field = flags_[pick(flags_.size())];
  const z3::expr known = field.value != number(2);
  const FourValued value = known_as(known, field.value == number(1));
  switch (pick(4)) {
    case 0:
      return presence(field.name, known);
    case 1:
      return {field.name + " == false", negation(value)};
    case 2:
      return {"!" + field.name, negation(value)};
    default:
      return {field.name, value};
  }
}

Formula World::intent_atom() {
  const auto intents = careline::shipped_intents();
  const z3::expr given = intent_ != number(64);
  const z3::expr known = given || reason_ != number(6);
  const auto name = [&](std::size_t i) { return "'" + std::string(intents[i].label) + "'"; };
  const std::size_t i = pick(6) * 3;
  const std::size_t j = pick(6) * 3 + 1;
  switch (pick(6)) {
    case 0:
      return presence("intent", known);
    case 1:
      return {"intent == 'none'", known_as(known, !given)};
    case 2:
      return {"intent in [" + name(i) + ", 'unknown', " + name(j) + "]",
              any({known_as(known, is_one_of(intent_, {i, j})), two_valued(!known)})};
    case 3:
      return {"intent != " + name(i), negation(known_as(known, is_one_of(intent_, {i})))};
    case 4:
      return {"intent in [" + name(i) + ", " + name(j) + "]",
              known_as(known, is_one_of(intent_, {i, j}))};
    default:
      return {"intent == " + name(j), known_as(known, is_one_of(intent_, {j}))};
  }
}

Formula World::domain_atom() {
  const auto intents = careline::shipped_intents();
  const z3::expr known = intent_ != number(64) || reason_ != number(6);
  if (pick(6) == 0) return {"intent.domain == 'custom'", known_as(known, intent_ == number(63))};
  const auto domain = intents[pick(intents.size())].domain;
  std::vector<std::size_t> members;
  for (std::size_t i = 0; i < intents.size(); ++i) {
    if (intents[i].domain == domain) members.push_back(i);
  }
  return {"intent.domain == '" + std::string(domain) + "'",
          known_as(known, is_one_of(intent_, members))};
}

Formula World::list_atom() {
  const bool is_phi = pick(2) == 0;
  const auto& members = is_phi ? kinds_ : intents_;
  const z3::expr& known = is_phi ? kinds_known_ : intents_known_;
  const std::string name = is_phi ? "phi.kinds" : "intents";
  z3::expr some = context_.bool_val(false);
  for (const auto& [label, member] : members) some = some || member;
  auto it = members.begin();
  std::advance(it, 1 + static_cast<std::ptrdiff_t>(pick(members.size() - 1)));
  auto other = members.begin();
  std::advance(other, 1 + static_cast<std::ptrdiff_t>(pick(members.size() - 1)));
  switch (pick(6)) {
    case 0:
      return presence(name, known);
    case 1:
      return {"size(" + name + ") > 0", known_as(known, some)};
    case 2:
      return {"size(" + name + ") == 0", known_as(known, !some)};
    case 3:
      return {name + ".exists(x, x in ['" + it->first + "', '" + other->first + "'])",
              known_as(known, it->second || other->second)};
    default:
      return {"'" + it->first + "' in " + name, known_as(known, it->second)};
  }
}

// The analysis may not decide these; what it says must still be true.
Formula World::opaque_atom() {
  const auto number_of = [this](const char* name) -> const Number& {
    return *std::find_if(numbers_.begin(), numbers_.end(),
                         [name](const Number& n) { return n.name == name; });
  };
  if (pick(2) == 0) {
    const Number& a = number_of("conversation.turn");
    const Number& b = number_of("conversation.repeat");
    const std::int64_t c = static_cast<std::int64_t>(pick(6));
    return {"conversation.turn + conversation.repeat > " + std::to_string(c),
            two_valued(a.value + b.value > number(c * unit)), true};
  }
  const Number& a = number_of("intent.confidence");
  const Number& b = number_of("intent.margin");
  return {"intent.confidence > intent.margin", known_as(a.known && b.known, a.value > b.value),
          true};
}

Formula World::random_atom() {
  switch (pick(13)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return label_atom();
    case 4:
    case 5:
    case 6:
      return number_atom();
    case 7:
      return flag_atom();
    case 8:
    case 9:
      return intent_atom();
    case 10:
      return domain_atom();
    default:
      return pick(12) == 0 ? opaque_atom() : list_atom();
  }
}

Formula World::random_formula(int depth) {
  if (depth == 0 || pick(5) == 0) return random_atom();
  Formula a = random_formula(depth - 1);
  if (pick(6) == 0) return {"!(" + a.text + ")", negation(a.value), a.opaque};
  Formula b = random_formula(depth - 1);
  const bool opaque = a.opaque || b.opaque;
  switch (pick(8)) {
    case 0: {
      Formula c = random_formula(depth - 1);
      return {"(" + a.text + " ? " + b.text + " : " + c.text + ")",
              choose(a.value, b.value, c.value), opaque || c.opaque};
    }
    case 1:
      return {"((" + a.text + ") == (" + b.text + "))", same(a.value, b.value), opaque};
    case 2:
    case 3:
    case 4:
      return {"(" + a.text + " || " + b.text + ")", any({a.value, b.value}), opaque};
    default:
      return {"(" + a.text + " && " + b.text + ")", all({a.value, b.value}), opaque};
  }
}

Formula World::random_structured() {
  const Label& field = labels_[pick(labels_.size())];
  const z3::expr known = field.value != number(static_cast<std::int64_t>(field.size));
  const std::size_t i = pick(field.labels.size());
  const std::size_t j = pick(field.labels.size());
  const z3::expr is = field.value == number(static_cast<std::int64_t>(i));
  if (pick(2) == 0) return {field.name + ": " + field.labels[i], known_as(known, is)};
  if (pick(2) == 0)
    return {field.name + ": [" + field.labels[i] + ", unknown]",
            any({known_as(known, is), two_valued(!known)})};
  if (i == j) return {field.name + ": [" + field.labels[i] + "]", known_as(known, is)};
  return {field.name + ": [" + field.labels[i] + ", " + field.labels[j] + "]",
          known_as(known, is_one_of(field.value, {i, j}))};
}

}  // namespace policy_test
