#include "audit/keyring.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>

#include "audit/durable_file.h"
#include "base/mapped_file.h"

namespace careline::audit {
namespace {

constexpr std::string_view header = "careline.audit/keyring/v1";
constexpr std::uint8_t body_version = 1;
constexpr std::size_t line_count = 6;

PublicKey public_key_of(const Secret& seed) {
  return Signer("k", seed).verifier().key;
}

Epoch fresh_epoch(std::uint32_t number, std::uint64_t start, std::int64_t now_ns,
                  const Secret& seed) {
  Epoch out;
  out.number = number;
  out.start = start;
  out.created_ns = now_ns;
  out.public_key = public_key_of(seed);
  out.data = Secret::random(32);
  out.index = Secret::random(32);
  return out;
}

// Empty stays empty: a destroyed key.
Secret secret_of(std::string_view bytes) {
  return bytes.empty() ? Secret() : Secret::of(as_bytes(bytes));
}

bool split_lines(std::string_view text, std::array<std::string_view, line_count>& lines) {
  for (std::string_view& line : lines) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return false;
    line = text.substr(0, end);
    text.remove_prefix(end + 1);
  }
  return text.empty();
}

}  // namespace

Result<Keyring> Keyring::create(const Id& log_id, const KeySource& source, std::int64_t now_ns) {
  Result<KeyWrap> wrap = KeyWrap::of(source);
  if (!wrap.ok()) return wrap.error();
  Keyring out;
  out.wrap_ = std::move(*wrap);
  out.log_id_ = log_id;
  randombytes_buf(out.salt_.data(), out.salt_.size());
  out.database_key_ = Secret::random(32);
  out.seed_ = Secret::random(32);
  out.epochs_.push_back(fresh_epoch(0, 0, now_ns, out.seed_));
  out.keyring_key_ = Secret::random(32);
  Result<KeyWrap::Wrapped> wrapped = out.wrap_.wrap(out.keyring_key_);
  if (!wrapped.ok()) return wrapped.error();
  out.wrapped_ = std::move(*wrapped);
  return out;
}

std::string Keyring::first_lines() const {
  return fmt::format("{}\n{}\n", header, to_hex(log_id_));
}

Result<std::string> Keyring::text(const Secret& key, const KeyWrap::Wrapped& wrapped) const {
  SecureText body;
  ByteWriter writer(body);
  writer.u8(body_version);
  writer.item(as_view(database_key_.bytes()));
  writer.item(as_view(std::span<const std::uint8_t>(salt_)));
  writer.item(as_view(seed_.bytes()));
  writer.u32(static_cast<std::uint32_t>(epochs_.size()));
  for (const Epoch& e : epochs_) {
    writer.u32(e.number);
    writer.u64(e.start);
    writer.u64(static_cast<std::uint64_t>(e.created_ns));
    writer.item(as_view(std::span<const std::uint8_t>(e.public_key)));
    writer.item(as_view(e.data.bytes()));
    writer.item(as_view(e.index.bytes()));
    writer.item(e.link);
  }
  std::string out = first_lines();
  SecureText box;
  seal(key, body, out, box);
  out += fmt::format("{}\n{}\n{}\n", wrapped.method, base64(wrapped.box), base64(box));
  out += to_hex(sha256(out)) + "\n";
  return out;
}

Result<void> Keyring::write(const std::string& directory) const {
  const Result<std::string> bytes = text(keyring_key_, wrapped_);
  if (!bytes.ok()) return bytes.error();
  return replace_file(directory, keyring_name, *bytes);
}

Result<void> Keyring::renew(const std::string& directory, const KeySource* source) {
  KeyWrap other;
  if (source != nullptr) {
    Result<KeyWrap> wrap = KeyWrap::of(*source);
    if (!wrap.ok()) return wrap.error();
    other = std::move(*wrap);
  }
  Secret key = Secret::random(32);
  Result<KeyWrap::Wrapped> wrapped = (source != nullptr ? other : wrap_).wrap(key);
  if (!wrapped.ok()) return wrapped.error();
  const Result<std::string> bytes = text(key, *wrapped);
  if (!bytes.ok()) return bytes.error();
  if (Result<void> r = replace_file(directory, keyring_name, *bytes); !r.ok()) return r;
  keyring_key_ = std::move(key);
  wrapped_ = std::move(*wrapped);
  if (source != nullptr) wrap_ = std::move(other);
  return {};
}

