"""The bills of materials say what the linker really took, no more and no less, and are well formed."""
import json
import os
import pathlib
import re
import subprocess

import components
import link_list
import pytest

from conftest import ROOT

VERSION = components.project_version()
BINARIES = ["library", "static", "portable", "command", "portable-command"]


@pytest.fixture(scope="module")
def table():
    return components.load()[1]


def declared(table, artefact):
    """What can be seen in a link; data leaves no trace there, and SQLite is part of SQLCipher's source."""
    return {c.id: "dynamic" if how == "bundled" else how for c in table for name, how in c.artefacts.items()
            if name == artefact and how != "data" and not c.within}


@pytest.mark.parametrize("artefact", BINARIES)
def test_the_table_is_the_link_list(release, table, artefact, tmp_path):
    found = link_list.measure(release, artefact, VERSION, table, tmp_path)
    assert found == declared(table, artefact)


def test_a_missing_and_a_superfluous_component_are_found(release, table, tmp_path):
    without = [c for c in table if c.id != "libyaml"]
    found = link_list.measure(release, "library", VERSION, without, tmp_path)
    assert found != declared(without, "library") and found["libyaml-dev"] == "static"
    more = link_list.measure(release, "library", VERSION, table, tmp_path)
    assert "cli11" not in more and "cli11" in declared(table, "command")


def test_a_bundled_library_is_in_the_wheel_and_nothing_else_is(wheel, table):
    import zipfile
    names = {n.rsplit("/", 1)[-1] for n in zipfile.ZipFile(wheel).namelist() if "/_prefix/lib/" in n}
    bundled = [c for c in table if "bundled" in c.artefacts.values()]
    assert [c.id for c in bundled] == ["fasttext"]
    assert names == {"libcareline.so." + ".".join(VERSION.split(".")[:2]), "libfasttext.so.0"}


def test_compiled_in_sources_are_those_that_setup_pins(table):
    setup = (ROOT / "scripts/setup").read_text(encoding="utf-8")
    rows = json.loads((ROOT / "packaging/components.json").read_text(encoding="utf-8"))["components"]
    pinned = dict(re.findall(r"fetch \w+ (\S+) ([\d.]+) \\", setup))
    for row in rows:
        if row.get("source"):
            assert pinned[row["npm"]] == row["npm_version"] and row["sha512"] in setup
    source = (ROOT / "build/cache/sqlcipher/sqlite3.c").read_text(encoding="utf-8", errors="replace")
    versions = {c.id: c.version for c in table}
    assert re.search(r"CIPHER_VERSION_NUMBER ([\d.]+)", source).group(1) == versions["sqlcipher"]
    assert re.search(r'define SQLITE_VERSION +"([\d.]+)"', source).group(1) == versions["sqlite"]


def test_data_is_what_the_scripts_of_training_pin(table):
    """Every source that an asset is made from, found by the pins in the scripts that make the assets."""
    build = (ROOT / "training/gazetteers/build").read_text(encoding="utf-8")
    pins = {name: (version, digest) for name, version, digest in re.findall(r'"(@?[\w/-]+)": \("([\d.-]+)", "([\w+/=]+)"\)', build)}
    train = (ROOT / "training/train-intent").read_text(encoding="utf-8")
    constant = lambda name: re.search(rf'^{name} = "(.*)"', train, re.M).group(1)
    pins[constant("VECTORS")] = (constant("VECTORS_VERSION"), constant("VECTORS_SHA512"))
    rows = json.loads((ROOT / "packaging/components.json").read_text(encoding="utf-8"))["components"]
    ours = {row.get("npm") or row.get("deb"): (row.get("npm_version") or row["version"], row.get("sha512") or row["sha256"])
            for row in rows if row["artefacts"].get("assets") == "data"}
    assert len(pins) >= 9 and ours == pins
    unicode = (ROOT / "lib/text/unicode_rows.inc").read_text(encoding="utf-8")
    assert re.search(r"version ([\d.]+)\.", unicode).group(1) == next(c.version for c in table if c.id == "unicode")


def test_every_licence_has_its_text(table):
    for component in table:
        for licence in component.licence.replace("LicenseRef-", "").split(" AND "):
            if set(component.artefacts.values()) != {"dynamic"} and licence != "Apache-2.0":
                assert (ROOT / f"packaging/licences/{licence}.txt").stat().st_size > 100


def documents(packages):
    return [json.loads((packages / f"careline-{VERSION}.{kind}.json").read_text(encoding="utf-8")) for kind in ("spdx", "cdx")]


def test_both_documents_name_the_same_components(packages, table):
    spdx, cdx = documents(packages)
    wanted = {(c.name, c.version) for c in table}
    assert wanted <= {(p["name"], p["versionInfo"]) for p in spdx["packages"]}
    assert wanted == {(p["name"], p["version"]) for p in cdx["components"] if not p["bom-ref"].startswith("artefact-")}
    for name in BINARIES:
        links = {(r["relatedSpdxElement"], r["relationshipType"]) for r in spdx["relationships"] if r["spdxElementId"] == f"SPDXRef-artefact-{name}"}
        graph = next(d["dependsOn"] for d in cdx["dependencies"] if d["ref"] == f"artefact-{name}")
        assert {a.removeprefix("SPDXRef-") for a, _ in links} == set(graph) == {c.id for c in table if name in c.artefacts}


