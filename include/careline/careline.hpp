// careline.hpp - C++17 over the C ABI of careline.h, header only, nothing else.
//
// Handles are move-only and free themselves. Every call exists twice: `process(…)` throws
// careline::Error, `try_process(…)` returns a Result. Views that a getter returns live as long as
// the object. Threads: as in careline.h, const methods may run concurrently, except on
// Conversation.
#ifndef CARELINE_CARELINE_HPP_
#define CARELINE_CARELINE_HPP_

#include <careline/careline.h>

#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace careline {
// Its own inner name: a program may hold two versions of this header without a clash.
inline namespace abi_0_1 {

using Status = careline_status;

// What went wrong and where. Never holds message text. Since 0.1
class Error : public std::exception {
 public:
  explicit Error(careline_error* error, Status status) : status_(status) {
    if (error != nullptr) {
      message_ = careline_error_message(error);
      offset_ = careline_error_offset(error);
      line_ = careline_error_line(error);
      column_ = careline_error_column(error);
      careline_error_free(error);
    } else {
      message_ = careline_status_name(status);
    }
  }
  const char* what() const noexcept override { return message_.c_str(); }
  Status status() const noexcept { return status_; }
  const char* status_name() const noexcept { return careline_status_name(status_); }
  std::int64_t offset() const noexcept { return offset_; }
  std::int32_t line() const noexcept { return line_; }
  std::int32_t column() const noexcept { return column_; }

 private:
  Status status_;
  std::string message_;
  std::int64_t offset_ = -1;
  std::int32_t line_ = 0;
  std::int32_t column_ = 0;
};

// A value or an Error. Since 0.1
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT
  explicit operator bool() const noexcept { return state_.index() == 0; }
  T& operator*() & { return std::get<0>(state_); }
  const T& operator*() const& { return std::get<0>(state_); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  const Error& error() const { return std::get<1>(state_); }
  // The value, or throws the error.
  T value() && {
    if (state_.index() == 1) throw std::get<1>(std::move(state_));
    return std::get<0>(std::move(state_));
  }

 private:
  std::variant<T, Error> state_;
};

// Of a call without a value. Since 0.1
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}  // NOLINT
  explicit operator bool() const noexcept { return !error_; }
  const Error& error() const { return *error_; }
  void value() && {
    if (error_) throw *std::move(error_);
  }

 private:
  std::optional<Error> error_;
};

namespace detail {

template <typename Handle, void (*Free)(Handle*)>
struct Deleter {
  void operator()(Handle* handle) const noexcept { Free(handle); }
};
template <typename Handle, void (*Free)(Handle*)>
using Owned = std::unique_ptr<Handle, Deleter<Handle, Free>>;

using OwnedText = Owned<careline_text, careline_text_free>;

// Calls `f(&out, &error)` and wraps `out` into T.
template <typename T, typename Handle, typename Call>
Result<T> wrap(Call&& f) {
  Handle* out = nullptr;
  careline_error* error = nullptr;
  const Status status = f(&out, &error);
  if (status != CARELINE_OK) return Error(error, status);
  return T(out);
}

template <typename Call>
Result<std::string> text(Call&& f) {
  careline_text* out = nullptr;
  careline_error* error = nullptr;
  const Status status = f(&out, &error);
  if (status != CARELINE_OK) return Error(error, status);
  const OwnedText owned(out);
  return std::string(careline_text_data(out), careline_text_size(out));
}

template <typename Call>
Result<void> done(Call&& f) {
  careline_error* error = nullptr;
  const Status status = f(&error);
  if (status != CARELINE_OK) return Error(error, status);
  return {};
}

}  // namespace detail

// A contiguous borrowed array. Since 0.1
template <typename T>
struct Array {
  const T* data = nullptr;
  std::size_t count = 0;
  const T* begin() const noexcept { return data; }
  const T* end() const noexcept { return data + count; }
  std::size_t size() const noexcept { return count; }
  bool empty() const noexcept { return count == 0; }
  const T& operator[](std::size_t i) const noexcept { return data[i]; }
};

// The piece of `text` (the message that was passed in) that a span or a signal stands for. Since
// 0.1
template <typename Piece>
std::string_view slice(std::string_view text, const Piece& piece) {
  return text.substr(piece.begin, piece.end - piece.begin);
}

// A message with designated setters: Message("…").channel(CARELINE_CHANNEL_SMS). Borrows its text.
// Since 0.1
class Message {
 public:
  explicit Message(std::string_view text) {
    careline_message_init(&raw_);
    raw_.text = text.data();
    raw_.text_size = text.size();
  }
  Message& channel(std::int32_t v) {
    raw_.channel = v;
    return *this;
  }
  Message& speaker(std::int32_t v) {
    raw_.speaker = v;
    return *this;
  }
  Message& language(std::int32_t v) {
    raw_.language = v;
    return *this;
  }
  Message& verified(std::int32_t v) {
    raw_.verified = v;
    return *this;
  }
  Message& open_hours(std::int32_t v) {
    raw_.open_hours = v;
    return *this;
  }
  Message& id(std::string_view v) {
    raw_.id = v.data();
    raw_.id_size = v.size();
    return *this;
  }
  Message& page(std::string_view v) {
    raw_.page = v.data();
    raw_.page_size = v.size();
    return *this;
  }
  Message& role(std::string_view v) {
    raw_.role = v.data();
    raw_.role_size = v.size();
    return *this;
  }
  Message& purpose(std::string_view v) {
    raw_.purpose = v.data();
    raw_.purpose_size = v.size();
    return *this;
  }
  Message& subject(std::string_view v) {
    raw_.subject = v.data();
    raw_.subject_size = v.size();
    return *this;
  }
  const careline_message* raw() const noexcept { return &raw_; }

