// The ABI as it is, against tests/abi: exported symbols, layout of structs, values of constants.
#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace {

const std::string source = CARELINE_SOURCE_DIR;

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in.good());
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  REQUIRE(pipe);
  std::string out;
  std::array<char, 4096> buffer{};
  while (const std::size_t n = fread(buffer.data(), 1, buffer.size(), pipe.get())) {
    out.append(buffer.data(), n);
  }
  return out;
}

std::set<std::string> lines(const std::string& text) {
  std::istringstream in(text);
  std::set<std::string> out;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) out.insert(line);
  }
  return out;
}

std::string difference(const std::set<std::string>& golden, const std::set<std::string>& found) {
  std::string out;
  for (const std::string& line : golden) {
    if (found.count(line) == 0) out += "\n- " + line;
  }
  for (const std::string& line : found) {
    if (golden.count(line) == 0) out += "\n+ " + line;
  }
  return out;
}

std::string header_without_comments() {
  return std::regex_replace(read(source + "/include/careline/careline.h"),
                            std::regex(R"(/\*([^*]|\*[^/])*\*/)"), "");
}

std::set<std::string> names_in(const std::string& text, const char* pattern) {
  std::set<std::string> out;
  const std::regex expression(pattern);
  for (auto it = std::sregex_iterator(text.begin(), text.end(), expression);
       it != std::sregex_iterator(); ++it) {
    out.insert((*it)[1]);
  }
  return out;
}

// Functions that the header declares.
std::set<std::string> declared() {
  return names_in(header_without_comments(), R"((careline_\w+)\([^;{}]*\)\s*CARELINE_NOEXCEPT)");
}

}  // namespace

#ifdef CARELINE_LIBRARY
TEST_CASE("The shared object exports what the golden list says", "[abi]") {
  std::set<std::string> found;
  for (const std::string& line : lines(output_of("nm -D --defined-only '" CARELINE_LIBRARY "'"))) {
    std::string name = line.substr(line.rfind(' ') + 1);
    if (name == "CARELINE_0") continue;
    const std::size_t version = name.find("@@");
    if (version != std::string::npos)
      name = name.substr(0, version) + " " + name.substr(version + 2);
    found.insert(name);
  }
  CHECK(difference(lines(read(source + "/tests/abi/symbols.txt")), found).empty());
}
#endif

TEST_CASE("Layout and constants are those of the golden file", "[abi]") {
  const auto golden = lines(read(source + "/tests/abi/layout.txt"));
  INFO(difference(golden, lines(output_of("'" CARELINE_LAYOUT "'"))));
  CHECK(golden == lines(output_of("'" CARELINE_LAYOUT "'")));
}

TEST_CASE("The golden files miss nothing of the header", "[abi]") {
  const std::string symbols = read(source + "/tests/abi/symbols.txt");
  const std::string layout = read(source + "/tests/abi/layout.txt");
  REQUIRE(declared().size() > 80);
  CHECK(declared().size() == lines(symbols).size());
  for (const std::string& name : declared()) {
    INFO(name);
    CHECK(symbols.find(name + " CARELINE_0\n") != std::string::npos);
  }
  const std::string header = header_without_comments();
  for (const std::string& name : names_in(header, R"(#define (CARELINE_[A-Z0-9_]+) +\(?-?\d+)")) {
    INFO(name);
    CHECK(layout.find(name + " ") != std::string::npos);
  }
  for (const std::string& name : names_in(header, R"(typedef struct (careline_\w+) \{)")) {
    INFO(name);
    CHECK(layout.find("sizeof " + name + " ") != std::string::npos);
  }
}

TEST_CASE("Every function of the header is called by the C test", "[abi]") {
  const std::string test = read(source + "/tests/capi/c_abi_test.c");
  for (const std::string& name : declared()) {
    INFO(name);
    CHECK(test.find(name + "(") != std::string::npos);
  }
}

TEST_CASE("Every function of the header is used by careline.hpp", "[abi]") {
  const std::string wrapper = read(source + "/include/careline/careline.hpp");
  // Version and lookups by name need no wrapper.
  const std::set<std::string> plain = {
      "careline_version",     "careline_abi_version",        "careline_error_status",
      "careline_label_value", "careline_audit_options_init", "careline_audit_verify_options_init"};
  for (const std::string& name : declared()) {
    INFO(name);
    CHECK((plain.count(name) == 1 || wrapper.find(name) != std::string::npos));
  }
}
