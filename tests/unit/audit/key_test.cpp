// Keys: the three ways of wrapping, and three different errors for a wrong key, a damaged file and
// a plaintext database.
#include <sqlite3.h>

#include "audit/keyring.h"
#include "log_fixture.h"

namespace careline::audit::test {
namespace {

// Stands for a key-management system: XORs with a pad that only it knows.
struct Kms {
  std::uint8_t pad = 0x33;
  int calls = 0;
  bool broken = false;
};

std::int32_t kms(void* user, const std::uint8_t* in, std::size_t in_size, std::uint8_t* out,
                 std::size_t* out_size) {
  auto* k = static_cast<Kms*>(user);
  ++k->calls;
  if (k->broken || *out_size < in_size) return -6;
  for (std::size_t i = 0; i < in_size; ++i) out[i] = static_cast<std::uint8_t>(in[i] ^ k->pad);
  *out_size = in_size;
  return 0;
}

KeySource kms_source(Kms& k) {
  KeySource out;
  out.wrap = kms;
  out.unwrap = kms;
  out.user = &k;
  return out;
}

Status open_status(const OpenOptions& options) {
  const Result<std::unique_ptr<Log>> log = Log::open(options);
  return log.ok() ? Status::ok : log.error().status;
}

}  // namespace

TEST_CASE("Raw key, passphrase and callbacks open what they made", "[keys]") {
  OpenOptions options = options_for(quick_directory("keys"));
  options.key = {};
  Kms k;
  KeySource wrong;
  const std::vector<std::uint8_t> other(32, 9);
  SECTION("raw") {
    options.key.raw = test_key();
    wrong.raw = other;
  }
  SECTION("passphrase") {
    options.key.passphrase = "correct horse battery staple";
    wrong.passphrase = "incorrect horse";
  }
  SECTION("callbacks") {
    options.key = kms_source(k);
    wrong.raw = other;
  }
  std::string key;
  {
    const auto log = open_log(options);
    key = log->verifier_key();
    append_one(*log);
  }
  const auto log = open_log(options);
  CHECK(log->verifier_key() == key);
  REQUIRE(log->close().ok());
  options.key = wrong;
  CHECK(open_status(options) == Status::audit_key);
  VerifyOptions v;
  v.path = options.directory;
  v.key = wrong;
  CHECK(verify(v).error().status == Status::audit_key);
}

TEST_CASE("A key-management system that refuses", "[keys]") {
  OpenOptions options = options_for(quick_directory("kms"));
  Kms k;
  options.key = kms_source(k);
  REQUIRE(Log::init(options).ok());
  CHECK(k.calls == 2);
  k.broken = true;
  CHECK(open_status(options) == Status::audit_key);
  k.broken = false;
  k.pad = 0x34;
  CHECK(open_status(options) == Status::audit_key);
}

TEST_CASE("Bad key sources are refused", "[keys]") {
  OpenOptions options = options_for(quick_directory("sources"));
  options.key = {};
  CHECK(open_status(options) == Status::invalid_argument);
  const std::vector<std::uint8_t> short_key(31, 1);
  options.key.raw = short_key;
  CHECK(open_status(options) == Status::invalid_argument);
  options.key.raw = test_key();
  options.key.passphrase = "both";
  CHECK(open_status(options) == Status::invalid_argument);
  options.key = {};
  options.key.wrap = kms;
  CHECK(open_status(options) == Status::invalid_argument);
}

TEST_CASE("Wrong key, damage and plaintext are three errors", "[keys]") {
  OpenOptions options = options_for(quick_directory("three"));
  REQUIRE(Log::init(options).ok());
  const std::string database = options.directory + "/audit.db";
  SECTION("wrong key") {
    const std::vector<std::uint8_t> other(32, 9);
    options.key.raw = other;
    CHECK(open_status(options) == Status::audit_key);
  }
  SECTION("damaged first page") {
    std::string bytes = read_bytes(database);
    bytes[100] = static_cast<char>(bytes[100] ^ 1);
    write_bytes(database, bytes);
    CHECK(open_status(options) == Status::audit_damaged);
  }
  SECTION("damaged keyring") {
    std::string bytes = read_bytes(options.directory + "/keyring");
    bytes.back() = bytes.back() == 'x' ? 'y' : 'x';
    write_bytes(options.directory + "/keyring", bytes);
    CHECK(open_status(options) == Status::audit_damaged);
  }
  SECTION("empty database") {
    write_bytes(database, "");
    CHECK(open_status(options) == Status::audit_damaged);
  }
  SECTION("plaintext database") {
    fs::remove(database);
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(database.c_str(), &db) == SQLITE_OK);
    REQUIRE(sqlite3_exec(db, "CREATE TABLE entry(x)", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
    CHECK(open_status(options) == Status::audit_plaintext);
    CHECK(verify_log(options.directory, {}).code == VerdictCode::damaged);
  }
}

TEST_CASE("Creating: what is there is never overwritten", "[keys]") {
  OpenOptions options = options_for(quick_directory("create"));
  OpenOptions absent = options;
  absent.create = false;
  CHECK(open_status(absent) == Status::not_found);
  OpenOptions nameless = options;
  nameless.origin = "with space";
  CHECK(open_status(nameless) == Status::invalid_argument);
  REQUIRE(Log::init(options).ok());
  CHECK(Log::init(options).error().status == Status::bad_state);
  OpenOptions other_origin = options;
  other_origin.origin = "someone.else/log";
  CHECK(open_status(other_origin) == Status::invalid_argument);
  SECTION("a lost manifest does not make a new log") {
    fs::remove(options.directory + "/manifest");
    CHECK(open_status(options) == Status::audit_damaged);
    CHECK(verify_log(options.directory, {}).code == VerdictCode::damaged);
  }
  SECTION("an interrupted creation starts over") {
    fs::remove(options.directory + "/manifest");
    write_bytes(options.directory + "/creating", "");
    CHECK(open_status(options) == Status::ok);
  }
}

TEST_CASE("Files of a log are the owner's alone", "[keys]") {
  OpenOptions options = options_for(quick_directory("modes"));
  const auto log = open_log(options);
  append_one(*log);
  for (const auto& file : fs::directory_iterator(options.directory)) {
    INFO(file.path().filename().string());
    const fs::perms open = fs::status(file.path()).permissions();
    CHECK((open & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
  }
}

TEST_CASE("Rewrapping changes the key and no entry", "[keys]") {
  OpenOptions options = options_for(quick_directory("rewrap"));
  const std::vector<std::uint8_t> other(32, 9);
  std::string key;
  {
    const auto log = open_log(options);
    key = log->verifier_key();
    append_one(*log);
    KeySource next;
    next.raw = other;
    REQUIRE(log->rewrap(next).ok());
    append_one(*log);
  }
  CHECK(open_status(options) == Status::audit_key);
  VerifyOptions v;
  v.path = options.directory;
  v.verifier_key = key;
  v.key.raw = other;
  const Result<Verdict> verdict = verify(v);
  REQUIRE(verdict.ok());
  CHECK(verdict->ok());
}

}  // namespace careline::audit::test