 private:
  careline_message raw_{};
};

class Decision {
 public:
  explicit Decision(careline_decision* handle) : handle_(handle) {}
  std::int32_t tier() const noexcept { return careline_decision_tier(get()); }
  std::string_view id() const noexcept { return careline_decision_id(get()); }
  std::string_view queue() const noexcept { return careline_decision_queue(get()); }
  std::string_view reply_template() const noexcept { return careline_decision_template(get()); }
  std::string_view reply() const noexcept { return careline_decision_reply(get()); }
  std::string_view intent() const noexcept { return careline_decision_intent(get()); }
  float intent_confidence() const noexcept { return careline_decision_intent_confidence(get()); }
  std::int32_t intent_reason() const noexcept { return careline_decision_intent_reason(get()); }
  std::int32_t language() const noexcept { return careline_decision_language(get()); }
  std::string_view explanation() const noexcept { return careline_decision_explanation(get()); }
  std::string_view redacted() const noexcept {
    std::size_t size = 0;
    const char* data = careline_decision_redacted(get(), &size);
    return {data, size};
  }
  Array<careline_span> spans() const noexcept {
    Array<careline_span> a;
    a.data = careline_decision_spans(get(), &a.count);
    return a;
  }
  Array<careline_signal> signals() const noexcept {
    Array<careline_signal> a;
    a.data = careline_decision_signals(get(), &a.count);
    return a;
  }
  Result<std::string> try_json() const {
    return detail::text([&](auto** o, auto** e) { return careline_decision_json(get(), o, e); });
  }
  std::string json() const { return try_json().value(); }
  const careline_decision* get() const noexcept { return handle_.get(); }

 private:
  detail::Owned<careline_decision, careline_decision_free> handle_;
};

class Phi {
 public:
  explicit Phi(careline_phi* handle) : handle_(handle) {}
  Array<careline_span> spans() const noexcept {
    Array<careline_span> a;
    a.data = careline_phi_spans(get(), &a.count);
    return a;
  }
  // Empty in results of detect().
  std::string_view redacted() const noexcept {
    std::size_t size = 0;
    const char* data = careline_phi_redacted(get(), &size);
    return data == nullptr ? std::string_view() : std::string_view(data, size);
  }
  Result<std::string> try_json() const {
    return detail::text([&](auto** o, auto** e) { return careline_phi_json(get(), o, e); });
  }
  std::string json() const { return try_json().value(); }
  const careline_phi* get() const noexcept { return handle_.get(); }

 private:
  detail::Owned<careline_phi, careline_phi_free> handle_;
};

class Intent {
 public:
  explicit Intent(careline_intent* handle) : handle_(handle) {}
  std::string_view label() const noexcept { return careline_intent_label(get()); }
  float confidence() const noexcept { return careline_intent_confidence(get()); }
  float margin() const noexcept { return careline_intent_margin(get()); }
  std::int32_t reason() const noexcept { return careline_intent_reason(get()); }
  bool agreed() const noexcept { return careline_intent_agreed(get()) != 0; }
  std::int32_t language() const noexcept { return careline_intent_language(get()); }
  std::vector<std::pair<std::string_view, float>> ranking() const {
    std::vector<std::pair<std::string_view, float>> out;
    float confidence = 0;
    while (const char* label = careline_intent_ranked(get(), out.size(), &confidence)) {
      out.emplace_back(label, confidence);
    }
    return out;
  }
  Result<std::string> try_json() const {
    return detail::text([&](auto** o, auto** e) { return careline_intent_json(get(), o, e); });
  }
  std::string json() const { return try_json().value(); }
  const careline_intent* get() const noexcept { return handle_.get(); }

 private:
  detail::Owned<careline_intent, careline_intent_free> handle_;
};

class Signals {
 public:
  explicit Signals(careline_signals* handle) : handle_(handle) {}
  Array<careline_signal> items() const noexcept {
    Array<careline_signal> a;
    a.data = careline_signals_items(get(), &a.count);
    return a;
  }
  Result<std::string> try_json() const {
    return detail::text([&](auto** o, auto** e) { return careline_signals_json(get(), o, e); });
  }
  std::string json() const { return try_json().value(); }
  const careline_signals* get() const noexcept { return handle_.get(); }

 private:
  detail::Owned<careline_signals, careline_signals_free> handle_;
};

