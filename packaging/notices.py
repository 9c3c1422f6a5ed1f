"""The notices of the parts of a package that are not ours, from components.json and licences/."""
import pathlib

import components

HERE = pathlib.Path(__file__).resolve().parent


def text(artefacts):
    """One text for a package that carries these artefacts; parts of the system that are only loaded are left out."""
    _, parts = components.load()
    out = ["careline contains, besides its own code (Apache-2.0, LICENSE):\n"]
    wanted = set()
    for part in parts:
        ways = {part.artefacts[a] for a in artefacts if a in part.artefacts} - {"dynamic"}
        if not ways:
            continue
        wanted.update(part.licence.replace("LicenseRef-", "").split(" AND "))
        out.append(f"{part.name} {part.version}: {part.licence.removeprefix('LicenseRef-')}. Copyright {part.copyright}.")
    for licence in sorted(wanted - {"Apache-2.0"}):
        out.append(f"\n{'-' * 80}\n{licence}\n{'-' * 80}\n\n" + (HERE / f"licences/{licence}.txt").read_text(encoding="utf-8").strip())
    return "\n".join(out) + "\n"
