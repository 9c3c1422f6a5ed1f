#include "base/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace careline {
namespace {

Error os_failure(const std::string& path, const char* what, int code) {
  const Status status = code == ENOENT ? Status::not_found : Status::io;
  return fail(status, path + ": " + what + ": " + std::generic_category().message(code));
}

struct Descriptor {
  int fd = -1;
  explicit Descriptor(int f) : fd(f) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd >= 0) ::close(fd);
  }
};

}  // namespace

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(data_, size_);
}

Result<MappedFile> MappedFile::open(const std::string& path, std::size_t max_bytes) {
  // O_NONBLOCK: a named pipe must be refused, not waited for.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.fd < 0) return os_failure(path, "cannot open", errno);
  struct stat info {};
  if (::fstat(file.fd, &info) != 0) return os_failure(path, "cannot stat", errno);
  if (!S_ISREG(info.st_mode)) return fail(Status::io, path + ": not a regular file");
  const auto size = static_cast<std::size_t>(info.st_size);
  if (size > max_bytes) return fail(Status::too_large, path + ": file too large");
  MappedFile mapped;
  if (size == 0) return mapped;
  void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.fd, 0);
  if (data == MAP_FAILED) return os_failure(path, "cannot map", errno);
  mapped.data_ = data;
  mapped.size_ = size;
  return mapped;
}

Result<std::string> read_file(const std::string& path, std::size_t max_bytes) {
  auto mapped = MappedFile::open(path, max_bytes);
  if (!mapped) return std::move(mapped).error();
  return std::string(mapped->view());
}

}  // namespace careline
