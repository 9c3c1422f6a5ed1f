"""careline beside independent implementations of what it promises to speak: FHIR R4, C2SP notes and Merkle
proofs. The npm packages are in build/cache/interop, put there by scripts/setup from the lock file in this folder;
CARELINE_LIBRARY and CARELINE_ASSETS name the build under test."""

import json
import os
import pathlib
import subprocess
import sys

import pytest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MODULES = ROOT / "build" / "cache" / "interop" / "node_modules"
sys.path.insert(0, str(ROOT / "bindings" / "python"))

import careline  # noqa: E402

KEY = bytes(range(100, 132))
ORIGIN = "clinic.example/interop"
WHO = {"role": "auditor", "purpose": "HOPERAT"}


def node(script, text):
    """Runs a script of this folder with the packages of the lock file."""
    done = subprocess.run(["node", str(HERE / script)], input=text, capture_output=True, text=True, timeout=300,
                          env={**os.environ, "NODE_PATH": str(MODULES)})
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def export(log, format, **filters):
    pieces = []
    log.export(pieces.append, format=format, **WHO, **filters)
    return b"".join(pieces).decode()


def fill(folder):
    """A log with an entry of every kind, over two epochs; returns it open."""
    with careline.Audit(folder, KEY, origin=ORIGIN, create=True) as log:
        with careline.Engine(audit=log, redaction_key=bytes(range(32))) as engine:
            for number, text in enumerate(["are you open on saturday", "my chest hurts so bad i cant breathe",
                                           "necesito cambiar mi cita del martes", "🙂", "cancel it"]):
                engine.process(text, id=f"m{number}", subject=f"patient-{number % 2}", channel="sms")
            tokens = engine.redact("call 415-555-0132", operator="token").text
            engine.reveal(tokens, role="nurse", purpose="treatment")
            engine.reload_policy(ROOT / "lib" / "assets" / "policies" / "healthcare.yaml")
        log.append({"kind": "outcome", "outcome": "resolved", "decision_id": "d-1", "details": {"csat": 4}})
        log.append({"kind": "disclosure", "subject": "patient-1", "recipient": "County health office <ops@example.org>",
                    "resource": "doc/\"7\"", "purpose": "PUBHLTH", "reason": "línea uno\nline two",
                    "actor": {"id": "nurse-7", "type": "user", "role": "nurse", "on_behalf_of": "dr-2"}})
        log.append({"kind": "redaction", "resource": "doc/8", "action": "mask"})
        log.append({"kind": "config", "action": "set_deadline", "details": {"ms": 2000, "names": ["a", "b"]}})
        log.rotate()
        log.hold("case-1", True, **WHO)
        with pytest.raises(careline.DeniedError):
            log.purge(**WHO)
        log.hold("case-1", False, **WHO)
        export(log, "csv")
        list(log.query(kind="decision", **WHO))
    return careline.Audit(folder, KEY)
