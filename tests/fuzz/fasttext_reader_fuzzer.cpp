// Any bytes as a fastText model: refused, or a model whose scores can be computed.

#include <cstdint>
#include <cstdlib>

#include "intent/fasttext_model.h"
#include "text/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace careline;
  const auto model = intent::FasttextModel::open({reinterpret_cast<const char*>(data), size});
  if (!model) {
    if (model.error().status != Status::bad_model || model.error().offset < 0) std::abort();
    return 0;
  }
  if ((*model)->labels().size() < 2) std::abort();
  for (const char* message : {"", "i need a refill of my pills please", "ñ 日本 <> 5 ?"}) {
    const auto text = text::normalize(message);
    if (!text) std::abort();
    const auto input = intent::ModelInput::from(*text);
    intent::Workspace work;
    std::vector<float> scores((*model)->labels().size());
    (*model)->prepare(input, work);
    (*model)->score(input, input.all(), work, scores);
    if (input.size() > 2) (*model)->score(input, {1, input.size() - 1}, work, scores);
  }
  return 0;
}
