// The inputs and semantics of a policy, said a second time in Z3's terms: an oracle for the
// analysis.
//
// Nothing here reads the library's syntax tree, conditions or cells. A Formula is made together
// with its text, so that the only thing both sides share is the language as docs/policy-language.md
// has it. Doubles are integers of 1/10000, which is exact: inputs are multiples of 1/1000 and
// constants have at most four digits.
#pragma once

#include <z3++.h>

#include <map>
#include <random>
#include <string>
#include <vector>

namespace policy_test {

// One formula that can be yes, no, unknown or (otherwise) an error.
struct FourValued {
  z3::expr yes;
  z3::expr no;
  z3::expr unknown;
};

struct Formula {
  std::string text;  // as an expression of the language
  FourValued value;
  bool opaque = false;  // holds arithmetic or a comparison of two fields
};

class World {
 public:
  explicit World(std::mt19937& rng);

  z3::context& context() { return context_; }
  const z3::expr_vector& admitted() const { return admitted_; }

  Formula random_formula(int depth);
  Formula random_atom();
  FourValued all(const std::vector<FourValued>& parts);
  FourValued any(const std::vector<FourValued>& parts);
  FourValued negation(const FourValued& f) { return {f.no, f.yes, f.unknown}; }
  FourValued choose(const FourValued& c, const FourValued& yes, const FourValued& no);
  FourValued same(const FourValued& a, const FourValued& b);
  FourValued two_valued(const z3::expr& holds);
  // Of a field that may be unknown.
  FourValued known_as(const z3::expr& known, const z3::expr& holds);
  // What every rule with tier automate needs besides its condition.
  FourValued automation_guard();

  // A condition on a label field in structured form ("field: value"), with its meaning.
  Formula random_structured();

 private:
  struct Label {  // a field with a vocabulary
    std::string name;
    std::vector<std::string> labels;  // what policies of this test may write
    std::size_t size = 0;             // of the whole vocabulary; `size` itself is unknown
    z3::expr value;
    bool is_text = false;  // no vocabulary: any text is fine
  };
  struct Number {
    std::string name;
    z3::expr value;  // in 1/10000
    z3::expr known;
    bool integer = false;
  };
  struct Flag {
    std::string name;
    z3::expr value;  // 0 no, 1 yes, 2 unknown
  };

  std::size_t pick(std::size_t n) { return rng_() % n; }
  z3::expr integer(const std::string& name, int low, std::int64_t high);
  z3::expr boolean(const std::string& name) { return context_.bool_const(name.c_str()); }
  z3::expr number(std::int64_t n) { return context_.int_val(n); }
  z3::expr is_one_of(const z3::expr& value, const std::vector<std::size_t>& which);
  void add_labels(const std::string& name, std::vector<std::string> labels, std::size_t size,
                  bool is_text = false);
  void add_intents();
  void add_signals();
  void add_lists();

  Formula label_atom();
  Formula number_atom();
  Formula flag_atom();
  Formula intent_atom();
  Formula domain_atom();
  Formula list_atom();
  Formula opaque_atom();
  Formula presence(const std::string& name, const z3::expr& known);

  std::mt19937& rng_;
  z3::context context_;
  z3::expr_vector admitted_;
  std::vector<Label> labels_;
  std::vector<Number> numbers_;
  std::vector<Flag> flags_;
  z3::expr intent_;
  z3::expr reason_;
  z3::expr kinds_known_;
  z3::expr intents_known_;
  std::map<std::string, z3::expr> kinds_;    // by kind; "" is any other
  std::map<std::string, z3::expr> intents_;  // by label; "" is any other
};

}  // namespace policy_test
