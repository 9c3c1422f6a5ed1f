#include "audit/writer.h"

#include <fmt/format.h>

#include <algorithm>

namespace careline::audit {
namespace {

constexpr auto merge_interval = std::chrono::seconds(1);
using Duration = std::chrono::steady_clock::duration;

// How long the writer waits for all producers of a batch, and for the next of them: the longer a
// commit takes, the more there is to gain.
constexpr Duration gather_most = std::chrono::microseconds(3000);
constexpr Duration quiet_least = std::chrono::microseconds(60);
constexpr Duration quiet_most = std::chrono::microseconds(500);

Error unavailable(std::string message) {
  return fail(Status::audit_unavailable, std::move(message));
}

}  // namespace

void Pending::finish(Result<Written> r) {
  {
    const std::lock_guard lock(gate->mutex);
    if (!result) result = std::move(r);
  }
  gate->opened.notify_all();
}

Result<AppendReceipt> Pending::receipt() const {
  if (!result->ok()) return result->error();
  return receipt_of(**result);
}

Deadline after_ms(std::uint32_t ms) {
  return std::chrono::steady_clock::now() + std::chrono::milliseconds(ms);
}

Writer::Writer(std::unique_ptr<Ledger> ledger)
    : settings_(ledger->settings()), ledger_(std::move(ledger)) {
  if (settings_.when_blocked == WhenBlocked::spill) {
    spill_ = std::make_unique<Spill>(settings_.spill_directory, ledger_->log_id(),
                                     ledger_->keyring().database_key());
  }
  gate_ = std::make_shared<Gate>();
  busy_ = true;
  set_timers();
  give_turn(true);
}

Writer::~Writer() = default;

// ------------------------------------------------------------------------------ producers

void Writer::prepare(Draft& draft) const {
  std::shared_ptr<const EntryKeys> keys;
  std::uint32_t epoch = 0;
  {
    const std::lock_guard lock(mutex_);
    keys = tag_keys_;
    epoch = tag_epoch_;
  }
  if (keys) tag(draft, *keys, epoch);
}

Result<void> Writer::submit(const std::shared_ptr<Pending>& pending, Deadline deadline) {
  std::unique_lock lock(mutex_);
  pending->gate = gate_;
  if (closed_) return fail(Status::bad_state, "the log is closed");
  if (pending->what == Pending::What::entry) {
    const auto has_room = [&] { return queued_entries_ < settings_.queue_entries || closed_; };
    if (!has_room() && settings_.when_blocked == WhenBlocked::spill) {
      lock.unlock();
      if (!spill_->add(pending->draft, pending->when).ok()) {
        return unavailable("neither the log nor the spill directory can be written");
      }
      pending->finish(Written{0, {}, pending->when.utc_ns, true});
      return {};
    }
    if (!has_room() && settings_.when_blocked == WhenBlocked::reject) {
      return unavailable("the queue of the log is full");
    }
    if (!room_.wait_until(lock, deadline, has_room)) {
      return unavailable("the queue of the log stayed full until the deadline");
    }
    if (closed_) return fail(Status::bad_state, "the log is closed");
    pending->gate = gate_;
    ++queued_entries_;
  }
  if (pending->what == Pending::What::close) closed_ = true;
  queue_.push_back(pending);
  // Only entries are worth waiting for.
  const bool wake = queue_.size() >= wake_at_ || pending->what != Pending::What::entry;
  if (pending->what != Pending::What::entry) woken_ = true;
  lock.unlock();
  if (wake) work_.notify_one();
  return {};
}

Result<AppendReceipt> Writer::wait(const std::shared_ptr<Pending>& pending, Deadline deadline) {
  {
    std::unique_lock lock(pending->gate->mutex);
    if (pending->gate->opened.wait_until(lock, deadline,
                                         [&] { return pending->result.has_value(); })) {
      return pending->receipt();
    }
  }
  {
    const std::lock_guard lock(mutex_);
    const auto at = std::find(queue_.begin(), queue_.end(), pending);
    if (at == queue_.end()) {
      const std::lock_guard inner(pending->gate->mutex);
      if (pending->result) return pending->receipt();
      return unavailable("the log did not answer within the deadline; the entry may be in it");
    }
    // The close must happen even if nobody waits for it any more.
    if (pending->what == Pending::What::close) {
      return unavailable("the log did not close within the deadline");
    }
    queue_.erase(at);
    if (pending->what == Pending::What::entry) --queued_entries_;
  }
  room_.notify_one();
  Result<Written> result = unavailable("the log did not take the entry within the deadline");
  if (spill_ && pending->what == Pending::What::entry &&
      spill_->add(pending->draft, pending->when).ok()) {
    result = Written{0, {}, pending->when.utc_ns, true};
  }
  pending->finish(std::move(result));
  const std::lock_guard lock(pending->gate->mutex);
  return pending->receipt();
}

Health Writer::health() const {
  const std::lock_guard lock(mutex_);
  Health out = health_;
  out.queued = queued_entries_;
  return out;
}

// ------------------------------------------------------------------------------ the writer's turn

void Writer::gather(std::unique_lock<std::mutex>& lock) {
  const std::size_t expected =
      std::min<std::size_t>(answered_ + queue_.size(), settings_.batch_entries);
  answered_ = 0;
  if (expected < 2 || controls_ > 0) return;
  const Deadline end = std::chrono::steady_clock::now() + std::min(commit_time_, gather_most);
  const Duration pause = std::clamp(commit_time_ / 8, quiet_least, quiet_most);
  wake_at_ = expected;
  for (std::size_t seen = queue_.size(); seen < expected && !woken_ && controls_ == 0;) {
    const Deadline quiet = std::chrono::steady_clock::now() + pause;
    work_.wait_until(lock, std::min(quiet, end),
                     [&] { return queue_.size() >= expected || woken_ || controls_ > 0; });
    if (queue_.size() == seen || std::chrono::steady_clock::now() >= end) break;
    seen = queue_.size();
  }
  wake_at_ = 1;
}

void Writer::take(Batch& batch) {
  std::unique_lock lock(mutex_);
  gather(lock);
  const auto wake = [&] { return !queue_.empty() || woken_; };
  if (timer_) {
    work_.wait_until(lock, *timer_, wake);
  } else {
    work_.wait(lock, wake);
  }
  // Control calls go first: under load the queue is never empty.
  turn_.wait(lock, [&] { return !busy_ && controls_ == 0; });
  busy_ = true;
  woken_ = false;
  std::size_t entries = 0;
  while (!queue_.empty() && entries < settings_.batch_entries) {
    if (queue_.front()->what == Pending::What::entry) ++entries;
    batch.push_back(std::move(queue_.front()));
    queue_.pop_front();
    if (batch.back()->what == Pending::What::close) break;
  }
  queued_entries_ -= entries;
  // What is left over, if anything, keeps the old gate and looks again when it opens.
  gate_ = std::make_shared<Gate>();
  lock.unlock();
  if (entries > 0) room_.notify_all();
}

void Writer::update_health() {
  if (!ledger_) return;
  health_.size = ledger_->size();
  health_.checkpoint_size = ledger_->checkpoint_size();
  health_.commits = ledger_->commits();
  health_.stopped = ledger_->fatal() || out_of_space_;
  health_.status = health_.stopped ? Status::audit_unavailable : Status::ok;
  health_.message = health_.stopped ? stop_reason_ : std::string();
  if (tag_keys_ != ledger_->entry_keys()) {
    tag_keys_ = ledger_->entry_keys();
    tag_epoch_ = ledger_->epoch();
  }
}

std::vector<std::string> Writer::give_turn(bool wake_writer, bool closing) {
  std::vector<std::string> notes;
  {
    const std::lock_guard lock(mutex_);
    // A control call leaves its notes to the writer's thread.
    if (ledger_ && !wake_writer) notes = ledger_->take_signed();
    update_health();
    if (closing) {
      ledger_.reset();
      tag_keys_.reset();
    }
    timer_ = checkpoint_due_;
    if (merge_due_ && (!timer_ || *merge_due_ < *timer_)) timer_ = merge_due_;
    busy_ = false;
    woken_ = woken_ || wake_writer;
  }
  turn_.notify_all();
  if (wake_writer) work_.notify_one();
  return notes;
}

void Writer::deliver(const std::vector<std::string>& notes) {
  if (settings_.anchor == nullptr) return;
  for (const std::string& note : notes) {
    if (abandoned_) return;
    settings_.anchor(settings_.anchor_user, note.data(), note.size());
  }
}

void Writer::run() {
  for (bool closing = false; !closing;) {
    Batch batch;
    try {
      take(batch);
      closing = !batch.empty() && batch.back()->what == Pending::What::close;
      process(batch);
      if (closing) close_ledger(batch);
    } catch (const std::exception&) {
      if (ledger_) ledger_->poison();
      stop_reason_ = "an exception stopped the writer of the log";
      if (closing) finished_ = true;
      for (const auto& p : batch) p->finish(unavailable(stop_reason_));
    }
    const std::vector<std::string> notes = give_turn(false, closing);
    deliver(notes);
  }
}

// ------------------------------------------------------------------------------ one batch

void Writer::process(const Batch& batch) {
  const Deadline start = std::chrono::steady_clock::now();
  items_.clear();
  const Result<void> outcome = commit(batch);
  if (!outcome.ok()) stop_reason_ = outcome.error().message;
  {
    // Whoever has an answer finds it in health() too.
    const std::lock_guard lock(mutex_);
    update_health();
  }
  answer(batch, outcome);
  answered_ = outcome.ok() ? items_.size() : 0;
  commit_time_ = std::chrono::steady_clock::now() - start;
  if (ledger_) {
    ledger_->tidy();
    set_timers();
  }
}

Result<void> Writer::commit(const Batch& batch) {
  const Deadline now = std::chrono::steady_clock::now();
  Ledger::Extra extra;
  for (const auto& p : batch) {
    if (p->what == Pending::What::entry) items_.push_back({&p->draft, p->when, {}});
    if (p->what == Pending::What::checkpoint) extra.checkpoint = true;
    if (p->what == Pending::What::index) extra.index = true;
  }
  if (checkpoint_due_ && now >= *checkpoint_due_) {
    checkpoint_due_.reset();
    extra.checkpoint = true;
  }
  if (Result<void> r = ready(); !r.ok()) return r;
  if (spill_ && spill_->waiting()) {
    if (Result<void> r = spill_->merge(*ledger_, settings_.batch_entries);
        !r.ok() && ledger_->fatal()) {
      return r;
    }
  }
  return ledger_->commit(items_, extra);
}

// What must hold before anything is written.
Result<void> Writer::ready() {
  if (ledger_->fatal()) {
    return unavailable(stop_reason_.empty() ? "the log was stopped by an earlier error"
                                            : stop_reason_);
  }
  if (Result<void> r = check_space(); !r.ok()) return r;
  if (ledger_->epoch_due(ledger_->now().utc_ns)) return ledger_->rotate_epoch();
  return {};
}

Result<void> Writer::check_space() {
  const Result<std::uint64_t> free = free_bytes(settings_.directory);
  if (!free.ok()) return unavailable(free.error().message);
  if (*free < settings_.low_water_bytes) {
    if (!out_of_space_) {
      // There is still room for saying so.
      Ledger::Extra extra;
      extra.checkpoint = true;
      const Result<void> said = ledger_->record(Kind::stopped, "low_water", "stopped", {}, extra);
      out_of_space_ = said.ok() || !ledger_->fatal();
    }
    return unavailable("the free space of the log's file system is below the low-water mark");
  }
  if (!out_of_space_) return {};
  if (Result<void> r = ledger_->record(Kind::resumed, "low_water", "ok", {}, {}); !r.ok()) return r;
  out_of_space_ = false;
  return {};
}

Result<Written> Writer::answer_to(const Pending& pending, std::size_t& item,
                                  const Result<void>& outcome) {
  const bool entry = pending.what == Pending::What::entry;
  if (outcome.ok()) return entry ? items_[item++].written : Written{};
  // A record that may be in the log after all is not written a second time.
  if (entry && spill_ && !ledger_->ambiguous() && spill_->add(pending.draft, pending.when).ok()) {
    return Written{0, {}, pending.when.utc_ns, true};
  }
  return unavailable(outcome.error().message);
}

// Each gate of the batch is locked and opened once, for all who wait there.
void Writer::answer(const Batch& batch, const Result<void>& outcome) {
  std::vector<Result<Written>> answers;
  answers.reserve(batch.size());
  std::size_t item = 0;
  for (const auto& p : batch) answers.push_back(answer_to(*p, item, outcome));
  for (std::size_t i = 0; i < batch.size();) {
    const std::shared_ptr<Gate> gate = batch[i]->gate;
    {
      const std::lock_guard lock(gate->mutex);
      for (; i < batch.size() && batch[i]->gate == gate; ++i) {
        Pending& p = *batch[i];
        // Answered by close_ledger().
        if (p.what == Pending::What::close) continue;
        if (p.what == Pending::What::checkpoint && outcome.ok())
          p.note = ledger_->checkpoint_note();
        if (!p.result) p.result = std::move(answers[i]);
      }
    }
    gate->opened.notify_all();
  }
}

void Writer::set_timers() {
  const bool unsigned_entries = ledger_->size() > ledger_->checkpoint_size();
  if (!unsigned_entries || ledger_->fatal() || settings_.checkpoint_seconds == 0) {
    checkpoint_due_.reset();
  } else if (!checkpoint_due_) {
    checkpoint_due_ =
        std::chrono::steady_clock::now() + std::chrono::seconds(settings_.checkpoint_seconds);
  }
  merge_due_.reset();
  if (spill_ && spill_->waiting() && !ledger_->fatal()) {
    merge_due_ = std::chrono::steady_clock::now() + merge_interval;
  }
}

void Writer::close_ledger(const Batch& batch) {
  const Result<void> closed = ledger_->close();
  // Before the answer: whoever gets it may join the thread.
  finished_ = true;
  if (closed.ok()) {
    batch.back()->finish(Written{});
  } else {
    batch.back()->finish(unavailable(closed.error().message));
  }
}

}  // namespace careline::audit
