// A note is text, a blank line, and signature lines "— NAME BASE64(hash || signature)", where hash
// is the first four bytes of SHA-256(NAME || "\n" || 0x01 || key). A verifier key is
// NAME+hash+BASE64(0x01 || key).
#include "audit/note.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace careline::audit {
namespace {

constexpr std::string_view dash = "\xE2\x80\x94 ";
constexpr char ed25519 = '\x01';
constexpr std::string_view epoch_header = "careline.audit/epoch/v1";
constexpr std::string_view seal_header = "careline.audit/seal/v1";

std::string tagged(const PublicKey& key) {
  std::string out(1, ed25519);
  out.append(as_view(std::span<const std::uint8_t>(key)));
  return out;
}

std::uint32_t read_u32(std::string_view bytes) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < 4; ++i) out = out << 8U | static_cast<unsigned char>(bytes[i]);
  return out;
}

// Takes one line off the front; false if there is no newline.
bool take_line(std::string_view& rest, std::string_view& line) {
  const std::size_t end = rest.find('\n');
  if (end == std::string_view::npos) return false;
  line = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return true;
}

// Decimal without sign or leading zero.
bool read_decimal(std::string_view text, std::uint64_t& out) {
  if (text.empty() || (text.size() > 1 && text[0] == '0')) return false;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), out);
  return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

bool read_digest(std::string_view text, Digest& out) {
  const std::optional<std::string> bytes = from_base64(text);
  if (!bytes || bytes->size() != out.size()) return false;
  std::copy(bytes->begin(), bytes->end(), out.begin());
  return true;
}

}  // namespace

std::string base64(std::string_view bytes) {
  std::string out(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  out.pop_back();
  return out;
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string out(text.size() / 4 * 3 + 3, '\0');
  std::size_t size = 0;
  const char* end = nullptr;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), text.data(),
                        text.size(), nullptr, &size, &end, sodium_base64_VARIANT_ORIGINAL) != 0 ||
      end != text.data() + text.size()) {
    return std::nullopt;
  }
  out.resize(size);
  return out;
}

bool is_note_name(std::string_view name) {
  if (name.empty() || name.size() > 200 || utf8::find_invalid(name) != utf8::npos) return false;
  return std::none_of(name.begin(), name.end(), [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return u <= 0x20 || u == 0x7F || c == '+';
  });
}

VerifierKey VerifierKey::of(std::string_view name, const PublicKey& key) {
  VerifierKey out{std::string(name), 0, key};
  out.hash = read_u32(as_view(sha256({name, "\n", tagged(key)})));
  return out;
}

Result<VerifierKey> VerifierKey::parse(std::string_view text) {
  const Error bad = fail(Status::invalid_argument, "the verifier key is not NAME+hash+base64");
  const std::size_t first = text.find('+');
  if (first == std::string_view::npos || text.size() < first + 10 || text[first + 9] != '+') {
    return bad;
  }
  const std::optional<std::string> key = from_base64(text.substr(first + 10));
  const std::string_view name = text.substr(0, first);
  if (!is_note_name(name) || !key || key->size() != 33 || (*key)[0] != ed25519) return bad;
  PublicKey bytes{};
  std::copy(key->begin() + 1, key->end(), bytes.begin());
  VerifierKey out = of(name, bytes);
  if (out.text() != text) {
    return fail(Status::invalid_argument, "the verifier key's hash does not belong to its key");
  }
  return out;
}

std::string VerifierKey::text() const {
  return fmt::format("{}+{:08x}+{}", name, hash, base64(tagged(key)));
}

Signer::Signer(std::string_view name, const Secret& seed) : secret_(crypto_sign_SECRETKEYBYTES) {
  PublicKey key{};
  crypto_sign_seed_keypair(key.data(), secret_.mutable_bytes().data(), seed.data());
  verifier_ = VerifierKey::of(name, key);
}

std::string Signer::raw_signature(std::string_view text) const {
  std::string out(crypto_sign_BYTES, '\0');
  crypto_sign_detached(reinterpret_cast<unsigned char*>(out.data()), nullptr,
                       reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                       secret_.data());
  return out;
}

std::string Signer::sign(std::string_view text) const {
  std::string bytes;
  for (unsigned shift = 32; shift > 0; shift -= 8) {
    bytes.push_back(static_cast<char>(verifier_.hash >> (shift - 8) & 0xFFU));
  }
  bytes += raw_signature(text);
  return fmt::format("{}\n{}{} {}\n", text, dash, verifier_.name, base64(bytes));
}

