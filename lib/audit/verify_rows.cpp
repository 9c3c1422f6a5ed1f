// The rows of the database: bytes against leaves, purged rows against purge entries, lookup tables
// against bytes.
#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <thread>

#include "audit/keyring.h"
#include "audit/verify.h"
#include "base/json_reader.h"

namespace careline::audit {
namespace {

// A row was dropped lawfully if a purge entry of the log names it. Only the newest such entry
// counts, for its range covers all before it.
std::uint64_t purged_end_of(std::string_view bytes, const Keyring& keyring) {
  const Result<Fields> fields = fields_of(bytes);
  if (!fields.ok() || fields->kind() != Kind::purge) return 0;
  const EntryKeys keys = keyring.entry_keys(fields->epoch());
  const Result<Record> record = record_of(bytes, &keys);
  if (!record.ok() || record->sealed || record->outcome != "ok") return 0;
  const Result<json::Value> details = json::parse(record->details);
  if (!details.ok()) return 0;
  return static_cast<std::uint64_t>(std::max<std::int64_t>(0, details->integer_or("end", 0)));
}

Finding tampered_at(std::uint64_t index, std::string_view what) {
  return {VerdictCode::tampered, fmt::format("entry {}: {}", index, what), index, 0, 0};
}

// Sum of keyed hashes over a set of (rule, sequence) pairs: equal sums mean equal sets, without
// sorting either of them. The key is random, so that nobody can prepare two sets of one sum.
class SetSum {
 public:
  struct Sum {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    friend bool operator==(const Sum&, const Sum&) = default;
  };

  SetSum() { randombytes_buf(key_, sizeof key_); }
  void add(Sum& sum, std::string_view rule, std::uint64_t sequence, std::string& buffer) const {
    buffer.assign(reinterpret_cast<const char*>(&sequence), sizeof sequence);
    buffer += rule;
    std::uint64_t hash[2];
    crypto_shorthash_siphashx24(reinterpret_cast<unsigned char*>(hash),
                                reinterpret_cast<const unsigned char*>(buffer.data()),
                                buffer.size(), key_);
    sum.low += hash[0];
    sum.high += hash[1];
  }

 private:
  unsigned char key_[crypto_shorthash_siphashx24_KEYBYTES];
};

// What the rows of one stretch of the log have shown.
struct Stretch {
  std::uint64_t first = 0;
  std::uint64_t end = 0;
  std::vector<Digest> leaves;
  std::optional<Finding> finding;
  std::optional<Finding> lookup;
  std::uint64_t purged_end = 0;
  std::optional<std::uint64_t> last_purged;
  SetSum::Sum rules;
  Result<void> result;
};

// Reads stretches of rows with a connection of its own, so that several can work at once.
class RowReader {
 public:
  RowReader(Store& store, const Keyring& keyring, const State& state, const SetSum& sums)
      : store_(store),
        keyring_(keyring),
        log_id_(as_view(std::span<const std::uint8_t>(keyring.log_id()))),
        indexed_(state.indexed),
        sums_(sums) {}

  void read(Stretch& out) {
    out.result = start_lookup(out);
    if (!out.result.ok()) return;
    const Result<void> walked =
        store_.for_each_entry(out.first, out.end,
                              [&](std::uint64_t sequence, std::uint32_t epoch,
                                  std::string_view leaf, std::string_view bytes, bool purged) {
                                return row(out, sequence, epoch, leaf, bytes, purged);
                              });
    if (!walked.ok()) out.result = walked.error();
    if (out.result.ok() && !lookup_row_.ok()) out.result = lookup_row_.error();
    if (!out.finding && !out.lookup && out.result.ok() && *lookup_row_) {
      out.lookup =
          Finding{VerdictCode::tampered, "the lookup tables hold a row without an entry", {}, 0, 0};
    }
    lookup_ = Statement();
  }

 private:
  Result<void> start_lookup(const Stretch& out) {
    Result<Statement> rows = store_.database().prepare(
        "SELECT sequence, time, kind, actor, subject, intent, tier, outcome, decision FROM lookup "
        "WHERE sequence >= ?1 AND sequence < ?2 ORDER BY sequence");
    if (!rows.ok()) return rows.error();
    lookup_ = std::move(*rows);
    lookup_.bind(1, static_cast<std::int64_t>(out.first));
    lookup_.bind(2, static_cast<std::int64_t>(out.end));
    lookup_row_ = lookup_.step();
    if (!lookup_row_.ok()) return lookup_row_.error();
    return {};
  }

  bool row(Stretch& out, std::uint64_t sequence, std::uint32_t row_epoch, std::string_view leaf,
           std::string_view bytes, bool purged) {
    const auto wrong = [&](std::uint64_t index, std::string_view what) {
      out.finding = tampered_at(index, what);
      return false;
    };
    const std::uint64_t expected = out.first + out.leaves.size();
    if (sequence != expected) return wrong(expected, "its row is missing");
    if (row_epoch != epoch_of(sequence)) return wrong(sequence, "it is filed under another epoch");
    Digest digest{};
    if (leaf.size() != digest.size()) return wrong(sequence, "its leaf hash is cut");
    std::copy(leaf.begin(), leaf.end(), digest.begin());
    out.leaves.push_back(digest);
    if (purged) {
      out.last_purged = sequence;
      return true;
    }
    if (leaf_hash(bytes) != digest) return wrong(sequence, "its bytes do not have its hash");
    const Result<Fields> fields = fields_of(bytes);
    if (!fields.ok()) return wrong(sequence, "its bytes are not canonical");
    if (fields->sequence() != sequence || fields->epoch() != row_epoch || (*fields)[5] != log_id_) {
      return wrong(sequence, "its bytes belong to another place");
    }
    if (!out.lookup && sequence < indexed_ && !lookup_says(out, sequence, *fields)) {
      out.lookup = tampered_at(sequence, "the lookup tables do not say what it says");
    }
    if (fields->kind() == Kind::purge) {
      out.purged_end = std::max(out.purged_end, purged_end_of(bytes, keyring_));
    }
    return lookup_row_.ok();
  }