class Batch {
 public:
  explicit Batch(careline_batch* handle) : handle_(handle) {}
  std::size_t size() const noexcept { return careline_batch_size(get()); }
  Status status(std::size_t i) const noexcept { return careline_batch_statuses(get())[i]; }
  // Items are 0 to size()-1; nothing is checked, as with std::vector::operator[].
  Array<careline_span> spans(std::size_t i) const noexcept {
    const std::int64_t* offsets = nullptr;
    const careline_span* data = careline_batch_spans(get(), &offsets);
    return {data + offsets[i], static_cast<std::size_t>(offsets[i + 1] - offsets[i])};
  }
  std::string_view redacted(std::size_t i) const noexcept {
    const std::int64_t* offsets = nullptr;
    const char* data = careline_batch_redacted(get(), &offsets);
    return {data + offsets[i], static_cast<std::size_t>(offsets[i + 1] - offsets[i])};
  }
  std::pair<std::int32_t, float> intent(std::size_t i) const noexcept {
    const float* confidences = nullptr;
    const std::int32_t* labels = careline_batch_intents(get(), &confidences);
    return {labels[i], confidences[i]};
  }
  Array<careline_signal> signals(std::size_t i) const noexcept {
    const std::int64_t* offsets = nullptr;
    const careline_signal* data = careline_batch_signals(get(), &offsets);
    return {data + offsets[i], static_cast<std::size_t>(offsets[i + 1] - offsets[i])};
  }
  Result<std::string> try_json() const {
    return detail::text([&](auto** o, auto** e) { return careline_batch_json(get(), o, e); });
  }
  std::string json() const { return try_json().value(); }
  const careline_batch* get() const noexcept { return handle_.get(); }

 private:
  detail::Owned<careline_batch, careline_batch_free> handle_;
};

class Report {
 public:
  explicit Report(careline_report* handle) : handle_(handle) {}
  std::int32_t outcome() const noexcept { return careline_report_outcome(get()); }
  bool ok() const noexcept { return outcome() == CARELINE_OUTCOME_OK; }
  std::string_view text() const noexcept {
    std::size_t size = 0;
    const char* data = careline_report_text(get(), &size);
    return {data, size};
  }
  Result<std::string> try_json() const {
    return detail::text([&](auto** o, auto** e) { return careline_report_json(get(), o, e); });
  }
  std::string json() const { return try_json().value(); }
  const careline_report* get() const noexcept { return handle_.get(); }

 private:
  detail::Owned<careline_report, careline_report_free> handle_;
};

// Options with views: they must outlive open(), nothing more. Since 0.1
class AuditOptions {
 public:
  explicit AuditOptions(std::string_view directory) {
    careline_audit_options_init(&raw_);
    raw_.directory = directory.data();
    raw_.directory_size = directory.size();
  }
  // Name of the log in checkpoints; needed to create one.
  AuditOptions& origin(std::string_view v) {
    raw_.origin = v.data();
    raw_.origin_size = v.size();
    return *this;
  }
  AuditOptions& key(const std::uint8_t* key, std::size_t size) {
    raw_.key = key;
    raw_.key_size = size;
    return *this;
  }
  // Instead of a key: the host's key-management system. `user` must outlive the log.
  AuditOptions& key_service(careline_key_callback wrap, careline_key_callback unwrap, void* user) {
    raw_.wrap = wrap;
    raw_.unwrap = unwrap;
    raw_.key_user = user;
    return *this;
  }
  // CARELINE_CREATE_*
  AuditOptions& create(std::int32_t v) {
    raw_.create = v;
    return *this;
  }
  // CARELINE_DURABILITY_*
  AuditOptions& durability(std::int32_t v) {
    raw_.durability = v;
    return *this;
  }
  // Called with every signed checkpoint, on the log's writer thread. `user` must outlive the log.
  AuditOptions& anchor(careline_anchor_callback callback, void* user) {
    raw_.anchor = callback;
    raw_.anchor_user = user;
    return *this;
  }
  AuditOptions& clock(careline_clock_callback callback, void* user) {
    raw_.clock = callback;
    raw_.clock_user = user;
    return *this;
  }
  AuditOptions& checkpoint_every(std::uint32_t entries, std::uint32_t seconds) {
    raw_.checkpoint_entries = entries;
    raw_.checkpoint_seconds = seconds;
    return *this;
  }
  AuditOptions& deadline_ms(std::uint32_t v) {
    raw_.deadline_ms = v;
    return *this;
  }
  // CARELINE_BLOCKED_*; to spill, with an existing folder, best on another disk.
  AuditOptions& when_blocked(std::int32_t v, std::string_view spill_directory = {}) {
    raw_.when_blocked = v;
    raw_.spill_directory = spill_directory.data();
    raw_.spill_directory_size = spill_directory.size();
    return *this;
  }
  AuditOptions& queue_entries(std::uint32_t v) {
    raw_.queue_entries = v;
    return *this;
  }
  // Free space of the log's file system below which it stops.
  AuditOptions& low_water_bytes(std::uint64_t v) {
    raw_.low_water_bytes = v;
    return *this;
  }
  const careline_audit_options* raw() const noexcept { return &raw_; }

 private:
  careline_audit_options raw_{};
};

