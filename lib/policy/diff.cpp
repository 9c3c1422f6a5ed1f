// diff(): for which inputs two policies give different tiers, less safe changes first.

#include <utility>

#include <fmt/format.h>

#include "base/json_writer.h"
#include "policy/analysis.h"

namespace careline::policy {
namespace {

struct Transition {
  Tier from;
  Tier to;
};
// Newly automatable inputs come first, then what else gets less severe.
constexpr Transition transitions[] = {
    {Tier::route, Tier::automate},           {Tier::immediate_human, Tier::automate},
    {Tier::immediate_human, Tier::route},    {Tier::automate, Tier::route},
    {Tier::automate, Tier::immediate_human}, {Tier::route, Tier::immediate_human}};

std::vector<std::uint16_t> first_of(const Model::Box& box, std::size_t variables) {
  std::vector<std::uint16_t> out(variables, Solver::unassigned);
  for (const auto& [v, cells] : box) out[v] = cells.front();
  return out;
}

// Whether the evaluator agrees with a witness.
bool confirmed(const PolicyImpl& before, const PolicyImpl& after, const std::string& witness,
               const Transition& t) {
  const auto input = StoredInput::parse(witness);
  if (!input) return false;
  Outcome outcome;
  decide(before, input->input(), outcome);
  if (outcome.tier != t.from) return false;
  decide(after, input->input(), outcome);
  return outcome.tier == t.to;
}

}  // namespace

Result<Report> diff(const std::string& old_path, const std::string& new_path,
                    const LoadOptions& options) {
  Error error;
  const auto before = compile_unproved(old_path, options, error);
  if (before == nullptr) return error;
  const auto after = compile_unproved(new_path, options, error);
  if (after == nullptr) return error;
  Model model({before.get(), after.get()});
  Report report;
  JsonWriter out;
  out.begin_object();
  out.field("old", before->digest).field("new", after->digest).key("changes").begin_array();
  bool less_severe = false;
  bool unsure = false;
  bool any = false;
  for (const Transition& t : transitions) {
    Solver::Search search;
    search.steps = 200'000;
    search.wanted = {{model.tier_is(0, t.from), only_yes}, {model.tier_is(1, t.to), only_yes}};
    search.wanted.insert(search.wanted.end(), model.admitted().begin(), model.admitted().end());
    std::vector<Model::Box> boxes;
    const bool complete = collect_boxes(model.solver(), search, 200, boxes);
    unsure = unsure || !complete;
    if (boxes.empty()) continue;
    any = true;
    const bool down = t.to < t.from;
    report.text += fmt::format("{} -> {}{}\n", careline::name_of(t.from), careline::name_of(t.to),
                               t.to == Tier::automate ? "  (newly automatable)"
                               : down                 ? "  (less severe)"
                                                      : "");
    for (const Model::Box& box : boxes) {
      const auto cells = first_of(box, model.variables());
      const std::string witness = model.witness(cells);
      const bool sure = confirmed(*before, *after, witness, t);
      less_severe = less_severe || (down && sure);
      unsure = unsure || !sure;
      const std::string text = model.text_of(box);
      report.text +=
          fmt::format("    {}\n        {}: {}\n", text,
                      sure ? "witness" : "not confirmed, depends on an expression", witness);
      out.begin_object().field("from", careline::name_of(t.from));
      out.field("to", careline::name_of(t.to)).field("less_severe", down);
      out.field("box", text).field("confirmed", sure).key("witness").raw(witness).end_object();
    }
    if (!complete) report.text += "    … and more\n";
  }
  if (!any) report.text += "No input changes its tier.\n";
  out.end_array().field("complete", !unsure).end_object();
  report.json = out.view();
  report.outcome = less_severe ? Report::Outcome::findings
                   : unsure    ? Report::Outcome::inconclusive
                               : Report::Outcome::ok;
  return report;
}

}  // namespace careline::policy
