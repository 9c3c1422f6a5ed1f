"""An installed careline is found and linked by CMake and by pkg-config, shared and static, from C and from C++;
a source tree is taken in by add_subdirectory."""

import re
import subprocess

import components
import pytest

from conftest import ROOT, clean_environment, long_tests, run

VERSION = components.project_version()
C_PROGRAM = """\
#include <careline/careline.h>
#include <stdio.h>
int main(void) { printf("%s %d\\n", careline_version(), (int)careline_abi_version()); return 0; }
"""
CPP_PROGRAM = """\
#include <careline/careline.hpp>
#include <iostream>
int main(int, char** argv) {
  try {
    const auto engine = careline::Engine::open(careline::EngineOptions(argv[1]));
    std::cout << careline::label_name(CARELINE_VOCABULARY_TIER, engine.process(careline::Message("i cant breathe")).tier()) << '\\n';
  } catch (const careline::Error& e) { std::cerr << e.what() << '\\n'; return 1; }
}
"""
# A host with a SQLite and a libsodium of its own that are not ours.
HOST_PROGRAM = """\
#include <careline/careline.h>
#include <stdio.h>
const char *sqlite3_libversion(void) { return "the host's"; }
int sodium_init(void) { return 77; }
int yaml_parser_initialize(void) { return 78; }
int main(void) {
  printf("%s %s %d %d\\n", careline_version(), sqlite3_libversion(), sodium_init(), yaml_parser_initialize());
  return 0;
}
"""
CMAKE = """\
cmake_minimum_required(VERSION 3.25)
project(consumer C CXX)
find_package(careline 0.1 CONFIG REQUIRED COMPONENTS static)
foreach(kind IN ITEMS careline careline_static)
  add_executable(c_${kind} main.c)
  target_link_libraries(c_${kind} PRIVATE careline::${kind})
  add_executable(cpp_${kind} main.cpp)
  target_link_libraries(cpp_${kind} PRIVATE careline::${kind})
endforeach()
file(WRITE ${CMAKE_BINARY_DIR}/assets.txt "${careline_ASSETS_DIR}")
"""
SUBDIRECTORY = """\
cmake_minimum_required(VERSION 3.25)
project(consumer C CXX)
add_subdirectory({source} careline)
add_executable(c_consumer main.c)
target_link_libraries(c_consumer PRIVATE careline::careline)
add_executable(cpp_consumer main.cpp)
target_link_libraries(cpp_consumer PRIVATE careline::careline)
get_property(targets DIRECTORY {source} PROPERTY BUILDSYSTEM_TARGETS)
file(WRITE ${{CMAKE_BINARY_DIR}}/targets.txt "${{targets}}")
file(WRITE ${{CMAKE_BINARY_DIR}}/flags.txt "[${{CMAKE_CXX_FLAGS}}][${{CMAKE_C_FLAGS}}][${{CMAKE_CXX_STANDARD}}]")
"""


@pytest.fixture(scope="module")
def prefix(release, tmp_path_factory):
    folder = tmp_path_factory.mktemp("prefix")
    run("cmake", "--install", release, "--prefix", folder)
    return folder


@pytest.fixture
def sources(tmp_path):
    (tmp_path / "main.c").write_text(C_PROGRAM)
    (tmp_path / "main.cpp").write_text(CPP_PROGRAM)
    (tmp_path / "host.c").write_text(HOST_PROGRAM)
    (tmp_path / "CMakeLists.txt").write_text(CMAKE)
    return tmp_path


@pytest.fixture
def pkg_config(prefix):
    (folder,) = {path.parent for path in prefix.rglob("careline.pc")}
    return lambda *words: run("pkg-config", *words, "careline", env=clean_environment(PKG_CONFIG_LIBDIR=str(folder))).split()


def needed(program):
    return set(re.findall(r"NEEDED.*\[(.*?)\]", run("readelf", "-d", program)))


def test_find_package_shared_and_static_from_c_and_cpp(prefix, sources):
    run("cmake", "-S", sources, "-B", sources / "build", f"-DCMAKE_PREFIX_PATH={prefix}")
    run("cmake", "--build", sources / "build", "-j2")
    assets = (sources / "build/assets.txt").read_text()
    for kind in ("careline", "careline_static"):
        assert re.fullmatch(rf"{re.escape(VERSION)} \d+\n", run(sources / f"build/c_{kind}"))
        assert run(sources / f"build/cpp_{kind}", assets) == "immediate_human\n"
        assert any(name.startswith("libcareline") for name in needed(sources / f"build/cpp_{kind}")) == (kind == "careline")


