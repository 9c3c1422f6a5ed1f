"""Every FHIR form of an export is a valid R4 AuditEvent for two independent validators, and the validators are
awake: they refuse broken events."""

import copy
import json

import pytest
from interop import export, node

KINDS = {"decision", "outcome", "disclosure", "reveal", "redaction", "policy_load", "model_load", "config", "key",
         "export", "query", "purge", "stopped", "resumed", "hold"}


@pytest.fixture(scope="module")
def events(log):
    return [json.loads(line) for line in export(log, "fhir").splitlines()]


def validate(events):
    return node("fhir.cjs", "".join(json.dumps(e, ensure_ascii=False) + "\n" for e in events))


def test_every_kind_of_entry_validates(events):
    assert {event["subtype"][0]["code"] for event in events} == KINDS
    results = validate(events)
    assert len(results) == len(events) > 20
    for event, result in zip(events, results):
        assert result["solara"] and result["fhir"], (event["subtype"][0]["code"], result["why"])


def test_leaf_and_index_tie_the_copy_to_the_log(log, events):
    rows = {row["sequence"]: row for row in map(json.loads, export(log, "jsonl").splitlines())}
    for event in events:
        detail = {d["type"]: d["valueString"] for d in event["entity"][-1]["detail"]}
        assert rows[int(detail["leaf_index"])]["leaf_hash"] == detail["leaf_hash"]


def drop(*path):
    def change(event):
        for step in path[:-1]:
            event = event[step]
        del event[path[-1]]
    return change


def put(value, *path):
    def change(event):
        for step in path[:-1]:
            event = event[step]
        event[path[-1]] = value
    return change


# What each validator must refuse; `fhir` knows no instants. Neither looks into base64, which an export never holds.
BROKEN = {
    "no type": (drop("type"), True),
    "no time": (drop("recorded"), True),
    "no agent": (drop("agent"), True),
    "no source": (drop("source"), True),
    "no observer": (drop("source", "observer"), True),
    "no requestor": (drop("agent", 0, "requestor"), True),
    "requestor is text": (put("yes", "agent", 0, "requestor"), True),
    "unknown action": (put("Z", "action"), True),
    "unknown outcome": (put("3", "outcome"), True),
    "unknown member": (put("x", "colour"), True),
    "agent is no list": (lambda e: e.update(agent=e["agent"][0]), True),
    "no instant": (put("yesterday", "recorded"), False),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_events_are_refused(events, name):
    change, both = BROKEN[name]
    event = copy.deepcopy(next(e for e in events if e["subtype"][0]["code"] == "decision"))
    (good,) = validate([event])
    assert good["solara"] and good["fhir"]
    change(event)
    (result,) = validate([event])
    assert not result["solara"], name
    assert both is not result["fhir"], (name, result["why"])
