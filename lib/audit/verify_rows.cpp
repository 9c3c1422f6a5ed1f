// The rows of the database: bytes against leaves, purged rows against purge entries, lookup tables
// against bytes.
#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>

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
  SetSum() { crypto_generichash_keygen(key_); }
  void add(std::uint64_t (&sum)[4], std::string_view rule, std::uint64_t sequence) const {
    std::uint64_t hash[4] = {};
    crypto_generichash_state state;
    crypto_generichash_init(&state, key_, sizeof key_, sizeof hash);
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(&sequence),
                              sizeof sequence);
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(rule.data()),
                              rule.size());
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(hash), sizeof hash);
    for (std::size_t i = 0; i < 4; ++i) sum[i] += hash[i];
  }

 private:
  unsigned char key_[crypto_generichash_KEYBYTES];
};

bool same_row(const Statement& row, const Fields& f) {
  return row.integer(1) == f.time_ns() && row.integer(2) == static_cast<std::int64_t>(f.kind()) &&
         row.blob(3) == f[9] && row.blob(4) == f[10] && row.text(5) == f[16] &&
         row.text(6) == f[17] && row.text(7) == f[15] && row.text(8) == f[21];
}

}  // namespace

Result<RowCheck> check_rows(Store& store, const Keyring& keyring, TreeCheck& tree) {
  RowCheck out;
  std::optional<std::uint64_t> last_purged;
  const std::string log_id(as_view(std::span<const std::uint8_t>(keyring.log_id())));
  const auto& epochs = keyring.epochs();
  std::uint32_t epoch = 0;
  const Result<void> walked = store.for_each_entry(
      0, INT64_MAX,
      [&](std::uint64_t sequence, std::uint32_t row_epoch, std::string_view leaf_bytes,
          std::string_view bytes, bool purged) {
        const auto wrong = [&](std::uint64_t index, std::string_view what) {
          out.finding = tampered_at(index, what);
          return false;
        };
        if (sequence != tree.size()) return wrong(tree.size(), "its row is missing");
        while (epoch + 1 < epochs.size() && epochs[epoch + 1].start <= sequence) ++epoch;
        if (row_epoch != epoch) return wrong(sequence, "it is filed under another epoch");
        Digest leaf{};
        if (leaf_bytes.size() != leaf.size()) return wrong(sequence, "its leaf hash is cut");
        std::copy(leaf_bytes.begin(), leaf_bytes.end(), leaf.begin());
        if (purged) {
          last_purged = sequence;
        } else {
          if (leaf_hash(bytes) != leaf) return wrong(sequence, "its bytes do not have its hash");
          const Result<Fields> fields = fields_of(bytes);
          if (!fields.ok()) return wrong(sequence, "its bytes are not canonical");
          if (fields->sequence() != sequence || fields->epoch() != row_epoch ||
              (*fields)[5] != log_id) {
            return wrong(sequence, "its bytes belong to another place");
          }
          if (fields->kind() == Kind::purge) {
            out.purged_end = std::max(out.purged_end, purged_end_of(bytes, keyring));
          }
        }
        return tree.add(leaf);
      });
  if (!walked.ok()) return walked.error();
  if (!out.finding && last_purged && *last_purged >= out.purged_end) {
    out.finding = tampered_at(*last_purged, "its row was dropped, but no purge names it");
  }
  return out;
}

Result<std::optional<Finding>> check_lookup(Store& store, const State& state) {
  Result<Statement> lookup = store.database().prepare(
      "SELECT sequence, time, kind, actor, subject, intent, tier, outcome, decision FROM lookup "
      "ORDER BY sequence");
  if (!lookup.ok()) return lookup.error();
  const SetSum sums;
  std::uint64_t expected[4] = {};
  std::uint64_t found[4] = {};
  std::vector<std::string_view> rules_seen;
  std::optional<Finding> finding;
  Result<bool> row = lookup->step();
  if (!row.ok()) return row.error();
  Result<void> failed;
  const Result<void> walked = store.for_each_entry(
      0, state.indexed,
      [&](std::uint64_t sequence, std::uint32_t, std::string_view, std::string_view bytes,
          bool purged) {
        if (purged) return true;
        const Result<Fields> fields = fields_of(bytes);
        const bool there =
            *row && static_cast<std::uint64_t>(lookup->integer(0)) == sequence && fields.ok();
        if (!there || !same_row(*lookup, *fields)) {
          finding = tampered_at(sequence, "the lookup tables do not say what it says");
          return false;
        }
        // A rule that is listed twice is stored once.
        rules_seen.clear();
        for_each_item((*fields)[22], [&](std::string_view rule) {
          if (std::find(rules_seen.begin(), rules_seen.end(), rule) != rules_seen.end()) return;
          sums.add(expected, rule, sequence);
          rules_seen.push_back(rule);
        });
        row = lookup->step();
        if (!row.ok()) failed = row.error();
        return row.ok();
      });
  if (!walked.ok()) return walked.error();
  if (!failed.ok()) return failed.error();
  if (finding) return finding;
  if (*row) {
    return std::optional<Finding>(
        {VerdictCode::tampered, "the lookup tables hold a row without an entry", {}, 0, 0});
  }
  Result<Statement> rules = store.database().prepare("SELECT rule, sequence FROM rule");
  if (!rules.ok()) return rules.error();
  for (;;) {
    const Result<bool> next = rules->step();
    if (!next.ok()) return next.error();
    if (!*next) break;
    sums.add(found, rules->text(0), static_cast<std::uint64_t>(rules->integer(1)));
  }
  if (!std::equal(std::begin(expected), std::end(expected), std::begin(found))) {
    return std::optional<Finding>(
        {VerdictCode::tampered, "the rule table does not say what the entries say", {}, 0, 0});
  }
  return std::optional<Finding>();
}

}  // namespace careline::audit
