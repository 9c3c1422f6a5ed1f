#include "phi/operators.h"

namespace careline::phi {

void write_placeholder(PhiKind kind, std::uint32_t number, SecureText& out) {
  out.push_back('[');
  for (const char c : name_of(kind)) {
    out.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  }
  out.push_back('_');
  char digits[10];
  std::size_t n = sizeof digits;
  do {
    digits[--n] = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number != 0);
  out.append({digits + n, sizeof digits - n});
  out.push_back(']');
}

}  // namespace careline::phi