// Options with views: they must outlive verify(), nothing more. Since 0.1
class VerifyOptions {
 public:
  // Folder of a log, or an exported bundle.
  explicit VerifyOptions(std::string_view path) {
    careline_audit_verify_options_init(&raw_);
    raw_.path = path.data();
    raw_.path_size = path.size();
  }
  // From outside the log; without it nothing can be more than inconclusive.
  VerifyOptions& verifier_key(std::string_view v) {
    raw_.verifier_key = v.data();
    raw_.verifier_key_size = v.size();
    return *this;
  }
  VerifyOptions& key(const std::uint8_t* key, std::size_t size) {
    raw_.key = key;
    raw_.key_size = size;
    return *this;
  }
  VerifyOptions& known_checkpoint(std::string_view v) {
    raw_.known_checkpoint = v.data();
    raw_.known_checkpoint_size = v.size();
    return *this;
  }
  const careline_audit_verify_options* raw() const noexcept { return &raw_; }

 private:
  careline_audit_verify_options raw_{};
};

// An entry on its way into a log. May outlive the log. Since 0.1
class Ticket {
 public:
  explicit Ticket(careline_ticket* handle) : handle_(handle) {}
  // The entry's index once it is durable, or CARELINE_SPILLED.
  Result<std::uint64_t> try_wait(std::uint32_t deadline_ms) const {
    std::uint64_t sequence = 0;
    auto waited = detail::done(
        [&](auto** e) { return careline_ticket_wait(handle_.get(), deadline_ms, &sequence, e); });
    if (!waited) return waited.error();
    return sequence;
  }
  std::uint64_t wait(std::uint32_t deadline_ms) const { return try_wait(deadline_ms).value(); }
  // Whether wait() answers at once.
  bool done() const noexcept { return careline_ticket_done(handle_.get()) != 0; }
  const careline_ticket* get() const noexcept { return handle_.get(); }

 private:
  detail::Owned<careline_ticket, careline_ticket_free> handle_;
};

class Audit {
 public:
  explicit Audit(careline_audit* handle) : handle_(handle) {}
  static Result<Audit> try_open(const careline_audit_options& options) {
    return detail::wrap<Audit, careline_audit>(
        [&](auto** o, auto** e) { return careline_audit_open(&options, o, e); });
  }
  static Audit open(const careline_audit_options& options) { return try_open(options).value(); }
  static Result<Audit> try_open(const AuditOptions& options) { return try_open(*options.raw()); }
  static Audit open(const AuditOptions& options) { return try_open(options).value(); }

  Result<std::string> try_verifier_key() const {
    return detail::text(
        [&](auto** o, auto** e) { return careline_audit_verifier_key(get(), o, e); });
  }
  std::string verifier_key() const { return try_verifier_key().value(); }

  Result<std::string> try_checkpoint() const {
    return detail::text([&](auto** o, auto** e) { return careline_audit_checkpoint(get(), o, e); });
  }
  std::string checkpoint() const { return try_checkpoint().value(); }

  // The entry's index in the log.
  Result<std::uint64_t> try_append(std::string_view entry_json) const {
    std::uint64_t sequence = 0;
    auto appended = detail::done([&](auto** e) {
      return careline_audit_append(get(), entry_json.data(), entry_json.size(), &sequence, e);
    });
    if (!appended) return appended.error();
    return sequence;
  }
  std::uint64_t append(std::string_view entry_json) const { return try_append(entry_json).value(); }

  // Durable once the ticket says so.
  Result<Ticket> try_append_async(std::string_view entry_json) const {
    return detail::wrap<Ticket, careline_ticket>([&](auto** o, auto** e) {
      return careline_audit_append_async(get(), entry_json.data(), entry_json.size(), o, e);
    });
  }
  Ticket append_async(std::string_view entry_json) const {
    return try_append_async(entry_json).value();
  }

  // Waits until everything accepted so far is durable.
  Result<void> try_flush(std::uint32_t deadline_ms) const {
    return detail::done([&](auto** e) { return careline_audit_flush(get(), deadline_ms, e); });
  }
  void flush(std::uint32_t deadline_ms) const { try_flush(deadline_ms).value(); }

  // State of the log as JSON.
  Result<std::string> try_health() const {
    return detail::text([&](auto** o, auto** e) { return careline_audit_health(get(), o, e); });
  }
  std::string health() const { return try_health().value(); }

  Result<std::string> try_query(std::string_view filter_json) const {
    return detail::text([&](auto** o, auto** e) {
      return careline_audit_query(get(), filter_json.data(), filter_json.size(), o, e);
    });
  }
  std::string query(std::string_view filter_json) const { return try_query(filter_json).value(); }

  // Writes the last checkpoint and reports whether that worked; the destructor does not report.
  Result<void> try_close() {
    return detail::done([&](auto** e) { return careline_audit_close(handle_.release(), e); });
  }
  void close() { try_close().value(); }

