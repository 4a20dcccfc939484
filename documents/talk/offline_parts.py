"""The parts of the page that opens with no internet: profiles, comparison, medicines, glossary, when to call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from data.catalogue.alphabet import without_accents
from data.catalogue.catalogue import Catalogue
from data.catalogue.chances import chance_counted, chance_sentence, dot_key, dot_kinds
from data.catalogue.help import help_line
from data.catalogue.model import Attribute, Chance, Medicine, Source, Statement, Subject
from data.catalogue.query import cell, chances_of, comparison, list_below, medicine_name, questions_for, state_lines
from data.catalogue.source_words import source_line
from data.compare.glance import glance, glance_cell
from data.medicines.medicine_words import (
    cancers_in_words,
    notes_on,
    routes_in_words,
    standing_in_words,
    targets_in_words,
)
from documents.figures.drawings import subject_drawing
from documents.formats.html import Html, element, items, joined

SHAPES: Mapping[str, str] = {
    "circle": '<circle cx="10" cy="10" r="10"/>',
    "square": '<rect width="20" height="20" rx="2"/>',
    "triangle": '<path d="M10 1 20 19H0Z"/>',
    "diamond": '<path d="M10 0 20 10 10 20 0 10Z"/>',
    "hexagon": '<path d="M5 1H15L20 10 15 19H5L0 10Z"/>',
}


class Writer:
    """Writes parts of one page, which share one list of sources."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue, self.words = catalogue, catalogue.messages
        self.numbers: dict[str, int] = {}

    def references(self, sources: Iterable[str]) -> Html:
        """The numbers of some sources in the page's list, to stand behind what they say."""
        numbers = sorted({self.numbers.setdefault(source, len(self.numbers) + 1) for source in sources})
        if not numbers:
            return Html("")
        heard = element("span", self.words("frame.source_word"), class_="unseen")
        return element("span", " ", heard, f" [{', '.join(map(str, numbers))}]", class_="ref")

    def mark(self, subject: Subject) -> Html:
        """The shape of a type in its colour; its name stands beside it."""
        shape = Html(SHAPES[subject.facts.shape])
        return element(
            "svg", shape, class_=f"mark of-{subject.facts.home_type}", viewBox="0 0 20 20", aria_hidden="true"
        )

    def profile(self, subject: Subject) -> Html:
        """All that is known of a type or kind; a kind's headings stand one level below those of a type."""
        level = 2 if subject.facts.level == "type" else 3
        cells = self.catalogue.attributes.values()
        parts = [
            element(f"h{level}", self.mark(subject), subject.name, id=f"of-{subject.id}"),
            element("p", subject.lines("summary")[0]),
            element("p", subject.statements["difference"].text),
            items(subject.lines("main_points"), class_="box"),
            self._facts(subject),
            self._at_a_glance(subject),
            element("p", self.words("notice.emergency"), class_="urgent"),
            self.drawing(subject),
            element("div", *(self._attribute(subject, attribute, level + 1) for attribute in cells), class_="parts"),
        ]
        questions = [
            question.text for question in questions_for(self.catalogue, subject) if not question.about_prognosis
        ]
        if questions:
            parts += [element(f"h{level + 1}", self.words("type.questions")), items(questions[:7])]
        closing = subject.statements["in_short"]
        parts += [
            element(f"h{level + 1}", self.words("type.in_short")),
            items([*closing.lines, joined([self.words("type.whom_to_call"), self.references(closing.sources)])]),
        ]
        links = [
            element("a", self.words("help.heading"), href="#help"),
            element("a", self.words("offline.up"), href="#contents"),
        ]
        parts.append(element("p", links[0], " ", links[1], class_="up"))
        return joined(parts)

    def _at_a_glance(self, subject: Subject) -> Html:
        """The short cells of the comparison, each behind its name."""
        rows = glance(self.catalogue, [subject])
        return items(
            joined([element("strong", row.facts.name), f": {row.cells[0].text}", self.references(row.cells[0].sources)])
            for row in rows
        )

    def drawing(self, subject: Subject) -> Html:
        """The picture of how it works, wide and for phones, each with ids of its own."""
        words = self.catalogue.drawings[subject.id]
        pictures = [
            element("div", Html(subject_drawing(self.catalogue, subject.id, "light", layout)), class_=layout)
            for layout in ("wide", "tall")
        ]
        return element("figure", *pictures, element("figcaption", words["caption"]))

    def _facts(self, subject: Subject) -> Html:
        """What sets it apart, and the short facts of the comparison at a glance."""
        facts = (
            joined([element("dt", row.name), element("dd", statement.text, self.references(statement.sources))])
            for row in self.catalogue.glance.values()
            for statement in [glance_cell(self.catalogue, subject, row)]
        )
        difference = subject.statements["difference"]
        says = element("p", f"{difference.text}.", self.references(difference.sources))
        return joined([says, element("dl", *(element("div", fact) for fact in facts), class_="facts")])

    def _attribute(self, subject: Subject, attribute: Attribute, level: int) -> Html:
        statement = cell(self.catalogue, subject, attribute)
        parts = [element(f"h{level}", attribute.name), self._statement(statement)]
        parts += self._chances(chances_of(self.catalogue, subject, attribute.id))
        below = list_below(subject, attribute.id)
        if below:
            *first, last = below.lines
            parts.append(element("p", element("strong", self.words(f"type.{below.part}"))))
            parts.append(
                items([*first, joined([last, self.references(below.sources)])], "ol" if below.part == "steps" else "ul")
            )
            if below.part == "call_at_once":
                parts.append(element("p", self.words("type.whom_to_call")))
        return element("div", *parts)

    def _statement(self, statement: Statement) -> Html:
        *first, last = statement.lines
        return joined([*(element("p", line) for line in first), element("p", last, self.references(statement.sources))])

    def _chances(self, chances: Iterable[Chance]) -> list[Html]:
        figures = []
        for chance in chances:
            words = chance_sentence(self.words, chance)
            kinds = dot_kinds(chance.low, chance.high, chance.beside)
            dots = element(
                "div", *(element("i", class_=kind) for kind in kinds), class_="dots", role="img", aria_label=words
            )
            key = [element("li", element("i", class_=kind), says) for kind, says in dot_key(self.words, chance)]
            key_list = element("ul", *key, class_="dots key") if key else ""
            counted = chance_counted(self.words, chance)
            caption = element("figcaption", element("strong", words), f" {counted}", self.references(chance.sources))
            figures.append(element("figure", dots, key_list, caption))
        return [*figures, element("p", self.words("chance.groups"))] if figures else []

    def comparison(self) -> Html:
        """All types side by side, each row with its question."""
        types = self.catalogue.types
        heads = [self.words("compare.row_head"), *(home.name for home in types), self.words("compare.question_head")]
        rows = []
        for row in comparison(self.catalogue, [home.id for home in types]):
            cells = [
                element("td", self._statement(statement), data_label=home.name)
                for home, statement in zip(types, row.cells, strict=True)
            ]
            question = element("td", row.question.text, data_label=heads[-1])
            rows.append(element("tr", element("th", row.attribute.name, scope="row"), *cells, question))
        names = ", ".join(home.name for home in types)
        table = self._table(self.words("compare.caption", names=names), heads, rows)
        statements = [
            statement for row in comparison(self.catalogue, [home.id for home in types]) for statement in row.cells
        ]
        return joined([table, *(element("p", line) for line in state_lines(self.words, statements))])

    def medicines(self) -> Html:
        """Every medicine of the list, former ones said to be so."""
        columns = ("medicine", "kind", "target", "cancers", "route", "status")
        heads = [self.words(f"take_away.column_{name}") for name in columns]
        rows = [
            self._medicine(medicine, heads) for medicine in sorted(self.catalogue.medicines.values(), key=medicine_name)
        ]
        return self._table(self.words("take_away.medicines_title"), heads, rows)

    def _medicine(self, medicine: Medicine, heads: list[str]) -> Html:
        words, catalogue = self.words, self.catalogue
        values = (
            catalogue.subjects[medicine.kind].name,
            targets_in_words(words, medicine),
            cancers_in_words(catalogue, medicine),
            routes_in_words(catalogue, medicine),
            ". ".join(standing_in_words(words, medicine)),
        )
        notes = (element("p", note) for note in notes_on(words, medicine))
        name = element("strong", medicine_name(medicine))
        head = element("th", name, self.references(medicine.sources), *notes, scope="row")
        cells = (element("td", value, data_label=label) for value, label in zip(values, heads[1:], strict=True))
        return element("tr", head, *cells)

    def _table(self, caption: str, heads: list[str], rows: list[Html]) -> Html:
        head = element("tr", *(element("th", name, scope="col") for name in heads))
        return element("table", element("caption", caption), element("thead", head), element("tbody", *rows))

    def glossary(self) -> Html:
        """Every term with its meaning and what to watch out for."""
        entries = []
        for term in sorted(self.catalogue.terms.values(), key=lambda term: without_accents(term.term)):
            also = self.words("offline.also", names=", ".join(term.also_called)) if term.also_called else ""
            lines = [line for line in (also, term.meaning, term.watch_out) if line]
            lines[-1] = joined([lines[-1], self.references(term.sources)])
            entries.append(element("div", element("dt", term.term), *(element("dd", line) for line in lines)))
        return element("dl", *entries, class_="terms")

    def calls(self) -> Html:
        """What needs a call, by type, behind the emergency line."""
        parts = [element("p", self.words("notice.emergency"), class_="urgent")]
        for home in self.catalogue.types:
            parts += [element("h3", self.mark(home), home.name), self._statement(home.statements["call_now"])]
        return joined([*parts, element("p", self.words("search_box.no_guess"))])

    def help(self) -> Html:
        """Organisations to call."""
        lines = [
            joined(
                [element("strong", helper.name), ": ", help_line(self.words, helper), self.references(helper.sources)]
            )
            for helper in self.catalogue.help.values()
        ]
        return joined([element("p", self.words("help.lead")), items(lines)])

    def sources(self) -> Html:
        """The numbered list of all sources named so far."""
        return element(
            "ol",
            *(element("li", self._source(self.catalogue.sources[name])) for name in self.numbers),
            class_="sources",
        )

    def _source(self, source: Source) -> Html:
        before, title, after = source_line(self.words, source).partition(source.title)
        link = element("a", title, href=source.url, rel="noreferrer") if source.url else title
        return joined([before, link, after])
