// Words that surrogates are made of. Given names are grouped so that a surrogate keeps the gender
// and language of the name it stands for; the groups also tell what a given name is.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace careline::phi {

enum class NameGroup : std::uint8_t {
  female_en,
  male_en,
  female_es,
  male_es,
  surname_en,
  surname_es,
  either,  // reads as a given name or a surname of anybody
};
inline constexpr std::size_t name_group_count = 7;

std::span<const std::string_view> names_of(NameGroup group) noexcept;
// Group of a canonical name word; `either` when no list has it.
NameGroup group_of(std::string_view canonical) noexcept;

std::span<const std::string_view> surrogate_cities() noexcept;
std::span<const std::string_view> surrogate_streets() noexcept;
std::span<const std::string_view> surrogate_facilities() noexcept;  // first words of a name

}  // namespace careline::phi
