"""Every guide is followed word by word in an empty directory: its files are those of examples/, its commands are
run in order, and what it says they print is what they print."""

import os
import pathlib
import re
import subprocess
import sys

import pytest
from conftest import BUILD, ROOT

GUIDES = ROOT / "docs/guides"


def steps(guide):
    """(name of the example or "", language, text) of each block."""
    text = (GUIDES / f"{guide}.md").read_text(encoding="utf-8")
    return re.findall(r"(?:\[(examples/[^\]]+)\]\(\.\./\.\./\1\):\n\n)?```(\w+)\n(.*?)```", text, re.S)


def follow(guide, folder, **variables):
    environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8", **variables}
    printed, shown = None, 0
    script = "set -eu -o pipefail\n"
    for name, language, text in steps(guide):
        if name:
            assert text == (ROOT / name).read_text(encoding="utf-8").rstrip() + "\n", f"{name} is not what the guide shows"
            (folder / pathlib.Path(name).name).write_text(text, encoding="utf-8")
        elif language == "sh":
            done = subprocess.run(["bash", "-c", script + text], cwd=folder, env=environment, capture_output=True, text=True, timeout=600)
            assert done.returncode == 0, f"{text}\n{done.stdout}{done.stderr}"
            printed = done.stdout
            # Later commands see the variables of earlier ones, as in a terminal.
            script += "".join(line + "\n" for line in text.splitlines() if re.match(r"(export )?\w+=", line))
        elif language == "text":
            assert printed == text
            shown += 1
        else:
            pytest.fail(f"{guide}: a block of {language} that is no file of examples/")
    assert shown >= 2


@pytest.fixture(scope="module")
def prefix(tmp_path_factory):
    folder = tmp_path_factory.mktemp("prefix")
    done = subprocess.run(["cmake", "--install", str(BUILD), "--prefix", str(folder)], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.mark.parametrize("guide", ["c", "cpp"])
def test_the_guide_of(guide, prefix, tmp_path):
    follow(guide, tmp_path, PREFIX=str(prefix))


def test_the_guide_of_python(tmp_path_factory, tmp_path):
    release = pathlib.Path(os.environ.get("CARELINE_RELEASE_BUILD", ROOT / "build/release"))
    if not (release / "portable/bin/careline").exists():
        pytest.skip("SKIPPED: no release build, from which the wheel is made: scripts/build release")
    made = subprocess.run([sys.executable, ROOT / "packaging/wheel.py", "--build", release, "--out", tmp_path_factory.mktemp("wheel")],
                          capture_output=True, text=True, timeout=300)
    assert made.returncode == 0, made.stderr
    follow("python", tmp_path, WHEEL=made.stdout.strip())


@pytest.mark.parametrize("guide", ["guides/c", "guides/cpp", "guides/hosts", "guides/python", "scaling"])
def test_links_of(guide):
    page = ROOT / f"docs/{guide}.md"
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)", text)
    for target, anchor in links:
        path = (page.parent / target).resolve() if target else page
        assert path.exists(), target
        if anchor:
            heads = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.M)
            assert anchor in [re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads], anchor
    for name in re.findall(r"`(examples/[\w./]+)`", text):
        assert (ROOT / name).exists(), name
