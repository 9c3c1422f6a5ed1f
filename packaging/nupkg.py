#!/usr/bin/env python3
"""Makes the NuGet package from a build of the preset `release`, with the .NET SDK.

    nupkg.py --build build/release --out build/packages

`dotnet pack` compiles and collects; what it writes is then packed again in one order, with one time and
without the random name that it gives to one part, so that the same source gives the same bytes.
"""
import argparse
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import zipfile

import archive
import components
import notices
import sbom
import wheel

ARTEFACTS = ("portable", "assets")
PROJECT = components.ROOT / "bindings/csharp/Careline/Careline.csproj"


def collect(build, folder):
    """What the project file packs from outside the source: library without symbols, licences, bills of materials."""
    version = components.project_version()
    (folder / "portable/lib").mkdir(parents=True)
    library = wheel.needed(build / f"portable/lib/libcareline.so.{version}")
    soname = "libcareline.so." + ".".join(version.split(".")[:2])
    (folder / "portable/lib" / soname).write_bytes(wheel.stripped(library))
    notice = folder / "notices"
    notice.mkdir()
    shutil.copy(components.ROOT / "LICENSE", notice / "LICENSE")
    (notice / "THIRD-PARTY.txt").write_text(notices.text(ARTEFACTS), encoding="utf-8")
    sbom.write(build, notice, set(ARTEFACTS))


def repack(made, path):
    """The same parts in a fixed order; the core properties named by their content."""
    with zipfile.ZipFile(made) as source:
        entries = {info.filename: (source.read(info), False) for info in source.infolist() if not info.is_dir()}
    old = next(name for name in entries if name.endswith(".psmdcp"))
    # Who packed it, and with what, is no part of the product.
    core = re.sub(rb"<lastModifiedBy>.*?</lastModifiedBy>", b"<lastModifiedBy>careline</lastModifiedBy>", entries.pop(old)[0])
    new = f"package/services/metadata/core-properties/{hashlib.sha256(core).hexdigest()[:32]}.psmdcp"
    entries[new] = (core, False)
    relations = entries["_rels/.rels"][0].decode("utf-8-sig").replace(old, new)
    count = iter(range(100))
    relations = re.sub(r'Id="[^"]*"', lambda _: f'Id="R{next(count)}"', relations)
    entries["_rels/.rels"] = (relations.encode(), False)
    archive.write(path, entries, first=("[Content_Types].xml", "_rels/.rels"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    if not shutil.which("dotnet"):
        raise SystemExit("nupkg: there is no .NET SDK")
    version = components.project_version()
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        collect(arguments.build, folder)
        done = subprocess.run(
            ["dotnet", "pack", str(PROJECT), "-c", "Release", "-o", str(folder / "out"), "--artifacts-path", str(folder / "artifacts"),
             f"-p:CarelinePortable={folder / 'portable'}", f"-p:CarelineNotices={folder / 'notices'}", f"-p:Version={version}"],
            capture_output=True, text=True,
            env={**os.environ, "DOTNET_CLI_TELEMETRY_OPTOUT": "1", "DOTNET_NOLOGO": "1", "SOURCE_DATE_EPOCH": str(components.source_date())})
        if done.returncode != 0:
            raise SystemExit("nupkg: dotnet pack failed\n" + done.stdout + done.stderr)
        path = arguments.out / f"Careline.{version}.nupkg"
        repack(folder / f"out/Careline.{version}.nupkg", path)
    print(path)


if __name__ == "__main__":
    main()
