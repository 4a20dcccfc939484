"""From content files to one frozen catalogue, or to a list of every fault in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from data.faults import ContentError
from data.messages import Messages
from data.model import (
    Attribute,
    Cancer,
    Chance,
    Example,
    Mechanism,
    Medicine,
    Page,
    Question,
    Route,
    Source,
    StarterSet,
    Statement,
    StatementRow,
    Subject,
    SubjectRow,
    Term,
)
from data.references import check_references
from data.tables_reader import Reader
from data.talk_content import check_talk, read_talk
from data.talk_model import TalkContent
from data.word_lists import Alias, HeadlineCheck, HeadlineClue, NewsWord, SearchWord, SymptomWord
from data.words_needed import check_words

CONTENT_ROOT = Path(__file__).parent
LANGUAGES = tuple(sorted(folder.name for folder in (CONTENT_ROOT / "content").iterdir() if folder.is_dir()))
DEFAULT_LANGUAGE = "en"

# What a profile says beside its cells; each is a list of lines with sources of its own.
PROFILE_PARTS = ("summary", "main_points", "steps", "people_can_get", "call_at_once")
PAGES = ("start", "about", "read_news")

Found = TypeVar("Found")


@dataclass(frozen=True)
class Catalogue:
    """Everything that is known, in one language. Shared by all readers and never changed."""

    language: str
    sources: Mapping[str, Source]
    mechanisms: Mapping[str, Mechanism]
    attributes: Mapping[str, Attribute]
    cancers: Mapping[str, Cancer]
    routes: Mapping[str, Route]
    medicines: Mapping[str, Medicine]
    chances: Mapping[str, Chance]
    examples: Mapping[str, Example]
    questions: Mapping[str, Question]
    starter_sets: Mapping[str, StarterSet]
    terms: Mapping[str, Term]
    aliases: Mapping[str, Alias]
    symptom_words: Mapping[str, SymptomWord]
    search_words: Mapping[str, SearchWord]
    news_words: Mapping[str, NewsWord]
    headline_checks: Mapping[str, HeadlineCheck]
    headline_clues: Mapping[str, HeadlineClue]
    subjects: Mapping[str, Subject]
    pages: Mapping[str, Page]
    drawings: Mapping[str, Mapping[str, str]]  # the words of each mechanism's picture
    talk: TalkContent
    messages: Messages

    @cached_property
    def types(self) -> tuple[Subject, ...]:
        """The five types in their order."""
        return tuple(s for s in self.subjects.values() if s.facts.level == "type")

    @cached_property
    def kinds(self) -> tuple[Subject, ...]:
        """All kinds, grouped by home type in the types' order."""
        return tuple(kind for home in self.types for kind in self.kinds_of(home.id))

    def kinds_of(self, type_id: str) -> tuple[Subject, ...]:
        """The kinds at home in a type."""
        return tuple(s for s in self.subjects.values() if s.facts.level == "kind" and s.facts.home_type == type_id)


def load_catalogue(language: str = DEFAULT_LANGUAGE, root: Path = CONTENT_ROOT) -> Catalogue:
    """The catalogue in `language`, read from `root`. Raises ContentError with every fault found."""
    reader = Reader(root)
    tables, words = root / "tables", root / "content" / language
    sources = reader.things(Source, tables / "sources.csv")
    catalogue = Catalogue(
        language=language,
        sources=_frozen(sources),
        mechanisms=_frozen(
            reader.things(Mechanism, tables / "mechanisms.csv", words / "mechanisms.csv"), by_order=True
        ),
        attributes=_frozen(
            reader.things(Attribute, tables / "attributes.csv", words / "attributes.csv"), by_order=True
        ),
        cancers=_frozen(reader.things(Cancer, tables / "cancers.csv", words / "cancers.csv")),
        routes=_frozen(reader.things(Route, tables / "routes.csv", words / "routes.csv"), by_order=True),
        medicines=_frozen(
            reader.things(Medicine, tables / "medicines.csv", words / "medicines.csv", words_optional=True)
        ),
        chances=_frozen(reader.things(Chance, tables / "chances.csv", words / "chances.csv")),
        examples=_frozen(reader.things(Example, tables / "examples.csv", words / "examples.csv"), by_order=True),
        questions=_frozen(reader.things(Question, tables / "questions.csv", words / "questions.csv"), by_order=True),
        starter_sets=_frozen(
            reader.things(StarterSet, tables / "starter_sets.csv", words / "starter_sets.csv"), by_order=True
        ),
        terms=_frozen(reader.things(Term, tables / "terms.csv", words / "terms.csv")),
        aliases=_frozen(reader.things(Alias, words / "aliases.csv")),
        symptom_words=_frozen(reader.things(SymptomWord, words / "symptom_words.csv")),
        search_words=_frozen(reader.things(SearchWord, words / "search_words.csv")),
        news_words=_frozen(reader.things(NewsWord, words / "news_words.csv")),
        headline_checks=_frozen(
            reader.things(HeadlineCheck, tables / "headline_checks.csv", words / "headline_checks.csv"), by_order=True
        ),
        headline_clues=_frozen(
            reader.things(HeadlineClue, tables / "headline_clues.csv", words / "headline_clues.csv")
        ),
        subjects=_frozen(_subjects(reader, tables, words)),
        pages=_frozen({page: _page(reader, page, tables, words) for page in PAGES}),
        drawings=_frozen(reader.toml(words / "drawings.toml")),
        talk=read_talk(reader, tables, words),
        messages=Messages(reader.toml(words / "messages.toml")),
    )
    check_words(reader, words)
    check_references(reader, catalogue, tables)
    check_talk(reader, catalogue, tables, words)
    if reader.faults:
        raise ContentError(reader.faults)
    return catalogue


