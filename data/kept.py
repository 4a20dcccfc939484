"""What is worked out from the content alone, kept in a file from one start of the server to the next.

Reading and checking the content, finding its terms and writing its tables takes about as long as all else that a start
does, and gives the same each time. `kept` marks the functions whose answers are kept. They are computed in memory as
ever; whoever runs the server may save them, and load them at the next start.

The file is named after its key: a hash of every file of the project that has a say, and of the versions of Python and
of all installed packages. So what was made from other content or by other code is never found, and whoever edits a
content file sees the change at the next start. A file that is missing, damaged or not ours is as good as none.

The form is Python's pickle: the catalogue is a web of objects that share parts, and a plain form would have to be built
up and checked anew, which is what the file saves. A pickle can name any function, so it is trusted only as far as the
code itself: it lies in the project's folder like the bytecode that Python keeps there, must belong to the user who runs
the server or to root, may be writable by nobody else, and may name nothing but classes of our own and a few plain ones.
"""

from __future__ import annotations

import hashlib
import io
import logging
import os
import pickle
import stat
import sys
import sysconfig
from collections.abc import Callable, Hashable, Iterator
from functools import wraps
from pathlib import Path
from types import MappingProxyType
from typing import Any, ParamSpec, TypeVar

PROJECT = Path(__file__).parent.parent
FOLDER = PROJECT / ".prepared"
FOLDERS = ("components", "data", "documents", "pages")  # what stands in them has a say in what is kept
OUR_MODULES = ("components.", "data.", "documents.")
PLAIN = {
    "builtins": ("frozenset", "set"),
    "datetime": ("date",),
    "collections": ("Counter", "OrderedDict"),
}
Given = ParamSpec("Given")
Answer = TypeVar("Answer")
_log = logging.getLogger("immunotherapy_explorer")


class Shelf:
    """The answers of the functions that are kept."""

    def __init__(self) -> None:
        self.answers: dict[str, dict[Hashable, Any]] = {}
        self.is_noting = False
        self.key = ""  # of what was to be read when the server began

    def kept(self, function: Callable[Given, Answer]) -> Callable[Given, Answer]:
        """Mark a function whose answer depends on its arguments and the content alone. Put `cache` around it."""
        name = f"{function.__module__}.{function.__qualname__}"

        @wraps(function)
        def answer(*given: Given.args, **more: Given.kwargs) -> Answer:
            known = self.answers.get(name)
            if known is not None and given in known:
                # The function itself gave it under these arguments; the shelf holds answers of every kind.
                return known[given]  # type: ignore[no-any-return]
            found = function(*given, **more)
            if self.is_noting and not more:
                self.answers.setdefault(name, {})[given] = found
            return found

        return answer


SHELF = Shelf()
kept = SHELF.kept


def load(folder: Path = FOLDER, shelf: Shelf = SHELF) -> bool:
    """Take what an earlier start kept. False if there is nothing sound; answers are noted from then on."""
    shelf.key = key()
    try:
        shelf.answers = _Reader(io.BytesIO(_bytes(folder / shelf.key))).load()
        return True
    except FileNotFoundError:
        pass
    except Exception as error:  # a damaged pickle can raise nearly anything
        _log.warning("what was prepared cannot be used (%s); it is made anew.", type(error).__name__)
    shelf.answers, shelf.is_noting = {}, True
    return False


def save(folder: Path = FOLDER, shelf: Shelf = SHELF) -> bool:
    """Keep what was noted, and throw away what was kept for other content. False if the folder cannot be written."""
    shelf.is_noting = False
    try:
        if shelf.key != key():  # a file was changed on the way: what was read may be neither the old nor the new
            return False
        made = io.BytesIO()
        _Writer(made, protocol=5).dump(shelf.answers)
        folder.mkdir(mode=0o755, exist_ok=True)
        name = shelf.key
        unfinished = folder / f"{name}.{os.getpid()}"
        unfinished.write_bytes(hashlib.sha256(made.getvalue()).digest() + made.getvalue())
        unfinished.chmod(0o644)
        unfinished.replace(folder / name)  # at once: nobody reads half of it
        for old in folder.iterdir():
            if old.name != name:
                old.unlink(missing_ok=True)
        return True
    except Exception as error:  # whatever it is, the server goes on without
        _log.info("what was prepared is not kept (%s).", type(error).__name__)
        return False
    finally:
        shelf.answers = {}


def key() -> str:
    """A name for all that has a say in what is kept."""
    found = hashlib.sha256(f"{sys.version}\0{chr(0).join(_packages())}".encode())
    for path in _files():
        content = path.read_bytes()
        found.update(f"\0{path.relative_to(PROJECT).as_posix()}\0{len(content)}\0".encode())
        found.update(content)
    return found.hexdigest()


def _files() -> Iterator[Path]:
    for folder in FOLDERS:
        for here, below, names in os.walk(PROJECT / folder):
            below[:] = sorted(name for name in below if name != "__pycache__")
            yield from (Path(here, name) for name in sorted(names))


def _packages() -> list[str]:
    """The installed packages: the names of the folders that describe them carry the versions."""
    return sorted(one.name for one in Path(sysconfig.get_path("purelib")).iterdir() if one.suffix == ".dist-info")


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        found = os.fstat(file.fileno())
        around = path.parent.stat()
        for one in (found, around):
            if hasattr(os, "getuid") and (
                one.st_uid not in (0, os.getuid()) or one.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
            ):
                raise PermissionError
        digest, content = file.read(32), file.read()
    if hashlib.sha256(content).digest() != digest:
        raise ValueError
    return content


def read_only(content: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """The mapping as nobody can change it; how a kept one is made again."""
    return MappingProxyType(content)


class _Reader(pickle.Unpickler):
    """Reads nothing but our own classes and a few plain ones."""

    def find_class(self, module: str, name: str) -> Any:
        """The class of that name. Raises UnpicklingError for any other."""
        if name in PLAIN.get(module, ()):
            return super().find_class(module, name)
        if module.startswith(OUR_MODULES) and "." not in name:
            found = super().find_class(module, name)
            if found is read_only or (isinstance(found, type) and found.__module__ == module):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


class _Writer(pickle.Pickler):
    def reducer_override(self, thing: Any) -> Any:
        """How a read-only mapping is written: as the mapping within."""
        if isinstance(thing, MappingProxyType):
            return read_only, (dict(thing),)
        return NotImplemented