  // Writes entries piece by piece to `sink(std::string_view) -> bool`; returns their number.
  template <typename Sink>
  Result<std::uint64_t> try_export(std::string_view request_json, Sink&& sink) const {
    struct Target {
      std::remove_reference_t<Sink>* sink;
      std::exception_ptr thrown;  // no exception may cross the C ABI
    } target{&sink, nullptr};
    const auto forward = [](void* user, const char* data,
                            std::size_t size) noexcept -> std::int32_t {
      auto* t = static_cast<Target*>(user);
      try {
        return (*t->sink)(std::string_view(data, size)) ? 1 : 0;
      } catch (...) {
        t->thrown = std::current_exception();
        return 0;
      }
    };
    std::uint64_t entries = 0;
    auto written = detail::done([&](auto** e) {
      return careline_audit_export(get(), request_json.data(), request_json.size(), forward,
                                   &target, &entries, e);
    });
    if (target.thrown) std::rethrow_exception(target.thrown);
    if (!written) return written.error();
    return entries;
  }
  template <typename Sink>
  std::uint64_t export_entries(std::string_view request_json, Sink&& sink) const {
    return try_export(request_json, std::forward<Sink>(sink)).value();
  }

  Result<std::string> try_disclosures(std::string_view request_json) const {
    return detail::text([&](auto** o, auto** e) {
      return careline_audit_disclosures(get(), request_json.data(), request_json.size(), o, e);
    });
  }
  std::string disclosures(std::string_view request_json) const {
    return try_disclosures(request_json).value();
  }

  // What the entries say of the service, as JSON (docs/reports.md); `further` logs are read with
  // it.
  Result<std::string> try_report(std::string_view request_json,
                                 const std::vector<const Audit*>& further = {}) const {
    std::vector<const careline_audit*> audits = {get()};
    for (const Audit* audit : further) audits.push_back(audit == nullptr ? nullptr : audit->get());
    return detail::text([&](auto** o, auto** e) {
      return careline_audit_report(audits.data(), audits.size(), request_json.data(),
                                   request_json.size(), o, e);
    });
  }
  std::string report(std::string_view request_json,
                     const std::vector<const Audit*>& further = {}) const {
    return try_report(request_json, further).value();
  }

  Result<std::string> try_proof(std::uint64_t sequence) const {
    return detail::text(
        [&](auto** o, auto** e) { return careline_audit_proof(get(), sequence, o, e); });
  }
  std::string proof(std::uint64_t sequence) const { return try_proof(sequence).value(); }

  // A new epoch; with a key the keyring is wrapped with it from now on.
  Result<void> try_rotate(const std::uint8_t* key = nullptr, std::size_t key_size = 0) const {
    return detail::done([&](auto** e) { return careline_audit_rotate(get(), key, key_size, e); });
  }
  void rotate(const std::uint8_t* key = nullptr, std::size_t key_size = 0) const {
    try_rotate(key, key_size).value();
  }

  Result<std::string> try_purge(std::string_view request_json) const {
    return detail::text([&](auto** o, auto** e) {
      return careline_audit_purge(get(), request_json.data(), request_json.size(), o, e);
    });
  }
  std::string purge(std::string_view request_json) const { return try_purge(request_json).value(); }

  Result<void> try_hold(std::string_view request_json) const {
    return detail::done([&](auto** e) {
      return careline_audit_hold(get(), request_json.data(), request_json.size(), e);
    });
  }
  void hold(std::string_view request_json) const { try_hold(request_json).value(); }

  static Result<Report> try_verify(const careline_audit_verify_options& options) {
    return detail::wrap<Report, careline_report>(
        [&](auto** o, auto** e) { return careline_audit_verify(&options, o, e); });
  }
  static Report verify(const careline_audit_verify_options& options) {
    return try_verify(options).value();
  }
  static Result<Report> try_verify(const VerifyOptions& options) {
    return try_verify(*options.raw());
  }
  static Report verify(const VerifyOptions& options) { return try_verify(options).value(); }
  const careline_audit* get() const noexcept { return handle_.get(); }

 private:
  detail::Owned<careline_audit, careline_audit_free> handle_;
};

class Engine;

// One dialogue. Not for concurrent use; must not outlive its engine. Since 0.1
class Conversation {
 public:
  explicit Conversation(careline_conversation* handle) : handle_(handle) {}
  Result<void> try_agent_turn(std::string_view text) {
    return detail::done([&](auto** e) {
      return careline_conversation_agent_turn(get(), text.data(), text.size(), e);
    });
  }
  void agent_turn(std::string_view text) { try_agent_turn(text).value(); }

  Result<void> try_known_party(std::int32_t phi_kind, std::string_view value) {
    return detail::done([&](auto** e) {
      return careline_conversation_known_party(get(), phi_kind, value.data(), value.size(), e);
    });
  }
  void known_party(std::int32_t phi_kind, std::string_view value) {
    try_known_party(phi_kind, value).value();
  }

  Result<void> try_replace_tail() {
    return detail::done([&](auto** e) { return careline_conversation_replace_tail(get(), e); });
  }
  void replace_tail() { try_replace_tail().value(); }

  Result<std::string> try_handoff() const {
    return detail::text(
        [&](auto** o, auto** e) { return careline_conversation_handoff(get(), o, e); });
  }
  std::string handoff() const { return try_handoff().value(); }
  careline_conversation* get() const noexcept { return handle_.get(); }

