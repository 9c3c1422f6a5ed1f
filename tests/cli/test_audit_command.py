import json
import shutil

import pytest

CANARY = "Zoltanka Wexqvist"
MESSAGES = [{"id": f"m{i}", "text": f"{CANARY} here, are you open on saturday", "subject": "p-1"}
            for i in range(20)]


@pytest.fixture
def log(careline, tmp_path, key_file):
    folder = tmp_path / "log"
    vkey = careline("audit", "init", folder, "--key-file", key_file,
                    "--origin", "clinic.example/log").out.strip()
    assert vkey.startswith("clinic.example/log+")
    careline("process", "--audit", folder, "--key-file", key_file, stdin=MESSAGES)
    return folder, vkey


def test_verify_says_ok_with_key_and_with_vkey_alone(careline, log, key_file):
    folder, vkey = log
    verdict = json.loads(careline("audit", "verify", folder, "--vkey", vkey, "--key-file", key_file,
                                  "--json").out)
    assert verdict["verdict"] == "ok" and verdict["size"] >= 20
    assert json.loads(careline("audit", "verify", folder, "--vkey", vkey, "--json").out)["verdict"] == "ok"
    careline("audit", "verify", folder, check=2)


def test_known_checkpoint_finds_a_rollback(careline, log, key_file, tmp_path):
    folder, vkey = log
    shutil.copytree(folder, tmp_path / "old")
    careline("process", "--audit", folder, "--key-file", key_file, stdin=MESSAGES)
    newest = tmp_path / "newest"
    newest.write_text(careline("audit", "checkpoint", folder, "--key-file", key_file).out)
    verdict = json.loads(careline("audit", "verify", tmp_path / "old", "--vkey", vkey, "--key-file",
                                  key_file, "--known", newest, "--json", check=1).out)
    assert verdict["verdict"] in ("rolled_back", "truncated")
    careline("audit", "verify", folder, "--vkey", vkey, "--known", newest)


def test_tampering_is_found(careline, log, key_file, tmp_path):
    folder, vkey = log
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    database = max(copy.iterdir(), key=lambda path: path.stat().st_size)
    data = bytearray(database.read_bytes())
    data[len(data) // 2] ^= 0x40
    database.write_bytes(data)
    careline("audit", "verify", copy, "--vkey", vkey, "--key-file", key_file, check=1)


def test_query_is_recorded_and_has_no_content(careline, log, key_file):
    folder, _ = log
    query = ["audit", "query", folder, "--key-file", key_file, "--role", "compliance",
             "--purpose", "audit"]
    rows = careline(*query, "--kind", "decision").lines
    assert len(rows) == 20
    assert all("Zoltanka" not in json.dumps(row) for row in rows)
    assert careline(*query, "--kind", "query").lines
    assert len(careline(*query, "--subject", "p-1", "--limit", 7).lines) == 7


def test_wrong_key_plaintext_and_missing_are_different_errors(careline, log, key_file, tmp_path):
    folder, _ = log
    other = tmp_path / "other"
    other.write_bytes(bytes(32))
    message = [{"text": "hello"}]
    assert "audit_key" in careline("process", "--audit", folder, "--key-file", other, stdin=message,
                                   check=3).err
    assert "not_found" in careline("process", "--audit", tmp_path / "none", "--key-file", key_file,
                                   stdin=message, check=3).err
    other.write_bytes(b"short")
    assert "audit_key" in careline("process", "--audit", folder, "--key-file", other, stdin=message,
                                   check=3).err


def test_second_init_is_refused(careline, log, key_file):
    folder, _ = log
    careline("audit", "verify", folder, check=2)
    before = sorted((p.name, p.stat().st_size) for p in folder.iterdir())
    result = careline("audit", "init", folder, "--key-file", key_file, "--origin", "x.example/y", check=3)
    assert result.err
    assert sorted((p.name, p.stat().st_size) for p in folder.iterdir()) == before


def test_replay_under_the_same_policy_reproduces_every_decision(careline, log, key_file):
    folder, _ = log
    report = json.loads(careline("policy", "replay", "default", "--audit", folder, "--key-file", key_file, "--json").out)
    assert report["decisions"] == report["replayed"] == 20
    assert report["not_replayed"] == [] and report["changes"] == {}
    assert all(row["from"] == row["to"] for row in report["tiers"])
    assert all(rule["before"] == rule["now"] for rule in report["rules"])


@pytest.mark.parametrize("format, sign", [("jsonl", "leaf_hash"), ("csv", ","), ("fhir", "AuditEvent"), ("ocsf", "class_uid"),
                                          ("bundle", "clinic.example/log")])
def test_exports(careline, log, key_file, tmp_path, format, sign):
    folder, vkey = log
    careline("audit", "export", folder, "--key-file", key_file, "--role", "auditor", "--purpose", "audit", "--format",
             format, "--out", tmp_path / "out")
    data = (tmp_path / "out").read_text()
    assert sign in data and "Zoltanka" not in data
    if format == "bundle":
        careline("audit", "verify", tmp_path / "out", "--vkey", vkey)


def test_rotation_changes_the_key_and_the_log_verifies(careline, log, key_file, tmp_path):
    folder, vkey = log
    fresh = tmp_path / "fresh"
    fresh.write_text("ab" * 32)
    careline("audit", "rotate", folder, "--key-file", key_file, "--new-key-file", fresh)
    assert "audit_key" in careline("audit", "checkpoint", folder, "--key-file", key_file, check=3).err
    careline("audit", "verify", folder, "--vkey", vkey, "--key-file", fresh)


def test_purge_keeps_young_entries_and_a_proof_is_given(careline, log, key_file):
    folder, _ = log
    who = ["--key-file", key_file, "--role", "records", "--purpose", "retention"]
    assert json.loads(careline("audit", "purge", folder, *who).out)["entries"] == 0
    assert careline("audit", "purge", folder, *who, "--keep-days", 10, check=3).err
    assert "c2sp.org" in careline("audit", "proof", folder, "--key-file", key_file, "--sequence", 3).out
