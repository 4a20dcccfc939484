"""How to read cancer news: made-up numbers are marked, both sides are told, and the way on is there."""

from __future__ import annotations

import re

from data.catalogue.catalogue import Catalogue
from tests.page.test_pages import html_of, offered, opened


def test_every_picture_is_marked_as_an_example_with_made_up_numbers(catalogue: Catalogue) -> None:
    html = html_of(opened("read_news"))
    mark = catalogue.messages("example.mark")
    figures = re.findall(r'<div class="dots" role="img" aria-label="([^"]*)">(.*?)</div>', html)
    assert len(figures) == len(catalogue.examples)
    for (label, dots), example in zip(figures, catalogue.examples.values(), strict=True):
        assert label.startswith(mark)
        assert dots.count('class="yes"') == example.share
        assert dots.count("<i ") == 100
    assert html.count(f"<strong>{mark}</strong>") == len({example.picture for example in catalogue.examples.values()})


def test_no_example_speaks_of_a_treatment(catalogue: Catalogue) -> None:
    names = [s.name.lower() for s in catalogue.subjects.values()]
    names += [m.generic_name.lower() for m in catalogue.medicines.values()]
    for example in catalogue.examples.values():
        sentence = f"{example.group} {example.outcome} {example.otherwise}".lower()
        assert not any(name in sentence for name in names)


def test_help_and_harm_are_told_for_the_same_groups(catalogue: Catalogue) -> None:
    groups = {
        picture: [e.group for e in catalogue.examples.values() if e.picture == picture] for picture in ("help", "harm")
    }
    assert groups["help"] == groups["harm"]


def test_the_page_gives_sources_questions_and_outside_reading(catalogue: Catalogue) -> None:
    test = opened("read_news")
    html = html_of(test)
    assert html.count('class="main-points"') == 1
    assert html.count('class="fold"') == 7  # six steps, and what to read elsewhere
    (questions,) = offered(test)
    assert len(questions) >= 5
    for source in ("f1", "nih_health_risks"):
        assert str(catalogue.sources[source].url) in html
