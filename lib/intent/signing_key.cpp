#include "intent/signing_key.h"

namespace careline::intent {

const PublicKey& shipped_public_key() noexcept {
  static constexpr PublicKey key = {
#include "intent/signing_key.inc"
  };
  return key;
}

}  // namespace careline::intent
