#include "records.h"

#include <unistd.h>

#include <iostream>

namespace careline::cli {
namespace {

// A string member, or "" when it is absent or null.
std::string text_member(const Json& line, const char* name) {
  const auto found = line.find(name);
  if (found == line.end() || found->is_null()) return {};
  if (!found->is_string()) throw Failure(std::string("\"") + name + "\" must be a string");
  return found->get<std::string>();
}

std::int32_t label_member(const Json& line, const char* name, std::int32_t vocabulary) {
  const std::string value = text_member(line, name);
  if (value.empty()) return 0;  // "unknown" is the value 0 of these vocabularies
  const std::int32_t number = careline_label_value(vocabulary, value.data(), value.size());
  if (number < 0)
    throw Failure(std::string("\"") + name + "\" has an unknown label (unknown_label)");
  return number;
}

std::int32_t hours_member(const Json& line) {
  const std::string value = text_member(line, "hours");
  if (value.empty() || value == "unknown") return CARELINE_UNKNOWN;
  if (value == "closed") return 0;
  if (value == "open") return 1;
  if (value == "holiday") return 2;
  throw Failure("\"hours\" must be open, closed, holiday or unknown (unknown_label)");
}

std::string id_of(const Json& line, std::size_t number) {
  const auto found = line.find("id");
  if (found == line.end() || found->is_null()) return std::to_string(number);
  if (found->is_number_integer()) return std::to_string(found->get<std::int64_t>());
  return text_member(line, "id");
}

Record parse(const std::string& line, std::size_t number) {
  Record record;
  record.id = std::to_string(number);
  Json json;
  try {
    json = Json::parse(line);
  } catch (const Json::parse_error& e) {
    // what() quotes the line, which may hold PHI: only the position is told.
    throw Failure("not a JSON object in UTF-8, byte " + std::to_string(e.byte) +
                  " (invalid_argument)");
  }
  if (!json.is_object()) throw Failure("not a JSON object (invalid_argument)");
  record.id = id_of(json, number);
  const auto text = json.find("text");
  if (text == json.end() || !text->is_string()) {
    throw Failure("\"text\" is missing or not a string (invalid_argument)");
  }
  record.text = text->get<std::string>();
  record.page = text_member(json, "page");
  record.role = text_member(json, "role");
  record.purpose = text_member(json, "purpose");
  record.subject = text_member(json, "subject");
  record.conversation = text_member(json, "conversation");
  record.channel = label_member(json, "channel", CARELINE_VOCABULARY_CHANNEL);
  record.speaker = label_member(json, "speaker", CARELINE_VOCABULARY_SPEAKER);
  record.language = label_member(json, "lang", CARELINE_VOCABULARY_LANGUAGE);
  if (const auto verified = json.find("verified");
      verified != json.end() && verified->is_boolean()) {
    record.verified = verified->get<bool>() ? 1 : 0;
  }
  record.hours = hours_member(json);
  record.raw = std::move(json);
  return record;
}

// Counts lines on a terminal, where somebody waits; silent otherwise.
class Progress {
 public:
  void step() {
    if (++count_ % 500 == 0 && isatty(STDERR_FILENO) != 0 && isatty(STDOUT_FILENO) == 0) {
      std::cerr << '\r' << count_ << " messages" << std::flush;
      shown_ = true;
    }
  }
  ~Progress() {
    if (shown_) std::cerr << '\r' << count_ << " messages\n";
  }

 private:
  std::size_t count_ = 0;
  bool shown_ = false;
};

int read_stream(std::istream& in, const std::string& name, bool pretty,
                const std::function<void(const Record&)>& each, Progress& progress) {
  int code = exit_ok;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const std::string place = name + ":" + std::to_string(number);
    std::string id = std::to_string(number);
    try {
      Record record = parse(line, number);
      record.place = place;
      id = record.id;
      each(record);
    } catch (const Error& e) {
      print_error(describe(e, place));
      print(Json{{"id", id}, {"error", e.status_name()}, {"offset", e.offset()}}, pretty);
      code = exit_error;
    } catch (const Failure& e) {
      print_error(place + ": " + e.what());
      print(Json{{"id", id}, {"error", "invalid_argument"}}, pretty);
      code = exit_error;
    }
    progress.step();
  }
  return code;
}

}  // namespace

Message Record::message() const {
  return Message(text)
      .id(id)
      .page(page)
      .role(role)
      .purpose(purpose)
      .subject(subject)
      .channel(channel)
      .speaker(speaker)
      .language(language)
      .verified(verified)
      .open_hours(hours);
}

void DataArguments::add_to(CLI::App& app) {
  app.add_option("files", files, "JSON Lines files (default: standard input)")->type_name("FILE");
  app.add_flag("--pretty", pretty, "Indented output for people");
}

int for_each_record(const DataArguments& arguments,
                    const std::function<void(const Record&)>& each) {
  Progress progress;
  if (arguments.files.empty()) {
    return read_stream(std::cin, "-", arguments.pretty, each, progress);
  }
  int code = exit_ok;
  for (const std::string& file : arguments.files) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Failure(file + ": cannot be read (io)");
    code = std::max(code, read_stream(in, file, arguments.pretty, each, progress));
  }
  return code;
}

Conversation* Conversations::of(const Record& record) {
  if (record.conversation.empty()) return nullptr;
  if (const auto found = by_name_.find(record.conversation); found != by_name_.end()) {
    entries_.splice(entries_.begin(), entries_, found->second);
    return &entries_.front().conversation;
  }
  if (entries_.size() == limit) {
    by_name_.erase(entries_.back().name);
    entries_.pop_back();
  }
  entries_.push_front({record.conversation, engine_.conversation()});
  by_name_[record.conversation] = entries_.begin();
  return &entries_.front().conversation;
}

void print(const Json& value, bool pretty) {
  std::cout << value.dump(pretty ? 2 : -1, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace careline::cli
