// Any bytes as a bundle, and any bytes as one section of a bundle whose digests are right, so that
// the parsers behind the digests are reached too. The first byte picks which.

#include <cstdint>
#include <cstdlib>
#include <vector>

#include "intent/bundle.h"
#include "intent/linear_model.h"
#include "intent/manifest.h"
#include "intent/word_vectors.h"
#include "text/text.h"

namespace {

using namespace careline;
using namespace careline::intent;

// Sections are read at 64-byte boundaries.
class Aligned {
 public:
  explicit Aligned(std::string_view bytes) : storage_(bytes.size() + 64), size_(bytes.size()) {
    const auto address = reinterpret_cast<std::uintptr_t>(storage_.data());
    offset_ = (64 - address % 64) % 64;
    std::copy(bytes.begin(), bytes.end(), storage_.data() + offset_);
  }
  std::string_view view() const { return {storage_.data() + offset_, size_}; }

 private:
  std::vector<char> storage_;
  std::size_t offset_ = 0;
  std::size_t size_ = 0;
};

void require_bad_model(const Error& error) {
  if (error.status != Status::bad_model) std::abort();
}

void score(const LinearModel& model) {
  const auto text = text::normalize("please settle my refill today zzz 5 ?");
  const ModelInput input = ModelInput::from(*text);
  Workspace work;
  std::vector<float> scores(model.label_count());
  model.prepare(input, work);
  model.score(input, input.all(), work, scores);
  const float evidence = model.evidence(input, input.all(), work);
  if (!(evidence >= 0 && evidence <= static_cast<float>(input.size()))) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  const Aligned aligned(bytes);
  switch (data[0] % 4) {
    case 0: {
      const auto bundle = Bundle::read(bytes, "fuzz", {});
      if (!bundle) {
        require_bad_model(bundle.error());
        break;
      }
      for (const auto& section : bundle->sections()) {
        const std::size_t at = bundle->offset_of(section.content);
        if (at + section.content.size() > bytes.size()) std::abort();
      }
      break;
    }
    case 1: {
      const auto manifest = parse_manifest(bytes, "fuzz");
      if (!manifest) {
        require_bad_model(manifest.error());
      } else if (manifest->labels.size() < 2) {
        std::abort();
      }
      break;
    }
    case 2: {
      const auto vectors = WordVectors::open(aligned.view());
      if (!vectors) {
        require_bad_model(vectors.error());
        break;
      }
      (*vectors)->find("refill");
      break;
    }
    default: {
      const auto model = LinearModel::open(aligned.view(), nullptr);
      if (!model) {
        require_bad_model(model.error());
        break;
      }
      score(**model);
    }
  }
  return 0;
}
