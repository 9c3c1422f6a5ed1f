// Reversible tokens: [NAME~<base32>].
//
//   payload  = version 1 | key id, 4 bytes big-endian | nonce, 24 | box
//   box      = XChaCha20-Poly1305 of the padded value, 16 bytes longer than it
//   nonce    = BLAKE2b-192 keyed with the nonce key, over AD | padded value   (synthetic IV)
//   AD       = "careline-token" | version | key id | kind
//   padded   = value | 80 | 00 …  up to the next multiple of 8, so that lengths tell less
//   kind     = the number of the kind; 255 for a sealed bracket ("LITERAL")
//
// The same value and kind always give the same token, and no two values share a nonce unless
// BLAKE2b collides. The kind's name in clear is authenticated: a token moved under another name is
// refused. Letters of either case are read, so a token survives being put in capitals.
//
// reveal(redact(x)) == x also when x holds token-shaped text, whoever made it: the redactor
// replaces the opening bracket of such text by a LITERAL token, and reveal() does not read its own
// output again. After that, nothing in the redacted text has the shape of a token but what the
// redactor wrote.
#include <sodium.h>

#include <algorithm>
#include <array>

#include "phi/operators.h"

namespace careline::phi {
namespace {

constexpr std::uint8_t version = 1;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t head_size = 1 + 4 + nonce_size;
constexpr std::size_t pad_block = 8;
constexpr std::size_t least_payload = head_size + pad_block + tag_size;
constexpr std::uint8_t literal_kind = 255;
constexpr std::string_view literal_name = "LITERAL";
constexpr std::string_view domain = "careline-token";

using Bytes = SecureVector<std::uint8_t>;
using AssociatedData = std::array<std::uint8_t, domain.size() + 6>;

AssociatedData associated_data(std::uint32_t key_id, std::uint8_t kind) noexcept {
  AssociatedData ad{};
  auto* at = std::copy(domain.begin(), domain.end(), ad.begin());
  *at++ = version;
  for (int shift = 24; shift >= 0; shift -= 8) *at++ = static_cast<std::uint8_t>(key_id >> shift);
  *at = kind;
  return ad;
}

void synthetic_nonce(const RedactionKeys& keys, const AssociatedData& ad, const Bytes& padded,
                     std::uint8_t* nonce) {
  const auto key = keys.of(KeyUse::token_nonce);
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.data(), key.size(), nonce_size);
  crypto_generichash_update(&state, ad.data(), ad.size());
  crypto_generichash_update(&state, padded.data(), padded.size());
  crypto_generichash_final(&state, nonce, nonce_size);
  sodium_memzero(&state, sizeof state);
}

void write_sealed(std::uint8_t kind, std::string_view name, std::string_view value,
                  const RedactionKeys& keys, SecureText& out) {
  Bytes padded(value.begin(), value.end());
  padded.push_back(0x80);
  padded.resize((padded.size() + pad_block - 1) / pad_block * pad_block, 0);

  Bytes payload(head_size + padded.size() + tag_size);
  const AssociatedData ad = associated_data(keys.id(), kind);
  payload[0] = version;
  std::copy_n(ad.begin() + domain.size() + 1, 4, payload.begin() + 1);
  std::uint8_t* const nonce = payload.data() + 5;
  synthetic_nonce(keys, ad, padded, nonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt(payload.data() + head_size, nullptr, padded.data(),
                                             padded.size(), ad.data(), ad.size(), nullptr, nonce,
                                             keys.of(KeyUse::token_cipher).data());
  out.reserve(out.size() + name.size() + payload.size() * 8 / 5 + 4);
  out.push_back('[');
  for (const char c : name) {
    out.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  }
  out.push_back('~');
  write_base32({payload.data(), payload.size()}, out);
  out.push_back(']');
}

char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_name_letter(char c) noexcept {
  return (lower(c) >= 'a' && lower(c) <= 'z') || c == '_' || (c >= '0' && c <= '9');
}

// Value of a base32 digit, or -1.
int base32_digit(char c) noexcept {
  c = lower(c);
  if (c >= '0' && c <= '9') return c - '0';
  if (c < 'a' || c > 'z' || c == 'i' || c == 'l' || c == 'o' || c == 'u') return -1;
  int value = 10 + (c - 'a');
  for (const char skipped : {'i', 'l', 'o'}) value -= c > skipped ? 1 : 0;
  return value - (c > 'u' ? 1 : 0);
}

// Only the one spelling that write_base32 makes: padding bits must be zero.
std::optional<Bytes> read_base32(std::string_view text) {
  Bytes bytes;
  bytes.reserve(text.size() * 5 / 8);
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (const char c : text) {
    held = (held << 5 | static_cast<std::uint32_t>(base32_digit(c))) & 0xFFFU;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push_back(static_cast<std::uint8_t>(held >> bits));
    }
  }
  if (bits >= 5 || (held & ((1U << bits) - 1)) != 0) return std::nullopt;
  return bytes;
}

std::optional<std::uint8_t> kind_of(std::string_view name) noexcept {
  std::array<char, 24> buffer{};
  if (name.size() > buffer.size()) return std::nullopt;
  std::transform(name.begin(), name.end(), buffer.begin(), lower);
  const std::string_view canonical(buffer.data(), name.size());
  if (canonical == "literal") return literal_kind;
  const auto kind = phi_kind_from(canonical);
  if (!kind) return std::nullopt;
  return static_cast<std::uint8_t>(*kind);
}

}  // namespace

