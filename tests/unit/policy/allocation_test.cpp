// A counting operator new for the whole test program: evaluation must not call it.
#include "policy_files.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {
std::atomic<std::size_t> allocations{0};
}

namespace {
void* counted(std::size_t size) noexcept {
  ++allocations;
  return std::malloc(size == 0 ? 1 : size);
}
void* counted_or_throw(std::size_t size) {
  if (void* p = counted(size)) return p;
  throw std::bad_alloc();
}
}  // namespace

// All forms, so that sanitizers see matching pairs.
void* operator new(std::size_t size) {
  return counted_or_throw(size);
}
void* operator new[](std::size_t size) {
  return counted_or_throw(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return counted(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
  return counted(size);
}
void operator delete(void* p) noexcept {
  std::free(p);
}
void operator delete[](void* p) noexcept {
  std::free(p);
}
void operator delete(void* p, std::size_t) noexcept {
  std::free(p);
}
void operator delete[](void* p, std::size_t) noexcept {
  std::free(p);
}
void operator delete(void* p, const std::nothrow_t&) noexcept {
  std::free(p);
}
void operator delete[](void* p, const std::nothrow_t&) noexcept {
  std::free(p);
}

using namespace careline::policy;
using namespace policy_test;

TEST_CASE("evaluation allocates nothing once an outcome has been used", "[policy][allocation]") {
  std::string rules;
  for (int i = 0; i < 100; ++i)
    rules += "  - { id: r" + std::to_string(i) + ", when: { intent: [hours_location, greeting], " +
             "expr: 'intent.confidence >= 0." + std::to_string(10 + i % 80) +
             " && (phi.kinds.all(k, k.startsWith(\"s\")) || page.class.matches(\"b+.*\") || " +
             "conversation.turn + " + std::to_string(i) +
             " > 3)' }, then: { tier: route, queue: q, " + "priority: " + std::to_string(i) +
             ", oblige: [offer_human], tone: warm } }\n";
  const auto policy = load(with_rules(rules));
  const auto quiet = input(calm(R"("page.class":"bbb","hours":"open")"
                                R"(,"signal.anger":"present")"));
  const auto blind = input("{}");
  Outcome outcome;
  policy->evaluate(quiet.input(), outcome);
  CHECK(outcome.matched.size() > 50);
  const std::size_t before = allocations;
  for (int i = 0; i < 100; ++i) {
    policy->evaluate(quiet.input(), outcome);
    policy->evaluate(blind.input(), outcome);
  }
  const std::size_t after = allocations;
  CHECK(after == before);
}
