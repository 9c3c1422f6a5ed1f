#include "audit/bundle.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "audit/export.h"
#include "base/json_writer.h"

namespace careline::audit {
namespace {

constexpr std::size_t piece_bytes = 1U << 16;

// The walk of bundle.h over a tree. `Outside(low, high)` gives the root of a subtree that is not in
// the range, `leaf(i)` the hash of an entry that is.
template <typename Outside, typename Leaf>
Digest walk(const BundleRange& r, std::uint64_t low, std::uint64_t high, Outside& outside,
            Leaf& leaf) {
  if (high <= r.first || low >= r.end) return outside(low, high);
  if (high - low == 1) return leaf(low);
  const std::uint64_t middle = low + std::bit_floor(high - low - 1);
  const Digest left = walk(r, low, middle, outside, leaf);
  return node_hash(left, walk(r, middle, high, outside, leaf));
}

class BundleWriter {
 public:
  BundleWriter(const ExportOptions& options) : options_(options) {}

  bool line(JsonWriter& json) {
    buffer_.append(json.take());
    buffer_.push_back('\n');
    return buffer_.size() < piece_bytes || flush();
  }
  bool flush() {
    if (buffer_.empty()) return true;
    const bool good = options_.sink(options_.user, buffer_);
    buffer_.clear();
    return good;
  }

 private:
  const ExportOptions& options_;
  SecureText buffer_;
};

// Entries between the first and the last whose time is in the filter's range.
Result<BundleRange> range_of(Store& store, const Filter& filter, std::uint64_t size) {
  BundleRange out{size, 0, size};
  if (!filter.from_ns && !filter.to_ns) return out;
  Result<Statement> row = store.database().prepare(
      "SELECT min(sequence), max(sequence) FROM lookup WHERE time >= ?1 AND time < ?2 AND "
      "sequence < ?3");
  if (!row.ok()) return row.error();
  row->bind(1, filter.from_ns.value_or(INT64_MIN)).bind(2, filter.to_ns.value_or(INT64_MAX));
  row->bind(3, static_cast<std::int64_t>(size));
  const Result<bool> there = row->step();
  if (!there.ok()) return there.error();
  if (!*there || row->is_null(0)) {
    return fail(Status::not_found, "the log has no entries in the time range");
  }
  out.first = static_cast<std::uint64_t>(row->integer(0));
  out.end = static_cast<std::uint64_t>(row->integer(1)) + 1;
  return out;
}

// Links, what a link needs before it, and the newest checkpoint; everything for a whole log.
std::vector<const StoredNote*> notes_for(const std::vector<StoredNote>& notes,
                                         const std::string& newest, bool whole) {
  std::vector<const StoredNote*> out;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const bool link = notes[i].kind == NoteKind::link;
    const bool before_link = i + 1 < notes.size() && notes[i + 1].kind == NoteKind::link;
    const bool last = notes[i].text == newest;
    if (whole || link || before_link || last) out.push_back(&notes[i]);
    if (last) break;
  }
  return out;
}

}  // namespace

std::vector<Digest> range_proof(const BundleRange& range,
                                const std::function<Digest()>& next_leaf) {
  std::vector<Digest> proof;
  const auto outside = [&](std::uint64_t low, std::uint64_t high) {
    Frontier subtree;
    for (std::uint64_t i = low; i < high; ++i) subtree.add(next_leaf());
    proof.push_back(subtree.root());
    return proof.back();
  };
  const auto leaf = [&](std::uint64_t) { return next_leaf(); };
  if (range.size > 0) walk(range, 0, range.size, outside, leaf);
  return proof;
}

std::optional<Digest> range_root(const BundleRange& range, const std::vector<Digest>& leaves,
                                 const std::vector<Digest>& proof) {
  if (range.first >= range.end || range.end > range.size ||
      leaves.size() != range.end - range.first) {
    return std::nullopt;
  }
  std::size_t used = 0;
  bool short_of = false;
  const auto outside = [&](std::uint64_t, std::uint64_t) {
    if (used < proof.size()) return proof[used++];
    short_of = true;
    return Digest{};
  };
  const auto leaf = [&](std::uint64_t i) { return leaves[i - range.first]; };
  const Digest root = walk(range, 0, range.size, outside, leaf);
  if (short_of || used != proof.size()) return std::nullopt;
  return root;
}

Result<std::uint64_t> write_bundle(LogImpl& log, const std::string& checkpoint_note,
                                   const ExportOptions& options) {
  const Result<Note> note = Note::parse(checkpoint_note);
  if (!note.ok()) return note.error();
  const Result<Checkpoint> checkpoint = Checkpoint::parse(note->text);
  if (!checkpoint.ok()) return checkpoint.error();
  return log.with_reader([&](Store& store, const KeyTable&) -> Result<std::uint64_t> {
    const Result<BundleRange> range = range_of(store, options.filter, checkpoint->size);
    if (!range.ok()) return range.error();
    const Result<std::vector<StoredNote>> notes = store.notes();
    if (!notes.ok()) return notes.error();
    const Result<std::string> leaf_bytes = store.leaf_bytes(0, range->size);
    if (!leaf_bytes.ok()) return leaf_bytes.error();
    std::size_t at = 0;
    const std::vector<Digest> proof = range_proof(*range, [&] {
      Digest leaf{};
      std::copy_n(leaf_bytes->begin() + static_cast<std::ptrdiff_t>(at), leaf.size(), leaf.begin());
      at += leaf.size();
      return leaf;
    });

    BundleWriter writer(options);
    JsonWriter json;
    json.begin_object()
        .field("format", bundle_format)
        .field("origin", log.origin())
        .field("log_id", to_hex(log.log_id()))
        .field("size", range->size)
        .field("first", range->first)
        .field("end", range->end)
        .key("proof")
        .begin_array();
    for (const Digest& d : proof) json.string(base64(as_view(d)));
    json.end_array().end_object();
    bool good = writer.line(json);
    const bool whole = range->first == 0 && range->end == range->size;
    for (const StoredNote* n : notes_for(*notes, checkpoint_note, whole)) {
      if (!good) break;
      json.begin_object().field("note", n->text).end_object();
      good = writer.line(json);
    }
    std::uint64_t count = 0;
    const Result<void> walked =
        store.for_each_entry(range->first, range->end,
                             [&](std::uint64_t sequence, std::uint32_t epoch, std::string_view leaf,
                                 std::string_view bytes, bool purged) {
                               if (!good) return false;
                               json.begin_object().field("index", sequence).field("epoch", epoch);
                               json.field("leaf_hash", to_hex(as_bytes(leaf)));
                               if (purged) {
                                 json.field("purged", true);
                               } else {
                                 json.field("entry", base64(bytes));
                               }
                               json.end_object();
                               ++count;
                               good = writer.line(json);
                               return good;
                             });
    if (!walked.ok()) return walked.error();
    if (!good || !writer.flush()) return fail(Status::io, "the receiver of the export stopped it");
    return count;
  });
}

}  // namespace careline::audit
