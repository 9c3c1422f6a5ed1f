// replay(): recorded inputs decided again under another policy, less safe changes first.

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/json_writer.h"
#include "policy/policy_impl.h"

namespace careline::policy {
namespace {

constexpr std::size_t samples = 5;

struct Change {
  std::size_t count = 0;
  std::vector<std::string> ids;
  void add(std::string_view id) {
    ++count;
    if (ids.size() < samples) ids.emplace_back(id);
  }
};

struct Accepted {
  Tier from = Tier::route;
  Tier to = Tier::route;
  std::string rule;  // winner under the new policy; "" for any
  std::size_t used = 0;
};

// expected: [{ from, to, rule?, reason }]
Result<std::vector<Accepted>> read_expected(std::string_view yaml) {
  std::vector<Accepted> out;
  if (yaml.empty()) return out;
  Sources sources;
  const std::uint16_t file = sources.add_text("expected", std::string(yaml));
  Findings findings;
  YamlNode root;
  if (read_yaml(sources, file, {}, findings, root)) {
    YamlFields fields(root, "the file of expected transitions", {"expected"}, findings);
    const YamlNode* list = fields.require("expected");
    if (list != nullptr && !list->is_sequence())
      findings.error("CP008", list->at, "expected is a list");
    for (const YamlNode& node : list == nullptr ? root.items : list->items) {
      if (list == nullptr || !list->is_sequence()) break;
      YamlFields entry(node, "an expected transition", {"from", "to", "rule", "reason"}, findings);
      const YamlNode* from = entry.require("from");
      const YamlNode* to = entry.require("to");
      (void)entry.require("reason");
      if (from == nullptr || to == nullptr) continue;
      const auto a = tier_from(from->text);
      const auto b = tier_from(to->text);
      if (!a || !b) {
        findings.error("CP103", node.at, "from and to are tiers");
        continue;
      }
      Accepted accepted;
      accepted.from = *a;
      accepted.to = *b;
      if (const YamlNode* rule = entry.get("rule")) accepted.rule = rule->text;
      out.push_back(std::move(accepted));
    }
  }
  if (!findings.has_errors()) return out;
  const auto all = sources.sorted(findings);
  return fail_at_line(Status::invalid_argument,
                      fmt::format("{}:{}:{}: {} ({})", all.front().file, all.front().line,
                                  all.front().column, all.front().message, all.front().code),
                      all.front().line, all.front().column);
}

class Replay {
 public:
  Replay(const Policy& policy, std::vector<Accepted> accepted)
      : policy_(policy), accepted_(std::move(accepted)) {
    for (const RuleInfo& rule : policy.rules()) rules_[std::string(rule.id)];
  }

  void add(const Recorded& r) {
    ++total_;
    const auto input = StoredInput::parse(r.input);
    if (!input) {
      reasons_[input.error().message].add(r.id);
      return;
    }
    ++replayed_;
    policy_.evaluate(input->input(), outcome_);
    const std::string_view winner =
        outcome_.winner < 0 ? std::string_view("default")
                            : policy_.rules()[static_cast<std::size_t>(outcome_.winner)].id;
    matrix_[static_cast<std::size_t>(r.tier)][static_cast<std::size_t>(outcome_.tier)].add(r.id);
    if (outcome_.tier < r.tier) less_safe(r, winner);
    if (r.queue != outcome_.queue) changes_["queue"].add(r.id);
    if (r.template_id != outcome_.template_id) changes_["template"].add(r.id);
    if (r.allowed_phi && !(*r.allowed_phi == outcome_.allowed_phi)) changes_["allow_phi"].add(r.id);
    for (const std::uint32_t i : outcome_.matched)
      ++rules_[std::string(policy_.rules()[i].id)].second;
    if (!r.has_lists) return;
    std::vector<std::string_view> before(r.obligations.begin(), r.obligations.end());
    std::vector<std::string_view> now = outcome_.obligations;
    std::sort(before.begin(), before.end());
    std::sort(now.begin(), now.end());
    if (before != now) changes_["obligations"].add(r.id);
    for (const std::string_view id : r.rules) ++rules_[std::string(id)].first;
  }

