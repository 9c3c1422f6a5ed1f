// Retention: legal holds and the purge of old epochs.
//
// A purge is announced in the log (an entry with the range, and rows in `purging`), then the
// epochs' keys are destroyed by replacing the keyring, then the rows are dropped. Leaf hashes stay,
// so the tree verifies; the verifier accepts a dropped row only inside a range that a purge entry
// names. Ranges begin at 0 and grow: the newest purge entry covers all earlier ones.
#include <fmt/format.h>

#include "audit/ledger.h"
#include "base/json_writer.h"

namespace careline::audit {
namespace {

constexpr std::int64_t ns_per_day = 24LL * 3600 * 1'000'000'000;

}  // namespace

std::uint64_t Ledger::end_of_epoch(std::uint32_t epoch) const {
  return keyring_.epochs()[epoch + 1].start;
}

Result<void> Ledger::hold(std::string_view name, bool placed, std::string_view role,
                          std::string_view purpose) {
  if (role.empty() || purpose.empty()) {
    return fail(Status::denied, "a legal hold needs a role and a purpose");
  }
  if (name.empty() || name.size() > 200) {
    return fail(Status::invalid_argument, "a legal hold needs a name of at most 200 bytes");
  }
  const Result<bool> there = store_.has_hold(name);
  if (!there.ok()) return there.error();
  if (!placed && !*there) return fail(Status::not_found, "there is no legal hold of that name");
  JsonWriter details;
  details.begin_object().field("hold", name).field("size", state_.size).end_object();
  Extra extra;
  const std::uint64_t size = state_.size;
  extra.more = [&](Store& store) { return store.set_hold(name, placed, size); };
  return record(Kind::hold, placed ? "place" : "lift", "ok", details.view(), extra, role, purpose);
}

Result<PurgeReceipt> Ledger::purge(const PurgePolicy& policy) {
  if (policy.role.empty() || policy.purpose.empty()) {
    return fail(Status::denied, "a purge needs a role and a purpose");
  }
  const auto refused = [&](std::string_view why, std::string message) -> Error {
    const Result<void> recorded =
        record(Kind::purge, "refuse", why, {}, {}, policy.role, policy.purpose);
    return recorded.ok() ? fail(Status::denied, std::move(message)) : recorded.error();
  };
  if (policy.keep_days < PurgePolicy::floor_days) {
    return refused("below_floor", fmt::format("data younger than {} days is never purged",
                                              PurgePolicy::floor_days));
  }
  const Result<std::int64_t> holds = store_.holds();
  if (!holds.ok()) return holds.error();
  if (*holds != 0) {
    return refused("legal_hold", fmt::format("{} legal holds are in force", *holds));
  }
  const std::int64_t cutoff = now().utc_ns - std::int64_t{policy.keep_days} * ns_per_day;
  PurgeReceipt receipt;
  std::vector<std::uint32_t> epochs;
  std::uint64_t end = 0;
  for (std::uint32_t e = 0; e + 1 < keyring_.epochs().size(); ++e) {
    if (keyring_.epochs()[e + 1].created_ns > cutoff) break;
    end = end_of_epoch(e);
    if (keyring_.epochs()[e].destroyed()) continue;
    if (epochs.empty()) receipt.first = keyring_.epochs()[e].start;
    epochs.push_back(e);
  }
  if (epochs.empty()) {
    if (Result<void> r =
            record(Kind::purge, "purge", "nothing", {}, {}, policy.role, policy.purpose);
        !r.ok()) {
      return r.error();
    }
    return PurgeReceipt{};
  }
  receipt.epochs = epochs.size();
  receipt.entries = end - receipt.first;
  receipt.last = end - 1;
  JsonWriter details;
  details.begin_object().key("epochs").begin_array();
  for (const std::uint32_t e : epochs) details.unsigned_integer(e);
  details.end_array()
      .field("first", std::uint64_t{0})
      .field("end", end)
      .field("keep_days", policy.keep_days)
      .end_object();
  Extra extra;
  extra.checkpoint = true;
  extra.more = [&](Store& store) -> Result<void> {
    for (const std::uint32_t e : epochs) {
      if (Result<void> r = store.set_purging(e, true); !r.ok()) return r;
    }
    return {};
  };
  if (Result<void> r =
          record(Kind::purge, "purge", "ok", details.view(), extra, policy.role, policy.purpose);
      !r.ok()) {
    return r.error();
  }
  if (Result<void> r = finish_purge(); !r.ok()) return r.error();
  return receipt;
}

Result<void> Ledger::finish_purge() {
  const Result<std::vector<std::uint32_t>> epochs = store_.purging();
  if (!epochs.ok()) return epochs.error();
  if (epochs->empty()) return {};
  for (const std::uint32_t e : *epochs) {
    if (e + 1 >= keyring_.epochs().size()) {
      return fail(Status::audit_tampered, "the log's database names an epoch that is not closed");
    }
    keyring_.destroy(e);
  }
  ++key_generation_;
  if (Result<void> r = keyring_.renew(settings_.directory, nullptr); !r.ok()) {
    // The destroyed keys may still be on disk; the next open destroys them again.
    fatal_ = true;
    return r;
  }
  Extra extra;
  extra.more = [&](Store& store) -> Result<void> {
    for (const std::uint32_t e : *epochs) {
      if (Result<void> r = store.drop(keyring_.epochs()[e].start, end_of_epoch(e)); !r.ok()) {
        return r;
      }
      if (Result<void> r = store.set_purging(e, false); !r.ok()) return r;
    }
    return {};
  };
  if (Result<void> r = commit({}, extra); !r.ok()) return r;
  // Old pages with the dropped rows leave the WAL too.
  return store_.database().checkpoint_wal(true);
}

}  // namespace careline::audit
