#include "audit/entry_codec.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/json_reader.h"
#include "base/utf8.h"

namespace careline::audit {
namespace {

constexpr std::uint8_t version = 1;
constexpr std::size_t tag_bytes = 16;
// Version, fields 1 to 10 with a host of 64 bytes, the message digest and the box's own bytes.
constexpr std::size_t overhead =
    1 + 10 * 5 + 8 + 8 + 8 + 16 + 16 + 4 + 64 + 1 + 16 + 16 + 5 + 32 + 5 + seal_overhead;

// Sizes that a field must have; 0: any.
constexpr std::size_t fixed_size[Fields::count] = {0, 8, 8, 8, 16, 16, 4, 0, 1, 16, 16};

Result<void> check_text(std::string_view name, std::string_view text) {
  const std::size_t bad = utf8::find_invalid(text);
  if (bad != utf8::npos) {
    return fail_at(Status::invalid_utf8, fmt::format("audit field {} is not UTF-8", name),
                   static_cast<std::int64_t>(bad));
  }
  const std::size_t nul = text.find('\0');
  if (nul != std::string_view::npos) {
    return fail_at(Status::invalid_argument, fmt::format("audit field {} holds a NUL", name),
                   static_cast<std::int64_t>(nul));
  }
  return {};
}

Result<void> check_object(std::string_view name, std::string_view text) {
  if (text.empty()) return {};
  const Result<json::Value> value = json::parse(text);
  if (!value.ok() || !value->is(json::Value::Type::object)) {
    return fail(Status::invalid_argument, fmt::format("audit field {} is not a JSON object", name));
  }
  return {};
}

bool is_list(std::string_view list) {
  ByteReader reader(list);
  while (reader.good() && reader.left() > 0) reader.item();
  return reader.done();
}

std::string tag_of(const Secret& key, std::string_view text) {
  const Digest digest = blake2b(text, key.bytes());
  return std::string(as_view(digest).substr(0, tag_bytes));
}

class DraftBuilder {
 public:
  void label(std::uint8_t tag, std::string_view name, std::string_view text) {
    check(name, text);
    ByteWriter(draft_.labels).field(tag, text);
  }
  void guarded(std::uint8_t tag, std::string_view name, std::string_view text) {
    check(name, text);
    ByteWriter(draft_.guarded).field(tag, text);
  }
  void list(SecureText& out, std::uint8_t tag, std::string_view name,
            std::span<const std::string_view> items) {
    SecureText value;
    for (const std::string_view item : items) {
      check(name, item);
      ByteWriter(value).item(item);
    }
    ByteWriter(out).field(tag, value);
  }
  void object(std::uint8_t tag, std::string_view name, std::string_view text) {
    if (good_.ok()) good_ = check_object(name, text);
    guarded(tag, name, text);
  }
  void check(std::string_view name, std::string_view text) {
    if (good_.ok()) good_ = check_text(name, text);
    size_ += text.size();
    if (good_.ok() && size_ > max_entry_bytes) {
      good_ = fail(Status::too_large, fmt::format("audit entry: more than {} bytes at field {}",
                                                  max_entry_bytes, name));
    }
  }
  Result<Draft> take() && {
    if (!good_.ok()) return std::move(good_).error();
    if (draft_.labels.size() + draft_.guarded.size() + overhead > max_entry_bytes) {
      return fail(Status::too_large,
                  fmt::format("audit entry: more than {} bytes with its labels", max_entry_bytes));
    }
    return std::move(draft_);
  }
  Draft& draft() { return draft_; }
  void refuse(Error error) {
    if (good_.ok()) good_ = std::move(error);
  }

