#!/usr/bin/env python3
"""Reads the corpus files of this folder, checks them, and writes JSON Lines. Standard library only.

    read_corpus.py [--check] [--plain] [FILE_OR_FOLDER…]      (default: intent/ beside this file)

Each line of output is one message:

    {"id","text","redacted","spans":[{"start","end","kind"}],"intent","also","signals":[{"signal","assertion","who"}],
     "author","lang","channel"}

`text` is what the patient wrote, `spans` its PHI in code points, `redacted` the same text with the placeholders that
the run time gives ([NAME_1]; the same value of a kind keeps its number within a message). --plain leaves `text` and
`spans` out, so that nothing but redacted text is written. --check writes nothing but a summary.

Errors name file and line; the exit code is 1 if there was one. The format is described in README.md.
"""
import argparse
import collections
import json
import pathlib
import re
import sys

INTENTS = """
appointment_schedule appointment_reschedule appointment_cancel appointment_confirm waitlist_request visit_preparation
new_patient bill_explanation balance_inquiry payment_make payment_plan financial_assistance billing_dispute cost_estimate
coverage_eligibility insurance_accepted insurance_update claim_status claim_denial prior_authorization prescription_refill
prescription_status prescription_transfer medication_cost medication_question lab_results records_request
document_submission form_request proxy_access referral_request referral_status find_provider care_navigation portal_login
portal_navigation telehealth_support hours_location services_offered office_policy contact_update complaint_care
complaint_service feedback_positive clinical_question emergency mental_health_crisis mental_health_support
end_of_life_care legal_request privacy_request provider_referral provider_claim provider_eligibility human_agent
language_interpreter opt_out bot_identity greeting closing affirm deny out_of_scope
""".split()
SIGNALS = """
emergency_medical self_harm harm_to_others abuse distress anger clinical_content medication_safety financial_hardship
complaint legal_threat privacy_concern bereavement vulnerable repeat_contact fraud_or_abuse_of_service
""".split()
KINDS = """
name address city zip facility organization date weekday age_over_89 phone fax email ssn mrn health_plan_id
account_number payment_card license_number vehicle_id device_id url ip_address biometric_id photo other_id credential
""".split()
CHANNELS = ["chat", "sms", "email", "portal", "voice"]
PHI_CHANNELS = CHANNELS + ["note", "form", "call"]
ASSERTIONS = ["present", "negated", "historical", "hypothetical"]
LANGUAGES = ["en", "es"]

MARK = re.compile(r"\[\[([^|\[\]]*)\|([^\[\]]*)\]\]")
HEAD = re.compile(r"(?P<channel>[a-z]+)(?P<marks>(?: +[+!][^ :]+)*) *: *(?P<text>.*)$")


def fold(value):
    return " ".join(value.lower().split())


class Problem(Exception):
    pass


def unmark(text):
    """Plain text, redacted text and spans (code points of the plain text) of a text with inline marks."""
    plain, redacted, spans, size, last = [], [], [], 0, 0
    numbers = collections.defaultdict(dict)
    for match in MARK.finditer(text):
        kind, surface = match[1], match[2]
        if kind not in KINDS:
            raise Problem(f"unknown PHI kind '{kind}'")
        if not surface.strip():
            raise Problem("a PHI mark without a value")
        before = text[last:match.start()]
        number = numbers[kind].setdefault(fold(surface), len(numbers[kind]) + 1)
        plain += [before, surface]
        redacted += [before, f"[{kind.upper()}_{number}]"]
        size += len(before)
        spans.append({"start": size, "end": size + len(surface), "kind": kind})
        size += len(surface)
        last = match.end()
    plain.append(text[last:])
    redacted.append(text[last:])
    text = "".join(plain)
    if "[[" in text or "]]" in text:
        raise Problem("an unbalanced PHI mark")
    return text, "".join(redacted), spans


def parse_signal(mark):
    match = re.fullmatch(r"([a-z_]+)(?:~([a-z]+))?(?:@([a-z]+))?", mark)
    if not match or match[1] not in SIGNALS:
        raise Problem(f"unknown signal '!{mark}'")
    assertion, who = match[2] or "present", match[3] or "self"
    if assertion not in ASSERTIONS:
        raise Problem(f"unknown assertion '~{assertion}'")
    if who not in ("self", "other"):
        raise Problem(f"unknown person '@{who}'")
    return {"signal": match[1], "assertion": assertion, "who": who}


def parse_line(line, intent):
    match = HEAD.match(line)
    if not match:
        raise Problem("expected 'channel [+also] [!signal]: text'")
    if match["channel"] not in CHANNELS:
        raise Problem(f"unknown channel '{match['channel']}'")
    if not match["text"].strip():
        raise Problem("an empty message")
    also, signals = [], []
    for mark in match["marks"].split():
        if mark[0] == "!":
            signals.append(parse_signal(mark[1:]))
        elif mark[1:] not in INTENTS:
            raise Problem(f"unknown intent '{mark}'")
        elif mark[1:] == intent or mark[1:] in also:
            raise Problem(f"'{mark}' names an intent of the line twice")
        else:
            also.append(mark[1:])
    names = [s["signal"] for s in signals]
    if len(set(names)) != len(names):
        raise Problem("one signal twice: it has one assertion")
    text, redacted, spans = unmark(match["text"].replace("\\n", "\n"))
    return {"text": text, "redacted": redacted, "spans": spans, "intent": intent, "also": also, "signals": signals,
            "channel": match["channel"]}


