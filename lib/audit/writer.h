// The one thread that writes, its bounded queue and the turn that control calls take.
//
//   producers    check and encode on their own thread, put a Pending into the queue, wait for it
//   the writer   takes what is there (up to a batch), commits it at once, answers every waiter
//   control      rotation, purge, holds run on the caller's thread while it has the writer's turn
//
// A producer whose deadline passes takes its entry out of the queue again, so it is certainly not
// in the log; once the writer has it, only the log can tell.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

#include "audit/ledger.h"
#include "audit/spill.h"

namespace careline::audit {

struct Pending {
  // Markers travel through the queue like entries and are answered when all before them are
  // durable.
  enum class What : std::uint8_t { entry, flush, checkpoint, index, close };

  What what = What::entry;
  Draft draft;
  Moment when;

  std::mutex mutex;
  std::condition_variable changed;
  std::optional<Result<AppendReceipt>> result;
  std::string note;  // checkpoint: the newest signed note

  // The first answer stands.
  void finish(Result<AppendReceipt> r);
};

using Deadline = std::chrono::steady_clock::time_point;
Deadline after_ms(std::uint32_t ms);

class Writer : public std::enable_shared_from_this<Writer> {
 public:
  explicit Writer(std::unique_ptr<Ledger> ledger);
  ~Writer();

  // The body of the thread; returns after a Pending of kind close.
  void run();

  // Puts an entry or a marker into the queue. For entries the policy for a full queue applies; with
  // `spill` the Pending may come back finished.
  Result<void> submit(const std::shared_ptr<Pending>& pending, Deadline deadline);
  // Waits; takes the entry out of the queue if the writer has not begun with it at the deadline.
  Result<AppendReceipt> wait(const std::shared_ptr<Pending>& pending, Deadline deadline);

  // Gives `call` the ledger while the writer does nothing. On the caller's thread.
  template <typename Call>
  auto with_turn(Call call) -> decltype(call(std::declval<Ledger&>()));

  // The owner is gone: no callback any more, and nobody waits.
  void abandon() noexcept { abandoned_ = true; }
  // The thread's body has returned or is about to.
  bool finished() const noexcept { return finished_; }
  Health health() const;
  const Settings& settings() const noexcept { return settings_; }

 private:
  using Batch = std::vector<std::shared_ptr<Pending>>;

  // Waits for work or a timer, takes the turn, fills the batch.
  void take(Batch& batch);
  void process(const Batch& batch);
  Result<void> commit(const Batch& batch, std::vector<Item>& items);
  Result<void> ready();
  Result<void> check_space();
  void answer(const Batch& batch, const std::vector<Item>& items, const Result<void>& outcome);
  void set_timers();
  void update_health();  // with mutex_ and the turn
  void close_ledger(const Batch& batch);
  // What was signed, for the anchor; nothing if the writer is to fetch it itself.
  std::vector<std::string> give_turn(bool wake_writer, bool closing = false);
  void deliver(const std::vector<std::string>& notes);

  const Settings settings_;
  // Used only with the turn.
  std::unique_ptr<Ledger> ledger_;
  std::unique_ptr<Spill> spill_;
  bool out_of_space_ = false;
  std::optional<Deadline> checkpoint_due_;
  std::optional<Deadline> merge_due_;
  std::string stop_reason_;

  mutable std::mutex mutex_;  // guards what follows
  std::condition_variable work_;
  std::condition_variable room_;
  std::condition_variable turn_;
  std::deque<std::shared_ptr<Pending>> queue_;
  std::size_t queued_entries_ = 0;
  std::optional<Deadline> timer_;
  bool busy_ = false;
  int controls_ = 0;
  bool woken_ = false;
  bool closed_ = false;
  Health health_;

  std::atomic<bool> abandoned_{false};
  std::atomic<bool> finished_{false};
};

template <typename Call>
auto Writer::with_turn(Call call) -> decltype(call(std::declval<Ledger&>())) {
  {
    std::unique_lock lock(mutex_);
    ++controls_;
    turn_.wait(lock, [&] { return !busy_; });
    --controls_;
    busy_ = true;
  }
  struct Give {
    Writer* writer;
    ~Give() { writer->give_turn(true); }
  } const give{this};
  if (!ledger_) return fail(Status::bad_state, "the log is closed");
  return call(*ledger_);
}

}  // namespace careline::audit
