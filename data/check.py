"""Check the content before a commit, and see what is due to be checked again at its sources.

`python -m data.check` names each mistake, its cause first, and counts what follows from it; `--all` lists everything.
It reads what each room reads, also the letterhead of the documents, and so stands above the rooms: nobody imports it.

`python -m data.check --due` lists the sources whose next
check is past, with the address to open; `--due-by 2027-01-01` those that fall due until that day. After the check,
`python -m data.check --checked <source id> [...]` writes the new date and the next check into the table of sources.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import date
from itertools import chain

from data.catalogue.catalogue import Catalogue
from data.catalogue.due import checked, due
from data.catalogue.faults import ContentError, Fault, answer
from data.catalogue.folders import folder_faults, languages
from data.catalogue.load import CONTENT_ROOT, DEFAULT_LANGUAGE
from data.console import write_anywhere
from data.load import load_content
from data.talk.content import talk_content
from documents.organisation.organisation_file import load_organisation

SOURCES = CONTENT_ROOT / "tables" / "sources.csv"


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask. Returns the exit code."""
    write_anywhere()
    options = _options(arguments)
    if options.checked:
        return _write_checked(options.checked, options.on or date.today())
    try:
        return (
            _print_due(options.due_by or date.today()) if options.due or options.due_by else _print_faults(options.all)
        )
    except ContentError as error:  # of content that is broken nobody can say what is due
        print(error)
        return 1


def _options(arguments: Sequence[str] | None) -> Namespace:
    parser = ArgumentParser(prog="python -m data.check", description="Check the content, or its sources' dates.")
    parser.add_argument("--all", action="store_true", help="list every fault, also those that follow from another")
    parser.add_argument("--due", action="store_true", help="list the sources that are due to be checked again")
    parser.add_argument("--due-by", type=date.fromisoformat, metavar="DATE", help="list those that are due until DATE")
    parser.add_argument("--checked", nargs="+", metavar="SOURCE", help="write down that these were checked")
    parser.add_argument("--on", type=date.fromisoformat, metavar="DATE", help="the day of the check; today without it")
    return parser.parse_args(arguments)


def _write_checked(ids: Sequence[str], on: date) -> int:
    if on > date.today():
        print(f"{on} is not here yet; nothing was written.")
        return 1
    try:
        # newline="" keeps the ends of lines as they are
        with SOURCES.open(encoding="utf-8", newline="") as file:
            table = file.read()
        changed = checked(table, ids, on)
    except UnicodeDecodeError:
        print('The table of sources is not UTF-8: save it as "CSV UTF-8". Nothing was written.')
        return 1
    except (OSError, ValueError) as error:
        print(f"{error} Nothing was written.")
        return 1
    with SOURCES.open("w", encoding="utf-8", newline="") as file:
        file.write(changed)
    print(f"Checked on {on}: {', '.join(dict.fromkeys(ids))}.")
    return 0


def _print_due(by: date) -> int:
    catalogue = load_content()
    slides = talk_content(catalogue).slides.values()
    sources = due(catalogue, by, (slide.facts.sources for slide in slides))
    for source in sources:
        print(source)
    print(f"{len(sources)} due by {by}.")
    return 0


def _print_faults(everything: bool) -> int:
    """Print the mistakes of all languages and of the letterhead, or a line of counts for each language."""
    first: list[Fault] = folder_faults(CONTENT_ROOT)
    of_others: dict[str, list[Fault]] = {}
    failed, in_order = bool(first), []
    for language in languages(CONTENT_ROOT):
        try:
            in_order.append(_counts(language, load_content(language, today=date.today())))
        except ContentError as error:
            failed = True
            (first if language == DEFAULT_LANGUAGE else of_others.setdefault(language, [])).extend(error.faults)
    try:
        load_organisation()
    except ContentError as error:
        failed = True
        first += error.faults
    # What all languages share is told once, and what is wrong in the first may be all that is wrong in another.
    told = of_others.values() if everything or not first else ()
    own = [[fault for fault in faults if fault not in first] for faults in told]
    answers = [answer(faults, everything) for faults in (first, *own) if faults] or [answer(first)]
    print("\n".join(chain.from_iterable(answers) if failed else in_order))
    return int(failed)


def _counts(language: str, catalogue: Catalogue) -> str:
    return (
        f"[{language}] in order: {len(catalogue.types)} types, {len(catalogue.kinds)} kinds, "
        f"{len(catalogue.medicines)} medicines, {len(catalogue.questions)} questions, "
        f"{len(catalogue.terms)} terms, {len(catalogue.sources)} sources."
    )


if __name__ == "__main__":
    sys.exit(main())