  ReplayReport report() const {
    ReplayReport out;
    out.report.outcome = unexpected_.count != 0 ? Report::Outcome::findings
                         : replayed_ != total_  ? Report::Outcome::inconclusive
                                                : Report::Outcome::ok;
    text(out.report.text);
    JsonWriter json;
    write(json);
    out.report.json = json.view();
    html(out.html);
    return out;
  }

 private:
  static std::string joined(const std::vector<std::string>& ids) {
    return fmt::format("{}", fmt::join(ids, ", "));
  }

  void less_safe(const Recorded& r, std::string_view winner) {
    for (Accepted& a : accepted_) {
      if (a.from != r.tier || a.to != outcome_.tier || (!a.rule.empty() && a.rule != winner))
        continue;
      ++a.used;
      return;
    }
    unexpected_.add(r.id);
  }

  // Less safe cells of the matrix first, the largest fall before the others.
  void cells(auto visit) const {
    for (int step = -2; step <= 2; ++step) {
      for (int from = 2; from >= 0; --from) {
        const int to = from + step;
        if (to < 0 || to > 2) continue;
        const Change& c = matrix_[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
        if (c.count != 0) visit(static_cast<Tier>(from), static_cast<Tier>(to), c);
      }
    }
  }

  void text(std::string& out) const {
    out += fmt::format("policy {} ({})\n{} decisions, {} replayed\n", policy_.name(),
                       policy_.digest(), total_, replayed_);
    for (const auto& [reason, change] : reasons_)
      out +=
          fmt::format("    not replayed: {} ({}; {})\n", reason, change.count, joined(change.ids));
    out += "\ntier before -> now\n";
    cells([&](Tier from, Tier to, const Change& c) {
      out += fmt::format("    {:<16} -> {:<16} {:8}{}  {}\n", careline::name_of(from),
                         careline::name_of(to), c.count, to < from ? "  LESS SAFE" : "",
                         from == to ? std::string() : joined(c.ids));
    });
    if (!changes_.empty()) out += "\nother changes\n";
    for (const auto& [what, change] : changes_)
      out += fmt::format("    {:<12} {:8}  {}\n", what, change.count, joined(change.ids));
    out += "\nrule: matched before, now\n";
    for (const auto& [id, counts] : rules_)
      out += fmt::format("    {:<40} {:8} {:8}\n", id, counts.first, counts.second);
    for (const Accepted& a : accepted_) {
      if (a.used == 0)
        out += fmt::format("expected but not seen: {} -> {} {}\n", careline::name_of(a.from),
                           careline::name_of(a.to), a.rule);
    }
    if (unexpected_.count != 0)
      out += fmt::format("\n{} less safe decisions that are not expected: {}\n", unexpected_.count,
                         joined(unexpected_.ids));
  }

  static void ids_json(const Change& c, JsonWriter& out) {
    out.field("count", static_cast<std::uint64_t>(c.count)).key("samples").begin_array();
    for (const auto& id : c.ids) out.string(id);
    out.end_array();
  }

  void write(JsonWriter& out) const {
    out.begin_object().field("policy", policy_.name()).field("digest", policy_.digest());
    out.field("decisions", static_cast<std::uint64_t>(total_));
    out.field("replayed", static_cast<std::uint64_t>(replayed_));
    out.key("not_replayed").begin_array();
    for (const auto& [reason, change] : reasons_) {
      out.begin_object().field("reason", reason);
      ids_json(change, out);
      out.end_object();
    }
    out.end_array().key("tiers").begin_array();
    cells([&](Tier from, Tier to, const Change& c) {
      out.begin_object().field("from", careline::name_of(from));
      out.field("to", careline::name_of(to)).field("less_safe", to < from);
      ids_json(c, out);
      out.end_object();
    });
    out.end_array().key("changes").begin_object();
    for (const auto& [what, change] : changes_) {
      out.key(what).begin_object();
      ids_json(change, out);
      out.end_object();
    }
    out.end_object().key("rules").begin_array();
    for (const auto& [id, counts] : rules_) {
      out.begin_object().field("id", id);
      out.field("before", static_cast<std::uint64_t>(counts.first));
      out.field("now", static_cast<std::uint64_t>(counts.second)).end_object();
    }
    out.end_array().key("unexpected").begin_object();
    ids_json(unexpected_, out);
    out.end_object().end_object();
  }

  static std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
      if (c == '<')
        out += "&lt;";
      else if (c == '&')
        out += "&amp;";
      else
        out += c;
    }
    return out;
  }

