#include "textproto.h"

#include <cctype>

namespace textproto {

const Field* Message::find(std::string_view name) const {
  for (const Field& f : fields) {
    if (f.name == name) return &f;
  }
  return nullptr;
}
std::vector<const Field*> Message::all(std::string_view name) const {
  std::vector<const Field*> out;
  for (const Field& f : fields) {
    if (f.name == name) out.push_back(&f);
  }
  return out;
}
std::string Message::scalar(std::string_view name) const {
  const Field* f = find(name);
  return f == nullptr ? std::string() : f->scalar;
}
const Message* Message::message(std::string_view name) const {
  const Field* f = find(name);
  return f == nullptr || f->message.empty() ? nullptr : &f->message.front();
}

namespace {

class Parser {
 public:
  Parser(std::string_view text, std::string& error) : text_(text), error_(error) {}

  bool fields(Message& out, char end) {
    for (;;) {
      blank();
      if (at_ >= text_.size()) return end == '\0' || fail("the file ends in a message");
      if (text_[at_] == end) {
        ++at_;
        return true;
      }
      Field field;
      if (!name(field.name)) return false;
      blank();
      const bool colon = take(':');
      blank();
      if (take('[')) {
        blank();
        while (!take(']')) {
          Field item = field;
          if (!value(item, true)) return false;
          out.fields.push_back(item);
          blank();
          take(',');
          blank();
        }
      } else {
        if (!value(field, colon)) return false;
        out.fields.push_back(field);
      }
      blank();
      if (!take(',')) take(';');
    }
  }

 private:
  bool fail(const char* why) {
    if (error_.empty()) error_ = std::string(why) + " at byte " + std::to_string(at_);
    return false;
  }
  void blank() {
    while (at_ < text_.size()) {
      if (text_[at_] == '#') {
        while (at_ < text_.size() && text_[at_] != '\n') ++at_;
      } else if (std::isspace(static_cast<unsigned char>(text_[at_])) != 0) {
        ++at_;
      } else {
        return;
      }
    }
  }
  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  static bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.' || c == '-' ||
           c == '+';
  }
  bool name(std::string& out) {
    if (take('[')) {
      while (at_ < text_.size() && text_[at_] != ']') out += text_[at_++];
      return take(']') || fail("an extension name does not end");
    }
    while (at_ < text_.size() && is_word(text_[at_])) out += text_[at_++];
    return !out.empty() || fail("expected a name");
  }
  bool value(Field& field, bool scalar_allowed) {
    blank();
    if (take('{') || take('<')) {
      field.message.emplace_back();
      return fields(field.message.back(), text_[at_ - 1] == '<' ? '>' : '}');
    }
    if (!scalar_allowed) return fail("expected a message");
    if (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'')) {
      field.is_string = true;
      while (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'')) {
        if (!quoted(field.scalar)) return false;
        blank();
      }
      return true;
    }
    while (at_ < text_.size() && is_word(text_[at_])) field.scalar += text_[at_++];
    return !field.scalar.empty() || fail("expected a value");
  }
  void utf8(unsigned long c, std::string& out) {
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else if (c < 0x800) {
      out += static_cast<char>(0xC0 | (c >> 6));
      out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      out += static_cast<char>(0xE0 | (c >> 12));
      out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
      out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
      out += static_cast<char>(0xF0 | (c >> 18));
      out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
      out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
      out += static_cast<char>(0x80 | (c & 0x3F));
    }
  }
  unsigned long digits(std::size_t most, int base) {
    std::string text;
    while (text.size() < most && at_ < text_.size() &&
           std::isxdigit(static_cast<unsigned char>(text_[at_])) != 0 &&
           (base == 16 || (text_[at_] >= '0' && text_[at_] <= '7')))
      text += text_[at_++];
    return text.empty() ? 0 : std::stoul(text, nullptr, base);
  }
  bool quoted(std::string& out) {
    const char quote = text_[at_++];
    while (at_ < text_.size() && text_[at_] != quote) {
      const char c = text_[at_++];
      if (c != '\\') {
        out += c;
        continue;
      }
      const char e = at_ < text_.size() ? text_[at_++] : '\\';
      static constexpr std::string_view letters = "abfnrtv";
      static constexpr std::string_view meant = "\a\b\f\n\r\t\v";
      if (const auto i = letters.find(e); i != std::string_view::npos) {
        out += meant[i];
      } else if (e == 'x') {
        out += static_cast<char>(digits(2, 16));
      } else if (e == 'u') {
        utf8(digits(4, 16), out);
      } else if (e == 'U') {
        utf8(digits(8, 16), out);
      } else if (e >= '0' && e <= '7') {
        --at_;
        out += static_cast<char>(digits(3, 8));
      } else {
        out += e;
      }
    }
    return take(quote) || fail("a string does not end");
  }

  std::string_view text_;
  std::string& error_;
  std::size_t at_ = 0;
};

}  // namespace

bool parse(std::string_view text, Message& out, std::string& error) {
  return Parser(text, error).fields(out, '\0');
}

}  // namespace textproto
