// Small files that must survive power loss, the lock of a log's directory, free space.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/digest.h"
#include "base/status.h"

namespace careline::audit {

// An open file descriptor, closed when it goes.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) noexcept : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Descriptor();
  int get() const noexcept { return fd_; }
  bool open() const noexcept { return fd_ >= 0; }

 private:
  int fd_;
};

bool exists(const std::string& path);
bool is_directory(const std::string& path);
// The file's size, or 0 if there is none.
std::uint64_t file_size(const std::string& path);

// Creates the directory (mode 0700) if it is absent, not its parents.
Result<void> make_directory(const std::string& path);
Result<void> sync_directory(const std::string& path);
// Writes `directory`/`name` as a whole: temporary file, fsync, rename, fsync of the directory.
Result<void> replace_file(const std::string& directory, const std::string& name,
                          std::string_view bytes);
// Creates an empty file with mode 0600 for somebody who would choose a wider one.
Result<void> create_private(const std::string& path);
// Removes a file if it is there; durable when it returns.
Result<void> remove_file(const std::string& directory, const std::string& name);
// At most `max` bytes from the start of a file, also of one without a size, as in /proc.
Result<std::string> read_start(const std::string& path, std::size_t max);
Result<Digest> sha256_of_file(const std::string& path);

// Bytes that an unprivileged process may still write on the directory's file system.
Result<std::uint64_t> free_bytes(const std::string& directory);

// A file that grows at its end. Not buffered.
class AppendFile {
 public:
  // Creates it if absent (mode 0600).
  static Result<AppendFile> open(const std::string& path);
  AppendFile() = default;

  std::uint64_t size() const noexcept { return size_; }
  Result<void> append(std::string_view bytes);
  Result<void> truncate(std::uint64_t size);
  Result<void> sync();
  Result<std::string> read(std::uint64_t at, std::size_t size) const;

 private:
  std::string path_;
  Descriptor fd_;
  std::uint64_t size_ = 0;
};

// One owner per directory, by flock() on a file of its own: locks on the database file would be
// dropped by any other open and close of it in the process.
class LockFile {
 public:
  // audit_locked if another process or handle holds it.
  static Result<LockFile> exclusive(const std::string& directory);
  // For readers; a directory without a lock file (a copy) needs none.
  static Result<LockFile> shared(const std::string& directory);
  LockFile() = default;

 private:
  Descriptor fd_;
};

}  // namespace careline::audit
