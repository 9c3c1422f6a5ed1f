"""examples/cpp/hot_reload: a policy file that is replaced while two threads decide."""

import os
import re
import shutil
import subprocess
import time

from conftest import ASSETS, BUILD

HOURS = {"Monday to Friday 8 to 5": "100 Example Avenue", "weekends 9 to 1": "7 Harbor Lane"}


def test_decisions_follow_one_policy_or_the_other_whole(tmp_path):
    shutil.copytree(f"{ASSETS}/policies", tmp_path / "policies")
    policy = tmp_path / "policies/healthcare.yaml"
    first = policy.read_text(encoding="utf-8")
    second = first.replace(*HOURS).replace(*HOURS.values())
    assert second != first
    versions = {"first": first, "second": second, "broken": first.replace("rules:", "rules: [", 1)}

    def replace(name):
        new = tmp_path / "policies/new"
        new.write_text(versions[name], encoding="utf-8")
        os.replace(new, policy)

    host = subprocess.Popen([BUILD / "bin/hot_reload", ASSETS, policy, "6", "2"], text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert host.stdout.readline() == "ready\n"
    for name in ["second", "broken", "first", "second", "broken", "first"] * 2:
        time.sleep(0.4)
        replace(name)
    out, errors = host.communicate(timeout=120)
    assert host.returncode == 0, errors
    *replies, summary = out.splitlines()
    counts = {reply.split(None, 1)[1]: int(reply.split()[0]) for reply in replies}
    # Hours of one policy with the address of the other would be a third reply.
    assert len(counts) == 2 and all(count > 0 for count in counts.values())
    for hours, address in HOURS.items():
        assert [reply for reply in counts if hours in reply and address in reply]
    loaded, refused = map(int, re.match(r"loaded (\d+), refused (\d+)", summary).groups())
    assert loaded >= 4 and refused >= 2 and loaded + refused <= 12
    assert re.search(r"healthcare\.yaml:\d+:\d+", errors)
