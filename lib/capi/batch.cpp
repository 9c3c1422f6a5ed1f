// Batches: flat buffers in, flat buffers out, one status per item.
#include "base/json_writer.h"
#include "capi/handles.h"

struct careline_batch {
  std::vector<careline_status> statuses;
  careline::SecureVector<careline_span> spans;
  std::vector<std::int64_t> span_offsets{0};
  careline::SecureText redacted;
  std::vector<std::int64_t> redacted_offsets{0};
  std::vector<std::int32_t> intents;
  std::vector<float> confidences;
  careline::SecureVector<careline_signal> signals;
  std::vector<std::int64_t> signal_offsets{0};
  bool redacted_any = false;        // spans have a place in the redacted text
  std::vector<std::string> labels;  // of the engine, which may be gone when the JSON is made
};

static_assert(careline::engine::step_detect == CARELINE_STEP_DETECT &&
              careline::engine::step_redact == CARELINE_STEP_REDACT &&
              careline::engine::step_classify == CARELINE_STEP_CLASSIFY &&
              careline::engine::step_signals == CARELINE_STEP_SIGNALS);

namespace {

using careline::JsonWriter;
using careline::Result;
using careline::Status;
using careline::capi::guarded;
using careline::capi::null_argument;
using careline::engine::Engine;
using careline::engine::Message;

constexpr std::uint32_t all_steps =
    CARELINE_STEP_DETECT | CARELINE_STEP_REDACT | CARELINE_STEP_CLASSIFY | CARELINE_STEP_SIGNALS;

template <typename Vector, typename Values>
void append(Vector& to, const Values& values) {
  to.insert(to.end(), values.begin(), values.end());
}

// The steps of one item; results go to the ends of the batch's buffers.
Result<void> run_item(const Engine& engine, std::uint32_t steps, const Message& message,
                      const careline::engine::RedactRequest& request, careline_batch& batch) {
  auto done = engine.run_steps(message, steps, request);
  if (!done) return std::move(done).error();
  append(batch.spans, careline::capi::to_spans(done->phi));
  batch.redacted.append(done->phi.redacted.view());
  append(batch.signals, careline::capi::to_signals(done->signals));
  batch.intents.push_back(done->intent.label_index);
  batch.confidences.push_back(done->intent.confidence);
  return {};
}

Result<void> check_offsets(const char* data, const int64_t* offsets, std::size_t n) {
  if (n == 0) return {};
  if (offsets == nullptr) return null_argument("offsets");
  if (offsets[0] < 0)
    return careline::fail_at(Status::invalid_argument, "offsets[0] is negative", 0);
  for (std::size_t i = 0; i < n; ++i) {
    if (offsets[i + 1] < offsets[i]) {
      return careline::fail_at(Status::invalid_argument, "offsets must not descend",
                               static_cast<std::int64_t>(i + 1));
    }
  }
  if (data == nullptr && offsets[n] != offsets[0]) return null_argument("data");
  return {};
}

}  // namespace

extern "C" {

careline_status careline_batch_run(const careline_engine* engine, uint32_t steps,
                                   const careline_message* defaults,
                                   const careline_redact_options* redact_options, const char* data,
                                   const int64_t* offsets, size_t n, careline_batch** out,
                                   careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (engine == nullptr) return null_argument("engine");
    if (steps == 0 || (steps & ~all_steps) != 0) {
      return careline::fail(Status::invalid_argument, "steps must be a sum of CARELINE_STEP_*");
    }
    if (auto good = check_offsets(data, offsets, n); !good) return good;
    careline_message blank;
    careline_message_init(&blank);
    auto message = careline::capi::to_message(defaults == nullptr ? &blank : defaults);
    if (!message) return std::move(message).error();
    const auto request = careline::capi::to_redact_request(redact_options);
    if (!request) return request.error();

    auto batch = std::make_unique<careline_batch>();
    batch->statuses.reserve(n);
    batch->redacted_any = (steps & CARELINE_STEP_REDACT) != 0;
    if ((steps & CARELINE_STEP_CLASSIFY) != 0) {
      const auto labels = engine->engine->labels();
      batch->labels.assign(labels.begin(), labels.end());
    }
    for (std::size_t i = 0; i < n; ++i) {
      message->text = careline::capi::view(data == nullptr ? nullptr : data + offsets[i],
                                           static_cast<std::size_t>(offsets[i + 1] - offsets[i]));
      const auto done = run_item(*engine->engine, steps, *message, *request, *batch);
      if (!done) {  // nothing of a failed item was appended
        batch->intents.push_back(-1);
        batch->confidences.push_back(0);
      }
      batch->statuses.push_back(done ? CARELINE_OK
                                     : static_cast<careline_status>(done.error().status));
      batch->span_offsets.push_back(static_cast<std::int64_t>(batch->spans.size()));
      batch->redacted_offsets.push_back(static_cast<std::int64_t>(batch->redacted.size()));
      batch->signal_offsets.push_back(static_cast<std::int64_t>(batch->signals.size()));
    }
    batch->redacted.terminate();
    *out = batch.release();
    return {};
  });
}

