// No content (principle P3): what must not be stored is in no file of the log, of the spill
// directory or of an export, and no error says it.
#include "log_fixture.h"

namespace careline::audit::test {
namespace {

constexpr const char* message_canary = "CANARYmessageZanzibar";
constexpr const char* subject_canary = "CANARYsubjectKilimanjaro";
constexpr const char* guarded_canary = "CANARYguardedOkavango";

void check_no_canary(const std::string& directory, const std::string& canary) {
  for (const auto& file : fs::recursive_directory_iterator(directory)) {
    if (!file.is_regular_file()) continue;
    INFO(file.path().filename().string());
    CHECK(read_bytes(file.path()).find(canary) == std::string::npos);
  }
}

Entry canary_entry() {
  Entry e;
  e.kind = Kind::reveal;
  e.actor = {guarded_canary, "user", "nurse", {}};
  e.subject = subject_canary;
  e.message = message_canary;
  e.resource = guarded_canary;
  e.reason = guarded_canary;
  e.purpose = "TREAT";
  return e;
}

}  // namespace

TEST_CASE("Canaries are found in no file", "[canary]") {
  OpenOptions options = options_for(quick_directory("canary"));
  options.when_blocked = WhenBlocked::spill;
  options.spill_directory = quick_directory("canary-spill");
  fs::create_directories(options.spill_directory);
  std::string bundle;
  std::string readable;
  {
    const auto log = open_log(options);
    for (int i = 0; i < 3; ++i) REQUIRE(log->append(canary_entry()).ok());
    // While it is open, with its write-ahead log and shared memory.
    for (const char* c : {message_canary, subject_canary, guarded_canary}) {
      check_no_canary(options.directory, c);
    }
    for (const ExportFormat format : {ExportFormat::bundle, ExportFormat::jsonl, ExportFormat::csv,
                                      ExportFormat::fhir, ExportFormat::ocsf}) {
      ExportOptions o;
      o.format = format;
      o.filter.role = "auditor";
      o.filter.purpose = "test";
      o.filter.subject = format == ExportFormat::bundle ? "" : subject_canary;
      o.sink = [](void* user, std::string_view piece) {
        static_cast<std::string*>(user)->append(piece);
        return true;
      };
      o.user = format == ExportFormat::bundle ? &bundle : &readable;
      REQUIRE(log->write(o).ok());
    }
    // Errors name fields, never values.
    Entry bad = canary_entry();
    bad.details = guarded_canary;
    CHECK(log->append(bad).error().message.find("CANARY") == std::string::npos);
  }
  options.low_water_bytes = UINT64_MAX;
  {
    const auto log = open_log(options);
    CHECK(log->append(canary_entry())->spilled);
  }
  for (const char* c : {message_canary, subject_canary, guarded_canary}) {
    check_no_canary(options.directory, c);
    check_no_canary(options.spill_directory, c);
    CHECK(bundle.find(c) == std::string::npos);
  }
  // A reader with keys sees the guarded part, but never subject or message.
  CHECK(readable.find(guarded_canary) != std::string::npos);
  CHECK(readable.find(message_canary) == std::string::npos);
  CHECK(readable.find(subject_canary) == std::string::npos);
}

TEST_CASE("The library writes nothing to the standard streams", "[canary]") {
  const std::string captured = quick_directory("stderr");
  const int saved = ::dup(2);
  REQUIRE(::freopen(captured.c_str(), "w", stderr) != nullptr);
  OpenOptions options = options_for(quick_directory("quiet"));
  bool good = Log::init(options).ok();
  std::string bytes = read_bytes(options.directory + "/audit.db");
  bytes[200] = static_cast<char>(bytes[200] ^ 1);
  write_bytes(options.directory + "/audit.db", bytes);
  good = good && Log::open(options).error().status == Status::audit_damaged;
  std::fflush(stderr);
  ::dup2(saved, 2);
  ::close(saved);
  CHECK(good);
  CHECK(read_bytes(captured).empty());
}

}  // namespace careline::audit::test
