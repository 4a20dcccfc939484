"""The glossary as readers use it: by letter, by type, by a word they typed, and from one entry to the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from data.catalogue.alphabet import without_accents
from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Term
from data.search.index import SearchIndex
from data.search.names import same_as_terms
from data.search.search import build_index, search
from data.search.spelling import corrections
from data.search.tokens import plain_word, tokens
from data.search.word_forms import WordForms
from data.sheet.sanitize import one_line

LONGEST_LOOK_UP = 200  # characters; the rest is cut
MOST_RELATED = 6
MOST_SEARCHED = 20
NO_TYPE = "no_type"  # the choice for words that belong to no single type
# Words so wide that a list of what else mentions them helps nobody.
WIDELY_MENTIONED = 12


@dataclass(frozen=True, slots=True)
class _Named:
    """One name of one entry, in plain words."""

    term: str
    spoken: str
    words: tuple[str, ...]
    is_other: bool  # another name beside the one that the entry goes by

    @property
    def joined(self) -> str:
        return "".join(self.words)


@dataclass(frozen=True)
class Glossary:
    """All entries in the order of the alphabet, and what is needed to find one; made once for a catalogue."""

    terms: tuple[Term, ...]
    letters: tuple[str, ...]  # those that begin at least one entry
    type_of: Mapping[str, str]  # by entry; NO_TYPE where it belongs to no single type
    related: Mapping[str, tuple[str, ...]]
    names: tuple[_Named, ...]
    text_words: Mapping[str, frozenset[str]]  # by entry: the words of its names and its meaning
    vocabulary: tuple[str, ...]  # the words of all names, in which typing errors are forgiven
    spoken: Mapping[str, str]  # each of them as a reader writes it
    filler: frozenset[str]
    index: SearchIndex  # of the search that all pages share


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What was found, the nearest first; `read_as` is how misspelled words were read, empty without any."""

    terms: tuple[Term, ...]
    read_as: str


def build_glossary(catalogue: Catalogue, index: SearchIndex | None = None) -> Glossary:
    """The glossary of a catalogue, with the index of its search (made here if there is none yet)."""
    index = index or build_index(catalogue)
    terms = tuple(sorted(catalogue.terms.values(), key=lambda term: without_accents(term.term)))
    names = tuple(name for term in terms for name in _names(term, index))
    forms = index.lexicon.forms
    texts = {term.id: " ".join((term.term, *term.also_called, term.meaning)) for term in terms}
    return Glossary(
        terms=terms,
        letters=tuple(sorted({letter_of(term) for term in terms})),
        type_of=MappingProxyType({term.id: _type_of(catalogue, term) for term in terms}),
        related=MappingProxyType(_related(terms, names, forms)),
        names=names,
        text_words=MappingProxyType({term: frozenset(_words(text, forms)) for term, text in texts.items()}),
        vocabulary=tuple(sorted({word for name in names for word in name.words})),
        spoken=MappingProxyType(_spoken(names, forms)),
        filler=frozenset(
            plain_word(word.word, forms) for word in catalogue.search_words.values() if word.use == "filler"
        ),
        index=index,
    )


def letter_of(term: Term) -> str:
    """The letter that an entry stands under."""
    return without_accents(term.term)[0]


def narrowed(glossary: Glossary, letter: str = "", type_id: str = "") -> tuple[Term, ...]:
    """The entries under a letter and of a type; an empty choice leaves none out."""
    return tuple(
        term
        for term in glossary.terms
        if (not letter or letter_of(term) == letter) and (not type_id or glossary.type_of[term.id] == type_id)
    )


def look_up(glossary: Glossary, typed: str) -> LookedUp:
    """The entries that typed words lead to. Never raises, whatever was typed."""
    words = _words(one_line(typed[:LONGEST_LOOK_UP]), glossary.index.lexicon.forms)
    if not words:
        return LookedUp((), "")
    whole = {name.term for name in glossary.names if name.words == words}
    words = tuple(word for word in words if word not in glossary.filler) or words
    terms = _ranked(glossary, words)
    terms = tuple(sorted(terms, key=lambda term: term.id not in whole))
    if terms:
        return LookedUp(terms, "")
    near = corrections(words, glossary.vocabulary, glossary.index.lexicon.forms)
    mended = tuple(near[word][0][0] if word in near else word for word in words)
    terms = _ranked(glossary, mended) if mended != words else ()
    return (
        LookedUp(terms, " ".join(glossary.spoken.get(word, word) for word in mended))
        if terms
        else LookedUp(_searched(glossary, typed), "")
    )


