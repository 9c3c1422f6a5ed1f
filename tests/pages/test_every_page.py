"""What holds for every page: it stands alone, can be read on every screen, and shows no one's markup."""

import json
import re
import shutil

import pytest
from conftest import ROOT, pixels, run

MESSAGES = [
    ("I'd like to see someone about my knee next month", "appointment_schedule", "en", "chat"),
    ("can you move my visit, work changed my shift", "appointment_reschedule", "en", "sms"),
    ("please cancel, I am out of town that day", "appointment_cancel", "en", "sms"),
    ("when do you close today", "hours_location", "en", "chat"),
    ("a que hora abren manana", "hours_location", "es", "chat"),
    ("need more of my blood pressure pills", "prescription_refill", "en", "portal"),
    ("ya casi no me queda medicina, la pueden surtir", "prescription_refill", "es", "portal"),
    ("why does this statement say I owe two hundred", "bill_explanation", "en", "email"),
    ("the portal says my password is wrong", "portal_login", "en", "chat"),
    ("do you take my plan", "insurance_accepted", "en", "chat"),
]

PAGES = ["audit", "test", "diff", "replay", "eval"]


@pytest.fixture(scope="session")
def pages(work, key_file, report):
    """Every page with the JSON that the same command prints."""
    policies = ROOT / "lib" / "assets" / "policies"
    text = (policies / "healthcare.yaml").read_text()
    # A policy that automates what the shipped one routes: a less severe change for diff.
    changed = work / "changed.yaml"
    sure = 'intent: hours_location, expr: "intent.confidence >= 0.80'
    assert sure in text
    changed.write_text(text.replace(sure, sure.replace("0.80", "0.70")))
    shutil.copytree(policies / "templates", work / "templates")
    data = work / "messages.jsonl"
    data.write_text("".join(json.dumps({"text": t, "intent": i, "lang": l, "channel": c}) + "\n"
                            for t, i, l, c in MESSAGES))
    out = {"audit": report}

    def make(name, *arguments, check):
        page = work / f"{name}.html"
        out[name] = page, json.loads(run(*arguments, "--html", page, "--json", check=check).stdout)

    make("test", "policy", "test", "default", "--coverage", check=0)
    make("diff", "policy", "diff", "default", changed, check=None)
    make("replay", "policy", "replay", "default", "--audit", work / "log", "--key-file", key_file,
         check=None)
    make("eval", "intent", "eval", "--data", data, check=0)
    return out


