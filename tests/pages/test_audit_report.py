"""The report of an audit log: what the page says is what the JSON says, and both are right."""

import json

import careline
import pytest
from conftest import digits, duration, grouped, percent, rate, run

WHO = ["--role", "quality", "--purpose", "operations"]


def test_key_figures_are_those_of_the_json(browser, report):
    path, data = report
    page, everything = browser(path), data["all"]
    assert page.figure("messages")[0] == grouped(everything["messages"])
    assert digits(page.figure("messages")[2]) == [everything["contacts"]]
    for name in ("containment", "resolved_alone", "escalation", "handed_over", "abstention", "recontact",
                 "handoff_without_repeat"):
        value, interval, note = page.figure(name)
        measured = everything[name]
        assert value == percent(measured["value"])
        assert interval == f"{percent(measured['low'])} to {percent(measured['high'])}"
        assert digits(note)[:2] == [measured["k"], measured["n"]]
        assert measured["low"] < measured["k"] / measured["n"] < measured["high"]
    for name in ("first_response_seconds", "resolution_seconds"):
        value, interval, _ = page.figure(name)
        measured = everything[name]
        assert value == duration(measured["median"])
        assert interval == f"{duration(measured['low'])} to {duration(measured['high'])}"
    assert page.figure("csat")[0] == percent(everything["csat"]["satisfied"]["value"])


def test_tables_are_those_of_the_json(browser, report):
    path, data = report
    page = browser(path)
    for name in ("channels", "languages", "intents"):
        rows = page.table(name)
        assert [row[0] for row in rows] == [g["label"] for g in data[name]]
        for row, g in zip(rows, data[name]):
            assert row[1:6] == [grouped(g["messages"]), grouped(g["contacts"]), rate(g, "containment"),
                                rate(g, "escalation"), rate(g, "abstention")]
            response = g["first_response_seconds"]
            assert row[6] == ("–" if response is None else duration(response["median"]))
            assert row[8] == rate(g, "recontact")
    assert page.table("kinds") == [[k, grouped(n)] for k, n in data["log"]["kinds"].items()]
    for row, tier in zip(page.table("reviews"), data["reviews"]["tiers"]):
        assert row[1:5] == [grouped(tier["decisions"]), *(grouped(n) for n in tier["should_be"].values())]
        assert row[5] == rate(tier, "too_low") and row[7] == rate(tier, "too_high")
    for row, queue in zip(page.table("staffing"), data["staffing"]["queues"]):
        most = max(max(day) for day in queue["agents"])
        assert row[0] == queue["queue"] and row[1] == grouped(queue["arrivals"])
        assert row[2] == duration(queue["handle_seconds"]) and row[4] == str(most)
        assert row[6] == str(max(max(day) for day in queue["agents_busy_day"]))
        assert row[8] == f"{sum(map(sum, queue['agents'])) / 2:.1f}"


def test_bars_are_those_of_the_json(browser, report):
    path, data = report
    notes = browser(path).js("[...[...document.querySelectorAll('svg')].find(s => s.querySelector('title').textContent"
                             " === 'Messages a day by tier').querySelectorAll('rect title')].map(t => t.textContent)")
    shown = sum(digits(note)[-1] for note in notes)
    assert shown == data["all"]["messages"]
    assert len(data["days"]) == data["period"]["days"] == data["period"]["complete_days"] == 30


def test_groups_and_days_add_up(report):
    _, data = report
    for name in ("channels", "languages", "intents", "days"):
        for count in ("messages", "contacts"):
            assert sum(g[count] for g in data[name]) == data["all"][count]
        assert sum(g["escalation"]["k"] for g in data[name] if g["escalation"]) == data["all"]["escalation"]["k"]
    assert sum(data["all"]["tiers"].values()) == data["all"]["messages"] == data["log"]["kinds"]["decision"]
    assert sum(map(sum, data["hours"]["messages"])) == data["all"]["messages"]


def test_the_planted_spike_is_flagged_and_nothing_else(browser, report):
    path, data = report
    flags = data["spikes"]["flags"]
    assert [(f["intent"], f["day"]) for f in flags] == [("portal_login", "2026-10-22")]
    assert flags[0]["count"] > flags[0]["limit"] > flags[0]["expected"]
    page = browser(path)
    assert [row[:2] for row in page.table("spikes")] == [["portal_login", "2026-10-22"]]
    assert "portal_login on 2026-10-22" in page.text("#notice-spikes")
    # The day is marked in its own plot and in that of all messages.
    marks = page.js("[...document.querySelectorAll('svg path title')].map(t => t.textContent)")
    assert marks == ["Oct 22: flagged"] * 2


