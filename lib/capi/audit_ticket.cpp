// Appending without waiting: tickets, flush and the state of the log.
#include "base/json_writer.h"
#include "capi/audit_json.h"
#include "capi/handles.h"

namespace {

using careline::Result;
using careline::capi::guarded;
using careline::capi::null_argument;

}  // namespace

extern "C" {

careline_status careline_audit_append_async(const careline_audit* audit, const char* entry_json,
                                            size_t entry_json_size, careline_ticket** out,
                                            careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (audit == nullptr) return null_argument("audit");
    if (entry_json == nullptr) return null_argument("entry_json");
    const auto parsed = careline::capi::EntryJson::parse({entry_json, entry_json_size});
    if (!parsed) return parsed.error();
    auto ticket = audit->log->append_async(parsed->entry());
    if (!ticket) return std::move(ticket).error();
    careline::capi::give(out, *std::move(ticket));
    return {};
  });
}

careline_status careline_ticket_wait(const careline_ticket* ticket, uint32_t deadline_ms,
                                     uint64_t* sequence, careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (ticket == nullptr) return null_argument("ticket");
    const auto receipt = ticket->ticket.wait(deadline_ms);
    if (!receipt) return receipt.error();
    if (sequence != nullptr) *sequence = receipt->spilled ? CARELINE_SPILLED : receipt->sequence;
    return {};
  });
}

int32_t careline_ticket_done(const careline_ticket* ticket) noexcept {
  return ticket != nullptr && ticket->ticket.done() ? 1 : 0;
}

void careline_ticket_free(careline_ticket* ticket) noexcept {
  delete ticket;
}

careline_status careline_audit_flush(const careline_audit* audit, uint32_t deadline_ms,
                                     careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (audit == nullptr) return null_argument("audit");
    return audit->log->flush(deadline_ms);
  });
}

careline_status careline_audit_health(const careline_audit* audit, careline_text** out,
                                      careline_error** error) noexcept {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_argument("out");
    *out = nullptr;
    if (audit == nullptr) return null_argument("audit");
    const careline::audit::Health health = audit->log->health();
    careline::JsonWriter json;
    json.begin_object().field("stopped", health.stopped);
    json.field("status",
               std::string_view(careline_status_name(static_cast<careline_status>(health.status))));
    json.field("message", std::string_view(health.message)).field("size", health.size);
    json.field("queued", health.queued).field("checkpoint_size", health.checkpoint_size);
    json.field("commits", health.commits).end_object();
    *out = new careline_text(json.take());
    return {};
  });
}

}  // extern "C"
