// Names that an expression may call: functions, methods, macros, and words that are no names.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "policy/ast.h"

namespace careline::policy {

struct FunctionName {
  std::string_view name;
  Function function;
  std::uint8_t global_args;  // bits: 1 << number of arguments as f(…)
  std::uint8_t method_args;  // bits: 1 << number of arguments as x.f(…)
};
inline constexpr std::array<FunctionName, 22> functions = {{
    {"size", Function::size, 2, 1},
    {"startsWith", Function::starts_with, 0, 2},
    {"endsWith", Function::ends_with, 0, 2},
    {"contains", Function::contains, 0, 2},
    {"matches", Function::matches, 4, 2},
    {"int", Function::to_int, 2, 0},
    {"double", Function::to_double, 2, 0},
    {"string", Function::to_string, 2, 0},
    {"bool", Function::to_bool, 2, 0},
    {"timestamp", Function::to_timestamp, 2, 0},
    {"duration", Function::to_duration, 2, 0},
    {"dyn", Function::to_dyn, 2, 0},
    {"getFullYear", Function::get_full_year, 0, 3},
    {"getMonth", Function::get_month, 0, 3},
    {"getDate", Function::get_date, 0, 3},
    {"getDayOfMonth", Function::get_day_of_month, 0, 3},
    {"getDayOfWeek", Function::get_day_of_week, 0, 3},
    {"getDayOfYear", Function::get_day_of_year, 0, 3},
    {"getHours", Function::get_hours, 0, 3},
    {"getMinutes", Function::get_minutes, 0, 3},
    {"getSeconds", Function::get_seconds, 0, 3},
    {"getMilliseconds", Function::get_milliseconds, 0, 3},
}};

struct MacroName {
  std::string_view name;
  Macro macro;
  std::uint8_t one;  // bits: 1 << number of arguments with one variable
  std::uint8_t two;  // bits: 1 << number of arguments with two variables
};
inline constexpr std::array<MacroName, 8> macros = {{
    {"all", Macro::all, 4, 8},
    {"exists", Macro::exists, 4, 8},
    {"exists_one", Macro::exists_one, 4, 0},
    {"existsOne", Macro::exists_one, 4, 8},
    {"map", Macro::map, 12, 0},
    {"filter", Macro::filter, 4, 0},
    {"transformList", Macro::map, 0, 24},
    {"transformMap", Macro::transform_map, 0, 24},
}};

inline constexpr std::array<std::string_view, 17> reserved_words = {
    "as",  "break", "const",   "continue",  "else",   "for", "function", "if",   "import",
    "let", "loop",  "package", "namespace", "return", "var", "void",     "while"};

}  // namespace careline::policy
