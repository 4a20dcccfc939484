"""From content files to one frozen catalogue, or to a list of every fault in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from data.catalogue.catalogue import Catalogue
from data.catalogue.faults import ContentError
from data.catalogue.folders import FIRST, languages
from data.catalogue.help import Help
from data.catalogue.lexicon import (
    Alias,
    HeadlineCheck,
    HeadlineClue,
    HeadlineFinding,
    LabelName,
    NewsWord,
    SearchDescription,
    SearchQuestion,
    SearchWord,
    SymptomWord,
    WordsAlike,
)
from data.catalogue.messages import Messages
from data.catalogue.model import (
    Attribute,
    Cancer,
    CancerGroup,
    Chance,
    Concern,
    GlanceRowFacts,
    Mechanism,
    Medicine,
    Question,
    Route,
    Source,
    StarterSet,
    Term,
)
from data.catalogue.pictures import Example, Picture, Place
from data.catalogue.prose import page, subjects
from data.catalogue.reader import Reader
from data.catalogue.references import check_references
from data.catalogue.required_messages import check_words
from data.catalogue.scores import Score, ScoreItem
from data.catalogue.year_row import YearRow

CONTENT_ROOT = Path(__file__).parents[1]
LANGUAGES = languages(CONTENT_ROOT)
DEFAULT_LANGUAGE = FIRST
PAGES = ("start", "about", "read_news")

Records = TypeVar("Records")
Check = Callable[[Reader, Catalogue], None]


def load_catalogue(
    language: str = DEFAULT_LANGUAGE, root: Path = CONTENT_ROOT, checks: Iterable[Check] = ()
) -> Catalogue:
    """The catalogue in `language`, read from `root`. Raises ContentError with every fault found.

    `checks` read and check what else belongs to the content (data/load.py), so that all faults come at once.
    """
    reader = Reader(root)
    tables, words = root / "tables", root / "content" / language
    sources = reader.rows(Source, tables / "sources.csv")
    catalogue = Catalogue(
        root=root,
        language=language,
        sources=_frozen(sources),
        mechanisms=_frozen(reader.rows(Mechanism, tables / "mechanisms.csv", words / "mechanisms.csv"), by_order=True),
        attributes=_frozen(reader.rows(Attribute, tables / "attributes.csv", words / "attributes.csv"), by_order=True),
        glance=_frozen(reader.rows(GlanceRowFacts, tables / "glance.csv", words / "glance.csv"), by_order=True),
        cancers=_frozen(reader.rows(Cancer, tables / "cancers.csv", words / "cancers.csv")),
        cancer_groups=_frozen(
            reader.rows(CancerGroup, tables / "cancer_groups.csv", words / "cancer_groups.csv"), by_order=True
        ),
        routes=_frozen(reader.rows(Route, tables / "routes.csv", words / "routes.csv"), by_order=True),
        medicines=_frozen(
            reader.rows(Medicine, tables / "medicines.csv", words / "medicines.csv", words_optional=True)
        ),
        chances=_frozen(reader.rows(Chance, tables / "chances.csv", words / "chances.csv")),
        year=_frozen(reader.rows(YearRow, tables / "year.csv", words / "year.csv")),
        examples=_frozen(reader.rows(Example, tables / "examples.csv", words / "examples.csv"), by_order=True),
        help=_frozen(reader.rows(Help, tables / "help.csv", words / "help.csv"), by_order=True),
        questions=_frozen(reader.rows(Question, tables / "questions.csv", words / "questions.csv"), by_order=True),
        starter_sets=_frozen(
            reader.rows(StarterSet, tables / "starter_sets.csv", words / "starter_sets.csv"), by_order=True
        ),
        concerns=_frozen(reader.rows(Concern, tables / "concerns.csv", words / "concerns.csv"), by_order=True),
        terms=_frozen(reader.rows(Term, tables / "terms.csv", words / "terms.csv")),
        label_names=_frozen(reader.rows(LabelName, tables / "label_names.csv")),
        aliases=_frozen(reader.rows(Alias, words / "aliases.csv")),
        spanish_names=_frozen(reader.rows(Alias, words / "spanish_names.csv")),
        words_alike=_frozen(reader.rows(WordsAlike, words / "words_alike.csv")),
        symptom_words=_frozen(reader.rows(SymptomWord, words / "symptom_words.csv")),
        search_words=_frozen(reader.rows(SearchWord, words / "search_words.csv")),
        search_questions=_frozen(
            reader.rows(SearchQuestion, tables / "search_questions.csv", words / "search_questions.csv")
        ),
        search_descriptions=_frozen(reader.rows(SearchDescription, words / "search_descriptions.csv")),
        news_words=_frozen(reader.rows(NewsWord, words / "news_words.csv")),
        headline_checks=_frozen(
            reader.rows(HeadlineCheck, tables / "headline_checks.csv", words / "headline_checks.csv"), by_order=True
        ),
        headline_clues=_frozen(reader.rows(HeadlineClue, tables / "headline_clues.csv", words / "headline_clues.csv")),
        headline_findings=_frozen(
            reader.rows(HeadlineFinding, tables / "headline_findings.csv", words / "headline_findings.csv"),
            by_order=True,
        ),
        score_items=_frozen(
            reader.rows(ScoreItem, tables / "score_items.csv", words / "score_items.csv"), by_order=True
        ),
        scores=_frozen(reader.rows(Score, tables / "scores.csv", words / "scores.csv")),
        subjects=_frozen(subjects(reader, tables, words)),
        pages=_frozen({name: page(reader, name, tables, words) for name in PAGES}),
        drawings=_frozen(reader.toml(words / "drawings.toml")),
        pictures=_frozen(reader.rows(Picture, tables / "drawings.csv")),
        scene=_frozen(reader.rows(Place, tables / "scene.csv", words / "scene.csv")),
        messages=Messages(reader.toml(words / "messages.toml"), language),
    )
    check_words(reader, words)
    check_references(reader, catalogue)
    for check in checks:
        check(reader, catalogue)
    reader.note_missing_files()
    if reader.faults:
        raise ContentError(reader.faults)
    return catalogue


def _frozen(rows: dict[str, Records], by_order: bool = False) -> Mapping[str, Records]:
    if by_order:
        rows = dict(sorted(rows.items(), key=lambda item: getattr(item[1], "order", 0)))
    return MappingProxyType(rows)
