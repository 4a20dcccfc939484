"""Check the content before a commit: `python -m data.check`."""

from __future__ import annotations

import sys

from data.faults import ContentError
from data.load import LANGUAGES, load_catalogue


def main() -> int:
    """Print every fault of every language, or a line of counts. Returns the exit code."""
    failed = False
    for language in LANGUAGES:
        try:
            found = load_catalogue(language)
        except ContentError as error:
            print(f"[{language}] {error}")
            failed = True
        else:
            print(
                f"[{language}] in order: {len(found.types)} types, {len(found.kinds)} kinds, "
                f"{len(found.medicines)} medicines, {len(found.questions)} questions, "
                f"{len(found.terms)} terms, {len(found.sources)} sources."
            )
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
