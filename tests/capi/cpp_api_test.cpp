// careline.hpp: values and errors, ownership, and that it is the C ABI and nothing else.
#include <careline/careline.hpp>
#include <catch2/catch.hpp>

#include <cstring>
#include <filesystem>
#include <type_traits>

namespace {

const std::string assets = CARELINE_SOURCE_DIR "/lib/assets";
constexpr std::uint8_t key[32] = {3, 1, 4, 1, 5, 9};

template <typename T>
constexpr bool moves_only =
    std::is_nothrow_move_constructible_v<T>&& std::is_nothrow_move_assignable_v<T> &&
    !std::is_copy_constructible_v<T> && !std::is_copy_assignable_v<T>;
static_assert(moves_only<careline::Engine>);
static_assert(moves_only<careline::Conversation>);
static_assert(moves_only<careline::Decision>);
static_assert(moves_only<careline::Phi>);
static_assert(moves_only<careline::Intent>);
static_assert(moves_only<careline::Signals>);
static_assert(moves_only<careline::Batch>);
static_assert(moves_only<careline::Report>);
static_assert(moves_only<careline::Audit>);
static_assert(std::is_base_of_v<std::exception, careline::Error>);

const careline::Engine& engine() {
  static const careline::Engine shared = careline::Engine::open(
      careline::EngineOptions(assets).redaction_key(key, sizeof key, 2).timings(true));
  return shared;
}

struct Folder {
  std::string path = (std::filesystem::temp_directory_path() / "careline-cpp-XXXXXX").string();
  Folder() { REQUIRE(mkdtemp(path.data()) != nullptr); }
  ~Folder() { std::filesystem::remove_all(path); }
};

careline::AuditOptions log_options(const std::string& directory, bool create) {
  return careline::AuditOptions(directory)
      .origin("clinic.example/cpp")
      .key(key, sizeof key)
      .create(create ? CARELINE_CREATE_IF_ABSENT : CARELINE_CREATE_NEVER);
}

}  // namespace

TEST_CASE("A call throws, or returns its error", "[capi][cpp]") {
  const std::string bad = "bad \xFF";
  const auto result = engine().try_process(careline::Message(bad));
  REQUIRE_FALSE(result);
  CHECK(result.error().status() == CARELINE_E_INVALID_UTF8);
  CHECK(std::string(result.error().status_name()) == "invalid_utf8");
  CHECK(result.error().offset() == 4);
  CHECK(std::strlen(result.error().what()) > 0);
  try {
    engine().process(careline::Message(bad));
    FAIL("nothing was thrown");
  } catch (const careline::Error& e) {
    CHECK(e.status() == CARELINE_E_INVALID_UTF8);
    CHECK(e.offset() == 4);
  }
  CHECK_THROWS_AS(careline::Engine::open(careline::EngineOptions("/nowhere")), careline::Error);
  CHECK_FALSE(careline::Engine::try_open(careline::EngineOptions("/nowhere")));
  CHECK_THROWS_AS(engine().evaluate("{"), careline::Error);
  CHECK_THROWS_AS(engine().reload_policy("/nowhere"), careline::Error);
  CHECK_FALSE(engine().try_reload_policy("/nowhere"));
  CHECK_THROWS_AS(engine().test_policy("/nowhere"), careline::Error);
  CHECK_THROWS_AS(engine().explain("{"), careline::Error);
  CHECK_FALSE(careline::try_check_policy("/nowhere"));
}

TEST_CASE("An error without an object still says what it is", "[capi][cpp]") {
  const careline::Error error(nullptr, CARELINE_E_NO_MEMORY);
  CHECK(std::string(error.what()) == "no_memory");
  CHECK(error.offset() == -1);
  CHECK(error.line() == 0);
}

