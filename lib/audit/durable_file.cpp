#include "audit/durable_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <system_error>

namespace careline::audit {
namespace {

constexpr const char* lock_name = "lock";

Error io_error(std::string_view what, const std::string& path) {
  const int code = errno;
  return fail(code == ENOENT ? Status::not_found : Status::io,
              fmt::format("cannot {} {}: {}", what, path, std::generic_category().message(code)));
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) {
      if (n == 0) errno = ENOSPC;
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

Result<Descriptor> locked(const std::string& path, int flags, int operation) {
  Descriptor fd(::open(path.c_str(), flags | O_CLOEXEC, 0600));
  if (!fd.open()) return io_error("open", path);
  if (::flock(fd.get(), operation | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) {
      return fail(Status::audit_locked, fmt::format("{} is held by another owner", path));
    }
    return io_error("lock", path);
  }
  return fd;
}

}  // namespace

Descriptor::~Descriptor() {
  if (fd_ >= 0) ::close(fd_);
}

bool exists(const std::string& path) {
  struct stat s {};
  return ::stat(path.c_str(), &s) == 0;
}

bool is_directory(const std::string& path) {
  struct stat s {};
  return ::stat(path.c_str(), &s) == 0 && S_ISDIR(s.st_mode);
}

std::uint64_t file_size(const std::string& path) {
  struct stat s {};
  return ::stat(path.c_str(), &s) == 0 ? static_cast<std::uint64_t>(s.st_size) : 0;
}

Result<void> make_directory(const std::string& path) {
  if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) return io_error("create", path);
  if (!is_directory(path)) {
    return fail(Status::io, fmt::format("{} is not a directory", path));
  }
  return {};
}

Result<void> sync_directory(const std::string& path) {
  const Descriptor fd(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd.open()) return io_error("open", path);
  if (::fsync(fd.get()) != 0) return io_error("sync", path);
  return {};
}

Result<void> replace_file(const std::string& directory, const std::string& name,
                          std::string_view bytes) {
  const std::string path = directory + "/" + name;
  const std::string temporary = path + ".new";
  {
    const Descriptor fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (!fd.open()) return io_error("create", temporary);
    if (!write_all(fd.get(), bytes) || ::fsync(fd.get()) != 0) {
      const Error error = io_error("write", temporary);
      ::unlink(temporary.c_str());
      return error;
    }
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    const Error error = io_error("replace", path);
    ::unlink(temporary.c_str());
    return error;
  }
  return sync_directory(directory);
}

Result<void> create_private(const std::string& path) {
  const Descriptor fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!fd.open()) return io_error("create", path);
  return {};
}

Result<void> remove_file(const std::string& directory, const std::string& name) {
  const std::string path = directory + "/" + name;
  if (::unlink(path.c_str()) != 0) {
    if (errno == ENOENT) return {};
    return io_error("remove", path);
  }
  return sync_directory(directory);
}

Result<std::string> read_start(const std::string& path, std::size_t max) {
  const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd.open()) return io_error("open", path);
  std::string out(max, '\0');
  std::size_t done = 0;
  while (done < max) {
    const ssize_t n = ::read(fd.get(), out.data() + done, max - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return io_error("read", path);
    if (n == 0) break;
    done += static_cast<std::size_t>(n);
  }
  out.resize(done);
  return out;
}

Result<Digest> sha256_of_file(const std::string& path) {
  struct Free {
    void operator()(EVP_MD_CTX* c) const noexcept { EVP_MD_CTX_free(c); }
  };
  const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd.open()) return io_error("open", path);
  const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
  if (!context) return fail(Status::no_memory, "no memory for a digest");
  bool good = EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
  const std::size_t room = 1U << 18;
  const std::unique_ptr<char[]> buffer(new char[room]);
  while (good) {
    const ssize_t n = ::read(fd.get(), buffer.get(), room);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return io_error("read", path);
    if (n == 0) break;
    good = EVP_DigestUpdate(context.get(), buffer.get(), static_cast<std::size_t>(n)) == 1;
  }
  Digest out{};
  good = good && EVP_DigestFinal_ex(context.get(), out.data(), nullptr) == 1;
  if (!good) return fail(Status::internal, "libcrypto refused SHA-256");
  return out;
}

Result<std::uint64_t> free_bytes(const std::string& directory) {
  struct statvfs s {};
  if (::statvfs(directory.c_str(), &s) != 0) return io_error("examine", directory);
  return static_cast<std::uint64_t>(s.f_bavail) * s.f_frsize;
}

Result<AppendFile> AppendFile::open(const std::string& path) {
  AppendFile out;
  out.path_ = path;
  out.fd_ = Descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
  if (!out.fd_.open()) return io_error("open", path);
  struct stat s {};
  if (::fstat(out.fd_.get(), &s) != 0) return io_error("examine", path);
  out.size_ = static_cast<std::uint64_t>(s.st_size);
  return out;
}

Result<void> AppendFile::append(std::string_view bytes) {
  if (!write_all(fd_.get(), bytes)) {
    const Error error = io_error("write", path_);
    // What was written of it must not stand before the next piece.
    if (::ftruncate(fd_.get(), static_cast<off_t>(size_)) != 0) return io_error("shorten", path_);
    return error;
  }
  size_ += bytes.size();
  return {};
}

Result<void> AppendFile::truncate(std::uint64_t size) {
  if (size == size_) return {};
  if (::ftruncate(fd_.get(), static_cast<off_t>(size)) != 0) return io_error("shorten", path_);
  size_ = size;
  return {};
}

Result<void> AppendFile::sync() {
  if (::fsync(fd_.get()) != 0) return io_error("sync", path_);
  return {};
}

Result<std::string> AppendFile::read(std::uint64_t at, std::size_t size) const {
  std::string out(size, '\0');
  std::size_t done = 0;
  while (done < size) {
    const ssize_t n =
        ::pread(fd_.get(), out.data() + done, size - done, static_cast<off_t>(at + done));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return io_error("read", path_);
    if (n == 0) break;
    done += static_cast<std::size_t>(n);
  }
  out.resize(done);
  return out;
}

Result<LockFile> LockFile::exclusive(const std::string& directory) {
  Result<Descriptor> fd = locked(directory + "/" + lock_name, O_RDWR | O_CREAT, LOCK_EX);
  if (!fd.ok()) return fd.error();
  LockFile out;
  out.fd_ = std::move(*fd);
  return out;
}

Result<LockFile> LockFile::shared(const std::string& directory) {
  Result<Descriptor> fd = locked(directory + "/" + lock_name, O_RDONLY, LOCK_SH);
  if (!fd.ok() && fd.error().status != Status::not_found) return fd.error();
  LockFile out;
  if (fd.ok()) out.fd_ = std::move(*fd);
  return out;
}

}  // namespace careline::audit
