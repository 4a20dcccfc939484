"""Take a scoring of the pages into the tables: `python -m data.scores --from <folder> [--on 2026-11-29]`.

The folder has a CSV file a page, with the columns subject, instrument, item (its number), score (empty where it does
not apply), most and why. What is scored there takes the place of its earlier scores; other pages keep theirs. Nothing
is written if anything is wrong.
"""

from __future__ import annotations

import csv
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from data.catalogue.catalogue import Catalogue
from data.catalogue.load import CONTENT_ROOT, DEFAULT_LANGUAGE, load_catalogue
from data.catalogue.references import ids_of
from data.console import write_anywhere

COLUMNS = ("subject", "instrument", "item", "score", "most", "why")
FACTS, WORDS = ("id", "subject", "item", "score", "scored_on"), ("id", "why")
Rows = dict[str, dict[str, str]]  # by id


def main(arguments: Sequence[str] | None = None, root: Path = CONTENT_ROOT) -> int:
    """Take the scores of a folder into the tables below `root`. Returns the exit code."""
    write_anywhere()
    parser = ArgumentParser(prog="python -m data.scores", description="Take a scoring of the pages into the tables.")
    parser.add_argument("--from", dest="folder", type=Path, required=True, help="the folder with a CSV file a page")
    parser.add_argument("--on", type=date.fromisoformat, default=date.today(), help="day of the scoring; else today")
    options = parser.parse_args(arguments)
    catalogue = load_catalogue(root=root)
    scored, faults = read_folder(catalogue, options.folder, options.on)
    if faults:
        print("\n".join([*faults, "Nothing was written."]))
        return 1
    replaced = {row["subject"] for row in scored.values()}
    rows = {key: row for key, row in _present_rows(catalogue).items() if row["subject"] not in replaced} | scored
    order = {subject: position for position, subject in enumerate(_in_order(catalogue))}
    rows_in_order = sorted(rows.values(), key=lambda row: order[row["subject"]])  # stable: the items keep their order
    _write(root / "tables" / "scores.csv", FACTS, rows_in_order)
    _write(root / "content" / DEFAULT_LANGUAGE / "scores.csv", WORDS, rows_in_order)
    print(f"{len(replaced)} pages scored on {options.on}, {len(scored)} items.")
    return 0


def read_folder(catalogue: Catalogue, folder: Path, on: date) -> tuple[Rows, list[str]]:
    """The rows of all files of a folder in the items' order, and what is wrong with them."""
    rows: Rows = {}
    files = sorted(folder.glob("*.csv"))
    faults = [] if files else [f"{folder.name}: there is no CSV file."]
    for path in files:
        with path.open(encoding="utf-8-sig", newline="") as file:
            read_rows = list(csv.DictReader(file))
        before = len(faults)
        by_item: Rows = {}
        for line, row in enumerate(read_rows, 2):
            item_id = f"{row.get('instrument')}_{row.get('item')}"
            problem = _problem(catalogue, path.stem, item_id, row)
            if problem or item_id in by_item:
                faults.append(f"{path.name}, line {line}: {problem or 'the item stands here twice.'}")
                continue
            by_item[item_id] = {
                "id": f"{row['subject']}_{item_id}",
                "subject": row["subject"],
                "item": item_id,
                "score": row["score"].strip(),
                "scored_on": on.isoformat(),
                "why": " ".join(row["why"].split()),
            }
        unscored = [item for item in catalogue.score_items if item not in by_item]
        if unscored and len(faults) == before:
            faults.append(f"{path.name}: no score for {', '.join(unscored)}.")
        rows |= {by_item[item]["id"]: by_item[item] for item in catalogue.score_items if item in by_item}
    return rows, faults


def _problem(catalogue: Catalogue, stem: str, item_id: str, row: dict[str, str]) -> str:
    if any(row.get(column) is None for column in COLUMNS):
        return f"it needs the columns {', '.join(COLUMNS)}."
    item = catalogue.score_items.get(item_id)
    if row["subject"] != stem or stem not in ids_of(catalogue, "scored"):
        return f"{row['subject']!r} is no page, or not the page of this file."
    if item is None or row["most"] != str(item.most):
        return f"{item_id!r} is no item, or does not give {row['most']} points at most."
    if not row["why"].strip():
        return "why is empty."
    score = row["score"].strip()
    if score and (not score.isdecimal() or int(score) > item.most):
        return f"{score!r} is no score between 0 and {item.most}."
    return ""


def _present_rows(catalogue: Catalogue) -> Rows:
    return {
        score.id: {
            "id": score.id,
            "subject": score.subject,
            "item": score.item,
            "score": "" if score.score is None else str(score.score),
            "scored_on": score.scored_on.isoformat(),
            "why": score.why,
        }
        for score in catalogue.scores.values()
    }


def _in_order(catalogue: Catalogue) -> list[str]:
    subjects = [subject.id for subject in catalogue.in_order]
    return subjects + sorted(ids_of(catalogue, "scored") - set(subjects))


def _write(path: Path, columns: Sequence[str], rows: Iterable[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    sys.exit(main())