TEST_CASE("A decision through the wrapper is the decision of the C ABI", "[capi][cpp]") {
  const std::string text = "my chest hurts bad, call me at 415-555-0132";
  const auto message = careline::Message(text)
                           .id("m1")
                           .channel(CARELINE_CHANNEL_CHAT)
                           .speaker(CARELINE_SPEAKER_PATIENT)
                           .verified(0)
                           .open_hours(1)
                           .page("home");
  const auto d = engine().process(message);
  careline_decision* raw = nullptr;
  REQUIRE(careline_process(engine().get(), nullptr, message.raw(), &raw, nullptr) == CARELINE_OK);
  CHECK(d.tier() == careline_decision_tier(raw));
  CHECK(d.queue() == careline_decision_queue(raw));
  CHECK(d.reply_template() == careline_decision_template(raw));
  CHECK(d.reply() == careline_decision_reply(raw));
  CHECK(d.intent() == careline_decision_intent(raw));
  CHECK(d.intent_confidence() == careline_decision_intent_confidence(raw));
  CHECK(d.intent_reason() == careline_decision_intent_reason(raw));
  CHECK(d.language() == careline_decision_language(raw));
  CHECK(d.explanation() == careline_decision_explanation(raw));
  CHECK(d.id() != careline_decision_id(raw));
  std::size_t size = 0;
  const char* redacted = careline_decision_redacted(raw, &size);
  CHECK(d.redacted() == std::string_view(redacted, size));
  REQUIRE(d.spans().size() == 1);
  CHECK(careline::slice(text, d.spans()[0]) == "415-555-0132");
  CHECK(careline::slice(text, d.signals()[0]).find("chest") != std::string_view::npos);
  CHECK_FALSE(d.signals().empty());
  CHECK(d.json().find("\"id\":\"m1\"") != std::string::npos);
  CHECK(d.json().find("times_us") != std::string::npos);
  careline_decision_free(raw);
}

TEST_CASE("Handles move and free themselves", "[capi][cpp]") {
  auto first = engine().process(careline::Message("hello"));
  const std::string id(first.id());
  auto second = std::move(first);
  CHECK(second.id() == id);
  CHECK(first.id().empty());  // NOLINT a moved-from handle is NULL, and NULL has an answer
  second = engine().process(careline::Message("hello"));
  CHECK(second.id() != id);
}

TEST_CASE("Steps and batches", "[capi][cpp]") {
  const std::string text = "my ssn is 219-09-9999, i need a refill";
  const auto phi = engine().detect(careline::Message(text));
  CHECK(phi.redacted().empty());
  CHECK_FALSE(phi.spans().empty());
  const auto masked = engine().redact(
      careline::Message(text),
      careline::RedactOptions().with(CARELINE_OPERATOR_MASK).mask_keep_last(4).profile("strict"));
  CHECK(masked.redacted().find("***-**-9999") != std::string::npos);
  const auto intent = engine().classify(careline::Message(text));
  CHECK(intent.label() == "prescription_refill");
  CHECK(intent.ranking().front().first == intent.label());
  CHECK(engine().signals(careline::Message("I want to kill myself")).items()[0].signal ==
        CARELINE_SIGNAL_SELF_HARM);

  const std::uint32_t all =
      CARELINE_STEP_DETECT | CARELINE_STEP_REDACT | CARELINE_STEP_CLASSIFY | CARELINE_STEP_SIGNALS;
  const std::vector<std::string_view> texts = {text, "bad \xFF", "", "I want to kill myself"};
  const auto batch = engine().batch(texts, all);
  REQUIRE(batch.size() == 4);
  CHECK(batch.status(1) == CARELINE_E_INVALID_UTF8);
  for (const std::size_t i : {0U, 2U, 3U}) {
    INFO(i);
    const auto one = engine().redact(careline::Message(texts[i]));
    CHECK(batch.status(i) == CARELINE_OK);
    CHECK(batch.redacted(i) == one.redacted());
    REQUIRE(batch.spans(i).size() == one.spans().size());
    for (std::size_t k = 0; k < one.spans().size(); ++k) {
      CHECK(std::memcmp(&batch.spans(i)[k], &one.spans()[k], sizeof(careline_span)) == 0);
    }
    const auto single = engine().classify(careline::Message(texts[i]));
    const auto [index, confidence] = batch.intent(i);
    CHECK((index < 0 ? std::string_view() : engine().label(static_cast<std::size_t>(index))) ==
          single.label());
    CHECK(confidence >= 0);
    const auto signals = engine().signals(careline::Message(texts[i]));
    CHECK(batch.signals(i).size() == signals.items().size());
  }
  CHECK(batch.spans(1).empty());
  CHECK(batch.json().front() == '[');
  CHECK_FALSE(engine().try_batch(texts, 0));
}

