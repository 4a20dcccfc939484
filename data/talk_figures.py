"""The figures of slides as values: what is drawn, and the words that stand with it."""

from __future__ import annotations

from collections.abc import Mapping

from data.addresses import write_ids
from data.chances import chance_sentence
from data.load import Catalogue
from data.talk_model import Code, Dots, Drawing, Figure, Marks, SlideText, TalkChoice

# The words of a drawing that name a thing in it; the others are headings and what the scenes say.
NAMED = ("t_cell", "immune_cell", "dendritic_cell", "cancer_cell", "antibody", "drug", "marker", "message", "lab")

CELLS = ("t_cell", "immune_cell", "dendritic_cell", "cancer_cell")  # what one scene by itself names


def figure(catalogue: Catalogue, text: SlideText, choice: TalkChoice) -> Figure | None:
    """The figure that a slide asks for: the drawing of its type, or what its row names."""
    kind, *names = text.facts.figure.split(":")
    if text.facts.subject and not kind:
        return drawing(catalogue, catalogue.subjects[text.facts.subject].facts.main_mechanism)
    if kind == "drawing":
        return drawing(catalogue, names[0], int(names[1]) if len(names) > 1 else None)
    if kind == "dots":
        return dots(catalogue, names[0])
    if kind == "marks":
        return Marks(tuple(s.id for s in catalogue.types), tuple(s.name for s in catalogue.types))
    if kind == "code":
        parameters = (("compare", write_ids(choice.compared)),) if names[0] == "compare" else ()
        return Code(names[0], parameters)
    return None


def drawing(catalogue: Catalogue, mechanism: str, scene: int | None = None) -> Drawing:
    """The picture of a mechanism, or one scene of it, with its words."""
    words = catalogue.drawings[mechanism]
    captions = scene_captions(words)
    return Drawing(
        mechanism=mechanism,
        scene=scene,
        alt=words["alt"] if scene is None else captions[scene],
        captions=captions if scene is None else (),
        names=tuple((key, words[key]) for key in (NAMED if scene is None else CELLS) if key in words),
    )


def scene_captions(words: Mapping[str, str]) -> tuple[str, ...]:
    """What each scene of a drawing says: before and after, or step by step."""
    keys = ("before_says", "after_says") if "before_says" in words else ("step_1", "step_2", "step_3")
    return tuple(words[key] for key in keys)


def dots(catalogue: Catalogue, chance_id: str) -> Dots:
    """A chance as 100 dots with both sides in words."""
    chance = catalogue.chances[chance_id]
    said = chance_sentence(catalogue.messages, chance)
    return Dots(chance_id, chance.low, chance.high, said, chance.who)
