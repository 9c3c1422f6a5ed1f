// Commands that need the trainer library; without it (CARELINE_BUILD_TRAINER=OFF) they say so.
#pragma once

#include "command.h"

namespace careline::cli {

void add_training(CLI::App& intent, Run& run);

}  // namespace careline::cli
