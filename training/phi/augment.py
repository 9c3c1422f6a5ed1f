"""Copies of marked messages for training the sequence model: other values, other casings, speech-recogniser form.

A message is a list of segments (text, kind or None); copies are made from a seeded generator, so a run can be repeated.
"""
import re

from surfaces import (DIRECTIONS, FACILITY_GENERIC, FACILITY_WORDS, FOREIGN_STREETS, ORGANIZATION_GENERIC, SAINTS, SAINTS_ES,
                      SPANISH_STREETS, SUFFIXES, UNITS, like)

KINDS = ("name", "city", "address", "zip", "facility", "organization")
PARTICLES = set("de la del los las van von der den bin al el y da dos di le st san santa mc mac jr sr ii iii".split())
DIGITS = {"en": "zero one two three four five six seven eight nine".split(), "es": "cero uno dos tres cuatro cinco seis siete ocho nueve".split()}
TEENS = {"en": "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
         "es": "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve".split()}
TENS = {"en": "x x twenty thirty forty fifty sixty seventy eighty ninety".split(),
        "es": "x x veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()}


def segments(text, spans):
    out, at = [], 0
    for span in spans:
        if span["start"] > at:
            out.append((text[at:span["start"]], None))
        out.append((text[span["start"]:span["end"]], span["kind"]))
        at = span["end"]
    if at < len(text):
        out.append((text[at:], None))
    return out


def joined(parts):
    """Message and spans in bytes."""
    text, spans, size = "", [], 0
    for part, kind in parts:
        length = len(part.encode())
        if kind and part.strip():
            lead = len(part) - len(part.lstrip())
            core = part.strip()
            spans.append({"start": size + lead, "end": size + lead + len(core.encode()), "kind": kind})
        text += part
        size += length
    return {"text": text, "spans": spans}


class Augmenter:
    def __init__(self, surfaces, rng):
        self.surfaces, self.rng = surfaces, rng

    # --- values

    def name(self, value, spanish):
        words = re.split(r"(\s+|,\s*|-)", value)
        letters = [w for w in words if re.match(r"\w", w)]
        if len(letters) >= 3 and all(len(w) == 1 for w in letters[-3:]):
            return value  # spelled
        surname_first = ", " in value
        out, seen = [], 0
        total = sum(1 for w in letters if w.lower().strip(".'") not in PARTICLES and len(w.strip(".")) > 1)
        for w in words:
            bare = w.strip(".,'\"")
            if not re.match(r"\w", w) or w.lower().strip(".") in PARTICLES:
                out.append(w)
            elif len(bare) == 1:
                out.append(w.replace(bare, like(bare, self.rng.choice("abcdefghijklmnoprstvw"))))
            else:
                seen += 1
                first = (seen == 1) != surname_first if total > 1 else self.is_first(bare)
                tail = re.search(r"('s|’s|s')$", w)
                new = self.surfaces.person("first" if first else "last", spanish)
                out.append(like(bare, new) + (tail[0] if tail else ""))
        return "".join(out)

    def is_first(self, word):
        known = getattr(self, "_first", None)
        if known is None:
            known = self._first = {n.lower() for names in self.surfaces.first for n in names} | {n.lower() for lists in self.surfaces.spanish for n in lists[0]}
        return word.lower() in known

    def digits(self, text):
        return re.sub(r"\d", lambda m: str(self.rng.randint(1 if m.start() == 0 else 0, 9)), text)

    def address(self, value, spanish):
        if self.rng.random() < 0.12 and re.search(r"\d", value) and "box" not in value.lower():
            pattern = self.rng.choice(FOREIGN_STREETS)
            word = self.surfaces.person("last", spanish).split()[0]
            number = str(self.rng.randint(1, 9999 if self.rng.random() < 0.3 else 299)) + (self.rng.choice("abcd") if self.rng.random() < 0.1 else "")
            return like(value if value.islower() or value.isupper() else "Xx", pattern.format(w=word, n=number, m=self.rng.randint(1, 40)))
        out = []
        for w in re.split(r"(\W+)", value):
            low = w.lower()
            if re.search(r"\d", w):
                out.append(self.digits(w) if not re.match(r"\d+(st|nd|rd|th)$", low) else w)
            elif not re.match(r"\w", w) or low in SUFFIXES or low in UNITS or low in DIRECTIONS or low in PARTICLES or len(w) < 2:
                if low in SUFFIXES and self.rng.random() < 0.25:
                    w = like(w, self.rng.choice(SUFFIXES))
                out.append(w)
            elif low in {"calle", "avenida", "av", "ave", "calzada", "carretera", "paseo", "camino", "colonia", "col", "urb", "barrio", "número", "numero", "and", "y", "county", "the"} \
                    or any(low in names for table in (DIGITS, TEENS, TENS) for names in table.values()) or low in ("hundred", "oh", "cien", "mil", "ciento"):
                out.append(w)
            else:
                new = self.rng.choice(SPANISH_STREETS).replace("_", " ") if spanish and self.rng.random() < 0.5 else self.surfaces.word()
                out.append(like(w, new))
        return "".join(out)

    def facility(self, value, spanish, generic):
        out = []
        for w in re.split(r"(\s+|-|&)", value):
            low = w.lower().strip(".,'\"")
            if not re.match(r"\w", w) or low in generic or low in SUFFIXES or re.search(r"\d", w) or len(low) < 3:
                out.append(w)
                continue
            draw = self.rng.random()
            if spanish and draw < 0.4:
                new = self.rng.choice(SAINTS_ES).replace("_", " ")
            elif draw < 0.15:
                new = self.rng.choice(SAINTS)
            elif draw < 0.5:
                new = self.rng.choice(FACILITY_WORDS).replace("_", " ")
            elif draw < 0.75:
                new = self.surfaces.person("last", spanish)
            else:
                new = self.surfaces.city(spanish)
            out.append(like(w.strip(".,"), new.title() if new.islower() and not w.islower() else new))
        return "".join(out)

    def swapped(self, parts, spanish, share=0.85):
        out = []
        memory = {}  # one value stays one value within a message
        for text, kind in parts:
            if kind in KINDS and self.rng.random() < share:
                key = (kind, text)
                if key not in memory:
                    memory[key] = (self.name(text, spanish) if kind == "name" else
                                   like(text, self.surfaces.city(spanish)) if kind == "city" and not re.search("county|condado|parish", text.lower()) else
                                   self.address(text, spanish) if kind == "address" else
                                   self.digits(text) if kind == "zip" else
                                   self.facility(text, spanish, FACILITY_GENERIC) if kind == "facility" else
                                   self.facility(text, spanish, ORGANIZATION_GENERIC) if kind == "organization" else text)
                text = memory[key]
            out.append((text, kind))
        return out

    # --- forms

    def spoken_number(self, digits, language):
        one, teens, tens = DIGITS[language], TEENS[language], TENS[language]

        def pair(two):
            a, b = int(two[0]), int(two[1])
            if a == 0:
                return f"{'oh' if language == 'en' else 'cero'} {one[b]}"
            if a == 1:
                return teens[b]
            return tens[a] + ("" if b == 0 else (f" {one[b]}" if language == "en" else f" y {one[b]}"))
        if len(digits) in (2, 4) and self.rng.random() < 0.7:
            return " ".join(pair(digits[i:i + 2]) for i in range(0, len(digits), 2))
        if len(digits) == 3 and self.rng.random() < 0.6:
            return f"{one[int(digits[0])]} {pair(digits[1:])}"
        return " ".join(("oh" if c == "0" and language == "en" and self.rng.random() < 0.5 else one[int(c)]) for c in digits)

    def spoken(self, parts, language):
        """Speech-recogniser form: lower case, no marks, some numbers in words."""
        out = []
        words = self.rng.random() < 0.7
        for text, kind in parts:
            text = text.lower().replace("\n", " ")
            if kind in ("address", "zip") and words:
                text = re.sub(r"\d+(?![a-z\d])", lambda m: self.spoken_number(m[0], language), text)
            if kind not in ("email", "url", "date", "phone", "ip_address", "credential", "photo"):
                text = re.sub(r"(?<=\w)[-/&](?=\w)", " ", text)
                text = re.sub(r"[^\w\s'@]", "", text)
            text = re.sub(r"\s+", " ", text)
            out.append((text, kind))
        return out

    @staticmethod
    def cased(parts, change):
        return [(change(text), kind) for text, kind in parts]

    @staticmethod
    def title(text):
        return re.sub(r"(^|(?<=[\s(\"]))\w", lambda m: m[0].upper(), text)

    def copies(self, record, most):
        """Byte-offset messages: the record itself and up to `most` changed copies."""
        spanish, language = record["lang"] == "es", record["lang"]
        parts = segments(record["text"], record["spans"])
        marked = any(kind in KINDS for _, kind in parts)
        yield joined(parts)
        if not marked:
            # What is no name must not become one in other casings; dense clinical prose needs that most.
            if record["channel"] == "note":
                yield joined(self.cased(parts, str.lower))
                yield joined(self.cased(parts, str.upper))
            elif self.rng.random() < 0.4:
                change = self.rng.choice([str.lower, str.upper, self.title])
                yield joined(self.cased(parts, change))
            return
        forms = [lambda p: p, lambda p: self.cased(p, str.lower), lambda p: self.spoken(p, language), lambda p: self.cased(p, str.upper),
                 lambda p: p, lambda p: self.cased(p, self.title), lambda p: self.spoken(p, language), lambda p: self.cased(p, str.lower)]
        start = self.rng.randrange(4)
        for k in range(most):
            yield joined(forms[(start + k) % len(forms)](self.swapped(parts, spanish)))
