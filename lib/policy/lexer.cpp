#include "policy/lexer.h"

#include <utility>

#include <fmt/format.h>

#include "base/utf8.h"

namespace careline::policy {
namespace {

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
int hex_value(char c) noexcept {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

Token Lexer::fail(std::size_t at, std::string message) {
  start_ = at;
  error_ = std::move(message);
  return Token::failed;
}

bool Lexer::skip_blank() {
  for (;;) {
    const char c = peek();
    if (at_ < text_.size() && (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f')) {
      ++at_;
    } else if (c == '/' && peek(1) == '/') {
      while (at_ < text_.size() && text_[at_] != '\n') ++at_;
    } else {
      return at_ < text_.size();
    }
  }
}

Token Lexer::next() {
  if (!skip_blank()) {
    start_ = at_;
    return Token::end;
  }
  start_ = at_;
  const char c = peek();
  const char d = peek(1);
  if (is_digit(c) || (c == '.' && is_digit(d))) return number();
  if (c == '"' || c == '\'') return quoted(false);
  if ((c == 'r' || c == 'R') && (d == '"' || d == '\'')) {
    ++at_;
    return quoted(true);
  }
  const bool bytes = c == 'b' || c == 'B';
  if ((bytes && (d == '"' || d == '\'')) ||
      ((bytes || c == 'r' || c == 'R') && (d == 'b' || d == 'B' || d == 'r' || d == 'R') &&
       (peek(2) == '"' || peek(2) == '\'')))
    return fail(at_, "byte strings are outside the subset");
  if (is_letter(c)) {
    while (is_letter(peek()) || is_digit(peek())) ++at_;
    return Token::identifier;
  }
  const auto one = [this](Token token) {
    ++at_;
    return token;
  };
  const auto two = [this](Token token) {
    at_ += 2;
    return token;
  };
  switch (c) {
    case '?':
      return one(Token::question);
    case ':':
      return one(Token::colon);
    case '|':
      return d == '|' ? two(Token::or_or) : fail(at_, "expected \"||\"");
    case '&':
      return d == '&' ? two(Token::and_and) : fail(at_, "expected \"&&\"");
    case '!':
      return d == '=' ? two(Token::not_equals) : one(Token::bang);
    case '=':
      return d == '=' ? two(Token::equals) : fail(at_, "expected \"==\" (there is no assignment)");
    case '<':
      return d == '=' ? two(Token::less_equal) : one(Token::less);
    case '>':
      return d == '=' ? two(Token::greater_equal) : one(Token::greater);
    case '+':
      return one(Token::plus);
    case '-':
      return one(Token::minus);
    case '*':
      return one(Token::star);
    case '/':
      return one(Token::slash);
    case '%':
      return one(Token::percent);
    case '.':
      return one(Token::dot);
    case ',':
      return one(Token::comma);
    case '(':
      return one(Token::open_paren);
    case ')':
      return one(Token::close_paren);
    case '[':
      return one(Token::open_bracket);
    case ']':
      return one(Token::close_bracket);
    case '{':
      return one(Token::open_brace);
    case '}':
      return one(Token::close_brace);
    case '`': {
      const std::size_t end = text_.find('`', at_ + 1);
      if (end == std::string_view::npos) return fail(at_, "the quoted name does not end");
      string_.assign(text_.substr(at_ + 1, end - at_ - 1));
      at_ = end + 1;
      return Token::quoted_identifier;
    }
    default:
      return fail(at_, "a character that no expression may hold here");
  }
}

Token Lexer::number() {
  bool real = false;
  if (peek() == '0' && (peek(1) == 'x' || peek(1) == 'X') && hex_value(peek(2)) >= 0) {
    at_ += 2;
    while (hex_value(peek()) >= 0) ++at_;
  } else {
    while (is_digit(peek())) ++at_;
    if (peek() == '.' && is_digit(peek(1))) {
      real = true;
      ++at_;
      while (is_digit(peek())) ++at_;
    }
    if (peek() == 'e' || peek() == 'E') {
      const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
      if (is_digit(peek(1 + sign))) {
        real = true;
        at_ += 1 + sign;
        while (is_digit(peek())) ++at_;
      }
    }
  }
  if (!real && (peek() == 'u' || peek() == 'U'))
    return fail(start_, "unsigned integers are outside the subset");
  if (is_letter(peek())) return fail(at_, "a letter follows a number");
  return real ? Token::real : Token::integer;
}

Token Lexer::quoted(bool raw) {
  const char quote = peek();
  const bool triple = peek(1) == quote && peek(2) == quote;
  at_ += triple ? 3 : 1;
  string_.clear();
  for (;;) {
    if (at_ >= text_.size()) return fail(start_, "the string does not end");
    const char c = text_[at_];
    if (c == quote && (!triple || (peek(1) == quote && peek(2) == quote))) {
      at_ += triple ? 3 : 1;
      return Token::string;
    }
    if (!triple && (c == '\n' || c == '\r'))
      return fail(at_, "a line break in a string; use three quotes or \\n");
    if (c == '\\' && !raw) {
      ++at_;
      if (!escape()) return Token::failed;
      continue;
    }
    string_.push_back(c);
    ++at_;
  }
}

bool Lexer::code_point(std::uint32_t c, std::size_t at) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
    fail(at, "an escape that is not a character");
    return false;
  }
  char buffer[4];
  string_.append(buffer, utf8::encode(c, buffer));
  return true;
}

bool Lexer::escape() {
  const std::size_t at = at_ - 1;
  const char c = peek();
  ++at_;
  static constexpr std::string_view letters = "abfnrtv\\?\"'`";
  static constexpr std::string_view meant = "\a\b\f\n\r\t\v\\?\"'`";
  if (const std::size_t i = letters.find(c); c != '\0' && i != std::string_view::npos) {
    string_.push_back(meant[i]);
    return true;
  }
  std::size_t digits = 0;
  if (c == 'x' || c == 'X') digits = 2;
  if (c == 'u') digits = 4;
  if (c == 'U') digits = 8;
  std::uint32_t value = 0;
  if (digits != 0) {
    for (std::size_t i = 0; i < digits; ++i) {
      const int h = hex_value(peek());
      if (h < 0) {
        fail(at, fmt::format("\\{} needs {} hex digits", c, digits));
        return false;
      }
      value = value * 16 + static_cast<std::uint32_t>(h);
      ++at_;
    }
    return code_point(value, at);
  }
  if (c >= '0' && c <= '3' && peek() >= '0' && peek() <= '7' && peek(1) >= '0' && peek(1) <= '7') {
    value = static_cast<std::uint32_t>((c - '0') * 64 + (peek() - '0') * 8 + (peek(1) - '0'));
    at_ += 2;
    return code_point(value, at);
  }
  fail(at, "an unknown escape in a string");
  return false;
}

}  // namespace careline::policy