bool verify_raw(const PublicKey& key, std::string_view text, std::string_view signature) {
  return signature.size() == crypto_sign_BYTES &&
         crypto_sign_verify_detached(reinterpret_cast<const unsigned char*>(signature.data()),
                                     reinterpret_cast<const unsigned char*>(text.data()),
                                     text.size(), key.data()) == 0;
}

Result<Note> Note::parse(std::string_view note) {
  const Error bad = fail(Status::invalid_argument, "not a signed note");
  if (note.size() > (1U << 20) || utf8::find_invalid(note) != utf8::npos) return bad;
  const std::size_t blank = note.rfind("\n\n");
  if (blank == std::string_view::npos) return bad;
  Note out;
  out.text = note.substr(0, blank + 1);
  std::string_view rest = note.substr(blank + 2);
  std::string_view line;
  while (!rest.empty()) {
    if (!take_line(rest, line) || line.substr(0, dash.size()) != dash) return bad;
    line.remove_prefix(dash.size());
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos || !is_note_name(line.substr(0, space))) return bad;
    const std::optional<std::string> bytes = from_base64(line.substr(space + 1));
    if (!bytes || bytes->size() < 5) return bad;
    out.signatures.push_back(
        {std::string(line.substr(0, space)), read_u32(*bytes), bytes->substr(4)});
  }
  if (out.signatures.empty() || out.signatures.size() > 64) return bad;
  return out;
}

bool Note::signed_by(const VerifierKey& key) const {
  return std::any_of(signatures.begin(), signatures.end(), [&](const Signature& s) {
    return s.name == key.name && s.hash == key.hash && verify_raw(key.key, text, s.bytes);
  });
}

std::string Checkpoint::text() const {
  return fmt::format("{}\n{}\n{}\n", origin, size, base64(as_view(root)));
}

Result<Checkpoint> Checkpoint::parse(std::string_view text) {
  Checkpoint out;
  std::string_view origin;
  std::string_view size;
  std::string_view root;
  if (!take_line(text, origin) || !take_line(text, size) || !take_line(text, root) ||
      origin.empty() || !read_decimal(size, out.size) || !read_digest(root, out.root)) {
    return fail(Status::invalid_argument, "the note's text is not a checkpoint");
  }
  out.origin = origin;
  return out;
}

std::string EpochLink::text() const {
  return fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n", epoch_header, origin, log_id, epoch, start,
                     base64(as_view(std::span<const std::uint8_t>(key))));
}

bool is_epoch_link(std::string_view text) {
  return text.substr(0, text.find('\n')) == epoch_header;
}

Result<EpochLink> EpochLink::parse(std::string_view text) {
  const Error bad = fail(Status::invalid_argument, "the note's text is not an epoch link");
  EpochLink out;
  std::string_view line;
  std::uint64_t epoch = 0;
  Digest key{};
  if (!take_line(text, line) || line != epoch_header || !take_line(text, line)) return bad;
  out.origin = line;
  if (!take_line(text, line)) return bad;
  out.log_id = line;
  if (!take_line(text, line) || !read_decimal(line, epoch) || epoch > UINT32_MAX) return bad;
  out.epoch = static_cast<std::uint32_t>(epoch);
  if (!take_line(text, line) || !read_decimal(line, out.start)) return bad;
  if (!take_line(text, line) || !read_digest(line, key) || !text.empty()) return bad;
  out.key = key;
  return out;
}

std::string Seal::text() const {
  std::string out =
      fmt::format("{}\n{}\n{}\n{}\n", seal_header, origin, size, base64(as_view(root)));
  for (const auto& [name, digest] : files) {
    out += fmt::format("{} {}\n", name, base64(as_view(digest)));
  }
  return out;
}

Result<Seal> Seal::parse(std::string_view text) {
  const Error bad = fail(Status::invalid_argument, "the note's text is not a seal");
  Seal out;
  std::string_view line;
  if (!take_line(text, line) || line != seal_header || !take_line(text, line)) return bad;
  out.origin = line;
  if (!take_line(text, line) || !read_decimal(line, out.size)) return bad;
  if (!take_line(text, line) || !read_digest(line, out.root)) return bad;
  while (take_line(text, line)) {
    const std::size_t space = line.find(' ');
    Digest digest{};
    if (space == std::string_view::npos || !read_digest(line.substr(space + 1), digest)) return bad;
    out.files.emplace_back(line.substr(0, space), digest);
  }
  if (!text.empty()) return bad;
  return out;
}

}  // namespace careline::audit