size_t careline_batch_size(const careline_batch* batch) noexcept {
  return batch == nullptr ? 0 : batch->statuses.size();
}
const careline_status* careline_batch_statuses(const careline_batch* batch) noexcept {
  return batch == nullptr ? nullptr : batch->statuses.data();
}
const careline_span* careline_batch_spans(const careline_batch* batch,
                                          const int64_t** offsets) noexcept {
  if (offsets != nullptr) *offsets = batch == nullptr ? nullptr : batch->span_offsets.data();
  return batch == nullptr ? nullptr : batch->spans.data();
}
const char* careline_batch_redacted(const careline_batch* batch, const int64_t** offsets) noexcept {
  if (offsets != nullptr) *offsets = batch == nullptr ? nullptr : batch->redacted_offsets.data();
  return batch == nullptr ? nullptr : batch->redacted.data();
}
const int32_t* careline_batch_intents(const careline_batch* batch,
                                      const float** confidences) noexcept {
  if (confidences != nullptr) *confidences = batch == nullptr ? nullptr : batch->confidences.data();
  return batch == nullptr ? nullptr : batch->intents.data();
}
const careline_signal* careline_batch_signals(const careline_batch* batch,
                                              const int64_t** offsets) noexcept {
  if (offsets != nullptr) *offsets = batch == nullptr ? nullptr : batch->signal_offsets.data();
  return batch == nullptr ? nullptr : batch->signals.data();
}

careline_status careline_batch_json(const careline_batch* batch, careline_text** out,
                                    careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (batch == nullptr) return null_argument("batch");
    if (out == nullptr) return null_argument("out");
    JsonWriter json;
    json.begin_array();
    for (std::size_t i = 0; i < batch->statuses.size(); ++i) {
      json.begin_object();
      json.field("status",
                 careline::status_name(static_cast<careline::Status>(batch->statuses[i])));
      json.key("spans").begin_array();
      for (auto s = batch->span_offsets[i]; s < batch->span_offsets[i + 1]; ++s) {
        const careline_span& span = batch->spans[static_cast<std::size_t>(s)];
        json.begin_object().field("start", span.begin).field("end", span.end);
        json.field("kind", careline::name_of(static_cast<careline::PhiKind>(span.kind)));
        json.key("confidence").number(static_cast<double>(span.confidence), 4);
        if (batch->redacted_any) {
          json.field("out_start", span.out_begin).field("out_end", span.out_end);
        }
        json.end_object();
      }
      json.end_array();
      const auto begin = static_cast<std::size_t>(batch->redacted_offsets[i]);
      const auto end = static_cast<std::size_t>(batch->redacted_offsets[i + 1]);
      json.field("text", batch->redacted.view().substr(begin, end - begin));
      const auto label = static_cast<std::size_t>(batch->intents[i]);
      json.field("intent", batch->intents[i] >= 0 && label < batch->labels.size()
                               ? std::string_view(batch->labels[label])
                               : std::string_view());
      json.key("confidence").number(static_cast<double>(batch->confidences[i]), 4);
      json.key("signals").begin_array();
      for (auto s = batch->signal_offsets[i]; s < batch->signal_offsets[i + 1]; ++s) {
        const careline_signal& found = batch->signals[static_cast<std::size_t>(s)];
        json.begin_object();
        json.field("signal", careline::name_of(static_cast<careline::Signal>(found.signal)));
        json.field("assertion",
                   careline::name_of(static_cast<careline::Assertion>(found.assertion)));
        json.field("who", careline::name_of(static_cast<careline::Who>(found.who)));
        json.key("score").number(static_cast<double>(found.score), 4);
        json.field("start", found.begin).field("end", found.end).end_object();
      }
      json.end_array().end_object();
    }
    json.end_array();
    *out = new careline_text(json.take());
    return {};
  });
}

void careline_batch_free(careline_batch* batch) noexcept {
  delete batch;
}

}  // extern "C"
