"""The figures of slides as values: what is drawn, and the words that stand with it."""

from __future__ import annotations

from collections.abc import Mapping

from data.catalogue.catalogue import Catalogue
from data.catalogue.chances import chance_counted, chance_sentence
from data.talk.model import Code, Dots, Drawing, Figure, Marks, Scene, SlideText, TalkChoice, Zoom
from data.talk.talk_compare import glance_table, year_figure

# The words of a drawing that name a thing in it; the others are headings and what the scenes say.
NAMED = (
    "t_cell", "immune_cell", "nk_cell", "dendritic_cell", "cancer_cell", "antibody", "drug", "marker", "message", "lab",
    "car", "tcr", "virus", "strand", "germ", "pill", "cream",
)  # fmt: skip

CELLS = ("t_cell", "immune_cell", "dendritic_cell", "cancer_cell")  # what one scene by itself names


def figure(catalogue: Catalogue, text: SlideText, choice: TalkChoice) -> Figure | None:
    """The figure that a slide asks for: the drawing of its type, or what its row names."""
    kind, *names = text.facts.figure.split(":")
    if text.facts.subject:
        mechanism = catalogue.subjects[text.facts.subject].facts.main_mechanism
        return zoom(catalogue, mechanism) if kind == "zoom" else drawing(catalogue, text.facts.subject)
    if kind == "scene":
        return scene(catalogue)
    if kind == "glance":
        return glance_table(catalogue, names, choice)
    if kind == "year":
        return year_figure(catalogue, choice)
    if kind == "drawing":
        return drawing(catalogue, names[0], int(names[1]) if len(names) > 1 else None)
    if kind == "dots":
        return dots(catalogue, names[0])
    if kind == "marks":
        return Marks(tuple(s.id for s in catalogue.types), tuple(s.name for s in catalogue.types))
    if kind == "code":
        return Code(names[0], (), " ".join(text.lines))
    return None


def scene(catalogue: Catalogue) -> Scene:
    """All places of the scene in order, with what they do."""
    return Scene(
        mechanisms=tuple(catalogue.scene),
        names=tuple(catalogue.mechanisms[mechanism].name for mechanism in catalogue.scene),
        alt=catalogue.drawings["scene"]["alt"],
    )


def zoom(catalogue: Catalogue, mechanism: str) -> Zoom:
    """The place of one mechanism, with the names of the things in it."""
    words = catalogue.drawings[mechanism]
    return Zoom(
        mechanism=mechanism,
        picture=catalogue.pictures[mechanism].drawing,
        alt=catalogue.scene[mechanism].alt,
        names=tuple((key, words[key]) for key in NAMED if key in words),
    )


def drawing(catalogue: Catalogue, drawing_id: str, scene: int | None = None) -> Drawing:
    """The picture of a mechanism or a subject, or one scene of it, with its words."""
    words = catalogue.drawings[drawing_id]
    captions = scene_captions(words)
    return Drawing(
        picture=catalogue.pictures[drawing_id].drawing,
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
    """A chance as 100 dots with all sides in words."""
    chance = catalogue.chances[chance_id]
    sentence = chance_sentence(catalogue.messages, chance)
    counted = chance_counted(catalogue.messages, chance, is_brief=True)
    return Dots(chance_id, chance.low, chance.high, chance.beside, sentence, counted)
