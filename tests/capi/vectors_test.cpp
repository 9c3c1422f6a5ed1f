// The golden vectors (tests/golden/README.md), read through careline.hpp.
#include <careline/careline.hpp>
#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

namespace {

using Json = nlohmann::json;

const careline::Engine& engine() {
  static const careline::Engine shared = [] {
    std::uint8_t key[32];
    for (std::uint8_t i = 0; i < sizeof key; ++i) key[i] = i;
    return careline::Engine::open(careline::EngineOptions(CARELINE_SOURCE_DIR "/lib/assets")
                                      .redaction_key(key, sizeof key, 1));
  }();
  return shared;
}

std::vector<Json> vectors(const std::string& name) {
  std::ifstream in(CARELINE_SOURCE_DIR "/tests/golden/vectors/" + name + ".jsonl");
  REQUIRE(in);
  std::vector<Json> all;
  for (std::string line; std::getline(in, line);) all.push_back(Json::parse(line));
  return all;
}

std::int32_t value(std::int32_t vocabulary, const std::string& name) {
  const std::int32_t found = careline_label_value(vocabulary, name.data(), name.size());
  REQUIRE(found >= 0);
  return found;
}

std::string name(std::int32_t vocabulary, std::int32_t of) {
  const char* found = careline_label_name(vocabulary, of);
  return found == nullptr ? "?" : found;
}

// The offsets of a piece in every unit, and the piece itself.
template <typename Piece>
Json place(const Piece& p, std::string_view text) {
  return {{"text", text.substr(p.begin, p.end - p.begin)},
          {"bytes", {p.begin, p.end}},
          {"utf16", {p.utf16_begin, p.utf16_end}},
          {"chars", {p.char_begin, p.char_end}}};
}

Json without(Json piece, const char* member) {
  piece.erase(member);
  return piece;
}

void check(careline::Array<careline_span> spans, const Json& expect, std::string_view text) {
  REQUIRE(spans.size() == expect.at("spans").size());
  for (std::size_t i = 0; i < spans.size(); ++i) {
    Json found = place(spans[i], text);
    found["kind"] = name(CARELINE_VOCABULARY_PHI_KIND, spans[i].kind);
    CHECK(found == without(expect["spans"][i], "confidence"));
    CHECK(spans[i].confidence ==
          Approx(expect["spans"][i]["confidence"].get<float>()).margin(0.002));
  }
}

void check(careline::Array<careline_signal> signals, const Json& expect, std::string_view text) {
  REQUIRE(signals.size() == expect.at("signals").size());
  for (std::size_t i = 0; i < signals.size(); ++i) {
    Json found = place(signals[i], text);
    found["signal"] = name(CARELINE_VOCABULARY_SIGNAL, signals[i].signal);
    found["assertion"] = name(CARELINE_VOCABULARY_ASSERTION, signals[i].assertion);
    found["who"] = name(CARELINE_VOCABULARY_WHO, signals[i].who);
    CHECK(found == without(expect["signals"][i], "score"));
    CHECK(signals[i].score == Approx(expect["signals"][i]["score"].get<float>()).margin(0.002));
  }
}

void check_intent(std::string_view label, float confidence, std::int32_t reason,
                  std::int32_t language, const Json& expect) {
  CHECK(label == expect.at("intent").get<std::string>());
  CHECK(confidence == Approx(expect["confidence"].get<float>()).margin(0.002));
  CHECK(name(CARELINE_VOCABULARY_REASON, reason) == expect["reason"]);
  CHECK(name(CARELINE_VOCABULARY_LANGUAGE, language) == expect["language"]);
}

// Owns what a careline::Message and careline::RedactOptions borrow.
struct Call {
  std::map<std::string, std::string> about, options;
  std::string text;

  static std::map<std::string, std::string> strings(const Json& vector, const char* member) {
    std::map<std::string, std::string> out;
    const Json none = Json::object();
    for (const auto& [key, v] : (vector.contains(member) ? vector[member] : none).items())
      out[key] = v.is_string() ? v.get<std::string>() : v.dump();
    return out;
  }

  explicit Call(const Json& vector)
      : about(strings(vector, "about")),
        options(strings(vector, "options")),
        text(vector.value("text", "")) {
    const std::string hex = vector.value("bytes", "");
    for (std::size_t i = 0; i < hex.size(); i += 2)
      text.push_back(static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16)));
  }

  careline::Message message() {
    careline::Message m(text);
    m.id(about["id"]).page(about["page"]).role(about["role"]).purpose(about["purpose"]);
    m.subject(about["subject"]);
    if (about.count("channel") != 0)
      m.channel(value(CARELINE_VOCABULARY_CHANNEL, about["channel"]));
    if (about.count("speaker") != 0)
      m.speaker(value(CARELINE_VOCABULARY_SPEAKER, about["speaker"]));
    if (about.count("language") != 0)
      m.language(value(CARELINE_VOCABULARY_LANGUAGE, about["language"]));
    if (about.count("verified") != 0) m.verified(about["verified"] == "true" ? 1 : 0);
    if (about.count("hours") != 0)
      m.open_hours(about["hours"] == "closed" ? 0 : about["hours"] == "open" ? 1 : 2);
    return m;
  }

  careline::RedactOptions redaction() {
    careline::RedactOptions o;
    if (options.count("operator") != 0)
      o.with(value(CARELINE_VOCABULARY_OPERATOR, options["operator"]));
    if (options.count("profile") != 0) o.profile(options["profile"]);
    if (options.count("keep_last") != 0)
      o.mask_keep_last(static_cast<std::uint32_t>(std::stoul(options["keep_last"])));
    if (options.count("role") != 0) o.role(options["role"], options["purpose"]);
    return o;
  }
};

