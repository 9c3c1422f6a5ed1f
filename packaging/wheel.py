#!/usr/bin/env python3
"""Makes the Python wheel from a build of the preset `release`. Standard library only, no network.

    wheel.py --build build/release --out build/packages

The wheel carries the package of bindings/python/careline and, in careline/_prefix, a small install tree: the
shared object with libcrypto inside, the command, and what an engine reads. It is py3 (ctypes: no Python
ABI), none, linux_x86_64: docs/packaging.md says what it asks of a system.
"""
import argparse
import base64
import hashlib
import pathlib
import subprocess
import tempfile

import archive
import components
import notices
import sbom

ROOT = components.ROOT
TAG = "py3-none-linux_x86_64"
ARTEFACTS = ("portable", "portable-command", "assets")
NOT_SHIPPED = ("CMakeLists.txt", "README.md")

METADATA = """\
Metadata-Version: 2.1
Name: careline
Version: {version}
Summary: Understands, redacts, decides and records patient messages, in process
License: Apache-2.0
License-File: LICENSE
License-File: THIRD-PARTY.txt
Classifier: License :: OSI Approved :: Apache Software License
Classifier: Operating System :: POSIX :: Linux
Classifier: Programming Language :: Python :: 3
Classifier: Typing :: Typed
Requires-Python: >=3.11
Description-Content-Type: text/markdown

# careline

```python
import careline

with careline.Engine() as engine:
    decision = engine.process("my left arm's gone numb lol")
    print(decision.tier, decision.redacted)
```

`python -m careline` (or `careline`) is the command; `careline.default_assets()` is the folder of models, lexicons and
policies that came with this package. Nothing else is needed, and nothing leaves the process.
"""
WHEEL = f"""\
Wheel-Version: 1.0
Generator: careline
Root-Is-Purelib: false
Tag: {TAG}
"""


def stripped(path):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "file"
        subprocess.run(["strip", "-o", str(copy), str(path)], check=True)
        return copy.read_bytes()


def needed(path):
    """What a file of a build that lacks something says before it is packed."""
    if not path.exists():
        raise SystemExit(f"wheel: {path} is missing; build the preset release first")
    return path


def entries(build):
    version = components.project_version()
    soname = "libcareline.so." + ".".join(version.split(".")[:2])
    out = {}
    package = ROOT / "bindings/python/careline"
    for path in sorted(package.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            out[f"careline/{path.relative_to(package).as_posix()}"] = (path.read_bytes(), False)
    prefix = "careline/_prefix"
    portable = build / "portable"
    out[f"{prefix}/lib/{soname}"] = (stripped(needed(portable / f"lib/libcareline.so.{version}")), False)
    out[f"{prefix}/lib/libfasttext.so.0"] = (needed(portable / "lib/libfasttext.so.0").read_bytes(), False)
    out[f"{prefix}/bin/careline"] = (stripped(needed(portable / "bin/careline")), True)
    assets = ROOT / "lib/assets"
    for path in sorted(assets.rglob("*")):
        if path.is_file() and path.name not in NOT_SHIPPED:
            out[f"{prefix}/share/careline/{path.relative_to(assets).as_posix()}"] = (path.read_bytes(), False)

    info = f"careline-{version}.dist-info"
    out[f"{info}/METADATA"] = (METADATA.format(version=version).encode(), False)
    out[f"{info}/WHEEL"] = (WHEEL.encode(), False)
    out[f"{info}/entry_points.txt"] = (b"[console_scripts]\ncareline = careline.__main__:main\n", False)
    out[f"{info}/LICENSE"] = ((ROOT / "LICENSE").read_bytes(), False)
    out[f"{info}/THIRD-PARTY.txt"] = (notices.text(ARTEFACTS).encode(), False)
    with tempfile.TemporaryDirectory() as folder:
        for path in sbom.write(build, pathlib.Path(folder), set(ARTEFACTS)):
            out[f"{info}/sboms/{path.name}"] = (path.read_bytes(), False)
    record = []
    for name in sorted(out):
        digest = base64.urlsafe_b64encode(hashlib.sha256(out[name][0]).digest()).rstrip(b"=").decode()
        record.append(f"{name},sha256={digest},{len(out[name][0])}")
    record.append(f"{info}/RECORD,,")
    out[f"{info}/RECORD"] = (("\n".join(record) + "\n").encode(), False)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    path = arguments.out / f"careline-{components.project_version()}-{TAG}.whl"
    archive.write(path, entries(arguments.build))
    print(path)


if __name__ == "__main__":
    main()
