// Sequences of calls on one engine and one conversation, through the C ABI: every status is a known
// one, every result keeps its promises, nothing crashes.
//
// Input: records of one byte for the call, one for its options, one for the size of the text, then
// the text.
#include <careline/careline.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

void require(bool good) {
  if (!good) std::abort();
}

careline_engine* open_engine() {
  static constexpr std::uint8_t key[32] = {1, 2, 3};
  static const std::string assets = CARELINE_SOURCE_DIR "/lib/assets";
  careline_engine_options o;
  careline_engine_options_init(&o);
  o.assets_directory = assets.data();
  o.assets_directory_size = assets.size();
  o.max_message_bytes = 200;  // below what one record can hold, so that the cap is met too
  o.redaction_key = key;
  o.redaction_key_size = sizeof key;
  careline_engine* engine = nullptr;
  require(careline_engine_open(&o, &engine, nullptr) == CARELINE_OK);
  return engine;
}

bool known(careline_status status) {
  return status <= CARELINE_OK && status >= CARELINE_E_INTERNAL;
}

// True for success; a failure has an error object that says something. By reference: the argument
// is read when the call has been made.
bool ok(careline_status status, careline_error*& error) {
  require(known(status));
  if (status == CARELINE_OK) return true;
  require(error != nullptr && careline_error_status(error) == status);
  require(std::strlen(careline_error_message(error)) > 0);
  require(status != CARELINE_E_INTERNAL && status != CARELINE_E_NO_MEMORY);
  careline_error_free(error);
  return false;
}

bool on_boundary(const char* text, std::size_t size, std::uint32_t at) {
  return at == size || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check_spans(const careline_span* spans, std::size_t count, const char* text, std::size_t size,
                 std::size_t out_size) {
  std::uint32_t end = 0;
  std::uint32_t utf16 = 0;
  std::uint32_t chars = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const careline_span& s = spans[i];
    require(s.begin >= end && s.end > s.begin && s.end <= size);
    require(on_boundary(text, size, s.begin) && on_boundary(text, size, s.end));
    require(s.utf16_begin >= utf16 && s.utf16_end > s.utf16_begin);
    require(s.char_begin >= chars && s.char_end > s.char_begin && s.char_end <= s.utf16_end);
    require(s.confidence >= 0 && s.confidence <= 1);
    require(careline_label_name(CARELINE_VOCABULARY_PHI_KIND, s.kind) != nullptr);
    require(s.out_end >= s.out_begin && s.out_end <= out_size);
    end = s.end;
    utf16 = s.utf16_end;
    chars = s.char_end;
  }
}

void check_json(careline_status (*twin)(const careline_decision*, careline_text**,
                                        careline_error**) noexcept,
                const careline_decision* decision) {
  careline_text* json = nullptr;
  require(twin(decision, &json, nullptr) == CARELINE_OK);
  require(careline_text_size(json) > 1 && careline_text_data(json)[0] == '{');
  careline_text_free(json);
}

void process(const careline_engine* engine, careline_conversation* conversation,
             const careline_message& m) {
  careline_decision* decision = nullptr;
  careline_error* error = nullptr;
  if (!ok(careline_process(engine, conversation, &m, &decision, &error), error)) return;
  const std::int32_t tier = careline_decision_tier(decision);
  require(tier >= CARELINE_TIER_AUTOMATE && tier <= CARELINE_TIER_IMMEDIATE_HUMAN);
  std::size_t size = 0;
  std::size_t count = 0;
  careline_decision_redacted(decision, &size);
  const careline_span* spans = careline_decision_spans(decision, &count);
  check_spans(spans, count, m.text, m.text_size, size);
  const careline_signal* signals = careline_decision_signals(decision, &count);
  for (std::size_t i = 0; i < count; ++i) require(signals[i].end <= m.text_size);
  check_json(careline_decision_json, decision);
  careline_decision_free(decision);
}

void redact(const careline_engine* engine, careline_conversation* conversation,
            const careline_message& m, std::uint8_t how) {
  careline_redact_options o;
  careline_redact_options_init(&o);
  o.redact_operator = how % 10;  // 9 is none
  o.mask_keep_last = how / 16;
  careline_phi* phi = nullptr;
  careline_error* error = nullptr;
  if (!ok(careline_redact(engine, conversation, &m, &o, &phi, &error), error)) return;
  std::size_t size = 0;
  std::size_t count = 0;
  require(careline_phi_redacted(phi, &size) != nullptr);
  const careline_span* spans = careline_phi_spans(phi, &count);
  check_spans(spans, count, m.text, m.text_size, size);
  careline_phi_free(phi);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static careline_engine* const engine = open_engine();
  careline_conversation* conversation = nullptr;
  require(careline_conversation_open(engine, &conversation, nullptr) == CARELINE_OK);
  for (std::size_t at = 0; at + 3 <= size;) {
    const std::uint8_t call = data[at];
    const std::uint8_t how = data[at + 1];
    std::size_t length = data[at + 2];
    at += 3;
    if (length > size - at) length = size - at;
    careline_message m;
    careline_message_init(&m);
    m.text = reinterpret_cast<const char*>(data + at);
    m.text_size = length;
    m.channel = how % 7;  // 6 is none
    m.language = how % 15;
    at += length;
    careline_conversation* const with = call % 2 == 0 ? conversation : nullptr;
    careline_error* error = nullptr;
    switch (call / 2 % 8) {
      case 0:
        process(engine, with, m);
        break;
      case 1:
        redact(engine, with, m, how);
        break;
      case 2: {
        careline_intent* intent = nullptr;
        if (ok(careline_classify(engine, with, &m, &intent, &error), error)) {
          require(careline_intent_confidence(intent) >= 0 &&
                  careline_intent_confidence(intent) <= 1);
          careline_intent_free(intent);
        }
        break;
      }
      case 3:
        ok(careline_conversation_agent_turn(conversation, m.text, m.text_size, &error), error);
        break;
      case 4:
        ok(careline_conversation_known_party(conversation, how % 27, m.text, m.text_size, &error),
           error);
        break;
      case 5:
        ok(careline_conversation_replace_tail(conversation, &error), error);
        break;
      case 6: {
        careline_text* handoff = nullptr;
        require(careline_conversation_handoff(conversation, &handoff, nullptr) == CARELINE_OK);
        careline_text_free(handoff);
        break;
      }
      default: {
        careline_decision* decision = nullptr;
        if (ok(careline_evaluate(engine, m.text, m.text_size, &decision, &error), error)) {
          check_json(careline_decision_json, decision);
          careline_decision_free(decision);
        }
        break;
      }
    }
  }
  careline_conversation_free(conversation);
  return 0;
}
