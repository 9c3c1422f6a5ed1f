// A policy and inputs (policy_case.h): deciding throws nothing, allocates nothing once the outcome
// has been used, comes out as in the naive reference interpreter, and survives being recorded.

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <new>

#include "fuzz/policy_case.h"
#include "fuzz/policy_reference.h"

namespace {
std::atomic<std::size_t> allocations{0};

void* counted(std::size_t size) {
  ++allocations;
  void* p = std::malloc(size == 0 ? 1 : size);
  if (p == nullptr) throw std::bad_alloc();
  return p;
}
}  // namespace

void* operator new(std::size_t size) {
  return counted(size);
}
void* operator new[](std::size_t size) {
  return counted(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size == 0 ? 1 : size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size == 0 ? 1 : size);
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

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace careline::policy;
  const auto read = policy_case::read({reinterpret_cast<const char*>(data), size});
  if (read.impl == nullptr) return 0;
  Outcome outcome;
  decide(*read.impl, read.inputs.front().input(), outcome);
  for (const StoredInput& stored : read.inputs) {
    const std::size_t before = allocations;
    decide(*read.impl, stored.input(), outcome);
    if (allocations != before) {
      std::fputs("deciding allocated\n", stderr);
      std::abort();
    }
    const std::string difference =
        policy_reference::difference(*read.impl, stored.input(), outcome);
    if (!difference.empty()) {
      std::fprintf(stderr, "differs from the reference: %s\n", difference.c_str());
      std::abort();
    }
    const auto again = StoredInput::parse(to_json(stored.input()));
    if (!again) std::abort();
    Outcome replayed;
    decide(*read.impl, again->input(), replayed);
    if (replayed.truths != outcome.truths || replayed.tier != outcome.tier) {
      std::fputs("the recorded input decides differently\n", stderr);
      std::abort();
    }
  }
  return 0;
}