@pytest.mark.parametrize("name", PAGES)
def test_a_page_stands_alone(browser, pages, name):
    path, _ = pages[name]
    page = browser(path)
    assert page.console == []
    assert [url for url in page.requests if url != page.uri and not url.startswith("data:")] == []
    assert page.js("performance.getEntriesByType('resource').length") == 0
    assert page.js("document.querySelectorAll('script, iframe, object, embed, form, img, base').length") == 0
    assert page.js("[...document.querySelectorAll('*')].some(e => [...e.attributes]"
                   ".some(a => a.name.startsWith('on') || a.name === 'style'))") is False
    policy = page.js("document.querySelector('meta[http-equiv=\"Content-Security-Policy\"]').content")
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy
    # The style sheet is the one that the policy names: its rules are in force.
    assert page.js("getComputedStyle(document.querySelector('table')).borderCollapse") == "collapse"
    source = path.read_text()
    assert not re.search(r"(?:href|src|action)\s*=\s*[\"'](?!#|data:)", source)
    assert not re.search(r"url\(|@import|https?:", source)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_can_be_read(browser, pages, name):
    path, _ = pages[name]
    page = browser(path)
    assert page.js("document.documentElement.lang") == "en"
    assert page.js("document.title") == page.text("h1") != ""
    assert page.js("document.querySelectorAll('h1').length") == 1
    assert page.js("document.querySelectorAll('section').length") >= 2
    # Contents lead somewhere, ids are unique, tables name their columns and rows.
    assert page.js("[...document.querySelectorAll('nav a')].every(a => document.getElementById(a.hash.slice(1)))")
    assert page.js("(ids => new Set(ids).size === ids.length)([...document.querySelectorAll('[id]')].map(e => e.id))")
    assert page.js("[...document.querySelectorAll('table')].every(t => t.caption && t.caption.textContent"
                   " && t.querySelectorAll('thead th[scope=col]').length"
                   " && [...t.tBodies[0].rows].every(r => r.cells.length === t.tHead.rows[0].cells.length"
                   " && r.cells[0].scope === 'row'))")
    # Plots say what they are, and their names neither leave the picture nor lie on each other.
    assert page.js("[...document.querySelectorAll('svg')].every(s => s.getAttribute('role') === 'img'"
                   " && s.querySelector('title').textContent)")
    outside = page.js("""[...document.querySelectorAll('svg')].flatMap(s => {
        const box = s.getBoundingClientRect();
        return [...s.querySelectorAll('text')].filter(t => {
          const b = t.getBoundingClientRect();
          return b.width && (b.left < box.left - 1 || b.right > box.right + 1
            || b.top < box.top - 1 || b.bottom > box.bottom + 1);
        }).map(t => s.querySelector('title').textContent + ': ' + t.textContent);
      })""")
    assert outside == []
    overlaps = page.js("""[...document.querySelectorAll('svg')].flatMap(s => {
        const boxes = [...s.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()])
          .filter(([, b]) => b.width);
        const out = [];
        for (let i = 0; i < boxes.length; ++i) for (let k = i + 1; k < boxes.length; ++k) {
          const [a, b] = [boxes[i][1], boxes[k][1]];
          if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
              && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4)
            out.push(s.querySelector('title').textContent + ': ' + boxes[i][0] + ' / ' + boxes[k][0]);
        }
        return out.slice(0, 3);
      })""")
    assert overlaps == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_every_screen_and_paper(browser, pages, name):
    path, _ = pages[name]
    for width in (320, 390, 768, 1600):
        page = browser(path, width=width)
        assert page.js("document.documentElement.scrollWidth") <= width, width
        # Text is not cut off: what is wider than the page scrolls in its own box.
        wide = page.js("[...document.querySelectorAll('p, li, h1, h2, dd, .notice, figcaption')]"
                       f".filter(e => e.getBoundingClientRect().right > {width} + 1).map(e => e.textContent)")
        assert wide == []
    colours = {}
    for dark in (False, True):
        count, first = pixels(browser(path, dark=dark).screenshot())
        assert count > 20, "the page looks blank"
        colours[dark] = sum(first)
    assert colours[False] > 700 and colours[True] < 150
    pdf = browser(path).driver.execute_cdp_cmd("Page.printToPDF", {})["data"]
    assert len(pdf) > 20000


def test_policy_test_page_says_what_the_json_says(browser, pages):
    path, data = pages["test"]
    page = browser(path)
    for name in ("cases", "passed", "failed", "inconclusive"):
        assert page.figure(name)[0] == f"{data[name]:,}"
    coverage = data["coverage"]
    assert page.figure("rules")[0] == f"{coverage['matched']} of {coverage['rules']}"
    conditions = [c for rule in coverage["items"] for c in rule["conditions"]]
    both = sum(1 for c in conditions if c["yes"] and c["no"])
    assert page.figure("conditions")[0] == f"{both} of {len(conditions)}"
    rows = page.table("coverage")
    expected = []
    for rule in coverage["items"]:
        expected.append([rule["id"], *(f"{rule[k]:,}" for k in ("line", "yes", "no", "unknown", "error"))])
        expected += [[c["text"], *(f"{c[k]:,}" for k in ("line", "yes", "no", "unknown", "error"))]
                     for c in rule["conditions"]]
    assert rows == expected


def test_policy_test_page_shows_failures(browser, work):
    """A failing case with markup in its name is shown as text."""
    tests = work / "failing.yaml"
    tests.write_text("tests: hostile\ncases:\n  - name: \"<img src=x onerror=alert(1)> & 'quotes'\"\n"
                     "    input: { intent: hours_location }\n    expect: { tier: automate }\n")
    path = work / "failing.html"
    data = json.loads(run("policy", "test", "default", tests, "--html", path, "--json", check=1).stdout)
    page = browser(path)
    assert page.console == []
    assert page.js("document.querySelectorAll('img').length") == 0
    rows = page.table("failures")
    assert [row[0] for row in rows] == [f["name"] for f in data["failures"]]
    assert "<img src=x" in rows[0][0]
    assert "bad" in page.js("document.getElementById('notice-result').className")


