// A file mapped read-only into memory: models, gazetteers, lexicons.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "base/status.h"

namespace careline {

class MappedFile {
 public:
  // Maps a regular file of at most `max_bytes`. Errors name the file.
  static Result<MappedFile> open(const std::string& path, std::size_t max_bytes = 256U << 20);

  MappedFile() = default;
  MappedFile(MappedFile&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}
  MappedFile& operator=(MappedFile&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
  }
  ~MappedFile();

  std::string_view view() const noexcept { return {static_cast<const char*>(data_), size_}; }

 private:
  void* data_ = nullptr;
  std::size_t size_ = 0;
};

// Reads a whole small file (configuration, policy source).
Result<std::string> read_file(const std::string& path, std::size_t max_bytes = 8U << 20);

}  // namespace careline
