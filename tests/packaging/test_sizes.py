"""What ships stays small: shared object at most 12 MiB, models and the rest of the assets at most 24 MiB."""
import zipfile

import components
import pytest

from conftest import ROOT, run

MIB = 1 << 20
VERSION = components.project_version()


@pytest.mark.parametrize("name", [f"lib/libcareline.so.{VERSION}", f"portable/lib/libcareline.so.{VERSION}"])
def test_shared_object(release, name, tmp_path):
    run("strip", "-o", tmp_path / "so", release / name)
    assert 1 * MIB < (tmp_path / "so").stat().st_size <= 12 * MIB


def test_models():
    sizes = {p: p.stat().st_size for p in (ROOT / "lib/assets").rglob("*") if p.is_file()}
    assert (ROOT / "lib/assets/models/intent.clm") in sizes
    assert 1 * MIB < sum(sizes.values()) <= 24 * MIB


def test_packages(debs, wheel):
    for path in (*debs.values(), wheel):
        assert path.stat().st_size <= 24 * MIB, path.name
    with zipfile.ZipFile(wheel) as z:
        assert sum(info.file_size for info in z.infolist()) <= 48 * MIB
