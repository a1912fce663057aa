"""Writes the expectations of the golden set anew from what is read today: review the difference before it is committed.

    python -m tests.golden [--mended]

A paper of `not_read_yet.txt` keeps its expectation: it says what is wanted. `--mended` alone only takes from that list
the papers that now read as wanted.
"""

import argparse
import json
import sys

from tests.golden.cases import NOT_YET, Case, cases, not_yet


def main() -> None:
    """Rewrites."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--mended", action="store_true", help="only shorten the list of what is not read yet")
    only_mended = ask.parse_args().mended
    waiting = set(not_yet())
    for case in cases():
        told = case.told()
        if case.name in waiting:
            if told == case.expected():
                waiting.remove(case.name)
                sys.stdout.write(f"now read: {case.name}\n")
        elif not only_mended:
            write(case, told)
    NOT_YET.write_text("".join(f"{name}\n" for name in sorted(waiting)), encoding="utf-8")


def write(case: Case, told: object) -> None:
    """Keeps what must be read."""
    text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    if not case.expectation.exists() or case.expectation.read_text(encoding="utf-8") != text:
        case.expectation.write_text(text, encoding="utf-8")
        sys.stdout.write(f"written: {case.name}\n")


if __name__ == "__main__":
    main()
