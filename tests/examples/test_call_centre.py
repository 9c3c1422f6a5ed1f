"""The call-centre service and its page, as a desktop and a browser see them. The browser can reach this service and nothing else."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import time
import urllib.error
import urllib.request

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROJECT = ROOT / "examples/csharp/CallCentre"
SURNAME = "Zoltanwexq"  # in no list, so that it can be looked for everywhere

if not shutil.which("dotnet"):
    pytest.skip("no .NET SDK", allow_module_level=True)


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    """Address of the running service, its log folder and what it printed."""
    work = tmp_path_factory.mktemp("call-centre")
    artifacts = os.environ.get("CARELINE_CSHARP_ARTIFACTS", str(ROOT / "build/csharp"))
    environment = {**os.environ, "DOTNET_CLI_TELEMETRY_OPTOUT": "1", "DOTNET_NOLOGO": "1"}
    built = subprocess.run(["dotnet", "build", str(PROJECT), "--artifacts-path", artifacts], capture_output=True, text=True,
                           env=environment, timeout=600)
    assert built.returncode == 0, built.stdout
    (work / "key").write_bytes(bytes(range(32)))
    program = pathlib.Path(artifacts) / "bin/CallCentre/debug/CallCentre.dll"
    output = open(work / "out", "w+")
    process = subprocess.Popen(
        ["dotnet", str(program), "--urls", "http://127.0.0.1:0", "--contentRoot", str(PROJECT),
         "--Careline:AuditDirectory", str(work / "log"), "--Careline:AuditKeyFile", str(work / "key")],
        stdout=output, stderr=subprocess.STDOUT, env=environment)
    for _ in range(600):
        found = re.search(r"Now listening on: (http://127\.0\.0\.1:\d+)", (work / "out").read_text())
        if found:
            break
        assert process.poll() is None, (work / "out").read_text()
        time.sleep(0.1)
    else:
        process.kill()
        pytest.fail("the service did not start: " + (work / "out").read_text())
    yield found.group(1), work
    process.terminate()
    assert process.wait(60) == 0
    assert SURNAME not in (work / "out").read_text()
    vkey = re.search(r"verifier key of the audit log: (\S+)", (work / "out").read_text()).group(1)
    verdict = subprocess.run([os.environ["CARELINE_COMMAND"], "audit", "verify", str(work / "log"), "--vkey", vkey, "--key-file",
                              str(work / "key"), "--json"], capture_output=True, text=True, timeout=300)
    assert json.loads(verdict.stdout)["verdict"] == "ok", verdict.stdout


def ask(address, path, body=None, method=None):
    """Status and answer of one request."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(address + path, data=data, method=method or ("POST" if data is not None else "GET"),
                                     headers={"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            text = answer.read()
            return answer.status, json.loads(text) if text else None
    except urllib.error.HTTPError as refused:
        return refused.code, json.loads(refused.read() or b"null")


@pytest.fixture
def call(service):
    status, opened = ask(service[0], "/calls", {})
    assert status == 201
    yield opened["call"]
    ask(service[0], f"/calls/{opened['call']}", method="DELETE")


def say(service, call, text, speaker="patient", **more):
    status, turn = ask(service[0], f"/calls/{call}/messages", {"speaker": speaker, "text": text, **more})
    assert status == 200, turn
    return turn


def test_a_message_gets_a_decision_and_no_phi_comes_back(service, call):
    turn = say(service, call, f"this is Ana {SURNAME}, my chest hurts, call 415-555-0132")
    assert turn["decision"]["tier"] == "immediate_human"
    assert "show_911" in turn["decision"]["oblige"]
    assert turn["redacted"].endswith("my chest hurts, call [PHONE_1]")
    assert SURNAME not in json.dumps(turn) and "555-0132" not in json.dumps(turn)


def test_a_question_gives_the_answer_its_meaning(service, call):
    say(service, call, "What is your date of birth?", speaker="agent")
    assert say(service, call, "3 12 62")["redacted"] == "[DATE_1]"


def test_a_hand_off_tells_what_happened(service, call):
    say(service, call, f"i am Ana {SURNAME} and my bill is wrong")
    status, summary = ask(service[0], f"/calls/{call}/handoff")
    assert status == 200 and summary["turns"]
    assert SURNAME not in json.dumps(summary)


def test_what_is_wrong_is_said_without_the_text(service, call):
    assert ask(service[0], "/calls/none/messages", {"speaker": "patient", "text": "x"})[0] == 404
    assert ask(service[0], f"/calls/{call}/messages", {"speaker": "ghost", "text": SURNAME})[0] == 400
    assert ask(service[0], f"/calls/{call}/messages", {"speaker": "patient"})[0] == 400
    status, told = ask(service[0], f"/calls/{call}/messages", {"speaker": "patient", "text": SURNAME * 9000})
    assert status in (400, 413) and SURNAME not in json.dumps(told)


def test_an_ended_call_is_gone(service):
    call = ask(service[0], "/calls", {})[1]["call"]
    assert ask(service[0], f"/calls/{call}", method="DELETE")[0] == 204
    assert ask(service[0], f"/calls/{call}/handoff")[0] == 404
    assert ask(service[0], f"/calls/{call}", method="DELETE")[0] == 404


def test_a_listener_hears_every_turn(service, call):
    say(service, call, "what time do you open")
    with urllib.request.urlopen(f"{service[0]}/calls/{call}/events", timeout=60) as stream:
        assert stream.headers["Content-Type"] == "text/event-stream"
        first = [stream.readline().decode() for _ in range(3)]
        say(service, call, "y los sábados?")
        second = [stream.readline().decode() for _ in range(3)]
    assert json.loads(first[1].removeprefix("data: "))["number"] == 1
    assert json.loads(second[1].removeprefix("data: "))["number"] == 2


def test_headers_keep_everything_at_home(service):
    with urllib.request.urlopen(service[0] + "/", timeout=60) as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "script-src 'self'" in policy and "unsafe" not in policy
        assert answer.headers["Cache-Control"] == "no-store" and answer.headers["X-Content-Type-Options"] == "nosniff"
        page = answer.read().decode()
    assert not re.search(r"https?://|\son\w+=|style=", page)


# --- the page ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def driver():
    if not (pathlib.Path("/usr/bin/chromium").exists() and pathlib.Path("/usr/bin/chromedriver").exists()):
        pytest.skip("no chromium")
    webdriver = pytest.importorskip("selenium.webdriver")
    from selenium.webdriver.chrome.service import Service
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
                     "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    opened = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
    yield opened
    opened.quit()


class Desk:
    """The page in the browser."""

    def __init__(self, driver, address, width=1200, dark=False):
        self.driver, self.address = driver, address
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
        for kind in ("browser", "performance"):
            driver.get_log(kind)
        driver.get("about:blank")
        driver.get(address + "/")
        self.until("at('call-state').textContent.includes('is open')")

    def js(self, expression):
        return self.driver.execute_script("return " + expression)

    def until(self, condition):
        for _ in range(200):
            if self.js(condition):
                return
            time.sleep(0.1)
        pytest.fail(f"{condition}: {self.js('document.body.innerText')}")

    def say(self, text, speaker="patient"):
        before = self.js("at('turns').children.length")
        self.driver.find_element("css selector", f"[name=speaker][value={speaker}]").click()
        field = self.driver.find_element("id", "text")
        field.send_keys(text)
        self.driver.find_element("css selector", "#compose [type=submit]").click()
        self.until(f"at('turns').children.length === {before + 1} && at('text').value === ''")

    def text(self, element):
        return self.js(f"at('{element}').innerText")

    def screenshot(self, name):
        folder = os.environ.get("CARELINE_SCREENSHOTS")
        if folder:
            self.driver.get_screenshot_as_file(str(pathlib.Path(folder) / name))


def a_call(desk):
    desk.say(f"hi this is Ana {SURNAME}, i need to move my appointment on 03/12/2027")
    desk.say("What is your date of birth?", speaker="agent")
    desk.say("3 12 62, and my left arm went numb and my chest is tight")


def test_the_page_shows_a_redacted_call(service, driver):
    desk = Desk(driver, service[0])
    a_call(desk)
    assert "[DATE_1]" in desk.text("turns") and desk.js("document.querySelectorAll('mark').length") >= 2
    assert desk.js("[...at('turns').children].map(li => li.className)") == ["patient route", "agent", "patient immediate_human"]
    assert desk.text("tier").endswith("Immediate human: a person takes it now")
    assert "emergency medical" in desk.text("signals") and "show 911" in desk.text("oblige")
    assert "emergency" in desk.text("reasons") and "911" in desk.text("reply")
    assert SURNAME not in desk.js("document.documentElement.outerHTML") and "3 12 62" not in desk.js("document.body.innerText")
    desk.screenshot("call-wide.png")
    driver.find_element("id", "handoff-button").click()
    desk.until("at('handoff').open")
    assert desk.js("at('handoff').querySelectorAll('.transcript li').length") == 3 and "immediate human" in desk.text("handoff")
    assert desk.js("at('handoff').scrollTop") == 0 and SURNAME not in desk.text("handoff")
    desk.screenshot("call-handoff.png")
    requests = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    urls = [m["params"]["request"]["url"] for m in requests if m["method"] == "Network.requestWillBeSent"]
    assert len(urls) >= 5 and all(url.startswith(service[0] + "/") for url in urls)
    assert [entry for entry in driver.get_log("browser") if entry["level"] == "SEVERE"] == []


def test_a_second_desktop_follows_the_call(service, driver):
    desk = Desk(driver, service[0])
    call = desk.js("call")
    say(service, call, "can i pay my bill in parts")  # another program writes
    desk.until("at('turns').children.length === 1")
    assert desk.text("intent") not in ("", "not known")
    ask(service[0], f"/calls/{call}", method="DELETE")
    desk.until("at('call-state').textContent.includes('has ended')")
    assert desk.js("at('turns').children.length") == 0
    assert desk.js("[...document.querySelectorAll('main button')].every(b => b.disabled)")


@pytest.mark.parametrize("width, dark", [(360, False), (360, True), (1200, True)])
def test_it_can_be_read_on_every_screen(service, driver, width, dark):
    desk = Desk(driver, service[0], width, dark)
    a_call(desk)
    assert desk.js("document.documentElement.scrollWidth") <= width
    desk.screenshot(f"call-{width}-{'dark' if dark else 'light'}.png")
    # Every piece of text against what is behind it: 4.5 to 1 (WCAG 2.2, 1.4.3).
    weak = desk.driver.execute_script("""
      const rgb = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
      const light = (c) => { const [r, g, b] = c.map((v) => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
      const behind = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] === 1) return c; } return [255, 255, 255]; };
      return [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility() && !e.disabled && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
        .map((e) => { const a = light(rgb(getComputedStyle(e).color)), b = light(behind(e)); return [e.id || e.tagName + '.' + e.className, (Math.max(a, b) + .05) / (Math.min(a, b) + .05)]; })
        .filter(([, ratio]) => ratio < 4.5);""")
    assert weak == []


def test_it_works_by_keyboard_and_is_named_for_screen_readers(service, driver):
    from selenium.webdriver.common.keys import Keys
    desk = Desk(driver, service[0])
    field = driver.find_element("id", "text")
    field.send_keys("are you open on saturday" + Keys.ENTER)
    desk.until("at('turns').children.length === 1")
    assert desk.js("document.activeElement.id") == "text"
    assert desk.js("at('turns').getAttribute('aria-live')") == "polite"
    unnamed = driver.execute_script("""return [...document.querySelectorAll('button, input, textarea, meter, dialog, section, aside')].filter((e) =>
      !(e.labels && e.labels.length) && !e.ariaLabel && !e.getAttribute('aria-labelledby') && !e.textContent.trim()).map((e) => e.outerHTML);""")
    assert [e for e in unnamed if "meter" not in e] == []
    assert driver.execute_script("return document.documentElement.lang") == "en"


def test_what_is_typed_is_never_markup(service, driver):
    desk = Desk(driver, service[0])
    desk.say("<img src=x onerror=\"document.title='x'\"> <b>bill</b>")
    assert desk.js("document.title") == "Call desk" and desk.js("at('turns').querySelectorAll('img, b').length") == 0
