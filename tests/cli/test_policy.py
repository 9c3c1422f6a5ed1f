import json
import pathlib
import re
import xml.etree.ElementTree as ElementTree

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = {
    "default": (ROOT / "lib/assets/policies/healthcare.yaml", ROOT / "lib/assets/policies/healthcare.tests.yaml"),
    "dental": (ROOT / "examples/policies/dental/policy.yaml", ROOT / "examples/policies/dental/tests.yaml"),
    "health-plan": (ROOT / "examples/policies/health-plan/policy.yaml", ROOT / "examples/policies/health-plan/tests.yaml"),
}

DANGER = """\
  - id: danger
    when: { any: [ signal.self_harm: present, signal.emergency_medical: present ] }
    then: { tier: immediate_human, queue: nurse_line }
"""
SMALL = """\
policy: tiny-clinic
schema: careline-input/1
rules:
  - id: hours
    when: { intent: hours_location, intent.agreed: true }
    then: { tier: automate, template: hours }
    explain: "Opening hours are public."
default: { tier: route, queue: front_desk }
"""


def test_default_policy_checks_clean_and_passes_its_tests(careline):
    careline("policy", "check", "default")
    report = json.loads(careline("policy", "test", "default", "--json").out)
    assert report["failed"] == 0 and report["passed"] >= 200


def test_check_points_at_the_mistake(careline, tmp_path):
    path = tmp_path / "p.yaml"
    path.write_text(SMALL.replace("hours_location", "hours_lokation"))
    result = careline("policy", "check", path, check=1)
    assert "p.yaml:5:" in result.out and "hours_location" in result.out


def test_malformed_yaml_is_a_finding_with_a_place(careline, tmp_path):
    path = tmp_path / "p.yaml"
    path.write_text("policy: [unclosed\nrules: {}\n")
    result = careline("policy", "check", path, check=1)
    assert "p.yaml:" in result.out
    result = careline("process", "--policy", path, stdin=[{"text": "x"}], check=3)
    assert "bad_policy" in result.err


def test_unsafe_policy_does_not_load(careline, tmp_path):
    path = tmp_path / "p.yaml"
    path.write_text(SMALL.replace("default: { tier: route, queue: front_desk }",
                                  "default: { tier: automate }"))
    assert careline("process", "--policy", path, stdin=[{"text": "x"}], check=3).err


def test_explain_message_names_the_rules(careline):
    result = careline("policy", "explain", "default", "--text", "i took all my pills, goodbye")
    assert "self" in result.out and "immediate_human" in result.out
    trace = json.loads(careline("policy", "explain", "default", "--json", "--text", "are you open").out)
    assert trace["rules"]


def test_prove_names_what_is_proved(careline):
    result = careline("policy", "prove", "default")
    assert result.out.count("PROVED") >= 10 and "VIOLATED" not in result.out
    assert "statement about the policy" in result.out


def test_diff_finds_what_gets_less_safe(careline, tmp_path):
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    danger = """\
  - id: danger
    when: { any: [ signal.self_harm: present, signal.emergency_medical: present ] }
    then: { tier: immediate_human, queue: nurse_line }
"""
    text = SMALL.replace("rules:\n", "rules:\n" + danger)
    old.write_text(text.replace("tier: automate", "tier: route, queue: front_desk"))
    new.write_text(text)
    careline("policy", "diff", old, old)
    assert "automate" in careline("policy", "diff", old, new, check=1).out


def test_fmt_keeps_comments_and_is_idempotent(careline, tmp_path):
    path = tmp_path / "p.yaml"
    path.write_text("policy:   tiny   # a comment\nschema: careline-input/1\nrules: []\ndefault: {tier: route,queue: q}\n")
    once = careline("policy", "fmt", path).out
    assert "# a comment" in once
    path.write_text(once)
    assert careline("policy", "fmt", path).out == once


def test_expr_answers_line_by_line(careline):
    answers = careline("policy", "expr", stdin=[
        {"id": "1", "expr": "1 + 2"}, {"id": "2", "expr": "1 / 0"},
        {"id": "3", "expr": "x.startsWith('ab')", "bindings": {"x": "abc"}}]).lines
    assert [a["id"] for a in answers] == ["1", "2", "3"]
    assert answers[0]["value"] == {"int": 3}
    assert "error" in answers[1] and answers[2]["value"] is True


def test_junit_and_coverage(careline, tmp_path):
    result = careline("policy", "test", "default", "--coverage", "--junit", tmp_path / "junit.xml")
    assert (tmp_path / "junit.xml").read_text().count("<testcase") >= 200
    assert "coverage" in result.out.lower()


@pytest.mark.parametrize("name", EXAMPLES)
def test_policies_that_ship_are_sound(careline, name):
    policy, tests = EXAMPLES[name]
    checked = json.loads(careline("policy", "check", policy, "--json").out)
    assert checked["errors"] == 0 and checked["warnings"] == 0

    proofs = json.loads(careline("policy", "prove", policy, "--json").out)
    assert proofs["verdict"] == "PROVED"
    assert {i["verdict"] for i in proofs["invariants"]} == {"PROVED"}
    assert sum(not i["built_in"] for i in proofs["invariants"]) >= 10

    report = json.loads(careline("policy", "test", policy, tests, "--coverage", "--json").out)
    assert report["passed"] == report["cases"] >= 150 and report["failed"] == report["inconclusive"] == 0
    coverage = report["coverage"]
    assert coverage["matched"] == coverage["rules"]
    # Each rule came out yes and no, each part of a condition at least one way.
    for rule in coverage["items"]:
        assert rule["yes"] > 0, rule["id"]
        for part in rule["conditions"]:
            assert part["yes"] + part["no"] + part["unknown"] + part["error"] > 0