def _searched(glossary: Glossary, typed: str) -> tuple[Term, ...]:
    """The entries for what the search of all pages finds: words of ours, and medicines, types and kinds."""
    same: defaultdict[str, list[str]] = defaultdict(list)
    for entry, entity in same_as_terms(glossary.index.names).items():
        same[entity].append(entry.partition(":")[2])
    ids: list[str] = []
    for hit in search(glossary.index, typed, MOST_SEARCHED).hits:
        ids += [hit.id] if hit.kind == "term" else same[f"{hit.kind}:{hit.id}"]
    by_id = {term.id: term for term in glossary.terms}
    return tuple(by_id[term] for term in dict.fromkeys(ids))


def _ranked(glossary: Glossary, words: tuple[str, ...]) -> tuple[Term, ...]:
    """Whole names first, then names that begin so, that hold the words, and meanings that hold them."""
    joined = "".join(words)
    best: dict[str, tuple[int, bool, int]] = {}
    for name in glossary.names:
        if name.joined == joined:
            rank = 0
        elif len(joined) > 1 and name.joined.startswith(joined):
            rank = 1
        elif _holds(name.words, words):
            rank = 2
        else:
            continue
        position = rank, name.is_other, len(name.joined)
        best[name.term] = min(best.get(name.term, position), position)
    for term, text in glossary.text_words.items():
        if term not in best and len(joined) > 2 and text.issuperset(words):
            best[term] = (3, True, 0)
    positions = {term.id: (*best[term.id], position) for position, term in enumerate(glossary.terms) if term.id in best}
    return tuple(sorted((t for t in glossary.terms if t.id in positions), key=lambda term: positions[term.id]))


def _holds(name: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """True if a name has all the words; the last may be half typed."""
    *whole, last = words
    is_last = any(word == last or (len(last) > 2 and word.startswith(last)) for word in name)
    return is_last and set(whole) <= set(name)


def _words(text: str, forms: WordForms) -> tuple[str, ...]:
    return tuple(token.word for token in tokens(text, forms))


def _spoken(names: Iterable[_Named], forms: WordForms) -> dict[str, str]:
    """Each plain word as it is written in the names; of its forms the shortest, with its accents."""
    written = {(t.word, t.typed.casefold()) for name in names for t in tokens(name.spoken, forms)}
    return dict(sorted(written, key=lambda pair: (len(pair[1]), pair[1].isascii(), pair[1]), reverse=True))


def _names(term: Term, index: SearchIndex) -> Iterator[_Named]:
    term_words = _words(term.term, index.lexicon.forms)
    yield _Named(term.id, term.term, term_words, is_other=False)
    for name in index.names.by_entity[f"term:{term.id}"]:
        if name.words != term_words:
            yield _Named(term.id, name.spoken, name.words, is_other=True)


def _type_of(catalogue: Catalogue, term: Term) -> str:
    return catalogue.subjects[term.subject].facts.home_type if term.subject else NO_TYPE


def _related(terms: Iterable[Term], names: Iterable[_Named], forms: WordForms) -> dict[str, tuple[str, ...]]:
    """For each entry: those an editor named, those its meaning or name speaks of, its subject's, those it stands in."""
    entries = tuple(terms)
    by_words = {name.words: name.term for name in names}
    longest = max(len(words) for words in by_words)
    texts = {term.id: _words(f"{term.meaning} {term.watch_out}", forms) for term in entries}
    speaks_of = {term: _mentioned(words, by_words, longest) for term, words in texts.items()}
    in_name = {term.id: _mentioned(_words(term.term, forms), by_words, longest, inside=True) for term in entries}
    spoken_of_by, carried_by = _turned(speaks_of), _turned(in_name)
    related = {}
    for term in entries:
        same = [other.id for other in entries if term.subject and other.subject == term.subject]
        by = spoken_of_by[term.id] if len(spoken_of_by[term.id]) <= WIDELY_MENTIONED else []
        near = dict.fromkeys([*term.related, *speaks_of[term.id], *in_name[term.id], *carried_by[term.id], *same, *by])
        related[term.id] = tuple(other for other in near if other != term.id)[:MOST_RELATED]
    return related


def _mentioned(
    words: tuple[str, ...], by_words: Mapping[tuple[str, ...], str], longest: int, inside: bool = False
) -> list[str]:
    """The entries whose names stand in some words, the longest name at each position."""
    entries, position = list[str](), 0
    while position < len(words):
        lengths = range(min(longest, len(words) - position), 0, -1)
        runs = (words[position : position + n] for n in lengths if not (inside and n == len(words)))
        run = next((run for run in runs if run in by_words), ())
        if run:
            entries.append(by_words[run])
        position += len(run) or 1
    return entries


def _turned(links: Mapping[str, Iterable[str]]) -> defaultdict[str, list[str]]:
    by_target: defaultdict[str, list[str]] = defaultdict(list)
    for source, others in links.items():
        for other in others:
            if source not in by_target[other]:
                by_target[other].append(source)
    return by_target
