#!/usr/bin/env python3
"""Writes the software bills of materials of one build from components.json: SPDX 2.3 and CycloneDX 1.5, JSON.

    sbom.py --build build/release --out build/packages [--only portable,portable-command,assets]

The documents are a function of the source, of the installed Debian packages and of the built files, whose
digests they hold: made twice, they are the same bytes. tests/packaging compares the table with the
linker's own list of inputs.
"""
import argparse
import datetime
import hashlib
import json
import pathlib
import subprocess
import tempfile
import uuid

import components

URL = "https://careline.example"
# SPDX's word for each way to contain a component.
RELATION = {"static": "STATIC_LINK", "header": "STATIC_LINK", "dynamic": "DYNAMIC_LINK", "bundled": "CONTAINS",
            "data": "GENERATED_FROM"}


def stripped_digest(path):
    """SHA-256 of the file as it is packaged, without its symbol table."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "file"
        subprocess.run(["strip", "-o", str(copy), str(path)], check=True)
        return hashlib.sha256(copy.read_bytes()).hexdigest()


def tree_digest(folder):
    """SHA-256 over names and digests of a folder's files, in order of name."""
    total = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        if path.name in ("CMakeLists.txt", "README.md"):
            continue
        total.update(f"{path.relative_to(folder).as_posix()}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def artefact_digests(build):
    version = components.project_version()
    files = {"library": build / f"lib/libcareline.so.{version}", "portable": build / f"portable/lib/libcareline.so.{version}",
             "command": None, "portable-command": build / "portable/bin/careline"}
    out = {name: stripped_digest(path) for name, path in files.items() if path is not None and path.exists()}
    archive = build / "static/libcareline.a"
    if archive.exists():
        out["static"] = hashlib.sha256(archive.read_bytes()).hexdigest()
    out["assets"] = tree_digest(components.ROOT / "lib/assets")
    return out


def timestamp():
    return datetime.datetime.fromtimestamp(components.source_date(), datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def spdx(artefacts, parts, digests):
    version = components.project_version()
    packages = [{"SPDXID": "SPDXRef-careline", "name": "careline", "versionInfo": version, "supplier": "Organization: careline maintainers",
                 "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "licenseConcluded": "Apache-2.0",
                 "licenseDeclared": "Apache-2.0", "copyrightText": "careline maintainers", "primaryPackagePurpose": "LIBRARY",
                 "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": f"pkg:generic/careline@{version}"}]}]
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-careline")]
    for name, what in artefacts.items():
        package = {"SPDXID": f"SPDXRef-artefact-{name}", "name": f"careline-{name}", "versionInfo": version, "summary": what,
                   "supplier": "Organization: careline maintainers", "downloadLocation": "NOASSERTION", "filesAnalyzed": False,
                   "licenseConcluded": "Apache-2.0", "licenseDeclared": "Apache-2.0", "copyrightText": "careline maintainers"}
        if name in digests:
            package["checksums"] = [{"algorithm": "SHA256", "checksumValue": digests[name]}]
        packages.append(package)
        relations.append(("SPDXRef-careline", "CONTAINS", f"SPDXRef-artefact-{name}"))
    for part in parts:
        package = {"SPDXID": f"SPDXRef-{part.id}", "name": part.name, "versionInfo": part.version,
                   "supplier": f"Organization: {part.supplier}", "downloadLocation": "NOASSERTION", "filesAnalyzed": False,
                   "licenseConcluded": part.licence, "licenseDeclared": part.licence, "copyrightText": part.copyright,
                   "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": part.purl}]}
        if part.hashes:
            package["checksums"] = [{"algorithm": k.replace("-", ""), "checksumValue": v} for k, v in part.hashes.items()]
        packages.append(package)
        for artefact, how in part.artefacts.items():
            if artefact in artefacts:
                relations.append((f"SPDXRef-artefact-{artefact}", RELATION[how], f"SPDXRef-{part.id}"))
        if part.within:
            relations.append((f"SPDXRef-{part.within}", "CONTAINS", f"SPDXRef-{part.id}"))
    document = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"careline-{version}",
        "documentNamespace": "",
        "creationInfo": {"created": timestamp(), "creators": [f"Tool: careline-sbom-{version}", "Organization: careline maintainers"]},
        "documentDescribes": ["SPDXRef-careline"],
        "packages": packages,
        "relationships": [{"spdxElementId": a, "relationshipType": kind, "relatedSpdxElement": b} for a, kind, b in relations],
        "hasExtractedLicensingInfos": [{"licenseId": "LicenseRef-SCOWL", "name": "SCOWL",
                                        "extractedText": "Permission to use, copy, modify, distribute and sell the word lists for any purpose is granted without fee, "
                                                         "provided that the copyright notice appears in all copies."}],
    }
    if not any(p.licence == "LicenseRef-SCOWL" for p in parts):
        del document["hasExtractedLicensingInfos"]
    content = hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()
    document["documentNamespace"] = f"{URL}/spdx/careline-{version}-{content[:32]}"
    return document