 private:
  detail::Owned<careline_conversation, careline_conversation_free> handle_;
};

// Options with views: they must outlive open(), nothing more. Since 0.1
class EngineOptions {
 public:
  explicit EngineOptions(std::string_view assets_directory) {
    careline_engine_options_init(&raw_);
    raw_.assets_directory = assets_directory.data();
    raw_.assets_directory_size = assets_directory.size();
  }
  EngineOptions& policy(std::string_view path) {
    raw_.policy_path = path.data();
    raw_.policy_path_size = path.size();
    return *this;
  }
  EngineOptions& model(std::string_view path) {
    raw_.model_path = path.data();
    raw_.model_path_size = path.size();
    return *this;
  }
  EngineOptions& allow_unsigned_model(bool v) {
    raw_.allow_unsigned_model = v ? 1 : 0;
    return *this;
  }
  EngineOptions& max_message_bytes(std::uint32_t v) {
    raw_.max_message_bytes = v;
    return *this;
  }
  EngineOptions& invalid_utf8(std::int32_t v) {
    raw_.invalid_utf8 = v;
    return *this;
  }
  EngineOptions& audit(const Audit& v) {
    raw_.audit = v.get();
    return *this;
  }
  EngineOptions& require_audit(bool v) {
    raw_.require_audit = v ? 1 : 0;
    return *this;
  }
  // Decisions tell the time of each stage in their JSON.
  EngineOptions& timings(bool v) {
    raw_.timings = v ? 1 : 0;
    return *this;
  }
  // Nanoseconds since 1970; called on any thread that uses the engine.
  EngineOptions& clock(careline_clock_callback callback, void* user) {
    raw_.clock = callback;
    raw_.clock_user = user;
    return *this;
  }
  EngineOptions& redaction_key(const std::uint8_t* key, std::size_t size, std::uint32_t id) {
    raw_.redaction_key = key;
    raw_.redaction_key_size = size;
    raw_.redaction_key_id = id;
    return *this;
  }
  careline_engine_options* raw() noexcept { return &raw_; }
  const careline_engine_options* raw() const noexcept { return &raw_; }

 private:
  careline_engine_options raw_{};
};

class RedactOptions {
 public:
  RedactOptions() { careline_redact_options_init(&raw_); }
  RedactOptions& with(std::int32_t redact_operator) {
    raw_.redact_operator = redact_operator;
    return *this;
  }
  RedactOptions& profile(std::string_view v) {
    raw_.profile = v.data();
    raw_.profile_size = v.size();
    return *this;
  }
  RedactOptions& role(std::string_view role, std::string_view purpose) {
    raw_.role = role.data();
    raw_.role_size = role.size();
    raw_.purpose = purpose.data();
    raw_.purpose_size = purpose.size();
    return *this;
  }
  RedactOptions& mask_keep_last(std::uint32_t v) {
    raw_.mask_keep_last = v;
    return *this;
  }
  const careline_redact_options* raw() const noexcept { return &raw_; }

 private:
  careline_redact_options raw_{};
};

class Engine {
 public:
  explicit Engine(careline_engine* handle) : handle_(handle) {}
  static Result<Engine> try_open(const EngineOptions& options) {
    return detail::wrap<Engine, careline_engine>(
        [&](auto** o, auto** e) { return careline_engine_open(options.raw(), o, e); });
  }
  static Engine open(const EngineOptions& options) { return try_open(options).value(); }

  Result<Conversation> try_conversation() const {
    return detail::wrap<Conversation, careline_conversation>(
        [&](auto** o, auto** e) { return careline_conversation_open(get(), o, e); });
  }
  Conversation conversation() const { return try_conversation().value(); }
  Result<Decision> try_process(const Message& message, Conversation* conversation = nullptr) const {
    return detail::wrap<Decision, careline_decision>([&](auto** o, auto** e) {
      return careline_process(get(), raw(conversation), message.raw(), o, e);
    });
  }
  Decision process(const Message& message, Conversation* conversation = nullptr) const {
    return try_process(message, conversation).value();
  }
  Result<Phi> try_detect(const Message& message, Conversation* conversation = nullptr) const {
    return detail::wrap<Phi, careline_phi>([&](auto** o, auto** e) {
      return careline_detect_phi(get(), raw(conversation), message.raw(), o, e);
    });
  }
  Phi detect(const Message& message, Conversation* conversation = nullptr) const {
    return try_detect(message, conversation).value();
  }
  Result<Phi> try_redact(const Message& message, const RedactOptions& options = {},
                         Conversation* conversation = nullptr) const {
    return detail::wrap<Phi, careline_phi>([&](auto** o, auto** e) {
      return careline_redact(get(), raw(conversation), message.raw(), options.raw(), o, e);
    });
  }
  Phi redact(const Message& message, const RedactOptions& options = {},
             Conversation* conversation = nullptr) const {
    return try_redact(message, options, conversation).value();
  }
  Result<std::string> try_reveal(std::string_view text, std::string_view role,
                                 std::string_view purpose) const {
    return detail::text([&](auto** o, auto** e) {
      return careline_reveal(get(), text.data(), text.size(), role.data(), role.size(),
                             purpose.data(), purpose.size(), o, e);
    });
  }
  std::string reveal(std::string_view text, std::string_view role, std::string_view purpose) const {
    return try_reveal(text, role, purpose).value();
  }
  Result<Intent> try_classify(const Message& message, Conversation* conversation = nullptr) const {
    return detail::wrap<Intent, careline_intent>([&](auto** o, auto** e) {
      return careline_classify(get(), raw(conversation), message.raw(), o, e);
    });
  }
  Intent classify(const Message& message, Conversation* conversation = nullptr) const {
    return try_classify(message, conversation).value();
  }
  Result<Signals> try_signals(const Message& message) const {
    return detail::wrap<Signals, careline_signals>(
        [&](auto** o, auto** e) { return careline_detect_signals(get(), message.raw(), o, e); });
  }
  Signals signals(const Message& message) const { return try_signals(message).value(); }
  Result<Decision> try_evaluate(std::string_view input_json) const {
    return detail::wrap<Decision, careline_decision>([&](auto** o, auto** e) {
      return careline_evaluate(get(), input_json.data(), input_json.size(), o, e);
    });
  }
  Decision evaluate(std::string_view input_json) const { return try_evaluate(input_json).value(); }

