"""The parts of the page that opens with no internet: profiles, comparison, medicines, glossary, when to call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from data.chances import chance_sentence
from data.dates import long_date
from data.load import Catalogue
from data.model import Attribute, Chance, Medicine, Source, Statement, Subject
from data.query import cell, chances_of, comparison, medicine_name, questions_for
from documents.figures.drawings import mechanism_drawing
from documents.markup import Html, element, items, joined

# A list that spells out a cell stands below it.
LIST_BELOW = {"how_given": "steps", "side_effects": "people_can_get", "call_now": "call_at_once"}
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
        found = sorted({self.numbers.setdefault(source, len(self.numbers) + 1) for source in sources})
        if not found:
            return Html("")
        heard = element("span", self.words("frame.source_word"), class_="unseen")
        return element("span", " ", heard, f" [{', '.join(map(str, found))}]", class_="ref")

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
            items(subject.lines("main_points"), class_="box"),
            element("p", self.words("notice.emergency"), class_="urgent"),
            self.drawing(subject),
            element("div", *(self._attribute(subject, one, level + 1) for one in cells), class_="parts"),
        ]
        asked = [question.text for question in questions_for(self.catalogue, subject) if not question.about_prognosis]
        if asked:
            parts += [element(f"h{level + 1}", self.words("type.questions")), items(asked[:7])]
        parts.append(element("p", element("a", self.words("offline.up"), href="#contents"), class_="up"))
        return joined(parts)

    def drawing(self, subject: Subject) -> Html:
        """The picture of how it works, wide and for phones, each with ids of its own."""
        mechanism = subject.facts.main_mechanism
        drawn = self.catalogue.drawings[mechanism]
        pictures = [
            element(
                "div",
                Html(
                    mechanism_drawing(mechanism, drawn, "light", layout).replace(
                        f"drawing-{mechanism}", f"drawing-{subject.id}"
                    )
                ),
                class_=layout,
            )
            for layout in ("wide", "tall")
        ]
        return element("figure", *pictures, element("figcaption", drawn["caption"]))

    def _attribute(self, subject: Subject, attribute: Attribute, level: int) -> Html:
        said = cell(self.catalogue, subject, attribute)
        parts = [element(f"h{level}", attribute.name), self._said(said)]
        parts += self._chances(chances_of(self.catalogue, subject, attribute.id))
        below = subject.statements.get(LIST_BELOW.get(attribute.id, ""))
        if below:
            *first, last = below.lines
            parts.append(element("p", element("strong", self.words(f"type.{below.part}"))))
            parts.append(
                items([*first, joined([last, self.references(below.sources)])], "ol" if below.part == "steps" else "ul")
            )
            if below.part == "call_at_once":
                parts.append(element("p", self.words("type.whom_to_call")))
        return element("div", *parts)

    def _said(self, said: Statement) -> Html:
        *first, last = said.lines
        return joined([*(element("p", line) for line in first), element("p", last, self.references(said.sources))])

    def _chances(self, chances: Iterable[Chance]) -> list[Html]:
        shown = []
        for chance in chances:
            words = chance_sentence(self.words, chance)
            kinds = ["yes"] * chance.low + ["maybe"] * (chance.high - chance.low) + ["no"] * (100 - chance.high)
            dots = element(
                "div", *(element("i", class_=kind) for kind in kinds), class_="dots", role="img", aria_label=words
            )
            who = self.words("chance.who", who=chance.who)
            said = element("figcaption", element("strong", words), f" {who}", self.references(chance.sources))
            shown.append(element("figure", dots, said))
        return [*shown, element("p", self.words("chance.groups"))] if shown else []

    def comparison(self) -> Html:
        """All types side by side, each row with its question."""
        types = self.catalogue.types
        heads = [self.words("compare.row_head"), *(one.name for one in types), self.words("compare.question_head")]
        rows = []
        for row in comparison(self.catalogue, [one.id for one in types]):
            cells = [
                element("td", self._said(said), data_label=one.name) for one, said in zip(types, row.cells, strict=True)
            ]
            question = element("td", row.question.text, data_label=heads[-1])
            rows.append(element("tr", element("th", row.attribute.name, scope="row"), *cells, question))
        names = ", ".join(one.name for one in types)
        return self._table(self.words("compare.caption", names=names), heads, rows)

    def medicines(self) -> Html:
        """Every medicine of the list, former ones said to be so."""
        columns = ("medicine", "kind", "target", "cancers", "route", "status")
        heads = [self.words(f"take_away.column_{name}") for name in columns]
        rows = [self._medicine(one, heads) for one in sorted(self.catalogue.medicines.values(), key=medicine_name)]
        return self._table(self.words("take_away.medicines_title"), heads, rows)

    def _medicine(self, one: Medicine, heads: list[str]) -> Html:
        words, known = self.words, self.catalogue
        others = ", ".join(one.brand_names[1:])
        notes = [words("take_away.brands", names=others)] if others else []
        notes += [one.note] if one.note else []
        notes += [words("type.nci_targeted")] if one.nci_calls_it == "targeted_therapy" else []
        notes += [] if one.mainly_immune else [words("take_away.not_mainly")]
        cancers = ", ".join(known.cancers[cancer].name for cancer in one.cancers)
        first = one.first_approval_year
        since = words("take_away.first", year=first) if first else words("take_away.first_unknown")
        values = (
            known.subjects[one.kind].name,
            ", ".join(one.targets) or words("type.target_none"),
            cancers if one.is_in_use else words("type.former_uses", names=cancers),
            ", ".join(known.routes[route].name for route in one.routes) or words("type.route_unknown"),
            since if one.is_in_use else f"{since}. {words(f'take_away.{one.status}')}",
        )
        name = element("strong", medicine_name(one))
        head = element("th", name, self.references(one.sources), *(element("p", note) for note in notes), scope="row")
        cells = (element("td", value, data_label=label) for value, label in zip(values, heads[1:], strict=True))
        return element("tr", head, *cells)

    def _table(self, caption: str, heads: list[str], rows: list[Html]) -> Html:
        head = element("tr", *(element("th", name, scope="col") for name in heads))
        return element("table", element("caption", caption), element("thead", head), element("tbody", *rows))

    def glossary(self) -> Html:
        """Every term with its meaning and what to watch out for."""
        entries = []
        for term in sorted(self.catalogue.terms.values(), key=lambda one: one.term.casefold()):
            also = self.words("offline.also", names=", ".join(term.also_called)) if term.also_called else ""
            lines = [line for line in (also, term.meaning, term.watch_out) if line]
            lines[-1] = joined([lines[-1], self.references(term.sources)])
            entries.append(element("div", element("dt", term.term), *(element("dd", line) for line in lines)))
        return element("dl", *entries, class_="terms")

    def calls(self) -> Html:
        """What needs a call, by type, behind the emergency line."""
        parts = [element("p", self.words("notice.emergency"), class_="urgent")]
        for home in self.catalogue.types:
            parts += [element("h3", self.mark(home), home.name), self._said(home.statements["call_now"])]
        return joined([*parts, element("p", self.words("search_box.no_guess"))])

    def sources(self) -> Html:
        """The numbered list of all sources named so far."""
        return element(
            "ol",
            *(element("li", self._source(self.catalogue.sources[name])) for name in self.numbers),
            class_="sources",
        )

    def _source(self, source: Source) -> Html:
        words = self.words
        dated = words("frame.source_dated", date=source.source_date) if source.source_date else ""
        checked = long_date(source.checked_on, words)
        text = words("frame.source_line", publisher=source.publisher, title=source.title, dated=dated, checked=checked)
        before, title, after = text.partition(source.title)
        named = element("a", title, href=source.url, rel="noreferrer") if source.url else title
        return joined([before, named, after])