  bool lookup_says(Stretch& out, std::uint64_t sequence, const Fields& f) {
    const Statement& r = lookup_;
    const bool same = *lookup_row_ && static_cast<std::uint64_t>(r.integer(0)) == sequence &&
                      r.integer(1) == f.time_ns() &&
                      r.integer(2) == static_cast<std::int64_t>(f.kind()) && r.blob(3) == f[9] &&
                      r.blob(4) == f[10] && r.text(5) == f[16] && r.text(6) == f[17] &&
                      r.text(7) == f[15] && r.text(8) == f[21];
    // A rule that is listed twice is stored once.
    rules_.clear();
    for_each_item(f[22], [&](std::string_view rule) {
      if (std::find(rules_.begin(), rules_.end(), rule) != rules_.end()) return;
      sums_.add(out.rules, rule, sequence, buffer_);
      rules_.push_back(rule);
    });
    lookup_row_ = lookup_.step();
    return same;
  }

  std::uint32_t epoch_of(std::uint64_t sequence) {
    const auto& epochs = keyring_.epochs();
    if (epochs[epoch_].start > sequence) epoch_ = 0;
    while (epoch_ + 1 < epochs.size() && epochs[epoch_ + 1].start <= sequence) ++epoch_;
    return epoch_;
  }

  Store& store_;
  const Keyring& keyring_;
  const std::string log_id_;
  const std::uint64_t indexed_;
  const SetSum& sums_;
  std::string buffer_;
  std::uint32_t epoch_ = 0;
  Statement lookup_;
  Result<bool> lookup_row_ = false;
  std::vector<std::string_view> rules_;
};

Result<bool> same_rules(Store& store, const SetSum& sums, const SetSum::Sum& expected) {
  Result<Statement> rules = store.database().prepare("SELECT rule, sequence FROM rule");
  if (!rules.ok()) return rules.error();
  SetSum::Sum sum;
  std::string buffer;
  for (;;) {
    const Result<bool> next = rules->step();
    if (!next.ok()) return next.error();
    if (!*next) return sum == expected;
    sums.add(sum, rules->text(0), static_cast<std::uint64_t>(rules->integer(1)), buffer);
  }
}

// Rows per round; a round is divided among the readers and then goes into the tree in order.
constexpr std::uint64_t round_rows = 1U << 18;
constexpr std::uint64_t rows_worth_a_thread = 1U << 13;

}  // namespace

Result<RowCheck> check_rows(const std::vector<Store*>& stores, const Keyring& keyring,
                            const State& state, TreeCheck& tree) {
  RowCheck out;
  const SetSum sums;
  std::vector<RowReader> readers;
  for (Store* store : stores) readers.emplace_back(*store, keyring, state, sums);
  std::optional<std::uint64_t> last_purged;
  SetSum::Sum rules;
  const Result<std::int64_t> newest =
      stores[0]->database().scalar("SELECT ifnull(max(sequence), -1) FROM entry");
  if (!newest.ok()) return newest.error();
  const auto rows = static_cast<std::uint64_t>(*newest + 1);
  for (std::uint64_t at = 0; at < rows && !out.finding && !tree.finding();) {
    const std::uint64_t end = std::min(rows, at + round_rows);
    const std::uint64_t share =
        std::max(rows_worth_a_thread, (end - at + readers.size() - 1) / readers.size());
    std::vector<Stretch> stretches;
    for (; at < end; at += share) {
      stretches.push_back({});
      stretches.back().first = at;
      stretches.back().end = std::min(end, at + share);
    }
    at = end;
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < stretches.size(); ++i) {
      threads.emplace_back([&, i] { readers[i].read(stretches[i]); });
    }
    readers[0].read(stretches[0]);
    for (std::thread& t : threads) t.join();
    for (const Stretch& s : stretches) {
      if (!s.result.ok()) return s.result.error();
      for (const Digest& leaf : s.leaves) {
        if (!tree.add(leaf)) break;
      }
      if (!out.finding) out.finding = s.finding;
      if (!out.lookup) out.lookup = s.lookup;
      out.purged_end = std::max(out.purged_end, s.purged_end);
      if (s.last_purged) last_purged = s.last_purged;
      rules.low += s.rules.low;
      rules.high += s.rules.high;
      if (out.finding || tree.finding()) break;
    }
  }
  if (out.finding || tree.finding()) return out;
  if (last_purged && *last_purged >= out.purged_end) {
    out.finding = tampered_at(*last_purged, "its row was dropped, but no purge names it");
  }
  if (!out.lookup) {
    const Result<bool> same = same_rules(*stores[0], sums, rules);
    if (!same.ok()) return same.error();
    if (!*same) {
      out.lookup = Finding{
          VerdictCode::tampered, "the rule table does not say what the entries say", {}, 0, 0};
    }
  }
  return out;
}

}  // namespace careline::audit
