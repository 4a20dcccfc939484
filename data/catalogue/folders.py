"""Which folders hold content: one for each language, named by its code, and nothing else beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from data.catalogue.faults import Depth, Fault

# What programs add to the name of a copy, in front or behind.
COPY = re.compile(
    r"^(?:Copy of|Kopie von|Copie de) |"
    r"(?: \(\d+\)| - (?:Copy|Kopie|Copie)(?: \(\d+\))?| copy| - Sheet1|\.csv|\.toml)$"
)
WORKBOOKS = (".xlsx", ".xls", ".ods", ".numbers")
FIRST = "en"  # the language with which all others are compared
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][A-Za-z]{1,3})?")  # as "en", "es", "pt-BR" or "zh-Hant"


def languages(root: Path) -> tuple[str, ...]:
    """The languages that there is content in; none where the folder is missing."""
    return tuple(sorted(name for name in _folders(root) if LANGUAGE.fullmatch(name)))


def folder_faults(root: Path) -> list[Fault]:
    """Folders that nobody reads, and content that is not there at all."""
    faults = [_stray(name) for name in sorted(_folders(root)) if not LANGUAGE.fullmatch(name)]
    faults += [fault for folder in ("tables", "content") for fault in _copies(root, root / folder)]
    if FIRST not in languages(root):
        mend = "restore it, with a folder for each language, such as content/en."
        faults.append(Fault("content", 0, "", "there is no content: it is missing or empty.", mend, Depth.FILE))
    return faults


def _folders(root: Path) -> list[str]:
    content = root / "content"
    return [folder.name for folder in content.iterdir() if folder.is_dir()] if content.is_dir() else []


def _copies(root: Path, folder: Path) -> Iterator[Fault]:
    """Files that a program left beside those that are read: an editor may have changed the wrong one."""
    for path in sorted(folder.rglob("*")):
        name = COPY.sub("", path.stem)
        read = [path.with_name(f"{name}{end}") for end in (".csv", ".toml")]
        of = next((other.name for other in read if other != path and other.is_file()), None)
        if of and not path.name.startswith((".", "~")) and (name != path.stem or path.suffix in WORKBOOKS):
            problem = f"it stands beside {of} and nobody reads it."
            mend = f"if it has your changes, save it as {of}; else take it away."
            yield Fault(path.relative_to(root).as_posix(), 0, "", problem, mend)


def _stray(name: str) -> Fault:
    description = "a hidden folder" if name.startswith(".") else "a folder that is no language"
    problem = f"{description} stands among the languages; nobody reads it."
    mend = "move it out of data/content, or name it by the code of its language, such as es."
    return Fault(f"content/{name}", 0, "", problem, mend)
