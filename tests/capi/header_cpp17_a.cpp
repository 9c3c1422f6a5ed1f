// careline.hpp alone, as C++17, and twice, in two translation units of one program.
#include <careline/careline.hpp>

const char* header_a() {
  return careline::label_name(CARELINE_VOCABULARY_TIER, 0).data();
}