def test_the_digests_are_those_of_the_packaged_files(packages, debs, wheel, tmp_path):
    import hashlib
    import zipfile
    _, cdx = documents(packages)
    digests = {c["bom-ref"]: c["hashes"][0]["content"] for c in cdx["components"] if c.get("hashes")}
    soname = "libcareline.so." + ".".join(VERSION.split(".")[:2])
    with zipfile.ZipFile(wheel) as z:
        portable = z.read(f"careline/_prefix/lib/{soname}")
        command = z.read("careline/_prefix/bin/careline")
    assert digests["artefact-portable"] == hashlib.sha256(portable).hexdigest()
    assert digests["artefact-portable-command"] == hashlib.sha256(command).hexdigest()
    for package, artefact, name in ((f"libcareline{'.'.join(VERSION.split('.')[:2])}", "library", f"libcareline.so.{VERSION}"),
                                    ("libcareline-dev", "static", "libcareline.a")):
        subprocess.run(["dpkg-deb", "-x", debs[package], tmp_path / package], check=True)
        (path,) = (tmp_path / package).rglob(name)
        assert digests[f"artefact-{artefact}"] == hashlib.sha256(path.read_bytes()).hexdigest()


# The parts of SPDX 2.3 and CycloneDX 1.5 that these documents use, checked without the schemas' files; where
# CARELINE_SCHEMAS names a folder with them, against those too.
SPDX_RELATIONS = {"DESCRIBES", "CONTAINS", "STATIC_LINK", "DYNAMIC_LINK", "GENERATED_FROM"}
TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"


def test_spdx_is_well_formed(packages):
    spdx, _ = documents(packages)
    assert (spdx["spdxVersion"], spdx["dataLicense"], spdx["SPDXID"]) == ("SPDX-2.3", "CC0-1.0", "SPDXRef-DOCUMENT")
    assert re.fullmatch(r"https://[^#\s]+", spdx["documentNamespace"]) and spdx["name"]
    assert re.fullmatch(TIME, spdx["creationInfo"]["created"])
    assert all(re.match(r"(Tool|Organization|Person): \S", creator) for creator in spdx["creationInfo"]["creators"])
    ids = [p["SPDXID"] for p in spdx["packages"]]
    assert len(ids) == len(set(ids)) and all(re.fullmatch(r"SPDXRef-[A-Za-z0-9.-]+", i) for i in ids)
    for package in spdx["packages"]:
        assert package["name"] and package["versionInfo"] and package["downloadLocation"] == "NOASSERTION" and package["filesAnalyzed"] is False
        assert package["licenseConcluded"] and package["licenseDeclared"] and package["copyrightText"] and package["supplier"].startswith("Organization: ")
        for checksum in package.get("checksums", []):
            assert len(checksum["checksumValue"]) == {"SHA256": 64, "SHA512": 128}[checksum["algorithm"]]
        for reference in package.get("externalRefs", []):
            assert (reference["referenceCategory"], reference["referenceType"]) == ("PACKAGE-MANAGER", "purl")
            assert re.fullmatch(r"pkg:[a-z]+/[^\s]+@[^\s]+", reference["referenceLocator"])
    known = {*ids, "SPDXRef-DOCUMENT"}
    for relation in spdx["relationships"]:
        assert relation["relationshipType"] in SPDX_RELATIONS
        assert relation["spdxElementId"] in known and relation["relatedSpdxElement"] in known
    assert set(spdx["documentDescribes"]) <= known
    used = {w for p in spdx["packages"] for w in re.findall(r"LicenseRef-[\w.-]+", p["licenseDeclared"])}
    assert used == {info["licenseId"] for info in spdx.get("hasExtractedLicensingInfos", [])}


def test_cyclonedx_is_well_formed(packages):
    _, cdx = documents(packages)
    assert (cdx["bomFormat"], cdx["specVersion"], cdx["version"]) == ("CycloneDX", "1.5", 1)
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", cdx["serialNumber"])
    assert re.fullmatch(TIME, cdx["metadata"]["timestamp"])
    refs = [c["bom-ref"] for c in cdx["components"]] + [cdx["metadata"]["component"]["bom-ref"]]
    assert len(refs) == len(set(refs))
    for component in cdx["components"]:
        assert component["type"] in {"library", "application", "data"} and component["name"] and component["version"]
        for licence in component["licenses"]:
            assert set(licence) in ({"license"}, {"expression"})
        for digest in component.get("hashes", []):
            assert len(digest["content"]) == {"SHA-256": 64, "SHA-512": 128}[digest["alg"]]
    assert sorted(d["ref"] for d in cdx["dependencies"]) == sorted(refs)
    assert all(on in refs for d in cdx["dependencies"] for on in d["dependsOn"])


@pytest.mark.parametrize("kind, pattern", [("spdx", "spdx-schema*.json"), ("cdx", "bom-1.5*.schema.json")])
def test_against_the_published_schema(packages, kind, pattern):
    folder = os.environ.get("CARELINE_SCHEMAS")
    found = sorted(pathlib.Path(folder).glob(pattern)) if folder else []
    if not found:
        pytest.skip(f"CARELINE_SCHEMAS names no folder with {pattern}")
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(found[0].read_text(encoding="utf-8"))
    # What a schema refers to stands beside it.
    store = {path.as_uri(): json.loads(path.read_text(encoding="utf-8")) for path in pathlib.Path(folder).resolve().glob("*.schema.json")}
    base = schema.get("$id", "").rsplit("/", 1)[0]
    store.update({f"{base}/{uri.rsplit('/', 1)[1]}": other for uri, other in store.items()})
    resolver = jsonschema.RefResolver(schema.get("$id", ""), schema, store=store)
    document = json.loads((packages / f"careline-{VERSION}.{kind}.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft7Validator(schema, resolver=resolver)
    assert not [f"{list(e.path)}: {e.message[:200]}" for e in validator.iter_errors(document)]
    broken = {**document, "packages": [{}]} if kind == "spdx" else {**document, "components": [{}]}
    assert list(validator.iter_errors(broken))
