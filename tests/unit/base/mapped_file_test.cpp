#include "base/mapped_file.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>

namespace careline {
namespace {

namespace fs = std::filesystem;

struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "careline-base-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() { fs::remove_all(path); }
  std::string write(const char* name, std::string_view content) const {
    const fs::path file = path / name;
    std::ofstream(file, std::ios::binary) << content;
    return file.string();
  }
};

}  // namespace

TEST_CASE("a file is mapped byte for byte") {
  const Folder folder;
  const std::string content("a\0b\xFF", 4);
  const std::string path = folder.write("model", content);
  auto file = MappedFile::open(path);
  REQUIRE(file.ok());
  CHECK(file->view() == content);
  MappedFile moved = std::move(*file);
  CHECK(moved.view() == content);
  MappedFile other;
  other = std::move(moved);
  CHECK(other.view() == content);
  CHECK(read_file(path).value() == content);
}

TEST_CASE("an empty file is an empty view") {
  const Folder folder;
  const auto file = MappedFile::open(folder.write("empty", ""));
  REQUIRE(file.ok());
  CHECK(file->view().empty());
  CHECK(MappedFile().view().empty());
}

TEST_CASE("what cannot be mapped is an error that names the file") {
  const Folder folder;
  const auto absent = MappedFile::open((folder.path / "absent").string());
  REQUIRE_FALSE(absent.ok());
  CHECK(absent.error().status == Status::not_found);
  CHECK(absent.error().message.find("absent") != std::string::npos);

  const auto directory = MappedFile::open(folder.path.string());
  REQUIRE_FALSE(directory.ok());
  CHECK(directory.error().status == Status::io);

  const std::string pipe = (folder.path / "pipe").string();
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const auto refused = MappedFile::open(pipe);  // must not wait for a writer
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().status == Status::io);

  const std::string large = folder.write("large", "12345");
  CHECK(MappedFile::open(large, 5).ok());
  const auto capped = MappedFile::open(large, 4);
  REQUIRE_FALSE(capped.ok());
  CHECK(capped.error().status == Status::too_large);
  CHECK(read_file(large, 4).error().status == Status::too_large);
}

}  // namespace careline
