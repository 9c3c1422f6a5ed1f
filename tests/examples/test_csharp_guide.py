"""The first lines of docs/guides/csharp.md are a program of examples/ that prints what the guide says."""

import os
import re
import shlex
import shutil
import subprocess

import pytest
from conftest import ROOT

GUIDE = (ROOT / "docs/guides/csharp.md").read_text(encoding="utf-8")


def block(language):
    return re.search(rf"```{language}\n(.*?)```", GUIDE, re.S).group(1)


def test_the_guide_shows_the_program():
    assert block("csharp") == (ROOT / "examples/csharp/FirstMessage/Program.cs").read_text(encoding="utf-8")
    assert block("csharp").count("\n") <= 12


def test_the_program_prints_what_the_guide_says():
    if not shutil.which("dotnet"):
        pytest.skip("SKIPPED: no .NET SDK")
    artifacts = os.environ.get("CARELINE_CSHARP_ARTIFACTS", str(ROOT / "build/csharp"))
    environment = {**os.environ, "DOTNET_CLI_TELEMETRY_OPTOUT": "1", "DOTNET_NOLOGO": "1"}
    built = subprocess.run(["dotnet", "build", str(ROOT / "examples/csharp/FirstMessage"), "--artifacts-path", artifacts],
                           capture_output=True, text=True, timeout=600, env=environment)
    assert built.returncode == 0, built.stdout
    message = shlex.split(block("sh"))[-1]
    done = subprocess.run(["dotnet", f"{artifacts}/bin/FirstMessage/debug/FirstMessage.dll", message], capture_output=True,
                          text=True, timeout=300, env=environment)
    assert done.stdout == block("text"), done.stderr


def test_the_links_lead_somewhere():
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", GUIDE):
        assert (ROOT / "docs/guides" / target).resolve().exists(), target
