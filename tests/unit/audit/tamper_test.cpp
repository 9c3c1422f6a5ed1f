// Tampering: everything that somebody with the files, or even with the database key, might do to a
// log, and the verdict that each must get.
#include <functional>
#include <map>

#include "audit/keyring.h"
#include "audit/mirror.h"
#include "audit/store.h"
#include "log_fixture.h"

namespace careline::audit::test {
namespace {

constexpr int entries = 40;

// A closed log of two epochs with several checkpoints.
struct Victim {
  std::string directory;
  std::string key;
  std::string note;  // newest checkpoint
  std::uint64_t size = 0;

  explicit Victim(const std::string& name, const std::string& origin = test_origin) {
    directory = quick_directory(name);
    OpenOptions options = options_for(directory);
    options.origin = origin;
    options.checkpoint_entries = 10;
    const auto log = open_log(options);
    key = log->verifier_key();
    for (int i = 0; i < entries; ++i) {
      append_one(*log, i);
      if (i == 20) REQUIRE(log->rotate_epoch().ok());
    }
    REQUIRE(log->close().ok());
    note = last_note();
    size = verify_log(directory, key).size;
  }

  std::string file(const char* name) const { return directory + "/" + name; }
  std::string last_note() const {
    const std::string notes = read_bytes(file(checkpoints_name));
    return std::string(split_notes(notes).back());
  }
  Keyring keyring() const {
    Result<Keyring> out = Keyring::read(directory, options_for(directory).key);
    REQUIRE(out.ok());
    return std::move(*out);
  }
  // With the database key: what an insider can do. The seal goes, or it would show everything.
  void with_database(const std::function<void(Store&)>& change) const {
    const Keyring keys = keyring();
    {
      Result<Store> store =
          Store::open(file(database_name), {&keys.database_key(), keys.salt()}, {});
      REQUIRE(store.ok());
      change(*store);
      REQUIRE(store->database().checkpoint_wal(true).ok());
      REQUIRE(store->close().ok());
    }
    fs::remove(file(seal_name));
  }
  void sql(const char* text) const {
    with_database([&](Store& store) {
      const Result<void> r = store.database().run(text);
      INFO((r.ok() ? std::string() : r.error().message));
      REQUIRE(r.ok());
    });
  }
  Verdict verdict(bool with_key = true, const std::string& known = {}) const {
    return verify_log(directory, key, with_key, known);
  }
};

void check(const Verdict& verdict, VerdictCode code,
           std::optional<std::uint64_t> index = std::nullopt) {
  INFO(name_of(verdict.code) << ": " << verdict.detail);
  CHECK(name_of(verdict.code) == name_of(code));
  if (index) {
    REQUIRE(verdict.index.has_value());
    CHECK(*verdict.index == *index);
  }
}

// Writes every entry from `first` on again under changed bytes, with leaf hashes, tree and lookup
// tables that fit: only signatures stand in the way.
void rewrite_history(Store& store, std::uint64_t first, std::uint64_t size) {
  std::vector<std::string> rows;
  REQUIRE(store
              .for_each_entry(0, size,
                              [&](std::uint64_t, std::uint32_t, std::string_view,
                                  std::string_view bytes, bool) {
                                rows.emplace_back(bytes);
                                return true;
                              })
              .ok());
  State state;
  for (std::uint64_t i = 0; i < rows.size(); ++i) {
    // The monotonic time is field 3: its last byte is 39 bytes into the entry.
    if (i >= first) rows[i][39] = static_cast<char>(rows[i][39] ^ 1);
    state.frontier.add(leaf_hash(rows[i]));
    Result<Statement> s =
        store.database().prepare("UPDATE entry SET bytes = ?1, leaf = ?2 WHERE sequence = ?3");
    REQUIRE(s.ok());
    const Digest leaf = leaf_hash(rows[i]);
    s->bind_blob(1, rows[i]).bind_blob(2, as_view(leaf)).bind(3, static_cast<std::int64_t>(i));
    REQUIRE(s->run().ok());
  }
  state.size = rows.size();
  state.indexed = rows.size();
  REQUIRE(store.save(state).ok());
}

}  // namespace

TEST_CASE("An untouched log verifies in every way", "[tamper]") {
  const Victim v("clean");
  check(v.verdict(), VerdictCode::ok);
  check(v.verdict(false), VerdictCode::ok);
  check(v.verdict(true, v.note), VerdictCode::ok);
  CHECK(v.size > entries);
}

TEST_CASE("Changes by somebody who has the database key", "[tamper]") {
  const Victim v("insider");
  SECTION("change an entry") {
    v.sql("UPDATE entry SET bytes = CAST(bytes || x'00' AS BLOB) WHERE sequence = 7");
    check(v.verdict(), VerdictCode::tampered, 7);
  }
  SECTION("change an entry and its leaf hash") {
    v.sql("UPDATE entry SET leaf = zeroblob(32) WHERE sequence = 7");
    check(v.verdict(), VerdictCode::tampered, 7);
  }
  SECTION("delete an entry") {
    v.sql("DELETE FROM entry WHERE sequence = 9");
    check(v.verdict(), VerdictCode::tampered, 9);
  }
  SECTION("insert an entry") {
    v.sql(
        "UPDATE entry SET sequence = -sequence WHERE sequence >= 12;"
        "UPDATE entry SET sequence = 1 - sequence WHERE sequence < 0;"
        "INSERT INTO entry SELECT 12, epoch, leaf, bytes FROM entry WHERE sequence = 3");
    check(v.verdict(), VerdictCode::tampered, 12);
  }
  SECTION("swap two entries") {
    v.sql(
        "UPDATE entry SET sequence = -1 WHERE sequence = 4;"
        "UPDATE entry SET sequence = 4 WHERE sequence = 5;"
        "UPDATE entry SET sequence = 5 WHERE sequence = -1");
    check(v.verdict(), VerdictCode::tampered, 4);
  }
  SECTION("duplicate an entry over another") {
    v.sql(
        "UPDATE entry SET (leaf, bytes) = (SELECT leaf, bytes FROM entry WHERE sequence = 3) "
        "WHERE sequence = 6");
    check(v.verdict(), VerdictCode::tampered, 6);
  }
  SECTION("truncate the tail") {
    v.sql("DELETE FROM entry WHERE sequence >= 30");
    const Verdict verdict = v.verdict();
    check(verdict, VerdictCode::truncated);
    CHECK(verdict.known == v.size);
    CHECK(verdict.found == 30);
  }
  SECTION("truncate the tail with everything that says so in the database") {
    v.with_database([](Store& store) {
      Frontier frontier;
      REQUIRE(store
                  .for_each_entry(0, 30,
                                  [&](std::uint64_t, std::uint32_t, std::string_view,
                                      std::string_view bytes, bool) {
                                    frontier.add(leaf_hash(bytes));
                                    return true;
                                  })
                  .ok());
      REQUIRE(store.database()
                  .run("DELETE FROM entry WHERE sequence >= 30;"
                       "DELETE FROM lookup WHERE sequence >= 30;"
                       "DELETE FROM rule WHERE sequence >= 30; DELETE FROM note WHERE size > 30")
                  .ok());
      State state;
      state.size = 30;
      state.indexed = 30;
      state.frontier = frontier;
      REQUIRE(store.save(state).ok());
    });
    check(v.verdict(), VerdictCode::rolled_back);
    CHECK(Log::open(options_for(v.directory)).error().status == Status::audit_tampered);
  }
  SECTION("drop a row as if it had been purged") {
    v.sql(
        "UPDATE entry SET bytes = NULL WHERE sequence = 8;"
        "DELETE FROM lookup WHERE sequence = 8; DELETE FROM rule WHERE sequence = 8");
    check(v.verdict(), VerdictCode::tampered, 8);
  }
  SECTION("hide an entry from queries") {
    v.sql("UPDATE lookup SET subject = NULL WHERE sequence = 11");
    check(v.verdict(), VerdictCode::tampered, 11);
  }
  SECTION("hide a rule from queries") {
    v.sql("DELETE FROM rule WHERE sequence = 11 AND rule = 'disclose_bot'");
    check(v.verdict(), VerdictCode::tampered);
  }
  SECTION("change the stored tree") {
    v.sql("UPDATE state SET frontier = zeroblob(length(frontier))");
    check(v.verdict(), VerdictCode::tampered);
    CHECK(Log::open(options_for(v.directory)).error().status == Status::audit_tampered);
  }
  SECTION("write history again without signing it") {
    v.with_database([&](Store& store) { rewrite_history(store, 13, v.size); });
    check(v.verdict(), VerdictCode::tampered, 13);
  }
  SECTION("drop the link of an epoch") {
    v.sql("DELETE FROM note WHERE kind = 2");
    check(v.verdict(), VerdictCode::chain_broken);
  }
  SECTION("drop the checkpoint at the end of an epoch") {
    v.sql("DELETE FROM note WHERE id = (SELECT max(id) FROM note WHERE kind = 1 AND epoch = 0)");
    check(v.verdict(), VerdictCode::chain_broken);
  }
  SECTION("remove every signature") {
    v.sql("DELETE FROM note");
    fs::remove(v.file(checkpoints_name));
    check(v.verdict(), VerdictCode::unsealed);
  }
}

TEST_CASE("History signed again with the key of a later epoch", "[tamper]") {
  const Victim v("resign");
  const Keyring keys = v.keyring();
  const Signer thief = keys.signer(test_origin);
  v.with_database([&](Store& store) {
    rewrite_history(store, 3, v.size);
    // Every checkpoint of epoch 0 gets the new root at its size, signed with epoch 1's key.
    Result<std::vector<StoredNote>> notes = store.notes();
    REQUIRE(notes.ok());
    const Result<std::string> leaves = store.leaf_bytes(0, v.size);
    REQUIRE(leaves.ok());
    const Tree tree(leaves_of(*leaves));
    REQUIRE(store.database().run("DELETE FROM note").ok());
    for (StoredNote& n : *notes) {
      if (n.kind == NoteKind::checkpoint) {
        n.text = thief.sign(Checkpoint{test_origin, n.size, tree.root(n.size)}.text());
      }
      REQUIRE(store.insert(n).ok());
    }
    std::string file;
    for (const StoredNote& n : *notes) file += n.text + "\n";
    write_bytes(v.file(checkpoints_name), file);
    write_bytes(v.file(leaves_name), *leaves);
  });
  check(v.verdict(), VerdictCode::forked);
  check(v.verdict(false), VerdictCode::forked);
}

TEST_CASE("A second history under the same key", "[tamper]") {
  // The owner himself keeps a copy of the log and lets both grow.
  const Victim v("fork");
  const std::string copy = quick_directory("fork-copy");
  fs::copy(v.directory, copy, fs::copy_options::recursive);
  for (const std::string& directory : {v.directory, copy}) {
    const auto log = open_log(options_for(directory));
    append_one(*log, directory == copy ? 1000 : 2000);
  }
  const std::string notes = read_bytes(copy + "/" + std::string(checkpoints_name));
  const std::string known(split_notes(notes).back());
  check(v.verdict(true, known), VerdictCode::forked);
  check(v.verdict(false, known), VerdictCode::forked);
}

TEST_CASE("Changes by somebody who has only the files", "[tamper]") {
  const Victim v("outsider");
  const std::string database = v.file(database_name);
  SECTION("flip a byte of a page") {
    std::string bytes = read_bytes(database);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x40);
    write_bytes(database, bytes);
    check(v.verdict(), VerdictCode::damaged);
    check(v.verdict(false), VerdictCode::tampered);
  }
  SECTION("cut the database") {
    fs::resize_file(database, fs::file_size(database) / 2);
    check(v.verdict(), VerdictCode::damaged);
  }
  SECTION("put back the whole log") {
    const std::string old = quick_directory("outsider-old");
    fs::copy(v.directory, old, fs::copy_options::recursive);
    std::string known;
    {
      const auto log = open_log(options_for(v.directory));
      append_one(*log, 77);
      known = *log->checkpoint();
    }
    fs::remove_all(v.directory);
    fs::copy(old, v.directory, fs::copy_options::recursive);
    check(v.verdict(true), VerdictCode::ok);  // nothing inside can tell
    const Verdict verdict = v.verdict(true, known);
    check(verdict, VerdictCode::rolled_back);
    CHECK(verdict.found == v.size);
    check(v.verdict(false, known), VerdictCode::rolled_back);
  }
  SECTION("put back the database only") {
    const std::string old = read_bytes(database);
    {
      const auto log = open_log(options_for(v.directory));
      append_one(*log, 77);
    }
    write_bytes(database, old);
    check(v.verdict(), VerdictCode::rolled_back);
    CHECK(Log::open(options_for(v.directory)).error().status == Status::audit_tampered);
  }
  SECTION("put back an older copy of one page") {
    const std::string old = read_bytes(database);
    {
      const auto log = open_log(options_for(v.directory));
      for (int i = 0; i < 20; ++i) append_one(*log, i);
    }
    const std::string now = read_bytes(database);
    int replayed = 0;
    for (std::size_t at = 4096; at + 4096 <= old.size(); at += 4096) {
      if (old.compare(at, 4096, now, at, 4096) == 0) continue;
      std::string mixed = now;
      mixed.replace(at, 4096, old, at, 4096);
      write_bytes(database, mixed);
      fs::remove(v.file(seal_name));
      const Verdict verdict = v.verdict();
      INFO("page " << at / 4096 << " " << name_of(verdict.code) << ": " << verdict.detail);
      CHECK_FALSE(verdict.ok());
      CHECK_FALSE(verdict.inconclusive());
      ++replayed;
    }
    CHECK(replayed > 2);
  }
  SECTION("no signed checkpoints beside the database") {
    fs::remove(v.file(checkpoints_name));
    check(v.verdict(false), VerdictCode::tampered);
    fs::remove(v.file(seal_name));
    check(v.verdict(false), VerdictCode::unsealed);
  }
  SECTION("change the copy of the tree") {
    std::string leaves = read_bytes(v.file(leaves_name));
    leaves[5 * 32] = static_cast<char>(leaves[5 * 32] ^ 1);
    write_bytes(v.file(leaves_name), leaves);
    check(v.verdict(false), VerdictCode::tampered);
  }
  SECTION("cut the copy of the tree") {
    fs::resize_file(v.file(leaves_name), 32 * 25);
    check(v.verdict(false), VerdictCode::truncated);
  }
  SECTION("remove the seal") {
    fs::remove(v.file(seal_name));
    check(v.verdict(false), VerdictCode::unsealed);
    check(v.verdict(), VerdictCode::ok);
  }
  SECTION("damage the keyring") {
    std::string bytes = read_bytes(v.file(keyring_name));
    bytes[120] = bytes[120] == 'A' ? 'B' : 'A';
    write_bytes(v.file(keyring_name), bytes);
    check(v.verdict(), VerdictCode::damaged);
    check(v.verdict(false), VerdictCode::tampered);
  }
}

