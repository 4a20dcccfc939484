"""The reader's text with marks on the names found. A press on a mark opens its meaning beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from components.glossary.glossary import capital
from components.page.content import catalogue, text
from components.page.html import Html, element, joined
from components.page.links import TERM, page_link
from components.page.type_icon import coloured_shape, theme
from data.news.decode import Decoded
from data.news.decode_meaning import Meaning, meaning_of


def meanings_of(decoded: Decoded) -> tuple[Meaning, ...]:
    """What the text names, each thing once, in the order in which it is named."""
    return tuple(meaning_of(catalogue(), entity) for entity in decoded.entities)


def marked_text(words: str, decoded: Decoded, meanings: Sequence[Meaning]) -> Html:
    """The text as it was typed, its marks, and the meaning of each, hidden until its mark is pressed."""
    numbers = {meaning.entity: number for number, meaning in enumerate(meanings, start=1)}
    pieces = _pieces(words, decoded, numbers)
    label = text("news.your_text")
    # A long story scrolls in itself, by keyboard too, so that what it leaves out stays near.
    marked = element("div", *pieces, class_="news-text", dir="auto", role="group", aria_label=label, tabindex="0")
    return joined([marked, element("div", *_meanings(words, decoded, meanings), class_="meanings")])


def _pieces(words: str, decoded: Decoded, numbers: Mapping[str, int]) -> Iterator[str]:
    end = 0
    for span in decoded.spans:
        yield words[end : span.start]
        yield element(
            "button",
            words[span.start : span.end],
            type="button",
            class_="mark",
            popovertarget=f"meaning-{numbers[span.entity]}",
        )
        end = span.end
    yield words[end:]


def _meanings(words: str, decoded: Decoded, meanings: Sequence[Meaning]) -> Iterator[Html]:
    counts = Counter(span.entity for span in decoded.spans)
    misspelled = {span.entity: words[span.start : span.end] for span in decoded.spans if span.errors}
    turned = {turn.entity: words[turn.start : turn.end] for turn in reversed(decoded.turns)}
    for number, meaning in enumerate(meanings, start=1):
        entity = meaning.entity
        sentences = _sentences(meaning, counts[entity], misspelled.get(entity, ""), turned.get(entity, ""))
        yield _entry(f"meaning-{number}", meaning, sentences)


def _sentences(meaning: Meaning, count: int, misspelled: str, turned: str) -> list[str]:
    """What the text tells otherwise is said before the meaning, so that nothing is explained as its contrary."""
    sentences = [meaning.meaning] if meaning.meaning else []
    if turned:
        sentences.insert(0, text("news.turned", words=" ".join(turned.split())))
    if misspelled:
        sentences.insert(0, text("news.read_as", typed=misspelled, name=meaning.name))
    if count > 1:
        sentences.append(text("news.times_many", count=count))
    return sentences


def _entry(entry_id: str, meaning: Meaning, sentences: Sequence[str]) -> Html:
    """One meaning, over the page beside its mark; on paper below the text."""
    name = capital(meaning.name)
    watch_out = element("p", element("strong", text("news.watch_out")), " ", meaning.watch_out, class_="watch-out")
    close = element(
        "button",
        element("span", "\u00d7", aria_hidden="true"),
        type="button",
        class_="meaning-close",
        popovertarget=entry_id,
        popovertargetaction="hide",
        aria_label=text("news.close"),
    )
    return element(
        "div",
        element("p", element("strong", name), class_="meaning-word"),
        *([element("p", " ".join(sentences))] if sentences else []),
        *([watch_out] if meaning.watch_out else []),
        *_tied(meaning),
        *_read_on(meaning),
        close,
        id=entry_id,
        class_="meaning",
        popover="auto",
        role="group",
        aria_label=name,
    )


def _tied(meaning: Meaning) -> list[Html]:
    """The types and kinds it is tied to, each with the shape of its type and a link to its profile."""
    if not meaning.subjects:
        return []
    lead = {"mechanism": "works_so", "target": "belongs", "subject": "about"}.get(meaning.kind, "belongs")
    links = [joined([_subject_link(subject), " "]) for subject in meaning.subjects]  # a line may break between them
    return [element("p", text(f"news.{lead}"), " ", *links, class_="belongs")]


def _subject_link(subject_id: str) -> Html:
    subject = catalogue().subjects[subject_id]
    shape = coloured_shape(subject, theme())
    return element("span", shape, " ", page_link("type", subject.name, {"type": subject.id}), class_="tied")


def _read_on(meaning: Meaning) -> list[Html]:
    ways = {
        "term": ("glossary", "in_glossary", TERM),
        "medicine": ("medicines", "in_medicines", "medicine"),
        "target": ("medicines", "in_medicines", "target"),  # Explore leaves out what works mainly in other ways
        "mechanism": ("explore", "in_explore", "mechanism"),
    }
    if meaning.kind not in ways:
        return []
    page, label, parameter = ways[meaning.kind]
    return [element("p", page_link(page, text(f"news.{label}"), {parameter: meaning.id}))]
