#include "base/json_reader.h"

#include <algorithm>
#include <charconv>
#include <unordered_set>

#include "base/utf8.h"

namespace careline::json {

// Recursive descent; the depth limit bounds the stack.
class Reader {
 public:
  Reader(std::string_view text, const Limits& limits) : text_(text), limits_(limits) {}

  Result<Value> document() {
    Value root;
    if (!value(root, 0)) return failure();
    skip_space();
    if (at_ != text_.size()) {
      complain("unexpected text after the JSON value");
      return failure();
    }
    return root;
  }

 private:
  Error failure() const {
    return fail_at(Status::invalid_argument, std::string("JSON: ") + what_,
                   static_cast<std::int64_t>(at_));
  }
  bool complain(const char* what) {
    what_ = what;
    return false;
  }
  void skip_space() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t')) {
      ++at_;
    }
  }
  bool accept(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool literal(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return complain("unexpected character");
    at_ += word.size();
    return true;
  }

  bool value(Value& out, std::size_t depth) {
    if (depth > limits_.max_depth) return complain("nested too deeply");
    if (++values_ > limits_.max_values) return complain("too many values");
    skip_space();
    if (at_ >= text_.size()) return complain("unexpected end");
    switch (text_[at_]) {
      case '{':
        return object(out, depth);
      case '[':
        return array(out, depth);
      case '"':
        out.type_ = Value::Type::string;
        return quoted(out.string_);
      case 't':
        out.type_ = Value::Type::boolean;
        out.integer_ = 1;
        return literal("true");
      case 'f':
        out.type_ = Value::Type::boolean;
        return literal("false");
      case 'n':
        return literal("null");
      default:
        return number(out);
    }
  }

  bool object(Value& out, std::size_t depth) {
    out.type_ = Value::Type::object;
    ++at_;
    skip_space();
    if (accept('}')) return true;
    std::unordered_set<std::string> seen;
    do {
      skip_space();
      if (at_ >= text_.size() || text_[at_] != '"') return complain("expected a key");
      Value::Member member;
      const std::size_t start = at_;
      if (!quoted(member.first)) return false;
      if (!seen.insert(member.first).second) {
        at_ = start;
        return complain("duplicate key");
      }
      skip_space();
      if (!accept(':')) return complain("expected ':'");
      if (!value(member.second, depth + 1)) return false;
      out.object_.push_back(std::move(member));
      skip_space();
    } while (accept(','));
    return accept('}') || complain("expected ',' or '}'");
  }

  bool array(Value& out, std::size_t depth) {
    out.type_ = Value::Type::array;
    ++at_;
    skip_space();
    if (accept(']')) return true;
    do {
      out.array_.emplace_back();
      if (!value(out.array_.back(), depth + 1)) return false;
      skip_space();
    } while (accept(','));
    return accept(']') || complain("expected ',' or ']'");
  }

  bool hex4(unsigned& out) {
    if (text_.size() - at_ < 4) return complain("truncated \\u escape");
    const auto result = std::from_chars(text_.data() + at_, text_.data() + at_ + 4, out, 16);
    if (result.ptr != text_.data() + at_ + 4) return complain("bad \\u escape");
    at_ += 4;
    return true;
  }

  bool escape(std::string& out) {
    if (at_ >= text_.size()) return complain("unexpected end");
    const char c = text_[at_++];
    switch (c) {
      case '"':
      case '\\':
      case '/':
        out.push_back(c);
        return true;
      case 'b':
        out.push_back('\b');
        return true;
      case 'f':
        out.push_back('\f');
        return true;
      case 'n':
        out.push_back('\n');
        return true;
      case 'r':
        out.push_back('\r');
        return true;
      case 't':
        out.push_back('\t');
        return true;
      case 'u':
        break;
      default:
        --at_;
        return complain("unknown escape");
    }
    unsigned high = 0;
    if (!hex4(high)) return false;
    char32_t code = high;
    if (high >= 0xDC00 && high <= 0xDFFF) return complain("lone surrogate");
    if (high >= 0xD800 && high <= 0xDBFF) {
      unsigned low = 0;
      if (!accept('\\') || !accept('u')) return complain("lone surrogate");
      if (!hex4(low)) return false;
      if (low < 0xDC00 || low > 0xDFFF) return complain("lone surrogate");
      code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
    }
    char bytes[4];
    out.append(bytes, utf8::encode(code, bytes));
    return true;
  }

  bool quoted(std::string& out) {
    ++at_;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '"') {
        ++at_;
        return true;
      }
      if (static_cast<unsigned char>(c) < 0x20) return complain("control character in a string");
      ++at_;
      if (c != '\\') {
        out.push_back(c);
      } else if (!escape(out)) {
        return false;
      }
    }
    return complain("unterminated string");
  }

  bool digits() {
    const std::size_t start = at_;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
    return at_ > start || complain("expected a digit");
  }

  bool number(Value& out) {
    const std::size_t start = at_;
    accept('-');
    const bool leading_zero = at_ < text_.size() && text_[at_] == '0';
    const std::size_t first = at_;
    if (!digits()) return false;
    if (leading_zero && at_ - first > 1) return complain("leading zero");
    bool whole = true;
    if (accept('.')) {
      whole = false;
      if (!digits()) return false;
    }
    if (accept('e') || accept('E')) {
      whole = false;
      if (!accept('+')) accept('-');
      if (!digits()) return false;
    }
    const char* begin = text_.data() + start;
    const char* end = text_.data() + at_;
    if (whole && std::from_chars(begin, end, out.integer_).ec == std::errc()) {
      out.type_ = Value::Type::integer;
      return true;
    }
    out.type_ = Value::Type::number;
    if (std::from_chars(begin, end, out.number_).ec != std::errc()) {
      return complain("number out of range");
    }
    return true;
  }

  std::string_view text_;
  Limits limits_;
  std::size_t at_ = 0;
  std::size_t values_ = 0;
  const char* what_ = "";
};

const Value* Value::find(std::string_view key) const noexcept {
  const auto it =
      std::find_if(object_.begin(), object_.end(), [&](const Member& m) { return m.first == key; });
  return it == object_.end() ? nullptr : &it->second;
}

std::string_view Value::string_or(std::string_view key, std::string_view fallback) const noexcept {
  const Value* v = find(key);
  return v != nullptr && v->is(Type::string) ? std::string_view(v->string_) : fallback;
}
std::int64_t Value::integer_or(std::string_view key, std::int64_t fallback) const noexcept {
  const Value* v = find(key);
  return v != nullptr && v->is(Type::integer) ? v->integer_ : fallback;
}
double Value::number_or(std::string_view key, double fallback) const noexcept {
  const Value* v = find(key);
  return v != nullptr && (v->is(Type::integer) || v->is(Type::number)) ? v->number() : fallback;
}
bool Value::boolean_or(std::string_view key, bool fallback) const noexcept {
  const Value* v = find(key);
  return v != nullptr && v->is(Type::boolean) ? v->boolean() : fallback;
}

Result<Value> parse(std::string_view text, const Limits& limits) {
  if (text.size() > limits.max_bytes) return fail(Status::too_large, "JSON: text too long");
  const std::size_t bad = utf8::find_invalid(text);
  if (bad != utf8::npos) {
    return fail_at(Status::invalid_utf8, "JSON: not UTF-8", static_cast<std::int64_t>(bad));
  }
  return Reader(text, limits).document();
}

}  // namespace careline::json
