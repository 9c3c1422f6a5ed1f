"""The Doxygen reference of the public headers: complete, and without a warning."""

import html
import re
import shutil
import subprocess

import pytest
from conftest import ROOT

pytestmark = pytest.mark.skipif(shutil.which("doxygen") is None, reason="SKIPPED: doxygen is not installed (scripts/setup installs it)")


def words(page):
    text = (ROOT / "build/docs/html" / page).read_text(encoding="utf-8")
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", text)))


def test_the_reference_is_complete_and_gives_no_warning():
    done = subprocess.run([ROOT / "scripts/docs"], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0 and done.stderr == "", done.stderr
    page = words("careline_8h.html")
    header = (ROOT / "include/careline/careline.h").read_text(encoding="utf-8")
    functions = re.findall(r"^CARELINE_API [^;(]*?(careline_\w+)\(", header, re.M)
    assert len(functions) > 90
    assert not [name for name in functions if f"◆ {name}()" not in page]
    # The contracts came along, from all three places where the header has them.
    assert "CONVENTIONS (1) Handles are opaque and typed." in page
    assert "All five steps: PHI, language, signals, intent, policy, record." in page
    assert "error offset: first ill-formed byte" in page
    assert "code points (Python)" in words("structcareline__span.html")
    engine = words("classcareline_1_1abi__0__1_1_1Engine.html")
    assert "try_process" in engine and "The same without a copy, over Arrow large_utf8 buffers" in engine


def test_a_defect_of_the_documentation_would_be_a_warning(tmp_path):
    header = (ROOT / "include/careline/careline.h").read_text(encoding="utf-8")
    (tmp_path / "bad.h").write_text(header.replace("#include <stddef.h>", "/** \\param nobody is no parameter */\nvoid f(int x);"))
    settings = (ROOT / "docs/Doxyfile").read_text(encoding="utf-8")
    settings += f"\nINPUT = {tmp_path}/bad.h\nUSE_MDFILE_AS_MAINPAGE =\nFILTER_PATTERNS =\nOUTPUT_DIRECTORY = {tmp_path}/out\n"
    done = subprocess.run(["doxygen", "-"], input=settings, capture_output=True, text=True, cwd=ROOT, timeout=300)
    assert "nobody" in done.stderr
