// The one thread that writes, its bounded queue and the turn that control calls take.
//
//   producers    check, copy and tag on their own thread, put a Pending into the queue, wait for it
//   the writer   takes what is there (up to a batch), commits it at once, answers every waiter
//   control      rotation, purge, holds run on the caller's thread while it has the writer's turn
//
// What makes a group commit fast: one fsync for as many entries as possible, and as few passes
// through the scheduler. Producers who wait for the same batch share a gate, which opens once. When
// a batch was answered its producers come back one after the other; the writer waits for as many as
// it answered, while they keep coming and no longer than the last commit took (`gather`). A
// producer alone never waits for others.
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

// Where the waiters of one batch wait.
struct Gate {
  std::mutex mutex;
  std::condition_variable opened;
};

struct Pending {
  // Markers travel through the queue like entries and are answered when all before them are
  // durable.
  enum class What : std::uint8_t { entry, flush, checkpoint, index, close };

  What what = What::entry;
  Draft draft;
  Moment when;

  std::shared_ptr<Gate> gate;             // set before the queue; its mutex guards the rest
  std::optional<Result<Written>> result;  // the first answer stands
  std::string note;                       // checkpoint: the newest signed note

  void finish(Result<Written> r);
  Result<AppendReceipt> receipt() const;  // with the gate's mutex, when there is a result
};

using Deadline = std::chrono::steady_clock::time_point;
Deadline after_ms(std::uint32_t ms);

class Writer : public std::enable_shared_from_this<Writer> {
 public:
  explicit Writer(std::unique_ptr<Ledger> ledger);
  ~Writer();

  // Computes the entry's tags with the newest keys, on the producer's thread.
  void prepare(Draft& draft) const;

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
  // Gives the producers of the last batch time to come back.
  void gather(std::unique_lock<std::mutex>& lock);
  void process(const Batch& batch);
  Result<void> commit(const Batch& batch);
  Result<void> ready();
  Result<void> check_space();
  void answer(const Batch& batch, const Result<void>& outcome);
  Result<Written> answer_to(const Pending& pending, std::size_t& item, const Result<void>& outcome);
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
  // The last batch: entries that were answered and how long it took.
  std::size_t answered_ = 0;
  std::chrono::steady_clock::duration commit_time_{};
  std::vector<Item> items_;

  mutable std::mutex mutex_;  // guards what follows
  std::condition_variable work_;
  std::condition_variable room_;
  std::condition_variable turn_;
  std::deque<std::shared_ptr<Pending>> queue_;
  std::shared_ptr<Gate> gate_;  // of the batch that is being filled
  std::size_t wake_at_ = 1;     // length of the queue from which the writer is to be woken
  std::shared_ptr<const EntryKeys> tag_keys_;
  std::uint32_t tag_epoch_ = 0;
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
