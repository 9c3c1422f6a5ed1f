// Check digits and range rules. They set kind and confidence and never decide whether a number is
// redacted.
#pragma once

#include <string_view>

namespace careline::phi {

bool luhn(std::string_view digits) noexcept;
bool aba_check(std::string_view nine_digits) noexcept;
bool ssn_possible(std::string_view nine_digits) noexcept;   // no 000/666/9xx area, no 00, no 0000
bool itin_possible(std::string_view nine_digits) noexcept;  // 9xx and a group in use
bool nanp_possible(std::string_view ten_digits) noexcept;   // NPA-NXX-XXXX
bool npi_check(std::string_view ten_digits) noexcept;
bool card_prefix(std::string_view digits) noexcept;  // a known network's prefix and length
// Alphanumeric, lower case.
bool mbi_format(std::string_view code) noexcept;
bool dea_format(std::string_view code) noexcept;
bool dea_check(std::string_view code) noexcept;
bool vin_format(std::string_view code) noexcept;
bool vin_check(std::string_view code) noexcept;
bool iban_format(std::string_view code) noexcept;
bool iban_check(std::string_view code) noexcept;
bool dni_format(std::string_view code) noexcept;  // Spanish DNI or NIE
bool dni_check(std::string_view code) noexcept;

}  // namespace careline::phi
