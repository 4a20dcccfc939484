"""Where two languages say the same number in another way: as a word, or, at a place named here, not at all."""

from __future__ import annotations

# Tables of which each language has its own rows: names and words that people type, and rules for the words themselves.
OWN_ROWS = frozenset(
    {
        *("aliases.csv", "explained.csv", "news_words.csv", "readability_terms.csv"),
        *("search_descriptions.csv", "search_words.csv", "spanish_names.csv", "symptom_words.csv"),
        *("words_alike.csv", "words_allowed.csv", "words_to_avoid.csv"),
    }
)
# A number may be a figure in one language and a word in the other.
NUMBER_WORDS = {
    "en": {
        **{
            "1": "one|once|single",
            "2": "two|both|twice|second|pair",
            "3": "three|third",
            "4": "four|fourth",
            "5": "five",
        },
        **{"6": "six", "7": "seven", "8": "eight", "9": "nine", "10": "ten", "12": "twelve", "1,000": "thousands?"},
    },
    "es": {
        **{"1": "un|una|uno|primer[oa]?|sola?", "2": "dos|ambos|ambas|par|segund[oa]", "3": "tres|tercer[oa]?"},
        **{"4": "cuatro|cuart[oa]", "5": "cinco", "6": "seis", "7": "siete", "8": "ocho", "9": "nueve", "10": "diez"},
        **{"12": "doce", "1,000": "mil|miles"},
    },
}
# As a word each of these is an article or a part of a phrase too: one language may have it where the other has none.
NOT_ASKED_FOR = ("1", "2")
# language, file and key of a text, with the reason
EXCEPTIONS = {
    ("es", "drawings.toml", "interleukins.alt"): "'five of each' is said of each of the two",
}
