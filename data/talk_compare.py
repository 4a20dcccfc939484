"""The presenter's comparison as slides: one row each, in cells short enough for the back of the room."""

from __future__ import annotations

from data.load import Catalogue
from data.query import cell
from data.talk_model import LENGTHS, CompareText, Slide, Table, TalkChoice


def compare_slides(catalogue: Catalogue, choice: TalkChoice) -> list[Slide]:
    """A slide for each row that a talk of this length has; none with fewer than two to compare."""
    if len(choice.compared) < 2:
        return []
    rows = catalogue.talk.rows.values()
    return [_slide(catalogue, text, choice) for text in rows if text.facts.shortest <= choice.length]


def _slide(catalogue: Catalogue, text: CompareText, choice: TalkChoice) -> Slide:
    row = text.facts.id
    subjects = [catalogue.subjects[subject] for subject in choice.compared]
    cells = tuple(catalogue.talk.cells[subject.id][row] for subject in subjects)
    spoken = [
        (subject, cell(catalogue, subject, catalogue.attributes[a])) for a in text.facts.spoken for subject in subjects
    ]
    full = tuple(f"{subject.name}: {said.text}" for subject, said in spoken)
    return Slide(
        id=f"compare_{row}",
        part="compare",
        kind="compare",
        title=text.differ if len(set(cells)) > 1 else text.same,
        lines=(),
        figure=Table(
            columns=choice.compared,
            names=tuple(subject.short_name for subject in subjects),
            rows=((catalogue.attributes[row].name, cells),),
        ),
        script=(text.script, *(full if choice.length == LENGTHS[-1] else ())),
        more=() if choice.length == LENGTHS[-1] else full,
        check="",
        sources=tuple(dict.fromkeys(source for _, said in spoken for source in said.sources)),
        subject="",
        seconds=0,
    )
