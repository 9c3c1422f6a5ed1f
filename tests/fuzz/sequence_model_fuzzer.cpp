// Any bytes as a sequence model. The first byte picks: the whole file, or (digest right, dense rows
// there) the header and what follows the dense rows, so that the checks behind the digest and the
// arithmetic with any weights are reached.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "base/digest.h"
#include "phi/recognizers.h"
#include "phi/sequence_model.h"
#include "text/text.h"

namespace {

using namespace careline;
using namespace careline::phi;

constexpr std::size_t header_size = 740;

std::string around_dense_rows(std::string_view input) {
  std::string out(input.substr(0, std::min(input.size(), header_size)));
  out.resize(header_size, '\0');
  std::memcpy(out.data(), "CLSEQ\0\0\1", 8);
  const std::uint32_t fixed[3] = {13, sequence_layout, dense_attributes};
  std::memcpy(out.data() + 8, fixed, sizeof fixed);
  const std::string_view tail = input.size() > header_size ? input.substr(header_size) : "";
  for (std::size_t i = 0; i < std::size_t{dense_attributes} * 32; ++i)
    out.push_back(tail.empty() ? '\0' : tail[i % tail.size()]);
  out.append(tail);
  const Digest digest = blake2b(out);
  out.append(as_view(digest));
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view input(reinterpret_cast<const char*>(data + 1), size - 1);
  const std::string file = data[0] % 2 == 0 ? std::string(input) : around_dense_rows(input);
  std::vector<std::uint32_t> aligned(file.size() / 4 + 1);
  std::memcpy(aligned.data(), file.data(), file.size());
  const auto model =
      SequenceModel::read({reinterpret_cast<const char*>(aligned.data()), file.size()}, "fuzz");
  if (!model) {
    if (model.error().status != Status::bad_model) std::abort();
    return 0;
  }
  const auto text = text::normalize("Dear Ana Ruiz, 12 Oak St, Reno NV 89501: see Mercy Clinic");
  Document d(*text, nullptr, shared_lexicon(), {});
  const WordEvidence evidence;
  const SequenceFeatures features(d, evidence);
  const SequenceMarginals marginals = model->marginals(features);
  for (std::uint32_t i = 0; i < features.size(); ++i) {
    const TokenMarginals& m = marginals.at(i);
    float sum = m.outside;
    for (const float p : m.kind) sum += p;
    if (!(std::abs(sum - 1) < 0.01F)) std::abort();
  }
  return 0;
}
