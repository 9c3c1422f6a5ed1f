#include "shim_vfs.h"

#include <sqlite3.h>

#include <cstring>

namespace careline::audit::test {
namespace {

// SQLite's file object: ours first, the system's behind it in the same allocation.
struct ShimFile {
  sqlite3_file base;
  ShimVfs* shim;
  std::string* name;
  sqlite3_file* real;
};

ShimFile* shim_of(sqlite3_file* f) {
  return reinterpret_cast<ShimFile*>(f);
}
sqlite3_file* real_of(sqlite3_file* f) {
  return shim_of(f)->real;
}

int code_of(Fault fault, int io_error) {
  return fault == Fault::eio ? io_error : SQLITE_FULL;
}

int close_file(sqlite3_file* f) {
  const int rc = real_of(f)->pMethods->xClose(real_of(f));
  delete shim_of(f)->name;
  return rc;
}
int read_file_at(sqlite3_file* f, void* out, int size, sqlite3_int64 at) {
  return real_of(f)->pMethods->xRead(real_of(f), out, size, at);
}
int write_file(sqlite3_file* f, const void* data, int size, sqlite3_int64 at) {
  ShimFile* s = shim_of(f);
  const Fault fault = s->shim->before(Change::Kind::write);
  if (fault == Fault::eio || fault == Fault::full) return code_of(fault, SQLITE_IOERR_WRITE);
  const int done = fault == Fault::short_write ? size / 2 : size;
  const int rc = s->real->pMethods->xWrite(s->real, data, done, at);
  if (rc == SQLITE_OK) {
    s->shim->record({Change::Kind::write, *s->name, at,
                     std::string(static_cast<const char*>(data), static_cast<std::size_t>(done))});
  }
  return fault == Fault::short_write ? SQLITE_FULL : rc;
}
int truncate_file(sqlite3_file* f, sqlite3_int64 size) {
  ShimFile* s = shim_of(f);
  const Fault fault = s->shim->before(Change::Kind::truncate);
  if (fault != Fault::none) return SQLITE_IOERR_TRUNCATE;
  const int rc = s->real->pMethods->xTruncate(s->real, size);
  if (rc == SQLITE_OK) s->shim->record({Change::Kind::truncate, *s->name, size, {}});
  return rc;
}
int sync_file(sqlite3_file* f, int flags) {
  ShimFile* s = shim_of(f);
  s->shim->wait_if_stalled();
  const Fault fault = s->shim->before(Change::Kind::sync);
  if (fault != Fault::none) return SQLITE_IOERR_FSYNC;
  const int rc = s->real->pMethods->xSync(s->real, flags);
  if (rc == SQLITE_OK) s->shim->record({Change::Kind::sync, *s->name, 0, {}});
  return rc;
}
int file_size_of(sqlite3_file* f, sqlite3_int64* out) {
  return real_of(f)->pMethods->xFileSize(real_of(f), out);
}
int lock_file(sqlite3_file* f, int level) {
  return real_of(f)->pMethods->xLock(real_of(f), level);
}
int unlock_file(sqlite3_file* f, int level) {
  return real_of(f)->pMethods->xUnlock(real_of(f), level);
}
int check_lock(sqlite3_file* f, int* out) {
  return real_of(f)->pMethods->xCheckReservedLock(real_of(f), out);
}
int control_file(sqlite3_file* f, int op, void* argument) {
  return real_of(f)->pMethods->xFileControl(real_of(f), op, argument);
}
int sector_size(sqlite3_file* f) {
  return real_of(f)->pMethods->xSectorSize(real_of(f));
}
int characteristics(sqlite3_file* f) {
  return real_of(f)->pMethods->xDeviceCharacteristics(real_of(f));
}
int shm_map(sqlite3_file* f, int page, int size, int extend, void volatile** out) {
  return real_of(f)->pMethods->xShmMap(real_of(f), page, size, extend, out);
}
int shm_lock(sqlite3_file* f, int offset, int n, int flags) {
  return real_of(f)->pMethods->xShmLock(real_of(f), offset, n, flags);
}
void shm_barrier(sqlite3_file* f) {
  real_of(f)->pMethods->xShmBarrier(real_of(f));
}
int shm_unmap(sqlite3_file* f, int remove) {
  return real_of(f)->pMethods->xShmUnmap(real_of(f), remove);
}

const sqlite3_io_methods methods = {2,
                                    close_file,
                                    read_file_at,
                                    write_file,
                                    truncate_file,
                                    sync_file,
                                    file_size_of,
                                    lock_file,
                                    unlock_file,
                                    check_lock,
                                    control_file,
                                    sector_size,
                                    characteristics,
                                    shm_map,
                                    shm_lock,
                                    shm_barrier,
                                    shm_unmap,
                                    nullptr,
                                    nullptr};

struct ShimData {
  sqlite3_vfs vfs;
  sqlite3_vfs* real;
  ShimVfs* shim;
};

ShimData* data_of(sqlite3_vfs* vfs) {
  return reinterpret_cast<ShimData*>(vfs);
}

std::string base_name(const char* path) {
  if (path == nullptr) return {};
  const char* slash = std::strrchr(path, '/');
  return slash == nullptr ? path : slash + 1;
}

int open_file(sqlite3_vfs* vfs, const char* path, sqlite3_file* f, int flags, int* out_flags) {
  ShimData* d = data_of(vfs);
  ShimFile* s = shim_of(f);
  s->base.pMethods = nullptr;
  if (d->shim->before(Change::Kind::create) != Fault::none) return SQLITE_CANTOPEN;
  s->shim = d->shim;
  s->real = reinterpret_cast<sqlite3_file*>(s + 1);
  const int rc = d->real->xOpen(d->real, path, s->real, flags, out_flags);
  if (s->real->pMethods == nullptr) return rc;
  if (rc != SQLITE_OK) {
    s->real->pMethods->xClose(s->real);
    return rc;
  }
  s->name = new std::string(base_name(path));
  s->base.pMethods = &methods;
  d->shim->record({Change::Kind::create, *s->name, 0, {}});
  return rc;
}

int remove_path(sqlite3_vfs* vfs, const char* path, int sync_dir) {
  ShimData* d = data_of(vfs);
  const int rc = d->real->xDelete(d->real, path, sync_dir);
  if (rc == SQLITE_OK) d->shim->record({Change::Kind::remove, base_name(path), 0, {}});
  return rc;
}

}  // namespace

ShimVfs::ShimVfs() {
  static std::atomic<int> number{0};
  name_ = "shim-" + std::to_string(++number);
  auto* d = new ShimData;
  sqlite3_vfs* real = sqlite3_vfs_find("unix");
  d->vfs = *real;
  d->real = real;
  d->shim = this;
  d->vfs.szOsFile = static_cast<int>(sizeof(ShimFile)) + real->szOsFile;
  d->vfs.zName = name_.c_str();
  d->vfs.pNext = nullptr;
  d->vfs.xOpen = open_file;
  d->vfs.xDelete = remove_path;
  sqlite3_vfs_register(&d->vfs, 0);
  vfs_ = d;
}

ShimVfs::~ShimVfs() {
  auto* d = static_cast<ShimData*>(vfs_);
  sqlite3_vfs_unregister(&d->vfs);
  delete d;
}

void ShimVfs::fail(Change::Kind kind, int nth, Fault fault, bool sticky) {
  const std::lock_guard lock(mutex_);
  fail_kind_ = kind;
  fail_in_ = nth;
  fault_ = fault;
  sticky_ = sticky;
  fired_ = false;
}

void ShimVfs::heal() {
  const std::lock_guard lock(mutex_);
  fault_ = Fault::none;
}

void ShimVfs::stall_syncs(bool stall) {
  const std::lock_guard lock(mutex_);
  stalled_ = stall;
  released_.notify_all();
}

void ShimVfs::wait_if_stalled() {
  std::unique_lock lock(mutex_);
  released_.wait(lock, [&] { return !stalled_; });
}

Fault ShimVfs::before(Change::Kind kind) {
  const std::lock_guard lock(mutex_);
  if (fault_ == Fault::none || kind != fail_kind_) return Fault::none;
  if (fail_in_ > 1) {
    --fail_in_;
    return Fault::none;
  }
  fired_ = true;
  const Fault out = fault_;
  if (!sticky_) fault_ = Fault::none;
  return out;
}

void ShimVfs::record(Change change) {
  const std::lock_guard lock(mutex_);
  changes_.push_back(std::move(change));
}

std::size_t ShimVfs::count() const {
  const std::lock_guard lock(mutex_);
  return changes_.size();
}

std::vector<Change> ShimVfs::changes() const {
  const std::lock_guard lock(mutex_);
  return changes_;
}

namespace {

void put(std::string& file, const Change& c) {
  if (c.kind == Change::Kind::truncate) {
    file.resize(static_cast<std::size_t>(c.offset), '\0');
    return;
  }
  const std::size_t end = static_cast<std::size_t>(c.offset) + c.data.size();
  if (file.size() < end) file.resize(end, '\0');
  std::copy(c.data.begin(), c.data.end(), file.begin() + c.offset);
}

}  // namespace

std::map<std::string, std::string> after_power_loss(
    const std::map<std::string, std::string>& before, const std::vector<Change>& changes,
    std::size_t count, std::mt19937* random) {
  std::map<std::string, std::string> durable = before;
  std::map<std::string, std::vector<const Change*>> pending;
  for (std::size_t i = 0; i < count; ++i) {
    const Change& c = changes[i];
    switch (c.kind) {
      case Change::Kind::create:
        durable.try_emplace(c.file);
        break;
      case Change::Kind::remove:
        durable.erase(c.file);
        pending.erase(c.file);
        break;
      case Change::Kind::sync:
        for (const Change* p : pending[c.file]) put(durable[c.file], *p);
        pending[c.file].clear();
        break;
      case Change::Kind::write:
      case Change::Kind::truncate:
        pending[c.file].push_back(&c);
        break;
    }
  }
  if (random == nullptr) return durable;
  constexpr std::size_t sector = 512;
  for (const auto& [file, writes] : pending) {
    for (const Change* p : writes) {
      const unsigned choice = (*random)() % 4;
      if (choice == 0) continue;
      if (choice == 1 && p->data.size() > sector) {
        Change torn = *p;
        torn.data.resize(((*random)() % (p->data.size() / sector)) * sector);
        put(durable[file], torn);
        continue;
      }
      put(durable[file], *p);
    }
  }
  return durable;
}

}  // namespace careline::audit::test
