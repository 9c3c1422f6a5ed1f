#include "intent/bundle.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

#include "intent/byte_reader.h"

namespace careline::intent {
namespace {

constexpr std::string_view magic = "CLMODEL1";
constexpr std::string_view signed_prefix = "careline model v1\n";
constexpr std::size_t name_size = 16;
constexpr std::size_t entry_size = name_size + 8 + 8 + 32;
constexpr std::size_t alignment = 64;
constexpr std::size_t max_sections = 16;

std::size_t aligned(std::size_t at) {
  return (at + alignment - 1) / alignment * alignment;
}

std::string signed_message(const Digest& digest) {
  std::string message(signed_prefix);
  message.append(as_view(digest));
  return message;
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

template <typename T>
void put(std::string& out, T value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace

Result<Bundle> Bundle::open(const std::string& path, const PublicKey& key) {
  auto file = MappedFile::open(path);
  if (!file) return std::move(file).error();
  auto bundle = read(file->view(), path, key);
  if (bundle) bundle->file_ = *std::move(file);
  return bundle;
}

Result<Bundle> Bundle::read(std::string_view bytes, const std::string& name, const PublicKey& key) {
  const auto broken = [&](const std::string& what, std::size_t at) {
    return fail_at(Status::bad_model, name + ": " + what, static_cast<std::int64_t>(at));
  };
  ByteReader in(bytes);
  if (in.raw(magic.size()) != magic) return broken("not a careline model bundle", 0);
  const auto count = in.read<std::uint32_t>();
  const auto reserved = in.read<std::uint32_t>();
  if (!in.good() || count < 1 || count > max_sections || reserved != 0) {
    return broken("bad section count", 8);
  }
  const std::string_view table = in.raw(count * entry_size);
  const std::size_t head_size = in.at();
  const std::string_view stored = in.raw(32);
  const std::string_view signature = in.raw(crypto_sign_BYTES);
  if (!in.good()) return broken("truncated header", bytes.size());

  Bundle bundle;
  bundle.bytes_ = bytes;
  bundle.digest_ = blake2b(bytes.substr(0, head_size));
  if (stored != as_view(bundle.digest_))
    return broken("the header's digest does not match", head_size);

  const bool blank = std::all_of(signature.begin(), signature.end(), [](char c) { return c == 0; });
  const std::string message = signed_message(bundle.digest_);
  bundle.signature_ = blank ? Signature::absent
                      : crypto_sign_verify_detached(bytes_of(signature), bytes_of(message),
                                                    message.size(), key.data()) == 0
                          ? Signature::valid
                          : Signature::invalid;

  std::size_t expected = aligned(in.at());
  std::size_t end = in.at();
  for (std::uint32_t i = 0; i < count; ++i) {
    ByteReader entry(table.substr(i * entry_size, entry_size));
    const std::string_view padded = entry.raw(name_size);
    const auto offset = entry.read<std::uint64_t>();
    const auto size = entry.read<std::uint64_t>();
    const std::string_view digest = entry.raw(32);
    const std::string section(padded.substr(0, padded.find('\0')));
    if (section.empty() || padded.find_first_not_of('\0', section.size()) != std::string::npos ||
        !bundle.section(section).empty()) {
      return broken("bad section name", 16 + i * entry_size);
    }
    if (offset != expected || size > bytes.size() || offset > bytes.size() - size) {
      return broken("section '" + section + "' is truncated or misplaced", bytes.size());
    }
    const std::string_view content = bytes.substr(offset, size);
    if (as_view(blake2b(content)) != digest) {
      return broken("section '" + section + "' does not match its digest", offset);
    }
    const std::string_view padding = bytes.substr(end, offset - end);
    if (!std::all_of(padding.begin(), padding.end(), [](char c) { return c == 0; })) {
      return broken("padding is not zero", end);
    }
    bundle.sections_.push_back({section, content});
    end = static_cast<std::size_t>(offset + size);
    expected = aligned(end);
  }
  if (end != bytes.size()) return broken("unexpected bytes at the end", end);
  return bundle;
}

std::string_view Bundle::section(std::string_view name) const noexcept {
  for (const Section& section : sections_) {
    if (section.name == name) return section.content;
  }
  return {};
}

std::string Bundle::write(const std::vector<std::pair<std::string, std::string>>& sections,
                          const SecretKey* key) {
  std::string head(magic);
  put(head, static_cast<std::uint32_t>(sections.size()));
  put(head, std::uint32_t{0});
  std::size_t at = aligned(head.size() + sections.size() * entry_size + 32 + crypto_sign_BYTES);
  for (const auto& [name, content] : sections) {
    std::string padded = name.substr(0, name_size);
    padded.resize(name_size, '\0');
    head += padded;
    put(head, static_cast<std::uint64_t>(at));
    put(head, static_cast<std::uint64_t>(content.size()));
    head += as_view(blake2b(content));
    at = aligned(at + content.size());
  }
  const Digest digest = blake2b(head);
  head += as_view(digest);
  std::string signature(crypto_sign_BYTES, '\0');
  if (key != nullptr) {
    const std::string message = signed_message(digest);
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                         bytes_of(message), message.size(), key->data());
  }
  head += signature;
  for (const auto& [name, content] : sections) {
    head.resize(aligned(head.size()), '\0');
    head += content;
  }
  return head;
}

}  // namespace careline::intent
