// The analysis against Z3: random policies, every kind of question, no disagreement.
//
// Z3 gets inputs and semantics from z3_world.h, which shares no code with the library. Where a
// policy holds an expression that the analysis cannot take apart, what it does say must still be
// true; everywhere else both must say the same. CARELINE_TEST_LONG=1 asks 10,000 policies instead
// of 300.

#include "policy_files.h"
#include "z3_world.h"

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <random>
#include <set>

#include "policy/analysis.h"

using namespace careline::policy;
using namespace policy_test;
using careline::Tier;

namespace {

constexpr std::size_t rules = 5;
const char* const tier_names[] = {"automate", "route", "immediate_human"};
const char* const obligations[] = {"offer_human", "offer_callback"};
const char* const kinds[] = {"ssn", "mrn", "name"};

struct RandomRule {
  std::optional<int> tier;  // none: a modifier
  int priority = 0;
  std::string queue;
  std::set<std::string> oblige;
  std::optional<std::set<std::string>> allow;
  Formula when;
  z3::expr fires;
};

struct RandomInvariant {
  Formula assume;
  std::string assertion;
  z3::expr holds;
};

// A random policy as YAML and in Z3's terms.
class RandomPolicy {
 public:
  explicit RandomPolicy(std::mt19937& rng) : rng_(rng), world_(rng) {
    text_ =
        "policy: random\nschema: careline-input/1\nvocabulary: { queue: [a, b, desk] }\nrules:\n";
    for (std::size_t i = 0; i < rules; ++i) add_rule(i);
    text_ += "default: { tier: route, queue: desk }\ninvariants:\n";
    for (std::size_t i = 0; i < 3; ++i) add_invariant(i);
  }

  const std::string& text() const { return text_; }
  World& world() { return world_; }
  bool opaque() const { return opaque_; }
  const std::vector<RandomRule>& all_rules() const { return rules_; }
  const std::vector<RandomInvariant>& invariants() const { return invariants_; }

  z3::expr fires_at(int tier) {
    z3::expr any = constant(false);
    for (const RandomRule& r : rules_) {
      if (r.tier == tier) any = any || r.fires;
    }
    return any;
  }
  z3::expr tier_is(int tier) {
    z3::expr is = fires_at(tier);
    if (tier == 1) is = is || by_default();
    for (int higher = tier + 1; higher < 3; ++higher) is = is && !fires_at(higher);
    return is;
  }
  z3::expr by_default() { return !(fires_at(0) || fires_at(1) || fires_at(2)); }
  bool better(std::size_t a, std::size_t b) const {  // a wins over b
    const RandomRule& x = rules_[a];
    const RandomRule& y = rules_[b];
    if (x.tier != y.tier) return *x.tier > *y.tier;
    return x.priority != y.priority ? x.priority > y.priority : a < b;
  }
  z3::expr wins(std::size_t i) {
    z3::expr is = rules_[i].fires;
    for (std::size_t j = 0; j < rules; ++j) {
      if (j != i && rules_[j].tier && better(j, i)) is = is && !rules_[j].fires;
    }
    return is;
  }
  z3::expr obliged(const std::string& label, std::size_t except = SIZE_MAX) {
    z3::expr any = constant(false);
    for (std::size_t i = 0; i < rules; ++i) {
      if (i != except && rules_[i].oblige.contains(label)) any = any || rules_[i].fires;
    }
    return any;
  }
  // The decision lets the reply hold this kind; by default it may hold nothing.
  z3::expr allowed(const std::string& kind, std::size_t except = SIZE_MAX) {
    z3::expr all = constant(true);
    z3::expr decided = constant(false);
    for (std::size_t i = 0; i < rules; ++i) {
      const RandomRule& r = rules_[i];
      if (i == except) continue;
      if (r.tier) decided = decided || r.fires;
      const bool has_say = r.tier || r.allow;
      if (has_say && !(r.allow && r.allow->contains(kind))) all = all && !r.fires;
    }
    return all && decided;
  }
  // Some decision is another one without rule i.
  z3::expr makes_a_difference(std::size_t i) {
    z3::expr any = rules_[i].tier ? wins(i) : constant(false);
    for (const char* label : obligations) any = any || (obliged(label) != obliged(label, i));
    for (const char* kind : kinds) any = any || (allowed(kind) != allowed(kind, i));
    return any;
  }
  // Both rules hold for certain, at the same level, and nobody stands above them.
  z3::expr conflict(std::size_t a, std::size_t b) {
    z3::expr is = truths_[a].yes && truths_[b].yes;
    for (std::size_t j = 0; j < rules; ++j) {
      const RandomRule& r = rules_[j];
      if (r.tier && (*r.tier > *rules_[a].tier ||
                     (r.tier == rules_[a].tier && r.priority > rules_[a].priority)))
        is = is && !r.fires;
    }
    return is;
  }
  const FourValued& truth(std::size_t i) const { return truths_[i]; }

