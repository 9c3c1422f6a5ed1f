"""scripts/abi-check passes what docs/abi-policy.md allows and catches what it forbids."""
import re
import shutil
import subprocess

import components
import pytest

from conftest import ROOT, run

HEADER = (ROOT / "include/careline/careline.h").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def tools():
    if not shutil.which("abidiff"):
        pytest.skip("abigail-tools is not installed")


def check(tmp_path, header):
    """Exit code and words of the check on a changed header, with the layout that this header has."""
    assert header == HEADER or len(header) > 1000
    (tmp_path / "careline").mkdir()
    (tmp_path / "careline/careline.h").write_text(header, encoding="utf-8")
    layout = ROOT / "tests/abi/layout.txt"
    if header != HEADER:
        built = subprocess.run(["gcc", "-w", "-I", str(tmp_path), str(ROOT / "tests/abi/layout.c"), "-o", str(tmp_path / "layout")], capture_output=True)
        if built.returncode == 0:
            layout = tmp_path / "layout.txt"
            layout.write_text(run(tmp_path / "layout"), encoding="utf-8")
    done = subprocess.run([str(ROOT / "scripts/abi-check"), "--header", str(tmp_path / "careline/careline.h"), "--layout", str(layout)],
                          capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def changed(pattern, replacement):
    out, count = re.subn(pattern, replacement, HEADER, count=1, flags=re.S)
    assert count == 1, f"the header has nothing like {pattern}"
    return out


def test_this_tree_is_compatible(tmp_path):
    code, words = check(tmp_path, HEADER)
    assert code == 0 and "compatible with the baseline" in words


FORBIDDEN = {
    "a return type grows": (r"CARELINE_API int32_t careline_error_line\(", "CARELINE_API int64_t careline_error_line("),
    "a parameter is added": (r"careline_status_name\(careline_status status\)", "careline_status_name(careline_status status, int32_t language)"),
    "a parameter changes its type": (r"careline_engine_label\((.*?), size_t", r"careline_engine_label(\1, int32_t"),
    "a function is gone": (r"CARELINE_API \S+ \S*careline_error_column\([^;]*;", ""),
    "a field comes in between": (r"(typedef struct careline_message \{\s*uint32_t struct_size;.*?)(const char \*id;)", r"\1uint64_t extra; \2"),
    "two fields change places": (r"const char \*id;(.*?)const char \*page;", r"const char *page;\1const char *id;"),
    "a fixed struct grows": (r"(typedef struct careline_span \{.*?)(\} careline_span;)", r"\1uint64_t extra; \2"),
    "a constant changes its value": (r"#define CARELINE_E_INVALID_ARGUMENT\s+\(-1\)|CARELINE_E_INVALID_ARGUMENT = -1", None),
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_caught(what, tmp_path):
    pattern, replacement = FORBIDDEN[what]
    if replacement is None:
        found = re.search(pattern, HEADER).group(0)
        replacement = found.replace("-1", "-101")
    code, words = check(tmp_path, changed(pattern, replacement))
    assert code == 1, f"{what}: {code}\n{words}"


def test_additions_pass(tmp_path):
    more = changed(r"CARELINE_API int32_t careline_abi_version\(void\) CARELINE_NOEXCEPT;",
                   r"\g<0>\nCARELINE_API int32_t careline_something_new(int32_t n) CARELINE_NOEXCEPT;")
    more = re.sub(r"(typedef struct careline_message \{.*?)(\} careline_message;)", r"\1int64_t appended; \2", more, count=1, flags=re.S)
    code, words = check(tmp_path, more)
    assert code == 0, words


def test_another_soname_needs_another_baseline(tmp_path):
    code, words = check(tmp_path, changed(r"#define CARELINE_VERSION_MINOR \d+", "#define CARELINE_VERSION_MINOR 77"))
    assert code == 3 and "--refresh" in words


def test_the_surface_is_what_the_library_exports(release):
    declared = set(re.findall(r"\b(careline_\w+)\(", re.sub(r"/\*.*?\*/", "", "".join(re.findall(r"CARELINE_API[^;]*;", HEADER)), flags=re.S)))
    version = components.project_version()
    for name in (f"lib/libcareline.so.{version}", f"portable/lib/libcareline.so.{version}"):
        exported = {line.split()[-1].split("@")[0] for line in run("nm", "-D", "--defined-only", release / name).splitlines()} - {"CARELINE_0"}
        assert exported == {d for d in declared if not d.endswith("_callback")}