TEST_CASE("A batch over Arrow-style buffers", "[capi][cpp]") {
  const std::string data = "call 415-555-0132my ssn is 219-09-9999";
  const std::vector<std::int64_t> offsets = {0, 17, 17, 38};
  const careline::Array<std::int64_t> at{offsets.data(), offsets.size()};
  const careline::Message defaults = careline::Message("").channel(CARELINE_CHANNEL_SMS);
  const auto options = careline::RedactOptions().with(CARELINE_OPERATOR_MASK);
  const auto batch = engine().batch(data, at, CARELINE_STEP_REDACT, options, &defaults);
  REQUIRE(batch.size() == 3);
  CHECK(batch.redacted(0) == "call ***-***-****");
  CHECK(batch.redacted(1).empty());
  REQUIRE(batch.spans(2).size() == 1);
  const std::string_view third = std::string_view(data).substr(17);
  CHECK(careline::slice(third, batch.spans(2)[0]) == "219-09-9999");

  const std::vector<std::string_view> texts = {std::string_view(data).substr(0, 17), "", third};
  const auto same = engine().batch(careline::Array<std::string_view>{texts.data(), texts.size()},
                                   CARELINE_STEP_REDACT, options);
  for (std::size_t i = 0; i < 3; ++i) CHECK(same.redacted(i) == batch.redacted(i));

  const std::vector<std::int64_t> beyond = {0, 39};
  CHECK(engine()
            .try_batch(data, careline::Array<std::int64_t>{beyond.data(), 2}, CARELINE_STEP_REDACT)
            .error()
            .status() == CARELINE_E_INVALID_ARGUMENT);
  CHECK_FALSE(engine().try_batch(data, {}, CARELINE_STEP_REDACT));
}

TEST_CASE("Keys from a key-management system, and an anchor", "[capi][cpp]") {
  struct Service {
    int wrapped = 0, unwrapped = 0;
    std::string note;
  } service;
  // Stands for a service that seals: what it hands out is not the key.
  const careline_key_callback wrap = [](void* user, const std::uint8_t* in, std::size_t size,
                                        std::uint8_t* out, std::size_t* out_size) -> std::int32_t {
    ++static_cast<Service*>(user)->wrapped;
    for (std::size_t i = 0; i < size; ++i) out[i] = in[i] ^ 0x5AU;
    *out_size = size;
    return CARELINE_OK;
  };
  const careline_key_callback unwrap = [](void* user, const std::uint8_t* in, std::size_t size,
                                          std::uint8_t* out,
                                          std::size_t* out_size) -> std::int32_t {
    ++static_cast<Service*>(user)->unwrapped;
    for (std::size_t i = 0; i < size; ++i) out[i] = in[i] ^ 0x5AU;
    *out_size = size;
    return CARELINE_OK;
  };
  const Folder folder;
  const std::string directory = folder.path + "/log";
  auto options =
      careline::AuditOptions(directory)
          .origin("clinic.example/cpp")
          .key_service(wrap, unwrap, &service)
          .create(CARELINE_CREATE_NEW)
          .durability(CARELINE_DURABILITY_RELAXED)
          .checkpoint_every(10, 60)
          .deadline_ms(4000)
          .anchor([](void* user, const char* note,
                     std::size_t size) { static_cast<Service*>(user)->note.assign(note, size); },
                  &service);
  {
    auto audit = careline::Audit::open(options);
    audit.append(R"({"kind":"outcome","outcome":"resolved"})");
    audit.close();
  }
  CHECK(service.wrapped == 1);
  CHECK(service.note.find("clinic.example/cpp\n") == 0);
  CHECK(careline::Audit::try_open(options).error().status() == CARELINE_E_BAD_STATE);
  CHECK(careline::Audit::try_open(options.create(CARELINE_CREATE_NEVER)));
  CHECK(service.unwrapped >= 1);
}

TEST_CASE("A conversation", "[capi][cpp]") {
  auto conversation = engine().conversation();
  CHECK_FALSE(conversation.try_replace_tail());
  CHECK_THROWS_AS(conversation.replace_tail(), careline::Error);
  conversation.known_party(CARELINE_PHI_NAME, "Thandiwe Mokgatle");
  CHECK_FALSE(conversation.try_known_party(99, "x"));
  conversation.agent_turn("What is your date of birth?");
  const auto d = engine().process(careline::Message("3 12 62"), &conversation);
  CHECK(d.redacted() == "[DATE_1]");
  CHECK(conversation.handoff().find("[DATE_1]") != std::string::npos);
  conversation.replace_tail();
  CHECK(conversation.handoff().find("[DATE_1]") == std::string::npos);
}