Result<Keyring> Keyring::read(const std::string& directory, const KeySource& source) {
  Result<KeyWrap> wrap = KeyWrap::of(source);
  if (!wrap.ok()) return wrap.error();
  const Result<std::string> file = read_file(directory + "/" + keyring_name, 8U << 20);
  if (!file.ok()) return file.error();
  const Error bad = fail(Status::audit_damaged, "the log's keyring is damaged");
  std::array<std::string_view, line_count> lines;
  if (!split_lines(*file, lines) || lines[0] != header) return bad;
  const std::string_view covered(file->data(), file->size() - lines[5].size() - 1);
  if (to_hex(sha256(covered)) != lines[5]) return bad;

  Keyring out;
  const std::optional<std::string> key_box = from_base64(lines[3]);
  const std::optional<std::string> body_box = from_base64(lines[4]);
  if (!key_box || !body_box || !from_hex(lines[1], out.log_id_).ok()) return bad;
  out.wrap_ = std::move(*wrap);
  out.wrapped_ = {std::string(lines[2]), *key_box};
  Result<Secret> key = out.wrap_.unwrap(out.wrapped_);
  if (!key.ok()) return key.error();
  out.keyring_key_ = std::move(*key);
  const Result<SecureText> body = open_seal(out.keyring_key_, *body_box, out.first_lines());
  // The file is as it was written, so it is the key that does not fit.
  if (!body.ok()) {
    return fail(Status::audit_key, "the unwrapped key does not open the log's keyring");
  }

  ByteReader reader(body->view());
  if (reader.u8() != body_version) return bad;
  out.database_key_ = secret_of(reader.item());
  const std::string_view salt = reader.item();
  out.seed_ = secret_of(reader.item());
  const std::uint32_t count = reader.u32();
  for (std::uint32_t i = 0; reader.good() && i < count; ++i) {
    Epoch e;
    e.number = reader.u32();
    e.start = reader.u64();
    e.created_ns = static_cast<std::int64_t>(reader.u64());
    const std::string_view public_key = reader.item();
    e.data = secret_of(reader.item());
    e.index = secret_of(reader.item());
    e.link = reader.item();
    if (e.number != i || public_key.size() != e.public_key.size()) return bad;
    std::copy(public_key.begin(), public_key.end(), e.public_key.begin());
    out.epochs_.push_back(std::move(e));
  }
  if (!reader.done() || out.epochs_.empty() || out.database_key_.size() != 32 ||
      out.seed_.size() != 32 || salt.size() != out.salt_.size()) {
    return bad;
  }
  std::copy(salt.begin(), salt.end(), out.salt_.begin());
  return out;
}

void Keyring::add_epoch(const std::string& origin, std::uint64_t start, std::int64_t now_ns) {
  const Signer old = signer(origin);
  Secret seed = Secret::random(32);
  Epoch e = fresh_epoch(current().number + 1, start, now_ns, seed);
  const EpochLink link{origin, to_hex(log_id_), e.number, start, e.public_key};
  e.link = old.sign(link.text());
  epochs_.push_back(std::move(e));
  seed_ = std::move(seed);
}

void Keyring::drop_last_epoch(Secret old_seed) {
  epochs_.pop_back();
  seed_ = std::move(old_seed);
}

void Keyring::destroy(std::uint32_t epoch) {
  epochs_[epoch].data = Secret();
  epochs_[epoch].index = Secret();
}

EntryKeys Keyring::entry_keys(std::uint32_t epoch) const {
  if (epoch >= epochs_.size()) return {};
  return EntryKeys::of(epochs_[epoch].data, epochs_[epoch].index);
}

}  // namespace careline::audit
