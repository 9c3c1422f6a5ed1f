// The operators of redaction, one value at a time. What an operator cannot do (a date that nobody
// can parse, a ZIP of four digits) it refuses, and the value gets a placeholder instead: no
// operator ever lets a value through.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/secure_memory.h"
#include "base/taxonomy.h"
#include "phi/phi.h"
#include "phi/redaction_keys.h"

namespace careline::phi {

// The form in which two mentions of one value are the same bytes: "(415) 555-0182" and "four one
// five five five five oh one eight two", "March 3rd, 1982" and "3/3/82", "LÓPEZ" and "lopez".
SecureText canonical_value(PhiKind kind, std::string_view value);

// [NAME_2]
void write_placeholder(PhiKind kind, std::uint32_t number, SecureText& out);

// Letters and digits become '*', the last `keep_last` stay; marks and blanks stay. Values with
// fewer than keep_last + 3 letters and digits are masked whole.
void write_mask(std::string_view value, std::uint32_t keep_last, SecureText& out);

// [NAME#k7x3m2q9ab4d]: 60 bits of keyed BLAKE2b over kind and canonical value.
void write_hash(PhiKind kind, std::string_view canonical, const RedactionKeys& keys,
                SecureText& out);

// --- tokens (token.cpp holds the format) ---
void write_token(PhiKind kind, std::string_view value, const RedactionKeys& keys, SecureText& out);
// A piece of a message that reads like a token gets its bracket sealed, so that reveal() gives back
// the message and not what the piece might say.
void write_sealed_bracket(const RedactionKeys& keys, SecureText& out);
// Size of the token-shaped text that `text` begins with, or 0. Says nothing of its authenticity.
std::size_t token_shape(std::string_view text) noexcept;
// The value of the token that `text` is, or nothing if it was not made with these keys.
std::optional<SecureText> open_token(std::string_view text, const RedactionKeys& keys);

// --- surrogates ---
// A made-up value of the same shape; `taken` are canonical values that it must not be.
bool write_surrogate(PhiKind kind, std::string_view value, const RedactionKeys& keys,
                     std::span<const SecureText> taken, SecureText& out);
bool write_surrogate_name(std::string_view value, const RedactionKeys& keys, std::uint32_t attempt,
                          SecureText& out);

// --- dates ---
// Whole weeks, not zero; one offset for each subject.
int date_offset_days(std::string_view subject, const RedactionKeys& keys);
bool write_shifted_date(PhiKind kind, std::string_view value, int offset_days, SecureText& out);

// ZIP3 or 000, year, "90 or older", state. `current_year` 0: unknown.
bool write_generalised(PhiKind kind, std::string_view value, int current_year, SecureText& out);

// Lower-case letters and digits without i l o u, 5 bits each; the last group is padded with zeroes.
void write_base32(std::span<const std::uint8_t> bytes, SecureText& out);

}  // namespace careline::phi