def cyclonedx(artefacts, parts, digests):
    version = components.project_version()

    def licences(expression):
        single = " " not in expression
        if expression.startswith("LicenseRef-"):
            return [{"license": {"name": expression.removeprefix("LicenseRef-")}}]
        return [{"license": {"id": expression}}] if single else [{"expression": expression}]

    rows, depends = [], {"careline": [f"artefact-{name}" for name in artefacts]}
    for name, what in artefacts.items():
        row = {"type": "data" if name == "assets" else "application" if name.endswith("command") else "library",
               "bom-ref": f"artefact-{name}", "name": f"careline-{name}", "version": version, "description": what,
               "licenses": licences("Apache-2.0")}
        if name in digests:
            row["hashes"] = [{"alg": "SHA-256", "content": digests[name]}]
        rows.append(row)
        depends[f"artefact-{name}"] = [part.id for part in parts if name in part.artefacts]
    for part in parts:
        ways = sorted(f"{artefact}={how}" for artefact, how in part.artefacts.items() if artefact in artefacts)
        row = {"type": "data" if set(part.artefacts.values()) == {"data"} else "library", "bom-ref": part.id, "supplier": {"name": part.supplier},
               "name": part.name, "version": part.version, "licenses": licences(part.licence), "copyright": part.copyright, "purl": part.purl,
               "properties": [{"name": "careline:contained", "value": way} for way in ways]}
        if part.hashes:
            row["hashes"] = [{"alg": k, "content": v} for k, v in part.hashes.items()]
        rows.append(row)
        depends[part.id] = [other.id for other in parts if other.within == part.id]
    document = {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "serialNumber": "", "version": 1,
        "metadata": {"timestamp": timestamp(), "tools": {"components": [{"type": "application", "name": "careline-sbom", "version": version}]},
                     "component": {"type": "library", "bom-ref": "careline", "name": "careline", "version": version,
                                   "supplier": {"name": "careline maintainers"}, "licenses": licences("Apache-2.0"), "purl": f"pkg:generic/careline@{version}"}},
        "components": rows,
        "dependencies": [{"ref": ref, "dependsOn": sorted(on)} for ref, on in sorted(depends.items())],
    }
    content = json.dumps(document, sort_keys=True)
    document["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, URL + content)}"
    return document


def write(build, out, only=None):
    """Both documents into `out`; returns their paths. `only` keeps some artefacts."""
    artefacts, parts = components.load()
    if only:
        artefacts = {name: what for name, what in artefacts.items() if name in only}
        parts = [part for part in parts if set(part.artefacts) & set(artefacts)]
    digests = {name: digest for name, digest in artefact_digests(build).items() if name in artefacts}
    out.mkdir(parents=True, exist_ok=True)
    version = components.project_version()
    paths = []
    for suffix, make in (("spdx", spdx), ("cdx", cyclonedx)):
        path = out / f"careline-{version}.{suffix}.json"
        path.write_text(json.dumps(make(artefacts, parts, digests), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        paths.append(path)
    return paths


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    for path in write(arguments.build, arguments.out, set(filter(None, arguments.only.split(",")))):
        print(path)


if __name__ == "__main__":
    main()
