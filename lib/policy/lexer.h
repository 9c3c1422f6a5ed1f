// Tokens of an expression.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace careline::policy {

enum class Token : std::uint8_t {
  end,
  identifier,
  quoted_identifier,  // `content-type`, only after a dot
  integer,
  real,
  string,
  question,
  colon,
  or_or,
  and_and,
  bang,
  equals,
  not_equals,
  less,
  less_equal,
  greater,
  greater_equal,
  plus,
  minus,
  star,
  slash,
  percent,
  dot,
  comma,
  open_paren,
  close_paren,
  open_bracket,
  close_bracket,
  open_brace,
  close_brace,
  failed,
};

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  // Reads the next token; `failed` leaves a sentence in error().
  Token next();
  std::size_t start() const noexcept { return start_; }  // byte offset of the token
  std::string_view lexeme() const noexcept { return text_.substr(start_, at_ - start_); }
  const std::string& string() const noexcept { return string_; }  // decoded string literal
  const std::string& error() const noexcept { return error_; }

 private:
  Token fail(std::size_t at, std::string message);
  Token number();
  Token quoted(bool raw);
  bool escape();  // after the backslash
  bool code_point(std::uint32_t c, std::size_t at);
  bool skip_blank();
  char peek(std::size_t ahead = 0) const noexcept {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t start_ = 0;
  std::string string_;
  std::string error_;
};

}  // namespace careline::policy
