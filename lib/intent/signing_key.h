// The public key that verifies the bundles which ship with this version (docs/model-format.md).
#pragma once

#include "intent/bundle.h"

namespace careline::intent {

const PublicKey& shipped_public_key() noexcept;

}  // namespace careline::intent
