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
