"""The reader's text with marks on the names found, and what each means; a mark and its meaning lead to each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from components.content import catalogue, text
from components.glossary import capital
from components.html import Html, element, joined, show
from components.links import TERM, page_link
from components.marks import theme
from data.decode import Decoded
from data.decode_meaning import GROUPS, Meaning, meaning_of
from documents.figures.marks import colour_of


def meanings_of(decoded: Decoded) -> tuple[Meaning, ...]:
    """What was found, each thing once, in the order in which it is explained."""
    found = [meaning_of(catalogue(), thing) for thing in decoded.things]
    return tuple(sorted(found, key=lambda meaning: GROUPS.index(meaning.kind)))


def marked_text(words: str, decoded: Decoded, meanings: Sequence[Meaning]) -> None:
    """The text as it was typed. A mark carries the number of its meaning, so that colour alone tells nothing."""
    numbers = {meaning.thing: number for number, meaning in enumerate(meanings, start=1)}
    show(element("div", *_pieces(words, decoded, numbers), class_="news-text", dir="auto", tabindex="-1"))


def _pieces(words: str, decoded: Decoded, numbers: Mapping[str, int]) -> Iterator[str]:
    end = 0
    marked: set[str] = set()
    for span in decoded.spans:
        number = numbers[span.thing]
        yield words[end : span.start]
        first = {} if span.thing in marked else {"id": f"in-text-{number}"}
        yield element(
            "a",
            element("span", words[span.start : span.end], class_="marked"),
            element("span", text("news.mark_name", number=number), class_="unseen"),
            element("span", str(number), class_="mark-number", aria_hidden="true"),
            href=f"#meaning-{number}",
            class_=f"mark mark-{span.thing.partition(':')[0]}",
            **first,
        )
        marked.add(span.thing)
        end = span.end
    yield words[end:]


def meanings(words: str, decoded: Decoded, found: Sequence[Meaning]) -> None:
    """What was found, grouped, one line each."""
    counts = Counter(span.thing for span in decoded.spans)
    misspelled = {span.thing: words[span.start : span.end] for span in decoded.spans if span.errors}
    numbered = list(enumerate(found, start=1))
    groups = [
        element(
            "section",
            element("h3", text(f"news.group_{kind}")),
            *(_entry(number, one, counts[one.thing], misspelled.get(one.thing, "")) for number, one in group),
        )
        for kind, group in groupby(numbered, key=lambda pair: pair[1].kind)
    ]
    show(element("div", *groups, class_="meanings"))


def _entry(number: int, found: Meaning, count: int, misspelled: str) -> Html:
    name = capital(found.name)
    said = [found.meaning] if found.meaning else []
    if misspelled:
        said.insert(0, text("news.read_as", typed=misspelled, name=found.name))
    if count > 1:
        said.append(text("news.times_many", count=count))
    watch = [element("p", element("strong", text("news.watch_out")), " ", found.watch_out, class_="watch-out")]
    back = element(
        "a", text("news.back"), element("span", text("news.back_name", name=name), class_="unseen"),
        href=f"#in-text-{number}",
    )  # fmt: skip
    return element(
        "article",
        element("h4", element("span", str(number), class_="mark-number", aria_hidden="true"), " ", name),
        *([element("p", " ".join(said))] if said else []),
        *(watch if found.watch_out else []),
        *_tied(found),
        element("p", *_between([*_read_on(found), back]), class_="read-on"),
        id=f"meaning-{number}",
        tabindex="-1",
    )


def _tied(found: Meaning) -> list[Html]:
    """The types and kinds it is tied to, each with the shape of its type and a link to its profile."""
    if not found.subjects:
        return []
    lead = {"mechanism": "works_so", "target": "belongs", "subject": "about"}.get(found.kind, "belongs")
    links = _between([_subject_link(subject) for subject in found.subjects])
    return [element("p", text(f"news.{lead}"), " ", *links, class_="belongs")]


def _subject_link(subject_id: str) -> Html:
    subject = catalogue().subjects[subject_id]
    colour = colour_of(subject.facts, theme())
    shape = element("span", class_=f"shape {subject.facts.shape}", style=f"background: {colour}", aria_hidden="true")
    return element("span", shape, " ", page_link("type", subject.name, {"type": subject.id}), class_="tied")


def _read_on(found: Meaning) -> list[Html]:
    if found.kind == "term":
        return [page_link("glossary", text("news.in_glossary"), {TERM: found.id})]
    if found.kind == "medicine":
        return [page_link("medicines", text("news.in_medicines"), {"medicine": found.id})]
    if found.kind == "target":  # Explore leaves out what works mainly in other ways
        return [page_link("medicines", text("news.in_medicines"), {"target": found.id})]
    if found.kind == "mechanism":
        return [page_link("explore", text("news.in_explore"), {"mechanism": found.id})]
    return []


def _between(parts: Sequence[Html]) -> list[str]:
    """Parts with a space between, where a line may break."""
    return [joined([part, " "]) for part in parts]