TEST_CASE("The write-ahead log of a crashed owner is cut or changed", "[tamper]") {
  const std::string directory = quick_directory("wal");
  const std::string live = quick_directory("wal-live");
  std::string key;
  {
    const auto log = open_log(options_for(live));
    key = log->verifier_key();
    for (int i = 0; i < 10; ++i) append_one(*log, i);
    REQUIRE(log->checkpoint().ok());
    for (int i = 0; i < 5; ++i) append_one(*log, i);
    fs::copy(live, directory, fs::copy_options::recursive);
  }
  const std::string wal = directory + "/audit.db-wal";
  check(verify_log(directory, key), VerdictCode::unanchored_since);
  const std::string bytes = read_bytes(wal);
  REQUIRE(bytes.size() > 10 * 4120);
  SECTION("cut to an earlier commit") {
    fs::resize_file(wal, bytes.size() - 4 * 4120);
  }
  SECTION("cut away") {
    fs::resize_file(wal, 0);
  }
  SECTION("one byte changed") {
    std::string changed = bytes;
    changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
    write_bytes(wal, changed);
  }
  const Verdict verdict = verify_log(directory, key);
  INFO(name_of(verdict.code) << ": " << verdict.detail);
  const bool lost =
      verdict.code == VerdictCode::truncated || verdict.code == VerdictCode::rolled_back;
  CHECK(lost);
  CHECK(read_bytes(wal).size() <= bytes.size());
}

