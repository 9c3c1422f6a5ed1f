#include "policy/analysis.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace careline::policy {
namespace {

using Answer = Solver::Answer;

class Analysis {
 public:
  Analysis(const PolicyImpl& impl, Findings& findings)
      : impl_(impl), findings_(findings), model_({&impl}) {}

  void run(bool fully) {
    unsatisfiable();
    conflicts();
    invariants();
    if (!fully) return;
    redundant();
    uncertain();
    automation_surface();
    gaps();
    unreferenced();
  }

 private:
  const Rule& source(std::size_t i) const { return impl_.doc.rules[i]; }

  Solver::Search search(std::vector<Solver::Wanted> wanted) {
    const auto& admitted = model_.admitted();
    wanted.insert(wanted.end(), admitted.begin(), admitted.end());
    Solver::Search out;
    out.wanted = std::move(wanted);
    return out;
  }
  Answer ask(std::vector<Solver::Wanted> wanted) {
    return model_.solver().first(search(std::move(wanted)), assignment_);
  }
  void gave_up(std::size_t rule, std::string_view what) {
    findings_.warning("CP206", source(rule).at,
                      fmt::format("rule {}: the analysis gave up: {}", source(rule).id, what));
  }

  void unsatisfiable() {
    for (std::size_t i = 0; i < impl_.rules.size(); ++i) {
      const Answer answer = ask({{model_.truth(0, i), only_yes}});
      if (answer == Answer::gave_up) gave_up(i, "whether the condition can hold");
      if (answer != Answer::none) continue;
      const bool automates = impl_.rules[i].decides && impl_.rules[i].tier == Tier::automate;
      findings_.error(
          "CP201", source(i).when_at,
          fmt::format("rule {}: no input satisfies this condition{}", source(i).id,
                      automates ? " (automation also needs intent.reason ok, phi.kinds known, and "
                                  "audit.available not false)"
                                : ""));
      never_.insert(i);
    }
  }

