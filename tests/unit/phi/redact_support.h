// Messages with marked spans for the redaction tests: "call [[name|Ana]] at [[phone|555-0101]]".
#pragma once

#include <catch2/catch.hpp>

#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "phi/phi.h"

namespace redact_test {

using namespace careline;

struct Marked {
  std::string message;
  std::vector<phi::Span> spans;
};

inline Marked mark(std::string_view marked) {
  Marked out;
  while (!marked.empty()) {
    const std::size_t open = marked.find("[[");
    out.message += marked.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t bar = marked.find('|', open);
    const std::size_t close = marked.find("]]", bar);
    if (close == std::string_view::npos) throw std::logic_error("unclosed mark in a test");
    phi::Span span;
    span.kind = phi_kind_from(marked.substr(open + 2, bar - open - 2)).value();
    span.confidence = 0.9F;
    span.range.begin = static_cast<std::uint32_t>(out.message.size());
    out.message += marked.substr(bar + 1, close - bar - 1);
    span.range.end = static_cast<std::uint32_t>(out.message.size());
    out.spans.push_back(span);
    marked.remove_prefix(close + 2);
  }
  return out;
}

inline phi::RedactionKey test_key(std::uint8_t seed = 7, std::uint32_t id = 3) {
  phi::RedactionKey key;
  for (std::size_t i = 0; i < key.bytes.size(); ++i) {
    key.bytes[i] = static_cast<std::uint8_t>(seed * 31 + i);
  }
  key.id = id;
  return key;
}

inline std::shared_ptr<const phi::Redactor> keyed(std::uint8_t seed = 7, std::uint32_t id = 3) {
  const phi::RedactionKey key = test_key(seed, id);
  auto made = phi::Redactor::create(&key);
  REQUIRE(made);
  return *made;
}

inline phi::Plan all_with(phi::Operator op) {
  return phi::plan_for("strict", op).value();
}

inline Result<phi::Redaction> try_redact(const phi::Redactor& redactor, const Marked& marked,
                                         const phi::Plan& plan, phi::Memory* memory = nullptr) {
  const auto text = text::normalize(marked.message);
  REQUIRE(text);
  return redactor.redact(*text, marked.spans, plan, memory);
}

inline std::string redact(const phi::Redactor& redactor, std::string_view marked,
                          const phi::Plan& plan, phi::Memory* memory = nullptr) {
  auto done = try_redact(redactor, mark(marked), plan, memory);
  REQUIRE(done);
  return std::string(done->text.view());
}

inline std::string reveal(const phi::Redactor& redactor, std::string_view text,
                          std::uint32_t* revealed = nullptr, std::uint32_t* unrevealed = nullptr) {
  auto out = redactor.reveal(text, revealed, unrevealed);
  REQUIRE(out);
  return std::string(out->view());
}

}  // namespace redact_test