 private:
  std::size_t pick(std::size_t n) { return rng_() % n; }
  z3::expr constant(bool b) { return world_.context().bool_val(b); }

  Formula condition(std::string& yaml) {
    Formula e = world_.random_formula(2);
    if (pick(3) != 0) {
      yaml = "{ expr: \"" + e.text + "\" }";
      return e;
    }
    const Formula s = world_.random_structured();
    switch (pick(3)) {
      case 0:
        yaml = "{ all: [ " + s.text + ", expr: \"" + e.text + "\" ] }";
        return {"", world_.all({s.value, e.value}), e.opaque};
      case 1:
        yaml = "{ any: [ " + s.text + ", expr: \"" + e.text + "\" ] }";
        return {"", world_.any({s.value, e.value}), e.opaque};
      default:
        yaml = "{ " + s.text + ", none: [ expr: \"" + e.text + "\" ] }";
        return {"", world_.all({s.value, world_.negation(e.value)}), e.opaque};
    }
  }

  void add_rule(std::size_t i) {
    std::string when;
    const Formula f = condition(when);
    RandomRule r{{}, 0, {}, {}, {}, f, constant(false)};
    std::string then;
    if (pick(5) != 0) {
      r.tier = static_cast<int>(pick(3));
      r.priority = static_cast<int>(pick(3));
      r.queue = pick(2) == 0 ? "a" : "b";
      then = "tier: " + std::string(tier_names[*r.tier]) + ", queue: " + r.queue +
             ", priority: " + std::to_string(r.priority);
    } else {
      r.oblige.insert(obligations[0]);
    }
    for (const char* label : obligations) {
      if (pick(4) == 0) r.oblige.insert(label);
    }
    const auto comma = [&then] { return then.empty() ? "" : ", "; };
    if (!r.oblige.empty()) {
      then += comma() + std::string("oblige: [");
      for (const std::string& label : r.oblige) then += (then.back() == '[' ? "" : ", ") + label;
      then += "]";
    }
    if (pick(2) == 0) {
      r.allow.emplace();
      then += comma() + std::string("allow_phi: [");
      for (const char* kind : kinds) {
        if (pick(2) != 0) continue;
        then += (then.back() == '[' ? "" : ", ") + std::string(kind);
        r.allow->insert(kind);
      }
      then += "]";
    }
    text_ += "  - { id: r" + std::to_string(i) + ", when: " + when + ", then: { " + then + " } }\n";
    opaque_ = opaque_ || f.opaque;
    const bool automates = r.tier == 0;
    truths_.push_back(automates ? world_.all({f.value, world_.automation_guard()}) : f.value);
    r.fires = automates ? truths_.back().yes : !truths_.back().no;
    rules_.push_back(r);
  }

