"""How easy a Spanish text is to read: the formula of Szigriszt-Pazos, on the scale INFLESZ.

    206.835 - 62.3 x syllables / words - words / sentences

Under 40 is very hard, 40 to 55 somewhat hard, 55 to 65 normal, 65 to 80 fairly easy, over 80 very easy. Syllables are
counted by the rules of Spanish spelling, as `pylabeador` divides words; programs that count the points at which a line
may end find too few, and a text looks easier than it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_PART = re.compile(r"[^\W\d_]+|\d+")  # a word with a hyphen or a number in it has the syllables of its parts
_SILENT_U = re.compile(r"(?<=q)u(?=[eiéí])|(?<=g)u(?=[eiéí])")
_Y_AS_VOWEL = re.compile(r"y(?![aeiouáéíóúü])")
# The sounds of one syllable: a strong vowel with weak ones about it, or weak ones alone. An accented í or ú is strong.
_NUCLEUS = re.compile(r"[iuü]?[aeoáéó][iuü]?(?![aeoáéóíú])|[iuü]?[aeoáéó]|i?ú|[uü]?í|[iuü]+")


def syllables(word: str) -> int:
    """The syllables of a word; a number, or letters that are no word, count as one."""
    return max(1, sum(_syllables_of_part(part) for part in _PART.findall(word.casefold())))


def _syllables_of_part(part: str) -> int:
    spoken = _Y_AS_VOWEL.sub("i", _SILENT_U.sub("", part))
    return max(1, len(_NUCLEUS.findall(spoken)))


def inflesz(sentences: Sequence[str]) -> float:
    """The ease of a text that is in sentences; the higher, the easier."""
    words = [word for sentence in sentences for word in sentence.split()]
    return 206.835 - 62.3 * sum(map(syllables, words)) / len(words) - len(words) / len(sentences)
