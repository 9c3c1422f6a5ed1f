"""The same source gives the same bytes."""
import subprocess
import zipfile

import pytest

from conftest import ROOT, long_tests, run


def test_packed_twice_gives_the_same_bytes(release, packages, tmp_path):
    """The quick half: from one build, at another time, into another folder."""
    run(ROOT / "scripts/package", "--build", release, "--out", tmp_path)
    names = sorted(p.name for p in packages.iterdir())
    assert names == sorted(p.name for p in tmp_path.iterdir()) and len(names) >= 7
    for name in names:
        assert (packages / name).read_bytes() == (tmp_path / name).read_bytes(), name


def test_no_folder_of_the_build_in_what_ships(debs, wheel, tmp_path):
    for deb in debs.values():
        run("dpkg-deb", "-x", deb, tmp_path)
    with zipfile.ZipFile(wheel) as z:
        z.extractall(tmp_path / "wheel")
    files = [p for p in tmp_path.rglob("*") if p.is_file() and not p.is_symlink()]
    assert len(files) > 100
    for path in files:
        assert str(ROOT).encode() not in path.read_bytes(), path


def test_archives_are_sorted_and_have_one_time(wheel):
    with zipfile.ZipFile(wheel) as z:
        names = [info.filename for info in z.infolist()]
        assert names == sorted(names)
        assert len({info.date_time for info in z.infolist()}) == 1


def test_built_twice_gives_the_same_bytes():
    if not long_tests():
        pytest.skip("CARELINE_TEST_LONG is not set: nothing is built a second time in another folder")
    done = subprocess.run([str(ROOT / "scripts/reproduce")], capture_output=True, text=True, timeout=5400)
    assert done.returncode == 0 and done.stdout.count("\nsame ") >= 11, done.stdout + done.stderr
