"""The Debian packages: what they hold and need, installed and used in a root that has nothing else.

The quick root is made of this machine's own packages: the files and the dpkg entries of exactly those that
the packages depend on, so dpkg checks the dependencies for real and a file that a dependency does not
bring is missing. CARELINE_TEST_LONG=1 does the same in a root that debootstrap makes, with apt.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess

import components
import pytest

from conftest import ROOT, clean_environment, long_tests, run

VERSION = components.project_version()
SOVERSION = ".".join(VERSION.split(".")[:2])
RUNTIME = f"libcareline{SOVERSION}"
LIB = "usr/lib/x86_64-linux-gnu"
C_PROGRAM = """\
#include <careline/careline.h>
#include <stdio.h>
#include <string.h>
int main(int argc, char **argv) {
  careline_engine_options options;
  careline_engine *engine = NULL;
  careline_decision *decision = NULL;
  careline_message message;
  if (argc < 2) return 3;
  careline_engine_options_init(&options);
  options.assets_directory = argv[1];
  options.assets_directory_size = strlen(argv[1]);
  if (careline_engine_open(&options, &engine, NULL) != CARELINE_OK) return 1;
  careline_message_init(&message);
  message.text = "i cant breathe";
  message.text_size = strlen(message.text);
  if (careline_process(engine, NULL, &message, &decision, NULL) != CARELINE_OK) return 2;
  puts(careline_label_name(CARELINE_VOCABULARY_TIER, careline_decision_tier(decision)));
  careline_decision_free(decision);
  careline_engine_free(engine);
  return 0;
}
"""


def field(deb, name):
    return run("dpkg-deb", "-f", deb, name).strip()


def contents(deb):
    return {line.split(None, 5)[5].split(" -> ")[0].removeprefix("./"): line.split(None, 5) for line in run("dpkg-deb", "-c", deb).splitlines()}


def test_names_and_dependencies(debs):
    assert set(debs) == {RUNTIME, "libcareline-dev", "careline-data", "careline-tools"}
    depends = {name: field(deb, "Depends") for name, deb in debs.items()}
    assert re.search(r"libc6 \(>= 2\.\d+\)", depends[RUNTIME]) and "libssl3 (>= 3" in depends[RUNTIME]
    assert "libstdc++6 (>= 12)" in depends[RUNTIME] and "libsodium" not in depends[RUNTIME] and "sqlcipher" not in depends[RUNTIME]
    same = f"(= {VERSION}-1)"
    assert f"{RUNTIME} {same}" in depends["libcareline-dev"] and f"careline-data {same}" in depends["libcareline-dev"]
    assert f"{RUNTIME} {same}" in depends["careline-tools"] and "libfasttext0" in depends["careline-tools"]
    assert depends["careline-data"] == "" and field(debs["careline-data"], "Architecture") == "all"
    assert field(debs[RUNTIME], "Architecture") == "amd64"
    assert "careline-data" in field(debs[RUNTIME], "Recommends")


def test_files_stand_where_policy_wants_them(debs):
    runtime = contents(debs[RUNTIME])
    assert {f"{LIB}/libcareline.so.{SOVERSION}", f"{LIB}/libcareline.so.{VERSION}"} <= set(runtime)
    # Two SONAMEs can be installed together: nothing in the library's package has a name without it.
    assert all(SOVERSION in name for name, row in runtime.items() if not row[0].startswith("d") and "/doc/" not in name)
    dev = set(contents(debs["libcareline-dev"]))
    assert {"usr/include/careline/careline.h", "usr/include/careline/careline.hpp", f"{LIB}/libcareline.so", f"{LIB}/libcareline.a",
            f"{LIB}/pkgconfig/careline.pc", f"{LIB}/cmake/careline/careline-config.cmake"} <= dev
    data = set(contents(debs["careline-data"]))
    assert {"usr/share/careline/models/intent.clm", "usr/share/careline/policies/healthcare.yaml"} <= data
    assert {"usr/bin/careline", "usr/share/man/man1/careline.1.gz"} <= set(contents(debs["careline-tools"]))
    for name, deb in debs.items():
        files = contents(deb)
        assert {f"usr/share/doc/{name}/copyright", f"usr/share/doc/{name}/changelog.Debian.gz"} <= set(files)
        assert all(row[1] == "root/root" for row in files.values())
        assert not [f for f in files if f.startswith("usr/local")]


def test_the_command_has_no_path_of_a_build_in_it(debs, tmp_path):
    run("dpkg-deb", "-x", debs["careline-tools"], tmp_path)
    assert not re.search("R(UN)?PATH", run("readelf", "-d", tmp_path / "usr/bin/careline"))


def test_lintian(debs):
    if not shutil.which("lintian"):
        pytest.skip("lintian is not installed")
    # The changelog's first entry closes no bug of Debian's: these are not Debian's packages.
    done = subprocess.run(["lintian", "--allow-root", "--suppress-tags", "initial-upload-closes-no-bugs", "--fail-on", "error,warning",
                           *map(str, debs.values())], capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr


def depends_on(packages):
    """These packages of this machine and all that they depend on."""
    todo, seen = list(packages), set()
    while todo:
        name = todo.pop()
        if name in seen:
            continue
        done = subprocess.run(["dpkg-query", "-W", "-f=${Package}|${Pre-Depends}, ${Depends}\n", name], capture_output=True, text=True)
        if done.returncode != 0:
            continue  # an alternative that is not installed
        seen.add(name)
        for clause in done.stdout.splitlines()[0].split("|", 1)[1].split(","):
            for choice in clause.split("|"):
                if choice.strip():
                    todo.append(choice.split("(")[0].strip().split(":")[0])
    return seen


def make_root(root, packages):
    """A root with the files and the dpkg entries of `packages`, copied from this machine."""
    for folder in ("proc", "usr/bin", "usr/sbin", "usr/lib", "usr/lib64", "var/lib/dpkg/info", "var/lib/dpkg/updates", "var/lib/dpkg/triggers", "tmp", "dev"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    for name in ("bin", "sbin", "lib", "lib64"):
        (root / name).symlink_to(f"usr/{name}")
    status = []
    for package in sorted(packages):
        stanza = run("dpkg-query", "-s", package)
        files = run("dpkg-query", "-L", package).splitlines()
        status.append(stanza.strip() + "\n")
        same = "Multi-Arch: same" in stanza
        (root / f"var/lib/dpkg/info/{package}{':amd64' if same else ''}.list").write_text("\n".join(files) + "\n")
        for file in files:
            source = pathlib.Path(file)
            if file.startswith(("/usr/share/doc", "/usr/share/man", "/usr/share/locale")) or not (source.is_file() or source.is_symlink()) or file == "/.":
                continue
            target = root / re.sub(r"^/(bin|sbin|lib|lib64)/", r"/usr/\1/", file).lstrip("/")
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.exists() and not target.is_symlink():
                shutil.copy2(source, target, follow_symlinks=False)
    (root / "var/lib/dpkg/status").write_text("\n".join(status) + "\n")
    (root / "var/lib/dpkg/available").write_text("")


@pytest.fixture(scope="module")
def clean_root(debs, tmp_path_factory):
    if os.geteuid() != 0:
        pytest.skip("only root may chroot")
    root = tmp_path_factory.mktemp("root")
    wanted = {c.split("(")[0].split("|")[0].strip() for deb in debs.values() for c in field(deb, "Depends").split(",") if c.strip()}
    make_root(root, depends_on((wanted - set(debs)) | {"libc6-dev", "libssl-dev"}))
    assert not (root / "usr/bin/gcc").exists() and not list(root.rglob("libsodium*"))
    run("dpkg", f"--root={root}", "-i", *debs.values())
    yield root


def chroot(root, *command, **options):
    # With /proc, by which the command finds itself and so its assets; seen by this command alone.
    return run("unshare", "-m", "sh", "-c", 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"', root, *command,
               env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}, **options)


def test_installed_in_a_clean_root(clean_root):
    states = run("dpkg-query", f"--admindir={clean_root}/var/lib/dpkg", "-W", "-f=${Package} ${db:Status-Status}\n")
    for name in (RUNTIME, "libcareline-dev", "careline-data", "careline-tools"):
        assert f"{name} installed" in states
    run("dpkg", f"--root={clean_root}", "--audit")


def test_dependencies_are_checked_by_dpkg(debs, tmp_path):
    """The clean root refuses a package whose dependency is not there, so the test above means something."""
    if os.geteuid() != 0:
        pytest.skip("only root may chroot")
    make_root(tmp_path, depends_on(["libc6"]))
    done = subprocess.run(["dpkg", f"--root={tmp_path}", "-i", str(debs[RUNTIME])], capture_output=True, text=True)
    assert done.returncode != 0 and "libssl3" in done.stderr


def test_the_command_in_a_clean_root(clean_root):
    assert chroot(clean_root, "/usr/bin/careline", "--version").strip() == VERSION
    lines = chroot(clean_root, "/usr/bin/careline", "process", "--policy", "default", input='{"id":"a","text":"i cant breathe"}\n').splitlines()
    assert json.loads(lines[0])["tier"] == "immediate_human"
    chroot(clean_root, "/usr/bin/careline", "policy", "test", "default")
    (clean_root / "tmp/key").write_bytes(bytes(range(32)))
    chroot(clean_root, "/usr/bin/careline", "audit", "init", "/tmp/log", "--key-file", "/tmp/key", "--origin", "deb.example/test")
    chroot(clean_root, "/usr/bin/careline", "process", "--audit", "/tmp/log", "--key-file", "/tmp/key", input='{"text":"hello"}\n')
    assert not (clean_root / "tmp/log").joinpath("audit.db").exists() or \
        (clean_root / "tmp/log/audit.db").read_bytes()[:15] != b"SQLite format 3"


def test_a_program_is_built_against_the_clean_root(clean_root, tmp_path):
    """The compiler is this machine's, headers and libraries are the root's; shared, then wholly static."""
    (tmp_path / "main.c").write_text(C_PROGRAM)
    env = clean_environment(PKG_CONFIG_LIBDIR=f"{clean_root}/{LIB}/pkgconfig", PKG_CONFIG_SYSROOT_DIR=str(clean_root))
    flags = run("pkg-config", "--cflags", "--libs", "careline", env=env).split()
    assert run("pkg-config", "--variable=assetsdir", "careline", env=clean_environment(PKG_CONFIG_LIBDIR=f"{clean_root}/{LIB}/pkgconfig")).strip() == "/usr/share/careline"
    run("gcc", f"--sysroot={clean_root}", "-std=c99", "-pedantic", "-Wall", "-Werror", tmp_path / "main.c", *flags, "-o", clean_root / "tmp/shared")
    static = run("pkg-config", "--static", "--cflags", "--libs", "careline", env=env).split()
    run("g++", f"--sysroot={clean_root}", "-static", "-x", "c", "-std=c99", tmp_path / "main.c", "-x", "none", *static, "-o", clean_root / "tmp/static")
    assert "NEEDED" not in run("readelf", "-d", clean_root / "tmp/static")
    for program in ("/tmp/shared", "/tmp/static"):
        assert chroot(clean_root, program, "/usr/share/careline") == "immediate_human\n"


def test_removed_without_a_trace(clean_root):
    run("dpkg", f"--root={clean_root}", "--purge", "libcareline-dev", "careline-tools", RUNTIME, "careline-data")
    left = [p for p in (clean_root / "usr").rglob("*careline*")]
    assert not left


def test_debootstrap(debs, tmp_path_factory):
    """A root from Debian's archive: apt resolves the dependencies, Debian's own compiler builds a program."""
    if not long_tests():
        pytest.skip("CARELINE_TEST_LONG is not set: no root from debootstrap")
    if os.geteuid() != 0 or not shutil.which("debootstrap"):
        pytest.skip("debootstrap needs root and the package of that name")
    root = tmp_path_factory.mktemp("debian") / "root"
    try:
        # The archive that this machine's apt uses.
        source = next(line for line in run("apt-get", "indextargets", "--format", "$(SITE) $(RELEASE)", "Created-By: Packages").splitlines()
                      if line.endswith(" bookworm"))
        run("debootstrap", "--variant=minbase", "--include=gcc,libc6-dev,pkg-config,ca-certificates", "bookworm", root, source.split()[0], timeout=1500)
        for deb in debs.values():
            shutil.copy(deb, root / "tmp")
        # The lists that this machine's apt fetched and checked; the root has no network setup of its own.
        for folder in ("etc/apt/sources.list.d", "etc/apt/apt.conf.d", "etc/ssl/certs"):
            shutil.copytree(f"/{folder}", root / folder, dirs_exist_ok=True, symlinks=True)
        for file in ("etc/apt/sources.list", "etc/resolv.conf", "etc/hosts"):
            if os.path.exists(f"/{file}"):
                shutil.copy(f"/{file}", root / file)
        env = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LANG": "C.UTF-8",
               **{k: v for k, v in os.environ.items() if k.lower() in ("http_proxy", "https_proxy", "no_proxy")}}
        run("chroot", root, "sh", "-c", "apt-get update -qq && apt-get install -y -qq /tmp/*.deb", env=env, timeout=1500)
        (root / "tmp/main.c").write_text(C_PROGRAM)
        built = run("chroot", root, "sh", "-c",
                    "gcc -std=c99 -pedantic -Wall -Werror /tmp/main.c $(pkg-config --cflags --libs careline) -o /tmp/program && "
                    "/tmp/program $(pkg-config --variable=assetsdir careline)", env=env)
        assert built == "immediate_human\n"
        lines = chroot(root, "/usr/bin/careline", "process", input='{"text":"i cant breathe"}\n').splitlines()
        assert json.loads(lines[0])["tier"] == "immediate_human"
        chroot(root, "/usr/bin/careline", "policy", "test", "default")
        run("chroot", root, "sh", "-c", "apt-get purge -y -qq libcareline-dev careline-tools careline-data && ! ls /usr/share/careline", env=env)
    finally:
        shutil.rmtree(root, ignore_errors=True)
