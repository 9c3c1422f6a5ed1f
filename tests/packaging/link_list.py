"""What the linker and the compiler really took for one artefact of a release build, by component.

The link command of the build is run again into a scratch file with the linker's trace of inputs, and the
compiler's dependency files tell the headers of every object among them. Files are then ascribed to Debian
packages (dpkg) or to a folder of sources; NEEDED tells what is loaded. Nothing of components.json is
used but the names: which package and which folder belongs to which component.
"""
import functools
import os
import pathlib
import re
import shlex
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGETS = {"library": "lib/libcareline.so.{version}", "portable": "portable/lib/libcareline.so.{version}",
           "command": "bin/careline", "portable-command": "portable/bin/careline", "static": "static/libcareline.a"}


def output(*command, cwd=None):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, cwd=cwd)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def link_inputs(build, target, scratch):
    """Files that the link of `target` reads, in the linker's own words."""
    line = output("ninja", "-C", build, "-t", "commands", target).splitlines()[-1]
    words = next(words for words in (shlex.split(part) for part in line.split("&&"))
                 if "-o" in words and words[0].rsplit("/", 1)[-1] in ("g++", "clang++", "c++"))
    words[words.index("-o") + 1] = str(scratch / "linked")
    traced = output(*words, "-Wl,-t", cwd=build)
    files = set()
    for word in traced.split():
        # A member of an archive is written (archive)member or archive(member).
        word = re.sub(r"^\((.*)\).*$", r"\1", word)
        word = re.sub(r"\(.*\)$", "", word)
        path = pathlib.Path(os.path.normpath(build / word))
        if path.is_file():
            files.add(path)
    return files


def own_objects(build, files):
    """Object files among the inputs, those of our own archives included."""
    objects = {f for f in files if f.suffix == ".o" and build in f.parents}
    for archive in (f for f in files if f.suffix == ".a" and build in f.parents):
        rule = output("ninja", "-C", build, "-t", "query", archive.relative_to(build).as_posix())
        objects |= {build / word for word in rule.split() if word.endswith(".o")}
    return objects


@functools.lru_cache(maxsize=None)
def _all_deps(build):
    deps, current = {}, None
    for line in output("ninja", "-C", build, "-t", "deps").splitlines():
        if line.startswith("    "):
            deps[current].append(os.path.normpath(build / line.strip()))
        elif ": #deps" in line:
            current = os.path.normpath(build / line.split(":")[0])
            deps[current] = []
    return deps


def headers(build, objects):
    deps = _all_deps(build)
    found = set()
    for o in objects:
        name = os.path.normpath(o)
        assert name in deps, f"no dependencies are known of {name}"
        found.update(deps[name])
    return found


@functools.lru_cache(maxsize=None)
def _owners():
    """Package of every file that dpkg knows, with /lib and /usr/lib as one folder."""
    owners = {}
    for listing in pathlib.Path("/var/lib/dpkg/info").glob("*.list"):
        package = listing.name.removesuffix(".list").split(":")[0]
        for line in listing.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith(("/usr/include", "/usr/lib", "/lib")):
                owners[line.removeprefix("/usr")] = package
    return owners


def owner(path):
    """Debian package of a file of the system."""
    for name in (path, os.path.realpath(path)):
        package = _owners().get(str(name).removeprefix("/usr"))
        if package:
            return package
    return None


def soname_owner(soname):
    for folder in ("/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib64"):
        if os.path.exists(f"{folder}/{soname}"):
            return owner(f"{folder}/{soname}")
    return None


def needed(path):
    return set(re.findall(r"NEEDED.*\[(.*?)\]", output("readelf", "-d", path)))


def measure(build, artefact, version, components, scratch):
    """{component: static, header or dynamic}; a file of no component stands under its own name."""
    build = pathlib.Path(build).resolve()
    target = TARGETS[artefact].format(version=version)
    files = link_inputs(build, target, scratch)
    objects = own_objects(build, files)
    assert objects, f"{artefact}: no object of ours was linked"
    sources = headers(build, objects)
    package_of = {package: c.id for c in components for package in c.debian}
    folder_of = {str(ROOT / c.source): c.id for c in components if c.source}
    found = {}

    def note(component, way):
        rank = ("header", "static", "dynamic")
        if component not in found or rank.index(way) > rank.index(found[component]):
            found[component] = way

    def ascribe(path, way):
        path = str(path)
        for folder, component in folder_of.items():
            if path.startswith(folder + "/"):
                return note(component, "static")
        if path.startswith((str(ROOT) + "/", str(build) + "/", str(scratch) + "/", "/tmp/")):
            return None
        package = owner(path)
        return note(package_of.get(package, package or path), way)

    for path in sources:
        ascribe(path, "header")
    for path in files:
        if path.suffix == ".a":
            ascribe(path, "static")
    if artefact == "static":
        # Nothing is NEEDED by an archive; what it leaves open is found among the libraries of the library.
        loaded = needed(build / TARGETS["library"].format(version=version))
    else:
        loaded = needed(build / target)
    for soname in loaded - {f"libcareline.so.{'.'.join(version.split('.')[:2])}"}:
        package = soname_owner(soname)
        note(package_of.get(package, package or soname), "dynamic")
    return found
