// Queries: a closed set of conditions over the lookup tables, put together from the fixed fragments
// below; every value is a bound parameter. The reading is recorded, durably, before any row is
// returned; a page that continues a recorded reading is not recorded again.
#include <fmt/format.h>

#include <algorithm>

#include "audit/log_impl.h"
#include "base/json_writer.h"

namespace careline::audit {
namespace {

constexpr std::uint32_t most_rows = 10000;

// One bound value. Tags are different in every epoch, so an actor or subject is a list of tags.
struct Value {
  enum class Type : std::uint8_t { integer, text, blob };
  Type type = Type::integer;
  std::int64_t integer = 0;
  std::string bytes;
};

struct Condition {
  std::string sql;
  std::vector<Value> values;

  void add_integer(std::string_view fragment, std::int64_t v) {
    sql += fragment;
    values.push_back({Value::Type::integer, v, {}});
  }
  void add_text(std::string_view fragment, std::string_view v) {
    if (v.empty()) return;
    sql += fragment;
    values.push_back({Value::Type::text, 0, std::string(v)});
  }
  void add_tags(std::string_view column, const std::vector<std::string>& tags) {
    sql += fmt::format(" AND {} IN (", column);
    for (std::size_t i = 0; i < tags.size(); ++i) {
      sql += i == 0 ? "?" : ",?";
      values.push_back({Value::Type::blob, 0, tags[i]});
    }
    sql += ")";
  }
};

std::vector<std::string> tags_of(const KeyTable& keys, std::string_view id,
                                 std::string (*tag)(const EntryKeys&, std::string_view)) {
  std::vector<std::string> out;
  for (const EntryKeys& k : keys.all()) {
    if (!k.data.empty()) out.push_back(tag(k, id));
  }
  return out;
}

// Rows come in the order of their sequence, so a range of times is turned into a range of sequences
// first, by one pass over the index of times; the times themselves are compared all the same, for
// a clock may have gone back. Where another index leaves few rows, it is used instead.
void add_times(Condition& c, const Filter& f) {
  if (f.from_ns) c.add_integer(" AND +l.time >= ?", *f.from_ns);
  if (f.to_ns) c.add_integer(" AND +l.time < ?", *f.to_ns);
  if (!f.actor.empty() || !f.subject.empty() || !f.rule.empty() || !f.decision_id.empty()) return;
  const auto add_bound = [&](std::string_view start) {
    c.sql += start;
    c.sql += "(sequence) FROM lookup INDEXED BY lookup_time WHERE time >= ? AND time < ?)";
    c.values.push_back({Value::Type::integer, f.from_ns.value_or(INT64_MIN), {}});
    c.values.push_back({Value::Type::integer, f.to_ns.value_or(INT64_MAX), {}});
  };
  if (f.from_ns) add_bound(" AND l.sequence >= (SELECT min");
  if (f.to_ns) add_bound(" AND l.sequence <= (SELECT max");
}

Condition condition_of(const Filter& f, const KeyTable& keys, std::uint64_t end) {
  Condition c;
  c.add_integer(" WHERE l.sequence < ?", static_cast<std::int64_t>(end));
  if (f.after_sequence != UINT64_MAX) {
    c.add_integer(" AND l.sequence > ?",
                  static_cast<std::int64_t>(std::min<std::uint64_t>(f.after_sequence, INT64_MAX)));
  }
  add_times(c, f);
  if (f.kind) c.add_integer(" AND l.kind = ?", static_cast<std::int64_t>(*f.kind));
  if (!f.actor.empty()) c.add_tags("l.actor", tags_of(keys, f.actor, actor_tag));
  if (!f.subject.empty()) c.add_tags("l.subject", tags_of(keys, f.subject, subject_tag));
  c.add_text(" AND l.intent = ?", f.intent);
  c.add_text(" AND l.tier = ?", f.tier);
  c.add_text(" AND l.outcome = ?", f.outcome);
  c.add_text(" AND l.decision = ?", f.decision_id);
  c.add_text(" AND l.sequence IN (SELECT sequence FROM rule WHERE rule = ?)", f.rule);
  return c;
}

Result<void> check_filter(const Filter& f) {
  if (f.role.empty() || f.purpose.empty()) {
    return fail(Status::denied, "reading the log needs a role and a purpose");
  }
  if (f.limit == 0 || f.limit > most_rows) {
    return fail(Status::invalid_argument, fmt::format("the limit must be 1 to {}", most_rows));
  }
  return {};
}

// Identifies a reading for its continuation; the values stay in memory only as a digest.
std::string digest_of(const Filter& f) {
  SecureText text;
  ByteWriter w(text);
  for (const std::string_view v : {f.role, f.purpose, f.asked_by, f.actor, f.subject, f.intent,
                                   f.tier, f.rule, f.outcome, f.decision_id}) {
    w.item(v);
  }
  w.u64(static_cast<std::uint64_t>(f.from_ns.value_or(INT64_MIN)));
  w.u64(static_cast<std::uint64_t>(f.to_ns.value_or(INT64_MAX)));
  w.u8(f.kind ? static_cast<std::uint8_t>(*f.kind) : 0);
  return std::string(as_view(blake2b(text)));
}

}  // namespace

SecureText describe(const Filter& f, std::string_view form) {
  JsonWriter json;
  json.begin_object().field("form", form);
  if (f.from_ns) json.field("from_ns", *f.from_ns);
  if (f.to_ns) json.field("to_ns", *f.to_ns);
  if (f.kind) json.field("kind", name_of(*f.kind));
  const std::pair<const char*, std::string_view> set[] = {
      {"actor", f.actor}, {"subject", f.subject}, {"intent", f.intent},          {"tier", f.tier},
      {"rule", f.rule},   {"outcome", f.outcome}, {"decision_id", f.decision_id}};
  json.key("by").begin_array();
  for (const auto& [name, value] : set) {
    if (!value.empty()) json.string(name);
  }
  json.end_array().end_object();
  return json.take();
}

Result<std::uint64_t> LogImpl::record_reading(Kind kind, std::string_view role,
                                              std::string_view purpose, std::string_view asked_by,
                                              std::string_view details) {
  Entry entry;
  entry.kind = kind;
  entry.actor = {asked_by, asked_by.empty() ? std::string_view() : "user", role, {}};
  entry.action = "read";
  entry.purpose = purpose;
  entry.outcome = "ok";
  entry.details = details;
  const Deadline deadline = after_ms(settings().deadline_ms);
  const Result<std::shared_ptr<Pending>> pending = enqueue(entry, deadline);
  if (!pending.ok()) return pending.error();
  // Behind the entry in the queue, so usually in the same commit.
  const Result<std::shared_ptr<Pending>> indexed = mark(Pending::What::index, deadline);
  if (!indexed.ok()) return indexed.error();
  const Result<AppendReceipt> receipt = writer_->wait(*pending, deadline);
  if (!receipt.ok()) return receipt.error();
  if (receipt->spilled) {
    return fail(Status::audit_unavailable, "the reading could not be recorded in the log itself");
  }
  return receipt->sequence;
}

Result<void> read_rows(Store& store, const KeyTable& keys, const Filter& filter, std::uint64_t end,
                       std::uint64_t limit, const std::function<bool(Record&&)>& each) {
  const Condition condition = condition_of(filter, keys, end);
  const std::string sql = fmt::format(
      "SELECT e.sequence, e.epoch, e.leaf, e.bytes FROM lookup AS l CROSS JOIN entry AS e ON "
      "e.sequence = l.sequence{} ORDER BY l.sequence LIMIT ?",
      condition.sql);
  Result<Statement> rows = store.database().prepare(sql);
  if (!rows.ok()) return rows.error();
  int at = 1;
  for (const Value& v : condition.values) {
    if (v.type == Value::Type::integer) rows->bind(at++, v.integer);
    if (v.type == Value::Type::text) rows->bind_text(at++, v.bytes);
    if (v.type == Value::Type::blob) rows->bind_blob(at++, v.bytes);
  }
  rows->bind(at, static_cast<std::int64_t>(std::min<std::uint64_t>(limit, INT64_MAX)));
  for (;;) {
    const Result<bool> row = rows->step();
    if (!row.ok()) return row.error();
    if (!*row) return {};
    Result<Record> record = record_from_row(static_cast<std::uint64_t>(rows->integer(0)),
                                            static_cast<std::uint32_t>(rows->integer(1)),
                                            rows->blob(2), rows->blob(3), rows->is_null(3), keys);
    if (!record.ok()) return record.error();
    if (!each(std::move(*record))) return {};
  }
}

Result<std::vector<Record>> Log::query(const Filter& filter) {
  if (Result<void> r = impl_->check_process(); !r.ok()) return r.error();
  if (Result<void> r = check_filter(filter); !r.ok()) return r.error();
  const std::string digest = digest_of(filter);
  std::uint64_t end = UINT64_MAX >> 1U;
  const bool continues = filter.after_sequence != UINT64_MAX && impl_->known_reading(digest);
  if (!continues) {
    const Result<std::uint64_t> recorded = impl_->record_reading(
        Kind::query, filter.role, filter.purpose, filter.asked_by, describe(filter, "query"));
    if (!recorded.ok()) return recorded.error();
    end = *recorded;
    impl_->remember_reading(digest);
  }
  return impl_->with_reader([&](Store& store, const KeyTable& keys) -> Result<std::vector<Record>> {
    std::vector<Record> out;
    const Result<void> read =
        read_rows(store, keys, filter, end, filter.limit, [&](Record&& record) {
          out.push_back(std::move(record));
          return true;
        });
    if (!read.ok()) return read.error();
    return out;
  });
}

// 45 CFR 164.528: date, recipient, what was disclosed, and the purpose.
Result<std::vector<Disclosure>> Log::disclosures(std::string_view subject, std::int64_t from_ns,
                                                 std::int64_t to_ns, std::string_view role,
                                                 std::string_view purpose) {
  if (Result<void> r = impl_->check_process(); !r.ok()) return r.error();
  if (subject.empty()) {
    return fail(Status::invalid_argument, "an accounting of disclosures needs a subject");
  }
  Filter filter;
  filter.role = role;
  filter.purpose = purpose;
  filter.subject = subject;
  filter.from_ns = from_ns;
  filter.to_ns = to_ns;
  filter.kind = Kind::disclosure;
  if (Result<void> r = check_filter(filter); !r.ok()) return r.error();
  const Result<std::uint64_t> recorded = impl_->record_reading(
      Kind::query, role, purpose, {}, describe(filter, "accounting_of_disclosures"));
  if (!recorded.ok()) return recorded.error();
  return impl_->with_reader(
      [&](Store& store, const KeyTable& keys) -> Result<std::vector<Disclosure>> {
        std::vector<Disclosure> out;
        const Result<void> read =
            read_rows(store, keys, filter, *recorded, INT64_MAX, [&](Record&& record) {
              out.push_back({record.sequence, record.time_ns, std::move(record.recipient),
                             std::move(record.resource), SecureText(record.purpose)});
              return true;
            });
        if (!read.ok()) return read.error();
        return out;
      });
}

Result<bool> Log::message_matches(std::uint64_t sequence, std::string_view message) {
  if (Result<void> r = impl_->check_process(); !r.ok()) return r.error();
  if (message.empty()) return fail(Status::invalid_argument, "the message is empty");
  return impl_->with_reader([&](Store& store, const KeyTable& keys) -> Result<bool> {
    Result<bool> out = fail(Status::not_found, "the log has no such entry");
    const Result<void> read = store.for_each_entry(
        sequence, sequence + 1,
        [&](std::uint64_t, std::uint32_t epoch, std::string_view leaf, std::string_view bytes,
            bool purged) {
          const EntryKeys* k = keys.of(epoch);
          const Result<Record> record = record_from_row(sequence, epoch, leaf, bytes, purged, keys);
          if (!record.ok()) {
            out = record.error();
          } else if (k == nullptr || record->sealed || purged) {
            out = fail(Status::audit_key, "the entry's epoch key was destroyed");
          } else {
            const std::string digest = message_digest(*k, blake2b(message));
            out = !record->message_digest.empty() &&
                  equal_constant_time(to_hex(as_bytes(digest)), record->message_digest);
          }
          return false;
        });
    if (!read.ok()) return read.error();
    return out;
  });
}

Result<std::string> Log::proof(std::uint64_t sequence) {
  const Result<std::string> note = checkpoint();
  if (!note.ok()) return note.error();
  const Result<Note> parsed = Note::parse(*note);
  if (!parsed.ok()) return parsed.error();
  const Result<Checkpoint> checkpoint = Checkpoint::parse(parsed->text);
  if (!checkpoint.ok()) return checkpoint.error();
  if (sequence >= checkpoint->size) return fail(Status::not_found, "the log has no such entry");
  return impl_->with_reader([&](Store& store, const KeyTable&) -> Result<std::string> {
    const Result<std::string> bytes = store.leaf_bytes(0, checkpoint->size);
    if (!bytes.ok()) return bytes.error();
    const Tree tree(leaves_of(*bytes));
    // C2SP tlog-proof: header, index, proof hashes, empty line, checkpoint.
    std::string out = fmt::format("c2sp.org/tlog-proof@v1\nindex {}\n", sequence);
    for (const Digest& d : tree.inclusion(sequence, checkpoint->size)) {
      out += base64(as_view(d)) + "\n";
    }
    return out + "\n" + *note;
  });
}

}  // namespace careline::audit
