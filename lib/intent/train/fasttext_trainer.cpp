#include "intent/train/fasttext_trainer.h"

#include <fasttext/fasttext.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <memory>
#include <set>
#include <unordered_map>

#include <fmt/format.h>

namespace careline::intent {
namespace {

constexpr std::size_t max_model_bytes = 512U << 20;
constexpr std::string_view rare_form = "_";
constexpr std::int64_t min_quantized_rows =
    4096;  // fastText needs 256; below this it is not worth it

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

fasttext::Args arguments(const TrainOptions& options, const std::string& corpus) {
  fasttext::Args a;
  a.input = corpus;
  a.model = fasttext::model_name::sup;
  a.loss = fasttext::loss_name::softmax;
  a.lr = options.fasttext_rate;
  a.dim = options.fasttext_dim;
  a.epoch = options.fasttext_epochs;
  a.wordNgrams = 2;
  a.minn = options.fasttext_min_chars;
  a.maxn = options.fasttext_max_chars;
  a.bucket = options.fasttext_buckets;
  a.minCount = 1;
  a.minCountLabel = 0;
  a.lrUpdateRate = 100;
  a.thread = 1;  // more threads race: results would differ from run to run
  a.seed = static_cast<int>(options.seed);
  a.verbose = 0;
  return a;
}

// Forms that two examples share. Others stay out of the dictionary, which a model file shows in
// clear: it must not tell what a single message said.
std::set<std::string_view> shared_forms(const std::vector<Row>& rows) {
  std::unordered_map<std::string_view, std::size_t> first;
  std::set<std::string_view> shared;
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.input->size(); ++i) {
      const std::string_view form = (*row.input)[i];
      const auto [it, fresh] = first.emplace(form, row.example);
      if (it->second != row.example) shared.insert(form);
    }
  }
  return shared;
}

// Vectors of these forms in fastText's text format: "n dim", then "word x x x …" lines.
std::string vectors_of(const std::set<std::string_view>& forms, const WordVectors& vectors) {
  std::size_t count = 0;
  std::string lines;
  for (const std::string_view form : forms) {
    const std::uint32_t word = vectors.find(form);
    if (word == HashTable::none) continue;
    ++count;
    double square = 0;
    for (const std::int8_t x : vectors.row(word)) square += double{1} * x * x;
    const double scale = square > 0 ? 1 / std::sqrt(square) : 0;
    lines += form;
    for (const std::int8_t x : vectors.row(word)) lines += fmt::format(" {:.5f}", x * scale);
    lines += '\n';
  }
  if (count == 0) return {};
  return fmt::format("{} {}\n", count, vectors.dim()) + lines;
}

// One line a row; a form of one example only becomes the same mark everywhere.
bool write_corpus(const std::vector<Row>& rows, const std::vector<std::string>& labels,
                  const std::set<std::string_view>& shared, const MemoryFile& file) {
  SecureText line;
  for (const Row& row : rows) {
    if (row.label == no_label) continue;
    line.clear();
    line.append("__label__");
    line.append(labels[row.label]);
    for (std::size_t i = 0; i < row.input->size(); ++i) {
      const std::string_view form = (*row.input)[i];
      line.push_back(' ');
      line.append(shared.count(form) != 0 ? form : rare_form);
    }
    line.push_back('\n');
    if (!file.write(line)) return false;
  }
  return true;
}

}  // namespace

Result<std::string> train_fasttext(const std::vector<Row>& rows,
                                   const std::vector<std::string>& labels,
                                   const WordVectors* vectors, const TrainOptions& options,
                                   bool quantize) {
  const MemoryFile corpus("careline-corpus");
  const MemoryFile pretrained("careline-vectors");
  const MemoryFile model("careline-model");
  const std::set<std::string_view> shared = shared_forms(rows);
  if (!corpus.good() || !pretrained.good() || !model.good() ||
      !write_corpus(rows, labels, shared, corpus)) {
    return fail(Status::io, "cannot write the corpus to memory");
  }
  fasttext::Args args = arguments(options, corpus.path());
  if (vectors != nullptr) {
    const std::string text = vectors_of(shared, *vectors);
    if (!pretrained.write(text)) return fail(Status::io, "cannot write the vectors to memory");
    args.dim = static_cast<int>(vectors->dim());
    if (!text.empty()) args.pretrainedVectors = pretrained.path();
  }
  try {
    fasttext::FastText fasttext;
    fasttext.train(args);
    if (quantize && fasttext.getInputMatrix()->size(0) >= min_quantized_rows) {
      fasttext::Args settings;
      settings.qnorm = true;
      settings.dsub = 2;
      settings.verbose = 0;
      fasttext.quantize(settings);
    }
    fasttext.saveModel(model.path());
  } catch (const std::exception&) {
    // what() may quote a path or a word of the corpus.
    return fail(Status::invalid_argument, "fastText refused the corpus or the settings");
  }
  return model.read_all();
}

}  // namespace careline::intent
