"""What a cell must look like: numbers and days in one form only, since a spreadsheet may write them in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

MEND_BY_ERROR = {
    "missing": "add the missing column, or fill it.",
    "extra_forbidden": "remove this column, or correct its heading.",
    "literal_error": "use one of the values named.",
    "string_pattern_mismatch": "follow the pattern named; ids are lower case letters, digits and _.",
    "too_short": "name at least one.",
    "string_too_short": "fill this cell.",
    "value_error": "correct the value.",
}
_WHOLE = re.compile(r"-?[0-9]+", re.ASCII)
_PARTED = re.compile(r"-?[0-9]+([.,'\u2019\u00a0\u202f ][0-9]+)+", re.ASCII)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_MONTHS = "jan|feb|f[eé]v|mar|mär|mrz|apr|avr|ma[iy]|jui?[nl]|aug|ao[uû]|sep|o[ck]t|nov|d[eé][cz]|ene|abr|ago|dic"
_MADE_A_DATE = re.compile(
    rf"\d{{1,4}}([./-])\d{{1,2}}\1\d{{1,4}}|\d{{1,2}}[.-] ?(?:{_MONTHS})[a-zéû]*\.?|(?:{_MONTHS})[a-zéû]*\.?[ -]\d\d",
    re.ASCII | re.IGNORECASE,
)
_YES_OR_NO = frozenset(("yes", "no", "y", "n", "true", "false", "t", "f", "on", "off", "1", "0"))
_PARTS_IDS_WRONG = re.compile(r"[\w-][,;/|\uff0c\uff1b\u3001 ]+[\w-]")
_SERIAL = re.compile(r"[0-9]{5}(\.[0-9]+)?", re.ASCII)  # a day as a spreadsheet counts it


@cache
def _columns_of(model: type[BaseModel], wanted: type) -> frozenset[str]:
    """The columns that hold whole numbers, or days, one or several."""
    return frozenset(name for name, field in model.model_fields.items() if wanted in _parts(field.annotation))


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


def other_forms(model: type[BaseModel], values: Mapping[str, object]) -> Iterator[tuple[str, str, str, str]]:
    """Each cell whose number or day is written in another form: its column, problem, mend and kind of mistake."""
    for column in sorted(_columns_of(model, int) & values.keys()):
        value = str(values[column])
        if not all(_WHOLE.fullmatch(part.strip()) for part in value.split(";") if part.strip()):
            kind = "parted number" if _PARTED.fullmatch(value.strip()) else "number"
            hint = ", without commas, points or blanks." if kind == "parted number" else ", like 12."
            yield column, f"{quoted(value)} is no whole number.", f"write a whole number{hint}", kind
    for column in sorted(_columns_of(model, date) & values.keys()):
        value = str(values[column]).strip()
        if value and not _is_day(value):
            form = "is a spreadsheet's number for a date" if _SERIAL.fullmatch(value) else "is no date as YYYY-MM-DD"
            yield (
                column,
                f"{quoted(value)} {form}.",
                "write dates as 2026-11-30; a spreadsheet has the format YYYY-MM-DD.",
                "date",
            )
    for column in sorted(_columns_of(model, bool) & values.keys()):
        if str(values[column]).lower() not in _YES_OR_NO:
            yield column, f"{quoted(values[column])} is neither yes nor no.", "write yes or no.", "yes or no"
    others = values.keys() - _columns_of(model, int) - _columns_of(model, date) - _columns_of(model, bool)
    for column in sorted(others):
        if _MADE_A_DATE.fullmatch(str(values[column]).strip()):
            problem = f"{quoted(values[column])} is a date as a spreadsheet writes it, made of something else."
            yield column, problem, "write what stood there; in the spreadsheet, open all columns as text.", "date"


def pydantic_fault(detail: Mapping[str, Any]) -> tuple[str, str, str]:
    """The problem, mend and kind of mistake of a cell that does not fit its column, from one of pydantic's errors."""
    value, kind = detail["input"], str(detail["type"])
    is_in_list = len(detail["loc"]) > 1 and kind in ("string_pattern_mismatch", "string_too_long")
    if is_in_list and _PARTS_IDS_WRONG.search(str(value)):
        return f"{quoted(value)} is no id.", "part several ids by semicolons, as in a;b.", "parted ids"
    if value == "":
        return "the cell is empty.", _mend_of_empty(detail), kind
    message = str(detail["msg"]).removeprefix("Value error, ")
    return f"{message} (found {quoted(value)}).", MEND_BY_ERROR.get(kind, "correct the value."), kind


def _mend_of_empty(detail: Mapping[str, Any]) -> str:
    """What to write in a cell where nothing stands, by what the column holds."""
    if str(detail["type"]).startswith("date"):
        return "write a day, as 2026-11-30."
    if detail["type"] == "literal_error":
        return f"write {str(detail['msg']).removeprefix('Input should be ')}."
    return "fill this cell."


def _is_day(value: str) -> bool:
    try:
        return bool(_DAY.fullmatch(value)) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def quoted(value: object) -> str:
    """A value as a fault shows it."""
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
