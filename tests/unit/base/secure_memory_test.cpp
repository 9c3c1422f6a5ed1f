// That memory is wiped is seen where it is given back: this program replaces operator delete and
// looks at the watched block before it goes.

#include "base/secure_memory.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <string>

namespace {

struct Watch {
  const void* block = nullptr;
  std::size_t size = 0;
  int freed = 0;
  bool clean = false;
};
Watch watch;

void look(const void* block) noexcept {
  if (block == nullptr || block != watch.block) return;
  const auto* bytes = static_cast<const unsigned char*>(block);
  watch.freed += 1;
  watch.clean = std::all_of(bytes, bytes + watch.size, [](unsigned char b) { return b == 0; });
  watch.block = nullptr;
}

void watch_block(const void* block, std::size_t size) {
  watch = {block, size, 0, false};
}

}  // namespace

void* operator new(std::size_t size) {
  if (void* p = std::malloc(size == 0 ? 1 : size)) return p;
  throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* p) noexcept {
  look(p);
  std::free(p);
}
void operator delete(void* p, std::size_t) noexcept {
  look(p);
  std::free(p);
}

namespace careline {

TEST_CASE("wipe writes zeroes") {
  char bytes[] = "secret";
  wipe(bytes, 3);
  CHECK(std::string(bytes, 6) == std::string("\0\0\0ret", 6));
  wipe(bytes, 0);
  wipe(nullptr, 5);
  CHECK(bytes[3] == 'r');
}

TEST_CASE("the watch sees what an ordinary vector leaves behind") {
  {
    std::vector<char> v(64, 's');
    watch_block(v.data(), v.size());
  }
  CHECK(watch.freed == 1);
  CHECK_FALSE(watch.clean);
}

TEST_CASE("a secure vector leaves nothing when it dies, grows or shrinks") {
  {
    SecureVector<char> v(64, 's');
    watch_block(v.data(), v.capacity());
  }
  CHECK(watch.freed == 1);
  CHECK(watch.clean);

  SecureVector<char> v(64, 's');
  watch_block(v.data(), v.capacity());
  v.resize(v.capacity() + 1, 't');
  CHECK(watch.freed == 1);
  CHECK(watch.clean);

  watch_block(v.data(), v.capacity());
  v = SecureVector<char>();
  CHECK(watch.freed == 1);
  CHECK(watch.clean);
}

TEST_CASE("secure text keeps short text on the heap, where it is wiped") {
  SecureText text("ssn");
  const char* inside = reinterpret_cast<const char*>(&text);
  CHECK((text.data() < inside || text.data() >= inside + sizeof text));
  watch_block(text.data(), text.size());
  text = SecureText();
  CHECK(watch.freed == 1);
  CHECK(watch.clean);
}

TEST_CASE("secure text is text") {
  SecureText text("abc");
  text.append("def");
  text.push_back('g');
  CHECK(text.view() == "abcdefg");
  CHECK(text == SecureText("abcdefg"));
  CHECK_FALSE(text == SecureText("abcdef"));
  text[0] = 'x';
  CHECK(text[0] == 'x');
  text.terminate();
  CHECK(text.data()[text.size()] == '\0');
  CHECK(text.size() == 7);
  CHECK(SecureText().empty());
  CHECK(SecureText("").view().empty());
}

TEST_CASE("what is cut off or cleared is wiped in place") {
  SecureText text("secret");
  text.reserve(64);
  const char* data = text.data();
  text.truncate(2);
  CHECK(text.view() == "se");
  CHECK(data == text.data());
  CHECK(std::string(data + 2, 4) == std::string(4, '\0'));
  text.truncate(9);
  CHECK(text.size() == 2);
  text.resize(4);
  CHECK(text.view() == std::string_view("se\0\0", 4));
  text.writable()[3] = 'x';
  text.resize(3);
  CHECK(text.view() == std::string_view("se\0", 3));
  CHECK(data[3] == '\0');
  text.clear();
  CHECK(text.empty());
  CHECK(std::string(data, 6) == std::string(6, '\0'));
}

TEST_CASE("an impossible size is refused") {
  WipingAllocator<std::uint64_t> allocator;
  CHECK_THROWS_AS(allocator.allocate(static_cast<std::size_t>(-1) / 4), std::bad_alloc);
}

}  // namespace careline
