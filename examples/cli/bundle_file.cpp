#include "bundle_file.h"

#include <sodium.h>

#include <cstdio>
#include <fstream>
#include <stdexcept>

#include "base/digest.h"
#include "intent/bundle.h"
#include "intent/signing_key.h"

namespace careline::cli {
namespace {

std::runtime_error failure(const Error& error) {
  return std::runtime_error(error.message + " (" + std::string(status_name(error.status)) + ")");
}

intent::PublicKey key_of(const std::string& hex) {
  if (hex.empty()) return intent::shipped_public_key();
  intent::PublicKey key{};
  std::size_t size = 0;
  if (hex.size() != 2 * key.size() ||
      sodium_hex2bin(key.data(), key.size(), hex.data(), hex.size(), nullptr, &size, nullptr) !=
          0 ||
      size != key.size()) {
    throw std::runtime_error("--public-key: 64 hex digits are expected (invalid_argument)");
  }
  return key;
}

intent::Bundle open(const std::string& path, const intent::PublicKey& key) {
  auto bundle = intent::Bundle::open(path, key);
  if (!bundle) throw failure(bundle.error());
  return *std::move(bundle);
}

}  // namespace

BundleInfo read_bundle(const std::string& path, const std::string& public_key) {
  const intent::Bundle bundle = open(path, key_of(public_key));
  BundleInfo info;
  info.digest = to_hex(bundle.digest());
  switch (bundle.signature()) {
    case intent::Bundle::Signature::valid:
      info.signature = "valid";
      break;
    case intent::Bundle::Signature::absent:
      info.signature = "absent";
      break;
    case intent::Bundle::Signature::invalid:
      info.signature = "invalid";
      break;
  }
  info.manifest = std::string(bundle.section("manifest"));
  for (const auto& section : bundle.sections()) {
    info.sections.push_back(
        {section.name, section.content.size(), to_hex(blake2b(section.content))});
  }
  return info;
}

std::string sign_bundle(const std::string& path, const unsigned char* seed) {
  intent::PublicKey public_key{};
  intent::SecretKey secret{};
  crypto_sign_seed_keypair(public_key.data(), secret.data(), seed);
  const std::string signed_bytes = [&] {
    const intent::Bundle bundle = open(path, public_key);
    std::vector<std::pair<std::string, std::string>> sections;
    for (const auto& section : bundle.sections()) {
      sections.emplace_back(section.name, std::string(section.content));
    }
    return intent::Bundle::write(sections, &secret);
  }();
  sodium_memzero(secret.data(), secret.size());
  const std::string fresh = path + ".signed";
  std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
  out.write(signed_bytes.data(), static_cast<std::streamsize>(signed_bytes.size()));
  out.close();
  if (!out || std::rename(fresh.c_str(), path.c_str()) != 0) {
    std::remove(fresh.c_str());
    throw std::runtime_error(path + ": cannot be written (io)");
  }
  return to_hex(public_key);
}

}  // namespace careline::cli
