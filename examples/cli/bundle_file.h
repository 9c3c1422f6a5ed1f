// Model bundles as files, without any type of careline.hpp (see training.cpp).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace careline::cli {

struct BundleInfo {
  struct Section {
    std::string name;
    std::uint64_t size = 0;
    std::string digest;  // BLAKE2b-256, hex
  };
  std::string digest;     // of the header, and by it of everything
  std::string signature;  // "valid", "absent" or "invalid"
  std::string manifest;   // JSON
  std::vector<Section> sections;
};

// Checks every digest. `public_key`: 64 hex digits, or empty for the key that ships with careline.
// Throws std::exception with the file, the section and the offset of what is wrong.
BundleInfo read_bundle(const std::string& path, const std::string& public_key);
// Signs the bundle with a new signature, in place, by rename. `seed`: 32 bytes. Returns the public
// key as hex.
std::string sign_bundle(const std::string& path, const unsigned char* seed);

}  // namespace careline::cli