  // Runs `steps` (CARELINE_STEP_*) on every text, each on its own. `defaults`, if given, says what
  // is known of all of them; its own text is ignored.
  Result<Batch> try_batch(Array<std::string_view> texts, std::uint32_t steps,
                          const RedactOptions& options = {},
                          const Message* defaults = nullptr) const {
    std::vector<std::int64_t> offsets{0};
    offsets.reserve(texts.size() + 1);
    for (const std::string_view text : texts) {
      offsets.push_back(offsets.back() + static_cast<std::int64_t>(text.size()));
    }
    std::string data;
    data.reserve(static_cast<std::size_t>(offsets.back()));  // one copy, which is wiped below
    for (const std::string_view text : texts) data.append(text);
    auto out = try_batch(data, Array<std::int64_t>{offsets.data(), offsets.size()}, steps, options,
                         defaults);
    volatile char* copy = data.data();
    for (std::size_t i = 0; i < data.size(); ++i) copy[i] = 0;
    return out;
  }
  Result<Batch> try_batch(const std::vector<std::string_view>& texts, std::uint32_t steps,
                          const RedactOptions& options = {},
                          const Message* defaults = nullptr) const {
    return try_batch(Array<std::string_view>{texts.data(), texts.size()}, steps, options, defaults);
  }
  // The same without a copy, over Arrow large_utf8 buffers: item i is bytes [offsets[i],
  // offsets[i+1]) of `data`, so there is one offset more than items.
  Result<Batch> try_batch(std::string_view data, Array<std::int64_t> offsets, std::uint32_t steps,
                          const RedactOptions& options = {},
                          const Message* defaults = nullptr) const {
    if (offsets.empty() || offsets[0] < 0 ||
        offsets[offsets.size() - 1] > static_cast<std::int64_t>(data.size())) {
      return Error(nullptr, CARELINE_E_INVALID_ARGUMENT);
    }
    return detail::wrap<Batch, careline_batch>([&](auto** o, auto** e) {
      return careline_batch_run(get(), steps, defaults == nullptr ? nullptr : defaults->raw(),
                                options.raw(), data.data(), offsets.data, offsets.size() - 1, o, e);
    });
  }
  Batch batch(const std::vector<std::string_view>& texts, std::uint32_t steps,
              const RedactOptions& options = {}, const Message* defaults = nullptr) const {
    return try_batch(texts, steps, options, defaults).value();
  }
  Batch batch(Array<std::string_view> texts, std::uint32_t steps, const RedactOptions& options = {},
              const Message* defaults = nullptr) const {
    return try_batch(texts, steps, options, defaults).value();
  }
  Batch batch(std::string_view data, Array<std::int64_t> offsets, std::uint32_t steps,
              const RedactOptions& options = {}, const Message* defaults = nullptr) const {
    return try_batch(data, offsets, steps, options, defaults).value();
  }

  Result<void> try_reload_policy(std::string_view path) const {
    return detail::done([&](auto** e) {
      return careline_engine_reload_policy(get(), path.data(), path.size(), e);
    });
  }
  void reload_policy(std::string_view path) const { try_reload_policy(path).value(); }

  Result<Report> try_test_policy(std::string_view tests_path) const {
    return detail::wrap<Report, careline_report>([&](auto** o, auto** e) {
      return careline_policy_test(get(), tests_path.data(), tests_path.size(), o, e);
    });
  }
  Report test_policy(std::string_view tests_path) const {
    return try_test_policy(tests_path).value();
  }