  void add_invariant(std::size_t number) {
    RandomInvariant out{world_.random_formula(1), "", constant(true)};
    const auto tier = static_cast<int>(pick(3));
    const std::string label = obligations[pick(2)];
    const std::string kind = kinds[pick(3)];
    const int priority = static_cast<int>(pick(3));
    z3::expr is = constant(false);
    switch (pick(6)) {
      case 0:
        out.assertion = "result.tier == '" + std::string(tier_names[tier]) + "'";
        out.holds = tier_is(tier);
        break;
      case 1:
        out.assertion = "result.tier != '" + std::string(tier_names[tier]) + "'";
        out.holds = !tier_is(tier);
        break;
      case 2:
        for (std::size_t i = 0; i < rules; ++i) {
          if (rules_[i].tier && rules_[i].queue == "a") is = is || wins(i);
        }
        out.assertion = "result.queue == 'a'";
        out.holds = is;
        break;
      case 3:
        for (std::size_t i = 0; i < rules; ++i) {
          if (rules_[i].tier && rules_[i].priority >= priority) is = is || wins(i);
        }
        if (priority <= 0) is = is || by_default();
        out.assertion = "result.priority >= " + std::to_string(priority);
        out.holds = is;
        break;
      case 4:
        out.assertion = "'" + label + "' in result.oblige";
        out.holds = obliged(label);
        break;
      default:
        out.assertion = "!('" + kind + "' in result.allow_phi)";
        out.holds = !allowed(kind);
    }
    opaque_ = opaque_ || out.assume.opaque;
    text_ += "  - { id: i" + std::to_string(number) + ", assume: \"" + out.assume.text +
             "\", assert: \"" + out.assertion + "\" }\n";
    invariants_.push_back(out);
  }

  std::mt19937& rng_;
  World world_;
  std::string text_;
  bool opaque_ = false;
  std::vector<RandomRule> rules_;
  std::vector<FourValued> truths_;
  std::vector<RandomInvariant> invariants_;
};

// Compares the answers for one policy; every disagreement is one sentence.
class Comparison {
 public:
  Comparison(RandomPolicy& random, const PolicyImpl& impl)
      : random_(random), impl_(impl), model_({&impl}), solver_(random.world().context()) {
    for (const z3::expr& e : random.world().admitted()) solver_.add(e);
  }

  void run() {
    for (int tier = 0; tier < 3; ++tier)
      question("tier " + std::string(tier_names[tier]),
               {model_.tier_is(0, static_cast<Tier>(tier)), only_yes}, random_.tier_is(tier));
    for (std::size_t i = 0; i < rules; ++i) {
      const FourValued& t = random_.truth(i);
      const z3::expr truths[] = {t.no, t.yes, t.unknown, !t.yes && !t.no && !t.unknown};
      for (std::size_t v = 0; v < 4; ++v)
        question("rule " + std::to_string(i) + " truth " + std::to_string(v),
                 {model_.truth(0, i), set_of(static_cast<Truth>(v))}, truths[v]);
    }
    invariants();
    findings();
  }
  const std::vector<std::string>& disagreements() const { return disagreements_; }
  std::size_t questions() const { return questions_; }

