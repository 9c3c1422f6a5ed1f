"""Reads components.json: what careline is made of, with versions and digests of this machine's packages."""
import dataclasses
import hashlib
import json
import pathlib
import re
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent


def project_version():
    """The version that CMakeLists.txt says."""
    text = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
    return re.search(r"project\(careline VERSION ([\d.]+)", text).group(1)


def source_date():
    """SOURCE_DATE_EPOCH where it is set, else the time of the last commit, else of the last release's entry."""
    import os
    if os.environ.get("SOURCE_DATE_EPOCH"):
        return int(os.environ["SOURCE_DATE_EPOCH"])
    done = subprocess.run(["git", "-C", str(ROOT), "log", "-1", "--format=%ct"], capture_output=True, text=True)
    if done.returncode == 0 and done.stdout.strip():
        return int(done.stdout)
    done = subprocess.run(["dpkg-parsechangelog", "-l", str(HERE / "debian/changelog"), "-S", "Timestamp"],
                          capture_output=True, text=True, check=True)
    return int(done.stdout)


@dataclasses.dataclass(frozen=True)
class Component:
    id: str
    name: str
    version: str
    licence: str
    supplier: str
    copyright: str
    purl: str
    artefacts: dict   # artefact -> static, header, dynamic, bundled or data
    hashes: dict      # SHA-256, SHA-512 -> hex
    debian: tuple     # packages that its headers and archives belong to
    source: str       # folder of sources compiled in, relative to the repository
    within: str       # id of the component whose source holds this one


def debian_version(package):
    done = subprocess.run(["dpkg-query", "-W", "-f=${Version}", package], capture_output=True, text=True)
    if done.returncode != 0 or not done.stdout:
        raise SystemExit(f"components: the Debian package {package} is not installed; its version is not known")
    return done.stdout


def archive_digest(package):
    """SHA-256 of the static archive that the package brings, which is what gets linked in."""
    files = subprocess.run(["dpkg-query", "-L", package], capture_output=True, text=True, check=True).stdout.split("\n")
    archives = [f for f in files if f.endswith(".a") and re.search(r"/lib(sodium|yaml|crypto)\.a$", f)]
    if len(archives) != 1:
        return {}
    return {"SHA-256": hashlib.sha256(pathlib.Path(archives[0]).read_bytes()).hexdigest()}


def load():
    """(names of the artefacts, the components)."""
    import base64
    table = json.loads((HERE / "components.json").read_text(encoding="utf-8"))
    out = []
    for row in table["components"]:
        hashes, purl = {}, f"pkg:generic/{row['id']}@{row.get('version', '')}"
        version = row.get("version", "")
        if "debian" in row:
            version = debian_version(row["debian"][0])
            purl = f"pkg:deb/debian/{row['debian'][0]}@{version.replace('+', '%2B').replace('~', '%7E')}?arch=amd64&distro=bookworm"
            if "static" in row["artefacts"].values():
                hashes = archive_digest(row["debian"][0])
        elif "npm" in row:
            purl = f"pkg:npm/{row['npm'].replace('@', '%40')}@{row['npm_version']}"
            hashes = {"SHA-512": base64.b64decode(row["sha512"]).hex()}
        elif "deb" in row:
            purl = f"pkg:deb/debian/{row['deb']}@{version}?distro=bookworm"
            hashes = {"SHA-256": row["sha256"]}
        out.append(Component(row["id"], row["name"], version, row["licence"], row["supplier"], row["copyright"], purl,
                             row["artefacts"], hashes, tuple(row.get("debian", ())), row.get("source", ""),
                             row.get("within", "")))
    return table["artefacts"], out
