// prove(): what is certain about a policy, as a statement that can be signed.

#include <utility>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/json_writer.h"
#include "policy/analysis.h"

namespace careline::policy {
namespace {

std::string_view name_of(Proof::Verdict verdict) {
  static constexpr std::string_view names[] = {"PROVED", "VIOLATED", "INCONCLUSIVE"};
  return names[static_cast<std::size_t>(verdict)];
}

// Fields, types and vocabularies: two policies with one digest admit the same inputs.
std::string schema_digest(const Schema& schema) {
  std::string all(Schema::id);
  for (const Field& f : schema.fields()) {
    all += fmt::format("\n{} {} {} {}", f.name, static_cast<int>(f.type), f.min, f.max);
    if (f.type != FieldType::label && f.type != FieldType::label_list) continue;
    for (const std::string_view label : schema.vocabulary(f).labels())
      all += fmt::format(" {}", label);
  }
  return to_hex(sha256(all));
}

}  // namespace

std::unique_ptr<PolicyImpl> compile_unproved(const std::string& path, const LoadOptions& options,
                                             Error& error) {
  auto impl = std::make_unique<PolicyImpl>();
  auto opened = impl->sources.open_main(path);
  if (!opened) {
    error = std::move(opened).error();
    return nullptr;
  }
  Findings findings;
  read_document(impl->sources, impl->doc, findings);
  if (!findings.has_errors()) {
    impl->templates.read(impl->sources, impl->doc, options.today, findings);
    impl->compile(findings);
  }
  if (!findings.has_errors()) return impl;
  const std::vector<Finding> all = impl->sources.sorted(findings);
  const Finding& first = all.front();
  error = fail_at_line(Status::bad_policy,
                       fmt::format("{}:{}:{}: {} ({})", first.file, first.line, first.column,
                                   first.message, first.code),
                       first.line, first.column);
  return nullptr;
}

Result<Report> prove(const std::string& path, const LoadOptions& options) {
  Error error;
  const auto impl = compile_unproved(path, options, error);
  if (impl == nullptr) return error;
  Model model({impl.get()});
  const std::vector<Proof> proofs = prove_invariants(*impl, model);
  const std::string schema = schema_digest(impl->doc.schema);
  constexpr std::string_view method =
      "exact search over finite cells of the inputs; violations are replayed by the evaluator";
  constexpr std::string_view scope =
      "This is a statement about the policy. It says nothing about how well the detectors find "
      "intents, signals or PHI.";
  Report report;
  JsonWriter out;
  out.begin_object().field("policy", impl->doc.name).field("digest", impl->digest);
  out.field("schema", Schema::id).field("schema_digest", schema);
  out.field("library", CARELINE_VERSION).field("method", method).field("scope", scope);
  out.key("invariants").begin_array();
  bool violated = false;
  bool inconclusive = false;
  for (const Proof& proof : proofs) {
    const Invariant& invariant = *proof.invariant;
    const std::string assume = render(impl->doc.ast, &impl->doc.schema, invariant.assume);
    const std::string assertion = render(impl->doc.ast, &impl->doc.schema, invariant.assertion);
    const std::string sentence =
        fmt::format("For every input admitted by schema {} with {}, the decision has {}.",
                    Schema::id, assume, assertion);
    violated = violated || proof.verdict == Proof::Verdict::violated;
    inconclusive = inconclusive || proof.verdict == Proof::Verdict::inconclusive;
    report.text +=
        fmt::format("{:<12} {}\n             {}\n", name_of(proof.verdict), invariant.id, sentence);
    if (!proof.reason.empty()) report.text += fmt::format("             {}\n", proof.reason);
    if (!proof.witness.empty())
      report.text += fmt::format("             witness: {}\n", proof.witness);
    out.begin_object().field("id", invariant.id).field("verdict", name_of(proof.verdict));
    out.field("built_in", invariant.built_in).field("sentence", sentence);
    out.field("assume", assume).field("assert", assertion);
    if (!proof.reason.empty()) out.field("reason", proof.reason);
    if (!proof.witness.empty()) out.key("witness").raw(proof.witness);
    out.end_object();
  }
  out.end_array();
  report.outcome = violated       ? Report::Outcome::findings
                   : inconclusive ? Report::Outcome::inconclusive
                                  : Report::Outcome::ok;
  out.field("verdict", violated       ? name_of(Proof::Verdict::violated)
                       : inconclusive ? name_of(Proof::Verdict::inconclusive)
                                      : name_of(Proof::Verdict::proved));
  out.end_object();
  report.text += fmt::format(
      "\nmethod:  {}\npolicy:  {} sha256 {}\nschema:  {} sha256 {}\nlibrary: careline {}\n{}\n",
      method, impl->doc.name, impl->digest, Schema::id, schema, CARELINE_VERSION, scope);
  report.json = out.view();
  return report;
}

}  // namespace careline::policy