  // With flags (CARELINE_TEST_*); `junit`, if given, receives the outcome as JUnit XML.
  Result<Report> try_test_policy(std::string_view tests_path, std::uint32_t flags,
                                 std::string* junit = nullptr) const {
    careline_text* xml = nullptr;
    auto report = detail::wrap<Report, careline_report>([&](auto** o, auto** e) {
      return careline_policy_test_with(get(), tests_path.data(), tests_path.size(), flags, o,
                                       junit == nullptr ? nullptr : &xml, e);
    });
    const detail::OwnedText owned(xml);
    if (xml != nullptr) junit->assign(careline_text_data(xml), careline_text_size(xml));
    return report;
  }
  Report test_policy(std::string_view tests_path, std::uint32_t flags,
                     std::string* junit = nullptr) const {
    return try_test_policy(tests_path, flags, junit).value();
  }

  Result<Report> try_explain(std::string_view input_json) const {
    return detail::wrap<Report, careline_report>([&](auto** o, auto** e) {
      return careline_policy_explain(get(), input_json.data(), input_json.size(), o, e);
    });
  }
  Report explain(std::string_view input_json) const { return try_explain(input_json).value(); }

  std::string_view label(std::size_t i) const noexcept {
    const char* name = careline_engine_label(get(), i);
    return name == nullptr ? std::string_view() : std::string_view(name);
  }
  Result<std::string> try_json() const {
    return detail::text([&](auto** o, auto** e) { return careline_engine_json(get(), o, e); });
  }
  std::string json() const { return try_json().value(); }
  const careline_engine* get() const noexcept { return handle_.get(); }

 private:
  static careline_conversation* raw(Conversation* c) noexcept {
    return c == nullptr ? nullptr : c->get();
  }
  detail::Owned<careline_engine, careline_engine_free> handle_;
};

// Checks a policy file without an engine. Since 0.1
inline Result<Report> try_check_policy(std::string_view path) {
  return detail::wrap<Report, careline_report>(
      [&](auto** o, auto** e) { return careline_policy_check(path.data(), path.size(), o, e); });
}
inline Report check_policy(std::string_view path) {
  return try_check_policy(path).value();
}

// Proves or refutes every invariant of a policy. Since 0.1
inline Result<Report> try_prove_policy(std::string_view path) {
  return detail::wrap<Report, careline_report>(
      [&](auto** o, auto** e) { return careline_policy_prove(path.data(), path.size(), o, e); });
}
inline Report prove_policy(std::string_view path) {
  return try_prove_policy(path).value();
}

// Which inputs change tier from one policy to another. Since 0.1
inline Result<Report> try_diff_policies(std::string_view old_path, std::string_view new_path) {
  return detail::wrap<Report, careline_report>([&](auto** o, auto** e) {
    return careline_policy_diff(old_path.data(), old_path.size(), new_path.data(), new_path.size(),
                                o, e);
  });
}
inline Report diff_policies(std::string_view old_path, std::string_view new_path) {
  return try_diff_policies(old_path, new_path).value();
}

// A policy or test file in canonical layout. Since 0.1
inline Result<std::string> try_format_policy(std::string_view yaml) {
  return detail::text(
      [&](auto** o, auto** e) { return careline_policy_format(yaml.data(), yaml.size(), o, e); });
}
inline std::string format_policy(std::string_view yaml) {
  return try_format_policy(yaml).value();
}

// Decides the recorded decisions of a closed log again under a policy; `html`, if given, receives
// one self-contained page. Since 0.1
inline Result<Report> try_replay_policy(std::string_view path,
                                        const careline_audit_verify_options& log,
                                        std::string_view expected = {},
                                        std::string* html = nullptr) {
  careline_text* page = nullptr;
  auto report = detail::wrap<Report, careline_report>([&](auto** o, auto** e) {
    return careline_policy_replay(path.data(), path.size(), &log, expected.data(), expected.size(),
                                  o, html == nullptr ? nullptr : &page, e);
  });
  const detail::OwnedText owned(page);
  if (page != nullptr) html->assign(careline_text_data(page), careline_text_size(page));
  return report;
}
inline Report replay_policy(std::string_view path, const careline_audit_verify_options& log,
                            std::string_view expected = {}, std::string* html = nullptr) {
  return try_replay_policy(path, log, expected, html).value();
}

// Evaluates a bare expression: {"id","expr",…} in, {"id","value"} or {"id","error"} out. Since 0.1
inline Result<std::string> try_evaluate_expression(std::string_view request_json) {
  return detail::text([&](auto** o, auto** e) {
    return careline_policy_expression(request_json.data(), request_json.size(), o, e);
  });
}
inline std::string evaluate_expression(std::string_view request_json) {
  return try_evaluate_expression(request_json).value();
}

// Name of a value of a vocabulary (CARELINE_VOCABULARY_*), or "" when there is none. Since 0.1
inline std::string_view label_name(std::int32_t vocabulary, std::int32_t value) noexcept {
  const char* name = careline_label_name(vocabulary, value);
  return name == nullptr ? std::string_view() : std::string_view(name);
}
// Value of a name, or -1. Since 0.1
inline std::int32_t label_value(std::int32_t vocabulary, std::string_view name) noexcept {
  return careline_label_value(vocabulary, name.data(), name.size());
}
// Version of the loaded library, such as "0.1.0". Since 0.1
inline std::string_view version() noexcept {
  return careline_version();
}

}  // namespace abi_0_1
}  // namespace careline

#endif  // CARELINE_CARELINE_HPP_
