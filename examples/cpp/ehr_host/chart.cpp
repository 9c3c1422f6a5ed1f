#include "chart.h"

#include <stdexcept>

namespace ehr {

namespace {

std::string text_of(sqlite3_stmt* statement, int column) {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
  if (data == nullptr) return {};
  return std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
}

void bind(sqlite3_stmt* statement, int index, const std::string& value) {
  sqlite3_bind_text(statement, index, value.data(), static_cast<int>(value.size()),
                    SQLITE_TRANSIENT);
}

}  // namespace

Chart::Chart(const std::string& path) {
  sqlite3* db = nullptr;
  const int opened = sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE, nullptr);
  db_.reset(db);
  if (opened != SQLITE_OK) throw std::runtime_error("the chart database cannot be opened");
  sqlite3_busy_timeout(db, 10000);
  run("pragma journal_mode = wal");
  run("create table if not exists triage (message integer primary key references message(id), "
      "tier text not null, queue text not null, intent text not null, redacted text not null, "
      "reason text not null, decision text not null)");
}

void Chart::recover() {
  run("update message set state = 'waiting' where state = 'taken'");
}

std::optional<Message> Chart::take() {
  // One statement takes and returns, so that two threads never get the same message.
  const Statement take = prepare(
      "update message set state = 'taken' where id = "
      "(select id from message where state = 'waiting' order by id limit 1) "
      "returning id, channel, body, coalesce(patient, 0)");
  if (!step(take)) return std::nullopt;
  Message message;
  message.id = sqlite3_column_int64(take.get(), 0);
  message.channel = text_of(take.get(), 1);
  message.text = text_of(take.get(), 2);
  message.patient = sqlite3_column_int64(take.get(), 3);
  step(take);  // runs the statement to its end, which commits it

  const Statement who = prepare("select name, born, phone from patient where id = ?");
  sqlite3_bind_int64(who.get(), 1, message.patient);
  if (step(who)) {
    message.name = text_of(who.get(), 0);
    message.born = text_of(who.get(), 1);
    message.phone = text_of(who.get(), 2);
  }
  return message;
}

void Chart::file(const Triage& triage) {
  run("begin immediate");
  const Statement insert = prepare("insert into triage values (?, ?, ?, ?, ?, ?, ?)");
  sqlite3_bind_int64(insert.get(), 1, triage.message);
  bind(insert.get(), 2, triage.tier);
  bind(insert.get(), 3, triage.queue);
  bind(insert.get(), 4, triage.intent);
  bind(insert.get(), 5, triage.redacted);
  bind(insert.get(), 6, triage.reason);
  bind(insert.get(), 7, triage.decision);
  step(insert);
  const Statement done = prepare("update message set state = 'done' where id = ?");
  sqlite3_bind_int64(done.get(), 1, triage.message);
  step(done);
  run("commit");
}

void Chart::run(const char* sql) {
  if (sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
    throw std::runtime_error(sqlite3_errmsg(db_.get()));
  }
}

Chart::Statement Chart::prepare(const char* sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(db_.get(), sql, -1, &statement, nullptr) != SQLITE_OK) {
    throw std::runtime_error(sqlite3_errmsg(db_.get()));
  }
  return Statement(statement);
}

bool Chart::step(const Statement& statement) {
  const int result = sqlite3_step(statement.get());
  if (result != SQLITE_ROW && result != SQLITE_DONE) {
    throw std::runtime_error(sqlite3_errmsg(db_.get()));
  }
  return result == SQLITE_ROW;
}

}  // namespace ehr
