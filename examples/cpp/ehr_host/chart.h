// The chart database of a small EHR: the host's own plain SQLite, which knows nothing of careline.
//
// `patient` and `message` are the host's tables (examples/data/ehr.sql). `triage` is what this
// program adds: one row a message, written in the same transaction that takes the message out of
// the inbox, so that a message is neither lost nor answered twice when the process dies in between.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace ehr {

struct Message {
  std::int64_t id = 0;
  std::string channel;
  std::string text;
  std::int64_t patient = 0;  // 0: the sender is not known
  std::string name, born, phone;
};

// What goes into the chart: labels, the redacted text and the reason; never the text itself.
struct Triage {
  std::int64_t message = 0;
  std::string tier, queue, intent, redacted, reason, decision;
};

// One connection, for one thread.
class Chart {
 public:
  explicit Chart(const std::string& path);
  // Messages that a process took and did not finish go back to the inbox.
  void recover();
  // Takes the oldest waiting message.
  std::optional<Message> take();
  void file(const Triage& triage);

 private:
  struct Close {
    void operator()(sqlite3* db) const { sqlite3_close(db); }
  };
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

  void run(const char* sql);
  Statement prepare(const char* sql);
  bool step(const Statement& statement);

  std::unique_ptr<sqlite3, Close> db_;
};

}  // namespace ehr
