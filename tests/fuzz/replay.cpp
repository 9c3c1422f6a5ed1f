// Runs a fuzz target over stored inputs:
//
//   text_replay NAME REPORT.xml DIRECTORY_OR_FILE…
//
// Each input runs in a child process, so that one that crashes fails alone and has its line in the
// JUnit report. Prints one line; exit 1 if an input failed, 3 if there was none or the report
// cannot be written.

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::vector<std::uint8_t> read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Empty if the target came back, else how it ended.
std::string run(const fs::path& path) {
  const pid_t child = ::fork();
  if (child < 0) return "cannot fork";
  if (child == 0) {
    const std::vector<std::uint8_t> input = read(path);
    LLVMFuzzerTestOneInput(input.data(), input.size());
    ::_exit(0);
  }
  int status = 0;
  if (::waitpid(child, &status, 0) != child) return "cannot wait";
  if (WIFSIGNALED(status)) return "ended by signal " + std::to_string(WTERMSIG(status));
  if (WEXITSTATUS(status) != 0) return "exit status " + std::to_string(WEXITSTATUS(status));
  return {};
}

std::vector<fs::path> inputs(int count, char** arguments) {
  std::vector<fs::path> files;
  for (int i = 0; i < count; ++i) {
    const fs::path path(arguments[i]);
    if (!fs::is_directory(path)) {
      files.push_back(path);
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '"') {
      out += "&quot;";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: %s NAME REPORT.xml DIRECTORY_OR_FILE...\n", argv[0]);
    return 3;
  }
  const std::string name = argv[1];
  const std::vector<fs::path> files = inputs(argc - 3, argv + 3);
  std::string cases;
  std::size_t failures = 0;
  for (const fs::path& file : files) {
    const std::string failure = run(file);
    cases += "    <testcase classname=\"" + name + "\" name=\"" +
             escaped(file.filename().string()) + "\"";
    if (failure.empty()) {
      cases += "/>\n";
      continue;
    }
    ++failures;
    std::fprintf(stderr, "%s: %s: %s\n", name.c_str(), file.c_str(), failure.c_str());
    cases += "><failure message=\"" + failure + "\"/></testcase>\n";
  }
  std::ofstream report(argv[2]);
  report << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite name=\"" << name
         << "\" tests=\"" << files.size() << "\" failures=\"" << failures << "\">\n"
         << cases << "  </testsuite>\n</testsuites>\n";
  report.close();
  std::printf("%s: %zu inputs, %zu failures\n", name.c_str(), files.size(), failures);
  if (files.empty() || !report) return 3;
  return failures == 0 ? 0 : 1;
}