def _frozen(things: dict[str, Found], by_order: bool = False) -> Mapping[str, Found]:
    if by_order:
        things = dict(sorted(things.items(), key=lambda item: getattr(item[1], "order", 0)))
    return MappingProxyType(things)


def _subjects(reader: Reader, tables: Path, words: Path) -> dict[str, Subject]:
    rows = reader.things(SubjectRow, tables / "subjects.csv")
    attributes = reader.table(tables / "attributes.csv")
    cells = {row["id"] for _, row in attributes if row.get("origin") == "written" and row.get("id")}
    found: dict[str, Subject] = {}
    for row in sorted(rows.values(), key=lambda subject: subject.order):
        path = words / "subjects" / f"{row.id}.toml"
        written = reader.toml(path)
        names = {key: written.pop(key, None) for key in ("name", "short_name", "title")}
        for key, value in names.items():
            if not isinstance(value, str) or not value.strip():
                reader.fault(path, 0, key, "it is missing or empty.", f'write {key} = "...".')
        lines = _lines(reader, path, written)
        facts = tables / "statements" / f"{row.id}.csv"
        statements = _statements(reader, path, lines, facts)
        for part in sorted((cells | {"summary", "main_points"}) - lines.keys()):
            problem = f"nothing is said of {part!r}; no cell may be blank."
            reader.fault(path, 0, part, problem, 'write it, or "Not known" with the sources looked at.')
        for part in sorted(statements.keys() - cells - set(PROFILE_PARTS)):
            reader.fault(path, 0, part, "no such attribute or part.", "correct the name.")
        found[row.id] = Subject(
            facts=row,
            name=str(names["name"]),
            short_name=str(names["short_name"]),
            title=str(names["title"]),
            statements=MappingProxyType(statements),
        )
    for stray in sorted({p.stem for p in (words / "subjects").glob("*.toml")} - rows.keys()):
        path = words / "subjects" / f"{stray}.toml"
        reader.fault(path, 0, "", "it is not in subjects.csv.", "add a row, or remove the file.")
    return found


def _page(reader: Reader, page: str, tables: Path, words: Path) -> Page:
    path = words / "pages" / f"{page}.toml"
    lines = _lines(reader, path, reader.toml(path))
    facts = tables / "statements" / f"page_{page}.csv"
    return Page(page, MappingProxyType(_statements(reader, path, lines, facts)))


def _lines(reader: Reader, path: Path, written: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Each part of a text file as its lines; a single string is one line."""
    found: dict[str, tuple[str, ...]] = {}
    for part, value in written.items():
        lines = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else ()
        if lines and all(isinstance(line, str) and line.strip() and "\n" not in line for line in lines):
            found[part] = lines
        else:
            reader.fault(path, 0, part, "it must be text, or a list of texts, not empty.", "write it.")
    return found


def _statements(reader: Reader, words: Path, lines: dict[str, tuple[str, ...]], facts: Path) -> dict[str, Statement]:
    """Join the words of each part to its state and sources."""
    rows: dict[str, StatementRow] = {}
    known_faults = len(reader.faults)
    listed = reader.table(facts)
    if not listed:
        if len(reader.faults) == known_faults:
            reader.fault(facts, 0, "part", "the table has no rows; its rows are missing.", "restore them.")
        return {}
    for line, values in listed:
        row = reader.check(StatementRow, facts, line, values)
        if row is None:
            continue
        if row.part in rows:
            reader.fault(facts, line, "part", f"{row.part!r} stands here twice.", "remove one.")
        rows[row.part] = row
    for part in lines.keys() - rows.keys():
        problem = f"{part!r} has no source."
        reader.fault(facts, 0, "part", problem, f"add a row {part!r} with state and sources.")
    for part in rows.keys() - lines.keys():
        reader.fault(words, 0, part, "it has a source but no words.", "write it, or remove the row.")
    return {
        part: Statement(part, rows[part].state, text, rows[part].sources)
        for part, text in lines.items()
        if part in rows
    }
