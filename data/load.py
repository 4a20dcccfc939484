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
from data.tables_reader import Reader
from data.talk_content import check_talk, read_talk
from data.talk_model import TalkContent
from data.word_lists import Alias, HeadlineCheck, HeadlineClue, NewsWord, SearchWord, SymptomWord

CONTENT_ROOT = Path(__file__).parent
LANGUAGES = tuple(sorted(folder.name for folder in (CONTENT_ROOT / "content").iterdir() if folder.is_dir()))
DEFAULT_LANGUAGE = "en"

# What a profile says beside its cells; each is a list of lines with sources of its own.
PROFILE_PARTS = ("summary", "main_points", "steps", "people_can_get", "call_at_once")
PAGES = ("start", "about")

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
    _check_references(reader, catalogue, tables)
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
    cells = {row["id"] for _, row in attributes if row.get("origin") == "written"}
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
    listed = reader.table(facts)
    if not listed:
        return {}  # said once, by the reader
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


def _check_references(reader: Reader, catalogue: Catalogue, tables: Path) -> None:
    """Every id that a row names must exist."""
    sources, subjects = catalogue.sources, catalogue.subjects
    kinds = {s.id for s in subjects.values() if s.facts.level == "kind"}
    types = {s.id for s in subjects.values() if s.facts.level == "type"}
    path = tables / "subjects.csv"
    rows = [s.facts for s in subjects.values()]
    reader.known(path, "home_type", [(r.id, [r.home_type]) for r in rows], types)
    reader.known(path, "also_filed_under", [(r.id, r.also_filed_under) for r in rows], types)
    mechanisms = [(s.id, s.mechanisms) for s in subjects.values()]
    reader.known(path, "main_mechanism", mechanisms, catalogue.mechanisms)
    reader.known(path, "routes", [(r.id, r.routes) for r in rows], catalogue.routes)
    for mechanism in catalogue.mechanisms.keys() - catalogue.drawings.keys():
        path = reader.root / "content" / catalogue.language / "drawings.toml"
        reader.fault(path, 0, mechanism, "the picture has no words.", f"add a table [{mechanism}].")
    path = tables / "attributes.csv"
    attributes = catalogue.attributes.values()
    reader.known(path, "question", [(a.id, [a.question]) for a in attributes], catalogue.questions)
    path = tables / "questions.csv"
    questions = catalogue.questions.values()
    reader.known(path, "subjects", [(q.id, q.subjects) for q in questions], subjects)
    asked = [(q.id, [q.attribute] if q.attribute else []) for q in questions]
    reader.known(path, "attribute", asked, catalogue.attributes)
    reader.known(path, "sources", [(q.id, q.sources) for q in questions], sources)
    path = tables / "medicines.csv"
    medicines = catalogue.medicines.values()
    reader.known(path, "kind", [(m.id, [m.kind]) for m in medicines], kinds)
    reader.known(path, "routes", [(m.id, m.routes) for m in medicines], catalogue.routes)
    reader.known(path, "cancers", [(m.id, m.cancers) for m in medicines], catalogue.cancers)
    reader.known(path, "sources", [(m.id, m.sources) for m in medicines], sources)
    own = [(m.id, [m.mechanism] if m.mechanism else []) for m in medicines]
    reader.known(path, "mechanism", own, catalogue.mechanisms)
    path = tables / "chances.csv"
    chances = catalogue.chances.values()
    reader.known(path, "subject", [(c.id, [c.subject]) for c in chances], subjects)
    reader.known(path, "sources", [(c.id, c.sources) for c in chances], sources)
    path = tables / "starter_sets.csv"
    starters = catalogue.starter_sets.values()
    reader.known(path, "questions", [(s.id, s.questions) for s in starters], catalogue.questions)
    reader.known(path, "subject", [(s.id, [s.subject] if s.subject else []) for s in starters], subjects)
    path = tables / "terms.csv"
    terms = catalogue.terms.values()
    reader.known(path, "subject", [(t.id, [t.subject] if t.subject else []) for t in terms], subjects)
    reader.known(path, "sources", [(t.id, t.all_sources) for t in terms], sources)
    reader.known(path, "related", [(t.id, t.related) for t in terms], catalogue.terms)
    for term in terms:
        if bool(term.say) != bool(term.say_source):
            problem = f"{term.id!r} needs both how to say it and who says so, or neither."
            reader.fault(path, 0, "say_source", problem, "name NCI's entry, or empty `say` in the words.")
    path = reader.root / "content" / catalogue.language / "aliases.csv"
    tables_by_kind = (
        ("subject", subjects),
        ("medicine", catalogue.medicines),
        ("cancer", catalogue.cancers),
        ("mechanism", catalogue.mechanisms),
    )
    places = {f"{kind}:{thing}" for kind, things in tables_by_kind for thing in things}
    reader.known(path, "points_to", [(a.id, [a.points_to]) for a in catalogue.aliases.values()], places)
    places |= {f"term:{term}" for term in catalogue.terms}
    path = reader.root / "content" / catalogue.language / "news_words.csv"
    means = [
        (w.id, w.means.split(";")) for w in catalogue.news_words.values() if w.use in ("name", "phrase", "general")
    ]
    reader.known(path, "means", means, places)
    path = tables / "headline_checks.csv"
    checks = catalogue.headline_checks.values()
    reader.known(path, "questions", [(c.id, c.questions) for c in checks], catalogue.questions)
    reader.known(path, "sources", [(c.id, c.sources) for c in checks], sources)
    path = tables / "headline_clues.csv"
    clues = catalogue.headline_clues.values()
    reader.known(path, "check", [(c.id, [c.check]) for c in clues], catalogue.headline_checks)
    reader.known(path, "things", [(c.id, c.things) for c in clues], places | {"cancer:"})
    spoken = {name: subject.statements for name, subject in subjects.items()}
    spoken |= {f"page_{name}": page.statements for name, page in catalogue.pages.items()}
    for name, statements in spoken.items():
        path = tables / "statements" / f"{name}.csv"
        said = [(s.part, s.sources) for s in statements.values()]
        reader.known(path, "sources", said, sources)