def read_file(path, problems):
    """Records of one author's file; what is wrong goes to `problems` as (file:line, what)."""
    author, lang = path.stem, path.parent.name
    if lang not in LANGUAGES:
        problems.append((f"{path}:1", f"the folder must be a language ({', '.join(LANGUAGES)})"))
    records, intent, declared = [], None, None
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError as error:
        problems.append((f"{path}:1", f"not UTF-8 at byte {error.start}"))
        return []
    for number, line in enumerate(lines, 1):
        place = f"{path}:{number}"
        line = line.rstrip()
        if line.startswith("# author:"):
            declared = line.split(":", 1)[1].strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("@"):
            intent = line[1:].strip()
            if intent not in INTENTS:
                problems.append((place, f"unknown intent '{intent}'"))
                intent = None
            continue
        if intent is None:
            problems.append((place, "a message before any '@ intent' line"))
            continue
        try:
            record = parse_line(line, intent)
        except Problem as problem:
            problems.append((place, str(problem)))
            continue
        record = {"id": f"{lang}-{author}-{number}", **record, "author": f"{lang}-{author}", "lang": lang}
        records.append((place, record))
    if declared != f"{lang}-{author}":
        problems.append((f"{path}:1", f"expected the header '# author: {lang}-{author}'"))
    return records


def read_phrases(folder):
    """Turns of phrase: records with text, intent and lang, for training only. Errors go to the second list."""
    records, problems = [], []
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        intent = None
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            if line.startswith("@"):
                intent = line[1:].strip()
                if intent not in INTENTS:
                    problems.append((f"{path}:{number}", f"unknown intent '{intent}'"))
                    intent = None
            elif intent is None:
                problems.append((f"{path}:{number}", "phrases before any '@ intent' line"))
            else:
                # en.txt, en-2.txt …: the language stands before the first mark.
                lang = re.split(r"[-.]", path.name)[0]
                records += [{"text": p.strip(), "intent": intent, "lang": lang} for p in line.split(" | ")]
    return records, problems


def read_signals(folder):
    """Records of signals/<lang>/<author>.txt: lines as of an author, without intents, composed for their signals."""
    records, problems = [], []
    for path in sorted(pathlib.Path(folder).rglob("*.txt")):
        lang, author = path.parent.name, f"{path.parent.name}-{path.stem}"
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                record = parse_line(line.rstrip(), None)
            except Problem as problem:
                problems.append((f"{path}:{number}", str(problem)))
                continue
            records.append({"id": f"{author}-{number}", **record, "author": author, "lang": lang})
    return records, problems


def read_phi(folder):
    """Records of phi/<lang>/<author>.txt, lines of `channel: text`: marked messages without intents, for the PHI model."""
    records, problems = [], []
    for path in sorted(pathlib.Path(folder).rglob("*.txt")):
        author, lang = path.stem, path.parent.name
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            line = line.rstrip()
            if not line or line.startswith("#"):
                continue
            channel, _, text = line.partition(": ")
            try:
                if channel not in PHI_CHANNELS:
                    raise Problem(f"unknown channel '{channel}'")
                plain, _, spans = unmark(text.replace("\\n", "\n"))
            except Problem as problem:
                problems.append((f"{path}:{number}", str(problem)))
                continue
            records.append({"id": f"phi-{lang}-{author}-{number}", "text": plain, "spans": spans, "author": f"phi-{lang}-{author}",
                            "lang": lang, "channel": channel})
    return records, problems


def read(paths):
    """(records, problems) of files and folders, in a fixed order."""
    files = []
    for path in map(pathlib.Path, paths):
        files += sorted(path.rglob("*.txt")) if path.is_dir() else [path]
    records, problems, seen = [], [], {}
    for path in files:
        for place, record in read_file(path, problems):
            key = fold(record["text"])
            twin = seen.setdefault(key, (place, record["intent"]))
            # Very short answers ("yes", "gracias") are everybody's; a clash of labels is an error anywhere.
            if twin[0] != place and twin[1] != record["intent"]:
                problems.append((place, f"the same text as {twin[0]} under another intent"))
            elif twin[0] != place and len(key.split()) > 3:
                problems.append((place, f"the same text as {twin[0]}"))
            records.append(record)
    return records, problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="only check, and print counts")
    parser.add_argument("--plain", action="store_true", help="leave text and spans out: redacted text only")
    parser.add_argument("paths", nargs="*", default=[pathlib.Path(__file__).parent / "intent"])
    arguments = parser.parse_args()
    records, problems = read(arguments.paths)
    for place, what in problems:
        print(f"{place}: {what}", file=sys.stderr)
    if arguments.check:
        phrases, wrong = read_phrases(pathlib.Path(__file__).parent / "phrases")
        problems += wrong
        print(f"{len(phrases)} phrases, {len(wrong)} problems")
        authors = collections.Counter(r["author"] for r in records)
        for author, count in sorted(authors.items()):
            per = collections.Counter(r["intent"] for r in records if r["author"] == author)
            print(f"{author:16} {count:5} messages, {len(per)} intents, fewest {min(per.values())}")
        print(f"{len(records)} messages, {len(problems)} problems")
    else:
        for record in records:
            if arguments.plain:
                record = {k: v for k, v in record.items() if k not in ("text", "spans")}
                record["text"] = record.pop("redacted")
            print(json.dumps(record, ensure_ascii=False))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
