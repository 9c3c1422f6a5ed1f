#include "audit/spill.h"

#include <dirent.h>
#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>

#include "base/mapped_file.h"

namespace careline::audit {
namespace {

constexpr std::string_view suffix = ".spill";
constexpr std::size_t max_spill_file = std::size_t{1} << 30;

SecureText bytes_of(const Draft& draft, const Moment& when) {
  SecureText out;
  ByteWriter writer(out);
  writer.u8(1);
  writer.u8(static_cast<std::uint8_t>(draft.kind));
  writer.u64(static_cast<std::uint64_t>(when.utc_ns));
  writer.u64(static_cast<std::uint64_t>(when.monotonic_ns));
  writer.item(draft.labels);
  writer.item(draft.guarded);
  writer.item(draft.actor_id);
  writer.item(draft.subject);
  writer.item(draft.has_message ? as_view(draft.message) : std::string_view());
  return out;
}

bool read_draft(std::string_view bytes, Draft& draft, Moment& when) {
  ByteReader reader(bytes);
  if (reader.u8() != 1) return false;
  draft.kind = static_cast<Kind>(reader.u8());
  when.utc_ns = static_cast<std::int64_t>(reader.u64());
  when.monotonic_ns = static_cast<std::int64_t>(reader.u64());
  draft.labels.append(reader.item());
  draft.guarded.append(reader.item());
  draft.actor_id.append(reader.item());
  draft.subject.append(reader.item());
  const std::string_view message = reader.item();
  draft.has_message = message.size() == draft.message.size();
  if (draft.has_message) std::copy(message.begin(), message.end(), draft.message.begin());
  return reader.done();
}

}  // namespace

Spill::Spill(std::string directory, const Id& log_id, const Secret& database_key)
    : directory_(std::move(directory)),
      prefix_(to_hex(log_id) + "-"),
      key_(derive(database_key, "spill")) {
  const Result<std::vector<std::string>> old = files();
  waiting_ = old.ok() && !old->empty();
}

std::string Spill::associated(std::string_view file, std::uint64_t record) const {
  return fmt::format("careline.audit/spill/v1 {} {}", file, record);
}

bool Spill::waiting() const {
  const std::lock_guard lock(mutex_);
  return waiting_;
}

Result<std::vector<std::string>> Spill::files() const {
  struct Close {
    void operator()(DIR* d) const noexcept { ::closedir(d); }
  };
  std::vector<std::string> out;
  const std::unique_ptr<DIR, Close> directory(::opendir(directory_.c_str()));
  if (!directory) return fail(Status::io, "the spill directory cannot be read");
  while (const dirent* entry = ::readdir(directory.get())) {
    const std::string_view name = entry->d_name;
    if (name.size() > suffix.size() && name.substr(0, prefix_.size()) == prefix_ &&
        name.substr(name.size() - suffix.size()) == suffix) {
      out.emplace_back(name);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

Result<void> Spill::add(const Draft& draft, const Moment& when) {
  const std::lock_guard lock(mutex_);
  if (name_.empty()) {
    std::uint8_t random[8];
    randombytes_buf(random, sizeof random);
    // The time first, so that files sort in the order in which they were begun.
    const std::string name =
        fmt::format("{}{:016x}{}{}", prefix_, when.utc_ns, to_hex(random), suffix);
    Result<AppendFile> file = AppendFile::open(directory_ + "/" + name);
    if (!file.ok()) return file.error();
    if (Result<void> r = sync_directory(directory_); !r.ok()) return r;
    file_ = std::move(*file);
    name_ = name;
    records_ = 0;
  }
  SecureText box;
  seal(key_, bytes_of(draft, when), associated(name_, records_), box);
  SecureText framed;
  ByteWriter(framed).item(box);
  Result<void> written = file_.append(framed);
  if (written.ok()) written = file_.sync();
  if (!written.ok()) {
    // What of it reached the disk is unknown: the next entry begins another file.
    name_.clear();
    return written;
  }
  ++records_;
  waiting_ = true;
  return {};
}

Result<void> Spill::merge(Ledger& ledger, std::size_t batch) {
  {
    const std::lock_guard lock(mutex_);
    name_.clear();  // later entries go to another file
    file_ = AppendFile();
    waiting_ = false;
  }
  const Result<std::vector<std::string>> names = files();
  if (!names.ok()) return names.error();
  for (const std::string& name : *names) {
    {
      const std::lock_guard lock(mutex_);
      if (name == name_) continue;
    }
    if (Result<void> r = merge_file(ledger, name, batch); !r.ok()) {
      const std::lock_guard lock(mutex_);
      waiting_ = true;
      return r;
    }
  }
  return {};
}

Result<void> Spill::merge_file(Ledger& ledger, const std::string& name, std::size_t batch) {
  const Result<MappedFile> file = MappedFile::open(directory_ + "/" + name, max_spill_file);
  if (!file.ok()) return file.error();
  const Result<std::uint64_t> taken = ledger.store().spilled(name);
  if (!taken.ok()) return taken.error();
  ByteReader reader(file->view());
  std::uint64_t record = 0;
  std::vector<Draft> drafts;
  std::vector<Moment> moments;
  bool damaged = false;
  const auto flush = [&]() -> Result<void> {
    if (drafts.empty()) return {};
    std::vector<Item> items(drafts.size());
    for (std::size_t i = 0; i < items.size(); ++i) items[i] = {&drafts[i], moments[i], {}};
    Ledger::Extra extra;
    extra.more = [&](Store& store) { return store.set_spilled(name, record); };
    if (Result<void> r = ledger.commit(items, extra); !r.ok()) return r;
    drafts.clear();
    moments.clear();
    return {};
  };
  for (; reader.left() > 0; ++record) {
    const std::string_view box = reader.item();
    // A torn last record was never acknowledged.
    if (!reader.good()) break;
    if (record < *taken) continue;
    const Result<SecureText> plain = open_seal(key_, box, associated(name, record));
    Draft draft;
    Moment when;
    if (!plain.ok() || !read_draft(*plain, draft, when)) {
      damaged = true;
      break;
    }
    drafts.push_back(std::move(draft));
    moments.push_back(when);
    if (drafts.size() >= batch) {
      ++record;
      Result<void> r = flush();
      --record;
      if (!r.ok()) return r;
    }
  }
  if (Result<void> r = flush(); !r.ok()) return r;
  const std::string details = fmt::format("{{\"merged\":{}}}", record - std::min(record, *taken));
  if (Result<void> r =
          ledger.record(Kind::resumed, "merge_spill", damaged ? "damaged" : "ok", details, {});
      !r.ok()) {
    return r;
  }
  // A damaged file is kept as evidence, out of the way of the next merge.
  const std::string path = directory_ + "/" + name;
  if (!damaged) return remove_file(directory_, name);
  if (::rename(path.c_str(), (path + ".damaged").c_str()) != 0) {
    return fail(Status::io, "a damaged spill file cannot be set aside");
  }
  return sync_directory(directory_);
}

}  // namespace careline::audit