 private:
  Draft draft_;
  Result<void> good_;
  std::size_t size_ = 0;
};

SecureText phi_field(std::span<const PhiCount> counts) {
  std::vector<PhiCount> sorted(counts.begin(), counts.end());
  std::sort(sorted.begin(), sorted.end(),
            [](const PhiCount& a, const PhiCount& b) { return a.kind < b.kind; });
  SecureText out;
  ByteWriter writer(out);
  for (std::size_t i = 0; i < sorted.size();) {
    std::uint64_t count = 0;
    const PhiKind kind = sorted[i].kind;
    for (; i < sorted.size() && sorted[i].kind == kind; ++i) count += sorted[i].count;
    if (count == 0) continue;
    writer.u8(static_cast<std::uint8_t>(kind));
    writer.u32(static_cast<std::uint32_t>(std::min<std::uint64_t>(count, UINT32_MAX)));
  }
  return out;
}

// Room for everything at once: a buffer that grows is copied and wiped again and again.
void reserve(const Entry& e, Draft& draft) {
  constexpr std::size_t head = 5;
  std::size_t labels = 13 * head + e.phi.size() * head;
  for (const std::string_view v :
       {e.actor.type, e.actor.role, e.action, e.purpose, e.outcome, e.intent, e.tier, e.channel,
        e.language, e.policy_digest, e.decision_id}) {
    labels += v.size();
  }
  std::size_t guarded = 10 * head;
  for (const std::string_view v :
       {e.actor.id, e.actor.on_behalf_of, e.resource, e.recipient, e.reason, e.correlation_id,
        e.policy_input, e.decision, e.details}) {
    guarded += v.size();
  }
  for (const std::string_view v : e.matched_rules) labels += 4 + v.size();
  for (const std::string_view v : e.model_ids) labels += 4 + v.size();
  for (const std::string_view v : e.entities) guarded += 4 + v.size();
  // A draft that is too large is refused anyway.
  draft.labels.reserve(std::min(labels, max_entry_bytes));
  draft.guarded.reserve(std::min(guarded, max_entry_bytes));
}

}  // namespace

EntryKeys EntryKeys::of(const Secret& data, const Secret& index) {
  EntryKeys out;
  if (data.empty() || index.empty()) return out;
  out.data = data.clone();
  out.actor = derive(index, "actor");
  out.subject = derive(index, "subject");
  out.message = derive(index, "message");
  return out;
}

Result<Draft> draft_of(const Entry& e) {
  DraftBuilder b;
  Draft& draft = b.draft();
  reserve(e, draft);
  if (name_of(e.kind).empty()) {
    b.refuse(fail(Status::invalid_argument, "audit entry: unknown kind"));
  }
  draft.kind = e.kind;
  b.label(11, "actor.type", e.actor.type);
  b.label(12, "actor.role", e.actor.role);
  b.label(13, "action", e.action);
  b.label(14, "purpose", e.purpose);
  b.label(15, "outcome", e.outcome);
  b.label(16, "intent", e.intent);
  b.label(17, "tier", e.tier);
  b.label(18, "channel", e.channel);
  b.label(19, "language", e.language);
  b.label(20, "policy_digest", e.policy_digest);
  b.label(21, "decision_id", e.decision_id);
  b.list(draft.labels, 22, "matched_rules", e.matched_rules);
  b.list(draft.labels, 23, "model_ids", e.model_ids);
  for (const PhiCount& p : e.phi) {
    if (static_cast<std::size_t>(p.kind) >= phi_kind_count) {
      b.refuse(fail(Status::invalid_argument, "audit entry: unknown PHI kind"));
    }
  }
  ByteWriter(draft.labels).field(24, phi_field(e.phi));

  b.guarded(2, "actor.id", e.actor.id);
  b.guarded(3, "actor.on_behalf_of", e.actor.on_behalf_of);
  b.guarded(4, "resource", e.resource);
  b.guarded(5, "recipient", e.recipient);
  b.guarded(6, "reason", e.reason);
  b.guarded(7, "correlation_id", e.correlation_id);
  b.object(8, "policy_input", e.policy_input);
  b.object(9, "decision", e.decision);
  b.object(10, "details", e.details);
  b.list(draft.guarded, 11, "entities", e.entities);

  b.check("subject", e.subject);
  draft.actor_id.append(e.actor.id);
  draft.subject.append(e.subject);
  if (!e.message.empty()) {
    draft.message = blake2b(e.message);
    draft.has_message = true;
  }
  return std::move(b).take();
}

std::string actor_tag(const EntryKeys& keys, std::string_view actor_id) {
  return tag_of(keys.actor, actor_id);
}
std::string subject_tag(const EntryKeys& keys, std::string_view subject) {
  return tag_of(keys.subject, subject);
}
std::string message_digest(const EntryKeys& keys, const Digest& message) {
  return std::string(as_view(blake2b(as_view(message), keys.message.bytes())));
}

namespace {

Tags tags_of(const Draft& draft, const EntryKeys& keys, std::uint32_t epoch) {
  Tags out;
  const auto put = [](const Secret& key, std::string_view text, Tags::Tag& to) {
    const Digest digest = blake2b(text, key.bytes());
    std::copy_n(as_view(digest).begin(), to.size(), to.begin());
  };
  if (!draft.actor_id.empty()) put(keys.actor, draft.actor_id, out.actor);
  if (!draft.subject.empty()) put(keys.subject, draft.subject, out.subject);
  if (draft.has_message) out.message = blake2b(as_view(draft.message), keys.message.bytes());
  out.epoch = epoch;
  return out;
}

void write_labels(const Draft& draft, const Place& place, const Tags& tags, SecureText& out) {
  ByteWriter writer(out);
  writer.u8(version);
  writer.field_u64(1, place.sequence);
  writer.field_u64(2, static_cast<std::uint64_t>(place.time_ns));
  writer.field_u64(3, static_cast<std::uint64_t>(place.monotonic_ns));
  writer.field(4, as_view(std::span<const std::uint8_t>(place.boot_id)));
  writer.field(5, as_view(std::span<const std::uint8_t>(place.log_id)));
  writer.field_u32(6, place.epoch);
  writer.field(7, place.host);
  const char kind = static_cast<char>(draft.kind);
  writer.field(8, {&kind, 1});
  if (!draft.actor_id.empty()) writer.field(9, {tags.actor.data(), tags.actor.size()});
  if (!draft.subject.empty()) writer.field(10, {tags.subject.data(), tags.subject.size()});
  writer.bytes(draft.labels);
}

}  // namespace

void tag(Draft& draft, const EntryKeys& keys, std::uint32_t epoch) {
  draft.tags = tags_of(draft, keys, epoch);
}

void encode_labels(const Draft& draft, const Place& place, const EntryKeys& keys, SecureText& out) {
  write_labels(draft, place, tags_of(draft, keys, place.epoch), out);
}

void encode(const Draft& draft, const Place& place, const EntryKeys& keys,
            std::span<const std::uint8_t, 24> nonce, SecureText& out) {
  const std::size_t start = out.size();
  out.reserve(start + overhead + draft.labels.size() + draft.guarded.size());
  Tags own;
  if (draft.tags.epoch != place.epoch) own = tags_of(draft, keys, place.epoch);
  const Tags& tags = draft.tags.epoch == place.epoch ? draft.tags : own;
  write_labels(draft, place, tags, out);
  const std::size_t associated = out.size() - start;
  const std::size_t plain =
      draft.guarded.size() + (draft.has_message ? 5 + tags.message.size() : 0);
  if (plain == 0) return;
  ByteWriter writer(out);
  writer.u8(25);
  writer.u32(static_cast<std::uint32_t>(plain + seal_overhead));
  writer.bytes(as_view(nonce));
  const std::size_t plain_at = out.size();
  if (draft.has_message) writer.field(1, as_view(tags.message));
  writer.bytes(draft.guarded);
  seal_in_place(keys.data, nonce, start, associated, plain_at, out);
}

void encode(const Draft& draft, const Place& place, const EntryKeys& keys, SecureText& out) {
  std::array<std::uint8_t, 24> nonce{};
  random_bytes(nonce);
  encode(draft, place, keys, nonce, out);
}

std::uint64_t Fields::sequence() const {
  return read_big_endian(value[1]);
}
std::int64_t Fields::time_ns() const {
  return static_cast<std::int64_t>(read_big_endian(value[2]));
}
std::uint32_t Fields::epoch() const {
  return static_cast<std::uint32_t>(read_big_endian(value[6]));
}
Kind Fields::kind() const {
  return static_cast<Kind>(value[8][0]);
}

Result<Fields> fields_of(std::string_view bytes) {
  const Error bad = fail(Status::audit_damaged, "an entry is not in canonical form");
  Fields out;
  ByteReader reader(bytes);
  if (reader.u8() != version) return bad;
  std::uint8_t tag = 0;
  while (reader.good() && reader.left() > 0) {
    const std::size_t start = bytes.size() - reader.left();
    const std::string_view value = reader.field(tag);
    if (!reader.good() || tag >= Fields::count) return bad;
    if (fixed_size[tag] != 0 && value.size() != fixed_size[tag]) return bad;
    if (tag == 25) out.before_seal = bytes.substr(0, start);
    out.value[tag] = value;
  }
  if (!reader.good()) return bad;
  for (const std::size_t required : {1, 2, 3, 4, 5, 6, 8}) {
    if (out.value[required].empty()) return bad;
  }
  if (name_of(out.kind()).empty() || !is_list(out[22]) || !is_list(out[23]) ||
      out[24].size() % 5 != 0) {
    return bad;
  }
  return out;
}

namespace {

void open_guarded(std::string_view plain, Record& out) {
  ByteReader reader(plain);
  std::uint8_t tag = 0;
  SecureText* const texts[] = {
      nullptr,           nullptr,        &out.actor_id, &out.on_behalf_of,
      &out.resource,     &out.recipient, &out.reason,   &out.correlation_id,
      &out.policy_input, &out.decision,  &out.details};
  while (reader.good() && reader.left() > 0) {
    const std::string_view value = reader.field(tag);
    if (!reader.good()) return;
    if (tag == 1) {
      out.message_digest = to_hex(as_bytes(value));
    } else if (tag <= 10) {
      texts[tag]->append(value);
    } else if (tag == 11) {
      for_each_item(value, [&](std::string_view item) { out.entities.emplace_back(item); });
    }
  }
}

}  // namespace

Result<Record> record_of(std::string_view bytes, const EntryKeys* keys) {
  const Result<Fields> fields = fields_of(bytes);
  if (!fields.ok()) return fields.error();
  const Fields& f = *fields;
  Record out;
  out.sequence = f.sequence();
  out.time_ns = f.time_ns();
  out.monotonic_ns = static_cast<std::int64_t>(read_big_endian(f[3]));
  out.boot_id = to_hex(as_bytes(f[4]));
  out.log_id = to_hex(as_bytes(f[5]));
  out.epoch = f.epoch();
  out.host = f[7];
  out.kind = f.kind();
  out.actor_tag = to_hex(as_bytes(f[9]));
  out.subject_tag = to_hex(as_bytes(f[10]));
  std::string* const labels[] = {&out.actor_type, &out.actor_role,    &out.action,     &out.purpose,
                                 &out.outcome,    &out.intent,        &out.tier,       &out.channel,
                                 &out.language,   &out.policy_digest, &out.decision_id};
  for (std::size_t i = 0; i < std::size(labels); ++i) *labels[i] = f[11 + i];
  for_each_item(f[22], [&](std::string_view item) { out.matched_rules.emplace_back(item); });
  for_each_item(f[23], [&](std::string_view item) { out.model_ids.emplace_back(item); });
  for (std::size_t at = 0; at < f[24].size(); at += 5) {
    out.phi.push_back({static_cast<PhiKind>(f[24][at]),
                       static_cast<std::uint32_t>(read_big_endian(f[24].substr(at + 1, 4)))});
  }
  if (f[25].empty()) return out;
  if (keys == nullptr || keys->data.empty()) {
    out.sealed = true;
    return out;
  }
  const Result<SecureText> plain = open_seal(keys->data, f[25], f.before_seal);
  if (plain.ok()) {
    open_guarded(*plain, out);
  } else {
    out.sealed = true;
  }
  return out;
}

}  // namespace careline::audit