def test_diff_page_says_what_the_json_says(browser, pages):
    path, data = pages["diff"]
    page = browser(path)
    assert data["changes"], "the changed policy must differ"
    assert page.figure("changes")[0] == f"{len(data['changes']):,}"
    assert page.figure("less-severe")[0] == str(sum(c["less_severe"] for c in data["changes"]))
    rows = page.js("[...document.querySelectorAll('table tbody tr')].map(r => [...r.children].map(c => c.textContent))")
    assert [row[0].split("\n") for row in rows] == [c["box"].split(" && ") for c in data["changes"]]
    assert [json.loads(row[1]) for row in rows] == [c["witness"] for c in data["changes"]]


def test_diff_page_without_changes(browser, work):
    policy = work / "small.yaml"
    policy.write_text("policy: small\nschema: careline-input/1\nrules: []\n"
                      "default: { tier: route, queue: front_desk }\n")
    path = work / "same.html"
    run("policy", "diff", policy, policy, "--html", path)
    page = browser(path)
    assert page.text("#notice-result") == "No input changes its tier."
    assert page.figure("changes")[0] == "0"


def test_replay_page_says_what_the_json_says(browser, pages):
    path, data = pages["replay"]
    page = browser(path)
    assert page.figure("decisions")[0] == f"{data['decisions']:,}"
    assert page.figure("replayed")[0] == f"{data['replayed']:,}"
    same = sum(c["count"] for c in data["tiers"] if c["from"] == c["to"])
    less = sum(c["count"] for c in data["tiers"] if c["less_safe"])
    assert page.figure("same")[0] == f"{same:,}"
    assert page.figure("less-safe")[0] == f"{less:,}"
    assert page.figure("unexpected")[0] == f"{data['unexpected']['count']:,}"
    assert [row[:3] for row in page.table("tiers")] == \
        [[c["from"], c["to"], f"{c['count']:,}"] for c in data["tiers"]]
    rules = [[r["id"], f"{r['before']:,}", f"{r['now']:,}"] for r in data["rules"] if r["before"] or r["now"]]
    assert [row[:3] for row in page.table("rules")] == rules
    cells = page.js("[...document.querySelectorAll('svg rect title')].map(t => t.textContent)")
    for c in data["tiers"]:
        assert f"{c['from']} {c['to']}: {c['count']:,} decisions" in cells


def test_evaluation_page_says_what_the_json_says(browser, pages):
    path, data = pages["eval"]
    page = browser(path)
    for name in ("accuracy", "top3", "coverage"):
        value, interval, note = page.figure(name)
        assert value == f"{100 * data[name]['value']:.1f} %"
        assert interval == f"{100 * data[name]['low']:.1f} % to {100 * data[name]['high']:.1f} %"
        assert note == f"{data[name]['k']} of {data[name]['n']}"
    assert [row[0] for row in page.table("labels")] == list(data["per_label"])
    assert [row[0] for row in page.table("slices")] == list(data["slices"])
    titles = page.js("[...document.querySelectorAll('svg')].map(s => s.querySelector('title').textContent)")
    assert {"Reliability diagram", "Accuracy by coverage", "Confusion matrix"} <= set(titles)
    dots = page.js("[...document.querySelectorAll('svg')].find(s => s.querySelector('title').textContent"
                   " === 'Reliability diagram').querySelectorAll('circle').length")
    assert dots == sum(1 for b in data["reliability"] if b["n"])
    # Every message is in one cell of the matrix.
    cells = page.js("[...[...document.querySelectorAll('svg')].find(s => s.querySelector('title').textContent"
                    " === 'Confusion matrix').querySelectorAll('rect title')].map(t => t.textContent)")
    assert sum(int(cell.rsplit(" ", 1)[1]) for cell in cells) == len(MESSAGES)
