"""What the program is made of: writes docs/licences.md and docs/sbom.json (CycloneDX 1.6) from the lock and the installed packages.

python -m benchmarks.shipping.supply [--check]        (--check: writes nothing, ends with 1 where a file is not what it would write)
"""

import argparse
import json
import re
import sys
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parents[2]
_LOCK, _DEVELOPMENT = "requirements.txt", "requirements-dev.txt"
LICENCES, SBOM = _ROOT / "docs" / "licences.md", _ROOT / "docs" / "sbom.json"
_ENTRY = re.compile(r"(?m)^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^ ;\\\n]+)(?: *; *([^\\\n]+?))? *\\?$")
# Words of licences as packages tell them -> SPDX, where they tell no expression.
_SPDX = {
    "mit": "MIT", "mit license": "MIT", "the mit license (mit)": "MIT", "bsd": "BSD-3-Clause", "bsd license": "BSD-3-Clause",
    "bsd 3-clause": "BSD-3-Clause", "bsd-3-clause": "BSD-3-Clause", "bsd 3-clause license": "BSD-3-Clause", "new bsd": "BSD-3-Clause",
    "apache software license": "Apache-2.0", "apache license 2.0": "Apache-2.0", "apache 2.0": "Apache-2.0", "apache 2": "Apache-2.0",
    "apache-2.0": "Apache-2.0", "apache license, version 2.0": "Apache-2.0", "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "python software foundation license": "PSF-2.0", "psfl": "PSF-2.0", "isc license (iscl)": "ISC",
    "gnu lesser general public license v3 (lgplv3)": "LGPL-3.0-only",
    "gnu library or lesser general public license (lgpl)": "LGPL-2.1-or-later",
    "gnu lesser general public license v2 or later (lgplv2+)": "LGPL-2.1-or-later",
    "historical permission notice and disclaimer (hpnd)": "HPND", "3-clause bsd license": "BSD-3-Clause",
    "mit no attribution license (mit-0)": "MIT-0",
}  # fmt: skip
_EXPRESSION = re.compile(r"[A-Za-z]+-?[\d.]*(?:-[A-Za-z\d.]+)*(?: (?:AND|OR|WITH) [A-Za-z]+-?[\d.]*(?:-[A-Za-z\d.]+)*)*")
# Read by a person in the licence's own text: packages that tell none in words, or are installed on another system alone.
_READ = {
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    "text-unidecode": "Artistic-1.0 OR GPL-2.0-or-later",
    "colorama": "BSD-3-Clause",
    "axe-playwright-python": "MIT",
}
_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Package:
    """One locked package; `where`: the marker under which it is installed. The hashes of its files stand in the lock alone."""

    name: str
    version: str
    where: str | None
    licence: str
    home: str | None
    development: bool


def locked(lock: str) -> Iterator[tuple[str, str, str]]:
    """(name, version, marker) of each entry of a lock."""
    for name, version, where in _ENTRY.findall((_ROOT / lock).read_text("utf-8")):
        yield name, version, where.strip()


def packages() -> list[Package]:
    """All of them, by name; what this machine does not install (another system's) tells no licence here and keeps the one known."""
    known = _known()
    own = {(name, version) for name, version, _ in locked(_LOCK)}
    found = []
    for name, version, where in sorted(set(locked(_DEVELOPMENT)) | set(locked(_LOCK))):
        try:
            told = metadata(name)
            licence, home = licence_of(told), _home(told)
        except PackageNotFoundError:
            licence, home = known.get(name, (_READ.get(name, _UNKNOWN), None))
        found.append(Package(name, version, where or None, licence, home, (name, version) not in own))
    return found


def licence_of(told: PackageMetadata) -> str:
    """An SPDX expression where the package tells one, or words that mean one; else "unknown"."""
    if expression := told["License-Expression"]:
        return str(expression)
    classifiers = [one.rsplit(" :: ", 1)[-1] for one in told.get_all("Classifier") or () if one.startswith("License :: OSI Approved ::")]
    own = str(told["License"] or "").strip()
    for said in (*classifiers, *own.splitlines()[:1]):
        if spdx := _SPDX.get(said.strip().casefold()):
            return spdx
    return own if "-" in own and _EXPRESSION.fullmatch(own) else _READ.get(str(told["Name"]).lower(), _UNKNOWN)


def _home(told: PackageMetadata) -> str | None:
    urls = dict(one.split(", ", 1) for one in told.get_all("Project-URL") or () if ", " in one)
    named = {name.casefold(): url for name, url in urls.items()}
    return told["Home-page"] or next((named[one] for one in ("source", "repository", "homepage", "source code") if one in named), None)


def _known() -> dict[str, tuple[str, str | None]]:
    """What the list already tells of packages: another system's keep what was told where they were installed."""
    if not SBOM.is_file():
        return {}
    found = {}
    for one in json.loads(SBOM.read_text("utf-8"))["components"]:
        links = one.get("externalReferences") or [{"url": None}]
        found[one["name"]] = (one["licenses"][0]["expression"] if "licenses" in one else _UNKNOWN, links[0]["url"])
    return found


def licences_page(found: list[Package]) -> str:
    """The list for people."""
    lines = [
        "# Licences",
        "",
        "Written by `python -m benchmarks.shipping.supply` from the lock; the program itself is under the MIT licence (LICENSE).",
        "",
    ]
    for title, development in (("What runs", False), ("What tests it, and is not installed with it", True)):
        lines += [f"## {title}", "", "| package | version | licence |", "|---|---|---|"]
        lines += [f"| {one.name} | {one.version} | {one.licence} |" for one in found if one.development is development]
        lines.append("")
    return "\n".join(lines)


def sbom(found: list[Package]) -> str:
    """The same for programs; the serial number is drawn from the content, so that the same lock gives the same file."""
    components = [_component(one) for one in found]
    serial = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(components, sort_keys=True))
    whole = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "seance-publique", "licenses": [{"license": {"id": "MIT"}}]}},
        "components": components,
    }
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"


def _component(one: Package) -> dict[str, Any]:
    purl = f"pkg:pypi/{re.sub('[-_.]+', '-', one.name).lower()}@{one.version}"
    told: dict[str, Any] = {
        "type": "library",
        "bom-ref": purl if not one.where else f"{purl}#{uuid.uuid5(uuid.NAMESPACE_URL, one.where).hex[:8]}",
        "name": one.name,
        "version": one.version,
        "purl": purl,
        "scope": "excluded" if one.development else "required",
    }
    if one.licence != _UNKNOWN:
        told["licenses"] = [{"expression": one.licence}]
    if one.where:
        told["properties"] = [{"name": "lock:marker", "value": one.where}]
    if one.home:
        told["externalReferences"] = [{"type": "website", "url": one.home}]
    return told


def main(check: bool) -> int:
    """Writes both, or says which is not of this lock."""
    found = packages()
    wanted = {LICENCES: licences_page(found), SBOM: sbom(found)}
    stale = [path.name for path, words in wanted.items() if not path.is_file() or path.read_text("utf-8") != words]
    if not check:
        for path, words in wanted.items():
            path.write_text(words, "utf-8")
    unknown = [one.name for one in found if one.licence == _UNKNOWN]
    sys.stdout.write(
        f"{len(found)} packages, {sum(not one.development for one in found)} of them run; licence unknown: {unknown or 'none'}\n"
    )
    if check and stale:
        sys.stdout.write(f"not of this lock: {', '.join(stale)}\n")
    return 1 if check and stale else 0


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--check", action="store_true")
    sys.exit(main(asked.parse_args().check))
