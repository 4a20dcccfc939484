"""What a name found in a text means: one line, the types it is tied to, and where to read on."""

from __future__ import annotations

from dataclasses import dataclass

from data.catalogue.catalogue import Catalogue
from data.catalogue.query import in_use
from data.medicines.kind_filter import target_id

GROUPS = ("subject", "medicine", "mechanism", "target", "term")  # in the order they are shown


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing explained. `subjects` are types and kinds it is tied to, the nearest first."""

    entity: str
    name: str
    meaning: str
    subjects: tuple[str, ...] = ()
    watch_out: str = ""
    sources: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """ "subject", "medicine", "mechanism", "target" or "term"."""
        return self.entity.partition(":")[0]

    @property
    def id(self) -> str:
        """The id without its kind."""
        return self.entity.partition(":")[2]


def meaning_of(catalogue: Catalogue, entity: str) -> Meaning:
    """The meaning of a thing that the decoder found. Raises KeyError for one that does not exist."""
    kind, _, name = entity.partition(":")
    if kind == "subject":
        subject = catalogue.subjects[name]
        summary = subject.statements["summary"]
        return Meaning(entity, subject.name, summary.text, _with_home(catalogue, name), sources=summary.sources)
    if kind == "medicine":
        return _medicine(catalogue, entity, name)
    if kind == "mechanism":
        mechanism = catalogue.mechanisms[name]
        working = [s for s in catalogue.subjects.values() if s.facts.main_mechanism == name]
        types = [s.id for s in working if s.facts.level == "type"] or [s.id for s in working]
        sources = catalogue.subjects[types[0]].statements["how_it_works"].sources if types else ()
        return Meaning(entity, mechanism.name, mechanism.meaning, tuple(types), sources=sources)
    if kind == "target":
        return _target(catalogue, entity, name)
    term = catalogue.terms[name]
    tied = _with_home(catalogue, term.subject) if term.subject else ()
    return Meaning(entity, term.term, term.meaning, tied, term.watch_out, term.all_sources)


def _with_home(catalogue: Catalogue, subject: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((subject, catalogue.subjects[subject].facts.home_type)))


def _medicine(catalogue: Catalogue, entity: str, name: str) -> Meaning:
    words, medicine = catalogue.messages, catalogue.medicines[name]
    sentences = [words("news.medicine_brands", names=", ".join(medicine.brand_names))] if medicine.brand_names else []
    if not medicine.is_in_use:
        sentences.append(words("news.former"))
    if not medicine.mainly_immune:
        sentences.append(words("news.not_mainly"))
    tied = _with_home(catalogue, medicine.kind)
    return Meaning(entity, medicine.generic_name, " ".join(sentences), tied, sources=medicine.sources)


def _target(catalogue: Catalogue, entity: str, name: str) -> Meaning:
    medicines = [m for m in in_use(catalogue.medicines.values()) if name in map(target_id, m.targets)]
    medicines = medicines or [m for m in catalogue.medicines.values() if name in map(target_id, m.targets)]
    target_name = next(target for target in medicines[0].targets if target_id(target) == name)
    kinds = tuple(dict.fromkeys(medicine.kind for medicine in medicines))
    return Meaning(entity, target_name, catalogue.messages("news.target"), kinds, sources=medicines[0].sources)
