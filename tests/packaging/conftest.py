"""The release build and the packages made from it, once for all tests of this folder."""
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))


def run(*command, **options):
    """Standard output of a command that must succeed."""
    options.setdefault("timeout", 900)
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    assert done.returncode == 0, f"{command[0]}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def clean_environment(**more):
    """No variable of ours, nothing of the caller's Python."""
    return {"PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME": os.environ.get("HOME", "/root"), "LANG": "C.UTF-8", **more}


def long_tests():
    return bool(os.environ.get("CARELINE_TEST_LONG"))


@pytest.fixture(scope="session")
def release():
    """Folder of the release build: CARELINE_RELEASE_BUILD, else build/release."""
    named = os.environ.get("CARELINE_RELEASE_BUILD")
    build = pathlib.Path(named) if named else ROOT / "build/release"
    if not (build / "portable/bin/careline").exists():
        assert not named, f"CARELINE_RELEASE_BUILD: {build} is no complete build of the preset release"
        pytest.skip("no release build: scripts/build release")
    return build.resolve()


@pytest.fixture(scope="session")
def packages(release, tmp_path_factory):
    """Every package, as scripts/package makes them, or the folder that CARELINE_PACKAGES names."""
    if os.environ.get("CARELINE_PACKAGES"):
        return pathlib.Path(os.environ["CARELINE_PACKAGES"])
    out = tmp_path_factory.mktemp("packages")
    run(ROOT / "scripts/package", "--build", release, "--out", out)
    return out


@pytest.fixture(scope="session")
def debs(packages):
    return {path.name.split("_")[0]: path for path in packages.glob("*.deb")}


@pytest.fixture(scope="session")
def wheel(packages):
    (path,) = packages.glob("*.whl")
    return path


@pytest.fixture(scope="session")
def nupkg(packages):
    if not shutil.which("dotnet"):
        pytest.skip("no .NET SDK")
    (path,) = packages.glob("*.nupkg")
    return path
