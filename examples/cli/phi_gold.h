// Gold files of `careline phi eval`: JSON Lines with marked PHI.
//
//   {"id","text","spans":[{"start","end","kind"}],"lang"?,"channel"?}   offsets in code points
//   {"id","text":"call [[phone|555-0132]]"}                             inline marks
//   {"id","turns":[{"speaker","text"},…]}                               a conversation
// A kind "a|b" accepts either; a span whose kind is null is neither required nor wrong.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace careline::cli {

struct GoldSpan {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  std::vector<std::string> kinds;  // accepted; empty: optional
};

struct GoldMessage {
  std::string place;  // "<file>:<line>"
  std::string id, text, lang, channel, conversation, speaker;
  std::vector<GoldSpan> spans;
};

// Calls `each` for every message of the file in order. Failure names file, line and what is wrong.
void read_gold(const std::string& file, const std::function<void(const GoldMessage&)>& each);

}  // namespace careline::cli
