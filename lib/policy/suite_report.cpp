// Reports of a test run: text, JSON, JUnit XML, and the coverage table.

#include <utility>

#include <fmt/format.h>

#include "base/json_writer.h"
#include "policy/suite.h"

namespace careline::policy {
namespace {

struct Run {
  Sources sources;
  Suite suite;
  std::vector<CaseResult> results;
  Coverage coverage;
  std::size_t failed = 0;
  std::size_t inconclusive = 0;
};

Result<void> run(const Policy& policy, const std::string& path, const TestOptions& options,
                 Run& out) {
  auto opened = out.sources.open_main(path);
  if (!opened) return std::move(opened).error();
  Findings findings;
  if (!read_suite(out.sources, policy.impl(), findings, out.suite)) {
    const std::vector<Finding> all = out.sources.sorted(findings);
    const Finding& first = all.front();
    return fail_at_line(Status::bad_policy,
                        fmt::format("{}:{}:{}: {} ({})", first.file, first.line, first.column,
                                    first.message, first.code),
                        first.line, first.column);
  }
  out.results =
      run_suite(policy, out.suite, options.reader, options.coverage ? &out.coverage : nullptr);
  for (const CaseResult& r : out.results) {
    if (r.inconclusive)
      ++out.inconclusive;
    else if (!r.failures.empty())
      ++out.failed;
  }
  return {};
}

Report::Outcome outcome_of(const Run& run, const TestOptions& options) {
  if (run.failed != 0 || (options.fail_on_empty && run.results.empty()))
    return Report::Outcome::findings;
  return run.inconclusive != 0 ? Report::Outcome::inconclusive : Report::Outcome::ok;
}

// The conditions of a rule from the outside in.
void walk(const PolicyImpl& impl, ConditionId id, int depth, auto visit) {
  visit(id, depth);
  for (const ConditionId child : impl.conditions.children(impl.conditions[id]))
    walk(impl, child, depth + 1, visit);
}

std::string text_of(const PolicyImpl& impl, ConditionId id) {
  const NodeId node = impl.conditions[id].node;
  return node < impl.doc.ast.size() ? render(impl.doc.ast, &impl.doc.schema, node) : "";
}

void coverage_text(const PolicyImpl& impl, const Run& run, std::string& out) {
  std::size_t matched = 0;
  for (const std::uint32_t n : run.coverage.matched) matched += n != 0 ? 1 : 0;
  out += fmt::format("\ncoverage: {} of {} rules matched\n", matched, impl.rules.size());
  out += "     yes      no unknown   error\n";
  for (std::size_t i = 0; i < impl.rules.size(); ++i) {
    walk(impl, impl.rules[i].condition, 0, [&](ConditionId id, int depth) {
      const auto& c = run.coverage.conditions[id];
      const std::string what =
          depth == 0 ? fmt::format("{}{}: {}", impl.doc.rules[i].id,
                                   run.coverage.matched[i] == 0 ? " (never matched)" : "",
                                   text_of(impl, id))
                     : text_of(impl, id);
      out +=
          fmt::format("{:8}{:8}{:8}{:8}  {:{}}{}\n", c[1], c[0], c[2], c[3], "", depth * 2, what);
    });
  }
}

void counts_json(const std::array<std::uint32_t, 4>& c, JsonWriter& out) {
  out.field("yes", c[1]).field("no", c[0]).field("unknown", c[2]).field("error", c[3]);
}

void coverage_json(const PolicyImpl& impl, const Run& run, JsonWriter& out) {
  std::uint32_t matched = 0;
  for (const std::uint32_t n : run.coverage.matched) matched += n != 0 ? 1 : 0;
  out.key("coverage").begin_object();
  out.field("rules", static_cast<std::uint64_t>(impl.rules.size())).field("matched", matched);
  out.key("items").begin_array();
  for (std::size_t i = 0; i < impl.rules.size(); ++i) {
    out.begin_object().field("id", impl.doc.rules[i].id).field("line", impl.doc.rules[i].at.line);
    out.field("matched", run.coverage.matched[i]);
    counts_json(run.coverage.rules[i], out);
    out.key("conditions").begin_array();
    walk(impl, impl.rules[i].condition, 0, [&](ConditionId id, int depth) {
      const Position at = impl.conditions[id].at;
      out.begin_object().field("text", text_of(impl, id)).field("depth", depth);
      out.field("line", at.line).field("column", at.column);
      counts_json(run.coverage.conditions[id], out);
      out.end_object();
    });
    out.end_array().end_object();
  }
  out.end_array().end_object();
}

std::string xml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
        out += "&#10;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string joined(const std::vector<std::string>& sentences) {
  std::string out;
  for (const auto& s : sentences) out += (out.empty() ? "" : "; ") + s;
  return out;
}

}  // namespace

