#include "audit/key_wrap.h"

#include <fmt/format.h>
#include <sodium.h>

#include <charconv>

#include "audit/note.h"

namespace careline::audit {
namespace {

constexpr std::size_t key_size = 32;
constexpr std::size_t callback_room = 1024;
constexpr std::string_view associated = "careline.audit/keyring-key/v1";
constexpr std::string_view raw_method = "raw";
constexpr std::string_view passphrase_method = "passphrase";
constexpr std::string_view callback_method = "callback";

std::string_view first_word(std::string_view line) {
  return line.substr(0, line.find(' '));
}

// Takes the next word of a line off its front.
std::string_view take_word(std::string_view& line) {
  const std::string_view word = first_word(line);
  line.remove_prefix(std::min(line.size(), word.size() + 1));
  return word;
}

bool read_number(std::string_view word, std::uint64_t& out) {
  const auto result = std::from_chars(word.data(), word.data() + word.size(), out);
  return result.ec == std::errc() && result.ptr == word.data() + word.size();
}

}  // namespace

Result<KeyWrap> KeyWrap::of(const KeySource& source) {
  const bool callbacks = source.wrap != nullptr && source.unwrap != nullptr;
  if ((source.wrap != nullptr) != (source.unwrap != nullptr)) {
    return fail(Status::invalid_argument, "only one of the two key callbacks is set");
  }
  if (int{!source.raw.empty()} + int{!source.passphrase.empty()} + int{callbacks} != 1) {
    return fail(Status::invalid_argument,
                "set exactly one of raw key, passphrase and key callbacks");
  }
  KeyWrap out;
  if (!source.raw.empty()) {
    if (source.raw.size() != key_size) {
      return fail(Status::invalid_argument, fmt::format("the raw key has {} bytes, expected {}",
                                                        source.raw.size(), key_size));
    }
    out.raw_ = derive(Secret::of(source.raw), "wrap");
  } else if (!source.passphrase.empty()) {
    out.passphrase_ = Secret::of(as_bytes(source.passphrase));
  }
  out.wrap_ = source.wrap;
  out.unwrap_ = source.unwrap;
  out.user_ = source.user;
  return out;
}

// `parameters` is "SALT OPSLIMIT MEMLIMIT".
Result<Secret> KeyWrap::passphrase_key(std::string_view parameters) const {
  const std::optional<std::string> salt = from_base64(take_word(parameters));
  std::uint64_t operations = 0;
  std::uint64_t memory = 0;
  // The upper limit keeps a forged keyring from taking all memory of the process.
  if (!salt || salt->size() != crypto_pwhash_SALTBYTES ||
      !read_number(take_word(parameters), operations) ||
      !read_number(take_word(parameters), memory) || operations < crypto_pwhash_OPSLIMIT_MIN ||
      operations > crypto_pwhash_OPSLIMIT_SENSITIVE || memory < crypto_pwhash_MEMLIMIT_MIN ||
      memory > crypto_pwhash_MEMLIMIT_SENSITIVE) {
    return fail(Status::audit_damaged, "the keyring's passphrase parameters cannot be read");
  }
  Secret key(key_size);
  if (crypto_pwhash(key.mutable_bytes().data(), key_size,
                    reinterpret_cast<const char*>(passphrase_.data()), passphrase_.size(),
                    reinterpret_cast<const unsigned char*>(salt->data()), operations,
                    static_cast<std::size_t>(memory), crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return fail(Status::no_memory, "no memory to derive a key from the passphrase");
  }
  return key;
}

Result<KeyWrap::Wrapped> KeyWrap::wrap(const Secret& key) {
  Wrapped out;
  if (wrap_ != nullptr) {
    out.method = callback_method;
    out.box.resize(callback_room);
    std::size_t size = callback_room;
    const std::int32_t status = wrap_(user_, key.data(), key.size(),
                                      reinterpret_cast<std::uint8_t*>(out.box.data()), &size);
    if (status != 0 || size == 0 || size > callback_room) {
      return fail(Status::audit_key,
                  fmt::format("the host's wrap callback failed (status {})", status));
    }
    out.box.resize(size);
    return out;
  }
  Secret derived;
  if (!passphrase_.empty()) {
    std::string salt(crypto_pwhash_SALTBYTES, '\0');
    randombytes_buf(salt.data(), salt.size());
    const std::string parameters =
        fmt::format("{} {} {}", base64(salt), std::uint64_t{crypto_pwhash_OPSLIMIT_MODERATE},
                    std::uint64_t{crypto_pwhash_MEMLIMIT_MODERATE});
    Result<Secret> from_passphrase = passphrase_key(parameters);
    if (!from_passphrase.ok()) return from_passphrase.error();
    derived = std::move(*from_passphrase);
    out.method = fmt::format("{} {}", passphrase_method, parameters);
  } else {
    derived = raw_.clone();
    out.method = raw_method;
  }
  SecureText box;
  seal(derived, as_view(key.bytes()), associated, box);
  out.box = box.view();
  return out;
}

Result<Secret> KeyWrap::unwrap(const Wrapped& wrapped) {
  std::string_view method = wrapped.method;
  const std::string_view name = take_word(method);
  const bool fits = name == callback_method     ? unwrap_ != nullptr
                    : name == passphrase_method ? !passphrase_.empty()
                                                : name == raw_method && !raw_.empty();
  if (!fits) {
    return fail(
        Status::audit_key,
        "the keyring is wrapped in another way (raw key, passphrase or callback) than given");
  }
  if (unwrap_ != nullptr) {
    Secret room(callback_room);
    std::size_t size = callback_room;
    const std::int32_t status =
        unwrap_(user_, reinterpret_cast<const std::uint8_t*>(wrapped.box.data()),
                wrapped.box.size(), room.mutable_bytes().data(), &size);
    if (status != 0 || size != key_size) {
      return fail(Status::audit_key,
                  fmt::format("the host's unwrap callback failed (status {})", status));
    }
    return Secret::of(room.bytes().first(key_size));
  }
  Secret derived;
  if (name == passphrase_method) {
    Result<Secret> from_passphrase = passphrase_key(method);
    if (!from_passphrase.ok()) return from_passphrase.error();
    derived = std::move(*from_passphrase);
  } else {
    derived = raw_.clone();
  }
  const Result<SecureText> plain = open_seal(derived, wrapped.box, associated);
  if (!plain.ok() || plain->size() != key_size) {
    return fail(Status::audit_key, "the key does not open the log's keyring");
  }
  return Secret::of(as_bytes(plain->view()));
}

}  // namespace careline::audit
