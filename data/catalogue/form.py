"""In which form a file came. What is plain to read is read; the rest is refused by name, with how to save it anew.

Spreadsheet programs of Europe part columns by semicolons, some save UTF-16, and a workbook is no table of text.
"""

from __future__ import annotations

import codecs
import re
from unicodedata import normalize

AS_CSV = 'save it as "CSV UTF-8", columns parted by commas; in LibreOffice: character set Unicode (UTF-8).'
AS_TEXT = "save it again as plain text in UTF-8."
NOT_TEXT = {
    b"PK\x03\x04": "a workbook or another packed file, as .xlsx and .ods are",
    b"\xd0\xcf\x11\xe0": "an old workbook, as .xls is",
    b"%PDF": "a PDF",
    b"{\\rtf": "a text of a word processor (RTF)",
    b"\x1f\x8b": "a packed file (gzip)",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    codecs.BOM_UTF32_LE: "text in UTF-32",
    codecs.BOM_UTF32_BE: "text in UTF-32",
    **dict.fromkeys((b"<!", b"<?", b"<h", b"<H"), "a web page or XML, as .html and .fods are"),
}
SEPARATORS = (",", ";", "\t")
_SAYS_SEPARATOR = re.compile(r"\Asep=(.)\n")  # a first line that some programs write
# Letters that came about when UTF-8 was opened as an older encoding and saved: "é" has become two.
_BROKEN_LETTERS = re.compile("[ÂÃ][\u0080-\u00bf]|â[€‚„][\u0080-\uffff]|\ufffd")
_OPEN_MERGE = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
_NAMED_LINE = re.compile(r"at line (\d+)")
_KEY = re.compile(r"""\s*(?:\[\[?\s*([\w."-]+)\s*]|([\w."-]+)\s*=)""")
_CELLS_IN_QUOTES = re.compile('"[,;\t]"')
_KEY_AND_COLON = re.compile(r"\s*([\w.-]+)\s*:")
_BEGINS_LIST = re.compile(r"=\s*\[")


class Refused(Exception):
    """A file cannot be read: in which row, what is wrong, and how to mend it."""

    def __init__(self, row: int, problem: str, mend: str) -> None:
        super().__init__(row, problem, mend)
        self.row, self.problem, self.mend = row, problem, mend


def text_of(data: bytes, mend: str = AS_CSV) -> str:
    """The text of a file with plain ends of lines. Raises Refused, naming the form, for what is no UTF-8 or UTF-16."""
    form = next((name for start, name in NOT_TEXT.items() if data.startswith(start)), "")
    if form:
        raise Refused(1, f"the file is {form}.", mend)
    is_marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if b"\0" in data and not is_marked:
        row = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise Refused(row, "the file holds zero bytes, as UTF-16 text without its mark does.", mend)
    coding = "utf-16" if is_marked else "utf-8-sig"
    try:
        text = data.decode(coding)
    except UnicodeDecodeError as error:
        raise _not_decoded(data, error.start, coding, mend) from None
    if not text.strip():
        raise Refused(1, "the file is empty; what it held is missing.", "restore it from the last good version.")
    text = normalize("NFC", text.lstrip("\ufeff")).replace("\r\n", "\n").replace("\r", "\n")
    open_merge = _OPEN_MERGE.search(text)
    if open_merge:
        row = text.count("\n", 0, open_merge.start()) + 1
        mend = "keep one of the two versions, and take out the lines <<<<<<<, ======= and >>>>>>>."
        raise Refused(row, "two versions stand here, for a merge was not finished.", mend)
    return text


def _not_decoded(data: bytes, place: int, coding: str, mend: str) -> Refused:
    if coding == "utf-16":
        return Refused(1, "the file is UTF-16 text, and cut or damaged.", mend)
    row = data.count(b"\n", 0, place) + 1
    start = data.rfind(b"\n", 0, place) + 1
    before = data[start:place].decode("utf-8", "replace")[-20:]
    older = "an older encoding, as Windows-1252 or Mac OS Roman"
    problem = f"the file is not UTF-8 text but {older}: after {before!r} stands a letter of it."
    return Refused(row, problem, mend)


def broken_letters(text: str) -> tuple[int, str] | None:
    """The row and the letters that opening and saving in another encoding has broken, or None."""
    broken = _BROKEN_LETTERS.search(text)
    return (text.count("\n", 0, broken.start()) + 1, broken.group()) if broken else None


