// Verification of an exported bundle (format in bundle.h): needs the verifier key and nothing else.
#include <fmt/format.h>

#include <algorithm>

#include "audit/bundle.h"
#include "audit/entry_codec.h"
#include "audit/verify.h"
#include "base/json_reader.h"
#include "base/mapped_file.h"

namespace careline::audit {
namespace {

constexpr std::size_t max_bundle = std::size_t{1} << 40;
constexpr std::size_t max_line = std::size_t{64} << 20;

struct Bundle {
  std::string origin;
  std::string log_id;
  BundleRange range;
  std::vector<Digest> proof;
  std::vector<std::string> notes;
  std::vector<Digest> leaves;
  std::optional<Finding> finding;  // of the entries
  std::uint64_t purged = 0;
};

bool digest_from_base64(std::string_view text, Digest& out) {
  const std::optional<std::string> bytes = from_base64(text);
  if (!bytes || bytes->size() != out.size()) return false;
  std::copy(bytes->begin(), bytes->end(), out.begin());
  return true;
}

Finding broken(std::uint64_t line) {
  return {
      VerdictCode::damaged, fmt::format("line {} of the bundle cannot be read", line), {}, 0, 0};
}

bool read_header(const json::Value& v, Bundle& out) {
  if (v.string_or("format", "") != bundle_format) return false;
  out.origin = v.string_or("origin", "");
  out.log_id = v.string_or("log_id", "");
  const std::int64_t size = v.integer_or("size", -1);
  const std::int64_t first = v.integer_or("first", -1);
  const std::int64_t end = v.integer_or("end", -1);
  const json::Value* proof = v.find("proof");
  if (size < 1 || first < 0 || end <= first || end > size || proof == nullptr ||
      !proof->is(json::Value::Type::array)) {
    return false;
  }
  out.range = {static_cast<std::uint64_t>(size), static_cast<std::uint64_t>(first),
               static_cast<std::uint64_t>(end)};
  for (const json::Value& hash : proof->array()) {
    Digest d{};
    if (!hash.is(json::Value::Type::string) || !digest_from_base64(hash.string(), d)) return false;
    out.proof.push_back(d);
  }
  return true;
}

// False if the line is no entry at all; what is wrong with an entry is a finding.
bool read_entry(const json::Value& v, Bundle& out) {
  const std::uint64_t expected = out.range.first + out.leaves.size();
  Digest leaf{};
  if (!from_hex(v.string_or("leaf_hash", ""), leaf).ok() || v.integer_or("index", -1) < 0) {
    return false;
  }
  const auto tampered = [&](std::string_view what) {
    if (out.finding) return;
    out.finding =
        Finding{VerdictCode::tampered, fmt::format("entry {}: {}", expected, what), expected, 0, 0};
  };
  if (static_cast<std::uint64_t>(v.integer_or("index", -1)) != expected) {
    tampered("it is missing or out of order");
  }
  if (v.boolean_or("purged", false)) {
    ++out.purged;
  } else {
    const std::optional<std::string> bytes = from_base64(v.string_or("entry", ""));
    if (!bytes) return false;
    if (leaf_hash(*bytes) != leaf) tampered("its bytes do not have its hash");
    const Result<Fields> fields = fields_of(*bytes);
    if (!fields.ok()) {
      tampered("its bytes are not canonical");
    } else if (fields->sequence() != expected || to_hex(as_bytes((*fields)[5])) != out.log_id) {
      tampered("its bytes belong to another place");
    }
  }
  out.leaves.push_back(leaf);
  return true;
}

std::optional<Finding> read_bundle(std::string_view text, Bundle& out) {
  std::uint64_t number = 0;
  while (!text.empty()) {
    ++number;
    const std::size_t end = std::min(text.find('\n'), text.size());
    json::Limits limits;
    limits.max_bytes = max_line;
    const Result<json::Value> line = json::parse(text.substr(0, end), limits);
    text.remove_prefix(std::min(text.size(), end + 1));
    if (!line.ok() || !line->is(json::Value::Type::object)) return broken(number);
    if (number == 1) {
      if (!read_header(*line, out)) return broken(number);
      continue;
    }
    const json::Value* note = line->find("note");
    if (note != nullptr && note->is(json::Value::Type::string) && out.leaves.empty()) {
      out.notes.push_back(note->string());
    } else if (!read_entry(*line, out)) {
      return broken(number);
    }
  }
  if (number == 0) return broken(1);
  return std::nullopt;
}

// Entries against the newest checkpoint, and in a bundle of the whole log against all of them.
std::optional<Finding> check_tree(const Bundle& b, const Chain& chain, Verdict& out,
                                  const std::optional<Known>& known) {
  const Checkpoint& newest = chain.checkpoints.back().checkpoint;
  const std::uint64_t found = b.range.first + b.leaves.size();
  if (found < b.range.end || newest.size > b.range.size) {
    const std::uint64_t signed_entries = std::max(b.range.end, newest.size);
    return Finding{
        VerdictCode::truncated,
        fmt::format("{} entries were to be there, the last found is {}", signed_entries, found),
        {},
        signed_entries,
        found};
  }
  if (newest.size != b.range.size) {
    return Finding{VerdictCode::unanchored_since, "the bundle is larger than its checkpoint",
                   newest.size, 0, 0};
  }
  if (b.finding) return b.finding;
  const bool whole = b.range.first == 0 && b.range.end == b.range.size && b.proof.empty();
  std::optional<Digest> known_root;
  if (whole) {
    std::vector<std::uint64_t> also;
    if (known) also.push_back(known->checkpoint.size);
    TreeCheck tree(chain, {}, also);
    for (const Digest& leaf : b.leaves) {
      if (!tree.add(leaf)) break;
    }
    tree.finish();
    if (tree.finding()) return tree.finding();
    if (known) known_root = tree.root_at(known->checkpoint.size);
  } else {
    const std::optional<Digest> root = range_root(b.range, b.leaves, b.proof);
    if (!root || *root != newest.root) {
      return Finding{
          VerdictCode::tampered, "entries and proof do not lead to the signed root", {}, 0, 0};
    }
    if (known && known->checkpoint.size == newest.size) known_root = newest.root;
  }
  if (known) {
    if (std::optional<Finding> f = compare_known(*known, chain, newest.size, known_root)) return f;
    if (!known_root) {
      return Finding{VerdictCode::unanchored_since,
                     "a part of a log cannot be compared with a checkpoint of another size",
                     known->checkpoint.size, 0, 0};
    }
  }
  out.detail = fmt::format("entries {} to {} of {} are as signed, {} of them purged", b.range.first,
                           b.range.end - 1, b.range.size, b.purged);
  return std::nullopt;
}

}  // namespace

Result<Verdict> verify_bundle(const VerifyOptions& options) {
  const Result<MappedFile> file = MappedFile::open(options.path, max_bundle);
  if (!file.ok()) return file.error();
  const Result<std::optional<Known>> known = parse_known(options.known_checkpoint);
  if (!known.ok()) return known.error();
  Bundle bundle;
  Verdict out;
  if (std::optional<Finding> f = read_bundle(file->view(), bundle)) return verdict_of(*f);
  out.size = bundle.leaves.size();
  if (options.verifier_key.empty()) {
    out.code = VerdictCode::key_missing;
    out.detail = "no verifier key was given from outside the bundle";
    return out;
  }
  const Result<VerifierKey> key = VerifierKey::parse(options.verifier_key);
  if (!key.ok()) return key.error();
  if (key->name != bundle.origin || (!options.origin.empty() && options.origin != bundle.origin)) {
    out.code = VerdictCode::foreign;
    out.detail = "the bundle has another origin than expected";
    return out;
  }
  const std::vector<std::string_view> notes(bundle.notes.begin(), bundle.notes.end());
  const Chain chain = walk_chain(*key, bundle.log_id, notes);
  std::optional<Finding> finding = chain.finding;
  if (!finding && chain.checkpoints.empty()) {
    finding = Finding{VerdictCode::unsealed, "the bundle has no signed checkpoint", {}, 0, 0};
  }
  if (!finding) finding = check_tree(bundle, chain, out, *known);
  if (finding) {
    const std::uint64_t size = out.size;
    out = verdict_of(*finding);
    out.size = size;
  } else {
    out.code = VerdictCode::ok;
  }
  if (!chain.checkpoints.empty()) out.checkpoint = chain.checkpoints.back().note;
  return out;
}

}  // namespace careline::audit
