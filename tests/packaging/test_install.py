"""An installed careline is found and linked by CMake and by pkg-config, from C and from C++."""

import os
import pathlib
import re
import subprocess

import pytest

BUILD = pathlib.Path(os.environ["CARELINE_BUILD"])
ROOT = pathlib.Path(__file__).resolve().parents[2]

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
CMAKE = """\
cmake_minimum_required(VERSION 3.25)
project(consumer C CXX)
find_package(careline 0.1 CONFIG REQUIRED)
add_executable(c_consumer main.c)
target_link_libraries(c_consumer PRIVATE careline::careline)
add_executable(cpp_consumer main.cpp)
target_link_libraries(cpp_consumer PRIVATE careline::careline)
file(WRITE ${CMAKE_BINARY_DIR}/assets.txt "${careline_ASSETS_DIR}")
"""


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=600, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def prefix(tmp_path_factory):
    folder = tmp_path_factory.mktemp("prefix")
    run("cmake", "--install", BUILD, "--prefix", folder)
    return folder


@pytest.fixture
def sources(tmp_path):
    (tmp_path / "main.c").write_text(C_PROGRAM)
    (tmp_path / "main.cpp").write_text(CPP_PROGRAM)
    (tmp_path / "CMakeLists.txt").write_text(CMAKE)
    return tmp_path


def test_find_package_from_c_and_cpp(prefix, sources):
    run("cmake", "-S", sources, "-B", sources / "build", f"-DCMAKE_PREFIX_PATH={prefix}")
    run("cmake", "--build", sources / "build")
    assert re.fullmatch(r"\d+\.\d+\.\d+ \d+\n", run(sources / "build" / "c_consumer"))
    assets = (sources / "build" / "assets.txt").read_text()
    assert run(sources / "build" / "cpp_consumer", assets) == "immediate_human\n"


def test_pkg_config_from_c(prefix, sources):
    folders = [str(path.parent) for path in prefix.rglob("careline.pc")]
    assert len(folders) == 1
    text = (pathlib.Path(folders[0]) / "careline.pc").read_text()
    # The prefix of the build is written in; a moved tree says so to pkg-config.
    flags = run("pkg-config", f"--define-variable=prefix={prefix}", "--cflags", "--libs", "careline",
                env={**os.environ, "PKG_CONFIG_PATH": folders[0]}).split()
    assert "prefix=" in text
    library = next(flag[2:] for flag in flags if flag.startswith("-L"))
    run("gcc", "-std=c99", "-pedantic", "-Werror", sources / "main.c", *flags, f"-Wl,-rpath,{library}", "-o",
        sources / "program")
    assert run(sources / "program").startswith("0.1.0 ")


def test_the_installed_command_finds_its_assets(prefix):
    done = subprocess.run([prefix / "bin" / "careline", "process"], input='{"text":"i cant breathe"}\n',
                          capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert '"immediate_human"' in done.stdout


def test_nothing_but_the_product_is_installed(prefix):
    files = {str(path.relative_to(prefix)) for path in prefix.rglob("*") if path.is_file() or path.is_symlink()}
    unexpected = [f for f in files if not re.match(
        r"(bin/careline$|include/careline/careline\.(h|hpp)$|lib[^ ]*/libcareline\.so|lib[^ ]*/(cmake|pkgconfig)/|share/careline/)", f)]
    assert not unexpected
    assert any(f.endswith("policies/templates/crisis_988.es.txt") for f in files)
