// Exports: every format, and bundles that verify on their own.
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "audit/note.h"
#include "audit/tree.h"
#include "base/json_reader.h"
#include "log_fixture.h"

namespace careline::audit::test {
namespace {

bool collect(void* user, std::string_view piece) {
  static_cast<std::string*>(user)->append(piece);
  return true;
}
bool refuse(void* /*user*/, std::string_view /*piece*/) {
  return false;
}

std::string exported(Log& log, ExportFormat format, std::optional<std::int64_t> from = {},
                     std::optional<std::int64_t> to = {}) {
  std::string out;
  ExportOptions o;
  o.format = format;
  o.filter.role = "auditor";
  o.filter.purpose = "HOPERAT";
  o.filter.asked_by = "auditor-1";
  o.filter.from_ns = from;
  o.filter.to_ns = to;
  o.sink = collect;
  o.user = &out;
  const Result<std::uint64_t> count = log.write(o);
  INFO((count.ok() ? std::string() : count.error().message));
  REQUIRE(count.ok());
  return out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// One entry of every kind, with awkward text in every field that a host fills.
std::unique_ptr<Log> log_of_every_kind(const std::string& directory) {
  auto log = open_log(options_for(directory));
  for (int k = 1; k <= 15; ++k) {
    Sample sample(k);
    Entry& e = sample.entry;
    e.kind = static_cast<Kind>(k);
    e.resource = "doc \"quoted\", with comma";
    e.recipient = "=HYPERLINK(\"x\")";
    e.reason = "línea uno\nline two";
    static constexpr std::string_view entities[] = {"doc/1", "doc/2"};
    e.entities = entities;
    e.model_ids = entities;
    const PhiCount phi[] = {{PhiKind::name, 2}, {PhiKind::zip, 1}};
    e.phi = phi;
    e.correlation_id = "corr-1";
    e.tier = k % 2 == 0 ? "automate" : "immediate_human";
    REQUIRE(log->append(e).ok());
  }
  return log;
}

std::string bundle_file(const std::string& text) {
  const std::string path = quick_directory("bundle");
  write_bytes(path, text);
  return path;
}

}  // namespace

TEST_CASE("JSON Lines, FHIR and OCSF are well-formed for every kind", "[export]") {
  const std::string directory = quick_directory("formats");
  const auto log = log_of_every_kind(directory);
  const std::uint64_t before = log->health().size;
  const std::vector<std::string> jsonl = lines_of(exported(*log, ExportFormat::jsonl));
  const std::vector<std::string> fhir = lines_of(exported(*log, ExportFormat::fhir));
  const std::vector<std::string> ocsf = lines_of(exported(*log, ExportFormat::ocsf));
  CHECK(jsonl.size() == before);
  CHECK(fhir.size() == before + 1);  // each export is an entry of the next
  CHECK(ocsf.size() == before + 2);
  int decisions = 0;
  for (const std::string& line : jsonl) {
    const Result<json::Value> v = json::parse(line);
    REQUIRE(v.ok());
    CHECK(v->string_or("leaf_hash", "").size() == 64);
    CHECK(v->integer_or("sequence", -1) >= 0);
  }
  for (const std::string& line : fhir) {
    const Result<json::Value> v = json::parse(line);
    REQUIRE(v.ok());
    CHECK(v->string_or("resourceType", "") == "AuditEvent");
    REQUIRE(v->find("type") != nullptr);
    CHECK_FALSE(v->string_or("recorded", "").empty());
    const json::Value* agents = v->find("agent");
    REQUIRE(agents != nullptr);
    REQUIRE_FALSE(agents->array().empty());
    for (const json::Value& a : agents->array()) CHECK(a.find("requestor") != nullptr);
    REQUIRE(v->find("source") != nullptr);
    CHECK(v->find("source")->find("observer") != nullptr);
    if (v->find("subtype")->array()[0].string_or("code", "") == "decision") {
      ++decisions;
      CHECK(v->find("type")->string_or("code", "") == "110113");
      CHECK(agents->array().size() >= 3);
      CHECK(v->string_or("action", "") == "E");
    }
  }
  CHECK(decisions == 1);
  for (const std::string& line : ocsf) {
    const Result<json::Value> v = json::parse(line);
    REQUIRE(v.ok());
    CHECK(v->integer_or("type_uid", 0) ==
          v->integer_or("class_uid", 0) * 100 + v->integer_or("activity_id", 0));
    CHECK(v->find("metadata")->string_or("version", "") == "1.1.0");
  }
}

TEST_CASE("CSV quotes, and runs no formula", "[export]") {
  const auto log = log_of_every_kind(quick_directory("csv"));
  const std::string csv = exported(*log, ExportFormat::csv);
  CHECK(csv.substr(0, 14) == "sequence,time,");
  CHECK(csv.find("\"doc \"\"quoted\"\", with comma\"") != std::string::npos);
  CHECK(csv.find("\"'=HYPERLINK(\"\"x\"\")\"") != std::string::npos);
  CHECK(csv.find(",=HYPERLINK") == std::string::npos);
  CHECK(csv.find("name:2 zip:1") != std::string::npos);
}

TEST_CASE("An export needs a role and a purpose, and may be stopped", "[export]") {
  const auto log = log_of_every_kind(quick_directory("export-denied"));
  ExportOptions o;
  o.sink = collect;
  std::string out;
  o.user = &out;
  CHECK(log->write(o).error().status == Status::denied);
  o.filter.role = "auditor";
  o.filter.purpose = "HOPERAT";
  o.sink = refuse;
  CHECK(log->write(o).error().status == Status::io);
  o.format = ExportFormat::bundle;
  CHECK(log->write(o).error().status == Status::io);
  o.filter.intent = "x";
  CHECK(log->write(o).error().status == Status::invalid_argument);
  o.sink = nullptr;
  CHECK(log->write(o).error().status == Status::invalid_argument);
  CHECK(export_format_from("fhir") == ExportFormat::fhir);
  CHECK_FALSE(export_format_from("xml").has_value());
}

TEST_CASE("A bundle of the whole log verifies alone, and shows every change", "[export]") {
  const std::string directory = quick_directory("whole");
  const auto log = log_of_every_kind(directory);
  REQUIRE(log->rotate_epoch().ok());
  for (int i = 0; i < 20; ++i) append_one(*log, i);
  const std::string known = *log->checkpoint();
  const std::string text = exported(*log, ExportFormat::bundle);
  const std::string key = log->verifier_key();
  const std::vector<std::string> lines = lines_of(text);
  const auto verdict_of_text = [&](const std::string& t, const std::string& k = {}) {
    return verify_log(bundle_file(t), k.empty() ? key : k, false, known);
  };
  const Verdict good = verdict_of_text(text);
  INFO(good.detail);
  CHECK(good.ok());
  CHECK(good.size == log->health().size);
  CHECK(verify_log(bundle_file(text), "", false).code == VerdictCode::key_missing);
  const auto joined = [](const std::vector<std::string>& l) {
    std::string out;
    for (const std::string& line : l) out += line + "\n";
    return out;
  };
  std::vector<std::string> changed = lines;
  const auto code = [&] { return name_of(verdict_of_text(joined(changed)).code); };
  SECTION("an entry changed") {
    std::string& line = changed[changed.size() - 4];
    const std::size_t at = line.find("\"entry\":\"") + 40;
    line[at] = line[at] == 'A' ? 'B' : 'A';
    CHECK(code() == "tampered");
  }
  SECTION("an entry removed") {
    changed.erase(changed.end() - 4);
    CHECK(code() == "truncated");
  }
  SECTION("two entries swapped") {
    std::swap(changed[changed.size() - 4], changed[changed.size() - 5]);
    CHECK(code() == "tampered");
  }
  SECTION("the tail cut") {
    changed.resize(changed.size() - 3);
    CHECK(code() == "truncated");
  }
  SECTION("the link dropped") {
    changed.erase(std::find_if(changed.begin(), changed.end(), [](const std::string& l) {
      return l.find("careline.audit/epoch") != std::string::npos;
    }));
    CHECK(code() == "foreign");
  }
  SECTION("the checkpoints dropped") {
    changed.erase(std::remove_if(changed.begin(), changed.end(),
                                 [](const std::string& l) { return l.find("\"note\"") == 1; }),
                  changed.end());
    CHECK(code() == "unsealed");
  }
  SECTION("no bundle at all") {
    changed = {"{}", "not json"};
    CHECK(code() == "damaged");
  }
  SECTION("another log's key") {
    const auto other = open_log(options_for(quick_directory("whole-other")));
    CHECK(verdict_of_text(text, other->verifier_key()).code == VerdictCode::foreign);
  }
}

TEST_CASE("A verifier written from the document alone agrees", "[export]") {
  std::string python;
  for (const char* candidate : {"python3", "/usr/bin/python3"}) {
    const std::string probe = std::string(candidate) + " -c 'import nacl' 2>/dev/null";
    if (python.empty() && std::system(probe.c_str()) == 0) python = candidate;
  }
  if (python.empty()) {
    std::cerr << "SKIPPED: no python3 with nacl (python3-nacl); the independent verifier was not "
                 "run\n";
    WARN("no python3 with nacl; the independent verifier was not run");
    return;
  }
  const auto log = log_of_every_kind(quick_directory("independent"));
  REQUIRE(log->rotate_epoch().ok());
  for (int i = 0; i < 9; ++i) append_one(*log, i);
  const std::string text = exported(*log, ExportFormat::bundle);
  const auto exit_code = [&](const std::string& t) {
    const std::string command = python + " " + CARELINE_SOURCE_DIR +
                                "/examples/python/verify_bundle.py " + bundle_file(t) + " '" +
                                log->verifier_key() + "' >/dev/null";
    return WEXITSTATUS(std::system(command.c_str()));
  };
  CHECK(exit_code(text) == 0);
  std::string changed = text;
  const std::size_t at = changed.rfind("\"entry\":\"") + 30;
  changed[at] = changed[at] == 'A' ? 'B' : 'A';
  CHECK(exit_code(changed) == 1);
  CHECK(exit_code(text.substr(0, text.rfind("{\"index\""))) == 1);
}

TEST_CASE("A bundle of a time range proves just that range", "[export]") {
  OpenOptions options = options_for(quick_directory("range"));
  auto clock = std::make_shared<TestClock>(1'000'000'000);
  options.clock = clock;
  const auto log = open_log(options);
  for (int i = 0; i < 30; ++i) {
    clock->set(1'000'000'000LL * (i + 2));
    append_one(*log, i);
  }
  const std::string text = exported(*log, ExportFormat::bundle, 10'000'000'000LL, 20'000'000'000LL);
  const std::vector<std::string> lines = lines_of(text);
  const Result<json::Value> header = json::parse(lines[0]);
  REQUIRE(header.ok());
  CHECK(header->integer_or("end", 0) - header->integer_or("first", 0) == 10);
  CHECK_FALSE(header->find("proof")->array().empty());
  const Verdict verdict = verify_log(bundle_file(text), log->verifier_key(), false);
  INFO(verdict.detail);
  CHECK(verdict.ok());
  CHECK(verdict.size == 10);
  std::string changed = text;
  const std::size_t at = changed.find("\"proof\":[\"") + 12;
  changed[at] = changed[at] == 'A' ? 'B' : 'A';
  CHECK(verify_log(bundle_file(changed), log->verifier_key(), false).code == VerdictCode::tampered);
}

TEST_CASE("A proof file is evidence for one entry", "[export]") {
  const auto log = open_log(options_for(quick_directory("proof")));
  AppendReceipt receipt;
  for (int i = 0; i < 20; ++i) {
    const AppendReceipt r = append_one(*log, i);
    if (i == 11) receipt = r;
  }
  const Result<std::string> proof = log->proof(receipt.sequence);
  REQUIRE(proof.ok());
  const std::string expected =
      "c2sp.org/tlog-proof@v1\nindex " + std::to_string(receipt.sequence) + "\n";
  CHECK(proof->substr(0, expected.size()) == expected);
  std::vector<Digest> hashes;
  std::size_t at = expected.size();
  while ((*proof)[at] != '\n') {
    const std::size_t end = proof->find('\n', at);
    const std::optional<std::string> bytes = from_base64(proof->substr(at, end - at));
    REQUIRE(bytes.has_value());
    Digest d{};
    std::copy(bytes->begin(), bytes->end(), d.begin());
    hashes.push_back(d);
    at = end + 1;
  }
  const Result<Note> note = Note::parse(proof->substr(at + 1));
  REQUIRE(note.ok());
  CHECK(note->signed_by(*VerifierKey::parse(log->verifier_key())));
  const Result<Checkpoint> checkpoint = Checkpoint::parse(note->text);
  REQUIRE(checkpoint.ok());
  Digest leaf{};
  REQUIRE(from_hex(receipt.leaf_hash, leaf).ok());
  CHECK(verify_inclusion(receipt.sequence, checkpoint->size, leaf, hashes, checkpoint->root));
  CHECK(log->proof(100000).error().status == Status::not_found);
}

TEST_CASE("The anchor gets every checkpoint in order", "[export]") {
  struct Anchors {
    std::vector<std::string> notes;
  } anchors;
  OpenOptions options = options_for(quick_directory("anchor"));
  options.checkpoint_entries = 5;
  options.anchor = [](void* user, const char* note, std::size_t size) {
    static_cast<Anchors*>(user)->notes.emplace_back(note, size);
  };
  options.anchor_user = &anchors;
  std::string key;
  {
    const auto log = open_log(options);
    key = log->verifier_key();
    for (int i = 0; i < 23; ++i) append_one(*log, i);
    REQUIRE(log->rotate_epoch().ok());
    append_one(*log, 99);
  }
  CHECK(anchors.notes.size() >= 6);
  std::uint64_t size = 0;
  for (const std::string& note : anchors.notes) {
    const Result<Checkpoint> c = Checkpoint::parse(Note::parse(note)->text);
    REQUIRE(c.ok());
    CHECK(c->size > size);
    size = c->size;
    CHECK(verify_log(options.directory, key, true, note).ok());
  }
}

TEST_CASE("Checkpoints come by time too", "[export]") {
  OpenOptions options = options_for(quick_directory("timer"));
  options.checkpoint_seconds = 1;
  const auto log = open_log(options);
  append_one(*log, 1);
  const std::uint64_t size = log->health().size;
  for (int i = 0; i < 300 && log->health().checkpoint_size < size; ++i) ::usleep(10000);
  CHECK(log->health().checkpoint_size == size);
}

}  // namespace careline::audit::test