TEST_CASE("Logs and checkpoints of others", "[tamper]") {
  const Victim a("mine");
  const Victim b("other", "audit.example.org/log2");
  const Victim same("same-name");
  check(verify_log(b.directory, a.key), VerdictCode::foreign);
  // The same origin, another key.
  check(verify_log(same.directory, a.key), VerdictCode::foreign);
  check(a.verdict(true, b.note), VerdictCode::foreign);
  check(a.verdict(true, same.note), VerdictCode::foreign);
  const std::string plain = "audit.example.org/log1\n7\nAAAA\n";
  VerifyOptions v;
  v.path = a.directory;
  v.known_checkpoint = plain;
  CHECK(verify(v).error().status == Status::invalid_argument);
  SECTION("a foreign checkpoint among the log's own") {
    std::string notes = read_bytes(a.file(checkpoints_name));
    write_bytes(a.file(checkpoints_name), notes + same.note + "\n");
    fs::remove(a.file(seal_name));
    check(a.verdict(), VerdictCode::foreign);
    check(a.verdict(false), VerdictCode::foreign);
  }
  SECTION("the database of another log") {
    fs::copy_file(same.file(database_name), a.file(database_name),
                  fs::copy_options::overwrite_existing);
    check(a.verdict(), VerdictCode::damaged);
    check(a.verdict(false), VerdictCode::tampered);
  }
  SECTION("the whole keyring and database of another log") {
    for (const char* name : {database_name, keyring_name}) {
      fs::copy_file(same.file(name), a.file(name), fs::copy_options::overwrite_existing);
    }
    check(a.verdict(), VerdictCode::damaged);
  }
}

TEST_CASE("Verification changes nothing and needs no right to write", "[tamper]") {
  const Victim v("readonly");
  std::map<std::string, std::string> before;
  for (const auto& file : fs::directory_iterator(v.directory)) {
    before[file.path().filename()] = read_bytes(file.path());
    fs::permissions(file.path(), fs::perms::owner_read);
  }
  fs::permissions(v.directory, fs::perms::owner_read | fs::perms::owner_exec);
  check(v.verdict(), VerdictCode::ok);
  check(v.verdict(false), VerdictCode::ok);
  fs::permissions(v.directory, fs::perms::owner_all);
  std::size_t files = 0;
  for (const auto& file : fs::directory_iterator(v.directory)) {
    CHECK(before[file.path().filename()] == read_bytes(file.path()));
    ++files;
  }
  CHECK(files == before.size());
}

}  // namespace careline::audit::test
