import json

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