def test_a_quiet_log_has_no_flag(browser, work, key_file, sample_log):
    log = sample_log("quiet", "--without-spike", "--contacts-a-day", "200")
    path = work / "quiet.html"
    process = run("audit", "report", log, "--key-file", key_file, *WHO, "--utc-offset", "-06:00", "--html",
                  path, "--json")
    assert json.loads(process.stdout)["spikes"]["flags"] == []
    page = browser(path)
    assert page.text("#notice-spikes") == "No intent came unusually often on any day."
    assert page.table("spikes") == []


def test_what_the_engine_writes_is_what_the_report_reads(browser, work):
    """Decisions of the real engine, outcomes of a host, two logs read as one, markup in a label."""
    hostile = "\"><img/src=x/onerror=alert(1)>"
    key = bytes(range(1, 33))
    key_path = work / "engine-key"
    key_path.write_bytes(key)
    logs = [work / "several" / name for name in ("a", "b")]
    (work / "several").mkdir()
    decisions = []
    for log in logs:
        with careline.Audit(log, key, origin="clinic.example/pages", create=True) as audit:
            with careline.Engine(audit=audit) as engine:
                for number, text in enumerate(["when do you close today", "i took all my pills at once"]):
                    decision = engine.process(text, id=f"m{number}", subject=f"{log.name}-{number}")
                    decisions.append((decision.id, decision.tier))
            for decision_id, tier in decisions[-2:]:
                audit.append({"kind": "outcome", "outcome": "responded", "decision_id": decision_id,
                              "details": {"seconds": 30}})
                audit.append({"kind": "outcome", "outcome": "csat", "decision_id": decision_id,
                              "details": {"score": 5}})
                if tier != "automate":
                    continue
                audit.append({"kind": "outcome", "outcome": "transferred", "decision_id": decision_id,
                              "details": {"queue": hostile, "repeated": False, "handle_seconds": 100}})
    path = work / "several.html"
    process = run("audit", "report", work / "several", "--key-file", key_path, *WHO, "--html", path, "--json")
    data = json.loads(process.stdout)
    assert data["all"]["messages"] == 4
    assert data["all"]["tiers"]["immediate_human"] == sum(t == "immediate_human" for _, t in decisions) >= 2
    assert data["all"]["first_response_seconds"]["median"] == 30
    assert data["all"]["csat"]["score"]["mean"] == 5
    assert data["log"]["outcomes_of_other_decisions"] == 0
    assert sum(t == "automate" for _, t in decisions) == 2, "a question about hours is automated"
    assert data["all"]["handoff_without_repeat"] == {"value": 1, "low": pytest.approx(0.34238, abs=1e-3),
                                                     "high": 1, "k": 2, "n": 2}
    page = browser(path)
    assert page.console == []
    assert page.js("document.querySelectorAll('img').length") == 0
    assert hostile in [row[0] for row in page.table("staffing")]
    assert "Fewer than fourteen complete days" in page.text("#notice-spikes")
    # The reading stands in both logs.
    for log in logs:
        with careline.Audit(log, key) as audit:
            queries = list(audit.query(role="auditor", purpose="audit", kind="query"))
        assert [q["details"]["form"] for q in queries] == ["report"]
        assert queries[0]["actor"]["role"] == "quality" and queries[0]["purpose"] == "operations"


def test_an_empty_log_makes_a_page(browser, work, key_file):
    log = work / "empty"
    run("audit", "init", log, "--key-file", key_file, "--origin", "clinic.example/empty")
    path = work / "empty.html"
    run("audit", "report", log, "--key-file", key_file, *WHO, "--html", path)
    page = browser(path)
    assert page.console == []
    assert page.figure("messages")[0] == "0" and page.figure("containment")[0] == "–"


def test_refusals(work, key_file, report):
    log = work / "log"
    assert run("audit", "report", log, "--key-file", key_file, check=None).returncode == 3
    assert run("audit", "report", log, "--key-file", key_file, *WHO, "--utc-offset", "6", check=None).returncode == 3
    assert run("audit", "report", log, "--key-file", key_file, *WHO, "--shrinkage", "1", check=None).returncode == 3
    assert run("audit", "report", work / "nothing", "--key-file", key_file, *WHO, check=None).returncode == 3


def test_a_part_of_the_time(work, key_file, report):
    _, data = report
    process = run("audit", "report", work / "log", "--key-file", key_file, *WHO, "--utc-offset", "-06:00",
                  "--from", "2026-10-12T00:00:00-06:00", "--to", "2026-10-19T00:00:00-06:00")
    week = json.loads(process.stdout)
    days = {d["day"]: d for d in data["days"]}
    assert [d["day"] for d in week["days"]] == [f"2026-10-{n}" for n in range(12, 19)]
    for day in week["days"]:
        assert day["messages"] == days[day["day"]]["messages"]
        assert day["complete"]
    # Outcomes that came after the week still count for its contacts.
    assert sum(d["resolution_seconds"]["n"] for d in week["days"][1:]) >= \
        0.98 * sum(days[d["day"]]["resolution_seconds"]["n"] for d in week["days"][1:])
