// A reader of protobuf text format, as far as the CEL conformance files use it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace textproto {

struct Message;

struct Field {
  std::string name;
  std::string scalar;  // decoded string or the literal's text
  bool is_string = false;
  std::vector<Message> message;  // empty or one
};

struct Message {
  std::vector<Field> fields;
  const Field* find(std::string_view name) const;
  std::vector<const Field*> all(std::string_view name) const;
  std::string scalar(std::string_view name) const;      // "" when absent
  const Message* message(std::string_view name) const;  // nullptr when absent
};

// False when the text is not in the format; `error` says where.
bool parse(std::string_view text, Message& out, std::string& error);

}  // namespace textproto