@pytest.mark.parametrize("name", EXAMPLES)
def test_fmt_changes_no_decision_and_loses_no_comment(careline, tmp_path, name):
    for source in EXAMPLES[name]:
        text = source.read_text()
        once = careline("policy", "fmt", source).out
        comments = lambda t: sorted(re.findall(r"(?m)(?:^|\s)#.*$", t), key=str.strip)
        assert [c.strip() for c in comments(once)] == [c.strip() for c in comments(text)]
        path = tmp_path / source.name
        path.write_text(once)
        assert careline("policy", "fmt", path).out == once
    policy = EXAMPLES[name][0]
    same = careline("policy", "diff", policy, tmp_path / policy.name)
    assert "No input changes its tier." in same.out


def test_tutorial_runs_as_written(careline, tmp_path):
    page = (ROOT / "docs/policy-language.md").read_text()
    first, tests = re.findall(r"```yaml\n(.*?)```", page, re.S)[:2]
    (tmp_path / "first.yaml").write_text(first)
    (tmp_path / "first.tests.yaml").write_text(tests)
    commands = re.findall(r"`careline (policy (?:check|test|prove) first[^`]*)`", page)
    assert len(commands) == 3
    for command in commands:
        words = [tmp_path / w if w.startswith("first") else w for w in command.split()]
        careline(*words)


def test_exit_status_says_what_happened(careline, tmp_path):
    def write(name, text):
        path = tmp_path / name
        path.write_text(text)
        return path
    safe = SMALL.replace("rules:\n", "rules:\n" + DANGER).replace(", template: hours", "")
    good = write("good.yaml", safe)
    # 0: nothing to complain about
    careline("policy", "check", good)
    careline("policy", "prove", good)
    careline("policy", "diff", good, good)
    # 1: findings and failures
    wrong = safe + "invariants: [ { id: never, assert: 'result.tier != \"automate\"' } ]\n"
    careline("policy", "prove", write("wrong.yaml", wrong), check=1)
    failing = write("t.yaml", "tests: t\ncases: [ { name: a, input: { signal.*: absent }, expect: automate } ]\n")
    careline("policy", "test", good, failing, check=1)
    empty = write("e.yaml", "tests: t\ncases: []\n")
    careline("policy", "test", good, empty)
    careline("policy", "test", good, empty, "--fail-on-empty", check=1)
    # 2: neither proved nor refuted
    open_ = (safe.replace("rules:\n", "rules:\n  - { id: far, when: { expr: intent.margin * 2.0 > intent.confidence }, "
                          "then: { tier: route, queue: front_desk } }\n") +
             "invariants: [ { id: far, assume: intent.margin == 0.9 && intent.confidence == 0.9, "
             "assert: 'result.tier != \"automate\"' } ]\n")
    careline("policy", "prove", write("open.yaml", open_), check=2)
    # 3: usage and errors
    careline("policy", "check", tmp_path / "none.yaml", check=3)
    careline("policy", "prove", write("broken.yaml", "policy: ["), check=3)
    careline("policy", "fmt", tmp_path / "broken.yaml", check=3)
    careline("policy", "test", good, tmp_path / "none.yaml", check=3)
    careline("policy", "diff", good, tmp_path / "none.yaml", check=3)
    careline("policy", "nonsense", check=3)


def test_junit_names_each_case_and_its_failure(careline, tmp_path):
    policy, tests = EXAMPLES["dental"]
    text = tests.read_text().replace("expect: { tier: route, queue: harbor_desk }", "expect: { tier: route, queue: downtown_desk }")
    copy = tmp_path / "tests.yaml"
    copy.write_text(text)
    result = careline("policy", "test", policy, copy, "--junit", tmp_path / "junit.xml", check=1)
    assert 'expected queue "downtown_desk", got "harbor_desk"' in result.out
    suite = ElementTree.parse(tmp_path / "junit.xml").getroot()
    assert suite.get("failures") == "1"
    failed = [c for c in suite.iter("testcase") if c.find("failure") is not None]
    assert [c.get("name") for c in failed] == ["changes of visits at the harbor"]
    assert "downtown_desk" in failed[0].find("failure").get("message")


def test_a_clock_makes_stale_templates_fail(careline, tmp_path):
    policy, tests = EXAMPLES["health-plan"]
    later = tmp_path / "tests.yaml"
    later.write_text(tests.read_text().replace("clock: 2026-11-24", "clock: 2031-11-24"))
    result = careline("policy", "test", policy, later, check=1)
    assert "was to be reviewed by 2027-11-30, the clock says 2031-11-24" in result.out


def test_minimum_necessary_of_the_health_plan(careline, tmp_path):
    """Somebody abroad is explained a decision that allows no PHI, whatever else holds."""
    path = tmp_path / "input.json"
    path.write_text(json.dumps({"intent": "claim_status", "intent.reason": "ok", "intent.confidence": 0.95, "intent.margin": 0.5,
                                "intent.agreed": True, "signal.*": "absent", "phi.kinds": ["name"], "verified": True,
                                "speaker": "patient", "role": "bpo_onshore", "agent.site": "offshore", "member.line": "commercial"}))
    trace = json.loads(careline("policy", "explain", EXAMPLES["health-plan"][0], "--input", path, "--json").out)
    assert trace["allow_phi"] == [] and "no_phi_in_reply" in trace["obligations"]
    assert trace["tier"] == "route"
    text = careline("policy", "explain", EXAMPLES["health-plan"][0], "--input", path).out
    assert "Nobody abroad sees PHI" in text and "decision: route" in text
