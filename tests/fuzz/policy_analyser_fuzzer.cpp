// A policy and inputs (policy_case.h): what the analysis says is impossible happens for none of the
// inputs, what it shows as a witness happens, and what is proved is not violated.

#include <cstdio>
#include <cstdlib>

#include "fuzz/policy_case.h"
#include "policy/analysis.h"

namespace {

using namespace careline;
using namespace careline::policy;

[[noreturn]] void wrong(const char* what) {
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

class Check {
 public:
  explicit Check(const policy_case::Case& read)
      : impl_(*read.impl), inputs_(read.inputs), model_({&impl_}) {}

  void run() {
    for (const StoredInput& stored : inputs_) {
      outcomes_.emplace_back();
      decide(impl_, stored.input(), outcomes_.back());
    }
    for (const Tier tier : {Tier::automate, Tier::route, Tier::immediate_human})
      question({model_.tier_is(0, tier), only_yes},
               [tier](const Outcome& o) { return o.tier == tier; });
    for (std::size_t i = 0; i < impl_.rules.size(); ++i) {
      for (const Truth t : {Truth::no, Truth::yes, Truth::unknown, Truth::error})
        question({model_.truth(0, i), set_of(t)},
                 [i, t](const Outcome& o) { return o.truths[i] == t; });
    }
    for (std::size_t i = 0; const Proof& proof : prove_invariants(impl_, model_)) {
      invariant(proof, i++);
    }
    Findings findings;
    analyse(impl_, true, findings);
  }

 private:
  void question(Solver::Wanted wanted, const std::function<bool(const Outcome&)>& holds) {
    Solver::Search search;
    search.steps = 20'000;
    search.wanted = {wanted};
    search.wanted.insert(search.wanted.end(), model_.admitted().begin(), model_.admitted().end());
    std::vector<std::uint16_t> assignment;
    const auto answer = model_.solver().first(search, assignment);
    if (answer == Solver::Answer::none) {
      for (const Outcome& o : outcomes_) {
        if (holds(o)) wrong("something impossible happened");
      }
    }
    if (answer != Solver::Answer::found || model_.has_opaque(assignment)) return;
    const auto witness = StoredInput::parse(model_.witness(assignment));
    if (!witness) wrong("a witness is no input");
    Outcome outcome;
    decide(impl_, witness->input(), outcome);
    if (!holds(outcome)) wrong("a witness does not do what it shows");
  }
  void invariant(const Proof& proof, std::size_t i) {
    if (proof.verdict == Proof::Verdict::violated) {
      const auto witness = StoredInput::parse(proof.witness);
      if (!witness || !evaluate_invariant(impl_, i, witness->input()).violated())
        wrong("the witness of a violation does not violate");
    }
    if (proof.verdict != Proof::Verdict::proved) return;
    for (const StoredInput& stored : inputs_) {
      if (evaluate_invariant(impl_, i, stored.input()).violated())
        wrong("a proved invariant is violated");
    }
  }

  const PolicyImpl& impl_;
  const std::vector<StoredInput>& inputs_;
  Model model_;
  std::vector<Outcome> outcomes_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto read = policy_case::read({reinterpret_cast<const char*>(data), size});
  if (read.impl != nullptr) Check(read).run();
  return 0;
}