def separator(text: str) -> tuple[str, int]:
    """What parts the columns of a table, by its heading, and how many lines stand before that. Raises Refused."""
    says = _SAYS_SEPARATOR.match(text)
    if says:
        return says[1], 1
    heading = text.partition("\n")[0]
    signs = [sign for sign in SEPARATORS if sign in heading]
    if heading.startswith('"') and heading.endswith('"') and not _CELLS_IN_QUOTES.search(heading) and signs:
        raise Refused(1, "each row stands in quotes as one cell.", AS_CSV)
    if len(signs) > 1:
        shown_signs = " and ".join("tabs" if sign == "\t" else f"{sign!r}" for sign in signs)
        raise Refused(1, f"the heading holds {shown_signs}, so that nothing says what parts the columns.", AS_CSV)
    if not signs and "|" in heading:
        raise Refused(1, "the columns are parted by '|'.", AS_CSV)
    return (signs[0] if signs else ","), 0


def broken_toml(text: str, error: ValueError | RecursionError) -> tuple[int, str, str, str]:
    """The row, key, problem and mend of a TOML file that cannot be read."""
    lines = text.split("\n")
    place = _NAMED_LINE.search(str(error))
    row = min(int(place[1]) if place else len(lines), len(lines))
    line = lines[row - 1]
    key_of_line = _KEY.match(line)
    key = key_of_line[1] or key_of_line[2] if key_of_line else ""
    value = line.partition("=")[2].strip() if key else line.strip()
    began = _open_list(lines, row)
    if value[:1] in tuple("“”„«»‘’`"):
        return row, key, f"{value[0]} stands where a plain quote belongs.", 'write " at the beginning and the end.'
    if began:
        key = lines[began - 1].partition("=")[0].strip()
        problem = f"the list that begins in row {began} is broken, or not closed before row {row} ({error})."
        return row, key, problem, "check its quotes, the commas between its lines, and the ] at its end."
    if "overwrite" in str(error) or "twice" in str(error) or "Cannot declare" in str(error):
        first = row_of_key(text, key)
        return row, key, f"it stands here twice (first in row {first or row - 1}).", "take out one of the two."
    if key and not value:
        return row, key, "nothing stands after the =.", f'write {key} = "Words", or take the line out.'
    if line.lstrip().startswith(("//", "/*", "--", ";")):
        return row, "", "a note begins with another sign than #.", "write # before it."
    if key and "Unescaped '\\'" in str(error):
        return row, key, "a \\ stands alone.", "write it twice: \\\\."
    if key and value.endswith(('";', '",', '".')):
        return row, key, f"{value[-1]} stands behind the closing quote.", "take it out, or move it inside."
    if key and value.startswith('"') and value.count('"') == 1 and "Illegal character" in str(error):
        return row, key, "the text goes on in the next row.", 'write it in one row, with " at both ends.'
    mend = f'write {key or "key"} = "Words", with " at both ends; a " inside is written \\".'
    with_colon = _KEY_AND_COLON.match(line)
    if with_colon and not key:
        return row, with_colon[1], "a : stands where = belongs.", f'write {with_colon[1]} = "Words".'
    opens = _open_triple(lines)
    if opens and "Unterminated" in str(error):
        key = lines[opens - 1].partition("=")[0].strip()
        return opens, key, 'three quotes (""") open here and do not close.', f'write {key} = "Words".'
    return row, key, f"the file is broken ({error}).", mend


def _open_triple(lines: list[str]) -> int:
    """The row in which three quotes open and never close; 0 if there is none."""
    opens = 0
    for number, line in enumerate(lines, 1):
        if line.count('"""') % 2:
            opens = 0 if opens else number
    return opens


def _open_list(lines: list[str], row: int) -> int:
    """The row above in which a list begins that is not closed before this row; 0 if there is none."""
    for number in range(row - 1, 0, -1):
        line = lines[number - 1].rstrip()
        if line.endswith("]"):
            return 0
        if _KEY.match(line):
            return number if _BEGINS_LIST.search(line) else 0
    return 0


def row_of_key(text: str, name: str) -> int:
    """The line on which a key, or a table, of a TOML file stands, by its dotted name; 0 if it is not there."""
    table = ""
    for number, line in enumerate(text.split("\n"), 1):
        key = _KEY.match(line)
        if key and key[1]:
            table = key[1].replace('"', "") + "."
        whole = table[:-1] if key and key[1] else f"{table}{key[2]}" if key else ""
        if whole and whole == name:
            return number
    return 0
