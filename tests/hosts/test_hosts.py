"""careline is a guest (principle P8): what it must not do to the process that it lives in."""

import os
import pathlib
import re
import subprocess

import pytest

BUILD = pathlib.Path(os.environ["CARELINE_BUILD"])
LIBRARY = pathlib.Path(os.environ["CARELINE_LIBRARY"])
ASSETS = os.environ["CARELINE_ASSETS"]
ROOT = pathlib.Path(__file__).resolve().parents[2]


def run(program, *arguments, env=None, prefix=()):
    done = subprocess.run([*prefix, str(BUILD / "hosts" / program), *map(str, arguments)],
                          capture_output=True, text=True, timeout=300,
                          env={**os.environ, **(env or {})})
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def symbols(*flags):
    out = subprocess.run(["nm", "-D", *flags, str(LIBRARY)], capture_output=True, text=True, check=True)
    return {line.split()[-1].split("@")[0] for line in out.stdout.splitlines()}


def test_only_careline_symbols_are_exported():
    exported = symbols("--defined-only") - {"CARELINE_0"}
    assert exported and all(name.startswith("careline_") for name in exported)


def test_needs_only_the_documented_libraries():
    out = subprocess.run(["readelf", "-d", str(LIBRARY)], capture_output=True, text=True, check=True)
    needed = set(re.findall(r"NEEDED.*\[(.*?)\]", out.stdout))
    assert needed <= {"libc.so.6", "libstdc++.so.6", "libgcc_s.so.1", "libm.so.6", "libcrypto.so.3",
                      "ld-linux-x86-64.so.2"}
    assert "BIND_NOW" in out.stdout


def test_no_reference_to_what_a_guest_must_not_call():
    forbidden = {"getenv", "secure_getenv", "setenv", "putenv", "exit", "_exit", "system", "popen",
                 "socket", "connect", "getaddrinfo", "signal", "sigaction", "puts", "printf",
                 "putchar", "perror", "setlocale"}
    assert not symbols("--undefined-only") & forbidden


@pytest.mark.parametrize("env", [{}, {"LD_PRELOAD": "libsqlite3.so.0"}])
def test_the_hosts_sqlite_and_ours_do_not_meet(tmp_path, env):
    done = run("sqlite_host", ASSETS, tmp_path / "log", tmp_path / "own.db", env=env)
    before, after = done.stdout.split()
    assert before == after and before.startswith("3.40")  # Debian 12's own
    assert (tmp_path / "own.db").read_bytes().startswith(b"SQLite format 3")
    for path in (tmp_path / "log").iterdir():
        assert not path.read_bytes().startswith(b"SQLite format 3")


def test_preloaded_sqlite_leaves_the_store_encrypted(tmp_path):
    run("quiet_host", ASSETS, tmp_path / "log", env={"LD_PRELOAD": "libsqlite3.so.0"})
    heads = [path.read_bytes()[:16] for path in (tmp_path / "log").iterdir()]
    assert heads and not any(head.startswith(b"SQLite format 3") for head in heads)


def test_no_output_no_network(tmp_path):
    trace = tmp_path / "trace"
    done = run("quiet_host", ASSETS, tmp_path / "log",
               prefix=["strace", "-f", "-qq", "-o", str(trace), "-e",
                       "trace=network,write,writev,rt_sigaction,kill,tgkill"])
    assert done.stdout == "" and done.stderr == ""
    calls = trace.read_text()
    assert not re.search(r"\b(socket|connect|sendto|sendmsg|bind)\(", calls)
    assert not re.search(r"\bwritev?\((1|2),", calls)
    # SIGRT_1 is the C library's own, installed with the first thread of a process.
    assert not re.search(r"\brt_sigaction\(SIG(?!RT_1\b)\w+, \{sa_handler=0x", calls)


def test_environment_does_not_matter(tmp_path):
    for name in ("a", "b"):
        run("quiet_host", ASSETS, tmp_path / name,
            env={"TMPDIR": "/nowhere", "SQLITE_TMPDIR": "/nowhere", "HOME": "/nowhere",
                 "LC_ALL": "tr_TR.UTF-8"} if name == "b" else {})


def test_a_forked_child_is_refused_and_the_parent_unharmed(tmp_path):
    run("fork_host", ASSETS, tmp_path / "log")


def test_load_and_unload_a_thousand_times_without_growth():
    early, late = map(int, run("reload_host", LIBRARY, ASSETS, 1000, 20).stdout.split())
    assert late - early < 2048, f"{early} KiB after 100 rounds, {late} KiB after 1000"


def test_no_canary_in_memory_after_free(tmp_path):
    assert run("memory_host", ASSETS, tmp_path / "log").stdout.strip() == "0"
