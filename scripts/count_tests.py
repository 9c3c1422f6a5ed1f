#!/usr/bin/env python3
"""Adds up JUnit and trx reports and prints "N passed, N failed" as the last line.

    count_tests.py [--broken 0|1] REPORTS

A report without a test case, a folder without reports, or --broken 1 counts as a failure.
"""
import argparse
import pathlib
import sys
import xml.etree.ElementTree as ET


def count_trx(root):
    """(passed, failed, skipped) of one report of dotnet test."""
    outcomes = [element.get("outcome") for element in root.iter() if element.tag.endswith("}UnitTestResult")]
    passed = outcomes.count("Passed")
    skipped = outcomes.count("NotExecuted")
    failed = len(outcomes) - passed - skipped
    return (passed, failed, skipped) if outcomes else (0, 1, 0)


def count(path):
    """(passed, failed, skipped) of one JUnit file."""
    try:
        root = ET.parse(path).getroot()
    except ET.ParseError:
        return 0, 1, 0
    if path.suffix == ".trx":
        return count_trx(root)
    passed = failed = skipped = 0
    for case in root.iter("testcase"):
        tags = {child.tag for child in case}
        if tags & {"failure", "error"}:
            failed += 1
        elif "skipped" in tags:
            skipped += 1
        else:
            passed += 1
    if passed + failed + skipped == 0:
        failed = 1
    return passed, failed, skipped


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--broken", type=int, default=0)
    parser.add_argument("reports", type=pathlib.Path)
    arguments = parser.parse_args()

    total = [0, 0, 0]
    files = sorted(f for f in arguments.reports.rglob("*") if f.suffix in (".xml", ".trx"))
    for path in files:
        numbers = count(path)
        total = [a + b for a, b in zip(total, numbers)]
        print(f"{str(path.relative_to(arguments.reports)):44} {numbers[0]:5} passed {numbers[1]:3} failed {numbers[2]:3} skipped")
    if not files:
        total[1] += 1
    if arguments.broken and total[1] == 0:
        total[1] += 1
    print(f"{total[0]} passed, {total[1]} failed")
    return 1 if total[1] else 0


if __name__ == "__main__":
    sys.exit(main())
