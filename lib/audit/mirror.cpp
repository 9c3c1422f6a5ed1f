#include "audit/mirror.h"

#include <algorithm>

namespace careline::audit {
namespace {

bool signed_by_any(std::string_view text, const std::vector<VerifierKey>& keys) {
  const Result<Note> note = Note::parse(text);
  return note.ok() && std::any_of(keys.begin(), keys.end(),
                                  [&](const VerifierKey& k) { return note->signed_by(k); });
}

// Where the leaves were synced for certain: the checkpoint before the newest one. Behind it a power
// loss may have left anything.
std::uint64_t synced_leaves(const std::vector<StoredNote>& notes) {
  std::uint64_t newest = 0;
  std::uint64_t before = 0;
  for (const StoredNote& n : notes) {
    if (n.kind != NoteKind::checkpoint) continue;
    before = newest;
    newest = n.size;
  }
  return before;
}

Result<void> complete_leaves(AppendFile& file, Store& store, const State& state,
                             std::uint64_t synced) {
  const std::uint64_t first = std::min(synced, file.size() / sizeof(Digest));
  const Result<std::string> expected = store.leaf_bytes(first, state.size);
  if (!expected.ok()) return expected.error();
  const std::uint64_t at = first * sizeof(Digest);
  const Result<std::string> found = file.read(at, expected->size());
  if (!found.ok()) return found.error();
  const std::string_view have = *found;
  const auto difference =
      std::mismatch(have.begin(), have.end(), expected->begin(), expected->end()).first;
  const std::size_t same = static_cast<std::size_t>(difference - have.begin());
  if (Result<void> r = file.truncate(at + same); !r.ok()) return r;
  return file.append(std::string_view(*expected).substr(same));
}

Result<void> complete_notes(AppendFile& file, const std::vector<StoredNote>& notes,
                            const std::vector<VerifierKey>& keys) {
  const Result<std::string> found = file.read(0, static_cast<std::size_t>(file.size()));
  if (!found.ok()) return found.error();
  std::string expected;
  for (const StoredNote& n : notes) expected += n.text + "\n";
  const std::size_t most = std::min(expected.size(), found->size());
  std::size_t same = 0;
  while (same < most && expected[same] == (*found)[same]) ++same;
  // From the start of the first note that differs: is anything there that our keys have signed?
  std::size_t boundary = 0;
  for (const StoredNote& n : notes) {
    if (boundary + n.text.size() + 1 > same) break;
    boundary += n.text.size() + 1;
  }
  for (const std::string_view text : split_notes(std::string_view(*found).substr(boundary))) {
    if (signed_by_any(text, keys)) {
      return fail(Status::audit_tampered,
                  "the log's database is older than a checkpoint that it has signed");
    }
  }
  if (Result<void> r = file.truncate(boundary); !r.ok()) return r;
  return file.append(std::string_view(expected).substr(boundary));
}

}  // namespace

std::vector<std::string_view> split_notes(std::string_view file, std::string_view* rest) {
  std::vector<std::string_view> out;
  while (!file.empty()) {
    const std::size_t text_end = file.find("\n\n");
    if (text_end == std::string_view::npos) break;
    const std::size_t end = file.find("\n\n", text_end + 2);
    if (end == std::string_view::npos) break;
    out.push_back(file.substr(0, end + 1));
    file.remove_prefix(end + 2);
  }
  if (rest != nullptr) *rest = file;
  return out;
}

Result<Mirror> Mirror::open(const std::string& directory, Store& store, const State& state,
                            const std::vector<VerifierKey>& keys, std::uint64_t& lost) {
  Mirror out;
  Result<AppendFile> leaves = AppendFile::open(directory + "/" + leaves_name);
  if (!leaves.ok()) return leaves.error();
  out.leaves_ = std::move(*leaves);
  Result<AppendFile> notes = AppendFile::open(directory + "/" + checkpoints_name);
  if (!notes.ok()) return notes.error();
  out.notes_ = std::move(*notes);
  const Result<std::vector<StoredNote>> stored = store.notes();
  if (!stored.ok()) return stored.error();
  // Notes first: a rollback is refused before anything is shortened.
  if (Result<void> r = complete_notes(out.notes_, *stored, keys); !r.ok()) return r.error();
  const std::uint64_t known = out.leaves_.size() / sizeof(Digest);
  lost = known > state.size ? known - state.size : 0;
  if (Result<void> r = complete_leaves(out.leaves_, store, state, synced_leaves(*stored));
      !r.ok()) {
    return r.error();
  }
  if (Result<void> r = out.sync(); !r.ok()) return r.error();
  return out;
}

Result<void> Mirror::add(std::string_view leaves, std::string_view notes) {
  leaf_backlog_ += leaves;
  note_backlog_ += notes;
  Result<void> result = leaf_backlog_.empty() ? Result<void>() : leaves_.append(leaf_backlog_);
  if (result.ok()) {
    leaf_backlog_.clear();
    if (!note_backlog_.empty()) result = notes_.append(note_backlog_);
    if (result.ok()) note_backlog_.clear();
  }
  return result.ok() || !broken() ? Result<void>() : result;
}

Result<void> Mirror::sync() {
  if (Result<void> r = add({}, {}); !r.ok()) return r;
  if (!leaf_backlog_.empty() || !note_backlog_.empty()) {
    return fail(Status::io, "the copies of the tree and its checkpoints cannot be written");
  }
  if (Result<void> r = leaves_.sync(); !r.ok()) return r;
  return notes_.sync();
}

}  // namespace careline::audit
