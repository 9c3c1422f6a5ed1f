// JSON Lines in, JSON Lines out: the messages that every data command reads and the conversations
// that they belong to.
#pragma once

#include <CLI/CLI.hpp>
#include <careline/careline.hpp>
#include <cstdint>
#include <fstream>
#include <functional>
#include <list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "command.h"

namespace careline::cli {

using Json = nlohmann::ordered_json;

// One input line: {"id","text","lang"?,"channel"?,"page"?,"conversation"?,"speaker"?,"role"?,
// "purpose"?,"subject"?,"verified"?,"hours"?}.
struct Record {
  std::string place;  // "<file>:<line>"
  std::string id;
  std::string text;
  std::string page, role, purpose, subject, conversation;
  std::int32_t channel = CARELINE_CHANNEL_UNKNOWN;
  std::int32_t speaker = CARELINE_SPEAKER_UNKNOWN;
  std::int32_t language = CARELINE_LANGUAGE_UNKNOWN;
  std::int32_t verified = CARELINE_UNKNOWN;
  std::int32_t hours = CARELINE_UNKNOWN;
  Json raw;

  Message message() const;
};

struct DataArguments {
  std::vector<std::string> files;  // none: standard input
  bool pretty = false;
  void add_to(CLI::App& app);
};

// Calls `each` for every line, in order. A line that cannot be read or processed is reported on
// standard error, is answered by {"id","error"} on standard output, and makes the exit code
// exit_error; the lines after it are still read.
int for_each_record(const DataArguments& arguments, const std::function<void(const Record&)>& each);

// Conversations by name, the least recently used beyond the limit forgotten.
class Conversations {
 public:
  explicit Conversations(const Engine& engine) : engine_(engine) {}
  // NULL for a record without a conversation.
  Conversation* of(const Record& record);

 private:
  static constexpr std::size_t limit = 10000;
  struct Entry {
    std::string name;
    Conversation conversation;
  };
  const Engine& engine_;
  std::list<Entry> entries_;  // most recently used first
  std::unordered_map<std::string, std::list<Entry>::iterator> by_name_;
};

// One line of JSON, or an indented block with --pretty.
void print(const Json& value, bool pretty);

}  // namespace careline::cli
