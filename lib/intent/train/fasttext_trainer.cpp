#include "intent/train/fasttext_trainer.h"

#include <fasttext/fasttext.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

namespace careline::intent {
namespace {

constexpr std::size_t max_model_bytes = 512U << 20;

// A file that exists only in memory, reachable as /proc/self/fd/N.
class MemoryFile {
 public:
  explicit MemoryFile(const char* name) : fd_(memfd_create(name, MFD_CLOEXEC)) {}
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() {
    if (fd_ >= 0) ::close(fd_);
  }
  bool good() const { return fd_ >= 0; }
  std::string path() const { return "/proc/self/fd/" + std::to_string(fd_); }

  bool write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t n = ::write(fd_, bytes.data(), bytes.size());
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
  }
  Result<std::string> read_all() const {
    const off_t size = ::lseek(fd_, 0, SEEK_END);
    if (size <= 0 || static_cast<std::size_t>(size) > max_model_bytes) {
      return fail(Status::internal, "fastText wrote no model");
    }
    std::string out(static_cast<std::size_t>(size), '\0');
    std::size_t at = 0;
    while (at < out.size()) {
      const ssize_t n = ::pread(fd_, out.data() + at, out.size() - at, static_cast<off_t>(at));
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) return fail(Status::io, "cannot read the trained model back");
      at += static_cast<std::size_t>(n);
    }
    return out;
  }

 private:
  int fd_;
};

fasttext::Args arguments(const TrainOptions& options, const std::string& input) {
  fasttext::Args a;
  a.input = input;
  a.model = fasttext::model_name::sup;
  a.loss = fasttext::loss_name::softmax;
  a.lr = options.fasttext_rate;
  a.dim = options.fasttext_dim;
  a.epoch = options.fasttext_epochs;
  a.wordNgrams = 2;
  a.minn = 2;
  a.maxn = 5;
  a.bucket = options.fasttext_buckets;
  a.minCount = 2;
  a.minCountLabel = 0;
  a.lrUpdateRate = 100;
  a.thread = 1;  // more threads race: results would differ from run to run
  a.seed = static_cast<int>(options.seed);
  a.verbose = 0;
  a.pretrainedVectors = options.pretrained_vectors;
  return a;
}

}  // namespace

Result<std::string> train_fasttext(const std::vector<Row>& rows,
                                   const std::vector<std::string>& labels,
                                   const TrainOptions& options) {
  const MemoryFile corpus("careline-corpus");
  const MemoryFile model("careline-model");
  if (!corpus.good() || !model.good()) return fail(Status::io, "cannot create a memory file");
  SecureText line;
  for (const Row& row : rows) {
    line.clear();
    line.append("__label__");
    line.append(labels[row.label]);
    line.push_back(' ');
    line.append(row.input->line());
    line.push_back('\n');
    if (!corpus.write(line)) return fail(Status::io, "cannot write the corpus to memory");
  }
  try {
    fasttext::FastText fasttext;
    fasttext.train(arguments(options, corpus.path()));
    fasttext.saveModel(model.path());
  } catch (const std::exception&) {
    // what() may quote a path or a word of the corpus.
    return fail(Status::invalid_argument, "fastText refused the corpus or the settings");
  }
  return model.read_all();
}

}  // namespace careline::intent
