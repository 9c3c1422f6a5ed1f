#include "phi_gold.h"

#include <fstream>

#include "records.h"

namespace careline::cli {
namespace {

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// Byte offsets of every code point, and the end.
std::vector<std::size_t> code_points(const std::string& text) {
  std::vector<std::size_t> at;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_continuation(text[i])) at.push_back(i);
  }
  at.push_back(text.size());
  return at;
}

std::vector<std::string> split_kinds(const std::string& kinds) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin <= kinds.size();) {
    const std::size_t end = std::min(kinds.find('|', begin), kinds.size());
    out.push_back(kinds.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

// Takes the inline marks out of a text.
void unmark(const std::string& marked, GoldMessage& message) {
  for (std::size_t at = 0; at < marked.size();) {
    const std::size_t open = marked.find("[[", at);
    const std::size_t bar = open == std::string::npos ? open : marked.find('|', open);
    const std::size_t close = bar == std::string::npos ? bar : marked.find("]]", bar);
    if (close == std::string::npos) {
      message.text.append(marked, at, std::string::npos);
      return;
    }
    message.text.append(marked, at, open - at);
    const std::size_t begin = message.text.size();
    message.text.append(marked, bar + 1, close - bar - 1);
    message.spans.push_back(
        {begin, message.text.size(), {marked.substr(open + 2, bar - open - 2)}});
    at = close + 2;
  }
}

void read_spans(const Json& spans, GoldMessage& message) {
  const std::vector<std::size_t> at = code_points(message.text);
  for (const Json& span : spans) {
    const auto begin = span.at("start").get<std::size_t>();
    const auto end = span.at("end").get<std::size_t>();
    if (begin >= end || end >= at.size()) {
      throw Failure(message.place + ": a span lies outside the text (invalid_argument)");
    }
    GoldSpan gold{at[begin], at[end], {}};
    if (!span.at("kind").is_null()) gold.kinds = split_kinds(span.at("kind").get<std::string>());
    message.spans.push_back(std::move(gold));
  }
}

std::string text_of(const Json& json, const char* member) {
  const auto found = json.find(member);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

GoldMessage read_message(const Json& json, const Json& around, const std::string& place) {
  GoldMessage message;
  message.place = place;
  const std::string text = text_of(json, "text");
  for (const auto& [member, target] :
       {std::pair<const char*, std::string&>{"lang", message.lang}, {"channel", message.channel}}) {
    target = text_of(json, member);
    if (target.empty()) target = text_of(around, member);
  }
  message.speaker = text_of(json, "speaker");
  if (const auto spans = json.find("spans"); spans != json.end()) {
    message.text = text;
    read_spans(*spans, message);
  } else {
    unmark(text, message);
  }
  return message;
}

}  // namespace

void read_gold(const std::string& file, const std::function<void(const GoldMessage&)>& each) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Failure(file + ": cannot be read (io)");
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const std::string place = file + ":" + std::to_string(number);
    try {
      const Json json = Json::parse(line);
      const auto turns = json.find("turns");
      if (turns == json.end()) {
        GoldMessage message = read_message(json, json, place);
        message.id = std::to_string(number);
        each(message);
        continue;
      }
      std::size_t n = 0;
      for (const Json& turn : *turns) {
        GoldMessage message = read_message(turn, json, place);
        message.conversation = place;
        message.id = std::to_string(number) + "#" + std::to_string(n++);
        each(message);
      }
    } catch (const Json::exception& e) {
      // what() may quote the line; the number of the error names its class.
      throw Failure(place + ": not a gold line (JSON error " + std::to_string(e.id) + ")");
    }
  }
}

}  // namespace careline::cli
