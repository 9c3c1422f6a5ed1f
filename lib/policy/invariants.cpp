// Invariants: proof by the solver, violations replayed through the evaluator.

#include <algorithm>

#include "policy/analysis.h"

namespace careline::policy {
namespace {

// Truth of an atom about the decision's lists.
Truth result_list_truth(const PolicyImpl& impl, const Atom& atom, const Outcome& outcome) {
  const Schema& schema = impl.doc.schema;
  const Vocabulary& labels = schema.vocabulary(schema.field(atom.field));
  const auto holds = [&](std::string_view label) {
    return atom.kind == Atom::Kind::not_empty || atom.has_label(labels.find(label));
  };
  bool found = false;
  if (atom.field == schema.result(Schema::Result::allow_phi)) {
    for (std::size_t k = 0; k < phi_kind_count; ++k) {
      const auto kind = static_cast<PhiKind>(k);
      found = found || (outcome.allowed_phi.has(kind) && holds(careline::name_of(kind)));
    }
  } else {
    const auto& list = atom.field == schema.result(Schema::Result::oblige) ? outcome.obligations
                                                                           : outcome.disclosures;
    found = std::any_of(list.begin(), list.end(), holds);
  }
  return found ? Truth::yes : Truth::no;
}

void set_results(const PolicyImpl& impl, const Outcome& outcome, Facts& facts) {
  const Schema& schema = impl.doc.schema;
  const auto text = [&](Schema::Result r, std::string_view value) {
    FieldValue& v = facts.values[schema.result(r)];
    v.known = true;
    v.text = value.empty() ? std::string_view("none") : value;
    v.label = schema.vocabulary(schema.field(schema.result(r))).find(v.text);
  };
  text(Schema::Result::tier, careline::name_of(outcome.tier));
  text(Schema::Result::queue, outcome.queue);
  text(Schema::Result::reply_template, outcome.template_id);
  text(Schema::Result::tone, outcome.tone);
  FieldValue& priority = facts.values[schema.result(Schema::Result::priority)];
  priority.known = true;
  priority.integer = outcome.priority;
}

// Whether a condition holds an expression that was not taken apart.
bool has_expression(const PolicyImpl& impl, ConditionId id) {
  const Condition& c = impl.conditions[id];
  if (c.kind == Condition::Kind::atom)
    return impl.conditions.atoms()[c.atom].kind == Atom::Kind::expression;
  const auto parts = impl.conditions.children(c);
  return std::any_of(parts.begin(), parts.end(),
                     [&](ConditionId part) { return has_expression(impl, part); });
}

bool reads_result_list(const PolicyImpl& impl, NodeId id) {
  const Node& n = impl.doc.ast[id];
  if (n.op == Op::field) {
    const Field& f = impl.doc.schema.field(n.field);
    return f.source == FieldSource::result && f.type == FieldType::label_list;
  }
  const auto kids = impl.doc.ast.children(n);
  return std::any_of(kids.begin(), kids.end(),
                     [&](NodeId kid) { return reads_result_list(impl, kid); });
}

}  // namespace

InvariantTruth evaluate_invariant(const PolicyImpl& impl, std::size_t invariant,
                                  const Input& input) {
  Outcome outcome;
  decide(impl, input, outcome);
  std::vector<FieldId> every;
  for (FieldId f = 0; f < impl.doc.schema.fields().size(); ++f) every.push_back(f);
  Facts facts;
  resolve(impl.doc.schema, every, input, facts);
  set_results(impl, outcome, facts);
  const AtomScope scope{&impl.doc.schema, &impl.doc.ast, &impl.doc.patterns, &facts};
  std::vector<Truth> truths;
  for (const Atom& atom : impl.conditions.atoms()) {
    const bool list = atom.kind == Atom::Kind::contains || atom.kind == Atom::Kind::not_empty;
    truths.push_back(list && impl.doc.schema.field(atom.field).source == FieldSource::result
                         ? result_list_truth(impl, atom, outcome)
                         : evaluate_atom(atom, scope));
  }
  return {evaluate_condition(impl.conditions, impl.assumptions[invariant], truths),
          evaluate_condition(impl.conditions, impl.assertions[invariant], truths),
          !reads_result_list(impl, impl.doc.invariants[invariant].assertion) ||
              !has_expression(impl, impl.assertions[invariant])};
}

std::vector<Proof> prove_invariants(const PolicyImpl& impl, Model& model) {
  std::vector<Proof> out;
  for (std::size_t i = 0; i < impl.doc.invariants.size(); ++i) {
    Proof proof;
    proof.invariant = &impl.doc.invariants[i];
    Solver::Search search;
    search.steps = 1'000'000;
    search.wanted = {{model.condition(0, impl.assumptions[i]), only_yes},
                     {model.condition(0, impl.assertions[i]), not_yes}};
    search.wanted.insert(search.wanted.end(), model.admitted().begin(), model.admitted().end());
    // A candidate counts when the evaluator agrees; expressions that the solver cannot take apart
    // may make it find others first.
    std::size_t refuted = 0;
    const auto answer = model.solver().search(search, [&](const Solver::Assignment& assignment) {
      const std::string witness = model.witness(assignment.cells);
      const auto input = StoredInput::parse(witness);
      if (input && evaluate_invariant(impl, i, input->input()).violated()) {
        proof.witness = witness;
        return false;
      }
      return ++refuted < 1000;
    });
    if (!proof.witness.empty()) {
      proof.verdict = Proof::Verdict::violated;
    } else if (answer == Solver::Answer::none && refuted == 0) {
      proof.verdict = Proof::Verdict::proved;
    } else {
      proof.reason = answer == Solver::Answer::gave_up
                         ? "the step budget was spent"
                         : "it depends on an expression that the analysis cannot take apart";
    }
    out.push_back(std::move(proof));
  }
  return out;
}

}  // namespace careline::policy