 private:
  bool satisfiable(const z3::expr& e) {
    solver_.push();
    solver_.add(e);
    const z3::check_result r = solver_.check();
    solver_.pop();
    if (r == z3::unknown) disagreements_.push_back("Z3 gave up");
    return r == z3::sat;
  }
  // `said`: what the analysis found, none when it does not know.
  void compare(const std::string& what, std::optional<bool> said, const z3::expr& e) {
    ++questions_;
    const bool truth = satisfiable(e);
    if (!said) {
      if (!random_.opaque()) disagreements_.push_back(what + ": the analysis does not know");
    } else if (*said != truth) {
      disagreements_.push_back(what + ": Z3 says " + (truth ? "possible" : "impossible"));
    }
  }
  void question(const std::string& what, Solver::Wanted wanted, const z3::expr& e) {
    Solver::Search search;
    search.wanted = {wanted};
    search.wanted.insert(search.wanted.end(), model_.admitted().begin(), model_.admitted().end());
    const auto answer = model_.solver().first(search, assignment_);
    std::optional<bool> said = answer == Solver::Answer::found;
    // An opaque expression was assumed to come out as needed.
    if (answer == Solver::Answer::gave_up || (*said && model_.has_opaque(assignment_)))
      said.reset();
    compare(what, said, e);
  }
  void invariants() {
    const auto proofs = prove_invariants(impl_, model_);
    for (const Proof& p : proofs) {
      if (p.invariant->built_in) continue;
      const auto i = static_cast<std::size_t>(p.invariant->id[1] - '0');
      const RandomInvariant& invariant = random_.invariants()[i];
      std::optional<bool> violated = p.verdict == Proof::Verdict::violated;
      if (p.verdict == Proof::Verdict::inconclusive) violated.reset();
      compare("invariant " + p.invariant->id, violated,
              invariant.assume.value.yes && !invariant.holds);
    }
  }
  // CP201, CP202 and CP204 name rules; whoever is not named has not got the fault.
  void findings() {
    Findings found;
    analyse(impl_, true, found);
    std::set<std::string> named;
    for (const Findings::Item& item : found.items()) {
      if (item.code == "CP202") {
        const std::size_t second = item.message.find("and r") + 4;
        named.insert("CP202 " + item.message.substr(6, 2) + item.message.substr(second, 2));
      } else if (item.code == "CP201" || item.code == "CP204") {
        named.insert(item.code + " " + item.message.substr(5, 2));
      } else if (item.code == "CP206" && !random_.opaque()) {
        disagreements_.push_back("CP206 without an opaque expression: " + item.message);
      }
    }
    const auto& all = random_.all_rules();
    for (std::size_t i = 0; i < rules; ++i) {
      const std::string id = "r" + std::to_string(i);
      if (named.contains("CP201 " + id)) compare("CP201 " + id, false, random_.truth(i).yes);
      if (named.contains("CP204 " + id))
        compare("CP204 " + id, false, random_.makes_a_difference(i));
      for (std::size_t j = i + 1; j < rules; ++j) {
        if (!all[i].tier || all[i].tier != all[j].tier || all[i].priority != all[j].priority ||
            all[i].queue == all[j].queue)
          continue;
        const std::string pair = id + "r" + std::to_string(j);
        std::optional<bool> said = named.contains("CP202 " + pair);
        if (!*said && random_.opaque()) said.reset();
        compare("CP202 " + pair, said, random_.conflict(i, j));
      }
    }
  }

  RandomPolicy& random_;
  const PolicyImpl& impl_;
  Model model_;
  z3::solver solver_;
  std::vector<std::uint16_t> assignment_;
  std::vector<std::string> disagreements_;
  std::size_t questions_ = 0;
};

}  // namespace

TEST_CASE("the analysis agrees with Z3", "[policy][analysis][oracle]") {
  const char* const is_long = std::getenv("CARELINE_TEST_LONG");
  const std::size_t policies = is_long != nullptr && *is_long != '\0' ? 10000 : 300;
  std::mt19937 rng(20261124);
  std::size_t questions = 0;
  std::size_t opaque = 0;
  std::size_t disagreements = 0;
  const Folder folder;
  for (std::size_t i = 0; i < policies; ++i) {
    RandomPolicy random(rng);
    careline::Error error;
    const auto impl = compile_unproved(folder.write("p.yaml", random.text()), {}, error);
    INFO(random.text() << error.message);
    REQUIRE(impl != nullptr);
    Comparison comparison(random, *impl);
    comparison.run();
    questions += comparison.questions();
    opaque += random.opaque() ? 1 : 0;
    disagreements += comparison.disagreements().size();
    for (const std::string& d : comparison.disagreements()) FAIL_CHECK("policy " << i << ": " << d);
    if (disagreements > 5) break;
  }
  std::fprintf(
      stderr,
      "Z3 oracle: %zu policies (%zu with opaque expressions), %zu questions, %zu disagreements\n",
      policies, opaque, questions, disagreements);
  CHECK(disagreements == 0);
  CHECK(questions > policies * 25);
}