void replay(careline::Conversation& conversation, const Json& vector) {
  for (const Json& turn : vector.value("before", Json::array())) {
    if (turn.contains("agent")) {
      conversation.agent_turn(turn["agent"].get<std::string>());
    } else if (turn.contains("known")) {
      conversation.known_party(value(CARELINE_VOCABULARY_PHI_KIND, turn["known"]),
                               turn["value"].get<std::string>());
    } else if (turn.contains("revise")) {
      conversation.replace_tail();
    } else {
      const std::string text = turn["patient"];
      engine().process(careline::Message(text), &conversation);
    }
  }
}

// What lies between the pieces is the same before and after; removing may take a space with it.
void check_output(const careline::Phi& phi, std::string_view text) {
  std::size_t from = 0, to = 0;
  for (const careline_span& s : phi.spans()) {
    CHECK(text.substr(from, s.begin - from) == phi.redacted().substr(to, s.out_begin - to));
    from = s.end;
    to = s.out_end;
  }
  CHECK(text.substr(from) == phi.redacted().substr(to));
}

void check_failure(const Json& vector, Call& call, careline::Conversation& conversation) {
  const Json& expect = vector["expect"];
  try {
    if (vector["call"] == "detect") engine().detect(call.message(), &conversation);
    if (vector["call"] == "redact")
      engine().redact(call.message(), call.redaction(), &conversation);
    if (vector["call"] == "process") engine().process(call.message(), &conversation);
    FAIL("nothing was thrown");
  } catch (const careline::Error& e) {
    CHECK(e.status_name() == expect["error"].get<std::string>());
    CHECK(e.offset() == expect["offset"].get<std::int64_t>());
  }
}

void check_vector(const Json& vector) {
  const Json& expect = vector.at("expect");
  const std::string kind = vector.at("call");
  Call call(vector);
  careline::Conversation conversation = engine().conversation();
  replay(conversation, vector);
  if (expect.contains("error")) {
    check_failure(vector, call, conversation);
  } else if (kind == "detect") {
    check(engine().detect(call.message(), &conversation).spans(), expect, call.text);
  } else if (kind == "redact") {
    const careline::Phi phi = engine().redact(call.message(), call.redaction(), &conversation);
    CHECK(phi.redacted() == expect["redacted"].get<std::string>());
    check(phi.spans(), expect, call.text);
    if (call.options["operator"] != "remove") check_output(phi, call.text);
  } else if (kind == "classify") {
    const careline::Intent intent = engine().classify(call.message(), &conversation);
    check_intent(intent.label(), intent.confidence(), intent.reason(), intent.language(), expect);
    const auto ranking = intent.ranking();
    REQUIRE(ranking.size() >= expect["ranking"].size());
    for (std::size_t i = 0; i < expect["ranking"].size(); ++i)
      CHECK(ranking[i].first == expect["ranking"][i].get<std::string>());
  } else if (kind == "signals") {
    check(engine().signals(call.message()).items(), expect, call.text);
  } else {
    const careline::Decision d = engine().process(call.message(), &conversation);
    CHECK(name(CARELINE_VOCABULARY_TIER, d.tier()) == expect["tier"]);
    CHECK(d.queue() == expect["queue"].get<std::string>());
    CHECK(d.reply_template() == expect["template"].get<std::string>());
    CHECK(d.redacted() == expect["redacted"].get<std::string>());
    check_intent(d.intent(), d.intent_confidence(), d.intent_reason(), d.language(), expect);
    check(d.spans(), expect, call.text);
    check(d.signals(), expect, call.text);
  }
}

}  // namespace

TEST_CASE("Golden vectors", "[capi][cpp]") {
  const std::string file =
      GENERATE("detect", "redact", "classify", "signals", "process", "conversation", "errors");
  const std::vector<Json> all = vectors(file);
  REQUIRE(all.size() >= 7);
  for (const Json& vector : all) {
    INFO(file << ' ' << vector["id"]);
    check_vector(vector);
  }
}

TEST_CASE("A batch of all plain golden messages says the same", "[capi][cpp]") {
  std::vector<Json> plain;
  for (Json& vector : vectors("redact")) {
    if (!vector.contains("options") && !vector.contains("about"))
      plain.push_back(std::move(vector));
  }
  REQUIRE(plain.size() >= 3);
  std::vector<std::string_view> texts;
  for (const Json& vector : plain) texts.push_back(vector["text"].get_ref<const std::string&>());
  const careline::Batch batch = engine().batch(texts, CARELINE_STEP_REDACT);
  for (std::size_t i = 0; i < plain.size(); ++i) {
    CHECK(batch.redacted(i) == plain[i]["expect"]["redacted"].get<std::string>());
    check(batch.spans(i), plain[i]["expect"], texts[i]);
  }
}
