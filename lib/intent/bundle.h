// The model bundle (.clm): named sections behind one digest table and one signature.
//
// Layout (little endian; docs/model-format.md):
//   0    8 bytes   magic "CLMODEL1"
//   8    uint32    number of sections n (1 to 16)
//   12   uint32    0
//   16   n x 64    section: char name[16] (NUL-padded), uint64 offset, uint64 size,
//                  BLAKE2b-256 of its bytes
//        32 bytes  BLAKE2b-256 of everything before it
//        64 bytes  Ed25519 signature of "careline model v1\n" + that digest, or zeroes if unsigned
//   sections, each beginning at a multiple of 64, in table order, padded with zeroes
// The file ends with its last section. Nothing is parsed before its digest is checked.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/mapped_file.h"
#include "base/status.h"

namespace careline::intent {

using PublicKey = std::array<std::uint8_t, 32>;
using SecretKey = std::array<std::uint8_t, 64>;

class Bundle {
 public:
  enum class Signature { valid, absent, invalid };

  // Maps the file, checks every digest. The signature is checked against `key` and reported, not
  // judged.
  static Result<Bundle> open(const std::string& path, const PublicKey& key);
  // The same over bytes in memory, which must outlive the bundle; `name` stands for the file in
  // errors.
  static Result<Bundle> read(std::string_view bytes, const std::string& name, const PublicKey& key);

  // Bytes of a section; empty if there is none.
  std::string_view section(std::string_view name) const noexcept;
  // Offset in the file of a view into it.
  std::size_t offset_of(std::string_view part) const noexcept {
    return part.empty() ? 0 : static_cast<std::size_t>(part.data() - bytes_.data());
  }
  struct Section {
    std::string name;
    std::string_view content;
  };
  const std::vector<Section>& sections() const noexcept { return sections_; }
  // Digest of the header, and by it of everything.
  const Digest& digest() const noexcept { return digest_; }
  Signature signature() const noexcept { return signature_; }

  // A bundle of these sections (1 to 16, names of 1 to 16 bytes); signed when `key` is given.
  static std::string write(const std::vector<std::pair<std::string, std::string>>& sections,
                           const SecretKey* key);

 private:
  MappedFile file_;
  std::string_view bytes_;
  std::vector<Section> sections_;
  Digest digest_{};
  Signature signature_ = Signature::absent;
};

}  // namespace careline::intent