  void html(std::string& out) const {
    out =
        "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Replay</title>\n"
        "<style>body{font:15px sans-serif;margin:2em;max-width:60em}table{border-collapse:"
        "collapse;margin:1em 0}td,th{border:1px solid #bbb;padding:.3em .6em;text-align:left}"
        ".bad{background:#fdd}</style>\n";
    out += fmt::format(
        "<h1>Replay of {} decisions</h1>\n<p>Policy {} <code>{}</code>. {} "
        "replayed.</p>\n",
        total_, escaped(policy_.name()), policy_.digest(), replayed_);
    if (unexpected_.count != 0)
      out += fmt::format("<p class=\"bad\">{} less safe decisions are not expected: {}</p>\n",
                         unexpected_.count, escaped(joined(unexpected_.ids)));
    if (!reasons_.empty()) out += "<h2>Not replayed</h2><table><tr><th>reason<th>number</tr>\n";
    for (const auto& [reason, change] : reasons_)
      out += fmt::format("<tr><td>{}<td>{}</tr>\n", escaped(reason), change.count);
    if (!reasons_.empty()) out += "</table>\n";
    out += "<h2>Tiers</h2><table><tr><th>before<th>now<th>number<th>samples</tr>\n";
    cells([&](Tier from, Tier to, const Change& c) {
      out += fmt::format("<tr{}><td>{}<td>{}<td>{}<td>{}</tr>\n", to < from ? " class=\"bad\"" : "",
                         careline::name_of(from), careline::name_of(to), c.count,
                         from == to ? std::string() : escaped(joined(c.ids)));
    });
    out += "</table>\n<h2>Other changes</h2><table><tr><th>what<th>number<th>samples</tr>\n";
    for (const auto& [what, change] : changes_)
      out += fmt::format("<tr><td>{}<td>{}<td>{}</tr>\n", what, change.count,
                         escaped(joined(change.ids)));
    out += "</table>\n<h2>Rules</h2><table><tr><th>rule<th>before<th>now</tr>\n";
    for (const auto& [id, counts] : rules_)
      out += fmt::format("<tr><td>{}<td>{}<td>{}</tr>\n", escaped(id), counts.first, counts.second);
    out += "</table></html>\n";
  }

  const Policy& policy_;
  std::vector<Accepted> accepted_;
  Outcome outcome_;
  std::size_t total_ = 0;
  std::size_t replayed_ = 0;
  std::map<std::string, Change> reasons_;
  std::array<std::array<Change, 3>, 3> matrix_;
  std::map<std::string, Change> changes_;
  std::map<std::string, std::pair<std::size_t, std::size_t>> rules_;
  Change unexpected_;
};

}  // namespace

Result<ReplayReport> replay(const Policy& policy, std::span<const Recorded> decisions,
                            std::string_view expected_yaml) {
  auto accepted = read_expected(expected_yaml);
  if (!accepted) return std::move(accepted).error();
  Replay run(policy, std::move(accepted).value());
  for (const Recorded& r : decisions) run.add(r);
  return run.report();
}

}  // namespace careline::policy
