"""How words of a language change: the rows of `search_words.csv` on endings and sounds, which are content, made ready.

plural: an ending and what stands for it in the plain form of a word, as "ies>y"; one that stays, as "ss>ss", keeps
shorter ones from being taken off. verb: the same for a word that may be another form of one that we know. sound: two
letters that sound much the same where a word begins, as "c>k". heard: letters that stand for the same sound anywhere in
a word and would else count as several typing errors, as "qu>k".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from data.catalogue.catalogue import Catalogue

LEFT = 3  # letters that must be left before an ending that is taken off

Change = tuple[str, str]  # an ending, and what stands for it


@dataclass(frozen=True, slots=True)
class WordForms:
    """What is taken off the words of a language, so that their forms are the same."""

    plural: Mapping[str, tuple[Change, ...]]  # by the last letter, the longest ending first
    verb: tuple[Change, ...]
    sounds: Mapping[int, str]
    heard: tuple[Change, ...]

    def without_plural(self, word: str) -> str:
        """A word in lower case and without accents, as it is with its ending changed."""
        for ending, other in self.plural.get(word[-1:], ()):
            if word.endswith(ending) and (ending == other or len(word) >= len(ending) + LEFT):
                return word.removesuffix(ending) + other
        return word

    def of_verb(self, word: str) -> Iterator[str]:
        """The word itself, and what it may be a form of: "itch" for "itched"."""
        yield word
        for ending, other in self.verb:
            if word.endswith(ending) and len(word) >= len(ending) + LEFT:
                yield word.removesuffix(ending) + other

    def as_heard(self, word: str) -> str:
        """A word as somebody may write who knows it by ear."""
        for letters, other in self.heard:
            word = word.replace(letters, other)
        return word

    def is_same_sound(self, one: str, other: str) -> bool:
        """True for words that begin with much the same sound."""
        return self.first_sound(one) == self.first_sound(other)

    def first_sound(self, word: str) -> str:
        """A letter that stands for the sound that opens a word."""
        return word[:1].translate(self.sounds)


def word_forms(catalogue: Catalogue) -> WordForms:
    """The forms of words in the language of a catalogue."""
    plural: defaultdict[str, list[Change]] = defaultdict(list)
    verb: list[Change] = []
    sounds: dict[int, str] = {}
    heard: list[Change] = []
    for row in catalogue.search_words.values():
        before, _, after = row.word.partition(">")
        if row.use == "plural":
            plural[before[-1:]].append((before, after))
        elif row.use == "verb":
            verb.append((before, after))
        elif row.use == "sound":
            sounds[ord(before)] = after
        elif row.use == "heard":
            heard.append((before, after))
    longest_first = {last: tuple(sorted(some, key=lambda c: -len(c[0]))) for last, some in plural.items()}
    return WordForms(MappingProxyType(longest_first), tuple(verb), MappingProxyType(sounds), tuple(heard))
