"""Every id that a row of a content table names must exist."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from data.tables_reader import Reader

if TYPE_CHECKING:
    from data.load import Catalogue

NEEDED_GROUPS = ("@short", "@number")  # of news_words.csv; the decoder asks for them by name


def check_references(reader: Reader, catalogue: Catalogue, tables: Path) -> None:
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
    groups = {w.word for w in catalogue.news_words.values() if w.use == "group"}
    named = [(w.id, [n for n in (*w.near, *w.unless) if n[0] == "@"]) for w in catalogue.news_words.values()]
    reader.known(path, "near", [*named, ("the decoder", NEEDED_GROUPS)], groups)
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