def test_another_version_is_refused(prefix, sources):
    for asked, accepted in (("0.1.0", True), ("0.2", False), ("1.0", False)):
        (sources / "CMakeLists.txt").write_text(
            f"cmake_minimum_required(VERSION 3.25)\nproject(x C)\nfind_package(careline {asked} CONFIG REQUIRED)\n")
        done = subprocess.run(["cmake", "-S", sources, "-B", sources / f"v{asked}", f"-DCMAKE_PREFIX_PATH={prefix}"], capture_output=True, text=True)
        assert (done.returncode == 0) == accepted, done.stderr


def test_pkg_config_shared_from_c_and_cpp(prefix, sources, pkg_config):
    flags = pkg_config("--cflags", "--libs")
    assert not [f for f in flags if "crypto" in f or "sodium" in f]
    library = next(flag[2:] for flag in flags if flag.startswith("-L"))
    assets = pkg_config("--variable=assetsdir")[0]
    run("gcc", "-std=c99", "-pedantic", "-Werror", sources / "main.c", *flags, f"-Wl,-rpath,{library}", "-o", sources / "c")
    run("g++", "-std=c++17", sources / "main.cpp", *flags, f"-Wl,-rpath,{library}", "-o", sources / "cpp")
    assert run(sources / "c").startswith(VERSION + " ")
    assert run(sources / "cpp", assets) == "immediate_human\n"


def test_pkg_config_static_from_c_and_cpp(sources, pkg_config):
    """Wholly static programs: whatever the archive needs is in Libs.private."""
    flags = pkg_config("--static", "--cflags", "--libs")
    run("gcc", "-static", sources / "main.c", *flags, "-o", sources / "c")
    run("g++", "-static", "-std=c++17", sources / "main.cpp", *flags, "-o", sources / "cpp")
    assert not needed(sources / "c") and not needed(sources / "cpp")
    assert run(sources / "c").startswith(VERSION + " ")
    assert run(sources / "cpp", pkg_config("--variable=assetsdir")[0]) == "immediate_human\n"


def test_the_static_archive_meets_no_library_of_the_host(prefix, sources, pkg_config):
    (archive,) = prefix.rglob("libcareline.a")
    symbols = {line.split()[-1] for line in run("nm", "-g", "--defined-only", archive).splitlines() if len(line.split()) == 3}
    assert len(symbols) > 50 and all(name.startswith("careline_") for name in symbols)
    library = str(archive)
    flags = [library if flag == "-lcareline" else flag for flag in pkg_config("--static", "--cflags", "--libs")]
    run("gcc", sources / "host.c", *flags, "-o", sources / "host")
    assert run(sources / "host") == f"{VERSION} the host's 77 78\n"


def test_the_installed_command_finds_its_assets(prefix):
    done = subprocess.run([prefix / "bin/careline", "process"], input='{"text":"i cant breathe"}\n',
                          capture_output=True, text=True, timeout=60, env=clean_environment())
    assert done.returncode == 0, done.stderr
    assert '"immediate_human"' in done.stdout


def test_nothing_but_the_product_is_installed(prefix):
    files = {str(path.relative_to(prefix)) for path in prefix.rglob("*") if path.is_file() or path.is_symlink()}
    unexpected = [f for f in files if not re.match(
        r"(bin/careline$|include/careline/careline\.(h|hpp)$|lib/x86_64-linux-gnu/(libcareline\.(so|a)|(cmake|pkgconfig)/)|share/careline/"
        r"|share/(doc|man/man1|lintian/overrides)/[^ ]*careline)", f)]
    assert not unexpected
    assert any(f.endswith("policies/templates/crisis_988.es.txt") for f in files)
    for path in (prefix / f for f in files):
        if path.suffix in (".pc", ".cmake"):
            assert str(ROOT) not in path.read_text()


def configured(sources):
    (sources / "CMakeLists.txt").write_text(SUBDIRECTORY.format(source=ROOT))
    run("cmake", "-G", "Ninja", "-S", sources, "-B", sources / "build", "-DCMAKE_BUILD_TYPE=Debug")
    return sources / "build"


def test_add_subdirectory_adds_the_library_alone(sources):
    build = configured(sources)
    targets = (build / "targets.txt").read_text()
    assert "test" not in targets and "install" not in targets
    assert (build / "flags.txt").read_text() == "[][][]"
    names = run("ninja", "-C", build, "-t", "targets", "all")
    assert "libcareline.so" in names
    assert not [word for word in ("careline_command", "Catch2", "careline_trainer") if word in names]


def test_add_subdirectory_builds_and_runs(sources):
    if not long_tests():
        pytest.skip("CARELINE_TEST_LONG is not set: the library is not built a second time inside another project")
    build = configured(sources)
    run("cmake", "--build", build, "-j2", timeout=3000)
    assert run(build / "c_consumer").startswith(VERSION + " ")
    assert run(build / "cpp_consumer", ROOT / "lib/assets") == "immediate_human\n"
