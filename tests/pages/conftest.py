"""Opens the command's pages in a headless Chromium that can reach nothing, and asks it what it sees.

CARELINE_COMMAND, CARELINE_BUILD and CARELINE_LIBRARY name what is tested (scripts/test sets them)."""

import base64
import json
import os
import pathlib
import re
import struct
import subprocess
import sys
import zlib

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bindings" / "python"))


def run(*arguments, check=0, stdin=b""):
    process = subprocess.run([os.environ["CARELINE_COMMAND"], *map(str, arguments)], input=stdin,
                             capture_output=True, timeout=300)
    assert check is None or process.returncode == check, process.stderr.decode() + process.stdout.decode()[:2000]
    return process


@pytest.fixture(scope="session")
def work(tmp_path_factory):
    return tmp_path_factory.mktemp("pages")


@pytest.fixture(scope="session")
def key_file(work):
    path = work / "key"
    path.write_bytes(bytes(range(1, 33)))
    return path


@pytest.fixture(scope="session")
def sample_log(work, key_file):
    """Thirty days of a clinic network, with one planted spike."""
    def make(name, *options):
        program = pathlib.Path(os.environ["CARELINE_BUILD"]) / "tests" / "sample_log"
        subprocess.run([program, work / name, key_file, *options], check=True, timeout=600,
                       stdout=subprocess.DEVNULL)
        return work / name
    return make


@pytest.fixture(scope="session")
def report(work, key_file, sample_log):
    """The page of the sample log and its JSON twin."""
    log = sample_log("log", "--contacts-a-day", "300")
    page = work / "audit.html"
    process = run("audit", "report", log, "--key-file", key_file, "--role", "quality", "--purpose",
                  "operations", "--utc-offset", "-06:00", "--html", page, "--json")
    return page, json.loads(process.stdout)


class Page:
    """One page as the browser has it."""

    def __init__(self, driver, path, width, dark):
        self.driver = driver
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
        for kind in ("browser", "performance"):
            driver.get_log(kind)
        driver.get(path.resolve().as_uri())
        self.uri = path.resolve().as_uri()
        self.console = driver.get_log("browser")
        messages = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
        self.requests = [m["params"]["request"]["url"] for m in messages
                         if m["method"] == "Network.requestWillBeSent"]

    def js(self, expression):
        return self.driver.execute_script("return " + expression)

    def text(self, selector):
        return self.js(f"(document.querySelector({json.dumps(selector)})||{{}}).textContent")

    def figure(self, name):
        return self.text(f"#figure-{name} .value"), self.text(f"#figure-{name} .interval"), \
            self.text(f"#figure-{name} .note")

    def table(self, name):
        """Rows of a table as lists of text, without its head."""
        return self.js(f"[...document.querySelectorAll('#table-{name} tbody tr')]"
                       ".map(r => [...r.children].map(c => c.textContent))")

    def screenshot(self):
        size = self.js("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
        data = self.driver.execute_cdp_cmd("Page.captureScreenshot", {
            "captureBeyondViewport": True,
            "clip": {"x": 0, "y": 0, "width": size[0], "height": min(size[1], 1600), "scale": 0.5}})
        return base64.b64decode(data["data"])


@pytest.fixture(scope="session")
def browser():
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                     "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
    yield lambda path, width=1200, dark=False: Page(driver, path, width, dark)
    driver.quit()


def pixels(png):
    """Number of different colours of a PNG, and the colour of its first pixel."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    at, packed, channels = 8, b"", 3
    width = height = 0
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at:at + 8])
        data = png[at + 8:at + 8 + size]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", data[:10])
            assert depth == 8 and colour in (2, 6)
            channels = 4 if colour == 6 else 3
        if kind == b"IDAT":
            packed += data
        at += size + 12
    raw = zlib.decompress(packed)
    before, colours, first = bytearray(width * channels), set(), None
    for row in range(height):
        start = row * (width * channels + 1)
        rule, line = raw[start], bytearray(raw[start + 1:start + 1 + width * channels])
        for i in range(len(line)):
            a = line[i - channels] if i >= channels else 0
            b = before[i]
            c = before[i - channels] if i >= channels else 0
            if rule == 1:
                line[i] = (line[i] + a) & 255
            elif rule == 2:
                line[i] = (line[i] + b) & 255
            elif rule == 3:
                line[i] = (line[i] + (a + b) // 2) & 255
            elif rule == 4:
                p = a + b - c
                pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
                line[i] = (line[i] + (a if pa <= pb and pa <= pc else b if pb <= pc else c)) & 255
        if row % 8 == 0:
            colours.update(bytes(line[i:i + 3]) for i in range(0, len(line), channels))
        first = first or bytes(line[:3])
        before = line
    return len(colours), first


def grouped(number):
    return f"{number:,.0f}"


def percent(share):
    p = 100 * share
    return f"{p:.2f} %" if 0 < p < 1 else f"{p:.1f} %"


def duration(seconds):
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 5400:
        return f"{seconds / 60:.1f} min"
    if seconds < 172800:
        return f"{seconds / 3600:.1f} h"
    return f"{seconds / 86400:.1f} d"


def rate(group, name):
    return "–" if group[name] is None else percent(group[name]["value"])


def digits(text):
    return [int(n.replace(",", "")) for n in re.findall(r"\d[\d,]*", text)]