TEST_CASE("An audited engine", "[capi][cpp]") {
  const Folder folder;
  const std::string directory = folder.path + "/log";
  CHECK_FALSE(careline::Audit::try_open(log_options(directory, false)));
  auto audit = careline::Audit::open(log_options(directory, true));
  const std::string verifier = audit.verifier_key();
  {
    const auto audited = careline::Engine::open(
        careline::EngineOptions(assets).audit(audit).require_audit(true).redaction_key(
            key, sizeof key, 2));
    audited.process(careline::Message("hello").subject("p-1"));
    const std::string text = "reach me at 415-555-0132";
    const auto tokens = audited.redact(careline::Message(text),
                                       careline::RedactOptions().with(CARELINE_OPERATOR_TOKEN));
    CHECK(audited.reveal(tokens.redacted(), "nurse", "treatment") == text);
    CHECK(audited.try_reveal(tokens.redacted(), "scheduler", "scheduling").error().status() ==
          CARELINE_E_DENIED);
  }
  CHECK(audit.append(R"({"kind":"outcome","outcome":"resolved"})") > 0);
  CHECK_THROWS_AS(audit.append("{}"), careline::Error);
  CHECK(audit.query(R"({"role":"r","purpose":"p","kind":"decision"})").find("\"decision\"") !=
        std::string::npos);
  CHECK(audit.try_query("{}").error().status() == CARELINE_E_DENIED);
  CHECK(audit.report(R"({"role":"r","purpose":"p"})").find("\"messages\":1,") != std::string::npos);
  CHECK(audit.try_report("{}").error().status() == CARELINE_E_DENIED);
  CHECK(audit.try_report(R"({"role":"r","purpose":"p"})", {nullptr}).error().status() ==
        CARELINE_E_INVALID_ARGUMENT);
  const std::string checkpoint = audit.checkpoint();
  CHECK(checkpoint.find("clinic.example/cpp\n") == 0);
  audit.close();

  auto evidence = careline::VerifyOptions(directory);
  CHECK(careline::Audit::verify(evidence).outcome() == CARELINE_OUTCOME_INCONCLUSIVE);
  const auto report = careline::Audit::verify(
      evidence.verifier_key(verifier).key(key, sizeof key).known_checkpoint(checkpoint));
  CHECK(report.ok());
  CHECK(report.json().find("\"ok\"") != std::string::npos);
  CHECK_FALSE(report.text().empty());
}

TEST_CASE("Policy tools", "[capi][cpp]") {
  CHECK(careline::check_policy(assets + "/policies/healthcare.yaml").ok());
  CHECK(engine().explain("{}").text().find("immediate_human") != std::string_view::npos);
  CHECK(engine().evaluate("{}").tier() != CARELINE_TIER_AUTOMATE);
  CHECK(engine().json().find(careline_version()) != std::string::npos);
  CHECK_FALSE(engine().label(0).empty());
  CHECK(engine().label(63).empty());
  CHECK(careline::label_name(CARELINE_VOCABULARY_PHI_KIND, 12) == "ssn");
  CHECK(careline::label_name(77, 0).empty());
  CHECK(careline::label_value(CARELINE_VOCABULARY_PHI_KIND, "ssn") == 12);
  CHECK(careline::label_value(CARELINE_VOCABULARY_PHI_KIND, "Ssn") == -1);
  CHECK(careline::version() == careline_version());
}

TEST_CASE("Tickets of a log through the wrapper", "[capi][cpp]") {
  const Folder folder;
  auto log = careline::Audit::open(log_options(folder.path + "/log", true)
                                       .when_blocked(CARELINE_BLOCKED_BLOCK)
                                       .queue_entries(4)
                                       .low_water_bytes(0));
  std::vector<careline::Ticket> tickets;
  for (int i = 0; i < 20; ++i) tickets.push_back(log.append_async(R"({"kind":"config"})"));
  log.flush(20000);
  std::uint64_t before = 0;
  for (const auto& ticket : tickets) {
    CHECK(ticket.done());
    const std::uint64_t sequence = ticket.wait(0);
    CHECK(sequence > before);
    before = sequence;
  }
  CHECK(log.health().find("\"queued\":0") != std::string::npos);
  CHECK_FALSE(log.try_append_async("{}"));
  CHECK_THROWS_AS(
      careline::Audit::open(
          log_options(folder.path + "/other", true).when_blocked(CARELINE_BLOCKED_SPILL)),
      careline::Error);
}