void write_token(PhiKind kind, std::string_view value, const RedactionKeys& keys, SecureText& out) {
  write_sealed(static_cast<std::uint8_t>(kind), name_of(kind), value, keys, out);
}

void write_sealed_bracket(const RedactionKeys& keys, SecureText& out) {
  write_sealed(literal_kind, literal_name, "[", keys, out);
}

std::size_t token_shape(std::string_view text) noexcept {
  if (text.empty() || text[0] != '[') return 0;
  std::size_t i = 1;
  while (i < text.size() && i <= 24 && is_name_letter(text[i])) ++i;
  if (i == 1 || i >= text.size() || text[i] != '~' || !kind_of(text.substr(1, i - 1))) return 0;
  const std::size_t begin = ++i;
  while (i < text.size() && base32_digit(text[i]) >= 0) ++i;
  if (i >= text.size() || text[i] != ']' || (i - begin) * 5 / 8 < least_payload) return 0;
  return i + 1;
}

std::optional<SecureText> open_token(std::string_view text, const RedactionKeys& keys) {
  const std::size_t mark = text.find('~');
  if (token_shape(text) != text.size() || mark == std::string_view::npos) return std::nullopt;
  const auto kind = kind_of(text.substr(1, mark - 1));
  const auto payload = read_base32(text.substr(mark + 1, text.size() - mark - 2));
  if (!kind || !payload || payload->size() < least_payload) return std::nullopt;
  const AssociatedData ad = associated_data(keys.id(), *kind);
  if ((*payload)[0] != version ||
      !std::equal(payload->begin() + 1, payload->begin() + 5, ad.begin() + domain.size() + 1)) {
    return std::nullopt;
  }
  const std::uint8_t* const nonce = payload->data() + 5;
  Bytes padded(payload->size() - head_size - tag_size);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          padded.data(), nullptr, nullptr, payload->data() + head_size, payload->size() - head_size,
          ad.data(), ad.size(), nonce, keys.of(KeyUse::token_cipher).data()) != 0) {
    return std::nullopt;
  }
  // The nonce is a second authenticator: a box under a nonce that we would not have chosen is not
  // ours, even if somebody knew the cipher key.
  std::array<std::uint8_t, nonce_size> expected{};
  synthetic_nonce(keys, ad, padded, expected.data());
  if (sodium_memcmp(expected.data(), nonce, nonce_size) != 0) return std::nullopt;
  while (!padded.empty() && padded.back() == 0) padded.pop_back();
  if (padded.empty() || padded.back() != 0x80) return std::nullopt;
  return SecureText(
      std::string_view(reinterpret_cast<const char*>(padded.data()), padded.size() - 1));
}

}  // namespace careline::phi
