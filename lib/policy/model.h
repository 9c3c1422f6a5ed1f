// One or two policies as formulas over finite variables: what all analyses ask the solver about.
//
// A variable stands for a field, for fields that depend on each other (an intent and its domain, a
// signal with its score), for one label of a list field, or for an expression that cannot be taken
// apart (opaque). Candidate values are every label, and for numbers the points at and next to every
// constant; candidates that no condition can tell apart are one cell. Each candidate is put through
// the evaluator itself, so analysis and evaluation cannot disagree about an atom.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "policy/policy_impl.h"
#include "policy/solver.h"

namespace careline::policy {

class Model {
 public:
  using Formula = Solver::Formula;

  explicit Model(std::vector<const PolicyImpl*> policies);

  Solver& solver() noexcept { return solver_; }
  Formula condition(std::size_t policy, ConditionId id);
  Formula truth(std::size_t policy, std::size_t rule);  // of its condition, guard included
  Formula fires(std::size_t policy, std::size_t rule);
  Formula tier_is(std::size_t policy, Tier tier);
  Formula decides_by_rule(std::size_t policy);  // some deciding rule matches
  // What holds for every input that the schema admits.
  const std::vector<Solver::Wanted>& admitted() const noexcept { return admitted_; }
  // The same, and of every part of the product itself known what it has to say.
  std::vector<Solver::Wanted> engine_known();

  // An input of this assignment, as JSON.
  std::string witness(std::span<const std::uint16_t> assignment) const;
  bool has_opaque(std::span<const std::uint16_t> assignment) const;
  std::size_t variables() const noexcept { return variables_.size(); }

  // A set of inputs: for every variable, in order, the cells it may have; absent variables are
  // free.
  using Box = std::vector<std::pair<Solver::VariableId, std::vector<std::uint16_t>>>;
  static Box box_of(const Solver::Assignment& assignment);
  std::string text_of(const Box& box) const;

 private:
  struct Cell {
    std::string json;                 // members of an input, without braces
    std::vector<std::string> values;  // for people
    bool unknown = false;
    bool only_none = false;  // the label `none` and no other
  };
  enum class Role : std::uint8_t { plain, list_known, member, opaque };
  struct Variable {
    Role role = Role::plain;
    std::string name;
    std::string list;   // member: its list field
    std::string label;  // member; "" is any label that no condition names
    std::vector<Cell> cells;
  };
  struct Candidate {
    std::string json;
    std::string isolated;  // further members that make the value stand alone
    std::string text;
    bool unknown = false;
    bool is_none = false;
  };
  struct AtomOf {
    std::size_t policy;
    std::uint32_t atom;
  };

  void collect();
  std::string group_of(const PolicyImpl& impl, const Atom& atom) const;
  void build_group(const std::string& group, const std::vector<AtomOf>& atoms);
  std::vector<Candidate> candidates(const std::string& group,
                                    const std::vector<AtomOf>& atoms) const;
  void label_candidates(const std::string& field, std::vector<Candidate>& out) const;
  std::vector<std::string> number_points(const std::string& field, const std::vector<AtomOf>& atoms,
                                         bool integer, double min, double max) const;
  void build_list(const std::string& field, const std::vector<AtomOf>& atoms);
  void build_opaque(const AtomOf& atom);
  void constrain();
  Formula test_cells(Solver::VariableId v, bool (*holds)(const Cell&));
  Formula result_atom(std::size_t policy, const Atom& atom);
  Formula winner_is(std::size_t policy, const std::function<bool(const Results&)>& holds);
  Formula listed(std::size_t policy, const Atom& atom,
                 const std::function<bool(const Results&, std::string_view)>& has);
  Formula kinds_allowed(std::size_t policy, const Atom& atom);
  std::vector<Formula> deciding(std::size_t policy, Tier tier);

  std::vector<const PolicyImpl*> policies_;
  Solver solver_;
  std::vector<Variable> variables_;
  std::map<std::string, Solver::VariableId> by_name_;
  std::map<std::string, Solver::VariableId> opaque_;  // by expression and its fields' types
  std::vector<std::vector<Formula>> atoms_;           // by policy and atom; UINT32_MAX: not built
  std::vector<std::vector<Formula>> truths_;
  std::vector<std::vector<Formula>> fires_;
  std::vector<std::vector<Formula>> first_;  // by rank: the rule of that rank wins
  std::vector<Formula> by_rule_;
  std::vector<std::map<Tier, Formula>> tiers_;
  std::vector<Solver::Wanted> admitted_;
};

}  // namespace careline::policy