  // Two rules that can win together, with different queues or templates, and nobody above them.
  void conflicts() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < impl_.rules.size(); ++i) {
      if (impl_.rules[i].decides && !never_.contains(i)) order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
      return impl_.rules[a].rank < impl_.rules[b].rank;
    });
    for (std::size_t x = 0; x < order.size(); ++x) {
      for (std::size_t y = x + 1; y < order.size() && same_level(order[x], order[y]); ++y)
        conflict(order, std::min(order[x], order[y]), std::max(order[x], order[y]));
    }
  }
  bool same_level(std::size_t a, std::size_t b) const {
    return impl_.rules[a].tier == impl_.rules[b].tier &&
           impl_.rules[a].priority == impl_.rules[b].priority;
  }
  void conflict(const std::vector<std::size_t>& order, std::size_t a, std::size_t b) {
    const Results& first = source(a).then;
    const Results& second = source(b).then;
    if (first.queue == second.queue && first.reply_template == second.reply_template) return;
    std::vector<Solver::Wanted> wanted = {{model_.truth(0, a), only_yes},
                                          {model_.truth(0, b), only_yes}};
    Answer answer = ask(wanted);
    if (answer == Answer::none) return;
    for (const std::size_t better : order) {
      if (same_level(better, a)) break;
      wanted.push_back({model_.fires(0, better), only_no});
    }
    answer = ask(std::move(wanted));
    if (answer == Answer::none) return;
    if (answer == Answer::gave_up) {
      gave_up(b, fmt::format("whether it conflicts with rule {}", source(a).id));
      return;
    }
    const std::string witness = model_.witness(assignment_);
    const auto input = StoredInput::parse(witness);
    Outcome outcome;
    if (input) decide(impl_, input->input(), outcome);
    const bool real = input && outcome.truths[a] == Truth::yes && outcome.truths[b] == Truth::yes;
    if (!real) {
      gave_up(b, fmt::format("whether it conflicts with rule {} depends on an expression",
                             source(a).id));
      return;
    }
    findings_.error(
        "CP202", source(b).at,
        fmt::format("rules {} (line {}) and {} can hold together with the same tier and priority, "
                    "but name different {}s; give one a higher priority",
                    source(a).id, source(a).at.line, source(b).id,
                    first.queue != second.queue ? "queue" : "template"),
        witness);
  }

  void invariants() {
    for (const Proof& proof : prove_invariants(impl_, model_)) {
      const Invariant& invariant = *proof.invariant;
      if (proof.verdict == Proof::Verdict::violated)
        findings_.error("CP203", invariant.at,
                        fmt::format("the invariant {} does not hold", invariant.id), proof.witness);
      if (proof.verdict == Proof::Verdict::inconclusive)
        findings_.warning("CP206", invariant.at,
                          fmt::format("the invariant {} is neither proved nor refuted: {}",
                                      invariant.id, proof.reason));
    }
  }

  // A rule without which every decision would be the same.
  void redundant() {
    std::uint64_t steps = 10'000;  // of all rules together; a hint is not worth more
    std::vector<std::set<std::string>> asks(impl_.rules.size());
    for (std::size_t i = 0; i < asks.size(); ++i) nodes(source(i).when, asks[i]);
    for (std::size_t i = 0; i < impl_.rules.size(); ++i) {
      if (never_.contains(i)) continue;
      std::vector<Solver::Wanted> wanted = {{model_.fires(0, i), only_yes}};
      std::string others;
      for (std::size_t j = 0; j < impl_.rules.size(); ++j) {
        if (i == j || !covers(impl_.rules[j], impl_.rules[i], j, i)) continue;
        // A question that only rule j asks can nearly always be answered against it.
        if (!std::includes(asks[i].begin(), asks[i].end(), asks[j].begin(), asks[j].end()))
          continue;
        wanted.push_back({model_.fires(0, j), only_no});
        others += (others.empty() ? "" : ", ") + source(j).id;
      }
      if (wanted.size() == 1 || steps == 0) continue;
      Solver::Search s = search(std::move(wanted));
      s.steps = std::min<std::uint64_t>(steps, 300);
      const Answer answer = model_.solver().first(s, assignment_);
      steps -= std::min(steps, model_.solver().steps_taken());
      if (answer != Answer::none) continue;
      if (others.size() > 200) others = others.substr(0, 200) + "…";
      findings_.warning("CP204", source(i).at,
                        fmt::format("rule {} changes nothing: whenever it matches, one of {} "
                                    "matches and says as much",
                                    source(i).id, others));
    }
  }
  static bool contains(const LabelSet::Bits& all, const LabelSet::Bits& some) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if ((some[i] & ~all[i]) != 0) return false;
    }
    return true;
  }
  // What `less` adds to a decision is there already when `more` matches.
  bool covers(const CompiledRule& more, const CompiledRule& less, std::size_t j,
              std::size_t i) const {
    if (!contains(more.oblige, less.oblige) || !contains(more.disclose, less.disclose) ||
        !contains(more.handoff, less.handoff))
      return false;
    if (less.decides)
      return more.decides && more.rank < less.rank && (more.phi & less.phi) == more.phi;
    if (!source(i).then.tone.empty() && source(i).then.tone != source(j).then.tone) return false;
    if (more.decides || (!source(i).then.tone.empty() && more.rank >= less.rank)) return false;
    if (less.has_phi && !(more.has_phi && (more.phi & less.phi) == more.phi)) return false;
    // Of two equal modifiers only the later one is redundant.
    const bool equal = contains(less.oblige, more.oblige) &&
                       contains(less.disclose, more.disclose) &&
                       contains(less.handoff, more.handoff) && less.has_phi == more.has_phi;
    return !equal || j < i;
  }

  // Conditions that fail, or that a field which the host leaves out makes unknown.
  void uncertain() {
    std::vector<Solver::Wanted> known = model_.engine_known();
    for (std::size_t i = 0; i < impl_.rules.size(); ++i) {
      const CompiledRule& rule = impl_.rules[i];
      const bool automates = rule.decides && rule.tier == Tier::automate;
      if (may_fail(source(i).when))
        findings_.warning("CP205", source(i).when_at,
                          fmt::format("rule {}: the condition can fail; the rule then {}",
                                      source(i).id, automates ? "does not match" : "matches"));
      if (!rule.decides || automates) continue;
      Solver::Search s;
      s.wanted = {{model_.truth(0, i), set_of(Truth::unknown)}};
      s.wanted.insert(s.wanted.end(), known.begin(), known.end());
      if (model_.solver().first(s, assignment_) != Answer::found || model_.has_opaque(assignment_))
        continue;
      std::string names;
      for (const std::string& name : host_fields(source(i).when))
        names += (names.empty() ? "" : ", ") + name;
      findings_.warning(
          "CP205", source(i).when_at,
          fmt::format("rule {}: the condition is unknown when the host does not say {}; the rule "
                      "then matches",
                      source(i).id, names),
          model_.witness(assignment_));
    }
  }
  bool may_fail(NodeId id) const {
    const Node& n = impl_.doc.ast[id];
    switch (n.op) {
      case Op::add:
      case Op::subtract:
      case Op::multiply:
        if (n.type.base != Base::real && n.type.base != Base::string && n.type.base != Base::list)
          return true;
        break;
      case Op::divide:
      case Op::modulo:
      case Op::index:
      case Op::select:
        return n.type.base != Base::real || n.op == Op::index;
      case Op::call:
        if (n.function == Function::to_int || n.function == Function::to_double ||
            n.function == Function::to_bool || n.function == Function::to_timestamp ||
            n.function == Function::to_duration)
          return true;
        break;
      default:
        break;
    }
    const auto kids = impl_.doc.ast.children(n);
    return std::any_of(kids.begin(), kids.end(), [this](NodeId k) { return may_fail(k); });
  }
  std::set<std::string> host_fields(NodeId id) const {
    std::set<std::string> out;
    const Node& n = impl_.doc.ast[id];
    if (n.op == Op::field) {
      const Field& f = impl_.doc.schema.field(n.field);
      const std::string_view name = f.name;
      if (!name.starts_with("intent") && !name.starts_with("signal") && !name.starts_with("phi.") &&
          !name.starts_with("redaction") && !name.starts_with("conversation") && name != "language")
        out.insert(f.name);
    }
    for (const NodeId kid : impl_.doc.ast.children(n)) out.merge(host_fields(kid));
    return out;
  }

  std::string boxes_text(const std::vector<Model::Box>& boxes, bool complete) {
    std::string out;
    for (const Model::Box& box : boxes) out += "\n    " + model_.text_of(box);
    if (!complete) out += "\n    … and more";
    return out;
  }

  void automation_surface() {
    bool any = false;
    std::uint64_t surface_steps = 15'000;  // of all rules together
    for (std::size_t i = 0; i < impl_.rules.size(); ++i) {
      const CompiledRule& rule = impl_.rules[i];
      if (!rule.decides || rule.tier != Tier::automate || never_.contains(i)) continue;
      Solver::Search s =
          search({{model_.fires(0, i), only_yes}, {model_.tier_is(0, Tier::automate), only_yes}});
      s.steps = surface_steps;
      std::vector<Model::Box> boxes;
      const bool complete = collect_boxes(model_.solver(), s, 500, boxes);
      surface_steps -= std::min(surface_steps, model_.solver().steps_taken());
      if (boxes.empty() && complete) {
        findings_.report("CP208", source(i).at,
                         fmt::format("rule {} never leads to automation: other rules always raise "
                                     "the tier",
                                     source(i).id));
        continue;
      }
      any = true;
      findings_.report("CP208", source(i).at,
                       fmt::format("rule {} leads to automation exactly when:{}", source(i).id,
                                   boxes_text(boxes, complete)));
    }
    if (!any) findings_.report("CP208", {0, 1, 1}, "nothing is ever automated");
  }

  void gaps() {
    Solver::Search s = search({{model_.decides_by_rule(0), only_no}});
    s.known_only = true;
    s.steps = 6'000;
    std::vector<Model::Box> boxes;
    const bool complete = collect_boxes(model_.solver(), s, 60, boxes);
    if (boxes.empty()) return;
    findings_.info(
        "CP207", impl_.doc.otherwise.at,
        "with every input known, only the default covers:" + boxes_text(boxes, complete));
  }

  void unreferenced() {
    std::set<std::string> fields;
    std::set<std::string> intents;
    bool by_domain = false;
    const auto atoms = impl_.conditions.atoms().first(impl_.rule_atoms);
    for (const Atom& atom : atoms) {
      if (atom.kind == Atom::Kind::expression) {
        nodes(atom.node, fields);
        continue;
      }
      const Field& f = impl_.doc.schema.field(atom.field);
      fields.insert(f.name);
      if (f.source == FieldSource::intent_domain) by_domain = true;
      if (f.source != FieldSource::intent && f.source != FieldSource::intents) continue;
      const Vocabulary& labels = impl_.doc.schema.vocabulary(f);
      for (std::uint32_t l = 0; l < labels.size(); ++l) {
        if (atom.has_label(l)) intents.insert(std::string(labels.label(l)));
      }
    }
    std::string names;
    for (std::size_t s = 0; s < signal_count; ++s) {
      const std::string name(careline::name_of(static_cast<Signal>(s)));
      if (!fields.contains("signal." + name) && !fields.contains("signal_score." + name))
        names += (names.empty() ? "" : ", ") + name;
    }
    if (!names.empty())
      findings_.info("CP209", {0, 1, 1}, "no rule asks about these signals: " + names);
    if (by_domain) return;
    names.clear();
    const Vocabulary& all = impl_.doc.schema.vocabulary(impl_.doc.schema.field(0));
    for (const std::string_view label : all.labels()) {
      if (label != "none" && !intents.contains(std::string(label)))
        names += (names.empty() ? "" : ", ") + std::string(label);
    }
    if (!names.empty())
      findings_.info("CP209", {0, 1, 1}, "no rule asks about these intents: " + names);
  }
  void nodes(NodeId id, std::set<std::string>& out) const {
    if (impl_.doc.ast[id].op == Op::field)
      out.insert(impl_.doc.schema.field(impl_.doc.ast[id].field).name);
    for (const NodeId kid : impl_.doc.ast.children(id)) nodes(kid, out);
  }

  const PolicyImpl& impl_;
  Findings& findings_;
  Model model_;
  std::vector<std::uint16_t> assignment_;
  std::set<std::size_t> never_;
};

}  // namespace

void analyse(const PolicyImpl& impl, bool fully, Findings& findings) {
  Analysis(impl, findings).run(fully);
}

}  // namespace careline::policy
