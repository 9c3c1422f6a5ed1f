"""The wheel installs without a network into a fresh environment and needs nothing but itself."""
import base64
import csv
import hashlib
import io
import json
import re
import subprocess
import zipfile

import components
import pytest

from conftest import ROOT, clean_environment, run

VERSION = components.project_version()


@pytest.fixture(scope="module")
def venv(wheel, tmp_path_factory):
    folder = tmp_path_factory.mktemp("venv")
    run("/usr/bin/python3", "-m", "venv", folder, env=clean_environment())
    run(folder / "bin/python", "-m", "pip", "install", "--no-index", "--no-cache-dir", wheel, env=clean_environment(), cwd=folder)
    return folder


def test_name_tag_and_record(wheel):
    assert wheel.name == f"careline-{VERSION}-py3-none-linux_x86_64.whl"
    with zipfile.ZipFile(wheel) as z:
        assert z.testzip() is None
        info = f"careline-{VERSION}.dist-info"
        rows = {row[0]: row[1:] for row in csv.reader(io.StringIO(z.read(f"{info}/RECORD").decode()))}
        assert set(rows) == set(z.namelist())
        for name, (digest, size) in rows.items():
            if name != f"{info}/RECORD":
                data = z.read(name)
                wanted = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
                assert (digest, int(size)) == (f"sha256={wanted}", len(data)), name
        assert b"Tag: py3-none-linux_x86_64" in z.read(f"{info}/WHEEL")
        notices = z.read(f"{info}/THIRD-PARTY.txt").decode()
        for name in ("SQLCipher", "libsodium", "OpenSSL", "fastText", "GeoNames", "fmt 9"):
            assert name in notices
        names = set(z.namelist())
    for path in (ROOT / "bindings/python/careline").glob("*.py"):
        assert f"careline/{path.name}" in names
    for path in (ROOT / "lib/assets").rglob("*"):
        if path.is_file() and path.name not in ("README.md", "CMakeLists.txt"):
            assert f"careline/_prefix/share/careline/{path.relative_to(ROOT / 'lib/assets')}" in names
    assert {"careline/py.typed", f"{info}/sboms/careline-{VERSION}.cdx.json"} <= names


def test_a_message_without_any_variable(venv, tmp_path):
    program = ("import careline, json\n"
               "with careline.Engine() as engine:\n"
               "    d = engine.process('Dana Whitfield here, my left arm is numb')\n"
               "    print(json.dumps([d.tier, d.redacted, careline.__version__, str(careline.default_assets())]))\n")
    tier, redacted, version, assets = json.loads(run(venv / "bin/python", "-I", "-c", program, env=clean_environment(), cwd=tmp_path))
    assert (tier, version) == ("immediate_human", VERSION)
    assert "Whitfield" not in redacted and assets.startswith(str(venv))


@pytest.mark.parametrize("program", [["bin/python", "-m", "careline"], ["bin/careline"]])
def test_the_command(venv, program, tmp_path):
    command = [str(venv / program[0]), *program[1:]]
    lines = run(*command, "process", input='{"id":"a","text":"i cant breathe"}\n', env=clean_environment(), cwd=tmp_path).splitlines()
    assert json.loads(lines[0])["tier"] == "immediate_human"
    assert run(*command, "--version", env=clean_environment()).strip() == VERSION
    done = subprocess.run([*command, "policy", "check", "/nowhere.yaml"], capture_output=True, text=True, env=clean_environment())
    assert done.returncode == 3 and "/nowhere.yaml" in done.stderr


def test_the_command_trains_and_keeps_a_log(venv, tmp_path):
    """What needs the bundled fastText and the libcrypto inside."""
    labels = {"pay": "i want to pay my bill", "visit": "can i see the doctor"}
    rows = [json.dumps({"text": f"{text} {word}", "intent": label}) for label, text in labels.items()
            for word in "today tomorrow monday tuesday friday please now again thanks soon".split()]
    (tmp_path / "train.jsonl").write_text("\n".join(rows) + "\n")
    (tmp_path / "key").write_bytes(bytes(range(32)))
    command = [venv / "bin/careline"]
    run(*command, "intent", "train", "--data", tmp_path / "train.jsonl", "--valid", tmp_path / "train.jsonl", "--out", tmp_path / "m.clm",
        env=clean_environment())
    assert (tmp_path / "m.clm").stat().st_size > 1000
    run(*command, "audit", "init", tmp_path / "log", "--key-file", tmp_path / "key", "--origin", "wheel.example/test", env=clean_environment())
    run(*command, "process", "--audit", tmp_path / "log", "--key-file", tmp_path / "key", input='{"text":"hello"}\n', env=clean_environment())


def test_types_hold_for_a_program_of_the_user(venv, tmp_path):
    (tmp_path / "program.py").write_text(
        "import careline\n"
        "def kinds(text: str) -> list[str]:\n"
        "    with careline.Engine() as engine:\n"
        "        return [span.kind for span in engine.process(text).spans]\n")
    mypy = ["/usr/bin/python3", "-m", "mypy", "--strict", "--python-executable", venv / "bin/python", "--cache-dir", tmp_path / "cache"]
    run(*mypy, "program.py", cwd=tmp_path)
    run(*mypy, "-p", "careline", cwd=tmp_path)
    (tmp_path / "program.py").write_text("import careline\nx: int = careline.Engine().process('a').tier\n")
    done = subprocess.run([str(w) for w in [*mypy, "program.py"]], capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 1 and "Incompatible types" in done.stdout


def test_uninstall_leaves_nothing(wheel, tmp_path):
    run("/usr/bin/python3", "-m", "venv", tmp_path / "v", env=clean_environment())
    pip = [tmp_path / "v/bin/python", "-m", "pip"]
    run(*pip, "install", "--no-index", "--no-compile", wheel, env=clean_environment())
    run(*pip, "uninstall", "-y", "careline", env=clean_environment())
    assert not [p for p in (tmp_path / "v").rglob("*careline*")]


def test_what_it_asks_of_a_system(wheel, tmp_path):
    """The reason why the tag is linux_x86_64 and docs/packaging.md names glibc 2.34 and GCC 12's runtime."""
    with zipfile.ZipFile(wheel) as z:
        names = [n for n in z.namelist() if "/_prefix/lib/" in n or "/_prefix/bin/" in n]
        z.extractall(tmp_path, names)
    needed, versions = set(), set()
    for name in names:
        dynamic = run("readelf", "-d", tmp_path / name)
        needed |= set(re.findall(r"NEEDED.*\[(.*?)\]", dynamic))
        assert re.findall(r"R(?:UN)?PATH.*\[(.*)\]", dynamic) in ([], ["$ORIGIN/../lib"])
        versions |= set(re.findall(r"\b(GLIBC|GLIBCXX|CXXABI|GCC)_([\d.]+)", run("objdump", "-T", tmp_path / name)))
    assert needed == {"libcareline.so." + ".".join(VERSION.split(".")[:2]), "libfasttext.so.0", "libstdc++.so.6", "libm.so.6", "libgcc_s.so.1",
                      "libc.so.6"}
    highest = {kind: max(tuple(map(int, v.split("."))) for k, v in versions if k == kind) for kind in ("GLIBC", "GLIBCXX", "CXXABI")}
    assert highest["GLIBC"] <= (2, 34) and highest["GLIBCXX"] <= (3, 4, 30) and highest["CXXABI"] <= (1, 3, 13)
