"""What was worked out from the content is kept for the next start, and never used for other content or other code."""

from __future__ import annotations

import hashlib
import os
import pickle
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from data import kept
from data.decode import decode
from data.decode_index import build_decode_index
from data.kept import Shelf
from data.load import Catalogue


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one content file and one module."""
    for name, content in {"data/content.csv": "id,name", "components/code.py": "x = 1"}.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(content, encoding="utf-8")
    monkeypatch.setattr(kept, "PROJECT", tmp_path)
    return tmp_path


@pytest.fixture
def folder(project: Path) -> Path:
    return project / ".prepared"


def started(folder: Path) -> tuple[Shelf, bool, list[str]]:
    """A server that has loaded what was kept: the shelf, whether there was anything, and what it had to work out."""
    shelf, worked_out = Shelf(), list[str]()

    @shelf.kept
    def written(name: str) -> str:
        worked_out.append(name)
        return f"<b>{name}</b>"

    is_ready = kept.load(folder, shelf)
    assert written("CAR T") == "<b>CAR T</b>"
    return shelf, is_ready, worked_out


def saved(folder: Path) -> Path:
    """The file that a first start keeps."""
    shelf, is_ready, worked_out = started(folder)
    assert not is_ready and worked_out == ["CAR T"]
    assert kept.save(folder, shelf)
    (file,) = folder.iterdir()
    return file


def test_the_next_start_has_it_ready(folder: Path) -> None:
    saved(folder)
    _, is_ready, worked_out = started(folder)
    assert is_ready and not worked_out


@pytest.mark.parametrize("name", ["data/content.csv", "components/code.py"])
def test_a_changed_file_is_seen_at_the_next_start(project: Path, folder: Path, name: str) -> None:
    old = saved(folder)
    times = (project / name).stat()
    (project / name).write_text((project / name).read_text(encoding="utf-8").replace("n", "m").replace("1", "2"))
    os.utime(project / name, ns=(times.st_atime_ns, times.st_mtime_ns))  # not even the time tells
    shelf, is_ready, worked_out = started(folder)
    assert not is_ready and worked_out == ["CAR T"]
    assert kept.save(folder, shelf)
    assert not old.exists(), "what nobody needs any more is thrown away"


def test_a_new_file_is_seen_at_the_next_start(project: Path, folder: Path) -> None:
    saved(folder)
    (project / "data" / "more.csv").write_text("id", encoding="utf-8")
    assert not started(folder)[1]


def test_another_version_of_a_library_makes_it_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(folder)
    monkeypatch.setattr(kept, "_packages", lambda: ["streamlit-2.0.dist-info"])
    assert not started(folder)[1]


def test_a_file_changed_while_the_server_starts_is_not_kept_under_a_wrong_name(project: Path, folder: Path) -> None:
    shelf, _, _ = started(folder)
    (project / "data" / "content.csv").write_text("changed", encoding="utf-8")
    assert not kept.save(folder, shelf)
    assert not folder.exists()


@pytest.mark.parametrize("damage", [b"", b"short", bytes(40)])
def test_a_damaged_file_is_as_good_as_none(folder: Path, damage: bytes) -> None:
    saved(folder).write_bytes(damage)
    _, is_ready, worked_out = started(folder)
    assert not is_ready and worked_out == ["CAR T"]


def test_one_wrong_byte_is_noticed(folder: Path) -> None:
    file = saved(folder)
    content = bytearray(file.read_bytes())
    content[-10] ^= 1
    file.write_bytes(content)
    assert not started(folder)[1]


@pytest.mark.parametrize("mode", [0o664, 0o646])
def test_a_file_that_others_may_write_is_not_trusted(folder: Path, mode: int) -> None:
    saved(folder).chmod(mode)
    assert not started(folder)[1]


def test_a_folder_that_others_may_write_is_not_trusted(folder: Path) -> None:
    saved(folder)
    folder.chmod(0o777)
    assert not started(folder)[1]


class Command:
    """Runs a command when it is read back."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, (f"touch {self.mark}",)


def test_nothing_but_our_own_classes_is_read(folder: Path, tmp_path: Path) -> None:
    file, mark = saved(folder), tmp_path / "mark"
    content = pickle.dumps({"a": Command(mark)})
    file.write_bytes(hashlib.sha256(content).digest() + content)
    assert not started(folder)[1]
    assert not mark.exists()


@pytest.mark.parametrize("named", ["cdata.kept\nos.system\n", "cdata.kept\nload\n", "cbuiltins\neval\n"])
def test_no_way_leads_through_our_modules_to_other_functions(folder: Path, named: str) -> None:
    content = named.encode() + b"."
    saved(folder).write_bytes(hashlib.sha256(content).digest() + content)
    assert not started(folder)[1]


def test_a_folder_that_cannot_be_made_stops_nobody(project: Path) -> None:
    shelf, _, _ = started(project / "none" / "here")
    assert not kept.save(project / "none" / "here", shelf)


def test_the_catalogue_and_its_indexes_come_back_the_same(folder: Path, catalogue: Catalogue) -> None:
    shelf = Shelf()
    kept.load(folder, shelf)
    content = shelf.kept(lambda: (catalogue, build_decode_index(catalogue), date(2026, 11, 24)))
    content()
    assert kept.save(folder, shelf)
    later = Shelf()
    assert kept.load(folder, later)
    ((found, index, day),) = (answer for answers in later.answers.values() for answer in answers.values())
    assert replace(found, messages=catalogue.messages) == catalogue
    assert dict(found.messages.items()) == dict(catalogue.messages.items())
    assert isinstance(found.subjects, MappingProxyType), "nobody can change it"
    assert day == date(2026, 11, 24)
    headline = "FDA approves Keytruda for melanoma"
    assert decode(index, headline) == decode(build_decode_index(catalogue), headline)