Result<Report> test(const Policy& policy, const std::string& tests_path,
                    const TestOptions& options) {
  Run r;
  auto ran = run(policy, tests_path, options, r);
  if (!ran) return std::move(ran).error();
  Report report;
  report.outcome = outcome_of(r, options);
  JsonWriter out;
  out.begin_object().field("tests", r.suite.name).field("policy", policy.name());
  out.field("digest", policy.digest());
  out.field("cases", static_cast<std::uint64_t>(r.results.size()));
  out.field("passed", static_cast<std::uint64_t>(r.results.size() - r.failed - r.inconclusive));
  out.field("failed", static_cast<std::uint64_t>(r.failed));
  out.field("inconclusive", static_cast<std::uint64_t>(r.inconclusive));
  out.key("failures").begin_array();
  for (const CaseResult& c : r.results) {
    if (c.failures.empty()) continue;
    report.text += fmt::format("{}:{}: {}: {}{}\n", tests_path, c.test->at.line,
                               c.inconclusive ? "inconclusive" : "failed", c.test->name, "");
    for (const auto& f : c.failures) report.text += fmt::format("    {}\n", f);
    if (!c.decision.empty()) report.text += fmt::format("    decision: {}\n", c.decision);
    out.begin_object().field("name", c.test->name).field("line", c.test->at.line);
    out.field("inconclusive", c.inconclusive).field("decision", c.decision);
    out.key("reasons").begin_array();
    for (const auto& f : c.failures) out.string(f);
    out.end_array().end_object();
  }
  out.end_array();
  if (options.coverage) {
    coverage_text(policy.impl(), r, report.text);
    coverage_json(policy.impl(), r, out);
  }
  if (options.fail_on_empty && r.results.empty()) report.text += "the file has no cases\n";
  report.text +=
      fmt::format("{} cases: {} passed, {} failed, {} inconclusive\n", r.results.size(),
                  r.results.size() - r.failed - r.inconclusive, r.failed, r.inconclusive);
  out.end_object();
  report.json = out.view();
  return report;
}

Result<std::string> test_junit(const Policy& policy, const std::string& tests_path,
                               const TestOptions& options) {
  Run r;
  auto ran = run(policy, tests_path, options, r);
  if (!ran) return std::move(ran).error();
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  const std::size_t empty = options.fail_on_empty && r.results.empty() ? 1 : 0;
  out += fmt::format("<testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" skipped=\"{}\">\n",
                     xml(r.suite.name), r.results.size() + empty, r.failed + empty, r.inconclusive);
  for (const CaseResult& c : r.results) {
    out += fmt::format("  <testcase classname=\"{}\" name=\"{}\" file=\"{}\" line=\"{}\"",
                       xml(policy.name()), xml(c.test->name), xml(tests_path), c.test->at.line);
    if (c.failures.empty()) {
      out += "/>\n";
      continue;
    }
    out += fmt::format(">\n    <{0} message=\"{1}\"/>\n  </testcase>\n",
                       c.inconclusive ? "skipped" : "failure", xml(joined(c.failures)));
  }
  if (empty != 0)
    out += "  <testcase name=\"the file has cases\"><failure message=\"no cases\"/></testcase>\n";
  return out + "</testsuite>\n";
}

}  // namespace careline::policy
