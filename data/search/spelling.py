"""Typing errors: the words that a typed word may be a misspelling of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import OSA

from data.search.index import LONG_WORD
from data.search.tokens import has_digit
from data.search.word_forms import WordForms

Option = tuple[str, int]  # a word that may be meant, and how many typing errors away it is
MOST_ERRORS = 2
TWO_ERRORS = 7  # letters that the name of a medicine must have for two errors to be forgiven
TWO_ERRORS_WORD = 8  # the same for other words, which have more neighbors in the language
STRICT_ONE, STRICT_ONE_WORD, STRICT_TWO = 7, 9, 9  # letters that are needed where most words are not names
MOST_LOOKED_UP = 32  # words checked for typing errors in one search


def corrections(
    words: Iterable[str], among: tuple[str, ...], forms: WordForms, names: frozenset[str] = frozenset()
) -> dict[str, tuple[Option, ...]]:
    """For each word the nearest of `among`, if it is near enough."""
    typed = [word for word in dict.fromkeys(words) if len(word) >= LONG_WORD - 1 and not has_digit(word)]
    typed = typed[:MOST_LOOKED_UP]
    if not typed or not among:
        return {}
    heard = [(word, forms.as_heard(word)) for word in typed]
    written = [(word, word) for word in typed] + [pair for pair in heard if pair[0] != pair[1]]
    near: dict[str, list[Option]] = {}
    for row, column, errors in _near([spelled for _, spelled in written], among):
        word, (original, spelled) = among[column], written[row]
        if _is_near(spelled, word, errors, forms, is_name=word in names):
            near.setdefault(original, []).append((word, errors if spelled == original else max(errors, 1)))
    return {word: _nearest(word, options) for word, options in near.items()}


def _near(typed: Sequence[str], among: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Each pair of positions whose words are near each other, with how many typing errors lie between."""
    import numpy as np  # takes as long to load as all of our own modules; a page that nobody searches on needs none
    from rapidfuzz.process import cdist

    distances = cdist(typed, among, scorer=OSA.distance, score_cutoff=MOST_ERRORS, dtype=np.uint8)
    for row, column in np.argwhere(distances <= MOST_ERRORS):
        yield int(row), int(column), int(distances[row, column])


def _is_near(typed: str, word: str, errors: int, forms: WordForms, *, is_name: bool) -> bool:
    """True where `typed` may be a misspelling of `word`: a name is forgiven more than a word of the language."""
    same_sound = forms.is_same_sound(typed, word)
    if errors <= 1:
        return same_sound or len(typed) >= (LONG_WORD if is_name else TWO_ERRORS_WORD)
    if is_name:
        return same_sound and len(word) >= TWO_ERRORS and len(typed) >= TWO_ERRORS - 1
    return typed[:2] == word[:2] and len(word) >= TWO_ERRORS_WORD and len(typed) >= TWO_ERRORS_WORD - 1


def _nearest(typed: str, options: list[Option]) -> tuple[Option, ...]:
    least = min(errors for _, errors in options)
    best = [option for option in options if option[1] == least]
    same = [option for option in best if option[0][0] == typed[0]]
    return tuple((same or best)[:4])


def nearest_names(
    words: Iterable[str], among: tuple[str, ...], names: frozenset[str], forms: WordForms
) -> dict[str, Option]:
    """For each word the one long word of `among` that it may be a misspelling of, if there is only one.

    Stricter than `corrections`, because news is made of ordinary words: one error from STRICT_ONE letters, two from
    STRICT_TWO in the name of a medicine, and the first letter must sound the same.
    """
    long_words = [word for word in dict.fromkeys(words) if len(word) >= STRICT_ONE - 1 and word.isalpha()]
    nearest: dict[str, Option] = {}
    for sound in sorted({forms.first_sound(word) for word in long_words}):
        alike = [word for word in long_words if forms.first_sound(word) == sound]
        options = [word for word in among if forms.first_sound(word) == sound]
        if not options:
            continue
        near: dict[str, list[Option]] = {}
        for row, column, errors in _near(alike, options):
            option = options[column]
            if _is_strictly_near(alike[row], option, errors, option in names):
                near.setdefault(alike[row], []).append((option, errors))
        for word, some in near.items():
            best = _nearest(word, some)
            if len(best) == 1:
                nearest[word] = best[0]
    return nearest


def _is_strictly_near(typed: str, word: str, errors: int, is_name: bool) -> bool:
    if errors <= 1:
        return len(word) >= (STRICT_ONE if is_name else STRICT_ONE_WORD)
    return is_name and len(word) >= STRICT_TWO and len(typed) >= STRICT_TWO - 1
